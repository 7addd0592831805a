"""Running pandoc."""

import subprocess
import sys

import pytest

from smartplan.convert import pandoc
from smartplan.convert.pandoc import find_pandoc, run_pandoc
from smartplan.errors import ConversionError


def test_it_converts():
    assert run_pandoc("*halo* {tetap}", "typst").decode().strip() == "#emph[halo] {tetap}"


def test_the_program_is_found_without_importing_pypandoc():
    # In a process of its own: another test may have imported it.
    code = (
        "import sys; from smartplan.convert.pandoc import find_pandoc; "
        "print(find_pandoc().is_file(), 'pypandoc' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False"]


@pytest.mark.parametrize(
    "text",
    ["$x$", "`x`{=typst}", "---\ntitle: x\n---", "a[^1]\n\n[^1]: x", "```{=openxml}\nx\n```"],
)
def test_raw_text_math_and_metadata_are_off(text):
    native = run_pandoc(text, "native").decode()
    assert native.strip() != "[]"
    assert not {"RawInline", "RawBlock", "Math", "Note", "Meta"} & set(native.split())


@pytest.mark.parametrize("to", ["typst", "opendocument"])
def test_html_is_never_written(to):
    written = run_pandoc("a <b>x</b> c\n\n<script>\nalert(1)\n</script>\n\nd", to).decode()
    assert "alert" not in written
    assert "<b>" not in written


def test_no_file_is_read(tmp_path):
    secret = tmp_path / "rahasia.txt"
    secret.write_text("RAHASIA", encoding="utf-8")
    assert b"RAHASIA" not in run_pandoc(f"![x]({secret.as_posix()})", "docx")


def test_a_docx_is_the_same_twice():
    assert run_pandoc("# A", "docx", epoch=1) == run_pandoc("# A", "docx", epoch=1)


def test_a_failure_carries_pandocs_words():
    with pytest.raises(ConversionError, match="mustahil"):
        run_pandoc("x", "mustahil")


def test_a_slow_run_is_ended():
    with pytest.raises(ConversionError, match=r"0 seconds|more than"):
        run_pandoc("x " * 500_000, "docx", timeout=0.05)


def test_a_missing_pandoc_is_told(monkeypatch):
    find_pandoc.cache_clear()
    monkeypatch.setattr(pandoc.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(pandoc.shutil, "which", lambda name: None)
    try:
        with pytest.raises(ConversionError) as caught:
            find_pandoc()
    finally:
        find_pandoc.cache_clear()
    assert "pip install" in caught.value.hint.indonesian
