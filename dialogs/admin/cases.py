"""Cases, events and records. Contacts are not here: they are for the office that answers them (I10)."""

from django.contrib import admin

from dialogs.models import Dialog, Event, Occasion
from dialogs.models.record import CommitteeRecord, Record

from .read_only import ReadOnlyAdmin


@admin.register(Dialog)
class DialogAdmin(ReadOnlyAdmin):
    list_display = ["number", "title", "state", "committee", "office", "handler", "due_on"]
    list_filter = ["state", "committee", "office"]
    list_select_related = ["committee", "office", "handler"]
    search_fields = ["number", "title", "diary_number"]
    show_full_result_count = False


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    list_display = ["dialog", "sequence", "step", "from_state", "to_state", "actor", "at"]
    list_filter = ["step"]
    list_select_related = ["dialog", "actor"]
    ordering = ["-at"]
    search_fields = ["dialog__number"]
    show_full_result_count = False


class RecordAdmin(ReadOnlyAdmin):
    list_display = ["dialog", "event"]
    list_select_related = ["dialog", "event"]
    search_fields = ["dialog__number"]
    show_full_result_count = False


class CommitteeRecordAdmin(RecordAdmin):
    list_display = ["dialog", "meeting", "paragraph"]
    list_select_related = ["dialog", "meeting__committee"]


@admin.register(Occasion)
class OccasionAdmin(ReadOnlyAdmin):
    list_display = ["dialog", "method", "place", "starts_at", "status"]
    list_filter = ["status"]
    list_select_related = ["dialog", "method"]
    search_fields = ["dialog__number"]
    show_full_result_count = False


for model in (*Record.__subclasses__(), *CommitteeRecord.__subclasses__()):
    if not model._meta.abstract:
        admin.site.register(
            model, CommitteeRecordAdmin if issubclass(model, CommitteeRecord) else RecordAdmin
        )
