"""The application: one window from start to end.

The worker process is started before Qt is imported, so that the two sets of imports run side by side; the
window is visible before anything is read.
"""

import sys
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from recension.desktop.process import WorkerProcess
from recension.desktop.sources import MOST_VERSIONS, Source, sources_of
from recension.desktop.wire import Compare
from recension.resources import resource

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

_SWITCH_INTERVAL = 0.0005
"""Seconds: with Python's default a thread that unpacks a result would make the window stutter."""


def run(files: Sequence[str], *, whole_page: bool = False) -> int:
    """Open the window with these files (or empty), and return the exit status when it is closed.

    ``whole_page``: of web pages everything is read, and not the article alone.
    """
    sources = [replace(source, whole_page=whole_page) for source in sources_of(files)]
    process = WorkerProcess()
    if sources:
        process.send(Compare(1, tuple(sources[:MOST_VERSIONS])))
    sys.setswitchinterval(_SWITCH_INTERVAL)
    try:
        return _run_window(sources, process)
    finally:
        process.stop(at_once=True)


def _run_window(sources: Sequence[Source], process: WorkerProcess) -> int:
    from recension.desktop import settings
    from recension.desktop.commands import Commands
    from recension.desktop.dump import dump_if_asked
    from recension.desktop.engine import Engine
    from recension.desktop.failures import Defects
    from recension.desktop.interrupts import close_on_interrupt
    from recension.desktop.window import MainWindow

    application = _application()
    engine = Engine(process, application)
    application.aboutToQuit.connect(engine.close)
    window = MainWindow(engine, settings.load())
    defects = Defects(window)
    defects.said.connect(window.notice.say)
    defects.install()
    Commands(window)
    dump_if_asked(window)
    restore_signals = close_on_interrupt(window)
    window.show()
    if sources:
        window.workbench.open(sources, sent=True)
    status = application.exec()
    geometry, state = window.window_state()
    settings.save(replace(window.settings, geometry=geometry, state=state))
    defects.remove()
    restore_signals()
    return status


def _application() -> "QApplication":
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    application = QApplication(sys.argv[:1])
    application.setApplicationName("recension")
    application.setApplicationDisplayName("Recension")
    application.setDesktopFileName("recension")
    application.setStyle("Fusion")
    application.setWindowIcon(QIcon(str(resource("icons", "recension.svg"))))
    return application
