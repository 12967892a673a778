"""Shadows: the versions as they are compared, with encoding faults and disguised words set right.

Only the comparison sees a shadow. What it finds is told in places of the text as it stands, and every repair is
told as a flag: nothing is repaired silently.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from recension.comparing.linking import Linked
from recension.comparison import Flag, FlagKind, Place, Span
from recension.reading.repair import Offsets, spliced
from recension.reading.version import Oddity, Version
from recension.vocabulary import Edit


@dataclass(frozen=True, slots=True)
class Shadows:
    """Versions as they are compared, and the way back to the places of the versions as they are."""

    versions: tuple[Version, ...]
    offsets: tuple[Offsets, ...]

    def linked(self, linked: Linked) -> Linked:
        """Links, passages, edits and rows by their places in the versions as they are."""
        if not any(offsets.here for offsets in self.offsets):
            return linked
        return Linked(
            tuple(replace(link, a=self._place(link.a), b=self._place(link.b)) for link in linked.links),
            tuple(replace(passage, a=self._place(passage.a), b=self._place(passage.b)) for passage in linked.passages),
            tuple(self._edit(edit, linked) for edit in linked.edits),
            tuple(
                tuple(self._span(version, cell) if cell else None for version, cell in enumerate(row))
                for row in linked.rows
            ),
        )

    def flags(self, flags: Sequence[Flag]) -> list[Flag]:
        """Flags by their places in the versions as they are."""
        found = []
        for flag in flags:
            start, end = self._span(flag.version, (flag.start, flag.end))
            found.append(replace(flag, start=start, end=end))
        return found

    def _place(self, place: Place) -> Place:
        return Place(place.version, *self._span(place.version, (place.start, place.end)))

    def _span(self, version: int, span: Span) -> Span:
        offsets = self.offsets[version]
        return offsets.start(span[0]), offsets.end(span[1])

    def _edit(self, edit: Edit, linked: Linked) -> Edit:
        link = linked.links[edit.link or 0]
        return replace(
            edit,
            a=self._span(link.a.version, edit.a) if edit.a else None,
            b=self._span(link.b.version, edit.b) if edit.b else None,
        )


def shadows_of(versions: Sequence[Version], oddities: Sequence[Sequence[Oddity]]) -> Shadows:
    """The versions with what can be repaired set right."""
    pairs = [spliced(version, found) for version, found in zip(versions, oddities, strict=True)]
    return Shadows(tuple(version for version, _ in pairs), tuple(offsets for _, offsets in pairs))


def oddity_flags(oddities: Sequence[Sequence[Oddity]]) -> list[Flag]:
    """A flag for each oddity of each version."""
    return [
        Flag(version, oddity.start, oddity.end, FlagKind(oddity.kind.value), oddity.note, oddity.repair)
        for version, found in enumerate(oddities)
        for oddity in found
    ]
