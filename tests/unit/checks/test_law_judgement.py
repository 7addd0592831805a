"""Every shipped law, cited as it is, as people shorten it, and as they mistake it."""

import itertools

import pytest

from smartplan.checks.law_citations import LawKey
from smartplan.checks.law_judgement import Judge, key_of
from smartplan.plan.law_registry import KnownLaw, all_known_laws, known_laws

NATIONAL = [law for law in all_known_laws() if law.region_code is None]
JUDGE = Judge(known_laws("11.01"))


@pytest.mark.parametrize("law", NATIONAL, ids=lambda law: law.id)
def test_a_right_citation_is_never_blamed(law: KnownLaw) -> None:
    key = key_of(law)
    titles = [law.about, law.about.lower(), law.about.upper(), *law.short_titles]
    for title in titles:
        assert JUDGE.judge(key, title, title) is None
        for tail in ("", " mengatur hal ini", ", Perpres 1/2001 tentang Hal Lain", ". Lalu"):
            assert JUDGE.judge(key, title + tail) is None
    assert JUDGE.judge(key, "") is None
    assert JUDGE.judge(key, "ketentuan yang terkait dengan layanan") is None


PAIRS = [
    (one, other)
    for one, other in itertools.permutations(NATIONAL, 2)
    if one.kind == other.kind == "uu" and one.status != "dicabut" != other.status
]


def test_a_title_with_the_number_of_another_law_is_caught() -> None:
    missed = [
        (one.id, other.id)
        for one, other in PAIRS
        if JUDGE.judge(key_of(one), other.about) is None
        and not set(one.about.split()) & set(other.about.split())
    ]
    assert len(PAIRS) > 300
    assert missed == []


def test_a_slip_in_the_number_or_the_year_is_caught() -> None:
    caught = 0
    for law in NATIONAL:
        key = key_of(law)
        for wrong in (key._replace(year=key.year + 1), key._replace(number=f"{key.number}1")):
            mistake = JUDGE.judge(wrong, law.about)
            if wrong in JUDGE.by_key:
                continue
            assert mistake is not None, wrong
            assert mistake.about == ("year" if wrong.year != key.year else "number")
            caught += 1
    assert caught > 100


def test_a_kind_that_is_often_mistaken_is_caught_without_a_title() -> None:
    wrong = JUDGE.judge(LawKey("perpres", "59", 2022), "")
    assert wrong is not None
    assert wrong.message.indonesian == "Perkotaan diatur PP 59/2022, bukan Perpres 59/2022"
    assert JUDGE.judge(LawKey("perpres", "71", 2019), "") is None
