"""YML001–YML014: where a file stops being YAML; such a mistake ends the reading of that file."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry

_WHY_SYNTAX: Final = Text(
    "Sisa berkas sesudah tempat ini tidak dapat dibaca.",
    "The rest of the file after this place can't be read.",
)

INVALID_YAML: Final = error_entry(
    "YML001",
    "invalid-yaml",
    Text("Berkas ini bukan YAML yang benar.", "The file is not correct YAML."),
    _WHY_SYNTAX,
    Text(
        "Bandingkan baris ini dan baris di atasnya dengan berkas contoh; "
        "jika nilainya teks, beri tanda kutip.",
        "Compare this line and the one above with an example file; "
        "if the value is text, put it in quotes.",
    ),
)
MISSING_SPACE: Final = error_entry(
    "YML002",
    "missing-space-after-colon",
    Text("Tidak ada spasi sesudah titik dua.", "There is no space after the colon."),
    Text(
        "Tanpa spasi, YAML membaca kunci dan nilainya sebagai satu kata.",
        "Without the space, YAML reads key and value as one word.",
    ),
    Text("Tulis `kunci: nilai`.", "Write `key: value`."),
)
TAB_INDENTATION: Final = error_entry(
    "YML003",
    "tab-indentation",
    Text("Baris menjorok dengan tab.", "A line is indented with a tab."),
    Text(
        "YAML hanya menerima spasi: lebar tab berbeda-beda di setiap editor.",
        "YAML accepts spaces only: tabs have another width in every editor.",
    ),
    Text("Ganti tab dengan dua spasi.", "Replace the tab by two spaces."),
)
UNCLOSED_QUOTE: Final = error_entry(
    "YML004",
    "unclosed-quote",
    Text("Tanda kutip dibuka tetapi tidak ditutup.", "A quote is opened but not closed."),
    _WHY_SYNTAX,
    Text(
        "Tutup tanda kutip itu di akhir teksnya.",
        "Close the quote at the end of its text.",
    ),
)
BAD_INDENTATION: Final = error_entry(
    "YML005",
    "bad-indentation",
    Text(
        "Jorokan baris tidak cocok dengan baris di atasnya.",
        "The indentation of a line does not fit the lines above.",
    ),
    Text(
        "Jorokan menentukan kunci mana yang menjadi bagian dari kunci lain.",
        "Indentation says which key is a part of which other.",
    ),
    Text(
        "Sejajarkan baris ini dengan saudara-saudaranya; biasanya dua spasi per tingkat.",
        "Align this line with its siblings; usually two spaces per level.",
    ),
)
UNQUOTED_COLON: Final = error_entry(
    "YML006",
    "unquoted-colon",
    Text(
        "Nilai tanpa tanda kutip memuat titik dua diikuti spasi.",
        "An unquoted value holds a colon followed by a space.",
    ),
    Text(
        "Bagi YAML, titik dua dan spasi memulai nilai baru.",
        "To YAML, a colon and a space begin a new value.",
    ),
    Text(
        'Beri tanda kutip, mis. `nama: "Sikonde: Desa Wisata"`.',
        'Put the value in quotes, e.g. `nama: "Sikonde: Desa Wisata"`.',
    ),
)
UNCLOSED_BRACKET: Final = error_entry(
    "YML007",
    "unclosed-bracket",
    Text(
        "Kurung [ atau { dibuka tetapi tidak ditutup dengan benar.",
        "A bracket [ or { is opened but not closed properly.",
    ),
    _WHY_SYNTAX,
    Text(
        "Tutup kurungnya dan pisahkan isinya dengan koma; jika itu teks, beri tanda kutip.",
        "Close the bracket and separate what is inside by commas; if it is text, put it in quotes.",
    ),
)
UNQUOTED_START: Final = error_entry(
    "YML008",
    "unquoted-special-start",
    Text(
        "Nilai tanpa tanda kutip diawali tanda khusus seperti @, %, & atau *.",
        "An unquoted value begins with a special sign such as @, %, & or *.",
    ),
    Text(
        "Tanda itu punya arti sendiri dalam YAML.",
        "The sign has a meaning of its own in YAML.",
    ),
    Text("Beri tanda kutip pada seluruh nilainya.", "Put the whole value in quotes."),
)
TEXT_AFTER_QUOTE: Final = error_entry(
    "YML009",
    "text-after-quote",
    Text(
        "Masih ada teks sesudah tanda kutip atau kurung penutup.",
        "There is text after the closing quote or bracket.",
    ),
    Text(
        "Nilai yang diawali tanda kutip atau kurung berakhir pada penutupnya.",
        "A value that begins with a quote or bracket ends where that is closed.",
    ),
    Text(
        'Beri tanda kutip pada seluruh nilai; di dalam kutip ganda, tulis kutip ganda sebagai \\".',
        'Put the whole value in quotes; inside double quotes, write a double quote as \\".',
    ),
)
BAD_ESCAPE: Final = error_entry(
    "YML010",
    "bad-escape",
    Text(
        "Garis miring terbalik di dalam kutip ganda tidak membentuk kode yang dikenal.",
        "A backslash inside double quotes forms no known code.",
    ),
    Text(
        "Di dalam kutip ganda, garis miring terbalik memulai kode seperti \\n.",
        "Inside double quotes a backslash begins a code such as \\n.",
    ),
    Text(
        "Pakai kutip tunggal, atau tulis garis miring terbalik dua kali.",
        "Use single quotes, or write the backslash twice.",
    ),
)
MISSING_COLON: Final = error_entry(
    "YML011",
    "missing-colon",
    Text("Baris tidak memuat titik dua.", "A line lacks its colon."),
    Text(
        "Setiap baris berbentuk `kunci: nilai`, atau bagian daftar yang diawali `- `.",
        "Every line is a `key: value`, or an item of a list that begins with `- `.",
    ),
    Text(
        "Tambahkan titik dua sesudah kuncinya; teks beberapa baris ditulis sesudah `kunci: |`.",
        "Add a colon after the key; text of several lines is written after `key: |`.",
    ),
)
LIST_ON_KEY_LINE: Final = error_entry(
    "YML012",
    "list-on-key-line",
    Text(
        "Daftar dimulai di baris yang sama dengan kuncinya.",
        "A list begins on the line of its key.",
    ),
    Text(
        "Tanda `- ` hanya berlaku di awal baris.",
        "The sign `- ` works only at the beginning of a line.",
    ),
    Text(
        "Tulis `- ` di baris baru, atau pakai bentuk `kunci: [a, b]`; jika itu teks, beri kutip.",
        "Write `- ` on a new line, or use the form `key: [a, b]`; if it is text, put it in quotes.",
    ),
)
TEXT_AFTER_BLOCK_SIGN: Final = error_entry(
    "YML013",
    "text-after-block-sign",
    Text(
        "Ada teks di baris yang sama dengan tanda | atau >.",
        "There is text on the line of the sign | or >.",
    ),
    Text(
        "Sesudah tanda itu, teks dimulai di baris berikutnya.",
        "After that sign the text begins on the next line.",
    ),
    Text(
        "Pindahkan teksnya ke baris berikut dengan jorokan dua spasi, atau beri tanda kutip.",
        "Move the text to the next line, indented by two spaces, or put it in quotes.",
    ),
)
DASH_WITHOUT_SPACE: Final = error_entry(
    "YML014",
    "missing-space-after-dash",
    Text(
        "Tidak ada spasi sesudah tanda hubung daftar.",
        "There is no space after the dash of a list.",
    ),
    Text(
        "Tanpa spasi, YAML membaca tanda hubung sebagai bagian dari teks.",
        "Without the space, YAML reads the dash as a part of the text.",
    ),
    Text("Tulis `- butir`.", "Write `- item`."),
)

SYNTAX_ENTRIES: Final[tuple[CatalogueEntry, ...]] = (
    INVALID_YAML,
    MISSING_SPACE,
    TAB_INDENTATION,
    UNCLOSED_QUOTE,
    BAD_INDENTATION,
    UNQUOTED_COLON,
    UNCLOSED_BRACKET,
    UNQUOTED_START,
    TEXT_AFTER_QUOTE,
    BAD_ESCAPE,
    MISSING_COLON,
    LIST_ON_KEY_LINE,
    TEXT_AFTER_BLOCK_SIGN,
    DASH_WITHOUT_SPACE,
)
