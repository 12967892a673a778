"""Links, passages and edits: what aligning found in segments, as places in the texts, and its words compared."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from recension.aligning import Alignment, Bead, passages_of
from recension.comparing.borders import trimmed
from recension.comparing.grounds import PIN, Rarity, voucher_basis, words_shared
from recension.comparison import Comparison, Link, Passage, Place, Span, hull
from recension.segmenting import Segmented
from recension.vocabulary import Basis, Edit, Relation
from recension.wording import Background, Difference, SwapsOf, Tokens, background_of, edits_between, is_told

Swaps = Mapping[tuple[int, int], frozenset[tuple[str, str]]]
"""For versions (u, v), u < v: folded words of u and of v that stand for one another again and again."""

BeadKey = tuple[int, int, int, int, int, int]
"""The two versions of a bead, and its segments in either."""
Looks = Mapping[BeadKey, Sequence[Difference]]
"""Differences found before swaps were learned."""

_REPORTED = 64
"""Links compared between two reports of progress."""


@dataclass(frozen=True, slots=True)
class PairedBead:
    """A bead and the versions it is between."""

    u: int
    v: int
    relation: Relation
    passage: int
    """The number of its passage among those of the two versions."""
    bead: Bead

    @property
    def key(self) -> BeadKey:
        """The bead, whatever chain it is in and however alike its sides are."""
        return self.u, self.v, self.bead.a0, self.bead.a1, self.bead.b0, self.bead.b1


@dataclass(frozen=True, slots=True)
class Linked:
    """The parts of a comparison that come straight from an alignment."""

    links: tuple[Link, ...]
    passages: tuple[Passage, ...]
    edits: tuple[Edit, ...]
    rows: tuple[tuple[Span | None, ...], ...]


def link_versions(
    segmented: Sequence[Segmented],
    alignment: Alignment,
    swaps: Swaps,
    progress: Callable[[float], None],
    known: Comparison | None = None,
    looks: Looks = MappingProxyType({}),
) -> Linked:
    """Compare the words of every bead, and tell all that was found by places in the texts.

    A link that a ``known`` comparison of the same versions has is not compared again; a bead whose differences a first
    look has found, only where learned swaps may pair its words otherwise.
    """
    beads = list(paired_beads(alignment))
    rarity = Rarity(segmented)
    before = _Known(known)
    links: list[Link] = []
    edits: list[Edit] = []
    backgrounds = [background_of(side) for side in segmented]
    lookups = {pair: SwapsOf(swaps.get(pair, ())) for pair in alignment.pairs}
    for index, (found, (a, b)) in enumerate(zip(beads, sides(segmented, beads, backgrounds), strict=True)):
        if index % _REPORTED == 0:
            progress(index / len(beads))
        link = _link(segmented, found)
        again = before.link(link)
        between = (
            _edits(a, b, lookups[found.u, found.v], index, looks.get(found.key))
            if again is None
            else before.edits(again, index)
        )
        edits += between
        shared = words_shared(a, b, between, rarity) if between and again is None else ()
        rests_on = _rests_on(alignment, found, shared) if again is None else before.links[again].rests_on
        links.append(replace(link, same=not between, rests_on=rests_on))
    rows = tuple(
        tuple(segmented[version].span(*run) if run else None for version, run in enumerate(row))
        for row in alignment.rows
    )
    return Linked(tuple(links), tuple(_passages(beads, links, edits, segmented)), tuple(edits), rows)


def _edits(a: Tokens, b: Tokens, swaps: SwapsOf, index: int, first_look: Sequence[Difference] | None) -> Sequence[Edit]:
    """The edits of one bead; what a first look has found is taken over where no learned swap is at work."""
    learned = swaps.within(a.keys, b.keys)
    if first_look is not None and not is_told(a, b, first_look, learned):
        first_look = None
    return edits_between(a, b, learned, index, first_look)


def paired_beads(alignment: Alignment) -> Iterator[PairedBead]:
    """Every bead, by the two versions, then by place."""
    for (u, v), chains in alignment.pairs.items():
        pins = [pin for pin in alignment.pins if (pin.u, pin.v) == (u, v)]
        pinned = {bead for chain in chains for bead in chain.beads if any(pin.holds(bead) for pin in pins)}
        found = [
            PairedBead(u, v, chain.relation, passage, bead)
            for chain, passages in zip(chains, passages_of(chains, pinned), strict=True)
            for bead, passage in zip(chain.beads, passages, strict=True)
        ]
        yield from sorted(found, key=lambda x: (x.bead.a0, x.bead.b0, x.bead.a1, x.bead.b1))


def sides(
    segmented: Sequence[Segmented], beads: Sequence[PairedBead], backgrounds: Sequence[Background] = ()
) -> Iterator[tuple[Tokens, Tokens]]:
    """The tokens of both sides of each bead, with what is known of each version where their words are judged.

    Without ``backgrounds`` only its language is known.
    """
    spans = [list(zip(s.token_starts.tolist(), s.token_ends.tolist(), strict=True)) for s in segmented]
    known = backgrounds or [Background(s.version.language) for s in segmented]

    def tokens(version: int, first: int, last: int) -> Tokens:
        side = segmented[version]
        begin, end = int(side.first_tokens[first]), int(side.first_tokens[last])
        return Tokens(side.version.text, spans[version][begin:end], side.keys[begin:end], known[version], begin)

    for found in beads:
        bead = found.bead
        yield tokens(found.u, bead.a0, bead.a1), tokens(found.v, bead.b0, bead.b1)


class _Known:
    """The links of a comparison made before, found by their places, each with its edits."""

    def __init__(self, comparison: Comparison | None) -> None:
        self.links = comparison.links if comparison else ()
        self._places = {(link.a, link.b, link.relation): index for index, link in enumerate(self.links)}
        self._edits: dict[int, list[Edit]] = defaultdict(list)
        for edit in comparison.edits if comparison else ():
            self._edits[edit.link or 0].append(edit)

    def link(self, link: Link) -> int | None:
        """The number of the same link, if it was known; what a pin held may rest on something else now."""
        index = self._places.get((link.a, link.b, link.relation))
        return None if index is not None and PIN in self.links[index].rests_on else index

    def edits(self, index: int, now: int) -> list[Edit]:
        """The edits of a known link, which has another number now."""
        return [replace(edit, link=now) for edit in self._edits[index]]


def _rests_on(alignment: Alignment, found: PairedBead, shared: Iterable[Basis]) -> tuple[Basis, ...]:
    pinned = any((pin.u, pin.v) == (found.u, found.v) and pin.holds(found.bead) for pin in alignment.pins)
    weak = alignment.weak.get((found.u, found.v), {})
    by_others = [voucher_basis(weak[found.bead])] if found.bead in weak else []
    return (*([PIN] if pinned else []), *shared, *([] if pinned else by_others))


def _link(segmented: Sequence[Segmented], found: PairedBead) -> Link:
    bead = found.bead
    a = Place(found.u, *segmented[found.u].span(bead.a0, bead.a1))
    b = Place(found.v, *segmented[found.v].span(bead.b0, bead.b1))
    return Link(a, b, found.relation, True, bead.similarity)


def _passages(
    beads: Sequence[PairedBead], links: Sequence[Link], edits: Sequence[Edit], segmented: Sequence[Segmented]
) -> list[Passage]:
    """The links of each passage together."""
    members: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, found in enumerate(beads):
        members[found.u, found.v, found.passage].append(index)
    edits_of: dict[int, list[Edit]] = defaultdict(list)
    for edit in edits:
        if edit.link is not None:
            edits_of[edit.link].append(edit)
    return [
        _passage(indices, [(links[index], edits_of[index]) for index in indices], segmented)
        for indices in sorted(members.values())
    ]


def _passage(
    indices: Sequence[int], members: Sequence[tuple[Link, Sequence[Edit]]], segmented: Sequence[Segmented]
) -> Passage:
    links = [link for link, _ in members]
    lengths = [link.a.end - link.a.start for link in links]
    similarity = sum(link.similarity * length for link, length in zip(links, lengths, strict=True)) / sum(lengths)
    a, b = trimmed(hull([link.a for link in links]), hull([link.b for link in links]), members, segmented)
    return Passage(a, b, _chief_relation(links, lengths), tuple(indices), round(similarity, 4))


def _chief_relation(links: Sequence[Link], lengths: Sequence[int]) -> Relation:
    """The relation of the greater part; of equal ones the first of the vocabulary."""
    weights = dict.fromkeys(Relation, 0)
    for link, length in zip(links, lengths, strict=True):
        weights[link.relation] += length
    return max(weights, key=lambda relation: weights[relation])
