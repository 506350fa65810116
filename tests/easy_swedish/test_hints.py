"""What makes a text heavy is counted as a person would count it."""

import pytest

from dialogs.easy_swedish import hints

LIGHT = "Parken ska bli bättre.\n\nDu kan säga vad du vill ha där. Svara före den 24 maj."


def test_a_light_text_is_light() -> None:
    found = hints(LIGHT)
    assert (found.words, found.sentences) == (16, 3)
    assert found.is_light
    assert found.lix < 30


def test_a_long_sentence_and_long_words_are_named_once() -> None:
    long = "Detta är en mening som har alldeles för många ord för att någon ska orka läsa den"
    found = hints(f"{long}. Medborgardialogen är bra. Medborgardialogen igen!")
    assert found.long_sentences == (long,)
    assert found.long_words == ("Medborgardialogen",)
    assert not found.is_light


@pytest.mark.parametrize("text", ["", "   ", "...", "24", "\n\n"])
def test_nothing_to_read_is_counted_as_nothing(text: str) -> None:
    assert (hints(text).words, hints(text).lix) == (0, 0)


def test_lix_is_words_a_sentence_and_the_share_of_long_words() -> None:
    # Ten words in two sentences, two of more than six letters: 5 + 20.
    assert hints("Vi ses i parken igen nu. Vackert skrivet sade hon.").lix == 25
