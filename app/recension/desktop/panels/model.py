"""A table of lines as a Qt model: read-only, sortable by value, filtered by every word typed."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from recension.desktop.panels.tables import Cell, Line, Table
from recension.desktop.tips import tip_of
from recension.synopsis import isolated

SORT_ROLE = Qt.ItemDataRole.UserRole
KEPT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The characters ``(start, end)`` of a long cell that have to show; None where it reads from its beginning."""
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_EMPTY = Table((), (), 0)


class TableModel(QAbstractTableModel):
    """The lines of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        """No lines yet."""
        super().__init__(parent)
        self._table = _EMPTY

    def set_table(self, table: Table) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._table.lines[row]

    def columns(self) -> tuple[str, ...]:
        """The column titles."""
        return self._table.columns

    def stretch(self) -> int:
        """Index of the column that takes the room that is left."""
        return self._table.stretch

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt: how many lines."""
        return 0 if parent.isValid() else len(self._table.lines)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Qt: how many columns."""
        return 0 if parent.isValid() else len(self._table.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: what a cell shows and sorts by."""
        if not index.isValid():
            return None
        line = self._table.lines[index.row()]
        cell = line.cells[index.column()]
        if role == KEPT_ROLE:
            return line.kept if index.column() == self._table.stretch else None
        if role == SORT_ROLE:
            return cell if isinstance(cell, int) else cell.casefold()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(cell)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            shown = f"{cell:,}" if isinstance(cell, int) else isolated(cell)
            return tip_of(shown) if role == Qt.ItemDataRole.ToolTipRole else shown
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the column titles, above figures on their side."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._table.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            cells = (line.cells[section] for line in self._table.lines)
            return _alignment(next((cell for cell in cells if cell != ""), ""))
        return None


def _alignment(cell: Cell) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if isinstance(cell, int) else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


class LineFilter(QSortFilterProxyModel):
    """Keeps the lines in which every word of the filter occurs, in any column and any case."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Lets everything through until words are set."""
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setSortRole(SORT_ROLE)

    def set_words(self, text: str) -> None:
        """Filter by these words; none shows everything."""
        self._words = tuple(text.casefold().split())
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, _parent: _Index) -> bool:
        """Qt: whether a line stays."""
        model = self.sourceModel()
        if not self._words or not isinstance(model, TableModel):
            return True
        whole = " ".join(map(str, model.line(source_row).cells)).casefold()
        return all(word in whole for word in self._words)
