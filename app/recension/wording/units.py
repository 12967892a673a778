"""From pairs of tokens to differences: one per lexical unit, never with equal words at an edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, zip_longest

from recension.segmenting.tokens import is_word
from recension.wording.alignment import Learned
from recension.wording.function_words import WordClass, is_of_class, is_telling
from recension.wording.gaps import Bead, phrases, runs_of
from recension.wording.likeness import likeness
from recension.wording.moves import Move, moves
from recension.wording.numbers import value

_SIDE_BY_SIDE = 3
"""Tokens between two places that still stand one to one."""
_ABRIDGED = 1.5
"""Where one side is so many times as long as the other, most of its words have no counterpart: none is guessed."""


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
    a: Sequence[str],
    b: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    learned: Learned = frozenset(),
) -> list[Difference]:
    """The differences that aligned keys leave, in order of ``a`` and then ``b``; all are disjoint.

    ``learned`` are words and phrases of the two sides that are known to be swapped.
    """
    if len(pairs) == len(a) == len(b) and all(a[i] == b[j] for i, j in pairs):
        return []
    firm, turned = _without_turned(a, b, _firm(a, pairs, len(b)))
    moved = [run for run in moves(a, b, firm, learned=learned) if not _within(run, turned)]
    moved_a = {run.i + k for run in moved for k in range(run.length)}
    moved_b = {run.j + k for run in moved for k in range(run.length)}
    abridged = _is_abridged(a, b) or _is_abridged(b, a)
    found = [difference for run in moved for difference in _moved(a, b, run)]
    at_a = at_b = 0
    for i, j in [*firm, (len(a), len(b))]:
        if at_a < i or at_b < j:
            here = [k for k in range(at_a, i) if k not in moved_a]
            there = [k for k in range(at_b, j) if k not in moved_b]
            keys_a, keys_b = [a[k] for k in here], [b[k] for k in there]
            if (at_a, at_b) in turned:
                cut = [(0, len(here), 0, len(there))]
            else:
                cut = list(_credible(phrases(keys_a, keys_b, learned), keys_a, keys_b, abridged=abridged))
            found += _placed(a, b, cut, here, there, at_a, at_b)
        if i < len(a) and a[i] != b[j]:
            found.append(Difference(i, i + 1, j, j + 1))
        at_a, at_b = i + 1, j + 1
    return sorted(_with_light_verbs(a, b, found), key=_place)


def _is_abridged(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether ``b`` is so much longer than ``a`` that most of its words cannot have a counterpart."""
    return len(b) - len(a) > _SIDE_BY_SIDE and sum(map(len, b)) >= _ABRIDGED * sum(map(len, a))


def _firm(a: Sequence[str], pairs: Sequence[tuple[int, int]], end_b: int) -> list[tuple[int, int]]:
    """Pairs without those small words and marks that met by accident.

    A small word says something only beside other equal words, or where the words around it stand one to one.
    """
    kept: list[tuple[int, int]] = []
    for k, (i, j) in enumerate(pairs):
        if not is_telling(a[i]):
            before = kept[-1] if kept else (-1, -1)
            after = pairs[k + 1] if k + 1 < len(pairs) else (len(a), end_b)
            if not _in_place(i - before[0], j - before[1]) and not _in_place(after[0] - i, after[1] - j):
                continue
        kept.append((i, j))
    return kept


def _without_turned(
    a: Sequence[str], b: Sequence[str], pairs: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], dict[tuple[int, int], tuple[int, int]]]:
    """Pairs without lone words that a number jumps over, and where they and their neighbours begin and end.

    Step one / the first step: what stands between the pairs on either side is one phrase, retold.
    """
    if not (any(map(_is_number, a)) and any(map(_is_number, b))):
        return pairs, {}
    ends = [(-1, -1), *pairs, (len(a), len(b))]
    kept, turned = [], {}
    for k, (i, j) in enumerate(pairs, 1):
        (a0, b0), (a1, b1) = ends[k - 1], ends[k + 1]
        narrow = max(a1 - a0, b1 - b0) - 1 <= _SIDE_BY_SIDE
        if narrow and (_same_value(a[i + 1 : a1], b[b0 + 1 : j]) or _same_value(a[a0 + 1 : i], b[j + 1 : b1])):
            turned[a0 + 1, b0 + 1] = a1, b1
        else:
            kept.append((i, j))
    return kept, turned


@lru_cache(maxsize=1 << 17)
def _is_number(key: str) -> bool:
    return value(key) is not None


def _same_value(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the same number is among words of either side."""
    values = {number for key in a if (number := value(key)) is not None}
    return bool(values) and any(value(key) in values for key in b)


def _within(run: Move, blocks: dict[tuple[int, int], tuple[int, int]]) -> bool:
    return any(a0 <= run.i < a1 or b0 <= run.j < b1 for (a0, b0), (a1, b1) in blocks.items())


def _in_place(step_a: int, step_b: int) -> bool:
    """Whether two places stand one to one, so many tokens further on either side."""
    return step_a == step_b <= _SIDE_BY_SIDE + 1 or step_a + step_b <= _SIDE_BY_SIDE + 2


def _moved(a: Sequence[str], b: Sequence[str], run: Move) -> Iterator[Difference]:
    """A run at another place: what reads the same as one difference, every other word as one of its own."""
    for same, group in groupby(range(run.length), lambda k: a[run.i + k] == b[run.j + k]):
        members = list(group)
        for first, last in [(members[0], members[-1] + 1)] if same else [(k, k + 1) for k in members]:
            yield Difference(run.i + first, run.i + last, run.j + first, run.j + last, reordered=same)


def _credible(cut: Sequence[Bead], a: Sequence[str], b: Sequence[str], *, abridged: bool) -> Iterator[Bead]:
    """The phrases of a gap that may be told as standing for one another; the rest is retold as a whole.

    In a short gap each may, and where every telling word found a counterpart; otherwise those beside the words that
    hold the gap. Nothing is guessed in an abridgement but a number with the same value.
    """
    safe = len(cut) <= 2 or _is_safe(cut, a, b)
    middle: list[Bead] = []
    for place, bead in enumerate(cut):
        held = (safe or place in (0, len(cut) - 1)) and not abridged
        if held or _same_value(a[bead[0] : bead[1]], b[bead[2] : bead[3]]):
            yield from _together(middle)
            middle = []
            yield bead
        else:
            middle.append(bead)
    yield from _together(middle, apart=abridged)


def _is_safe(cut: Sequence[Bead], a: Sequence[str], b: Sequence[str]) -> bool:
    longest = max(sum(map(is_word, a)), sum(map(is_word, b)))
    return longest <= _SIDE_BY_SIDE or (
        longest <= 2 * _SIDE_BY_SIDE
        and not any(any(map(is_telling, (*a[a0:a1], *b[b0:b1]))) for a0, a1, b0, b1 in cut if a0 == a1 or b0 == b1)
    )


def _together(beads: Sequence[Bead], *, apart: bool = False) -> Iterator[Bead]:
    if not beads:
        return
    a0, a1, b0, b1 = beads[0][0], beads[-1][1], beads[0][2], beads[-1][3]
    if apart and a0 < a1 and b0 < b1:
        yield (a0, a1, b0, b0)
        yield (a1, a1, b0, b1)
    else:
        yield (a0, a1, b0, b1)


def _placed(
    a: Sequence[str],
    b: Sequence[str],
    cut: Sequence[Bead],
    here: Sequence[int],
    there: Sequence[int],
    at_a: int,
    at_b: int,
) -> Iterator[Difference]:
    """Phrases of what is left of a gap, at their places; a moved word within a phrase parts it."""
    for a0, a1, b0, b1 in cut:
        end_a = here[a0 - 1] + 1 if a0 else at_a
        end_b = there[b0 - 1] + 1 if b0 else at_b
        for run_a, run_b in zip_longest(runs_of(here[a0:a1]), runs_of(there[b0:b1])):
            run_a, run_b = run_a or (end_a, end_a), run_b or (end_b, end_b)
            end_a, end_b = run_a[1], run_b[1]
            yield from _without_equal_edges(a, b, Difference(*run_a, *run_b))


def _without_equal_edges(a: Sequence[str], b: Sequence[str], gap: Difference) -> Iterator[Difference]:
    a0, a1, b0, b1 = gap.a0, gap.a1, gap.b0, gap.b1
    while a0 < a1 and b0 < b1 and a[a0] == b[b0]:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and a[a1 - 1] == b[b1 - 1]:
        a1, b1 = a1 - 1, b1 - 1
    if a0 < a1 or b0 < b1:
        yield Difference(a0, a1, b0, b1)


def _with_light_verbs(a: Sequence[str], b: Sequence[str], found: Sequence[Difference]) -> list[Difference]:
    """Forms of one word, with the words that only one side needs: makes an attempt / attempts, have been / were."""
    result: list[Difference] = []
    for difference in sorted(found, key=_place):
        if result:
            before = result[-1]
            touching = before.a1 == difference.a0 and before.b1 == difference.b0
            if touching and (_is_light(a, b, before, difference) or _ends_light(a, b, before, difference)):
                result[-1] = Difference(before.a0, difference.a1, before.b0, difference.b1)
                continue
        result.append(difference)
    return result


def _place(difference: Difference) -> tuple[int, int, int]:
    return difference.a0, difference.a1, difference.b0


def _is_light(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference) -> bool:
    """Whether words that only one side has belong to the form after them."""
    one_for_one = after.a1 - after.a0 == after.b1 - after.b0 == 1
    alone = _on_one_side(a, b, before)
    if not one_for_one or not alone or likeness(a[after.a0], b[after.b0]) == 0:
        return False
    if all(is_of_class(key, WordClass.AUXILIARY) for key in (*alone, a[after.a0], b[after.b0])):
        return True
    return len(alone) > 1 and is_of_class(alone[-1], WordClass.DETERMINER) and sum(map(is_telling, alone)) <= 1


def _ends_light(a: Sequence[str], b: Sequence[str], before: Difference, after: Difference) -> bool:
    """Whether a preposition that only one side has ends a light verb: have an effect *on* / affect."""
    alone = _on_one_side(a, b, after)
    if len(alone) != 1 or not is_of_class(alone[0], WordClass.PREPOSITION):
        return False
    sides = [a[before.a0 : before.a1], b[before.b0 : before.b1]]
    many, one = sides if after.a0 < after.a1 else sides[::-1]
    return len(one) == 1 and len(many) > 2 and likeness(many[-1], one[0]) > 0


def _on_one_side(a: Sequence[str], b: Sequence[str], difference: Difference) -> Sequence[str]:
    """The words of a difference that has none on the other side; else no words."""
    here, there = a[difference.a0 : difference.a1], b[difference.b0 : difference.b1]
    return () if here and there else here or there
