"""Divergent versions for property tests: any seed, any operations one after the other, any rates, any script."""

from hypothesis import strategies as st
from tests.divergence import OPERATIONS, STYLES, Draft, GoldPair, diverge, write

recipes = st.lists(st.tuples(st.sampled_from(sorted(OPERATIONS)), st.sampled_from([0.1, 0.2, 0.4])), max_size=3)
"""Names of operations and their rates."""


@st.composite
def drafts(draw: st.DrawFn, most: int = 30) -> tuple[Draft, Draft]:
    """A source of at most so many sentences, and what became of it."""
    source = write(draw(st.integers(1, most)), draw(st.integers(0, 99)), draw(st.sampled_from(sorted(STYLES))))
    steps = [(OPERATIONS[name], rate) for name, rate in draw(recipes)]
    return source, diverge(source, steps, draw(st.integers(0, 99)))


golds = drafts().map(lambda pair: GoldPair.between(*pair))
"""The gold of a source and what became of it."""
