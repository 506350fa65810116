from django.contrib import admin

from committees.models import Committee, Office


class BodyAdmin(admin.ModelAdmin):
    list_display = ["name", "valid_from", "valid_to"]
    search_fields = ["name"]
    fields = ["name", "slug", "valid_from", "valid_to"]
    prepopulated_fields = {"slug": ["name"]}


@admin.register(Committee)
class CommitteeAdmin(BodyAdmin):
    pass


@admin.register(Office)
class OfficeAdmin(BodyAdmin):
    pass
