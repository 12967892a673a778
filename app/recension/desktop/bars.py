"""Narrow bars around the text: find, progress, and notices that ask instead of interrupting."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QToolButton,
    QWidget,
)

from recension.desktop.tips import tip_of

_PATIENCE = 200
"""Milliseconds a job may take before it is worth a bar."""


class FindBar(QFrame):
    """Finds a text in all versions."""

    asked = Signal(str)
    """Find this; empty to find nothing."""
    stepped = Signal(int)
    """1 for the next find, -1 for the one before."""
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until it is opened."""
        super().__init__(parent)
        self.setAccessibleName("Find")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText("Find in all versions")
        self.field.setAccessibleName("Find in all versions")
        self.field.setClearButtonEnabled(True)
        self.count = QLabel(self)
        self.count.setAccessibleName("Number of finds")
        self.field.textChanged.connect(self.asked)
        self.field.returnPressed.connect(lambda: self.stepped.emit(1))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self.field, 1)
        layout.addWidget(self.count)
        self._add_button("‹", "Previous find", lambda: self.stepped.emit(-1))
        self._add_button("›", "Next find", lambda: self.stepped.emit(1))
        self._add_button("×", "Close the find bar", self.closed.emit)
        self.hide()

    def open(self) -> None:
        """Show it, ready to type."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        if self.field.text():
            self.asked.emit(self.field.text())

    def show_count(self, count: int) -> None:
        """Say how often the text occurs."""
        if not self.field.text():
            self.count.setText("")
        else:
            self.count.setText("not found" if not count else f"{count:,} found" if count > 1 else "1 found")

    def _add_button(self, text: str, tip: str, do: Callable[[], None]) -> None:
        button = _small_button(self, text, tip)
        button.clicked.connect(lambda: do())
        layout = self.layout()
        assert layout is not None  # noqa: S101 - made in __init__
        layout.addWidget(button)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Escape closes, Shift+Return goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() == Qt.Key.Key_Return and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.stepped.emit(-1)
        else:
            super().keyPressEvent(event)


class ProgressBar(QFrame):
    """A thin bar with what is being done and a way out."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until a job is started."""
        super().__init__(parent)
        self.setAccessibleName("Progress")
        self._stage = QLabel(self)
        self._stage.setTextFormat(Qt.TextFormat.PlainText)
        self._stage.setAccessibleName("What is being done")
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName("How far it is")
        self.cancel = QPushButton("Cancel", self)
        self.cancel.setAccessibleName("Cancel")
        self.cancel.setToolTip("Stop comparing and keep what is shown")
        self.cancel.clicked.connect(self.cancelled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 8, 2)
        layout.addWidget(self._stage)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.cancel)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE)
        self._patience.timeout.connect(self.show)
        self.hide()

    def start(self, stage: str) -> None:
        """Show it, unless the job is done before anyone could read it."""
        self.advance(0.0, stage)
        self._patience.start()

    def end(self) -> None:
        """Put it away: no job is under way any more."""
        self._patience.stop()
        self.hide()

    def advance(self, fraction: float, stage: str) -> None:
        """Show how far a job is (0 to 1) and what it does."""
        self._bar.setValue(round(fraction * 1000))
        self._stage.setText(stage)


class Notice(QFrame):
    """One sentence above the text, with at most one thing to do about it, that stays until it is put away."""

    dismissed = Signal()
    """The reader put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Hidden until it has something to say."""
        super().__init__(parent)
        self.setAccessibleName("Notice")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(True)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self.action = QPushButton(self)
        self.action.clicked.connect(self._act)
        self.dismiss = _small_button(self, "×", "Put this notice away")
        self.dismiss.clicked.connect(self._put_away)
        self._do: Callable[[], None] | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 4, 6, 4)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.action)
        layout.addWidget(self.dismiss)
        self.clear()

    @property
    def text(self) -> str:
        """What it says; empty while it is put away."""
        return self._text.text()

    def say(self, text: str, label: str = "", do: Callable[[], None] | None = None) -> None:
        """Show a sentence, and with ``label`` a button that does ``do`` and puts the notice away."""
        self._text.setText(text)
        self._text.setAccessibleName(text)
        self._do = do
        self.action.setText(label)
        self.action.setAccessibleName(label or "Nothing to do")
        self.action.setToolTip(tip_of(text))
        self.action.setVisible(bool(label))
        self.show()

    def clear(self) -> None:
        """Put it away."""
        self._text.clear()
        self._text.setAccessibleName("No notice")
        self.action.setAccessibleName("Nothing to do")
        self._do = None
        self.hide()

    def _act(self) -> None:
        do = self._do
        self.clear()
        if do is not None:
            do()

    def _put_away(self) -> None:
        self.clear()
        self.dismissed.emit()


def _small_button(parent: QWidget, text: str, tip: str) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setAutoRaise(True)
    return button
