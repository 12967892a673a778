"""The tokens of two sentences in step: the heaviest monotone pairing (Needleman and Wunsch 1970, gaps free)."""

from collections.abc import Callable, Sequence
from itertools import repeat

from rapidfuzz.distance import LCSseq

Weigh = Callable[[str, str], float]
"""How alike two keys are; see :mod:`recension.wording.likeness`."""

_CELLS = 40_000
"""The largest table that is filled; above it long equal runs are fixed first."""
_ANCHOR = 4
"""Tokens: an equal run so long is taken as fixed in a long text."""


def align_keys(a: Sequence[str], b: Sequence[str], weigh: Weigh) -> list[tuple[int, int]]:
    """Pairs (index in a, index in b), increasing on both sides, that weigh most together."""
    start = 0
    shorter = min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    pairs = [(k, k) for k in range(start)]
    inner = _align(a[start : len(a) - end], b[start : len(b) - end], weigh)
    pairs += [(i + start, j + start) for i, j in inner]
    pairs += [(len(a) - k, len(b) - k) for k in range(end, 0, -1)]
    return pairs


def _align(a: Sequence[str], b: Sequence[str], weigh: Weigh) -> list[tuple[int, int]]:
    if len(a) * len(b) <= _CELLS:
        return _heaviest(a, b, weigh)
    pairs: list[tuple[int, int]] = []
    at_a = at_b = 0
    anchors = [block for block in LCSseq.editops(a, b).as_matching_blocks() if block.size >= _ANCHOR]
    if not anchors:
        return _common(a, b)
    for block in anchors:
        between = _align_between(a[at_a : block.a], b[at_b : block.b], weigh)
        pairs += [(i + at_a, j + at_b) for i, j in between]
        pairs += [(block.a + k, block.b + k) for k in range(block.size)]
        at_a, at_b = block.a + block.size, block.b + block.size
    pairs += [(i + at_a, j + at_b) for i, j in _align_between(a[at_a:], b[at_b:], weigh)]
    return pairs


def _align_between(a: Sequence[str], b: Sequence[str], weigh: Weigh) -> list[tuple[int, int]]:
    return _heaviest(a, b, weigh) if len(a) * len(b) <= _CELLS else _common(a, b)


def _common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common subsequence alone: for long stretches that share no run of words."""
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]


def _heaviest(a: Sequence[str], b: Sequence[str], weigh: Weigh) -> list[tuple[int, int]]:
    if not a or not b:
        return []
    width = len(b) + 1
    above = [0.0] * width
    table = [above]
    for key in a:
        row = [0.0] * width
        best = 0.0
        for j, weight in enumerate(map(weigh, repeat(key), b), 1):
            paired = above[j - 1] + weight if weight else 0.0
            if above[j] > best:
                best = above[j]
            if paired > best:
                best = paired
            row[j] = best
        table.append(row)
        above = row
    return _trace(table, len(a), len(b))


def _trace(table: list[list[float]], i: int, j: int) -> list[tuple[int, int]]:
    pairs = []
    while i and j:
        here = table[i][j]
        if here == table[i - 1][j]:
            i -= 1
        elif here == table[i][j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            pairs.append((i, j))
    return pairs[::-1]
