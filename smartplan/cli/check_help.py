"""The words of ``smartplan check --help``."""

from typing import Final

from smartplan.language import Text

FORMATS: Final = "text|json|sarif|junit|github|gitlab|markdown"
CODE: Final = Text("KODE", "CODE")
ABOUT: Final = Text(
    "Periksa rencana: apa yang salah, di berkas dan baris mana, dan cara memperbaikinya.",
    "Check a plan: what is wrong, in which file and line, and how to mend it.",
)
EXAMPLES: Final = Text(
    "Contoh:\n\n\b\n"
    "  smartplan check\n"
    '  smartplan check "D:\\rencana\\Kabupaten Serang" --strict\n'
    "  smartplan check --select RUJ,LKP004 --max 50\n"
    "  smartplan check --stage 2\n"
    "  smartplan check --fix --diff\n"
    "  smartplan check rencana --format sarif --output smartplan.sarif\n"
    "  smartplan check rencana --write-baseline\n"
    "  smartplan check --since main",
    "Examples:\n\n\b\n"
    "  smartplan check\n"
    '  smartplan check "D:\\plans\\Kabupaten Serang" --strict\n'
    "  smartplan check --select RUJ,LKP004 --max 50\n"
    "  smartplan check --stage 2\n"
    "  smartplan check --fix --diff\n"
    "  smartplan check plan --format sarif --output smartplan.sarif\n"
    "  smartplan check plan --write-baseline\n"
    "  smartplan check --since main",
)
PLAN: Final = Text(
    "Folder rencana; bawaan: folder ini, dengan --changed rencana tempat berkas itu.",
    "The plan folder; by default this one, with --changed the plans of these files.",
)
FORMAT: Final = Text(f"Bentuk laporan: {FORMATS}.", f"Form of report: {FORMATS}.")
OUTPUT: Final = Text("Tulis laporan ke berkas ini.", "Write the report to this file.")
STRICT: Final = Text("Peringatan pun dianggap kesalahan.", "Treat warnings as errors.")
SELECT: Final = Text(
    "Hanya kode, nama, atau awalan ini (mis. RUJ); boleh diulang.",
    "Only this code, name or prefix (such as RUJ); repeatable.",
)
IGNORE: Final = Text(
    "Tanpa kode, nama, atau awalan ini; boleh diulang.",
    "Without this code, name or prefix; repeatable.",
)
STAGE: Final = Text(
    "Hanya yang diminta sampai tahap bimtek ini.", "Only what is due by this bimtek stage."
)
LIMIT: Final = Text("Tampilkan paling banyak N temuan.", "Show at most N findings.")
CHANGED: Final = Text(
    "Hanya temuan di berkas ini; rujukan diperiksa di seluruh rencana.",
    "Only findings in these files; references are checked in the whole plan.",
)
CHANGED_FROM: Final = Text(
    "Seperti --changed, dari daftar; - untuk masukan standar.",
    "As --changed, from a list; - for standard input.",
)
SINCE: Final = Text(
    "Hanya yang berubah sejak commit ini, dan temuan lain yang ditimbulkannya.",
    "Only what has changed since this commit, and what that brought about elsewhere.",
)
WRITE_BASELINE: Final = Text(
    "Catat semua temuan kini; selanjutnya hanya yang baru ditampilkan.",
    "Note all findings of today; from then on only new ones are shown.",
)
NO_BASELINE: Final = Text("Tampilkan pula temuan yang tercatat.", "Show noted findings too.")

FIX: Final = Text("Betulkan yang pasti, lalu periksa.", "Mend what is certain, then check.")
DIFF: Final = Text(
    "Tampilkan yang akan dibetulkan --fix; tidak menulis apa pun.",
    "Show what --fix would mend; write nothing.",
)
