"""Learning from the comparison itself: what recurs as a substitution is one word in two coats."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from recension.aligning import Alignment
from recension.comparing.linking import Swaps, paired_beads, sides
from recension.segmenting import Segmented
from recension.vocabulary import Relation
from recension.wording import learn_swaps, substitutions

_REPORTED = 64
"""Links looked at between two reports of progress."""


def learn(segmented: Sequence[Segmented], alignment: Alignment, progress: Callable[[float], None]) -> Swaps:
    """The substitutions that recur between each two versions."""
    beads = [bead for bead in paired_beads(alignment) if bead.relation in (Relation.MAIN, Relation.MOVED)]
    seen: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    for index, (bead, (a, b)) in enumerate(zip(beads, sides(segmented, beads), strict=True)):
        if index % _REPORTED == 0:
            progress(index / len(beads))
        if a.keys != b.keys:
            seen[bead.u, bead.v] += substitutions(a, b)
    return {pair: learn_swaps(found) for pair, found in seen.items()}


def taught(segmented: Sequence[Segmented], swaps: Swaps) -> list[Segmented]:
    """The versions with words that are swapped for one another under one key."""
    keys = _classes(pair for pairs in swaps.values() for pair in pairs)
    return [replace(side, keys=[keys.get(key, key) for key in side.keys]) for side in segmented]


def _classes(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each word the first, in the alphabet, of all that it is swapped for directly or through others."""
    parents: dict[str, str] = {}

    def root(word: str) -> str:
        while (parent := parents.setdefault(word, word)) != word:
            word = parent
        return word

    for a, b in pairs:
        first, second = sorted((root(a), root(b)))
        parents[second] = first
    return {word: root(word) for word in parents}
