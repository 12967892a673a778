"""The kind of a difference: the first level at which it vanishes."""

import pytest

from recension.vocabulary import Kind
from recension.wording.kinds import kind_of


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("House", "house", Kind.CASE),
        ("мост", "МОСТ", Kind.CASE),
        ("STRASSE", "Straße", Kind.CASE),
        ("ΟΔΟΣ", "οδος", Kind.CASE),
        ("“", '"', Kind.PUNCTUATION),
        ("—", "-", Kind.PUNCTUATION),
        (",", ";", Kind.PUNCTUATION),
        ("...", "…", Kind.PUNCTUATION),
        ("don’t", "don't", Kind.PUNCTUATION),
        ("L’homme", "L'homme", Kind.PUNCTUATION),
        ("😀", "😃", Kind.PUNCTUATION),
        ("to day", "today", Kind.SPACING),
        ("can not", "cannot", Kind.SPACING),
        ("soft\u00adware", "software", Kind.SPACING),
        ("zero\u200bwidth", "zerowidth", Kind.SPACING),
        ("ﬁnal", "final", Kind.SPACING),
        ("ｆｕｌｌ", "full", Kind.SPACING),
        ("colour", "color", Kind.SPELLING),
        ("analyse", "analyze", Kind.SPELLING),
        ("recieve", "receive", Kind.SPELLING),
        ("co-operate", "cooperate", Kind.SPELLING),
        ("well known", "well-known", Kind.SPELLING),
        ("café", "cafe", Kind.SPELLING),
        ("Straße", "Strasse", Kind.SPELLING),
        ("größte", "grösste", Kind.SPELLING),
        ("ёлка", "елка", Kind.SPELLING),
        ("المدينة", "المدينه", Kind.SPELLING),
        ("don't", "do not", Kind.SPELLING),
        ("river's", "rivers", Kind.SPELLING),
        ("walks", "walked", Kind.INFLECTION),
        ("houses", "house", Kind.INFLECTION),
        ("quick", "quickly", Kind.INFLECTION),
        ("four", "4", Kind.NUMBER_FORMAT),
        ("140,000", "140.000", Kind.NUMBER_FORMAT),
        ("1 000", "1000", Kind.SPACING),
        ("1st", "first", Kind.NUMBER_FORMAT),
        ("twenty-one", "21", Kind.NUMBER_FORMAT),
        ("drei", "3", Kind.NUMBER_FORMAT),
        ("veinte", "20", Kind.NUMBER_FORMAT),
        ("1987", "1978", Kind.SWAP),
        ("four", "5", Kind.SWAP),
        ("military", "navy", Kind.SWAP),
        ("桥", "路", Kind.SWAP),
        ("мост", "дорога", Kind.SWAP),
        ("cat", "car", Kind.SWAP),
        ("just lately", "recently", Kind.REWORDED),
        ("a long time ago now", "many years before this day", Kind.REWORDED),
        ("one two three four", "five six seven eight", Kind.REWORDED),
    ],
)
def test_kinds(a: str, b: str, kind: Kind) -> None:
    assert kind_of(a, b) is kind
    assert kind_of(b, a) is kind
