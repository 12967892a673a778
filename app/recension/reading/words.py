"""How many words a text has."""

from typing import Final

import regex

_IDEOGRAPH: Final = r"\p{Han}\p{Hiragana}\p{Katakana}"
_LETTERS: Final = rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_IDEOGRAPH}]]+"
_WORD: Final = regex.compile(rf"[{_IDEOGRAPH}]|{_LETTERS}(?:['’-]{_LETTERS})*", regex.VERSION1)


def count_words(text: str) -> int:
    """The number of words: runs of letters, marks and digits, with single apostrophes and hyphens inside.

    Han and Kana are written without spaces, so each of their characters counts as a word.
    """
    return sum(1 for _ in _WORD.finditer(text))
