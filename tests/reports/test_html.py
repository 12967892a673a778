"""The HTML report: whole, safe, self-contained, and the same as what it was."""

import dataclasses
import os
import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from recension.comparison import Comparison, Flag, FlagKind, Passage
from recension.reports import render
from recension.vocabulary import Basis, Breaks, Fact, Garble, Grade, Ground, Kind, Relation

GOLDEN = Path(__file__).parent / "golden" / "news.html"
_VOID = {"meta", "br", "hr", "img", "link", "input"}

Build = Callable[..., Comparison]


class Reader(HTMLParser):
    """Reads a page as a browser would: its elements, texts, ids, links, and whether its tags match."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self.feed(page)
        self.close()
        assert not self.open, f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.text += data

    def values(self, name: str, tag: str | None = None) -> list[str]:
        return [found[name] for own, found in self.tags if name in found and tag in (None, own)]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def test_golden(news: Comparison) -> None:
    page = render(news, "html")
    if os.environ.get("RECENSION_WRITE_GOLDEN"):
        GOLDEN.write_text(page, encoding="utf-8")
    assert page == GOLDEN.read_text(encoding="utf-8"), "RECENSION_WRITE_GOLDEN=1 accepts the page as it is now"


def test_every_text_is_there_and_nothing_else_is_in_the_cells(news: Comparison) -> None:
    page = render(news, "html")
    text = squeezed(Reader(page).text)
    for row in news.rows:
        for version, span in enumerate(row):
            if span:
                assert squeezed(news.versions[version].text[slice(*span)]) in text


@pytest.mark.parametrize("base", [0, 1])
def test_tags_match_ids_are_unique_and_links_lead_somewhere(news: Comparison, base: int) -> None:
    page = Reader(render(news, "html", base))
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    targets = [href.removeprefix("#") for href in page.values("href")]
    assert targets
    assert set(targets) <= set(ids)


def test_loads_nothing_and_runs_nothing(news: Comparison) -> None:
    page = render(news, "html")
    assert "://" not in page
    assert not re.search(r"url\(|@import|<script|<link|<img|<iframe|\bon\w+=|javascript:", page)
    assert "default-src 'none'; style-src 'unsafe-inline'" in Reader(page).values("content", "meta")


def test_versions_cannot_smuggle_markup(built: Build) -> None:
    name = "</style></title><script>alert('1')</script>&\"'.txt"
    evil = "<script>alert(\"2\")</script> & <b onclick='x'>bold</b> {{ 7*7 }} {% raw %}"
    comparison = built(
        [name, "b.txt"],
        [(evil, evil.replace("bold", "<i>"))],
        [(0, "bold", "<i>", Kind.SWAP, Fact.NAME)],
    )
    page = render(comparison, "html")
    reader = Reader(page)
    assert not {"script", "b"} & {tag for tag, _ in reader.tags}
    assert page.count("</style>") == 1
    assert evil in reader.text
    assert name in reader.text
    assert "swap: bold → <i> (name)" in reader.values("title")


def test_marks_say_what_they_are(news: Comparison) -> None:
    page = render(news, "html")
    assert '<mark id="e1" class="changed" title="swap: goal → objective, 2 times">goal</mark>' in page
    assert '<mark class="changed" title="swap: goal → objective, 2 times">objective</mark>' in page
    assert '<del id="e4" class="dropped fact" title="dropped: not (negation)">not</del>' in page
    assert '<ins class="added" title="added: very late">very late</ins>' in page


def test_what_is_broken_is_marked_listed_and_in_the_legend(built: Build) -> None:
    rows = [("He took part in it.", "He took half in it."), ("An old man.", "A aged man.")]
    swaps = [(0, "part", "half", Kind.GARBLE, None), (1, "old", "aged", Kind.SWAP, None)]
    whole = built(["a", "b"], rows, swaps)
    reasons = (Garble(Grade.LIKELY, Breaks.EXPRESSION, "Fixed."), Garble(Grade.GUESS, Breaks.SENSE, "Odd."))
    edits = tuple(dataclasses.replace(edit, garble=reason) for edit, reason in zip(whole.edits, reasons, strict=True))
    page = render(dataclasses.replace(whole, edits=edits), "html")
    assert 'class="changed garbled" title="garble: part → half. Likely broken: Fixed."' in page
    assert '<mark class="changed garbled">broken wording</mark>' in page
    assert "1 more place perhaps broken: weak signs only" in page
    assert '<a href="#garble">Garble <small>2</small></a>' in page
    assert "broken wording</mark>" not in render(built(["a", "b"], rows[:1]), "html")


def test_from_the_other_base_added_and_dropped_change_places(news: Comparison) -> None:
    page = render(news, "html", 1)
    assert '<ins id="e4" class="added fact" title="added: not (negation)">not</ins>' in page
    assert 'title="swap: objective → goal, 2 times">goal</mark>' in page
    assert '<del class="dropped" title="dropped: very late">very late</del>' in page


def test_a_row_that_differs_says_what_its_links_rest_on(news: Comparison) -> None:
    basis = Basis(Ground.RARE_WORDS, ("goal", "clear"))
    links = (dataclasses.replace(news.links[0], rests_on=(basis,)), *news.links[1:])
    page = render(dataclasses.replace(news, links=links), "html")
    assert (
        '<a href="#r1" title="original.txt – copy.txt: 80 % alike; rests on the rare words “goal”, “clear”">1</a>'
        in page
    )
    assert '<a href="#r3">3</a>' in page


def test_rows_that_read_the_same_carry_nothing(news: Comparison) -> None:
    page = render(news, "html")
    row = re.search(r'<tr id="r3".*?</tr>', page)
    assert row is not None
    assert "class" not in row[0].replace('class="opens"', "").replace('class="v1"', "").replace('class="v2"', "")


def test_both_ends_of_a_move_know_each_other(news: Comparison) -> None:
    page = render(news, "html")
    here, there = re.findall(r'<tr id="r(?:5|12)".*?</tr>', page)
    assert 'href="#r12">⇅ moved: also in row 12 ↗' in here
    assert 'href="#r12">⇅ moved: in row 12 ↗' in here, "where the other version lacks it here"
    assert 'href="#r5">⇅ moved: also in row 5 ↗' in there


def test_gaps_of_rows_on_end_are_one_outline(built: Build) -> None:
    comparison = built(["a", "b", "c"], [("One.", None, "One."), ("Two.", None, "Two."), ("Three.",) * 3])
    page = render(comparison, "html")
    assert page.count('class="v2 gap"') == 1
    assert '<td class="v2 gap" rowspan="2">not in this version</td>' in page


def test_long_lone_stretches_fold(news: Comparison) -> None:
    page = render(news, "html")
    assert "5 passages only in <bdi" in page
    assert "45 words</summary>" in page
    assert "Reply 5: I never believed a word of it." in page


def test_languages_and_directions(built: Build) -> None:
    plain = built(["a", "b"], [("قال الوزير شيئا.", "قال الوزير.")])
    comparison = dataclasses.replace(
        plain, versions=tuple(dataclasses.replace(version, language="ar") for version in plain.versions)
    )
    assert '<td class="v1" dir="auto" lang="ar">قال الوزير شيئا.</td>' in render(comparison, "html")


def test_no_language_no_attribute(built: Build) -> None:
    plain = built(["a", "b"], [("x y z.", "x y z.")])
    bare = dataclasses.replace(plain.versions[0], language=None)
    page = render(dataclasses.replace(plain, versions=(bare, plain.versions[1])), "html")
    assert '<td class="v1" dir="auto">x y z.</td>' in page


def test_identical_versions_are_said_to_be(built: Build) -> None:
    page = render(built(["a", "b"], [("Same.", "Same.")]), "html")
    assert "Both versions read the same." in page
    assert 'id="facts"' not in page


def test_versions_without_anything_in_common(built: Build) -> None:
    page = render(built(["a", "b"], [("One.", None), (None, "Two.")]), "html")
    assert "carries 0\N{NO-BREAK SPACE}% of the base" in page
    assert page.count("not in this version</td>") == 2


def test_code_points_no_page_can_hold(built: Build) -> None:
    page = render(built(["a\udce9", "b"], [("x\x00y\ud800z.", "x.")]), "html")
    page.encode()
    assert "x\ufffdy\ufffdz." in page


def test_many_links_in_one_cell_are_cut_short(built: Build) -> None:
    plain = built(["a", "b"], [(f"Row {number}.", f"Row {number}.") for number in range(9)])
    first, rest = plain.passages[0], plain.passages[1:]
    repeats = tuple(Passage(first.a, other.a, Relation.REPEAT, (), 1.0) for other in rest)
    page = render(dataclasses.replace(plain, passages=plain.passages + repeats), "html")
    assert page.count("again in row") == 3 + len(rest)
    assert "and 5 more places ↗" in page


def test_other_flags_are_noted(built: Build) -> None:
    plain = built(["a", "b"], [("Same here.", "Same here.")])
    flag = Flag(1, 0, 4, FlagKind.HIDDEN_CHARACTERS, "Two zero-width spaces hide here.")
    page = render(dataclasses.replace(plain, flags=(flag,)), "html")
    assert "Two zero-width spaces hide here." in page


def test_eight_versions(built: Build) -> None:
    names = [f"version {number}" for number in range(1, 9)]
    page = render(built(names, [tuple(f"Text {number}." for number in range(8))]), "html", 7)
    assert page.count('scope="col" class="v') == 8
    assert 'described against <bdi class="name">version 8</bdi>' in page


def test_a_fact_stands_in_its_sentence_and_a_further_one_among_a_few_words(built: Build) -> None:
    words = " ".join(f"word{number}" for number in range(12))
    comparison = built(
        ["a", "b"],
        [(f"In May {words} came 41.", f"In June {words} came 14.")],
        [(0, "May", "June", Kind.SWAP, Fact.DATE), (0, "41", "14", Kind.SWAP, Fact.NUMBER)],
    )
    page = render(comparison, "html")
    assert f'<mark class="changed fact">May</mark> {words} came 41.' in page
    assert 'word11 came <mark class="changed fact">41</mark>.' in page
    assert f'{words} came <mark class="changed fact">41</mark>' not in page.partition('id="text"')[0]


def test_odd_characters_are_marked_where_they_stand_and_listed_once(news: Comparison) -> None:
    text = news.versions[0].text
    words = [match.span() for match in re.finditer(r"\bthe\b", text)][:2]
    note = "“the” looks like “the”, but holds letters of the Cyrillic script (е)."
    flags = tuple(Flag(0, *span, FlagKind.LOOK_ALIKES, note) for span in words)
    page = render(dataclasses.replace(news, edits=(), swaps=(), flags=flags, summary={}), "html")
    assert page.count(f'<span class="odd" title="{note}">the</span>') == 2
    assert squeezed(Reader(page).text).count(f"{note} 2 times.") == 1
