"""Archives that documents come in: what no library should unpack is refused first. Runs in the isolated process."""

import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from lxml import etree

from recension.reading.errors import UnreadableError
from recension.reading.refusals import damaged, encrypted, no_honest_document

_LARGEST = 200 * 1024 * 1024
"""Bytes that all parts together may unpack to."""
_HIGHEST_RATIO = 200
_SMALLEST_SUSPECT = 10 * 1024 * 1024
_MOST_PARTS = 5_000
_ENCRYPTED = 0x1
_ENTITIES: Final = tuple("<!ENTITY".encode(codec) for codec in ("ascii", "utf-16-le", "utf-16-be"))


@contextmanager
def open_archive(data: bytes, kind: str) -> Iterator[zipfile.ZipFile]:
    """The archive of a document of this kind ("DOCX file"), once it has been found harmless.

    Raises :class:`UnreadableError` for bombs, encrypted and damaged ones, also where the damage shows only as
    a part is read.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive.infolist(), kind)
            yield archive
    except UnreadableError:
        raise
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, zlib.error, KeyError, etree.XMLSyntaxError):
        raise UnreadableError("", damaged(kind)) from None


def parse_xml(part: bytes, kind: str) -> Any:
    """The root of an XML part. Entities of its own are refused, nothing outside it is looked at."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    if any(mark in part for mark in _ENTITIES):
        raise UnreadableError("", no_honest_document(kind, "declares entities of its own"))
    return etree.fromstring(part, parser)


def _refuse_bombs(parts: list[zipfile.ZipInfo], kind: str) -> None:
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if len(parts) > _MOST_PARTS:
        raise UnreadableError("", no_honest_document(kind, f"has {len(parts):,} parts"))
    if size > _LARGEST:
        raise UnreadableError("", no_honest_document(kind, f"unpacks to {size / 1024 / 1024:,.0f} MB"))
    if size > _SMALLEST_SUSPECT and size > _HIGHEST_RATIO * packed:
        raise UnreadableError("", no_honest_document(kind, f"unpacks to {size // max(1, packed):,} times its size"))
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise UnreadableError("", encrypted(kind))
