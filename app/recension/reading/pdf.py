"""PDF to blocks, by PDFium. Runs in the isolated process."""

import ctypes
import math
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

from recension.reading.content import Parsed
from recension.reading.errors import UnreadableError
from recension.reading.pdf_layout import CELL, CELLS_APART, RAISED, Line, in_rows, paragraphs, without_running_lines
from recension.reading.refusals import damaged, encrypted
from recension.reading.sentences import pages_without_text, running_lines

_KIND: Final = "PDF file"
_WRONG_PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD in fpdfview.h."""
_LEAST_ON_A_PAGE: Final = 40
"""Characters; pictures of pages are often stamped with a name, a date or a page number, but with no more."""
_SUPERSCRIPT: Final = 0.8
"""Of the size of its line; figures of notes are set at a half to three quarters."""
_SPREAD: Final = 0.5
"""Letters of a line are narrower than this share of their size on average, gaps aside, but in East Asian scripts."""
_SPACE: Final = 0.08
"""Of the size; letters that touch stand closer, and the narrowest space is wider."""


def parse_pdf(data: bytes) -> Parsed:
    """The blocks of a PDF file; raises :class:`UnreadableError` if encrypted, damaged or a mere scan."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        pages, pictures = zip(*map(_read, document), strict=True) if len(document) else ((), ())
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD or "password" in str(error).lower():
            raise UnreadableError("", encrypted(_KIND)) from None
        raise UnreadableError("", damaged(_KIND)) from None
    empty = sum(pictures)
    if empty and empty == len(pages):
        raise UnreadableError("", "its pages are pictures without text; recognise the text in them first")
    kept, left_out = without_running_lines(pages)
    warnings = [running_lines(left_out)] if left_out else []
    if empty:
        warnings.append(pages_without_text(empty, len(pages)))
    return Parsed(tuple(paragraphs(kept)), tuple(warnings))


def _read(page: Any) -> tuple[list[Line], bool]:
    """The lines of a page, and whether it is a picture of a page with hardly any."""
    import pypdfium2.raw as pdfium

    lines = _lines(page)
    if sum(len(line.text) for line in lines) >= _LEAST_ON_A_PAGE:
        return lines, False
    pictures = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    return lines, next(iter(pictures), None) is not None


def _lines(page: Any) -> list[Line]:
    """The lines of a page in the order of its text, without what lies outside the page."""
    left, bottom, right, top = page.get_bbox()
    text_page = page.get_textpage()
    characters = _characters(text_page)
    found = []
    for first, last in _line_bounds(characters):
        line = _line(text_page.raw, characters, first, last)
        if line and line.left < right and line.right > left and line.bottom < top and line.top > bottom:
            found.append(line)
    return in_rows(found)


def _characters(text_page: Any) -> str:
    """The characters of a page, so that each has its number as index."""
    import pypdfium2.raw as pdfium

    count = text_page.count_chars()
    text = str(text_page.get_text_range()) if count else ""
    if len(text) == count:
        return text
    # Some have no text, or half a surrogate pair each.
    return "".join(chr(pdfium.FPDFText_GetUnicode(text_page.raw, index)) for index in range(count))


def _line_bounds(characters: str) -> Iterator[tuple[int, int]]:
    start = 0
    for index, character in enumerate(characters + "\n"):
        if character in "\r\n":
            if index > start:
                yield start, index
            start = index + 1


def _line(text_page: Any, characters: str, first: int, last: int) -> Line | None:
    seen = [index for index in range(first, last) if not characters[index].isspace()]
    if not seen:
        return None
    telling = (seen[0], seen[len(seen) // 2], seen[-1])
    boxes = [_box(text_page, index) for index in telling]
    size = sorted(_size(text_page, index) for index in telling)[1]
    shown = list(characters[first:last])
    for index in seen:
        if shown[index - first].isdigit() and _size(text_page, index) < _SUPERSCRIPT * size:
            shown[index - first] = f"{RAISED[0]}{shown[index - first]}{RAISED[1]}"
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    spread = right - left > _SPREAD * size * (last - first)
    for before, after in pairwise(seen):
        if after > before + 1 and spread and _gap(text_page, before, after) > CELLS_APART * size:
            shown[before + 1 - first] = CELL
        elif _may_lack_a_space(characters[before : after + 1]) and _gap(text_page, before, after) > _SPACE * size:
            shown[before - first] += " "
    text = "".join(shown).replace(RAISED[1] + RAISED[0], "")
    return Line(
        text=text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip(),
        left=left,
        right=right,
        bottom=boxes[1][1],
        top=max(box[3] for box in boxes),
        size=size,
    )


def _may_lack_a_space(pair: str) -> bool:
    """Whether a mark is followed by a capital: PDFium leaves out a space that is narrowed before one."""
    return len(pair) == 2 and pair[0] in '’”"»)],.;:!?' and pair[1].isupper()


def _gap(text_page: Any, before: int, after: int) -> float:
    return _box(text_page, after)[0] - _box(text_page, before)[2]


def _size(text_page: Any, index: int) -> float:
    """How large a character is set, in points."""
    import pypdfium2.raw as pdfium

    matrix = pdfium.FS_MATRIX()
    pdfium.FPDFText_GetMatrix(text_page, index, ctypes.byref(matrix))
    return float(pdfium.FPDFText_GetFontSize(text_page, index)) * math.hypot(matrix.c, matrix.d)


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character in points, its ascent and descent included."""
    import pypdfium2.raw as pdfium

    rectangle = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(text_page, index, ctypes.byref(rectangle))
    return rectangle.left, rectangle.bottom, rectangle.right, rectangle.top
