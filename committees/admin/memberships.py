from typing import Any

from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.db.models import Field as DbField
from django.forms import Field as FormField
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from committees.admin.administrators import KeepsAnAdministrator, refuse_if_nobody_is_left
from committees.admin.asking import Question, asks_first
from committees.models import Membership

FIELDS = ("role", "committee", "office", "valid_from", "valid_to")


class WaysToEnd:
    """How a membership stands today, and the way to end it."""

    @admin.display(description=gettext_lazy("today"))
    def end(self, membership: Membership) -> str:
        if not membership.pk:
            return ""
        if membership.ended_at or (membership.valid_to and membership.valid_to < timezone.localdate()):
            return _("ended")
        address = reverse("admin:committees_membership_end", args=[membership.pk])
        held = _("held") if membership.is_held(timezone.localdate()) else _("to come")
        return format_html('{} · <a href="{}">{}</a>', held, address, _("End now"))


class MembershipInline(WaysToEnd, admin.TabularInline):
    model = Membership
    readonly_fields = ("source", "end")
    extra = 0
    # Who held which right when must be possible to see afterwards: a membership is ended by its last day.
    can_delete = False

    def get_fields(self, request: HttpRequest, obj: Any = None) -> tuple[str, ...]:
        return (*FIELDS, "end", "source") if obj else FIELDS

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 0 if obj else 1  # a new person's first one, in one go

    def formfield_for_dbfield(
        self, db_field: DbField, request: HttpRequest, **kwargs: Any
    ) -> FormField | None:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field and isinstance(field.widget, RelatedFieldWidgetWrapper):
            # Django's buttons here would delete the committee itself, and look as if they meant the row.
            field.widget = field.widget.widget
        return field


@admin.register(Membership)
class MembershipAdmin(KeepsAnAdministrator, WaysToEnd, admin.ModelAdmin):
    fields = ["person", *FIELDS]
    list_display = ["person", "role", "body", "end", "valid_from", "valid_to", "source"]
    list_filter = ["role", "committee", "office", "source"]
    list_select_related = ["person", "committee", "office"]
    search_fields = ["person__username", "person__first_name", "person__last_name"]
    autocomplete_fields = ["person"]
    date_hierarchy = "valid_from"

    @admin.display(description=gettext_lazy("committee or office"))
    def body(self, membership: Membership) -> Any:
        return membership.body

    def get_urls(self) -> list[Any]:
        return [asks_first(self, "end", _question, _end), *super().get_urls()]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


def _question(membership: Membership) -> Question:
    names = {"membership": membership, "person": membership.person}
    return Question(
        asks=_("End “%(membership)s” for %(person)s now?") % names,
        follows=_(
            "What it gives is gone at the person's next click. Today counts as the last day. "
            "To end it another day, type that day as the last one instead."
        ),
        button=_("End now"),
        done=_("“%(membership)s” is ended.") % names,
    )


def _end(request: HttpRequest, membership: Membership) -> None:
    membership.end()
    refuse_if_nobody_is_left()
