"""Every action has words, a tooltip, and keys of its own."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from recension.desktop import dialogs
from recension.desktop.actions import NEED_COMPARISON, SUBMENUS, WORDINGS
from recension.desktop.window import MainWindow


def _keys(window: MainWindow) -> list[str]:
    actions = [*window.actions_by_name.named().values(), *window.actions_by_name.submenu("base").actions()]
    return [key.toString(QKeySequence.SequenceFormat.PortableText) for action in actions for key in action.shortcuts()]


def test_words_and_tooltips(opened: MainWindow) -> None:
    actions = list(opened.actions_by_name.named().values())
    for name in SUBMENUS:
        actions += [action for action in opened.actions_by_name.submenu(name).actions() if not action.isSeparator()]
    assert [action.objectName() for action in actions if not action.text() or not action.toolTip()] == []
    assert all(action.toolTip() != action.text().replace("&", "") for action in opened.actions_by_name.named().values())


def test_no_two_actions_share_a_key(opened: MainWindow) -> None:
    counts = Counter(_keys(opened))
    assert [key for key, count in counts.items() if count > 1] == []
    assert {"Alt+Down", "F8", "Ctrl+M", "Ctrl+F", "F3", "F5", "F1", "F11", "Ctrl+1", "Ctrl+2"} <= set(counts)


def test_no_key_is_a_single_letter(opened: MainWindow) -> None:
    assert [key for key in _keys(opened) if len(key) == 1] == []


def test_mnemonics_are_unique_in_each_menu(opened: MainWindow) -> None:
    for menu in ("&File", "&Go", "&View", "&Help"):
        letters = [
            wording.text[wording.text.index("&") + 1].lower()
            for wording in WORDINGS.values()
            if wording.menu == menu and "&" in wording.text
        ]
        assert [letter for letter, count in Counter(letters).items() if count > 1] == [], menu


def test_without_a_comparison_only_what_makes_sense_is_offered(window: MainWindow) -> None:
    enabled = {name for name, action in window.actions_by_name.named().items() if action.isEnabled()}
    assert not enabled & set(NEED_COMPARISON)
    assert {"open", "paste", "sample", "quit", "shortcuts"} <= enabled


def test_the_keys_are_listed(qtbot: QtBot, opened: MainWindow) -> None:
    dialog = dialogs.shortcuts_dialog(opened, opened.actions_by_name.named().values())
    qtbot.addWidget(dialog)
    (table,) = dialog.findChildren(QTableWidget)
    model = table.model()
    listed = {model.index(row, 0).data(): model.index(row, 1).data() for row in range(model.rowCount())}
    assert listed["Next difference"] == "Alt+Down, F8"
    assert listed["Keyboard shortcuts"] == "F1"
