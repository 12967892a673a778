"""DOCX files, good, odd and hostile; each made here, part by part."""

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from recension.reading import How, Role, UnreadableError, read
from recension.reading.kinds import DOCX

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/word/document.xml" ContentType="{DOCX}.main+xml"/></Types>"""
_STYLES = (
    f'<w:styles xmlns:w="{_WORD}">'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "heading 1", "Quote")
    )
    + "</w:styles>"
)
_NOTES = f"""<w:footnotes xmlns:w="{_WORD}"><w:footnote w:id="7"><w:p><w:r><w:t>The note.</w:t></w:r></w:p>
</w:footnote></w:footnotes>"""


def _relations(**targets: str) -> str:
    found = "".join(
        f'<Relationship Id="r{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items())
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{found}</Relationships>'


def docx(body: str, document: str | None = None, **more: str) -> bytes:
    """A DOCX file with this body, or with all of ``word/document.xml`` as given, and more parts."""
    whole = f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    parts = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": _relations(styles="styles.xml", footnotes="footnotes.xml"),
        "word/styles.xml": _STYLES,
        "word/footnotes.xml": _NOTES,
        "word/document.xml": document or whole,
        **more,
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def paragraph(text: str, style: str = "") -> str:
    """A paragraph, in a style by its name."""
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "letter.docx"


def _refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    with pytest.raises(UnreadableError) as caught:
        read(path)
    sentence = str(caught.value)
    assert sentence.startswith(f"{path}: ")
    assert "\n" not in sentence
    return sentence


def test_blocks_and_roles(path: Path) -> None:
    cells = "".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in ("Year", "1999"))
    body = (
        paragraph("The letter", "Title")
        + paragraph("Part one", "heading 1")
        + paragraph("Dear “reader” & <others>,")
        + paragraph("Nothing lasts.", "Quote")
        + "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
        + paragraph("  ")
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    path.write_bytes(docx(body))
    version = read(path)
    assert [(block.role, version.text[block.start : block.end]) for block in version.blocks] == [
        (Role.HEADING, "The letter"),
        (Role.HEADING, "Part one"),
        (Role.PARAGRAPH, "Dear “reader” & <others>,"),
        (Role.QUOTATION, "Nothing lasts."),
        (Role.PARAGRAPH, "One\ntwo"),
        (Role.TABLE_ROW, "Year\t1999"),
    ]
    assert version.media_type == DOCX
    assert (version.encoding.how, version.warnings) == (How.DECLARED, ())


def test_tracked_changes_are_accepted_and_told(path: Path) -> None:
    inserted = '<w:ins w:id="1" w:author="x"><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins>'
    deleted = '<w:del w:id="2" w:author="x"><w:r><w:delText>old</w:delText></w:r></w:del>'
    path.write_bytes(docx(f"<w:p><w:r><w:t>The</w:t></w:r>{inserted}{deleted}<w:r><w:t>.</w:t></w:r></w:p>"))
    version = read(path)
    assert version.text == "The new."
    assert "tracked changes" in version.warnings[0]


def test_notes_come_without_marks_that_nobody_wrote(path: Path) -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    path.write_bytes(docx(f"<w:p><w:r><w:t>A claim</w:t></w:r>{reference}<w:r><w:t>.</w:t></w:r></w:p>"))
    assert read(path).text == "A claim.\n\nThe note."


def test_no_text(path: Path) -> None:
    assert "no text" in _refusal(path, docx("<w:p/>"))


def test_bomb(path: Path) -> None:
    sentence = _refusal(path, docx("<w:p/>" * 4_000_000))
    assert "times its size" in sentence
    assert "not opened" in sentence


def test_bomb_of_many_parts(path: Path) -> None:
    assert "parts" in _refusal(path, docx("<w:p/>", **{f"word/{number}.xml": "" for number in range(5000)}))


def test_bomb_by_its_declared_size(path: Path) -> None:
    data = bytearray(docx(paragraph("x")))
    entry = data.index(b"PK\x01\x02")
    data[entry + 24 : entry + 28] = (300 * 1024 * 1024).to_bytes(4, "little")
    assert "unpacks to 300 MB" in _refusal(path, bytes(data))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-16-be"])
def test_bomb_of_entities(path: Path, codec: str) -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    document = f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><w:document xmlns:w="{_WORD}"/>'
    data = docx("", document="-")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()} | {
            "word/document.xml": document.encode(codec)
        }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    assert "entities" in _refusal(path, buffer.getvalue())


def test_encrypted(path: Path) -> None:
    data = bytearray(docx(paragraph("x")))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    assert "encrypted" in _refusal(path, bytes(data))


def test_damaged(path: Path) -> None:
    whole = docx(paragraph("x"))
    assert "damaged" in _refusal(path, whole[: len(whole) // 2])
    assert "damaged" in _refusal(path, docx("", document="not XML"))
    assert "damaged" in _refusal(path, docx("<w:p>"))
    spoilt = bytearray(whole)
    at = spoilt.index(b"word/document.xml") + len("word/document.xml")
    spoilt[at : at + 40] = bytes(40)
    assert "damaged" in _refusal(path, bytes(spoilt))
