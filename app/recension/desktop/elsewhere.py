"""Where the text of a row stands as well: the other ends of its moves, copies and repeats. Qt-free."""

from recension.comparison import Comparison, Passage, Place
from recension.synopsis import Cell, Synopsis


def places_elsewhere(synopsis: Synopsis, row: int) -> list[Place]:
    """The other ends of what a row shows, each once, in the order of its cells."""
    comparison = synopsis.comparison
    if not row < len(synopsis.rows):
        return []
    found = (
        _counterpart(comparison, synopsis.elsewhere[index], cell)
        for cell in synopsis.rows[row].cells
        if cell
        for index in cell.passages
    )
    return list(dict.fromkeys(place for place in found if place is not None))


def passage_ends(synopsis: Synopsis, passage: int, row: int) -> Place:
    """The end of a passage, given its index in ``Synopsis.elsewhere``, that is not in a row; else its first end."""
    chosen = synopsis.elsewhere[passage]
    cells = (cell for cell in synopsis.rows[row].cells if cell) if row < len(synopsis.rows) else ()
    there = (_counterpart(synopsis.comparison, chosen, cell) for cell in cells)
    return next((place for place in there if place is not None), chosen.a)


def _counterpart(comparison: Comparison, passage: Passage, cell: Cell) -> Place | None:
    """What a cell's part of a passage is linked to; None where the passage is not in the cell."""
    for index in passage.links:
        link = comparison.links[index]
        for here, there in ((link.a, link.b), (link.b, link.a)):
            if here.version == cell.version and here.start < cell.end and cell.start < here.end:
                return there
    return None
