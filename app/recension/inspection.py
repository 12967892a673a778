"""What each file is, in a table for people or as JSON for programs."""

import io
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from recension.reading.oddities import oddities_of
from recension.reading.reasons import reason_of
from recension.reading.version import How, Version
from recension.terminal import printable

_HOW = {
    How.BOM: "byte order mark",
    How.UTF_8: "valid UTF-8",
    How.DECLARED: "declared in the file",
    How.DETECTED: "detected",
    How.CHOSEN: "chosen",
}
_HEADS = ("FILE", "TYPE", "ENCODING", "SURE?", "HOW", "OR ELSE", "LANGUAGE", "WORDS", "CHARACTERS")
_NUMBERS = _HEADS[-2:]
_WIDE = 400
"""Columns, where no terminal limits the lines: enough that nothing wraps."""


def as_json(versions: Sequence[Version]) -> str:
    """A list with one object for each version; the keys are a comparison's, without the text."""
    facts = [_facts(version) for version in versions]
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
    for (_, note), count in _sorts(version).items():
        yield f"{note} {count:,} times." if count > 1 else note


def _sorts(version: Version) -> Counter[tuple[str, str]]:
    """How often each sort of oddity occurs: kind, and sentence."""
    return Counter((oddity.kind.value, oddity.note) for oddity in oddities_of(version))


def _values(version: Version) -> tuple[str, ...]:
    encoding = version.encoding
    return (
        version.name,
        version.media_type,
        encoding.name,
        "chosen" if encoding.how is How.CHOSEN else encoding.certainty,
        _HOW[encoding.how],
        ", ".join(other.name for other in encoding.alternatives[:3]) or "–",
        version.language or "–",
        f"{version.words:,}",
        f"{len(version.text):,}",
    )


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
        "oddities": [{"kind": kind, "note": note, "count": count} for (kind, note), count in _sorts(version).items()],
    }
