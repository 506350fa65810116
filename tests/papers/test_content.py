"""What the papers say is what was filed, and nothing that does not belong in them."""

import pytest
from django.utils.translation import override

from dialogs.models import Contact, DialogDecision, Note, State
from tests.journeys import Journey
from tests.situations import bring

from .reading import flat, names, paper, words

Q1 = (
    "Behöver de förtroendevalda mer kunskap om invånarnas värderingar, åsikter och prioriteringar kring "
    "denna fråga för att fatta det bästa beslutet?"
)
Q2 = "Är frågan påverkbar?"


def said(journey: Journey, name: str) -> str:
    return flat(words(paper(journey, name)))


def test_the_first_gate_asks_the_two_questions_in_the_rules_own_words(journey: Journey) -> None:
    text = said(bring(journey, "inve"), "tjansteutlatande-utredning")
    assert Q1 in text
    assert Q2 in text
    assert "Stadsbyggnadsnämnden beslutar att besvara de två frågorna" in text
    assert "Parken är mörk och sliten." in text


def test_the_second_gate_holds_the_whole_proposal(journey: Journey) -> None:
    text = said(bring(journey, "deci"), "tjansteutlatande-dialog")
    proposal = journey.dialog.latest_proposal()
    facts = [value for value in journey.proposal_facts().values() if isinstance(value, str)]
    facts = [fact for fact in facts if fact != "consultation"]
    assert [fact for fact in facts if fact not in text] == []
    for part in ("Konsultation (tycka)", "Närboende, Föreningar", "Många hörs", "Antal svar", "300", Q1):
        assert part in text
    assert "att fastställa budgetramen till 500 000 kr" in text
    assert f"senast den [datum], dock tidigast den {proposal.period_to.day} " in text


def test_the_checklist_is_appended_point_by_point(journey: Journey) -> None:
    built = paper(bring(journey, "deci"), "tjansteutlatande-dialog")
    appendix = built.sections[-1]
    assert appendix.is_appendix
    rows = appendix.parts[-1].rows  # type: ignore[union-attr]
    assert len(rows) == len(journey.dialog.items("before"))
    assert {row[1] for row in rows} == {"Klar"}
    assert all(row[2] and row[2] != "–" for row in rows)


def test_a_long_answer_is_not_printed_twice(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    long = "Annons i tidningen. " * 20
    journey.write_proposal(communication=long)
    text = said(journey, "tjansteutlatande-dialog")
    assert text.count("Annons i tidningen.") == 20
    assert "Se ”Kommunikation” i förslaget." in text


def test_a_later_version_does_not_change_what_was_proposed_first(journey: Journey) -> None:
    bring(journey, "pend")
    journey.dialog.latest_proposal()
    first, change = said(journey, "tjansteutlatande-dialog"), said(journey, "tjansteutlatande-planandring")
    assert "Version 1" in first
    assert "Version 2" in change
    assert "Vad som ändras" in change
    assert "som tidigare beslutats" in change


def test_an_extract_says_what_was_decided(journey: Journey) -> None:
    bring(journey, "feed")
    text = said(journey, "protokollsutdrag-2016-03-06-2")
    decision = DialogDecision.objects.get()
    assert "§ 2 Hur ska Malmparken utvecklas?" in text
    assert "att genomföra medborgardialogen enligt förslaget (version 1)" in text
    assert f"senast den {decision.feedback_date.day} juni {decision.feedback_date.year}" in text


@pytest.mark.parametrize(
    ("leg", "facts", "clause"),
    [
        ("decide_dialog", {"outcome": "no", "reason": "För dyrt."}, "att inte genomföra någon"),
        ("decide_dialog", {"outcome": "remit", "reason": "Mer fakta."}, "att återremittera ärendet till"),
        ("table", {}, "att bordlägga ärendet till sammanträdet den"),
    ],
)  # fmt: skip
def test_every_outcome_has_its_clause(journey: Journey, leg: str, facts: dict, clause: str) -> None:
    bring(journey, "deci")
    if facts:
        facts |= dict.fromkeys(("feedback_date", "budget_frame", "period_from", "period_to"))
        facts |= {"target_groups": []}
    getattr(journey, leg)(**facts)
    [extract] = [name for name in names(journey) if name.endswith("-2")]
    assert clause in said(journey, extract)


@pytest.mark.parametrize(
    ("leg", "clause"),
    [
        ("cancel_dialog", "att avbryta medborgardialogen"),
        ("reschedule_feedback", "i stället sker senast"),
    ],
)
def test_decisions_under_way_have_theirs(journey: Journey, leg: str, clause: str) -> None:
    journey.to(State.EXECUTION)
    getattr(journey, leg)()
    [extract] = [name for name in names(journey) if name.endswith("-3")]
    assert clause in said(journey, extract)


def test_counted_and_estimated_are_never_added(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(attended=613, contributions=7)
    journey.hold_occasion(attended=2000, attended_is_estimate=True, contributions=8)
    journey.tick("during")
    journey.complete_execution()
    journey.compile_results()
    text = said(journey, "aterrapport")
    assert "Deltog, räknade 613" in text
    assert "cirka 2 000" in text
    assert "2 613" not in text


def test_the_report_sets_outcomes_beside_targets_and_tells_the_four_parts(journey: Journey) -> None:
    built = paper(bring(journey, "answ"), "aterrapport")
    tables = [part for section in built.sections for part in section.parts if part.kind == "table"]
    assert ("Många hörs", "Antal svar", "300", "571 svar", "Uppnått") in [r for t in tables for r in t.rows]
    text = flat(words(built))
    for part in ("Vi frågade vad som behövs", "Ni vill ha ljus", "Nämnden bygger belysning", "Ingen damm"):
        assert part in text


def test_the_sheet_tells_residents_only_what_is_published(journey: Journey) -> None:
    journey.register(description="INTERN", contact=Contact(name="Bo Boende", email="bo@example.org"))
    journey.to(State.EXECUTION)
    journey.plan_occasion(place="Biblioteket", notes="HEMLIG")
    text = said(journey, "informationsblad")
    for part in (
        "Vad behövs i Malmparken?",
        "Innehållet i parken",
        "tycka",
        "Biblioteket",
        "svarar dig senast",
    ):
        assert part in text
    for inside in ("INTERN", "HEMLIG", "Bo Boende", "Parken är mörk", "Handläggare"):
        assert inside not in text


def test_no_contact_is_in_any_paper(journey: Journey) -> None:
    journey.register(contact=Contact(name="Bo Boende", email="bo@example.org", phone="08123"))
    bring(journey, "done")
    assert len(names(journey)) == 8
    for name in names(journey):
        text = said(journey, name)
        assert "Bo Boende" not in text
        assert "bo@example.org" not in text
        assert "08123" not in text


def test_the_whole_case_is_whole(journey: Journey) -> None:
    bring(journey, "answ")
    Note.objects.create(dialog=journey.dialog, author=journey.town.kollega, text="Ringde föreningen.")
    text = said(journey, "akt")
    for part in ("Parken är mörk", "Nämnden vill veta mer.", "De flesta vill ha ljus", "Ringde föreningen."):
        assert part in text
    for event in journey.dialog.events.all():
        assert event.done in text
    for point in journey.dialog.items("before"):
        assert point.text in text


def test_a_corrected_record_is_told_in_the_whole_case_alone(journey: Journey) -> None:
    journey.to(State.PROPOSAL)
    decision = journey.dialog.investigationdecisions.get()
    journey.correct(decision, by=journey.town.sekreterare, reason="Rätt skäl.", paragraph=9)
    assert "protokollsutdrag-2016-03-03-9" in names(journey)
    extract = said(journey, "protokollsutdrag-2016-03-03-9")
    assert "Rätt skäl." in extract
    assert "Nämnden vill veta mer." not in extract
    assert "Nämnden vill veta mer." in said(journey, "akt")


def test_papers_are_swedish_whoever_asks(journey: Journey) -> None:
    bring(journey, "deci")
    with override("en"):
        assert "Förslag till beslut" in said(journey, "tjansteutlatande-dialog")


def test_a_case_without_a_dialogue_has_a_sheet_that_says_why(journey: Journey) -> None:
    text = said(bring(journey, "info"), "informationsblad")
    assert "Det blir ingen medborgardialog" in text
    assert "Beslutet är redan taget." in text
    journey.hold_information_meeting()
    assert "Kommunen säljer" in said(journey, "informationsblad")
