"""What is said where a version has nothing in a row: it lacks the words, may have them, or has them elsewhere."""

from bisect import bisect_right
from dataclasses import dataclass

from recension.comparison import Comparison, Passage, Place
from recension.synopsis.table import Cell, Row, Synopsis
from recension.vocabulary import Relation

NOT_HERE = "not in this version"
PERHAPS_HERE = "perhaps here: weak evidence"


@dataclass(frozen=True, slots=True)
class MovedAway:
    """A version has the words of a row, but at another place."""

    passage: int
    """Index in ``Synopsis.elsewhere``."""
    place: Place
    """What stands opposite the row's own words."""


def moved_away(synopsis: Synopsis, row: Row, version: int) -> MovedAway | None:
    """Where a version without a cell in a row has its words instead; None where it does not."""
    for cell in row.cells:
        for index in cell.passages if cell else ():
            passage = synopsis.elsewhere[index]
            if passage.relation is Relation.MOVED and cell and version in (passage.a.version, passage.b.version):
                place = counterpart(synopsis.comparison, passage, cell)
                if place is not None and place.version == version:
                    return MovedAway(index, place)
    return None


def absence(synopsis: Synopsis, row: Row, version: int) -> str:
    """What is said of a version that has nothing in a row."""
    if moved_away(synopsis, row, version) is not None:
        return "⇅ elsewhere in this version"
    return PERHAPS_HERE if version in row.undecided else NOT_HERE


def counterpart(comparison: Comparison, passage: Passage, cell: Cell) -> Place | None:
    """What a cell's part of a passage is linked to; None where the passage is not in the cell."""
    for whole, here, there in ((passage.a, _side_a, _side_b), (passage.b, _side_b, _side_a)):
        if whole.version == cell.version:
            # Those of a moved passage follow one another on both sides.
            at = bisect_right(passage.links, cell.start, key=lambda index: here(comparison, index).end)
            if at < len(passage.links) and here(comparison, passage.links[at]).start < cell.end:
                return there(comparison, passage.links[at])
    return None


def _side_a(comparison: Comparison, link: int) -> Place:
    return comparison.links[link].a


def _side_b(comparison: Comparison, link: int) -> Place:
    return comparison.links[link].b
