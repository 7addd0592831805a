"""Comments that silence a finding: where they count, and what is said of useless ones."""

import shutil
from pathlib import Path

import pytest

from smartplan.checks.checking import Wishes, check_plan

BASE_DIR = Path(__file__).parents[2] / "checks" / "base"
LEAD = "opd_penanggung_jawab: diskominfo\n"
WRONG = "opd_penanggung_jawab: apa-saja"
PROBLEM = "masalah: Layanan belum merata.\n"
PROGRAM = "program/program-living.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(BASE_DIR, tmp_path / "plan"))


def edit(folder: Path, old: str, new: str, file: str = PROGRAM) -> None:
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def found(folder: Path, wishes: Wishes | None = None) -> list[str]:
    return [
        f"{one.file}:{one.span.start.line}:{one.span.start.column} {one.code}"
        for one in check_plan(folder, wishes).diagnostics
    ]


def test_without_a_comment_the_finding_is_there(folder: Path) -> None:
    edit(folder, LEAD, f"{WRONG}\n")
    assert found(folder) == [f"{PROGRAM}:9:23 RUJ001"]


@pytest.mark.parametrize(
    "written",
    [
        f"{WRONG}  # smartplan: abaikan RUJ001\n",
        f"{WRONG} # smartplan: abaikan unknown-agency (SK menyusul)\n",
        f"{WRONG}  #  smartplan:abaikan  ruj001\n".replace(":abaikan", ": abaikan"),
        f"# smartplan: abaikan RUJ001\n{WRONG}\n",
        f"# smartplan: abaikan RUJ001\n# karena SK menyusul\n\n{WRONG}\n",
    ],
)
def test_a_comment_silences_its_line_or_the_next(folder: Path, written: str) -> None:
    edit(folder, LEAD, written)
    assert found(folder) == []


def test_windows_line_ends_change_nothing(folder: Path) -> None:
    edit(folder, LEAD, f"{WRONG}  # smartplan: abaikan RUJ001\n")
    path = folder / PROGRAM
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert found(folder) == []


def test_another_line_is_not_silenced_and_the_comment_is_useless(folder: Path) -> None:
    edit(folder, LEAD, f"{WRONG}\nmitra: [apa]  # smartplan: abaikan RUJ001\n")
    assert found(folder) == [f"{PROGRAM}:9:23 RUJ001", f"{PROGRAM}:10:36 INT003"]


def test_another_rule_is_not_silenced(folder: Path) -> None:
    edit(folder, LEAD, f"{WRONG}  # smartplan: abaikan RUJ004\n")
    assert found(folder) == [f"{PROGRAM}:9:23 RUJ001", f"{PROGRAM}:9:54 INT003"]


def test_a_comment_above_a_block_covers_the_block(folder: Path) -> None:
    block = "masalah: |\n  Baris satu.\n  Lihat {fakta:tidak-ada} ini.\nuraian: {teks: 1}\n"
    block = block.replace("uraian: {teks: 1}\n", "")
    edit(folder, PROBLEM, f"# smartplan: abaikan RUJ020\n{block}")
    assert found(folder) == []


def test_a_comment_above_a_block_covers_nothing_behind_it(folder: Path) -> None:
    block = "masalah: |\n  Baris satu.\n  Lihat {fakta:tidak-ada} ini.\n"
    edit(folder, PROBLEM, f"# smartplan: abaikan RUJ001\n{block}")
    edit(folder, LEAD, f"{WRONG}\n")
    codes = [one.split()[1] for one in found(folder)]
    assert sorted(codes) == ["INT003", "RUJ001", "RUJ020"]


def test_what_looks_like_a_comment_inside_a_value_is_none(folder: Path) -> None:
    edit(folder, PROBLEM, "masalah: |\n  Tulis\n  # smartplan: abaikan RUJ001\n  di sini itu.\n")
    edit(folder, LEAD, f"{WRONG}\n")
    # In a value such a line is a heading, which does not belong there.
    assert [one.split()[1] for one in found(folder)] == ["NAR013", "RUJ001"]


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("abaikan RUJ0001", "tidak ada pemeriksaan RUJ0001"),
        ("abaikan SKM002", "SKM002 tidak dapat diabaikan"),
        ("abaikan RUJ", "RUJ adalah awalan, bukan satu pemeriksaan"),
        ("abaikan", "komentar ini tidak menyebut pemeriksaan"),
        ("ignore RUJ001", "komentar smartplan: ignore tidak dikenal"),
    ],
)
def test_comments_that_cannot_be_granted(folder: Path, comment: str, said: str) -> None:
    edit(folder, LEAD, f"{LEAD.strip()}  # smartplan: {comment}\n")
    (finding,) = check_plan(folder).diagnostics
    assert (finding.code, finding.message.indonesian) == ("INT002", said)
    assert finding.hint is not None


def test_other_words_to_smartplan_are_left_alone(folder: Path) -> None:
    edit(folder, LEAD, f"{LEAD.strip()}  # smartplan: catatan untuk rapat\n")
    assert found(folder) == []


def test_a_rule_that_was_not_asked_for_makes_no_comment_useless(folder: Path) -> None:
    edit(folder, LEAD, f"{LEAD.strip()}  # smartplan: abaikan RUJ001\n")
    assert found(folder) == [f"{PROGRAM}:9:56 INT003"]
    assert found(folder, Wishes(select=("ANG", "INT003"))) == []
    assert found(folder, Wishes(ignore=("INT003",))) == []


NARRATIVE = "narasi/latar-belakang.md"


def narrate(folder: Path, text: str) -> None:
    (folder / NARRATIVE).write_text(text, encoding="utf-8", newline="\n")


def test_a_comment_in_a_narrative(folder: Path) -> None:
    line = "Jumlahnya {fakta:tidak-ada} orang."
    comment = "<!-- smartplan: abaikan RUJ020 -->"
    for text in (f"{line}\n", f"{comment}\n\n{line}\n", f"Satu.\n\n{line} {comment}\n"):
        narrate(folder, text)
        expected = [] if comment in text else [f"{NARRATIVE}:1:11 RUJ020"]
        assert found(folder) == expected


def test_a_useless_comment_in_a_narrative(folder: Path) -> None:
    narrate(folder, "Satu.\n\n<!-- smartplan: abaikan NAR003 -->\nDua.\n")
    assert found(folder) == [f"{NARRATIVE}:3:25 INT003"]


def test_the_first_line_silences_what_concerns_the_whole_file(folder: Path) -> None:
    (folder / "narasi" / "asing.md").write_text("Isi.\n", encoding="utf-8")
    assert found(folder) == ["narasi/asing.md:1:1 NAR004"]
    text = "<!-- smartplan: abaikan NAR004 -->\n\nIsi.\n"
    (folder / "narasi" / "asing.md").write_text(text, encoding="utf-8")
    assert found(folder) == []


def test_books_print_nothing_of_a_comment(folder: Path) -> None:
    comment = "<!-- smartplan: abaikan RUJ020 -->"
    narrate(folder, f"Satu {comment}\ndua.\n\n{comment}\nTiga.\n")
    plan = check_plan(folder, Wishes(ignore=("INT003",))).loaded.plan
    assert plan is not None
    assert plan.narratives["latar-belakang"] == "Satu\ndua.\n\nTiga.\n"


def test_frames_show_the_file_as_it_is_written(folder: Path) -> None:
    text = "Lihat {fakta:tidak-ada}. <!-- smartplan: abaikan NAR003 -->\n"
    narrate(folder, text)
    assert check_plan(folder).texts[NARRATIVE] == text
