"""Files appear whole or not at all: written beside the target, then renamed over it."""

import os
import secrets
import stat
from pathlib import Path

from recension.reports.errors import UnwritableError


def write_whole(path: str | os.PathLike[str], data: bytes) -> None:
    """Write ``data`` to ``path`` so that no reader ever sees half of it.

    An error or a KeyboardInterrupt leaves what was there before. An existing file keeps its permissions, a
    symbolic link stays one, a device or pipe is written to directly.

    Raises:
        UnwritableError: with one sentence for people.
    """
    name = os.fspath(path)
    target = Path(os.path.realpath(name))
    try:
        mode = _mode_of(target)
        if mode is not None and not stat.S_ISREG(mode):
            _write_through(name, target, mode, data)
        else:
            _replace(name, target, mode, data)
    except OSError as error:
        raise UnwritableError(f"{name}: {_reason(error, target)}") from error


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _write_through(name: str, target: Path, mode: int, data: bytes) -> None:
    if stat.S_ISDIR(mode):
        raise UnwritableError(f"{name}: this is a folder; name a file in it")
    with target.open("wb") as stream:
        stream.write(data)


def _replace(name: str, target: Path, mode: int | None, data: bytes) -> None:
    if mode is not None and not os.access(target, os.W_OK):
        raise UnwritableError(f"{name}: this file is write-protected; choose another name")
    beside = target.with_name(f".recension-{secrets.token_hex(6)}.part")
    # Opened so, a new file gets the permissions the user's umask gives any new file.
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if mode is not None:
            beside.chmod(stat.S_IMODE(mode))
        beside.replace(target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _reason(error: OSError, target: Path) -> str:
    folder = target.parent
    if isinstance(error, FileNotFoundError):
        return f"the folder {folder} does not exist; make it first or choose another place"
    if isinstance(error, NotADirectoryError):
        return f"{folder} is not a folder; choose another place"
    if isinstance(error, PermissionError):
        return "you may not write there; choose another place"
    return f"this could not be written ({error.strerror or error})"
