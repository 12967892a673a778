"""What the reader has selected: a stretch of one version, however many rows it runs through."""

from dataclasses import dataclass, replace

from recension.comparison import Span


@dataclass(frozen=True, slots=True)
class Selection:
    """From where the reader began to where they are now, in code points of one version."""

    version: int
    anchor: int
    focus: int

    @property
    def span(self) -> Span:
        """``[start, end)``, whichever way it was drawn."""
        return min(self.anchor, self.focus), max(self.anchor, self.focus)

    def to(self, focus: int) -> "Selection":
        """The same beginning, another end."""
        return replace(self, focus=focus)

    def within(self, version: int, start: int, end: int) -> Span | None:
        """What of it lies in ``[start, end)`` of a version."""
        if version != self.version:
            return None
        first, last = self.span
        first, last = max(first, start), min(last, end)
        return (first, last) if first < last else None
