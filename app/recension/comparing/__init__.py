"""Comparing: versions in, a :class:`~recension.comparison.Comparison` out; every stage in order.

The stages run twice where a comparison teaches something: substitutions that recur between two versions count as
the same word when the versions are aligned once more. What they see are shadows of the versions, without encoding
faults; see :mod:`recension.comparing.shadow`.
"""

import os
from collections.abc import Callable
from dataclasses import replace

from recension.aligning import align
from recension.comparing.disguise import oddities_among
from recension.comparing.flags import find_flags, in_order
from recension.comparing.learning import learn, taught
from recension.comparing.linking import link_versions
from recension.comparing.shadow import oddity_flags, shadows_of
from recension.comparing.summary import summarise
from recension.comparing.swapping import recurring_swaps
from recension.comparing.verdict import with_verdict
from recension.comparison import Comparison
from recension.reading import Version, read, settle
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
    versions: list[Version] = []
    for number, source in enumerate(sources):
        report(0.1 * number / len(sources), "Reading")
        versions.append(source if isinstance(source, Version) else read(source))
    versions = settle(versions)
    oddities = oddities_among(versions)
    shadows = shadows_of(versions, oddities)
    report(0.1, "Finding sentences")
    segmented = [segment(version) for version in shadows.versions]
    alignment = align(segmented, lambda share: report(0.15 + 0.3 * share, "Finding passages"))
    swaps = learn(segmented, alignment, lambda share: report(0.45 + 0.1 * share, "Learning swaps"))
    if any(swaps.values()):
        unchanged = {pair: chains for pair, chains in alignment.pairs.items() if not swaps.get(pair)}
        alignment = align(
            taught(segmented, swaps), lambda share: report(0.55 + 0.2 * share, "Finding passages"), unchanged
        )
    linked = link_versions(segmented, alignment, swaps, lambda share: report(0.75 + 0.24 * share, "Comparing words"))
    flags = in_order(
        [*shadows.flags(find_flags(segmented, alignment, linked.passages)), *oddity_flags(oddities)],
    )
    figures = summarise(shadows.versions, linked.links, linked.edits, flags, linked.passages, sampled=alignment.sampled)
    recurring = recurring_swaps(shadows.versions, linked.links, linked.edits)
    placed = shadows.linked(linked)
    report(1.0, "Done")
    return Comparison(
        versions=tuple(replace(version, source=None) for version in versions),
        links=placed.links,
        passages=placed.passages,
        edits=placed.edits,
        rows=placed.rows,
        flags=flags,
        swaps=recurring,
        summary=with_verdict(figures, versions, shadows.versions, flags),
    )


def _unheard(_share: float, _what: str) -> None:
    """Nobody listens."""
