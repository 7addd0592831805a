"""``smartplan check`` against check-jsonschema, yamllint and doorstop on the same 1,000 files.

Run it as ``python tests/benchmarks/bench_check.py [--files N] [--peers DIR]``; it prints ratios and
asserts nothing. ``--peers`` is the folder of the peers' programs, such as the ``bin`` of an
environment with ``pip install check-jsonschema yamllint doorstop``; by default they are looked for
on the PATH. Every run is a new process; what is slower on a busy machine is slower for all, since
the commands take turns.
"""

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from installed import environment

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from smartplan.plan.programs import Program  # noqa: E402

EXAMPLE = ROOT / "examples" / "serang-kab"
ROUNDS = 3
YEAR_KEY = re.compile(r"(?m)(^\s*|[{,]\s*)(\d{4}):(?=\s)")
DOORSTOP_HEAD = """\
active: true
derived: true
header: ''
level: 1.{number}
links: []
normative: true
ref: ''
reviewed: null
text: |
  {number}
"""


@dataclass(frozen=True)
class Contestant:
    name: str
    command: Sequence[str | Path]
    cwd: Path


@dataclass(frozen=True)
class Cost:
    wall: float
    cpu: float


def make_plan(folder: Path, files: int) -> list[Path]:
    """Copy the example and multiply its programs until the plan has so many YAML files."""
    shutil.copytree(EXAMPLE, folder)
    originals = sorted((folder / "program").glob("*.yaml"))
    number = 0
    missing = files - len(list(folder.rglob("*.yaml")))
    for copy in range(missing):
        original = originals[copy % len(originals)]
        number = copy // len(originals) + 2
        text = original.read_text(encoding="utf-8")
        name = f"{original.stem}-{number}"
        text = re.sub(r"(?m)^id: .*$", f"id: {name}", text, count=1)
        (folder / "program" / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")
    return sorted(folder.rglob("*.yaml"))


def make_doorstop(folder: Path, files: Sequence[Path]) -> None:
    """Put the same texts into doorstop items, whose own keys come first."""
    folder.mkdir()
    subprocess.run(["git", "init", "-q", folder], check=True)
    items = folder / "req"
    items.mkdir()
    settings = "settings:\n  digits: 5\n  itemformat: yaml\n  prefix: REQ\n  sep: ''\n"
    (items / ".doorstop.yml").write_text(settings, encoding="utf-8")
    for number, file in enumerate(files, 1):
        # doorstop can't write numbers as keys.
        body = YEAR_KEY.sub(r"\1'\2':", file.read_text(encoding="utf-8"))
        head = DOORSTOP_HEAD.format(number=number)
        (items / f"REQ{number:05}.yml").write_text(head + body, encoding="utf-8", newline="\n")


def contestants(folder: Path, peers: str | None, count: int) -> list[Contestant]:
    plan = folder / "rencana"
    files = make_plan(plan, count)
    found = [Contestant("smartplan", [sys.executable, "-m", "smartplan", "check", plan], ROOT)]
    programs = [file for file in files if file.parent.name == "program"]
    if program := find_program("check-jsonschema", peers):
        schema = folder / "program.schema.json"
        schema.write_text(json.dumps(Program.model_json_schema(by_alias=True)), encoding="utf-8")
        command = [program, "--schemafile", schema, *programs]
        found.append(Contestant("check-jsonschema", command, folder))
    if program := find_program("yamllint", peers):
        found.append(Contestant("yamllint", [program, "-d", "relaxed", *files], folder))
    if program := find_program("doorstop", peers):
        make_doorstop(folder / "doorstop", files)
        found.append(Contestant("doorstop", [program, "-F", "-q"], folder / "doorstop"))
    size = sum(file.stat().st_size for file in files) / 1e6
    print(f"{len(files)} YAML files ({len(programs)} programs), {size:.1f} MB, best of {ROUNDS}")
    return found


def find_program(name: str, folder: str | None) -> str | None:
    program = shutil.which(name, path=folder)
    if program is None:
        print(f"{name} is not installed: left out")
    return program


def measure(contestant: Contestant) -> Cost:
    before, start = os.times(), time.perf_counter()
    done = subprocess.run(
        contestant.command,
        cwd=contestant.cwd,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    wall, after = time.perf_counter() - start, os.times()
    # Findings are fine; a program that could not run would look fast.
    assert "Traceback" not in done.stderr, f"{contestant.name}: {done.stderr[-2000:]}"
    assert done.returncode in (0, 1), f"{contestant.name}: {done.stdout[-500:]}{done.stderr[-500:]}"
    cpu = after.children_user + after.children_system - before.children_user
    return Cost(wall, cpu - before.children_system)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--peers", default=None)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        rivals = contestants(Path(name), asked.peers, asked.files)
        for contestant in rivals:
            measure(contestant)  # writes byte code, fills the disk cache
        costs: dict[str, list[Cost]] = {contestant.name: [] for contestant in rivals}
        for _ in range(ROUNDS):
            for contestant in rivals:
                costs[contestant.name].append(measure(contestant))
    ours = costs["smartplan"]
    print(f"{'':18}{'wall':>9}{'cpu':>9}{'wall ratio':>12}{'cpu ratio':>11}")
    for name, measured in costs.items():
        wall, cpu = min(one.wall for one in measured), min(one.cpu for one in measured)
        walls = statistics.median(b.wall / a.wall for a, b in zip(ours, measured, strict=True))
        cpus = statistics.median(b.cpu / a.cpu for a, b in zip(ours, measured, strict=True))
        print(f"{name:18}{wall:8.2f}s{cpu:8.2f}s{walls:12.1f}{cpus:11.1f}")


if __name__ == "__main__":
    main()
