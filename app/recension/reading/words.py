"""How many words a text has."""

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import regex

_IDEOGRAPH: Final = r"\p{Han}\p{Hiragana}\p{Katakana}"
_LETTERS: Final = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_IDEOGRAPH}]]+"


@cache
def _word() -> "regex.Pattern[str]":
    import regex

    return regex.compile(rf"[{_IDEOGRAPH}]|{_LETTERS}(?:['’-]{_LETTERS})*", regex.VERSION1)


def count_words(text: str) -> int:
    """The number of words: runs of letters, marks and digits, with single apostrophes and hyphens inside.

    Han and Kana are written without spaces, so each of their characters counts as a word.
    """
    return sum(1 for _ in _word().finditer(text))
