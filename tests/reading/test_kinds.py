"""What a file is, told by its content."""

import io
import zipfile

import pytest

from recension.reading.kinds import DOCX, HTML, MAIL, MARKDOWN, MHT, PDF, PLAIN, REFUSALS, WIKITEXT, media_type_of
from recension.reading.readers import READERS


def _zip(**parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def _office(part: str) -> bytes:
    return _zip(**{"[Content_Types].xml": "<Types/>", part: "<x/>"})


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"Just a text.", PLAIN),
        (b"", PLAIN),
        (b"a < b and <b> is bold", PLAIN),
        (b"<speaker> Hello", PLAIN),
        (b"ID3 tags, OggS and ftyp explained", PLAIN),
        (b"ID3\x03\x00", "audio"),
        (b"BZh91AY&SY\xd8", "application/x-compressed"),
        (b"<!DOCTYPE html><html></html>", HTML),
        (b"\xef\xbb\xbf \n<HTML><body>", HTML),
        ("<!doctype html><p>é".encode("utf-16"), HTML),
        (b"<!-- saved --><!-- twice -->\n<div class='x'>", HTML),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x"><html>', HTML),
        (b'<?xml version="1.0"?><TEI><p>x</p></TEI>', PLAIN),
        (b'<?xml version="1.0"?><p>x</p>', PLAIN),
        (_office("word/document.xml"), DOCX),
        (_office("xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        (_office("ppt/x.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
        (_zip(mimetype="application/vnd.oasis.opendocument.text"), "application/vnd.oasis.opendocument.text"),
        (_zip(mimetype="application/epub+zip", content="x"), "application/epub+zip"),
        (_zip(mimetype="application/x-unheard-of"), "application/zip"),
        (_zip(**{"a.txt": "x"}), "application/zip"),
        (b"%PDF-1.7\n", "application/pdf"),
        (b"{\\rtf1\\ansi", "application/rtf"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/msword"),
        (b"\x1f\x8b\x08\x00", "application/x-compressed"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8", "image"),
        (b"RIFF\x00\x00\x00\x00WAVEfmt", "audio"),
        (b"RIFF\x00\x00\x00\x00AVI LIST", "video"),
        (b"\x00\x00\x00\x18ftypheic", "image"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"From: a@b\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nText", "message/rfc822"),
        (b"From: a@b\nSubject: x\n\nTwo lines of a letter are no head of a mail.", PLAIN),
        (b"From: a@b\nSubject: x\nNewsgroups: a.b\n\nA post from a news group.", MAIL),
        (b"From a@b Fri May 26 09:00:00 2023\nFrom: a@b\nTo: c@d\nDate: x\n\nText", MAIL),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n", MHT),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related; x=y\nX-MimeOLE: z\n\n", MHT),
        (b"To: a@b\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n", MAIL),
        (b"HTTP/1.1 served this\n%PDF-1.7\n1 0 obj\n", PDF),
        (b"A file that begins with %PDF-1.7 is a PDF file.", PLAIN),
        (b"# One\n\nText.\n\n## Two\n\nText.", MARKDOWN),
        (b"See [this](https://a.example) and **that**.", MARKDOWN),
        ("# Größe\n\n## Zwei\n\nText".encode("utf-16"), MARKDOWN),
        (b"# One heading alone\n\nmay be a comment.", PLAIN),
        (b"# a comment\n\nx = 1\n\n# another\n\ny = 2\n", PLAIN),
        (b"Rated **** by all, **so** it says.", PLAIN),
        (b"- one\n- two\n\n> three", PLAIN),
        (b"== One ==\n\n[[Two]] and {{three}}", WIKITEXT),
        (b"<span id=x></span>\n= One =\n\n* two", WIKITEXT),
        (b"Use [[double]] brackets, or {{braces}}.", PLAIN),
        (b"if (a == b == c)\n* x;", PLAIN),
    ],
)
def test_media_types(data: bytes, media_type: str) -> None:
    assert media_type_of(data) == media_type


def test_every_kind_is_either_read_or_refused_in_words() -> None:
    assert not READERS.keys() & REFUSALS.keys()
    for reason in REFUSALS.values():
        assert not reason.endswith(".")
        assert "\n" not in reason
