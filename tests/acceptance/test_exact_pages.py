"""``smartplan build`` says where the page numbers of Word's contents come from."""

from collections.abc import Callable
from pathlib import Path

import pytest

from smartplan.convert.word import libreoffice
from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]
CHOSEN = ("--book", "buku-3-ringkasan-eksekutif", "-f", "docx")


def test_they_come_from_the_layout_of_the_pdf(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("build", plan, *CHOSEN)
    assert ran.code == 0
    assert "Nomor halaman di daftar isi Word: dari tata letak PDF" in ran.err
    assert "tata letak" not in ran.out


@pytest.mark.skipif(libreoffice.find_libreoffice() is None, reason="LibreOffice is not installed")
def test_or_from_libreoffice(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("build", plan, *CHOSEN, "--exact-pages", "--lang", "en")
    assert ran.code == 0, ran.err
    assert "from LibreOffice." in ran.err


@pytest.mark.skipif(
    any(Path(place).is_file() for place in libreoffice._USUAL_PLACES),
    reason="LibreOffice stands where it is found without a PATH",
)
def test_without_libreoffice_nothing_is_built(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("build", plan, *CHOSEN, "--exact-pages", env={"PATH": ""})
    assert ran.code == 3
    assert "LibreOffice tidak ditemukan" in ran.err
    assert "tanpa --exact-pages" in ran.err
    assert not (plan / "build").exists()


def test_other_formats_have_no_such_numbers(smartplan: Smartplan, plan: Path) -> None:
    ran = smartplan("build", plan, "--book", CHOSEN[1], "-f", "md")
    assert ran.code == 0
    assert "Nomor halaman" not in ran.err
