"""Sources: where the text of a version is to come from, before anything has been read."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from recension.reading.version import Version

MOST_VERSIONS = 8
"""Columns beyond this cannot be read side by side."""


@dataclass(frozen=True, slots=True)
class FileSource:
    """A file on disk."""

    path: str
    """Absolute."""
    encoding: str | None = None
    """Python codec name the user chose; None to find out."""
    whole_page: bool = False
    """All of a web page is to be read, and not its article alone."""
    from_folder: bool = False
    """It came with a folder: left out with a notice, and not shown as a column, where it cannot be read."""
    repaired: bool = False
    """The reader wants its encoding faults repaired."""

    @property
    def name(self) -> str:
        """What its column is headed with."""
        return Path(self.path).name or self.path


@dataclass(frozen=True, slots=True)
class TextSource:
    """Text that was pasted or dropped."""

    name: str
    """What its column is headed with."""
    text: str
    html: bool = False
    """Whether ``text`` is HTML source, as a browser gives it."""
    repaired: bool = False
    """The reader wants its encoding faults repaired."""


@dataclass(frozen=True, slots=True)
class KeptSource:
    """A version as a saved comparison holds it."""

    version: "Version"
    repaired: bool = False
    """The reader wants its encoding faults repaired."""

    @property
    def name(self) -> str:
        """What its column is headed with."""
        return self.version.name


Source: TypeAlias = FileSource | TextSource | KeptSource


def sources_of(paths: Iterable[str]) -> list[FileSource]:
    """The files at ``paths``, in order; a folder stands for the files in it by name, hidden ones left out."""
    found: list[FileSource] = []
    for path in map(Path, paths):
        if path.is_dir():
            found += [FileSource(str(entry.absolute()), from_folder=True) for entry in _listed(path) if entry.is_file()]
        else:
            found.append(FileSource(str(path.absolute())))
    return found


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(entry for entry in folder.iterdir() if not entry.name.startswith("."))
    except OSError:
        return []
