"""Tells whether a count in a sentence speaks of all there are, or of some of them."""

import re
from typing import Final

# What stands before a number and takes its exactness, or names a part of something.
_LOOSE: Final = re.compile(
    r"(?:\b(?:sekitar|kira-kira|hampir|lebih dari|kurang dari|kurang lebih|(?:se)?kurang-kurangnya"
    r"|sekurangnya|sedikitnya|setidaknya|minimal|maksimal|paling (?:sedikit|banyak|lambat)"
    r"|(?:ter)?tiap(?:-tiap)?|setiap|masing-masing|per|antara|sampai|hingga|atau|bukan|lain"
    r"|target|targetnya|menambah|ditambah|tambahan|baru|pertama|ke|nomor|no\.|angka|tabel"
    r"|bab|misi|zona|tahap|satu|dua|tiga)|[–/±<>~-])[\s*_]*$",
    re.IGNORECASE,
)
# What closes a noun phrase, so that nothing behind it narrows what is counted.
_CLOSED: Final = re.compile(
    r"[*_]*(?:\s*(?:[.,;:!?)]|$)|\s+\(|\s*\[@|\s+(?:ini|itu|tersebut|tadi|di atas|berikut"
    r"|dan|serta|dengan|dalam (?:masterplan|rencana|naskah|buku)|adalah|ialah|yaitu|yakni|akan"
    r"|telah|sudah|belum|tidak|masih|saling|harus|dapat|perlu|disusun|dijalankan|dirancang|diarahkan"
    r"|ditetapkan|dikelompokkan|dilaksanakan|dikerjakan|dilayani|dijangkau|dibuka|dibagi|terbagi"
    r"|terlayani|terhubung|tercakup|terjangkau|terlaksana|berjalan|selesai|menjadi|menjawab"
    r"|meliputi|mencakup|memperoleh|menerima|masterplan|rencana ini|naskah ini|kota cerdas"
    r"|smart city|RPJMD)\b)",
    re.IGNORECASE,
)
_OF_THE_PLAN: Final = re.compile(
    r"[*_]*\s+(?:(?:dalam|pada|dari|di|milik)\s+)?"
    r"(?:(?:masterplan|rencana|naskah|buku|kerangka)(?:\s+(?:ini|kota cerdas|smart city))?"
    r"|kota cerdas|smart city|RPJMD)\b",
    re.IGNORECASE,
)
_ALL: Final = re.compile(
    r"(?:\b(?:seluruh|semua|segenap|total|sebanyak|sejumlah|berjumlah|salah satu dari"
    r"|(?:satu|dua|tiga|empat|lima|enam|sebagian|beberapa|banyak) dari)|\bjumlahnya)[\s*_]*$",
    re.IGNORECASE,
)
_CONSISTS: Final = re.compile(
    r"\b(?:terdiri|terbagi|dibagi|dikelompokkan|memuat|mencakup|meliputi|memiliki|mempunyai"
    r"|menetapkan|memakai|menggunakan|mengikuti|berisi|menghasilkan|menyusun|menjalankan"
    r"|merumuskan|dirinci|dituangkan|dijabarkan|menilai|mewujudkan|menyelenggarakan)"
    r"(?:\s+(?:ke dalam|atas|dari|menjadi|dalam|ke))?[\s*_]*$",
    re.IGNORECASE,
)
THE_PLAN: Final = re.compile(
    r"\b(?:masterplan|rencana (?:ini|induk|aksi)|naskah ini|buku ini|dokumen ini|kerangka"
    r"|peta jalan|kota cerdas|smart city|RPJMD)\b",
    re.IGNORECASE,
)
# Sentences about other plans, other times or other places.
_ELSEWHERE: Final = re.compile(
    r"\b(?:sebelumnya|dahulu|dulu|semula|pernah|periode lalu|tahun lalu|daerah lain|nasional"
    r"|provinsi|kementerian|RPJMN|RPJPD|RPJPN|misalnya|contohnya|bila|jika|apabila|andai|setiap"
    r"|masing-masing|tiap|lama|usulan|calon)\b",
    re.IGNORECASE,
)


def is_closed(before: str, after: str) -> bool:
    """Tell whether a number stands exact and its noun without anything that narrows it.

    ``before`` and ``after`` are what the sentence says on both sides of number and noun.
    """
    if _ELSEWHERE.search(before) or _ELSEWHERE.search(after):
        return False
    return not _LOOSE.search(before) and _CLOSED.match(after) is not None


def is_whole(before: str, after: str, subject: re.Pattern[str] | None = None) -> bool:
    """Tell whether a closed count speaks of all there are.

    Does so what says "semua" or "dua dari", what belongs to "masterplan ini", and what the plan
    (or what ``subject`` finds) consists of.
    """
    if _ALL.search(before) or _OF_THE_PLAN.match(after):
        return True
    if _CONSISTS.search(before) is None:
        return False
    return (subject or THE_PLAN).search(before) is not None
