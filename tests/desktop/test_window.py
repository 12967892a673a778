"""The window from empty to closed, without a worker process."""

import gc
import weakref
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from recension.comparison import Comparison, Place
from recension.desktop import dialogs
from recension.desktop.commands import Commands
from recension.desktop.encodings import FIND_OUT, EncodingPopup
from recension.desktop.panels.visits import Visit
from recension.desktop.settings import Settings
from recension.desktop.sources import FileSource, KeptSource, TextSource
from recension.desktop.theme import DARK, LIGHT
from recension.desktop.window import INVITATION, MainWindow
from recension.vocabulary import Kind

_NO_KEYS = Qt.KeyboardModifier.NoModifier


def _names(window: MainWindow) -> list[str]:
    return [source.name for source in window.workbench.session.sources]


def test_opens_as_one_drop_zone(window: MainWindow) -> None:
    assert window.drop_zone.isVisible()
    assert not window.workspace.isVisible()
    assert not window.dock.isVisible()
    assert window.windowTitle() == "Recension"


def test_two_files_are_shown_under_their_headers(opened: MainWindow) -> None:
    assert opened.workspace.isVisible()
    assert opened.dock.isVisible()
    assert opened.windowTitle() == "base.txt · copy.txt – Recension"
    headers = opened.workspace.header.headers()
    assert [header.accessibleName() for header in headers] == ["Version base.txt", "Version copy.txt"]
    geometry = opened.workspace.columns()
    assert [(header.x(), header.width()) for header in headers] == geometry
    assert headers[0].base.isChecked()
    assert not headers[1].base.isChecked()


def test_while_the_first_versions_are_read_nothing_else_is_offered(
    window: MainWindow, runner: Any, files: list[str]
) -> None:
    runner.paused = True
    window.workbench.open([FileSource(path) for path in files])
    assert not window.drop_zone.files.isVisible()
    window.workbench.cancel()
    assert window.drop_zone.files.isVisible()
    assert not window.progress.isVisible()


def test_one_version_is_shown_and_asks_for_another(qtbot: QtBot, window: MainWindow, files: list[str]) -> None:
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([FileSource(files[0])])
    assert window.workspace.isVisible()
    synopsis = window.workbench.synopsis
    assert synopsis is not None
    assert all(not row.marks for row in synopsis.rows)
    assert not window.dock.isVisible()
    assert window.invitation.text == INVITATION
    assert window.position.whole == ""
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.add([FileSource(files[1])])
    assert window.invitation.text == ""


def test_an_unreadable_file_gives_its_sentence_in_place_of_its_column(
    qtbot: QtBot, window: MainWindow, files: list[str], tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([FileSource(files[0]), FileSource(str(tmp_path / "none.txt")), FileSource(files[1])])
    assert window.workbench.session.unreadable == {1: "none.txt: there is no such file."}
    assert len(window.workspace.view.column_geometry()) == 3
    assert len(window.workspace.header.headers()) == 3
    synopsis = window.workbench.synopsis
    assert synopsis is not None
    assert [version.name for version in synopsis.comparison.versions] == ["base.txt", "copy.txt"]


def test_nothing_readable_leaves_what_was_there(qtbot: QtBot, opened: MainWindow, tmp_path: Path) -> None:
    with qtbot.waitSignal(opened.workbench.ended):
        opened.workbench.open([FileSource(str(tmp_path / "none.txt"))])
    assert opened.notice.text == "none.txt: there is no such file."
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_a_stray_file_of_a_folder_is_left_out_with_a_notice(
    qtbot: QtBot, window: MainWindow, files: list[str], tmp_path: Path
) -> None:
    stray = FileSource(str(tmp_path / "none.png"), from_folder=True)
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([stray, *(FileSource(path, from_folder=True) for path in files)])
    assert _names(window) == ["base.txt", "copy.txt"]
    assert window.workbench.session.unreadable == {}
    assert "none.png" in window.notice.text


def test_the_base_can_be_another(opened: MainWindow) -> None:
    opened.workspace.header.headers()[1].base.click()
    assert opened.workbench.session.base == 1
    synopsis = opened.workbench.synopsis
    assert synopsis is not None
    assert synopsis.base == 1
    assert opened.workspace.header.headers()[1].base.isChecked()


def test_closing_a_version_can_be_undone(qtbot: QtBot, opened: MainWindow) -> None:
    with qtbot.waitSignal(opened.workbench.changed):
        opened.workspace.header.headers()[1].close_button.click()
    assert _names(opened) == ["base.txt"]
    assert opened.notice.text == "copy.txt was closed."
    with qtbot.waitSignal(opened.workbench.changed):
        opened.notice.action.click()
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_closing_the_last_version_brings_the_drop_zone_back(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_name["close"].trigger()
    assert opened.drop_zone.isVisible()
    assert not opened.dock.isVisible()


def test_a_header_dragged_sideways_changes_places(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    header = opened.workspace.header
    (left, width), (other, other_width) = opened.workspace.columns()
    button = Qt.MouseButton.LeftButton
    middle = header.height() // 2
    QTest.mousePress(header, button, _NO_KEYS, QPoint(left + width // 2, middle))
    QTest.mouseMove(header, QPoint(left + width // 2 + 40, middle))
    with qtbot.waitSignal(opened.workbench.changed):
        QTest.mouseMove(header, QPoint(other + other_width - 5, middle))
        QTest.mouseRelease(header, button, _NO_KEYS, QPoint(other + other_width - 5, middle))
    assert runner.compared()[-1] == ["copy.txt", "base.txt"]
    assert opened.workbench.session.base == 1, "the base stays the same version"


def test_a_click_on_a_header_moves_nothing(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    before = len(runner.requests)
    QTest.mouseClick(opened.workspace.header, Qt.MouseButton.LeftButton, _NO_KEYS, QPoint(80, 10))
    assert len(runner.requests) == before


def test_what_is_shown_stays_until_the_next_result_lands(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    runner.paused = True
    opened.workbench.add([TextSource("More", "More text.")])
    qtbot.waitUntil(opened.progress.isVisible)
    assert len(opened.workspace.header.headers()) == 2
    opened.progress.cancel.click()
    assert not opened.progress.isVisible()
    assert runner.cancelled == [len(runner.requests)]
    assert _names(opened) == ["base.txt", "copy.txt"]


def test_a_wish_during_another_builds_on_it(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    runner.paused = True
    opened.workbench.add([TextSource("Third", "Third text.")])
    runner.paused = False
    with qtbot.waitSignal(opened.workbench.changed):
        opened.workbench.add([TextSource("Fourth", "Fourth text.")])
    assert _names(opened) == ["base.txt", "copy.txt", "Third", "Fourth"]


def test_more_than_eight_versions_are_said_to_be_too_many(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([TextSource(f"Text {number}", "Some text.") for number in range(11)])
    assert len(window.workbench.session.sources) == 8
    assert window.notice.text == "Recension compares up to 8 versions: 3 were left out."


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_another_encoding_is_read_again(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    opened.workspace.header.headers()[1].chip.click()
    (popup,) = opened.findChildren(EncodingPopup)
    with qtbot.waitSignal(opened.workbench.changed):
        popup.chosen.emit("cp1250")
    source = runner.requests[-1].sources[1]
    assert (source.name, source.encoding) == ("copy.txt", "cp1250")
    with qtbot.waitSignal(opened.workbench.changed):
        popup.chosen.emit(FIND_OUT)
    assert runner.requests[-1].sources[1].encoding is None
    popup.close()


def test_all_of_a_web_page_is_read_on_demand(opened: MainWindow, runner: Any) -> None:
    bench = opened.workbench
    comparison = bench.comparison
    assert comparison is not None
    assert not opened.actions_by_name["pages"].isEnabled()
    page = replace(comparison.versions[1], media_type="text/html")
    bench._settle(bench.session, replace(comparison, versions=(comparison.versions[0], page)))
    (action,) = opened.actions_by_name.submenu("pages").actions()
    assert opened.actions_by_name["pages"].isEnabled()
    assert (action.text(), action.isChecked()) == ("All of copy.txt", False)
    runner.paused = True
    action.trigger()
    _, source = bench.wanted
    assert isinstance(source, FileSource)
    assert source.whole_page
    bench.cancel()


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
def test_encoding_faults_are_repaired_and_that_can_be_undone(qtbot: QtBot, opened: MainWindow, runner: Any) -> None:
    opened.workspace.header.headers()[1].chip.click()
    (popup,) = opened.findChildren(EncodingPopup)
    with qtbot.waitSignal(opened.workbench.changed):
        popup.repair_asked.emit()
    popup.close()
    assert runner.requests[-1].sources[1].repaired
    assert "copy.txt are repaired here" in opened.notice.text
    with qtbot.waitSignal(opened.workbench.changed):
        opened.workbench.undo()
    assert not runner.requests[-1].sources[1].repaired


def test_differences_and_facts_are_stepped_through(qtbot: QtBot, opened: MainWindow) -> None:
    actions = opened.actions_by_name
    actions["next"].trigger()
    assert opened.position.whole.startswith("difference 1 of ")
    assert opened.word.whole == "swap: lamp → light"
    actions["next-fact"].trigger()
    assert opened.word.whole == "swap: 18 → 19 (date)"
    actions["next-fact"].trigger()
    assert opened.word.whole == "No further damaged fact."


def test_the_other_end_of_a_move_and_back(opened: MainWindow) -> None:
    view = opened.workspace.view
    view.set_current_row(1)
    opened.actions_by_name["other-end"].trigger()
    assert view.current_row() == 3
    opened.actions_by_name["other-end"].trigger()
    assert view.current_row() == 1
    view.set_current_row(0)
    opened.actions_by_name["other-end"].trigger()
    assert opened.word.whole == "This row stands nowhere else."


def test_a_line_of_a_list_leads_to_its_place(opened: MainWindow) -> None:
    opened.dock.chosen.emit(Visit(Place(1, 58, 70)))
    assert opened.workspace.view.current_row() == 3
    opened.dock.chosen.emit(Visit(Place(0, 24, 26), 1, 2, 3))
    assert opened.workspace.view.current_row() == 0
    assert opened.word.whole == "place 2 of 3 · swap: 18 → 19 (date)"
    assert opened.position.whole.startswith("difference 2 of ")


def test_the_passage_panel_follows_the_current_row(opened: MainWindow) -> None:
    opened.dock.tabs.setCurrentWidget(opened.dock.passage)
    opened.workspace.view.set_current_row(0)
    text = opened.dock.passage.toPlainText()
    assert "base.txt\nThe lamp was lit" in text
    assert "copy.txt\nThe light was lit" in text
    assert "swap: lamp → light" in text
    opened.workspace.view.set_current_row(1)
    assert "(⇅ elsewhere in this version)" in opened.dock.passage.toPlainText()


def test_kinds_can_be_switched_off(opened: MainWindow) -> None:
    menu = opened.actions_by_name.submenu("kinds")
    (swap,) = [action for action in menu.actions() if action.text() == "swap (2)"]
    swap.trigger()
    assert opened.workbench.hidden == {Kind.SWAP}
    assert opened.workbench.synopsis is not None
    assert opened.workbench.synopsis.hidden == 2
    assert opened.position.whole == "3 differences · 2 not marked"


def test_finding_counts_in_all_versions(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_name["find"].trigger()
    bar = opened.workspace.find_bar
    assert bar.isVisible()
    bar.field.setText("LIT")
    assert bar.count.text() == "2 found"
    bar.field.setText("quokka")
    assert bar.count.text() == "not found"
    QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_text_grows_shrinks_and_is_remembered(opened: MainWindow) -> None:
    view, actions = opened.workspace.view, opened.actions_by_name
    actions["larger"].trigger()
    actions["larger"].trigger()
    assert opened.settings.zoom == pytest.approx(1.21)
    assert view.zoom_factor() == pytest.approx(1.21)
    actions["smaller"].trigger()
    assert opened.settings.zoom == pytest.approx(1.1)
    actions["normal"].trigger()
    assert opened.settings.zoom == 1.0


def test_folds_and_panels_are_remembered(opened: MainWindow) -> None:
    opened.actions_by_name["fold"].trigger()
    assert opened.settings.fold_identical
    opened.actions_by_name["asides"].trigger()
    assert opened.settings.fold_asides
    opened.actions_by_name["panels"].trigger()
    assert not opened.dock.isVisible()
    assert not opened.settings.panels
    opened.actions_by_name["panels"].trigger()
    assert opened.dock.isVisible()
    opened.dock.close()
    assert not opened.settings.panels
    assert not opened.actions_by_name["panels"].isChecked()


def test_the_legend_stays_away_once_it_was_put_away(qtbot: QtBot, runner: Any, files: list[str]) -> None:
    window = MainWindow(runner, Settings())
    qtbot.addWidget(window)
    Commands(window)
    window.show()
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([FileSource(path) for path in files])
    assert window.legend.isVisible()
    window.legend.dismiss.click()
    assert window.settings.legend_seen
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.reload()
    assert not window.legend.isVisible()
    window.actions_by_name["legend"].trigger()
    assert window.legend.isVisible()


def test_a_file_that_changed_on_disk_is_asked_about(qtbot: QtBot, opened: MainWindow, files: list[str]) -> None:
    Path(files[1]).write_text("Something else altogether.", "utf-8")
    qtbot.waitUntil(lambda: opened.notice.text == "copy.txt changed on disk.")
    with qtbot.waitSignal(opened.workbench.changed):
        opened.notice.action.click()
    comparison = opened.workbench.comparison
    assert comparison is not None
    assert comparison.versions[1].text == "Something else altogether."


def test_a_saved_comparison_takes_its_versions_along(qtbot: QtBot, window: MainWindow, comparison: Comparison) -> None:
    window.workbench.open([FileSource("/somewhere/saved.json")])
    window.workbench._finished(comparison)
    assert _names(window) == ["base.txt", "copy.txt"]
    assert all(isinstance(source, KeptSource) for source in window.workbench.session.sources)
    qtbot.waitUntil(lambda: not window.workbench.busy)


def test_light_and_dark_at_run_time(opened: MainWindow) -> None:
    opened.appearance.choose("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Base).name().upper() == DARK.page
    opened.appearance.choose("light")
    assert QApplication.palette().color(QPalette.ColorRole.Base).name().upper() == LIGHT.page
    assert opened.workspace.view.theme() == LIGHT


def test_a_report_is_asked_for_and_said_to_be_saved(
    qtbot: QtBot, opened: MainWindow, runner: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = str(tmp_path / "report.html")
    monkeypatch.setattr(dialogs, "choose_report", lambda _parent, _folder: path)
    with qtbot.waitSignal(opened.workbench.said):
        opened.actions_by_name["report"].trigger()
    assert runner.requests[-1].path == path
    assert opened.notice.text == f"The report was saved as {path}."


def test_the_open_list_is_saved_as_a_table(opened: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    asked: list[tuple[str | None, str]] = []
    path = tmp_path / "facts.csv"

    def choose(_parent: QWidget, folder: str | None, title: str) -> str:
        asked.append((folder, title))
        return str(path)

    monkeypatch.setattr(dialogs, "choose_list", choose)
    save = opened.actions_by_name["list"]
    assert not save.isEnabled(), "the summary is no list"
    opened.dock.tabs.setCurrentWidget(opened.dock.lists["Facts"])
    assert save.isEnabled()
    save.trigger()
    assert path.read_text("utf-8-sig").splitlines() == [
        "Fact,Base reads,Version reads,Version,Sentence",
        "date,18,19,copy.txt,The lamp was lit on May 18.",
    ]
    assert asked == [(str(tmp_path), "Facts")]
    assert opened.notice.text == f"The list was saved as {path}."
    path = tmp_path / "no" / "facts.csv"
    save.trigger()
    assert "does not exist" in opened.notice.text
    opened.dock.tabs.setCurrentWidget(opened.dock.lists["Garble"])
    assert not save.isEnabled(), "nothing is broken"


def test_files_chosen_in_the_dialog_are_opened(
    qtbot: QtBot, window: MainWindow, files: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_files", lambda _parent, _title: files)
    with qtbot.waitSignal(window.workbench.changed):
        window.drop_zone.files.click()
    assert _names(window) == ["base.txt", "copy.txt"]
    assert window.settings.recent == (tuple(files),)


def test_the_sample_opens(qtbot: QtBot, window: MainWindow) -> None:
    sources: list[object] = []
    window.workbench.started.connect(lambda _text: sources.append(1))
    window.drop_zone.sample.click()
    assert sources, "a job was started"
    qtbot.waitUntil(lambda: not window.workbench.busy)


def test_pasted_text_becomes_a_version(qtbot: QtBot, opened: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Some pasted words.")
    with qtbot.waitSignal(opened.workbench.changed):
        opened.actions_by_name["paste"].trigger()
    QGuiApplication.clipboard().setText("Other pasted words.")
    with qtbot.waitSignal(opened.workbench.changed):
        opened.actions_by_name["paste"].trigger()
    assert _names(opened) == ["base.txt", "copy.txt", "Pasted text", "Pasted text 2"]


def test_panels_have_keys(qtbot: QtBot, opened: MainWindow) -> None:
    actions = opened.actions_by_name.submenu("panel").actions()
    assert [action.text() for action in actions] == opened.dock.titles
    assert [action.shortcut().toString() for action in actions] == [f"Alt+{at}" for at in range(1, 8)]
    opened.actions_by_name["panels"].trigger()
    assert not opened.dock.isVisible()
    actions[3].trigger()
    assert opened.dock.isVisible()
    assert opened.dock.tabs.currentWidget() is opened.dock.lists["Swaps"]
    assert opened.dock.lists["Swaps"].isAncestorOf(opened.focusWidget())


def test_regions_take_the_keyboard_in_turn(qtbot: QtBot, opened: MainWindow) -> None:
    opened.activateWindow()
    opened.workspace.view.setFocus()
    opened.actions_by_name["region"].trigger()
    assert opened.dock.summary.hasFocus()
    opened.actions_by_name["region"].trigger()
    assert opened.workspace.header.headers()[0].base.hasFocus()
    opened.actions_by_name["region"].trigger()
    assert opened.workspace.view.hasFocus()


def test_the_window_leaves_nothing_behind(qtbot: QtBot, runner: Any, files: list[str]) -> None:
    window = MainWindow(runner, Settings())
    Commands(window)
    window.show()
    with qtbot.waitSignal(window.workbench.changed):
        window.workbench.open([FileSource(path) for path in files])
    watched = [weakref.ref(thing) for thing in (window, window.workspace, window.dock, window.workbench)]
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [thing() for thing in watched] == [None] * 4


def test_every_control_has_an_accessible_name(qtbot: QtBot, opened: MainWindow) -> None:
    opened.actions_by_name["find"].trigger()
    opened.notice.say("Something changed.", "Do", lambda: None)
    dialog = dialogs.shortcuts_dialog(opened, opened.actions_by_name.named().values())
    about = dialogs.about_dialog(opened)
    unnamed = [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in [opened, *opened.findChildren(QWidget), dialog, about]
        if _speaks(widget) and not _name_of(widget)
    ]
    assert unnamed == []
    dialog.close()
    about.close()


def _name_of(widget: QWidget) -> str:
    """As Qt tells it to a screen reader."""
    return widget.accessibleName() or (widget.text() if isinstance(widget, QPushButton) else "")


def _speaks(widget: QWidget) -> bool:
    """Whether a screen reader meets this widget: our own, and controls that can have the focus."""
    ours = type(widget).__module__.startswith("recension.")
    control = widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.objectName().startswith("qt_")
    return ours or control
