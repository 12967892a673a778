"""Where things stand in the table: row numbers for offsets, and anchors a link can lead to."""

from bisect import bisect_right
from dataclasses import dataclass, field

from recension.comparison import Place
from recension.synopsis import Synopsis


@dataclass(frozen=True, slots=True)
class Target:
    """A place in the table that a list can link to."""

    row: int
    """Number of the row, from 1, as people see it."""
    anchor: str
    """Fragment of its address, without ``#``."""


@dataclass(slots=True)
class Places:
    """Finds the row of any offset quickly, and remembers which edits have an anchor of their own."""

    starts: list[list[int]]
    """For each version: where its cells start, in code points."""
    rows: list[list[int]]
    """For each version: the indices of the rows they stand in."""
    anchored: set[int] = field(default_factory=set)
    """Edits that have an anchor of their own in the table."""

    @classmethod
    def of(cls, synopsis: Synopsis) -> "Places":
        """The places of a table."""
        versions = range(len(synopsis.comparison.versions))
        starts: list[list[int]] = [[] for _ in versions]
        rows: list[list[int]] = [[] for _ in versions]
        for row in synopsis.rows:
            for cell in row.cells:
                if cell:
                    starts[cell.version].append(cell.start)
                    rows[cell.version].append(row.index)
        return cls(starts, rows)

    def row_at(self, version: int, offset: int) -> int:
        """The index of the row that shows code point ``offset`` of a version; else the nearest above it."""
        at = bisect_right(self.starts[version], offset) - 1
        return self.rows[version][max(at, 0)] if self.rows[version] else 0

    def of_place(self, place: Place) -> Target:
        """The row in which a place begins."""
        return row_target(self.row_at(place.version, place.start))

    def of_edit(self, edit: int, place: Place) -> Target:
        """The marked words themselves where the table marks them, else the row of their link."""
        row = self.of_place(place)
        return Target(row.row, edit_anchor(edit)) if edit in self.anchored else row


def row_target(index: int) -> Target:
    """The target for a row of the table."""
    return Target(index + 1, f"r{index + 1}")


def edit_anchor(edit: int) -> str:
    """The anchor of an edit's words."""
    return f"e{edit + 1}"
