"""Books beside each other: which chapters read otherwise."""

from smartplan.report.book_changes import BookChange, ChapterChange, compare_books

BEFORE = """# Pendahuluan {#bab-pendahuluan}

Satu.

## Latar {#latar}

Dua.

# Penutup

Tiga.
"""


def test_a_changed_line_is_told_in_its_chapter() -> None:
    after = BEFORE.replace("Dua.", "Dua.\n\nDua setengah.").replace("Tiga.", "Empat.")
    assert compare_books({"Buku I": BEFORE}, {"Buku I": after}) == (
        BookChange("Buku I", (ChapterChange("Pendahuluan", 1, 0), ChapterChange("Penutup", 1, 1))),
    )


def test_books_and_chapters_come_and_go() -> None:
    changes = compare_books(
        {"Buku I": BEFORE, "Buku II": "# Lama\n\nx\n"},
        {"Buku I": BEFORE, "Buku III": "# Baru\n\ny\n\n# Kosong\n"},
    )
    assert changes == (
        BookChange("Buku III", (ChapterChange("Baru", 1, 0),)),
        BookChange("Buku II", (ChapterChange("Lama", 0, 1),)),
    )


def test_equal_books_and_empty_lines_are_no_change() -> None:
    assert compare_books({"Buku I": BEFORE}, {"Buku I": BEFORE.replace("\n\n", "\n\n\n")}) == ()
    assert compare_books({}, {}) == ()
