"""Words and set phrases that writers put for one another: near synonyms, from a list (English)."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from typing import Final

from recension.resources import resource
from recension.segmenting.folding import fold, stem
from recension.wording.forms import stems

_NONE: Final[frozenset[int]] = frozenset()
_LONGEST = 4
"""Words of the longest phrase in the list."""
_ANYONES: Final = {
    **dict.fromkeys("my your his her its our their".split(), "one's"),
    **dict.fromkeys("myself yourself himself herself itself ourselves yourselves themselves".split(), "oneself"),
}
"""What stands for *one's* and *oneself* in a phrase of the list."""


@lru_cache(maxsize=1)
def _senses_of_stems() -> dict[tuple[str, ...], frozenset[int]]:
    """The groups of the list, by number, that the stems of a word or phrase stand in."""
    found: dict[tuple[str, ...], set[int]] = defaultdict(set)
    lines = resource("synonyms", "en.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines):
        for member in line.split(", "):
            found[tuple(stem(_anyones(fold(word))) for word in member.split(" "))].add(number)
    return {words: frozenset(numbers) for words, numbers in found.items()}


@lru_cache(maxsize=1 << 17)
def senses(*words: str) -> frozenset[int]:
    """What a folded word, or the folded words of a phrase, can mean: numbers of groups in the list, often none."""
    if len(words) > _LONGEST:
        return _NONE
    known = _senses_of_stems()
    forms = (stems(_anyones(word)) for word in words)
    return _NONE.union(*(known.get(found, _NONE) for found in product(*forms)))


def _anyones(word: str) -> str:
    return _ANYONES.get(word, word)


def are_synonyms(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether folded words of two sides can stand for one another as a whole."""
    return not senses(*a).isdisjoint(senses(*b))
