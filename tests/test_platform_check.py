"""Whether a window can open, and what is said where it cannot."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from recension.platform_check import import_problem, window_problem

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is looked at")


def lacking(*libraries: str) -> Callable[[str], bool]:
    return lambda library: library not in libraries


everything = lacking()


def test_no_display() -> None:
    problem = window_problem({}, everything)
    assert problem is not None
    assert "no display" in problem
    assert "recension report A B -o report.html" in problem


def test_offscreen_needs_no_display() -> None:
    assert window_problem({"QT_QPA_PLATFORM": "offscreen"}, everything) is None


def test_missing_libraries_are_named_with_their_packages() -> None:
    problem = window_problem({"DISPLAY": ":0"}, lacking("libxcb-cursor.so.0", "libxkbcommon-x11.so.0"))
    assert problem is not None
    assert "libxcb-cursor.so.0, libxkbcommon-x11.so.0" in problem
    assert "`sudo apt install libxcb-cursor0 libxkbcommon-x11-0`" in problem


def test_qt_itself_comes_first() -> None:
    problem = window_problem({"QT_QPA_PLATFORM": "offscreen"}, lacking("libEGL.so.1"))
    assert problem is not None
    assert "apt install libegl1" in problem


def test_dead_display() -> None:
    problem = window_problem({"DISPLAY": ":54321"}, everything)
    assert problem is not None
    assert "“:54321” does not answer" in problem


def test_wayland_serves_where_x_does_not(tmp_path: Path) -> None:
    environment = {
        "DISPLAY": ":0",
        "WAYLAND_DISPLAY": "wayland-9",
        "XDG_SESSION_TYPE": "wayland",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    no_x = lacking("libxcb-cursor.so.0")
    problem = window_problem(environment, no_x)
    assert problem is not None
    assert "“wayland-9” does not answer" in problem
    (tmp_path / "wayland-9").touch()
    assert window_problem(environment, no_x) is None


def test_elsewhere_qt_brings_all_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert window_problem({}, lacking("libEGL.so.1")) is None


def test_import_errors() -> None:
    library = ImportError("libGL.so.1: cannot open shared object file: No such file or directory")
    assert "apt install libgl1" in import_problem(library)
    unknown = ImportError("libodd.so.3: cannot open shared object file")
    assert "needs libodd.so.3, which this system lacks; install what brings it" in import_problem(unknown)
    missing = ModuleNotFoundError("No module named 'PySide6'", name="PySide6")
    assert "needs PySide6, which is not installed" in import_problem(missing)
    assert "cannot be loaded (odd)" in import_problem(ImportError("odd"))
