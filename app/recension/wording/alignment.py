"""The tokens of two sentences in step: the heaviest chain of pairs of equal and related words, none crossing.

Only words that are alike are paired. A pair beside another pair weighs more than the two alone, so that a small word
follows the words it stands among (local alignment with context: Sultan, Bethard and Sumner 2014).
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence

from rapidfuzz.distance import LCSseq

from recension.wording.function_words import is_telling
from recension.wording.likeness import LEARNED, RELATED, UNKNOWN, Lexicon

Learned = Collection[tuple[str, str]]
"""Words and phrases (keys with spaces between) of the two sides that are known to be swapped."""

_POINTS = 40_000
"""The most pairs of equal words that are weighed at once; above it long equal runs are fixed first."""
_ANCHOR = 4
"""Tokens: an equal run so long is taken as fixed in a long text."""
_BESIDE = (0.0, 0.3, 0.15, 0.1)
"""What a pair gains from another one, two or three places before it on both sides."""


def align_keys(
    a: Sequence[str], b: Sequence[str], learned: Learned = frozenset(), lexicon: Lexicon = UNKNOWN
) -> list[tuple[int, int]]:
    """Pairs (index in a, index in b), increasing on both sides, of equal or related words, that weigh most together.

    ``learned`` are words of ``a`` and of ``b`` known to stand for one another.
    """
    start = 0
    shorter = min(len(a), len(b))
    while start < shorter and a[start] == b[start]:
        start += 1
    end = 0
    while end < shorter - start and a[-1 - end] == b[-1 - end]:
        end += 1
    pairs = [(k, k) for k in range(start)]
    inner = _align(a[start : len(a) - end], b[start : len(b) - end], learned, lexicon)
    pairs += [(i + start, j + start) for i, j in inner]
    pairs += [(len(a) - k, len(b) - k) for k in range(end, 0, -1)]
    return pairs


def _align(a: Sequence[str], b: Sequence[str], learned: Learned, lexicon: Lexicon) -> list[tuple[int, int]]:
    if _few_points(a, b):
        return _heaviest(a, b, learned, lexicon)
    pairs: list[tuple[int, int]] = []
    at_a = at_b = 0
    anchors = [block for block in LCSseq.editops(a, b).as_matching_blocks() if block.size >= _ANCHOR]
    if not anchors:
        return _common(a, b)
    for block in anchors:
        between = _align_between(a[at_a : block.a], b[at_b : block.b], learned, lexicon)
        pairs += [(i + at_a, j + at_b) for i, j in between]
        pairs += [(block.a + k, block.b + k) for k in range(block.size)]
        at_a, at_b = block.a + block.size, block.b + block.size
    pairs += [(i + at_a, j + at_b) for i, j in _align_between(a[at_a:], b[at_b:], learned, lexicon)]
    return pairs


def _align_between(a: Sequence[str], b: Sequence[str], learned: Learned, lexicon: Lexicon) -> list[tuple[int, int]]:
    return _heaviest(a, b, learned, lexicon) if _few_points(a, b) else _common(a, b)


def _few_points(a: Sequence[str], b: Sequence[str]) -> bool:
    if len(a) * len(b) <= _POINTS:
        return True
    counted = Counter(b)
    return sum(counted[key] for key in a) + len(a) + len(b) <= _POINTS and len(set(a)) * len(counted) <= 4 * _POINTS


def _common(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """The longest common subsequence alone: for long stretches that share no run of words."""
    blocks = LCSseq.editops(a, b).as_matching_blocks()
    return [(block.a + k, block.b + k) for block in blocks for k in range(block.size)]


def _partners(
    a: Sequence[str], b: Sequence[str], learned: Learned, lexicon: Lexicon
) -> dict[str, list[tuple[int, float]]]:
    """For each key of ``a`` the places in ``b`` it can be paired with, last first, and how much each pair weighs.

    Forms, spellings and synonyms are sought only for words that one side has and the other has not.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for j in range(len(b) - 1, -1, -1):
        places[b[j]].append(j)
    known = set(a)
    sharing = _by_trait(places, lexicon)
    partners: dict[str, list[tuple[int, float]]] = {}
    for key in known:
        met = key in places
        weights = {key: lexicon.alike(key, key)} if met else {}
        for trait in lexicon.traits(key):
            for other in sharing.get(trait, ()):
                if not met or other not in known:
                    weights[other] = lexicon.alike(key, other)
        partners[key] = [(j, weight) for other, weight in weights.items() if weight for j in places[other]]
    for before, after in learned:
        if before in partners and after in places and before != after:
            least = LEARNED if is_telling(before) and is_telling(after) else RELATED
            weight = max(least, lexicon.alike(before, after))
            partners[before] = [(j, w) for j, w in partners[before] if b[j] != after]
            partners[before] += [(j, weight) for j in places[after]]
    for found in partners.values():
        found.sort(reverse=True)
    return partners


def _by_trait(keys: Iterable[str], lexicon: Lexicon) -> dict[str | int, list[str]]:
    found: dict[str | int, list[str]] = defaultdict(list)
    for key in keys:
        for trait in lexicon.traits(key):
            found[trait].append(key)
    return found


def _heaviest(a: Sequence[str], b: Sequence[str], learned: Learned, lexicon: Lexicon) -> list[tuple[int, int]]:
    """The chain of points that weighs most, in the order of ``a`` (Hunt and Szymanski 1977, with weights)."""
    if not a or not b:
        return []
    partners = _partners(a, b, learned, lexicon)
    # The best chains so far by the place in b they end at: further on only where they weigh more.
    ends: list[int] = [-1]
    weights: list[float] = [0.0]
    chains: list[_Chain] = [None]
    diagonals: dict[int, tuple[int, float, _Chain]] = {}
    for i, key in enumerate(a):
        reached = []
        for j, weight in partners[key]:
            at = bisect_left(ends, j) - 1
            best, before = weights[at], chains[at]
            last = diagonals.get(i - j)
            if last is not None and i - last[0] < len(_BESIDE):
                beside = last[1] + _BESIDE[i - last[0]]
                if beside > best:
                    best, before = beside, last[2]
            reached.append((j, best + weight, (i, j, before)))
        for j, total, chain in reached:
            diagonals[i - j] = (i, total, chain)
            at = bisect_left(ends, j)
            if weights[at - 1] >= total:
                continue
            until = at
            while until < len(ends) and weights[until] <= total:
                until += 1
            ends[at:until] = [j]
            weights[at:until] = [total]
            chains[at:until] = [chain]
    return _pairs(chains[-1])


_Chain = tuple[int, int, "_Chain"] | None
"""A chain from its end: the last pair and what comes before it."""


def _pairs(chain: "_Chain") -> list[tuple[int, int]]:
    pairs = []
    while chain is not None:
        pairs.append(chain[:2])
        chain = chain[2]
    return pairs[::-1]
