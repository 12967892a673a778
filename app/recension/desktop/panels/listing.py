"""One list in the dock: a filter above a table that jumps on activation and copies as text."""

import csv
import io

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from recension.desktop.panels.model import LineFilter, TableModel
from recension.desktop.panels.tables import Line, Table

_WIDEST = 180
"""Pixels a column may ask for by itself."""


class Listing(QWidget):
    """A sortable, filterable list."""

    chosen = Signal(object)
    """A Place to show: the line was activated."""

    def __init__(self, title: str, nothing: str, parent: QWidget | None = None) -> None:
        """``title`` names it for screen readers; ``nothing`` is the sentence shown for an empty list."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self._nothing = nothing
        self._visits: dict[Line, int] = {}
        self._model = TableModel(self)
        self._filter = LineFilter(self)
        self._filter.setSourceModel(self._model)
        self._field = QLineEdit(self)
        self._field.setPlaceholderText("Filter")
        self._field.setClearButtonEnabled(True)
        self._field.setAccessibleName(f"Filter {title.lower()}")
        self._count = QLabel(self)
        self._count.setAccessibleName(f"Number of lines in {title.lower()}")
        self.view = self._make_view(title)
        self._arrange()
        self._field.textChanged.connect(self._filter_by)
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
        output = io.StringIO()
        writer = csv.writer(output, dialect="excel-tab", lineterminator="\n")
        writer.writerows(self._line(row).cells for row in rows)
        return output.getvalue()

    def copy(self) -> None:
        """Put the selected lines on the clipboard."""
        QGuiApplication.clipboard().setText(self.selected_as_tsv())

    def _make_view(self, title: str) -> QTableView:
        view = QTableView(self)
        view.setAccessibleName(title)
        view.setModel(self._filter)
        view.setSortingEnabled(True)
        view.horizontalHeader().setSortIndicatorClearable(True)
        view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 5)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setAccessibleName(f"Columns of {title.lower()}")
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.activated.connect(self._activate)
        return view

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
            width = max(self.view.sizeHintForColumn(column), header.sectionSizeHint(column))
            header.resizeSection(column, min(width + 12, _WIDEST))
        if self._model.columnCount():
            header.setSectionResizeMode(self._model.stretch(), QHeaderView.ResizeMode.Stretch)

    def _filter_by(self, text: str) -> None:
        self._filter.set_words(text)
        self._show_count()

    def _show_count(self) -> None:
        shown, whole = self._filter.rowCount(), self._model.rowCount()
        if not whole:
            self._count.setText(self._nothing)
        else:
            self._count.setText(f"{whole:,}" if shown == whole else f"{shown:,} of {whole:,}")

    def _line(self, row: int) -> Line:
        return self._model.line(self._filter.mapToSource(self._filter.index(row, 0)).row())

    def _activate(self, index: QModelIndex) -> None:
        """Go to the first place of the line; activated again, to the next one."""
        line = self._line(index.row())
        visit = self._visits.get(line, 0)
        self._visits[line] = visit + 1
        if line.places:
            self.chosen.emit(line.places[visit % len(line.places)])
