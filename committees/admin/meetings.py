from typing import Any

from django.contrib import admin
from django.http import HttpRequest

from committees.models import Meeting


@admin.register(Meeting)
class MeetingAdmin(admin.ModelAdmin):
    list_display = ["date", "committee"]
    list_filter = ["committee"]
    list_select_related = ["committee"]
    date_hierarchy = "date"

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # A meeting never moves. One entered wrongly is deleted, for as long as no decision refers to it.
        return obj is None and super().has_change_permission(request)
