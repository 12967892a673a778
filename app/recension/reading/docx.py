"""DOCX to blocks, by mammoth. Runs in the isolated process."""

import io
import zipfile
from functools import partial
from typing import Any, Final

import lxml.html

from recension.reading.archive import open_archive
from recension.reading.content import Parsed
from recension.reading.errors import UnreadableError
from recension.reading.markup import HTML, pieces_of
from recension.reading.page_parts import role_of
from recension.reading.refusals import no_honest_document
from recension.reading.sentences import TRACKED_CHANGES

_KIND: Final = "DOCX file"
_XML: Final = (".xml", ".rels")
_DOCTYPES: Final = tuple("<!DOCTYPE".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))
_CHANGES: Final = (b"<w:del ", b"<w:ins ", b"<w:moveFrom ")

_STYLES: Final = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
"""
"""Of Word, LibreOffice and pandoc."""


def parse_docx(data: bytes) -> Parsed:
    """The blocks of a DOCX file; raises :class:`UnreadableError` if unsafe or damaged."""
    with open_archive(data, _KIND) as archive:
        changed = _has_changes(archive)
    import mammoth

    result = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_STYLES, convert_image=mammoth.images.img_element(_no_image)
    )
    if not result.value.strip():
        return Parsed(())
    tree = lxml.html.document_fromstring(result.value, parser=lxml.html.HTMLParser(huge_tree=True))
    for link in tree.xpath("//a[starts-with(@href, '#footnote-') or starts-with(@href, '#endnote-')]"):
        link.drop_tree()  # the marks of notes, which mammoth makes up: [1] and an arrow back
    for note in tree.xpath("//li[starts-with(@id, 'footnote-') or starts-with(@id, 'endnote-')]"):
        note.set("role", "doc-footnote")
    pieces = pieces_of(tree, HTML, partial(role_of, in_thread=False))
    return Parsed(tuple(pieces), (TRACKED_CHANGES,) if changed else ())


def _no_image(_: Any) -> dict[str, str]:
    return {}


def _has_changes(archive: zipfile.ZipFile) -> bool:
    """Whether there are tracked changes; raises :class:`UnreadableError` where a part declares entities."""
    changed = False
    for name in archive.namelist():
        if name.lower().endswith(_XML):
            part = archive.read(name)
            if any(doctype in part for doctype in _DOCTYPES):
                raise UnreadableError("", no_honest_document(_KIND, "declares entities of its own"))
            changed = changed or any(change in part for change in _CHANGES)
    return changed
