"""The few dialogs: choosing files, where to save, the keys, what this is."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from recension.comparison import GENERATOR

_FORMATS = "Web page (*.html);;Recension comparison (*.json)"


def choose_files(parent: QWidget, title: str) -> list[str]:
    """Ask for files; none where the reader thinks better of it."""
    paths, _filter = QFileDialog.getOpenFileNames(parent, title)
    return paths


def choose_report(parent: QWidget, folder: str | None) -> str | None:
    """Ask where to save a report."""
    start = str(Path(folder or Path.home()) / "comparison.html")
    path, chosen = QFileDialog.getSaveFileName(parent, "Save report", start, _FORMATS)
    if not path:
        return None
    return path if Path(path).suffix else path + (".json" if "json" in chosen else ".html")


def choose_list(parent: QWidget, folder: str | None, title: str) -> str | None:
    """Ask where to save the lines of a list."""
    start = str(Path(folder or Path.home()) / f"{title.lower()}.csv")
    path, _filter = QFileDialog.getSaveFileName(parent, "Save list", start, "Table (*.csv)")
    if not path:
        return None
    return path if Path(path).suffix else path + ".csv"


def shortcuts_dialog(parent: QWidget, actions: Iterable[QAction]) -> QDialog:
    """Every action that has keys, with them."""
    listed = [
        (action.text().replace("&", "").removesuffix(" …"), _keys(action), action.toolTip())
        for action in actions
        if action.shortcuts()
    ]
    listed += _READING_KEYS
    table = QTableWidget(len(listed), 2)
    table.setAccessibleName("Keyboard shortcuts")
    table.setHorizontalHeaderLabels(["What", "Keys"])
    table.horizontalHeader().setAccessibleName("Columns")
    table.horizontalHeader().setStretchLastSection(True)
    table.verticalHeader().hide()
    table.setShowGrid(False)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    for row, (what, keys, tip) in enumerate(listed):
        for column, text in enumerate((what, keys)):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            table.setItem(row, column, item)
    table.resizeColumnsToContents()
    dialog = _dialog(parent, "Keyboard shortcuts", table)
    dialog.resize(560, 620)
    return dialog


def about_dialog(parent: QWidget) -> QDialog:
    """What this is."""
    text = QLabel(
        f"<h3>{GENERATOR.capitalize()}</h3>"
        "<p>Compares divergent versions of one text, side by side.</p>"
        "<p>Nothing you open leaves this computer, and nothing is fetched from the network.</p>"
        "<p>MIT licence. The Recension developers.</p>"
    )
    text.setWordWrap(True)
    text.setAccessibleName("About Recension")
    return _dialog(parent, "About Recension", text)


_READING_KEYS = [
    ("Next or previous row", "Up, Down", "Move the current row"),
    ("A screen further", "Space, Page Down, Page Up", "Scroll by a screen"),
    ("Beginning or end", "Ctrl+Home, Ctrl+End", "Go to the first or last row"),
    ("Open or close a fold", "Return", "Show what a folded line stands for"),
    ("Make a version the base", "Ctrl+1 … Ctrl+8", "Describe the others against it"),
    ("Go to a panel", "Alt+1 … Alt+7", "Bring up a list and move the keyboard there"),
    ("Next place of a line", "Return", "In a list: go through the places of the current line"),
    ("Select", "Shift+Up, Shift+Down", "Extend the selection by a row"),
    ("Copy", "Ctrl+C", "Copy the selected text or lines"),
    ("Next control", "Tab, Shift+Tab", "Move the keyboard through the window"),
]


def _keys(action: QAction) -> str:
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts())


def _dialog(parent: QWidget, title: str, content: QWidget) -> QDialog:
    dialog = QDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setAccessibleName(title)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, dialog)
    buttons.setAccessibleName("Buttons")
    buttons.rejected.connect(dialog.reject)
    layout = QVBoxLayout(dialog)
    layout.addWidget(content)
    layout.addWidget(buttons)
    return dialog
