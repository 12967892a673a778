"""What the window and its worker process say to each other, and how it goes through a pipe."""

import pickle
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO, TypeAlias

from recension.desktop.sources import Source

if TYPE_CHECKING:
    from recension.comparison import Comparison, Pin
    from recension.vocabulary import Kind, Verdict

_LENGTH = struct.Struct("!Q")


@dataclass(frozen=True, slots=True)
class KeptPin:
    """A pin of sources that are compared anew; it holds as long as its words stand where they stood."""

    ends: tuple[tuple[int, int, str], tuple[int, int, str]]
    """For both ends: index in ``Compare.sources``, where it begins (code points), and its words."""
    verdict: "Verdict"


@dataclass(frozen=True, slots=True)
class Compare:
    """Read these sources and compare what can be read."""

    job: int
    sources: tuple[Source, ...]
    pins: tuple[KeptPin, ...] = ()


@dataclass(frozen=True, slots=True)
class Repin:
    """Align a comparison again as these pins want it."""

    job: int
    comparison: "Comparison"
    pins: "tuple[Pin, ...]"


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Write a report of a comparison; its format follows the suffix of ``path``."""

    job: int
    comparison: "Comparison"
    path: str
    base: int
    """The version the others are described against."""
    hidden: frozenset["Kind"] = frozenset()
    """Kinds of edit that are not marked."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Give up a job at its next sign of progress."""

    job: int


Request: TypeAlias = Compare | Repin | WriteReport


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is."""

    job: int
    fraction: float
    """0 to 1."""
    stage: str
    """What is being done, for people."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """One source could not be read; the others are still compared."""

    job: int
    index: int
    """In ``Compare.sources``."""
    message: str
    """One sentence for people."""


@dataclass(frozen=True, slots=True)
class Done:
    """The end of a job: a Comparison, or None: nothing could be read, or only a file was written."""

    job: int
    comparison: "Comparison | None"


@dataclass(frozen=True, slots=True)
class Cancelled:
    """A job was given up as asked."""

    job: int


@dataclass(frozen=True, slots=True)
class Failed:
    """A job ended without a result."""

    job: int
    message: str
    """One sentence for people."""
    detail: str = ""
    """For the log: a traceback, where the failure is a defect of the program."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The worker process is gone (never sent: the receiving end makes it)."""


Reply: TypeAlias = Progress | Unreadable | Done | Cancelled | Failed | Ended


def send(pipe: BinaryIO, message: object) -> None:
    """Write one message; raise OSError when nobody reads any more."""
    data = pickle.dumps(message, protocol=pickle.HIGHEST_PROTOCOL)
    pipe.write(_LENGTH.pack(len(data)))
    pipe.write(data)
    pipe.flush()


def receive(pipe: BinaryIO) -> Any:
    """Read one message; raise EOFError at the end, also in the middle of a message."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    # Both ends are this program, and untrusted files are parsed elsewhere: pickle is safe here.
    return pickle.loads(_exactly(pipe, length))  # noqa: S301


def _exactly(pipe: BinaryIO, length: int) -> bytes:
    data = pipe.read(length)
    if len(data) < length:
        raise EOFError
    return data
