"""The executive summary: twelve to twenty pages, and the plan on one page whatever the plan."""

import io
import re
import shutil
from pathlib import Path

import pytest
import yaml
from pypdf import PdfReader

from smartplan.book.chapters.one_page import one_page_quick_wins
from smartplan.book.chapters.requests import short_requests
from smartplan.book.chapters.summary import build_dimensions_at_a_glance, build_one_page
from smartplan.book.composer import Composer
from smartplan.convert.converter import BookJob
from smartplan.plan.plan import Plan
from smartplan.workflow import buildable_plan, check_plan, render_plan_book

ROOT = Path(__file__).parents[2]
BASE_PLAN = ROOT / "tests" / "checks" / "base"
CHAPTER = "rencana-satu-halaman"
EXAMPLES = sorted(path.parent for path in (ROOT / "examples").glob("*/smartplan.yaml"))


def load(folder: Path) -> Plan:
    plan = buildable_plan(check_plan(folder))
    assert plan is not None
    return plan


def with_quick_wins(tmp_path: Path, count: int, benefit: str) -> Path:
    """A copy of a small plan with so many more quick wins."""
    folder = tmp_path / "rencana"
    shutil.copytree(BASE_PLAN, folder)
    source = folder / "quick-win" / "quick-win-living.yaml"
    text = source.read_text(encoding="utf-8")
    for number in range(count):
        more = re.sub(r"^id: .*$", f"id: tambahan-{number}", text, flags=re.MULTILINE)
        more = re.sub(r"^nama: .*$", f"nama: Tambahan Ke-{number}", more, flags=re.MULTILINE)
        more = re.sub(
            r"^yang_dirasakan_warga: .*$",
            f"yang_dirasakan_warga: {benefit}",
            more,
            flags=re.MULTILINE,
        )
        path = folder / "quick-win" / f"tambahan-{number}.yaml"
        path.write_text(more, encoding="utf-8", newline="\n")
    return folder


def pages_of_one_page(folder: Path) -> tuple[int, int]:
    """Return how many pages the plan on a page takes, and the whole book."""
    plan = load(folder)
    outline = next(one for one in plan.books if CHAPTER in {c.id for c in one.chapters})
    job = BookJob(render_plan_book(plan, folder, outline), pictures=False)
    following = [chapter.id for chapter in outline.chapters]
    following = following[following.index(CHAPTER) + 1 :]
    pages = job.layout.pages
    taken = int(pages[f"bab-{following[0]}"]) - int(pages[f"bab-{CHAPTER}"])
    return taken, len(PdfReader(io.BytesIO(job.layout.pdf)).pages)


@pytest.mark.slow
@pytest.mark.parametrize("folder", EXAMPLES, ids=lambda folder: folder.name)
def test_the_summary_of_an_example_is_short(folder: Path) -> None:
    chapters = {chapter.id for book in load(folder).books for chapter in book.chapters}
    if CHAPTER not in chapters:
        pytest.skip("this example has other books")
    taken, whole = pages_of_one_page(folder)
    assert taken == 1
    assert 12 <= whole <= 20


@pytest.mark.slow
@pytest.mark.parametrize(
    ("count", "benefit"),
    [(0, ""), (3, "Warga senang."), (2, "Warga " * 60), (9, "Warga " * 60), (30, "Warga senang.")],
)
def test_any_plan_fits_on_its_page(tmp_path: Path, count: int, benefit: str) -> None:
    taken, _ = pages_of_one_page(with_quick_wins(tmp_path, count, benefit))
    assert taken == 1


def titles(folder: Path) -> list[str]:
    composer = Composer(load(folder))
    table = one_page_quick_wins(composer, short_requests(composer))
    assert table is not None
    return [column.title for column in table.columns]


def test_the_table_says_less_when_there_is_less_room(tmp_path: Path) -> None:
    few = titles(with_quick_wins(tmp_path / "a", 0, ""))
    more = titles(with_quick_wins(tmp_path / "b", 3, "Warga " * 60))
    many = titles(with_quick_wins(tmp_path / "c", 30, "Warga senang."))
    assert [few[1], more[0], many[2]] == ["Yang dirasakan warga", "Dimensi", "Selesai terakhir"]


def test_counted_quick_wins_are_all_counted(tmp_path: Path) -> None:
    plan = load(with_quick_wins(tmp_path, 30, "Warga senang."))
    table = one_page_quick_wins(Composer(plan), ())
    assert table is not None
    assert [row[1] for row in table.rows] == [
        f"{count} *quick win*" for count in ("satu", "satu", "satu", "31", "satu", "satu")
    ]


def test_the_numbers_are_those_of_the_plan() -> None:
    plan = load(BASE_PLAN)
    numbers = {label: number for number, label in build_one_page(Composer(plan))["numbers"]}
    assert numbers["program"] == str(len(list((BASE_PLAN / "program").iterdir())))
    assert numbers["*quick win*"] == str(len(list((BASE_PLAN / "quick-win").iterdir())))


def test_promises_go_from_the_baseline_to_the_last_target() -> None:
    profiles = build_dimensions_at_a_glance(Composer(load(BASE_PLAN)))["profiles"]
    tables = [profile["promises"] for profile in profiles if profile["promises"]]
    assert tables
    written = yaml.safe_load((BASE_PLAN / "dimensi" / "living.yaml").read_text(encoding="utf-8"))
    indicator = written["indikator"][0]
    table = next(table for table in tables if table.id == "tbl-janji-living")
    assert f"({indicator['nilai_awal']['tahun']})" in table.rows[0][2]
    assert f"({max(indicator['target'])})" in table.rows[0][3]


def test_what_is_asked_follows_from_what_is_missing(tmp_path: Path) -> None:
    folder = tmp_path / "rencana"
    shutil.copytree(BASE_PLAN, folder)
    signed = short_requests(Composer(load(folder)))
    assert not any("komitmen" in ask for ask in signed)
    opd = (folder / "opd.yaml").read_text(encoding="utf-8")
    unsigned = re.sub(r"^    komitmen:.*\n(?:      .*\n)*", "", opd, flags=re.MULTILINE)
    unsigned = re.sub(r", komitmen: \{[^}]*\}", "", unsigned)
    (folder / "opd.yaml").write_text(unsigned, encoding="utf-8", newline="\n")
    asked = short_requests(Composer(load(folder)))
    assert any("menandatangani lembar komitmen" in ask for ask in asked)
