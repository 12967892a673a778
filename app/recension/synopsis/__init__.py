"""The comparison as a reader sees it from a base: rows of cells with marker strokes, folds, and sentences.

Window and reports both show a :class:`Synopsis`, so they cannot disagree. Nothing here computes a difference.
"""

from recension.synopsis.absences import MovedAway, absence, counterpart, moved_away
from recension.synopsis.characters import (
    CharacterNote,
    OddPlaces,
    certainty_of,
    character_counts,
    character_notes,
    repairable,
)
from recension.synopsis.figures import kind_counts, shares, told_edits, told_facts, told_garbles
from recension.synopsis.folds import Fold, fold_rows
from recension.synopsis.grounds import RowGrounds
from recension.synopsis.originals import CAUTION, Evidence, evidence
from recension.synopsis.phrases import (
    count_of_fact,
    count_of_kind,
    describe_edit,
    describe_link,
    describe_passage,
    describe_pin,
    grade_name,
    isolated,
    kind_name,
    opening,
    percent,
    recurrences,
)
from recension.synopsis.roles import BlockRoles, role_name
from recension.synopsis.sides import Sides, sides_of
from recension.synopsis.table import Cell, Mark, Row, Stroke, Synopsis, synopsis

__all__ = [
    "CAUTION",
    "BlockRoles",
    "Cell",
    "CharacterNote",
    "Evidence",
    "Fold",
    "Mark",
    "MovedAway",
    "OddPlaces",
    "Row",
    "RowGrounds",
    "Sides",
    "Stroke",
    "Synopsis",
    "absence",
    "certainty_of",
    "character_counts",
    "character_notes",
    "count_of_fact",
    "count_of_kind",
    "counterpart",
    "describe_edit",
    "describe_link",
    "describe_passage",
    "describe_pin",
    "evidence",
    "fold_rows",
    "grade_name",
    "isolated",
    "kind_counts",
    "kind_name",
    "moved_away",
    "opening",
    "percent",
    "recurrences",
    "repairable",
    "role_name",
    "shares",
    "sides_of",
    "synopsis",
    "told_edits",
    "told_facts",
    "told_garbles",
]
