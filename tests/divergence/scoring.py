"""Scores: what an engine found between a source and a version, held against the gold, in figures that add up."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass
from typing import NamedTuple

from tests.divergence.drafts import Span
from tests.divergence.gold import GoldBead, GoldPair

from recension.aligning.links import LARGEST_STEP
from recension.comparison import Comparison
from recension.vocabulary import Relation

Pairs = set[tuple[int, int]]


class FoundLink(NamedTuple):
    """A link that an engine found, in characters; a repeat has both sides in the version."""

    a: Span
    b: Span
    relation: Relation


class Found(NamedTuple):
    """What an engine found."""

    links: list[FoundLink]
    passages: list[FoundLink]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some things are as they should be."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """0 to 1; None of nothing."""
        return self.right / self.of if self.of else None


@dataclass(frozen=True, slots=True)
class Score:
    """All that is counted, for one pair of texts or for several together."""

    precision: Share = Share()
    """Of the pairs of sentences that are linked, those that belong together."""
    recall: Share = Share()
    """Of the pairs of sentences that belong together, those that are linked."""
    linked: Share = Share()
    """The same of the touched ones alone."""
    named: Share = Share()
    """Of the touched beads, those linked with their relation."""
    whole: Share = Share()
    """Of the touched beads, those linked with all their sentences and no other."""
    alone: Share = Share()
    """Of the sentences that only one side has, those left unlinked."""
    repeats: Share = Share()
    """Of the pairs of sentences that a version says twice, those linked within it."""
    true_repeats: Share = Share()
    """Of those linked within it, those that it says twice; chrome may repeat chrome."""
    borders: Share = Share()
    """Characters by which borders of passages miss, of so many borders: the value is the mean miss."""
    passages: Share = Share()
    """Of the passages, those that one found comes near: its borders miss by less than the passage is long."""

    def __add__(self, other: "Score") -> "Score":
        return Score(*(mine + theirs for mine, theirs in zip(_shares(self), _shares(other), strict=True)))


def _shares(score: Score) -> list[Share]:
    return [Share(*share) for share in astuple(score)]


def found_by_recension(comparison: Comparison) -> Found:
    """What a comparison of source and version says."""
    links, passages = (
        [FoundLink((x.a.start, x.a.end), (x.b.start, x.b.end), x.relation) for x in things if x.b.version == 1]
        for things in (comparison.links, comparison.passages)
    )
    return Found(links, passages)


def score(found: Found, gold: GoldPair, operation: str) -> Score:
    """Hold what was found against the gold; touched is what the operation changed, moved or said again.

    Without the name of an operation everything is.
    """
    between = [link for link in found.links if link.relation is not Relation.REPEAT]
    beads = _in_sentences(between, gold.a.sentences, gold.b.sentences)
    pairs = {pair for bead in beads for pair in bead.pairs}
    wanted = {pair for bead in gold.beads for pair in bead.pairs}
    touched = [bead for bead in gold.beads if _is_touched(bead, operation)]
    by_relation = {(bead.relation, pair) for bead in beads for pair in bead.pairs}
    places = {(bead.a, bead.b) for bead in beads}
    repeated = [link for link in found.links if link.relation is Relation.REPEAT]
    again = {pair for bead in _in_sentences(repeated, gold.b.sentences, gold.b.sentences) for pair in bead.pairs}
    said_again = {pair for bead in gold.repeats for pair in bead.pairs}
    return Score(
        precision=Share(len(pairs & wanted), len(pairs)),
        recall=Share(len(pairs & wanted), len(wanted)),
        linked=_sum(Share(len(bead.pairs & pairs), len(bead.pairs)) for bead in touched),
        named=_count(all((bead.relation, pair) in by_relation for pair in bead.pairs) for bead in touched),
        whole=_count((bead.a, bead.b) in places for bead in touched),
        alone=_alone(gold.only_a, {i for i, _ in pairs}) + _alone(gold.only_b, {j for _, j in pairs}),
        repeats=Share(len(again & said_again), len(said_again)),
        true_repeats=Share(len(again & said_again), len(again - _among(gold.chrome, again))),
        **_borders(found.passages, gold),
    )


def mistakes(found: Found, gold: GoldPair) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pairs of sentences that belong together and are not linked, and those linked that do not."""
    between = [link for link in found.links if link.relation is not Relation.REPEAT]
    pairs = {pair for bead in _in_sentences(between, gold.a.sentences, gold.b.sentences) for pair in bead.pairs}
    wanted = {pair for bead in gold.beads for pair in bead.pairs}
    return sorted(wanted - pairs), sorted(pairs - wanted)


def _is_touched(bead: GoldBead, operation: str) -> bool:
    """Whether it is what the operation did; of two passages around one another the gold says which one moved."""
    if not operation:
        return True
    return bead.relation is Relation.MOVED if operation.startswith("move") else operation in bead.touched


def _count(truths: Iterable[bool]) -> Share:
    all_of_them = list(truths)
    return Share(sum(all_of_them), len(all_of_them))


def _sum(shares: Iterable[Share]) -> Share:
    return sum(shares, Share())


def _alone(alone: set[int], linked: set[int]) -> Share:
    return Share(len(alone - linked), len(alone))


def _among(some: frozenset[int], pairs: Pairs) -> Pairs:
    return {(i, j) for i, j in pairs if i in some and j in some}


def _in_sentences(links: Iterable[FoundLink], a: Sequence[Span], b: Sequence[Span]) -> list[GoldBead]:
    """Links in the sentences of the gold: those of which a side has at least half; none with an empty side."""
    beads = [GoldBead(_inside(x.a, a), _inside(x.b, b), x.relation, frozenset()) for x in links]
    return [bead for bead in beads if bead.pairs]


def _inside(span: Span, sentences: Sequence[Span]) -> Span:
    first = max(0, bisect_right(sentences, span[0], key=lambda sentence: sentence[0]) - 1)
    while first < len(sentences) and not _half_inside(sentences[first], span) and sentences[first][0] < span[1]:
        first += 1
    last = first
    while last < len(sentences) and _half_inside(sentences[last], span):
        last += 1
    return first, last


def _half_inside(sentence: Span, span: Span) -> bool:
    return 2 * _overlap(sentence, span) >= sentence[1] - sentence[0]


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def gold_passages(gold: GoldPair) -> list[FoundLink]:
    """The passages of the gold: runs of beads of one relation in step, as a comparison has them."""
    runs: list[list[GoldBead]] = []
    for bead in sorted(gold.beads, key=lambda bead: (bead.a, bead.b)):
        run = next((run for run in reversed(runs) if _goes_on(run[-1], bead)), None)
        if run:
            run.append(bead)
        else:
            runs.append([bead])
    return [_passage(run, gold) for run in runs]


def _goes_on(before: GoldBead, bead: GoldBead) -> bool:
    steps = bead.a[0] - before.a[1], bead.b[0] - before.b[1]
    return bead.relation is before.relation and min(steps) >= 0 and max(steps) <= LARGEST_STEP


def _passage(run: Sequence[GoldBead], gold: GoldPair) -> FoundLink:
    first, last = run[0], run[-1]
    a, b = gold.a.sentences, gold.b.sentences
    return FoundLink((a[first.a[0]][0], a[last.a[1] - 1][1]), (b[first.b[0]][0], b[last.b[1] - 1][1]), first.relation)


def _borders(passages: Sequence[FoundLink], gold: GoldPair) -> dict[str, Share]:
    """By how much the borders of the nearest passage miss, over those passages of the gold that have one near."""
    between = [passage for passage in passages if passage.relation is not Relation.REPEAT]
    wanted = gold_passages(gold)
    least = [min((_misses(passage, x) for x in between), default=0) for passage in wanted]
    near = [miss for passage, miss in zip(wanted, least, strict=True) if between and miss <= _size(passage)]
    return {"borders": Share(sum(near), 4 * len(near)), "passages": Share(len(near), len(wanted))}


def _misses(one: FoundLink, other: FoundLink) -> int:
    """Characters by which the four borders of two passages differ."""
    return sum(abs(x - y) for x, y in zip((*one.a, *one.b), (*other.a, *other.b), strict=True))


def _size(passage: FoundLink) -> int:
    """Characters of both sides."""
    return passage.a[1] - passage.a[0] + passage.b[1] - passage.b[0]
