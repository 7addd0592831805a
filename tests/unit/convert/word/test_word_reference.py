from smartplan.convert.word.package import unpack
from smartplan.convert.word.reference import build_reference, reference_path


def test_the_checked_in_file_is_fresh():
    # Parts, not bytes: another zlib may pack the same text otherwise.
    checked_in = unpack(reference_path().read_bytes())
    assert checked_in == unpack(build_reference()), (
        "run `python -m smartplan.convert.word.reference`"
    )
    assert "word/styles.xml" in checked_in


def test_it_is_made_the_same_each_time():
    assert build_reference() == build_reference()
