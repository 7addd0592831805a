"""SRC…: what can be wrong with the files of a plan before a word of them is understood."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry, warning_entry

MISSING_FILE: Final = error_entry(
    "SRC001",
    "missing-file",
    Text("Kedelapan berkas utama rencana ada.", "All eight main files of the plan are there."),
    Text(
        "Bab-bab ketiga buku mengambil isinya dari berkas itu. MkDocs hanya memperingatkan "
        "halaman yang disebut daftar isinya tetapi tidak ada, dan situsnya terbit tanpa halaman "
        "itu (mkdocs/mkdocs#1875).",
        "Chapters of all three books take their content from that file. MkDocs only warns of a "
        "page that its contents name and that is not there, and the site goes out without it "
        "(mkdocs/mkdocs#1875).",
    ),
    Text("Buat berkas itu di folder rencana.", "Create that file in the plan folder."),
    "smartplan.yaml  daerah.yaml  fakta.yaml  sumber.yaml\n"
    "hukum.yaml  opd.yaml  kesiapan.yaml  kelembagaan.yaml",
)
YML_EXTENSION: Final = error_entry(
    "SRC002",
    "yml-extension",
    Text("Nama berkas rencana berakhiran .yaml.", "The names of the plan's files end in .yaml."),
    Text(
        "Hanya berkas .yaml yang dibaca, supaya setiap isi punya satu nama yang pasti. Alat yang "
        "melewatkan akhiran lain tanpa pesan menghabiskan waktu orang mencari kesalahannya "
        "(GEO-BON/bon-in-a-box-pipelines#213).",
        "Only .yaml files are read, so that everything has one certain name. A tool that passed "
        "over the other ending without a word cost its users a long search "
        "(GEO-BON/bon-in-a-box-pipelines#213).",
    ),
    Text("Ganti akhiran nama berkas menjadi .yaml.", "Rename the file so that it ends in .yaml."),
    "program/sikonde.yaml",
)
UNREAD_FILE: Final = warning_entry(
    "SRC003",
    "unread-file",
    Text(
        "Berkas dan folder rencana bernama, dan berada di tempat, yang dikenal.",
        "The files and folders of a plan have a name and a place that is known.",
    ),
    Text(
        "Isinya tidak akan muncul di buku mana pun. MkDocs pernah melewatkan halaman yang tidak "
        "disebut daftar isinya tanpa pesan, sehingga tautannya putus (mkdocs/mkdocs#710).",
        "Its content will appear in no book. MkDocs once passed over pages that its contents did "
        "not name, without a word, so that links to them led nowhere (mkdocs/mkdocs#710).",
    ),
    Text(
        "Perbaiki namanya, pindahkan, atau keluarkan dari folder rencana.",
        "Correct its name, move it, or take it out of the plan folder.",
    ),
    "narasi/latar-belakang.md\nquick-win/pojok-dolan.yaml",
)
SYMBOLIC_LINK: Final = error_entry(
    "SRC004",
    "symbolic-link",
    Text(
        "Folder rencana berisi berkas sungguhan, bukan tautan simbolis.",
        "A plan folder holds real files, no symbolic links.",
    ),
    Text(
        "Tautan dapat menunjuk ke luar rencana sehingga berkas lain di komputer ikut terbaca "
        "(mkdocs/mkdocs#4028).",
        "A link can lead out of the plan, to other files on the computer (mkdocs/mkdocs#4028).",
    ),
    Text(
        "Ganti tautan itu dengan salinan berkasnya.",
        "Replace the link by a copy of the file.",
    ),
    "aset/logo.png",
)
FILE_TOO_LARGE: Final = error_entry(
    "SRC005",
    "file-too-large",
    Text("Berkas tidak lebih besar daripada batasnya.", "No file is larger than allowed."),
    Text(
        "Berkas rencana berisi teks; yang sebesar itu biasanya salah simpan, dan pembaca YAML "
        "dapat macet olehnya: satu daftar 1 MB makan waktu tujuh detik bagi PyYAML (diukur).",
        "The files of a plan hold text; one of that size is usually saved by mistake, and can "
        "choke a reader of YAML: a list of 1 MB takes PyYAML seven seconds (measured).",
    ),
    Text(
        "Bagi isinya ke beberapa berkas, atau perkecil gambarnya.",
        "Divide its content over several files, or make the picture smaller.",
    ),
    "aset/peta.png",
)
TOO_MANY_FILES: Final = error_entry(
    "SRC006",
    "too-many-files",
    Text(
        "Folder rencana tidak berisi lebih banyak berkas daripada batasnya.",
        "A plan folder holds no more files than allowed.",
    ),
    Text(
        "Rencana yang nyata jauh lebih kecil; mungkin folder yang diberikan keliru. Sphinx-Needs, "
        "yang menerima berapa pun, perlu dua belas menit lalu dua setengah jam untuk lima ribu "
        "butir (useblocks/sphinx-needs#790).",
        "A real plan is far smaller; the folder given may be the wrong one. Sphinx-Needs, which "
        "takes any number, needed twelve minutes and later two and a half hours for five thousand "
        "items (useblocks/sphinx-needs#790).",
    ),
    Text(
        "Periksa foldernya, dan pindahkan yang bukan bagian rencana.",
        "Check the folder, and move out what is no part of the plan.",
    ),
    "smartplan check rencana",
)
UNREADABLE_FILE: Final = error_entry(
    "SRC007",
    "unreadable-file",
    Text(
        "Berkas dan folder rencana dapat dibuka.",
        "The files and folders of the plan can be opened.",
    ),
    Text(
        "Isinya tidak dapat diperiksa dan tidak akan muncul di buku. Di Windows, berkas yang "
        "terbuka di Word pun menolak dibaca (ccbogel/QualCoder#1039).",
        "Its content can't be checked and will not appear in the books. On Windows a file that is "
        "open in Word refuses to be read, too (ccbogel/QualCoder#1039).",
    ),
    Text(
        "Periksa izin berkas itu, dan tutup program lain yang sedang memakainya.",
        "Check the permissions of the file, and close other programs that use it.",
    ),
    "opd.yaml",
)
UTF16_FILE: Final = error_entry(
    "SRC008",
    "utf-16",
    Text(
        "Berkas disimpan sebagai UTF-8, bukan UTF-16 atau UTF-32.",
        "A file is saved as UTF-8, not as UTF-16 or UTF-32.",
    ),
    Text(
        "Berkas rencana dibaca sebagai UTF-8, satu-satunya penyandian yang sama di semua "
        "komputer; Notepad lama, Excel, dan PowerShell menyimpan teks Unicode sebagai UTF-16, "
        "yang di penyunting tampak benar (fluxcd/flux2#1126).",
        "Plan files are read as UTF-8, the one encoding that is the same on all computers; older "
        "Notepad, Excel and PowerShell save Unicode text as UTF-16, which looks right in an "
        "editor (fluxcd/flux2#1126).",
    ),
    Text(
        "Simpan ulang sebagai UTF-8: di Notepad pilih Simpan sebagai, lalu Pengodean UTF-8.",
        "Save it again as UTF-8: in Notepad choose Save as, then Encoding UTF-8.",
    ),
    "# Notepad: Simpan sebagai, Pengodean UTF-8",
)
NOT_UTF8: Final = error_entry(
    "SRC009",
    "not-utf-8",
    Text("Berkas adalah teks UTF-8.", "A file is UTF-8 text."),
    Text(
        "Huruf di luar abjad dasar, seperti é, – dan tanda kutip lengkung, akan salah terbaca; "
        "Doorstop di Windows merusak huruf Kiril begitu (doorstop-dev/doorstop#543).",
        "Characters beyond the basic alphabet, such as é, – and curly quotes, would be misread; "
        "so Doorstop spoilt Cyrillic on Windows (doorstop-dev/doorstop#543).",
    ),
    Text(
        "Mungkin berkas ini disimpan sebagai Windows-1252 (ANSI); simpan ulang sebagai UTF-8.",
        "It may have been saved as Windows-1252 (ANSI); save it again as UTF-8.",
    ),
    "# Notepad: Simpan sebagai, Pengodean UTF-8",
)
FORBIDDEN_CHARACTER: Final = error_entry(
    "SRC010",
    "forbidden-character",
    Text(
        "Teks bebas dari karakter tak terlihat yang dilarang: karakter kendali, pembalik "
        "arah tulisan, dan pemisah baris yang tidak lazim.",
        "A text has no forbidden invisible characters: control characters, reversals of the "
        "writing direction, unusual line separators.",
    ),
    Text(
        "Karakter itu merusak berkas Word (elapouya/python-docx-template#634) dan dapat membuat "
        "teks terbaca lain daripada isinya (CVE-2021-42574).",
        "Such characters break Word files (elapouya/python-docx-template#634) and can make a text "
        "read other than it is (CVE-2021-42574).",
    ),
    Text(
        "Hapus karakter itu lalu ketik ulang; biasanya ia ikut tersalin dari Word atau PDF.",
        "Delete it and type again; it usually came along in a copy from Word or a PDF.",
    ),
    "nama: Sikonde",
)
SAME_NAME: Final = warning_entry(
    "SRC011",
    "same-name",
    Text(
        "Tidak ada dua nama yang hanya berbeda huruf besar dan kecilnya.",
        "No two names differ only in capital letters.",
    ),
    Text(
        "Di Windows dan macOS keduanya satu berkas, sehingga salah satunya hilang saat diambil "
        "dari git (open-mpi/hwloc#441).",
        "On Windows and macOS they are one file, so that one of them is lost when they come from "
        "git (open-mpi/hwloc#441).",
    ),
    Text("Ganti nama salah satunya.", "Rename one of them."),
    "program/sikonde.yaml",
)
UNFIT_NAME: Final = warning_entry(
    "SRC012",
    "name-unfit-for-windows",
    Text(
        "Nama berkas dan folder dapat dipakai di Windows.",
        "The names of files and folders can be used on Windows.",
    ),
    Text(
        "Windows menolak nama seperti aux.yaml atau peta?.png, sehingga seluruh rencana gagal"
        " diambil dari git di komputer itu (learn.microsoft.com, Naming Files).",
        "Windows refuses names such as aux.yaml or peta?.png, so that the whole plan can't be"
        " fetched from git on such a computer (learn.microsoft.com, Naming Files).",
    ),
    Text(
        'Ganti namanya: tanpa < > : " | ? * \\, tanpa titik atau spasi di akhir, dan bukan con,'
        " prn, aux, nul, com1, atau lpt1.",
        'Rename it: without < > : " | ? * \\, without a dot or space at the end, and not con, prn,'
        " aux, nul, com1 or lpt1.",
    ),
    "program/auxiliary.yaml",
)

FILE_ENTRIES: Final[tuple[CatalogueEntry, ...]] = (
    MISSING_FILE,
    YML_EXTENSION,
    UNREAD_FILE,
    SYMBOLIC_LINK,
    FILE_TOO_LARGE,
    TOO_MANY_FILES,
    UNREADABLE_FILE,
    UTF16_FILE,
    NOT_UTF8,
    FORBIDDEN_CHARACTER,
    SAME_NAME,
    UNFIT_NAME,
)
