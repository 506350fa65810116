"""The ladder of participation and its methods: a new version is copied, reworked and published.

A running case keeps the version it began with.
"""

from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http import HttpResponseRedirect as Back
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from dialogs.models import Ladder, Method, ParticipationLevel

LADDER_PAGE = "admin:dialogs_ladder_change"


def _is_open(shown: Model | None) -> bool:
    """Whether the page is of a draft, or of no ladder in particular."""
    ladder = shown.ladder if isinstance(shown, ParticipationLevel) else shown
    return not (isinstance(ladder, Ladder) and ladder.is_published)


class DraftOnly:
    """A published version is shown, never changed. The database says so too, but less kindly."""

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _is_open(obj) and super().has_change_permission(request, obj)  # type: ignore[misc]

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _is_open(obj) and super().has_delete_permission(request, obj)  # type: ignore[misc]


class FixedLevels(DraftOnly):
    """The process knows five levels: their words may change, their number may not."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False


class LevelInline(FixedLevels, admin.TabularInline):
    model = ParticipationLevel
    fields = ["key", "characteristic", "residents_may", "methods_in_short"]
    readonly_fields = ["key", "methods_in_short"]
    show_change_link = True  # the methods stand on the level's own page
    can_delete = False

    def get_queryset(self, request: HttpRequest) -> QuerySet[ParticipationLevel]:
        return super().get_queryset(request).prefetch_related("methods")

    @admin.display(description=gettext_lazy("methods"))
    def methods_in_short(self, level: ParticipationLevel) -> str:
        return ", ".join(method.name for method in level.methods.all())


class MethodInline(DraftOnly, admin.TabularInline):
    model = Method
    fields = ["name", "description"]
    extra = 1

    def has_add_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return _is_open(obj) and super().has_add_permission(request, obj)


@admin.register(ParticipationLevel)
class LevelAdmin(FixedLevels, admin.ModelAdmin):
    fields = ["ladder", "key", "characteristic", "residents_may"]
    readonly_fields = ["ladder", "key"]
    inlines = [MethodInline]

    def has_module_permission(self, request: HttpRequest) -> bool:
        return False  # reached from its ladder

    def response_post_save_change(self, request: HttpRequest, obj: ParticipationLevel) -> Back:
        return redirect(LADDER_PAGE, obj.ladder_id)


@admin.register(Ladder)
class LadderAdmin(DraftOnly, admin.ModelAdmin):
    list_display = ["__str__", "published"]
    fields = ["version", "published"]
    readonly_fields = ["version", "published"]
    inlines = [LevelInline]
    actions = ["make_new_version", "publish"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False  # a new version is copied from the current one, by the action

    @admin.display(description=gettext_lazy("published"))
    def published(self, ladder: Ladder) -> datetime | str:
        return ladder.published_at or _("draft")

    @admin.action(description=gettext_lazy("Make a new version"), permissions=["change"])
    def make_new_version(self, request: HttpRequest, chosen: QuerySet[Ladder]) -> HttpResponse | None:
        try:
            draft = Ladder.objects.draft_next()
        except ValidationError as refusal:
            self.message_user(request, " ".join(refusal.messages), messages.ERROR)
            return None
        self.message_user(request, _("This is the draft of the new version. Publish it in the list."))
        return redirect(LADDER_PAGE, draft.pk)

    @admin.action(description=gettext_lazy("Publish"), permissions=["change"])
    def publish(self, request: HttpRequest, chosen: QuerySet[Ladder]) -> None:
        for ladder in chosen:
            try:
                ladder.publish()
            except ValidationError as refusal:
                self.message_user(request, f"{ladder}: {' '.join(refusal.messages)}", messages.ERROR)
            else:
                self.message_user(request, _("%(template)s is published.") % {"template": ladder})
