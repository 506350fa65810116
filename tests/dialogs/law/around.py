"""What stands around a case: documents, notes, notices, saved filters. Rows of them, and their breaches."""

import datetime

from dialogs.heard_back import answer
from dialogs.models import (
    Contact,
    Digest,
    EasySummary,
    HeardBack,
    Letter,
    LetterheadVersion,
    MethodGuideChange,
    Note,
    Notice,
    PaperTemplate,
    ReportAnswer,
    SavedView,
)
from dialogs.models.beginning import Beginning
from tests import incoming
from tests.barriers import reported
from tests.guides import tell
from tests.journeys import Journey

#: constraint → the table, and what breaks it in the rows below
BREAKS = {
    "there_is_one_beginning": ("beginning", "id = 2"),
    "reminder_exists_once": ("notice", "due_on = '2016-05-01' WHERE event_id IS NULL"),
    "step_told_once": (
        "notice",
        "event_id = (SELECT event_id FROM dialogs_notice WHERE due_on IS NULL LIMIT 1) WHERE due_on IS NULL",
    ),
    "notice_of_a_day_or_of_a_step": ("notice", "due_on = NULL"),
    "sent_notice_says_when": ("notice", "mail = 'sent'"),
    "one_digest_a_week": ("digest", "week = '2016-05-02'"),
    "digest_week_begins_on_monday": ("digest", "week = week + 1"),
    "sent_digest_says_when": ("digest", "mail = 'sent'"),
    "contact_has_its_purpose": ("contact", "dialog_id = NULL"),
    "participant_signs_up_once": ("contact", "email = 'Samma@example.org' WHERE dialog_id IS NOT NULL"),
    "report_is_whole_or_erased": ("accessibilityreport", "text = ' '"),
    "report_answer_is_whole_or_erased": ("reportanswer", "text = ' '"),
    "sent_report_answer_says_when": ("reportanswer", "mail = 'sent'"),
    "resident_told_once": (
        "letter",
        "contact_id = (SELECT min(id) FROM dialogs_contact), "
        "event_id = (SELECT event_id FROM dialogs_letter LIMIT 1)",
    ),
    "sent_letter_says_when": ("letter", "mail = 'sent'"),
    "heard_back_asked_once": (
        "heardback",
        "contact_id = (SELECT min(contact_id) FROM dialogs_heardback), "
        "dialog_id = (SELECT min(dialog_id) FROM dialogs_heardback)",
    ),
    "sent_question_says_when": ("heardback", "mail = 'sent'"),
    "heard_back_answer_is_known": ("heardbackanswer", "answer = 'maybe'"),
    "easy_summary_version_unique": ("easysummary", "version = 1"),
    "easy_summary_version_from_one": ("easysummary", "version = 0 WHERE version = 1"),
    "easy_summary_says_something": ("easysummary", "text = ' '"),
    "document_kept_once_in_a_case": ("document", "original_sha256 = repeat('a', 64)"),
    "document_kind_is_known": ("document", "kind = 'exe'"),
    "document_file_is_known": ("document", "size = 0"),
    "public_document_hides_nothing": ("document", "made_public_at = now()"),
    "document_withdrawn_by_somebody": ("document", "withdrawn_at = now()"),
    "document_removed_for_a_reason": ("document", "removed_at = now()"),
    "removed_document_is_not_public": (
        "document",
        "made_public_at = now(), made_public_by_id = uploaded_by_id, "
        "removed_at = now(), removed_by_id = uploaded_by_id, removed_reason = 'Fel fil.'",
    ),
    "note_says_something": ("note", "text = ' '"),
    "guide_cost_is_known": ("methodguide", "cost = 'dear'"),
    "guide_weeks_are_sane": ("methodguide", "weeks = 0"),
    "guide_changed_by_somebody": ("methodguide", "changed_at = now()"),
    "guide_change_changed_something": ("methodguidechange", "fields = '{}'"),
    "experience_says_something": ("methodexperience", "text = ' '"),
    "one_papertemplate_in_use": ("papertemplate", "in_use = TRUE"),
    "one_letterheadversion_in_use": ("letterheadversion", "in_use = TRUE"),
    "saved_view_named_once": ("savedview", "name = 'Samma'"),
    "saved_view_is_no_page": ("savedview", "query = 'page=2'"),
    **incoming.BREAKS,
}


def furnish(journey: Journey) -> None:
    """Two of each, so that the second can become like the first."""
    by, case = journey.town.handlaggare, journey.dialog
    Beginning.on(journey.today)
    MethodGuideChange.objects.create(guide=tell(journey.town).guide, by=by, fields=["weeks"])
    Note.objects.create(dialog=case, author=by, text="Ringde föreningen.")
    incoming.furnish(journey.town)
    for number, event in enumerate(case.events.order_by("sequence")[:2], start=1):
        day = datetime.date(2016, 6, number)
        about = {"recipient": by, "dialog": case, "role": Notice.Role.HANDLER}
        Notice.of(rule="feedback", due_on=day, counted_from=day, **about).save(force_insert=True)
        Notice.of(rule="step:register", event=event, **about).save(force_insert=True)
        monday = datetime.date(2016, 5, 2) + datetime.timedelta(weeks=number)
        Digest.of(by.pk, monday).save(force_insert=True)
        told = Contact.objects.create(
            dialog=case, email=f"bo{number}@example.org", purpose=Contact.Purpose.TELL_PARTICIPANT
        )
        Letter.of(told.pk, event.pk).save(force_insert=True)
        HeardBack.of(told.pk, case.pk).save(force_insert=True)
        answer(HeardBack.objects.get(contact=told), answer="yes")
        EasySummary.objects.create(dialog=case, version=number, author=by, text=f"Lätt {number}.")
        journey.keep_document()
        ReportAnswer.of(reported(), by=by, text="Rättat.").save(force_insert=True)
        PaperTemplate.objects.create(name=f"{number}.docx", content=b"-", uploaded_by=by)
        LetterheadVersion.objects.create(municipality=f"Kommun {number}", uploaded_by=by)
        SavedView.objects.keep(by, f"Urval {number}", "flik=nya")
