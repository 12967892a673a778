"""Sample sentences in seven languages: damaged facts are found, and harmless differences are left alone."""

from pathlib import Path

import pytest
from tests.benchmarks.facts import Sample, facts_found, samples

_ALL = list(samples())


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
