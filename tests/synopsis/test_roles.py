"""Roles of blocks: kept with a comparison, looked up by place, shown in the report."""

import pytest

from recension import compare
from recension.comparison import Comparison, FormatError
from recension.reading import Role, from_html, from_text
from recension.reports import render
from recension.synopsis import BlockRoles, Fold, fold_rows, role_name, synopsis

PAGE = """<h1>The wall</h1><p>The wall broke in January. It is to be rebuilt.</p>
<blockquote>It was a cold night.</blockquote>
<ul><li>A crane</li><li>A raft</li></ul><nav>Home</nav>"""
TEXT = "The wall\n\nThe wall broke in January. It is to be rebuilt.\n\nIt was a cold night.\n\n- A crane\n- A raft\n"


@pytest.fixture
def comparison() -> Comparison:
    return compare(from_html("page", PAGE), from_text("text", TEXT))


def test_every_cell_knows_its_role(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    roles = [cell.role for row in seen.rows if (cell := row.cells[0])]
    assert list(dict.fromkeys(roles)) == [
        Role.HEADING,
        Role.PARAGRAPH,
        Role.QUOTATION,
        Role.LIST_ITEM,
        Role.CHROME,
    ]
    assert roles.count(Role.LIST_ITEM) == 2
    plain = [cell.role for row in seen.rows if (cell := row.cells[1])]
    assert set(plain) == {Role.PARAGRAPH, Role.LIST_ITEM}


def test_roles_survive_being_saved(comparison: Comparison) -> None:
    saved = comparison.to_dict()
    again = Comparison.from_dict(saved)
    assert [version.blocks for version in again.versions] == [version.blocks for version in comparison.versions]
    for version in saved["versions"]:
        del version["blocks"]
    earlier = Comparison.from_dict(saved)
    assert [version.blocks for version in earlier.versions] == [(), ()]
    assert synopsis(earlier).rows


@pytest.mark.parametrize(
    "blocks",
    [
        [{"start": 0, "end": 10_000, "role": "paragraph"}],
        [{"start": 5, "end": 9, "role": "paragraph"}, {"start": 3, "end": 4, "role": "paragraph"}],
        [{"start": -1, "end": 4, "role": "paragraph"}],
        [{"start": 0, "end": 4, "role": "ornament"}],
        [{"start": 0}],
        7,
    ],
)
def test_damaged_blocks_are_refused(blocks: object, comparison: Comparison) -> None:
    saved = comparison.to_dict()
    saved["versions"][0]["blocks"] = blocks
    with pytest.raises(FormatError, match="damaged"):
        Comparison.from_dict(saved)


def test_by_place(comparison: Comparison) -> None:
    version = comparison.versions[0]
    roles = BlockRoles(version)
    for block in version.blocks:
        assert {roles.at(offset) for offset in range(block.start, block.end)} == {block.role}
    assert roles.at(version.blocks[0].end) is version.blocks[1].role
    assert roles.at(len(version.text)) is Role.PARAGRAPH


def test_the_report_shows_them(comparison: Comparison) -> None:
    page = render(comparison, "html")
    for role in ("heading", "quotation", "list-item", "chrome"):
        assert f"is-{role}" in page.partition("</style>")[2]


def test_names() -> None:
    assert [role for role in Role if not role_name(role)] == [Role.PARAGRAPH]


def test_asides_fold_on_demand_however_short(comparison: Comparison) -> None:
    seen = synopsis(comparison)
    menu = next(row.index for row in seen.rows if row.cells[0] and row.cells[0].role is Role.CHROME)
    assert fold_rows(seen) == ()
    assert fold_rows(seen, asides=True) == (Fold(menu, menu + 1, None, 1, asides=True),)


def test_what_one_version_says_and_another_quotes_is_not_set_aside() -> None:
    said = "My brother drives one of the lorries, so I have heard a little about this, and the cranes are real."
    thread = f"Tern said:\n{said}\nClick to expand...\n\nExactly this, and not a word more than that."
    comparison = compare(from_text("post", said), from_text("thread", thread))
    seen = synopsis(comparison)
    folded = {row for fold in fold_rows(seen, asides=True) for row in range(fold.first, fold.last)}
    shown = {row.index for row in seen.rows if row.cells[0] or (row.cells[1] and row.cells[1].role is Role.PARAGRAPH)}
    assert folded == {row.index for row in seen.rows} - shown
    assert len(folded) == 2
