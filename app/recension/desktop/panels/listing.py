"""One list in the dock: a filter above lines that lead to their places, are copied as text and saved as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence
from itertools import chain

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QLineEdit, QVBoxLayout, QWidget

from recension.desktop.panels.lines import LinesView
from recension.desktop.panels.model import LineFilter, TableModel
from recension.desktop.panels.tables import Cell, Line, Table
from recension.desktop.panels.visits import Visits
from recension.reading.sentences import some

_WIDEST = 180
"""Pixels a column may ask for by itself."""


class Listing(QWidget):
    """A sortable, filterable list."""

    chosen = Signal(object)
    """A Visit to make: a line was chosen."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        """``title`` names it for screen readers; ``nothing`` is the sentence shown for an empty list."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._nothing = nothing
        self._visits = Visits()
        self._model = TableModel(self)
        self._filter = LineFilter(self)
        self._filter.setSourceModel(self._model)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText("Filter")
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(f"Filter {title.lower()}")
        self._count = QLabel(self)
        self._count.setAccessibleName(f"Number of lines in {title.lower()}")
        self.view = LinesView(title, self)
        self.view.setModel(self._filter)
        self.view.line_chosen.connect(self._choose)
        self.setFocusProxy(self.view)
        self._arrange()
        self._field.textChanged.connect(self._filter_by)
        self._field.returnPressed.connect(self._go_to_first)
        self._add_copying()

    def set_table(self, table: Table) -> None:
        """Show these lines, in the order they come until a column title is clicked."""
        self._visits.clear()
        self._model.set_table(table)
        self._filter.sort(-1)
        self._fit_columns()
        self._show_count()

    def count(self) -> int:
        """How many lines there are, without the filter."""
        return self._model.rowCount()

    def selected_as_tsv(self) -> str:
        """The selected lines as tab-separated values, in the order shown."""
        rows = sorted({index.row() for index in self.view.selectionModel().selectedIndexes()})
        return _written((self._line(row).cells for row in rows), "excel-tab", "\n")

    def shown_as_csv(self) -> str:
        """The column titles and every line that the filter leaves, in the order shown, as RFC 4180 has it."""
        lines = (self._line(row).cells for row in range(self._filter.rowCount()))
        return _written(chain([self._model.columns()], lines), "excel", "\r\n")

    def copy(self) -> None:
        """Put the selected lines on the clipboard."""
        QGuiApplication.clipboard().setText(self.selected_as_tsv())

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._field, 1)
        top.addWidget(self._count)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 0)
        layout.addLayout(top)
        layout.addWidget(self.view, 1)

    def _add_copying(self) -> None:
        copy = QAction("&Copy", self.view)
        copy.setToolTip("Copy the selected lines as tab-separated text")
        copy.setShortcut(QKeySequence.StandardKey.Copy)
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        everything = QAction("Select &all", self.view)
        everything.setToolTip("Select every line of this list")
        everything.setShortcut(QKeySequence.StandardKey.SelectAll)
        everything.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        everything.triggered.connect(self.view.selectAll)
        self.view.addActions([copy, everything])
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _fit_columns(self) -> None:
        header = self.view.horizontalHeader()
        for column in range(self._model.columnCount()):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            if column == self._model.stretch():
                continue
            width = max(self.view.sizeHintForColumn(column), header.sectionSizeHint(column))
            header.resizeSection(column, min(width + 12, _WIDEST))
        if self._model.columnCount():
            header.setSectionResizeMode(self._model.stretch(), QHeaderView.ResizeMode.Stretch)

    def _filter_by(self, text: str) -> None:
        self._filter.set_words(text)
        self._show_count()

    def _show_count(self) -> None:
        shown, whole = self._filter.rowCount(), self._model.rowCount()
        self._field.setEnabled(whole > 0)
        lines = some(whole, "line")
        self._count.setText("" if not whole else lines if shown == whole else f"{shown:,} of {lines}")
        if not shown:
            self.view.say_nothing(f"No line has “{self._field.text().strip()}”." if whole else self._nothing)
        else:
            self.view.say_nothing("")

    def _line(self, row: int) -> Line:
        return self._model.line(self._filter.mapToSource(self._filter.index(row, 0)).row())

    def _go_to_first(self) -> None:
        """From the filter to the first line it leaves."""
        first = self._filter.index(0, 0)
        if first.isValid():
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.setCurrentIndex(first)
            self._choose(first)

    def _choose(self, index: QModelIndex) -> None:
        """Go to the first place of the line; chosen again, to the next one."""
        line = self._line(index.row())
        visit = self._visits.go(line, line.places, line.edits)
        if visit is not None:
            self.chosen.emit(visit)


def _written(lines: Iterable[Sequence[Cell]], dialect: str, end: str) -> str:
    output = io.StringIO()
    csv.writer(output, dialect=dialect, lineterminator=end).writerows(lines)
    return output.getvalue()
