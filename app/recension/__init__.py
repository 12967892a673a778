"""Recension compares divergent versions of one text: the public API, nothing else.

>>> import recension
>>> comparison = recension.compare("original.txt", "copy.txt")
>>> comparison.to_dict()["format"]
'recension-comparison'

Names are loaded when first used, so that the command line and the window start without the engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from recension.comparing import Cancelled, compare, repin
    from recension.comparison import Comparison, Pin, Place
    from recension.reading import Decoded, UnreadableError, Version, decode, read
    from recension.wording import Edit, compare_words

__all__ = [
    "Cancelled",
    "Comparison",
    "Decoded",
    "Edit",
    "Pin",
    "Place",
    "UnreadableError",
    "Version",
    "compare",
    "compare_words",
    "decode",
    "read",
    "repin",
]

_HOMES = {
    "Cancelled": "recension.comparing",
    "compare": "recension.comparing",
    "repin": "recension.comparing",
    "Comparison": "recension.comparison",
    "Pin": "recension.comparison",
    "Place": "recension.comparison",
    "Decoded": "recension.reading",
    "UnreadableError": "recension.reading",
    "Version": "recension.reading",
    "decode": "recension.reading",
    "read": "recension.reading",
    "Edit": "recension.wording",
    "compare_words": "recension.wording",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
