"""``smartplan verify``: a book and the state of its plan."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]
BOOK = "buku-3-ringkasan-eksekutif"


@pytest.fixture
def books(smartplan: Smartplan, plan: Path) -> Path:
    ran = smartplan("build", plan, "--book", BOOK)
    assert ran.code == 0, ran.err
    return plan / "build"


def test_a_book_belongs_until_the_plan_changes(
    smartplan: Smartplan, plan: Path, books: Path
) -> None:
    files = [books / f"{BOOK}.{name}" for name in ("md", "docx", "pdf")]
    for file in files:
        ran = smartplan("verify", file, plan)
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith("Sesuai: ")
    manifest = plan / "smartplan.yaml"
    manifest.write_text(manifest.read_text("utf-8") + "\n", "utf-8")
    for file in files:
        ran = smartplan("verify", file, plan, "--lang", "en")
        assert ran.code == 1
        assert ran.out.startswith("It does not belong: ")
        assert "smartplan build" in ran.err


def test_what_was_edited_by_hand_is_told(smartplan: Smartplan, plan: Path, books: Path) -> None:
    markdown, pdf, word = (books / f"{BOOK}.{name}" for name in ("md", "pdf", "docx"))
    markdown.write_text(markdown.read_text("utf-8").replace("program", "PROGRAM", 1), "utf-8")
    pdf.write_bytes(pdf.read_bytes().replace(b"endobj", b"endobJ", 1))
    with zipfile.ZipFile(word) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"program", b"PROGRAM", 1)
    with zipfile.ZipFile(word, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    for file in (markdown, pdf, word):
        ran = smartplan("verify", file, plan)
        assert ran.code == 1
        assert ran.out.startswith("Sesuai: ")
        assert "diubah sesudah dibuat" in ran.out


def test_a_signature_behind_a_pdf_is_no_edit(smartplan: Smartplan, plan: Path, books: Path) -> None:
    pdf = books / f"{BOOK}.pdf"
    pdf.write_bytes(pdf.read_bytes() + b"9999 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n")
    ran = smartplan("verify", pdf, plan)
    assert (ran.code, ran.out.partition(":")[0]) == (0, "Sesuai")
    assert "tanda tangan elektronik" in ran.err


def test_a_book_without_a_mark_is_not_known(smartplan: Smartplan, plan: Path) -> None:
    (plan / "buku.md").write_text("# Bab\n", "utf-8")
    ran = smartplan("verify", plan / "buku.md", plan)
    assert ran.code == 1
    assert "tidak memuat sidik" in ran.out


def test_what_is_no_book_is_told(smartplan: Smartplan, plan: Path) -> None:
    assert smartplan("verify", plan / "tak-ada.pdf", plan).code == 2
    (plan / "buku.docx").write_bytes(b"bukan zip")
    ran = smartplan("verify", plan / "buku.docx", plan)
    assert ran.code == 3
    assert "bukan berkas Word" in ran.err


def test_every_book_ends_with_its_colophon(plan: Path, books: Path) -> None:
    text = (books / f"{BOOK}.md").read_text("utf-8")
    last = text[text.rindex("\n# ") :]
    assert last.startswith("\n# Kolofon\n")
    mark = text.rstrip().rpartition("sha256-")[2].removesuffix(" -->")
    assert " ".join(mark[n : n + 8] for n in range(0, 64, 8)) in last
    for word in ("smartplan ", "pandoc ", "typst ", "smartplan verify"):
        assert word in last
