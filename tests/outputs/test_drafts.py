"""Drafts: a plan with errors can be looked at, says what is missing, and can't be mistaken."""

import io
import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from smartplan.book.drafts import draft_chapter
from smartplan.convert.labels import number_book
from smartplan.diagnostics import Diagnostic, Position, Severity, Span
from smartplan.language import Text
from smartplan.templating.rendered_book import RenderedBook
from smartplan.workflow import (
    BuildRequest,
    CheckedPlan,
    build_books,
    buildable_plan,
    check_plan,
    draft_plan,
    render_plan_book,
)

ROOT = Path(__file__).parents[2]
CHECK_CASES = ROOT / "tests" / "checks"
BASE_PLAN = CHECK_CASES / "base"
MAIN_FILES = ("fakta", "sumber", "hukum", "opd", "kesiapan", "kelembagaan")
FOLDERS = ("dimensi", "program", "quick-win", "narasi")

sys.path.insert(0, str(CHECK_CASES))
from case_file import BrokenCaseError, Case, parse_cases, run_case  # noqa: E402


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copy = tmp_path / "rencana"
    shutil.copytree(BASE_PLAN, copy)
    return copy


def replace_in(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def render_draft(checked: CheckedPlan) -> dict[str, RenderedBook]:
    """Render every book as a draft; its references must all lead somewhere."""
    root = checked.loaded.root
    plan = draft_plan(checked)
    assert plan is not None
    books = {
        outline.id: render_plan_book(plan, root, outline, problems=checked.diagnostics)
        for outline in plan.books
    }
    for book in books.values():
        number_book(book.markdown)
    return books


def whole(books: dict[str, RenderedBook]) -> str:
    return "\n".join(book.markdown for book in books.values())


def test_a_plan_with_errors_is_a_draft_or_nothing(folder: Path) -> None:
    replace_in(
        folder, "program/program-living.yaml", "opd_penanggung_jawab: ", "opd_penanggung_jawab: x-"
    )
    checked = check_plan(folder)
    assert buildable_plan(checked) is None
    text = whole(render_draft(checked))
    assert "belum terdaftar" in text
    assert "Catatan Draf" in text
    assert "program/program-living.yaml:" in text


def test_a_plan_that_can_not_be_read_is_no_draft(folder: Path) -> None:
    replace_in(folder, "program/program-living.yaml", "nama: ", "nama: [")
    assert draft_plan(check_plan(folder)) is None


@pytest.mark.parametrize("name", MAIN_FILES)
def test_a_missing_main_file_leaves_a_draft(folder: Path, name: str) -> None:
    (folder / f"{name}.yaml").unlink()
    assert f"{name}.yaml" in whole(render_draft(check_plan(folder)))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_missing_folder_leaves_a_draft(folder: Path, name: str) -> None:
    shutil.rmtree(folder / name)
    assert render_draft(check_plan(folder))


def test_a_plan_of_nothing_but_its_card_is_a_draft(folder: Path) -> None:
    for name in MAIN_FILES:
        (folder / f"{name}.yaml").unlink()
    for name in FOLDERS:
        shutil.rmtree(folder / name)
    assert "Belum ada" in whole(render_draft(check_plan(folder)))


def test_empty_sections_are_announced_in_a_draft_only(folder: Path) -> None:
    for path in (folder / "narasi").iterdir():
        path.unlink()
    checked = check_plan(folder)
    draft = whole(render_draft(checked))
    assert "Tulis narasi/latar-belakang.md." in draft
    assert "Tulis narasi/tata-kelola.md." in draft
    plan = buildable_plan(checked)
    assert plan is not None
    finished = "\n".join(render_plan_book(plan, folder, one).markdown for one in plan.books)
    assert "::: callout\nBelum ada\n" not in finished
    assert "Tulis narasi" not in finished


def test_empty_sections_of_an_own_template(folder: Path) -> None:
    book = "{id: b, label: Buku I, judul: B, bab: [{id: tamu, judul: Tamu}]}"
    manifest = folder / "smartplan.yaml"
    text = f"{manifest.read_text('utf-8')}buku: [{book}]\n"
    manifest.write_text(text, encoding="utf-8", newline="\n")
    own = folder / "templates" / "bab" / "tamu.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("## Satu\n\n### Kosong\n\n## Dua\n\nIsi.\n", encoding="utf-8", newline="\n")
    checked = check_plan(folder)
    plan = buildable_plan(checked)
    assert plan is not None
    finished = render_plan_book(plan, folder, plan.books[0]).markdown
    assert "## Satu" not in finished
    assert "### Kosong" not in finished
    assert "## Dua\n\nIsi." in finished
    draft = render_draft(checked)["b"].markdown
    assert "### Kosong\n\n::: callout\nBelum ada\n" in draft
    assert draft.count("Bagian ini belum berisi.") == 1


def test_a_chapter_that_fails_on_what_is_missing_says_so_in_a_draft(folder: Path) -> None:
    own = folder / "templates" / "bab" / "penutup.md.j2"
    own.parent.mkdir(parents=True)
    own.write_text("{{ tidak_ada.sama_sekali }}", encoding="utf-8", newline="\n")
    assert "Bab ini belum dapat disusun." in whole(render_draft(check_plan(folder)))


CASES = [
    (path, case)
    for path in sorted(CHECK_CASES.rglob("*.md"))
    if BASE_PLAN not in path.parents
    for case in parse_cases(path.read_text("utf-8"))
    if not case.passing and not case.with_reading_errors
]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("path", "case"), CASES, ids=[f"{path.stem}: {case.title}" for path, case in CASES]
)
def test_whatever_a_check_refuses_can_be_a_draft(path: Path, case: Case, tmp_path: Path) -> None:
    folder = tmp_path / "plan"
    try:
        run_case(case, "", [], folder)
    except BrokenCaseError:  # pragma: no cover
        pytest.fail("the case does not build its plan")
    checked = check_plan(folder)
    assert render_draft(checked)


def test_there_are_enough_cases() -> None:
    assert len(CASES) > 60


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """One book of a plan as a draft, in every format."""
    folder = tmp_path_factory.mktemp("draf") / "rencana"
    shutil.copytree(BASE_PLAN, folder)
    checked = check_plan(folder)
    plan = draft_plan(checked)
    assert plan is not None
    request = BuildRequest(
        folder / "build", ("md", "docx", "pdf"), (plan.books[-1].id,), checked.diagnostics
    )
    files = build_books(plan, folder, request, lambda _: None)
    return {file.suffix: file for file in files}


def test_the_files_of_a_draft_say_so(drafts: dict[str, Path]) -> None:
    for suffix in (".md", ".docx", ".pdf"):
        assert drafts[suffix].name.endswith(f"-draf{suffix}")


def test_the_markdown_of_a_draft_says_so_first(drafts: dict[str, Path]) -> None:
    assert drafts[".md"].read_text("utf-8").startswith("> **DRAF.** ")


def test_every_page_of_the_pdf_is_marked(drafts: dict[str, Path]) -> None:
    reader = PdfReader(io.BytesIO(drafts[".pdf"].read_bytes()))
    assert len(reader.pages) > 5
    for page in reader.pages:
        assert page.extract_text().count("DRAF") >= 2, "label and watermark"
    assert "DRAF" in reader.metadata["/Title"]


def test_every_page_of_the_word_file_is_marked(drafts: dict[str, Path]) -> None:
    with zipfile.ZipFile(drafts[".docx"]) as parts:
        headers = [name for name in parts.namelist() if re.match(r"word/header\d", name)]
        assert len(headers) >= 2
        for name in headers:
            assert parts.read(name).decode("utf-8").count("DRAF") >= 2, "label and watermark"
        cover = parts.read("word/document.xml").decode("utf-8").partition("<w:sectPr")[0]
        assert "DRAF" in cover
        assert "DRAF" in parts.read("docProps/core.xml").decode("utf-8")


def test_a_finished_book_is_not_marked(tmp_path: Path) -> None:
    plan = buildable_plan(check_plan(BASE_PLAN))
    assert plan is not None
    request = BuildRequest(tmp_path, ("md", "pdf"), (plan.books[-1].id,))
    files = build_books(plan, BASE_PLAN, request, lambda _: None)
    texts = [file.read_text("utf-8") for file in files if file.suffix == ".md"]
    for file in files:
        if file.suffix == ".pdf":
            texts += [page.extract_text() for page in PdfReader(file).pages]
    assert len(texts) > 5
    assert not any("DRAF" in text for text in texts)
    assert not any("-draf" in file.name for file in files)


def test_what_is_said_of_many_lines_of_a_file_is_said_once() -> None:
    def found(file: str, line: int, message: str) -> Diagnostic:
        place = Position(line, 1)
        words = Text(message, message)
        return Diagnostic("RUJ001", "x", Severity.WARNING, file, Span(place, place), words)

    chapter = draft_chapter(
        [found("a.yaml", 3, "kosong"), found("b.yaml", 3, "kosong"), found("a.yaml", 9, "kosong")]
    )
    table = chapter.content["problems"]
    assert [row[0] for row in table.rows] == ["a.yaml:3, 9", "b.yaml:3"]
