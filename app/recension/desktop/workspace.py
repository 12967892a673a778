"""The reading surface: headers, columns and ruler, with the bars above and below them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recension.comparison import Comparison
from recension.desktop.bars import FindBar
from recension.desktop.dropping import Beside, Onto
from recension.desktop.dropzone import GhostColumn
from recension.desktop.encodings import chip_text
from recension.desktop.header import HeaderRow, Heading
from recension.desktop.session import Session
from recension.desktop.theme import Theme
from recension.desktop.view import OverviewRuler, SynopsisView
from recension.synopsis import Synopsis, shares


class Workspace(QWidget):
    """Everything that shows an open comparison, panels aside."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Empty until a session is shown."""
        super().__init__(parent)
        self.setAccessibleName("Comparison")
        self.header = HeaderRow(self)
        self.view = SynopsisView(self)
        self.ruler = OverviewRuler(self)
        self.ruler.set_view(self.view)
        self.find_bar = FindBar(self)
        self._ghost = GhostColumn(self)
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.view, 1)
        body.addWidget(self.ruler)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(body, 1)
        layout.addWidget(self.find_bar)
        self.view.geometry_changed.connect(self._place_headers)
        self.find_bar.asked.connect(self._find)
        self.find_bar.stepped.connect(self.view.find_next)
        self.find_bar.closed.connect(self.close_find_bar)

    def show_session(self, session: Session, comparison: Comparison, synopsis: Synopsis) -> None:
        """Show a result under its headers."""
        self.view.set_pending(session.unreadable)
        self.view.set_synopsis(synopsis)
        self.header.set_headings(headings(session, comparison))
        self._place_headers()
        if self.find_bar.isVisible():
            self._find(self.find_bar.field.text())

    def clear(self) -> None:
        """Show nothing."""
        self.close_find_bar()
        self.view.set_pending({})
        self.view.set_synopsis(None)
        self.header.set_headings([])

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in these colours."""
        self.view.set_theme(theme)
        self.header.set_theme(theme)
        self._ghost.set_theme(theme)

    def close_find_bar(self) -> None:
        """Put the find bar away, and the finds with it."""
        self.find_bar.hide()
        self.view.find("")
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def columns(self) -> list[tuple[int, int]]:
        """The columns as (x, width) in our pixels."""
        left = self.view.viewport().mapTo(self, QPoint(0, 0)).x()
        return [(left + x, width) for x, width in self.view.column_geometry()]

    def show_ghost(self, target: Onto | Beside, names: Sequence[str]) -> None:
        """Show what a drop would do."""
        self._ghost.setGeometry(QRect(0, 0, self.view.width(), self.height()))
        self._ghost.show_target(target, self.columns(), names)

    @property
    def ghost_label(self) -> str:
        """What a drop would do; empty while nothing is held over us."""
        return self._ghost.label if self._ghost.isVisible() else ""

    def hide_ghost(self) -> None:
        """Nothing is held over us any more."""
        self._ghost.hide()

    def event(self, event: QEvent) -> bool:
        """Qt: the layout has been done, so the columns may stand elsewhere."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place_headers()
        return handled

    def _place_headers(self) -> None:
        left = self.view.viewport().mapTo(self, QPoint(0, 0)).x()
        self.header.set_geometry(self.columns(), (left, left + self.view.viewport().width()))

    def _find(self, text: str) -> None:
        self.find_bar.show_count(self.view.find(text))


def headings(session: Session, comparison: Comparison) -> list[Heading]:
    """What the headers say, a heading for each column."""
    carried = shares(comparison, session.base_version) if len(comparison.versions) > 1 else [None]
    found = []
    readable = session.readable
    for index, source in enumerate(session.sources):
        if index in session.unreadable:
            found.append(Heading(source.name, None, None, "", base=False))
            continue
        number = readable.index(index)
        version = comparison.versions[number]
        base = number == session.base_version
        share = None if base else carried[number]
        found.append(Heading(version.name, version.words, share, chip_text(comparison, number), base))
    return found
