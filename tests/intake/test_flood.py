"""A flood of ideas: the limits hold however many come at once, and residents read on undisturbed."""

from pathlib import Path

import pytest

from dialogs.models import IncomingIdea
from tests.journeys import Journey

from .flood import Reader, flood, site
from .sending import Sender

pytestmark = pytest.mark.usefixtures("committed_db")
torture = pytest.mark.torture
ONE, FIFTY = ["192.0.2.1"], [f"198.51.100.{number}" for number in range(50)]


@pytest.mark.parametrize(
    ("posts", "senders", "in_all", "let_in"),
    [
        (100, ONE, 20, 10),
        (100, FIFTY, 20, 20),
        pytest.param(2000, ONE, 200, 10, marks=torture),
        pytest.param(2000, FIFTY, 200, 200, marks=torture),
    ],
    ids=["one", "fifty", "one-2000", "fifty-2000"],
)
def test_the_limits_hold_and_pages_answer(
    journey: Journey, sender: Sender, tmp_path: Path, posts: int, senders: list[str], in_all: int, let_in: int
) -> None:
    journey.to("completed")
    slug = journey.dialog.slug
    pages = ["/", "/dialoger/", f"/dialoger/{slug}/", f"/dialoger/{slug}/aterkoppling/", "/ideer/ny/"]
    sender.open()
    with site(tmp_path / "web.log", IDEAS_AN_ADDRESS="10/h", IDEAS_IN_ALL=f"{in_all}/h") as address:
        with Reader(address, pages) as reader:
            answers = flood(address, sender.fields, posts, senders)
        assert answers == {302: let_in, 429: posts - let_in}, answers
        assert {status for _page, status in reader.answers} == {200}
        assert {page for page, _status in reader.answers} == set(pages)
    assert IncomingIdea.objects.count() == let_in
