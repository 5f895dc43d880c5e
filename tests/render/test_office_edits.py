"""What is changed in a Word or OpenDocument file after pandoc: whatever its blanks, and never silently nothing."""

import io
import zipfile
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

import pytest
from lxml import etree

from armoedeplan.render import pandoc
from armoedeplan.render.source import FormatError, Source

TEXT = """---
title: Een plan
lang: nl-NL
hoofdstukken: true
inhoud: true
---

# Een plan

## Eerste hoofdstuk

Dit leidt tot:

- een
- twee

### Een paragraaf

| Wat | Hoeveel |
| :-- | :-- |
| x | 1 |

## Tweede hoofdstuk

Slot.
"""
SOURCE = Source(TEXT, 0)
MAIN = {"docx": "word/document.xml", "odt": "content.xml"}
Change = Callable[[bytes], bytes]


def changed(data: bytes, part: str, change: Change) -> bytes:
    """Give a file with one of its parts changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def make_after(kind: str, change: Change, monkeypatch: pytest.MonkeyPatch, source: Source = SOURCE) -> bytes:
    """Make a document of a pandoc that writes its main part otherwise."""
    maker: ModuleType = import_module(f"armoedeplan.render.{kind}")

    def other(*given: str) -> bytes:
        return changed(pandoc.run_pandoc(*given), MAIN[kind], change)  # type: ignore[arg-type]

    monkeypatch.setattr(maker, "run_pandoc", other)
    made: bytes = maker.make(source)
    return made


def canonical(data: bytes, kind: str) -> bytes:
    """Give the main part of a document in its canonical form."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        written: bytes = etree.tostring(etree.fromstring(archive.read(MAIN[kind])), method="c14n")
    return written


def written_otherwise(content: bytes) -> bytes:
    """Write XML with other quotation marks, other letters, and no blanks before the end of a tag."""
    written: bytes = etree.tostring(etree.fromstring(content), encoding="UTF-16", xml_declaration=True)
    return written


@pytest.mark.parametrize("kind", MAIN)
def test_how_pandoc_writes_its_xml_makes_no_difference(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = canonical(make_after(kind, bytes, monkeypatch), kind)
    assert canonical(make_after(kind, written_otherwise, monkeypatch), kind) == plain
    assert plain.count(b"Eerste hoofdstuk") == 2  # the heading, and its line in the contents


@pytest.mark.parametrize("kind", MAIN)
def test_a_document_without_any_heading_is_made(kind: str) -> None:
    for top in ("hoofdstukken: true", "kort: true"):
        maker = import_module(f"armoedeplan.render.{kind}")
        assert b"Slot." in canonical(maker.make(Source(f"---\ntitle: T\n{top}\n---\n\nSlot.\n", 0)), kind)


@pytest.mark.parametrize(
    ("kind", "old", "new", "lacking"),
    [
        ("docx", b"w:sdt>", b"w:std>", "de inhoudsopgave"),
        ("docx", b'w:fldCharType="end"', b'w:fldCharType="eind"', "het veld van de inhoudsopgave"),
        ("docx", b'w:val="Heading1"', b'w:val="Kop1"', "een kop van een hoofdstuk"),
        ("odt", b"text:table-of-content>", b"text:contents>", "de inhoudsopgave"),
        ("odt", b"text:table-of-content-source", b"text:source", "de opzet van de inhoudsopgave"),
        ("odt", b'text:outline-level="1"', b'text:outline-level="9"', "een kop van een hoofdstuk"),
        ("odt", b'style:name="TableRowCell"', b'style:name="Cell"', "de opmaak TableRowCell"),
        ("odt", b'style:name="TableHeaderRowCell"', b'style:name="Cell"', "de opmaak TableHeaderRowCell"),
    ],
)
def test_an_edit_that_finds_nothing_to_edit_is_told(
    kind: str, old: bytes, new: bytes, lacking: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(FormatError, match=f"ontbreekt {lacking}$") as refused:
        make_after(kind, lambda content: content.replace(old, new), monkeypatch)
    assert refused.value.remedy.endswith(".")


def test_a_pandoc_that_is_not_known_is_named_with_the_one_that_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pandoc, "version_of_pandoc", lambda: "9.1")
    with pytest.raises(FormatError, match=r"pandoc 9\.1") as refused:
        make_after("odt", lambda content: content.replace(b"text:table-of-content>", b"text:x>"), monkeypatch)
    assert f"pandoc {pandoc.KNOWN}" in refused.value.remedy


def test_the_version_that_is_named_is_the_one_that_the_tests_run_with() -> None:
    assert pandoc.version_of_pandoc().startswith(pandoc.KNOWN)
