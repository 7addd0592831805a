"""Sets of books that a region chooses itself: other books, other chapters, its own templates."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from smartplan.checks.runner import run_checks
from smartplan.convert.labels import number_book
from smartplan.plan.frameworks import find_framework, framework_ids, shipped_chapters
from smartplan.templating.rendered_book import RenderedBook
from smartplan.workflow import (
    BuildRequest,
    build_books,
    buildable_plan,
    check_plan,
    render_plan_book,
)

ROOT = Path(__file__).parents[2]
BASE_PLAN = ROOT / "tests" / "checks" / "base"
# Chapters that the book places itself: before all others, and at its end.
PLACED = {"catatan-draf", "kolofon"}
BOGOR = """\
buku:
  - id: buku-1-analisis-strategis
    label: Buku I
    judul: Analisis Strategis
    bab:
      - {id: kata-pengantar, judul: Kata Pengantar, jenis: awal}
      - {id: pendahuluan, judul: Pendahuluan}
      - {id: gambaran-umum, judul: Gambaran Umum}
      - {id: kesiapan, judul: Analisis Kesiapan}
      - {id: swot, judul: Analisis SWOT}
  - id: buku-2-masterplan
    label: Buku II
    judul: Masterplan
    bab:
      - {id: arah-dan-sasaran, judul: Arah dan Sasaran}
      - {id: strategi, judul: Strategi Pembangunan}
      - {id: rencana-aksi, judul: Rencana Aksi}
      - {id: lembar-komitmen, judul: Lembar Komitmen, jenis: lampiran}
  - id: buku-3-quick-wins
    label: Buku III
    judul: Quick Wins
    bab: [{id: quick-win, judul: Quick Wins}]
  - id: buku-4-road-map
    label: Buku IV
    judul: Road Map
    bab:
      - {id: peta-jalan, judul: Road Map}
      - {id: matriks-program, judul: Matriks Program, jenis: lampiran}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "rencana"
    shutil.copytree(BASE_PLAN, copy)
    return copy


def add(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.write_text(before + text, encoding="utf-8", newline="\n")


def one_book(*chapters: str) -> str:
    lines = "\n".join(f"      - {{{chapter}}}" for chapter in chapters)
    return f"buku:\n  - id: bukuku\n    label: Buku I\n    judul: Bukuku\n    bab:\n{lines}\n"


def render(folder: Path) -> dict[str, RenderedBook]:
    """Render every book of a plan; its references must all lead somewhere."""
    plan = buildable_plan(check_plan(folder))
    assert plan is not None
    books = {outline.id: render_plan_book(plan, folder, outline) for outline in plan.books}
    for book in books.values():
        number_book(book.markdown)
    return books


def headings(book: RenderedBook) -> list[str]:
    return re.findall(r"^# (.+?) \{", book.markdown, re.MULTILINE)


def test_four_books_instead_of_three(folder: Path) -> None:
    add(folder, "smartplan.yaml", BOGOR)
    loaded = check_plan(folder)
    assert loaded.diagnostics == ()
    books = render(folder)
    assert {name: book.meta.title for name, book in books.items()} == {
        "buku-1-analisis-strategis": "Analisis Strategis",
        "buku-2-masterplan": "Masterplan",
        "buku-3-quick-wins": "Quick Wins",
        "buku-4-road-map": "Road Map",
    }
    assert headings(books["buku-4-road-map"])[:2] == ["Road Map", "Matriks Program"]
    assert headings(books["buku-3-quick-wins"])[0] == "Quick Wins"


@pytest.mark.slow
def test_four_books_in_every_format(folder: Path, tmp_path: Path) -> None:
    add(folder, "smartplan.yaml", BOGOR)
    plan = buildable_plan(check_plan(folder))
    assert plan is not None
    request = BuildRequest(tmp_path / "hasil", ("md", "docx", "pdf"))
    files = build_books(plan, folder, request, lambda _: None)
    named = [file.name for file in files if file.suffix in (".md", ".docx", ".pdf")]
    assert sorted(named) == sorted(
        f"{book.id}.{suffix}" for book in plan.books for suffix in ("md", "docx", "pdf")
    )
    assert all(file.stat().st_size > 1000 for file in files if file.suffix in (".docx", ".pdf"))


def test_chapters_are_dropped_moved_and_renamed(folder: Path) -> None:
    add(
        folder,
        "smartplan.yaml",
        one_book(
            "id: anggaran, judul: Uang Daerah",
            "id: kata-pengantar, judul: Sambutan, jenis: awal",
            "id: daftar-pustaka, judul: Rujukan",
            "id: daftar-hukum, judul: Hukum, jenis: lampiran",
        ),
    )
    book = render(folder)["bukuku"]
    assert headings(book)[0:2] == ["Uang Daerah", "Sambutan"]
    assert "Daftar Pustaka" not in headings(book)


def test_a_book_ends_with_its_bibliography(folder: Path) -> None:
    add(folder, "smartplan.yaml", one_book("id: pendahuluan, judul: Awal"))
    assert headings(render(folder)["bukuku"])[:2] == ["Awal", "Daftar Pustaka"]


def test_a_chapter_of_the_regions_own(folder: Path) -> None:
    add(folder, "smartplan.yaml", one_book("id: sejarah, judul: Sejarah Kami"))
    assert buildable_plan(check_plan(folder)) is None
    add(folder, "templates/bab/sejarah.md.j2", "{{ region.name }} sejak dahulu.\n")
    assert "Kota Solok sejak dahulu." in render(folder)["bukuku"].markdown


@pytest.mark.parametrize("name", ["bab/penutup.md.j2", "bagian/peta-jalan.md.j2"])
def test_a_template_of_the_plan_replaces_the_shipped_one(folder: Path, name: str) -> None:
    add(folder, "smartplan.yaml", one_book("id: penutup, judul: A", "id: peta-jalan, judul: B"))
    assert (ROOT / "templates" / name).is_file()
    assert "Kalimat sendiri." not in render(folder)["bukuku"].markdown
    add(folder, f"templates/{name}", "Kalimat sendiri.\n")
    assert "Kalimat sendiri." in render(folder)["bukuku"].markdown


def test_a_drawing_of_the_plan_replaces_the_shipped_one(folder: Path) -> None:
    add(folder, "smartplan.yaml", one_book("id: peta-jalan, judul: B"))
    add(
        folder,
        "templates/gambar/gantt.svg.j2",
        '<svg xmlns="http://www.w3.org/2000/svg" width="9mm" height="9mm"><title>x</title></svg>',
    )
    book = render(folder)["bukuku"]
    assert any(b'width="9mm"' in svg for svg in book.assets.values())


@pytest.mark.parametrize("chapter", sorted(shipped_chapters() - PLACED))
def test_every_chapter_stands_alone(folder: Path, chapter: str) -> None:
    add(folder, "smartplan.yaml", one_book(f"id: {chapter}, judul: Satu Bab"))
    book = render(folder)["bukuku"]
    assert headings(book)[0] == "Satu Bab"


def test_a_reference_to_a_chapter_of_another_book_names_that_book(folder: Path) -> None:
    add(
        folder,
        "smartplan.yaml",
        one_book("id: tamu, judul: Tamu", "id: penutup, judul: Akhir") + "  - buku-2-masterplan\n",
    )
    template = "Lihat [](#bab-rencana-aksi){.ref}, [](#bab-penutup){.ref}, [](#bab-swot){.ref}.\n"
    add(folder, "templates/bab/tamu.md.j2", template)
    assert (
        "Lihat Buku II, Bab Rencana Aksi, [](#bab-penutup){.ref}, Analisis SWOT."
        in render(folder)["bukuku"].markdown
    )


def test_a_reference_to_a_program_or_table_of_another_book_reads_its_name(folder: Path) -> None:
    add(folder, "smartplan.yaml", one_book("id: tamu, judul: Tamu"))
    template = "[](#prog-program-living){.ref}; [](#tbl-matriks-program){.ref}\n"
    add(folder, "templates/bab/tamu.md.j2", template)
    name = yaml.safe_load((folder / "program/program-living.yaml").read_text("utf-8"))["nama"]
    assert f"{name}; tabel Matriks" in render(folder)["bukuku"].markdown


def test_a_reference_to_nothing_is_still_refused(folder: Path) -> None:
    add(folder, "smartplan.yaml", one_book("id: tamu, judul: Tamu"))
    add(folder, "templates/bab/tamu.md.j2", "[](#tbl-salah-ketik){.ref}\n")
    with pytest.raises(Exception, match="salah-ketik"):
        render(folder)


@pytest.mark.parametrize("framework_id", framework_ids())
def test_every_chapter_of_a_framework_has_a_template(framework_id: str) -> None:
    framework = find_framework(framework_id)
    assert framework is not None
    chapters = [chapter.id for book in framework.books for chapter in book.chapters]
    assert chapters
    assert set(chapters) <= shipped_chapters()


def test_a_book_of_a_framework_is_chosen_by_its_id(folder: Path) -> None:
    add(folder, "smartplan.yaml", "buku: [buku-2-masterplan]\n")
    assert list(render(folder)) == ["buku-2-masterplan"]


# The steps of the documentation -----------------------------------------------------------------

STEP = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
DOCS = [ROOT / "docs" / name for name in ("books.md", "buku.id.md")]


def test_both_languages_show_the_same_steps() -> None:
    english, indonesian = (STEP.findall(path.read_text("utf-8")) for path in DOCS)
    assert len(english) > 12
    assert english == indonesian


@pytest.mark.slow
def test_the_steps_of_the_documentation_work(
    tmp_path: Path, run_cli: Callable[[Path, str], str]
) -> None:
    folder = tmp_path / "serang-kab"
    shutil.copytree(ROOT / "examples" / "serang-kab", folder)
    manifest = (folder / "smartplan.yaml").read_text("utf-8")
    out = ""
    for language, name, text in STEP.findall(DOCS[0].read_text("utf-8")):
        if language == "yaml":
            (folder / name).write_text(f"{manifest}\n{text}", encoding="utf-8", newline="\n")
        elif language == "jinja":
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        elif language == "sh":
            shutil.rmtree(folder / "hasil", ignore_errors=True)
            out = "\n".join(run_cli(folder, line) for line in text.splitlines())
        else:
            printed = out.replace("\\", "/")
            assert [line for line in text.splitlines() if line not in printed] == [], printed
            made = {path.name for path in (folder / "hasil").glob("*.md")}
            assert not made or made == {line.removeprefix("hasil/") for line in text.splitlines()}


@pytest.fixture
def run_cli() -> Callable[[Path, str], str]:
    """Run a command line of the documentation; returns all that it printed."""
    import os
    import subprocess
    import sys

    def run(folder: Path, command: str) -> str:
        program, *arguments = command.split()
        assert program == "smartplan"
        done = subprocess.run(
            [sys.executable, "-m", "smartplan", *arguments],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "SMARTPLAN_LANG": "id"},
            capture_output=True,
            timeout=300,
            check=False,
        )
        return (done.stdout + done.stderr).decode("utf-8")

    return run


def test_checks_find_nothing_in_the_plan_that_the_tests_start_from() -> None:
    checked = check_plan(BASE_PLAN)
    assert checked.loaded.plan is not None
    assert run_checks(checked.loaded.plan, checked.loaded.index) == ()
