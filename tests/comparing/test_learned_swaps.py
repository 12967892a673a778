"""The swaps that a link looks up, against all that were learned."""

from hypothesis import given
from hypothesis import strategies as st

from recension.comparing.linking import LearnedSwaps
from recension.wording import Tokens

_word = st.sampled_from(["military", "navy", "army", "help", "support"])


@given(st.frozensets(st.tuples(_word, _word)), st.lists(_word), st.lists(_word))
def test_a_link_looks_up_the_swaps_of_its_own_words(
    learned: frozenset[tuple[str, str]], one: list[str], other: list[str]
) -> None:
    a, b = (Tokens("", [(0, 0)] * len(keys), keys) for keys in (one, other))
    plain = {(first, second) for first, second in learned if first in one and second in other}
    assert LearnedSwaps(learned).between(a, b) == plain
