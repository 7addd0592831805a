"""YML020–YML029: correct YAML that a plan doesn't use, since it hides or loses something."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry, warning_entry

DUPLICATE_KEY: Final = error_entry(
    "YML020",
    "duplicate-key",
    Text("Kunci yang sama ditulis dua kali.", "The same key is written twice."),
    Text(
        "Hanya satu dari keduanya dapat berlaku, dan yang lain hilang tanpa terlihat.",
        "Only one of the two can hold, and the other is lost unseen.",
    ),
    Text("Hapus atau gabungkan salah satunya.", "Delete one of them or merge the two."),
)
ANCHOR: Final = error_entry(
    "YML021",
    "anchor-or-alias",
    Text(
        "Jangkar (&nama), alias (*nama) atau gabungan (<<) dipakai.",
        "An anchor (&name), an alias (*name) or a merge (<<) is used.",
    ),
    Text(
        "Isi yang dirujuk diam-diam dari tempat lain sulit diperiksa dan dapat membengkak.",
        "Content taken silently from another place is hard to review and can blow up.",
    ),
    Text(
        "Tulis nilainya secara langsung; jika yang dimaksud teks, beri tanda kutip.",
        "Write the value itself; if text is meant, put it in quotes.",
    ),
)
TAG: Final = error_entry(
    "YML022",
    "yaml-tag",
    Text("Penanda jenis YAML, seperti !!str, dipakai.", "A YAML tag such as !!str is used."),
    Text(
        "Jenis setiap nilai sudah ditentukan oleh kuncinya.",
        "The kind of every value is already given by its key.",
    ),
    Text(
        "Hapus penanda itu; jika tanda seru bagian dari teks, beri tanda kutip.",
        "Delete the tag; if the exclamation mark is a part of the text, put it in quotes.",
    ),
)
SEVERAL_DOCUMENTS: Final = error_entry(
    "YML023",
    "several-documents",
    Text(
        "Berkas memuat lebih dari satu dokumen, dipisahkan `---`.",
        "The file holds more than one document, separated by `---`.",
    ),
    Text("Hanya dokumen pertama yang terbaca.", "Only the first document is read."),
    Text(
        "Pindahkan bagian sesudah `---` ke berkas sendiri, atau hapus garis itu.",
        "Move what follows `---` to a file of its own, or delete that line.",
    ),
)
TOO_DEEP: Final = error_entry(
    "YML024",
    "too-deep",
    Text("Isi bersarang terlalu dalam.", "The content is nested too deeply."),
    Text(
        "Rencana yang nyata tidak memerlukan lebih dari beberapa tingkat.",
        "A real plan needs no more than a few levels.",
    ),
    Text(
        "Periksa kurung dan jorokan di sekitar tempat ini.",
        "Check the brackets and the indentation around this place.",
    ),
)
TOO_MANY_VALUES: Final = error_entry(
    "YML025",
    "too-many-values",
    Text("Berkas memuat terlalu banyak nilai.", "The file holds too many values."),
    Text(
        "Berkas sebesar itu tidak dapat diperiksa dengan teliti oleh siapa pun.",
        "Nobody can review a file of that size with care.",
    ),
    Text("Bagi isinya ke beberapa berkas.", "Divide its content over several files."),
)
KEY_NOT_TEXT: Final = error_entry(
    "YML026",
    "key-not-text",
    Text(
        "Kunci bukan teks dan bukan bilangan bulat.",
        "A key is neither text nor a whole number.",
    ),
    Text(
        "Kunci adalah nama, seperti `judul`, atau tahun, seperti 2025.",
        "A key is a name, such as `judul`, or a year, such as 2025.",
    ),
    Text(
        "Tulis kunci yang dikenal; jika yang dimaksud teks, beri tanda kutip.",
        "Write a known key; if text is meant, put it in quotes.",
    ),
)
EMPTY_FILE: Final = error_entry(
    "YML027",
    "empty-file",
    Text("Berkas tidak memuat isi apa pun.", "The file has no content."),
    Text(
        "Setiap berkas yang ada harus mengatakan sesuatu.",
        "Every file that exists has to say something.",
    ),
    Text("Isi berkas itu atau hapus.", "Fill the file or delete it."),
)
NOT_A_MAPPING: Final = error_entry(
    "YML028",
    "not-a-mapping",
    Text(
        "Berkas tidak tersusun sebagai `kunci: nilai`.",
        "The file is not made of `key: value` lines.",
    ),
    Text(
        "Tanpa kunci, tidak jelas apa arti isinya.",
        "Without keys it is unclear what the content means.",
    ),
    Text(
        "Mulai setiap bagian dengan kuncinya, lalu titik dua dan spasi.",
        "Begin every part with its key, then a colon and a space.",
    ),
)
GLUED_COMMENT: Final = warning_entry(
    "YML029",
    "glued-comment",
    Text(
        "Sesudah nilai tanpa tanda kutip ada # yang langsung diikuti huruf atau angka.",
        "An unquoted value is followed by a # with a letter or digit right behind it.",
    ),
    Text(
        "YAML membuang teks mulai dari # sebagai komentar: `warna: #12355b` menjadi kosong.",
        "YAML drops the text from # on as a comment: `warna: #12355b` becomes empty.",
    ),
    Text(
        "Jika itu bagian dari nilai, beri tanda kutip; jika memang komentar, beri spasi sesudah #.",
        "If it belongs to the value, put it in quotes; if it is a comment, put a space after #.",
    ),
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
