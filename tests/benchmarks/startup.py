"""How long from the command to the first aligned rows on the screen, next to what Qt alone needs.

Run as ``python tests/benchmarks/startup.py [FILE FILE]``: five runs of each, in turn, under an Xvfb of its own,
and the median in milliseconds. The floor is a bare PySide6 window; what is above it is ours.
"""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

RUNS = 5
ROOT = Path(__file__).resolve().parents[2]
SEEDS = [str(ROOT / "seeds" / "spun-article" / name) for name in ("original.txt", "spun.txt")]

_BARE = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication([])
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: (print(time.time(), flush=True), application.quit()))
window = Window()
window.resize(1280, 860)
window.show()
application.exec()
"""


@contextlib.contextmanager
def screen() -> Iterator[dict[str, str]]:
    """The environment of an Xvfb that has chosen its own number."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as pipe:
        number = pipe.readline().strip()
    try:
        yield {**os.environ, "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        server.terminate()
        server.wait()


def bare(environment: dict[str, str]) -> float:
    """Seconds to the first paint of an empty window."""
    started = time.time()
    result = subprocess.run([sys.executable, "-c", _BARE], env=environment, capture_output=True, text=True, check=True)
    return float(result.stdout.split()[0]) - started


def ours(environment: dict[str, str], files: list[str]) -> tuple[float, float]:
    """Seconds to our first paint, and to the first aligned rows."""
    with tempfile.TemporaryDirectory() as folder:
        state = Path(folder, "state.json")
        variables = {**environment, "RECENSION_DUMP_STATE": str(state), "XDG_CONFIG_HOME": folder}
        started = time.time()
        program = subprocess.Popen([sys.executable, "-m", "recension", *files], env=variables)
        try:
            while time.time() - started < 60 and program.poll() is None:
                shown = json.loads(state.read_text("utf-8")) if state.exists() else {}
                if shown.get("first_rows"):
                    return shown["first_paint"] - started, shown["first_rows"] - started
                time.sleep(0.01)
        finally:
            program.terminate()
            program.wait()
    raise SystemExit("no aligned rows came to be painted")


def main() -> None:
    """Measure in turn, so that a busy moment falls on both."""
    files = sys.argv[1:] or SEEDS
    floors, paints, rows = [], [], []
    with screen() as environment:
        for _ in range(RUNS):
            floors.append(bare(environment))
            first_paint, first_rows = ours(environment, files)
            paints.append(first_paint)
            rows.append(first_rows)
    for name, times in (
        ("bare PySide6 window painted", floors),
        ("Recension's window painted", paints),
        ("aligned rows painted", rows),
    ):
        print(f"{name:30} p50 {statistics.median(times) * 1000:6.0f} ms   max {max(times) * 1000:6.0f} ms")


if __name__ == "__main__":
    main()
