"""A side: one version in an alignment, with what is asked of it again and again."""

from dataclasses import dataclass, field

import numpy as np

from recension.aligning.features import FloatArray, Vectors


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One version in an alignment: its vectors, the norms of its groups, and running totals."""

    vectors: Vectors
    norms: FloatArray
    """As :func:`recension.aligning.similarity.group_norms` gives them."""
    words: FloatArray = field(init=False)
    """Words before each segment, shape (segments + 1,)."""
    information: FloatArray = field(init=False)
    """Information before each segment in nats, shape (segments + 1,)."""

    def __post_init__(self) -> None:
        """Add up once what is asked for again and again."""
        object.__setattr__(self, "words", np.concatenate(([0.0], np.cumsum(self.vectors.lengths))))
        object.__setattr__(self, "information", np.concatenate(([0.0], np.cumsum(self.vectors.information))))

    def part(self, first: int, last: int) -> "Side":
        """The segments ``[first, last)``."""
        return Side(self.vectors.rows(first, last), self.norms[:, first:last])


def chance_best(a: Side, b: Side) -> float:
    """Nats of evidence that the best of all pairs of segments brings by chance: what a run has to beat anywhere."""
    return float(np.log(max(1, a.vectors.count * b.vectors.count)))
