"""Assembling: a comparison from its alignment."""

from collections.abc import Callable, Sequence

from recension.aligning import Alignment
from recension.comparing.flags import find_flags
from recension.comparing.linking import Swaps, link_versions
from recension.comparing.summary import summarise
from recension.comparing.swapping import recurring_swaps
from recension.comparison import Comparison, Pin
from recension.segmenting import Segmented


def assembled(
    segmented: Sequence[Segmented],
    alignment: Alignment,
    swaps: Swaps,
    pins: tuple[Pin, ...],
    progress: Callable[[float], None],
    known: Comparison | None = None,
) -> Comparison:
    """Compare the words of all links and put the result together; what is ``known`` is not compared again."""
    linked = link_versions(segmented, alignment, swaps, progress, known)
    flags = find_flags(segmented, alignment, linked.links, linked.passages)
    versions = tuple(side.version for side in segmented)
    return Comparison(
        versions=versions,
        links=linked.links,
        passages=linked.passages,
        edits=linked.edits,
        rows=linked.rows,
        flags=flags,
        swaps=recurring_swaps(versions, linked.links, linked.edits),
        summary=summarise(versions, linked.links, linked.edits, flags, linked.passages, sampled=alignment.sampled),
        pins=pins,
    )
