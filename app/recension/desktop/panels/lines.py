"""The table of a list: what its keys and clicks mean, how its cells are drawn, and what it says when it is empty."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from recension.desktop.panels.model import KEPT_ROLE

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = (
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
_LEFT_OUT = "… "
_MEASURED = 64
"""Lines below those that show which are asked how wide their columns should be."""


class LinesView(QTableView):
    """Lines that lead somewhere: by a click, by an arrow key that reaches them, and by Return."""

    line_chosen = Signal(QModelIndex)
    """A cell of the line that was chosen, perhaps again."""

    def __init__(self, title: str, parent: QWidget) -> None:
        """``title`` names it for screen readers."""
        super().__init__(parent)
        self._nothing = ""
        self.setAccessibleName(title)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setItemDelegate(_Cells(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 5)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setResizeContentsPrecision(_MEASURED)
        self.horizontalHeader().setAccessibleName(f"Columns of {title.lower()}")
        self.clicked.connect(self._clicked)

    def say_nothing(self, sentence: str) -> None:
        """What stands in place of lines while there are none."""
        if sentence != self._nothing:
            self._nothing = sentence
            self.setAccessibleDescription(sentence)
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: the lines, or why there are none."""
        super().paintEvent(event)
        if self._nothing:
            painter = QPainter(self.viewport())
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(8, 8, -8, -8)
            flags = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, flags, self._nothing)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Return goes on through the places of a line; an arrow key shows the line it comes to."""
        if event.key() in _RETURNS and self.currentIndex().isValid():
            event.accept()
            self.line_chosen.emit(self.currentIndex())
            return
        before = self.currentIndex().row()
        super().keyPressEvent(event)
        after = self.currentIndex()
        moved = event.key() in _MOVES and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if moved and after.isValid() and after.row() != before:
            self.line_chosen.emit(after)

    def _clicked(self, index: QModelIndex) -> None:
        extending = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        if not QGuiApplication.keyboardModifiers() & extending:
            self.line_chosen.emit(index)


class _Cells(QStyledItemDelegate):
    """Figures keep away from the next column; a long sentence begins near the words it is listed for."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Qt: what a cell is drawn with."""
        super().initStyleOption(option, index)
        if option.displayAlignment & Qt.AlignmentFlag.AlignRight:
            option.text += "\N{EN SPACE}"
        kept = index.data(KEPT_ROLE)
        if kept is not None:
            metrics, width = option.fontMetrics, option.rect.width() - 8
            option.text = beginning_near(option.text, kept, metrics, width)


def beginning_near(text: str, kept: tuple[int, int], metrics: QFontMetrics, width: int) -> str:
    """``text`` without so much of its beginning that the characters ``kept`` fit into ``width`` pixels."""
    start, end = kept
    if metrics.horizontalAdvance(text) <= width or metrics.horizontalAdvance(text[:end]) <= width * 0.9:
        return text
    words = [at + 1 for at, character in enumerate(text[:start]) if character == " "]
    fits = (at for at in words if metrics.horizontalAdvance(_LEFT_OUT + text[at:end]) <= width * 0.6)
    return _LEFT_OUT + text[next(fits, start) :]
