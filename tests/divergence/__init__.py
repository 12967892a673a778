"""Divergent versions with exact gold: a text, what becomes of it, and which sentences of the two belong together.

>>> source = write(100, seed=1)
>>> version = diverge(source, [(OPERATIONS["move"], 0.2), (OPERATIONS["swap"], 0.1)], seed=2)
>>> gold = GoldPair.between(source, version)
>>> len(gold.beads)
100

Nothing is read from a file: the same seed gives the same texts on every machine.
"""

from tests.divergence.drafts import Draft, Rendered, Unit
from tests.divergence.gold import GoldBead, GoldPair
from tests.divergence.operations import Operation
from tests.divergence.styles import STYLES
from tests.divergence.versions import OPERATIONS, diverge, write

__all__ = [
    "OPERATIONS",
    "STYLES",
    "Draft",
    "GoldBead",
    "GoldPair",
    "Operation",
    "Rendered",
    "Unit",
    "diverge",
    "write",
]
