"""What the status line says of a row. Qt-free."""

from recension.synopsis import Cell, Synopsis, describe_passage, role_name


def describe_row(synopsis: Synopsis, row: int) -> str:
    """What a row as a whole is: only in some versions, moved, copied, repeated, a heading; empty for most rows."""
    if not row < len(synopsis.rows):
        return ""
    comparison = synopsis.comparison
    cells = [cell for cell in synopsis.rows[row].cells if cell]
    passages = dict.fromkeys(index for cell in cells for index in cell.passages)
    if passages:
        return "; ".join(describe_passage(comparison, synopsis.elsewhere[index]) for index in passages)
    if len(comparison.versions) > 1 and all(cell.only_here for cell in cells):
        found = f"only in {', '.join(comparison.versions[cell.version].name for cell in cells)}"
        return ", ".join(filter(None, (found, _roles(cells))))
    return _roles(cells)


def _roles(cells: list[Cell]) -> str:
    """What the cells of a row were in their sources."""
    return " / ".join(dict.fromkeys(name for cell in cells if (name := role_name(cell.role))))
