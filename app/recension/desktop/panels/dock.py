"""The dock: one tab for each list, and the passage panel, all about the synopsis that is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QTabWidget, QWidget

from recension.desktop.panels.listing import Listing
from recension.desktop.panels.passage import PassagePanel
from recension.desktop.panels.summary import SummaryPanel
from recension.desktop.panels.tables import characters_table, facts_table, garble_table, passages_table, swaps_table
from recension.synopsis import Synopsis, character_notes

_TABLES = {
    "Facts": (facts_table, "No damaged name, number, date, negation or quotation was found."),
    "Garble": (garble_table, "Nothing is known to be broken."),
    "Swaps": (swaps_table, "No word is swapped for another more than once."),
    "Passages": (passages_table, "Every passage stands opposite its counterpart."),
    "Characters": (characters_table, "There is nothing to tell of encodings and characters."),
}


def _oddities(synopsis: Synopsis) -> int:
    """How many sorts of oddities there are; that every version has an encoding is none."""
    versions = range(len(synopsis.comparison.versions))
    return sum(len(character_notes(synopsis.comparison, version)) for version in versions)


class PanelDock(QDockWidget):
    """Summary, lists and passage, in tabs."""

    chosen = Signal(object)
    """A Visit to make."""
    closed = Signal()
    """The reader closed the dock by its own button."""

    def __init__(self, parent: QWidget) -> None:
        """Empty panels, in tabs."""
        super().__init__("Panels", parent)
        self.setObjectName("panels")
        self.setAccessibleName("Panels")
        self.setAllowedAreas(
            Qt.DockWidgetArea.LeftDockWidgetArea
            | Qt.DockWidgetArea.RightDockWidgetArea
            | Qt.DockWidgetArea.BottomDockWidgetArea
        )
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setAccessibleName("Panels")
        self.tabs.tabBar().setAccessibleName("Choose a panel")
        self.tabs.tabBar().setExpanding(False)
        self.summary = SummaryPanel(self)
        self.passage = PassagePanel(self)
        self.lists = {title: Listing(title, nothing, self) for title, (_table, nothing) in _TABLES.items()}
        self.tabs.addTab(self.summary, "Summary")
        for title, listing in self.lists.items():
            self.tabs.addTab(listing, title)
            listing.chosen.connect(self.chosen)
        self.tabs.addTab(self.passage, "Passage")
        self.summary.tab_asked.connect(self._open_tab)
        self.summary.chosen.connect(self.chosen)
        self._row: tuple[Synopsis, int] | None = None
        self.tabs.currentChanged.connect(self._show_row_if_looked_at)
        self.setWidget(self.tabs)

    def show_synopsis(self, synopsis: Synopsis) -> None:
        """Fill every panel."""
        for title, (table, _nothing) in _TABLES.items():
            listing = self.lists[title]
            listing.set_table(table(synopsis))
            count = _oddities(synopsis) if title == "Characters" else listing.count()
            shown = f"{title} {count:,}" if count else title
            self.tabs.setTabText(self.tabs.indexOf(listing), shown)
        self.summary.show_synopsis(synopsis)

    def show_row(self, synopsis: Synopsis, row: int) -> None:
        """Show a row's versions in the passage panel, now or as soon as it is looked at."""
        self._row = (synopsis, row)
        self._show_row_if_looked_at()

    @property
    def titles(self) -> list[str]:
        """What the tabs are called, in order."""
        return ["Summary", *self.lists, "Passage"]

    def current_list(self) -> tuple[str, Listing] | None:
        """Title and list of the open tab; None where it holds no list."""
        return next(((t, listing) for t, listing in self.lists.items() if listing is self.tabs.currentWidget()), None)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the dock's own close button."""
        super().closeEvent(event)
        self.closed.emit()

    def _show_row_if_looked_at(self) -> None:
        if self._row is not None and self.tabs.currentWidget() is self.passage:
            self.passage.show_row(*self._row)
            self._row = None

    def _open_tab(self, title: str) -> None:
        self.tabs.setCurrentWidget(self.lists[title])
