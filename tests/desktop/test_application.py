"""The program as a whole: what it loads, how it ends, what it says when it fails."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from recension.desktop.failures import Defects, log_path
from recension.desktop.interrupts import close_on_interrupt


def test_a_defect_is_logged_and_told_calmly(qtbot: QtBot) -> None:
    defects = Defects()
    before = sys.excepthook
    said: list[str] = []
    defects.said.connect(said.append)
    defects.install()
    try:
        sys.excepthook(ValueError, ValueError("no such thing"), None)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    finally:
        defects.remove()
        sys.excepthook = before
    assert len(said) == 1
    assert said[0].startswith("Something in this window went wrong (ValueError)")
    assert "no such thing" in log_path().read_text("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="signals wake the event loop through a pipe")
def test_ctrl_c_closes_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    before = signal.getsignal(signal.SIGINT)
    restore = close_on_interrupt(window)
    os.kill(os.getpid(), signal.SIGINT)
    qtbot.waitUntil(lambda: not window.isVisible())
    restore()
    assert signal.getsignal(signal.SIGINT) is before


class Program:
    """The real program without a screen."""

    def __init__(self, environment: dict[str, str], state: Path, *arguments: str) -> None:
        self._state = state
        self.process = subprocess.Popen(
            [sys.executable, "-m", "recension", *arguments],
            env={**environment, "RECENSION_DUMP_STATE": str(state)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def wait_for(self, *keys: str, seconds: float = 30) -> dict[str, object]:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and self.process.poll() is None:
            state = json.loads(self._state.read_text("utf-8")) if self._state.exists() else {}
            if all(state.get(key) for key in keys):
                return dict(state)
            time.sleep(0.02)
        raise AssertionError(f"the window did not come to show {keys}: {self.process.poll()}")


def _children(pid: int) -> list[int]:
    listed = subprocess.run(["ps", "-o", "pid=", "--ppid", str(pid)], capture_output=True, text=True, check=False)
    return [int(word) for word in listed.stdout.split()]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at processes as Linux shows them")
def test_ctrl_c_in_the_terminal_ends_window_and_worker(
    child_environment: dict[str, str], files: list[str], tmp_path: Path
) -> None:
    program = Program(child_environment, tmp_path / "state.json", *files)
    state = program.wait_for("first_rows")
    assert state["versions"] == ["base.txt", "copy.txt"]
    workers = _children(program.process.pid)
    assert len(workers) == 1
    program.process.send_signal(signal.SIGINT)
    output, errors = program.process.communicate(timeout=10)
    assert program.process.returncode == 0
    assert (output, errors.replace("This plugin does not support propagateSizeHints()\n", "")) == ("", "")
    assert not Path(f"/proc/{workers[0]}").exists()


def test_the_engine_is_not_loaded_into_the_window(child_environment: dict[str, str]) -> None:
    script = (
        "import sys\n"
        "from recension.desktop import application, commands, dump, engine, window\n"
        "heavy = {'numpy', 'chardet', 'trafilatura', 'mammoth', 'lxml', 'rapidfuzz', 'sentencex', 'jinja2',\n"
        "         'rich', 'diff_match_patch', 'multiprocessing', 'asyncio', 'concurrent.futures.process'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], env=child_environment, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"


def test_qt_is_not_loaded_into_the_worker(child_environment: dict[str, str]) -> None:
    script = (
        "import sys\n"
        "from recension.desktop import process, sources, wire, worker\n"
        "import recension.comparing, recension.reading\n"
        "print(sorted(name for name in sys.modules if name.startswith('PySide6')))\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", script], env=child_environment, capture_output=True, text=True, check=True
    )
    assert result.stdout == "[]\n"
