"""The sentences that tell people what was odd about a source."""

from collections.abc import Sequence
from typing import Final

CUT_OFF: Final = "The last character is cut off; the file may be incomplete."
BEYOND_READING: Final = "it is too large, too intricate or too damaged to be read; save it as plain text and open that"
"""The reason where a parser broke down."""
TRACKED_CHANGES: Final = "It holds tracked changes: what was inserted was read, what was deleted was left out."
XML: Final = "It is XML; its markup was read as text."

_NAMED = 3


def some(number: int, singular: str, plural: str | None = None) -> str:
    """A number with its noun: ``1 byte``, ``1,204 bytes``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def undecodable(number: int) -> str:
    """Characters that decoding had to replace."""
    return f"{some(number, 'place')} could not be decoded and {_show(number)} as �."


def lost_before(number: int) -> str:
    """Replacement characters that already stood in the source."""
    return f"The text holds {some(number, 'replacement character')} (�); what stood there was lost before."


def damaged_bytes(number: int, codec: str) -> str:
    """Bytes that are not UTF-8 in text that is."""
    return f"{some(number, 'damaged byte')} in the UTF-8 text {_was(number)} read as {codec}."


def foreign_lines(number: int, codec: str) -> str:
    """Lines in another encoding than the rest."""
    return f"{some(number, 'line')} {_are(number)} not UTF-8 like the rest and {_was(number)} read as {codec}."


def left_out_nul(number: int) -> str:
    """NUL characters, which no text holds."""
    return f"{some(number, 'NUL character')} {_was(number)} left out."


def false_mark(codec: str, really: str) -> str:
    """A byte order mark that does not belong to what follows it."""
    return f"It begins with a {codec.upper()} byte order mark, but is {really}."


def false_declaration(declared: str, really: str) -> str:
    """A declared encoding that the bytes belie."""
    return f"It declares its encoding as {declared}, but is {really}."


def _show(number: int) -> str:
    return "is shown" if number == 1 else "are shown"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"


def _them(number: int) -> str:
    return "it" if number == 1 else "them"


def _was(number: int) -> str:
    return "was" if number == 1 else "were"


def only_article(kept: int, there: int) -> str:
    """Menus and the like were left out of a page."""
    return f"Only the article was read: {kept:,} of the page's {some(there, 'word')}."


def only_posts(posts: int, kept: int, there: int) -> str:
    """What surrounds the posts of a thread was left out."""
    return f"Only its {some(posts, 'post')} were read: {kept:,} of the page's {some(there, 'word')}."


def left_out_templates(number: int) -> str:
    """What a wiki would have made of its templates is not in its text."""
    return f"{some(number, 'template')} {_was(number)} left out: what a wiki makes of {_them(number)} is not known."


def running_lines(number: int) -> str:
    """What stood at the head or foot of every page."""
    return f"{some(number, 'running head or page number', 'running heads and page numbers')} {_was(number)} left out."


def pages_without_text(empty: int, pages: int) -> str:
    """A PDF file of which some pages are pictures."""
    return f"{empty:,} of its {some(pages, 'page')} {_are(empty)} a picture without text, and {_was(empty)} not read."


def attachments(names: Sequence[str]) -> str:
    """What came with a mail and is no part of its text."""
    listed = ", ".join(names[:_NAMED]) + (f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else "")
    return f"{some(len(names), 'attachment')} {_was(len(names))} not read: {listed}."


def page_too_large(size: int) -> str:
    """The article was not told from the rest of a page."""
    megabytes = f"{size / 1024 / 1024:.1f} MB"
    return f"The page is too large ({megabytes}) to tell its article from the rest; all of it was read."


def repaired_faults(number: int) -> str:
    """Encoding faults that were repaired because the reader asked for it."""
    return f"{some(number, 'encoding fault')} {_was(number)} repaired, as you asked."
