"""Drop targets: the empty window, and the ghost column over an open comparison."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from recension.desktop.dropping import Beside, Onto
from recension.desktop.theme import LIGHT, Theme

TITLE = "Drop two or more versions here"
_HINT = "Files, folders or text: drafts, copies, quotations, rewrites of one text"


class DropZone(QWidget):
    """What the window shows before there is anything to read."""

    files_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A title, a hint and three buttons."""
        super().__init__(parent)
        self.setAccessibleName(TITLE)
        self._theme = LIGHT
        self._hovered = False
        self._title = QLabel(TITLE, self)
        self._hint = QLabel(_HINT, self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self.files = self._button("Choose files …", "Open two or more files", self.files_asked)
        self.paste = self._button("Paste text", "Make a version of the text on the clipboard", self.paste_asked)
        self.sample = self._button("Try the sample", "See a short text in three versions", self.sample_asked)
        self._arrange()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme
        colours = self._hint.palette()
        colours.setColor(self._hint.foregroundRole(), QColor(theme.muted))
        self._hint.setPalette(colours)
        self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Whether something that can be dropped is held over the window."""
        self._hovered = hovered
        self.update()

    def set_waiting(self, names: str) -> None:
        """Say that these are being read, and offer nothing else meanwhile; empty to ask for versions again."""
        self._title.setText("Comparing …" if names else TITLE)
        self._hint.setText(names or _HINT)
        for label in (self._title, self._hint):
            label.setAccessibleName(label.text())
        for button in (self.files, self.paste, self.sample):
            button.setVisible(not names)

    @property
    def hovered(self) -> bool:
        """Whether something that can be dropped is held over it."""
        return self._hovered

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt: a page with a quiet outline; a clear one while something is held over it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(event.rect(), QColor(self._theme.page))
        colour = QColor(self._theme.accent if self._hovered else self._theme.hairline)
        pen = QPen(colour, 2.0, Qt.PenStyle.SolidLine if self._hovered else Qt.PenStyle.DashLine)
        painter.setPen(pen)
        if self._hovered:
            colour.setAlphaF(0.08)
            painter.setBrush(colour)
        margin = self.fontMetrics().height() * 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(margin, margin, -margin, -margin), 12, 12)

    def _button(self, text: str, tip: str, signal: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setToolTip(tip)
        button.setAccessibleName(text)
        button.clicked.connect(signal)
        return button

    def _arrange(self) -> None:
        font = self._title.font()
        font.setPointSizeF(font.pointSizeF() * 1.7)
        self._title.setFont(font)
        for label in (self._title, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            label.setAccessibleName(label.text())
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch(1)
        for button in (self.files, self.paste, self.sample):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        margin = self.fontMetrics().height() * 3
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addStretch(2)
        layout.addWidget(self._title)
        layout.addSpacing(4)
        layout.addWidget(self._hint)
        layout.addSpacing(18)
        layout.addLayout(buttons)
        layout.addStretch(3)


class GhostColumn(QWidget):
    """Shows, over the columns, what letting go here would do."""

    def __init__(self, parent: QWidget) -> None:
        """Hidden until something is held over ``parent``."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("Where the drop goes")
        self._theme = LIGHT
        self._label = ""
        self._box = QRect()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Draw in these colours."""
        self._theme = theme

    def show_target(self, target: Onto | Beside, columns: Sequence[tuple[int, int]], names: Sequence[str]) -> None:
        """Outline a target among columns given as (x, width) in our coordinates."""
        if isinstance(target, Onto):
            x, width = columns[target.column]
            self._label = f"Replace {names[target.column]}"
        else:
            x, width = self._beside(target.gap, columns)
            self._label = "Add as a version"
        self._box = QRect(x, 0, width, self.height())
        self.show()
        self.raise_()
        self.update()

    @property
    def label(self) -> str:
        """What it says."""
        return self._label

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Qt: a translucent column with its label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box.adjusted(3, 3, -3, -3)
        accent = QColor(self._theme.accent)
        wash = QColor(self._theme.page)
        wash.setAlphaF(0.86)
        painter.setPen(QPen(accent, 2))
        painter.setBrush(wash)
        painter.drawRoundedRect(QRectF(box), 8, 8)
        painter.setPen(accent)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(box.adjusted(6, 6, -6, -6), int(flags), self._label)

    def _beside(self, gap: int, columns: Sequence[tuple[int, int]]) -> tuple[int, int]:
        """A strip around the gap, within the widget."""
        if not columns:
            return 0, self.width()
        width = min(max(column[1] for column in columns) * 2 // 5, 200)
        middle = columns[gap][0] if gap < len(columns) else columns[-1][0] + columns[-1][1]
        return min(max(middle - width // 2, 0), max(self.width() - width, 0)), width
