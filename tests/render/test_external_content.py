"""A reference document that would bring in something from elsewhere, or run something, is refused with its part."""

import io
import zipfile
from pathlib import Path

import pytest

from armoedeplan.confined.message import Message
from armoedeplan.render.source import DATA
from armoedeplan.render.style.reference_document import MOST_STYLES, checked_reference
from armoedeplan.render.style.refusal import Unfit
from armoedeplan.render.style.tasks import read

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
OF = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEADER = "word/header1.xml"


def document(kind: str, parts: dict[str, bytes | str], *, twice: str = "") -> bytes:
    """Give our reference document with other parts; `twice`: a part that stands in it once more."""
    out = io.BytesIO()
    with zipfile.ZipFile(DATA / f"voorbeeld.{kind}") as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in {**{name: old.read(name) for name in old.namelist()}, **parts}.items():
            new.writestr(name, data)
        if twice:
            new.writestr(twice, b"<a/>")
    return out.getvalue()


def relation(kind: str, target: str, mode: str = 'TargetMode="External"', prefix: str = "") -> str:
    """Give the relations of a header, with one in it."""
    name, space = (f"{prefix}:", f":{prefix}") if prefix else ("", "")
    return (
        f'<{name}Relationships xmlns{space}="{RELS}">'
        f'<{name}Relationship Id="r1" Type="{OF}/{kind}" Target="{target}" {mode}/></{name}Relationships>'
    )


def field(*pieces: str) -> str:
    """Give a header with a field whose code is cut in pieces."""
    code = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{what}"/></w:r>' for what in ("begin", "end"))
    return f"<w:hdr {W}><w:p>{begin}{code}{end}</w:p></w:hdr>"


RELATIONS = "word/_rels/header1.xml.rels"
MACRO_TYPE = "application/vnd.ms-word.document.macroEnabled"
MODE = 'TargetMode="&#69;xternal"'
ENTITY = '<!DOCTYPE w:hdr [<!ENTITY a "b">]>'
WORD: dict[str, tuple[dict[str, bytes | str], str]] = {
    "template": ({"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://a.nl/x.dotm")}, "sjabloon"),
    "template-entity": (
        {"word/_rels/settings.xml.rels": relation("attachedTemplate", "http://a.nl/x.dotm", MODE)},
        "sjabloon op een andere plek",
    ),
    "template-no-mode": (
        {"word/_rels/settings.xml.rels": relation("attachedTemplate", "file:///c:/x.dotm", "")},
        "sjabloon op een andere plek",
    ),
    "prefix": ({RELATIONS: relation("image", "http://a.nl/x.png", prefix="q")}, "gekoppeld plaatje"),
    "utf-16": (
        {RELATIONS: f'<?xml version="1.0" encoding="UTF-16"?>{relation("image", "http://a.nl/x.png")}'.encode("utf-16")},
        "gekoppeld plaatje",
    ),
    "network": ({RELATIONS: relation("image", "\\\\server\\x.png", "")}, "gekoppeld plaatje"),
    "ole": ({RELATIONS: relation("oleObject", "file:///c:/x.xls")}, "een ingesloten object"),
    "frame": ({RELATIONS: relation("frame", "http://a.nl/x.htm")}, "haalt iets van een andere plek"),
    "subdocument": ({RELATIONS: relation("subDocument", "x.docx")}, "haalt iets van een andere plek"),
    "file-link": ({RELATIONS: relation("hyperlink", "file://server/x")}, "haalt iets van een andere plek"),
    "linked": (
        {HEADER: f'<w:hdr {W} xmlns:a="urn:a" xmlns:r="{OF}"><a:blip r:link="r1"/></w:hdr>'},
        "gekoppeld plaatje",
    ),
    "altChunk": ({HEADER: f"<w:hdr {W}><w:altChunk/></w:hdr>"}, "een ingevoegd bestand"),
    "subDoc": ({HEADER: '<x:hdr xmlns:x="urn:x"><x:subDoc/></x:hdr>'}, "een subdocument"),
    "mail": ({"word/settings.xml": f"<w:settings {W}><w:mailMerge/></w:settings>"}, "adressenbestand"),
    "frameset": ({"word/webSettings.xml": f"<w:webSettings {W}><w:frameset/></w:webSettings>"}, "kaders"),
    "activeX": ({HEADER: f"<w:hdr {W}><w:control/></w:hdr>"}, "besturingselement"),
    "dde": ({HEADER: field("DDEAUTO c:\\\\x")}, "het veld DDEAUTO"),
    "dde-cut": ({HEADER: field(" D", "DE", "AUTO c:\\\\x")}, "het veld DDEAUTO"),
    "dde-simple": ({HEADER: f'<w:hdr {W}><w:fldSimple w:instr=" dde x"/></w:hdr>'}, "het veld DDE"),
    "picture": ({HEADER: field('INCLUDEPICTURE "http://a.nl/x.png"')}, "het veld INCLUDEPICTURE"),
    "text": ({HEADER: field('INCLUDETEXT "c:\\\\x"')}, "het veld INCLUDETEXT"),
    "hidden": (
        {HEADER: field("</w:instrText></w:r>" + field(" IF 1 ").partition("<w:p>")[2].partition("</w:p>")[0]
                       + "<w:r><w:instrText> c:\\\\x")},
        "het veld ",
    ),
    "macros": ({"word/vbaProject.bin": b"x"}, "macro's"),
    "macro-type": (
        {"x.xml": f'<Types xmlns="urn:t"><Override ContentType="{MACRO_TYPE}"/></Types>'},
        "macro's",
    ),
    "object": ({"word/embeddings/oleObject1.bin": b"x"}, "een ingesloten object"),
    "entities": ({HEADER: f"{ENTITY}<w:hdr {W}>&a;</w:hdr>"}, "eigen XML-definities"),
    "broken": ({HEADER: "<w:hdr"}, "Het onderdeel word/header1.xml, regel 1 is beschadigd"),
    "styles": (
        {"word/styles.xml": f"<w:styles {W}>{'<w:style/>' * (MOST_STYLES + 1)}</w:styles>"},
        f"meer dan {MOST_STYLES} stijlen",
    ),
    "path": ({"../x.xml": "<a/>"}, "buiten het document"),
    "drive": ({"C:/x.xml": "<a/>"}, "buiten het document"),
    "bomb": ({"word/media/a.bin": b"\0" * 20_000_000}, "pakt uit tot iets heel groots"),
}  # fmt: skip


@pytest.mark.parametrize("what", WORD)
def test_word_that_reaches_out_is_refused(what: str) -> None:
    parts, message = WORD[what]
    with pytest.raises(Unfit, match=message) as refused:
        checked_reference(document("docx", parts), "docx")
    assert refused.value.remedy.endswith(".")


SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "draw", "text", "script", "meta", "style", "table", "config")
)
LINK = 'xmlns:q="http://www.w3.org/1999/xlink"'
OPEN = {
    "picture": ('<draw:image q:href="http://a.nl/x.png"/>', "gekoppeld plaatje"),
    "picture-file": ('<draw:image q:href="../x.png"/>', "gekoppeld plaatje"),
    "picture-entity": ('<draw:image q:href="ht&#116;p://a.nl/x.png"/>', "gekoppeld plaatje"),
    "fill": ('<draw:fill-image q:href="file:///x.png"/>', "gekoppeld plaatje"),
    "section": ('<text:section><text:section-source q:href="x.odt"/></text:section>', "gekoppelde sectie"),
    "object": ('<draw:object q:href="./Object 1"/>', "ingesloten object"),
    "ole": ("<draw:object-ole/>", "ingesloten object"),
    "dde": ("<office:dde-source/>", "DDE"),
    "script": ("<office:script>x</office:script>", "een macro"),
    "listener": ("<office:event-listeners><script:event-listener/></office:event-listeners>", "een macro"),
    "frame": ("<draw:floating-frame/>", "zwevend kader"),
    "plugin": ("<draw:plugin/>", "plug-in"),
    "link": ('<text:a q:href="file:///x"/>', "haalt iets van een andere plek"),
    "database": (
        '<config:config-item config:name="CurrentDatabaseDataSource">http://a.nl/x.odb</config:config-item>',
        "haalt iets van een andere plek",
    ),
}


@pytest.mark.parametrize("part", ["content.xml", "styles.xml", "settings.xml"])
@pytest.mark.parametrize("what", OPEN)
def test_opendocument_that_reaches_out_is_refused(what: str, part: str) -> None:
    inside, message = OPEN[what]
    with pytest.raises(Unfit, match=message) as refused:
        checked_reference(
            document("odt", {part: f"<office:document {SPACES} {LINK}>{inside}</office:document>"}), "odt"
        )
    assert part in refused.value.message


@pytest.mark.parametrize("name", ["Basic/script-lc.xml", "Scripts/python/x.py", "ObjectReplacements/Object 1"])
def test_opendocument_with_macros_or_objects_is_refused(name: str) -> None:
    with pytest.raises(Unfit, match=r"macro's|ingesloten object"):
        checked_reference(document("odt", {name: "x"}), "odt")


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("name", ["word/styles.xml", "WORD/Styles.xml"])
def test_a_part_that_stands_in_it_twice_is_refused(name: str) -> None:
    with pytest.raises(Unfit, match="staat er twee keer in"):
        checked_reference(document("docx", {}, twice=name), "docx")


def test_what_a_word_processor_writes_itself_is_taken() -> None:
    parts: dict[str, bytes | str] = {
        RELATIONS: relation("hyperlink", "https://www.voorbeeldstad.example/"),
        HEADER: field(" PAGE  \\* MERGEFORMAT "),
        "customXml/_rels/item1.xml.rels": relation("customXmlProps", "../customXml/itemProps1.xml", ""),
        "word/media/x.png": b"\x89PNG",
        "docProps/thumbnail.emf": b"\x01\0\0\0",
    }
    assert checked_reference(document("docx", parts), "docx")
    meta = f'<office:document-meta {SPACES} {LINK}><meta:template q:href="../../x.ott"/></office:document-meta>'
    old = '<!DOCTYPE manifest PUBLIC "-//OpenOffice.org//DTD Manifest 1.0//EN" "Manifest.dtd"><manifest/>'
    text = f'<office:document {SPACES} {LINK}><text:a q:href="https://a.nl/"/><draw:image q:href="Pictures/x.png"/>'
    printer = '<config:config-item config:name="PrinterName">//afdruk/kamer 3</config:config-item>'
    more: dict[str, bytes | str] = {
        "meta.xml": meta,
        "settings.xml": f"<office:document-settings {SPACES}>{printer}</office:document-settings>",
        "META-INF/manifest.xml": old,
        "content.xml": f"{text}</office:document>",
        "Configurations2/": b"",
    }
    assert checked_reference(document("odt", more), "odt")


def test_the_task_can_be_called_in_process_and_tells_each_file_by_itself() -> None:
    ours = (DATA / "voorbeeld.docx").read_bytes()
    answer = read(Message(["docx", "odt", "font", "logo"], [ours, b"x", b"x", b"x"]))
    assert [("unfit" in one, one["pieces"]) for one in answer.words] == [(False, 1), (True, 0), (True, 0), (True, 0)]
    assert answer.pieces == [ours]


def test_a_file_that_breaks_the_process_is_named_and_the_others_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from armoedeplan.confined.run import Stopped
    from armoedeplan.render.style import style_files

    def broken(*_: object) -> Message:
        raise Stopped("broken", "", "", "", "1")

    monkeypatch.setattr(style_files, "confined", broken)
    named = [style_files.Named("a.svg", "logo", ("logo",)), style_files.Named("b.ttf", "font", ("lettertypen", 0))]
    first, second = style_files.check_style_files(tmp_path, [(one, b"") for one in named])
    assert first is None
    assert isinstance(second, Unfit)
    assert second.message == "Dit bestand is beschadigd, of niet te tekenen"
