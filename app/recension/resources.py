"""Where the packaged resources are: icons, report templates, sample texts."""

from pathlib import Path

_PACKAGED = Path(__file__).parent / "resources"
_SOURCE_TREE = Path(__file__).parents[2] / "resources"


def resource(*parts: str) -> Path:
    """The path of a resource file or folder: inside the installed package, or in the source tree."""
    root = _PACKAGED if _PACKAGED.is_dir() else _SOURCE_TREE
    return root.joinpath(*parts)
