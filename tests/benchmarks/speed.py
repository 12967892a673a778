"""How long a whole report takes and how much memory, beside wdiff in the same run on the same texts.

Run ``python tests/benchmarks/speed.py``: made-up pairs (``tests/divergence``) of 1 and 5 MB a side with 5 % of the
words swapped and 2 % of the paragraphs moved; ``--sizes`` chooses others. ``--versions 13x1000 5x80000 50x66000``
compares so many versions of so many words instead: there wdiff is run on the first two, and what all pairs would take
is reckoned from that. Every figure is of whole processes, from start to end; memory is the most that one of them had
resident, and never less than the 20 MB of the script that starts it. wdiff is installed with apt where it is missing
and the user may.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.divergence import OPERATIONS, Draft, Operation, diverge, write

APP = Path(__file__).parents[2] / "app"
PAIR = (("swap", 0.05), ("move", 0.02))
"""What becomes of the second text of a pair."""
VERSION = (("swap", 0.05), ("drop", 0.02), ("add", 0.02), ("move", 0.02))
"""What becomes of each of many versions."""
TARGET = 2.0
"""Times wdiff's seconds."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took."""

    seconds: float
    """From start to end."""
    processor: float
    """Seconds of all its threads, and of the processes it waited for."""
    megabytes: float
    """Resident at the most, in it or in one of the processes it waited for."""

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s  {self.processor:8.2f} s of processor  {self.megabytes:8.0f} MB"


def run(command: Sequence[str], fine: Sequence[int] = (0,)) -> Cost:
    """Run a program to its end; what it prints goes nowhere."""
    environment = {**os.environ, "PYTHONPATH": str(APP)}
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in fine:
        raise SystemExit(f"{command[0]} ended with status {process.returncode}")
    resident = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e6 / 1024)
    return Cost(seconds, used.ru_utime + used.ru_stime, resident)


def run_recension(files: Sequence[Path], folder: Path) -> Cost:
    """The report of some versions as JSON."""
    report = [sys.executable, "-m", "recension", "report", *map(str, files), "-o", str(folder / "report.json")]
    return run(report)


def run_wdiff(program: str, files: Sequence[Path]) -> Cost:
    """The word diff of the first two versions; its status 1 says that they differ."""
    return run([program, *map(str, files[:2])], fine=(0, 1))


def find_wdiff() -> str | None:
    """Where wdiff is; it is installed first where that is possible, and what happens is said."""
    found = shutil.which("wdiff")
    apt = shutil.which("apt-get")
    if not found and apt and os.geteuid() == 0:
        print("wdiff is missing: installing it with apt-get")
        subprocess.run([apt, "install", "-y", "-qq", "wdiff"], stdout=subprocess.DEVNULL, check=False)
        found = shutil.which("wdiff")
    if not found:
        print("wdiff is missing and cannot be installed here: going on without it")
    return found


def write_pair(folder: Path, characters: int, seed: int) -> list[Path]:
    """Files of a source of about so many characters, and of what became of it."""
    sample = write(500, seed).render().text
    source = write(max(2, round(characters / len(sample) * 500)), seed)
    return _written(folder, [source, diverge(source, _steps(PAIR), seed)])


def write_versions(folder: Path, count: int, words: int, seed: int) -> list[Path]:
    """Files of so many versions of one text of about so many words."""
    sample = write(500, seed).render().text
    source = write(max(2, round(words / len(sample.split()) * 500)), seed)
    return _written(folder, (diverge(source, _steps(VERSION), number) for number in range(count)))


def _steps(recipe: Sequence[tuple[str, float]]) -> list[tuple[Operation, float]]:
    return [(OPERATIONS[name], rate) for name, rate in recipe]


def _written(folder: Path, drafts: Iterable[Draft]) -> list[Path]:
    files = []
    for number, draft in enumerate(drafts):
        files.append(folder / f"version-{number}.txt")
        files[-1].write_text(draft.render().text, "utf-8")
    return files


def elsewhere(work: Callable[..., list[Path]], *arguments: object) -> list[Path]:
    """Do some work in a process of its own: what this one has resident would count as its children's."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def measure_pairs(options: argparse.Namespace, wdiff: str | None, folder: Path) -> Iterator[dict[str, object]]:
    """Both programs on a pair of each size."""
    for size in options.sizes:
        files = elsewhere(write_pair, folder, round(size * 1e6), options.seed)
        print(f"\n2 × {files[0].stat().st_size / 1e6:.2f} MB: 5 % of the words swapped, 2 % of the paragraphs moved")
        theirs = wdiff and min((run_wdiff(wdiff, files) for _ in range(options.runs)), key=lambda cost: cost.seconds)
        if theirs:
            print(f"  wdiff      {theirs}", flush=True)
        ours = min((run_recension(files, folder) for _ in range(options.runs)), key=lambda cost: cost.seconds)
        print(f"  recension  {ours}", flush=True)
        if theirs:
            times, processor = ours.seconds / theirs.seconds, ours.processor / max(theirs.processor, 0.01)
            print(f"  {times:.1f} × wdiff's time ({processor:.1f} × of processor); wanted: {TARGET:.0f} ×", flush=True)
        yield {"megabytes": size, "recension": asdict(ours), "wdiff": asdict(theirs) if theirs else None}


def measure_versions(options: argparse.Namespace, wdiff: str | None, folder: Path) -> Iterator[dict[str, object]]:
    """Many versions at once."""
    for count, words in options.versions:
        files = elsewhere(write_versions, folder, count, words, options.seed)
        pairs = count * (count - 1) // 2
        print(f"\n{count} versions of some {words:,} words, {pairs:,} pairs")
        theirs = run_wdiff(wdiff, files) if wdiff else None
        if theirs:
            print(f"  wdiff      {theirs}, one pair; all pairs some {theirs.seconds * pairs:.0f} s", flush=True)
        ours = run_recension(files, folder)
        print(f"  recension  {ours}; {1000 * ours.seconds / pairs:.0f} ms a pair", flush=True)
        yield {
            "versions": count,
            "words": words,
            "recension": asdict(ours),
            "wdiff": asdict(theirs) if theirs else None,
        }


def _count_by_words(text: str) -> tuple[int, int]:
    """``13x1000``: versions, and the words of each."""
    count, words = map(int, text.lower().replace("×", "x").split("x"))
    if count < 2 or words < 1:
        raise ValueError(text)
    return count, words


def main() -> None:
    """Print what every run took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=float, default=[1, 5], metavar="MB", help="of each side (1 5)")
    parser.add_argument("--versions", nargs="+", type=_count_by_words, metavar="NxWORDS", help="instead of pairs")
    parser.add_argument("--runs", type=int, default=1, help="of each program on a pair; the fastest counts (1)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    options = parser.parse_args()
    wdiff = find_wdiff()
    with tempfile.TemporaryDirectory() as folder:
        measure = measure_versions if options.versions else measure_pairs
        figures = list(measure(options, wdiff, Path(folder)))
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), "utf-8")


if __name__ == "__main__":
    main()
