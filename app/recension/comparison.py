"""The result of a comparison: immutable, plain, complete; what window and reports both show.

The JSON form (:meth:`Comparison.to_dict`) is a contract with other programs, version 1. All offsets are code
points into ``versions[i].text``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, TypeAlias

from recension.reading.blocks import find_blocks
from recension.reading.roles import Role
from recension.reading.version import Alternative, Block, Encoding, How, Version
from recension.vocabulary import Edit, Fact, Kind, Relation

FORMAT = "recension-comparison"
FORMAT_VERSION = 1
GENERATOR = "recension 0.1.0"

Span: TypeAlias = tuple[int, int]
"""``[start, end)`` in code points."""


class FormatError(ValueError):
    """A saved comparison that cannot be read back; ``str()`` says what is wrong with it."""


class FlagKind(StrEnum):
    """What a reader should know of a stretch."""

    ONLY_HERE = "only-here"
    """No counterpart in any other version."""
    MOVED = "moved"
    COPY = "copy"
    REPEATED = "repeated"
    UNDECIDED = "undecided"
    DAMAGED_ENCODING = "damaged-encoding"
    HIDDEN_CHARACTERS = "hidden-characters"
    LOOK_ALIKES = "look-alikes"
    """Words in which letters of another script pass for those around them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of one version: ``[start, end)`` in code points."""

    version: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """An n:m bead of contiguous segments of one version and of another that say the same thing."""

    a: Place
    b: Place
    """In a later version than ``a``; for a repeat, further down in the same one."""
    relation: Relation
    same: bool
    """Whether both sides read the same to the letter, white space aside."""
    similarity: float


@dataclass(frozen=True, slots=True)
class Passage:
    """A maximal run of links in step: "this stretch of A is that stretch of B"."""

    a: Place
    b: Place
    relation: Relation
    links: tuple[int, ...]
    """Indices in ``Comparison.links``."""
    similarity: float


@dataclass(frozen=True, slots=True)
class Flag:
    """A stretch a reader should know of."""

    version: int
    start: int
    end: int
    kind: FlagKind
    note: str
    """One sentence for people."""
    repair: str | None = None
    """What probably should stand there instead, and was compared; None where there is nothing to repair."""


@dataclass(frozen=True, slots=True)
class Swap:
    """A recurring substitution: military → navy, 12 times."""

    source: str
    target: str
    from_version: int
    to_version: int
    count: int
    kind: Kind
    edits: tuple[int, ...]
    """Indices in ``Comparison.edits``."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that is known of how some versions of one text differ."""

    versions: tuple[Version, ...]
    links: tuple[Link, ...]
    """Of every pair of versions, ordered by the two versions, then by place in ``a`` and in ``b``."""
    passages: tuple[Passage, ...]
    edits: tuple[Edit, ...]
    """By link, then in reading order of ``a``; minimal and disjoint."""
    rows: tuple[tuple[Span | None, ...], ...]
    """The side-by-side table: one cell for each version; down its column a version reads whole and in order."""
    flags: tuple[Flag, ...] = ()
    swaps: tuple[Swap, ...] = ()
    """Most frequent first."""
    summary: Mapping[str, Any] = field(default_factory=dict)
    """Figures and notes for people, JSON values only; see :mod:`recension.comparing`."""

    def to_dict(self) -> dict[str, Any]:
        """The comparison as JSON values (design: contracts, version 1)."""
        return {
            "format": FORMAT,
            "version": FORMAT_VERSION,
            "generator": GENERATOR,
            "versions": [_version_to_dict(version) for version in self.versions],
            "links": [
                {
                    "a": _place_to_dict(link.a),
                    "b": _place_to_dict(link.b),
                    "relation": link.relation.value,
                    "kind": "same" if link.same else "changed",
                    "similarity": link.similarity,
                }
                for link in self.links
            ],
            "passages": [
                {
                    "a": _place_to_dict(passage.a),
                    "b": _place_to_dict(passage.b),
                    "relation": passage.relation.value,
                    "links": list(passage.links),
                    "similarity": passage.similarity,
                }
                for passage in self.passages
            ],
            "edits": [
                {
                    "link": edit.link,
                    "kind": edit.kind.value,
                    "fact": edit.fact.value if edit.fact else None,
                    "a": list(edit.a) if edit.a else None,
                    "b": list(edit.b) if edit.b else None,
                }
                for edit in self.edits
            ],
            "rows": [[list(cell) if cell else None for cell in row] for row in self.rows],
            "flags": [
                {
                    "version": flag.version,
                    "start": flag.start,
                    "end": flag.end,
                    "kind": flag.kind.value,
                    "note": flag.note,
                    "repair": flag.repair,
                }
                for flag in self.flags
            ],
            "swaps": [
                {
                    "from": swap.source,
                    "to": swap.target,
                    "from_version": swap.from_version,
                    "to_version": swap.to_version,
                    "count": swap.count,
                    "kind": swap.kind.value,
                    "edits": list(swap.edits),
                }
                for swap in self.swaps
            ],
            "summary": dict(self.summary),
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Comparison":
        """Read back what :meth:`to_dict` gave; raise :class:`FormatError` where it is anything else."""
        if not isinstance(data, Mapping) or data.get("format") != FORMAT:
            raise FormatError("this is not a comparison saved by Recension")
        if data.get("version") != FORMAT_VERSION:
            raise FormatError(
                f"this comparison was saved in format version {data.get('version')}, "
                f"and this program reads version {FORMAT_VERSION}"
            )
        try:
            comparison = _from_dict(data)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise FormatError(f"this saved comparison is damaged ({error!r})") from error
        _check_bounds(comparison)
        return comparison


def _version_to_dict(version: Version) -> dict[str, Any]:
    return {
        "name": version.name,
        "path": version.path,
        "media_type": version.media_type,
        "text": version.text,
        "words": version.words,
        "encoding": {
            "name": version.encoding.name,
            "how": version.encoding.how.value,
            "confidence": version.encoding.confidence,
            "certainty": version.encoding.certainty,
            "reason": version.encoding.reason,
            "sample": version.encoding.sample,
            "alternatives": [
                {"name": other.name, "confidence": other.confidence, "sample": other.sample}
                for other in version.encoding.alternatives
            ],
        },
        "language": version.language,
        "warnings": list(version.warnings),
        "blocks": [
            {"start": block.start, "end": block.end, "role": block.role.value} for block in find_blocks(version)
        ],
    }


def _place_to_dict(place: Place) -> dict[str, int]:
    return {"version": place.version, "start": place.start, "end": place.end}


def _version_from_dict(data: Mapping[str, Any]) -> Version:
    encoding = data["encoding"]
    return Version(
        name=str(data["name"]),
        text=str(data["text"]),
        encoding=Encoding(
            name=str(encoding["name"]),
            how=How(encoding["how"]),
            confidence=float(encoding["confidence"]),
            alternatives=tuple(
                Alternative(str(other["name"]), float(other["confidence"]), str(other.get("sample", "")))
                for other in encoding["alternatives"]
            ),
            reason=str(encoding.get("reason", "")),
            sample=str(encoding.get("sample", "")),
        ),
        path=None if data["path"] is None else str(data["path"]),
        media_type=str(data["media_type"]),
        words=int(data["words"]),
        language=None if data["language"] is None else str(data["language"]),
        warnings=tuple(map(str, data["warnings"])),
        blocks=tuple(
            Block(int(block["start"]), int(block["end"]), Role(block["role"])) for block in data.get("blocks", ())
        ),
    )


def _place_from_dict(data: Mapping[str, Any]) -> Place:
    return Place(int(data["version"]), int(data["start"]), int(data["end"]))


def _span(value: list[int] | None) -> Span | None:
    if value is None:
        return None
    start, end = value
    return int(start), int(end)


def _from_dict(data: Mapping[str, Any]) -> Comparison:
    return Comparison(
        versions=tuple(_version_from_dict(version) for version in data["versions"]),
        links=tuple(
            Link(
                _place_from_dict(link["a"]),
                _place_from_dict(link["b"]),
                Relation(link["relation"]),
                link["kind"] == "same",
                float(link["similarity"]),
            )
            for link in data["links"]
        ),
        passages=tuple(
            Passage(
                _place_from_dict(passage["a"]),
                _place_from_dict(passage["b"]),
                Relation(passage["relation"]),
                tuple(map(int, passage["links"])),
                float(passage["similarity"]),
            )
            for passage in data["passages"]
        ),
        edits=tuple(
            Edit(
                Kind(edit["kind"]),
                _span(edit["a"]),
                _span(edit["b"]),
                None if edit["fact"] is None else Fact(edit["fact"]),
                int(edit["link"]),
            )
            for edit in data["edits"]
        ),
        rows=tuple(tuple(_span(cell) for cell in row) for row in data["rows"]),
        flags=tuple(
            Flag(
                int(flag["version"]),
                int(flag["start"]),
                int(flag["end"]),
                FlagKind(flag["kind"]),
                str(flag["note"]),
                None if flag.get("repair") is None else str(flag["repair"]),
            )
            for flag in data["flags"]
        ),
        swaps=tuple(
            Swap(
                str(swap["from"]),
                str(swap["to"]),
                int(swap["from_version"]),
                int(swap["to_version"]),
                int(swap["count"]),
                Kind(swap["kind"]),
                tuple(map(int, swap["edits"])),
            )
            for swap in data["swaps"]
        ),
        summary=dict(data["summary"]),
    )


def _check_bounds(comparison: Comparison) -> None:
    """Refuse a saved comparison whose numbers point outside its own texts and lists."""

    def in_text(version: int, span: Span | None) -> bool:
        if span is None:
            return True
        return 0 <= version < len(comparison.versions) and 0 <= span[0] <= span[1] <= len(
            comparison.versions[version].text
        )

    def in_order(version: Version) -> bool:
        edges = [edge for block in version.blocks for edge in (block.start, block.end)]
        return edges == sorted(edges) and (not edges or (edges[0] >= 0 and edges[-1] <= len(version.text)))

    places = [place for link in comparison.links for place in (link.a, link.b)]
    places += [place for passage in comparison.passages for place in (passage.a, passage.b)]
    links, edits = len(comparison.links), len(comparison.edits)
    sound = (
        all(map(in_order, comparison.versions))
        and all(in_text(place.version, (place.start, place.end)) for place in places)
        and all(in_text(flag.version, (flag.start, flag.end)) for flag in comparison.flags)
        and all(len(row) == len(comparison.versions) for row in comparison.rows)
        and all(in_text(version, cell) for row in comparison.rows for version, cell in enumerate(row))
        and all(0 <= index < links for passage in comparison.passages for index in passage.links)
        and all(0 <= index < edits for swap in comparison.swaps for index in swap.edits)
        and all(
            edit.link is not None
            and 0 <= edit.link < links
            and in_text(comparison.links[edit.link].a.version, edit.a)
            and in_text(comparison.links[edit.link].b.version, edit.b)
            for edit in comparison.edits
        )
    )
    if not sound:
        raise FormatError("this saved comparison is damaged (an offset points outside its text)")
