import io
import zipfile

from lxml import etree

from smartplan.convert.word.package import Relations, core_properties, pack, unpack


def test_equal_parts_give_equal_bytes_in_any_order():
    parts = {"word/document.xml": b"<a/>", "_rels/.rels": b"<b/>", "word/media/x.png": b"png"}
    turned = dict(reversed(parts.items()))
    assert pack(parts) == pack(turned)


def test_content_types_come_first_and_name_the_pictures():
    content = pack({"word/document.xml": b"<a/>", "word/media/x.jpeg": b"jpeg"})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist()[0] == "[Content_Types].xml"
    types = unpack(content)["[Content_Types].xml"]
    assert b'Extension="jpeg" ContentType="image/jpeg"' in types
    assert b'Extension="png"' not in types
    assert b'PartName="/word/document.xml"' in types


def test_relations_reuse_what_is_known_and_escape_addresses():
    relations = Relations()
    first = relations.add("hyperlink", "https://x.id/?a=1&b=<2>", external=True)
    assert relations.add("hyperlink", "https://x.id/?a=1&b=<2>", external=True) == first
    assert relations.add("hyperlink", "https://y.id/", external=True) != first
    root = etree.fromstring(relations.xml())
    assert [node.get("Target") for node in root] == ["https://x.id/?a=1&b=<2>", "https://y.id/"]


def test_core_properties_are_escaped():
    root = etree.fromstring(core_properties({"dc:title": "A & <B>"}))
    assert root[0].text == "A & <B>"
