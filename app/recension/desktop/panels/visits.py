"""Going through the places of a line, one after the other: shared by the lists and the summary."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from recension.comparison import Place


@dataclass(frozen=True, slots=True)
class Visit:
    """One place of a line, to be shown."""

    place: Place
    edit: int | None = None
    """Index in ``Comparison.edits`` of the difference the line is about; None where it is about a stretch."""
    at: int = 1
    """Which place of the line it is, counted from 1."""
    of: int = 1
    """How many places the line has."""


class Visits:
    """Remembers how far a reader has gone through the places of each line."""

    def __init__(self) -> None:
        """Nowhere yet."""
        self._reached: dict[Hashable, int] = {}
        self._last: Hashable | None = None

    def clear(self) -> None:
        """Begin afresh."""
        self._reached.clear()
        self._last = None

    def go(self, line: Hashable, places: Sequence[Place], edits: Sequence[int] = ()) -> Visit | None:
        """The place to show when a line is chosen: where the reader left it, or when chosen again the next one.

        After the last place comes the first. ``edits`` has an index for each place, or is empty.
        """
        if not places:
            return None
        at = self._reached.get(line, 0)
        if line == self._last:
            at = (at + 1) % len(places)
        self._reached[line] = at
        self._last = line
        return Visit(places[at], edits[at] if edits else None, at + 1, len(places))
