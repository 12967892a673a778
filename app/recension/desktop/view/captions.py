"""The few sentences the window itself writes between the texts."""

from recension.comparison import Passage, Place
from recension.desktop.view.places import Places
from recension.reading.sentences import some
from recension.synopsis import Cell, Fold, Mark, Row, Synopsis, opening
from recension.vocabulary import Relation

GLYPHS = {Mark.ADDED: "+", Mark.DROPPED: "\N{MINUS SIGN}", Mark.CHANGED: "≠", Mark.MOVED: "⇅"}
"""The sign of each class: read before its colour."""

ELSEWHERE_GLYPHS = {Relation.MOVED: "⇅", Relation.COPY: "⧉", Relation.REPEAT: "↻"}


def fold_line(synopsis: Synopsis, fold: Fold, *, opened: bool) -> str:
    """What stands in place of folded rows: how much of what, and what a click does."""
    if fold.asides:
        return _fold_line(fold, "set aside", opened=opened)
    if fold.version is None:
        return _fold_line(fold, "the same in every version", opened=opened)
    return _fold_line(fold, f"only in {synopsis.comparison.versions[fold.version].name}", opened=opened)


def fold_line_short(fold: Fold, *, opened: bool) -> str:
    """The same for a narrow column, whose header names the version anyway."""
    return _fold_line(fold, "only here", opened=opened)


def _fold_line(fold: Fold, what: str, *, opened: bool) -> str:
    passages, words = some(fold.last - fold.first, "passage"), some(fold.words, "word")
    return f"{passages} {what} · {words} · {'hide' if opened else 'show'}"


def other_end(passage: Passage, cell: Cell) -> Place:
    """The end of a passage that is not in this cell."""
    inside = passage.a.version == cell.version and passage.a.start < cell.end and cell.start < passage.a.end
    return passage.b if inside else passage.a


def begins_in(passage: Passage, cell: Cell) -> bool:
    """Whether the end of a passage that lies in this cell also begins in it."""
    here = passage.a if other_end(passage, cell) is passage.b else passage.b
    return cell.start <= here.start < cell.end


def elsewhere(synopsis: Synopsis, places: Places, row: int, cell: Cell, index: int) -> str:
    """Where the counterpart of a passage stands: ``moved: further down in draft.txt``."""
    passage = synopsis.elsewhere[index]
    other = other_end(passage, cell)
    there = places.row(other.version, other.start)
    way = "further down" if there > row else "further up" if there < row else "here"
    name = synopsis.comparison.versions[other.version].name
    match passage.relation:
        case Relation.REPEAT:
            return f"also {way} in this version"
        case Relation.COPY:
            return f"also {way} in {name}"
        case _:
            return f"moved: {way} in {name}"


def row_name(synopsis: Synopsis, row: Row) -> str:
    """What a screen reader says of a row: ``Passage 12 of 60, changed in 2 of 3 versions``."""
    where = f"Passage {row.index + 1:,} of {len(synopsis.rows):,}"
    versions = len(row.cells)
    present = [cell for cell in row.cells if cell]
    if len(present) == 1 and present[0].only_here and versions > 1:
        return f"{where}, only in {synopsis.comparison.versions[present[0].version].name}"
    changed = sum(bool(cell.strokes) for cell in present if cell.version != synopsis.base)
    if changed and versions > 2:
        return f"{where}, changed in {changed} of {versions} versions"
    if any(cell.strokes for cell in present):
        return f"{where}, changed"
    return f"{where}, {'moved' if row.marks else 'the same in every version'}"


def preview(synopsis: Synopsis, row: Row) -> str:
    """The first words of a row, in the base if it has it."""
    cell = row.cells[synopsis.base] or next((cell for cell in row.cells if cell), None)
    return opening(synopsis.comparison.versions[cell.version].text[cell.start : cell.end]) if cell else ""
