"""INT001 and INT002: what concerns the checking itself."""

from typing import Final

from smartplan.diagnostics import Rule, Severity
from smartplan.language import Text

CRASHED_CHECK: Final = Rule(
    "INT001",
    "internal",
    Severity.ERROR,
    Text("Sebuah pemeriksaan gagal berjalan.", "A check failed to run."),
    Text(
        "Ini kesalahan smartplan, bukan kesalahan rencana. Pemeriksaan lain tetap dijalankan.",
        "This is a mistake of smartplan, not of the plan. All other checks were run.",
    ),
    Text(
        "Laporkan pesan ini kepada pengembang smartplan. Sementara itu, pemeriksaannya dapat "
        "dilewati "
        "lewat periksa.abaikan di smartplan.yaml.",
        "Report this message to the makers of smartplan. Meanwhile the check can be passed over by "
        "periksa.abaikan in smartplan.yaml.",
    ),
)
WRONG_IGNORE: Final = Rule(
    "INT002",
    "wrong-ignore",
    Severity.WARNING,
    Text(
        "periksa.abaikan menyebut pemeriksaan yang ada dan boleh dilewati.",
        "periksa.abaikan names checks that exist and may be passed over.",
    ),
    Text(
        "Nama yang salah tidak melewatkan apa pun. Kesalahan penulisan YAML dan isian tidak dapat "
        "dilewati, karena rencananya tidak terbaca.",
        "A wrong name passes over nothing. Errors of YAML and of keys can't be passed over, since "
        "the plan can't be read.",
    ),
    Text(
        "Tulis kode atau nama pemeriksaan seperti pada smartplan explain.",
        "Write the code or name of a check as smartplan explain lists it.",
    ),
    "periksa:\n  abaikan: [LKP003, lead-without-commitment]",
)
