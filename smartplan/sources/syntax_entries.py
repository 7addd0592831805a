"""YML001–YML014: where a file stops being YAML; such a mistake ends the reading of that file."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry

_WHY_SYNTAX: Final = Text(
    "Tata tulis YAML 1.2 dilanggar di sini; sisa berkas sesudah tempat ini tidak dapat dibaca. "
    "Pembaca lain sering menunjuk tempat yang jauh dari kesalahannya (ruby/psych#190).",
    "The syntax of YAML 1.2 is broken here; the rest of the file can't be read. Other readers "
    "often point at a place far from the mistake (ruby/psych#190).",
)

INVALID_YAML: Final = error_entry(
    "YML001",
    "invalid-yaml",
    Text("Berkas ditulis dalam YAML yang benar.", "A file is correct YAML."),
    _WHY_SYNTAX,
    Text(
        "Bandingkan baris ini dan baris di atasnya dengan berkas contoh; "
        "jika nilainya teks, beri tanda kutip.",
        "Compare this line and the one above with an example file; "
        "if the value is text, put it in quotes.",
    ),
    "nama: Sikonde\nstatus: berjalan",
)
MISSING_SPACE: Final = error_entry(
    "YML002",
    "missing-space-after-colon",
    Text("Sesudah titik dua ada spasi.", "A colon is followed by a space."),
    Text(
        "Tanpa spasi, YAML membaca kunci dan nilainya sebagai satu kata (YAML 1.2, 7.4.2); "
        "pengaturan yang begitu baru ketahuan saat percobaan sudah berjalan "
        "(DiamondLightSource/httomo#524).",
        "Without the space, YAML reads key and value as one word (YAML 1.2, 7.4.2); settings "
        "written so came to light only while an experiment was running "
        "(DiamondLightSource/httomo#524).",
    ),
    Text("Tulis `kunci: nilai`.", "Write `key: value`."),
    "nama: Sikonde",
)
TAB_INDENTATION: Final = error_entry(
    "YML003",
    "tab-indentation",
    Text(
        "Baris menjorok dengan spasi, bukan tab.", "Lines are indented with spaces, not with tabs."
    ),
    Text(
        "YAML 1.2 (6.1) hanya menerima spasi, sebab lebar tab berbeda-beda di setiap editor; ada "
        "yang mencari kesalahan ini setengah hari (moraes/config#1).",
        "YAML 1.2 (6.1) accepts spaces only, since tabs have another width in every editor; "
        "somebody took half a day to find it (moraes/config#1).",
    ),
    Text("Ganti tab dengan dua spasi.", "Replace the tab by two spaces."),
    "periode:\n  mulai: 2025",
)
UNCLOSED_QUOTE: Final = error_entry(
    "YML004",
    "unclosed-quote",
    Text("Tanda kutip yang dibuka juga ditutup.", "A quote that is opened is closed."),
    _WHY_SYNTAX,
    Text(
        "Tutup tanda kutip itu di akhir teksnya.",
        "Close the quote at the end of its text.",
    ),
    'nama: "Sikonde"',
)
BAD_INDENTATION: Final = error_entry(
    "YML005",
    "bad-indentation",
    Text(
        "Jorokan baris cocok dengan baris di atasnya.",
        "The indentation of a line fits the lines above.",
    ),
    Text(
        "Jorokan menentukan kunci mana yang menjadi bagian dari kunci lain (YAML 1.2, 6.1); satu "
        "baris yang kurang menjorok menghentikan seluruh pengaturan (activecm/rita-legacy#223).",
        "Indentation says which key is a part of which other (YAML 1.2, 6.1); one line that was "
        "not indented stopped a whole configuration (activecm/rita-legacy#223).",
    ),
    Text(
        "Sejajarkan baris ini dengan saudara-saudaranya; biasanya dua spasi per tingkat.",
        "Align this line with its siblings; usually two spaces per level.",
    ),
    "periode:\n  mulai: 2025\n  selesai: 2029",
)
UNQUOTED_COLON: Final = error_entry(
    "YML006",
    "unquoted-colon",
    Text(
        "Nilai yang memuat titik dua dan spasi diberi tanda kutip.",
        "A value with a colon and a space stands in quotes.",
    ),
    Text(
        "Bagi YAML, titik dua dan spasi memulai nilai baru (YAML 1.2, 7.3.3); judul berita dan "
        "nama program sering memuatnya, seperti judul makalah pada rendercv/rendercv#50.",
        "To YAML, a colon and a space begin a new value (YAML 1.2, 7.3.3); headlines and names of "
        "programs often have one, as the title of a paper in rendercv/rendercv#50.",
    ),
    Text(
        'Beri tanda kutip, mis. `nama: "Sikonde: Desa Wisata"`.',
        'Put the value in quotes, e.g. `nama: "Sikonde: Desa Wisata"`.',
    ),
    'nama: "Sikonde: Desa Wisata"',
)
UNCLOSED_BRACKET: Final = error_entry(
    "YML007",
    "unclosed-bracket",
    Text("Kurung [ atau { yang dibuka juga ditutup.", "A bracket [ or { that is opened is closed."),
    _WHY_SYNTAX,
    Text(
        "Tutup kurungnya dan pisahkan isinya dengan koma; jika itu teks, beri tanda kutip.",
        "Close the bracket and separate what is inside by commas; if it is text, put it in quotes.",
    ),
    "opd_pendukung: [dishub, disporapar]",
)
UNQUOTED_START: Final = error_entry(
    "YML008",
    "unquoted-special-start",
    Text(
        "Nilai yang diawali tanda khusus seperti @, %, & atau * diberi tanda kutip.",
        "A value that begins with a special sign such as @, %, & or * stands in quotes.",
    ),
    Text(
        "Tanda itu punya arti sendiri dalam YAML (YAML 1.2, 5.3); bahkan contoh di manual Salt "
        "tersandung olehnya (saltstack/salt#34648).",
        "The sign has a meaning of its own in YAML (YAML 1.2, 5.3); even an example in Salt's "
        "manual stumbled over it (saltstack/salt#34648).",
    ),
    Text("Beri tanda kutip pada seluruh nilainya.", "Put the whole value in quotes."),
    'kontak: "@pemkab"',
)
TEXT_AFTER_QUOTE: Final = error_entry(
    "YML009",
    "text-after-quote",
    Text(
        "Sesudah tanda kutip atau kurung penutup tidak ada teks lagi.",
        "No text follows a closing quote or bracket.",
    ),
    Text(
        "Nilai yang diawali tanda kutip atau kurung berakhir pada penutupnya (YAML 1.2, 7.3); "
        "sebuah berkas Known tidak terbaca karenanya (idno/idno#1328).",
        "A value that begins with a quote or bracket ends where that is closed (YAML 1.2, 7.3); a "
        "file of Known could not be read because of that (idno/idno#1328).",
    ),
    Text(
        'Beri tanda kutip pada seluruh nilai; di dalam kutip ganda, tulis kutip ganda sebagai \\".',
        'Put the whole value in quotes; inside double quotes, write a double quote as \\".',
    ),
    "nama: '\"Sikonde\" untuk desa wisata'",
)
BAD_ESCAPE: Final = error_entry(
    "YML010",
    "bad-escape",
    Text(
        "Garis miring terbalik di dalam kutip ganda membentuk kode yang dikenal.",
        "A backslash inside double quotes forms a known code.",
    ),
    Text(
        "Di dalam kutip ganda, garis miring terbalik memulai kode seperti \\n (YAML 1.2, 5.7); "
        "jalur berkas Windows menjadi tidak terbaca (Redocly/redocly-cli#110).",
        "Inside double quotes a backslash begins a code such as \\n (YAML 1.2, 5.7); paths of "
        "Windows can't be read then (Redocly/redocly-cli#110).",
    ),
    Text(
        "Pakai kutip tunggal, atau tulis garis miring terbalik dua kali.",
        "Use single quotes, or write the backslash twice.",
    ),
    "berkas: 'aset\\logo.png'",
)
MISSING_COLON: Final = error_entry(
    "YML011",
    "missing-colon",
    Text("Setiap kunci diikuti titik dua.", "Every key is followed by a colon."),
    Text(
        "Setiap baris berbentuk `kunci: nilai`, atau bagian daftar yang diawali `- ` (YAML 1.2, "
        "8.2); pembaca lain baru mengeluh beberapa baris sesudahnya (go-yaml/yaml#704).",
        "Every line is a `key: value`, or an item of a list that begins with `- ` (YAML 1.2, "
        "8.2); other readers complain only some lines later (go-yaml/yaml#704).",
    ),
    Text(
        "Tambahkan titik dua sesudah kuncinya; teks beberapa baris ditulis sesudah `kunci: |`.",
        "Add a colon after the key; text of several lines is written after `key: |`.",
    ),
    "uraian: |\n  Teks beberapa baris.",
)
LIST_ON_KEY_LINE: Final = error_entry(
    "YML012",
    "list-on-key-line",
    Text("Daftar dimulai di baris sesudah kuncinya.", "A list begins on the line after its key."),
    Text(
        "Tanda `- ` hanya berlaku di awal baris (YAML 1.2, 8.2.1); sebagian pembaca tetap "
        "menerimanya, sehingga isi berkas bergantung pada alatnya (eemeli/yaml#603).",
        "The sign `- ` works only at the beginning of a line (YAML 1.2, 8.2.1); some readers "
        "accept it all the same, so that a file means what the tool makes of it (eemeli/yaml#603).",
    ),
    Text(
        "Tulis `- ` di baris baru, atau pakai bentuk `kunci: [a, b]`; jika itu teks, beri kutip.",
        "Write `- ` on a new line, or use the form `key: [a, b]`; if it is text, put it in quotes.",
    ),
    "misi:\n  - misi-1\n  - misi-2",
)
TEXT_AFTER_BLOCK_SIGN: Final = error_entry(
    "YML013",
    "text-after-block-sign",
    Text(
        "Teks sesudah tanda | atau > dimulai di baris berikutnya.",
        "Text after the sign | or > begins on the next line.",
    ),
    Text(
        "Sesudah tanda itu, teks dimulai di baris berikutnya (YAML 1.2, 8.1.1); contoh pengaturan "
        "yang menulis tanda lain di situ tidak dapat dipakai (jprjr/docker-multistreamer#7).",
        "After that sign the text begins on the next line (YAML 1.2, 8.1.1); an example "
        "configuration with another sign there could not be used (jprjr/docker-multistreamer#7).",
    ),
    Text(
        "Pindahkan teksnya ke baris berikut dengan jorokan dua spasi, atau beri tanda kutip.",
        "Move the text to the next line, indented by two spaces, or put it in quotes.",
    ),
    "uraian: |\n  Teks dimulai di sini.",
)
DASH_WITHOUT_SPACE: Final = error_entry(
    "YML014",
    "missing-space-after-dash",
    Text("Sesudah tanda hubung daftar ada spasi.", "The dash of a list is followed by a space."),
    Text(
        "Tanpa spasi, YAML membaca tanda hubung sebagai bagian dari teks (YAML 1.2, 8.2.1): "
        "`-misi-1` adalah teks, bukan daftar.",
        "Without the space, YAML reads the dash as a part of the text (YAML 1.2, 8.2.1): "
        "`-misi-1` is a text and no list.",
    ),
    Text("Tulis `- butir`.", "Write `- item`."),
    "misi:\n  - misi-1",
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
