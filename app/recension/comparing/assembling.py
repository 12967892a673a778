"""Assembling: a comparison from its alignment."""

from collections.abc import Callable, Sequence
from types import MappingProxyType

from recension.aligning import Alignment
from recension.comparing.flags import find_flags
from recension.comparing.grading import graded
from recension.comparing.linking import Looks, Swaps, link_versions
from recension.comparing.summary import summarise
from recension.comparing.swapping import recurring_swaps
from recension.comparison import Comparison
from recension.segmenting import Segmented


def assembled(
    segmented: Sequence[Segmented],
    alignment: Alignment,
    swaps: Swaps,
    progress: Callable[[float], None],
    known: Comparison | None = None,
    looks: Looks = MappingProxyType({}),
) -> Comparison:
    """Compare the words of all links and put the result together; what is ``known`` is not compared again.

    ``looks`` are the differences that a first look at the links has found.
    """
    linked = link_versions(segmented, alignment, swaps, progress, known, looks)
    edits = graded(segmented, linked.links, linked.edits)
    flags = find_flags(segmented, alignment, linked.links, linked.passages)
    versions = tuple(side.version for side in segmented)
    return Comparison(
        versions=versions,
        links=linked.links,
        passages=linked.passages,
        edits=edits,
        rows=linked.rows,
        flags=flags,
        swaps=recurring_swaps(versions, linked.links, edits),
        summary=summarise(
            versions,
            linked.links,
            edits,
            flags,
            linked.passages,
            sampled=alignment.sampled,
            inherited=alignment.inherited,
        ),
    )
