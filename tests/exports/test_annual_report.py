"""The annual report: what is published, all of it, and promises that were broken by name."""

import datetime

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from dialogs.annual_report import Year, annual_report, years
from dialogs.annual_report.short import short
from dialogs.models import Effect, State
from dialogs.papers import Paper, pdf
from tests.dialogs.views.pages import text
from tests.journeys import DAY, Journey
from tests.papers.reading import flat, pdf_facts, pdf_text, words
from tests.people import Town

from .conftest import seated
from .reading import body

ADDRESS = "/arbete/oversikt/arsrapport"


def report(number: int = 2016, on: datetime.date = datetime.date(2026, 11, 24)) -> Paper:
    return annual_report(Year(number, on))


def section(paper: Paper, title: str) -> str:
    return words(next(one for one in paper.sections if one.title == title))  # type: ignore[arg-type]


def test_the_pdf_tells_of_each_dialogue_in_plain_words(journey: Journey) -> None:
    journey.register(title="Hur ska Malmparken utvecklas?")
    journey.to(State.FEEDBACK).compile_results()
    journey.at = journey.at + 400 * DAY  # the answer comes far too late
    journey.write_feedback()
    journey.publish_feedback()
    town = journey.town
    refused = Journey(town, paragraph=50)
    refused.register(title="Vattnet")
    refused.to(State.INFORMATION)
    built = report()
    made = pdf.pdf(built)
    facts, read = pdf_facts(made), flat(pdf_text(made))
    assert facts["Title"] == "Årsrapport: Medborgardialoger 2016"
    assert facts["Tagged"] == "yes"
    assert f"Sida 1 av {facts['Pages']}" in read
    answer = journey.dialog.published_feedback()
    for said in (
        "2016 hade kommunen 1 medborgardialog.", "1 svar till invånarna var lovat till en dag under året.",
        "1 kom för sent.", "I 1 ärende sa en nämnd NEJ", flat(answer.said),
        "Bilaga: vad orden betyder", "Ska hållas senast",
    ):  # fmt: skip
        assert said in read, said
    assert "Vattnet" in section(built, "NEJ till dialog, och informationsmöten")
    late = section(built, "Löften om svar")
    assert "Hur ska Malmparken utvecklas?" in late
    assert "dagar sent" in late


def test_only_what_is_published_is_told(journey: Journey) -> None:
    """Neither a draft of the answer nor the office's compilation; nor cases that no committee said JA to."""
    journey.to(State.FEEDBACK).compile_results()
    journey.write_feedback()
    hidden = Journey(journey.town, paragraph=50)
    hidden.register(title="Ett hemligt förslag")
    hidden.to(State.DECISION)
    draft, result = journey.dialog.draft_feedback(), journey.dialog.compilations.get()
    told = words(report())
    assert journey.dialog.title in told
    for secret in (
        draft.said,
        draft.does,
        result.results,
        result.goal_outcomes.get().outcome,
        hidden.dialog.title,
    ):
        assert len(secret) >= 8
        assert secret not in told
    assert "Inte besvarad än" in told
    with time_machine.travel(journey.at, tick=False):
        journey.publish_feedback()
    assert draft.said in words(report()), "the control: what is published is told"


def test_an_effect_belongs_to_the_year_that_it_tells_of(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    journey.at += 400 * DAY
    told = Effect(
        influence="partly", what_came_of_it="Parken fick nya bänkar.", decision="KF § 45", as_of=journey.today
    )
    journey.take("record_effect", told, by=journey.town.handlaggare)
    later = words(report(journey.today.year))
    assert "I 1 påverkade dialogen beslutet helt eller delvis." in later
    assert "Parken fick nya bänkar." in later
    assert journey.dialog.title in later
    assert "Ingen effekt av en dialog följdes upp" in words(report(2016))


def test_the_figures_are_the_overviews(journey: Journey) -> None:
    journey.to(State.COMPLETED)
    year = Year(2016, datetime.date(2017, 1, 5))
    table = section(annual_report(year), "Nyckeltal")
    for key in ("answered", "on_time", "attended_exact"):
        figure = year.figures.figures[key]
        assert figure.value
        assert figure.definition in table
        assert f"{figure.value}" in table


def test_few_people_are_not_counted_out_loud(journey: Journey) -> None:
    journey.to(State.EXECUTION)
    journey.hold_occasion(attended=3)
    told = words(report())
    assert "färre än 5" in told


def test_as_many_queries_for_thirty_dialogues_as_for_one(town: Town) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            report()
        return len(captured)

    Journey(town).to(State.COMPLETED)
    Journey(town, paragraph=50).to(State.EXECUTION)  # figures of promises are read only where there are some
    with_two = queries()
    Journey(town, paragraph=100).to(State.COMPLETED)
    assert queries() == with_two
    for number in range(3, 30):
        Journey(town, paragraph=number * 50).to(State.EXECUTION)
    assert queries() == with_two <= 30


def test_the_page_offers_its_files_and_other_years(journey: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    journey.to(State.EXECUTION)
    client = seated(journey.town.fortroendevald)
    monkeypatch.setattr(pdf, "pdf", lambda paper, seconds: b"%PDF-")
    with time_machine.travel("2017-03-01", tick=False):
        assert years(datetime.date(2017, 3, 1)) == [2017, 2016]
        page = client.get(f"{ADDRESS}/")
        assert "Medborgardialoger 2016" in text(page), "the last year that is over"
        assert f'href="{ADDRESS}.pdf?ar=2016"' in page.content.decode()
        assert "Preliminär: året är inte slut" in text(client.get(f"{ADDRESS}/?ar=2017"))
        for nonsense in ("x", "1999", "99999999999999999999", "", "2016'"):
            assert "Medborgardialoger 2016" in text(client.get(f"{ADDRESS}/?ar={nonsense}"))
        answer = client.get(f"{ADDRESS}.pdf?ar=2016")
        assert body(answer) == b"%PDF-"
        assert 'filename="2016-arsrapport.pdf"' in answer["Content-Disposition"]
        assert body(client.get(f"{ADDRESS}.docx?ar=2016")).startswith(b"PK")
    assert seated(journey.town.utan_uppdrag).get(f"{ADDRESS}/").status_code == 404


def test_before_the_first_case_there_is_a_report_of_nothing(town: Town) -> None:
    assert "Ingen medborgardialog pågick" in words(report())


def test_a_pdf_that_cannot_be_made_is_said_in_words(
    journey: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(paper: Paper, seconds: float) -> bytes:
        raise pdf.CannotBeSet("Det gick inte.")

    monkeypatch.setattr(pdf, "pdf", fail)
    page = seated(journey.to(State.IDEA).town.strateg).get(f"{ADDRESS}.pdf")
    assert page.status_code == 503
    assert "Det gick inte." in text(page)


def test_a_long_text_ends_where_a_sentence_does() -> None:
    assert short("Kort.") == "Kort."
    cut = short("En mening som är lagom lång för att läsa. " * 40, 300)
    assert cut.endswith("läsa. […]")
    assert 200 < len(cut) <= 306
    assert short("ord " * 400, 100).endswith("ord […]")
