"""A label for text of any length in any width."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from recension.desktop.tips import tip_of


class ElidedLabel(QLabel):
    """A label that shortens its text in the middle, and tells the whole of it in a tooltip."""

    def __init__(self, parent: QWidget | None = None, purpose: str = "") -> None:
        """``purpose`` names it for screen readers while it is empty."""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._purpose = purpose
        self._whole = ""
        self.setAccessibleName(purpose)

    @property
    def whole(self) -> str:
        """The text, not shortened."""
        return self._whole

    def set_whole(self, text: str) -> None:
        """Show this text as far as there is room."""
        self._whole = text
        self.setAccessibleName(text or self._purpose)
        self._shorten()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: shorten again."""
        super().resizeEvent(event)
        self._shorten()

    def minimumSizeHint(self) -> QSize:
        """Qt: any width will do."""
        return QSize(0, super().minimumSizeHint().height())

    def _shorten(self) -> None:
        room = self.contentsRect().width()
        shown = QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideMiddle, max(room, 0))
        self.setText(shown)
        self.setToolTip(tip_of(self._whole) if shown != self._whole else "")
