"""Versions: a source from a seed, and what operations make of it one after the other."""

from collections.abc import Sequence
from itertools import count

from tests.divergence import operations, thread
from tests.divergence.author import Author
from tests.divergence.drafts import Draft, Paragraph, Unit
from tests.divergence.operations import Operation
from tests.divergence.words import vocabulary

OPERATIONS: dict[str, Operation] = {
    "swap": operations.swap,
    "garble": operations.garble,
    "drop": operations.drop,
    "add": operations.add,
    "move": operations.move,
    "move-sentences": operations.move_sentences,
    "split": operations.split,
    "merge": operations.merge,
    "repeat": operations.repeat,
    "quote": thread.quote,
    "excerpt": thread.excerpt,
}
"""By name."""

_WORDS_IN_SENTENCE = 17
_FORMS = 20
"""Times the square root of the length in words, as Heaps' law has it: the content words that a text may draw from."""


def write(sentences: int, seed: int, style: str = "latin") -> Draft:
    """A text of so many sentences; every sentence is a unit that retells itself."""
    words = vocabulary(style, seed, round(_FORMS * (sentences * _WORDS_IN_SENTENCE) ** 0.5))
    author = Author(words, f"source {seed}")
    numbers = count()
    paragraphs: list[Paragraph] = []
    left = sentences
    while left > 0:
        written = author.paragraph()[:left]
        left -= len(written)
        paragraphs.append(tuple(Unit((s,), (n, n + 1)) for s, n in zip(written, numbers, strict=False)))
    return Draft(tuple(paragraphs), words)


def diverge(draft: Draft, steps: Sequence[tuple[Operation, float]], seed: int) -> Draft:
    """What the operations, each at its rate, make of a draft one after the other."""
    author = Author(draft.vocabulary, f"version {seed}")
    for operation, rate in steps:
        draft = operation(draft, rate, author)
    return draft
