"""Two sentences word by word: aligned, cut into differences, each named."""

from collections.abc import Collection, Iterator, Sequence

from recension.segmenting.tokens import is_word
from recension.vocabulary import Edit, Kind
from recension.wording.alignment import Weigh, align_keys
from recension.wording.judging import judged
from recension.wording.kinds import kind_of
from recension.wording.likeness import learned_likeness, likeness
from recension.wording.side import Tokens
from recension.wording.units import Difference, differences


def edits_between(a: Tokens, b: Tokens, swaps: Collection[tuple[str, str]] = (), link: int | None = None) -> list[Edit]:
    """The edits that lead from ``a`` to ``b``, in reading order of ``a``; ``swaps`` are pairs known to recur."""
    found = _differences(a, b, frozenset(swaps))
    return judged(a, b, found, [_kind(a, b, difference) for difference in found], link)


def substitutions(a: Tokens, b: Tokens) -> list[tuple[str, str]]:
    """Single words that stand for one another between the two sides, folded: what swaps are learned from."""
    return [
        (a.keys[d.a0], b.keys[d.b0])
        for d in _differences(a, b, frozenset())
        if d.a1 - d.a0 == 1 and d.b1 - d.b0 == 1 and is_word(a.keys[d.a0]) and is_word(b.keys[d.b0])
    ]


def _differences(a: Tokens, b: Tokens, swaps: frozenset[tuple[str, str]]) -> list[Difference]:
    """The differences in reading order of ``a``; from ``b`` the very same ones are seen."""
    if (len(b.text), b.keys) < (len(a.text), a.keys):
        turned = _differences(b, a, frozenset((y, x) for x, y in swaps))
        return sorted((d.flipped() for d in turned), key=lambda d: (d.a0, d.b0))

    weigh = _weigh(a, swaps)
    pairs = align_keys(a.keys, b.keys, weigh)
    found = differences(a.keys, b.keys, pairs, weigh)
    found += _rewritten(a, b, pairs, found)
    return sorted(found, key=lambda d: (d.a0, d.b0))


def _weigh(a: Tokens, swaps: frozenset[tuple[str, str]]) -> Weigh:
    """The likeness of words, with the swaps that this sentence may take part in."""
    present = set(a.keys)
    here = {swap for swap in swaps if swap[0] in present}
    if not here:
        return likeness

    def weigh(x: str, y: str) -> float:
        return learned_likeness(x, y) if (x, y) in here else likeness(x, y)

    return weigh


def _rewritten(
    a: Tokens, b: Tokens, pairs: Sequence[tuple[int, int]], found: Sequence[Difference]
) -> Iterator[Difference]:
    """Equal keys written differently (case, typography), where no other difference holds them already."""
    held = {i for difference in found for i in range(difference.a0, difference.a1)}
    for i, j in pairs:
        if a.keys[i] == b.keys[j] and i not in held and a.text[slice(*a.spans[i])] != b.text[slice(*b.spans[j])]:
            yield Difference(i, i + 1, j, j + 1)


def _kind(a: Tokens, b: Tokens, difference: Difference) -> Kind:
    if difference.reordered:
        return Kind.REORDERED
    span_a, span_b = a.span(difference.a0, difference.a1), b.span(difference.b0, difference.b1)
    if span_a is None or span_b is None:
        keys = [*a.keys[difference.a0 : difference.a1], *b.keys[difference.b0 : difference.b1]]
        if not any(map(is_word, keys)):
            return Kind.PUNCTUATION
        return Kind.ADDED if span_a is None else Kind.DROPPED
    return kind_of(a.text[slice(*span_a)], b.text[slice(*span_b)])
