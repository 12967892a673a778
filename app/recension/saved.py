"""Saved comparisons: the result as JSON values, and back.

The form is a contract with other programs, version 1 (docs/json.md).
"""

from collections.abc import Mapping
from typing import Any

from recension.comparison import (
    FORMAT,
    FORMAT_VERSION,
    GENERATOR,
    Comparison,
    Flag,
    FlagKind,
    FormatError,
    Link,
    Passage,
    Pin,
    Place,
    Span,
    Swap,
)
from recension.reading.blocks import find_blocks
from recension.reading.roles import Role
from recension.reading.version import Alternative, Block, Encoding, How, Version
from recension.vocabulary import Basis, Breaks, Edit, Fact, Garble, Grade, Ground, Kind, Relation, Side, Verdict


def saved(comparison: Comparison) -> dict[str, Any]:
    """A comparison as JSON values."""
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "generator": GENERATOR,
        "versions": [_version_to_dict(version) for version in comparison.versions],
        "links": [
            {
                "a": _place_to_dict(link.a),
                "b": _place_to_dict(link.b),
                "relation": link.relation.value,
                "kind": "same" if link.same else "changed",
                "similarity": link.similarity,
                "rests_on": [_basis_to_dict(basis) for basis in link.rests_on],
            }
            for link in comparison.links
        ],
        "passages": [
            {
                "a": _place_to_dict(passage.a),
                "b": _place_to_dict(passage.b),
                "relation": passage.relation.value,
                "links": list(passage.links),
                "similarity": passage.similarity,
            }
            for passage in comparison.passages
        ],
        "edits": [
            {
                "link": edit.link,
                "kind": edit.kind.value,
                "fact": edit.fact.value if edit.fact else None,
                "a": list(edit.a) if edit.a else None,
                "b": list(edit.b) if edit.b else None,
                "garble": _garble_to_dict(edit.garble) if edit.garble else None,
            }
            for edit in comparison.edits
        ],
        "rows": [[list(cell) if cell else None for cell in row] for row in comparison.rows],
        "flags": [
            {
                "version": flag.version,
                "start": flag.start,
                "end": flag.end,
                "kind": flag.kind.value,
                "note": flag.note,
                "candidate": _place_to_dict(flag.candidate) if flag.candidate else None,
                "repair": flag.repair,
            }
            for flag in comparison.flags
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
            for swap in comparison.swaps
        ],
        "summary": dict(comparison.summary),
        "pins": [
            {"a": _place_to_dict(pin.a), "b": _place_to_dict(pin.b), "verdict": pin.verdict.value}
            for pin in comparison.pins
        ],
    }


def read_back(data: Mapping[str, Any]) -> Comparison:
    """The comparison that was saved; raises :class:`~recension.comparison.FormatError` for anything else."""
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


def _basis_to_dict(basis: Basis) -> dict[str, Any]:
    return {"ground": basis.ground.value, "words": list(basis.words), "version": basis.version}


def _basis_from_dict(data: Mapping[str, Any]) -> Basis:
    version = data["version"]
    return Basis(Ground(data["ground"]), tuple(map(str, data["words"])), None if version is None else int(version))


def _garble_to_dict(garble: Garble) -> dict[str, Any]:
    return {
        "grade": garble.grade.value,
        "breaks": garble.breaks.value,
        "note": garble.note,
        "side": garble.side.value if garble.side else None,
    }


def _garble_from_dict(data: Mapping[str, Any]) -> Garble:
    return Garble(
        Grade(data["grade"]),
        Breaks(data["breaks"]),
        str(data["note"]),
        None if data["side"] is None else Side(data["side"]),
    )


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
                tuple(map(_basis_from_dict, link.get("rests_on", ()))),
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
                _garble_from_dict(edit["garble"]) if edit.get("garble") else None,
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
                _place_from_dict(flag["candidate"]) if flag.get("candidate") else None,
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
        pins=tuple(
            Pin(_place_from_dict(pin["a"]), _place_from_dict(pin["b"]), Verdict(pin["verdict"]))
            for pin in data.get("pins", ())
        ),
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
    places += [place for pin in comparison.pins for place in (pin.a, pin.b)]
    places += [flag.candidate for flag in comparison.flags if flag.candidate]
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
