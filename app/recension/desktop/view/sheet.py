"""The long sheet of paper behind the window: its entries from top to bottom, and how high each is.

Heights are estimates until an entry comes into view; then it is measured, *before* anything is painted, and
what the reader looks at stays where it is.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import NamedTuple

from recension.desktop.view.heights import Heights
from recension.synopsis import Fold

FAR = 1 << 40
"""More pixels than any sheet has: a distance that means "as far down as it goes"."""


class Entry(NamedTuple):
    """One entry of the sheet: a row, or the line that stands for a fold."""

    row: int
    """The row, or the first row of the fold."""
    fold: Fold | None = None
    """None for a row; for a fold line the fold, whether or not its rows follow."""


def entries(rows: int, folds: Sequence[Fold], opened: Collection[Fold]) -> Iterator[Entry]:
    """All rows in order, those of a closed fold as one line; an opened fold keeps its line above its rows."""
    at = 0
    for fold in folds:
        yield from map(Entry, range(at, fold.first))
        yield Entry(fold.first, fold)
        at = fold.first if fold in opened else fold.last
    yield from map(Entry, range(at, rows))


class Sheet:
    """Entries with their heights in pixels, estimated or exact."""

    __slots__ = ("_exact", "_of_row", "entries", "heights")

    def __init__(self, listed: Sequence[Entry], rows: int, estimates: Sequence[int]) -> None:
        self.entries = tuple(listed)
        self.heights = Heights(estimates)
        self._exact = bytearray(len(self.entries))
        self._of_row = [0] * rows
        ends = [entry.row for entry in self.entries[1:]] + [rows]
        for index, (entry, end) in enumerate(zip(self.entries, ends, strict=True)):
            self._of_row[entry.row : end] = [index] * (end - entry.row)

    def estimate(self, heights: Sequence[int]) -> None:
        """Forget all heights for new estimates."""
        self.heights = Heights(heights)
        self._exact = bytearray(len(self.entries))

    def entry_of(self, row: int) -> int:
        """The entry that shows a row: its own, or the line of the closed fold that hides it."""
        return self._of_row[row]

    def is_exact(self, entry: int) -> bool:
        """Whether the height of an entry was measured."""
        return bool(self._exact[entry])

    def settle_height(self, entry: int, height: int) -> None:
        """Take a measured height."""
        self.heights.set(entry, height)
        self._exact[entry] = 1

    def correct(self, entry: int, height: int) -> None:
        """Take a better estimate, unless the height is known."""
        if not self._exact[entry]:
            self.heights.set(entry, height)

    def visible(self, offset: int, view: int) -> range:
        """The entries that show in ``view`` pixels from ``offset`` on."""
        if not self.entries:
            return range(0)
        return range(self.heights.at(offset), self.heights.at(offset + max(view, 1) - 1) + 1)

    def furthest(self, view: int) -> int:
        """The largest offset at which ``view`` pixels are still full."""
        return max(0, self.heights.total - view)

    def settle(self, anchor: int, distance: int, view: int, measure: Callable[[int], int]) -> int:
        """Measure all that shows when the top of ``anchor`` is ``distance`` pixels above the top of the view.

        Returns the offset at which that is so, or the nearest there is. Ends because every turn of the loop
        makes at least one more entry exact.
        """
        while True:
            offset = min(max(self.heights.top(anchor) + distance, 0), self.furthest(view))
            unknown = [entry for entry in self.visible(offset, view) if not self._exact[entry]]
            if not unknown:
                return offset
            for entry in unknown:
                self.settle_height(entry, measure(entry))
