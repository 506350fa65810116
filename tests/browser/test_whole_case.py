"""One whole case in real browsers, by the right people, without JavaScript; and the road of a NEJ."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page

from dialogs.models import Dialog, State
from tests.browser import case_by_hand as hand
from tests.browser.hands import follow, log_in
from tests.browser.witness import Witness
from tests.people import Town

Staff = Callable[[str], Page]


@pytest.fixture
def staff(manned: Town, desk: Callable[..., Page], host: str) -> Iterator[Staff]:
    """Each person's own browser, logged in by hand the first time. Nothing was asked of strangers."""
    pages: dict[str, Page] = {}
    witnesses: list[Witness] = []

    def at_work(username: str) -> Page:
        if username not in pages:
            pages[username] = desk(java_script_enabled=False)
            witnesses.append(Witness(pages[username].context, host))
            log_in(pages[username], host, username)
        return pages[username]

    yield at_work
    for witness in witnesses:
        witness.is_content()


@pytest.fixture
def resident(desk: Callable[..., Page]) -> Page:
    return desk(java_script_enabled=False)


def state() -> str:
    return Dialog.objects.get().state


def test_from_an_idea_to_the_answer(staff: Staff, host: str, resident: Page) -> None:
    hand.log_and_refer(staff("handlaggare"), host)
    assert state() == State.INVESTIGATION
    hand.decide_to_investigate(staff("sekreterare"), host, q2="True")
    assert state() == State.PROPOSAL
    hand.write_proposal(staff("handlaggare"), host)
    hand.answer_the_checklist(staff("handlaggare"), host)
    hand.review(staff("strateg"), host)
    hand.read_through_and_submit(staff("handlaggare"), host)
    assert state() == State.DECISION
    hand.decide_on_the_dialogue(staff("sekreterare"), host)
    assert state() == State.EXECUTION
    hand.hold_an_occasion(staff("handlaggare"), host)
    hand.answer_the_checklist(staff("handlaggare"), host)
    hand.conclude(staff("handlaggare"), host)
    assert state() == State.FEEDBACK
    hand.compile_results(staff("handlaggare"), host)
    hand.draft_the_answer(staff("handlaggare"), host)
    hand.publish(staff("sekreterare"), host)
    hand.report(staff("sekreterare"), host)
    hand.answer_the_checklist(staff("handlaggare"), host)
    hand.close(staff("handlaggare"), host)
    assert state() == State.COMPLETED
    read_the_answer(resident, host)


def read_the_answer(page: Page, host: str) -> None:
    page.goto(f"{host}/dialoger/")
    follow(page.get_by_role("link", name="Ljus i Malmparken").first)
    assert "57" in page.locator("main").inner_text()
    follow(page.locator('main a[href$="/aterkoppling/"]').first)
    assert "Nämnden sätter upp tolv lampor." in page.locator("main").inner_text()
    assert page.context.cookies() == []


def test_a_no_leads_to_the_answers_of_a_meeting(staff: Staff, host: str, resident: Page) -> None:
    hand.log_and_refer(staff("handlaggare"), host)
    hand.decide_to_investigate(staff("sekreterare"), host, q2="False")
    assert state() == State.INFORMATION
    hand.hold_a_meeting(staff("handlaggare"), host)
    assert state() == State.COMPLETED
    resident.goto(f"{host}/dialoger/{Dialog.objects.get().slug}/")
    said = resident.locator("main").inner_text()
    assert "Höjs hyran?" in said
    assert "Nej, inte av detta." in said
    assert "Blir det en skola?" in said
    assert resident.context.cookies() == []
