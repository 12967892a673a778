"""What holds of the surface after anything a reader does."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recension.desktop.theme import DARK, LIGHT
from recension.desktop.view import SynopsisView, surface
from recension.desktop.view.frame import Frame
from recension.desktop.view.painting import Painting
from recension.synopsis import Synopsis

Show = Callable[..., SynopsisView]


def check(view: SynopsisView) -> None:
    """The invariants."""
    sheet, bar = view._sheet, view.verticalScrollBar()
    assert sheet is not None
    height = view.viewport().height()
    assert sum(sheet.heights) == sheet.heights.total == sheet.heights.top(len(sheet.heights))
    assert bar.maximum() == max(0, sheet.heights.total - height)
    assert view.offset() == bar.value()
    assert 0 <= view.offset() <= bar.maximum()
    assert all(sheet.is_exact(entry) for entry in sheet.visible(view.offset(), height))


def wheel(view: SynopsisView, steps: int) -> None:
    at = QPointF(view.viewport().rect().center())
    event = QWheelEvent(
        at,
        view.viewport().mapToGlobal(at),
        QPoint(),
        QPoint(0, -120 * steps),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def refine_all(view: SynopsisView) -> None:
    """Do all idle work at once."""
    while view._sheet is not None and view._refined < len(view._sheet.entries):
        view._refine()


@pytest.mark.parametrize("width", [900, 500])
def test_a_blit_is_a_repaint(show: Show, five_versions: Synopsis, width: int) -> None:
    view = show(five_versions, width, 500)
    view.set_current_row(3)
    view.next_difference()
    refine_all(view)
    QApplication.processEvents()
    for steps in (1, 1, 3, -1, 2, 5, -2, 1):
        wheel(view, steps)
        QApplication.processEvents()
    blitted = on_screen(view)
    view.viewport().update()
    QApplication.processEvents()
    assert blitted == on_screen(view)


def on_screen(view: SynopsisView) -> QImage:
    """What the window shows, as it was painted; ``grab()`` would paint it anew."""
    image = view.screen().grabWindow(view.winId()).toImage()
    assert (image.width(), image.height()) == (view.width(), view.height())
    return image


def test_a_blit_paints_only_what_came_into_view(
    show: Show, two_versions: Synopsis, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = show(two_versions)
    refine_all(view)
    QApplication.processEvents()
    exposed: list[int] = []

    class Recorded(Painting):
        def __init__(self, painter: QPainter, frame: Frame, area: QRect) -> None:
            super().__init__(painter, frame, area)
            exposed.append(area.height())

    monkeypatch.setattr(surface, "Painting", Recorded)
    before = view.offset()
    wheel(view, 1)
    QApplication.processEvents()
    assert sum(exposed) == view.offset() - before > 0


def test_a_paint_changes_nothing(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions)
    for offset in (0, 700, 3000, 1 << 20):
        view.scroll_to(offset)
        before = (view.dump_state(), view._typesetter and view._typesetter.made)
        view.viewport().repaint()
        assert (view.dump_state(), view._typesetter and view._typesetter.made) == before


def test_a_wheel_step_sets_only_the_rows_that_came_into_view(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions)
    QApplication.processEvents()
    typesetter = view._typesetter
    assert typesetter is not None
    for _ in range(30):
        shown, made = view.visible_rows(), typesetter.made
        wheel(view, 1)
        QApplication.processEvents()
        new = set(view.visible_rows()) - set(shown)
        cells = sum(cell is not None for row in new for cell in five_versions.rows[row].cells)
        assert typesetter.made - made <= cells


def test_small_steps_move_what_shows_by_as_much(show: Show, five_versions: Synopsis) -> None:
    """Also upwards, where the rows that come into view turn out to have other heights than was thought."""
    view = show(five_versions)
    view.scroll_to(view.verticalScrollBar().maximum() // 2)
    for steps in (-1, -2, 1, -3):
        state = {rect["row"]: rect["y"] for rect in view.dump_state()["row_rects"]}  # type: ignore[attr-defined]
        wheel(view, steps)
        after = {rect["row"]: rect["y"] for rect in view.dump_state()["row_rects"]}  # type: ignore[attr-defined]
        moved = {state[row] - after[row] for row in state.keys() & after.keys()}
        assert moved == {steps * 3 * view.verticalScrollBar().singleStep()}


def test_better_estimates_do_not_move_what_shows(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions)
    view.scroll_to(view.verticalScrollBar().maximum() // 3)
    before = view.dump_state()["row_rects"]
    refine_all(view)
    check(view)
    assert view.dump_state()["row_rects"] == before


def test_better_estimates_are_nearly_always_right(show: Show, two_versions: Synopsis) -> None:
    view = show(two_versions)
    assert view._sheet is not None and view._typesetter is not None
    entries = view._sheet.entries
    off = [view._typesetter.better_estimate(one) - view._typesetter.height(one) for one in entries]
    assert sum(map(bool, off)) <= len(off) // 50


def test_a_resize_keeps_the_row_at_the_top(show: Show, two_versions: Synopsis) -> None:
    view = show(two_versions)
    view.scroll_to(1500)
    top = view.visible_rows().start
    for width in (700, 1000, 640, 900):
        view.resize(width, 500)
        check(view)
        assert view.visible_rows().start == top


def test_the_end_is_reached_and_left(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    check(view)
    assert bar.value() == bar.maximum()
    assert view.visible_rows().stop == len(five_versions.rows)
    bar.setValue(0)
    check(view)
    assert view.visible_rows().start == 0


def test_a_huge_cell_stays_sane(show: Show, synopsis_of: Callable[..., Synopsis]) -> None:
    text = " ".join(f"word{index % 997}" for index in range(40_000))
    view = show(synopsis_of([["Before.", "Before."], [text, None], ["After.", "After."]]))
    view.scroll_to(view.verticalScrollBar().maximum() // 2)
    check(view)
    made = view._typesetter.made if view._typesetter else 0
    for _ in range(5):
        wheel(view, 1)
        QApplication.processEvents()
    assert view._typesetter is not None
    assert view._typesetter.made == made
    view.show_span(0, len(text) - 2000, len(text) - 1990)
    assert view.dump_state()["current_row"] == 1
    check(view)


def toggle_folds(view: SynopsisView) -> None:
    for fold in view._folds[:2]:
        view.toggle_fold(fold)


ACTIONS: tuple[Callable[[SynopsisView, Random], object], ...] = (
    lambda view, random: wheel(view, random.choice((-9, -3, -1, 1, 2, 7))),
    lambda view, random: view.scroll_to(random.randrange(view.verticalScrollBar().maximum() + 1)),
    lambda view, random: view.resize(random.randrange(200, 1600), random.randrange(120, 900)),
    lambda view, random: view.set_current_row(random.randrange(60), centre=random.random() < 0.5),
    lambda view, random: view.next_difference(random.choice((-1, 1))),
    lambda view, random: view.next_fact(random.choice((-1, 1))),
    lambda view, random: view.zoom(random.choice((0.7, 1.0, 1.6))),
    lambda view, random: view.set_identical_folded(random.random() < 0.5),
    lambda view, random: toggle_folds(view),
    lambda view, random: view.set_pending(random.choice(({}, {1: "unreadable"}))),
    lambda view, random: view.set_theme(random.choice((LIGHT, DARK))),
    lambda view, random: view.find(random.choice(("navy", "the", ""))),
    lambda view, random: view.find_next(random.choice((-1, 1))),
    lambda view, random: view.horizontalScrollBar().setValue(random.randrange(600)),
    lambda view, random: view._refine(),
    lambda view, random: QTest.mouseMove(view.viewport(), QPoint(random.randrange(200), random.randrange(120))),
    lambda view, random: QTest.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(random.randrange(200), random.randrange(120))
    ),
    lambda view, random: QTest.keyClick(
        view,
        random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_Home)),
        random.choice((Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)),
    ),
    lambda view, random: QApplication.processEvents(),
)


@pytest.mark.parametrize("seed", range(8))
def test_monkey(show: Show, five_versions: Synopsis, two_versions: Synopsis, seed: int) -> None:
    random = Random(seed)
    view = show((five_versions, two_versions)[seed % 2], 800, 400)
    for _ in range(50):
        random.choice(ACTIONS)(view, random)
        check(view)
    QApplication.processEvents()
    shown = on_screen(view)
    view.viewport().update()
    QApplication.processEvents()
    assert shown == on_screen(view)


def test_other_fonts_keep_the_place(show: Show, two_versions: Synopsis, qtbot: QtBot) -> None:
    view = show(two_versions)
    view.scroll_to(1500)
    top = view.visible_rows().start
    view.set_reading_font(QFont("DejaVu Sans", 15))
    check(view)
    assert view.visible_rows().start == top
