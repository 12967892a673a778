"""What stands around the words: signs in the gutter, bars, captions, outlines of what is missing, folds."""

from collections.abc import Iterator

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from recension.desktop.view.captions import (
    ELSEWHERE_GLYPHS,
    GLYPHS,
    elsewhere,
    fold_line,
    fold_line_short,
)
from recension.desktop.view.columns import Column
from recension.desktop.view.fonts import Measures
from recension.desktop.view.frame import Frame
from recension.desktop.view.inks import Inks
from recension.desktop.view.layouts import CellLayout
from recension.reading.roles import Role
from recension.synopsis import Cell, Fold, Mark, Row, Synopsis, absence
from recension.synopsis.absences import NOT_HERE
from recension.vocabulary import Relation

_RULED = frozenset({Role.QUOTATION, Role.QUOTED})
"""Blocks with a rule beside them, as in print."""
_DASH = 4
"""Pixels of a dash, and of the space after it."""


def lone_mark(synopsis: Synopsis, version: int) -> Mark:
    """The class of what only one version has: dropped if that is the base."""
    return Mark.DROPPED if version == synopsis.base else Mark.ADDED


def signs(synopsis: Synopsis, cell: Cell, layout: CellLayout) -> Iterator[tuple[int, Mark, str, bool]]:
    """What the gutter says where a class first occurs: line, class, glyph, whether a fact is damaged."""
    if cell.only_here:
        mark = lone_mark(synopsis, cell.version)
        yield 0, mark, GLYPHS[mark], False
        return
    shown: set[Mark] = set()
    free = 0
    if cell.passages:
        relation = synopsis.elsewhere[cell.passages[0]].relation
        yield 0, Mark.MOVED, ELSEWHERE_GLYPHS[relation], False
        shown.add(Mark.MOVED)
        free = 1
    facts = {stroke.mark for stroke in cell.strokes if stroke.fact}
    for stroke in cell.strokes:
        if stroke.mark not in shown:
            line = max(layout.line_of(stroke.start), free)
            if line >= len(layout):
                return
            yield line, stroke.mark, GLYPHS[stroke.mark], stroke.mark in facts
            shown.add(stroke.mark)
            free = line + 1
            if len(shown) == len(Mark):
                return


def paint_message(painter: QPainter, column: Column, message: str, measures: Measures, inks: Inks, height: int) -> None:
    """A sentence in place of a version that cannot be shown, in a column ``height`` pixels high."""
    box = QRectF(column.text_x, 0, column.text_width, height).adjusted(0.5, measures.margin, -0.5, -measures.margin)
    painter.fillRect(QRectF(column.x, 0, column.width, height), inks.page)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(inks.gap)
    painter.drawRect(box)
    painter.setFont(measures.glyph)
    painter.setPen(inks.muted)
    inner = box.adjusted(measures.em, 3.0 * measures.em, -measures.em, -measures.em)
    flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(inner, flags, message)


class Furniture:
    """Paints it, in one column at a time."""

    def __init__(self, painter: QPainter, frame: Frame, exposed: QRect) -> None:
        self._painter = painter
        self._exposed = exposed
        self._frame = frame
        self._bar_width = max(round(0.14 * frame.measures.em), 2)

    def beside(self, row: Row, cell: Cell, layout: CellLayout, column: Column, top: int) -> None:
        """All that belongs to a cell whose first line begins at ``top``."""
        frame = self._frame
        synopsis, passages = frame.synopsis, frame.synopsis.elsewhere
        for line, mark, glyph, fact in signs(synopsis, cell, layout):
            self._sign(mark, glyph, column, top + layout.top_of(line), fact=fact)
        if cell.only_here:
            self._bar(frame.inks.marks[lone_mark(synopsis, cell.version)].edge, column, top, top + layout.height)
        elif any(passages[index].relation is Relation.MOVED for index in cell.passages):
            self._bar(frame.inks.marks[Mark.MOVED].edge, column, top, top + layout.height)
        elif cell.role in _RULED:
            self._bar(frame.inks.hairline.color(), column, top, top + layout.height)
        if cell.pins:
            self._pin(column, top)
        captions = frame.typesetter.captions(cell)
        if captions:
            self._caption(row, cell, captions, column, top + layout.height)

    def _sign(self, mark: Mark, glyph: str, column: Column, top: float, *, fact: bool) -> None:
        measures, painter, inks = self._frame.measures, self._painter, self._frame.inks
        box = self._gutter_box(column, top)
        if fact:
            side = min(measures.leading - 4.0, 1.1 * measures.em)
            chip = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            painter.setPen(inks.marks[mark].frame)
            painter.setBrush(inks.marks[mark].strong)
            painter.drawRoundedRect(chip, inks.radius, inks.radius)
        painter.setFont(measures.glyph)
        painter.setPen(inks.marks[mark].edge)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, glyph)

    def _pin(self, column: Column, top: float) -> None:
        """A small pin at the far end of the first line: a reader has decided about these words."""
        measures, painter = self._frame.measures, self._painter
        em, colour = measures.em, self._frame.inks.focus.color()
        at_left = self._gutter_is_left(column)
        x = column.text_x + column.text_width + 0.5 * em if at_left else column.text_x - 0.5 * em
        y = top + 0.35 * measures.leading
        painter.setPen(QPen(colour, max(1.0, 0.08 * em)))
        painter.drawLine(QLineF(x, y, x, y + 0.6 * em))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(x, y), 0.24 * em, 0.24 * em)

    def _gutter_box(self, column: Column, top: float) -> QRectF:
        """The part of the gutter beside one line, next to the text."""
        measures = self._frame.measures
        width = measures.gutter - 2.0 * self._bar_width
        x = column.x if self._gutter_is_left(column) else column.x + column.width - width
        return QRectF(x, top, width, measures.leading)

    def _gutter_is_left(self, column: Column) -> bool:
        return column.text_x == column.x + self._frame.measures.gutter

    def _bar(self, colour: QColor, column: Column, top: int, bottom: int) -> None:
        """A line along a passage that stands alone or elsewhere, or that quotes."""
        width = self._bar_width
        if self._gutter_is_left(column):
            x = column.text_x - 2 * width - 1
        else:
            x = column.text_x + column.text_width + width + 1
        self._painter.fillRect(QRect(x, top, width, bottom - top), colour)

    def _caption(self, row: Row, cell: Cell, captions: tuple[int, ...], column: Column, top: int) -> None:
        """Where else a passage stands, in small type under its first cell."""
        frame = self._frame
        glyph = ELSEWHERE_GLYPHS[frame.synopsis.elsewhere[captions[0]].relation]
        text = f"{glyph} {elsewhere(frame.synopsis, frame.places, row.index, cell, captions[0])}"
        if len(captions) > 1:
            text += f", and {len(captions) - 1} more"
        box = QRectF(column.text_x, top, column.text_width, frame.measures.caption)
        self._small(text, box, frame.inks.marks[Mark.MOVED].edge)

    def _small(
        self,
        text: str,
        box: QRectF,
        colour: QColor,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeading,
    ) -> None:
        """A line of small type, cut off with an ellipsis where it is too long."""
        painter, small = self._painter, self._frame.measures.small
        painter.setFont(small)
        painter.setPen(colour)
        shown = QFontMetrics(small).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, align | Qt.AlignmentFlag.AlignVCenter, shown)

    def missing(self, row: Row, version: int, column: Column, top: int, bottom: int) -> None:
        """A row that a version lacks: one outline for a whole run of them, and a few words in its first."""
        rows, frame = self._frame.synopsis.rows, self._frame
        after = row.index + 1
        begins = row.index == 0 or not self._goes_on(rows[row.index - 1], row, version)
        ends = after == len(rows) or not self._goes_on(row, rows[after], version)
        lead = frame.typesetter.lead(row.index) if begins else 0
        said = absence(frame.synopsis, row, version)
        self._gap(column, top + lead, bottom, begins=begins, ends=ends, said=said)

    def _goes_on(self, above: Row, below: Row, version: int) -> bool:
        """Whether what a version lacks in one row it lacks in the next in the same way."""
        if above.cells[version] is not None or below.cells[version] is not None:
            return False
        said = (absence(self._frame.synopsis, row, version) for row in (above, below))
        return len(set(said)) == 1 and self._follows_row(below.index)

    def _follows_row(self, row: int) -> bool:
        """Whether a row stands right under the one before it, with no fold line between them."""
        entry = self._frame.sheet.entry_of(row)
        entries = self._frame.sheet.entries
        return entries[entry].fold is None and (entry == 0 or entries[entry - 1].fold is None)

    def _gap(self, column: Column, top: int, bottom: int, *, begins: bool, ends: bool, said: str = NOT_HERE) -> None:
        painter, frame = self._painter, self._frame
        left, right = column.text_x, column.text_x + column.text_width - 1
        colour = frame.inks.gap.color()
        # Qt begins a dashed line anew at the edge of what it paints, and after a blit that would show.
        shown = range(max(top, self._exposed.top() - _DASH), min(bottom, self._exposed.bottom() + 1))
        for y in range(shown.start - (shown.start - top) % (2 * _DASH), shown.stop, 2 * _DASH):
            for x in (left, right):
                painter.fillRect(x, y, 1, min(_DASH, bottom - y), colour)
        for x in range(left, right, 2 * _DASH):
            dash = min(_DASH, right - x)
            if begins:
                painter.fillRect(x, top, dash, 1, colour)
            if ends:
                painter.fillRect(x, bottom - 1, dash, 1, colour)
        if begins:
            box = QRectF(left, top, right - left, min(bottom - top, frame.measures.leading))
            self._small(said, box, frame.inks.muted, Qt.AlignmentFlag.AlignHCenter)

    def only_fold(self, fold: Fold, version: int, column: Column, top: int, bottom: int) -> None:
        """One line in place of many rows that one version has: its words there, a gap in the others."""
        frame = self._frame
        inset = round(0.2 * frame.measures.em)
        opened = fold in frame.opened
        if version != fold.version:
            if not opened:
                self._gap(column, top + inset, bottom - inset, begins=True, ends=True)
            return
        mark = lone_mark(frame.synopsis, version)
        self._sign(mark, GLYPHS[mark], column, top + (bottom - top - frame.measures.leading) / 2, fact=False)
        self._bar(frame.inks.marks[mark].edge, column, top + inset, bottom - inset)
        metrics = QFontMetrics(frame.measures.small)
        full, short = fold_line(frame.synopsis, fold, opened=opened), fold_line_short(fold, opened=opened)
        text = full if metrics.horizontalAdvance(full) <= column.text_width else short
        box = QRectF(column.text_x, top, column.text_width, bottom - top)
        self._small(text, box, frame.inks.marks[mark].edge)

    def same_fold(self, fold: Fold, top: int, bottom: int) -> None:
        """One line in place of many rows that read the same everywhere: a rule with words in its middle."""
        frame, painter = self._frame, self._painter
        text = fold_line(frame.synopsis, fold, opened=fold in frame.opened)
        left, right = self._page(frame.columns)
        half = QFontMetrics(frame.measures.small).horizontalAdvance(text) / 2 + frame.measures.em
        centre, middle = (left + right) / 2, round((top + bottom) / 2) + 0.5
        painter.setPen(frame.inks.hairline)
        if left < centre - half:
            painter.drawLine(QLineF(left, middle, centre - half, middle))
            painter.drawLine(QLineF(centre + half, middle, right, middle))
        box = QRectF(left, top, right - left, bottom - top)
        self._small(text, box, frame.inks.muted, Qt.AlignmentFlag.AlignHCenter)

    @staticmethod
    def _page(columns: tuple[Column, ...]) -> tuple[int, int]:
        """Left and right edge of the text of all columns, as far as they show."""
        left = min(max(column.text_x, column.clip[0]) for column in columns)
        right = max(min(column.text_x + column.text_width, column.clip[1]) for column in columns)
        return left, max(right, left + 1)
