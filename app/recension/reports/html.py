"""One HTML page for people, whole in itself: it loads nothing, needs no script, prints, reads like a book."""

import re
from functools import cache
from typing import TYPE_CHECKING

from recension.comparison import Comparison
from recension.reports.page import page_of
from recension.reports.table import GLYPHS
from recension.resources import resource
from recension.synopsis import percent
from recension.vocabulary import Kind

if TYPE_CHECKING:
    from jinja2 import Template

_UNWRITABLE = re.compile("[\x00\ud800-\udfff]")


def render(comparison: Comparison, base: int = 0, hidden: frozenset[Kind] = frozenset()) -> str:
    """The report as HTML, described against the version ``base``, without marks for edits of the ``hidden`` kinds.

    The same comparison gives the same bytes. Code points that no HTML page can hold (NUL, lone surrogates)
    stand as U+FFFD.
    """
    page = page_of(comparison, base, hidden)
    return _UNWRITABLE.sub("\ufffd", _template().render(page=page, glyphs=GLYPHS))


@cache
def _template() -> "Template":
    # Imported here so that the window and the JSON report do without it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("report")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(thousands=_thousands, percent=_percent, css_string=_css_string)
    return environment.get_template("report.html.j2")


def _thousands(number: int) -> str:
    return f"{number:,}"


def _percent(share: float) -> str:
    """As per cent, and no line ends before the sign."""
    return percent(share).replace(" ", "\N{NO-BREAK SPACE}")


def _css_string(text: str) -> str:
    """A CSS string literal: every code point that is not a letter or digit of ASCII is escaped."""
    inner = "".join(char if char.isascii() and char.isalnum() else f"\\{ord(char):x} " for char in text)
    return f'"{inner}"'
