"""Which scripts a text is written in, so that fonts for them can be named instead of being searched for."""

from collections.abc import Iterable
from enum import StrEnum
from unicodedata import bidirectional


class Script(StrEnum):
    """A script that common reading faces lack."""

    ARABIC = "arabic"
    HEBREW = "hebrew"
    DEVANAGARI = "devanagari"
    BENGALI = "bengali"
    TAMIL = "tamil"
    THAI = "thai"
    GEORGIAN = "georgian"
    ARMENIAN = "armenian"
    ETHIOPIC = "ethiopic"
    KANA = "kana"
    HANGUL = "hangul"
    HAN = "han"


_RANGES = (
    (0x0530, 0x058F, Script.ARMENIAN),
    (0x0590, 0x05FF, Script.HEBREW),
    (0x0600, 0x06FF, Script.ARABIC),
    (0x0750, 0x077F, Script.ARABIC),
    (0x0900, 0x097F, Script.DEVANAGARI),
    (0x0980, 0x09FF, Script.BENGALI),
    (0x0B80, 0x0BFF, Script.TAMIL),
    (0x0E00, 0x0E7F, Script.THAI),
    (0x10A0, 0x10FF, Script.GEORGIAN),
    (0x1200, 0x137F, Script.ETHIOPIC),
    (0x3040, 0x30FF, Script.KANA),
    (0x3400, 0x4DBF, Script.HAN),
    (0x4E00, 0x9FFF, Script.HAN),
    (0xAC00, 0xD7AF, Script.HANGUL),
    (0xFB50, 0xFDFF, Script.ARABIC),
    (0xFE70, 0xFEFC, Script.ARABIC),
    (0x20000, 0x3FFFF, Script.HAN),
)


def scripts_of(texts: Iterable[str]) -> frozenset[Script]:
    """The scripts that occur in the texts."""
    characters: set[str] = set()
    for text in texts:
        if not text.isascii():
            characters.update(text)
    codes = [ord(character) for character in characters if character > "\u052f"]
    return frozenset(script for first, last, script in _RANGES if any(first <= code <= last for code in codes))


def runs_both_ways(text: str) -> bool:
    """Whether a text has letters that run from right to left."""
    return not text.isascii() and any(
        "\u0590" <= character <= "\u08ff"
        or "\ufb1d" <= character <= "\ufdff"
        or "\ufe70" <= character <= "\ufefc"
        or "\U00010800" <= character <= "\U00010fff"
        or "\U0001e800" <= character <= "\U0001efff"
        for character in text
    )


def begins_at_the_right(text: str) -> bool:
    """Whether a text reads from right to left: whether its first letter does (Unicode bidirectional rule P2)."""
    if text.isascii():
        return False
    strong = (kind for kind in map(bidirectional, text) if kind in ("L", "R", "AL"))
    return next(strong, "L") != "L"
