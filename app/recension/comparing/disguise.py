"""Disguise: what is odd about the characters of a version in the light of the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, reduce
from operator import or_
from typing import TYPE_CHECKING, Final

from recension.reading.lookalikes import SHAPED_LIKE_LATIN, has_look_alikes, latin_shape
from recension.reading.misread import find_misread
from recension.reading.oddities import disjoint, oddities_of
from recension.reading.siblings import vocabulary_of
from recension.reading.version import Oddity, OddityKind, Version

if TYPE_CHECKING:
    import regex

_WORD: Final = re.compile(r"[^\W\d_]+")
_BEGINNING = 200_000
"""Characters of each other version that tell whether this one was misread."""
_BORNE_OUT = " Another version has it so."


def oddities_among(versions: Sequence[Version]) -> list[tuple[Oddity, ...]]:
    """For each version its oddities, with those that only the others give away, in order and disjoint.

    Of a disguised word that no other version has in plain letters the repair is left out: it is told of, but
    compared as it stands.
    """
    if all(version.text.isascii() for version in versions):
        return [oddities_of(version) for version in versions]
    beginnings = [vocabulary_of([version.text[:_BEGINNING]]) for version in versions]
    found = []
    for index, version in enumerate(versions):
        known = reduce(or_, (beginnings[other] for other in range(len(versions)) if other != index))
        misread = list(find_misread(version.text, known))
        others = [other for number, other in enumerate(versions) if number != index]
        own = oddities_of(version)
        found.append(disjoint([*misread, *own]) if misread else _unmasked(version.text, own, others))
    return found


def _unmasked(text: str, own: tuple[Oddity, ...], others: Sequence[Version]) -> tuple[Oddity, ...]:
    """Oddities with disguised words judged by whether another version has them in plain letters."""
    suspects = list(_whole_words(text))
    if not suspects and not any(oddity.kind is OddityKind.LOOK_ALIKE for oddity in own):
        return own
    plain = frozenset(word.casefold() for other in others for word in _WORD.findall(other.text))
    borne_out = [
        oddity
        for oddity in suspects
        if (oddity.repair or "").casefold() in plain and text[oddity.start : oddity.end].casefold() not in plain
    ]
    return disjoint([*(_judged(oddity, plain) for oddity in own), *borne_out])


def _judged(oddity: Oddity, others: frozenset[str]) -> Oddity:
    if oddity.kind is not OddityKind.LOOK_ALIKE or not oddity.repair:
        return oddity
    if oddity.repair.casefold() in others:
        return replace(oddity, note=oddity.note + _BORNE_OUT)
    return replace(oddity, repair=None)


def _whole_words(text: str) -> Iterator[Oddity]:
    """Words beside Latin ones, all of whose letters are of another script and look Latin: honest words, mostly."""
    if not has_look_alikes(text):
        return
    for match in _beside_latin().finditer(text):
        shape = latin_shape(match[0])
        if shape:
            note = f"“{match[0]}” looks like “{shape}”, but none of its letters is Latin.{_BORNE_OUT}"
            yield Oddity(match.start(), match.end(), OddityKind.LOOK_ALIKE, note, shape)


@cache
def _beside_latin() -> "regex.Pattern[str]":
    import regex

    word = rf"(?<!\w)[{SHAPED_LIKE_LATIN}]+(?!\w)"
    return regex.compile(rf"(?<=[A-Za-z]\W{{1,3}}){word}|{word}(?=\W{{1,3}}[A-Za-z])")
