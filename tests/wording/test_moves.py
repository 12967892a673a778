"""Words that stand elsewhere: runs without partners that read the same on the other side."""

from hypothesis import given
from hypothesis import strategies as st

from recension.wording.alignment import align_keys
from recension.wording.moves import Move, moves

_words = st.lists(st.sampled_from("the of old harbour council walked walking 33 , quay мост".split()), max_size=10)


def found(a: str, b: str, learned: frozenset[tuple[str, str]] = frozenset()) -> list[Move]:
    here, there = a.split(), b.split()
    return moves(here, there, align_keys(here, there, learned=learned), learned=learned)


def test_a_run_is_found_with_its_small_words() -> None:
    a, b = "in the end the crew left the quiet harbour", "the crew left the quiet harbour in the end"
    assert found(a, b) == [Move(0, 6, 3)]


def test_a_form_of_the_word_is_found_too() -> None:
    assert found("walking , the crew left for home", "the crew left for home and walked") == [Move(0, 6, 1)]


def test_a_learned_swap_is_found_elsewhere() -> None:
    swap = frozenset({("additionally", "also")})
    assert found("additionally it is late", "it is also late") == []
    assert found("additionally it is late", "it is also late", swap) == [Move(0, 2, 1)]


def test_a_small_word_alone_jumps_over_few() -> None:
    assert len(found("to not be", "not to be")) == 1
    assert found("of old harbour council voted here", "old harbour council voted here of") == []


def test_a_word_that_is_everywhere_says_nothing_of_its_place() -> None:
    assert found(" ".join(["crew"] * 20), "left " + " ".join(["crew"] * 9)) == []


@given(_words, _words)
def test_runs_read_the_same_or_nearly_and_share_no_word(a: list[str], b: list[str]) -> None:
    pairs = align_keys(a, b)
    runs = moves(a, b, pairs)
    here = [run.i + k for run in runs for k in range(run.length)]
    there = [run.j + k for run in runs for k in range(run.length)]
    assert len(set(here)) == len(here)
    assert len(set(there)) == len(there)
    assert not {i for i, _ in pairs} & set(here)
    assert not {j for _, j in pairs} & set(there)
    assert all(a[i] == b[j] or {a[i], b[j]} == {"walked", "walking"} for i, j in zip(here, there, strict=True))


def test_a_word_with_others_opposite_in_both_places_did_not_move() -> None:
    a, b = "anyone who wants to walk will need a pass", "anybody who desires to stroll will want a cross"
    assert found(a, b) == []
    assert found("walking the quay is old", "the quay is old walked") == [Move(0, 4, 1)]
