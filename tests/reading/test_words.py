"""Counting words."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from recension.reading.words import count_words

_ONE_EACH = r"\p{Han}\p{Hiragana}\p{Katakana}"
_LETTERS = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_ONE_EACH}]]+"
_WORD = regex.compile(rf"[[\p{{L}}\p{{N}}]&&[{_ONE_EACH}]]|{_LETTERS}(?:['’\-]{_LETTERS})*", regex.VERSION1)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        (" — … !", 0),
        ("one", 1),
        ("It's a well-known ‘rock ’n’ roll’ song -- or not.", 9),
        ("l’été 1999, 3.5 %", 4),
        ("भारत एक देश है", 4),
        ("東京タワーに行く", 8),
        ("서울 시청", 2),
        ("e\u0301te\u0301", 1),
    ],
)
def test_words(text: str, words: int) -> None:
    assert count_words(text) == words


@given(st.text(st.sampled_from("ab1 é'’-.,\n漢あア-é\u0301ß한ק")))
def test_words_are_what_the_pattern_finds(text: str) -> None:
    assert count_words(text) == len(_WORD.findall(text))


def test_half_a_surrogate_pair_is_no_word() -> None:
    assert count_words("a \ud800 b") == 2
