"""Comparing: versions in, a :class:`~recension.comparison.Comparison` out; every stage in order.

The stages run twice where a comparison teaches something: substitutions that recur between two versions count as
the same word when the versions are aligned once more.
"""

import os
from collections.abc import Callable

from recension.aligning import align
from recension.comparing.flags import find_flags
from recension.comparing.grading import graded
from recension.comparing.learning import learn, taught
from recension.comparing.linking import link_versions
from recension.comparing.summary import summarise
from recension.comparing.swapping import recurring_swaps
from recension.comparison import Comparison
from recension.reading import Version, read
from recension.segmenting import segment

__all__ = ["Cancelled", "Progress", "compare"]

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
    alignment = align(segmented, lambda share: report(0.15 + 0.3 * share, "Finding passages"))
    lessons = learn(segmented, alignment, lambda share: report(0.45 + 0.25 * share, "Comparing words"))
    swaps = lessons.swaps
    if any(swaps.values()):
        unchanged = {pair: chains for pair, chains in alignment.pairs.items() if not swaps.get(pair)}
        alignment = align(
            taught(segmented, swaps), lambda share: report(0.7 + 0.15 * share, "Finding passages"), unchanged
        )
    linked = link_versions(
        segmented, alignment, swaps, lambda share: report(0.85 + 0.14 * share, "Comparing words"), lessons.known
    )
    edits = graded(segmented, linked.links, linked.edits)
    flags = find_flags(segmented, alignment, linked.passages)
    report(1.0, "Done")
    return Comparison(
        versions=tuple(versions),
        links=linked.links,
        passages=linked.passages,
        edits=edits,
        rows=linked.rows,
        flags=flags,
        swaps=recurring_swaps(versions, linked.links, edits),
        summary=summarise(versions, linked.links, edits, flags, linked.passages, sampled=alignment.sampled),
    )


def _unheard(_share: float, _what: str) -> None:
    """Nobody listens."""
