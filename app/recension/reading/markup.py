"""Blocks out of a tree of markup, in document order; no character that the tree does not hold."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from lxml import etree

from recension.reading.content import Piece
from recension.reading.roles import ASIDES, Role

_SPACE: Final = re.compile(r"[ \t\n\r\f]+")
_PARAGRAPH_BREAK: Final = re.compile(r"\n[ \t\n]*\n")
_LONGEST_CELL = 400
_LASTING: Final = ASIDES | {Role.FOOTNOTE}
"""Roles that everything inside has as well: a list in a menu is no list."""

RoleOf: TypeAlias = Callable[[Any], Role | None]
"""The role that an element gives what stands in it, whatever its tag."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the tags of a kind of markup mean."""

    roles: Mapping[str, Role | None]
    """Tags that begin a block; None for one that takes the role of what it stands in."""
    skipped: frozenset[str]
    """Tags whose content nobody reads."""
    row: str
    cell: frozenset[str]
    line_break: str
    verbatim: frozenset[str]
    """Tags inside which line ends count."""


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


HTML: Final = Vocabulary(
    roles={
        **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Role.HEADING),
        **dict.fromkeys(("li", "dt", "dd"), Role.LIST_ITEM),
        "blockquote": Role.QUOTATION,
        "tr": Role.TABLE_ROW,
        **dict.fromkeys(
            _tags(
                "address article aside body caption center details dialog dir div dl fieldset figcaption "
                "figure footer form head header hgroup hr html legend main menu nav ol p pre search section "
                "summary table tbody tfoot thead ul"
            )
        ),
    },
    skipped=_tags(  # the head is not: libxml2 puts new tags there where a page has no body tag
        "audio button canvas datalist embed iframe map noscript object script select style svg template "
        "textarea title video"
    ),
    row="tr",
    cell=frozenset({"td", "th"}),
    line_break="br",
    verbatim=frozenset({"pre", "listing", "xmp"}),
)

ARTICLE: Final = Vocabulary(
    roles={
        "head": Role.HEADING,
        "item": Role.LIST_ITEM,
        "quote": Role.QUOTATION,
        "row": Role.TABLE_ROW,
        **dict.fromkeys(("body", "p", "list", "table", "code", "div")),
    },
    skipped=frozenset({"graphic"}),
    row="row",
    cell=frozenset({"cell"}),
    line_break="lb",
    verbatim=frozenset({"code"}),
)
"""The tags of trafilatura's result."""


def _by_tag_alone(_: Any) -> None:
    return None


def pieces_of(tree: Any, vocabulary: Vocabulary, role_of: RoleOf = _by_tag_alone) -> list[Piece]:
    """The blocks of an lxml tree, empty ones left out."""
    walk = _Walk(vocabulary, role_of)
    skipping: Any = None
    # iterwalk does not recurse: a page may nest deeper than Python may.
    for event, element in etree.iterwalk(tree, events=("start", "end", "comment", "pi")):
        if skipping is not None:
            if element is skipping and event == "end":
                skipping = None
                walk.add(element.tail)
        elif event == "start":
            if element.tag in vocabulary.skipped:
                skipping = element
            else:
                walk.enter(element)
                walk.add(element.text)
        else:
            if event == "end":
                walk.leave(element)
            walk.add(element.tail if element is not tree else None)
    walk.flush()
    return walk.pieces


@dataclass(slots=True)
class _Walk:
    """The state of walking through a tree."""

    vocabulary: Vocabulary
    role_of: RoleOf
    pieces: list[Piece] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _roles: list[Role] = field(default_factory=lambda: [Role.PARAGRAPH])
    _rows: list[bool] = field(default_factory=list)
    """For each row around: whether it is one block (of data) or several (a table that lays out a page)."""
    _verbatim: int = 0

    def enter(self, element: Any) -> None:
        tag = element.tag
        if tag == self.vocabulary.line_break:
            self._text.append("\n")
        if not self._is_block(tag):
            return
        role = self._role(element)
        if tag == self.vocabulary.row:
            self.flush()
            self._rows.append(_is_one_block(element, self.vocabulary))
            role = role if self._rows[-1] else None
        self._break()
        self._roles.append(role or self._roles[-1])
        self._verbatim += tag in self.vocabulary.verbatim

    def _role(self, element: Any) -> Role | None:
        """The role an element gives; None for that of what it stands in."""
        if self._roles[-1] in _LASTING and self._roles[-1] is not Role.QUOTED:
            return None
        named = self.role_of(element)
        return named if named or self._roles[-1] is Role.QUOTED else self.vocabulary.roles.get(element.tag)

    def leave(self, element: Any) -> None:
        tag = element.tag
        if tag in self.vocabulary.cell and self._in_row():
            self._text.append("\t")
        if not self._is_block(tag):
            return
        self._break()
        if tag == self.vocabulary.row:
            self.flush()
            self._rows.pop()
        self._roles.pop()
        self._verbatim -= tag in self.vocabulary.verbatim

    def add(self, text: str | None) -> None:
        if not text:
            return
        if self._verbatim:
            self._text.append(text.replace("\r\n", "\n").replace("\r", "\n"))
        else:
            self._text.append(_SPACE.sub(" ", text))

    def flush(self) -> None:
        """End the block that is being gathered."""
        text = "".join(self._text)
        self._text.clear()
        parts = [text] if self._verbatim else _PARAGRAPH_BREAK.split(text)
        for part in parts:
            text = part.strip() if self._verbatim else tidied(part)
            if text:
                self.pieces.append(Piece(self._roles[-1], text))

    def _is_block(self, tag: str) -> bool:
        return tag in self.vocabulary.roles or (tag in self.vocabulary.cell and not self._in_row())

    def _in_row(self) -> bool:
        return bool(self._rows) and self._rows[-1]

    def _break(self) -> None:
        """Between blocks; in a row of data they share a cell."""
        if self._in_row():
            self._text.append(" ")
        else:
            self.flush()


def tidied(text: str) -> str:
    """A block without the spaces that mean nothing: doubled ones, those beside a tab, those at ends of lines."""
    return "\n".join(map(_tidy, text.split("\n"))).strip()


def _tidy(line: str) -> str:
    cells = [re.sub(" {2,}", " ", cell).strip(" ") for cell in line.split("\t")]
    return "\t".join(cells).rstrip("\t")


def _is_one_block(row: Any, vocabulary: Vocabulary) -> bool:
    """Whether a row holds data: no table inside, and no cell with several paragraphs or a page of text."""
    if any(inner is not row for inner in row.iter(vocabulary.row)):
        return False
    for cell in row:
        if sum(child.tag in vocabulary.roles for child in cell) > 1:
            return False
        if sum(map(len, cell.itertext())) > _LONGEST_CELL:
            return False
    return True
