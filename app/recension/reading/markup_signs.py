"""Signs of light markup in what might be plain text: one sign may be chance, two kinds of them are not."""

import re
from typing import Final

_HEADING: Final = re.compile(rb"^(#{1,6}) +[^\s#][^\n]*(?=\r?\n[ \t]*\r?\n|\r?\n?\Z)", re.MULTILINE)
_LINK: Final = re.compile(rb"\[[^\[\]\n]{1,300}\]\([^()\s]{1,300}(?: [^()\n]{0,200})?\)")
_ADDRESS: Final = re.compile(rb"^\[[^\[\]\n]{1,80}\]: +\S", re.MULTILINE)
_STRONG: Final = re.compile(rb"\*\*[^\s*][^*\n]*\*\*|(?<!\w)__[^\s_][^_\n]*__(?!\w)")
_MARKDOWN: Final = (
    ((b"```", b"~~~"), re.compile(rb"^(?:```|~~~)[\w+-]{0,20}\s*$", re.MULTILINE)),
    ((b"](",), _LINK),
    ((b"]: ",), _ADDRESS),
    ((b"**", b"__"), _STRONG),
    ((b"---|", b"--- |", b"--:|"), re.compile(rb"^ {0,3}\|?(?: *:?-{3,}:? *\|)+(?: *:?-{3,}:? *)?\s*$", re.MULTILINE)),
)
"""Fenced code, links, addresses of links, strong emphasis, tables: what each holds for certain, and its form."""

_WIKI_STRUCTURE: Final = (
    re.compile(rb"^(={1,6})[^=\n][^\n]*\1[ \t\r]*$", re.MULTILINE),
    re.compile(rb"^\{\|.*$", re.MULTILINE),
    re.compile(rb"(?<!')'''(?!')[^'\n]+'''(?!')"),
)
"""Headings, tables, bold type."""
_WIKI_DETAILS: Final = (
    re.compile(rb"\[\[[^\[\]\n]{1,300}\]\]"),
    re.compile(rb"\{\{[^{}]{1,2000}\}\}"),
    re.compile(rb"<ref[ >/]"),
    re.compile(rb"^[*#:;]+ ?\S", re.MULTILINE),
)
"""Links, templates, references, list items."""


def is_markdown(data: bytes) -> bool:
    """Whether an ASCII-compatible text is Markdown: headings of two levels, or signs of two kinds."""
    levels = [len(found[1]) for found in _HEADING.finditer(data)]
    kinds = sum(any(mark in data for mark in marks) and sign.search(data) is not None for marks, sign in _MARKDOWN)
    return len(set(levels)) > 1 or kinds + bool(levels) > 1


def is_wikitext(data: bytes) -> bool:
    """Whether an ASCII-compatible text is wikitext: some of its structure, and a sign of another kind."""
    structure = sum(sign.search(data) is not None for sign in _WIKI_STRUCTURE)
    if not structure:
        return False
    return structure + sum(sign.search(data) is not None for sign in _WIKI_DETAILS) > 1
