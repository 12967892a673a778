"""Two versions: the common order first, then what moved, then further copies; and repeats within one version."""

from itertools import pairwise

import numpy as np

from recension.aligning.beads import Band, Side, best_beads
from recension.aligning.chains import Run, common_order, evidence, find_runs
from recension.aligning.chance import Chance, chance_between
from recension.aligning.features import FloatArray
from recension.aligning.links import Bead, Chain, Relation, in_step
from recension.aligning.similarity import Points, likely_points
from recension.segmenting.tokens import IntArray

_SURE = 5.0
"""Nats that a run must score beyond the best that chance brings about in a table of its size."""
_SURE_ELSEWHERE = 12.0
"""The same outside the common order, where no neighbours speak for it."""
_SMALL_GAP = 2
"""Segments on either side of a gap in a passage that is looked into once more."""
_IN_PLACE = 1.0
"""Nats of evidence that segments in such a gap need besides their place."""
_MARGIN = 2
"""Segments a band reaches beyond the points it follows."""


def align_pair(a: Side, b: Side) -> list[Chain]:
    """All chains between two versions: main in their common order, then moved, then copies."""
    if not a.vectors.count or not b.vectors.count:
        return []
    chance = chance_between(a.vectors, b.vectors, a.norms, b.norms)
    runs = _significant_runs(a, b, chance, _points(a, b, chance))
    main = common_order(runs)
    beads = _significant_beads(a, b, _main_beads(a, b, main, chance), chance, _SURE)
    chains = [Chain(tuple(beads), Relation.MAIN)] if beads else []
    covered = _Covered(a.vectors.count, b.vectors.count)
    for chain in chains:
        covered.add(chain.beads)
    for run in runs:
        found = _further(a, b, run, chance, covered)
        if found:
            chains.append(found)
            covered.add(found.beads)
    return chains


def find_repeats(side: Side) -> list[Chain]:
    """What a version says again further down."""
    if side.vectors.count < 2:
        return []
    chance = chance_between(side.vectors, side.vectors, side.norms, side.norms)
    points = _points(side, side, chance)
    runs = _significant_runs(side, side, chance, points.where(points.a < points.b))
    again = np.zeros(side.vectors.count, dtype=bool)
    chains = []
    for run in runs:
        beads = [
            bead
            for bead in _beads_along(side, side, run, chance)
            if bead.a1 <= bead.b0 and not again[bead.b0 : bead.b1].any()
        ]
        beads = _significant_beads(side, side, beads, chance, _SURE_ELSEWHERE)
        if beads:
            chains.append(Chain(tuple(beads), Relation.REPEAT))
            for bead in beads:
                again[bead.b0 : bead.b1] = True
    return chains


def _points(a: Side, b: Side, chance: Chance) -> Points:
    return likely_points(a.vectors, b.vectors, chance.threshold(float(np.log(b.vectors.count))))


def _significant_runs(a: Side, b: Side, chance: Chance, points: Points) -> list[Run]:
    weights = evidence(points, chance, a.vectors.information, b.vectors.information)
    cells = a.vectors.count * b.vectors.count
    return find_runs(points, weights, float(np.log(cells)) + _SURE)


def _main_beads(a: Side, b: Side, main: list[Run], chance: Chance) -> list[Bead]:
    """The beads of the common order, in a band that follows the points of its runs from corner to corner."""
    if not main:
        return []
    path_a = np.concatenate([run.a for run in main])
    path_b = np.concatenate([run.b for run in main])
    beads = _beads_in_band(a, b, path_a, path_b, (0, a.vectors.count), (0, b.vectors.count), chance)
    return _with_gaps_filled(a, b, beads, chance)


def _with_gaps_filled(a: Side, b: Side, beads: list[Bead], chance: Chance) -> list[Bead]:
    """The beads and those between them that their place speaks for: small gaps on both sides of one passage."""
    filled = beads[:1]
    for before, bead in pairwise(beads):
        rows, columns = (before.a1, bead.a0), (before.b1, bead.b0)
        height, width = rows[1] - rows[0], columns[1] - columns[0]
        if 0 < height <= _SMALL_GAP and 0 < width <= _SMALL_GAP:
            needed = np.full(height, _IN_PLACE + np.log(height * width))
            band = Band(np.zeros(height, dtype=np.int64), np.full(height, width), needed)
            filled += _beads_in(a, b, rows, columns, band, chance)
        filled.append(bead)
    return filled


def _beads_along(a: Side, b: Side, run: Run, chance: Chance) -> list[Bead]:
    """The beads of one run, in a band that ends a little beyond it."""
    a0, a1, b0, b1 = run.box
    rows = max(0, a0 - 1), min(a.vectors.count, a1 + 1)
    columns = max(0, b0 - 1), min(b.vectors.count, b1 + 1)
    return _beads_in_band(a, b, run.a, run.b, rows, columns, chance)


def _beads_in_band(
    a: Side,
    b: Side,
    path_a: IntArray,
    path_b: IntArray,
    rows: tuple[int, int],
    columns: tuple[int, int],
    chance: Chance,
) -> list[Bead]:
    low, high = _band(path_a - rows[0], path_b - columns[0], rows[1] - rows[0], columns[1] - columns[0])
    return _beads_in(a, b, rows, columns, Band(low, high, np.log(100.0 * (high - low))), chance)


def _beads_in(
    a: Side, b: Side, rows: tuple[int, int], columns: tuple[int, int], band: Band, chance: Chance
) -> list[Bead]:
    """The best beads of one rectangle, numbered as in the whole versions."""
    return [
        Bead(bead.a0 + rows[0], bead.a1 + rows[0], bead.b0 + columns[0], bead.b1 + columns[0], bead.similarity)
        for bead in best_beads(a.part(*rows), b.part(*columns), band, chance)
    ]


def _band(path_a: IntArray, path_b: IntArray, height: int, width: int) -> tuple[IntArray, IntArray]:
    """For each row the columns ``[low, high)`` of a band around a path.

    A row is bounded by the last point of the path before it and by the first one after it, with a margin.
    """
    low, high = np.zeros(height, dtype=np.int64), np.full(height, width, dtype=np.int64)
    np.maximum.at(low, np.clip(path_a + _MARGIN, 0, height - 1), path_b - _MARGIN)
    np.minimum.at(high, np.clip(path_a - _MARGIN, 0, height - 1), path_b + _MARGIN + 1)
    low = np.clip(np.maximum.accumulate(low), 0, width - 1)
    high = np.clip(np.minimum.accumulate(high[::-1])[::-1], 1, width)
    return low, np.maximum.accumulate(np.maximum(high, low + 1))


def _significant_beads(a: Side, b: Side, beads: list[Bead], chance: Chance, sure: float) -> list[Bead]:
    """The beads without those runs in step that chance alone might have brought together."""
    if not beads:
        return []
    least = float(np.log(a.vectors.count * b.vectors.count)) + sure
    weights = _bead_evidence(a, b, beads, chance)
    kept = []
    for run in in_step(beads):
        if float(weights[run].sum()) - len(run) >= least:
            kept += [beads[k] for k in run]
    return kept


def _bead_evidence(a: Side, b: Side, beads: list[Bead], chance: Chance) -> FloatArray:
    cosines = np.array([bead.similarity for bead in beads])
    spans = np.array([(bead.a0, bead.a1, bead.b0, bead.b1) for bead in beads])
    information = np.minimum(
        a.information[spans[:, 1]] - a.information[spans[:, 0]],
        b.information[spans[:, 3]] - b.information[spans[:, 2]],
    )
    weights: FloatArray = np.minimum(chance.surprise(cosines), cosines * information)
    return weights


class _Covered:
    """Which segments already have a counterpart."""

    def __init__(self, count_a: int, count_b: int) -> None:
        self.a = np.zeros(count_a, dtype=bool)
        self.b = np.zeros(count_b, dtype=bool)

    def add(self, beads: tuple[Bead, ...]) -> None:
        for bead in beads:
            self.a[bead.a0 : bead.a1] = True
            self.b[bead.b0 : bead.b1] = True


def _further(a: Side, b: Side, run: Run, chance: Chance, covered: _Covered) -> Chain | None:
    """What a run outside the common order adds: moved where both sides are new, a copy where one is."""
    new_a, new_b = ~covered.a[run.a], ~covered.b[run.b]
    if not (new_a | new_b).any():
        return None
    moved: list[Bead] = []
    copies: list[Bead] = []
    for bead in _beads_along(a, b, run, chance):
        fresh_a = not covered.a[bead.a0 : bead.a1].any()
        fresh_b = not covered.b[bead.b0 : bead.b1].any()
        if fresh_a and fresh_b:
            moved.append(bead)
        elif fresh_a or fresh_b:
            copies.append(bead)
    moved, copies = (_significant_beads(a, b, beads, chance, _SURE_ELSEWHERE) for beads in (moved, copies))
    if not moved and not copies:
        return None
    if sum(bead.similarity for bead in moved) >= sum(bead.similarity for bead in copies):
        return Chain(tuple(moved), Relation.MOVED)
    return Chain(tuple(copies), Relation.COPY)
