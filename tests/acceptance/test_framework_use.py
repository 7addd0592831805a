"""A plan on the framework that is a draft: begun, filled, checked at every stage, made a book."""

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader

from smartplan.plan.framework import Framework
from smartplan.plan.frameworks import find_framework
from tests.acceptance.conftest import ROOT, Ran

ID = "komdigi-2026"
BOOK = "buku-2-masterplan"
Smartplan = Callable[..., Ran]


@pytest.fixture
def framework() -> Framework:
    found = find_framework(ID)
    assert found is not None
    return found


@pytest.fixture
def filled(smartplan: Smartplan, tmp_path: Path, framework: Framework) -> Path:
    """A plan with a program for every sub-dimension and a quick win for every dimension."""
    folder = tmp_path / "rencana"
    arguments = ("--region", "33.25", "--period", "2027-2031", "--framework", ID, "--yes")
    assert smartplan("init", folder, *arguments).code == 0
    assert smartplan("new", "program", "contoh", folder).code == 0
    assert smartplan("new", "quick-win", "contoh", folder).code == 0
    for kind, copies in (("program", _programs(framework)), ("quick-win", _quick_wins(framework))):
        model = folder / kind / "contoh.yaml"
        text = model.read_text("utf-8")
        model.unlink()
        for keys in copies:
            (folder / kind / f"{keys['id']}.yaml").write_text(_with(text, keys), "utf-8")
    for file in folder.rglob("*.yaml"):
        written = file.read_text("utf-8").replace("isi-di-sini", "diskominfo")
        file.write_text(written.replace("isi di sini", "Uraian singkat"), "utf-8")
    return folder


def _programs(framework: Framework) -> Iterator[dict[str, str]]:
    for dimension in framework.dimensions:
        for part in dimension.subdimensions:
            name = f"program-{dimension.id}-{part.id}"
            strategy = f"strategi-{part.id}"
            keys = {"dimensi": dimension.id, "subdimensi": part.id, "strategi": strategy}
            yield {"id": name, **keys}


def _quick_wins(framework: Framework) -> Iterator[dict[str, str]]:
    for one in framework.dimensions:
        program = f"program-{one.id}-{one.subdimensions[0].id}"
        yield {"id": f"cepat-{one.id}", "dimensi": one.id, "program": program}


def _with(text: str, keys: dict[str, str]) -> str:
    for key, value in keys.items():
        text, times = re.subn(rf"^#?{key}: .*$", f"{key}: {value}", text, count=1, flags=re.M)
        assert times == 1, key
    return text


def texts_of(folder: Path) -> Iterator[tuple[str, str]]:
    """Every book with all of its words on one line."""
    for file in sorted(folder.iterdir()):
        if file.suffix == ".md":
            text = file.read_text("utf-8")
        elif file.suffix == ".docx":
            with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
                xml = package.read("word/document.xml").decode("utf-8")
            text = re.sub(r"<[^>]+>", "", re.sub(r"</w:p>", " ", xml))
        elif file.suffix == ".pdf":
            text = " ".join(page.extract_text() for page in PdfReader(file).pages)
        else:
            continue
        yield file.name, " ".join(text.replace("*", "").replace("\u00ad", "").split())


@pytest.mark.slow
def test_a_plan_on_the_draft_is_checked_and_built(
    smartplan: Smartplan, filled: Path, framework: Framework, tmp_path: Path
) -> None:
    for stage in range(5):
        ran = smartplan("check", filled, "--stage", str(stage))
        # What a region itself must decide stays open; nothing of the framework is unknown.
        assert not re.search(
            r"\b(RUJ0(03|04|05|06|11|12|13)|LKP00[123]|SKM0(0[1-7]|09|1\d))\b", ran.out
        )
        assert "SKM008" in ran.out
    built = smartplan("build", filled, "--draft", "-o", tmp_path / "buku")
    assert built.code == 0, built.err
    books = dict(texts_of(tmp_path / "buku"))
    assert len(books) == 3 * len(framework.books)
    for name, text in books.items():
        assert "masih berupa rancangan dan belum berlaku" in text, name
        assert "Smart Branding" not in text, name
        missing = [one.name for one in framework.dimensions if one.name not in text]
        assert missing == [], name


def test_editors_complete_what_the_draft_knows(smartplan: Smartplan, filled: Path) -> None:
    shown = smartplan("schema", "program", "--plan", filled).out
    assert '"birokrasi"' in shown and '"angkutan-umum"' in shown
    assert '"governance"' not in shown


def test_a_plan_moves_to_the_other_framework_as_far_as_that_is_certain(
    smartplan: Smartplan, plan: Path
) -> None:
    manifest = plan / "smartplan.yaml"
    manifest.write_text(manifest.read_text("utf-8").replace("kominfo-2021", ID), "utf-8")
    program = plan / "program" / "program-living.yaml"
    program.write_text(
        program.read_text("utf-8").replace("dimensi: living", "dimensi: Smart Living"), "utf-8"
    )
    smartplan("check", plan, "--fix")
    assert "dimensi: kehidupan\n" in program.read_text("utf-8")


def test_a_fork_takes_no_results_of_another_region(smartplan: Smartplan, tmp_path: Path) -> None:
    made = smartplan("init", "baru", "--region", "36.04", "--from", "batang-kab", "--yes")
    assert made.code == 0, made.err
    origin = ROOT / "examples" / "batang-kab" / "kelembagaan.yaml"
    assert "\nevaluasi:\n" in origin.read_text("utf-8")
    assert "evaluasi:" not in (tmp_path / "baru" / "kelembagaan.yaml").read_text("utf-8")


STEP = re.compile(r"^```(yaml|diff) (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCS = [ROOT / "docs" / name for name in ("frameworks.md", "kerangka.id.md")]


def test_both_languages_of_the_documentation_show_the_same_steps() -> None:
    english, indonesian = (STEP.findall(file.read_text("utf-8")) for file in DOCS)
    assert len(english) == 3
    assert english == indonesian


def test_the_steps_of_the_documentation_work(smartplan: Smartplan, tmp_path: Path) -> None:
    folder = tmp_path / "serang-kab"
    shutil.copytree(ROOT / "examples" / "serang-kab", folder)
    before = smartplan("check", folder, "--strict").out
    for form, name, text in STEP.findall(DOCS[0].read_text("utf-8")):
        file = folder / name
        file.parent.mkdir(exist_ok=True)
        written = file.read_text("utf-8") if file.exists() else ""
        if form == "diff":
            old, new = (line[1:] for line in text.splitlines())
            assert old in written
            written = written.replace(old, new)
        else:
            written += text
        file.write_text(written, "utf-8")
    assert smartplan("check", folder, "--strict").out == before
    built = smartplan("build", folder, "-f", "md", "-o", tmp_path / "buku", "--book", BOOK)
    assert built.code == 0, built.err
    text = (tmp_path / "buku" / f"{BOOK}.md").read_text("utf-8")
    assert "Tahap Awal (2 tahun)" in text
    assert "Indeks 2022 sebesar 3,31†" in text
