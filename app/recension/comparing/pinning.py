"""Pinning: what a reader fixes or forbids, set on an alignment or on a whole comparison."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import combinations

import numpy as np

from recension.aligning import Alignment, Bead, lone_segments, main_beads_of
from recension.aligning.alignment import Pair, by_text
from recension.aligning.beads import Side
from recension.aligning.chance import Chance, chance_between
from recension.aligning.consistency import weak_links
from recension.aligning.features import vectorize
from recension.aligning.links import Chain
from recension.aligning.pins import SegmentPin, realigned
from recension.aligning.rows import build_rows
from recension.aligning.similarity import group_norms
from recension.aligning.undecided import Pairing, Undecided, find_undecided
from recension.comparing.learning import taught
from recension.comparing.linking import Swaps
from recension.comparison import Pin, Place
from recension.reading import Version
from recension.segmenting import Segmented
from recension.vocabulary import Verdict


def checked(versions: Sequence[Version], pins: Iterable[Pin]) -> tuple[Pin, ...]:
    """The pins in order, the earlier version first, none twice.

    Raises ``ValueError`` for a pin that points outside its texts or holds no words.
    """
    turned = (pin if pin.a.version < pin.b.version else replace(pin, a=pin.b, b=pin.a) for pin in pins)
    told = sorted(set(turned), key=lambda pin: (_key(pin.a), _key(pin.b), pin.verdict))
    for pin in told:
        if pin.a.version == pin.b.version:
            raise ValueError(f"a pin joins two versions, and this one has both ends in version {pin.a.version + 1}")
        for place in (pin.a, pin.b):
            _check_place(versions, place)
    return tuple(told)


def _key(place: Place) -> tuple[int, int, int]:
    return place.version, place.start, place.end


def _check_place(versions: Sequence[Version], place: Place) -> None:
    if not 0 <= place.version < len(versions):
        raise ValueError(f"a pin names version {place.version + 1}, and there are {len(versions)}")
    version = versions[place.version]
    if not 0 <= place.start < place.end <= len(version.text):
        raise ValueError(
            f"a pin points to characters {place.start} to {place.end} of {version.name}, "
            f"which has {len(version.text)} characters"
        )
    if not version.text[place.start : place.end].strip():
        raise ValueError(f"a pin points to white space in {version.name} (character {place.start}); choose some words")


def in_segments(segmented: Sequence[Segmented], pins: Sequence[Pin]) -> list[SegmentPin]:
    """Checked pins widened to whole sentences.

    Raises ``ValueError`` where two pins of two versions contradict one another.
    """
    widened = [_widened(segmented, pin) for pin in pins]
    for one, other in combinations(widened, 2):
        if (one.u, one.v) == (other.u, other.v) and _contradict(one, other):
            raise ValueError(_contradiction(segmented, one, other))
    return list(dict.fromkeys(widened))


def _widened(segmented: Sequence[Segmented], pin: Pin) -> SegmentPin:
    a, b = _segments(segmented[pin.a.version], pin.a), _segments(segmented[pin.b.version], pin.b)
    return SegmentPin(pin.a.version, pin.b.version, *a, *b, same=pin.verdict is Verdict.SAME)


def _segments(side: Segmented, place: Place) -> tuple[int, int]:
    starts = side.token_starts[side.first_tokens[:-1]]
    ends = side.token_ends[side.first_tokens[1:] - 1]
    first = int(np.searchsorted(ends, place.start, side="right"))
    last = int(np.searchsorted(starts, place.end))
    return min(first, side.segment_count - 1), max(last, first + 1)


def _contradict(one: SegmentPin, other: SegmentPin) -> bool:
    on_a, on_b = one.a0 < other.a1 and other.a0 < one.a1, one.b0 < other.b1 and other.b0 < one.b1
    if one.same and other.same:
        return one != other and (on_a or on_b)
    return one.same != other.same and on_a and on_b


def _contradiction(segmented: Sequence[Segmented], one: SegmentPin, other: SegmentPin) -> str:
    a, b = segmented[one.u], segmented[one.v]
    here, there = _quoted(a, one.a0, one.a1), _quoted(b, one.b0, one.b1)
    names = a.version.name, b.version.name
    if one.same != other.same:
        return f"two pins contradict one another: {here} in {names[0]} is to be and not to be {there} in {names[1]}"
    also = _quoted(a, other.a0, other.a1), _quoted(b, other.b0, other.b1)
    return (
        f"two pins contradict one another: {here} in {names[0]} is to be {there} in {names[1]}, "
        f"and {also[0]} is to be {also[1]}; a sentence can be fixed to one place only"
    )


def _quoted(side: Segmented, first: int, last: int) -> str:
    words = side.version.text[slice(*side.span(first, last))].split()
    return f"“{' '.join(words[:6])}{' …' if len(words) > 6 else ''}”"


def with_pins(
    segmented: Sequence[Segmented],
    alignment: Alignment,
    swaps: Swaps,
    held: Sequence[SegmentPin],
    changed: Sequence[SegmentPin],
    progress: Callable[[float], None],
) -> Alignment:
    """An alignment as the pins held want it; only around those that ``changed`` anything is aligned again."""
    pairs, weak, undecided = dict(alignment.pairs), dict(alignment.weak), list(alignment.undecided)
    affected = sorted({(pin.u, pin.v) for pin in changed})
    for done, pair in enumerate(affected):
        progress(done / len(affected))
        sides, chance = _sides(segmented, pair, swaps)
        here = [[pin for pin in pins if (pin.u, pin.v) == pair] for pins in (held, changed)]
        pairs[pair] = _turned_realigned(segmented, sides, pairs.get(pair, []), pair, here[0], here[1], chance)
        before = weak.get(pair, {})
        known = {bead for chain in alignment.pairs.get(pair, ()) for bead in chain.beads}
        now = dict.fromkeys((bead for bead, _ in weak_links(*sides, pairs[pair], chance) if bead not in known), None)
        weak[pair] = {**before, **now}
        undecided = _undecided(segmented, undecided, pairs, pair, sides, chance, here[0])
    main = _heavier(pairs, held, len(segmented))
    apart = [((pin.u, (pin.a0, pin.a1)), (pin.v, (pin.b0, pin.b1))) for pin in held if not pin.same]
    rows = build_rows(segmented, main, by_text(segmented), apart)
    return replace(alignment, pairs=pairs, rows=rows, weak=weak, undecided=undecided, pins=tuple(held))


def _sides(segmented: Sequence[Segmented], pair: Pair, swaps: Swaps) -> tuple[tuple[Side, Side], Chance]:
    two = taught([segmented[version] for version in pair], {(0, 1): swaps.get(pair, frozenset())})
    a, b = (Side(vectors, group_norms(vectors)) for vectors in vectorize(two))
    return (a, b), chance_between(a.vectors, b.vectors, a.norms, b.norms)


def _turned_realigned(
    segmented: Sequence[Segmented],
    sides: tuple[Side, Side],
    chains: Sequence[Chain],
    pair: Pair,
    held: Sequence[SegmentPin],
    changed: Sequence[SegmentPin],
    chance: Chance,
) -> list[Chain]:
    """The pair aligned again as its texts order it, so that the order of the versions does not matter."""
    if by_text([segmented[version] for version in pair]) == [0, 1]:
        return realigned(*sides, chains, held, changed, chance)
    turned = realigned(
        *sides[::-1],
        [chain.flipped() for chain in chains],
        [pin.turned() for pin in held],
        [pin.turned() for pin in changed],
        chance,
    )
    return [chain.flipped() for chain in turned]


def _heavier(pairs: dict[Pair, list[Chain]], held: Sequence[SegmentPin], versions: int) -> dict[Pair, list[Bead]]:
    """The links of the common order, fixed ones outweighing all others together."""
    main = main_beads_of(pairs)
    for pin in held:
        if pin.same:
            beads = main[pin.u, pin.v]
            main[pin.u, pin.v] = [replace(x, similarity=float(versions)) if pin.is_box(x) else x for x in beads]
    return main


def _undecided(
    segmented: Sequence[Segmented],
    before: Sequence[Undecided],
    pairs: dict[Pair, list[Chain]],
    pair: Pair,
    sides: tuple[Side, Side],
    chance: Chance,
    held: Sequence[SegmentPin],
) -> list[Undecided]:
    """What is undecided now: as before, but for what has a link now, and what is new between two versions."""
    u, v = pair
    lone = lone_segments([side.segment_count for side in segmented], pairs)
    pairing = Pairing(u, v, *sides, pairs[pair], chance, lone[u], lone[v])
    kept = [found for found in before if lone[found.version][found.first : found.last].all()]
    told = {(found.version, segment) for found in kept for segment in range(found.first, found.last)}
    new = [
        found
        for found in find_undecided(pairing)
        if not any((found.version, segment) in told for segment in range(found.first, found.last))
    ]
    return [found for found in (*kept, *new) if not any(pin.forbids(found) for pin in held)]
