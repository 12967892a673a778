"""Shared fixtures: where the samples are, and a Qt that stays away from the user's settings and cleans up."""

import gc
import os
import sys
import tempfile
from collections.abc import Callable, Generator, Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Any
from weakref import ReferenceType, ref

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QWidget

# Qt reads these when the application object is made, so they are set before any test can make one.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"
if sys.platform == "linux" and not os.environ.get("XDG_RUNTIME_DIR"):
    # Qt warns where it is missing, and a warning fails a test.
    os.environ["XDG_RUNTIME_DIR"] = tempfile.mkdtemp(prefix="recension-tests-")

# How long an example takes says nothing on a machine that does other work.
settings.register_profile("untimed", settings(), deadline=None)
settings.load_profile("untimed")

# Its assertions are as telling as those of a test.
pytest.register_assert_rewrite("tests.invariants")

ROOT = Path(__file__).resolve().parents[1]
"""The top of the source tree."""

_PASSED = pytest.StashKey[bool]()
_TOOL_TIPS = {"QTipLabel"}
"""Qt keeps its one tool tip as a top-level widget of its own."""


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the source tree."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of the sample sets."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of public test data beside the source tree; the test is skipped where there is none."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip(f"needs the public test data in {folder.name}/ beside the source tree")
    return folder


@pytest.fixture
def child_environment(tmp_path: Path) -> dict[str, str]:
    """Environment variables for a program under test: its own settings folder, no window on the screen."""
    source = str(ROOT / "app")
    inherited = os.environ.get("PYTHONPATH")
    return {
        **os.environ,
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "PYTHONPATH": f"{source}{os.pathsep}{inherited}" if inherited else source,
        "PYTHONWARNINGS": "error",
    }


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember whether the test itself passed, for the fixtures that look at what it left."""
    report = yield
    if report.when == "call":
        item.stash[_PASSED] = report.passed
    return report


_settings_number = count()


@pytest.fixture(scope="session")
def _settings_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(autouse=True)
def _settings_of_its_own(_settings_folder: Path) -> None:
    """Every test starts with empty settings, far from the user's."""
    if "PySide6.QtCore" not in sys.modules:
        return
    from PySide6.QtCore import QSettings, QStandardPaths

    QStandardPaths.setTestModeEnabled(True)
    # The folder comes into being when a test writes settings: most never do.
    folder = str(_settings_folder / str(next(_settings_number)))
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, folder)


@pytest.fixture(autouse=True)
def _nothing_left_behind(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A test that passes must leave no running timer, no running thread and no window."""
    if "PySide6.QtWidgets" not in sys.modules:
        yield
        return
    from PySide6.QtCore import QThread, QTimer

    timers: list[ReferenceType[QTimer]] = []
    threads: list[ReferenceType[QThread]] = []
    monkeypatch.setattr(QTimer, "start", _recorded(QTimer.start, timers))
    monkeypatch.setattr(QThread, "start", _recorded(QThread.start, threads))
    before = _windows()
    yield
    if not request.node.stash.get(_PASSED, False):
        return
    _flush_deletions()
    left = [*_alive(timers, QTimer.isActive), *_alive(threads, QThread.isRunning)]
    if _windows() - before:
        gc.collect()  # what only a reference cycle still holds is no leak
        _flush_deletions()
    left += sorted(map(_name, _windows() - before))
    assert not left, f"the test left behind: {', '.join(left)}"


def _recorded(start: Callable[..., None], found: list[ReferenceType[Any]]) -> Callable[..., None]:
    """The same method, which notes the object it is called on."""

    def record_and_start(self: Any, *args: Any) -> None:
        found.append(ref(self))
        start(self, *args)

    return record_and_start


def _alive(objects: list[ReferenceType[Any]], running: Callable[[Any], bool]) -> list[str]:
    """Those of the objects that still exist and still run, in words."""
    import shiboken6

    found = (reference() for reference in objects)
    return [_name(thing) for thing in found if thing and shiboken6.isValid(thing) and running(thing)]


def _name(thing: "QObject") -> str:
    return f"{type(thing).__name__} {thing.objectName()!r}"


def _windows() -> "set[QWidget]":
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return set()
    return {widget for widget in QApplication.topLevelWidgets() if widget.metaObject().className() not in _TOOL_TIPS}


def _flush_deletions() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    if QCoreApplication.instance() is not None:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
