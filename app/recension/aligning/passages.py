"""From runs of likely pairs to beads: in bands along the runs, never in the whole table of two long versions."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

import numpy as np

from recension.aligning.band import Band
from recension.aligning.beads import best_beads
from recension.aligning.chains import Run
from recension.aligning.chance import Chance
from recension.aligning.features import BoolArray, FloatArray
from recension.aligning.links import Bead, in_step
from recension.aligning.sides import Side, chance_best
from recension.aligning.similarity import products
from recension.segmenting.tokens import IntArray

SURE = 5.0
"""Nats that a run must score beyond the best that chance brings about in a table of its size."""

_SURE_ELSEWHERE = 16.0
"""As SURE, for a run outside the common order of sentences that are less alike."""
_LIKE = 0.75
"""The cosine of sentences that say the same in nearly the same words: these need no neighbours."""
_LABEL = 7
"""Words; what is no longer may be a label or a formula, said word for word in several places."""
_ONE_SUBJECT = 0.4
"""Sentences on one subject reach such cosines; a run of nothing better is no passage of its own."""
_CHOICE = 100.0
"""A bead in a band must be so much likelier than chance that one false one is expected in so many rows."""
_SMALL_GAP = 2
"""Segments on either side of a gap in a passage that is looked into once more."""
IN_PLACE = 5.0
"""Nats of evidence that segments in such a gap need besides their place."""
_LIKE_LENGTH = 2
"""A lone pair of segments between two beads belongs together if neither is so many times longer."""
_MARGIN = 4
"""Segments of b that a band reaches beyond the points it follows."""
_PIECE = 256
"""Segments: a band is cut at the next firm corner after so many rows or columns."""
_FIRM = 0.6
"""Two neighbouring points of at least this cosine have a firm corner between them."""
_FAR = 500
"""Segments before its first and after its last point that a path is followed."""
_VOID = 200
"""Segments on both sides without any point between: nothing is sought there."""
LARGE = 250_000
"""Pairs of segments in a box that can all be weighed; in a larger one place says nothing."""
_LEAP = 10
"""Segments on either side without any point, outside the common order: there place alone links nothing."""

Box = tuple[int, int, int, int]
"""``a0, a1, b0, b1``: segments ``[a0, a1)`` by ``[b0, b1)``."""
Blocked = Callable[[Box], BoolArray]
"""Which pairs of segments in a box do not count, shape (a1 - a0, b1 - b0)."""


def main_beads(a: Side, b: Side, runs: Sequence[Run], chance: Chance) -> list[Bead]:
    """The beads of the common order: identical beginnings and ends, and bands that follow the runs between them.

    Gaps are left as they are: what stands in them may have its counterpart elsewhere.
    """
    head, tail = _common_ends(a, b)
    inner = head, a.vectors.count - tail, head, b.vectors.count - tail
    found = list(identical_beads(head))
    beads = [
        bead for box, points in _boxes(runs, inner, _is_void) for bead in _beads_in_band(a, b, box, points, chance)
    ]
    found += significant_beads(a, b, beads, chance)
    found += [_identical(a.vectors.count - k, b.vectors.count - k) for k in range(tail, 0, -1)]
    return found


def beads_along(a: Side, b: Side, run: Run, chance: Chance, blocked: Blocked | None = None) -> list[Bead]:
    """The beads of one run, in bands that end a little beyond it, of pairs that are not blocked."""
    a0, a1, b0, b1 = run.box
    outer = max(0, a0 - 1), min(a.vectors.count, a1 + 1), max(0, b0 - 1), min(b.vectors.count, b1 + 1)
    return [
        bead
        for box, points in _boxes([run], outer, lambda over, down: max(over, down) > _LEAP)
        for bead in _beads_in_band(a, b, box, points, chance, blocked)
    ]


def significant_beads(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> list[Bead]:
    """The beads of the common order without those runs in step that chance alone might have brought together."""
    if not beads:
        return []
    least = chance_best(a, b) + SURE
    weights = evidence_of(a, b, beads, chance)
    return [beads[k] for run in in_step(beads) if float(weights[run].sum()) - len(run) >= least for k in run]


def significant_elsewhere(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> list[Bead]:
    """The same outside the common order, where neighbours that are only alike in subject speak for one another.

    A run counts by its beads that say the same in nearly the same words, or else needs far more evidence.
    """
    if not beads:
        return []
    least = chance_best(a, b)
    weights = evidence_of(a, b, beads, chance)
    cosines = np.array([bead.similarity for bead in beads])
    words = np.array([min(a.words[x.a1] - a.words[x.a0], b.words[x.b1] - b.words[x.b0]) for x in beads])
    alike = (cosines >= _LIKE) & (words > _LABEL)
    kept: list[Bead] = []
    for run in in_step(beads):
        by_likeness = float(weights[run][alike[run]].sum())
        all_of_it = float(weights[run].sum()) - len(run)
        if by_likeness >= least + SURE or (all_of_it >= least + _SURE_ELSEWHERE and cosines[run].max() >= _ONE_SUBJECT):
            kept += (beads[k] for k in run)
    return kept


def evidence_of(a: Side, b: Side, beads: Sequence[Bead], chance: Chance) -> FloatArray:
    """How much each bead says, in nats, that its two sides belong together."""
    cosines = np.array([bead.similarity for bead in beads])
    spans = np.array([(bead.a0, bead.a1, bead.b0, bead.b1) for bead in beads])
    information = np.minimum(
        a.information[spans[:, 1]] - a.information[spans[:, 0]],
        b.information[spans[:, 3]] - b.information[spans[:, 2]],
    )
    order = np.array([_order(a, b, bead) for bead in beads])
    nats: FloatArray = chance.evidence(cosines, information) + order
    return nats


def _order(a: Side, b: Side, bead: Bead) -> float:
    """What the order of the words adds where two segments read the same; a cosine knows only the words."""
    same = a.vectors.texts[bead.a0 : bead.a1] == b.vectors.texts[bead.b0 : bead.b1]
    return min(float(a.vectors.order[bead.a0]), float(b.vectors.order[bead.b0])) if same else 0.0


def identical_beads(count: int) -> tuple[Bead, ...]:
    """The beads of versions whose first segments read the same: each with its like."""
    return tuple(_identical(i, i) for i in range(count))


def _identical(i: int, j: int) -> Bead:
    return Bead(i, i + 1, j, j + 1, 1.0)


def _common_ends(a: Side, b: Side) -> tuple[int, int]:
    """How many segments the versions have in common at their beginning and at their end, word for word.

    A heading or two is no sign of a common text and does not count.
    """
    texts_a, texts_b = a.vectors.texts, b.vectors.texts
    shorter = min(len(texts_a), len(texts_b))
    head = next((k for k in range(shorter) if texts_a[k] != texts_b[k]), shorter)
    rest = shorter - head
    tail = next((k for k in range(rest) if texts_a[-1 - k] != texts_b[-1 - k]), rest)
    least = 2 * SURE
    told = a.information
    return (
        head if told[head] >= least else 0,
        tail if told[-1] - told[-1 - tail] >= least else 0,
    )


def _boxes(
    runs: Sequence[Run], outer: Box, is_void: Callable[[int, int], bool]
) -> Iterator[tuple[Box, tuple[IntArray, IntArray]]]:
    """Boxes along the points of some runs in order, from corner to corner of ``outer``, each with its points.

    A long path is cut where two neighbouring pairs are beyond doubt, and where it crosses a void, given the steps
    from one point to the next on both sides.
    """
    a0, a1, b0, b1 = outer
    path_a = np.concatenate([run.a for run in runs]) if runs else np.zeros(0, np.int64)
    path_b = np.concatenate([run.b for run in runs]) if runs else np.zeros(0, np.int64)
    cosine = np.concatenate([run.cosine for run in runs]) if runs else np.zeros(0)
    inside = (path_a >= a0) & (path_a < a1) & (path_b >= b0) & (path_b < b1)
    path_a, path_b, cosine = path_a[inside], path_b[inside], cosine[inside]
    first = 0
    if len(path_a):
        a0, b0 = _near(a0, int(path_a[0])), _near(b0, int(path_b[0]))
    for k in range(1, len(path_a)):
        over, down = int(path_a[k] - path_a[k - 1]), int(path_b[k] - path_b[k - 1])
        long = path_a[k] - a0 >= _PIECE or path_b[k] - b0 >= _PIECE
        if is_void(over, down):
            end = _after(path_a, k), _after(path_b, k)
            begin = max(end[0], int(path_a[k]) - _MARGIN), max(end[1], int(path_b[k]) - _MARGIN)
        elif long and over == down == 1 and cosine[k - 1 : k + 1].min() >= _FIRM:
            end = begin = int(path_a[k]), int(path_b[k])
        else:
            continue
        yield (a0, end[0], b0, end[1]), (path_a[first:k], path_b[first:k])
        (a0, b0), first = begin, k
    if first < len(path_a):
        a1, b1 = _near_end(a1, int(path_a[-1])), _near_end(b1, int(path_b[-1]))
        yield (a0, a1, b0, b1), (path_a[first:], path_b[first:])


def _is_void(over: int, down: int) -> bool:
    return over > _VOID and down > _VOID


def _after(path: IntArray, k: int) -> int:
    """Where a box ends that holds the points before ``k``: a margin beyond them, and before the next one."""
    return max(int(path[k - 1]) + 1, min(int(path[k - 1]) + 1 + _MARGIN, int(path[k])))


def _near(bound: int, point: int) -> int:
    return max(bound, point - _FAR)


def _near_end(bound: int, point: int) -> int:
    return min(bound, point + _FAR)


def _beads_in_band(
    a: Side, b: Side, box: Box, points: tuple[IntArray, IntArray], chance: Chance, blocked: Blocked | None = None
) -> list[Bead]:
    a0, a1, b0, b1 = box
    low, high = band_around(points[0] - a0, points[1] - b0, a1 - a0, b1 - b0)
    return beads_in(a, b, box, Band(low, high, np.log(_CHOICE * (high - low))), chance, blocked)


def beads_in_whole(a: Side, b: Side, box: Box, chance: Chance, blocked: Blocked | None = None) -> list[Bead]:
    """The best beads of a box of which every pair of segments is weighed, numbered as in the whole versions."""
    height, width = box[1] - box[0], box[3] - box[2]
    band = Band(np.zeros(height, dtype=np.int64), np.full(height, width), np.full(height, np.log(_CHOICE * width)))
    return beads_in(a, b, box, band, chance, blocked)


def beads_in(a: Side, b: Side, box: Box, band: Band, chance: Chance, blocked: Blocked | None = None) -> list[Bead]:
    """The best beads of one box, numbered as in the whole versions."""
    a0, a1, b0, b1 = box
    found = best_beads(a.part(a0, a1), b.part(b0, b1), band, chance, blocked(box) if blocked else None)
    return [Bead(x.a0 + a0, x.a1 + a0, x.b0 + b0, x.b1 + b0, x.similarity) for x in found]


def band_around(path_a: IntArray, path_b: IntArray, height: int, width: int) -> tuple[IntArray, IntArray]:
    """For each row the columns ``[low, high)`` of a band around a path.

    A row reaches from its own first point to its own last one; a row without any from the last point above it to the
    first one below; both with a margin.
    """
    first, last = np.full(height, width, dtype=np.int64), np.full(height, -1, dtype=np.int64)
    np.minimum.at(first, path_a, path_b)
    np.maximum.at(last, path_a, path_b)
    above = np.maximum.accumulate(np.concatenate(([0], last[:-1])))
    below = np.minimum.accumulate(np.concatenate((first[1:], [width - 1]))[::-1])[::-1]
    low = np.clip(np.where(last < 0, above, np.maximum(above, first)) - _MARGIN, 0, width - 1)
    high = np.clip(np.where(last < 0, below, np.minimum(below, last)) + _MARGIN + 1, 1, width)
    return low, np.maximum.accumulate(np.maximum(high, low + 1))


def fill_gaps(
    a: Side, b: Side, beads: Sequence[Bead], chance: Chance, free_a: BoolArray, free_b: BoolArray
) -> list[Bead]:
    """The beads and those between them that their place speaks for: in small gaps, also at the corners.

    ``free_a`` and ``free_b``, shapes (segments,), mark what has no counterpart elsewhere.
    """
    if not beads:
        return []
    rows, columns = a.vectors.count, b.vectors.count
    filled: list[Bead] = []
    for before, bead in pairwise([Bead(0, 0, 0, 0, 1.0), *beads, Bead(rows, rows, columns, columns, 1.0)]):
        gap = before.a1, bead.a0, before.b1, bead.b0
        if _is_small(gap) and free_a[gap[0] : gap[1]].all() and free_b[gap[2] : gap[3]].all():
            filled += _in_gap(a, b, gap, chance, framed=_frames(a, before, bead))
        filled.append(bead)
    return filled[:-1]


def _is_small(gap: Box) -> bool:
    a0, a1, b0, b1 = gap
    return 0 < a1 - a0 <= _SMALL_GAP and 0 < b1 - b0 <= _SMALL_GAP


def _frames(a: Side, before: Bead, bead: Bead) -> bool:
    """Whether two beads tell as much as what stands between them: between formulas anything may stand."""
    told = a.information
    return bool(told[before.a1] - told[before.a0] + told[bead.a1] - told[bead.a0] >= told[bead.a0] - told[before.a1])


def _in_gap(a: Side, b: Side, box: Box, chance: Chance, *, framed: bool) -> list[Bead]:
    """The beads of a small gap: a lone pair of like length, well framed, is one by its place, however worded."""
    a0, a1, b0, b1 = box
    height, width = a1 - a0, b1 - b0
    needed = np.full(height, IN_PLACE + np.log(height * width))
    found = beads_in(a, b, box, Band(np.zeros(height, dtype=np.int64), np.full(height, width), needed), chance)
    if found or height * width > 1 or not framed or not _alike_in_length(a, b, a0, b0):
        return found
    dot = float(products(a.vectors.rows(a0, a1), b.vectors.rows(b0, b1))[0, 0])
    return [Bead(a0, a1, b0, b1, round(dot / float(a.norms[0, a0] * b.norms[0, b0]), 4))]


def _alike_in_length(a: Side, b: Side, i: int, j: int) -> bool:
    words = sorted((int(a.vectors.lengths[i]), int(b.vectors.lengths[j])))
    return words[1] <= _LIKE_LENGTH * words[0]
