"""Two passages are pinned by keys alone, undone and done again, and stay pinned when columns change."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.desktop.conftest import InlineRunner

from recension.comparison import Comparison, Pin, Place
from recension.desktop.carrying import kept_pins, standing_pins
from recension.desktop.pinning import counterparts_of
from recension.desktop.session import Session
from recension.desktop.sources import FileSource
from recension.desktop.window import MainWindow
from recension.desktop.wire import Repin
from recension.vocabulary import Verdict


def _trigger(qtbot: QtBot, window: MainWindow, name: str) -> None:
    """Choose an action and wait for what comes of it."""
    with qtbot.waitSignal(window.workbench.changed):
        window.actions_by_name[name].trigger()


def _go(window: MainWindow, row: int, column: int) -> None:
    """Go to a cell by keys."""
    view = window.workspace.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(view, Qt.Key.Key_Down)
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Left)
    for _ in range(column):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert view.current_row() == row


def _pins(window: MainWindow) -> tuple[Pin, ...]:
    comparison = window.workbench.comparison
    assert comparison is not None
    return comparison.pins


def _text(comparison: Comparison, place: Place) -> str:
    return comparison.versions[place.version].text[place.start : place.end]


def test_two_passages_are_pinned_with_keys_alone(qtbot: QtBot, opened: MainWindow, runner: InlineRunner) -> None:
    _go(opened, 1, 0)
    QTest.keyClick(opened.workspace.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert "Nobody complained" in opened.notice.text
    assert "Ctrl+K" in opened.notice.text
    _go(opened, 2, 1)
    _trigger(qtbot, opened, "together")
    (pin,) = _pins(opened)
    comparison = opened.workbench.comparison
    assert comparison is not None
    assert (_text(comparison, pin.a), _text(comparison, pin.b)) == (
        "Nobody complained about it.",
        "It burns until midnight.",
    )
    assert pin.verdict is Verdict.SAME
    assert isinstance(runner.requests[-1], Repin)
    assert not opened.notice.isVisible()
    synopsis = opened.workbench.synopsis
    assert synopsis is not None
    pinned = [(row.index, cell.version) for row in synopsis.rows for cell in row.cells if cell and cell.pins]
    assert pinned == [(1, 0), (2, 1)]


def test_what_is_selected_is_what_is_held(opened: MainWindow) -> None:
    view = opened.workspace.view
    _go(opened, 0, 0)
    for _ in range(2):
        QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
    selected = view.selected_text().strip()
    opened.actions_by_name["together"].trigger()
    assert selected
    assert selected in opened.notice.text


def test_a_second_end_in_the_same_version_is_held_instead(opened: MainWindow) -> None:
    _go(opened, 0, 0)
    opened.actions_by_name["together"].trigger()
    _go(opened, 1, 0)
    opened.actions_by_name["together"].trigger()
    assert "Nobody complained" in opened.notice.text
    opened.notice.action.click()
    assert not opened.notice.isVisible()


def test_a_linked_passage_is_parted_from_its_counterpart_at_once(qtbot: QtBot, opened: MainWindow) -> None:
    _go(opened, 0, 1)
    _trigger(qtbot, opened, "apart")
    (pin,) = _pins(opened)
    assert pin.verdict is Verdict.NOT
    assert {pin.a.version, pin.b.version} == {0, 1}


def test_pins_are_undone_and_done_again(qtbot: QtBot, opened: MainWindow) -> None:
    actions = opened.actions_by_name
    assert not actions["undo"].isEnabled()
    _go(opened, 0, 1)
    _trigger(qtbot, opened, "apart")
    pinned = _pins(opened)
    assert actions["undo"].isEnabled()
    assert not actions["redo"].isEnabled()
    _trigger(qtbot, opened, "undo")
    assert _pins(opened) == ()
    _trigger(qtbot, opened, "redo")
    assert _pins(opened) == pinned
    _go(opened, 0, 1)
    _trigger(qtbot, opened, "unpin")
    assert _pins(opened) == ()
    _trigger(qtbot, opened, "undo")
    assert _pins(opened) == pinned


def test_a_new_pin_takes_the_place_of_one_it_gainsays(qtbot: QtBot, opened: MainWindow) -> None:
    _go(opened, 0, 1)
    _trigger(qtbot, opened, "apart")
    _go(opened, 0, 0)
    opened.actions_by_name["together"].trigger()
    _go(opened, 0, 1)
    _trigger(qtbot, opened, "together")
    assert [pin.verdict for pin in _pins(opened)] == [Verdict.SAME]


def test_nothing_is_taken_away_where_no_pin_is(opened: MainWindow) -> None:
    _go(opened, 3, 1)
    opened.actions_by_name["unpin"].trigger()
    assert opened.word.text() == "There is no pin here."


def test_the_passage_panel_says_why(qtbot: QtBot, opened: MainWindow) -> None:
    dock = opened.dock
    dock.tabs.setCurrentWidget(dock.passage)
    _go(opened, 0, 1)
    assert "base.txt – copy.txt: 80 % alike" in dock.passage.toPlainText()
    _trigger(qtbot, opened, "apart")
    assert "does not belong together with" in dock.passage.toPlainText()


def test_pins_are_carried_along_by_their_words(comparison: Comparison) -> None:
    session = Session((FileSource("/a/base.txt"), FileSource("/a/copy.txt")))
    pin = Pin(Place(0, 0, 8), Place(1, 4, 9), Verdict.SAME)
    pinned = Comparison(comparison.versions, (), (), (), comparison.rows, pins=(pin,))
    assert kept_pins(session, None, session) == ()
    turned = session.inserted(0, [FileSource("/a/new.txt")]).moved(1, 2)
    kept = kept_pins(session, pinned, turned)
    assert [(end[0], end[2]) for end in kept[0].ends] == [(2, "The lamp"), (1, "light")]
    base, copy = comparison.versions
    assert standing_pins(kept, [1, 2], [copy, base]) == [Pin(Place(1, 0, 8), Place(0, 4, 9), Verdict.SAME)]
    assert standing_pins(kept, [1, 2], [base, copy]) == []
    assert standing_pins(kept, [0, 1], [base, copy]) == []
    assert kept_pins(session, pinned, session.without([0])) == ()


def test_counterparts_are_those_in_the_base(comparison: Comparison) -> None:
    here = comparison.links[0].a
    assert counterparts_of(comparison, here, base=0) == [comparison.links[0].b]
    assert counterparts_of(comparison, comparison.links[0].b, base=0) == [here]
    assert counterparts_of(comparison, Place(0, 90, 95), base=0) == []
