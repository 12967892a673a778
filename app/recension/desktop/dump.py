"""For end-to-end tests: what the window shows, written to the file that RECENSION_DUMP_STATE names.

It is written after each paint and read from the live widgets, never computed for the purpose; without the
variable nothing here runs.
"""

import os
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from recension.desktop.window import MainWindow

VARIABLE = "RECENSION_DUMP_STATE"
_SETTLE = 30
"""Milliseconds between a change and its writing."""


class StateDump(QObject):
    """Writes the state of a window as JSON."""

    def __init__(self, window: MainWindow, path: str) -> None:
        """Write the state of ``window`` to the file at ``path`` from now on."""
        super().__init__(window)
        self._window = window
        self._path = Path(path)
        self._first_paint: float | None = None
        self._first_rows: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self._write)
        for widget in (window, window.workspace.view.viewport(), window.drop_zone, window.notice):
            widget.installEventFilter(self)
        window.workspace.view.current_row_changed.connect(self._write_soon)
        window.workbench.changed.connect(self._write_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: something is about to be painted, or stands elsewhere; look at it once that is done."""
        if event.type() == QEvent.Type.Paint:
            QTimer.singleShot(0, self, lambda: self._painted(watched))
        elif event.type() == QEvent.Type.Move:
            self._write_soon()
        return False

    def _painted(self, watched: QObject) -> None:
        now = time.time()
        if self._first_paint is None:
            self._first_paint = now
        bench = self._window.workbench
        aligned = bench.comparison is not None and len(bench.comparison.versions) > 1
        if self._first_rows is None and aligned and watched is self._window.workspace.view.viewport():
            self._first_rows = now
        if self._first_rows == now or self._first_paint == now:
            self._write()
        else:
            self._write_soon()

    def _write_soon(self) -> None:
        # Not put off by what comes next: under a moving pointer the painting never rests.
        if not self._timer.isActive():
            self._timer.start()

    def _write(self) -> None:
        import json  # not while nobody asks for a dump: it costs the start some milliseconds

        window = self._window
        bench = window.workbench
        view = window.workspace.view
        origin = window.mapToGlobal(window.rect().topLeft())
        corner = view.viewport().mapToGlobal(view.viewport().rect().topLeft())
        state = {
            "first_paint": self._first_paint,
            "first_rows": self._first_rows,
            "title": window.windowTitle(),
            "versions": [source.name for source in bench.session.sources],
            "unreadable": {str(index): message for index, message in bench.session.unreadable.items()},
            "base": bench.session.base,
            "busy": bench.busy,
            "rows": len(bench.synopsis.rows) if bench.synopsis else 0,
            "notice": window.notice.text,
            "status": window.word.whole,
            "position": window.position.whole,
            "held": window.workspace.ghost_label or window.drop_zone.hovered,
            "window": [origin.x(), origin.y(), window.width(), window.height()],
            "viewport": [corner.x(), corner.y(), view.viewport().width(), view.viewport().height()],
            "columns": view.column_geometry(),
            "view": view.dump_state() if bench.synopsis else None,
        }
        beside = self._path.with_name(self._path.name + ".part")
        beside.write_text(json.dumps(state), "utf-8")
        beside.replace(self._path)


def dump_if_asked(window: MainWindow) -> None:
    """Start dumping where the environment asks for it."""
    path = os.environ.get(VARIABLE)
    if path:
        StateDump(window, path)
