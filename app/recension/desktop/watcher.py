"""Watches the files of an open comparison, and says when one has really changed.

Editors save by writing beside and renaming, after which a watch on the file alone goes silent: so the folder
is watched too, and state is compared instead of trusting the event.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLE = 300
"""Milliseconds of quiet before files are looked at."""
_RETRY = 200
_RETRIES = 10
"""How often a file that is gone is looked for again: a rename may be under way."""

_State: TypeAlias = tuple[int, int] | None


class FileWatcher(QObject):
    """Emits :attr:`changed` once for every new state of a watched file."""

    changed = Signal(str)
    """The path of a file whose content is another one now."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Watch nothing yet."""
        super().__init__(parent)
        self._states: dict[str, _State] = {}
        self._retries = 0
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._stirred)
        self._watcher.directoryChanged.connect(self._stirred)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)

    def watch(self, paths: Iterable[str]) -> None:
        """Watch these files from their present state on, and no others."""
        self._timer.stop()
        if watched := self._watcher.files() + self._watcher.directories():
            self._watcher.removePaths(watched)
        self._states = {path: _state(path) for path in paths}
        self._retries = 0
        self._watch_again()

    def _watch_again(self) -> None:
        wanted = {path for path, state in self._states.items() if state is not None}
        wanted |= {str(Path(path).parent) for path in self._states if Path(path).parent.is_dir()}
        missing = wanted.difference(self._watcher.files(), self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))

    def _stirred(self) -> None:
        self._retries = 0
        self._timer.start(_SETTLE)

    def _look(self) -> None:
        gone = False
        for path, known in list(self._states.items()):
            state = _state(path)
            if state is None:
                gone = gone or known is not None
            elif state != known:
                self._states[path] = state
                self.changed.emit(path)
        self._watch_again()
        if gone and self._retries < _RETRIES:
            self._retries += 1
            self._timer.start(_RETRY)


def _state(path: str) -> _State:
    try:
        status = Path(path).stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
