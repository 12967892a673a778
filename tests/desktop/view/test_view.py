"""A reader with keys and pointer."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QClipboard, QColor, QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from recension.comparison import Flag, FlagKind, Place
from recension.desktop.theme import LIGHT
from recension.desktop.view import SynopsisView
from recension.desktop.view.hits import Zone
from recension.synopsis import Fold, Stroke, Synopsis, synopsis
from recension.vocabulary import Kind

Show = Callable[..., SynopsisView]
Make = Callable[..., Synopsis]

KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton

TABLE = [
    ["The navy sent 4 ships.", "The military sent 9 ships."],
    ["They came back at night.", "They came back at night."],
    ["It was dark and cold.", "It was cold."],
    ["Only the first has this.", None],
    ["The end is the same.", "The end is really the same."],
]
LONE = [["Top.", "Top."], *[[None, f"Lone passage {i}."] for i in range(6)], ["End.", "End."]]


def place_of(view: SynopsisView, version: int, row: int, word: str) -> QPoint:
    """The middle of a word, in viewport pixels."""
    frame = view.frame()
    assert frame is not None
    cell = frame.synopsis.rows[row].cells[version]
    assert cell is not None
    start = frame.synopsis.comparison.versions[version].text.index(word, cell.start)
    rect = frame.typesetter.cell(cell, row).rects((start, start + len(word)))[0]
    top = frame.sheet.heights.top(frame.sheet.entry_of(row)) - frame.offset + frame.typesetter.lead(row)
    return rect.translated(frame.columns[version].text_x, top).center().toPoint()


def hover(view: SynopsisView, at: QPoint) -> None:
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def colours(view: SynopsisView, version: int, row: int, word: str) -> set[str]:
    """All colours in a word's rectangle and just around it."""
    frame = view.frame()
    assert frame is not None
    middle = place_of(view, version, row, word)
    image = view.viewport().grab().toImage()
    high, wide = frame.measures.leading // 2, round(frame.measures.character * len(word) / 2)
    return {
        QColor(image.pixel(x, y)).name().upper()
        for x in range(middle.x() - wide, middle.x() + wide)
        for y in range(middle.y() - high, middle.y() + high)
    }


def lines_across(view: SynopsisView, row: int, word: str) -> list[int]:
    """How many dark lines cross the middle of a word of the first version above its letters, and below them."""
    frame = view.frame()
    assert frame is not None
    middle = place_of(view, 0, row, word)
    image = view.viewport().grab().toImage()
    em, band = frame.measures.em, frame.measures.band
    half = (band[1] - band[0]) // 2
    above = range(middle.y() - half - 1, round(middle.y() - half + 0.15 * em))
    below = range(round(middle.y() + half - 0.25 * em), middle.y() + half + 2)
    dark = [[QColor(image.pixel(middle.x(), y)).lightness() < 110 for y in ys] for ys in (above, below)]
    return [sum(now and not before for before, now in pairwise([False, *column])) for column in dark]


# Marks


def test_marks_have_their_colours(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    view.set_current_row(1)
    assert {LIGHT.changed.fill, LIGHT.changed.edge} <= colours(view, 0, 0, "navy")
    assert {LIGHT.changed.strong, LIGHT.changed.edge} <= colours(view, 0, 0, "4")
    assert {LIGHT.dropped.fill, LIGHT.dropped.edge} <= colours(view, 0, 2, "dark")
    assert {LIGHT.added.fill, LIGHT.added.edge} <= colours(view, 1, 4, "really")
    assert not {LIGHT.changed.fill, LIGHT.changed.strong} & colours(view, 0, 0, "ships")
    assert LIGHT.current in colours(view, 0, 1, "night")


def test_high_contrast_drops_fills_and_keeps_edges(
    show: Show, synopsis_of: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recension.desktop.view.surface.wants_contrast", lambda: True)
    view = show(synopsis_of(TABLE))
    view.set_current_row(1)
    found = colours(view, 0, 0, "navy")
    assert LIGHT.changed.edge in found
    assert not {LIGHT.changed.fill, LIGHT.changed.strong} & found


def test_a_damaged_fact_is_framed_and_what_is_broken_has_two_lines(show: Show, synopsis_of: Make) -> None:
    seen = synopsis_of([["The navy sent 4 old ships.", "The military sent 9 old goats."], ["The end.", "The end."]])
    swap, fact, garble = seen.comparison.edits
    edits = (swap, fact, replace(garble, kind=Kind.GARBLE))
    view = show(synopsis(replace(seen.comparison, edits=edits)))
    view.set_current_row(1)
    assert lines_across(view, 0, "navy") == [0, 1]
    assert lines_across(view, 0, "4") == [1, 1]
    assert lines_across(view, 0, "ships") == [0, 2]


def test_hover_lights_the_counterpart_and_says_so(show: Show, synopsis_of: Make, qtbot: QtBot) -> None:
    view = show(synopsis_of(TABLE))
    view.set_current_row(1)
    with qtbot.waitSignal(view.stroke_hovered) as said:
        hover(view, place_of(view, 1, 0, "military"))
    assert isinstance(said.args[0], Stroke)
    assert LIGHT.changed.strong in colours(view, 0, 0, "navy")
    with qtbot.waitSignal(view.stroke_hovered) as said:
        hover(view, place_of(view, 0, 1, "night"))
    assert said.args == [None]
    assert LIGHT.changed.strong not in colours(view, 0, 0, "navy")


def test_tips(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    found = view._hit(QPointF(place_of(view, 0, 0, "navy")))
    assert found is not None
    assert view._tip(found) == "swap: navy → military"
    event = QHelpEvent(QEvent.Type.ToolTip, place_of(view, 0, 0, "navy"), QPoint(5, 5))
    assert QApplication.sendEvent(view.viewport(), event)


def test_odd_characters_have_a_wave_or_a_hairline_and_say_what_they_are(show: Show, synopsis_of: Make) -> None:
    whole = synopsis_of([("A cafÃ© here.", "A cafÃ© here."), ("Some pla\u200bin words.", "Some plain words.")])
    text = whole.comparison.versions[0].text
    at, hidden = text.index("Ã©"), text.index("\u200b")
    flags = (
        Flag(0, at, at + 2, FlagKind.DAMAGED_ENCODING, "Mojibake.", "é"),
        Flag(0, hidden, hidden + 1, FlagKind.HIDDEN_CHARACTERS, "Zero width space."),
    )
    view = show(synopsis(replace(whole.comparison, flags=flags)))
    assert LIGHT.accent in colours(view, 0, 0, "Ã©")
    assert LIGHT.accent not in colours(view, 1, 0, "Ã©")
    assert LIGHT.accent not in colours(view, 0, 0, "here")
    found = view._hit(QPointF(place_of(view, 0, 0, "Ã©")))
    assert found is not None
    assert view._tip(found) == "Mojibake."


# Differences and facts


def test_differences_in_order_and_back(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    stops = []
    while view.next_difference():
        stop = view._attention.stop
        stops.append((view.current_row(), stop.stroke.start if stop else None))
    assert stops == [(0, 4), (0, 14), (2, 55), (3, None), (4, 76)]
    assert view.difference_position() == (5, 5)
    assert view.next_difference(-1)
    assert (view.current_row(), view.difference_position()) == (3, (4, 5))
    view.set_current_row(1)
    assert view.difference_position() == (0, 5)
    assert view.next_difference(-1)
    assert view.current_row() == 0
    assert view.next_fact(-1) is False
    view.set_current_row(0)
    assert view.next_fact()
    assert view.next_fact() is False


def test_a_click_on_a_difference_goes_to_it_and_keys_go_on_from_there(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of([["One two three four.", "Eins two drei four."], ["Five.", "Fünf."]]))
    QTest.mouseClick(view.viewport(), LEFT, pos=place_of(view, 1, 0, "drei"))
    assert view.difference_position() == (2, 3)
    assert LIGHT.changed.strong in colours(view, 0, 0, "three")
    assert view.next_difference()
    assert view.difference_position() == (3, 3)


def test_keys_go_on_from_the_words_clicked(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of([["One two three four.", "Eins two drei four."], ["Five.", "Fünf."]]))
    for step, reached in ((1, 2), (-1, 1)):
        QTest.mouseClick(view.viewport(), LEFT, pos=place_of(view, 0, 0, "two"))
        assert view.difference_position() == (0, 3)
        assert view.next_difference(step)
        assert view.difference_position() == (reached, 3)


def test_a_difference_out_of_sight_is_scrolled_to_sideways(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of([["One two."] * 4 + ["One drei."]]), 700)
    assert view.next_difference()
    column = view._version_columns()[4]
    assert column.clip[0] <= column.x
    assert column.x + column.width <= column.clip[1]


def test_a_difference_gone_to_is_shown(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions, 900, 300)
    while view.next_difference():
        assert view.current_row() in view.visible_rows()
    assert view.current_row() == max(row.index for row in five_versions.rows if row.changed)


def test_the_current_row_is_announced(show: Show, synopsis_of: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    view = show(synopsis_of(TABLE))
    view.set_current_row(2)
    view.next_difference()
    assert said == ["Passage 3 of 5, changed", "dropped: dark and"]
    assert view.accessibleName()
    assert view.accessibleDescription()


# Rows, pages, folds


def test_arrow_keys_go_from_row_to_row(show: Show, five_versions: Synopsis, qtbot: QtBot) -> None:
    view = show(five_versions, 900, 300)
    with qtbot.waitSignal(view.current_row_changed) as said:
        QTest.keyClick(view, KEY.Key_Down)
    assert said.args == [1]
    for _ in range(40):
        QTest.keyClick(view, KEY.Key_Down)
        assert view.current_row() in view.visible_rows()
    assert view.current_row() == 47  # 30 to 36 are behind one line
    QTest.keyClick(view, KEY.Key_End)
    assert view.current_row() == 59
    QTest.keyClick(view, KEY.Key_PageUp)
    assert view.current_row() < 59
    QTest.keyClick(view, KEY.Key_Home, CONTROL)
    assert (view.current_row(), view.offset()) == (0, 0)
    QTest.keyClick(view, KEY.Key_Space)
    assert view.offset() > 0
    QTest.keyClick(view, KEY.Key_Space, SHIFT)
    assert view.offset() == 0


def test_enter_and_click_open_a_fold(show: Show, synopsis_of: Make, qtbot: QtBot) -> None:
    view = show(synopsis_of(LONE))
    fold = Fold(1, 7, 1, 18)
    for row in (0, 1):
        view.set_current_row(row)
    assert view.visible_rows() == range(8)
    assert len(view.dump_state()["row_rects"]) == 9  # type: ignore[arg-type]
    with qtbot.waitSignal(view.fold_toggled) as said:
        QTest.keyClick(view, KEY.Key_Return)
    assert said.args == [fold]
    assert len(view.dump_state()["row_rects"]) == 3  # type: ignore[arg-type]
    line = view.dump_state()["row_rects"][1]  # type: ignore[index]
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(500, line["y"] + line["height"] // 2))
    assert len(view.dump_state()["row_rects"]) == 9  # type: ignore[arg-type]


def test_folds_of_identical_rows_on_demand(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of([*[[f"Row {i}."] * 2 for i in range(9)], ["A navy.", "A fleet."]]))
    assert len(view.dump_state()["row_rects"]) == 10  # type: ignore[arg-type]
    view.set_identical_folded(True)
    assert len(view.dump_state()["row_rects"]) == 2  # type: ignore[arg-type]
    view.find("Row 5")
    view.find_next()
    assert view.current_row() == 5
    assert len(view.dump_state()["row_rects"]) == 11  # type: ignore[arg-type]


def test_a_moved_passage_leads_to_its_other_end(show: Show, synopsis_of: Make, qtbot: QtBot) -> None:
    table = [["Moved words.", None], ["Stay.", "Stay."], [None, "Moved words."]]
    view = show(synopsis_of(table, moves=[(0, 0, 1, 2)]))
    words = place_of(view, 0, 0, "Moved words.")
    below = QPoint(words.x(), words.y() + view._measures.leading)
    beside = QPoint(view._version_columns()[0].x + 5, words.y())
    for at, zone in ((below, Zone.CAPTION), (beside, Zone.GUTTER)):
        found = view._hit(QPointF(at))
        assert found is not None
        assert found.zone is zone
        with qtbot.waitSignal(view.jump_requested) as said:
            QTest.mouseClick(view.viewport(), LEFT, pos=at)
        assert said.args == [0]
        assert view._tip(found) == "moved: further down in spun.txt"


def test_a_gap_leads_to_where_its_words_stand(show: Show, synopsis_of: Make, qtbot: QtBot) -> None:
    table = [["Moved words.", None], ["Stay.", "Stay."], [None, "Moved words."], ["Gone.", None]]
    view = show(synopsis_of(table, moves=[(0, 0, 1, 2)]))
    beside = QPoint(view._version_columns()[1].text_x + 40, place_of(view, 0, 0, "Moved words.").y())
    found = view._hit(QPointF(beside))
    assert found is not None
    assert (found.zone, found.passages) == (Zone.GAP, (0,))
    with qtbot.waitSignal(view.jump_requested) as said:
        QTest.mouseClick(view.viewport(), LEFT, pos=beside)
    assert said.args == [0]
    gone = view._hit(QPointF(beside.x(), place_of(view, 0, 3, "Gone.").y()))
    assert gone is not None
    assert (gone.zone, gone.passages) == (Zone.GAP, ())


def test_several_other_ends_are_offered(
    show: Show, synopsis_of: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QMenu, "popup", lambda menu, at: None)  # offscreen has no popups
    table = [
        ["Moved words.", None, None],
        ["Stay."] * 3,
        [None, "Moved words.", None],
        [None, None, "Moved words."],
    ]
    view = show(synopsis_of(table, moves=[(0, 0, 1, 2), (0, 0, 2, 3)]), 1200)
    words = place_of(view, 0, 0, "Moved words.")
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(view._version_columns()[0].x + 5, words.y()))
    menu = view._ends
    assert [action.text() for action in menu.actions()] == [
        "moved: further down in spun.txt",
        "moved: further down in thread.txt",
    ]
    with qtbot.waitSignal(view.jump_requested) as said:
        menu.actions()[1].trigger()
    assert said.args == [1]


# Finding, showing


def test_show_span_pulses_and_rests(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions, 900, 300)
    cell = five_versions.rows[50].cells[0]
    assert cell is not None
    view.show_span(0, cell.start + 3, cell.start + 9)
    assert view.current_row() == 50
    assert view._attention.pulse == Place(0, cell.start + 3, cell.start + 9)
    view._landing.timeout.emit()
    assert view._attention.pulse is None


def test_find_counts_outlines_and_goes_round(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    assert view.find("SHIPS") == 2
    assert view.find_next()
    assert view.find_next()
    assert view.find_next(-1)
    assert LIGHT.accent in colours(view, 1, 0, "ships") | colours(view, 0, 0, "ships")
    assert view.find("nowhere") == 0
    assert view.find_next() is False
    assert view.find("") == 0


# Selecting


def test_a_selection_runs_through_rows_of_one_column(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    start, end = place_of(view, 0, 0, "ships"), place_of(view, 0, 2, "dark")
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), QPoint(end.x() + 400, end.y()))
    hover(view, QPoint(end.x(), end.y()))
    QTest.mouseRelease(view.viewport(), LEFT, pos=end)
    text = view.selected_text()
    assert text.startswith(("ps.", "ips."))
    assert "They came back at night.\nIt was da" in text
    QTest.keyClick(view, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text(QClipboard.Mode.Clipboard) == text
    assert LIGHT.selection in colours(view, 0, 1, "came")
    assert LIGHT.selection not in colours(view, 1, 1, "came")


def test_double_click_and_keys_extend(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    QTest.mouseDClick(view.viewport(), LEFT, pos=place_of(view, 0, 0, "navy"))
    assert view.selected_text() == "navy"
    QTest.keyClick(view, KEY.Key_Right, SHIFT)
    QTest.keyClick(view, KEY.Key_Right, SHIFT)
    assert view.selected_text() == "navy s"
    QTest.keyClick(view, KEY.Key_Right, SHIFT | CONTROL)
    assert view.selected_text() == "navy sent "
    QTest.keyClick(view, KEY.Key_Left, SHIFT)
    assert view.selected_text() == "navy sent"
    QTest.keyClick(view, KEY.Key_Down, SHIFT)
    assert view.selected_text() == "navy sent 4 ships."
    QTest.keyClick(view, KEY.Key_Down, SHIFT)
    assert view.selected_text() == "navy sent 4 ships.\nThey came back at night."
    QTest.keyClick(view, KEY.Key_A, CONTROL)
    assert view.selected_text() == view.synopsis().comparison.versions[0].text  # type: ignore[union-attr]


def test_a_selection_drawn_over_a_gap_takes_what_is_above(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    start = place_of(view, 1, 2, "cold")
    QTest.mousePress(view.viewport(), LEFT, pos=start)
    hover(view, QPoint(start.x(), place_of(view, 0, 3, "first").y()))
    QTest.mouseRelease(view.viewport(), LEFT, pos=start)
    assert view.selected_text().endswith("ld.")


# Place and content


def test_another_base_keeps_the_place(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions, 900, 300)
    view.set_current_row(20)
    view.scroll_to(view.offset() + 37)
    before = view.dump_state()
    view.set_synopsis(synopsis(five_versions.comparison, base=2))
    after = view.dump_state()
    assert after["current_row"] == before["current_row"] == 20
    for state in (before, after):
        state["tops"] = [(rect["row"], rect["y"]) for rect in state["row_rects"]]  # type: ignore[attr-defined]
    assert after["tops"] == before["tops"]


def test_a_version_more_keeps_the_words_at_the_top(show: Show, synopsis_of: Make) -> None:
    rows = [[f"Row {i} of the text.", f"Row {i} of a text."] for i in range(60)]
    view = show(synopsis_of(rows), 900, 300)
    view.set_current_row(40, centre=True)
    top = view.visible_rows().start
    view.set_synopsis(synopsis_of([[None, None, f"New {i}."] for i in range(3)] + [[*row, row[0]] for row in rows]))
    assert view.current_row() == 43
    assert view.visible_rows().start == top + 3
    view.set_synopsis(synopsis_of([["Quite.", "Other."]]))
    assert (view.current_row(), view.offset()) == (0, 0)


def test_nothing_and_messages(show: Show, synopsis_of: Make) -> None:
    view = show(None)
    assert view.column_geometry() == []
    assert view.visible_rows() == range(0)
    assert not view.next_difference()
    assert view.find("x") == 0
    QTest.keyClick(view, KEY.Key_Down)
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(50, 50))
    view.set_pending({0: "notes.doc: this is no text"})
    assert len(view.column_geometry()) == 1
    view.set_synopsis(synopsis_of(TABLE))
    assert len(view.column_geometry()) == 3
    view.grab()
    view.set_pending({})
    view.set_synopsis(None)
    view.grab()
    assert view.column_geometry() == []


def test_zoom_keeps_to_its_limits(show: Show, synopsis_of: Make, qtbot: QtBot) -> None:
    view = show(synopsis_of(TABLE))
    with qtbot.waitSignal(view.zoom_changed) as said:
        view.zoom(99.0)
    assert said.args == [view.zoom_factor()] == [4.0]
    view.zoom(1.0)
    assert view.zoom_factor() == 1.0


def test_columns_from_right_to_left(show: Show, synopsis_of: Make) -> None:
    view = show(synopsis_of(TABLE))
    left_to_right = view.column_geometry()
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert view.column_geometry()[0][0] > view.column_geometry()[1][0]
    assert [width for _, width in view.column_geometry()] == [width for _, width in left_to_right]
    assert LIGHT.changed.fill in colours(view, 1, 0, "military")


def test_sideways_by_key_with_the_base_pinned(show: Show, five_versions: Synopsis) -> None:
    view = show(five_versions, 900)
    base = view.column_geometry()[0]
    for _ in range(4):
        QTest.keyClick(view, KEY.Key_Right)
    assert view.column_geometry()[0] == base
    x, width = view.column_geometry()[4]
    assert base[1] <= x
    assert x + width <= view.viewport().width()


def test_state_for_tests_from_outside(show: Show, synopsis_of: Make) -> None:
    state = show(synopsis_of(TABLE)).dump_state()
    rects = state["row_rects"]
    assert isinstance(rects, list)
    assert [rect["row"] for rect in rects] == [0, 1, 2, 3, 4]
    assert rects[3]["cells"][1] is None
    assert {"version": 1, "start": 0, "end": 26}.items() <= rects[0]["cells"][1].items()
    assert (state["first_visible_row"], state["last_visible_row"], state["rows"]) == (0, 4, 5)
