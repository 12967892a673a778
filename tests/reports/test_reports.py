"""Which renderer goes with which name."""

from pathlib import Path

import pytest

from recension.comparison import Comparison
from recension.reports import UnknownFormatError, format_for, render, write
from recension.vocabulary import Kind


@pytest.mark.parametrize(
    ("path", "name", "format_name"),
    [
        ("x.html", None, "html"),
        ("X.HTM", None, "html"),
        ("a.b/x.json", None, "json"),
        ("x.txt", "json", "json"),
        ("-", "HTML", "html"),
        ("x.json", ".html", "html"),
    ],
)
def test_the_name_decides_before_the_suffix(path: str, name: str | None, format_name: str) -> None:
    assert format_for(path, name) == format_name


@pytest.mark.parametrize(
    ("path", "name", "sentence"),
    [
        ("x.md", None, "Markdown reports cannot be written yet; choose html or json"),
        ("x.csv", None, "CSV reports cannot be written yet"),
        ("x.xml", None, "TEI reports cannot be written yet"),
        ("x.html", "pdf", "PDF reports cannot be written yet"),
        ("x.docx", None, "x.docx: the suffix “.docx” is not a format of reports; choose html or json"),
        ("x.html", "word", "“word” is not a format"),
        ("report", None, "report: the name does not say which format; end it in .html or .json"),
    ],
)
def test_what_cannot_be_written_is_one_sentence(path: str, name: str | None, sentence: str) -> None:
    with pytest.raises(UnknownFormatError, match=sentence):
        format_for(path, name)


def test_what_is_written_is_what_is_rendered(news: Comparison, tmp_path: Path) -> None:
    for suffix in ("html", "json"):
        path = tmp_path / f"x.{suffix}"
        write(news, path)
        assert path.read_text(encoding="utf-8") == render(news, suffix)


def test_hidden_kinds_are_not_marked_but_counted(news: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    write(news, path, hidden=[Kind.SWAP, Kind.CASE])
    page = path.read_text(encoding="utf-8")
    swaps = sum(edit.kind is Kind.SWAP for edit in news.edits)
    assert swaps
    assert f"not marked: swap ({swaps})." in " ".join(page.split())
    assert "not marked" not in render(news, "html")
    assert "<dt>swap</dt>" in render(news, "html")
    assert "<dt>swap</dt>" not in page
    assert render(news, "json", hidden=[Kind.SWAP]) == render(news, "json")


def test_versions_that_differ_in_hidden_kinds_alone_are_not_called_the_same(news: Comparison) -> None:
    assert "versions read the same" not in render(news, "html", hidden=list(Kind))


def test_the_base_reaches_the_page(news: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "report"
    write(news, path, format="html", base=1)
    assert path.read_text(encoding="utf-8") == render(news, "html", 1)
