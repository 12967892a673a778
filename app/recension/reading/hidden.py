"""Hidden characters: what is not seen, turns the direction of writing, or passes for a plain space."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from recension.reading.version import Oddity, OddityKind

if TYPE_CHECKING:
    import regex

_CATEGORIES: Final = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})
_PLAIN: Final = frozenset(" \t\n\v\f")
_UNSEEN: Final = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0\ufffc\ufffd"
    + "".join(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
"""What no general category tells: fillers, variation selectors, what stands for something lost."""
# Where a hidden character belongs to the way a script is written, or to an emoji, it is no oddity.
_JOINED: Final = (
    r"[\p{Arabic}\p{Syriac}\p{Devanagari}\p{Bengali}\p{Gurmukhi}\p{Gujarati}\p{Oriya}\p{Tamil}\p{Telugu}\p{Kannada}"
    r"\p{Malayalam}\p{Sinhala}\p{Khmer}\p{Myanmar}\p{Tibetan}\p{Mongolian}\p{Emoji_Presentation}\p{So}\u200d\ufe0f]"
)
_UNSPACED: Final = (
    r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}\p{Tibetan}"
    r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\u3000-\u303f\uff00-\uffef]"
)
_RIGHT_TO_LEFT: Final = r"[\p{Arabic}\p{Hebrew}\p{Syriac}\p{Thaana}\p{Nko}]"
_IN_PLACE: Final = rf"""
      (?<={_JOINED})[\u200c\u200d]
    | (?<=[\p{{So}}\p{{Emoji}}\p{{Han}}\p{{Mongolian}}])[\ufe00-\ufe0f\U000e0100-\U000e01ef\u180b-\u180f]
    | (?<=\p{{So}}|[\U000e0020-\U000e007e])[\U000e0020-\U000e007f]
    | (?<={_UNSPACED})[\u200b\u3000]
    | [\u200b\u3000](?={_UNSPACED})
    | (?<=^|\n)\u3000+
    | (?<={_RIGHT_TO_LEFT}[^\p{{L}}\n]{{0,8}})[\u200e\u200f\u061c]
    | [\u200e\u200f\u061c](?=[^\p{{L}}\n]{{0,8}}{_RIGHT_TO_LEFT})
    | [\u0600-\u0605\u06dd\u070f\u08e2]                                   # signs that enclose Arabic numbers
    | [\u00a0\u2009\u202f](?=[;:!?»%€$£–—\d])                             # French marks, numbers and their units
    | (?<=[«\d–—§№])[\u00a0\u2009\u202f]
    | (?<=\b\p{{L}}{{1,2}}\.?)\u00a0                                      # initials and short prepositions
"""
_BIDI: Final = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_FORCING: Final = frozenset("\u202d\u202e")
_HALVES: Final = {"\x13": "–", "\x14": "—", "\x18": "‘", "\x19": "’", "\x1c": "“", "\x1d": "”"}
"""U+2013 and the like in UTF-16, of which only the second byte is left."""
_HALVES_TABLE: Final = str.maketrans(_HALVES)
_NOTES: Final = {
    "\ufffd": "What stood here is lost: it could not be decoded (�).",
    "\ufffc": "Something stood here that was not text (U+FFFC).",
    "\u00ad": "A soft hyphen (U+00AD): it is seen only where a line ends.",
}


def find_hidden(text: str) -> Iterator[Oddity]:
    """Every run of one hidden character, but for those that the script around them calls for."""
    present = "".join(sorted(character for character in set(text) if _is_hidden(character)))
    if not present:
        return
    in_place = _in_place()
    for match in re.finditer(f"([{re.escape(present)}])\\1*", text):
        if not in_place.match(text, match.start()):
            character = match[1]
            kind = OddityKind.DAMAGED if _is_damage(character) else OddityKind.HIDDEN
            yield Oddity(match.start(), match.end(), kind, _note(character), _repair(match[0]))


def _is_hidden(character: str) -> bool:
    if character in _PLAIN or character in _UNSEEN:
        return character in _UNSEEN
    return unicodedata.category(character) in _CATEGORIES


@cache
def _in_place() -> "regex.Pattern[str]":
    import regex

    return regex.compile(_IN_PLACE, regex.VERBOSE | regex.VERSION1)


def _is_damage(character: str) -> bool:
    return character in "\ufffc\ufffd" or "\x80" <= character <= "\x9f" or character in _HALVES


def _repair(characters: str) -> str | None:
    """What control characters were: letters and quotes of Windows-1252, or dashes and quotes that lost a byte."""
    if characters[0] in _HALVES:
        return characters.translate(_HALVES_TABLE)
    if not "\x80" <= characters[0] <= "\x9f":
        return None
    read = characters.encode("latin-1").decode("cp1252", "replace")
    return None if "\ufffd" in read else read


def _note(character: str) -> str:
    point = f"U+{ord(character):04X}"
    if character in _NOTES:
        return _NOTES[character]
    category = unicodedata.category(character)
    if category == "Cc":
        repair = _repair(character)
        how = "its first byte was lost" if character in _HALVES else "Windows-1252 that was read as ISO-8859-1"
        return f"A control character ({point})" + (f", probably “{repair}”: {how}." if repair else ".")
    named = f"{unicodedata.name(character, 'unnamed').lower()} ({point})"
    if category == "Zs":
        return f"A space that is not the plain one: {named}."
    if character in _FORCING:
        return f"A hidden character that turns letters round: {named}."
    if character in _BIDI:
        return f"A hidden character that directs the order of what follows: {named}."
    return f"A hidden character: {named}."
