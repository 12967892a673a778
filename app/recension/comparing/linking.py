"""Links, passages and edits: what aligning found in segments, as places in the texts, and its words compared."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from recension.aligning import Alignment, Bead, in_step
from recension.comparison import Link, Passage, Place, Span
from recension.segmenting import Segmented
from recension.vocabulary import Edit, Relation
from recension.wording import Background, Difference, SwapsOf, Tokens, background_of, edits_between, is_told

Swaps = Mapping[tuple[int, int], frozenset[tuple[str, str]]]
"""For versions (u, v), u < v: folded words of u and of v that stand for one another again and again."""

BeadKey = tuple[int, int, int, int, int, int]
"""The two versions of a bead, and its segments in either."""
Known = Mapping[BeadKey, Sequence[Difference]]
"""Differences found before swaps were learned."""

_REPORTED = 64
"""Links compared between two reports of progress."""


@dataclass(frozen=True, slots=True)
class PairedBead:
    """A bead and the versions it is between."""

    u: int
    v: int
    relation: Relation
    chain: int
    """The number of its chain among those of the two versions."""
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
    known: Known = MappingProxyType({}),
) -> Linked:
    """Compare the words of every bead, and tell all that was found by places in the texts.

    A bead whose differences are ``known`` is compared again only where learned swaps may pair its words otherwise.
    """
    beads = list(paired_beads(alignment))
    links: list[Link] = []
    edits: list[Edit] = []
    backgrounds = [background_of(side) for side in segmented]
    lookups = {pair: SwapsOf(swaps.get(pair, ())) for pair in alignment.pairs}
    for index, (found, (a, b)) in enumerate(zip(beads, sides(segmented, beads, backgrounds), strict=True)):
        if index % _REPORTED == 0:
            progress(index / len(beads))
        learned = lookups[found.u, found.v].within(a.keys, b.keys)
        first_look = known.get(found.key)
        if first_look is not None and not is_told(a, b, first_look, learned):
            first_look = None
        between = edits_between(a, b, learned, index, first_look)
        edits += between
        links.append(_link(segmented, found, same=not between))
    rows = tuple(
        tuple(segmented[version].span(*run) if run else None for version, run in enumerate(row))
        for row in alignment.rows
    )
    return Linked(tuple(links), tuple(_passages(beads, links)), tuple(edits), rows)


def paired_beads(alignment: Alignment) -> Iterator[PairedBead]:
    """Every bead, by the two versions, then by place."""
    for (u, v), chains in alignment.pairs.items():
        found = [PairedBead(u, v, chain.relation, k, bead) for k, chain in enumerate(chains) for bead in chain.beads]
        yield from sorted(found, key=lambda x: (x.bead.a0, x.bead.b0, x.bead.a1, x.bead.b1))


def sides(
    segmented: Sequence[Segmented], beads: Sequence[PairedBead], backgrounds: Sequence[Background] = ()
) -> Iterator[tuple[Tokens, Tokens]]:
    """The tokens of both sides of each bead, with what is known of each version where their words are judged."""
    spans = [list(zip(s.token_starts.tolist(), s.token_ends.tolist(), strict=True)) for s in segmented]
    known = backgrounds or [Background()] * len(segmented)

    def tokens(version: int, first: int, last: int) -> Tokens:
        side = segmented[version]
        begin, end = int(side.first_tokens[first]), int(side.first_tokens[last])
        return Tokens(side.version.text, spans[version][begin:end], side.keys[begin:end], known[version], begin)

    for found in beads:
        bead = found.bead
        yield tokens(found.u, bead.a0, bead.a1), tokens(found.v, bead.b0, bead.b1)


def _link(segmented: Sequence[Segmented], found: PairedBead, *, same: bool) -> Link:
    bead = found.bead
    a = Place(found.u, *segmented[found.u].span(bead.a0, bead.a1))
    b = Place(found.v, *segmented[found.v].span(bead.b0, bead.b1))
    return Link(a, b, found.relation, same, bead.similarity)


def _passages(beads: Sequence[PairedBead], links: Sequence[Link]) -> list[Passage]:
    """Each chain cut into maximal runs of links in step."""
    chains: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    for index, found in enumerate(beads):
        chains[found.u, found.v, found.chain].append(index)
    runs = [
        [members[k] for k in run]
        for members in chains.values()
        for run in in_step([beads[index].bead for index in members])
    ]
    return [_passage(run, links) for run in sorted(runs)]


def _passage(indices: Sequence[int], links: Sequence[Link]) -> Passage:
    members = [links[index] for index in indices]
    first, last = members[0], members[-1]
    lengths = [link.a.end - link.a.start for link in members]
    similarity = sum(link.similarity * length for link, length in zip(members, lengths, strict=True)) / sum(lengths)
    return Passage(
        Place(first.a.version, first.a.start, last.a.end),
        Place(first.b.version, first.b.start, last.b.end),
        first.relation,
        tuple(indices),
        round(similarity, 4),
    )
