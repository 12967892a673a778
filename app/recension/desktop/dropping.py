"""What can be dropped or pasted, what it becomes, and where in an open comparison it lands."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from recension.desktop.sources import Source, TextSource, sources_of

_EDGE = 0.25
"""Share of a column's width, on either side, over which a drop goes beside it and not onto it."""

NOT_FETCHED = "Recension does not fetch web pages: save the page and drop the file, or copy its text."
NO_PICTURES = "A picture has no text that could be compared."
NOTHING_READABLE = "There is nothing in this that could be read as text."


@dataclass(frozen=True, slots=True)
class Onto:
    """Takes the place of a column."""

    column: int


@dataclass(frozen=True, slots=True)
class Beside:
    """Becomes a column of its own, before column ``gap``."""

    gap: int


def acceptable(mime: QMimeData) -> bool:
    """Whether a drop is to be taken, if only to say why it cannot be used."""
    return mime.hasUrls() or mime.hasText() or mime.hasHtml() or mime.hasImage()


def sources_in(mime: QMimeData, name: str) -> list[Source] | str:
    """The versions in dropped or pasted data, or a sentence saying why there are none.

    ``name`` is what text without a name of its own is called.
    """
    files = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    # Addresses first: a list of them also comes as text/plain.
    if files:
        return list(sources_of(files)) or "There are no files in this folder."
    if mime.hasHtml() and mime.html().strip():
        return [TextSource(name, mime.html(), html=True)]
    if mime.hasUrls():
        return NOT_FETCHED
    if mime.hasText() and mime.text().strip():
        return [TextSource(name, mime.text())]
    return NO_PICTURES if mime.hasImage() else NOTHING_READABLE


def target_at(x: int, columns: Sequence[tuple[int, int]], *, several: bool) -> Onto | Beside:
    """Where a drop at ``x`` lands among columns given as (x, width); several sources always go beside."""
    for column, (left, width) in enumerate(columns):
        if x < left + width * _EDGE:
            return Beside(column)
        if x < left + width * (1 - _EDGE) and not several:
            return Onto(column)
        if several and x < left + width * 0.5:
            return Beside(column)
        if x < left + width:
            return Beside(column + 1)
    return Beside(len(columns))


def count_of(mime: QMimeData) -> int:
    """How many things are being dragged, without reading any."""
    return len(mime.urls()) if mime.hasUrls() else 1
