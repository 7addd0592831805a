"""Sums and calculations that were published: those that add up pass, those that don't are caught.

Each line is one figure as it was printed in a news report or a regional document, with what the
same text gives to work it out from.
"""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.acceptance.conftest import Ran

Smartplan = Callable[..., Ran]


def parts(*numbers: str, unit: str = "") -> str:
    said = f", satuan: {unit}" if unit else ""
    shown = (f"{{nama: Bagian {n}, nilai: {one}{said}}}" for n, one in enumerate(numbers, 1))
    return f"rincian: [{', '.join(shown)}]"


def worked_out(method: str, *numbers: str, unit: str = "") -> str:
    said = f", satuan: {unit}" if unit else ""
    terms = (f"{{nama: Suku {n}, nilai: {one}{said}}}" for n, one in enumerate(numbers, 1))
    return f"hitungan: {{cara: {method}, dari: [{', '.join(terms)}]}}"


Row = tuple[str, str, str]
RIGHT: dict[str, Row] = {
    "batang-luaran-1": ("89.74", "persen", worked_out("persen", "35", "39")),
    "batang-luaran-2": ("85.71", "persen", worked_out("persen", "6", "7")),
    "batang-luaran-3": ("80", "persen", worked_out("persen", "8", "10")),
    "batang-luaran-4": ("83.33", "persen", worked_out("persen", "5", "6")),
    "batang-luaran-5": ("83.33", "persen", worked_out("persen", "10", "12")),
    "batang-luaran-6": ("100", "persen", worked_out("persen", "6", "6")),
    "batang-luaran": ("87.5", "persen", worked_out("persen", "70", "80")),
    "batang-selesai": ("70", "luaran", parts("35", "6", "8", "5", "10", "6")),
    "batang-2023": ("93.27", "persen", worked_out("persen", "97", "104")),
    "kota-apbdp-2023": (
        "15863241212",
        "rupiah",
        worked_out("selisih", "1582466468989", "1566603227777"),
    ),
    "kota-rapbd-2025": (
        "18500000000",
        "rupiah",
        worked_out("selisih", "1227626674002", "1209126674002"),
    ),
    "batang-apbd-2022": (
        "59977877000",
        "rupiah",
        worked_out("selisih", "1846339694259", "1786361817259"),
    ),
    "batang-pembiayaan": (
        "59977877000",
        "rupiah",
        worked_out("selisih", "101977877000", "42000000000"),
    ),
    "batang-investasi": ("1981277868119", "rupiah", parts("1633589574331", "347688293788")),
    "serang-apbd-2026": ("0.10", "triliun rupiah", worked_out("selisih", "3.29", "3.19")),
    "kota-112": ("23734", "panggilan", parts("162", "23572")),
    "kota-rabeg": ("86", "laporan", parts("61", "15", "7", "3")),
    "kota-umkm": ("10132", "usaha", parts("6815", "3294", "23")),
    "serang-umkm": ("26091", "usaha", parts("21680", "4067", "344")),
    "serang-dps": ("1227094", "pemilih", parts("622321", "604773")),
    "serang-penduduk": ("1815551", "jiwa", parts("926144", "889407")),
    "serang-kip": ("5.82", "poin", worked_out("selisih", "98.37", "92.55")),
    # Printed by another paper of the same two figures; the rounding of them allows it.
    "serang-defisit-lain": (
        "166",
        "miliar rupiah",
        worked_out("selisih", "3.71", "3.55", unit="triliun rupiah"),
    ),
}
WRONG: dict[str, Row] = {
    "kota-dpt": ("513851", "pemilih", parts("258957", "254914")),
    "kota-bencana": ("597", "kejadian", parts("166", "354", "6", "54", "13", "5")),
    "kota-pendapatan": (
        "142",
        "miliar rupiah",
        worked_out("selisih", "1.350", "1.263", unit="triliun rupiah"),
    ),
    "kota-cilowong": ("14.2", "hektare", parts("13.991")),
    "serang-cilowong-19": ("19", "miliar rupiah", worked_out("kali", "305000", "200", "365")),
    "serang-cilowong-14": ("14", "miliar rupiah", worked_out("kali", "305000", "200", "365")),
    "serang-defisit": (
        "116",
        "miliar rupiah",
        worked_out("selisih", "3.71", "3.55", unit="triliun rupiah"),
    ),
    "banten-desa": ("499", "desa", parts("165", "156", "26", "96", "1", "5")),
    "serang-apbd-2022": ("152.953", "miliar rupiah", worked_out("selisih", "350.623", "29.452")),
    "serang-naik": ("195.99", "miliar rupiah", parts("159.95", "38.30", "-2.28")),
    "serang-sampah": ("12", "ribu ton", worked_out("kali", "1000", "365")),
    "serang-pad": ("31.977", "miliar rupiah", parts("18.5", "11.7", "1.5", "0.049", "0.021")),
}


def registry(rows: dict[str, Row]) -> str:
    lines = ["fakta:"]
    for fact_id, (value, unit, how) in rows.items():
        lines += [
            f"  - id: {fact_id}",
            f"    nama: {fact_id}",
            f"    nilai: {value}",
            f"    satuan: {unit}",
            "    tahun: 2024",
            "    sumber: [bps-2025]",
            f"    {how}",
        ]
    return "\n".join(lines) + "\n"


@pytest.fixture
def printed(plan: Path) -> Path:
    text = registry({**RIGHT, **WRONG})
    (plan / "fakta.yaml").write_text(text, encoding="utf-8", newline="\n")
    return plan


def blamed(ran: Ran, root: Path) -> dict[str, str]:
    lines = (root / "fakta.yaml").read_text(encoding="utf-8").splitlines()
    found = json.loads(ran.out)["diagnostics"]
    return {lines[one["line"] - 3].removeprefix("  - id: "): one["message"] for one in found}


def test_what_adds_up_passes_and_what_does_not_is_caught(
    smartplan: Smartplan, printed: Path
) -> None:
    ran = smartplan("check", printed, "--format", "json", "--select", "FKT005,FKT006,FKT007,FKT008")
    messages = blamed(ran, printed)
    assert set(messages) == set(WRONG)
    assert messages["kota-dpt"] == "jumlah rincian 513.871, tercetak 513.851, selisih 20"
    assert messages["serang-naik"] == "jumlah rincian 195,97, tercetak 195,99, selisih 0,02"
    assert messages["serang-cilowong-19"] == ("hasil hitungan 22,265, tercetak 19, selisih 3,265")


def test_what_the_plan_itself_discloses_is_not_blamed(smartplan: Smartplan, printed: Path) -> None:
    text = (printed / "fakta.yaml").read_text(encoding="utf-8")
    known = text.replace("    rincian:", "    catatan: Begitu.\n    rincian:").replace(
        "    hitungan:", "    catatan: Begitu.\n    hitungan:"
    )
    known = known.replace("    catatan:", "    selisih_diketahui: true\n    catatan:")
    (printed / "fakta.yaml").write_text(known, encoding="utf-8", newline="\n")
    ran = smartplan("check", printed, "--format", "json", "--select", "FKT005,FKT006,FKT008")
    codes = [one["code"] for one in json.loads(ran.out)["diagnostics"]]
    # What adds up has nothing to disclose.
    assert codes == ["FKT008"] * len(RIGHT)
