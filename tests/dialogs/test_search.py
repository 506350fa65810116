"""Finding cases by words, as Swedes type them (dialogs/search.py)."""

import unicodedata

import pytest

from dialogs.models import Dialog
from dialogs.search import Search, find
from tests.journeys import Journey
from tests.people import Town

TITLES = (
    "Cykelvägar i Häggvik",
    "Bänken vid Edsviken",
    "Skolgården på Sofielundsskolan",
    "Cykelväg till Sjöberg",
    "100_procent grönt",
)


@pytest.fixture
def cases(town: Town) -> list[Dialog]:
    for title in TITLES:
        Journey(town).register(title=title, diary_number="2014/0066 KS.030" if "Bänken" in title else "")
    return list(Dialog.objects.order_by("pk"))


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("cykel", [0, 3]),
        ("CYKELVÄGARNA", [0, 3]),
        ("väg", [0, 3]),
        ("vägar", [0, 3]),
        ("vägar häggvik", [0]),
        ("häggvik cykel", [0]),
        ("häggvik edsviken", []),
        ("bänkar", [1]),
        ("bänk vid vatten", []),
        ("bänk vid", [1]),  # a word that the dictionary does not keep demands nothing beside others
        ("sofielund", [2]),
        ("gård", [2]),
        ("skolan sofielund", [2]),
        ("ed", [1]),  # two letters are the beginning of a word: Edsviken
        ("ik", []),
        ("båt", []),
        ("%", []),
        ("_", []),
        ("100_procent", [4]),
        ("100%", [4]),
        ("2014/0066", [1]),
        ("0066 ks.030", [1]),
        ("!!!", []),
        ("a & | ! ( ' : *", []),
        ("\\", []),
        ("<-> :*", []),
    ],
)
def test_words_find_cases(cases: list[Dialog], words: str, found: list[int]) -> None:
    assert set(find(Dialog.objects.all(), words)) == {cases[index] for index in found}


def test_a_letter_and_its_ring_are_one_letter(cases: list[Dialog]) -> None:
    assert set(find(Dialog.objects.all(), unicodedata.normalize("NFD", "häggvik"))) == {cases[0]}


def test_numbers_find_cases(cases: list[Dialog]) -> None:
    assert list(find(Dialog.objects.all(), cases[1].number.lower())) == [cases[1]]


def test_a_case_is_found_by_its_idea_and_its_description(journey: Journey) -> None:
    journey.register(title="Malmparken", description="Trafikkontoret har frågat om belysningen.")
    for words in ("sliten", "sliten malmparken", "trafikkontoret", "belysning sliten park"):
        assert find(Dialog.objects.all(), words).exists(), words
    assert not find(Dialog.objects.all(), "kontoret").exists()  # in texts no inner parts


def test_the_best_comes_first(town: Town) -> None:
    in_order = ["Väg 12 ska flyttas", "Vägkorsningen i Viby", "Gångvägar i Edsberg"]
    for title in reversed(in_order):
        Journey(town).register(title=title)
    search = Search.read("väg")
    assert [case.title for case in search.best_first(search.among(Dialog.objects.all()))] == in_order


def test_a_number_comes_before_all(town: Town) -> None:
    Journey(town).register(title="Ett ärende", diary_number="2014/0066 KS.030")
    Journey(town).register(title="Handlingar i 2014/0066 KS.030")
    search = Search.read("2014/0066 ks.030")
    found = search.best_first(search.among(Dialog.objects.all()))
    assert [case.title for case in found] == ["Ett ärende", "Handlingar i 2014/0066 KS.030"]
