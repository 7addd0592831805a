"""A plan of hundreds of files is read and checked by two processes, as if by one."""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.sources.limits import MANY_FILES
from tests.acceptance.conftest import Ran


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks safely")
def test_two_processes_find_what_one_finds(plan: Path, smartplan: Callable[..., Ran]) -> None:
    cores = os.sched_getaffinity(0)
    if len(cores) == 1:
        pytest.skip("needs two cores")
    original = (plan / "program" / "program-living.yaml").read_text(encoding="utf-8")
    for number in range(MANY_FILES):
        name = f"program-living-{number}"
        text = original.replace("id: program-living", f"id: {name}", 1)
        if number % 9 == 0:
            # A mistake of the data, one of a reference, one of a text; and one file is broken.
            text = text.replace("opd_penanggung_jawab: diskominfo", "opd_penanggung_jawab: siapa")
            text += "keterangan: {oleh: [\n" if number == 0 else f"asing_{number}: TODO\n"
        (plan / "program" / f"{name}.yaml").write_text(text, encoding="utf-8", newline="\n")

    by_two = smartplan("check", plan, "--format", "json")
    try:
        os.sched_setaffinity(0, {min(cores)})
        by_one = smartplan("check", plan, "--format", "json")
    finally:
        os.sched_setaffinity(0, cores)

    assert by_two == by_one
    codes = {one["code"] for one in json.loads(by_two.out)["diagnostics"]}
    assert {"RUJ001", "YML007", "SKM002", "NAR005"} <= codes, codes
