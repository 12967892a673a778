"""Comparing: versions in, a :class:`~recension.comparison.Comparison` out; every stage in order.

The stages run twice where a comparison teaches something: substitutions that recur between two versions count as
the same word when the versions are aligned once more. What they see are shadows of the versions, without encoding
faults; see :mod:`recension.comparing.shadow`.
"""

import os
from collections.abc import Callable, Iterable

from recension.aligning import align
from recension.comparing.assembling import assembled
from recension.comparing.disguise import oddities_among
from recension.comparing.learning import learn, taught, worth_aligning_again
from recension.comparing.pinning import checked, in_segments, with_pins
from recension.comparing.repinning import repin
from recension.comparing.shadow import shadows_of
from recension.comparison import Comparison, Pin
from recension.reading import Version, read, settle
from recension.segmenting import segment

__all__ = ["Cancelled", "Progress", "compare", "repin"]

Progress = Callable[[float, str], None]
"""Hears the share done (0 to 1) and what is being done; may raise :class:`Cancelled`."""


class Cancelled(Exception):  # noqa: N818 - it is not an error
    """Raised by a progress callback to stop a comparison."""


def compare(
    *sources: str | os.PathLike[str] | Version, progress: Progress | None = None, pins: Iterable[Pin] = ()
) -> Comparison:
    """Compare two or more versions: paths, or versions already read; ``pins`` are matches fixed or forbidden.

    Raises :class:`~recension.reading.UnreadableError` for a file that cannot be read, ``ValueError`` for fewer than
    two versions or pins that contradict one another, and whatever ``progress`` raises.
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
    told = checked(versions, pins)
    segmented = [segment(version) for version in shadows.versions]
    held = in_segments(segmented, shadows.pins(told))
    alignment = align(segmented, lambda share: report(0.15 + 0.3 * share, "Finding passages"))
    lessons = learn(segmented, alignment, lambda share: report(0.45 + 0.25 * share, "Comparing words"))
    swaps = lessons.swaps
    changed = worth_aligning_again(segmented, alignment, swaps)
    if changed:
        again = taught(segmented, swaps)
        alignment = align(again, lambda share: report(0.7 + 0.15 * share, "Finding passages"), alignment, changed)
    if held:
        alignment = with_pins(segmented, alignment, swaps, held, held, lambda _: report(0.85, "Finding passages"))
    comparison = assembled(
        segmented,
        alignment,
        swaps,
        lambda share: report(0.85 + 0.14 * share, "Comparing words"),
        looks=lessons.known,
    )
    report(1.0, "Done")
    return shadows.placed(comparison, versions, told)


def _unheard(_share: float, _what: str) -> None:
    """Nobody listens."""
