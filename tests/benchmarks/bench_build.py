"""The main job against bare pandoc and bare Typst on the same Markdown, in one run.

Run it as ``python tests/benchmarks/bench_build.py [PLAN]``; it prints ratios and asserts nothing.
CPU is that of all processes, memory the largest of any one process. Needs a POSIX system.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installed import environment

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from smartplan.convert.labels import number_book  # noqa: E402
from smartplan.convert.pandoc import READER, find_pandoc  # noqa: E402
from smartplan.workflow import check_plan, render_plan_book  # noqa: E402

ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    cpu: float
    wall: float


def measure(work: Callable[[], None]) -> Cost:
    """Return the CPU of all child processes of some work, and its wall time, in seconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    work()
    after, end = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, end - start)


def run(command: Sequence[str | Path]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT, env=environment())


def bare(texts: Sequence[Path], out: Path) -> None:
    """Convert each text with pandoc's and Typst's own defaults, one after the other."""
    pandoc = find_pandoc()
    for text in texts:
        run([pandoc, "-f", READER, text, "-o", out / f"{text.stem}.docx"])
        run([pandoc, "-f", READER, "-s", text, "-t", "typst", "-o", out / f"{text.stem}.typ"])
        code = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
        run([sys.executable, "-c", code, out / f"{text.stem}.typ", out / f"{text.stem}.pdf"])


def smartplan(plan: Path, out: Path) -> None:
    run([sys.executable, "-m", "smartplan", "build", plan, "-o", out])


def main() -> None:
    plan_dir = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "examples" / "serang-kab"
    plan = check_plan(plan_dir).loaded.plan
    assert plan is not None
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder)
        texts = []
        for outline in plan.books:
            text = out / f"{outline.id}.md"
            book = render_plan_book(plan, plan_dir, outline)
            # Bare Typst refuses links to places that only our filter makes; any other link costs
            # the same.
            markdown = number_book(book.markdown).markdown.replace("](#", "](https://example.org/#")
            text.write_text(markdown, encoding="utf-8")
            texts.append(text)
        size = sum(text.stat().st_size for text in texts)
        print(f"{plan_dir.name}: {len(texts)} books, {size / 1024:.0f} KB, median of {ROUNDS}")
        smartplan(plan_dir, out / "ours")  # keeps byte code and compiled templates
        bare(texts, out)
        pairs = [
            (measure(lambda: bare(texts, out)), measure(lambda: smartplan(plan_dir, out / "ours")))
            for _ in range(ROUNDS)
        ]
    by_ratio = sorted(pairs, key=lambda pair: pair[1].cpu / pair[0].cpu)
    theirs, ours = by_ratio[len(by_ratio) // 2]
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (
        1 if sys.platform == "darwin" else 1024
    )
    print(f"bare pandoc and Typst: {theirs.cpu:5.2f} s CPU, {theirs.wall:5.2f} s wall")
    print(f"smartplan build:       {ours.cpu:5.2f} s CPU, {ours.wall:5.2f} s wall")
    ratios = ours.cpu / theirs.cpu, ours.wall / theirs.wall
    print(f"ratio on {os.cpu_count()} cores:      {ratios[0]:5.2f} CPU, {ratios[1]:5.2f} wall")
    print(f"largest process:       {peak:5.0f} MB")


if __name__ == "__main__":
    main()
