"""Painting the rows that show: marker strokes behind words, then the words.

Nothing here changes what it paints from; every entry paints inside its own rectangle only, so that a blit and
a repaint give the same pixels.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from recension.desktop.view.columns import Column
from recension.desktop.view.frame import Frame
from recension.desktop.view.furniture import Furniture
from recension.desktop.view.inks import MarkInk
from recension.desktop.view.layouts import CellLayout
from recension.reading.roles import ASIDES
from recension.synopsis import Cell, Fold, Row


class Painting:
    """One pass over the part of the viewport that has to be painted."""

    def __init__(self, painter: QPainter, frame: Frame, exposed: QRect) -> None:
        self._painter = painter
        self._frame = frame
        self._exposed = exposed
        self._clip = QRectF(exposed)
        self._furniture = Furniture(painter, frame, exposed)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def paint(self) -> None:
        """Paint page and entries."""
        frame, painter = self._frame, self._painter
        painter.fillRect(self._exposed, frame.inks.page)
        for index in frame.sheet.visible(frame.offset + self._exposed.top(), self._exposed.height()):
            entry = frame.sheet.entries[index]
            top = frame.sheet.heights.top(index) - frame.offset
            height = frame.sheet.heights[index]
            if entry.fold is None:
                self._row(frame.synopsis.rows[entry.row], top, height)
            else:
                self._fold(entry.row, entry.fold, top)

    def _row(self, row: Row, top: int, height: int) -> None:
        frame = self._frame
        lead = frame.typesetter.lead(row.index)
        last = row.index == len(frame.synopsis.rows) - 1
        bottom = top + height - (frame.measures.margin if last else 0)
        if row.index == frame.attention.row:
            self._current(top + lead, bottom)
        for version, column in enumerate(frame.columns):
            cell = row.cells[version]
            with self._inside(column) as shows:
                if shows and cell is None:
                    self._furniture.missing(row, version, column, top, bottom)
                elif shows and cell is not None:
                    self._cell(row, cell, column, top + lead)

    def _fold(self, row: int, fold: Fold, top: int) -> None:
        frame = self._frame
        top += frame.measures.margin if row == 0 else 0
        bottom = top + frame.measures.fold
        top += frame.measures.paragraph_gap
        if row == frame.attention.row and fold not in frame.opened:
            self._current(top, bottom)
        if fold.version is None:
            self._furniture.same_fold(fold, top, bottom)
            return
        for version, column in enumerate(frame.columns):
            with self._inside(column) as shows:
                if shows:
                    self._furniture.only_fold(fold, version, column, top, bottom)

    @contextmanager
    def _inside(self, column: Column) -> Iterator[bool]:
        """Paint no further than a column may; tells whether it is exposed at all."""
        left, right = max(column.x, column.clip[0]), min(column.x + column.width, column.clip[1])
        shows = left < right and left <= self._exposed.right() and right > self._exposed.left()
        cut = shows and (left > column.x or right < column.x + column.width)
        if cut:
            self._painter.save()
            self._painter.setClipRect(QRect(left, self._exposed.top(), right - left, self._exposed.height()))
        yield shows
        if cut:
            self._painter.restore()

    def _current(self, top: int, bottom: int) -> None:
        """The row the reader is at: a tint a little off the page, with a bar while keys go there."""
        columns = self._frame.columns
        left = max(min(column.x for column in columns), 0)
        right = max(column.x + column.width for column in columns)
        inks, high = self._frame.inks, bottom - top
        self._painter.fillRect(QRect(left, top, right - left, high), inks.current)
        if self._frame.attention.focused:
            self._painter.fillRect(QRect(left, top, round(inks.focus.widthF()), high), inks.focus.color())

    def _cell(self, row: Row, cell: Cell, column: Column, top: int) -> None:
        layout = self._frame.typesetter.cell(cell, row.index)
        self._strokes(cell, layout, column, top)
        self._highlights(cell, layout, column, top)
        self._painter.setPen(self._frame.inks.muted if cell.role in ASIDES else self._frame.inks.ink)
        layout.draw(self._painter, column.text_x, top, self._clip)
        self._odd(cell, layout, column, top)
        self._found(cell, layout, column, top)
        self._furniture.beside(row, cell, layout, column, top)

    def _strokes(self, cell: Cell, layout: CellLayout, column: Column, top: int) -> None:
        painter, inks, attention = self._painter, self._frame.inks, self._frame.attention
        bleed, radius = inks.bleed, inks.radius
        start, end = layout.between(self._exposed.top() - top, self._exposed.bottom() - top)
        for index in range(
            bisect_right(cell.strokes, start, key=lambda stroke: stroke.end),
            bisect_left(cell.strokes, end, key=lambda stroke: stroke.start),
        ):
            stroke = cell.strokes[index]
            ink = inks.marks[stroke.mark]
            lit = attention.lights(cell.version, stroke)
            pen = ink.ring if lit else ink.frame if stroke.fact else QPen(Qt.PenStyle.NoPen)
            within = pen.widthF() / 2 if lit or stroke.fact else 0.0
            for rect in layout.stroke_rects(index, stroke):
                placed = rect.translated(column.text_x, top).adjusted(-bleed, 0, bleed, 0)
                painter.setBrush(ink.strong if lit or stroke.fact else ink.fill)
                painter.setPen(pen)
                painter.drawRoundedRect(placed.adjusted(within, within, -within, -within), radius, radius)
                self._underline(placed, ink, double=stroke.garbled)

    def _underline(self, placed: QRectF, ink: MarkInk, *, double: bool) -> None:
        """The line that names the class; two for what is thought to be broken."""
        pen, inset = ink.broken if double else ink.underline, self._frame.inks.radius / 2
        self._painter.setPen(pen)
        lowest = placed.bottom() - pen.widthF() / 2
        for y in (lowest, lowest - 2 * pen.widthF()) if double else (lowest,):
            self._painter.drawLine(QLineF(placed.left() + inset, y, placed.right() - inset, y))

    def _highlights(self, cell: Cell, layout: CellLayout, column: Column, top: int) -> None:
        """What is selected, what a search is at, and what the reader was just taken to: behind the text."""
        attention, painter, inks = self._frame.attention, self._painter, self._frame.inks
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(inks.selection)
        selected = attention.selection and attention.selection.within(cell.version, cell.start, cell.end)
        found = attention.found.get(cell.version)
        for span in (selected, found.current if found else None):
            if span and span[0] < cell.end and cell.start < span[1]:
                for rect in layout.rects(span):
                    painter.drawRect(rect.translated(column.text_x, top))
        pulse = attention.pulse
        if pulse and pulse.version == cell.version and pulse.start < cell.end and cell.start < pulse.end:
            painter.setPen(inks.focus)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for rect in layout.rects((pulse.start, pulse.end)):
                placed = rect.translated(column.text_x, top).adjusted(-inks.bleed, 1, inks.bleed, -1)
                painter.drawRoundedRect(placed, inks.radius, inks.radius)

    def _odd(self, cell: Cell, layout: CellLayout, column: Column, top: int) -> None:
        """A wave under odd characters; what is not seen has a hairline where it stands."""
        painter, inks = self._painter, self._frame.inks
        start, end = layout.between(self._exposed.top() - top, self._exposed.bottom() - top)
        painter.setPen(inks.odd)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for flag in self._frame.places.odd.within(cell.version, max(start, cell.start), min(end, cell.end)):
            rects = layout.rects((flag.start, flag.end))
            for rect in rects:
                painter.drawPolyline(_wave(rect.translated(column.text_x, top), 1.6 * inks.odd.widthF()))
            before = [] if rects else layout.rects((flag.start - 1, flag.start))
            for rect in before[-1:]:
                placed = rect.translated(column.text_x, top)
                painter.drawLine(placed.topRight(), placed.bottomRight())

    def _found(self, cell: Cell, layout: CellLayout, column: Column, top: int) -> None:
        found = self._frame.attention.found.get(cell.version)
        if not found:
            return
        self._painter.setPen(self._frame.inks.found)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        for span in found.within(cell.start, cell.end):
            for rect in layout.rects(span):
                self._painter.drawRect(rect.translated(column.text_x, top).adjusted(-0.5, 0.5, 0.5, -0.5))


def _wave(rect: QRectF, step: float) -> list[QPointF]:
    """A zigzag along the bottom of a rectangle."""
    count = max(round(rect.width() / step), 1)
    return [
        QPointF(rect.left() + rect.width() * index / count, rect.bottom() - (step if index % 2 else 0.0))
        for index in range(count + 1)
    ]
