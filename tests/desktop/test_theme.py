"""The palettes: readable, and apart for every kind of eye."""

from itertools import combinations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from recension.desktop.theme import DARK, LIGHT, Theme, palette, system_theme, wants_contrast
from recension.synopsis import Mark

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    channels = [channel / 255 for channel in QColor(colour).getRgb()[:3]]  # type: ignore[index]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def contrast(one: str, other: str) -> float:
    a, b = sorted((luminance(one), luminance(other)))
    return float((b + 0.05) / (a + 0.05))


@THEMES
def test_text_is_readable_on_everything_behind_it(theme: Theme) -> None:
    assert contrast(theme.ink, theme.page) >= 14
    assert contrast(theme.muted, theme.page) >= 6
    for behind in (theme.current, theme.selection):
        assert contrast(theme.ink, behind) >= 7
    assert contrast(theme.accent, theme.page) >= 4.5
    for mark in Mark:
        colours = theme.of(mark)
        assert contrast(theme.ink, colours.fill) >= 4.5
        assert contrast(theme.ink, colours.strong) >= 4.5
        assert contrast(colours.edge, theme.page) >= 4.5
        assert contrast(colours.edge, colours.fill) >= 3


@THEMES
def test_no_two_classes_share_a_colour(theme: Theme) -> None:
    for one, other in combinations(Mark, 2):
        assert theme.of(one) != theme.of(other)


@THEMES
def test_the_application_gets_its_palette(theme: Theme, qtbot: QtBot) -> None:
    colours = palette(theme)
    assert colours.color(QPalette.ColorRole.Base).name().upper() == theme.page
    dark = colours.color(QPalette.ColorRole.Window).lightness() < 128
    assert dark == (theme.name == "dark")


def test_the_system_is_asked(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert system_theme() in (LIGHT, DARK)
    assert wants_contrast() in (True, False)

    class Hints:
        scheme = Qt.ColorScheme.Dark

        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
            return self.scheme

    hints = Hints()
    monkeypatch.setattr("recension.desktop.theme.QGuiApplication.styleHints", lambda: hints)
    assert system_theme() is DARK
    hints.scheme = Qt.ColorScheme.Light
    assert system_theme() is LIGHT
    assert wants_contrast() is False
