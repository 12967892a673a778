"""The command line: open the window, write a report, say what files are."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from recension.terminal import PROGRAM, abandon_output, emit, progress, say, standard_input

if TYPE_CHECKING:
    from recension.comparison import Comparison
    from recension.reading import UnreadableError, Version
    from recension.vocabulary import Kind

DONE, UNREADABLE, WRONG_USAGE, DIFFERENT = 0, 1, 2, 3
"""Exit statuses."""
INTERRUPTED, BROKEN_PIPE = 130, 141
"""What shells expect of a process ended by SIGINT or SIGPIPE."""

STDIN = "-"
_STDIN_NAME = "standard input"

_ABOUT = "Shows divergent versions of one text side by side, passage beside passage, every changed word marked."
_EPILOG = """\
commands:
  recension report FILE FILE ... -o OUT   write a report without a window
  recension inspect FILE ...              say what each file is and how it was decoded
Each explains itself with --help. A file that is called report or inspect opens as ./report or ./inspect.

exit status: 0 done, 1 an input could not be read, 2 wrong usage"""


def run(arguments: Sequence[str]) -> int:
    """Run one command line, without the program's name; return the exit status.

    Raises:
        SystemExit: with status 2 on wrong usage, with 0 after ``--help``.
    """
    commands = {"report": _report, "inspect": _inspect}
    try:
        if arguments and arguments[0] in commands:
            return commands[arguments[0]](arguments[1:])
        return _window(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        abandon_output()
        return BROKEN_PIPE
    except OSError as error:
        say(f"{error.strerror or error}" + (f": {error.filename}" if error.filename else ""))
        abandon_output()
        return UNREADABLE


def _window(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=PROGRAM, description=_ABOUT, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="a version to open; - is standard input")
    _add_whole_page(parser)
    parser.add_argument("--version", action="store_true", help="print the version of this program")
    options = parser.parse_args(arguments)
    if options.version:
        from importlib.metadata import version

        emit(f"{PROGRAM} {version(PROGRAM)}\n")
        return DONE
    _check_stdin_once(parser, options.files)
    return _open_window(options.files, options.whole_page)


def _open_window(files: Sequence[str], whole_page: bool) -> int:
    from recension.platform_check import import_problem, window_problem

    problem = window_problem()
    if problem:
        say(problem)
        return UNREADABLE
    with tempfile.TemporaryDirectory(prefix="recension-") as folder:
        named = [_kept_stdin(folder) if file == STDIN else file for file in files]
        try:
            from recension.desktop.application import run as run_window

            return run_window(named, whole_page=whole_page)
        except ImportError as error:
            say(import_problem(error))
            return UNREADABLE


def _kept_stdin(folder: str) -> str:
    """Standard input as a file: the window reads in another process, and may read again."""
    kept = Path(folder, _STDIN_NAME)
    kept.write_bytes(standard_input().read())
    return str(kept)


def _report(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} report",
        description="Compare versions and write the result to a file; no window and no display is needed.",
        epilog="exit status: 0 done, 1 an input could not be read or the report not written, 2 wrong usage, "
        "3 the versions differ (only with --exit-code)",
    )
    parser.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="two versions or more, or one saved comparison; - is standard input",
    )
    parser.add_argument("-o", "--output", required=True, metavar="OUT", help="file to write; - is standard output")
    parser.add_argument("--format", metavar="F", help="html or json; without it the suffix of OUT decides")
    _add_whole_page(parser)
    parser.add_argument("--exit-code", action="store_true", help="exit with 3 when the versions differ")
    parser.add_argument(
        "--base",
        type=int,
        default=1,
        metavar="N",
        help="describe the others against the N-th version (default 1)",
    )
    parser.add_argument(
        "--hide",
        type=_kinds,
        default=frozenset(),
        metavar="KINDS",
        help="kinds of edit to leave unmarked, with commas between: case,punctuation; they are counted",
    )
    options = parser.parse_args(arguments)
    _check_report(parser, options)

    from recension.comparison import FormatError
    from recension.reports import ReportError, format_for

    try:
        format_name = format_for(options.output, options.format)
    except ReportError as error:
        parser.error(str(error))
    try:
        comparison = _compared(parser, options.files, options.whole_page)
    except FormatError as error:
        say(f"{options.files[0]}: {error}")
        return UNREADABLE
    if comparison is None:
        return UNREADABLE
    if not 1 <= options.base <= len(comparison.versions):
        parser.error(f"--base {options.base}: there are {len(comparison.versions)} versions")
    try:
        _deliver(comparison, options.output, format_name, options.base - 1, options.hide)
    except ReportError as error:
        say(str(error))
        return UNREADABLE
    return DIFFERENT if options.exit_code and _differ(comparison) else DONE


def _check_report(parser: argparse.ArgumentParser, options: argparse.Namespace) -> None:
    """End with wrong usage where it shows before anything is read."""
    _check_stdin_once(parser, options.files)
    if options.output == STDIN and not options.format:
        parser.error("standard output has no suffix; name the format with --format")
    if len(options.files) > 1 and not 1 <= options.base <= len(options.files):
        parser.error(f"--base {options.base}: there are {len(options.files)} versions")
    for file in options.files:
        if STDIN not in (file, options.output) and _same_file(file, options.output):
            parser.error(f"{options.output}: the report would overwrite a version; choose another name")


def _check_stdin_once(parser: argparse.ArgumentParser, files: Sequence[str]) -> None:
    if files.count(STDIN) > 1:
        parser.error("standard input can be only one of the versions")


def _same_file(one: str, other: str) -> bool:
    try:
        return Path(one).samefile(other)
    except OSError:
        return False


def _compared(parser: argparse.ArgumentParser, files: Sequence[str], whole_page: bool = False) -> "Comparison | None":
    """The comparison of these files, or the one saved in a single file; None where one could not be read."""
    if len(files) == 1:
        return _saved(parser, files[0])
    from recension.comparing import compare

    versions, refusals = _read_all(files, whole_page)
    if refusals:
        return None
    with progress("comparing") as advance:
        return compare(*versions, progress=advance)


def _saved(parser: argparse.ArgumentParser, file: str) -> "Comparison | None":
    from recension.reports.json import is_saved, parse, read_saved

    if file == STDIN:
        data = standard_input().read()
        saved = parse(data) if is_saved(data) else None
    else:
        saved = read_saved(file)
    if saved is None and (file == STDIN or not _read_all([file])[1]):
        _lone_version(parser, file)
    return saved


def _lone_version(parser: argparse.ArgumentParser, file: str) -> NoReturn:
    named = _STDIN_NAME if file == STDIN else file
    parser.error(f"{named} is one version and no saved comparison; name a second version to compare it with")


def _read_all(files: Sequence[str], whole_page: bool = False) -> "tuple[list[Version], list[UnreadableError]]":
    """The versions that could be read, and why the others could not, which is said on stderr as well."""
    from recension.reading import UnreadableError, read, read_stream

    versions: list[Version] = []
    refusals: list[UnreadableError] = []
    for file in files:
        try:
            if file == STDIN:
                versions.append(read_stream(standard_input(), name=_STDIN_NAME, whole_page=whole_page))
            else:
                versions.append(read(file, whole_page=whole_page))
        except UnreadableError as error:
            say(str(error))
            refusals.append(error)
    return versions, refusals


def _kinds(text: str) -> "frozenset[Kind]":
    """The kinds of edit named in a list with commas."""
    from recension.vocabulary import Kind

    names = [name.strip().lower().replace(" ", "-") for name in text.split(",") if name.strip()]
    unknown = [name for name in names if name not in set(Kind)]
    if unknown:
        raise argparse.ArgumentTypeError(f"“{unknown[0]}” is not a kind of edit; choose from {', '.join(Kind)}")
    return frozenset(map(Kind, names))


def _deliver(comparison: "Comparison", output: str, format_name: str, base: int, hidden: "frozenset[Kind]") -> None:
    from recension.reports import render, write

    if output == STDIN:
        emit(render(comparison, format_name, base, hidden).encode())
    else:
        write(comparison, output, format_name, base, hidden)


def _differ(comparison: "Comparison") -> bool:
    from recension.synopsis import synopsis

    return synopsis(comparison).differs


def _inspect(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(
        prog=f"{PROGRAM} inspect",
        description="Say of each file what it is, how it was decoded, how sure that is, and what is odd.",
        epilog="exit status: 0 done, 1 a file could not be read, 2 wrong usage",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a folder stands for its files; - is standard input")
    _add_whole_page(parser)
    parser.add_argument("--json", action="store_true", help="for programs: a JSON list, one object for each file")
    options = parser.parse_args(arguments)
    _check_stdin_once(parser, options.files)

    from recension import inspection

    versions, refusals = _read_all(_with_files_of_folders(options.files), options.whole_page)
    emit(inspection.as_json(versions, refusals) if options.json else inspection.as_table(versions))
    return UNREADABLE if refusals else DONE


def _with_files_of_folders(paths: Sequence[str]) -> list[str]:
    """A folder as the files in it by name, hidden ones left out; an empty one as itself, to be refused by name."""
    found: list[str] = []
    for path in paths:
        try:
            entries = sorted(Path(path).iterdir()) if path != STDIN and Path(path).is_dir() else []
        except OSError:
            entries = []
        files = [str(entry) for entry in entries if entry.is_file() and not entry.name.startswith(".")]
        found += files or [path]
    return found


def _add_whole_page(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--whole-page", action="store_true", help="read all of a web page, not its article alone")
