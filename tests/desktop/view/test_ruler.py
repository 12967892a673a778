"""The overview ruler beside a view."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recension.desktop.theme import DARK, LIGHT
from recension.desktop.view import OverviewRuler, SynopsisView
from recension.synopsis import Synopsis

Show = Callable[..., SynopsisView]


def beside(view: SynopsisView, qtbot: QtBot) -> OverviewRuler:
    ruler = OverviewRuler()
    qtbot.addWidget(ruler)
    ruler.set_view(view)
    ruler.resize(ruler.sizeHint().width(), 400)
    ruler.show()
    return ruler


def colours(ruler: OverviewRuler) -> set[str]:
    image = ruler.grab().toImage()
    return {QColor(image.pixel(x, y)).name().upper() for x in range(image.width()) for y in range(image.height())}


def test_marks_and_lanes(show: Show, two_versions: Synopsis, five_versions: Synopsis, qtbot: QtBot) -> None:
    view = show(two_versions)
    ruler = beside(view, qtbot)
    assert ruler.sizeHint().width() == 14
    assert {LIGHT.changed.strong, LIGHT.changed.edge, LIGHT.added.strong} <= colours(ruler)
    view.set_theme(DARK)
    assert DARK.changed.strong in colours(ruler)
    view.set_synopsis(five_versions)
    assert ruler.sizeHint().width() == 34
    view.set_synopsis(None)
    assert not {DARK.changed.strong, DARK.changed.edge} & colours(ruler)


def test_click_drag_and_wheel_go_there(show: Show, five_versions: Synopsis, qtbot: QtBot) -> None:
    view = show(five_versions)
    ruler = beside(view, qtbot)
    QTest.mousePress(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 399))
    assert view.offset() == view.verticalScrollBar().maximum()
    QTest.mouseMove(ruler, QPoint(5, 0))
    qtbot.waitUntil(lambda: view.offset() == 0)
    QTest.mouseRelease(ruler, Qt.MouseButton.LeftButton, pos=QPoint(5, 0))


def test_a_tip_names_the_passage(show: Show, two_versions: Synopsis, qtbot: QtBot) -> None:
    ruler = beside(show(two_versions), qtbot)
    assert ruler._tip(0).startswith("Passage 1 of 60, changed\nThe on it four")
    assert QApplication.sendEvent(ruler, QHelpEvent(QEvent.Type.ToolTip, QPoint(5, 5), QPoint(5, 5)))
    assert ruler.accessibleName()
    assert ruler.accessibleDescription()


def test_marks_follow_heights_when_they_rest(show: Show, two_versions: Synopsis, qtbot: QtBot) -> None:
    view = show(two_versions)
    ruler = beside(view, qtbot)
    ruler.grab()
    view.resize(500, 600)
    assert ruler._later.isActive()
    ruler._later.timeout.emit()
    ruler._later.stop()
    ruler.grab()
    assert ruler._drawn is not None
    assert ruler._drawn[0] == view.revision()
