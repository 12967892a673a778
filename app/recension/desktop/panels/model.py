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

from recension.desktop.panels.tables import Line, Table

SORT_ROLE = Qt.ItemDataRole.UserRole
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
        cell = self._table.lines[index.row()].cells[index.column()]
        if role == SORT_ROLE:
            return cell if isinstance(cell, int) else cell.casefold()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if isinstance(cell, int) else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return f"{cell:,}" if isinstance(cell, int) else cell
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: the column titles."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.columns[section] if section < len(self._table.columns) else None
        return None


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
