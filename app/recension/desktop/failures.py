"""When the program itself fails: a log for those who mend it, one calm sentence for those who read."""

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, QStandardPaths, Signal

_LOGGER = logging.getLogger("recension.desktop")


def log_path() -> Path:
    """Where the log is written."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(folder) / "recension.log"


def log_defect(detail: str) -> None:
    """Note a defect in the log; where that cannot be written, nowhere."""
    path = log_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as log:
            log.write(detail.rstrip() + "\n\n")
    except OSError:
        _LOGGER.debug("the log cannot be written")


class Defects(QObject):
    """Hears, while installed, of every exception that nobody caught, in place of Python's own report."""

    said = Signal(str)
    """One sentence for people."""

    def install(self) -> None:
        """Hear of every uncaught exception from now on."""
        sys.excepthook = self._heard

    def remove(self) -> None:
        """Give Python's own report back."""
        sys.excepthook = sys.__excepthook__

    def _heard(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        import traceback

        if issubclass(kind, KeyboardInterrupt):
            return
        log_defect("".join(traceback.format_exception(kind, error, trace)))
        self.said.emit(
            f"Something in this window went wrong ({kind.__name__}); your files are untouched. "
            f"Details are in {log_path()}."
        )
