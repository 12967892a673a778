"""The window: reading surface, panels and bars together, and what can be dropped on it."""

from PySide6.QtCore import QByteArray, QMimeData, QSize, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from recension.comparison import Place
from recension.desktop.actions import Actions
from recension.desktop.appearance import Appearance
from recension.desktop.bars import Notice, ProgressBar
from recension.desktop.dropping import Beside, Onto, acceptable, count_of, sources_in, target_at
from recension.desktop.dropzone import DropZone
from recension.desktop.labels import ElidedLabel
from recension.desktop.panels.dock import PanelDock
from recension.desktop.settings import SETTINGS_VERSION, Settings
from recension.desktop.theme import Theme
from recension.desktop.workbench import Runner, Workbench
from recension.desktop.workspace import Workspace

LEGEND = (
    "+ added   − dropped   ≠ changed   ⇅ moved   ·   framed: a damaged fact (name, number, date …)   ·   "
    "double line: broken wording   ·   wavy: odd characters"
)
INVITATION = "This is one version. Drop a second one beside it, or paste one, to compare them."
_FIRST_SIZE = (1280, 860)
_PANEL_HEIGHT = 236
_MARGIN = 6
"""Pixels between the status line and the edge of the window."""


class MainWindow(QMainWindow):
    """One comparison, from the empty drop zone on; what the actions do is in :mod:`commands`."""

    def __init__(self, runner: Runner, settings: Settings) -> None:
        """An empty window as ``settings`` remember it; ``runner`` does its jobs."""
        super().__init__()
        self.setAccessibleName("Recension")
        self.setAcceptDrops(True)
        self.settings = settings
        self.workbench = Workbench(runner, self)
        self.appearance = Appearance(settings.theme, self)
        self.drop_zone = DropZone(self)
        self.workspace = Workspace(self)
        self.dock = PanelDock(self)
        self.notice = Notice(self)
        self.legend = Notice(self)
        self.invitation = Notice(self)
        self.progress = ProgressBar(self)
        self.word = ElidedLabel(self, "What is pointed at")
        self.position = ElidedLabel(self, "Position")
        self.actions_by_name = Actions(self)
        self._arrange()
        self._connect()
        self._restore()
        self.refresh()

    def refresh(self) -> None:
        """Show what the workbench has now."""
        bench = self.workbench
        self.invitation.clear()
        if bench.comparison is None or bench.synopsis is None:
            self.workspace.clear()
            self._pages.setCurrentWidget(self.drop_zone)
            self.dock.hide()
            self.legend.clear()
        else:
            self._pages.setCurrentWidget(self.workspace)
            self.workspace.show_session(bench.session, bench.comparison, bench.synopsis)
            self.dock.show_synopsis(bench.synopsis)
            self.dock.setVisible(self.settings.panels and len(bench.comparison.versions) > 1)
            if len(bench.comparison.versions) == 1:
                self.invitation.say(INVITATION, "Add versions …", self.actions_by_name["add"].trigger)
            elif not self.settings.legend_seen:
                self.legend.say(LEGEND)
        self.word.set_whole("")
        names = " · ".join(source.name for source in bench.session.sources)
        self.setWindowTitle(f"{names} – Recension" if names else "Recension")

    def show_place(self, place: Place, edit: int | None = None) -> None:
        """Bring a stretch of a version into view, and its row or one of its differences to the reader's mind."""
        if self.workbench.synopsis is not None:
            self.workspace.view.show_span(place.version, place.start, place.end, edit)

    def take(self, mime: QMimeData, name: str, target: Onto | Beside | None = None) -> None:
        """Make versions of dropped or pasted data, where ``target`` says or after the last column."""
        sources = sources_in(mime, self._unused(name))
        if isinstance(sources, str):
            self.notice.say(sources)
        elif not self.workbench.session.sources and not self.workbench.busy:
            self.workbench.open(sources)
        elif isinstance(target, Onto) and len(sources) == 1:
            self.workbench.replace(target.column, sources[0])
        else:
            self.workbench.add(sources, target.gap if isinstance(target, Beside) else None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: something is held over the window."""
        if acceptable(event.mimeData()):
            self._hover(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Qt: it is moved about."""
        self._hover(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: it is taken away."""
        self._leave()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: it is let go."""
        target = self._target(event)
        self._leave()
        _accept_copy(event)
        self.take(event.mimeData(), "Dropped text", target)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Qt: the window goes; what it looked like is remembered by :mod:`application`."""
        self.appearance.restore()
        super().closeEvent(event)

    def window_state(self) -> tuple[QByteArray, QByteArray]:
        """Geometry and arrangement, to be remembered."""
        return self.saveGeometry(), self.saveState(SETTINGS_VERSION)

    def _arrange(self) -> None:
        self._pages = QStackedWidget(self)
        self._pages.setAccessibleName("Pages")
        self._pages.addWidget(self.drop_zone)
        self._pages.addWidget(self.workspace)
        centre = QWidget(self)
        centre.setAccessibleName("Recension")
        layout = QVBoxLayout(centre)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.notice, self.legend, self.invitation):
            layout.addWidget(widget)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.progress)
        self.setCentralWidget(centre)
        self.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, self.dock)
        self.resizeDocks([self.dock], [_PANEL_HEIGHT], Qt.Orientation.Vertical)
        bar = self.statusBar()
        bar.setAccessibleName("Status")
        bar.setSizeGripEnabled(False)
        bar.addWidget(self.word, 3)
        bar.addWidget(self.position, 1)
        self.word.setContentsMargins(_MARGIN, 0, 0, 0)
        self.position.setContentsMargins(0, 0, _MARGIN, 0)
        self.position.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _connect(self) -> None:
        bench = self.workbench
        bench.changed.connect(self.refresh)
        bench.started.connect(self._start_waiting)
        bench.progressed.connect(self.progress.advance)
        bench.ended.connect(self._stop_waiting)
        bench.said.connect(self.notice.say)
        bench.replaced.connect(lambda text: self.notice.say(text, "Undo", bench.undo))
        self.progress.cancelled.connect(bench.cancel)
        self.appearance.changed.connect(self._show_theme)
        self._show_theme(self.appearance.theme)

    def _restore(self) -> None:
        self.resize(QSize(*_FIRST_SIZE).boundedTo(self.screen().availableSize() * 0.94))
        if self.settings.geometry is not None:
            self.restoreGeometry(self.settings.geometry)
        if self.settings.state is not None:
            self.restoreState(self.settings.state, SETTINGS_VERSION)

    def _show_theme(self, theme: Theme) -> None:
        self.workspace.set_theme(theme)
        self.drop_zone.set_theme(theme)

    def _start_waiting(self, stage: str) -> None:
        self.progress.start(stage)
        self.drop_zone.set_waiting(", ".join(source.name for source in self.workbench.wanted))

    def _stop_waiting(self) -> None:
        self.progress.end()
        self.drop_zone.set_waiting("")

    def _hover(self, event: QDragMoveEvent) -> None:
        target = self._target(event)
        if target is None:
            self.drop_zone.set_hovered(True)
        else:
            self.workspace.show_ghost(target, [source.name for source in self.workbench.session.sources])
        _accept_copy(event)

    def _target(self, event: QDropEvent) -> Onto | Beside | None:
        if self._pages.currentWidget() is not self.workspace:
            return None
        x = self.workspace.mapFrom(self, event.position().toPoint()).x()
        return target_at(x, self.workspace.columns(), several=count_of(event.mimeData()) > 1)

    def _leave(self) -> None:
        self.drop_zone.set_hovered(False)
        self.workspace.hide_ghost()

    def _unused(self, name: str) -> str:
        """``name``, or with a number where a version is called that already."""
        taken = {source.name for source in self.workbench.session.sources}
        numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
        return name if name not in taken else next(other for other in numbered if other not in taken)


def _accept_copy(event: QDropEvent) -> None:
    """Take a copy: were the move that file managers propose accepted, they would delete the file."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
