"""Finding in all versions."""

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from recension.comparison import Place
from recension.desktop.view.finder import Haystack
from recension.desktop.view.matches import folded, spans
from recension.desktop.view.places import Places
from recension.synopsis import Synopsis


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(folded(text)) == len(text)


@given(st.text("aAb ", max_size=30), st.text("aAb", min_size=1, max_size=3))
def test_spans(text: str, needle: str) -> None:
    found = list(spans(folded(text), folded(needle)))
    assert all(text[a:b].lower() == needle.lower() for a, b in found)
    assert len(found) == folded(text).count(folded(needle))


def test_reading_order_and_rounds(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["The Navy.", "The navy."], ["No.", "No."], ["A NAVY\nship.", None]])
    haystack = Haystack(synopsis, Places(synopsis))
    search = haystack.search("navy")
    assert search.places == (Place(0, 4, 8), Place(1, 4, 8), Place(0, 16, 20))
    assert search.stepped(1, 0).current == Place(0, 4, 8)
    assert search.stepped(1, 1).current == Place(0, 16, 20)
    assert search.stepped(-1, 0).current == Place(0, 16, 20)
    assert search.stepped(1, 1).stepped(1, 1).current == Place(0, 4, 8)
    assert search.stepped(1, 1).by_version()[0].current == (16, 20)
    assert search.by_version()[0].within(5, 6) == [(4, 8)]
    assert haystack.search("navy ship").places == (Place(0, 16, 25),)
    assert haystack.search("").places == haystack.search("absent").places == ()
    assert haystack.search("absent").stepped(1, 0).current is None
