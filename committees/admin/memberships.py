from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Field as DbField
from django.forms import Field as FormField
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from committees.models import Membership

FIELDS = ("role", "committee", "office", "valid_from", "valid_to")


class MembershipInline(admin.TabularInline):
    model = Membership
    fields = FIELDS
    extra = 1
    # Who held which right when must be possible to see afterwards: a membership is ended by its last day.
    can_delete = False

    def formfield_for_dbfield(
        self, db_field: DbField, request: HttpRequest, **kwargs: Any
    ) -> FormField | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Django's buttons here would delete the committee itself, and look as if they meant the row.
            field.widget = field.widget.widget
        return field


@admin.register(Membership)
class MembershipAdmin(admin.ModelAdmin):
    fields = ["person", *FIELDS]
    list_display = ["person", "role", "body", "valid_from", "valid_to"]
    list_filter = ["role", "committee", "office"]
    list_select_related = ["person", "committee", "office"]
    search_fields = ["person__username", "person__first_name", "person__last_name"]
    autocomplete_fields = ["person"]
    date_hierarchy = "valid_from"

    @admin.display(description=_("committee or office"))
    def body(self, membership: Membership) -> Any:
        return membership.body

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
