"""The side-by-side table, ready for a template: rows cut into marked pieces, with links and folds."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from recension.comparison import Place
from recension.reading.roles import Role
from recension.reports.places import Places, Target, edit_anchor, row_target
from recension.synopsis import (
    Cell,
    Mark,
    OddPlaces,
    Row,
    RowGrounds,
    Stroke,
    Synopsis,
    describe_edit,
    fold_rows,
    moved_away,
    recurrences,
)
from recension.vocabulary import Relation

GLYPHS = {Mark.ADDED: "+", Mark.DROPPED: "−", Mark.CHANGED: "≠", Mark.MOVED: "⇅"}
MOST_LINKS = 3
"""Links to other places shown in one cell; the list of passages has them all."""

_TAGS = {Mark.ADDED: "ins", Mark.DROPPED: "del", Mark.CHANGED: "mark", Mark.MOVED: "mark"}


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text of a cell, plain where ``tag`` is empty."""

    text: str
    tag: str = ""
    classes: str = ""
    title: str = ""
    """What the edit is, in words."""
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A link from a passage to its other place."""

    relation: Relation
    version: int
    """The version it leads to."""
    target: Target


@dataclass(frozen=True, slots=True)
class CellView:
    """What one version has in one row."""

    version: int
    pieces: tuple[Piece, ...]
    classes: str
    role: str
    """The class of its block's role; empty for a paragraph."""
    elsewhere: tuple[Elsewhere, ...]
    more: int
    """Further places that are not linked here."""


@dataclass(frozen=True, slots=True)
class GapView:
    """A version lacks these rows: one quiet outline over all of them."""

    version: int
    rows: int
    moved_to: Target | None
    """Where the version has them instead; None where it lacks them."""
    undecided: bool
    """Whether it may have them all the same."""


@dataclass(frozen=True, slots=True)
class RowView:
    """One line of the table."""

    target: Target
    marks: tuple[Mark, ...]
    opens: bool
    """Whether a paragraph begins here."""
    grounds: str
    """Why its versions stand side by side, a line for each link; empty where they read the same or none links them."""
    cells: tuple[CellView | GapView | None, ...]
    """None where the outline of a gap reaches down from a row above."""


@dataclass(frozen=True, slots=True)
class FoldView:
    """A long stretch that only one version has, folded to one line."""

    version: int
    mark: Mark
    words: int
    rows: tuple[RowView, ...]


class TableBuilder:
    """Builds the views of one synopsis; what many rows need is worked out once."""

    def __init__(self, synopsis: Synopsis, places: Places, anchors: frozenset[int]) -> None:
        """``anchors``: the edits whose words get an anchor, because a list links to them."""
        self._synopsis = synopsis
        self._comparison = synopsis.comparison
        self._places = places
        self._anchors = anchors
        self._times = recurrences(synopsis.comparison)
        self._odd = OddPlaces(synopsis.comparison)
        self._grounds = RowGrounds(synopsis)
        self._elsewhere = _elsewhere(synopsis, places)
        self._ends = [0] * len(synopsis.comparison.versions)

    def build(self) -> Iterator[RowView | FoldView]:
        """The table from top to bottom; call it once. Anchors given out are noted in the places."""
        done = 0
        for fold in fold_rows(self._synopsis):
            yield from self._rows(self._synopsis.rows[done : fold.first])
            assert fold.version is not None  # noqa: S101 - identical stretches are not folded in a report
            mark = Mark.DROPPED if fold.version == self._synopsis.base else Mark.ADDED
            folded = tuple(self._rows(self._synopsis.rows[fold.first : fold.last], gaps=False))
            yield FoldView(fold.version, mark, fold.words, folded)
            done = fold.last
        yield from self._rows(self._synopsis.rows[done:])

    def _rows(self, rows: tuple[Row, ...], gaps: bool = True) -> Iterator[RowView]:
        spans = self._gap_spans(rows) if gaps else {}
        for at, row in enumerate(rows):
            opens = [self._opens(cell) for cell in row.cells if cell]
            cells = tuple(
                self._cell(row, cell) if cell else spans.get((at, version)) for version, cell in enumerate(row.cells)
            )
            grounds = "\n".join(self._grounds.sentences(row.index)) if row.marks else ""
            yield RowView(row_target(row.index), row.marks, any(opens), grounds, cells)

    def _gap_spans(self, rows: tuple[Row, ...]) -> dict[tuple[int, int], GapView]:
        """(position of the first row, version) -> the gap that begins there."""
        gaps: dict[tuple[int, int], GapView] = {}
        began: dict[int, int] = {}
        for at, row in enumerate(rows):
            for version, cell in enumerate(row.cells):
                if cell:
                    began.pop(version, None)
                    continue
                away = moved_away(self._synopsis, row, version)
                moved_to = self._places.of_place(away.place) if away else None
                undecided = version in row.undecided
                first = began.get(version)
                if first is None or (gaps[first, version].moved_to, gaps[first, version].undecided) != (
                    moved_to,
                    undecided,
                ):
                    first = began[version] = at
                gaps[first, version] = GapView(version, at - first + 1, moved_to, undecided)
        return gaps

    def _opens(self, cell: Cell) -> bool:
        """Whether a line ends between this cell's text and the text before it."""
        text = self._synopsis.texts[cell.version]
        begin, end = _trimmed(text, cell.start, cell.end)
        before = text[self._ends[cell.version] : begin]
        self._ends[cell.version] = end
        return "\n" in before

    def _cell(self, row: Row, cell: Cell) -> CellView:
        links = self._elsewhere.get((row.index, cell.version), [])
        role = "" if cell.role is Role.PARAGRAPH else f"is-{cell.role.value}"
        classes = [role] if role else []
        if cell.only_here:
            classes.append("dropped" if cell.version == self._synopsis.base else "added")
        if any(self._synopsis.elsewhere[index].relation is Relation.MOVED for index in cell.passages):
            classes.append("moved")
        more = max(len(links) - MOST_LINKS, 0)
        pieces = tuple(self._pieces(cell))
        return CellView(cell.version, pieces, " ".join(classes), role, tuple(links[:MOST_LINKS]), more)

    def _pieces(self, cell: Cell) -> Iterator[Piece]:
        text = self._synopsis.texts[cell.version]
        at, end = _trimmed(text, cell.start, cell.end)
        for stroke in cell.strokes:
            start, stop = max(stroke.start, at), min(stroke.end, end)
            if start >= stop:
                continue
            yield from self._plain(text, at, start, cell.version)
            yield self._stroke(text[start:stop], stroke, cell.version)
            at = stop
        yield from self._plain(text, at, end, cell.version)

    def _plain(self, text: str, at: int, end: int, version: int) -> Iterator[Piece]:
        """Words that do not differ, with what is odd about their characters."""
        for flag in self._odd.within(version, at, end):
            if at < flag.start:
                yield Piece(text[at : flag.start])
            at = min(flag.end, end)
            odd = text[flag.start : at]
            yield Piece(odd, "span", "odd" if any(map(str.isprintable, odd)) else "odd hidden", flag.note)
        if at < end:
            yield Piece(text[at:end])

    def _stroke(self, text: str, stroke: Stroke, version: int) -> Piece:
        classes = stroke.mark.value + (" fact" if stroke.fact else "") + (" garbled" if stroke.garbled else "")
        if stroke.edit is None:
            return Piece(text, _TAGS[stroke.mark], classes)
        return Piece(text, _TAGS[stroke.mark], classes, self._title(stroke.edit, version), self._anchor(stroke.edit))

    def _title(self, edit: int, version: int) -> str:
        sentence = describe_edit(self._comparison, edit, self._synopsis.base, self._times.get(edit, 1))
        if version != self._synopsis.base or len(self._comparison.versions) == 2:
            return sentence
        link = self._comparison.links[self._comparison.edits[edit].link or 0]
        other = link.b if link.a.version == version else link.a
        return f"{sentence} ({self._comparison.versions[other.version].name})"

    def _anchor(self, edit: int) -> str:
        """An anchor for an edit that some list links to: on its first words from the left."""
        if edit not in self._anchors or edit in self._places.anchored:
            return ""
        self._places.anchored.add(edit)
        return edit_anchor(edit)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space at its ends."""
    inner = text[start:end]
    return start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())


def _elsewhere(synopsis: Synopsis, places: Places) -> dict[tuple[int, int], list[Elsewhere]]:
    """(row, version) -> links from the passages that begin there and are not in the common order."""
    found: dict[tuple[int, int], list[Elsewhere]] = defaultdict(list)
    for passage in synopsis.elsewhere:
        for here, there in ((passage.a, passage.b), (passage.b, passage.a)):
            target = places.of_place(there)
            if target != places.of_place(here):
                found[_key(places, here)].append(Elsewhere(passage.relation, there.version, target))
    return found


def _key(places: Places, place: Place) -> tuple[int, int]:
    return places.row_at(place.version, place.start), place.version
