"""The JSON report is the contract, and reads back."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from recension.comparison import Comparison, Flag, FlagKind, FormatError, Link, Passage, Place, Span, Swap
from recension.reading.version import Alternative, Encoding, How, Version
from recension.reports import render
from recension.reports.json import is_saved, parse, read_saved
from recension.vocabulary import Breaks, Edit, Fact, Garble, Grade, Kind, Relation, Side

# A high surrogate right before a low one is one character in JSON, so lone ones are low here.
_TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\udc80\udcff\x00\u2028é"), max_size=12)
_SCORE = st.floats(0, 1)


_GARBLE = st.builds(Garble, st.sampled_from(Grade), st.sampled_from(Breaks), _TEXT, st.none() | st.sampled_from(Side))


@st.composite
def _spans(draw: st.DrawFn, length: int) -> Span:
    start = draw(st.integers(0, length))
    return start, draw(st.integers(start, length))


@st.composite
def _versions(draw: st.DrawFn) -> Version:
    alternatives = tuple(draw(st.lists(st.builds(Alternative, _TEXT, _SCORE), max_size=2)))
    encoding = Encoding(draw(_TEXT), draw(st.sampled_from(How)), draw(_SCORE), alternatives)
    return Version(
        draw(_TEXT),
        draw(_TEXT),
        encoding,
        draw(st.none() | _TEXT),
        draw(_TEXT),
        draw(st.integers(0, 9)),
        draw(st.none() | st.just("en")),
        tuple(draw(st.lists(_TEXT, max_size=2))),
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Any comparison whose numbers stay inside its own texts and lists."""
    versions = tuple(draw(st.lists(_versions(), min_size=1, max_size=3)))

    def span_in(version: int) -> st.SearchStrategy[Span]:
        return _spans(len(versions[version].text))

    def place() -> Place:
        version = draw(st.integers(0, len(versions) - 1))
        return Place(version, *draw(span_in(version)))

    def few() -> range:
        return range(draw(st.integers(0, 2)))

    links = tuple(
        Link(place(), place(), draw(st.sampled_from(Relation)), draw(st.booleans()), draw(_SCORE)) for _ in few()
    )
    passages = tuple(
        Passage(place(), place(), draw(st.sampled_from(Relation)), tuple(range(len(links))), draw(_SCORE))
        for _ in few()
    )
    edits = tuple(
        Edit(
            draw(st.sampled_from(Kind)),
            draw(st.none() | span_in(link.a.version)),
            draw(st.none() | span_in(link.b.version)),
            draw(st.none() | st.sampled_from(Fact)),
            index,
            draw(st.none() | _GARBLE),
        )
        for index, link in enumerate(links)
    )
    rows = tuple(tuple(draw(st.none() | span_in(version)) for version in range(len(versions))) for _ in few())
    flags = tuple(
        Flag(at.version, at.start, at.end, draw(st.sampled_from(FlagKind)), draw(_TEXT))
        for at in (place() for _ in few())
    )
    swaps = tuple(
        Swap(draw(_TEXT), draw(_TEXT), 0, 0, 2, draw(st.sampled_from(Kind)), tuple(range(len(edits)))) for _ in few()
    )
    summary = draw(st.dictionaries(_TEXT, st.none() | st.integers() | _TEXT | st.lists(_TEXT, max_size=2), max_size=2))
    return Comparison(versions, links, passages, edits, rows, flags, swaps, summary)


@settings(max_examples=120, deadline=None)
@given(comparisons())
def test_round_trip(comparison: Comparison) -> None:
    text = render(comparison, "json")
    assert parse(text.encode()) == comparison
    assert Comparison.from_dict(comparison.to_dict()) == comparison


@settings(max_examples=50, deadline=None)
@given(comparisons())
def test_any_comparison_makes_a_page(comparison: Comparison) -> None:
    for base in range(len(comparison.versions)):
        assert render(comparison, "html", base).encode().endswith(b"</html>")


def test_letters_stay_letters_and_surrogates_are_escaped(news: Comparison) -> None:
    text = render(news, "json")
    assert "May 18" in text
    assert json.loads(text)["format"] == "recension-comparison"


def test_saved_comparisons_are_known_by_content(news: Comparison, tmp_path: Path) -> None:
    path = tmp_path / "saved.txt"
    path.write_bytes(b"\xef\xbb\xbf \n" + render(news, "json").encode())
    assert read_saved(path) == news


def test_reordered_and_indented_by_another_program(news: Comparison) -> None:
    data = json.dumps(news.to_dict(), sort_keys=True, indent=2).encode()
    assert is_saved(data)
    assert parse(data) == news


@pytest.mark.parametrize("content", [b"", b"{}", b"Just a text.", b'{"format": "something-else"}', b"[1, 2]"])
def test_other_files_are_not_saved_comparisons(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    assert read_saved(path) is None


def test_what_cannot_be_opened_is_no_saved_comparison(tmp_path: Path) -> None:
    assert read_saved(tmp_path) is None
    assert read_saved(tmp_path / "missing.json") is None


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        (lambda text: text[: len(text) // 2], "not whole JSON"),
        (lambda text: text.replace('"version":1,', '"version":2,', 1), "format version 2"),
        (lambda text: text.replace('"similarity":1.0', '"similarity":NaN', 1), "not whole JSON"),
        (lambda text: text.replace('"start":0', '"start":-5', 1), "points outside"),
        (lambda text: text.replace('"relation":"main"', '"relation":"odd"', 1), "damaged"),
        (lambda text: '{"format":"recension-comparison","x":' + "[" * 200_000, "not whole JSON"),
    ],
)
def test_damage_is_one_sentence(news: Comparison, damage: object, sentence: str) -> None:
    assert callable(damage)
    data = damage(render(news, "json")).encode()
    assert is_saved(data)
    with pytest.raises(FormatError, match=sentence):
        parse(data)
