"""What the actions do: every name in :mod:`actions` is bound here, once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from recension.comparison import Place
from recension.desktop import dialogs, menus
from recension.desktop.actions import NEED_COMPARISON
from recension.desktop.elsewhere import passage_ends, places_elsewhere
from recension.desktop.encodings import EncodingPopup
from recension.desktop.failures import log_defect
from recension.desktop.panels.visits import Visit
from recension.desktop.pinning import Pinning
from recension.desktop.position import describe_row
from recension.desktop.sources import FileSource, sources_of
from recension.desktop.watcher import FileWatcher
from recension.desktop.window import LEGEND, MainWindow
from recension.reading.sentences import some
from recension.resources import resource
from recension.synopsis import Stroke

_ZOOM_STEP = 1.1
_LONGEST_TOUR = 64
"""Counterparts that Ctrl+M goes through."""
SAMPLE = ("first-draft.txt", "second-draft.txt", "third-draft.txt")


class Commands(QObject):
    """Binds the actions of a window, and keeps them and the menus in step with what is open."""

    def __init__(self, window: MainWindow) -> None:
        """Bind every action of ``window``."""
        super().__init__(window)
        self._window = window
        self._bench = window.workbench
        self._view = window.workspace.view
        self._tour: list[Place] = []
        self._tour_row = -1
        self._watcher = FileWatcher(self)
        self._pinning = Pinning(window)
        for name, do in self._bindings().items():
            window.actions_by_name[name].triggered.connect(_without_checked(do))
        self._connect()
        self._view.zoom(window.settings.zoom)
        self._view.set_identical_folded(window.settings.fold_identical)
        window.actions_by_name["fold"].setChecked(window.settings.fold_identical)
        self._view.set_asides_folded(window.settings.fold_asides)
        window.actions_by_name["asides"].setChecked(window.settings.fold_asides)
        menus.fill_theme(window.actions_by_name, window.appearance.choice, self._choose_theme)
        menus.fill_panels(window.actions_by_name, window.dock.titles, self._open_panel)
        self._refresh()

    def _bindings(self) -> dict[str, Callable[[], object]]:
        window, view, bench = self._window, self._view, self._bench
        return {
            "open": lambda: self._choose_files(bench.open, "Compare files"),
            "add": lambda: self._choose_files(bench.add, "Add versions"),
            "paste": lambda: window.take(QGuiApplication.clipboard().mimeData(), "Pasted text"),
            "sample": lambda: bench.open([FileSource(str(resource("samples", name))) for name in SAMPLE]),
            "reload": bench.reload,
            "report": self._save_report,
            "list": self._save_list,
            "close": bench.clear,
            "quit": window.close,
            "undo": bench.undo,
            "redo": bench.redo,
            "together": self._pinning.together,
            "apart": self._pinning.apart,
            "unpin": self._pinning.unpin,
            "next": lambda: self._step(view.next_difference, 1, "No further difference."),
            "previous": lambda: self._step(view.next_difference, -1, "No difference before this one."),
            "next-fact": lambda: self._step(view.next_fact, 1, "No further damaged fact."),
            "previous-fact": lambda: self._step(view.next_fact, -1, "No damaged fact before this place."),
            "other-end": self._go_to_other_end,
            "find": window.workspace.find_bar.open,
            "find-next": lambda: view.find_next(1),
            "find-previous": lambda: view.find_next(-1),
            "region": self._next_region,
            "fold": self._fold,
            "asides": self._fold_asides,
            "panels": self._toggle_panels,
            "larger": lambda: view.zoom(self._window.settings.zoom * _ZOOM_STEP),
            "smaller": lambda: view.zoom(self._window.settings.zoom / _ZOOM_STEP),
            "normal": lambda: view.zoom(1.0),
            "full-screen": self._toggle_full_screen,
            "shortcuts": lambda: dialogs.shortcuts_dialog(window, window.actions_by_name.named().values()).open(),
            "legend": lambda: window.legend.say(LEGEND),
            "about": lambda: dialogs.about_dialog(window).open(),
        }

    def _connect(self) -> None:
        window, view, bench = self._window, self._view, self._bench
        bench.changed.connect(self._refresh)
        bench.defect.connect(log_defect)
        view.current_row_changed.connect(self._show_row)
        view.stroke_hovered.connect(self._show_stroke)
        view.jump_requested.connect(self._jump)
        view.zoom_changed.connect(lambda factor: self._remember(zoom=factor))
        window.dock.chosen.connect(self._visit)
        header = window.workspace.header
        header.base_chosen.connect(bench.set_base)
        header.closed.connect(bench.close)
        header.moved.connect(bench.move)
        header.encoding_asked.connect(self._explain_encoding)
        zone, actions = window.drop_zone, window.actions_by_name
        zone.files_asked.connect(actions["open"].trigger)
        zone.paste_asked.connect(actions["paste"].trigger)
        zone.sample_asked.connect(actions["sample"].trigger)
        window.legend.dismissed.connect(lambda: self._remember(legend_seen=True))
        window.dock.closed.connect(self._hear_of_closed_panels)
        window.dock.tabs.currentChanged.connect(self._offer_list)
        for listing in window.dock.lists.values():
            listing.view.addAction(actions["list"])
        self._watcher.changed.connect(self._ask_to_reload)

    def _refresh(self) -> None:
        """Keep actions, menus, recents and the watch on files in step with what is open."""
        window, bench = self._window, self._bench
        actions = window.actions_by_name
        for name in NEED_COMPARISON:
            actions[name].setEnabled(bench.comparison is not None)
        actions["undo"].setEnabled(bench.can_undo)
        actions["redo"].setEnabled(bench.can_redo)
        actions["panels"].setChecked(window.settings.panels)
        menus.fill_versions(actions, bench.session, bench.close, bench.set_base)
        menus.fill_pages(actions, bench.session, bench.comparison, bench.read_whole)
        menus.fill_kinds(actions, bench.synopsis, bench.hidden, bench.set_hidden)
        paths = bench.session.paths
        if len(paths) > 1 and len(paths) == len(bench.session.sources) and bench.comparison is not None:
            window.settings = window.settings.with_recent(paths)
        menus.fill_recent(actions, window.settings.recent, lambda chosen: bench.open(sources_of(chosen)))
        self._offer_list()
        self._watcher.watch(paths)
        self._show_row(self._view.current_row())

    def _remember(self, **values: object) -> None:
        self._window.settings = replace(self._window.settings, **values)  # type: ignore[arg-type]

    def _choose_files(self, use: Callable[[Sequence[FileSource]], None], title: str) -> None:
        sources = sources_of(dialogs.choose_files(self._window, title))
        if sources:
            use(sources)

    def _folder(self) -> str | None:
        """Where the first version lies."""
        paths = self._bench.session.paths
        return str(Path(paths[0]).parent) if paths else None

    def _save_report(self) -> None:
        path = dialogs.choose_report(self._window, self._folder())
        if path:
            self._bench.write_report(path)

    def _offer_list(self) -> None:
        """A list can be saved while it is the open one and has lines."""
        current = self._window.dock.current_list() if self._bench.comparison is not None else None
        self._window.actions_by_name["list"].setEnabled(current is not None and current[1].count() > 0)

    def _save_list(self) -> None:
        current = self._window.dock.current_list()
        if current is None:
            return
        title, listing = current
        path = dialogs.choose_list(self._window, self._folder(), title)
        if path is None:
            return
        # Reports take time to load, and most windows never save a list.
        from recension.reports.errors import UnwritableError
        from recension.reports.files import write_whole

        try:
            # With a byte order mark spreadsheet programs take it for UTF-8.
            write_whole(path, listing.shown_as_csv().encode("utf-8-sig"))
        except UnwritableError as error:
            self._window.notice.say(str(error))
        else:
            self._window.notice.say(f"The list was saved as {path}.")

    def _step(self, go: Callable[[int], bool], step: int, at_the_end: str) -> None:
        if not go(step):
            self._window.word.set_whole(at_the_end)

    def _show_row(self, row: int) -> None:
        synopsis = self._bench.synopsis
        if synopsis is None:
            return
        self._window.dock.show_row(synopsis, row)
        self._window.word.set_whole(describe_row(synopsis, row))
        self._show_position()

    def _show_stroke(self, stroke: Stroke | None) -> None:
        synopsis = self._bench.synopsis
        if synopsis is not None:
            row = self._view.current_row()
            self._window.word.set_whole("; ".join(self._view.told()) if stroke else describe_row(synopsis, row))
        self._show_position()

    def _show_position(self) -> None:
        synopsis = self._bench.synopsis
        compared = synopsis is not None and len(synopsis.comparison.versions) > 1
        told = position_text(*self._view.difference_position()) if compared else ""
        if compared and synopsis is not None and synopsis.hidden:
            told += f" · {synopsis.hidden:,} not marked"
        self._window.position.set_whole(told)

    def _go_to_other_end(self) -> None:
        """To the first counterpart elsewhere; again, to the next one, and at last back to where it began."""
        synopsis, row = self._bench.synopsis, self._view.current_row()
        if synopsis is None:
            return
        if not self._tour or row != self._tour_row:
            places = places_elsewhere(synopsis, row)[:_LONGEST_TOUR]
            here = next((cell for cell in synopsis.rows[row].cells if cell), None) if places else None
            self._tour = [*places, Place(here.version, here.start, here.end)] if here else []
        if not self._tour:
            self._window.word.set_whole("This row stands nowhere else.")
            return
        self._window.show_place(self._tour.pop(0))
        self._tour_row = self._view.current_row()

    def _visit(self, visit: Visit) -> None:
        """Show a place of a line, and say which of how many it is."""
        word = self._window.word
        self._window.show_place(visit.place, visit.edit)
        if visit.of > 1:
            word.set_whole(" · ".join(filter(None, (f"place {visit.at:,} of {visit.of:,}", word.whole))))

    def _jump(self, passage: int) -> None:
        synopsis = self._bench.synopsis
        if synopsis is not None:
            self._window.show_place(passage_ends(synopsis, passage, self._view.current_row()))

    def _explain_encoding(self, column: int, where: QPoint) -> None:
        bench = self._bench
        if bench.comparison is None or column not in bench.session.readable:
            return
        popup = EncodingPopup(bench.comparison, bench.session.readable.index(column), self._window)
        popup.chosen.connect(lambda name: bench.choose_encoding(column, name or None))
        popup.repair_asked.connect(lambda: bench.repair(column))
        popup.open_at(where)

    def _ask_to_reload(self, path: str) -> None:
        name = next((s.name for s in self._bench.session.sources if getattr(s, "path", None) == path), path)
        self._window.notice.say(f"{name} changed on disk.", "Compare again", self._bench.reload)

    def _fold(self) -> None:
        folded = self._window.actions_by_name["fold"].isChecked()
        self._remember(fold_identical=folded)
        self._view.set_identical_folded(folded)

    def _fold_asides(self) -> None:
        folded = self._window.actions_by_name["asides"].isChecked()
        self._remember(fold_asides=folded)
        self._view.set_asides_folded(folded)

    def _toggle_panels(self) -> None:
        shown = self._window.actions_by_name["panels"].isChecked()
        self._remember(panels=shown)
        comparison = self._bench.comparison
        self._window.dock.setVisible(shown and comparison is not None and len(comparison.versions) > 1)

    def _hear_of_closed_panels(self) -> None:
        self._remember(panels=False)
        self._window.actions_by_name["panels"].setChecked(False)

    def _toggle_full_screen(self) -> None:
        if self._window.isFullScreen():
            self._window.showNormal()
        else:
            self._window.showFullScreen()

    def _choose_theme(self, name: str) -> None:
        self._remember(theme=name)
        self._window.appearance.choose(name)
        menus.fill_theme(self._window.actions_by_name, name, self._choose_theme)

    def _open_panel(self, at: int) -> None:
        """Bring a panel up, shown or not, and the keyboard to it."""
        tabs, panels = self._window.dock.tabs, self._window.actions_by_name["panels"]
        if not panels.isChecked():
            panels.trigger()
        tabs.setCurrentIndex(at)
        panel = tabs.currentWidget()
        (panel.focusProxy() or panel).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _next_region(self) -> None:
        """From the text to the panel that is open, from there to the headers, and back to the text."""
        window = self._window
        headers = window.workspace.header.headers()
        regions: list[QWidget] = [self._view]
        if window.dock.isVisible():
            panel = window.dock.tabs.currentWidget()
            regions.append(panel.focusProxy() or panel)
        if headers:
            regions.append(headers[0].base)
        focused = window.focusWidget()
        at = next((i for i, r in enumerate(regions) if focused and (r is focused or r.isAncestorOf(focused))), -1)
        regions[(at + 1) % len(regions)].setFocus(Qt.FocusReason.ShortcutFocusReason)


def position_text(at: int, count: int) -> str:
    """Which difference of how many the reader is at; ``at`` counts from 1, 0 for none."""
    if not count:
        return "no differences"
    return f"difference {at:,} of {count:,}" if at else some(count, "difference")


def _without_checked(do: Callable[[], object]) -> Callable[[bool], None]:
    """QAction.triggered says whether the action is checked; most deeds do not want to know."""

    def deed(_checked: bool = False) -> None:
        do()

    return deed
