"""``smartplan verify``: a book and the state of its plan."""

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
