"""Learning from the comparison itself: what recurs as a substitution is one word in two coats."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from recension.aligning import Alignment, lone_segments
from recension.aligning.alignment import Pair
from recension.comparing.linking import BeadKey, Looks, Swaps, paired_beads, sides
from recension.segmenting import Segmented
from recension.wording import Difference, differences_between, learn_swaps, substitutions

_REPORTED = 64
"""Links looked at between two reports of progress."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What a first look at the links teaches."""

    swaps: Swaps
    """The substitutions that recur between each two versions."""
    known: Looks
    """The differences found on the way."""


def learn(segmented: Sequence[Segmented], alignment: Alignment, progress: Callable[[float], None]) -> Lessons:
    """The substitutions that recur between each two versions."""
    beads = [bead for bead in paired_beads(alignment) if bead.relation.is_sole]
    seen: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
    words: Counter[tuple[int, int]] = Counter()
    known: dict[BeadKey, Sequence[Difference]] = {}
    for index, (bead, (a, b)) in enumerate(zip(beads, sides(segmented, beads), strict=True)):
        if index % _REPORTED == 0:
            progress(index / len(beads))
        words[bead.u, bead.v] += min(len(a.keys), len(b.keys))
        if a.keys != b.keys:
            found = known[bead.key] = differences_between(a, b)
            seen[bead.u, bead.v] += substitutions(a, b, found)
    swaps = {pair: learn_swaps(found, words[pair] - min(words[pair], len(found))) for pair, found in seen.items()}
    return Lessons(swaps, known)


def worth_aligning_again(segmented: Sequence[Segmented], alignment: Alignment, swaps: Swaps) -> list[Pair]:
    """The pairs of versions in which swapped words may still find a link: both have sentences without one."""
    counts = [side.segment_count for side in segmented]
    found = []
    for u, v in alignment.pairs:
        if swaps.get((u, v)):
            lone = lone_segments(counts, {(u, v): alignment.pairs[u, v]})
            if lone[u].any() and lone[v].any():
                found.append((u, v))
    return found


def taught(segmented: Sequence[Segmented], swaps: Swaps) -> list[Segmented]:
    """The versions with words that are swapped for one another, and for no other, under one key.

    A word that is swapped for several would join them all, and all that these are swapped for: in long versions most
    words would become one.
    """
    keys = _classes(pair for pairs in swaps.values() for pair in _sole(pairs))
    return [replace(side, keys=[keys.get(key, key) for key in side.keys]) for side in segmented]


def _sole(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of single words that stand in no other, in order."""
    pairs = sorted(pair for pair in pairs if not any(" " in side for side in pair))
    first, second = (Counter(pair[side] for pair in pairs) for side in (0, 1))
    return [pair for pair in pairs if first[pair[0]] == second[pair[1]] == 1]


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
