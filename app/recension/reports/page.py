"""One page, ready for the HTML template: version headers, summary, lists and the table."""

from collections import Counter
from dataclasses import dataclass

from recension.comparison import GENERATOR, Comparison
from recension.reading.reasons import reason_of
from recension.reading.version import Version
from recension.reports import lists
from recension.reports.places import Places
from recension.reports.table import FoldView, RowView, TableBuilder
from recension.synopsis import CAUTION, certainty_of, kind_counts, kind_name, shares, synopsis
from recension.vocabulary import Kind

_IN_DOUBT = ("likely", "guess")


@dataclass(frozen=True, slots=True)
class VersionView:
    """The header of a column."""

    name: str
    words: int
    language: str | None
    media_type: str
    encoding: str
    certainty: str
    """``sure``, ``likely``, ``guess`` or ``chosen``."""
    reason: str
    """How the encoding was decided, one sentence."""
    sample: str
    """A telling stretch in this encoding; empty where there is none."""
    alternatives: tuple[tuple[str, str], ...]
    """Other encodings, each with the same stretch; only where the one chosen is not sure."""
    share: float | None
    """How much of the base it carries, 0 to 1; None for the base itself."""
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """Everything the template shows."""

    title: str
    generator: str
    base: int
    versions: tuple[VersionView, ...]
    differ: bool
    kinds: list[tuple[str, int]]
    hidden: list[tuple[str, int]]
    """Kinds that are not marked, and how many edits each hides."""
    fact_counts: list[tuple[str, int]]
    relation_counts: dict[str, int]
    """How many passages are ``moved``, ``copy`` or ``repeat``."""
    summary: tuple[str, ...]
    originals: list[lists.EvidenceView]
    """What speaks for either version as the original."""
    caution: str
    """What that evidence is not."""
    facts: tuple[list[lists.FactView], list[lists.FactView]]
    garbles: tuple[list[lists.GarbleView], list[lists.GarbleView]]
    garbled: bool
    """Whether any marked words are thought to be broken."""
    swaps: tuple[list[lists.SwapView], list[lists.SwapView]]
    passages: list[lists.PassageView]
    stretches: list[lists.StretchView]
    notes: list[lists.NoteView]
    table: list[RowView | FoldView]


def page_of(comparison: Comparison, base: int = 0, hidden: frozenset[Kind] = frozenset()) -> Page:
    """The page for a comparison, described against the version ``base``, without the ``hidden`` kinds of edit."""
    seen = synopsis(comparison, base, hidden)
    places = Places.of(seen)
    # First the table: building it gives out the anchors that the lists then link to.
    table = list(TableBuilder(seen, places, lists.linked_edits(comparison)).build())
    carried = [None if index == base else share for index, share in enumerate(shares(comparison, base))]
    facts = lists.facts(seen, places)
    passages = lists.passages(seen, places)
    kinds = kind_counts(comparison, base).most_common()
    return Page(
        title=" · ".join(version.name for version in comparison.versions),
        generator=GENERATOR,
        base=base,
        versions=tuple(_version(version, share) for version, share in zip(comparison.versions, carried, strict=True)),
        differ=seen.differs or seen.hidden > 0,
        kinds=[(kind_name(kind), count) for kind, count in kinds if kind not in hidden],
        hidden=[(kind_name(kind), count) for kind, count in kinds if kind in hidden],
        summary=_notes(comparison),
        fact_counts=Counter(view.fact.value for view in facts[0]).most_common(),
        relation_counts=Counter(view.relation.value for view in passages),
        originals=lists.originals(seen, places),
        caution=CAUTION,
        facts=facts,
        garbles=lists.garbles(seen, places),
        garbled=any(stroke.garbled for row in seen.rows for cell in row.cells if cell for stroke in cell.strokes),
        swaps=lists.swaps(seen, places),
        passages=passages,
        stretches=lists.stretches(seen),
        notes=lists.notes(comparison, places),
        table=table,
    )


def _version(version: Version, share: float | None) -> VersionView:
    encoding = version.encoding
    alternatives = encoding.alternatives if certainty_of(encoding) in _IN_DOUBT else ()
    return VersionView(
        name=version.name,
        words=version.words,
        language=version.language,
        media_type=version.media_type,
        encoding=encoding.name,
        certainty=certainty_of(encoding),
        reason=reason_of(encoding),
        sample=encoding.sample,
        alternatives=tuple((other.name, other.sample) for other in alternatives if other.sample),
        share=share,
        warnings=version.warnings,
    )


def _notes(comparison: Comparison) -> tuple[str, ...]:
    """Sentences the comparison carries about itself, such as what was approximated."""
    notes = comparison.summary.get("notes", ())
    return tuple(map(str, notes)) if isinstance(notes, list | tuple) else (str(notes),)
