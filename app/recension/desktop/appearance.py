"""Light or dark: the choice of the reader or of the desktop, applied to the whole application at run time."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from recension.desktop.theme import DARK, LIGHT, Theme, palette, system_theme


class Appearance(QObject):
    """The theme in use; follows the desktop where the reader has not chosen."""

    changed = Signal(object)
    """The Theme that is in use now."""

    def __init__(self, choice: str, parent: QObject | None = None) -> None:
        """Apply ``choice`` (``light``, ``dark`` or ``system``) to the whole application."""
        super().__init__(parent)
        # What the desktop gave, before our own palette hides it.
        self._given = QPalette(QGuiApplication.palette())
        self._first = system_theme()
        self.choice = choice
        self.theme = self._resolved()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._apply()

    def choose(self, choice: str) -> None:
        """``light``, ``dark``, or ``system`` to follow the desktop."""
        self.choice = choice
        self._change()

    def restore(self) -> None:
        """Give the application the palette it had."""
        QApplication.setPalette(self._given)

    def _follow(self) -> None:
        if self.choice == "system":
            self._first = system_theme()
            self._change()

    def _change(self) -> None:
        self.theme = self._resolved()
        self._apply()
        self.changed.emit(self.theme)

    def _resolved(self) -> Theme:
        return {"light": LIGHT, "dark": DARK}.get(self.choice, self._first)

    def _apply(self) -> None:
        QApplication.setPalette(palette(self.theme))
