"""Sample sentences in seven languages: damaged facts are found, and harmless differences are left alone."""

from pathlib import Path

import pytest
from tests.benchmarks.facts import FACTS, SECOND, THIRD, Sample, facts_found, measured, samples

_ALL = list(samples())
_FLOORS = {
    "number": (0.98, 0.97),
    "date": (0.95, 0.88),
    "name": (0.90, 0.80),
    "negation": (0.93, 0.93),
    "quote": (0.98, 0.98),
}
"""Precision and recall in the other sets, which have samples that cannot be told without a dictionary."""


def _named(sample: Sample) -> str:
    return f"{sample.language}: {sample.a[:40]} | {sample.b[:40]}"


@pytest.mark.parametrize("sample", _ALL, ids=_named)
def test_the_damage_is_found_and_no_other(sample: Sample) -> None:
    assert facts_found(sample) == {sample.fact} - {"-"}


@pytest.mark.parametrize("sample", _ALL, ids=_named)
def test_the_other_way_round_the_same_is_found(sample: Sample) -> None:
    assert facts_found(sample._replace(a=sample.b, b=sample.a)) == {sample.fact} - {"-"}


def test_every_set_has_what_is_harmless_too() -> None:
    languages = {path.stem for path in (Path(__file__).parent / "facts").glob("*.tsv")}
    assert languages == {"de", "en", "es", "fr", "pt", "ru", "zh"}
    for language in languages:
        found = [sample.fact for sample in _ALL if sample.language == language]
        assert set(found) == {"number", "date", "name", "negation", "quote", "-"}
        assert found.count("-") >= len(found) / 4


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("folder", [SECOND, THIRD], ids=lambda folder: folder.name)
def test_the_other_sets_keep_their_floors(folder: Path, turned: bool) -> None:
    scores = measured(folder, turned=turned)
    for fact in FACTS:
        score = scores["all", fact]
        precision = score.right / (score.right + score.wrong)
        recall = score.right / (score.right + score.missed)
        assert precision >= _FLOORS[fact][0], fact
        assert recall >= _FLOORS[fact][1], fact
