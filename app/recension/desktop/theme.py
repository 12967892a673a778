"""Colours of the window, light and dark: measured to stay apart under every kind of colour blindness.

The marks differ in lightness, not only in hue, so that they survive protanopia, deuteranopia and tritanopia.
"""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from recension.synopsis import Mark


@dataclass(frozen=True, slots=True)
class MarkColours:
    """One class of difference: the stroke behind words, the louder one, the line under them (``#rrggbb``)."""

    fill: str
    strong: str
    """For facts, and for what the reader points at."""
    edge: str
    """Underline, gutter glyph and outline; at least 4.5:1 on the page."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Every colour the window uses, as ``#rrggbb``."""

    name: Literal["light", "dark"]
    page: str
    ink: str
    muted: str
    """Metadata, captions, hints: 6:1 on the page."""
    hairline: str
    selection: str
    current: str
    """Behind the row the reader is at: barely off the page."""
    accent: str
    """Links, focus rings and the default button."""
    added: MarkColours
    dropped: MarkColours
    changed: MarkColours
    moved: MarkColours

    def of(self, mark: Mark) -> MarkColours:
        """The colours of a class."""
        match mark:
            case Mark.ADDED:
                return self.added
            case Mark.DROPPED:
                return self.dropped
            case Mark.CHANGED:
                return self.changed
            case Mark.MOVED:
                return self.moved


LIGHT = Theme(
    name="light",
    page="#FCFBF8",
    ink="#1E2226",
    muted="#5A6169",
    hairline="#DDD9D0",
    selection="#CFE1FF",
    current="#F4F1E9",
    accent="#1F5FA8",
    added=MarkColours("#DCEFF6", "#B5E6EE", "#055B63"),
    dropped=MarkColours("#F3C4B2", "#E59E87", "#B4490F"),
    changed=MarkColours("#F9F09A", "#F5E33C", "#4A3A08"),
    moved=MarkColours("#D6C4F8", "#BD9CF5", "#8A2FC7"),
)

DARK = Theme(
    name="dark",
    page="#15171A",
    ink="#E3E6EA",
    muted="#9AA3AD",
    hairline="#2E3338",
    selection="#24457A",
    current="#1C1F24",
    accent="#7FB2F0",
    added=MarkColours("#153A4A", "#1B4F5A", "#9ADCE2"),
    dropped=MarkColours("#4A261C", "#6A3123", "#EC7350"),
    changed=MarkColours("#4A4200", "#6A5800", "#F7E9A0"),
    moved=MarkColours("#40237A", "#573496", "#B07DF8"),
)


def palette(theme: Theme) -> QPalette:
    """The palette for the application: platforms without a theme plugin ignore a requested colour scheme."""
    chrome = "#F1EEE7" if theme.name == "light" else "#1D2024"
    colours = QPalette(QColor(chrome))
    for role, colour in (
        (QPalette.ColorRole.Window, chrome),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.page),
        (QPalette.ColorRole.AlternateBase, theme.current),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, chrome),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.BrightText, theme.ink),
        (QPalette.ColorRole.ToolTipBase, theme.page),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.muted),
        (QPalette.ColorRole.Highlight, theme.selection),
        (QPalette.ColorRole.HighlightedText, theme.ink),
        (QPalette.ColorRole.Link, theme.accent),
        (QPalette.ColorRole.LinkVisited, theme.accent),
    ):
        colours.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, role, _between(theme.muted, chrome))
    return colours


def system_theme() -> Theme:
    """What the desktop asks for; where it does not say, what the palette it gave looks like."""
    match QGuiApplication.styleHints().colorScheme():
        case Qt.ColorScheme.Dark:
            return DARK
        case Qt.ColorScheme.Light:
            return LIGHT
        case _:
            given = QGuiApplication.palette()
            dark = given.color(QPalette.ColorRole.Window).lightness() < 128
            return DARK if dark else LIGHT


def wants_contrast() -> bool:
    """Whether the reader asked the desktop for high contrast (known from Qt 6.10 on)."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    return bool(accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)


def _between(one: str, other: str) -> QColor:
    """Halfway between two colours."""
    a, b = QColor(one), QColor(other)
    return QColor((a.red() + b.red()) // 2, (a.green() + b.green()) // 2, (a.blue() + b.blue()) // 2)
