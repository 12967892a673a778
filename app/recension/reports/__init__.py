"""Reports: a comparison as a file for people (HTML) or for programs (JSON)."""

import os
from collections.abc import Callable, Collection, Mapping
from pathlib import PurePath
from types import MappingProxyType

from recension.comparison import Comparison
from recension.reports import html, json
from recension.reports.errors import ReportError, UnknownFormatError, UnwritableError
from recension.reports.files import write_whole
from recension.vocabulary import Kind

__all__ = ["FORMATS", "ReportError", "UnknownFormatError", "UnwritableError", "format_for", "render", "write"]

Renderer = Callable[[Comparison, int, frozenset[Kind]], str]

FORMATS: Mapping[str, Renderer] = MappingProxyType({"html": html.render, "json": json.render})
"""What can be written: format name -> renderer(comparison, base, hidden kinds)."""

_SUFFIXES = {".html": "html", ".htm": "html", ".json": "json"}
_LATER = {"md": "Markdown", "csv": "CSV", "xml": "TEI", "pdf": "PDF"}


def format_for(path: str | os.PathLike[str], name: str | None = None) -> str:
    """The format a report is written in: the one named, else the one the file's suffix asks for.

    Raises:
        UnknownFormatError: where there is none, with one sentence for people.
    """
    if name is not None:
        return _known(name.lower().lstrip("."), f"“{name}”")
    suffix = PurePath(path).suffix.lower()
    if not suffix:
        raise UnknownFormatError(f"{os.fspath(path)}: the name does not say which format; end it in {_choice('.')}")
    return _known(_SUFFIXES.get(suffix, suffix[1:]), f"{os.fspath(path)}: the suffix “{suffix}”")


def render(
    comparison: Comparison,
    format: str,  # noqa: A002 - the contract's word
    base: int = 0,
    hidden: Collection[Kind] = (),
) -> str:
    """The report as text, described against the version ``base``, without marks for edits of the ``hidden`` kinds.

    What is hidden is counted. A saved comparison (JSON) is always whole.

    Raises:
        UnknownFormatError: where no renderer has this name.
    """
    return FORMATS[format_for("", format)](comparison, base, frozenset(hidden))


def write(
    comparison: Comparison,
    path: str | os.PathLike[str],
    format: str | None = None,  # noqa: A002 - the contract's word
    base: int = 0,
    hidden: Collection[Kind] = (),
) -> None:
    """Write the report to ``path``, whole or not at all; without ``format`` the suffix decides.

    ``base`` and ``hidden`` as for :func:`render`.

    Raises:
        UnknownFormatError: where no renderer goes with the format or suffix.
        UnwritableError: where the file cannot be written.
    """
    write_whole(path, render(comparison, format_for(path, format), base, hidden).encode())


def _known(name: str, asked: str) -> str:
    if name in FORMATS:
        return name
    if name in _LATER:
        raise UnknownFormatError(f"{_LATER[name]} reports cannot be written yet; choose {_choice()}")
    raise UnknownFormatError(f"{asked} is not a format of reports; choose {_choice()}")


def _choice(prefix: str = "") -> str:
    return " or ".join(prefix + name for name in FORMATS)
