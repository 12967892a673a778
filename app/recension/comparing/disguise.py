"""Disguise: what is odd about the characters of a version in the light of the others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
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
    return [
        _known_by_the_others(version, [other for other in versions if other is not version]) for version in versions
    ]


def _known_by_the_others(version: Version, others: Sequence[Version]) -> tuple[Oddity, ...]:
    own = oddities_of(version)
    if version.text.isascii():
        return own
    beginnings = vocabulary_of(other.text[:_BEGINNING] for other in others)
    misread = list(find_misread(version.text, beginnings))
    if misread:
        return disjoint([*misread, *own])
    if not has_look_alikes(version.text):
        return own
    plain = frozenset(word.casefold() for other in others for word in _WORD.findall(other.text))
    return disjoint([*(_judged(oddity, plain) for oddity in own), *_whole_words(version.text, plain)])


def _judged(oddity: Oddity, others: frozenset[str]) -> Oddity:
    if oddity.kind is not OddityKind.LOOK_ALIKE or not oddity.repair:
        return oddity
    if oddity.repair.casefold() in others:
        return replace(oddity, note=oddity.note + _BORNE_OUT)
    return replace(oddity, repair=None)


def _whole_words(text: str, others: frozenset[str]) -> Iterator[Oddity]:
    """Words all of whose letters are of another script, beside Latin words, where others have the Latin word."""
    for match in _beside_latin().finditer(text):
        word = match[0]
        shape = latin_shape(word)
        if shape and shape.casefold() in others and word.casefold() not in others:
            note = f"“{word}” looks like “{shape}”, but none of its letters is Latin.{_BORNE_OUT}"
            yield Oddity(match.start(), match.end(), OddityKind.LOOK_ALIKE, note, shape)


@cache
def _beside_latin() -> "regex.Pattern[str]":
    import regex

    word = rf"(?<!\w)[{SHAPED_LIKE_LATIN}]+(?!\w)"
    return regex.compile(rf"(?<=[A-Za-z]\W{{1,3}}){word}|{word}(?=\W{{1,3}}[A-Za-z])")
