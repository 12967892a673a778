"""Can a window open here? Answered before Qt is asked, because Qt ends the whole process where it cannot."""

import ctypes
import os
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

_QT = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
}
_XCB = {
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
_PACKAGES = _QT | _XCB | _WAYLAND
"""System library -> the Debian and Ubuntu package that brings it."""

_HEADLESS = "without a window, `recension report A B -o report.html` compares too"

Loads = Callable[[str], bool]


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def window_problem(environment: Mapping[str, str] = os.environ, loads: Loads = _loads) -> str | None:
    """Why no window can open here, as one sentence that says what to do; None where one can.

    Only Linux is looked at: elsewhere Qt brings all it needs. The libraries looked for are the ones that Qt
    would load next anyway.
    """
    if not sys.platform.startswith("linux"):
        return None
    platforms = _platforms(environment)
    if not platforms:
        return f"there is no display here to open a window on; {_HEADLESS}"
    lacking = _lacking(_QT, loads)
    if lacking:
        return _install(lacking)
    problems = [_platform_problem(platform, environment, loads) for platform in platforms]
    return None if None in problems else problems[0]


def import_problem(error: ImportError) -> str:
    """The sentence for people behind an ImportError of Qt."""
    library = re.search(r"\blib[\w.+-]+\.so[.\d]*", str(error))
    if library:
        return _install([library[0]])
    if (error.name or "").partition(".")[0] in ("PySide6", "shiboken6"):
        return f"the window needs PySide6, which is not installed; {_HEADLESS}"
    return f"the window cannot be loaded ({error}); {_HEADLESS}"


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """The Qt platforms that will be tried, first choice first."""
    chosen = environment.get("QT_QPA_PLATFORM")
    if chosen:
        return [platform.partition(":")[0] for platform in chosen.split(";")]
    x11, wayland = environment.get("DISPLAY"), environment.get("WAYLAND_DISPLAY")
    platforms = ["xcb"] if x11 else []
    if wayland and (not x11 or environment.get("XDG_SESSION_TYPE") == "wayland"):
        platforms.insert(0, "wayland")
    return platforms


def _platform_problem(platform: str, environment: Mapping[str, str], loads: Loads) -> str | None:
    if platform == "xcb":
        lacking = _lacking(_XCB, loads)
        if lacking:
            return _install(lacking)
        display = environment.get("DISPLAY", "")
        return None if _x_answers(display) else f"the display “{display}” does not answer; {_HEADLESS}"
    if platform.startswith("wayland"):
        lacking = _lacking(_WAYLAND, loads)
        if lacking:
            return _install(lacking)
        display = environment.get("WAYLAND_DISPLAY", "wayland-0")
        socket = Path(environment.get("XDG_RUNTIME_DIR", "/"), display)
        return None if socket.exists() else f"the Wayland display “{display}” does not answer; {_HEADLESS}"
    return None


def _x_answers(display: str) -> bool:
    """Whether an X server lets us in; it is asked through the same library that Qt uses."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(os.fsencode(display) or None, None)
    try:
        return bool(xcb.xcb_connection_has_error(connection) == 0)
    finally:
        xcb.xcb_disconnect(connection)


def _lacking(libraries: Iterable[str], loads: Loads) -> list[str]:
    return [library for library in libraries if not loads(library)]


def _install(libraries: list[str]) -> str:
    packages = [_PACKAGES[library] for library in libraries if library in _PACKAGES]
    missing = f"the window needs {', '.join(libraries)}"
    advice = f"install it with `sudo apt install {' '.join(packages)}`" if packages else "install what brings it"
    return f"{missing}, which this system lacks; {advice}, or the like elsewhere; {_HEADLESS}"
