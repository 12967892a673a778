"""DOCX to blocks: guards against bombs first, then mammoth. Runs in the isolated process."""

import io
import zipfile
import zlib
from typing import Any, Final

import lxml.html

from recension.reading.content import Piece
from recension.reading.errors import UnreadableError
from recension.reading.markup import HTML, pieces_of
from recension.reading.sentences import TRACKED_CHANGES

_LARGEST = 200 * 1024 * 1024
_HIGHEST_RATIO = 200
_SMALLEST_SUSPECT = 10 * 1024 * 1024
_MOST_PARTS = 5_000
_ENCRYPTED = 0x1
_XML: Final = (".xml", ".rels")
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_CHANGES: Final = (b"<w:del ", b"<w:ins ", b"<w:moveFrom ")

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
"""


def parse_docx(data: bytes) -> tuple[list[Piece], list[str]]:
    """The blocks of a DOCX file, and warnings; raises :class:`UnreadableError` if unsafe or damaged."""
    changed = _check(data)
    import mammoth

    result = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(_no_image)
    )
    if not result.value.strip():
        return [], []
    tree = lxml.html.document_fromstring(result.value, parser=lxml.html.HTMLParser(huge_tree=True))
    for link in tree.xpath("//a[starts-with(@href, '#footnote-') or starts-with(@href, '#endnote-')]"):
        link.drop_tree()  # the marks of notes, which mammoth makes up: [1] and an arrow back
    return pieces_of(tree, HTML), [TRACKED_CHANGES] if changed else []


def _no_image(_: Any) -> dict[str, str]:
    return {}


def _check(data: bytes) -> bool:
    """Whether there are tracked changes; raises :class:`UnreadableError` for what no library should see."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = archive.infolist()
            _refuse_bombs(parts)
            xml = [part for part in parts if part.filename.lower().endswith(_XML)]
            return sum(_has_changes(archive.read(part)) for part in xml) > 0
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, zlib.error):
        raise UnreadableError("", "this DOCX file is damaged; open it in a word processor and save it again") from None


def _refuse_bombs(parts: list[zipfile.ZipInfo]) -> None:
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS:
        raise _refused(f"has {len(parts):,} parts")
    if size > _LARGEST:
        raise _refused(f"unpacks to {size / 1024 / 1024:,.0f} MB")
    if size > _SMALLEST_SUSPECT and size > _HIGHEST_RATIO * packed:
        raise _refused(f"unpacks to {size // max(1, packed):,} times its size")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableError("", "this DOCX file is encrypted; save it without a password")


def _has_changes(part: bytes) -> bool:
    if any(doctype in part for doctype in _DOCTYPES):
        raise _refused("declares entities of its own")
    return any(change in part for change in _CHANGES)


def _refused(why: str) -> UnreadableError:
    return UnreadableError("", f"this DOCX file {why}, which no honest document does; it was not opened")
