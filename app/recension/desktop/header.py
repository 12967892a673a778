"""The header row: over each column what is known of its version, and what can be done with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from recension.desktop.labels import ElidedLabel
from recension.desktop.theme import LIGHT, Theme
from recension.desktop.tips import tip_of
from recension.synopsis import percent

_ROOMY = 230
"""Pixels a column needs before its header shows more than name, base mark and close button."""

_INDENT = 24
"""Pixels: names stand over the text, not over the gutter."""


@dataclass(frozen=True, slots=True)
class Heading:
    """What a header says."""

    name: str
    words: int | None
    """None for a source that could not be read."""
    share: float | None
    """0 to 1: how much of the base it carries; None for the base itself, or where nothing is compared."""
    chip: str
    """Encoding and how sure; empty where there was nothing to decode."""
    base: bool


class VersionHeader(QWidget):
    """The header of one column."""

    base_chosen = Signal()
    encoding_asked = Signal(QPoint)
    """Where the explanation should open, in screen coordinates."""
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Empty until it is given a heading."""
        super().__init__(parent)
        self._name = ElidedLabel(self)
        font = self._name.font()
        font.setBold(True)
        self._name.setFont(font)
        self._figures = ElidedLabel(self)
        self.base = self._button("Base")
        self.base.setCheckable(True)
        self.base.clicked.connect(self._choose_base)
        self.chip = self._button("")
        self.chip.clicked.connect(self._ask_encoding)
        self.close_button = self._button("×")
        self.close_button.clicked.connect(self.closed)
        self._has_chip = False
        self._can_be_base = False
        self._arrange()

    def show_heading(self, heading: Heading) -> None:
        """Say what is known."""
        name = heading.name
        self.setAccessibleName(f"Version {name}")
        self._name.set_whole(name)
        self._figures.set_whole(_figures(heading))
        self.base.setChecked(heading.base)
        self.base.setText("Base" if heading.base else "Make base")
        self._can_be_base = heading.words is not None
        self.base.setToolTip(
            "The others are described against this version"
            if heading.base
            else tip_of(f"Describe the others against {name}")
        )
        self.base.setAccessibleName(f"{name} is the base" if heading.base else f"Make {name} the base")
        self.chip.setText(heading.chip)
        self.chip.setToolTip("How this file was decoded: click for the reason and the alternatives")
        self.chip.setAccessibleName(f"Encoding of {name}: {heading.chip}")
        self.close_button.setToolTip(tip_of(f"Close {name}"))
        self.close_button.setAccessibleName(f"Close {name}")
        self._has_chip = bool(heading.chip)
        self._show_what_fits()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: a narrow header keeps to the essentials."""
        super().resizeEvent(event)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        roomy = self.width() >= _ROOMY
        self.chip.setVisible(self._has_chip and roomy)
        self.base.setVisible(self._can_be_base and (roomy or self.base.isChecked()))

    def _button(self, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        return button

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(2)
        top.addWidget(self._name, 1)
        top.addWidget(self.base)
        top.addWidget(self.close_button)
        bottom = QHBoxLayout()
        bottom.addWidget(self._figures, 1)
        bottom.addWidget(self.chip)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_INDENT, 6, 4, 6)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addLayout(bottom)

    def _choose_base(self) -> None:
        self.base.setChecked(True)
        self.base_chosen.emit()

    def _ask_encoding(self) -> None:
        self.encoding_asked.emit(self.chip.mapToGlobal(self.chip.rect().bottomLeft()))


def _figures(heading: Heading) -> str:
    if heading.words is None:
        return "could not be read"
    parts = [f"{heading.words:,} words" if heading.words != 1 else "1 word"]
    if heading.share is not None:
        parts.append(f"carries {percent(heading.share)} of the base")
    return " · ".join(parts)


class HeaderRow(QWidget):
    """All headers, each over its column; dragged sideways they change places."""

    base_chosen = Signal(int)
    encoding_asked = Signal(int, QPoint)
    closed = Signal(int)
    moved = Signal(int, int)
    """A column, and the index where it is to stand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No headers yet."""
        super().__init__(parent)
        self.setAccessibleName("Versions")
        self._theme = LIGHT
        self._headers: list[VersionHeader] = []
        self._geometry: list[tuple[int, int]] = []
        self._visible = (0, 0)
        self._pressed: tuple[int, QPoint] | None = None
        self._target: int | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        self.update()

    def set_headings(self, headings: Sequence[Heading]) -> None:
        """One header for each column, in order."""
        while len(self._headers) > len(headings):
            old = self._headers.pop()
            old.hide()
            old.deleteLater()
        while len(self._headers) < len(headings):
            self._headers.append(self._make(len(self._headers)))
        for header, heading in zip(self._headers, headings, strict=True):
            header.show_heading(heading)
        self.setFixedHeight(max((header.sizeHint().height() for header in self._headers), default=0) + 1)
        self._place()

    def set_geometry(self, columns: Sequence[tuple[int, int]], visible: tuple[int, int]) -> None:
        """Stand over these columns: x and width in pixels, in our coordinates, seen only within ``visible``.

        Where columns scroll sideways below the base, their headers go below its header.
        """
        self._geometry = list(columns)
        self._visible = visible
        self._place()

    def headers(self) -> list[VersionHeader]:
        """The headers in column order."""
        return list(self._headers)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: one hairline between headers and text, and where a dragged header would go."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.page)
        painter.setPen(QColor(self._theme.hairline))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._pressed is not None and self._target is not None:
            painter.fillRect(QRect(self._gap_x(self._target) - 1, 4, 3, self.height() - 8), self._theme.accent)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Qt: a header is taken."""
        if event.button() == Qt.MouseButton.LeftButton and len(self._headers) > 1:
            index = self._header_at(event.position().toPoint())
            self._pressed = None if index is None else (index, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Qt: a header is dragged."""
        if self._pressed is None:
            return
        position = event.position().toPoint()
        if self._target is None:
            distance = (position - self._pressed[1]).manhattanLength()
            if distance < QApplication.startDragDistance():
                return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._target = self._gap_at(position.x())
        self.update()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Qt: a header is put down."""
        pressed, target = self._pressed, self._target
        self._pressed = self._target = None
        self.unsetCursor()
        self.update()
        if pressed is None or target is None:
            return
        column = pressed[0]
        to = target - 1 if target > column else target
        if to != column:
            self.moved.emit(column, to)

    def changeEvent(self, event: QEvent) -> None:
        """Qt: another font needs another height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self._headers:
            self.setFixedHeight(max(header.sizeHint().height() for header in self._headers) + 1)

    def _make(self, index: int) -> VersionHeader:
        header = VersionHeader(self)
        header.base_chosen.connect(lambda: self.base_chosen.emit(index))
        header.encoding_asked.connect(lambda where: self.encoding_asked.emit(index, where))
        header.closed.connect(lambda: self.closed.emit(index))
        header.show()
        return header

    def _place(self) -> None:
        height = self.height() - 1
        for header, (x, width) in zip(self._headers, self._geometry, strict=False):
            header.setGeometry(x, 0, width, height)
        for index, header in enumerate(self._headers):
            shown = self._shown_part(index)
            header.setVisible(not shown.isEmpty())
            if QRegion(header.rect()) == shown:
                header.clearMask()
            else:
                header.setMask(shown)

    def _shown_part(self, index: int) -> QRegion:
        """What is to be seen of a header, in its own coordinates."""
        if index >= len(self._geometry):
            return QRegion()
        header = self._headers[index]
        left, right = self._visible
        shown = QRegion(QRect(left, 0, right - left, header.height())) & QRegion(header.geometry())
        for other in self._headers:
            if other is not header and other.base.isChecked():
                shown -= QRegion(other.geometry())
        return shown.translated(-header.x(), 0)

    def _header_at(self, position: QPoint) -> int | None:
        return next((i for i, (x, width) in enumerate(self._geometry) if x <= position.x() < x + width), None)

    def _gap_at(self, x: int) -> int:
        """The gap between columns nearest to ``x``: 0 before the first one."""
        return sum(x > left + width // 2 for left, width in self._geometry)

    def _gap_x(self, gap: int) -> int:
        if gap < len(self._geometry):
            return self._geometry[gap][0]
        left, width = self._geometry[-1]
        return left + width - 2
