"""Oddities: what is odd about the characters of a text, by place."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from recension.reading.hidden import find_hidden
from recension.reading.lookalikes import find_look_alikes
from recension.reading.mojibake import find_mojibake
from recension.reading.sentences import some
from recension.reading.version import Oddity, OddityKind

_PER_KIND = {
    OddityKind.DAMAGED: "encoding fault",
    OddityKind.HIDDEN: "hidden character",
    OddityKind.LOOK_ALIKE: "disguised word",
}


def find_oddities(text: str, known: Sequence[Oddity] = ()) -> tuple[Oddity, ...]:
    """All that is odd about a text, in order and disjoint; ``known`` is what decoding has found already."""
    found = [*known, *find_mojibake(text), *find_hidden(text), *find_look_alikes(text)]
    rank = {id(oddity): number for number, oddity in enumerate(found)}
    kept: list[Oddity] = []
    for oddity in sorted(found, key=lambda oddity: (oddity.start, rank[id(oddity)])):
        if not kept or oddity.start >= kept[-1].end:
            kept.append(oddity)
    return tuple(kept)


def told_in_short(oddities: Iterable[Oddity]) -> tuple[str, ...]:
    """How many oddities of each kind: ``7 encoding faults``."""
    counts = Counter(oddity.kind for oddity in oddities)
    return tuple(some(counts[kind], name) for kind, name in _PER_KIND.items() if counts[kind])


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
