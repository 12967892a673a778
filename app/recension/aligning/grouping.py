"""Grouping: which beads are one passage: "this stretch of A is that stretch of B".

A passage goes on in step, or with one side leaving out a little (an abridgement); a few sentences that only changed
places with their neighbours are still part of it.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from recension.aligning.links import LARGEST_STEP, Bead, Chain
from recension.aligning.neighbours import REACH
from recension.vocabulary import Relation

LARGEST_OMISSION = 24
"""Segments that one side may leave out where the other goes on (Sanchez-Perez et al. 2014, for summaries)."""

_Run = list[Bead]


def passages_of(chains: Sequence[Chain], own: Collection[Bead] = ()) -> list[list[int]]:
    """For each bead of each chain the number of its passage; the beads in ``own`` never join another's."""
    runs: list[_Run] = []
    numbers: list[list[int]] = []
    small: list[int] = []
    settled: dict[int, list[tuple[int, Bead]]] = defaultdict(list)
    for chain in chains:
        numbers.append([])
        for run in _runs(chain.beads):
            numbers[-1] += [len(runs)] * len(run)
            if chain.relation.is_sole and not any(bead in own for bead in run):
                for bead in run:
                    for segment in range(bead.a0, bead.a1):
                        settled[segment].append((len(runs), bead))
                if chain.relation is Relation.MOVED and _is_small(run):
                    small.append(len(runs))
            runs.append(run)
    joined = list(range(len(runs)))
    for number in small:
        for other in _close_to(runs[number], settled):
            _join(joined, number, other)
    return [[_root(joined, number) for number in chain] for chain in numbers]


def _runs(beads: Sequence[Bead]) -> Iterator[_Run]:
    run: _Run = []
    for bead in beads:
        if run and not _goes_on(run[-1], bead):
            yield run
            run = []
        run.append(bead)
    if run:
        yield run


def _goes_on(before: Bead, bead: Bead) -> bool:
    steps = sorted((bead.a0 - before.a1, bead.b0 - before.b1))
    return 0 <= steps[0] <= LARGEST_STEP and steps[1] <= LARGEST_OMISSION


def _is_small(run: _Run) -> bool:
    """Whether a run is sentences that may have changed places, not a passage of its own that moved."""
    first, last = run[0], run[-1]
    return last.a1 - first.a0 <= REACH and last.b1 - first.b0 <= REACH


def _close_to(run: _Run, settled: dict[int, list[tuple[int, Bead]]]) -> Iterator[int]:
    """The runs that have a bead within reach on both sides."""
    a0, a1, b0, b1 = run[0].a0, run[-1].a1, run[0].b0, run[-1].b1
    for segment in range(a0 - REACH, a1 + REACH):
        for number, bead in settled.get(segment, ()):
            if bead.b0 - b1 < REACH and b0 - bead.b1 < REACH:
                yield number


def _root(joined: list[int], number: int) -> int:
    while joined[number] != number:
        joined[number] = joined[joined[number]]
        number = joined[number]
    return number


def _join(joined: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(joined, one), _root(joined, other)))
    joined[second] = first
