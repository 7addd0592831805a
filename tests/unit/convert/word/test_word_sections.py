from smartplan.convert.word.draft import break_mark, section_mark
from smartplan.convert.word.ooxml import element, name, paragraph, run, text_of
from smartplan.convert.word.sections import Running, divide

RUNNING = Running("rId1", "rId2", "rId3")


def sections_of(flow):
    body = element("w:body", None, *divide(flow, "A4", RUNNING))
    return body, list(body.iter(name("w:sectPr")))


def kinds(sections):
    told = []
    for section in sections:
        numbers = section.find(name("w:pgNumType"))
        told.append(
            (
                None if numbers is None else numbers.get(name("w:fmt")),
                None if numbers is None else numbers.get(name("w:start")),
                section.find(name("w:pgSz")).get(name("w:orient")),
            )
        )
    return told


def test_empty_sections_are_left_out():
    flow = [paragraph("Title"), section_mark("front"), paragraph("a"), section_mark("body")]
    flow += [section_mark("landscape"), paragraph("b"), section_mark("upright")]
    flow += [section_mark("landscape"), paragraph("c"), section_mark("upright"), paragraph("d")]
    _, sections = sections_of(flow)
    assert kinds(sections) == [
        (None, None, None),
        ("lowerRoman", "1", None),
        ("decimal", "1", "landscape"),
        ("decimal", None, "landscape"),
        ("decimal", None, None),
    ]


def test_section_after_a_table_ends_in_a_paragraph():
    body, _ = sections_of([element("w:tbl"), section_mark("front"), paragraph("a")])
    assert [child.tag.rpartition("}")[2] for child in body] == ["tbl", "p", "p", "sectPr"]


def test_landscape_header_is_its_own():
    flow = [paragraph("a"), section_mark("body"), paragraph("b"), section_mark("landscape")]
    flow += [paragraph("c")]
    _, sections = sections_of(flow)
    headers = [
        [node.get(name("r:id")) for node in section.iter(name("w:headerReference"))]
        for section in sections
    ]
    assert headers == [[], ["rId1"], ["rId2"]]


def test_break_goes_to_the_next_block():
    flow = [section_mark("body"), break_mark(), paragraph("a", run("x")), break_mark()]
    flow += [element("w:tbl"), paragraph("b")]
    body, _ = sections_of(flow)
    broken = [node.getparent().getparent() for node in body.iter(name("w:pageBreakBefore"))]
    assert [text_of([node]) for node in broken] == ["x", ""]
    assert broken[1].getnext().tag == name("w:tbl")
