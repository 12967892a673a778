"""The view: a reader's keys, pointer and clipboard on the surface of all versions side by side."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QClipboard,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from recension.desktop.tips import tip_of
from recension.desktop.view.captions import elsewhere
from recension.desktop.view.counterparts import Lit, sentences
from recension.desktop.view.hits import Hit, Zone, hit, row_rects
from recension.desktop.view.selecting import Selecting
from recension.desktop.view.selection import Selection

_NOTCH = 1.1
"""The zoom of one notch of Ctrl + wheel."""
_CREEP = 30
"""Milliseconds between two scrolls while a selection is drawn beyond the edge."""


class SynopsisView(Selecting):
    """All versions side by side, row beside row: what of a comparison is read rather than listed."""

    jump_requested = Signal(int)
    """The index in ``Synopsis.elsewhere`` of a passage whose other end the reader asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawing = False
        self._pointer = QPointF()
        self._ends = QMenu(self)
        self._creeping = QTimer(self)
        self._creeping.setInterval(_CREEP)
        self._creeping.timeout.connect(self._creep)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(self.tr("Versions side by side"))
        self.setAccessibleDescription(
            self.tr("Arrow keys go from passage to passage; the passage panel holds the text of the current one.")
        )

    # Pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open a fold, follow a badge, or go to a row and begin to select."""
        event.accept()
        found = self._hit(event.position())
        if event.button() != Qt.MouseButton.LeftButton or found is None:
            return
        if found.fold is not None:
            self.toggle_fold(found.fold)
            return
        self._clear_stop()
        self._move_to(found.row)
        self._version = found.version
        if found.stroke is not None:
            self._be_at(found.row, found.version, found.stroke)
        if found.passages:
            self._follow(found, event.globalPosition().toPoint())
            return
        if found.cell is None:
            self._select(None)
            return
        selection = self._attention.selection
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and selection and selection.version == found.version:
            self._select(selection.to(found.offset))
        else:
            self._select(Selection(found.version, found.offset, found.offset))
        self._drawing = True

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw the selection on, or light what the pointer is over."""
        self._pointer = event.position()
        if self._drawing:
            self._draw_on()
            outside = not 0 <= self._pointer.y() < self._view_height()
            if outside != self._creeping.isActive():
                self._creeping.start() if outside else self._creeping.stop()
        else:
            self._hover(self._hit(event.position()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a selection, and offer it where the desktop keeps one for the middle button."""
        event.accept()
        self._creeping.stop()
        if self._drawing:
            self._drawing = False
            self._offer(QClipboard.Mode.Selection)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select a word."""
        found = self._hit(event.position())
        if found is None or found.cell is None or found.zone is not Zone.TEXT or self._typesetter is None:
            return
        layout = self._typesetter.cell(found.cell, found.row)
        start, end = layout.word_at(found.offset)
        self._select(Selection(found.version, start, end))
        self._offer(QClipboard.Mode.Selection)

    def leaveEvent(self, event: QEvent) -> None:
        """Let go of what was lit."""
        super().leaveEvent(event)
        self._hover(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, or with Ctrl change the size of the type."""
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.zoom(self.zoom_factor() * _NOTCH ** (event.angleDelta().y() / 120))
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what the pointer is over."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            found = self._hit(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip_of(self._tip(found)) if found else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def _hit(self, position: QPointF) -> Hit | None:
        frame = self.frame()
        return hit(frame, position.x(), position.y()) if frame else None

    def _hover(self, found: Hit | None) -> None:
        pointing = found is not None and (found.fold is not None or bool(found.passages))
        shape = Qt.CursorShape.PointingHandCursor if pointing else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(shape)
        stroke = found.stroke if found else None
        hovered = self._attention.hovered
        if (hovered.stroke if hovered else None) == stroke and (
            hovered is None or found is None or hovered.version == found.version
        ):
            return
        lit = Lit.by(self._synopsis, found.version, stroke) if found and stroke and self._synopsis else None
        self._attention = replace(self._attention, hovered=lit)
        self.viewport().update()
        stop = self._attention.stop
        self.stroke_hovered.emit(stroke or (stop.stroke if stop else None))

    def _tip(self, found: Hit) -> str:
        if self._synopsis is None or self._places is None:
            return ""
        odd = self._places.odd.at(found.version, found.offset) if found.zone is Zone.TEXT else None
        if odd is not None:
            return odd.note
        if found.stroke is not None:
            lit = Lit.by(self._synopsis, found.version, found.stroke)
            return "\n".join(sentences(self._synopsis, self._synopsis.rows[found.row], lit))
        if found.cell is not None and found.passages:
            return "\n".join(
                elsewhere(self._synopsis, self._places, found.row, found.cell, index) for index in found.passages
            )
        return ""

    def told(self) -> list[str]:
        """What is said of the word pointed at, or else of the one gone to; nothing where there is none."""
        lit = self._attention.hovered or self._attention.stop
        if lit is None or self._synopsis is None or self._places is None:
            return []
        row = self._synopsis.rows[self._places.row(lit.version, lit.stroke.start)]
        return sentences(self._synopsis, row, lit)

    def _follow(self, found: Hit, at: QPoint) -> None:
        """Ask for the other end of a passage; where there are several, let the reader choose."""
        if len(found.passages) == 1 or self._synopsis is None or self._places is None or found.cell is None:
            self.jump_requested.emit(found.passages[0])
            return
        menu = self._ends
        menu.clear()
        for index in found.passages:
            action = menu.addAction(elsewhere(self._synopsis, self._places, found.row, found.cell, index))
            action.triggered.connect(lambda _=False, index=index: self.jump_requested.emit(index))
        menu.popup(at)

    def _draw_on(self) -> None:
        """Take the selection to the pointer, in the column it was begun in."""
        selection, frame = self._attention.selection, self.frame()
        if selection is None or frame is None:
            return
        column = frame.columns[selection.version]
        y = min(max(self._pointer.y(), 0.0), self._view_height() - 1.0)
        x = min(max(self._pointer.x(), float(column.text_x)), float(column.text_x + column.text_width - 1))
        found = hit(frame, x, y)
        if found is not None and found.version == selection.version and found.cell is not None:
            self._select(selection.to(found.offset))
        elif found is not None and self._places is not None:
            self._select(selection.to(self._end_above(selection.version, found.row)))

    def _creep(self) -> None:
        y, height = self._pointer.y(), self._view_height()
        beyond = y if y < 0 else y - height + 1
        self.scroll_to(self._offset + round(beyond / 2))
        self._draw_on()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move by rows, pages and columns; select, copy, open folds."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self._select_column()
        elif not self._moved_by(event):
            super().keyPressEvent(event)

    def _moved_by(self, event: QKeyEvent) -> bool:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return self._extended_by(event, word=control)
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._step_column(1 if (event.key() == Qt.Key.Key_Right) != self.isRightToLeft() else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self._page(1)
            case Qt.Key.Key_PageUp:
                self._page(-1)
            case Qt.Key.Key_Home:
                self._to_row(0)
            case Qt.Key.Key_End:
                self._to_row(-1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._toggle_here()
            case _:
                return False
        return True

    def _extended_by(self, event: QKeyEvent, *, word: bool) -> bool:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self._extend(1 if event.key() == Qt.Key.Key_Right else -1, word=word)
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._extend_by_row(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Space:
                self._page(-1)
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        """Go to the next entry; in one that is higher than the view, scroll through it first."""
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        entry = sheet.entry_of(self._attention.row)
        top = sheet.heights.top(entry) - self._offset
        bottom, view = top + sheet.heights[entry], self._view_height()
        goes_on = bottom > view if by > 0 else top < 0
        if sheet.heights[entry] > view and top < view and bottom > 0 and goes_on:
            self.scroll_to(self._offset + by * self.verticalScrollBar().pageStep())
            return
        at = entry + by
        while 0 <= at < len(sheet.entries) and sheet.entries[at].fold in self._opened:
            at += by
        if 0 <= at < len(sheet.entries):
            self._arrive(sheet.entries[at].row)

    def _arrive(self, row: int) -> None:
        """Make a row or the line of a closed fold the current one."""
        self._clear_stop()
        self._move_to(row)
        self._reveal(row)

    def _to_row(self, row: int) -> None:
        """The first row of all, or with -1 the last."""
        if self._synopsis is None or self._sheet is None or not self._sheet.entries:
            return
        last = self._sheet.entries[-1].row
        self._clear_stop()
        self._move_to(0 if row == 0 else last)
        if row == 0:
            self._go(0, 0)
        else:
            self._go_to_end()

    def _page(self, by: int) -> None:
        """A screen on or back, and the reader with it."""
        sheet = self._sheet
        if sheet is None or not sheet.entries:
            return
        before = self._offset
        self.scroll_to(self._offset + by * self.verticalScrollBar().pageStep())
        if self._offset == before:
            self._to_row(0 if by < 0 else -1)
            return
        shown = sheet.visible(self._offset, self._view_height())
        whole = [
            index
            for index in shown
            if sheet.heights.top(index) >= self._offset and sheet.entries[index].fold not in self._opened
        ]
        self._clear_stop()
        self._move_to(sheet.entries[whole[0] if whole else shown.start].row)

    def _step_column(self, by: int) -> None:
        if self._synopsis is None:
            return
        self._version = min(max(self._version + by, 0), len(self._synopsis.comparison.versions) - 1)
        self._reveal_column(self._version)

    def _toggle_here(self) -> bool:
        fold = self.fold_at(self._attention.row)
        if fold is not None:
            self.toggle_fold(fold)
        return fold is not None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where keys would go."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that keys go elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    # For tests

    def dump_state(self) -> dict[str, object]:
        """What shows, in plain values: for tests that look at the window from outside."""
        frame, shown = self.frame(), self.visible_rows()
        return {
            "rows": len(self._synopsis.rows) if self._synopsis else 0,
            "first_visible_row": shown.start if shown else None,
            "last_visible_row": shown.stop - 1 if shown else None,
            "current_row": self.current_row(),
            "offset": self._offset,
            "total_height": self._sheet.heights.total if self._sheet else 0,
            "columns": [{"x": x, "width": width} for x, width in self.column_geometry()],
            "row_rects": row_rects(frame, self._view_height()) if frame else [],
        }
