"""What leans on evidence of the old region goes, a mark shows where, the rest stays."""

import pytest

from smartplan.fork.evidence_text import clear_evidence
from smartplan.fork.sentences import split_sentences
from smartplan.prose.references import Reference


def _is_gone(reference: Reference) -> bool:
    return reference.kind == "fakta" or (
        reference.kind == "sumber" and reference.target != "nasional"
    )


def _cleared(text: str) -> str:
    for stretch in sorted(clear_evidence(text, _is_gone), reverse=True):
        text = text[: stretch.start] + stretch.words + text[stretch.end :]
    return text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Layanan dibuka [@nasional]. Ada {total:program} program.", None),
        ("Penduduk {fakta:x}.", "isi di sini"),
        ("Penduduk {fakta:x}.\n\nNaik [@a].\n\nTetap.\n", "isi di sini\n\nTetap.\n"),
        (
            "Warga memakai satu akun untuk semua layanan. Naik {fakta:x}. Turun [@b]. Lalu satu "
            "loket menutup sisanya.",
            "Warga memakai satu akun untuk semua layanan. Isi di sini. Lalu satu loket menutup "
            "sisanya.",
        ),
        ("- satu [@a]\n- dua {fakta:x}\n- tiga\n", "- isi di sini\n- tiga\n"),
        ("1. satu\n2. dua [@a]\n   lanjut\n", "1. satu\n2. isi di sini\n"),
        ("| a | b |\n|---|---|\n| {fakta:x} | 2 |", "isi di sini"),
        ("## Naik {fakta:x}\n\nIsi.", "## isi di sini\n\nIsi."),
        ("[^1]: Menurut [@a].", "[^1]: isi di sini"),
    ],
)
def test_what_is_left_of_a_text(text: str, expected: str | None) -> None:
    assert _cleared(text) == (text if expected is None else expected)


def test_a_paragraph_of_several_lines_is_filled_again() -> None:
    kept = "Kalimat yang cukup panjang ini tetap ada karena tidak bersandar pada sumber mana pun."
    text = f"{kept}\nYang ini tidak [@a].\n{kept} {kept}"
    lines = _cleared(text).split("\n")
    assert " ".join(lines) == f"{kept} Isi di sini. {kept} {kept}"
    assert max(map(len, lines)) <= 98 and len(lines) > 2


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Satu. Dua! Tiga?", 3),
        ("Naik 1.234 jiwa. Turun 0,5 persen.", 2),
        ("Dibuka Pj. Sekretaris Daerah di Aula Tb. Suwandi. Lalu ditutup.", 2),
        ("Menurut H. Ahmad, mis. pada Kab. Serang.", 1),
        ("Naik [@a]. Turun [@b].", 2),
        ("Ia berkata “cukup.” Lalu pergi.", 2),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    found = [text[start:end] for start, end in split_sentences(text)]
    assert len(found) == count
    assert "".join("".join(found).split()) == "".join(text.split())
