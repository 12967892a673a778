"""Where the text of a row stands as well: the other ends of its moves, copies and repeats. Qt-free."""

from recension.comparison import Place
from recension.synopsis import Synopsis, counterpart


def places_elsewhere(synopsis: Synopsis, row: int) -> list[Place]:
    """The other ends of what a row shows, each once, in the order of its cells."""
    comparison = synopsis.comparison
    if not row < len(synopsis.rows):
        return []
    found = (
        counterpart(comparison, synopsis.elsewhere[index], cell)
        for cell in synopsis.rows[row].cells
        if cell
        for index in cell.passages
    )
    return list(dict.fromkeys(place for place in found if place is not None))


def passage_ends(synopsis: Synopsis, passage: int, row: int) -> Place:
    """The end of a passage, given its index in ``Synopsis.elsewhere``, that is not in a row; else its first end."""
    chosen = synopsis.elsewhere[passage]
    cells = (cell for cell in synopsis.rows[row].cells if cell) if row < len(synopsis.rows) else ()
    there = (counterpart(synopsis.comparison, chosen, cell) for cell in cells)
    return next((place for place in there if place is not None), chosen.a)
