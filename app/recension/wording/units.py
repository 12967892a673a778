"""From pairs of tokens to differences: one per lexical unit, never with equal words at an edge."""

from collections.abc import Iterator, Sequence
from itertools import groupby, zip_longest

from recension.segmenting.tokens import is_word
from recension.wording.alignment import Learned
from recension.wording.compounds import joined
from recension.wording.difference import Difference
from recension.wording.function_words import is_telling
from recension.wording.gaps import Bead, phrases, runs_of
from recension.wording.guessing import SIDE_BY_SIDE, credible, is_number, same_value
from recension.wording.likeness import SYNONYM, UNKNOWN, Lexicon
from recension.wording.moves import Move, moves

_PARALLEL = 0.5
"""The share of the words of the longer side that stand in step in two parallel sentences."""
_ABRIDGED = 1.5
"""Where one side is so many times as long as the other, most of its words have no counterpart: none is guessed."""


def differences(
    a: Sequence[str],
    b: Sequence[str],
    pairs: Sequence[tuple[int, int]],
    learned: Learned = frozenset(),
    lexicon: Lexicon = UNKNOWN,
) -> list[Difference]:
    """The differences that aligned keys leave, in order of ``a`` and then ``b``; all are disjoint.

    ``learned`` are words and phrases of the two sides that are known to be swapped, ``lexicon`` is that of their
    language.
    """
    if len(pairs) == len(a) == len(b) and all(a[i] == b[j] for i, j in pairs):
        return []
    firm, turned = _without_turned(a, b, _without_near(a, b, _firm(a, pairs, len(b)), lexicon))
    moved = [run for run in moves(a, b, firm, learned, lexicon) if not _within(run, turned)]
    moved_a = {run.i + k for run in moved for k in range(run.length)}
    moved_b = {run.j + k for run in moved for k in range(run.length)}
    parallel = len(firm) >= _PARALLEL * max(len(a), len(b))
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
                beads = phrases(keys_a, keys_b, learned, lexicon)
                cut = list(credible(beads, keys_a, keys_b, lexicon, parallel=parallel, abridged=abridged))
            found += _placed(a, b, cut, here, there, at_a, at_b)
        if i < len(a) and a[i] != b[j]:
            found.append(Difference(i, i + 1, j, j + 1))
        at_a, at_b = i + 1, j + 1
    return sorted(joined(a, b, found, lexicon), key=Difference.place)


def _is_abridged(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether ``b`` is so much longer than ``a`` that most of its words cannot have a counterpart."""
    return len(b) - len(a) > SIDE_BY_SIDE and sum(map(len, b)) >= _ABRIDGED * sum(map(len, a))


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


def _without_near(
    a: Sequence[str], b: Sequence[str], pairs: list[tuple[int, int]], lexicon: Lexicon
) -> list[tuple[int, int]]:
    """Pairs without the near synonyms that a phrase may begin or end with.

    That is so in a short gap with more words on one side: just lately / recently, not just / recently.
    """
    kept: list[tuple[int, int]] = []
    near: list[tuple[int, int]] = []
    for i, j in [*pairs, (len(a), len(b))]:
        if i < len(a) and lexicon.are_near(a[i], b[j]) and lexicon.alike(a[i], b[j]) <= SYNONYM:
            near.append((i, j))
            continue
        if near:
            before = kept[-1] if kept else (-1, -1)
            here, there = (sum(map(is_word, side)) for side in (a[before[0] + 1 : i], b[before[1] + 1 : j]))
            if here == there or max(here, there) > 2 * SIDE_BY_SIDE:
                kept += near
            near = []
        kept.append((i, j))
    return kept[:-1]


def _without_turned(
    a: Sequence[str], b: Sequence[str], pairs: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], dict[tuple[int, int], tuple[int, int]]]:
    """Pairs without lone words that a number jumps over, and where they and their neighbours begin and end.

    Step one / the first step: what stands between the pairs on either side is one phrase, retold.
    """
    if not (any(map(is_number, a)) and any(map(is_number, b))):
        return pairs, {}
    ends = [(-1, -1), *pairs, (len(a), len(b))]
    kept, turned = [], {}
    for k, (i, j) in enumerate(pairs, 1):
        (a0, b0), (a1, b1) = ends[k - 1], ends[k + 1]
        narrow = max(a1 - a0, b1 - b0) - 1 <= SIDE_BY_SIDE
        if narrow and (same_value(a[i + 1 : a1], b[b0 + 1 : j]) or same_value(a[a0 + 1 : i], b[j + 1 : b1])):
            turned[a0 + 1, b0 + 1] = a1, b1
        else:
            kept.append((i, j))
    return kept, turned


def _within(run: Move, blocks: dict[tuple[int, int], tuple[int, int]]) -> bool:
    return any(a0 <= run.i < a1 or b0 <= run.j < b1 for (a0, b0), (a1, b1) in blocks.items())


def _in_place(step_a: int, step_b: int) -> bool:
    """Whether two places stand one to one, so many tokens further on either side."""
    return step_a == step_b <= SIDE_BY_SIDE + 1 or step_a + step_b <= SIDE_BY_SIDE + 2


def _moved(a: Sequence[str], b: Sequence[str], run: Move) -> Iterator[Difference]:
    """A run at another place: what reads the same as one difference, every other word as one of its own."""
    for same, group in groupby(range(run.length), lambda k: a[run.i + k] == b[run.j + k]):
        members = list(group)
        for first, last in [(members[0], members[-1] + 1)] if same else [(k, k + 1) for k in members]:
            yield Difference(run.i + first, run.i + last, run.j + first, run.j + last, reordered=same)


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
