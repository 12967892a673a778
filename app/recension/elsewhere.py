"""Elsewhere: what does not stand opposite its counterpart."""

from collections.abc import Iterator, Sequence

from recension.comparison import Link, Passage, hull
from recension.vocabulary import Relation


def passages_elsewhere(links: Sequence[Link], passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages outside the common order, and the sentences inside the others that changed places."""
    found: list[Passage] = []
    for passage in passages:
        if passage.relation is Relation.MAIN:
            found += (_displaced(links, run) for run in _runs_displaced(links, passage))
        else:
            found.append(passage)
    return tuple(found)


def _runs_displaced(links: Sequence[Link], passage: Passage) -> Iterator[list[int]]:
    """The links of a passage that are not in the common order, together where they follow one another on both sides."""
    run: list[int] = []
    for index in passage.links:
        link = links[index]
        if run and not _follows(links[run[-1]], link):
            yield run
            run = []
        if link.relation is not Relation.MAIN:
            run.append(index)
    if run:
        yield run


def _follows(before: Link, link: Link) -> bool:
    return link.relation is before.relation and link.b.start >= before.b.end


def _displaced(links: Sequence[Link], run: Sequence[int]) -> Passage:
    members = [links[index] for index in run]
    similarity = min(link.similarity for link in members)
    return Passage(
        hull([link.a for link in members]),
        hull([link.b for link in members]),
        members[0].relation,
        tuple(run),
        similarity,
    )
