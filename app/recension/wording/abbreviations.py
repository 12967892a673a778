"""Abbreviations: whether capitals are the initials of some words."""

from collections.abc import Sequence
from typing import Final

import regex

from recension.segmenting.folding import without_accents
from recension.segmenting.tokens import is_word

_SMALL: Final = frozenset(
    "of the and for in on de del la las los y e da do das dos du des et der die das und für von".split()
)

_ELIDED: Final = regex.compile(r"^\p{L}{1,2}['’](?=\p{L})")
"""The article in l'ONU."""
_NAMES_OF: Final = {
    short: frozenset(tuple(name.split()) for name in names.split("/"))
    for short, names in {
        "onu": "naciones unidas/nations unies/nações unidas/nazioni unite",
        "un": "vereinte nationen/vereinten nationen",
        "eeuu": "estados unidos",
        "eua": "estados unidos",
        "usa": "united states/vereinigte staaten/vereinigten staaten/états-unis",
        "us": "united states/vereinigte staaten/vereinigten staaten",
        "uk": "united kingdom/great britain",
        "оон": "объединённые нации/объединённых наций",
        "сша": "соединённые штаты/соединённых штатов/соединённым штатам/соединённых штатах",
        "ес": "европейский союз/европейского союза/евросоюз",
    }.items()
}
"""What is commonly written for an abbreviation whose initials it does not have."""


def initials_of(abbreviation: str) -> str | None:
    """The letters of an abbreviation (``CIA``, ``U.S.``), small; None for any other token."""
    letters = abbreviation.replace(".", "")
    sound = 2 <= len(letters) <= 6 and letters.isalpha() and letters.isupper()
    return without_accents(letters.lower()) if sound else None


def stands_for(initials: str, words: Sequence[str]) -> bool:
    """Whether ``words`` begin with these letters in turn; small words may be left out."""
    heads = [(without_accents(word[0].lower()), word.lower() in _SMALL) for word in words if is_word(word)]
    full = "".join(head for head, _ in heads)
    return initials in (full, "".join(head for head, small in heads if not small))


def spelled_out(initials: str, words: Sequence[str]) -> int:
    """How many tokens at the beginning of ``words`` are a name with these initials; 0 where there is none.

    Every word of it has a capital, but for the small ones inside: ``Bank of England``.
    """
    for count in range(len(initials), len(words) + 1):
        name = words[:count]
        if not is_word(name[-1]) or not (name[-1][:1].isupper() or name[-1].lower() in _SMALL):
            return 0
        if name[0][:1].isupper() and name[-1][:1].isupper() and stands_for(initials, name):
            return count if all(word[:1].isupper() or word.lower() in _SMALL for word in name) else 0
    return 0


def is_short_for(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one of two runs of tokens is the abbreviation of the other: ``US``, ``United States``."""
    for short, long in ((a, b), (b, a)):
        if len(short) < len(long):
            short = [_ELIDED.sub("", word) for word in short if word.lower() not in _SMALL]
        if len(short) == 1 and len(long) > 1 and (initials := initials_of(short[0])):
            words = tuple(word.lower() for word in long if is_word(word) and word.lower() not in _SMALL)
            return stands_for(initials, long) or words in _NAMES_OF.get(initials, ())
    return False
