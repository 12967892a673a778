"""Shadows: the versions as they are compared, with encoding faults and disguised words set right.

Only the comparison sees a shadow. What it finds is told in places of the text as it stands, and every repair is
told as a flag: nothing is repaired silently.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from recension.comparing.flags import in_order
from recension.comparing.verdict import with_verdict
from recension.comparison import Comparison, Flag, FlagKind, Link, Pin, Place, Span
from recension.reading.repair import Offsets, spliced
from recension.reading.version import Oddity, OddityKind, Version
from recension.vocabulary import Edit


@dataclass(frozen=True, slots=True)
class Shadows:
    """Versions as they are compared, and the way back to the places of the versions as they are."""

    versions: tuple[Version, ...]
    offsets: tuple[Offsets, ...]
    oddities: tuple[Sequence[Oddity], ...]
    """Of each version as it is."""

    def placed(self, comparison: Comparison, versions: Sequence[Version], pins: tuple[Pin, ...]) -> Comparison:
        """A comparison of the shadows as one of the versions as they are, with their oddities and a reader's pins."""
        moved = _moved(comparison, self.offsets)
        flags = in_order([*moved.flags, *oddity_flags(self.oddities)])
        return replace(
            moved,
            versions=tuple(replace(version, source=None) for version in versions),
            flags=flags,
            pins=pins,
            summary=with_verdict(_recounted(moved.summary, flags), versions, self.versions, flags),
        )

    def seen(self, comparison: Comparison) -> Comparison:
        """A comparison of the versions as they are as one of their shadows, without oddities."""
        told = {kind.value for kind in OddityKind}
        flags = tuple(flag for flag in comparison.flags if flag.kind.value not in told)
        there = tuple(offsets.turned() for offsets in self.offsets)
        return replace(
            _moved(replace(comparison, flags=flags), there), versions=self.versions, pins=self.pins(comparison.pins)
        )

    def pins(self, pins: Sequence[Pin]) -> tuple[Pin, ...]:
        """Pins by their places in the shadows."""
        there = tuple(offsets.turned() for offsets in self.offsets)
        return tuple(replace(pin, a=_place(pin.a, there), b=_place(pin.b, there)) for pin in pins)


def _moved(comparison: Comparison, offsets: Sequence[Offsets]) -> Comparison:
    """A comparison with all its places where they stand in the other texts."""
    if not any(way.here for way in offsets):
        return comparison
    links = comparison.links
    return replace(
        comparison,
        links=tuple(replace(link, a=_place(link.a, offsets), b=_place(link.b, offsets)) for link in links),
        passages=tuple(
            replace(passage, a=_place(passage.a, offsets), b=_place(passage.b, offsets))
            for passage in comparison.passages
        ),
        edits=tuple(_edit(edit, links[edit.link or 0], offsets) for edit in comparison.edits),
        rows=tuple(
            tuple(_span(cell, offsets[version]) if cell else None for version, cell in enumerate(row))
            for row in comparison.rows
        ),
        flags=tuple(_flag(flag, offsets) for flag in comparison.flags),
    )


def _place(place: Place, offsets: Sequence[Offsets]) -> Place:
    return Place(place.version, *_span((place.start, place.end), offsets[place.version]))


def _span(span: Span, offsets: Offsets) -> Span:
    return offsets.start(span[0]), offsets.end(span[1])


def _edit(edit: Edit, link: Link, offsets: Sequence[Offsets]) -> Edit:
    a, b = offsets[link.a.version], offsets[link.b.version]
    return replace(edit, a=_span(edit.a, a) if edit.a else None, b=_span(edit.b, b) if edit.b else None)


def _flag(flag: Flag, offsets: Sequence[Offsets]) -> Flag:
    start, end = _span((flag.start, flag.end), offsets[flag.version])
    candidate = _place(flag.candidate, offsets) if flag.candidate else None
    return replace(flag, start=start, end=end, candidate=candidate)


def _recounted(figures: Mapping[str, Any], flags: Sequence[Flag]) -> dict[str, Any]:
    """A summary's figures with all flags counted."""
    return {**figures, "flags": dict(sorted(Counter(flag.kind.value for flag in flags).items()))}


def shadows_of(versions: Sequence[Version], oddities: Sequence[Sequence[Oddity]]) -> Shadows:
    """The versions with what can be repaired set right."""
    pairs = [spliced(version, found) for version, found in zip(versions, oddities, strict=True)]
    return Shadows(tuple(version for version, _ in pairs), tuple(offsets for _, offsets in pairs), tuple(oddities))


def oddity_flags(oddities: Sequence[Sequence[Oddity]]) -> list[Flag]:
    """A flag for each oddity of each version."""
    return [
        Flag(version, oddity.start, oddity.end, FlagKind(oddity.kind.value), oddity.note, oddity.repair)
        for version, found in enumerate(oddities)
        for oddity in found
    ]
