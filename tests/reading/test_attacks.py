"""Files made to do harm: each ends in time and within its memory, with one sentence or as harmless text.

The limits are those of the isolated process: ten seconds, and a gigabyte where the system can limit memory.
"""

import io
import sys
import time
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from recension.reading import UnreadableError, Version, from_html, isolation, read
from recension.reading.kinds import EPUB, ODT

LONGEST = 15
"""Seconds, the start of a process on a busy machine included."""
MOST = 1024
"""MB."""

OFFICE = "urn:oasis:names:tc:opendocument:xmlns"
CONTAINER = '<container><rootfiles><rootfile full-path="a.opf"/></rootfiles></container>'
PACKAGE = (
    '<package><manifest><item id="a" href="{}" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="a"/></spine></package>'
)
ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
BOMB = f'<!DOCTYPE x [<!ENTITY e0 "ha">{ENTITIES}]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY secret SYSTEM "{}">]>'


def zipped(parts: Mapping[str, str | bytes], mimetype: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype, zipfile.ZIP_STORED)
        for name, part in parts.items():
            archive.writestr(name, part)
    return buffer.getvalue()


def odt(body: str, before: str = "") -> bytes:
    content = (
        f'{before}<office:document-content xmlns:office="{OFFICE}:office:1.0" xmlns:text="{OFFICE}:text:1.0">'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"META-INF/manifest.xml": "<manifest/>", "content.xml": content}, ODT)


def epub(page: str | bytes, package: str = PACKAGE.format("a.xhtml"), **more: str) -> bytes:
    parts = {"META-INF/container.xml": CONTAINER, "a.opf": package, "a.xhtml": page}
    return zipped(parts | {name.replace("__", "/"): part for name, part in more.items()}, EPUB)


def pdf(*objects: bytes) -> bytes:
    """A PDF file of these objects, the first of them its catalogue."""
    whole = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = len(whole)
    whole += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    whole += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(whole) + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, table)


def nested_mail(depth: int) -> bytes:
    heads = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(depth))
    return f"MIME-Version: 1.0\nSubject: Deep\n{heads}Content-Type: text/plain\n\nText\n".encode()


def shrunk(data: bytes, name: bytes) -> bytes:
    """A zip file that says its part is 10 bytes large when unpacked."""
    changed = bytearray(data)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        entry = changed.rindex(mark, 0, changed.rindex(name) if mark == b"PK\x01\x02" else changed.index(name))
        changed[entry + at : entry + at + 4] = (10).to_bytes(4, "little")
    return bytes(changed)


Made = Callable[[], bytes]
REFUSED: dict[str, tuple[Made, str]] = {
    "page nested too deeply": (lambda: b"<html>" + b"<div>" * 60_000 + b"<p>Text", "nested too deeply"),
    "page with a tag of 100,000 attributes": (
        lambda: b"<html><p " + b" ".join(b"a%d=1" % n for n in range(100_000)) + b">Text",
        "too intricate",
    ),
    "Markdown of brackets": (lambda: b"# A\n\n## B\n\n" + b"[" * 2_000_000 + b"a", ""),
    "Markdown of quotations": (lambda: b"# A\n\n## B\n\n" + b">" * 500_000 + b"a", ""),
    "wikitext of braces": (lambda: b"== A ==\n'''b'''\n" + b"{{" * 2_000_000, ""),
    "wikitext of links": (lambda: b"== A ==\n'''b'''\n" + b"[[a|" * 500_000, ""),
    "wikitext of open references": (lambda: b"== A ==\n'''b'''\n" + b"<ref>" * 500_000, ""),
    "ODT bomb": (lambda: odt("<text:p/>" * 4_000_000), "times its size"),
    "ODT bomb of entities": (lambda: odt("<text:p>&e11;</text:p>", BOMB), "entities"),
    "ODT nested too deeply": (lambda: odt("<text:span>" * 60_000), "damaged"),
    "ODT without end": (lambda: odt("<text:p>Text</text:p>")[:-200], "damaged"),
    "ODT that claims to be small": (lambda: shrunk(odt("<text:p>Text</text:p>" * 9000), b"content.xml"), "damaged"),
    "ODT without its text": (lambda: zipped({"META-INF/manifest.xml": "<manifest/>"}, ODT), "damaged"),
    "encrypted ODT": (
        lambda: zipped({"META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": b"\x8f\x01"}, ODT),
        "encrypted",
    ),
    "EPUB bomb": (lambda: epub("<p>" * 20_000_000), "times its size"),
    "EPUB bomb of entities": (lambda: epub("<p>Text", BOMB + PACKAGE), "entities"),
    "EPUB of a file outside": (lambda: epub("<p>Text", PACKAGE.format("../../../../etc/passwd")), "damaged"),
    "EPUB without a package": (lambda: zipped({"META-INF/container.xml": CONTAINER}, EPUB), "damaged"),
    "protected EPUB": (
        lambda: epub(
            b"\x8f\x01",
            **{"META-INF__encryption.xml": '<e><CipherData><CipherReference URI="a.xhtml"/></CipherData></e>'},
        ),
        "protected against copying",
    ),
    "RTF of braces": (lambda: b"{\\rtf1 " + b"{" * 1_000_000, "damaged"),
    "RTF without end": (lambda: b"{\\rtf1 Text", "damaged"),
    "RTF with a picture beyond its end": (lambda: b"{\\rtf1{\\pict\\bin2000000000 x}", "damaged"),
    "PDF without anything": (lambda: b"%PDF-1.7\n", "damaged"),
    "PDF whose pages go round in circles": (
        lambda: pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>"),
        "",
    ),
    "PDF of 20,000 pages": (
        lambda: pdf(
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 20000/Kids[" + b"3 0 R " * 20_000 + b"]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
        ),
        "",
    ),
    "mail nested too deeply": (lambda: nested_mail(20_000), ""),
    "mail nested deeply": (lambda: nested_mail(60), "one in another"),
    "encrypted mail": (
        lambda: b"MIME-Version: 1.0\nSubject: x\nContent-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n",
        "encrypted",
    ),
    "saved page without a page": (
        lambda: b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\nx\n",
        "no page",
    ),
}


def attempt(path: Path, data: bytes, extent: list[float]) -> Version | str:
    """What reading gives: a version, or its refusal. ``extent`` takes the seconds it took."""
    path.write_bytes(data)
    start = time.monotonic()
    try:
        return read(path)
    except UnreadableError as error:
        return str(error)
    finally:
        extent.append(time.monotonic() - start)


@pytest.mark.parametrize("case", REFUSED)
def test_refused_in_time_with_one_sentence(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(isolation, "TIME", 4.0)  # that a parser is ended is to be seen, not waited for
    make, reason = REFUSED[case]
    extent: list[float] = []
    result = attempt(tmp_path / "attack", make(), extent)
    assert extent[0] < LONGEST
    assert_little_memory()
    if reason or isinstance(result, str):
        assert isinstance(result, str)
        assert reason in result
        assert result.startswith(f"{tmp_path / 'attack'}: ")
        assert "\n" not in result
        assert len(result) < 400


def assert_little_memory() -> None:
    if sys.platform == "linux":
        import resource

        assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss < MOST * 1024


def test_identical_paragraphs_are_read_whole(tmp_path: Path) -> None:
    """Megabytes of one paragraph, on which an extractor would work for a minute."""
    extent: list[float] = []
    page = b"<html><body>" + b"<p>The same paragraph, and the same again.</p>" * 100_000
    result = attempt(tmp_path / "page.html", page, extent)
    assert extent[0] < LONGEST
    assert isinstance(result, Version)
    assert result.words == 100_000 * 7
    assert "too large" in result.warnings[0]


@pytest.mark.parametrize("kind", ["docx", "odt", "flat odt", "epub", "page"])
def test_no_file_is_read_for_another(kind: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("swordfish")
    outside = OUTSIDE.format(secret.as_uri())
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    flat = (
        f'<?xml version="1.0"?>{outside}<office:document xmlns:office="{OFFICE}:office:1.0"'
        f' xmlns:text="{OFFICE}:text:1.0" office:mimetype="{ODT}"><office:body><office:text>'
        "<text:p>&secret;</text:p></office:text></office:body>"
        "</office:document>"
    )
    document = (
        f'{outside}<w:document xmlns:w="{word}"><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>'
    )
    made = {
        "docx": zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": document}),
        "odt": odt("<text:p>&secret;</text:p>", outside),
        "flat odt": flat.encode(),
        "epub": epub(f"{outside}<html><p>&secret; and text</p></html>"),
        "page": f"<html><iframe src='{secret.as_uri()}'></iframe><img src='{secret.as_uri()}'><p>Text".encode(),
    }[kind]
    result = attempt(tmp_path / "attack", made, [])
    assert "swordfish" not in (result if isinstance(result, str) else result.text)


def test_pages_fetch_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    page = "<link rel=stylesheet href='http://a.example/x.css'><img src='http://a.example/x.png'><p>Text"
    assert from_html("Dropped", page).text == "Text"


@pytest.mark.parametrize("name", ["article-libreoffice.odt", "article-pandoc.epub", "article-libreoffice.docx"])
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_truncated_archives(name: str, share: float, tmp_path: Path) -> None:
    whole = (Path(__file__).parent / "produced" / name).read_bytes()
    result = attempt(tmp_path / name, whole[: int(len(whole) * share)], [])
    assert isinstance(result, str)
    assert "damaged" in result or "archive" in result


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
@pytest.mark.parametrize("name", ["article-libreoffice.pdf", "article-libreoffice.rtf", "article.eml"])
def test_truncated_documents(name: str, share: float, tmp_path: Path) -> None:
    whole = (Path(__file__).parent / "produced" / name).read_bytes()
    result = attempt(tmp_path / name, whole[: int(len(whole) * share)], [])
    assert isinstance(result, Version) or "damaged" in result or "no text" in result


def test_encrypted_pdf(tmp_path: Path) -> None:
    """The standard security handler with a password nobody gave (ISO 32000-1, 7.6.3)."""
    data = pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>",
        b"<</Filter/Standard/V 1/R 2/P -4/O<%s>/U<%s>>>" % (b"00" * 32, b"11" * 32),
    ).replace(b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]")
    result = attempt(tmp_path / "a.pdf", data, [])
    assert isinstance(result, str)
    assert "encrypted" in result


def test_scan(tmp_path: Path) -> None:
    """A page that is a picture alone."""
    picture = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>"
    data = pdf(
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Length 26>>stream\nq 90 0 0 90 0 0 cm /I Do Q\nendstream",
        picture + b"stream\n\x80\nendstream",
    )
    result = attempt(tmp_path / "scan.pdf", data, [])
    assert isinstance(result, str)
    assert "pictures without text" in result
