"""The rules that hold the parts together: who may import what, what loads when, what the wheel holds."""

import ast
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from recension.comparison import GENERATOR

LONGEST_MODULE = 400

NOT_AT_START = (
    "asyncio",
    "chardet",
    "concurrent.futures.process",
    "diff_match_patch",
    "jinja2",
    "lxml",
    "mammoth",
    "multiprocessing.pool",
    "numpy",
    "rapidfuzz",
    "recension.comparing",
    "recension.reports",
    "regex",
    "rich",
    "sentencex",
    "trafilatura",
)
"""What the window must not wait for."""


def modules_after(statement: str, environment: dict[str, str]) -> set[str]:
    """The names of all modules that a fresh interpreter holds after a statement."""
    done = subprocess.run(
        [sys.executable, "-c", f"{statement}\nimport sys\nprint(*sys.modules)"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


def among(modules: set[str], names: tuple[str, ...]) -> list[str]:
    """Those of the modules that have one of the names, or lie inside it."""
    return sorted(module for module in modules if any(f"{module}.".startswith(f"{name}.") for name in names))


def python_files(root: Path) -> list[Path]:
    return sorted((root / "app" / "recension").rglob("*.py"))


def test_packages_import_only_what_they_may(root: Path) -> None:
    command = "import sys; from importlinter.cli import lint_imports_command; sys.exit(lint_imports_command())"
    done = subprocess.run(
        [sys.executable, "-c", command, "--no-cache"],
        cwd=root,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_library_does_without_qt(child_environment: dict[str, str]) -> None:
    everything = "from recension import *\nimport recension.cli, recension.reports"
    loaded = modules_after(everything, child_environment)
    assert among(loaded, ("PySide6", "shiboken6")) == []


def test_the_window_waits_for_nothing_heavy(child_environment: dict[str, str]) -> None:
    loaded = modules_after("import recension.desktop.application, recension.desktop.window", child_environment)
    assert "PySide6.QtWidgets" in loaded
    assert among(loaded, NOT_AT_START) == []


def test_qt_keeps_its_hands_off_none() -> None:
    # PySide6 6.12 on CPython 3.11 drops one reference to None with every void call; at zero the interpreter
    # aborts. From 3.12 on None cannot be freed, and its count stands still.
    from PySide6.QtCore import QObject, QSize

    thing, size = QObject(), QSize()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("x")
        size.setWidth(1)
    assert abs(sys.getrefcount(None) - before) < 100


def test_every_module_says_its_idea_and_is_short(root: Path) -> None:
    silent = [path.name for path in python_files(root) if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    long = [path.name for path in python_files(root) if len(path.read_text("utf-8").splitlines()) > LONGEST_MODULE]
    assert (silent, long) == ([], [])


def test_one_version_number(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"{project['name']} {project['version']}" == GENERATOR


def test_the_wheel_holds_all_it_needs_and_no_more(root: Path, tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=root,
        capture_output=True,
        check=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    names = set(zipfile.ZipFile(wheel).namelist())
    sources = {path.relative_to(root / "app").as_posix() for path in python_files(root)}
    resources = {
        f"recension/{path.relative_to(root).as_posix()}" for path in (root / "resources").rglob("*") if path.is_file()
    }
    assert sources | resources | {"recension/py.typed"} <= names
    others = {name for name in names if not name.startswith("recension/") and ".dist-info/" not in name}
    assert others == set()
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def test_continuous_integration_runs_the_command_of_the_readme(root: Path) -> None:
    command = "pip install uv && uv run pytest"
    assert command in (root / "README.md").read_text("utf-8").splitlines()
    assert command in (root / ".ci" / "run").read_text("utf-8")


def markdown_files() -> list[str]:
    root = Path(__file__).parents[1]
    found = [root / "README.md", root / "CHANGELOG.md", *root.glob("docs/*.md"), *root.glob("seeds/**/*.md")]
    return [path.relative_to(root).as_posix() for path in sorted(found)]


@pytest.mark.parametrize("page", markdown_files())
def test_links_between_pages_lead_somewhere(root: Path, page: str) -> None:
    path = root / page
    links = re.findall(r"\]\(([^)#\s]+)", path.read_text("utf-8"))
    gone = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert gone == []
