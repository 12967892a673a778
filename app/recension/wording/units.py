"""From pairs of tokens to differences: one per lexical unit, never with equal words at an edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recension.segmenting.tokens import is_unspaced, is_word
from recension.wording.alignment import Weigh
from recension.wording.contractions import same_in_full
from recension.wording.likeness import RELATED, likeness

_SIDE_BY_SIDE = 3
"""Tokens: in a longer gap, words that only have their place in common are a phrase retold."""
_LONGEST_MOVED = 12
"""Tokens in a run that is looked for elsewhere in the sentence."""


@dataclass(frozen=True, slots=True)
class Difference:
    """Tokens ``[a0, a1)`` of one side against ``[b0, b1)`` of the other; one of them may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int
    reordered: bool = False

    def flipped(self) -> "Difference":
        """The same seen from the other side."""
        return Difference(self.b0, self.b1, self.a0, self.a1, self.reordered)


def differences(
    a: Sequence[str], b: Sequence[str], pairs: Sequence[tuple[int, int]], weigh: Weigh = likeness
) -> list[Difference]:
    """The differences that aligned keys leave, in order of ``a`` and then ``b``; all are disjoint.

    ``weigh`` says which words that differ are one unit: forms, spellings and learned swaps.
    """
    found: list[Difference] = []
    at_a = at_b = 0
    equal = _firm(a, [(i, j) for i, j in pairs if a[i] == b[j]], len(b))
    soft = [(i, j) for i, j in pairs if a[i] != b[j] and weigh(a[i], b[j]) >= RELATED]
    next_soft = 0
    for i, j in [*equal, (len(a), len(b))]:
        first = next_soft
        while next_soft < len(soft) and soft[next_soft][0] < i:
            next_soft += 1
        if at_a < i or at_b < j:
            found += _units(a, b, Difference(at_a, i, at_b, j), soft[first:next_soft])
        at_a, at_b = i + 1, j + 1
    return _reordered(a, b, _joined(a, b, found))


def _firm(a: Sequence[str], equal: list[tuple[int, int]], end_b: int) -> list[tuple[int, int]]:
    """Equal tokens without those small words and marks that met by accident.

    A small word says something only beside other equal words, or where the words around it stand one to one.
    """
    kept: list[tuple[int, int]] = []
    for k, (i, j) in enumerate(equal):
        before = kept[-1] if kept else (-1, -1)
        after = equal[k + 1] if k + 1 < len(equal) else (len(a), end_b)
        gaps = (i - before[0] - 1, j - before[1] - 1), (after[0] - i - 1, after[1] - j - 1)
        if _telling(a[i]) or any(_in_place(*gap) for gap in gaps):
            kept.append((i, j))
    return kept


def _telling(key: str) -> bool:
    return (len(key) > 3 and is_word(key)) or is_unspaced(key)


def _in_place(gap_a: int, gap_b: int) -> bool:
    return gap_a == gap_b <= _SIDE_BY_SIDE or gap_a + gap_b <= _SIDE_BY_SIDE


def _units(
    a: Sequence[str], b: Sequence[str], gap: Difference, soft: Sequence[tuple[int, int]]
) -> Iterator[Difference]:
    """A gap between equal tokens, cut at the pairs inside it that are one unit."""
    at_a, at_b = gap.a0, gap.b0
    for i, j in soft:
        if i < at_a or j < at_b:
            continue
        yield from _remainder(a, b, Difference(at_a, i, at_b, j))
        at_a, at_b = _end_of_unit(a[: gap.a1], b[: gap.b1], i, j)
        yield Difference(i, at_a, j, at_b)
    yield from _remainder(a, b, Difference(at_a, gap.a1, at_b, gap.b1))


def _remainder(a: Sequence[str], b: Sequence[str], gap: Difference) -> Iterator[Difference]:
    """Tokens that are not alike: side by side where the counts and natures agree, otherwise as one phrase."""
    gap = _without_equal_edges(a, b, gap)
    natures_a = [is_word(key) for key in a[gap.a0 : gap.a1]]
    natures_b = [is_word(key) for key in b[gap.b0 : gap.b1]]
    if natures_a == natures_b and len(natures_a) <= _SIDE_BY_SIDE:
        for k in range(len(natures_a)):
            yield Difference(gap.a0 + k, gap.a0 + k + 1, gap.b0 + k, gap.b0 + k + 1)
    elif any(natures_a) and any(natures_b):
        yield from _without_marks(a, b, gap, natures_a, natures_b)
    else:
        if natures_a:
            yield Difference(gap.a0, gap.a1, gap.b0, gap.b0)
        if natures_b:
            yield Difference(gap.a1, gap.a1, gap.b0, gap.b1)


def _without_equal_edges(a: Sequence[str], b: Sequence[str], gap: Difference) -> Difference:
    a0, a1, b0, b1 = gap.a0, gap.a1, gap.b0, gap.b1
    while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
        a1, b1 = a1 - 1, b1 - 1
    return Difference(a0, a1, b0, b1)


def _end_of_unit(a: Sequence[str], b: Sequence[str], i: int, j: int) -> tuple[int, int]:
    """Where the unit that begins with a pair of words ends: a contraction stands for two words."""
    if same_in_full(a[i : i + 2], b[j : j + 1]):
        return i + 2, j + 1
    if same_in_full(a[i : i + 1], b[j : j + 2]):
        return i + 1, j + 2
    return i + 1, j + 1


def _joined(a: Sequence[str], b: Sequence[str], found: list[Difference]) -> list[Difference]:
    """Neighbours that together are one compound, as one difference."""
    joined: list[Difference] = []
    for difference in found:
        if joined:
            before = joined[-1]
            both = Difference(before.a0, difference.a1, before.b0, difference.b1)
            touching = before.a1 == difference.a0 and before.b1 == difference.b0
            keys_a, keys_b = a[both.a0 : both.a1], b[both.b0 : both.b1]
            if touching and _one_compound(keys_a, keys_b):
                joined[-1] = both
                continue
        joined.append(difference)
    return joined


def _one_compound(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one side is a word and the other its parts: website, web site; co-operate, co operate."""
    together = all(map(is_word, (*a, *b))) and 1 in (len(a), len(b))
    return together and "".join(a).replace("-", "") == "".join(b).replace("-", "")


def _without_marks(
    a: Sequence[str], b: Sequence[str], gap: Difference, natures_a: list[bool], natures_b: list[bool]
) -> Iterator[Difference]:
    """Take marks off the edges of a phrase: "said," against "told me" is a phrase and a comma."""
    inner = Difference(
        gap.a0 + natures_a.index(True),
        gap.a1 - natures_a[::-1].index(True),
        gap.b0 + natures_b.index(True),
        gap.b1 - natures_b[::-1].index(True),
    )
    if inner == gap:
        yield gap
        return
    yield from _unless_equal(a, b, Difference(gap.a0, inner.a0, gap.b0, inner.b0))
    yield from _remainder(a, b, inner)
    yield from _unless_equal(a, b, Difference(inner.a1, gap.a1, inner.b1, gap.b1))


def _unless_equal(a: Sequence[str], b: Sequence[str], gap: Difference) -> Iterator[Difference]:
    gap = _without_equal_edges(a, b, gap)
    if gap.a0 < gap.a1 or gap.b0 < gap.b1:
        yield gap


def _reordered(a: Sequence[str], b: Sequence[str], found: list[Difference]) -> list[Difference]:
    """Runs that one side drops here and adds again there are one difference: reordered."""
    added = {tuple(b[d.b0 : d.b1]): d for d in found if d.a0 == d.a1 and d.b1 - d.b0 <= _LONGEST_MOVED}
    result = []
    taken: set[Difference] = set()
    for difference in found:
        other = None
        if difference.b0 == difference.b1:
            run = tuple(a[difference.a0 : difference.a1])
            other = added.get(run) if any(len(key) > 3 and is_word(key) for key in run) else None
        if other is not None and other not in taken:
            taken.add(other)
            result.append(Difference(difference.a0, difference.a1, other.b0, other.b1, reordered=True))
        else:
            result.append(difference)
    return [difference for difference in result if difference not in taken]
