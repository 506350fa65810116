from django.contrib import admin

from dialogs.models import TargetGroup


@admin.register(TargetGroup)
class TargetGroupAdmin(admin.ModelAdmin):
    """A plain list: proposals keep the names they chose, so it may change at any time."""

    list_display = ["name"]
    search_fields = ["name"]
