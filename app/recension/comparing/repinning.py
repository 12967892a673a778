"""Repinning: a comparison with other pins, of which only the stretches around changed pins are compared again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from recension.aligning import Alignment, Bead, Chain
from recension.aligning.alignment import Pair
from recension.aligning.undecided import Undecided
from recension.comparing.assembling import assembled
from recension.comparing.disguise import oddities_among
from recension.comparing.linking import Swaps
from recension.comparing.pinning import checked, in_segments, with_pins
from recension.comparing.shadow import shadows_of
from recension.comparison import Comparison, FlagKind, Passage, Pin, Place, Span
from recension.segmenting import Segmented, segment
from recension.segmenting.folding import fold
from recension.segmenting.tokens import tokenize
from recension.vocabulary import Ground, Relation
from recension.wording import learn_swaps

_segmented = lru_cache(maxsize=8)(segment)
"""Pins come one after the other, and the sentences of their versions stay."""


def repin(
    comparison: Comparison, pins: Iterable[Pin], progress: Callable[[float, str], None] | None = None
) -> Comparison:
    """The comparison as a reader's pins want it: these and no others.

    What is far from a pin that came or went stays as it is. Raises ``ValueError`` for pins that contradict one
    another or point nowhere, and whatever ``progress`` raises.
    """
    report = progress or (lambda _share, _what: None)
    report(0.0, "Finding sentences")
    told = checked(comparison.versions, pins)
    shadows = shadows_of(comparison.versions, oddities_among(comparison.versions))
    known = shadows.seen(comparison)
    segmented = [_segmented(version) for version in known.versions]
    before, held = in_segments(segmented, known.pins), in_segments(segmented, shadows.pins(told))
    changed = [pin for pin in (*before, *held) if (pin in held) != (pin in before)]
    swaps = _swaps(known, {(pin.u, pin.v) for pin in changed})
    alignment = with_pins(
        segmented, _alignment(known, segmented), swaps, held, changed, _part(report, 0.3, 0.4, "Aligning again")
    )
    comparing = _part(report, 0.7, 0.29, "Comparing words")
    repinned = shadows.placed(assembled(segmented, alignment, swaps, comparing, known), comparison.versions, told)
    report(1.0, "Done")
    # What was approximated is approximated still.
    return replace(repinned, summary={**repinned.summary, "notes": comparison.summary.get("notes", [])})


def _part(report: Callable[[float, str], None], done: float, share: float, what: str) -> Callable[[float], None]:
    """Progress inside a step that is so large a share of the work, when so much is done."""
    return lambda inner: report(done + share * inner, what)


def _swaps(comparison: Comparison, pairs: set[Pair]) -> Swaps:
    """The substitutions that recur between two versions, learned from the edits known."""
    seen: dict[Pair, list[tuple[str, str]]] = {pair: [] for pair in pairs}
    for edit in comparison.edits:
        link = comparison.links[edit.link or 0]
        pair = link.a.version, link.b.version
        if pair in seen and edit.a and edit.b and link.relation.is_sole:
            words = [
                comparison.versions[place.version].text[slice(*span)]
                for place, span in ((link.a, edit.a), (link.b, edit.b))
            ]
            if all(len(tokenize(word)) == 1 for word in words):
                seen[pair].append((fold(words[0]), fold(words[1])))
    return {pair: learn_swaps(found) for pair, found in seen.items()}


class _Numbers:
    """The segments that begin and end at places of a text."""

    def __init__(self, side: Segmented) -> None:
        firsts = side.first_tokens
        self._starts = {start: k for k, start in enumerate(side.token_starts[firsts[:-1]].tolist())}
        self._ends = {end: k + 1 for k, end in enumerate(side.token_ends[firsts[1:] - 1].tolist())}

    def of(self, span: Span) -> tuple[int, int]:
        """``[first, last)`` of the segments that a span holds."""
        return self._starts[span[0]], self._ends[span[1]]


def _alignment(comparison: Comparison, segmented: Sequence[Segmented]) -> Alignment:
    """The alignment that a comparison was made of.

    Raises ``ValueError`` where its links do not end with sentences: another version of the program cut them.
    """
    numbers = [_Numbers(side) for side in segmented]

    def bead(index: int) -> Bead:
        link = comparison.links[index]
        a, b = (numbers[place.version].of((place.start, place.end)) for place in (link.a, link.b))
        return Bead(*a, *b, link.similarity)

    try:
        pairs: dict[Pair, list[Chain]] = {}
        for passage in comparison.passages:
            pairs.setdefault((passage.a.version, passage.b.version), []).extend(
                Chain(tuple(map(bead, indices)), relation) for relation, indices in _by_relation(comparison, passage)
            )
        rows = [
            [numbers[version].of(cell) if cell else None for version, cell in enumerate(row)] for row in comparison.rows
        ]
        undecided = [
            _undecided(numbers, flag.version, (flag.start, flag.end), flag.candidate)
            for flag in comparison.flags
            if flag.kind is FlagKind.UNDECIDED and flag.candidate is not None
        ]
    except KeyError as error:
        raise ValueError(
            "this comparison was saved by a version of Recension that cut sentences otherwise; compare the texts again"
        ) from error
    weak: dict[Pair, dict[Bead, int | None]] = {}
    for index, link in enumerate(comparison.links):
        for basis in link.rests_on:
            if basis.ground in (Ground.PLACE, Ground.VERSION):
                weak.setdefault((link.a.version, link.b.version), {})[bead(index)] = basis.version
    return Alignment(pairs, rows, sampled=False, weak=weak, undecided=undecided)


def _by_relation(comparison: Comparison, passage: Passage) -> Iterator[tuple[Relation, list[int]]]:
    """The links of a passage by relation: sentences inside it may have changed places."""
    for relation in Relation:
        indices = [index for index in passage.links if comparison.links[index].relation is relation]
        if indices:
            yield relation, indices


def _undecided(numbers: Sequence[_Numbers], version: int, span: Span, candidate: Place) -> Undecided:
    first, last = numbers[version].of(span)
    other_first, other_last = numbers[candidate.version].of((candidate.start, candidate.end))
    return Undecided(version, first, last, candidate.version, other_first, other_last, 0.0)
