"""What is open: the versions in column order, the base, and how the reader wants to see them. Qt-free."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from recension.desktop.sources import MOST_VERSIONS, FileSource, Source


@dataclass(frozen=True, slots=True)
class Session:
    """Sources in column order; every change makes a new one."""

    sources: tuple[Source, ...] = ()
    base: int = 0
    """Index in ``sources``."""
    unreadable: dict[int, str] = field(default_factory=dict)
    """Index in ``sources`` and the sentence that stands in place of its column."""

    @property
    def readable(self) -> tuple[int, ...]:
        """Indices in ``sources`` of what has a column; the versions of the comparison, in order."""
        return tuple(index for index in range(len(self.sources)) if index not in self.unreadable)

    @property
    def base_version(self) -> int:
        """The base as an index among the versions of the comparison."""
        readable = self.readable
        return readable.index(self.base) if self.base in readable else 0

    @property
    def paths(self) -> tuple[str, ...]:
        """The files among the sources."""
        return tuple(source.path for source in self.sources if isinstance(source, FileSource))

    def inserted(self, at: int, sources: Sequence[Source]) -> "Session":
        """With further versions before column ``at``; no more than MOST_VERSIONS in all."""
        wanted = tuple(sources)[: MOST_VERSIONS - len(self.sources)]
        columns = self.sources[:at] + wanted + self.sources[at:]
        moved = self.base + (len(wanted) if self.sources and at <= self.base else 0)
        return Session(columns, moved)

    def replaced(self, at: int, source: Source) -> "Session":
        """With another version in column ``at``."""
        return Session((*self.sources[:at], source, *self.sources[at + 1 :]), self.base)

    def without(self, columns: Iterable[int]) -> "Session":
        """With these columns closed; the first one left is the base where the base is closed."""
        closed = set(columns)
        left = [index for index in range(len(self.sources)) if index not in closed]
        base = left.index(self.base) if self.base in left else 0
        return Session(tuple(self.sources[index] for index in left), base)

    def moved(self, column: int, to: int) -> "Session":
        """With a column taken out and put back so that it stands at index ``to``."""
        order = list(range(len(self.sources)))
        order.insert(to, order.pop(column))
        return Session(tuple(self.sources[index] for index in order), order.index(self.base))

    def with_base(self, column: int) -> "Session":
        """Described against another version."""
        return replace(self, base=column)

    def failed(self, index: int, message: str) -> "Session":
        """With a sentence in place of a version that could not be read."""
        return replace(self, unreadable={**self.unreadable, index: message})
