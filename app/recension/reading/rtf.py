"""RTF to blocks, after the Rich Text Format Specification 1.9.1. Runs in the isolated process.

The libraries for it keep deleted text and lose footnotes, headings and lists.
"""

import re
from dataclasses import dataclass, replace
from typing import Final

from recension.reading.blocks import is_item
from recension.reading.content import Parsed, Piece
from recension.reading.errors import UnreadableError
from recension.reading.markup import tidied
from recension.reading.refusals import damaged
from recension.reading.roles import Role
from recension.reading.rtf_fonts import CHARSETS, DEFAULT, codec_of_page, role_of_style
from recension.reading.sentences import TRACKED_CHANGES

_TOKEN: Final = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})?[ ]?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z'])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\"
)
_IGNORED: Final = frozenset(
    b"colortbl info pict object header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc aftnsep "
    b"aftnsepc xe tc txe rxe listtext pntext pntxta pntxtb fldinst datafield themedata colorschememapping "
    b"listtable listoverridetable rsidtbl generator atnid atnauthor annotation atntime atndate atnref bkmkstart "
    b"bkmkend revtbl filetbl nonshppict objdata blipuid shpinst mmathPr latentstyles xmlnstbl".split()
)
"""Destinations that hold no text of the document."""
_OPENED: Final = frozenset({b"shptxt", b"shprslt", b"fldrslt", b"ud", b"upr"})
"""Destinations marked as optional that do."""
_CHARACTERS: Final = {
    b"tab": " ", b"line": "\n", b"lbr": "\n", b"emdash": "—", b"endash": "–", b"bullet": "•",
    b"lquote": "‘", b"rquote": "’", b"ldblquote": "“", b"rdblquote": "”",
    b"emspace": "\u2003", b"enspace": "\u2002", b"qmspace": "\u2005", b"zwj": "\u200d",
    b"zwnj": "\u200c", b"zwbo": "\u200b", b"ltrmark": "\u200e", b"rtlmark": "\u200f",
}  # fmt: skip
_SYMBOLS: Final = {b"~": "\u00a0", b"_": "\u2011", b"-": "\u00ad", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n"}


@dataclass(frozen=True, slots=True)
class _State:
    """What holds inside a group until it ends."""

    codec: str
    skip: bool = False
    """Nothing of this is text."""
    gone: bool = False
    """Deleted by a tracked change, or hidden."""
    notes: bool = False
    fonts: bool = False
    styles: bool = False
    per_character: int = 1
    """How many plain characters follow a Unicode one for those who cannot read it."""


def parse_rtf(data: bytes) -> Parsed:
    """The blocks of an RTF file; raises :class:`UnreadableError` where it breaks off."""
    reader = _Reader()
    reader.read(data)
    return Parsed((*reader.pieces, *reader.notes), (TRACKED_CHANGES,) if reader.changed else ())


class _Reader:
    """Goes through an RTF file once, from front to back."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.notes: list[Piece] = []
        self.changed = False
        self._page = DEFAULT
        self._fonts: dict[int, str] = {}
        self._styles: dict[int, Role] = {}
        self._state = _State(DEFAULT)
        self._groups: list[_State] = []
        self._text: list[str] = []
        self._note: list[str] = []
        self._bytes = bytearray()
        self._role = Role.PARAGRAPH
        self._cells: list[str] = []
        self._in_table = False
        self._pass_over = 0
        self._font = self._style = 0
        self._name: list[str] = []

    def read(self, data: bytes) -> None:
        """Fill ``pieces`` and ``notes``."""
        at = 0
        while at < len(data):
            found = _TOKEN.match(data, at)
            if found is None:
                raise UnreadableError("", damaged("RTF file"))
            at = found.end()
            if found[1] == b"bin":
                at += max(0, int(found[2] or 0))
            else:
                self._token(found)
            if found[5] == b"}" and not self._groups:
                break
        if self._groups:
            raise UnreadableError("", damaged("RTF file"))
        self._paragraph()

    def _token(self, found: re.Match[bytes]) -> None:
        word, number, hexadecimal, symbol, brace, plain = found.groups()
        if word:
            self._word(word, None if number is None else int(number))
        elif brace == b"{":
            self._groups.append(self._state)
        elif brace:
            self._close()
        elif symbol:
            self._symbol(symbol)
        elif hexadecimal or plain:
            self._characters(bytes.fromhex(hexadecimal.decode()) if hexadecimal else plain)

    def _characters(self, plain: bytes) -> None:
        passed = min(self._pass_over, len(plain))
        self._pass_over -= passed
        if not self._state.skip and not self._state.gone:
            self._bytes += plain[passed:]

    def _symbol(self, symbol: bytes) -> None:
        if symbol == b"*":
            self._flush()
            self._state = replace(self._state, skip=True)
        elif symbol in (b"\n", b"\r"):
            self._word(b"par", None)
        elif symbol in _SYMBOLS:
            self._add(_SYMBOLS[symbol])

    def _add(self, text: str) -> None:
        self._flush()
        self._pass_over = 0
        if not self._state.skip and not self._state.gone:
            self._target().append(text)

    def _target(self) -> list[str]:
        if self._state.fonts or self._state.styles:
            return self._name
        return self._note if self._state.notes else self._text

    def _flush(self) -> None:
        """The bytes gathered so far, as text of the font they are in."""
        if self._bytes:
            text = bytes(self._bytes).decode(self._state.codec, "replace")
            self._bytes.clear()
            self._target().append(text)

    def _close(self) -> None:
        self._flush()
        self._pass_over = 0
        if not self._groups:
            raise UnreadableError("", damaged("RTF file"))
        before, self._state = self._state, self._groups.pop()
        if before.styles and self._state.styles:
            self._styles[self._style] = role_of_style("".join(self._name).strip(" ;"))
        if before.notes and not self._state.notes:
            self._end_note()
        self._name.clear()

    def _word(self, word: bytes, number: int | None) -> None:
        self._flush()
        if word == b"u" and number is not None:
            self._unicode(number)
        elif word in _CHARACTERS:
            self._add(_CHARACTERS[word])
        elif word in (b"par", b"sect", b"page", b"column"):
            self._end_paragraph()
        elif word in (b"cell", b"nestcell"):
            self._cells.append(self._taken(self._text))
        elif word in (b"row", b"nestrow"):
            self._row()
        elif word in _OPENED and self._groups and not self._groups[-1].skip:
            self._state = replace(self._state, skip=False)
        elif word in _IGNORED:
            self._state = replace(self._state, skip=True)
        elif word in (b"footnote", b"fonttbl", b"stylesheet"):
            self._destination(word)
        else:
            self._property(word, number)

    def _destination(self, word: bytes) -> None:
        outer_skips = bool(self._groups) and self._groups[-1].skip
        self._state = replace(
            self._state,
            skip=outer_skips,
            notes=self._state.notes or word == b"footnote",
            fonts=word == b"fonttbl",
            styles=word == b"stylesheet",
        )

    def _property(self, word: bytes, number: int | None) -> None:
        if word in (b"deleted", b"v"):
            self.changed = self.changed or (word == b"deleted" and number != 0)
            self._state = replace(self._state, gone=number != 0)
        elif word == b"revised":
            self.changed = self.changed or not self._state.styles
        elif word == b"plain":
            self._state = replace(self._state, gone=False, codec=self._page)
        elif word == b"uc":
            self._state = replace(self._state, per_character=max(0, number or 0))
        elif word == b"ansicpg" and number is not None:
            self._page = codec_of_page(number)
            self._state = replace(self._state, codec=self._page)
        elif word == b"f" and number is not None:
            self._choose_font(number)
        elif word == b"fcharset" and number is not None and self._state.fonts:
            self._fonts[self._font] = CHARSETS.get(number, self._page)
        else:
            self._paragraph_property(word, number)

    def _paragraph_property(self, word: bytes, number: int | None) -> None:
        if self._state.notes or self._state.skip:
            return
        if word == b"pard":
            self._role, self._in_table = Role.PARAGRAPH, False
        elif word == b"s" and number is not None:
            self._style = number
            self._role = self._styles.get(number, self._role)
        elif word == b"outlinelevel" and not self._state.styles:
            self._role = Role.HEADING
        elif word in (b"ls", b"pnlvlblt", b"pnlvlbody") and number != 0 and self._role is Role.PARAGRAPH:
            self._role = Role.LIST_ITEM
        elif word == b"intbl":
            self._in_table = True

    def _choose_font(self, number: int) -> None:
        self._font = number
        if not self._state.fonts:
            self._state = replace(self._state, codec=self._fonts.get(number, self._page))

    def _unicode(self, number: int) -> None:
        self._add(chr(number % 0x10000))
        self._pass_over = self._state.per_character

    def _end_paragraph(self) -> None:
        if self._state.skip or self._state.gone:
            return
        if self._state.notes:
            self._note.append("\n")
        elif self._in_table:
            self._text.append(" ")
        else:
            self._paragraph()

    def _paragraph(self) -> None:
        text = self._taken(self._text)
        if self._cells and not self._in_table:
            self._row()
        if text:
            role = Role.LIST_ITEM if self._role is Role.PARAGRAPH and is_item(text) else self._role
            self.pieces.append(Piece(role, text))

    def _row(self) -> None:
        text = "\t".join(cell.replace("\n", " ") for cell in self._cells).rstrip("\t")
        self._cells.clear()
        if text.strip():
            self.pieces.append(Piece(Role.TABLE_ROW, text))

    def _end_note(self) -> None:
        self.notes += [Piece(Role.FOOTNOTE, line) for line in self._taken(self._note).split("\n") if line.strip()]

    def _taken(self, parts: list[str]) -> str:
        """The text gathered, surrogate pairs put together."""
        text = "".join(parts).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        parts.clear()
        return tidied(text)
