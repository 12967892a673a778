"""Every link that does not read the same says what it rests on."""

from random import Random

from tests.aligning.conftest import STORIES, UNRELATED
from tests.aligning.family import Rates, edited, original

import recension
from recension.comparison import Comparison, Link
from recension.reading import from_text
from recension.vocabulary import Basis, Ground

STORY, OTHER = list(STORIES["en"]), list(UNRELATED["en"])


def _compare(*texts: list[str]) -> Comparison:
    return recension.compare(*(from_text(f"version {k}", "\n".join(text)) for k, text in enumerate(texts)))


def _link_of(comparison: Comparison, words: str) -> Link:
    return next(link for link in comparison.links if words in comparison.versions[0].text[link.a.start : link.a.end])


def test_a_link_names_its_longest_run_and_its_rarest_words() -> None:
    changed = [*STORY[:7], "But nobody ever objected that oak was dearer than granite this summer.", *STORY[8:]]
    rests_on = _link_of(_compare(STORY, changed), "treasurer").rests_on
    run = ("objected", "that", "oak", "was", "dearer", "than", "granite", "this")
    assert rests_on[0] == Basis(Ground.RUN, run)
    assert rests_on[1].ground is Ground.RARE_WORDS
    assert set(rests_on[1].words) <= set(run)
    assert len(rests_on[1].words) == 3


def test_what_reads_the_same_and_is_long_enough_needs_no_ground() -> None:
    assert all(not link.rests_on for link in _compare(STORY, STORY).links)


def test_a_link_by_place_says_so() -> None:
    rests_on = _link_of(_compare(STORY, [*STORY[:6], OTHER[1], *STORY[7:]]), STORY[6]).rests_on
    assert rests_on[-1] == Basis(Ground.PLACE)


def test_a_link_that_a_third_version_vouches_for_names_it() -> None:
    random = Random(1)
    text = original(random, 60)
    copies = [text, *(edited(random, text, Rates(swapped=0.5, dropped=0.1)) for _ in range(3))]
    comparison = _compare(*([str(sentence) for sentence in copy] for copy in copies))
    vouched = [
        (link, basis.version) for link in comparison.links for basis in link.rests_on if basis.ground is Ground.VERSION
    ]
    assert vouched
    for link, version in vouched:
        assert version not in (link.a.version, link.b.version)
        for place in (link.a, link.b):
            assert any(
                {place.version, version} == {other.a.version, other.b.version}
                and (end.version, end.start < place.end, place.start < end.end) == (place.version, True, True)
                for other in comparison.links
                for end in (other.a, other.b)
            )
