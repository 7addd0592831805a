"""What ``smartplan init`` says when it is done: what to do next."""

from pathlib import Path

from smartplan.fork.plan_card import PlanCard
from smartplan.language import Text
from smartplan.regions import RegionEntry


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


def forked_plan_next(folder: Path, card: PlanCard, old: RegionEntry, count: int) -> Text:
    """Say what to do with a forked plan."""
    where = _quoted(folder)
    region, origin = card.region.full_name, old.full_name
    return Text(
        f"Rencana {region} disalin dari rencana {origin}: {count} berkas.\n"
        "Dihapus atau ditandai: visi, misi, fakta, sumber, peraturan daerah, pejabat, komitmen,"
        " zona, lokasi, logo. Anggaran dan target masih milik rencana asal.\n"
        "Berikutnya:\n"
        "  1. Isi daerah.yaml, lalu sesuaikan opd.yaml.\n"
        f"  2. smartplan check {where} --select WIL menunjukkan setiap tempat yang masih menyebut"
        f" {origin}.\n"
        f"  3. smartplan check {where} --select NAR005,RUJ menunjukkan isian, kutipan, dan rujukan"
        " yang harus diganti.\n"
        f"  4. smartplan build {where} --draft membuat bukunya sebagai draf, kapan saja.",
        f"The plan of {region} was forked from that of {origin}: {count} files.\n"
        "Cleared or marked: vision, missions, facts, sources, regional regulations, officials,"
        " commitments, zones, locations, logo. Budgets and targets are still the origin's.\n"
        "Next:\n"
        "  1. Fill in daerah.yaml, then adapt opd.yaml.\n"
        f"  2. smartplan check {where} --select WIL shows every place that still names {origin}.\n"
        f"  3. smartplan check {where} --select NAR005,RUJ shows the values, citations and"
        " references to replace.\n"
        f"  4. smartplan build {where} --draft makes its books as a draft, at any time.",
    )


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)
