"""Ctrl+C in the terminal, or a polite request of the system to end, closes the window as its button would."""

import os
import signal
import sys
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtWidgets import QWidget


def close_on_interrupt(window: QWidget) -> Callable[[], None]:
    """Close ``window`` on SIGINT and SIGTERM; the result puts things back as they were.

    Python hears of a signal only while it runs, and Qt's event loop sleeps outside of it: so the signal
    writes to a pipe that the event loop listens to. Windows has no such pipes: there nothing is changed.
    """
    if sys.platform == "win32":
        return lambda: None
    read_end, write_end = os.pipe()
    os.set_blocking(read_end, False)
    os.set_blocking(write_end, False)

    def close(_signal: int, _frame: FrameType | None) -> None:
        # Not here and now: this may be in the middle of a paint.
        QTimer.singleShot(0, window, window.close)

    earlier = {number: signal.signal(number, close) for number in (signal.SIGINT, signal.SIGTERM)}
    earlier_fd = signal.set_wakeup_fd(write_end)
    notifier = QSocketNotifier(read_end, QSocketNotifier.Type.Read, window)
    # Reading is all there is to do: back in Python, the handler runs.
    notifier.activated.connect(lambda: os.read(read_end, 64))

    def restore() -> None:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(earlier_fd)
        for number, handler in earlier.items():
            signal.signal(number, handler)
        os.close(read_end)
        os.close(write_end)

    return restore
