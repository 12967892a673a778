"""A search in progress: what it found in all versions, and which of it the reader is at."""

from collections import defaultdict
from dataclasses import dataclass, replace

from recension.comparison import Place, Span
from recension.desktop.view.frame import Found
from recension.desktop.view.matches import find_all, folded
from recension.desktop.view.places import Places
from recension.synopsis import Synopsis


class Haystack:
    """The texts of a synopsis made ready to be searched: folded once, at the first search."""

    __slots__ = ("_folded", "_places", "_synopsis")

    def __init__(self, synopsis: Synopsis, places: Places) -> None:
        self._synopsis = synopsis
        self._places = places
        self._folded: tuple[str, ...] = ()

    def search(self, needle: str) -> "Search":
        """All places of ``needle``, in reading order, whatever its case; none of an empty one."""
        if not needle:
            return Search()
        if not self._folded:
            self._folded = tuple(folded(version.text) for version in self._synopsis.comparison.versions)
        found = find_all(self._folded, self._places, needle)
        return Search(found, tuple(self._places.row(place.version, place.start) for place in found))


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, and where the reader is in it."""

    places: tuple[Place, ...] = ()
    rows: tuple[int, ...] = ()
    """The row of each place, in the same order."""
    at: int | None = None
    """The place the reader has gone to."""

    def stepped(self, step: int, row: int) -> "Search":
        """The same with the reader at the next place, round the end; at first the next from ``row`` on."""
        if not self.places:
            return self
        if self.at is None:
            ahead = sum(one < row for one in self.rows)
            at = ahead if step > 0 else ahead - 1
        else:
            at = self.at + step
        return replace(self, at=at % len(self.places))

    @property
    def current(self) -> Place | None:
        """The place the reader has gone to."""
        return None if self.at is None else self.places[self.at]

    def by_version(self) -> dict[int, Found]:
        """What to outline in each version."""
        spans: defaultdict[int, list[Span]] = defaultdict(list)
        for place in self.places:
            spans[place.version].append((place.start, place.end))
        here = self.current
        return {
            version: Found(tuple(sorted(found)), (here.start, here.end) if here and here.version == version else None)
            for version, found in spans.items()
        }
