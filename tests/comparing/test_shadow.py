"""Encoding faults and disguised words: no difference of wording, and never silent."""

from hypothesis import given, settings
from hypothesis import strategies as st

import recension
from recension.comparison import Comparison, FlagKind
from recension.reading import from_text

CLEAN = "Le café de l’Étoile était fermé. Le garçon a dit que la fête aurait lieu à l’été. Personne ne l’a cru."


def compare(*texts: str) -> Comparison:
    return recension.compare(*(from_text(f"version {number}", text) for number, text in enumerate(texts)))


def flagged(comparison: Comparison, version: int) -> list[tuple[FlagKind, str]]:
    text = comparison.versions[version].text
    return [(flag.kind, text[flag.start : flag.end]) for flag in comparison.flags if flag.version == version]


def test_mojibake_is_no_difference_and_has_its_places() -> None:
    damaged = CLEAN.encode().decode("latin-1")
    comparison = compare(CLEAN, damaged)
    assert comparison.edits == ()
    assert comparison.versions[1].text == damaged
    assert [damaged[flag.start : flag.end] for flag in comparison.flags][:3] == ["Ã©", "â\x80\x99Ã\x89", "Ã©"]
    assert {kind for kind, _ in flagged(comparison, 1)} == {FlagKind.DAMAGED_ENCODING}
    assert all(flag.repair and flag.repair in flag.note for flag in comparison.flags)


def test_differences_beside_mojibake_have_their_places_in_the_text_as_it_stands() -> None:
    damaged = CLEAN.replace("garçon", "patron, le garçon,").encode().decode("latin-1")
    comparison = compare(CLEAN, damaged)
    words = [damaged[slice(*edit.b)] for edit in comparison.edits if edit.b]
    assert any("patron" in word for word in words)
    for row in comparison.rows:
        start, end = row[1] or (0, 0)
        assert damaged[start:end] == damaged[start:end].strip()
    covered = "".join(damaged[slice(*row[1])] for row in comparison.rows if row[1])
    assert covered.replace(" ", "") == damaged.replace(" ", "")


def test_a_disguised_word_is_the_word_it_passes_for() -> None:
    comparison = compare(
        "All of the company left the town. A cop came.", "All of the соmраny left the town. A сор came."
    )
    assert comparison.edits == ()
    assert flagged(comparison, 1) == [(FlagKind.LOOK_ALIKES, "соmраny"), (FlagKind.LOOK_ALIKES, "сор")]
    assert all("Another version has it so" in flag.note for flag in comparison.flags)


def test_a_disguised_word_that_no_other_version_has_is_told_and_compared_as_it_stands() -> None:
    comparison = compare("All of the people left the town.", "All of the соmраny left the town.")
    assert [flag.repair for flag in comparison.flags if flag.kind is FlagKind.LOOK_ALIKES] == [None]
    assert len(comparison.edits) == 1


def test_russian_words_in_an_english_text_are_no_disguise() -> None:
    comparison = compare("The word сор means litter. A cop came.", "The word сор means litter. A policeman came.")
    assert not [flag for flag in comparison.flags if flag.kind is FlagKind.LOOK_ALIKES]


def test_hidden_characters_are_told_and_part_no_words() -> None:
    comparison = compare("A plagiarism was found.", "A pla\u200bgia\u00adrism was found.")
    assert [edit.kind.value for edit in comparison.edits] == ["spacing"]
    assert flagged(comparison, 1) == [
        (FlagKind.HIDDEN_CHARACTERS, "\u200b"),
        (FlagKind.HIDDEN_CHARACTERS, "\u00ad"),
    ]


def test_a_saved_comparison_keeps_flags_and_repairs() -> None:
    comparison = compare(CLEAN, CLEAN.encode().decode("latin-1"))
    assert Comparison.from_dict(comparison.to_dict()).flags == comparison.flags


_DAMAGES = {
    "nothing": lambda word: word,
    "mojibake": lambda word: word.encode().decode("latin-1"),
    "twice": lambda word: word.encode().decode("latin-1").encode().decode("latin-1"),
    "disguise": lambda word: word.replace("o", "о").replace("e", "е"),
    "hidden": lambda word: word[0] + "\u200b" + word[1:],
}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(sorted(_DAMAGES)), min_size=12, max_size=12))
def test_whatever_is_damaged_every_token_keeps_its_place(damages: list[str]) -> None:
    words = "Personne célèbre fête forêt société première décembre théâtre général légende école modèle".split()
    clean = " ".join(words) + "."
    damaged = " ".join(_DAMAGES[damage](word) for damage, word in zip(damages, words, strict=True)) + "."
    comparison = compare(clean, damaged)
    turned = compare(damaged, clean)
    assert [edit.kind.value for edit in comparison.edits] == ["spacing"] * damages.count("hidden")
    assert "".join(damaged[slice(*row[1])] for row in comparison.rows if row[1]).split() == damaged.split()
    assert [(flag.start, flag.end, flag.note) for flag in comparison.flags if flag.version == 1] == [
        (flag.start, flag.end, flag.note) for flag in turned.flags if flag.version == 0
    ]
    for edit in comparison.edits:
        assert edit.a
        assert edit.b
        assert damaged[slice(*edit.b)].replace("\u200b", "") == clean[slice(*edit.a)]
