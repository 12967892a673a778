"""How many words a text has."""

import unicodedata
from typing import Final

import numpy as np

_OTHER, _LETTER, _JOINER, _IDEOGRAPH = range(4)
_JOINERS: Final = "'’-"
_ONE_EACH: Final = (
    "CJK UNIFIED",
    "CJK COMPATIBILITY IDEOGRAPH",
    "HIRAGANA",
    "KATAKANA",
    "HALFWIDTH KATAKANA",
)


def count_words(text: str) -> int:
    """The number of words: runs of letters, marks and digits, with single apostrophes and hyphens inside.

    Han and Kana are written without spaces, so each of their characters counts as a word.
    """
    if not text:
        return 0
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    present = np.flatnonzero(np.bincount(codes))
    kinds = np.zeros(int(present[-1]) + 1, dtype=np.uint8)
    kinds[present] = [_kind(chr(code)) for code in present.tolist()]
    kind = kinds[codes]
    letter = kind == _LETTER
    inside = letter.copy()
    inside[1:-1] |= (kind[1:-1] == _JOINER) & letter[:-2] & letter[2:]
    starts = int(inside[0]) + int(np.count_nonzero(inside[1:] & ~inside[:-1]))
    return starts + int(np.count_nonzero(kind == _IDEOGRAPH))


def _kind(character: str) -> int:
    if unicodedata.category(character)[0] in "LMN":
        return _IDEOGRAPH if unicodedata.name(character, "").startswith(_ONE_EACH) else _LETTER
    return _JOINER if character in _JOINERS else _OTHER
