"""Links, passages and edits: what aligning found in segments, as places in the texts, and its words compared."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from recension.aligning import Alignment, Bead, passages_of
from recension.comparing.borders import trimmed
from recension.comparison import Link, Passage, Place, Span, hull
from recension.segmenting import Segmented
from recension.vocabulary import Edit, Relation
from recension.wording import Tokens, edits_between

Swaps = Mapping[tuple[int, int], frozenset[tuple[str, str]]]
"""For versions (u, v), u < v: folded words of u and of v that stand for one another again and again."""

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


@dataclass(frozen=True, slots=True)
class Linked:
    """The parts of a comparison that come straight from an alignment."""

    links: tuple[Link, ...]
    passages: tuple[Passage, ...]
    edits: tuple[Edit, ...]
    rows: tuple[tuple[Span | None, ...], ...]


def link_versions(
    segmented: Sequence[Segmented], alignment: Alignment, swaps: Swaps, progress: Callable[[float], None]
) -> Linked:
    """Compare the words of every bead, and tell all that was found by places in the texts."""
    beads = list(paired_beads(alignment))
    links: list[Link] = []
    edits: list[Edit] = []
    for index, (found, (a, b)) in enumerate(zip(beads, sides(segmented, beads), strict=True)):
        if index % _REPORTED == 0:
            progress(index / len(beads))
        between = edits_between(a, b, swaps.get((found.u, found.v), frozenset()), index)
        edits += between
        links.append(_link(segmented, found, same=not between))
    rows = tuple(
        tuple(segmented[version].span(*run) if run else None for version, run in enumerate(row))
        for row in alignment.rows
    )
    return Linked(tuple(links), tuple(_passages(beads, links, edits, segmented)), tuple(edits), rows)


def paired_beads(alignment: Alignment) -> Iterator[PairedBead]:
    """Every bead, by the two versions, then by place."""
    for (u, v), chains in alignment.pairs.items():
        found = [
            PairedBead(u, v, chain.relation, passage, bead)
            for chain, passages in zip(chains, passages_of(chains), strict=True)
            for bead, passage in zip(chain.beads, passages, strict=True)
        ]
        yield from sorted(found, key=lambda x: (x.bead.a0, x.bead.b0, x.bead.a1, x.bead.b1))


def sides(segmented: Sequence[Segmented], beads: Sequence[PairedBead]) -> Iterator[tuple[Tokens, Tokens]]:
    """The tokens of both sides of each bead."""
    spans = [list(zip(s.token_starts.tolist(), s.token_ends.tolist(), strict=True)) for s in segmented]

    def tokens(version: int, first: int, last: int) -> Tokens:
        side = segmented[version]
        begin, end = int(side.first_tokens[first]), int(side.first_tokens[last])
        return Tokens(side.version.text, spans[version][begin:end], side.keys[begin:end])

    for found in beads:
        bead = found.bead
        yield tokens(found.u, bead.a0, bead.a1), tokens(found.v, bead.b0, bead.b1)


def _link(segmented: Sequence[Segmented], found: PairedBead, *, same: bool) -> Link:
    bead = found.bead
    a = Place(found.u, *segmented[found.u].span(bead.a0, bead.a1))
    b = Place(found.v, *segmented[found.v].span(bead.b0, bead.b1))
    return Link(a, b, found.relation, same, bead.similarity)


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
