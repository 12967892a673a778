"""EPUB books to blocks: the pages of the spine, in order. Runs in the isolated process."""

import posixpath
import zipfile
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import unquote

from recension.reading.archive import open_archive, parse_xml
from recension.reading.content import Parsed, Piece
from recension.reading.decoding import decode
from recension.reading.errors import UnreadableError
from recension.reading.html import page_pieces, page_tree
from recension.reading.refusals import damaged, protected

_KIND: Final = "EPUB book"
_CONTAINER: Final = "META-INF/container.xml"
_PROTECTION: Final = "META-INF/encryption.xml"
_PAGES: Final = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")


def parse_epub(data: bytes) -> Parsed:
    """The blocks of an EPUB book; raises :class:`UnreadableError` if unsafe, damaged or protected."""
    with open_archive(data, _KIND) as archive:
        package = _package(archive)
        pages = list(_spine(parse_xml(archive.read(package), _KIND), posixpath.dirname(package)))
        _refuse_protected(archive, pages)
        return Parsed(tuple(piece for page in pages for piece in _pieces(archive.read(page))))


def _package(archive: zipfile.ZipFile) -> str:
    container = parse_xml(archive.read(_CONTAINER), _KIND)
    for file in container.iter("{*}rootfile"):
        return str(file.get("full-path", ""))
    raise UnreadableError("", damaged(_KIND))


def _spine(package: Any, folder: str) -> Iterator[str]:
    """The names of the pages in the archive, in reading order, without the table of contents."""
    items = {item.get("id"): item for item in package.iter("{*}item")}
    for reference in package.iter("{*}itemref"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
            continue
        yield posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))


def _refuse_protected(archive: zipfile.ZipFile, pages: list[str]) -> None:
    """Fonts may be encrypted, pages may not."""
    if _PROTECTION not in archive.namelist():
        return
    listed = parse_xml(archive.read(_PROTECTION), _KIND).iter("{*}CipherReference")
    if {unquote(reference.get("URI", "")) for reference in listed}.intersection(pages):
        raise UnreadableError("", protected(_KIND))


def _pieces(page: bytes) -> list[Piece]:
    tree = page_tree(decode(page).text.encode())
    return [] if tree is None else page_pieces(tree)
