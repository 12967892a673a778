"""The scrolling page: one widget for all columns, which sets in type what shows, and scrolls by blitting.

A paint never changes geometry: whatever comes into view is measured before, and the reader's place is kept.
"""

from collections.abc import Mapping
from dataclasses import replace
from time import perf_counter

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from recension.desktop.theme import Theme, system_theme, wants_contrast
from recension.desktop.view.columns import Column, Columns, ColumnSpec, fill_columns, lay_out_columns
from recension.desktop.view.fonts import Measures, measure, reading_font, with_scripts
from recension.desktop.view.frame import Attention, Frame
from recension.desktop.view.furniture import paint_message
from recension.desktop.view.inks import make_inks
from recension.desktop.view.painting import Painting
from recension.desktop.view.places import Places, Shapes, shapes
from recension.desktop.view.scripts import Script, scripts_of
from recension.desktop.view.sheet import FAR, Sheet, entries
from recension.desktop.view.typesetting import Typesetter
from recension.synopsis import Fold, Synopsis, fold_rows

_SLICE = 0.006
"""Seconds of idle time taken at once."""
_PAUSE = 4
"""Milliseconds between two slices."""
_CALM = 150
"""Milliseconds after the last change of geometry before heights are refined."""


class Surface(QAbstractScrollArea):
    """Shows a synopsis; knows where everything on it is, and nothing of what the reader does with it."""

    geometry_changed = Signal()
    """Columns or scroll offset have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._synopsis: Synopsis | None = None
        self._places: Places | None = None
        self._shapes: Shapes | None = None
        self._sheet: Sheet | None = None
        self._typesetter: Typesetter | None = None
        self._scripts: frozenset[Script] = frozenset()
        self._identical = False
        self._asides = False
        self._folds: tuple[Fold, ...] = ()
        self._opened: frozenset[Fold] = frozenset()
        self._pending: dict[int, str] = {}
        self._theme = system_theme()
        self._face = reading_font()
        self._zoom = 1.0
        self._measures = self._measured()
        self._inks = make_inks(self._theme, self._measures.em, contrast=wants_contrast())
        self._filled: tuple[int | str, ...] = ()
        self._columns = self._laid_out()
        self._offset = 0
        self._syncing = False
        self._refined = 0
        self._revision = 0
        self._attention = Attention()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._refine)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.viewport().setMouseTracking(True)

    # What it shows

    def synopsis(self) -> Synopsis | None:
        """The table it shows."""
        return self._synopsis

    def _show(self, synopsis: Synopsis | None) -> None:
        """Take another table, without a place on it yet."""
        self._synopsis = synopsis
        self._places = self._shapes = self._sheet = self._typesetter = None
        if synopsis is not None:
            self._places = Places(synopsis)
            self._shapes = shapes(synopsis)
            scripts = scripts_of(version.text for version in synopsis.comparison.versions)
        else:
            scripts = frozenset()
        if scripts != self._scripts:
            self._scripts = scripts
            self._measures = self._measured()
        self._refold()
        self._fill()
        self._columns = self._laid_out()
        self._set_type()

    def theme(self) -> Theme:
        """The colours it uses."""
        return self._theme

    def set_theme(self, theme: Theme) -> None:
        """Use other colours."""
        self._theme = theme
        self._inks = make_inks(theme, self._measures.em, contrast=wants_contrast())
        self.viewport().update()
        self.geometry_changed.emit()

    def set_reading_font(self, font: QFont) -> None:
        """Set the texts in another face and size, at the zoom there is; the reader's place is kept."""
        self._face = QFont(font)
        self._retype()

    def _set_zoom(self, factor: float) -> None:
        self._zoom = factor
        self._retype()

    def set_pending(self, messages: Mapping[int, str]) -> None:
        """Show messages as columns of their own, by column: for a file that cannot be read, or not yet.

        The versions of the synopsis fill the other columns in their order.
        """
        self._pending = dict(messages)
        self._fill()
        self._relayout()
        self.viewport().update()
        self.geometry_changed.emit()

    # Where everything is

    def column_geometry(self) -> list[tuple[int, int]]:
        """Left edge and width in viewport pixels of every column, those of pending versions among them.

        With the base pinned a column may reach under it or beyond the viewport.
        """
        return [(column.x, column.width) for column in self._all_columns()]

    def visible_rows(self) -> range:
        """The rows that show, those of folds that show among them."""
        if self._sheet is None or self._synopsis is None:
            return range(0)
        shown = self._sheet.visible(self._offset, self._view_height())
        if not shown:
            return range(0)
        after = shown.stop
        end = self._sheet.entries[after].row if after < len(self._sheet.entries) else len(self._synopsis.rows)
        return range(self._sheet.entries[shown.start].row, max(end, self._sheet.entries[shown.start].row + 1))

    def offset(self) -> int:
        """Pixels of the sheet above the viewport."""
        return self._offset

    def revision(self) -> int:
        """A number that is another one whenever heights have changed."""
        return self._revision

    def frame(self) -> Frame | None:
        """What the next picture would be painted from; None where there is nothing to show."""
        if self._synopsis is None or self._sheet is None or self._typesetter is None or self._places is None:
            return None
        return Frame(
            self._synopsis,
            self._sheet,
            self._places,
            self._typesetter,
            self._measures,
            self._inks,
            self._version_columns(),
            self._offset,
            self._opened,
            replace(self._attention, focused=self.hasFocus()),
        )

    def _view_height(self) -> int:
        return self.viewport().height()

    def _all_columns(self) -> tuple[Column, ...]:
        return self._columns.at(self.horizontalScrollBar().value() if self._columns.reach else 0)

    def _version_columns(self) -> tuple[Column, ...]:
        placed = zip(self._all_columns(), self._filled, strict=True)
        return tuple(column for column, content in placed if not isinstance(content, str))

    # Setting and placing

    def _measured(self) -> Measures:
        font = QFont(self._face)
        font.setPointSizeF(max(self._face.pointSizeF() * self._zoom, 4.0))
        return measure(with_scripts(font, self._scripts), self.font())

    def _fill(self) -> None:
        versions = len(self._synopsis.comparison.versions) if self._synopsis else 0
        self._filled = fill_columns(versions, self._pending)

    def _laid_out(self) -> Columns:
        base = self._synopsis.base if self._synopsis else 0
        return lay_out_columns(
            ColumnSpec(
                count=len(self._filled),
                pinned=self._filled.index(base) if base in self._filled else 0,
                viewport=self.viewport().width(),
                character=self._measures.character,
                gutter=self._measures.gutter,
                padding=self._measures.padding,
                mirrored=self.isRightToLeft(),
            )
        )

    def _refold(self) -> None:
        seen = self._synopsis
        self._folds = fold_rows(seen, identical=self._identical, asides=self._asides) if seen else ()
        self._opened &= frozenset(self._folds)

    def _set_type(self) -> None:
        """Forget every line that was set, and reckon all heights anew."""
        self._revision += 1
        if self._synopsis is None or self._shapes is None:
            return
        self._typesetter = Typesetter(self._synopsis, self._shapes, self._measures, self._columns.text_width)
        rows = len(self._synopsis.rows)
        listed = tuple(entries(rows, self._folds, self._opened))
        heights = self._typesetter.estimates(listed)
        if self._sheet is not None and self._sheet.entries == listed:
            self._sheet.estimate(heights)
        else:
            self._sheet = Sheet(listed, rows, heights)
        self._refined = 0
        self._idle.start(_CALM)

    def _retype(self) -> None:
        self._measures = self._measured()
        self._inks = make_inks(self._theme, self._measures.em, contrast=wants_contrast())
        self._relayout(force=True)
        self.viewport().update()
        self.geometry_changed.emit()

    def _relayout(self, *, force: bool = False) -> None:
        """Lay the columns out again; the row under the top edge stays there."""
        before = self._columns
        self._columns = self._laid_out()
        bar = self.horizontalScrollBar()
        bar.setRange(0, self._columns.reach)
        bar.setPageStep(max(self.viewport().width(), 1))
        bar.setSingleStep(max(self._columns.width // 4, 1))
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        anchor = sheet.heights.at(self._offset)
        inset, height = self._offset - sheet.heights.top(anchor), sheet.heights[anchor]
        if force or before.text_width != self._columns.text_width:
            self._set_type()
        self._put(anchor, inset, height)

    def _put(self, anchor: int, inset: int, height: int) -> None:
        """Show an entry as far above the top edge as it was when it was ``height`` pixels high."""
        sheet = self._sheet
        assert sheet is not None  # noqa: S101 - the callers looked
        if not sheet.is_exact(anchor):
            sheet.settle_height(anchor, self._measure(anchor))
        self._place(anchor, inset * sheet.heights[anchor] // max(height, 1))

    def _measure(self, entry: int) -> int:
        assert self._sheet is not None and self._typesetter is not None  # noqa: S101 - a sheet has both
        return self._typesetter.height(self._sheet.entries[entry])

    def _place(self, anchor: int, distance: int) -> None:
        """Measure what shows around an anchor, then set offset and scroll bar by it; paints nothing."""
        assert self._sheet is not None  # noqa: S101 - the callers looked
        self._offset = self._sheet.settle(anchor, distance, self._view_height(), self._measure)
        self._syncing = True
        bar = self.verticalScrollBar()
        bar.setRange(0, self._sheet.furthest(self._view_height()))
        bar.setPageStep(max(self._view_height() - self._measures.leading, 1))
        bar.setSingleStep(self._measures.leading)
        bar.setValue(self._offset)
        self._syncing = False

    def _go(self, anchor: int, distance: int) -> None:
        """Scroll until an entry begins ``distance`` pixels above the top edge, if possible by blitting."""
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        old = self._offset
        top = sheet.heights.at(old)
        before = sheet.heights.top(top) - old
        revised = sheet.heights.total
        self._place(anchor, distance)
        self._revision += revised != sheet.heights.total
        shift = sheet.heights.top(top) - self._offset - before
        if abs(shift) < self._view_height() and self._blits():
            if shift:
                self.viewport().scroll(0, shift)
        else:
            self.viewport().update()
        if self._offset != old:
            self.geometry_changed.emit()

    def _blits(self) -> bool:
        # Messages do not scroll, and at a fractional scale our pixel is not a whole one of the screen's.
        return not self._pending and self.devicePixelRatioF().is_integer()

    def scroll_to(self, offset: int) -> None:
        """Scroll to an offset of the sheet, in pixels."""
        self.verticalScrollBar().setValue(offset)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Follow the scroll bars."""
        if self._syncing:
            return
        if dx:
            self.viewport().update()
            self.geometry_changed.emit()
        sheet, bar = self._sheet, self.verticalScrollBar()
        if not dy or sheet is None or not sheet.entries:
            return
        value = bar.value()
        move = value - self._offset
        if value >= bar.maximum():
            self._go(len(sheet.entries) - 1, FAR)
        elif abs(move) < self._view_height():
            top = sheet.heights.at(self._offset)
            self._go(top, self._offset - sheet.heights.top(top) + move)
        else:
            anchor = sheet.heights.at(value)
            self._go(anchor, value - sheet.heights.top(anchor))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap what shows to the new width."""
        super().resizeEvent(event)
        self._relayout()
        self.viewport().update()
        self.geometry_changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the interface's font and direction."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._retype()

    def _refine(self) -> None:
        """Replace estimates by better ones while nothing else is to do; what shows stays where it is."""
        sheet, typesetter = self._sheet, self._typesetter
        if sheet is None or typesetter is None or self._refined >= len(sheet.entries):
            return
        if self.verticalScrollBar().isSliderDown():
            self._idle.start(_CALM)
            return
        anchor = sheet.heights.at(self._offset)
        inset = self._offset - sheet.heights.top(anchor)
        until = perf_counter() + _SLICE
        at, last = self._refined, len(sheet.entries)
        while at < last and perf_counter() < until:
            if not sheet.is_exact(at):
                sheet.correct(at, typesetter.better_estimate(sheet.entries[at]))
            at += 1
        self._refined = at
        self._revision += 1
        self._place(anchor, inset)
        if at < last:
            self._idle.start(_PAUSE)
        else:
            self.geometry_changed.emit()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is exposed."""
        painter = QPainter(self.viewport())
        frame = self.frame()
        if frame is not None:
            Painting(painter, frame, event.rect()).paint()
        else:
            painter.fillRect(event.rect(), self._inks.page)
        for column, content in zip(self._all_columns(), self._filled, strict=True):
            if isinstance(content, str):
                paint_message(painter, column, content, self._measures, self._inks, self.viewport().height())
        painter.end()
