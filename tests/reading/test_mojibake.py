"""Mojibake: found where it stands, explained, and a repair offered; clean text is left alone."""

import pytest
from tests.reading.test_decoding import EVERY, FRENCH, GERMAN, RUSSIAN

from recension.reading.mojibake import find_mojibake


def repaired(text: str) -> str:
    at = 0
    pieces: list[str] = []
    for oddity in find_mojibake(text):
        pieces += text[at : oddity.start], oddity.repair or ""
        at = oddity.end
    return "".join([*pieces, text[at:]])


@pytest.mark.parametrize("text", EVERY)
def test_clean_text_holds_none(text: str) -> None:
    assert list(find_mojibake(text)) == []


@pytest.mark.parametrize("text", [GERMAN, FRENCH, RUSSIAN])
def test_a_whole_text_read_as_latin_1_is_repaired(text: str) -> None:
    assert repaired(text.encode().decode("latin-1")) == text


@pytest.mark.parametrize(
    ("read", "meant", "explanation"),
    [
        ("a CafÃ© here", "a Café here", "UTF-8 that was read as Windows-1252"),
        ("I donâ€™t", "I don’t", "UTF-8 that was read as Windows-1252"),
        ("cafÃƒÂ©", "café", "UTF-8 that was read as Windows-1252, twice"),
        ("voilÃ le travail", "voilà le travail", "UTF-8 that was read as"),
        ("РџСЂРёРІРµС‚ РјРёСЂ", "Привет мир", "UTF-8 that was read as Windows-1251"),
        ("un café et lâ€™Ã©tÃ© — “ici”", "un café et l’été — “ici”", "UTF-8 that was read as Windows-1252"),
    ],
)
def test_the_place_the_repair_and_the_explanation(read: str, meant: str, explanation: str) -> None:
    assert repaired(read) == meant
    for oddity in find_mojibake(read):
        assert explanation in oddity.note
        assert read[oddity.start : oddity.end] in oddity.note


def test_only_the_damaged_letters_are_marked() -> None:
    (oddity,) = find_mojibake("first line\nI donâ€™t know\nthird line")
    assert (oddity.start, oddity.end) == (16, 19)


def test_one_damaged_word_in_a_long_line_is_found() -> None:
    text = FRENCH.replace("\n", " ") * 20
    damaged = text + "Le cafÃ© est fermé. " + text
    assert repaired(damaged) == text + "Le café est fermé. " + text
