"""The same text out of the files of real programs: no word lost, blocks in their roles, passages in step.

``produced/make.py`` made them with pandoc, LibreOffice and Chromium.
"""

import re
from pathlib import Path

import pytest

from recension import compare
from recension.reading import Role, Version, read
from recension.reading.roles import ASIDES
from recension.vocabulary import Kind, Relation

PRODUCED = Path(__file__).parent / "produced"
ARTICLE = "article.md"
FORMS = sorted(path.name for path in PRODUCED.glob("article*") if path.name != ARTICLE)
NOTES = sorted(path.name for path in PRODUCED.glob("notes.*"))
TYPOGRAPHY = {Kind.PUNCTUATION, Kind.SPACING, Kind.CASE}
ABOVE = {
    "article-pandoc.epub": "The Wend Valley Courier",
    "article.eml": "Military Engineers Move In on Saltmere’s Broken Wall",
}
"""What a form has of its own above the text: a title page, a subject."""
WITHOUT_STYLES = {"article-libreoffice.txt"}
"""Forms that do not say what is a heading."""


def words(version: Version) -> list[str]:
    """The words of what is no aside; bullets and the like are no words."""
    shown = " ".join(version.text[block.start : block.end] for block in version.blocks if block.role not in ASIDES)
    return re.findall(r"\w+", shown)


def shown(version: Version, role: Role) -> list[str]:
    return [version.text[block.start : block.end] for block in version.blocks if block.role is role]


@pytest.fixture(scope="module")
def article() -> Version:
    return read(PRODUCED / ARTICLE)


def test_there_is_something_to_read() -> None:
    kinds = {path.rpartition(".")[2] for path in FORMS}
    assert kinds == {"docx", "eml", "epub", "html", "mht", "odt", "pdf", "rtf", "txt", "wiki"}
    assert len(FORMS) == 15


@pytest.mark.parametrize("form", FORMS)
def test_no_word_is_lost(form: str, article: Version) -> None:
    version = read(PRODUCED / form)
    above = re.findall(r"\w+", ABOVE.get(form, ""))
    assert words(version) == [*above, *words(article)]


@pytest.mark.parametrize("form", [form for form in FORMS if form not in WITHOUT_STYLES])
def test_headings_and_table_rows(form: str, article: Version) -> None:
    version = read(PRODUCED / form)
    above = [ABOVE[form]] if form in ABOVE else []
    assert shown(version, Role.HEADING) == [*above, *shown(article, Role.HEADING)]
    if not form.startswith("article-chromium.pdf"):
        assert shown(version, Role.TABLE_ROW) == shown(article, Role.TABLE_ROW)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_passage_with_edits_of_typography_alone(form: str, article: Version) -> None:
    version = read(PRODUCED / form)
    comparison = compare(article, version)
    between = {index for index, link in enumerate(comparison.links) if link.a.version != link.b.version}
    edits = [edit for edit in comparison.edits if edit.link in between]
    assert {edit.kind for edit in edits if edit.fact or edit.kind not in TYPOGRAPHY} == set()
    assert Relation.MOVED not in {passage.relation for passage in comparison.passages}
    main = [passage for passage in comparison.passages if passage.relation is Relation.MAIN]
    assert len(main) <= 2
    covered = sum(passage.a.end - passage.a.start for passage in main)
    assert covered > 0.98 * len(article.text)


@pytest.mark.parametrize("form", [form for form in NOTES if form != "notes.pdf"])
def test_notes_changes_lists_and_tables(form: str) -> None:
    version = read(PRODUCED / form)
    assert [(block.role, version.text[block.start : block.end]) for block in version.blocks] == [
        (Role.HEADING, "The Lantern Steps"),
        (
            Role.PARAGRAPH,
            f"The lamp on the steps was {_deleted(form)}dark again last winter, and nobody came to mend it.",
        ),
        (Role.QUOTATION, "We have one electrician, and he has one ladder."),
        (Role.LIST_ITEM, "A ladder of six metres"),
        (Role.LIST_ITEM, "A lamp"),
        (Role.LIST_ITEM, "with a green glass"),
        (Role.PARAGRAPH, "The steps have been lit since 1902. Their keepers were:"),
        (Role.TABLE_ROW, "From\tKeeper"),
        (Role.TABLE_ROW, "1902\tAnselm Quill"),
        (Role.PARAGRAPH, "Łódź, 東京, Москва, ﬁne: all wrote\nto ask why."),
        (Role.FOOTNOTE, "From December 3 to February 11."),
    ]
    assert any("tracked changes" in warning for warning in version.warnings) is (form != "notes.html")


def _deleted(form: str) -> str:
    """HTML has no tracked changes: LibreOffice writes what was deleted as text."""
    return "utterly " if form == "notes.html" else ""


def test_notes_in_pdf() -> None:
    version = read(PRODUCED / "notes.pdf")
    assert shown(version, Role.HEADING) == ["The Lantern Steps"]
    assert shown(version, Role.PARAGRAPH)[0].endswith("last winter, and nobody came to mend it.")
    assert shown(version, Role.LIST_ITEM) == ["• A ladder of six metres", "• A lamp", "• with a green glass"]
    assert shown(version, Role.TABLE_ROW) == ["From\tKeeper", "1902\tAnselm Quill"]
    assert shown(version, Role.FOOTNOTE) == ["From December 3 to February 11."]


def test_running_heads_and_page_numbers_are_left_out_and_told() -> None:
    printed, exported = read(PRODUCED / "article-chromium.pdf"), read(PRODUCED / "article-libreoffice.pdf")
    assert printed.warnings == ("6 running heads and page numbers were left out.",)
    assert exported.warnings == ("3 running heads and page numbers were left out.",)
