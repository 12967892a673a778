"""A difference of two sides, in tokens."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Difference:
    """Tokens ``[a0, a1)`` of one side against ``[b0, b1)`` of the other; one of them may be empty."""

    a0: int
    a1: int
    b0: int
    b1: int
    reordered: bool = False

    def flipped(self) -> "Difference":
        """The same seen from the other side."""
        return Difference(self.b0, self.b1, self.a0, self.a1, self.reordered)

    def place(self) -> tuple[int, int, int]:
        """Where it stands in the reading order of ``a``."""
        return self.a0, self.a1, self.b0
