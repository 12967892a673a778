"""Bytes from a path or a stream: a limited number, and one clear sentence where there are none."""

import errno
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from recension.reading.errors import UnreadableError

LARGEST: Final = 64 * 1024 * 1024
"""Bytes; no larger file is read."""

_CHANGED: Final = "The file was being changed while it was read; read it again when that is done."
_KINDS: Final = (
    (stat.S_ISDIR, "it is a folder; open the files in it"),
    (stat.S_ISFIFO, "it is a pipe, not a file; read it from standard input instead"),
    (stat.S_ISSOCK, "it is a socket, not a file"),
    (stat.S_ISCHR, "it is a device, not a file"),
    (stat.S_ISBLK, "it is a device, not a file"),
)
_ERRORS: Final = {
    errno.ENOENT: "there is no such file; check its name and folder",
    errno.ENOTDIR: "there is no such file; a part of its path is not a folder",
    errno.EACCES: "you may not read this file; change its permissions or make a copy of your own",
    errno.EPERM: "you may not read this file; change its permissions or make a copy of your own",
    errno.ENAMETOOLONG: "its name is too long to be a file's",
    errno.ELOOP: "it is a link that leads back to itself",
}


@dataclass(frozen=True, slots=True)
class FileBytes:
    """What a file held."""

    data: bytes
    warnings: tuple[str, ...] = ()


def display_name(path: str | os.PathLike[str]) -> str:
    """A path as it can be shown in a sentence: no undecodable bytes, no control characters."""
    shown = os.fsencode(os.fspath(path)).decode("utf-8", "replace")
    return "".join(character if character.isprintable() else "\ufffd" for character in shown) or "(no name)"


def read_file(path: str | os.PathLike[str]) -> FileBytes:
    """All bytes of a regular file; raises :class:`UnreadableError` for anything else or too many of them.

    A file that changes meanwhile is read once more; when it changes again there is a warning.
    """
    name = display_name(path)
    try:
        first = _read_once(path, name)
        data, steady = first if first[1] else _read_once(path, name)
    except UnreadableError:
        raise
    except OSError as error:
        raise UnreadableError(name, _reason(error, path)) from None
    except ValueError:
        raise UnreadableError(name, "this cannot be the name of a file") from None
    return FileBytes(data, () if steady else (_CHANGED,))


def read_bytes_of(stream: BinaryIO, name: str) -> bytes:
    """All bytes that ``stream`` still gives; raises :class:`UnreadableError` where there are too many."""
    try:
        data = stream.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(name, f"it could not be read ({_told(error)})") from None
    if len(data) > LARGEST:
        raise UnreadableError(name, f"it gives more than {_megabytes(LARGEST)} of data; split it")
    return data


def _read_once(path: str | os.PathLike[str], name: str) -> tuple[bytes, bool]:
    """The bytes of a file, and whether it stayed the same while they were read."""
    _refuse(os.stat(path), name)  # noqa: PTH116 - before opening: opening a pipe would wait for its other end
    with Path(path).open("rb") as file:
        before = os.fstat(file.fileno())
        _refuse(before, name)
        data = file.read(LARGEST + 1)
        after = os.fstat(file.fileno())
    if len(data) > LARGEST:
        raise UnreadableError(name, _too_large(max(after.st_size, len(data))))
    return data, (before.st_size, before.st_mtime_ns) == (after.st_size, after.st_mtime_ns)


def _refuse(status: os.stat_result, name: str) -> None:
    for is_kind, reason in _KINDS:
        if is_kind(status.st_mode):
            raise UnreadableError(name, reason)
    if status.st_size > LARGEST:
        raise UnreadableError(name, _too_large(status.st_size))


def _too_large(size: int) -> str:
    return f"it is {_megabytes(size)}, and no more than {_megabytes(LARGEST)} can be read; split it"


def _megabytes(size: int) -> str:
    return f"{size / (1024 * 1024):,.0f} MB"


def _reason(error: OSError, path: str | os.PathLike[str]) -> str:
    if error.errno == errno.ENOENT and os.path.islink(path):  # noqa: PTH114 - a path may be bytes-like on its way in
        return "it is a link to a file that is no longer there"
    return _ERRORS.get(error.errno or 0, f"it could not be read ({_told(error)})")


def _told(error: Exception) -> str:
    told = getattr(error, "strerror", None) or str(error)
    return told[:1].lower() + told[1:]
