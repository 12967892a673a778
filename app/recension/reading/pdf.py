"""PDF to blocks, by PDFium. Runs in the isolated process."""

import math
import re
from collections.abc import Iterator
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from recension.reading.content import Parsed
from recension.reading.errors import UnreadableError
from recension.reading.pdf_layout import (
    CELL,
    CELLS_APART,
    RAISED,
    Line,
    begins_item,
    in_rows,
    paragraphs,
    without_running_lines,
)
from recension.reading.refusals import damaged, encrypted
from recension.reading.sentences import pages_without_text, running_lines

_KIND: Final = "PDF file"
_WRONG_PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD in fpdfview.h."""
_LEAST_ON_A_PAGE: Final = 40
"""Characters; pictures of pages are often stamped with a name, a date or a page number, but with no more."""
_SUPERSCRIPT: Final = 0.8
"""Of the size of its line; figures of notes are set at a half to three quarters."""
_NEXT_LINE: Final = 0.6
"""Of the height of a line; raised and lowered letters stand closer to it."""
_RUN: Final = re.compile(r"[^\s](?:[^\r\n]*[^\s])?")
_SPACES: Final = re.compile(r"[^\S\r\n]+")
_SPACE: Final = 0.08
"""Of the size; letters that touch stand closer, and the narrowest space is wider."""
_MATRIX: Final = pdfium.FS_MATRIX()
_RECTANGLE: Final = pdfium.FS_RECTF()
"""Filled anew by every call: to make them each time takes longer than the calls."""


def parse_pdf(data: bytes) -> Parsed:
    """The blocks of a PDF file; raises :class:`UnreadableError` if encrypted, damaged or a mere scan."""
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
    for first, last, cells in _rows(text_page.raw, characters):
        line = _line(text_page.raw, characters, first, last, cells)
        if line.left < right and line.right > left and line.bottom < top and line.top > bottom:
            found.append(line)
    return in_rows(found)


def _characters(text_page: Any) -> str:
    """The characters of a page, so that each has its number as index."""
    count = text_page.count_chars()
    text = str(text_page.get_text_range()) if count else ""
    if len(text) == count:
        return text
    # Some have no text, or half a surrogate pair each.
    return "".join(chr(pdfium.FPDFText_GetUnicode(text_page.raw, index)) for index in range(count))


def _rows(text_page: Any, characters: str) -> Iterator[tuple[int, int, list[int]]]:
    """Where each line begins and ends, and the white space in it that parts cells: all as numbers of characters.

    PDFium ends most lines, but not those that it takes for one with the next.
    """
    for run in _RUN.finditer(characters):
        start, cells = run.start(), list[int]()
        for space in _SPACES.finditer(characters, run.start(), run.end()):
            before, after = _box(text_page, space.start() - 1), _box(text_page, space.end())
            height = before[3] - before[1]
            if abs(after[1] - before[1]) > _NEXT_LINE * height:
                yield start, space.start(), cells
                start, cells = space.end(), []
            elif after[0] - before[2] > CELLS_APART * height and not begins_item(characters[start : space.end()]):
                cells.append(space.start())
        yield start, run.end(), cells


def _line(text_page: Any, characters: str, first: int, last: int, cells: list[int]) -> Line:
    seen = [index for index in range(first, last) if not characters[index].isspace()]
    telling = (seen[0], seen[len(seen) // 2], seen[-1])
    boxes = [_box(text_page, index) for index in telling]
    size = sorted(_size(text_page, index) for index in telling)[1]
    shown = list(characters[first:last])
    for index in seen:
        if shown[index - first].isdigit() and _size(text_page, index) < _SUPERSCRIPT * size:
            shown[index - first] = f"{RAISED[0]}{shown[index - first]}{RAISED[1]}"
        elif _may_lack_a_space(characters[index : index + 2]) and index + 1 < last:
            shown[index - first] += " " if _gap(text_page, index, index + 1) > _SPACE * size else ""
    for cell in cells:
        shown[cell - first] = CELL
    text = "".join(shown).replace(RAISED[1] + RAISED[0], "")
    return Line(
        text=text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").strip(),
        left=min(box[0] for box in boxes),
        right=max(box[2] for box in boxes),
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
    pdfium.FPDFText_GetMatrix(text_page, index, _MATRIX)
    return float(pdfium.FPDFText_GetFontSize(text_page, index)) * math.hypot(_MATRIX.c, _MATRIX.d)


def _box(text_page: Any, index: int) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of a character in points, its ascent and descent included."""
    pdfium.FPDFText_GetLooseCharBox(text_page, index, _RECTANGLE)
    return _RECTANGLE.left, _RECTANGLE.bottom, _RECTANGLE.right, _RECTANGLE.top
