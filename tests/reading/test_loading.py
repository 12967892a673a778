"""From a path, a stream, text or HTML to a version."""

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from recension.reading import (
    How,
    Role,
    UnreadableError,
    Version,
    from_html,
    from_text,
    read,
    read_stream,
)

PAGE = """<!DOCTYPE html><html lang="en"><head><title>No title</title><meta charset="{charset}">
<style>p {{ color: red }}</style><script>var no = "script";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>
<article><h1>The last ferry</h1>
<p>The last ferry of the year left the island on Friday evening with nine passengers and a piano aboard.
The captain, who is to retire in the spring, waved to a crowd of some two hundred people on the quay.</p>
<h2>A café without guests</h2>
<p>In the café beside the landing stage the chairs were put on the tables before noon. “There is nobody left
to serve,” said the owner, who has kept it open for thirty-one winters in a row.</p>
<blockquote><p>We shall be back when the ice has gone, and not a day before.</p></blockquote>
<ul><li>Nine passengers left on Friday.</li><li>Forty people stay for the winter.</li></ul>
<table><tr><th>Year</th><th>Passengers</th></tr><tr><td>2023</td><td>14</td></tr></table>
<p>The council has promised to look for another ship, but it has promised that before, in each of the last
four years, and the islanders have learned to count their own supplies instead.</p></article>
<footer>All rights reserved.</footer></body></html>"""


def _file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _spans(version: Version) -> list[tuple[Role, str]]:
    return [(block.role, version.text[block.start : block.end]) for block in version.blocks]


def _refusal(path: Path) -> str:
    with pytest.raises(UnreadableError) as caught:
        read(path)
    sentence = str(caught.value)
    assert sentence.startswith(str(path) + ": ")
    assert "\n" not in sentence
    return sentence


def test_plain_text(tmp_path: Path) -> None:
    text = "The tide was late, and the boats lay in the mud.\n\nNobody minded.\n"
    version = read(_file(tmp_path, "tide.txt", text.replace("\n", "\r\n").encode("utf-16")))
    assert version.text == text
    assert version.name == "tide.txt"
    assert version.path == str(tmp_path / "tide.txt")
    assert (version.encoding.name, version.encoding.how) == ("utf-16", How.BOM)
    assert (version.media_type, version.words, version.language) == ("text/plain", 13, "en")
    assert [(block.start, block.end) for block in version.blocks] == [(0, 48), (50, 64)]
    assert version.warnings == ()


def test_relative_path_and_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _file(tmp_path, "a.txt", b"Text")
    monkeypatch.chdir(tmp_path)
    version = read("a.txt", "Original")
    assert (version.name, version.path) == ("Original", str(tmp_path / "a.txt"))


def test_chosen_encoding(tmp_path: Path) -> None:
    path = _file(tmp_path, "a.txt", "Вечером погас свет".encode("koi8-r"))
    version = read(path, encoding="cp1251")
    assert (version.encoding.name, version.encoding.how) == ("cp1251", How.CHOSEN)
    assert version.text == "Вечером погас свет".encode("koi8-r").decode("cp1251")


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \r\n\t\n", "no text"),
        ("mark.txt", b"\xef\xbb\xbf", "no text"),
        ("nul.txt", b"\0", "does not hold text"),
        ("noise.txt", bytes(range(256)) * 30, "does not hold text"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj", "this PDF file is damaged"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image"),
        ("script.html", b"<html><script>only()</script></html>", "no text was found in it"),
        ("comment.html", b"<html><!-- only --></html>", "no text was found in it"),
    ],
)
def test_files_without_text(name: str, data: bytes, reason: str, tmp_path: Path) -> None:
    assert reason in _refusal(_file(tmp_path, name, data))


def test_article(tmp_path: Path) -> None:
    page = PAGE.format(charset="windows-1252")
    version = read(_file(tmp_path, "ferry.html", page.encode("cp1252")))
    assert version.media_type == "text/html"
    assert (version.encoding.name, version.encoding.how) == ("cp1252", How.DECLARED)
    assert version.language == "en"
    spans = _spans(version)
    assert (Role.HEADING, "A café without guests") in spans
    assert (Role.QUOTATION, "We shall be back when the ice has gone, and not a day before.") in spans
    assert (Role.LIST_ITEM, "Nine passengers left on Friday.") in spans
    assert (Role.TABLE_ROW, "2023\t14") in spans
    assert [text for role, text in spans if role is Role.HEADING] == [
        "The last ferry",
        "A café without guests",
    ]
    assert version.text == "\n\n".join(text for _, text in spans)
    for left_out in ("color", "script", "Home", "rights reserved", "No title"):
        assert left_out not in version.text
    assert version.warnings[0].startswith("Only the article was read: ")


def test_page_whose_declaration_lies(tmp_path: Path) -> None:
    version = read(_file(tmp_path, "ferry.html", PAGE.format(charset="iso-8859-1").encode()))
    assert "café" in version.text
    assert (version.encoding.name, version.encoding.how) == ("utf-8", How.UTF_8)
    assert "declares its encoding as iso8859-1" in version.warnings[0]


def test_page_in_utf_16(tmp_path: Path) -> None:
    version = read(_file(tmp_path, "ferry.html", PAGE.format(charset="utf-16").encode("utf-16")))
    assert "A café without guests" in version.text
    assert version.encoding.how is How.BOM


def test_page_without_an_article_is_read_whole(tmp_path: Path) -> None:
    version = read(_file(tmp_path, "list.html", b"<html><body><p>Short.</p><ul><li>One</li></ul></body></html>"))
    assert _spans(version) == [(Role.PARAGRAPH, "Short."), (Role.LIST_ITEM, "One")]
    assert version.warnings == ()


def test_xml_is_told(tmp_path: Path) -> None:
    version = read(_file(tmp_path, "a.xml", b'<?xml version="1.0"?><TEI><p>Text</p></TEI>'))
    assert version.text.startswith("<?xml")
    assert version.warnings == ("It is XML; its markup was read as text.",)


def test_stream() -> None:
    version = read_stream(io.BytesIO(b"Some text."))
    assert (version.name, version.path, version.text) == ("standard input", None, "Some text.")
    with pytest.raises(UnreadableError, match=r"standard input: it is empty"):
        read_stream(io.BytesIO())


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("Größe".encode("utf-8-sig"))))
    version = read("-")
    assert (version.name, version.text, version.encoding.name) == ("standard input", "Größe", "utf-8-sig")


def test_pasted_text() -> None:
    version = from_text("Pasted", "\ufeffOne\r\ntwo\0\ud83d")
    assert version.text == "One\ntwo\ufffd"
    assert version.warnings == ("1 NUL character was left out.",)
    assert (version.path, version.media_type, version.words) == (None, "text/plain", 2)
    assert from_text("Pasted", "# One", "text/markdown").text == "One"


@pytest.mark.parametrize(
    ("text", "media_type", "shown"),
    [
        ("# One\n\n## Two\n\nThree", "text/markdown", "One\n\nTwo\n\nThree"),
        ("<!doctype html><meta charset=utf-16><nav>Menu</nav><p>Größe", "text/html", "Menu\n\nGröße"),
        ("== One ==\n'''Two''' [[three]]", "text/x-wiki", "One\n\nTwo three"),
        ("Subject: One\nFrom: a\nTo: b\n\nTwo", "message/rfc822", "One\n\nFrom: a\n\nTo: b\n\nTwo"),
        ("{\\rtf1 One}", "application/rtf", "One"),
        ("%PDF-1.7 is what it begins with", "text/plain", "%PDF-1.7 is what it begins with"),
    ],
)
def test_pasted_markup_is_read_like_a_file_of_it(text: str, media_type: str, shown: str) -> None:
    version = from_text("Pasted", text)
    assert (version.media_type, version.text, version.warnings) == (media_type, shown, ())
    assert (version.encoding.name, version.path) == ("utf-8", None)


@pytest.mark.parametrize("text", ["", " \n", "\0"])
def test_pasted_nothing(text: str) -> None:
    with pytest.raises(UnreadableError, match="Pasted: there is no text in it"):
        from_text("Pasted", text)


def test_dropped_html_is_read_whole() -> None:
    version = from_html("Dropped", "<meta charset='utf-16'><p>Déjà <b>vu</b></p><nav>Menu</nav>")
    assert _spans(version) == [(Role.PARAGRAPH, "Déjà vu"), (Role.CHROME, "Menu")]
    assert (version.media_type, version.path) == ("text/html", None)
    for nothing in ("", "<!-- x -->", "<p>"):
        with pytest.raises(UnreadableError, match=r"Dropped: (there is no text|no text was found) in it"):
            from_html("Dropped", nothing)


def test_reading_the_usual_file_loads_no_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chardet", None)
    path = _file(tmp_path, "a.txt", "The boats were back, and most of the crew had not slept — not at all.".encode())
    assert read(path).language == "en"
