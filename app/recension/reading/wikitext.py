"""Wikitext to blocks, by way of HTML: its lines become tags, its links their words. Runs in the isolated process."""

import re
from collections.abc import Iterator
from typing import Final

from recension.reading.content import Parsed, Piece
from recension.reading.html import page_pieces, page_tree
from recension.reading.roles import Role
from recension.reading.sentences import left_out_templates

_LITERAL: Final = re.compile(r"<(nowiki|pre|math|source|syntaxhighlight)\b[^<>]*>(.*?)</\1\s*>", re.DOTALL | re.I)
_COMMENT: Final = re.compile(r"\n?<!--.*?(?:-->|\Z)", re.DOTALL)
_REFERENCE: Final = re.compile(r"<ref\b[^<>]*/>|<ref\b[^<>/]*>(.*?)</ref\s*>", re.DOTALL | re.IGNORECASE)
_BRACES: Final = re.compile(r"\{\{|\}\}")
_SWITCH: Final = re.compile(r"__[A-Z]{3,}__")
_INNERMOST_LINK: Final = re.compile(r"\[\[([^\[\]]*)\]\]")
_OUTER_LINK: Final = re.compile(r"\[(?:https?:|ftp:|mailto:)?//?[^\s\[\]]+(?:\s+([^\[\]]*))?\]")
_QUOTE_MARKS: Final = re.compile(r"'{2,5}")
_MEDIA: Final = re.compile(
    r"(?:file|image|media|datei|bild|fichier|archivo|imagen|файл|ficheiro|bestand|plik)\s*:", re.IGNORECASE
)
_NOT_TEXT: Final = re.compile(r"(?:category|kategorie|catégorie|categoría|categoria|категория|kategoria)\s*:", re.I)
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(?:-[a-z]+)?:")
_FORMATTING: Final = re.compile(
    r"(?:thumb|thumbnail|frame|frameless|border|left|right|center|centre|none|upright|mini|miniatur|links|rechts|\d+px"
    r"|\d*x\d+px|(?:alt|upright|link|class|lang|page|baseline)\b.*)",
    re.IGNORECASE,
)
_HEADING: Final = re.compile(r"(={1,6})\s*(.+?)\s*\1\s*")
_ITEM: Final = re.compile(r"([*#:;]+)\s*(.*)")
_CELL: Final = re.compile(r"\|\||!!")
_ATTRIBUTES: Final = re.compile(r"""[^\[\]{}|<>]*=\s*(?:"[^"]*"|'[^']*'|[\w%#-]+)[^\[\]{}|<>]*\|(?!\|)""")
_RULE: Final = re.compile(r"-{4,}")
_HOLDER: Final = "\ue000{}\ue001"
_HELD: Final = re.compile("\ue000(\\d+)\ue001")


def parse_wikitext(data: bytes) -> Parsed:
    """The blocks of a wikitext (UTF-8). Templates are left out; references stand after the text."""
    literal: list[str] = []

    def hold(found: re.Match[str]) -> str:
        literal.append(found[0] if found[1].lower() != "nowiki" else _escaped(found[2]))
        return _HOLDER.format(len(literal) - 1)

    text = _LITERAL.sub(hold, _COMMENT.sub("", data.decode().translate({0xE000: None, 0xE001: None})))
    text, templates = without_templates(text)
    references = [found[1] for found in _REFERENCE.finditer(text) if found[1] and found[1].strip()]
    text = _REFERENCE.sub("", text)

    def pieces(wiki: str) -> list[Piece]:
        html = _HELD.sub(lambda found: literal[int(found[1])], "\n".join(_lines(_inline(wiki))))
        tree = page_tree(html.encode())
        return [] if tree is None else page_pieces(tree)

    notes = [Piece(Role.FOOTNOTE, piece.text) for reference in references for piece in pieces(reference)]
    return Parsed((*pieces(text), *notes), (left_out_templates(templates),) if templates else ())


def without_templates(text: str) -> tuple[str, int]:
    """``text`` without what stands in double braces, however deep, and how many such there were."""
    kept: list[str] = []
    opened: list[int] = []
    count = at = 0
    for brace in _BRACES.finditer(text):
        if brace[0] == "{{":
            opened.append(brace.start())
        elif opened:
            start = opened.pop()
            if not opened:
                kept.append(text[at:start])
                at = brace.end()
                count += 1
    kept.append(text[at:])
    return "".join(kept), count


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _inline(text: str) -> str:
    """Links as their words, without marks of type."""
    text = _SWITCH.sub("", text)
    for _ in range(8):  # captions hold links, hardly ever deeper
        text, found = _INNERMOST_LINK.subn(_words_of_link, text)
        if not found:
            break
    text = _OUTER_LINK.sub(lambda found: found[1] or "", text)
    return _QUOTE_MARKS.sub("", text)


def _words_of_link(link: re.Match[str]) -> str:
    target, *labels = link[1].split("|")
    target = target.strip()
    if _MEDIA.match(target):
        captions = [label for label in labels if not _FORMATTING.fullmatch(label.strip())]
        return f"\n\n{captions[-1].strip()}\n\n" if captions else ""
    if _NOT_TEXT.match(target) or (not labels and _LANGUAGE.match(target)):
        return ""
    return (labels[-1] if labels and labels[-1].strip() else target.removeprefix(":")).strip()


def _lines(text: str) -> Iterator[str]:
    """HTML, line by line: an empty line ends a paragraph, as in wikitext."""
    in_table = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped.startswith("{|"):
            in_table += 1
            yield "<table><tr><td>"
        elif in_table and stripped.startswith("|}"):
            in_table -= 1
            yield f"</td></tr></table>{stripped[2:]}"
        elif in_table and stripped[:1] in ("|", "!"):
            yield _table_line(stripped)
        else:
            yield _line(stripped)


def _table_line(line: str) -> str:
    if line.startswith("|-"):
        return "</td></tr><tr><td>"
    if line.startswith("|+"):
        return f"</td></tr></table><p>{_ATTRIBUTES.sub('', line[2:], count=1)}</p><table><tr><td>"
    cells = [_ATTRIBUTES.sub("", cell, count=1) for cell in _CELL.split(line[1:])]
    return "</td><td>" + "</td><td>".join(cells)


def _line(line: str) -> str:
    if not line:
        return "<p>"
    if _RULE.match(line):
        return "<hr>"
    heading = _HEADING.fullmatch(line)
    if heading:
        level = len(heading[1])
        return f"<h{level}>{heading[2]}</h{level}>"
    item = _ITEM.fullmatch(line)
    if not item:
        return line
    if item[1].strip(":") == "":
        return f"<p>{item[2]}</p>"
    return f"<ul><li>{item[2]}</li></ul>"
