"""INT001 to INT003: what concerns the checking itself."""

from typing import Final

from smartplan.diagnostics import Rule, Severity
from smartplan.language import Text

CRASHED_CHECK: Final = Rule(
    "INT001",
    "internal",
    Severity.ERROR,
    Text("Setiap pemeriksaan berjalan sampai selesai.", "Every check runs to its end."),
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
    "periksa: {abaikan: [ANG003]}",
)
WRONG_IGNORE: Final = Rule(
    "INT002",
    "wrong-ignore",
    Severity.WARNING,
    Text(
        "Isian periksa di smartplan.yaml, aturan pada kerangka rencana, dan komentar smartplan "
        "menyebut pemeriksaan yang ada.",
        "The entries of periksa in smartplan.yaml, the rules in a plan's framework and comments to "
        "smartplan name checks that exist.",
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
    "periksa:\n"
    "  abaikan: [LKP003, lead-without-commitment]\n"
    "  tingkat: {NAR: keterangan, ANG003: peringatan}",
)
UNUSED_SILENCE: Final = Rule(
    "INT003",
    "unused-silence",
    Severity.WARNING,
    Text(
        "Komentar yang membungkam temuan masih membungkam sesuatu.",
        "A comment that silences a finding still silences something.",
    ),
    Text(
        "Komentar yang tertinggal menyembunyikan kesalahan berikutnya pada baris itu.",
        "A comment that was left behind hides the next mistake on that line.",
    ),
    Text(
        "Hapus kode itu dari komentarnya.",
        "Remove the code from the comment.",
    ),
    "opd_penanggung_jawab: disporapar  # smartplan: abaikan LKP004 (SK menyusul)",
)
