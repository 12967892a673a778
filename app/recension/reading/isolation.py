"""Parsing what strangers made: in a process of its own, ended when it takes too long or too much memory.

The answer comes back as JSON, never as a pickle: a parser that was taken over must not hand over code.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from recension.reading.content import Parsed, Piece
from recension.reading.errors import UnreadableError
from recension.reading.roles import Role
from recension.reading.sentences import BEYOND_READING
from recension.reading.version import Encoding, How

TIME: Final = 10.0
"""Seconds that a parser may take."""

_TOO_SLOW: Final = f"it is too intricate to be read within {TIME:.0f} seconds; save it as plain text and open that"
_NO_PROCESS: Final = "it could not be opened safely, because no further process could be started"

# The packages' __init__ load the whole engine, which no parser needs: bare packages stand in for them.
_START: Final = """
import sys, types
for name, path in zip(("recension", "recension.reading"), sys.argv[1:3]):
    sys.modules[name] = types.ModuleType(name)
    sys.modules[name].__path__ = [path]
from recension.reading.parse_worker import main
main(*sys.argv[3:])
"""


def parse(parser: str, data: bytes, name: str, encoding: str | None = None) -> Parsed:
    """``data`` as the named parser of :mod:`recension.reading.parse_worker` reads it.

    ``encoding`` is the user's choice, for those parsers that decode what they find. Raises
    :class:`UnreadableError` where the parser finds a fault, takes too long or breaks down.
    """
    answer = _run([parser, encoding or ""], data, name)
    try:
        found = json.loads(answer)
        if "error" in found:
            raise UnreadableError(name, str(found["error"]))
        return _parsed(found)
    except (ValueError, TypeError, KeyError) as error:
        if isinstance(error, UnreadableError):
            raise
        raise UnreadableError(name, BEYOND_READING) from None


def _parsed(found: dict[str, Any]) -> Parsed:
    pieces = tuple(Piece(Role(role), str(text)) for role, text in found["pieces"])
    encoding = None
    if found["encoding"]:
        codec, how, confidence = found["encoding"]
        encoding = Encoding(str(codec), How(how), float(confidence))
    return Parsed(pieces, tuple(map(str, found["warnings"])), encoding)


def _run(arguments: list[str], data: bytes, name: str) -> bytes:
    reading = Path(__file__).parent
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and code; the data goes in by a pipe
            [sys.executable, "-P", "-c", _START, str(reading.parent), str(reading), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError:
        raise UnreadableError(name, _NO_PROCESS) from None
    with process:
        try:
            answer, _ = process.communicate(data, TIME)
        except subprocess.TimeoutExpired:
            raise UnreadableError(name, _TOO_SLOW) from None
        finally:
            process.kill()
    return answer
