"""Oddities: what is odd about the characters of a text, by place."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from recension.reading.hidden import find_hidden
from recension.reading.lookalikes import find_look_alikes
from recension.reading.mojibake import find_mojibake
from recension.reading.sentences import some
from recension.reading.version import Oddity, OddityKind, Version

NAMES: Final = {
    OddityKind.DAMAGED: "encoding fault",
    OddityKind.HIDDEN: "hidden character",
    OddityKind.LOOK_ALIKE: "disguised word",
}
"""What each kind is called, in the singular; the most serious first."""


def oddities_of(version: Version) -> tuple[Oddity, ...]:
    """The oddities of a version, looked for where that has not been done."""
    return find_oddities(version.text) if version.oddities is None else version.oddities


def find_oddities(text: str, known: Sequence[Oddity] = ()) -> tuple[Oddity, ...]:
    """All that is odd about a text, in order and disjoint; ``known`` is what decoding has found already."""
    return disjoint([*known, *find_mojibake(text), *find_hidden(text), *find_look_alikes(text)])


def disjoint(oddities: Sequence[Oddity]) -> tuple[Oddity, ...]:
    """Oddities in order of place; of those that overlap the one that begins first, or else comes first."""
    kept: list[Oddity] = []
    for oddity in sorted(oddities, key=lambda oddity: oddity.start):
        if not kept or oddity.start >= kept[-1].end:
            kept.append(oddity)
    return tuple(kept)


def told_in_short(kinds: Iterable[str]) -> list[str]:
    """How many oddities there are of each kind, the most serious first: ``7 encoding faults``."""
    counts = Counter(kinds)
    return [some(counts[kind], name) for kind, name in NAMES.items() if counts[kind]]


def moved(oddities: Iterable[Oddity], removed: Sequence[int]) -> tuple[Oddity, ...]:
    """Oddities where single characters, given by place in order, have been taken out of the text."""
    return tuple(
        replace(
            oddity,
            start=oddity.start - bisect_left(removed, oddity.start),
            end=oddity.end - bisect_left(removed, oddity.end),
        )
        for oddity in oddities
    )
