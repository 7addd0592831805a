"""What pydantic found wrong, said to a planner: keyed on the error type, never on its English."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from smartplan.diagnostics import Rule, Severity
from smartplan.language import Text
from smartplan.plan import base

MISSING: Final = Rule(
    "SKM001",
    "missing-key",
    Severity.ERROR,
    Text("Setiap isian wajib ditulis.", "Every required key is written."),
    Text(
        "Buku memerlukan isian ini; tanpanya halaman akan kosong atau menyesatkan.",
        "The books need this key; without it a page would be empty or misleading.",
    ),
    Text("Tambahkan isian yang disebut.", "Add the key that is named."),
    "nama: Serang Tatu",
)
UNKNOWN: Final = Rule(
    "SKM002",
    "unknown-key",
    Severity.ERROR,
    Text("Setiap isian dikenal.", "Every key is known."),
    Text(
        "Isian yang salah ketik akan hilang diam-diam dari buku, jadi setiap isian diperiksa; "
        "alat yang melewatkannya tetap berkata berkasnya benar (extra-org/extra#66).",
        "A misspelt key would silently vanish from the books, so every key is checked; a tool "
        "that passed over them said that the file was fine (extra-org/extra#66).",
    ),
    Text(
        "Pakai ejaan yang disarankan atau hapus isiannya. Kunci ditulis dalam bahasa Indonesia.",
        "Use the spelling that is suggested or remove the key. Keys are Indonesian.",
    ),
    "anggaran:\n  2025: {apbd: Rp450.000.000}",
)
WRONG_TYPE: Final = Rule(
    "SKM003",
    "wrong-type",
    Severity.ERROR,
    Text(
        "Isi sesuai dengan jenis yang diminta: teks, angka, daftar, atau kelompok isian.",
        "A value is of the kind that is asked for: text, number, list or group of keys.",
    ),
    Text(
        "Angka, teks, daftar, dan kelompok isian dicetak dengan cara berbeda. Pembaca YAML yang "
        "menebak mengubah kode 0511 menjadi 329 dan 36.10 menjadi 36,1 (PyYAML).",
        "Numbers, texts, lists and groups of keys are printed in different ways. Readers of YAML "
        "that guess make 329 of the code 0511 and 36.1 of 36.10 (PyYAML).",
    ),
    Text("Tulis isi sesuai jenis yang diminta.", "Write a value of the kind that is asked for."),
    "opd_pendukung: [dishub, diskominfosatik]",
)
WRONG_VALUE: Final = Rule(
    "SKM004",
    "wrong-value",
    Severity.ERROR,
    Text("Isi berada di antara yang diperbolehkan.", "A value is among those that are allowed."),
    Text(
        "Pilihan, panjang, dan bentuk tertentu dijaga agar buku dapat dihitung dan dibaca.",
        "Some choices, lengths and forms are kept so that the books can be computed and read.",
    ),
    Text("Pakai salah satu pilihan yang disebut.", "Use one of the choices that are named."),
    "status: berjalan",
)
WRONG_MONEY: Final = Rule(
    "SKM005",
    "wrong-money",
    Severity.ERROR,
    Text(
        "Jumlah uang ditulis sehingga terbaca pasti.",
        "An amount of money is written so that it can be read for certain.",
    ),
    Text(
        "YAML membaca 450.000 tanpa Rp sebagai 450 dan 1.000.000 sebagai teks (diukur dengan "
        "PyYAML); angka yang salah seribu kali lolos ke buku.",
        "YAML reads 450.000 without Rp as 450, and 1.000.000 as text (measured with PyYAML); "
        "a number wrong by a thousand would be printed.",
    ),
    Text(
        "Tulis Rp450.000.000 atau 450000000 (rupiah utuh).",
        "Write Rp450.000.000 or 450000000 (whole rupiah).",
    ),
    "biaya: Rp35.000.000",
)
UNREADABLE: Final = Rule(
    "SKM006",
    "core-file-unreadable",
    Severity.INFO,
    Text(
        "smartplan.yaml, daerah.yaml, dan kerangkanya terbaca, sehingga isi dapat diperiksa.",
        "smartplan.yaml, daerah.yaml and the framework can be read, so that content can be "
        "checked.",
    ),
    Text(
        "Periode, kerangka, dan daerah menentukan hampir semua pemeriksaan lain, dan tidak "
        "dapat ditebak: Kota Bogor punya tiga buku untuk 2017–2021 dan empat untuk 2023–2027.",
        "Period, framework and region decide nearly all other checks and can't be guessed: "
        "Bogor had three books for 2017–2021 and has four for 2023–2027.",
    ),
    Text("Perbaiki dahulu kesalahan yang disebut.", "Mend the errors that are named first."),
    'daerah: "36.04"\njudul: Masterplan Kota Cerdas Kabupaten Serang\n'
    "periode: {mulai: 2025, selesai: 2034}\nkerangka: kominfo-2021\n"
    'tanggal: "2025-04"',
)
CORE_UNREADABLE: Final = Text(
    "pemeriksaan isi menunggu smartplan.yaml, daerah.yaml, dan kerangkanya terbaca",
    "the checks of content wait until smartplan.yaml, daerah.yaml and the framework can be read",
)
UNKNOWN_FRAMEWORK: Final = Rule(
    "SKM007",
    "unknown-framework",
    Severity.ERROR,
    Text("Kerangka yang disebut ada.", "The framework that is named exists."),
    Text(
        "Kerangka menentukan dimensi, jangka waktu, dan buku; rancangan peraturan menteri "
        "tahun 2026 menyebut enam aspek, dengan mobilitas dan tanpa branding.",
        "The framework decides dimensions, terms and books; the draft ministerial regulation "
        "of 2026 names six aspects, with mobility and without branding.",
    ),
    Text("Pakai id kerangka yang tersedia.", "Use the id of a framework that exists."),
    "kerangka: kominfo-2021",
)
SCHEMA_RULES: Final = (
    MISSING,
    UNKNOWN,
    WRONG_TYPE,
    WRONG_VALUE,
    WRONG_MONEY,
    UNREADABLE,
    UNKNOWN_FRAMEWORK,
)

_Describe = Callable[[Mapping[str, Any]], Text]

_KINDS: Final[Mapping[str, Text]] = {
    "string_type": Text("teks", "a text"),
    "int_type": Text("bilangan bulat", "a whole number"),
    "int_parsing": Text("bilangan bulat", "a whole number"),
    "int_from_float": Text("bilangan bulat", "a whole number"),
    "float_type": Text("bilangan", "a number"),
    "float_parsing": Text("bilangan", "a number"),
    "bool_type": Text("true atau false", "true or false"),
    "tuple_type": Text("daftar (baris berawalan tanda hubung)", "a list (lines with a dash)"),
    "list_type": Text("daftar (baris berawalan tanda hubung)", "a list (lines with a dash)"),
    "dict_type": Text("kelompok isian (kunci: isi)", "a group of keys (key: value)"),
    "model_type": Text("kelompok isian (kunci: isi)", "a group of keys (key: value)"),
}

_PATTERNS: Final[Mapping[str, Text]] = {
    base.ID_PATTERN: Text(
        "id memakai huruf kecil, angka, dan tanda hubung, mis. pojok-dolan",
        "an id uses small letters, digits and hyphens, such as pojok-dolan",
    ),
    base.PLAIN_PATTERN: Text(
        "nama ditulis tanpa tanda Markdown, HTML, atau rujukan",
        "a name is written without signs of Markdown, HTML or references",
    ),
    base.DATE_PATTERN: Text(
        "tanggal ditulis 2025, 2025-09, atau 2025-09-17",
        "a date is written 2025, 2025-09 or 2025-09-17",
    ),
    base.MONTH_PATTERN: Text("bulan ditulis 2025-09", "a month is written 2025-09"),
    base.REGION_PATTERN: Text(
        'kode kabupaten/kota ditulis "36.04"', 'the code of a region is written "36.04"'
    ),
    base.DISTRICT_PATTERN: Text(
        'kode kecamatan ditulis "36.04.05"', 'the code of a kecamatan is written "36.04.05"'
    ),
    base.NOMENCLATURE_PATTERN: Text(
        'kode nomenklatur ditulis "2.16.02.2.01.0005", dalam tanda kutip',
        'a nomenclature code is written "2.16.02.2.01.0005", in quotes',
    ),
    "^#[0-9a-fA-F]{6}$": Text(
        'warna ditulis "#12355b", dalam tanda kutip', 'a colour is written "#12355b", in quotes'
    ),
    r"^https?://\S+$": Text(
        "alamat diawali https:// atau http://", "an address begins with https:// or http://"
    ),
}


def is_kind_error(error_type: str) -> bool:
    """Tell whether a pydantic error says that a value is of the wrong kind."""
    return error_type in _KINDS


def describe_kinds(error_types: tuple[str, ...]) -> Text:
    """Say which kinds of value are accepted, given the errors of every one that was tried."""
    kinds = list(dict.fromkeys(_KINDS[kind] for kind in error_types if kind in _KINDS))
    return Text(
        " atau ".join(kind.indonesian for kind in kinds),
        " or ".join(kind.english for kind in kinds),
    )


def _at_least(context: Mapping[str, Any]) -> Text:
    return Text(f"paling kecil {context['ge']}", f"at least {context['ge']}")


def _more_than(context: Mapping[str, Any]) -> Text:
    return Text(f"lebih besar daripada {context['gt']}", f"more than {context['gt']}")


def _at_most(context: Mapping[str, Any]) -> Text:
    return Text(f"paling besar {context['le']}", f"at most {context['le']}")


def _choices(context: Mapping[str, Any]) -> Text:
    listed = str(context["expected"]).replace("'", "")
    return Text(f"pilihannya: {listed.replace(' or ', ', atau ')}", f"the choices are: {listed}")


def _pattern(context: Mapping[str, Any]) -> Text:
    unknown = Text("bentuk penulisan tidak sesuai", "it is not written in the form asked for")
    return _PATTERNS.get(str(context["pattern"]), unknown)


_VALUES: Final[Mapping[str, _Describe]] = {
    "literal_error": _choices,
    "string_pattern_mismatch": _pattern,
    "greater_than": _more_than,
    "greater_than_equal": _at_least,
    "less_than_equal": _at_most,
    "string_too_short": lambda _: Text("tidak boleh kosong", "it must not be empty"),
    "string_too_long": lambda context: Text(
        f"paling panjang {context['max_length']} huruf",
        f"at most {context['max_length']} characters",
    ),
    "too_short": lambda context: Text(
        f"paling sedikit {context['min_length']} butir", f"at least {context['min_length']} items"
    ),
    "too_long": lambda context: Text(
        f"paling banyak {context['max_length']} butir", f"at most {context['max_length']} items"
    ),
    "finite_number": lambda _: Text("bilangan harus terhingga", "the number must be finite"),
}


def describe_value(error_type: str, context: Mapping[str, Any]) -> Text:
    """Say what is allowed where a value of the right kind was refused."""
    describe = _VALUES.get(error_type)
    if describe is None:
        return Text(f"isi tidak diterima ({error_type})", f"the value is refused ({error_type})")
    return describe(context)


def describe_money(error_type: str, context: Mapping[str, Any]) -> Text:
    """Say how an amount of money is written."""
    written = context["input"]
    if error_type == "rupiah_fraction":
        return Text(
            f"{written} tanpa Rp dibaca sebagai pecahan",
            f"{written} without Rp is read as a fraction",
        )
    return Text(
        f'"{written}" bukan jumlah rupiah yang pasti',
        f'"{written}" is no certain amount of rupiah',
    )
