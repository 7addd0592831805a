"""The shipped data is found in a checkout, in an installed wheel and in a wheel from the sdist."""

import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def build(source: Path, kind: str, out: Path) -> Path:
    done = subprocess.run(
        [sys.executable, "-m", "build", f"--{kind}", "--no-isolation", "-o", str(out), str(source)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return max(out.iterdir(), key=lambda path: path.stat().st_mtime_ns)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def wheel_from_sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    sdist = build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))
    unpacked = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(unpacked, filter="data")
    (source,) = unpacked.iterdir()
    return build(source, "wheel", tmp_path_factory.mktemp("second"))


def install(wheel_path: Path, target: Path) -> None:
    # Only our own package goes there; what it needs is in the environment of the tests.
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"),
            *("--target", str(target), str(wheel_path)),
        ],
        check=True,
        capture_output=True,
    )


def run_installed(target: Path, cwd: Path, *code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *code],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(target), "PYTHONUTF8": "1", "SMARTPLAN_LANG": "id"},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


WHERE = (
    "import smartplan.resources as r; print(r.find_templates_dir()); print(r.find_examples_dir())"
)


def test_a_checkout_reads_its_own_folders(tmp_path: Path) -> None:
    done = run_installed(ROOT, tmp_path, "-c", WHERE)
    assert done.stdout.split() == [str(ROOT / "templates"), str(ROOT / "examples")]


@pytest.mark.parametrize("kind", ["wheel", "wheel_from_sdist"])
def test_an_installed_wheel_builds_its_shipped_example(
    kind: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    site = tmp_path / "site packages"
    install(request.getfixturevalue(kind), site)
    elsewhere = tmp_path / "jauh dari checkout"
    elsewhere.mkdir()

    where = run_installed(site, elsewhere, "-c", WHERE).stdout.splitlines()
    assert where == [str(site / "smartplan" / "templates"), str(site / "smartplan" / "examples")]

    done = run_installed(
        site, elsewhere, "-m", "smartplan", "build", "contoh:serang-kab",
        "--book", "buku-3-ringkasan-eksekutif",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    out = elsewhere / "build" / "serang-kab"
    built = {path.name for path in out.iterdir() if path.is_file()}
    assert built == {f"buku-3-ringkasan-eksekutif.{suffix}" for suffix in ("md", "docx", "pdf")}


def test_both_wheels_hold_the_same_files(wheel: Path, wheel_from_sdist: Path) -> None:
    names = [sorted(zipfile.ZipFile(one).namelist()) for one in (wheel, wheel_from_sdist)]
    assert names[0] == names[1]
    assert "smartplan/templates/kerangka/kominfo-2021.yaml" in names[0]
    assert "smartplan/templates/hukum/nasional.yaml" in names[0]
    assert "smartplan/examples/serang-kab/smartplan.yaml" in names[0]
    assert not [name for name in names[0] if "__pycache__" in name or "/build/" in name]


def test_a_damaged_installation_says_so(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    install(wheel, site)
    (site / "smartplan" / "templates").rename(site / "smartplan" / "gone")
    done = run_installed(
        site, tmp_path, "-m", "smartplan", "check", str(ROOT / "examples" / "serang-kab")
    )
    assert done.returncode == 3
    assert "Pemasangan smartplan tidak lengkap" in done.stderr
    assert "Traceback" not in done.stderr
