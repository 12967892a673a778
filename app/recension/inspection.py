"""What each file is, in a table for people or as JSON for programs."""

import io
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from recension.reading.blocks import find_blocks
from recension.reading.errors import UnreadableError
from recension.reading.kinds import NAMES, WITH_OWN_ENCODING
from recension.reading.oddities import oddities_of
from recension.reading.reasons import reason_of
from recension.reading.roles import Role
from recension.reading.sentences import some
from recension.reading.version import How, Version
from recension.terminal import printable

_HOW = {
    How.BOM: "byte order mark",
    How.UTF_8: "valid UTF-8",
    How.DECLARED: "declared in the file",
    How.DETECTED: "detected",
    How.CHOSEN: "chosen",
}
_NONE = "–"
_HEADS = ("FILE", "TYPE", "ENCODING", "SURE?", "HOW", "OR ELSE", "LANGUAGE", "WORDS", "CHARACTERS")
_NUMBERS = _HEADS[-2:]
_ASIDES = {
    Role.QUOTED: "are quoted from other posts or messages",
    Role.SIGNATURE: "are signatures",
    Role.CHROME: "are words of the page or program around it",
}
_WIDE = 400
"""Columns, where no terminal limits the lines: enough that nothing wraps."""


def as_json(versions: Sequence[Version], refusals: Sequence[UnreadableError] = ()) -> str:
    """A list with one object for each version; the keys are a comparison's, without the text.

    What could not be read follows, with its name and the ``error``, one sentence.
    """
    facts = [_facts(version) for version in versions]
    facts += [{"name": refusal.name, "error": str(refusal)} for refusal in refusals]
    return json.dumps(facts, ensure_ascii=True, indent=2) + "\n"


def as_table(versions: Sequence[Version]) -> str:
    """One line for each version, and below them a line for each oddity."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for head in _HEADS:
        table.add_column(head, justify="right" if head in _NUMBERS else "left", overflow="fold")
    for version in versions:
        table.add_row(*(Text(printable(value)) for value in _values(version)))
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDE
    console = Console(file=io.StringIO(), width=width, color_system=None)
    if versions:
        console.print(table)
    lines = [line.rstrip() for line in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]
    lines += [f"{printable(version.name)}: {printable(line)}" for version in versions for line in _lines(version)]
    return "".join(f"{line}\n" for line in lines)


def _lines(version: Version) -> Iterator[str]:
    """Why the encoding where it is not sure, then all that is odd."""
    if version.encoding.certainty != "sure":
        yield f"{version.encoding.name}, {version.encoding.certainty}: {reason_of(version.encoding)}"
    yield from version.warnings
    yield from _asides(version)
    for (_, note), count in _sorts(version).items():
        yield f"{note} {count:,} times." if count > 1 else note


def _asides(version: Version) -> Iterator[str]:
    """How much of a text is no part of what it says."""
    roles = _roles(version)
    for role, what in _ASIDES.items():
        if roles[role]:
            yield f"{some(roles[role], 'block')} {what if roles[role] > 1 else what.replace('are', 'is', 1)}."


def _roles(version: Version) -> Counter[Role]:
    return Counter(block.role for block in find_blocks(version))


def _sorts(version: Version) -> Counter[tuple[str, str]]:
    """How often each sort of oddity occurs: kind, and sentence."""
    return Counter((oddity.kind.value, oddity.note) for oddity in oddities_of(version))


def _values(version: Version) -> tuple[str, ...]:
    return (
        version.name,
        NAMES.get(version.media_type, version.media_type),
        *_encoding(version),
        version.language or _NONE,
        f"{version.words:,}",
        f"{len(version.text):,}",
    )


def _encoding(version: Version) -> tuple[str, str, str, str]:
    """Name, certainty, how, and what else it could be."""
    encoding = version.encoding
    if version.media_type in WITH_OWN_ENCODING:
        return _NONE, _NONE, "by its format", _NONE
    others = ", ".join(other.name for other in encoding.alternatives[:3]) or _NONE
    certainty = "chosen" if encoding.how is How.CHOSEN else encoding.certainty
    return encoding.name, certainty, _HOW[encoding.how], others


def _facts(version: Version) -> dict[str, Any]:
    encoding = version.encoding
    return {
        "name": version.name,
        "path": version.path,
        "media_type": version.media_type,
        "encoding": {
            "name": encoding.name,
            "how": encoding.how.value,
            "confidence": encoding.confidence,
            "certainty": encoding.certainty,
            "reason": reason_of(encoding),
            "sample": encoding.sample,
            "alternatives": [
                {"name": other.name, "confidence": other.confidence, "sample": other.sample}
                for other in encoding.alternatives
            ],
        },
        "language": version.language,
        "words": version.words,
        "characters": len(version.text),
        "warnings": list(version.warnings),
        "blocks": {role.value: count for role, count in sorted(_roles(version).items())},
        "oddities": [{"kind": kind, "note": note, "count": count} for (kind, note), count in _sorts(version).items()],
    }
