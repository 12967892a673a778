"""Words of a version as a tooltip: as they stand, never as markup, in lines of a readable length."""

from html import escape

_ONE_LINE = 80
"""Characters a tooltip may have in one line; Qt wraps none by itself but rich text."""


def tip_of(text: str) -> str:
    """What to hand to Qt so that a tooltip shows ``text``."""
    if max(map(len, text.splitlines()), default=0) <= _ONE_LINE and "<" not in text:
        return text
    return f"<p>{'<br>'.join(map(escape, text.splitlines()))}</p>"
