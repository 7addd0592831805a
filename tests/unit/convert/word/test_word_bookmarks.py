import re

from smartplan.convert.word.bookmarks import Bookmarks


def test_name_is_hidden_and_safe():
    assert Bookmarks().name_of("tbl-indikator") == "_tbl_indikator"


def test_same_id_same_name():
    bookmarks = Bookmarks()
    assert bookmarks.name_of("bab-a") == bookmarks.name_of("bab-a")


def test_ids_that_would_meet_are_kept_apart():
    bookmarks = Bookmarks()
    names = [bookmarks.name_of(each) for each in ("a-b", "a_b", "A-B", "a.b", "é", "-", "x" * 60)]
    names.append(bookmarks.name_of("x" * 61))
    assert len({name.lower() for name in names}) == len(names)
    assert all(re.fullmatch(r"_[A-Za-z0-9_]{1,39}", name) for name in names)


def test_numbers_are_unique():
    bookmarks = Bookmarks()
    first, _ = bookmarks.around("a")
    second, _ = bookmarks.around("b")
    assert first.values()[0] != second.values()[0]
