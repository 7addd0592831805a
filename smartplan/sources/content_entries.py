"""YML020–YML029: correct YAML that a plan doesn't use, since it hides or loses something."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry, warning_entry

DUPLICATE_KEY: Final = error_entry(
    "YML020",
    "duplicate-key",
    Text("Setiap kunci ditulis satu kali.", "Every key is written once."),
    Text(
        "Hanya satu dari keduanya dapat berlaku; pembaca YAML lain membuang yang pertama tanpa "
        "pesan (PyYAML #41, #165, #701).",
        "Only one of the two can hold; other readers of YAML drop the first without a word "
        "(PyYAML #41, #165, #701).",
    ),
    Text("Hapus atau gabungkan salah satunya.", "Delete one of them or merge the two."),
    "nama: Sikonde\nstatus: berjalan",
)
ANCHOR: Final = error_entry(
    "YML021",
    "anchor-or-alias",
    Text(
        "Isi ditulis langsung, tanpa jangkar (&nama), alias (*nama), atau gabungan (<<).",
        "Content is written out, without anchors (&name), aliases (*name) or merges (<<).",
    ),
    Text(
        "Isi yang dirujuk diam-diam dari tempat lain sulit diperiksa, dan beberapa baris dapat "
        "membengkak menjadi jutaan (serangan billion laughs, seperti pada Kubernetes, "
        "CVE-2019-11253).",
        "Content taken silently from another place is hard to review, and a few lines can blow up "
        "into millions (the billion laughs attack, as on Kubernetes, CVE-2019-11253).",
    ),
    Text(
        "Tulis nilainya secara langsung; jika yang dimaksud teks, beri tanda kutip.",
        "Write the value itself; if text is meant, put it in quotes.",
    ),
    'kontak: "*123#"',
)
TAG: Final = error_entry(
    "YML022",
    "yaml-tag",
    Text(
        "Nilai ditulis tanpa penanda jenis YAML seperti !!str.",
        "Values are written without YAML tags such as !!str.",
    ),
    Text(
        "Jenis setiap nilai sudah ditentukan oleh kuncinya; penanda jenis pernah membuat pembaca "
        "YAML menjalankan program (PyYAML, CVE-2020-1747).",
        "The kind of every value is already given by its key; tags once made a reader of YAML run "
        "programs (PyYAML, CVE-2020-1747).",
    ),
    Text(
        "Hapus penanda itu; jika tanda seru bagian dari teks, beri tanda kutip.",
        "Delete the tag; if the exclamation mark is a part of the text, put it in quotes.",
    ),
    'nama: "!Ayo ke Anyer"',
)
SEVERAL_DOCUMENTS: Final = error_entry(
    "YML023",
    "several-documents",
    Text("Satu berkas memuat satu dokumen.", "A file holds one document."),
    Text(
        "Hanya dokumen pertama yang terbaca; alat lain membuang sisanya tanpa pesan "
        "(thisendout/kenv#22).",
        "Only the first document is read; other tools drop the rest without a word "
        "(thisendout/kenv#22).",
    ),
    Text(
        "Pindahkan bagian sesudah `---` ke berkas sendiri, atau hapus garis itu.",
        "Move what follows `---` to a file of its own, or delete that line.",
    ),
    "id: sikonde\nnama: Sikonde",
)
TOO_DEEP: Final = error_entry(
    "YML024",
    "too-deep",
    Text(
        "Isi tidak bersarang lebih dalam daripada batasnya.",
        "Content is not nested more deeply than allowed.",
    ),
    Text(
        "Rencana yang nyata tidak memerlukan lebih dari beberapa tingkat, sedangkan yang jauh "
        "lebih dalam membuat pembaca YAML berhenti mendadak (yaml/pyyaml#895).",
        "A real plan needs no more than a few levels, and many more make readers of YAML break "
        "down (yaml/pyyaml#895).",
    ),
    Text(
        "Periksa kurung dan jorokan di sekitar tempat ini.",
        "Check the brackets and the indentation around this place.",
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000}",
)
TOO_MANY_VALUES: Final = error_entry(
    "YML025",
    "too-many-values",
    Text(
        "Berkas tidak memuat lebih banyak nilai daripada batasnya.",
        "A file holds no more values than allowed.",
    ),
    Text(
        "Berkas sebesar itu tidak dapat diperiksa dengan teliti oleh siapa pun, dan dapat membuat "
        "pembaca YAML macet: satu daftar 1 MB makan waktu tujuh detik bagi PyYAML (diukur).",
        "Nobody can review a file of that size with care, and it can choke a reader of YAML: a "
        "list of 1 MB takes PyYAML seven seconds (measured).",
    ),
    Text("Bagi isinya ke beberapa berkas.", "Divide its content over several files."),
    "# Bagi ke program/a.yaml dan program/b.yaml",
)
KEY_NOT_TEXT: Final = error_entry(
    "YML026",
    "key-not-text",
    Text("Kunci adalah teks atau bilangan bulat.", "A key is text or a whole number."),
    Text(
        "Kunci adalah nama, seperti `judul`, atau tahun, seperti 2025. Kunci yang bukan teks "
        "berubah tanpa terlihat: pembaca lama menjadikan `on` kunci bernilai benar "
        "(yaml/pyyaml#52).",
        "A key is a name, such as `judul`, or a year, such as 2025. A key that is no text changes "
        "unseen: older readers make `on` a key that says true (yaml/pyyaml#52).",
    ),
    Text(
        "Tulis kunci yang dikenal; jika yang dimaksud teks, beri tanda kutip.",
        "Write a known key; if text is meant, put it in quotes.",
    ),
    "target:\n  2025: 15000",
)
EMPTY_FILE: Final = error_entry(
    "YML027",
    "empty-file",
    Text("Berkas yang ada memuat isi.", "A file that exists has content."),
    Text(
        "Setiap berkas yang ada harus mengatakan sesuatu; berkas kosong yang diterima begitu saja "
        "menjatuhkan alat lain di tempat yang tidak terduga (seqeralabs/seqerakit#103).",
        "Every file that exists has to say something; an empty one that was let through brought "
        "another tool down where nobody expected it (seqeralabs/seqerakit#103).",
    ),
    Text("Isi berkas itu atau hapus.", "Fill the file or delete it."),
    "fakta: []",
)
NOT_A_MAPPING: Final = error_entry(
    "YML028",
    "not-a-mapping",
    Text("Berkas tersusun sebagai `kunci: nilai`.", "A file is made of `key: value` lines."),
    Text(
        "Tanpa kunci, tidak jelas apa arti isinya; berkas rahasia aztk yang kehilangan spasi "
        "menjadi satu teks panjang (Azure/aztk#103).",
        "Without keys it is unclear what the content means; a file of aztk's secrets that lacked "
        "spaces became one long text (Azure/aztk#103).",
    ),
    Text(
        "Mulai setiap bagian dengan kuncinya, lalu titik dua dan spasi.",
        "Begin every part with its key, then a colon and a space.",
    ),
    "opd:\n  - {id: dishub, nama: Dinas Perhubungan, singkatan: Dishub}",
)
GLUED_COMMENT: Final = warning_entry(
    "YML029",
    "glued-comment",
    Text(
        "Tanda # yang menjadi bagian nilai berada di dalam tanda kutip.",
        "A # that belongs to a value stands in quotes.",
    ),
    Text(
        "YAML (1.2, 6.6) membuang teks mulai dari # sebagai komentar: `warna: #12355b` menjadi "
        "kosong, juga pada contoh di manual Retype (retypeapp/retype#208).",
        "YAML (1.2, 6.6) drops the text from # on as a comment: `warna: #12355b` becomes empty, "
        "also in an example of Retype's manual (retypeapp/retype#208).",
    ),
    Text(
        "Jika itu bagian dari nilai, beri tanda kutip; jika memang komentar, beri spasi sesudah #.",
        "If it belongs to the value, put it in quotes; if it is a comment, put a space after #.",
    ),
    'warna_utama: "#12355b"',
)

CONTENT_ENTRIES: Final[tuple[CatalogueEntry, ...]] = (
    DUPLICATE_KEY,
    ANCHOR,
    TAG,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    TOO_MANY_VALUES,
    KEY_NOT_TEXT,
    EMPTY_FILE,
    NOT_A_MAPPING,
    GLUED_COMMENT,
)
