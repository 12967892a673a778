"""What a file is, told by its content, never by its name."""

import re
from typing import Final

from recension.reading.bom import without_mark
from recension.reading.markup_signs import is_markdown, is_wikitext

PLAIN: Final = "text/plain"
MARKDOWN: Final = "text/markdown"
WIKITEXT: Final = "text/x-wiki"
HTML: Final = "text/html"
MHT: Final = "multipart/related"
MAIL: Final = "message/rfc822"
DOCX: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ODT: Final = "application/vnd.oasis.opendocument.text"
EPUB: Final = "application/epub+zip"
RTF: Final = "application/rtf"
PDF: Final = "application/pdf"

NAMES: Final = {
    PLAIN: "text",
    MARKDOWN: "Markdown",
    WIKITEXT: "wikitext",
    HTML: "HTML",
    MHT: "saved page (MHT)",
    MAIL: "mail",
    DOCX: "DOCX",
    ODT: "OpenDocument",
    EPUB: "EPUB",
    RTF: "RTF",
    PDF: "PDF",
}
"""What people call each kind that is read."""
WITH_OWN_ENCODING: Final = frozenset({DOCX, ODT, EPUB, RTF, PDF})
"""Kinds whose format says how text is encoded: there is nothing to find out or to choose."""
PAGES: Final = frozenset({HTML, MHT})
"""Kinds that may hold an article among other things."""

_CANNOT: Final = "cannot be read; save it as DOCX, ODT or text in the program it was made with"
_NO_TEXT: Final = "which holds no text to compare"

REFUSALS: Final = {
    "application/msword": f"Word files from before 2007 (.doc) and password-protected ones {_CANNOT}",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": f"Excel workbooks {_CANNOT}",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": f"presentations {_CANNOT}",
    "application/vnd.oasis.opendocument": f"OpenDocument files that are no text documents {_CANNOT}",
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
    (b"{\\rtf", RTF),
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
_PDF_HEADER: Final = b"%PDF-"
_PDF_OBJECT: Final = re.compile(rb"\b\d+ \d+ obj\b")
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_IN_ZIP: Final = (
    (b"word/", DOCX),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
)
_OFFICE_PART: Final = b"[Content_Types].xml"
_EPUB_PART: Final = b"META-INF/container.xml"
_MIMETYPE: Final = re.compile(rb"PK\x03\x04.{26}mimetype(?:.{0,64}?)(application/[\w.+-]+?)(?=PK|[^\w.+-])", re.DOTALL)

_HEAD = 4096
_LIGHT_MARKUP = 200_000
"""Bytes; markup that has not shown by then is none."""
_PAGE_START: Final = re.compile(
    rb"""(?: \s | <!--.{0,2000}?--> )*
         (?: <\?xml[^>]{0,200}> (?: \s | <!--.{0,2000}?--> )* )? < (?: !doctype\s+html | html | head | body ) \b""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_FRAGMENT_START: Final = re.compile(
    rb"""(?: \s | <!--.{0,2000}?--> )*
         < (?: title | meta | link | script | style | table | div | main | article | section | header | nav | p | h[1-6]
             | ul | ol | blockquote | br | a | b | i | em | strong | span | font | iframe | center | img )
             \b [^<]* >""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
"""Wikitext may begin with a tag as well."""
_FLAT_ODT: Final = re.compile(rb"\s*(?:<\?xml[^>]{0,200}>\s*)?<office:document\b[^>]{0,4000}opendocument\.text\b")
_HEADERS: Final = re.compile(
    rb"""(?:\r?\n)? (?:From\ [^\r\n]{1,200}\r?\n)?
         (?P<headers> (?: [A-Za-z][A-Za-z0-9-]{0,40}: [^\r\n]*\r?\n (?: [ \t][^\r\n]*\r?\n )* ){2,} )""",
    re.VERBOSE,
)
_MIME_HEADER: Final = re.compile(rb"^(?:MIME-Version|Content-Transfer-Encoding):", re.IGNORECASE | re.MULTILINE)
_MAIL_HEADERS: Final = (b"from", b"date", b"subject", b"to", b"message-id", b"received", b"return-path", b"newsgroups")
_FEWEST_MAIL_HEADERS = 3
_PAGE_IN_MIME: Final = re.compile(rb"^Content-Type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)
_SAVED_BY_BROWSER: Final = re.compile(
    rb"^(?:Snapshot-Content-Location|From:\s*<Saved by )", re.IGNORECASE | re.MULTILINE
)


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
    return _text_type(data)


def _text_type(data: bytes) -> str:
    # Without NULs, markup in UTF-16 looks like markup in ASCII.
    head = without_mark(data[:_HEAD]).replace(b"\0", b"")
    if data.startswith(_PDF_HEADER) or (_PDF_HEADER in data[:1024] and _PDF_OBJECT.search(data[:_HEAD])):
        return PDF  # its readers let a few bytes stand before the header, and so do those who serve it
    if _FLAT_ODT.match(head):
        return ODT
    if _PAGE_START.match(head):
        return HTML
    mail = _mail_type(head)
    if mail:
        return mail
    markup = without_mark(data[:_LIGHT_MARKUP]).replace(b"\0", b"")
    if is_wikitext(markup):
        return WIKITEXT
    if _FRAGMENT_START.match(head):
        return HTML
    return MARKDOWN if is_markdown(markup) else PLAIN


def _zip_type(data: bytes) -> str:
    named = _MIMETYPE.match(data)
    if named:
        declared = named[1].decode("ascii")
        if declared in (EPUB, ODT, f"{ODT}-template"):
            return declared.removesuffix("-template")
        return next((known for known in REFUSALS if declared.startswith(known)), "application/zip")
    if _OFFICE_PART in data:
        return next((media_type for folder, media_type in _IN_ZIP if folder in data), "application/zip")
    return EPUB if _EPUB_PART in data and b".opf" in data else "application/zip"


def _mail_type(head: bytes) -> str | None:
    """Mail, a page saved as one file, or None."""
    found = _HEADERS.match(head)
    if not found:
        return None
    headers = found["headers"]
    names = {line.partition(b":")[0].strip().lower() for line in headers.splitlines()}
    if not _MIME_HEADER.search(headers) and len(names.intersection(_MAIL_HEADERS)) < _FEWEST_MAIL_HEADERS:
        return None
    page = _SAVED_BY_BROWSER.search(headers) or (_PAGE_IN_MIME.search(headers) and not names & {b"to", b"received"})
    return MHT if page else MAIL
