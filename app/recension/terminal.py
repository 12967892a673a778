"""The terminal: sentences on stderr, progress where someone watches, no control character passed on."""

import errno
import os
import sys
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

Progress = Callable[[float, str], None]
"""Takes how much is done (0 to 1) and what is being done."""

PROGRAM = "recension"


def say(sentence: str) -> None:
    """One sentence for people on stderr, headed with the program's name."""
    if sys.stderr is not None:
        sys.stderr.write(f"{PROGRAM}: {printable(sentence)}\n")
        sys.stderr.flush()


def emit(output: str | bytes) -> None:
    """Put the whole of this on standard output: bytes as they are, text in the terminal's encoding.

    Raises:
        OSError: where standard output is closed or full.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, "standard output is closed")
    if isinstance(output, str):
        output = output.encode(sys.stdout.encoding or "utf-8", "backslashreplace")
    sys.stdout.buffer.write(output)
    sys.stdout.buffer.flush()


def standard_input() -> BinaryIO:
    """The bytes of standard input.

    Raises:
        OSError: where it is closed.
    """
    if sys.stdin is None:
        raise OSError(errno.EBADF, "standard input is closed")
    return sys.stdin.buffer


def abandon_output() -> None:
    """Let what is still to be flushed to standard output go nowhere, because nobody can take it."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def printable(text: str) -> str:
    """The text without anything that steers a terminal: control and format characters stand as escapes."""
    return "".join(
        char if char.isprintable() or unicodedata.category(char) == "Zs" else char.encode("unicode_escape").decode()
        for char in text
    )


@contextmanager
def progress(task: str) -> Iterator[Progress | None]:
    """A progress line on stderr while the block runs; None where stderr is not a terminal."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn
    from rich.text import Text

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=32),
        TextColumn("{task.percentage:>3.0f} %"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        line = bar.add_task(task, total=1.0)

        def advance(done: float, what: str) -> None:
            bar.update(line, completed=done, description=Text(printable(what)).plain or task)

        yield advance
