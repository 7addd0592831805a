"""SRC…: what can be wrong with the files of a plan before a word of them is understood."""

from typing import Final

from smartplan.language import Text
from smartplan.sources.catalogue_entry import CatalogueEntry, error_entry, warning_entry

MISSING_FILE: Final = error_entry(
    "SRC001",
    "missing-file",
    Text(
        "Salah satu dari delapan berkas utama rencana tidak ada.",
        "One of the eight main files of the plan is missing.",
    ),
    Text(
        "Bab-bab buku mengambil isinya dari berkas itu.",
        "Chapters of the books take their content from that file.",
    ),
    Text("Buat berkas itu di folder rencana.", "Create that file in the plan folder."),
)
YML_EXTENSION: Final = error_entry(
    "SRC002",
    "yml-extension",
    Text("Nama berkas berakhiran .yml, bukan .yaml.", "A file name ends in .yml, not in .yaml."),
    Text(
        "Hanya berkas .yaml yang dibaca, supaya setiap isi punya satu nama yang pasti.",
        "Only .yaml files are read, so that everything has one certain name.",
    ),
    Text("Ganti akhiran nama berkas menjadi .yaml.", "Rename the file so that it ends in .yaml."),
)
UNREAD_FILE: Final = warning_entry(
    "SRC003",
    "unread-file",
    Text(
        "Berkas atau folder tidak dibaca karena namanya atau tempatnya tidak dikenal.",
        "A file or folder is not read, since its name or place is unknown.",
    ),
    Text(
        "Isinya tidak akan muncul di buku mana pun.",
        "Its content will appear in no book.",
    ),
    Text(
        "Perbaiki namanya, pindahkan, atau keluarkan dari folder rencana.",
        "Correct its name, move it, or take it out of the plan folder.",
    ),
)
SYMBOLIC_LINK: Final = error_entry(
    "SRC004",
    "symbolic-link",
    Text(
        "Sebuah nama di folder rencana adalah tautan simbolis, bukan berkas sungguhan.",
        "A name in the plan folder is a symbolic link, not a real file.",
    ),
    Text(
        "Tautan dapat menunjuk ke luar rencana sehingga berkas lain di komputer ikut terbaca.",
        "A link can lead out of the plan, to other files on the computer.",
    ),
    Text(
        "Ganti tautan itu dengan salinan berkasnya.",
        "Replace the link by a copy of the file.",
    ),
)
FILE_TOO_LARGE: Final = error_entry(
    "SRC005",
    "file-too-large",
    Text("Berkas lebih besar daripada batasnya.", "A file is larger than allowed."),
    Text(
        "Berkas rencana berisi teks; yang sebesar itu biasanya salah simpan.",
        "The files of a plan hold text; one of that size is usually saved by mistake.",
    ),
    Text(
        "Bagi isinya ke beberapa berkas, atau perkecil gambarnya.",
        "Divide its content over several files, or make the picture smaller.",
    ),
)
TOO_MANY_FILES: Final = error_entry(
    "SRC006",
    "too-many-files",
    Text("Folder rencana berisi terlalu banyak berkas.", "The plan folder holds too many files."),
    Text(
        "Rencana yang nyata jauh lebih kecil; mungkin folder yang diberikan keliru.",
        "A real plan is far smaller; the folder given may be the wrong one.",
    ),
    Text(
        "Periksa foldernya, dan pindahkan yang bukan bagian rencana.",
        "Check the folder, and move out what is no part of the plan.",
    ),
)
UNREADABLE_FILE: Final = error_entry(
    "SRC007",
    "unreadable-file",
    Text("Berkas atau folder tidak dapat dibuka.", "A file or folder can't be opened."),
    Text(
        "Isinya tidak dapat diperiksa dan tidak akan muncul di buku.",
        "Its content can't be checked and will not appear in the books.",
    ),
    Text(
        "Periksa izin berkas itu, dan tutup program lain yang sedang memakainya.",
        "Check the permissions of the file, and close other programs that use it.",
    ),
)
UTF16_FILE: Final = error_entry(
    "SRC008",
    "utf-16",
    Text("Berkas disimpan sebagai UTF-16 atau UTF-32.", "The file is saved as UTF-16 or UTF-32."),
    Text(
        "Berkas rencana dibaca sebagai UTF-8, satu-satunya penyandian yang sama di semua komputer.",
        "Plan files are read as UTF-8, the one encoding that is the same on all computers.",
    ),
    Text(
        "Simpan ulang sebagai UTF-8: di Notepad pilih Simpan sebagai, lalu Pengodean UTF-8.",
        "Save it again as UTF-8: in Notepad choose Save as, then Encoding UTF-8.",
    ),
)
NOT_UTF8: Final = error_entry(
    "SRC009",
    "not-utf-8",
    Text("Berkas bukan teks UTF-8.", "The file is not UTF-8 text."),
    Text(
        "Huruf di luar abjad dasar, seperti é, – dan tanda kutip lengkung, akan salah terbaca.",
        "Characters beyond the basic alphabet, such as é, – and curly quotes, would be misread.",
    ),
    Text(
        "Mungkin berkas ini disimpan sebagai Windows-1252 (ANSI); simpan ulang sebagai UTF-8.",
        "It may have been saved as Windows-1252 (ANSI); save it again as UTF-8.",
    ),
)
FORBIDDEN_CHARACTER: Final = error_entry(
    "SRC010",
    "forbidden-character",
    Text(
        "Teks memuat karakter tak terlihat yang dilarang: karakter kendali, pembalik arah "
        "tulisan, atau pemisah baris yang tidak lazim.",
        "A text holds a forbidden invisible character: a control character, a reversal of the "
        "writing direction, or an unusual line separator.",
    ),
    Text(
        "Karakter itu merusak berkas Word dan dapat membuat teks terbaca lain daripada isinya.",
        "Such characters break Word files and can make a text read other than it is.",
    ),
    Text(
        "Hapus karakter itu lalu ketik ulang; biasanya ia ikut tersalin dari Word atau PDF.",
        "Delete it and type again; it usually came along in a copy from Word or a PDF.",
    ),
)
SAME_NAME: Final = warning_entry(
    "SRC011",
    "same-name",
    Text(
        "Dua nama hanya berbeda huruf besar dan kecilnya.",
        "Two names differ only in capital letters.",
    ),
    Text(
        "Di Windows dan macOS keduanya satu berkas, sehingga salah satunya hilang.",
        "On Windows and macOS they are one file, so that one of them is lost.",
    ),
    Text("Ganti nama salah satunya.", "Rename one of them."),
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
)
