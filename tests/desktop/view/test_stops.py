"""Going from difference to difference."""

from collections.abc import Callable

from recension.desktop.view.stops import Stops
from recension.synopsis import Synopsis


def words_at(synopsis: Synopsis, stops: Stops) -> list[str | None]:
    texts = [version.text for version in synopsis.comparison.versions]
    return [texts[stop.version][stop.stroke.start : stop.stroke.end] if stop.stroke else None for stop in stops.stops]


def test_an_edit_is_one_stop_for_all_versions(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["A navy of 4 ships.", "A fleet of 9 ships.", "A force of 7 ships."]])
    stops = Stops(synopsis)
    assert words_at(synopsis, stops) == ["navy", "4"]
    assert [stop.fact for stop in stops.stops] == [False, True]


def test_reading_order_within_a_row(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["One two three four five.", "One 2 three really four.", "One two three four 5."]])
    assert words_at(synopsis, Stops(synopsis)) == ["two", "really", "five"]


def test_a_lone_stretch_is_one_stop(synopsis_of: Callable[..., Synopsis]) -> None:
    synopsis = synopsis_of([["A.", "A."], [None, "B."], [None, "C."], ["D.", None], ["E.", "F."], [None, "G."]])
    assert [(stop.row, stop.version) for stop in Stops(synopsis).stops] == [(1, 1), (3, 0), (4, 0), (5, 1)]


def test_steps(synopsis_of: Callable[..., Synopsis]) -> None:
    stops = Stops(synopsis_of([["a 1", "b 1"], ["c", "c"], ["d 2", "d 3"], ["e", "f"]]))
    assert len(stops) == 3
    assert stops.step(None, stops.top(0), 1) == 0
    assert stops.step(None, stops.top(1), 1) == 1
    assert stops.step(None, stops.top(1), -1) == 0
    assert stops.step(0, 0, -1) is None
    assert stops.step(2, 0, 1) is None
    assert stops.step(0, 0, 1, facts=True) == 1
    assert stops.step(2, 0, -1, facts=True) == 1
    assert stops.step(1, 0, 1, facts=True) is None
    assert Stops(None).step(None, 0, 1) is None


def test_a_stroke_belongs_to_a_stop(synopsis_of: Callable[..., Synopsis]) -> None:
    stops = Stops(synopsis_of([["a 1", "b 1", "c 1"], ["d 2", "d 3", "d 2"], ["Same."] * 3]))
    assert [stops.of(0, version, 0) for version in range(3)] == [0, 0, 0]
    assert [stops.of(1, version, 6) for version in range(3)] == [1, 1, None]
    assert stops.of(0, 0, 6) is None
    assert (stops.top(0), stops.top(1), stops.top(2)) == (0, 1, 2)
