"""Comparing: versions in, a :class:`~recension.comparison.Comparison` out; every stage once, in order."""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np

from recension.aligning import Alignment, Bead, Relation, align, in_step
from recension.comparison import Comparison, Flag, FlagKind, Link, Passage, Place, Swap
from recension.reading import Version, read
from recension.segmenting import Segmented, segment
from recension.wording import Edit, Kind, Tokens, edits_between, learn_swaps, substitutions

Progress = Callable[[float, str], None]
"""Hears the share done (0 to 1) and what is being done; may raise :class:`Cancelled`."""


class Cancelled(Exception):  # noqa: N818 - it is not an error
    """Raised by a progress callback to stop a comparison."""


def compare(*sources: str | os.PathLike[str] | Version, progress: Progress | None = None) -> Comparison:
    """Compare two or more versions: paths, or versions already read.

    Raises :class:`~recension.reading.UnreadableError` for a file that cannot be read, ``ValueError`` for fewer than
    two versions, and whatever ``progress`` raises.
    """
    if len(sources) < 2:
        raise ValueError("a comparison needs two versions or more")
    report = progress or _unheard
    versions = []
    for number, source in enumerate(sources):
        report(0.1 * number / len(sources), "Reading")
        versions.append(source if isinstance(source, Version) else read(source))
    report(0.1, "Finding sentences")
    segmented = [segment(version) for version in versions]
    alignment = align(segmented, lambda share: report(0.15 + 0.5 * share, "Finding passages"))
    report(0.65, "Comparing words")
    found = _Found(segmented, alignment, report)
    report(1.0, "Done")
    return found.comparison(versions)


def _unheard(_share: float, _what: str) -> None:
    """Nobody listens."""


class _Found:
    """What the stages found, turned from segment indices to places in the texts."""

    def __init__(self, segmented: Sequence[Segmented], alignment: Alignment, report: Progress) -> None:
        self.segmented = segmented
        self.alignment = alignment
        self.spans = [list(zip(s.token_starts.tolist(), s.token_ends.tolist(), strict=True)) for s in segmented]
        self.beads: list[tuple[int, int, Relation, Bead]] = []
        self.runs: list[tuple[int, int, Relation, list[int]]] = []
        self._collect()
        self.links: list[Link] = []
        self.edits: list[Edit] = []
        self._compare_words(report)

    def _collect(self) -> None:
        """Beads by the two versions and place; passages as indices of beads in step."""
        for (u, v), chains in self.alignment.pairs.items():
            found = sorted(
                ((chain.relation, number, bead) for number, chain in enumerate(chains) for bead in chain.beads),
                key=lambda item: (item[2].a0, item[2].b0, item[2].a1, item[2].b1),
            )
            first = len(self.beads)
            members: dict[int, list[int]] = defaultdict(list)
            for offset, (relation, number, bead) in enumerate(found):
                self.beads.append((u, v, relation, bead))
                members[number].append(first + offset)
            for number, indices in members.items():
                for run in in_step([self.beads[index][3] for index in indices]):
                    self.runs.append((u, v, chains[number].relation, [indices[k] for k in run]))
        self.runs.sort(key=lambda run: (run[0], run[1], run[3][0]))

    def _tokens(self, version: int, first: int, last: int) -> Tokens:
        segmented = self.segmented[version]
        begin, end = int(segmented.first_tokens[first]), int(segmented.first_tokens[last])
        return Tokens(segmented.version.text, self.spans[version][begin:end], segmented.keys[begin:end])

    def _compare_words(self, report: Progress) -> None:
        sides = [(self._tokens(u, bead.a0, bead.a1), self._tokens(v, bead.b0, bead.b1)) for u, v, _, bead in self.beads]
        swaps = self._learn(sides)
        for index, ((u, v, relation, bead), (a, b)) in enumerate(zip(self.beads, sides, strict=True)):
            if index % 64 == 0:
                report(0.65 + 0.34 * index / len(sides), "Comparing words")
            edits = edits_between(a, b, swaps.get((u, v), frozenset()), index)
            self.edits += edits
            place_a = Place(u, *self.segmented[u].span(bead.a0, bead.a1))
            place_b = Place(v, *self.segmented[v].span(bead.b0, bead.b1))
            self.links.append(Link(place_a, place_b, relation, not edits, bead.similarity))

    def _learn(self, sides: Sequence[tuple[Tokens, Tokens]]) -> dict[tuple[int, int], frozenset[tuple[str, str]]]:
        """The substitutions that recur between each two versions."""
        seen: dict[tuple[int, int], list[tuple[str, str]]] = defaultdict(list)
        for (u, v, relation, _), (a, b) in zip(self.beads, sides, strict=True):
            if relation in (Relation.MAIN, Relation.MOVED) and a.keys != b.keys:
                seen[u, v] += substitutions(a, b)
        return {pair: learn_swaps(found) for pair, found in seen.items()}

    def comparison(self, versions: Sequence[Version]) -> Comparison:
        """The result."""
        passages = tuple(self._passage(*run) for run in self.runs)
        rows = tuple(
            tuple(self.segmented[v].span(*run) if run else None for v, run in enumerate(row))
            for row in self.alignment.rows
        )
        flags = tuple(sorted([*self._only_here(), *_passage_flags(passages)], key=_flag_order))
        swaps = tuple(_swaps(versions, self.links, self.edits))
        return Comparison(
            versions=tuple(versions),
            links=tuple(self.links),
            passages=passages,
            edits=tuple(self.edits),
            rows=rows,
            flags=flags,
            swaps=swaps,
            summary=_summary(versions, self.links, self.edits, flags, passages),
        )

    def _passage(self, u: int, v: int, relation: Relation, links: list[int]) -> Passage:
        a = [self.links[index].a for index in links]
        b = [self.links[index].b for index in links]
        lengths = [place.end - place.start for place in a]
        similarity = sum(self.links[i].similarity * n for i, n in zip(links, lengths, strict=True)) / sum(lengths)
        return Passage(
            Place(u, min(place.start for place in a), max(place.end for place in a)),
            Place(v, min(place.start for place in b), max(place.end for place in b)),
            relation,
            tuple(links),
            round(similarity, 4),
        )

    def _only_here(self) -> Iterable[Flag]:
        """Runs of sentences that no other version has."""
        linked = [np.zeros(segmented.segment_count, dtype=bool) for segmented in self.segmented]
        for u, v, _, bead in self.beads:
            if u != v:
                linked[u][bead.a0 : bead.a1] = True
                linked[v][bead.b0 : bead.b1] = True
        for version, mask in enumerate(linked):
            segmented = self.segmented[version]
            for first, last in _runs_of(~mask):
                start, end = segmented.span(first, last)
                words = len(segmented.version.text[start:end].split())
                note = f"{words} {'word' if words == 1 else 'words'} that no other version has"
                yield Flag(version, start, end, FlagKind.ONLY_HERE, note)


def _runs_of(mask: "np.ndarray[Any, np.dtype[np.bool_]]") -> Iterable[tuple[int, int]]:
    """``[first, last)`` of every run of true values."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True)


_FLAGGED = {
    Relation.MOVED: (FlagKind.MOVED, "stands elsewhere in the other version"),
    Relation.COPY: (FlagKind.COPY, "a further copy of a passage"),
    Relation.REPEAT: (FlagKind.REPEATED, "said before in this version"),
}


def _passage_flags(passages: Iterable[Passage]) -> Iterable[Flag]:
    for passage in passages:
        if passage.relation is Relation.MAIN:
            continue
        kind, note = _FLAGGED[passage.relation]
        places = (passage.b,) if passage.relation is Relation.REPEAT else (passage.a, passage.b)
        for place in places:
            yield Flag(place.version, place.start, place.end, kind, note)


def _flag_order(flag: Flag) -> tuple[int, int, int, str]:
    return flag.version, flag.start, flag.end, flag.kind.value


def _swaps(versions: Sequence[Version], links: Sequence[Link], edits: Sequence[Edit]) -> list[Swap]:
    """Substitutions that recur between two versions, each with all its places, most frequent first."""
    places: dict[tuple[int, int, str, str], list[int]] = defaultdict(list)
    for index, edit in enumerate(edits):
        if edit.kind not in (Kind.SWAP, Kind.GARBLE, Kind.REWORDED) or edit.link is None:
            continue
        link = links[edit.link]
        if link.relation in (Relation.MAIN, Relation.MOVED) and edit.a and edit.b:
            before = versions[link.a.version].text[slice(*edit.a)].casefold()
            after = versions[link.b.version].text[slice(*edit.b)].casefold()
            places[link.a.version, link.b.version, " ".join(before.split()), " ".join(after.split())].append(index)
    swaps = [
        Swap(before, after, u, v, len(found), _commonest(edits, found), tuple(found))
        for (u, v, before, after), found in places.items()
        if len(found) > 1
    ]
    return sorted(swaps, key=lambda s: (-s.count, s.from_version, s.to_version, s.source, s.target))


def _commonest(edits: Sequence[Edit], indices: Sequence[int]) -> Kind:
    counts = Counter(edits[index].kind for index in indices)
    return max(counts, key=lambda kind: (counts[kind], kind.value))


def _summary(
    versions: Sequence[Version],
    links: Sequence[Link],
    edits: Sequence[Edit],
    flags: Sequence[Flag],
    passages: Sequence[Passage],
) -> dict[str, Any]:
    """Figures: counts of kinds, facts, relations and flags; and for each pair how much of each carries the other."""
    return {
        "edits": dict(sorted(Counter(edit.kind.value for edit in edits).items())),
        "facts": dict(sorted(Counter(edit.fact.value for edit in edits if edit.fact).items())),
        "passages": dict(sorted(Counter(passage.relation.value for passage in passages).items())),
        "flags": dict(sorted(Counter(flag.kind.value for flag in flags).items())),
        "pairs": [
            {
                "a": u,
                "b": v,
                "share_of_a": _share(versions, links, u, v),
                "share_of_b": _share(versions, links, v, u),
            }
            for u in range(len(versions))
            for v in range(u + 1, len(versions))
        ],
    }


def _share(versions: Sequence[Version], links: Sequence[Link], version: int, other: int) -> float:
    """The share of a version's characters that has a counterpart in another one."""
    spans = sorted(
        (here.start, here.end)
        for link in links
        for here, there in ((link.a, link.b), (link.b, link.a))
        if here.version == version and there.version == other
    )
    covered = end = 0
    for start, stop in spans:
        covered += max(0, stop - max(start, end))
        end = max(end, stop)
    return round(covered / max(1, len(versions[version].text)), 4)
