"""Tokens: what is a word, a number, a mark, in many scripts."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.segmenting.conftest import texts

from recension.segmenting.folding import fold
from recension.segmenting.tokens import is_unspaced, is_word, tokenize, tokens_and_keys


def tokens(text: str) -> list[str]:
    return [text[start:end] for start, end in tokenize(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge, closed.", ["The", "bridge", ",", "closed", "."]),
        ("don't won’t rock'n'roll", ["don't", "won’t", "rock'n'roll"]),
        ("a well-known 20-mile walk", ["a", "well-known", "20-mile", "walk"]),
        ("in the U.S.A. today", ["in", "the", "U.S.A.", "today"]),
        ("i.e. at 5 p.m. or p.c of it", ["i.e.", "at", "5", "p.m.", "or", "p.c", "of", "it"]),
        ("the end.A plan b.", ["the", "end", ".", "A", "plan", "b", "."]),
        ("140,000 or 3.5 or 1 000", ["140,000", "or", "3.5", "or", "1", "000"]),
        ("in 1987, then", ["in", "1987", ",", "then"]),
        ("the 3rd of 20km", ["the", "3rd", "of", "20km"]),
        ("see https://example.org/a?b=c.", ["see", "https://example.org/a?b=c", "."]),
        ("Wait... what?!", ["Wait", "...", "what", "?", "!"]),
        ("one—two", ["one", "—", "two"]),
        ("« Voilà ! » dit-il", ["«", "Voilà", "!", "»", "dit-il"]),
        ("l'homme d’aujourd’hui", ["l'homme", "d’aujourd’hui"]),
        ("¿Dónde está?", ["¿", "Dónde", "está", "?"]),
        ("„Größe“ zählt", ["„", "Größe", "“", "zählt"]),
        ("Мост закрыт.", ["Мост", "закрыт", "."]),
        ("أغلق المجلس الجسر؟", ["أغلق", "المجلس", "الجسر", "؟"]),
        ("पुल बंद है।", ["पुल", "बंद", "है", "।"]),
        ("大桥。", ["大", "桥", "。"]),
        ("橋はカタカナ", ["橋", "は", "カタカナ"]),
        ("สะพาน", ["ส", "ะ", "พ", "า", "น"]),
        ("soft\u00adware", ["soft\u00adware"]),
        ("e\u0301te\u0301", ["e\u0301te\u0301"]),
        ("", []),
        (" \n\t\u00a0\x1c\x1f", []),
        ("one\x1ftwo", ["one", "two"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_an_emoji_is_a_mark() -> None:
    assert tokens("Won 😀!") == ["Won", "😀", "!"]
    assert not is_word("😀")


@given(texts)
def test_tokens_cover_what_is_not_white_space_in_order_and_disjoint(text: str) -> None:
    spans = tokenize(text)
    assert all(start < end for start, end in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(not text[start].isspace() and not text[end - 1].isspace() for start, end in spans)
    covered = {place for start, end in spans for place in range(start, end)}
    assert all(place in covered for place, character in enumerate(text) if not character.isspace())


@pytest.mark.parametrize("word", ["a", "1987", "don't", "桥", "है", "х", "²", "½"])
def test_words_and_numbers_are_words(word: str) -> None:
    assert is_word(word)


@pytest.mark.parametrize("mark", [".", "—", "“", "…", "।", "。", "😀", "$"])
def test_marks_are_not(mark: str) -> None:
    assert not is_word(mark)


def test_unspaced_scripts() -> None:
    assert all(map(is_unspaced, "桥はカส"))
    assert not any(map(is_unspaced, ["a", "мост", "पुल", "المدينة", "1", "😀"]))


@given(st.one_of(texts, st.text("abZ .,;!?\n'-1é:/\u00a0\u202f桥", max_size=60)))
def test_a_text_is_cut_at_its_spaces_without_harm(text: str) -> None:
    spans = tokenize(text)
    assert tokens_and_keys(text) == (spans, [fold(text[start:end]) for start, end in spans])
