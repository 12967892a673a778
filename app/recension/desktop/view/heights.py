"""Heights of a long list of lines, with their sums at hand: a Fenwick tree over whole pixels."""

from collections.abc import Iterable, Iterator


class Heights:
    """Heights in pixels; reading a sum, finding a line by its place and changing one height cost O(log n)."""

    __slots__ = ("_highest_bit", "_tree", "_values")

    def __init__(self, values: Iterable[int]) -> None:
        self._values = list(values)
        count = len(self._values)
        tree = [0, *self._values]
        for index in range(1, count + 1):
            above = index + (index & -index)
            if above <= count:
                tree[above] += tree[index]
        self._tree = tree
        self._highest_bit = 1 << (count.bit_length() - 1) if count else 0

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._values)

    def __getitem__(self, index: int) -> int:
        """The height of one line."""
        return self._values[index]

    def __iter__(self) -> Iterator[int]:
        """The heights in order."""
        return iter(self._values)

    def set(self, index: int, height: int) -> None:
        """Change the height of one line."""
        difference = height - self._values[index]
        if not difference:
            return
        self._values[index] = height
        tree, count = self._tree, len(self._values)
        at = index + 1
        while at <= count:
            tree[at] += difference
            at += at & -at

    def top(self, index: int) -> int:
        """The sum of the heights of all lines before ``index``."""
        tree, total = self._tree, 0
        while index:
            total += tree[index]
            index &= index - 1
        return total

    @property
    def total(self) -> int:
        """The sum of all heights."""
        return self.top(len(self._values))

    def at(self, y: int) -> int:
        """The line that covers pixel ``y``, or the nearest; -1 if there is none."""
        tree, count = self._tree, len(self._values)
        index, step, rest = 0, self._highest_bit, max(y, 0)
        while step:
            following = index + step
            if following <= count and tree[following] <= rest:
                index = following
                rest -= tree[following]
            step >>= 1
        return min(index, count - 1)
