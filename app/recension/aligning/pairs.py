"""Two versions: the common order first, then what moved, then further copies; and repeats within one version."""

from collections.abc import Callable

import numpy as np

from recension.aligning.chains import Run, common_order, evidence, find_runs
from recension.aligning.chance import Chance, chance_between
from recension.aligning.features import BoolArray
from recension.aligning.links import Bead, Chain
from recension.aligning.neighbours import neighbouring_beads
from recension.aligning.passages import (
    SURE,
    Box,
    beads_along,
    fill_gaps,
    identical_beads,
    main_beads,
    significant_elsewhere,
)
from recension.aligning.sides import Side, chance_best
from recension.aligning.similarity import Points, likely_points
from recension.vocabulary import Relation

_HOPE = 6.0
"""Nats that a closer look may add to a run: its neighbours may join it, and the order of its words tells."""


Progress = Callable[[float], None]
"""Hears the share done, 0 to 1; may raise to cancel."""

_FOUND, _CHAINED, _MAIN = 0.3, 0.45, 0.6
"""Shares of the work: likely pairs, runs, the common order; what is left goes to the other runs."""


def _unheard(_share: float) -> None:
    """Nobody listens."""


def align_pair(
    a: Side,
    b: Side,
    *,
    chance: Chance | None = None,
    doubts: list[Run] | None = None,
    progress: Progress = _unheard,
) -> list[Chain]:
    """All chains between two versions: main in their common order, then moved, then copies.

    ``chance`` is the chance level between them, where it is known; ``doubts`` receives the runs outside the common
    order that were too weak to be linked.
    """
    if not a.vectors.count or not b.vectors.count:
        return []
    if a.vectors.texts == b.vectors.texts:
        return [Chain(identical_beads(a.vectors.count), Relation.MAIN)]
    chance = chance or chance_between(a.vectors, b.vectors, a.norms, b.norms)
    points = _points(a, b, chance)
    progress(_FOUND)
    runs = _significant_runs(a, b, chance, points)
    progress(_CHAINED)
    main = main_beads(a, b, common_order(runs), chance)
    chains = [Chain(tuple(main), Relation.MAIN)] if main else []
    covered = _Covered(a.vectors.count, b.vectors.count)
    for chain in chains:
        covered.add(chain.beads)
    for done, run in enumerate(runs):
        progress(_MAIN + (1 - _MAIN) * done / len(runs))
        found = _further(a, b, run, chance, covered)
        chains += found
        for chain in found:
            covered.add(chain.beads)
        if not found and doubts is not None:
            doubts.append(run)
    if main:
        main = fill_gaps(a, b, main, chance, ~covered.a, ~covered.b)
        chains[0] = Chain(tuple(main), Relation.MAIN)
        covered.add(chains[0].beads)
    known = [bead for chain in chains if chain.relation is not Relation.COPY for bead in chain.beads]
    close = neighbouring_beads(a, b, known, ~covered.a, ~covered.b, chance)
    if close:
        chains.append(Chain(tuple(close), Relation.MOVED))
    return chains


def find_repeats(side: Side, *, progress: Progress = _unheard) -> list[Chain]:
    """What a version says again further down."""
    if side.vectors.count < 2:
        return []
    chance = chance_between(side.vectors, side.vectors, side.norms, side.norms)
    points = _points(side, side, chance, onward=True)
    progress(_FOUND)
    runs = _significant_runs(side, side, chance, points)
    again = np.zeros(side.vectors.count, dtype=bool)
    chains = []
    for done, run in enumerate(runs):
        progress(_CHAINED + (1 - _CHAINED) * done / len(runs))
        if _promising_part(side, side, run, ~again[run.b], chance) is None:
            continue
        beads = [
            bead
            for bead in beads_along(side, side, run, chance, _not_below)
            if bead.a1 <= bead.b0 and not again[bead.b0 : bead.b1].any()
        ]
        beads = significant_elsewhere(side, side, beads, chance)
        if beads:
            chains.append(Chain(tuple(beads), Relation.REPEAT))
            for bead in beads:
                again[bead.b0 : bead.b1] = True
    return chains


def _points(a: Side, b: Side, chance: Chance, *, onward: bool = False) -> Points:
    return likely_points(a.vectors, b.vectors, chance.threshold(float(np.log(b.vectors.count))), onward=onward)


def _significant_runs(a: Side, b: Side, chance: Chance, points: Points) -> list[Run]:
    weights = evidence(points, chance, a.vectors.information, b.vectors.information)
    return find_runs(points, weights, chance_best(a, b) + SURE)


def _not_below(box: Box) -> BoolArray:
    """The pairs in a box of a version with itself whose second segment is not further down than the first."""
    a0, a1, b0, b1 = box
    pairs: BoolArray = np.greater_equal.outer(np.arange(a0, a1), np.arange(b0, b1))
    return pairs


def _promising_part(a: Side, b: Side, run: Run, new: BoolArray, chance: Chance) -> Run | None:
    """What is new of a run outside the common order, if it may come to enough evidence to be worth a closer look."""
    part = Run(run.a[new], run.b[new], run.cosine[new], run.score)
    told = evidence(Points(part.a, part.b, part.cosine), chance, a.vectors.information, b.vectors.information)
    return part if new.any() and float(told.sum()) >= chance_best(a, b) + SURE - _HOPE else None


class _Covered:
    """Which segments already have a counterpart."""

    def __init__(self, count_a: int, count_b: int) -> None:
        self.a = np.zeros(count_a, dtype=bool)
        self.b = np.zeros(count_b, dtype=bool)

    def add(self, beads: tuple[Bead, ...]) -> None:
        for bead in beads:
            self.a[bead.a0 : bead.a1] = True
            self.b[bead.b0 : bead.b1] = True


def _further(a: Side, b: Side, run: Run, chance: Chance, covered: _Covered) -> list[Chain]:
    """What a run outside the common order adds: moved where both sides are new, copies where one is."""
    part = _promising_part(a, b, run, ~(covered.a[run.a] & covered.b[run.b]), chance)
    if part is None:
        return []
    moved: list[Bead] = []
    copies: list[Bead] = []
    for bead in beads_along(a, b, part, chance):
        fresh_a = not covered.a[bead.a0 : bead.a1].any()
        fresh_b = not covered.b[bead.b0 : bead.b1].any()
        if fresh_a and fresh_b:
            moved.append(bead)
        elif fresh_a or fresh_b:
            copies.append(bead)
    found = [
        Chain(tuple(significant_elsewhere(a, b, beads, chance)), relation)
        for beads, relation in ((moved, Relation.MOVED), (copies, Relation.COPY))
    ]
    return [chain for chain in found if chain.beads]
