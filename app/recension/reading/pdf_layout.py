"""Lines on pages to paragraphs: a PDF file knows where its letters stand, and not what belongs together."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median
from typing import Final

from recension.reading.blocks import is_item
from recension.reading.content import Piece
from recension.reading.roles import Role


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text on a page; lengths in points, from the lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    """Of its letters."""


CELL: Final = "\t"
"""Between what stands so far apart on a line that it can be no sentence."""
RAISED: Final = ("\ue000", "\ue001")
"""Around figures that are set smaller than their line."""
CELLS_APART: Final = 1.2
"""Times the size of the letters; justified text does not open such gaps between words."""
_WORDS_APART = 0.15
_SYMBOL_BULLET: Final = re.compile(r"[\uf000-\uf0ff](?=\s)")
"""Bullets of symbol fonts, which have no character of their own."""
_RAISED: Final = re.compile("\ue000(\\d+)\ue001")
_NOTE: Final = re.compile("(?:\ue000(\\d+)\ue001|(\\d{1,3})[.)]?\\s)\\s*(?=\\S)")
_SMALLER = 0.95
"""Of the text's size; notes at the foot of a page are set smaller."""
_EDGE = 3
"""Lines from the top and from the foot of a page among which running ones are looked for."""
_PARTED = 1.6
"""Times the size of the letters; lines of one text are set closer."""
_RUNS = 3
"""What stands in one place on so many pages is a running head, not chance."""
_SAME_PLACE = 3.0
"""Points."""
_LARGER = 1.15
"""Headings are set larger than the text by more than this, which is less than one step of 11 to 13 points."""
_OTHER_SIZE = 0.06
"""Share; line by line one text is set in one size."""
_GAP = 1.35
"""Leadings; more than that between two lines is a space between paragraphs."""
_MANY = 8
"""Lines."""
_SAME_EDGE = 2.0
"""Points within which lines begin at one margin."""
_NUMBER: Final = re.compile(r"\D{0,12}?(\d{1,4})(?:\s*(?:/|of|von|de|sur|из)\s*\d{1,4})?\D{0,3}")
_DIGITS: Final = re.compile(r"\d+")
_HYPHENS: Final = ("-", "\u00ad", "\ufffe", "\u2010", "\x02")
"""At the end of a line; PDFium gives U+FFFE."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST_WORD: Final = re.compile(r"[^\W\d_]+$")
_FIRST_WORD: Final = re.compile(r"[^\W\d_]+")


def without_running_lines(pages: Sequence[list[Line]]) -> tuple[list[list[Line]], int]:
    """The pages without running heads and page numbers, and how many lines that left out."""
    edges = [_edge_lines(lines) for lines in pages]
    places: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for page, lines in enumerate(edges):
        for line in lines:
            places[_DIGITS.sub("#", line.text).casefold()].append((page, line))
    dropped: list[set[Line]] = [set() for _ in pages]
    for found in places.values():
        if _runs(found) or _counts(found):
            for page, line in found:
                dropped[page].add(line)
    kept = [[line for line in lines if line not in gone] for lines, gone in zip(pages, dropped, strict=True)]
    return kept, sum(map(len, dropped))


def begins_item(text: str) -> bool:
    """Whether a line begins with a bullet or number, be the bullet that of a symbol font."""
    return is_item(text) or _SYMBOL_BULLET.match(text) is not None


def in_rows(lines: list[Line]) -> list[Line]:
    """Lines, those put together that stand side by side: around a raised figure, or in the cells of a table."""
    rows: list[Line] = []
    for line in lines:
        if rows and _beside(rows[-1], line):
            last = rows[-1]
            apart = (line.left - last.right) / last.size
            gap = "" if apart < _WORDS_APART else " " if apart < CELLS_APART else CELL
            larger = max(last, line, key=lambda part: part.size * len(part.text))
            rows[-1] = Line(
                f"{last.text}{gap}{line.text}",
                last.left,
                line.right,
                larger.bottom,
                max(last.top, line.top),
                larger.size,
            )
        else:
            rows.append(line)
    return rows


def _beside(last: Line, line: Line) -> bool:
    overlap = min(last.top, line.top) - max(last.bottom, line.bottom)
    lower = min(last.top - last.bottom, line.top - line.bottom)
    return overlap > 0.6 * lower and line.left >= last.right - 0.3 * last.size


def paragraphs(pages: Iterable[list[Line]]) -> list[Piece]:
    """Lines joined to blocks: headings by their size, list items by their bullets."""
    pages = [lines for lines in pages if lines]
    if not pages:
        return []
    body = _body_size([line for page in pages for line in page])
    texts, notes = zip(*(_without_notes(page, body) for page in pages), strict=True)
    leading = _leading(texts, body)
    known = Counter(word.casefold() for page in pages for line in page for word in _WORD.findall(line.text))
    pieces = [Piece(_role(block[0], body), _joined(block, known)) for block in _blocks(texts, leading)]
    return [*pieces, *(Piece(Role.FOOTNOTE, _joined(note, known)) for page in notes for note in page)]


def _role(first: Line, body: float) -> Role:
    if first.size > _LARGER * body:
        return Role.HEADING
    if is_item(first.text):
        return Role.LIST_ITEM
    return Role.TABLE_ROW if CELL in first.text else Role.PARAGRAPH


def _without_notes(lines: list[Line], body: float) -> tuple[list[Line], list[list[Line]]]:
    """A page without the notes at its foot and the figures that lead to them, and those notes."""
    raised = {found[1] for line in lines for found in _RAISED.finditer(line.text) if found.start()}
    first = len(lines)
    while first and lines[first - 1].size < _SMALLER * body:
        first -= 1
    notes: list[list[Line]] = []
    marks = set()
    for line in lines[first:]:
        mark = _NOTE.match(line.text)
        if mark and (mark[1] or mark[2]) in raised:
            marks.add(mark[1] or mark[2])
            notes.append([replace(line, text=line.text[mark.end() :])])
        elif notes:
            notes[-1].append(line)
        else:
            first += 1
    return [_plain(line, marks) for line in lines[:first]], [[_plain(line, set()) for line in note] for note in notes]


def _plain(line: Line, marks: set[str]) -> Line:
    """Without the figures of notes, and with bullets that can be read."""
    text = _RAISED.sub(lambda found: "" if found[1] in marks else found[1], line.text)
    return replace(line, text=_SYMBOL_BULLET.sub("•", text, count=1))


def _edge_lines(lines: list[Line]) -> list[Line]:
    """The first and last few lines of a page as far as a gap or their size parts them from the text."""
    down = sorted(lines, key=lambda line: -line.top)
    return [*_parted(down), *_parted(down[::-1])]


def _parted(lines: list[Line]) -> list[Line]:
    for number in range(min(_EDGE, len(lines) - 1), 0, -1):
        outer, inner = lines[number - 1], lines[number]
        apart = abs(outer.bottom - inner.bottom) > _PARTED * max(outer.size, inner.size)
        if apart or not _same_size(outer, inner):
            return lines[:number]
    return lines if len(lines) == 1 else []


def _runs(found: list[tuple[int, Line]]) -> bool:
    """Whether this stands in the same place on several pages, every page or every other."""
    first = found[0][1]
    pages = [page for page, line in found if abs(line.bottom - first.bottom) < _SAME_PLACE]
    return len(pages) >= _RUNS and median(after - before for before, after in pairwise(pages)) <= 2


def _counts(found: list[tuple[int, Line]]) -> bool:
    """Whether these lines are numbers that count the pages, whatever the first page's is."""
    numbers = [(_NUMBER.fullmatch(line.text), page, line) for page, line in found]
    counted = [(int(number[1]) - page, line.bottom) for number, page, line in numbers if number]
    if len(counted) < max(2, len(found)) or len({page for page, _ in found}) < 2:
        return False
    return len({offset for offset, _ in counted}) == 1 and all(
        abs(bottom - counted[0][1]) < _SAME_PLACE for _, bottom in counted
    )


def _body_size(lines: list[Line]) -> float:
    """The size that most letters are set in, in points."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _leading(pages: Sequence[list[Line]], body: float) -> float:
    """From line to line of the text, in points: the lesser distances are those within paragraphs."""
    steps = [
        above.bottom - below.bottom
        for lines in pages
        for above, below in pairwise(lines)
        if _same_size(above, below) and abs(above.size - body) < _OTHER_SIZE * body and above.bottom > below.bottom
    ]
    if not steps:
        return 1.2 * body
    low = median(steps)
    return median([step for step in steps if step <= 1.1 * low])


def _blocks(pages: Sequence[list[Line]], leading: float) -> list[list[Line]]:
    blocks: list[list[Line]] = []
    margins = _Margins([line for lines in pages for line in lines])
    for lines in pages:
        for line, below in zip(lines, [*lines[1:], None], strict=True):
            if blocks and _goes_on(blocks[-1], line, below, margins, leading):
                blocks[-1].append(line)
            else:
                blocks.append([line])
    return blocks


class _Margins:
    """Where lines begin, and how far those reach that begin there."""

    def __init__(self, lines: list[Line]) -> None:
        ends: dict[int, list[float]] = defaultdict(list)
        letters: Counter[int] = Counter()
        for line in lines:
            place = round(line.left / _SAME_EDGE)
            ends[place].append(line.right)
            letters[place] += len(line.text)
        # Of many lines one may be something else that goes further.
        self._reach = {place: sorted(found)[-1 if len(found) < _MANY else -2] for place, found in ends.items()}
        body = letters.most_common(1)[0][0]
        self._left, self._right = body * _SAME_EDGE, self._reach[body]

    def reach(self, left: float) -> float:
        """How far a line could go that begins here; indented ones may be indented on the right as well."""
        place = round(left / _SAME_EDGE)
        seen = max(self._reach.get(near, 0.0) for near in (place - 1, place, place + 1))
        indented = left - self._left
        return max(seen, self._right - indented) if 0 < indented < self._right - left else seen


def _goes_on(block: list[Line], line: Line, below: Line | None, margins: _Margins, leading: float) -> bool:
    """Whether a line belongs to the block above it."""
    last = block[-1]
    if not _same_size(last, line) or is_item(line.text) or CELL in line.text or CELL in last.text:
        return False
    if line.bottom > last.bottom:  # the next page or column, where lines may begin further left or right
        indented = line.left - below.left if below else 0.0
        return indented <= 0.5 * line.size and not _ends_early(last, line, margins)
    return _stands_below(block, line, leading) and not _ends_early(last, line, margins)


def _stands_below(block: list[Line], line: Line, leading: float) -> bool:
    """Whether a line stands right below a block, and where the lines of that block begin."""
    em = line.size
    larger = line.size / max(1.0, leading / 1.2)
    if block[-1].bottom - line.bottom > _GAP * leading * max(1.0, larger):
        return False
    indented = line.left - block[-1].left
    if indented > 0.5 * em and not (is_item(block[0].text) and len(block) == 1 and indented < 4 * em):
        return False
    leftmost = min(block[0].left, block[-1].left)
    return line.left >= leftmost - (0.5 if is_item(block[0].text) else 4) * em


def _ends_early(last: Line, line: Line, margins: _Margins) -> bool:
    """Whether the first word of the next line would have fitted in this one."""
    letter = (line.right - line.left) / max(1, len(line.text))
    first = len(line.text.split(None, 1)[0]) + 2
    return last.right + letter * first < margins.reach(last.left)


def _same_size(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= _OTHER_SIZE * max(one.size, other.size)


def _joined(block: list[Line], known: Counter[str]) -> str:
    """The text of a block's lines; words divided at line ends are put together."""
    text = block[0].text
    for line in block[1:]:
        if text.endswith(_HYPHENS) and line.text[:1].isalnum():
            text = _put_together(text, line.text, known)
        else:
            text = f"{text} {line.text}"
    return text.replace("\ufffe", "-").replace("\x02", "-")


def _put_together(text: str, following: str, known: Counter[str]) -> str:
    """Without the hyphen, unless the text elsewhere shows that it belongs to the word."""
    stem = text[:-1]
    head, tail = _LAST_WORD.search(stem), _FIRST_WORD.match(following)
    if not head or not tail:
        return f"{stem}-{following}"
    whole, parts = (head[0] + tail[0]).casefold(), (head[0].casefold(), tail[0].casefold())
    if known[whole]:
        return stem + following
    belongs = known["-".join(parts)] or tail[0][0].isupper() or (known[parts[0]] > 1 and known[parts[1]] > 1)
    return f"{stem}-{following}" if belongs else stem + following
