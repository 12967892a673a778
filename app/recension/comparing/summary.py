"""The summary: figures that say what a comparison found."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from recension.comparing.evidence import evidence_of
from recension.comparison import Flag, Link, Passage
from recension.reading import Version
from recension.vocabulary import Edit
from recension.wording.languages import LANGUAGES

_SAMPLED = (
    "These versions are so long that passages were sought by their rarer words; "
    "one that moved and holds common words only may have been missed."
)


_INHERITED = (
    "There are so many versions that some pairs of them ({count:,}) were linked through a third one, nearly the same "
    "as one of the two; what only such a pair has in common outside the common order may have been missed."
)
_UNREAD = (
    "Words for numbers, dates and negation are not known in the language “{code}”: only figures, capitals and "
    "quotation marks say there what is a damaged fact."
)


def summarise(
    versions: Sequence[Version],
    links: Sequence[Link],
    edits: Sequence[Edit],
    flags: Sequence[Flag],
    passages: Sequence[Passage],
    *,
    sampled: bool,
    inherited: int,
) -> dict[str, Any]:
    """Figures: counts of kinds, facts, relations and flags; for each pair how much of each carries
    the other and what speaks for either as the original; notes.

    ``sampled`` is whether likely pairs were sought by rarer words alone, ``inherited`` how many pairs were linked
    through a third version: the notes say what was approximated, and in which languages most facts are not known.
    """
    evidence = evidence_of(links, edits, len(versions))
    return {
        "notes": [
            *([_SAMPLED] if sampled else []),
            *([_INHERITED.format(count=inherited)] if inherited else []),
            *(_unread(versions) if edits else []),
        ],
        "edits": dict(sorted(Counter(edit.kind.value for edit in edits).items())),
        "facts": dict(sorted(Counter(edit.fact.value for edit in edits if edit.fact).items())),
        "passages": dict(sorted(Counter(passage.relation.value for passage in passages).items())),
        "flags": dict(sorted(Counter(flag.kind.value for flag in flags).items())),
        "pairs": [
            {
                "a": u,
                "b": v,
                "share_of_a": _share(versions, links, u, v),
                "share_of_b": _share(versions, links, v, u),
                "evidence": evidence[u, v],
            }
            for u in range(len(versions))
            for v in range(u + 1, len(versions))
        ],
    }


def _unread(versions: Sequence[Version]) -> list[str]:
    """A sentence for each language in which most facts are not looked for: silence would say that none is damaged."""
    languages = dict.fromkeys(version.language for version in versions if version.language)
    return [_UNREAD.format(code=code) for code in languages if code not in LANGUAGES]


def _share(versions: Sequence[Version], links: Sequence[Link], version: int, other: int) -> float:
    """The share of a version's characters that has a counterpart in another one."""
    spans = sorted(
        (here.start, here.end)
        for link in links
        for here, there in ((link.a, link.b), (link.b, link.a))
        if here.version == version and there.version == other
    )
    covered = end = 0
    for start, stop in spans:
        covered += max(0, stop - max(start, end))
        end = max(end, stop)
    return round(covered / max(1, len(versions[version].text)), 4)
