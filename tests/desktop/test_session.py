"""Which version stands where, and which is the base, through every change."""

import pytest

from recension.desktop.session import Session
from recension.desktop.sources import TextSource


def _session(names: str, base: int = 0) -> Session:
    return Session(tuple(TextSource(name, "") for name in names), base)


def _shape(session: Session) -> tuple[str, str]:
    names = "".join(source.name for source in session.sources)
    return names, names[session.base] if names else ""


@pytest.mark.parametrize(("at", "shape"), [(0, ("xyab", "a")), (1, ("axyb", "a")), (2, ("abxy", "a"))])
def test_inserting_keeps_the_base(at: int, shape: tuple[str, str]) -> None:
    assert _shape(_session("ab").inserted(at, _session("xy").sources)) == shape


def test_no_more_than_eight_versions() -> None:
    assert _shape(_session("abcdef").inserted(1, _session("xyz").sources)) == ("axybcdef", "a")


@pytest.mark.parametrize(
    ("closed", "shape"), [([0], ("bc", "c")), ([2], ("ab", "a")), ([0, 1], ("c", "c")), ([0, 1, 2], ("", ""))]
)
def test_closing(closed: list[int], shape: tuple[str, str]) -> None:
    assert _shape(_session("abc", base=2).without(closed)) == shape


@pytest.mark.parametrize(
    ("column", "to", "shape"),
    [(0, 2, ("bca", "b")), (2, 0, ("cab", "b")), (1, 2, ("acb", "b")), (1, 1, ("abc", "b"))],
)
def test_moving_takes_the_base_along(column: int, to: int, shape: tuple[str, str]) -> None:
    assert _shape(_session("abc", base=1).moved(column, to)) == shape


def test_the_base_among_the_versions_that_could_be_read() -> None:
    session = _session("abc", base=2).failed(0, "a: empty.")
    assert session.readable == (1, 2)
    assert session.base_version == 1
    assert session.failed(2, "c: empty.").base_version == 0
