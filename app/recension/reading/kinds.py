"""What a file is, told by its content, never by its name."""

import re
from typing import Final

from recension.reading.bom import without_mark

PLAIN: Final = "text/plain"
HTML: Final = "text/html"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_NOT_YET: Final = "are not read yet; save it as text, HTML or DOCX"
_NO_TEXT: Final = "which holds no text to compare"

REFUSALS: Final = {
    "application/pdf": f"PDF files {_NOT_YET}",
    "application/rtf": f"RTF files {_NOT_YET}",
    "application/msword": f"Word files from before 2007 (.doc) and password-protected ones {_NOT_YET}",
    "application/vnd.oasis.opendocument.text": f"OpenDocument files {_NOT_YET}",
    "application/epub+zip": f"EPUB books {_NOT_YET}",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": f"Excel workbooks {_NOT_YET}",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": f"presentations {_NOT_YET}",
    "message/rfc822": "mail messages are not read yet; copy the text out of the mail program and paste it",
    "application/zip": "it is an archive; unpack it and open the files in it",
    "application/x-compressed": "it is compressed; unpack it and open what was in it",
    "image": f"it is an image, {_NO_TEXT}; recognise the text in it first",
    "audio": f"it is a sound recording, {_NO_TEXT}",
    "video": f"it is a film, {_NO_TEXT}",
    "application/x-executable": f"it is a program, {_NO_TEXT}",
    "application/vnd.sqlite3": f"it is a database, {_NO_TEXT}",
}
"""Media types that are recognised but not read: the reason, for people."""

_SIGNATURES: Final = (
    (b"%PDF-", "application/pdf"),
    (b"{\\rtf", "application/rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
    (b"\x1f\x8b\x08", "application/x-compressed"),
    *((b"BZh%d1AY&SY" % level, "application/x-compressed") for level in range(1, 10)),
    (b"\xfd7zXZ\0", "application/x-compressed"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-compressed"),
    (b"Rar!\x1a\x07", "application/x-compressed"),
    (b"\x28\xb5\x2f\xfd", "application/x-compressed"),
    (b"\x89PNG\r\n\x1a\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF87a", "image"),
    (b"GIF89a", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    *((b"ID3" + bytes([version]), "audio") for version in (2, 3, 4)),
    (b"OggS\0", "audio"),
    (b"fLaC\0", "audio"),
    (b"\x1aE\xdf\xa3", "video"),
    (b"\x7fELF", "application/x-executable"),
    (b"SQLite format 3\0", "application/vnd.sqlite3"),
)
_ZIP: Final = b"PK\x03\x04"
_IN_ZIP: Final = (
    (b"word/", DOCX),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OFFICE_PART: Final = b"[Content_Types].xml"
_MIMETYPE: Final = re.compile(rb"PK\x03\x04.{26}mimetype(application/[\w.+-]+?)(?=PK|[^\w.+-])", re.DOTALL)

_HEAD = 4096
_HTML_START: Final = re.compile(
    rb"""(?: \s | <!--.{0,2000}?--> )*
         (?: <\?xml[^>]{0,200}> (?: \s | <!--.{0,2000}?--> )* < (?: !doctype\s+html | html ) \b
         | < (?: !doctype\s+html | html | head | body | title | meta | link | script | style | table | div
             | main | article | section | header | nav | p | h[1-6] | ul | ol | blockquote | br | a | b
             | span | font | iframe | center | img )
             \b [^<]* > )""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_HEADERS: Final = re.compile(rb"(?:[A-Za-z][A-Za-z0-9-]{1,40}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}")
_MIME_HEADER: Final = re.compile(rb"^(?:MIME-Version|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)


def media_type_of(data: bytes) -> str:
    """The media type of ``data``: one that is read, one of :data:`REFUSALS`, or else ``text/plain``."""
    for signature, media_type in _SIGNATURES:
        if data.startswith(signature):
            return media_type
    if data.startswith(_ZIP):
        return _zip_type(data)
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return {b"WEBP": "image", b"WAVE": "audio"}.get(data[8:12], "video")
    if data[:3] == b"\0\0\0" and data[4:8] == b"ftyp":
        return "image" if data[8:11] in (b"hei", b"mif", b"avi") else "video"
    # Without NULs, markup in UTF-16 looks like markup in ASCII.
    head = without_mark(data[:_HEAD]).replace(b"\0", b"")
    if _HTML_START.match(head):
        return HTML
    return "message/rfc822" if _is_mail(head) else PLAIN


def _zip_type(data: bytes) -> str:
    named = _MIMETYPE.match(data)
    if named:
        declared = named[1].decode("ascii")
        return next((known for known in REFUSALS if declared.startswith(known)), "application/zip")
    if _OFFICE_PART in data:
        return next((media_type for folder, media_type in _IN_ZIP if folder in data), "application/zip")
    return "application/zip"


def _is_mail(head: bytes) -> bool:
    headers = _HEADERS.match(head)
    return headers is not None and _MIME_HEADER.search(headers[0]) is not None
