"""Quotations: which words of a text are another's, by quotation marks or because a block gives them as theirs."""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

import regex

from recension.reading.roles import Role
from recension.segmenting.segmented import Segmented

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‟": "”", "‘": "’", "‹": "›"}
_CLOSES_ALONE = frozenset("”」』")
_STRAIGHT = frozenset("\"'")
_TELLING = _CLOSES_ALONE | _STRAIGHT | frozenset("".join((*_PAIRS, *_PAIRS.values())))
"""Every mark that may open or close a quotation."""
_MARKS = frozenset("\"'“”„«»‘「」『』‹")
_TELLS = regex.compile(
    r"\b(?:said|says|say|wrote|writes|written|tweeted|tweets|posted|reported|reports|noted|notes|warned|warns|told|tells"
    r"|declared|declares|announced|announces|stated|states|explained|commented|replied|answered|recalled|message|statement"
    r"|words?|letter|quoted?|sagte|sagt|schrieb|schreibt|erklärte|erklärt|meldete|berichtete|warnte|wörtlich|antwortete"
    r"|dijo|dice|escribió|escribe|declaró|declara|señaló|afirmó|advirtió|informó|mensaje|comunicado|palabras"
    r"|écrit|écrivait|écrivit|déclaré|déclare|affirmé|affirme|annoncé|message|communiqué|dit|disse|diz|escreveu|escreve"
    r"|declarou|declara|afirmou|mensagem|сказал\w*|говорит|написал\w*|пишет|заявил\w*|сообщил\w*|сообщени\w*)\b"
    r"|[说說写寫]道?|表示|宣布",
    regex.IGNORECASE,
)
"""What introduces another's words, before a colon."""
_IN_LINES = regex.compile(
    r"\b(?:tweet\w*|twitter\w*|post(?:ed|s)?|message|statement|letter|poem|verses?|song|mensaje|comunicado|carta|poema"
    r"|communiqué|lettre|poème|nachricht|erklärung|brief|gedicht|mensagem|сообщени\w*|письм\w*|стих\w*)\b|推文|微博|信",
    regex.IGNORECASE,
)
"""What comes in several short paragraphs."""
_QUOTED_BY_MAIL = regex.compile(r"\s*>")


def quoted_tokens(text: str, spans: Sequence[tuple[int, int]]) -> bytearray:
    """For each token of a paragraph 1 where it stands inside quotation marks that open or close in it, else 0."""
    inside = bytearray(len(spans))
    opened: int | None = None
    closing = ""
    for i, (start, _) in enumerate(spans):
        mark = text[start]
        if mark not in _TELLING:
            continue
        if opened is not None and _closes(mark, closing, text, spans[i]):
            inside[opened:i] = b"\1" * (i - opened)
            opened = None
        elif opened is None and _opens(mark, text, spans[i]):
            opened, closing = i + 1, mark if mark in _STRAIGHT else _PAIRS[mark]
        elif opened is None and mark in _CLOSES_ALONE and not any(inside[:i]):
            inside[:i] = b"\1" * i
    if opened is not None and closing not in ("’", "'"):
        inside[opened:] = b"\1" * (len(inside) - opened)
    return inside


def _opens(mark: str, text: str, span: tuple[int, int]) -> bool:
    """Whether a mark opens a quotation where it stands: with space before it, and not after it where that tells."""
    if mark not in _PAIRS and mark not in _STRAIGHT:
        return False
    before = text[span[0] - 1 : span[0]]
    after = text[span[1] : span[1] + 1]
    free = not before or before.isspace() or not before.isalnum()
    if mark in "“„「『«":
        return True
    return free and bool(after) and not after.isspace() and (mark not in "'’" or after.isalpha())


def _closes(mark: str, closing: str, text: str, span: tuple[int, int]) -> bool:
    if mark not in closing:
        return False
    after = text[span[1] : span[1] + 1]
    return mark not in "'’\"" or not after or not after.isalnum()


def quoted_in(segmented: Segmented) -> bytearray:
    """For each token of a version 1 where its words are another's, else 0."""
    text = segmented.version.text
    starts, ends = segmented.token_starts.tolist(), segmented.token_ends.tolist()
    flags = bytearray(len(starts))
    expected = _Expected.NOTHING
    for number, first, last, sentences in _blocks(segmented):
        block = segmented.blocks[number]
        passage = text[block.start : block.end]
        spans = list(zip(starts[first:last], ends[first:last], strict=True))
        given = _is_given(passage, block.role, sentences, expected)
        if given or block.role is Role.QUOTATION or _QUOTED_BY_MAIL.match(passage):
            flags[first:last] = b"\1" * (last - first)
        elif any(mark in passage for mark in _MARKS):
            flags[first:last] = quoted_tokens(text, spans)
        expected = _expected_after(passage, expected, given=given, sentences=sentences)
    return flags


def _blocks(segmented: Segmented) -> Iterator[tuple[int, int, int, int]]:
    """Blocks with words: number, tokens ``[first, last)``, how many sentences."""
    owners = segmented.segment_blocks.tolist()
    firsts = segmented.first_tokens.tolist()
    begin = 0
    for at in range(1, len(owners) + 1):
        if at == len(owners) or owners[at] != owners[begin]:
            yield owners[begin], firsts[begin], firsts[at], at - begin
            begin = at


class _Expected(Enum):
    """What the paragraphs so far announce."""

    NOTHING = auto()
    ONE = auto()
    """A paragraph in another's words: ``As the report said:``."""
    LINES = auto()
    """Words that may run over several short paragraphs: ``She posted the following message:``."""
    MORE_LINES = auto()


def _is_given(passage: str, role: Role, sentences: int, expected: _Expected) -> bool:
    """Whether a paragraph is another's words because of what came before; its own quotation marks say so better."""
    if expected is _Expected.NOTHING or (expected is _Expected.MORE_LINES and sentences > 1):
        return False
    own = passage[:1] in _MARKS or passage[:1] in "•-–—*" or ":" in passage[-2:]
    return role is Role.PARAGRAPH and not own


def _expected_after(passage: str, expected: _Expected, *, given: bool, sentences: int) -> _Expected:
    """What a paragraph leads one to expect of the next; lines go on while each is one sentence."""
    end = passage.rstrip()
    if end.endswith((":", "：")):
        sentence = end[max(map(end.rfind, (". ", "? ", "! ", "。"))) + 1 :]
        if _TELLS.search(sentence):
            return _Expected.LINES if _IN_LINES.search(sentence) else _Expected.ONE
    lines = expected in (_Expected.LINES, _Expected.MORE_LINES)
    return _Expected.MORE_LINES if given and lines and sentences == 1 else _Expected.NOTHING
