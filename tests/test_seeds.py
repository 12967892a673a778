"""The samples: each decodes as its README says, and a comparison finds what its README promises."""

from itertools import chain
from pathlib import Path

import pytest

import recension
from recension.comparison import Comparison, FlagKind, Place
from recension.reading.version import How
from recension.vocabulary import Edit, Fact, Kind, Relation

ENCODINGS = [
    ("spun-article/original.txt", "utf-8", {How.UTF_8}),
    ("spun-article/spun.txt", "cp1252", {How.DETECTED}),
    ("forum-thread/article.txt", "utf-8", {How.UTF_8}),
    ("forum-thread/thread.txt", "utf-16", {How.BOM}),
    ("three-drafts/draft-1.txt", "utf-8", {How.UTF_8}),
    ("three-drafts/draft-2.txt", "cp1252", {How.DETECTED}),
    ("three-drafts/draft-3.txt", "utf-16", {How.BOM}),
    ("damaged-copies/notice.txt", "utf-8", {How.UTF_8}),
    ("damaged-copies/same.txt", "cp1252", {How.DETECTED}),
    ("damaged-copies/mac.txt", "mac-roman", {How.DETECTED}),
    ("damaged-copies/forum.txt", "utf-8", {How.UTF_8}),
]

SPUN_PARAGRAPHS = [
    ("Military Engineers Move In", "Navy Designers Transfer In on Saltmere’s Damaged Partition\n\nFrom"),
    ("From next Thursday", "From subsequent Thursday"),
    ("The matter was settled", "The matter was settled"),
    ("How many soldiers", "What number of troopers"),
    ("The damage dates", "The harm dates"),
    ("The Fish Quay open again", "The Fish Quay open once more"),
    ("A public inquiry", "A public inquiry"),
    ("A promise that the plan", "A promise that the plan"),
    ("Letters Without an Answer", "Letters With out an Reply"),
    ("So far they have had", "To this point they’ve had"),
    ("“The Port Authority has not", "“The Port Energy has not"),
    ("The Port Authority calls this", "The Port Energy calls this"),
    ("Cheap, or Only Quick?", "Low cost, or Solely Fast?"),
    ("Why the army, and why now?", "Why the military, and why now?"),
    ("Not everybody is convinced", "Not all people is satisfied"),
    ("There is also the matter", "There’s additionally the matter"),
    ("What the Fishers Say", "What the Fishers Say"),
    ("Down at the Fish Quay", "Down on the Fish Quay"),
    ("Others fear that", "Others concern that"),
    ("The HCT, for its part", "The HCT, for its half"),
    ("A Wall With a History", "A Partition With a Historical past"),
    ("The breakwater was built", "The breakwater was constructed"),
    ("Whether this summer’s", "Whether or not this summer time’s"),
]

SWAPS = {
    "military": "navy",
    "engineers": "designers",
    "army": "military",
    "council": "board",
    "town": "city",
    "wall": "partition",
    "side": "aspect",
    "authority": "energy",
    "people": "folks",
    "boats": "ships",
}
"""The swaps of the spun article that recur at least three times on their own."""


def comparison_of(seeds: Path, *names: str) -> Comparison:
    return recension.compare(*(seeds / name for name in names))


@pytest.fixture(scope="module")
def spun(seeds: Path) -> Comparison:
    return comparison_of(seeds, "spun-article/original.txt", "spun-article/spun.txt")


@pytest.fixture(scope="module")
def thread(seeds: Path) -> Comparison:
    return comparison_of(seeds, "forum-thread/article.txt", "forum-thread/thread.txt")


@pytest.fixture(scope="module")
def spun_thread(seeds: Path) -> Comparison:
    return comparison_of(seeds, "spun-article/spun.txt", "forum-thread/thread.txt")


@pytest.fixture(scope="module")
def drafts(seeds: Path) -> Comparison:
    return comparison_of(seeds, *(f"three-drafts/draft-{number}.txt" for number in (1, 2, 3)))


def place_of(comparison: Comparison, version: int, opening: str, *, last: bool = False) -> Place:
    """The paragraph that starts with these words: the first one, or the last."""
    text = comparison.versions[version].text
    start = text.rindex(opening) if last else text.index(opening)
    end = text.find("\n", start + len(opening.split("\n")[0]))
    return Place(version, start, len(text) if end < 0 else end)


def row_of(comparison: Comparison, version: int, opening: str) -> int:
    """The index of the row whose cell has the beginning of this paragraph."""
    start = place_of(comparison, version, opening).start
    rows = [n for n, row in enumerate(comparison.rows) if (cell := row[version]) and cell[0] <= start < cell[1]]
    (row,) = rows
    return row


def covered(comparison: Comparison, places: list[Place], target: Place) -> float:
    """The share of a place, white space aside, that lies in other places of the same version."""
    text = comparison.versions[target.version].text
    wanted = {at for at in range(target.start, target.end) if not text[at].isspace()}
    inside = (range(place.start, place.end) for place in places if place.version == target.version)
    return len(wanted.intersection(chain.from_iterable(inside))) / len(wanted)


def only_here(comparison: Comparison) -> list[Place]:
    return [Place(f.version, f.start, f.end) for f in comparison.flags if f.kind is FlagKind.ONLY_HERE]


def other_ends(comparison: Comparison, source: Place, version: int, *relations: Relation) -> list[Place]:
    """Where links of these relations lead in a version from inside a place."""
    sides = [
        (x, y)
        for link in comparison.links
        for x, y in ((link.a, link.b), (link.b, link.a))
        if link.relation in relations
    ]
    return [
        y
        for x, y in sides
        if x.version == source.version and x.start < source.end and x.end > source.start and y.version == version
    ]


def words_of(comparison: Comparison, edit: Edit) -> tuple[str, str]:
    """Both sides of an edit in words."""
    assert edit.link is not None
    link = comparison.links[edit.link]
    a = comparison.versions[link.a.version].text[slice(*edit.a)] if edit.a else ""
    b = comparison.versions[link.b.version].text[slice(*edit.b)] if edit.b else ""
    return a, b


def found(comparison: Comparison, fact: Fact) -> set[tuple[str, str]]:
    return {words_of(comparison, edit) for edit in comparison.edits if edit.fact is fact}


@pytest.mark.parametrize(("name", "codec", "how"), ENCODINGS)
def test_decodes_as_stated(seeds: Path, name: str, codec: str, how: set[How]) -> None:
    version = recension.read(seeds / name)
    assert version.text == (seeds / name).read_bytes().decode(codec)
    assert version.encoding.how in how
    assert version.encoding.name.replace("_", "-").startswith(codec)
    assert version.warnings == ()


def test_both_sets_have_the_same_article(seeds: Path) -> None:
    assert (seeds / "forum-thread/article.txt").read_bytes() == (seeds / "spun-article/original.txt").read_bytes()


def test_line_ends_are_the_ones_written(seeds: Path) -> None:
    assert not [path.name for path in seeds.rglob("*.txt") if b"\r" in path.read_bytes()]


@pytest.mark.parametrize(("original", "copy"), SPUN_PARAGRAPHS)
def test_every_spun_paragraph_stands_beside_its_original(spun: Comparison, original: str, copy: str) -> None:
    assert row_of(spun, 0, original) == row_of(spun, 1, copy)


def test_spun_has_one_common_order(spun: Comparison) -> None:
    assert not [passage for passage in spun.passages if passage.relation is Relation.MOVED]


def test_the_dropped_denial_is_only_in_the_original(spun: Comparison) -> None:
    denial = place_of(spun, 0, "Mayor Brandt denies")
    share = covered(spun, only_here(spun), denial)
    assert share > 0.99
    assert spun.rows[row_of(spun, 0, "Mayor Brandt denies")][1] is None


@pytest.mark.parametrize("furniture", ["WENDLINE DAILY", "Please enter your comment!", "Save my name, email"])
def test_the_furniture_of_the_page_is_only_in_the_copy(spun: Comparison, furniture: str) -> None:
    share = covered(spun, only_here(spun), place_of(spun, 1, furniture))
    assert share > 0.99


@pytest.mark.parametrize(("before", "after"), SWAPS.items())
def test_recurring_swaps_are_counted(spun: Comparison, before: str, after: str) -> None:
    counts = [swap.count for swap in spun.swaps if (swap.source.casefold(), swap.target.casefold()) == (before, after)]
    assert sum(counts) >= 3


def test_damaged_facts_are_named(spun: Comparison) -> None:
    assert ("May", "Could") in found(spun, Fact.DATE)
    assert ("54", "45") in found(spun, Fact.NUMBER)
    names = found(spun, Fact.NAME)
    assert {
        ("Northlight", "Northmild"),
        ("Gull", "Seagull"),
        ("Authority", "Energy"),
        ("Special", "Particular"),
    } <= names


def test_the_lost_negation_is_named(spun: Comparison) -> None:
    start = spun.versions[0].text.index("has not said who") + len("has ")
    at = [edit for edit in spun.edits if edit.a and edit.a[0] <= start < edit.a[1]]
    assert [edit.fact for edit in at] == [Fact.NEGATION]


def test_harmless_differences_are_called_so(spun: Comparison) -> None:
    kinds = {words_of(spun, edit): (edit.kind, edit.fact) for edit in spun.edits}
    assert kinds["nine", "9"] == (Kind.NUMBER_FORMAT, None)
    assert kinds["metres", "meters"] == (Kind.SPELLING, None)


def test_the_whole_article_is_in_the_thread(thread: Comparison) -> None:
    main = [link for link in thread.links if link.relation is Relation.MAIN]
    share = covered(thread, [link.a for link in main], Place(0, 0, len(thread.versions[0].text)))
    assert share > 0.99
    opening, end = (place_of(thread, 1, words) for words in ("Military Engineers Move In", "Whether this summer’s"))
    inside = Place(1, opening.start, end.end)
    strayed = [link for link in main if not inside.start <= link.b.start < inside.end]
    assert strayed == []


@pytest.mark.parametrize(
    "opening",
    ["“The Port Authority has not", "Why the army, and", "Others fear that", "Whether this summer’s"],
)
def test_paragraphs_quoted_again_are_copies(thread: Comparison, opening: str) -> None:
    original, again = place_of(thread, 0, opening), place_of(thread, 1, opening, last=True)
    share = covered(thread, other_ends(thread, original, 1, Relation.COPY), again)
    assert share > 0.95


@pytest.mark.parametrize(
    "opening",
    ["My brother-in-law drives", "I was at the council", "Can we please keep", "Who pays is the easy"],
)
def test_quoted_posts_are_repeats(thread: Comparison, opening: str) -> None:
    first, again = place_of(thread, 1, opening), place_of(thread, 1, opening, last=True)
    assert first != again
    share = covered(thread, other_ends(thread, first, 1, Relation.REPEAT), again)
    assert share > 0.95


def test_the_abridged_article_is_known_for_what_it_is(thread: Comparison) -> None:
    first, last = (place_of(thread, 1, words) for words in ("Military engineers are to", "Fishing crews are divided."))
    end = place_of(thread, 1, "Whether this summer’s").end
    # Said again: of the article itself, or of the article as the thread has it.
    sources = (
        Place(0, 0, len(thread.versions[0].text)),
        Place(1, place_of(thread, 1, "Military Eng").start, end),
    )
    again = [place for source in sources for place in other_ends(thread, source, 1, Relation.COPY, Relation.REPEAT)]
    share = covered(thread, again, Place(1, first.start, last.end))
    assert share > 0.4


@pytest.mark.parametrize(
    "remark", ["I have lived in this town", "Exactly this.", "Hello, first post", "Then I propose"]
)
def test_remarks_are_only_in_the_thread(thread: Comparison, remark: str) -> None:
    share = covered(thread, only_here(thread), place_of(thread, 1, remark))
    assert share > 0.9


@pytest.mark.parametrize(("original", "copy"), [pair for pair in SPUN_PARAGRAPHS if len(pair[0].split()) < 6][1:])
def test_the_spun_article_is_found_in_the_thread(spun_thread: Comparison, original: str, copy: str) -> None:
    here = place_of(spun_thread, 0, copy)
    there = place_of(spun_thread, 1, original)
    ends = other_ends(spun_thread, here, 1, Relation.MAIN, Relation.MOVED, Relation.COPY)
    share = covered(spun_thread, ends, there)
    assert share > 0.5


def test_a_paragraph_that_changed_places_has_moved(drafts: Comparison) -> None:
    moved = Relation.MOVED
    made = place_of(drafts, 0, "The clock was made")
    years = place_of(drafts, 0, "I moved to Ferrin")
    # Two neighbours have changed places: either of them may be called the one that moved.
    assert bool(other_ends(drafts, made, 1, moved)) != bool(other_ends(drafts, years, 1, moved))
    voted = place_of(drafts, 1, "The council has in fact")
    assert covered(drafts, other_ends(drafts, voted, 2, moved), place_of(drafts, 2, "The council has in fact")) > 0.95


def test_a_paragraph_that_moved_and_changed_has_moved(drafts: Comparison) -> None:
    first, third = place_of(drafts, 0, "What changed my mind"), place_of(drafts, 2, "It was a funeral")
    share = covered(drafts, other_ends(drafts, first, 2, Relation.MOVED), third)
    assert share > 0.7


def test_dropped_and_taken_up_again(drafts: Comparison) -> None:
    row = drafts.rows[row_of(drafts, 0, "Another story is less kind")]
    assert row[1] is None
    assert row_of(drafts, 2, "A second story is less kind") == row_of(drafts, 0, "Another story is less kind")


def test_what_two_drafts_share_and_the_first_lacks_shares_a_row(drafts: Comparison) -> None:
    opening = "The bus company took"
    assert row_of(drafts, 1, opening) == row_of(drafts, 2, opening)
    assert drafts.rows[row_of(drafts, 1, opening)][0] is None


def test_the_new_ending_is_only_in_the_third_draft(drafts: Comparison) -> None:
    share = covered(drafts, only_here(drafts), place_of(drafts, 2, "On the last Sunday"))
    assert share > 0.99


@pytest.mark.parametrize(
    ("opening", "versions"),
    [
        ("I wrote to the parish council", (0, 1)),
        ("The one I like best says", (0, 1)),
        ("Last winter I was asked", (0, 1)),
        ("Visitors notice on", (1, 2)),
    ],
)
def test_split_and_merged_sentences_stay_together(drafts: Comparison, opening: str, versions: tuple[int, int]) -> None:
    a, b = versions
    links = [link for link in drafts.links if (link.a.version, link.b.version) == versions]
    start_a, start_b = (place_of(drafts, version, opening).start for version in versions)
    (link,) = [link for link in links if link.a.start <= start_a < link.a.end]
    assert link.b.start <= start_b < link.b.end
    sides = [drafts.versions[v].text[p.start : p.end] for v, p in ((a, link.a), (b, link.b))]
    assert sides[0].count(". ") != sides[1].count(". ")


def test_changed_figures_and_the_dropped_negation_are_facts(drafts: Comparison) -> None:
    figures = found(drafts, Fact.NUMBER) | found(drafts, Fact.DATE)
    assert {("430", "340"), ("1968", "1986")} <= figures
    start = drafts.versions[0].text.index("do not think")
    lost = [e for e in drafts.edits if e.fact is Fact.NEGATION and e.a and start <= e.a[0] < start + len("do not")]
    assert lost


def test_a_copy_in_another_encoding_differs_in_nothing_else(seeds: Path) -> None:
    folder = seeds / "damaged-copies"
    comparison = recension.compare(folder / "notice.txt", folder / "same.txt")
    assert comparison.summary["verdict"] == "encoding"
    assert comparison.edits == ()
    assert comparison.flags == ()


def test_damaged_copies_differ_only_in_what_was_written_differently(seeds: Path) -> None:
    folder = seeds / "damaged-copies"
    comparison = recension.compare(*(folder / f"{name}.txt" for name in ("notice", "mac", "forum")))
    texts = [version.text for version in comparison.versions]
    changed = {
        (texts[link.a.version][slice(*edit.a)], texts[link.b.version][slice(*edit.b)])
        for edit in comparison.edits
        for link in (comparison.links[edit.link or 0],)
        if link.a.version == 0 and edit.a and edit.b and edit.kind is not Kind.SPACING
    }
    assert changed == {("140", "104"), ("déplore", "regrette")}
    assert "stand in the other versions" in comparison.versions[1].encoding.reason
    odd = [(flag.kind, texts[2][flag.start : flag.end]) for flag in comparison.flags if flag.version == 2]
    assert (FlagKind.LOOK_ALIKES, "sосiété") in odd
    assert [text for kind, text in odd if kind is FlagKind.HIDDEN_CHARACTERS] == ["\u00ad", "\u00ad", "\u200b"]
    assert sum(kind is FlagKind.DAMAGED_ENCODING for kind, _ in odd) > 8
