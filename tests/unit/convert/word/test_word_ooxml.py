import pytest

from smartplan.convert.word.ooxml import element, name, paragraph, run, set_property, text_of, value


def order_of(target):
    return [child.tag.rpartition("}")[2] for child in target.find(name("w:pPr"))]


def test_property_goes_where_the_schema_wants_it():
    target = paragraph("BodyText")
    for short in ("w:jc", "w:keepNext", "w:spacing", "w:numPr"):
        set_property(target, element(short))
    assert order_of(target) == ["pStyle", "keepNext", "numPr", "spacing", "jc"]


def test_property_replaces_its_like():
    target = paragraph("BodyText")
    set_property(target, value("w:jc", "left"))
    set_property(target, value("w:jc", "right"))
    assert order_of(target) == ["pStyle", "jc"]
    assert target.find(f"{name('w:pPr')}/{name('w:jc')}").get(name("w:val")) == "right"


def test_unknown_property_is_a_mistake_of_ours():
    with pytest.raises(KeyError):
        set_property(paragraph("BodyText"), element("w:banana"))


def test_run_keeps_spaces_and_tabs():
    made = run(" BAB I\tJudul ")
    assert text_of([made]) == " BAB IJudul "
    assert [child.tag for child in made] == [name("w:t"), name("w:tab"), name("w:t")]
    assert made[0].get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
