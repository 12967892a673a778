"""OpenDocument text, zipped or flat, to blocks. Runs in the isolated process."""

from collections.abc import Iterable
from typing import Any, Final

from lxml import etree

from recension.reading.archive import open_archive, parse_xml
from recension.reading.content import Parsed
from recension.reading.errors import UnreadableError
from recension.reading.markup import Vocabulary, pieces_of
from recension.reading.refusals import damaged, encrypted
from recension.reading.roles import Role
from recension.reading.sentences import TRACKED_CHANGES

_KIND: Final = "OpenDocument file"
_OFFICE: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT: Final = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_STYLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DRAW: Final = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
_SVG: Final = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
_QUOTATION, _TITLE = "quotation", "title"
_NOTES: Final = "notes"

_ODT: Final = Vocabulary(
    roles={
        f"{_TEXT}h": Role.HEADING,
        _TITLE: Role.HEADING,
        _QUOTATION: Role.QUOTATION,
        f"{_TEXT}list-item": Role.LIST_ITEM,
        f"{_TEXT}list-header": Role.LIST_ITEM,
        f"{_TABLE}table-row": Role.TABLE_ROW,
        _NOTES: Role.FOOTNOTE,
        **{
            f"{_TEXT}{index}": Role.CHROME for index in ("table-of-content", "alphabetical-index", "illustration-index")
        },
        f"{_TEXT}p": None,
        f"{_TEXT}list": None,
        f"{_TEXT}section": None,
        f"{_TABLE}table": None,
        f"{_DRAW}text-box": None,
    },
    skipped=frozenset(
        {
            f"{_TEXT}tracked-changes",
            f"{_TEXT}note-citation",
            f"{_TEXT}ruby-text",
            f"{_TEXT}hidden-text",
            f"{_OFFICE}annotation",
            f"{_OFFICE}forms",
            f"{_SVG}title",
            f"{_SVG}desc",
        }
    ),
    row=f"{_TABLE}table-row",
    cell=frozenset({f"{_TABLE}table-cell"}),
    line_break=f"{_TEXT}line-break",
    verbatim=frozenset(),
)
_QUOTING: Final = frozenset({"Quotations", "Quote", "Intense_20_Quote", "Block_20_Text", "Blockquote"})
_TITLES: Final = frozenset({"Title", "Subtitle"})


def parse_odt(data: bytes) -> Parsed:
    """The blocks of an OpenDocument text; raises :class:`UnreadableError` if unsafe or damaged."""
    if not data.startswith(b"PK"):
        return _parsed(_flat(data))
    with open_archive(data, _KIND) as archive:
        if b"encryption-data" in archive.read("META-INF/manifest.xml"):
            raise UnreadableError("", encrypted(_KIND))
        return _parsed(parse_xml(archive.read("content.xml"), _KIND))


def _flat(data: bytes) -> Any:
    try:
        return parse_xml(data, _KIND)
    except etree.XMLSyntaxError:
        raise UnreadableError("", damaged(_KIND)) from None


def _parsed(root: Any) -> Parsed:
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableError("", damaged(_KIND))
    changes = body.find(f"{_TEXT}tracked-changes/{_TEXT}changed-region") is not None
    _name_styles(body, _parents(root))
    for blank in list(body.iter(f"{_TEXT}s", f"{_TEXT}tab")):
        blank.tail = " " + (blank.tail or "")
    _notes_to_the_end(body)
    return Parsed(tuple(pieces_of(body, _ODT)), (TRACKED_CHANGES,) if changes else ())


def _parents(root: Any) -> dict[str, str]:
    """The named style that each automatic style is derived from."""
    styles: Iterable[Any] = root.iterfind(f"{_OFFICE}automatic-styles/{_STYLE}style")
    return {style.get(f"{_STYLE}name", ""): style.get(f"{_STYLE}parent-style-name", "") for style in styles}


def _name_styles(body: Any, parents: dict[str, str]) -> None:
    """Give paragraphs in the styles of titles and quotations tags of their own."""
    for paragraph in list(body.iter(f"{_TEXT}p")):
        style = paragraph.get(f"{_TEXT}style-name", "")
        named = {style, parents.get(style, "")}
        if named & _QUOTING:
            paragraph.tag = _QUOTATION
        elif named & _TITLES:
            paragraph.tag = _TITLE


def _notes_to_the_end(body: Any) -> None:
    """Footnotes stand in the middle of words; they are read after the text."""
    notes = list(body.iter(f"{_TEXT}note"))
    gathered = etree.SubElement(body, _NOTES)
    for note in notes:
        before, parent = note.getprevious(), note.getparent()
        if before is not None:
            before.tail = (before.tail or "") + (note.tail or "")
        else:
            parent.text = (parent.text or "") + (note.tail or "")
        note.tail = None
        gathered.append(note)
