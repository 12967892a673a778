"""Words written as one here and as several there become one on both sides."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recension.segmenting.folding import fold
from recension.wording.fusing import fuse

_words = st.lists(
    st.sampled_from("web site website it is it's do not don't to day today well-known well known , -".split())
)


@pytest.mark.parametrize(
    ("a", "b", "one", "other"),
    [
        ("the web site", "the website", "the website", "the website"),
        ("it's late", "it is late", "it's late", "it's late"),
        ("a well known man", "a well-known man", "a well-known man", "a well-known man"),
        ("an up to date list", "an up-to-date list", "an up-to-date list", "an up-to-date list"),
        ("we cannot", "we can not", "we cannot", "we cannot"),
        ("web site", "web site", "web site", "web site"),
        ("it's , it is", "it is , it is", "it's , it is", "it is , it is"),
        ("", "website", "", "website"),
    ],
)
def test_fused(a: str, b: str, one: str, other: str) -> None:
    _, keys_a, _, keys_b = fuse(a.split(), b.split())
    assert (keys_a, keys_b) == (one.split(), other.split())
    _, keys_b, _, keys_a = fuse(b.split(), a.split())
    assert (keys_a, keys_b) == (one.split(), other.split())


@given(_words, _words)
def test_every_token_is_in_one_word(a: list[str], b: list[str]) -> None:
    firsts_a, keys_a, firsts_b, keys_b = fuse(a, b)
    for firsts, keys, side in ((firsts_a, keys_a, a), (firsts_b, keys_b, b)):
        assert len(firsts) == len(keys)
        assert firsts == sorted(set(firsts))
        assert firsts[:1] == ([0] if side else [])
        bounds = [*firsts, len(side)]
        assert all(
            key == side[first] for key, first, last in zip(keys, firsts, bounds[1:], strict=True) if last - first == 1
        )


@pytest.mark.parametrize(
    ("a", "b", "one", "other"),
    [
        ("the United States said", "the US said", "the us said", "the us said"),
        ("by Voice of America , who", "of VOA , who", "by voa , who", "of voa , who"),
        ("the U.N. met", "the United Nations met", "the u.n. met", "the u.n. met"),
        ("he told us", "he told United States", "he told us", "he told united states"),
        ("under siege , US men", "US men", "under siege , us men", "us men"),
        ("the United Nations ( UN )", "the UN", "the united nations ( un )", "the un"),
    ],
)
def test_names_and_their_abbreviations_are_fused(a: str, b: str, one: str, other: str) -> None:
    words_a, words_b = a.split(), b.split()
    _, keys_a, _, keys_b = fuse([*map(fold, words_a)], [*map(fold, words_b)], words_a, words_b)
    assert (keys_a, keys_b) == (one.split(), other.split())
