"""A screen of its own for each test: Xvfb with a window manager, driven by xdotool as a hand would."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

_SIZE = "1400x900"
_PLACE = (220, 20, 1150, 830)
"""x, y, width and height of the window on it."""
_FRAME = 40
"""Pixels a window manager may put around it."""
_FAILED = pytest.StashKey[bool]()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Remember a failure for the screenshot."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


class Screen:
    """One X display, and what a user can do on it."""

    def __init__(self, number: str, environment: dict[str, str], folder: Path) -> None:
        own = {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb", "XDG_DATA_HOME": str(folder / "data")}
        self.environment = {**environment, **own}
        self.environment.pop("WAYLAND_DISPLAY", None)
        self._folder = folder
        self._programs: list[subprocess.Popen[bytes]] = []

    def start(self, *command: str, quiet: bool = False, **variables: str) -> "subprocess.Popen[bytes]":
        """Start a program on this screen; it is ended with the test."""
        output = subprocess.DEVNULL if quiet else None
        program = subprocess.Popen(command, env={**self.environment, **variables}, stdout=output, stderr=output)
        self._programs.append(program)
        return program

    def xdotool(self, *arguments: object) -> str:
        """Let xdotool do something."""
        command = ["xdotool", *map(str, arguments)]
        result = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=30, check=False)
        assert result.returncode == 0, f"{command}: {result.stderr}"
        return result.stdout.strip()

    def click(self, x: float, y: float) -> None:
        """A click of the left button at a place on the screen."""
        self.xdotool("mousemove", round(x), round(y), "click", 1)

    def take(self, x: float, y: float) -> None:
        """Take hold of something, and move it as far as makes it a drag."""
        self.xdotool("mousemove", round(x), round(y), "mousedown", 1)
        for step in range(1, 5):
            self.xdotool("mousemove", round(x + 8 * step), round(y + 3 * step), "sleep", 0.02)

    def hold(self, x: float, y: float) -> None:
        """Hold what was taken over a place, with the small movements of a hand."""
        for step in (-3, -2, -1, 0):
            self.xdotool("mousemove", round(x + 2 * step), round(y + step), "sleep", 0.02)

    def let_go(self) -> None:
        """Release the button."""
        self.xdotool("mouseup", 1)

    def picture(self) -> Path:
        """A screenshot of the whole screen."""
        path = self._folder / "screen.png"
        subprocess.run(["import", "-window", "root", str(path)], env=self.environment, timeout=30, check=False)
        return path

    def close(self) -> None:
        """End every program that was started here."""
        for program in reversed(self._programs):
            program.terminate()
        for program in reversed(self._programs):
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


class Window:
    """Recension as a user has it on the screen, and what it says it shows."""

    def __init__(self, screen: Screen, folder: Path, *files: Path) -> None:
        self._screen = screen
        self._state = folder / "state.json"
        command = Path(sys.executable).with_name("recension")
        self.started = time.time()
        self.process = screen.start(str(command), *map(str, files), RECENSION_DUMP_STATE=str(self._state))
        found = screen.xdotool("search", "--sync", "--onlyvisible", "--class", "recension").split()
        self.id = found[-1]
        screen.xdotool("windowsize", "--sync", self.id, *_PLACE[2:])
        screen.xdotool("windowmove", self.id, *_PLACE[:2])
        screen.xdotool("windowactivate", "--sync", self.id)

    def state(self) -> dict[str, Any]:
        """What the window showed when it was painted last."""
        try:
            return dict(json.loads(self._state.read_text("utf-8")))
        except FileNotFoundError:
            return {}

    def wait_until(self, holds: Callable[[dict[str, Any]], object], what: str, seconds: float = 20) -> dict[str, Any]:
        """Wait until the state is as wanted, and return it."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            state = self.state()
            if state and holds(state):
                return state
            assert self.process.poll() is None, f"the window is gone: {self.process.returncode}"
            time.sleep(0.03)
        raise AssertionError(f"not in {seconds} s: {what}; last state: {self.state()}")

    def settled(self) -> dict[str, Any]:
        """The state once the window stands where it was put: the places it tells are true then."""
        x, y, width, height = _PLACE

        def in_place(state: dict[str, Any]) -> bool:
            left, top = state["window"][:2]
            near = 0 <= left - x <= _FRAME and 0 <= top - y <= _FRAME
            return near and bool(state["window"][2:] == [width, height])

        return self.wait_until(in_place, "the window stands still")

    def drop_here(self, x: float, y: float, held: object) -> None:
        """Let go at a place what the hand holds, once the window shows what that would do."""
        deadline = time.monotonic() + 10
        while self.state().get("held") != held:
            assert time.monotonic() < deadline, f"the window does not feel the drag: {self.state().get('held')!r}"
            self._screen.hold(x, y)
        self._screen.let_go()

    def keys(self, *keys: str) -> None:
        """Press keys, one after the other."""
        self._screen.xdotool("key", "--window", self.id, *keys)


@pytest.fixture
def screen(request: pytest.FixtureRequest, child_environment: dict[str, str], tmp_path: Path) -> Iterator[Screen]:
    """An empty screen with a window manager; a picture of it is kept where the test fails."""
    lacking = [tool for tool in ("Xvfb", "xdotool", "openbox") if shutil.which(tool) is None]
    if lacking:
        pytest.skip(f"needs {', '.join(lacking)}")
    with ExitStack() as stack:
        read_end, write_end = os.pipe()
        server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{_SIZE}x24", "-nolisten", "tcp"],
            pass_fds=[write_end],
            stderr=subprocess.DEVNULL,
        )
        stack.callback(server.wait)
        stack.callback(server.terminate)
        os.close(write_end)
        with os.fdopen(read_end) as pipe:
            number = pipe.readline().strip()
        assert number, "Xvfb did not start"
        made = Screen(number, child_environment, tmp_path)
        stack.callback(made.close)
        made.start("openbox", quiet=True)
        yield made
        if request.node.stash.get(_FAILED, False):
            request.node.add_report_section("teardown", "screenshot", str(made.picture()))
