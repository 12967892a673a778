"""Flags: stretches that no other version has, and passages that stand elsewhere or are said again."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from recension.aligning import Alignment
from recension.aligning.features import BoolArray
from recension.comparison import Flag, FlagKind, Passage, Place
from recension.reading.words import count_words
from recension.segmenting import Segmented
from recension.vocabulary import Relation


def find_flags(segmented: Sequence[Segmented], alignment: Alignment, passages: Sequence[Passage]) -> tuple[Flag, ...]:
    """The flags of stretches and passages, by version and place."""
    return in_order([*_only_here(segmented, alignment), *_passage_flags(passages)])


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Flags by version and place."""
    return tuple(sorted(flags, key=lambda flag: (flag.version, flag.start, flag.end, flag.kind.value)))


def _only_here(segmented: Sequence[Segmented], alignment: Alignment) -> Iterator[Flag]:
    """Runs of sentences that no other version has."""
    linked = [np.zeros(side.segment_count, dtype=bool) for side in segmented]
    for (u, v), chains in alignment.pairs.items():
        for bead in (bead for chain in chains if u != v for bead in chain.beads):
            linked[u][bead.a0 : bead.a1] = True
            linked[v][bead.b0 : bead.b1] = True
    for version, (side, mask) in enumerate(zip(segmented, linked, strict=True)):
        for first, last in _runs_of(~mask):
            start, end = side.span(first, last)
            words = count_words(side.version.text[start:end])
            note = f"{words} {'word' if words == 1 else 'words'} that no other version has"
            yield Flag(version, start, end, FlagKind.ONLY_HERE, note)


def _runs_of(mask: BoolArray) -> Iterable[tuple[int, int]]:
    """``[first, last)`` of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


_FLAGGED = {
    Relation.MOVED: (FlagKind.MOVED, "stands elsewhere in the other version"),
    Relation.COPY: (FlagKind.COPY, "a further copy of a passage"),
    Relation.REPEAT: (FlagKind.REPEATED, "said before in this version"),
}


def _passage_flags(passages: Sequence[Passage]) -> Iterator[Flag]:
    first = [passage for passage in passages if passage.relation in (Relation.MAIN, Relation.MOVED)]
    for passage in passages:
        if passage.relation is Relation.MAIN:
            continue
        kind, note = _FLAGGED[passage.relation]
        places: tuple[Place, ...] = (passage.a, passage.b)
        if passage.relation is Relation.REPEAT:
            places = (passage.b,)
        elif passage.relation is Relation.COPY:
            places = tuple(place for place in places if not _has_first_counterpart(place, passage, first))
        for place in places:
            yield Flag(place.version, place.start, place.end, kind, note)


def _has_first_counterpart(place: Place, copy: Passage, first: Sequence[Passage]) -> bool:
    """Whether a side of a copy is what was copied: its first counterpart in the other version is elsewhere."""
    versions = copy.a.version, copy.b.version
    ends = [end for other in first if (other.a.version, other.b.version) == versions for end in (other.a, other.b)]
    return any(end.version == place.version and end.start < place.end and place.start < end.end for end in ends)
