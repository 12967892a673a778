"""Texts for the tests of segmenting: versions straight from a string, and strings in many scripts."""

from hypothesis import strategies as st

from recension.reading.version import Encoding, How, Version

_PIECES = (
    "harbour the of A Dr. e.g. 3.5 140,000 1987 can't well-known “open” it’s « voilà » ¿qué? größer мост Совет "
    "المجلس المدينة पुल है। สะพาน ปิด 委员会 桥。 カタカナ ひらがな 😀 👩\u200d👩\u200d👧 — … ... !? ( ) , . : ; "
    "https://example.org/a?b=c "
    "ﬁn e\u0301 soft\u00adware \u200b \ufeff x² ½ № § U.S.A. -"
).split(" ")

pieces = st.sampled_from(_PIECES)
"""Words, numbers, marks and oddities of many scripts."""

texts = st.lists(
    st.tuples(pieces | st.text(max_size=4), st.sampled_from([" ", " ", " ", "", "\n", "\n\n", "\t", "\u00a0"])),
    max_size=60,
).map(lambda parts: "".join(piece + space for piece, space in parts))
"""Texts of such pieces, with white space of every sort between them or none; some are empty."""


def version_of(text: str, language: str | None = None) -> Version:
    """A version of plain text, exactly as it stands."""
    return Version("text", text, Encoding("utf-8", How.UTF_8, 1.0), language=language)
