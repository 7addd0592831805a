"""What ``smartplan init`` says when it is done: what to do next."""

from pathlib import Path
from typing import TYPE_CHECKING

from smartplan.fork.fork_notes import NOTES_FILE
from smartplan.fork.plan_card import PlanCard
from smartplan.language import Text

if TYPE_CHECKING:
    from smartplan.fork.fork_plan import Fork


def new_plan_next(folder: Path, card: PlanCard, count: int) -> Text:
    """Say what to do with a new plan."""
    where = _quoted(folder)
    region, years = card.region.full_name, f"{card.start}–{card.end}"
    return Text(
        f"Rencana {region} {years} dimulai: {count} berkas.\n"
        "Berikutnya:\n"
        "  1. Isi visi, misi, dan RPJMD di daerah.yaml, lalu perangkat daerah di opd.yaml;"
        ' ganti setiap "isi di sini".\n'
        f"  2. smartplan check {where} --select NAR005 menunjukkan setiap yang belum diisi;"
        " --stage 2 yang diminta sampai Bimtek II.\n"
        f"  3. smartplan new program NAMA-PROGRAM {where} membuat program pertama.\n"
        f"  4. smartplan build {where} --draft membuat bukunya sebagai draf, kapan saja.",
        f"The plan of {region} {years} has begun: {count} files.\n"
        "Next:\n"
        "  1. Fill in vision, missions and RPJMD in daerah.yaml, then the agencies in opd.yaml;"
        ' replace every "isi di sini".\n'
        f"  2. smartplan check {where} --select NAR005 shows all that is not filled in yet;"
        " --stage 2 what is due by Bimtek II.\n"
        f"  3. smartplan new program PROGRAM-NAME {where} makes the first program.\n"
        f"  4. smartplan build {where} --draft makes its books as a draft, at any time.",
    )


def forked_plan_next(folder: Path, card: PlanCard, fork: "Fork") -> Text:
    """Say what a fork left out, and what to do with it next."""
    where = _quoted(folder)
    region, origin, count = card.region.full_name, fork.notes.origin, len(fork.changes)
    texts = len(fork.notes.texts)
    moved = _years_said(card, fork)
    renames = "".join(
        f"\n     smartplan rename {kind} {old} ID-BARU {where}" for kind, old in fork.notes.ids
    )
    return Text(
        f"Rencana {region} disalin dari rencana {origin}: {count} berkas.\n"
        f"Tidak ikut: visi, misi, fakta, sumber, peraturan daerah, pejabat, komitmen, zona, lokasi,"
        f" logo, dan {texts} teks tentang daerah asal. Semuanya tercatat di {NOTES_FILE}.\n"
        f"Anggaran dan target masih milik rencana asal.{moved.indonesian}\n"
        "Berikutnya:\n"
        '  1. Isi daerah.yaml dan ganti setiap "isi di sini"; daftarnya:\n'
        f"     smartplan check {where} --select NAR005\n"
        f"  2. Ganti setiap tempat yang masih menyebut {origin}:\n"
        f"     smartplan check {where} --select WIL\n"
        + (f"  3. Ganti id yang memuat nama daerah asal:{renames}\n" if renames else "")
        + f"  {4 if renames else 3}. smartplan build {where} --draft membuat bukunya sebagai draf,"
        " kapan saja.",
        f"The plan of {region} was forked from that of {origin}: {count} files.\n"
        f"Left behind: vision, missions, facts, sources, regional regulations, officials,"
        f" commitments, zones, locations, logo, and {texts} texts about the origin. All are noted"
        f" in {NOTES_FILE}.\n"
        f"Budgets and targets are still the origin's.{moved.english}\n"
        "Next:\n"
        '  1. Fill in daerah.yaml and replace every "isi di sini"; they are listed by\n'
        f"     smartplan check {where} --select NAR005\n"
        f"  2. Replace what still names {origin}:\n"
        f"     smartplan check {where} --select WIL\n"
        + (f"  3. Give new ids to what bears a name of the origin:{renames}\n" if renames else "")
        + f"  {4 if renames else 3}. smartplan build {where} --draft makes its books as a draft, at"
        " any time.",
    )


def _years_said(card: PlanCard, fork: "Fork") -> Text:
    if fork.years == 0 and not fork.notes.out_of_period:
        return Text("", "")
    left = len(fork.notes.out_of_period)
    period = f"{card.start}–{card.end}"
    if not left:
        return Text(f" Tahun digeser {fork.years:+}.", f" Years were moved by {fork.years:+}.")
    return Text(
        f" Tahun digeser {fork.years:+}; {left} isian di luar {period} tidak ikut.",
        f" Years were moved by {fork.years:+}; {left} values outside {period} were left behind.",
    )


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
