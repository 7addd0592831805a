"""The runner of cases sees wrong expectations and broken cases."""

from pathlib import Path

import pytest
from case_file import BrokenCaseError, parse_cases, run_case

from smartplan.checks.references import unknown_agency

CASE = """# A title

```diff program/program-branding.yaml
-opd_penanggung_jawab: disporapar
+opd_penanggung_jawab: dispora
```

```expected
program/program-branding.yaml:9:23: RUJ001 OPD dispora tidak ada di opd.yaml
```
"""


def run(text: str, tmp_path: Path) -> bool:
    (case,) = parse_cases(text)
    return run_case(case, "RUJ001", [unknown_agency], tmp_path / "plan") == case.expected


def test_a_right_expectation_holds(tmp_path: Path) -> None:
    assert run(CASE, tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (":9:23:", ":9:24:"),
        (":9:23:", ":8:23:"),
        ("RUJ001", "RUJ002"),
        ("dispora tidak", "disporax tidak"),
        ("opd.yaml\n```", "opd.yaml\n  saran: Hapus saja.\n```"),
        ("opd.yaml\n```", "opd.yaml\n  lihat: opd.yaml:1:1 di sini\n```"),
        ("program/program-branding.yaml:9:23: RUJ001 OPD dispora tidak ada di opd.yaml\n", ""),
    ],
)
def test_a_wrong_expectation_does_not_hold(old: str, new: str, tmp_path: Path) -> None:
    assert old in CASE
    assert not run(CASE.replace(old, new), tmp_path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("-opd_penanggung_jawab: disporapar", "-opd_penanggung_jawab: nobody"),
        ("```expected", "```unexpected"),
        ("```expected", "remove nothing\n\n```expected"),
        ("+opd_penanggung_jawab: dispora", "+opd_penanggung_jawab: [dispora]"),
        ("# A title\n", "A title\n"),
    ],
)
def test_a_broken_case_is_refused(old: str, new: str, tmp_path: Path) -> None:
    with pytest.raises((BrokenCaseError, ValueError)):
        run(CASE.replace(old, new), tmp_path)
