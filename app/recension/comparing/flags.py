"""Flags: stretches that no other version has, and passages that stand elsewhere or are said again."""

from collections.abc import Iterable, Iterator, Sequence

from recension.aligning import Alignment, lone_segments
from recension.aligning.undecided import Undecided, runs_of
from recension.comparison import Flag, FlagKind, Link, Passage, Place
from recension.elsewhere import passages_elsewhere
from recension.reading.sentences import some
from recension.reading.words import count_words
from recension.segmenting import Segmented
from recension.vocabulary import Relation

_OPENING = 6
"""Words of a candidate that are told."""


def find_flags(
    segmented: Sequence[Segmented], alignment: Alignment, links: Sequence[Link], passages: Sequence[Passage]
) -> tuple[Flag, ...]:
    """The flags of stretches and passages, by version and place."""
    return in_order([*_without_counterpart(segmented, alignment), *_passage_flags(links, passages)])


def in_order(flags: Iterable[Flag]) -> tuple[Flag, ...]:
    """Flags by version and place."""
    return tuple(sorted(flags, key=lambda flag: (flag.version, flag.start, flag.end, flag.kind.value)))


def _without_counterpart(segmented: Sequence[Segmented], alignment: Alignment) -> Iterator[Flag]:
    """Runs of sentences that no other version has, and those that one may have."""
    lone = lone_segments([side.segment_count for side in segmented], alignment.pairs)
    for found in sorted(alignment.undecided, key=lambda x: (-x.nats, x.version, x.first, x.other, x.other_first)):
        mask = lone[found.version]
        if mask[found.first : found.last].all():
            mask[found.first : found.last] = False
            yield _undecided(segmented, found)
    for version, (side, mask) in enumerate(zip(segmented, lone, strict=True)):
        for first, last in runs_of(mask):
            start, end = side.span(first, last)
            note = f"{_words(side.version.text[start:end])} that no other version has"
            yield Flag(version, start, end, FlagKind.ONLY_HERE, note)


def _undecided(segmented: Sequence[Segmented], found: Undecided) -> Flag:
    here, there = segmented[found.version], segmented[found.other]
    start, end = here.span(found.first, found.last)
    candidate = Place(found.other, *there.span(found.other_first, found.other_last))
    text = there.version.text[candidate.start : candidate.end].split()
    opening = " ".join(text[:_OPENING]) + (" …" if len(text) > _OPENING else "")
    note = f"{_words(here.version.text[start:end])} that may be “{opening}” in {there.version.name}: weak evidence"
    return Flag(found.version, start, end, FlagKind.UNDECIDED, note, candidate=candidate)


def _words(text: str) -> str:
    return some(count_words(text), "word")


_FLAGGED = {
    Relation.MOVED: (FlagKind.MOVED, "stands elsewhere in the other version"),
    Relation.COPY: (FlagKind.COPY, "a further copy of a passage"),
    Relation.REPEAT: (FlagKind.REPEATED, "said before in this version"),
}


def _passage_flags(links: Sequence[Link], passages: Sequence[Passage]) -> Iterator[Flag]:
    first = [passage for passage in passages if passage.relation.is_sole]
    for passage in passages_elsewhere(links, passages):
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
