"""UTF-16 positions against the slow way: encode and count."""

from hypothesis import given
from hypothesis import strategies as st

from recension.desktop.view.offsets import Utf16

TEXTS = st.text(st.sampled_from("ab é中😀𝒳\u200d👩"), max_size=40)


def slow_qt_offset(text: str, index: int) -> int:
    return len(text[:index].encode("utf-16-le")) // 2


@given(TEXTS, st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    offsets = Utf16(text)
    assert offsets.qt_offset(index) == slow_qt_offset(text, index)
    assert offsets.code_point(offsets.qt_offset(index)) == index


def test_inside_a_pair_is_the_character_itself() -> None:
    offsets = Utf16("a😀b cat")
    assert [offsets.code_point(position) for position in range(9)] == [0, 1, 1, 2, 3, 4, 5, 6, 7]
