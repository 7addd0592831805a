from lxml import etree

from smartplan.convert.word.lists import read_lists
from smartplan.convert.word.ooxml import element, name, paragraph, value
from smartplan.convert.word.reference_lists import numbering_xml

THEIRS = """<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="990"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val=" "/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="991"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>
<w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="992"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1000"><w:abstractNumId w:val="990"/></w:num>
<w:num w:numId="1001"><w:abstractNumId w:val="991"/></w:num>
<w:num w:numId="1002"><w:abstractNumId w:val="992"/><w:lvlOverride w:ilvl="0">
<w:startOverride w:val="7"/></w:lvlOverride></w:num></w:numbering>"""


def restyled(numbers, number, level):
    numbering = element("w:numPr", None, value("w:ilvl", level), value("w:numId", number))
    item = paragraph("Compact")
    numbers.restyle(item, numbering)
    return [node.get(name("w:val")) for node in item.iter(name("w:pStyle"), name("w:numId"))]


def test_lists_of_pandoc_become_lists_of_word():
    numbers = read_lists(THEIRS.encode(), numbering_xml().encode())
    assert restyled(numbers, 1001, 0) == ["ListBullet"]
    assert restyled(numbers, 1001, 1) == ["ListBullet2"]
    assert restyled(numbers, 1001, 8) == ["ListBullet3"]
    assert restyled(numbers, 1000, 1) == ["ListContinue2"]
    assert restyled(numbers, 1002, 0) == ["ListNumber", "6"]


def test_numbered_lists_are_added_with_their_start():
    numbers = read_lists(THEIRS.encode(), numbering_xml().encode())
    restyled(numbers, 1002, 0)
    root = etree.fromstring(numbers.extend(numbering_xml().encode()))
    added = root[-1]
    assert added.get(name("w:numId")) == "6"
    assert [node.get(name("w:val")) for node in added.iter(name("w:startOverride"))] == ["7"]
