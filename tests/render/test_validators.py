"""What we make, held against the validators of others; and those against documents with a fault in them."""

import io
import re
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from support.extracted import bare, chunks, lost, text_of
from support.tags import structure_of_markdown, structure_of_pdf
from support.validators import (
    axe,
    libreoffice,
    needs_axe,
    needs_jing,
    needs_soffice,
    needs_verapdf,
    needs_vnu,
    odf,
    vnu,
    wide,
)
from support.verdicts import failures
from support.whole_set import FORMS, whole_set

from armoedeplan.render.templates import templates

PAPERS = 60
"""At least as many, for each paper is there in each way that it is made."""


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make all papers of the examples, and those of other moments."""
    return whole_set(tmp_path_factory.getbasetemp())


def named(pack: Path, form: str) -> list[Path]:
    """Give the papers in a format."""
    found = sorted(pack.glob(f"*.{form}"))
    assert len(found) >= PAPERS
    return found


@pytest.mark.parametrize("form", FORMS)
def test_every_paper_is_there_in_every_format(form: str, pack: Path) -> None:
    made = [path.stem for path in named(pack, form)]
    assert made == [path.stem for path in named(pack, "md")]
    assert [paper for paper in templates() if not any(name.endswith(f"-{paper}") for name in made)] == []


def test_papers_are_there_as_concept_as_draft_as_final_and_withdrawn(pack: Path) -> None:
    heads = [re.search(r'^kop: "(\w+)', one.read_text("utf-8"), re.MULTILINE) for one in named(pack, "md")]
    assert {head and head[1] for head in heads} >= {"CONCEPT", "ONTWERP", "INGETROKKEN", None}


@needs_axe
def test_every_page_of_html_passes_axe(pack: Path) -> None:
    assert axe(named(pack, "html")) == []


@needs_axe
def test_every_page_of_html_fits_its_window(pack: Path) -> None:
    assert wide(named(pack, "html"), 1280, 320) == []


@needs_vnu
def test_every_page_of_html_passes_the_w3c_checker(pack: Path) -> None:
    assert vnu(named(pack, "html")) == []


@needs_jing
def test_every_opendocument_file_is_valid(pack: Path, tmp_path: Path) -> None:
    assert odf(named(pack, "odt"), tmp_path) == []


@needs_verapdf
def test_every_pdf_is_accessible_and_can_be_kept(pack: Path) -> None:
    assert failures(named(pack, "pdf")) == {}


def page_of(pack: Path) -> str:
    """Give a page of HTML in which a fault can be put."""
    return (pack / "voorbeeldstad-wie-doet-wat.html").read_text(encoding="utf-8")


def broken(page: str, fault: str) -> str:
    """Give a page of HTML with one fault."""
    changes: dict[str, Callable[[str], str]] = {
        "html-has-lang": lambda text: text.replace(' lang="nl-NL"', "", 1),
        "image-alt": lambda text: re.sub(r' alt="[^"]*"', "", text, count=1),
        "color-contrast": lambda text: text.replace("</style>", "p { color: #ccc; }</style>", 1),
        "landmark-one-main": lambda text: text.replace('<main id="inhoud">', "<div>", 1).replace("</main>", "</div>"),
        "heading-order": lambda text: text.replace("<h2", "<h4", 1).replace("</h2>", "</h4>", 1),
        "document-title": lambda text: re.sub(r"<title>.*?</title>", "", text),
        "wider than a window": lambda text: text.replace("<main", '<div style="width: 3000px">x</div><main', 1),
    }
    changed = changes[fault](page)
    assert changed != page
    return changed


@needs_axe
def test_axe_sees_each_fault_that_is_put_in(pack: Path, tmp_path: Path) -> None:
    faults = ("html-has-lang", "image-alt", "color-contrast", "landmark-one-main", "document-title")
    for fault in faults:
        (tmp_path / f"{fault}.html").write_text(broken(page_of(pack), fault), encoding="utf-8")
    told = [line.rpartition(" ")[0] for line in axe([tmp_path / f"{fault}.html" for fault in faults])]
    assert [fault for fault in faults if f"{fault}.html: {fault}" not in told] == []


@needs_axe
def test_a_page_that_is_too_wide_is_seen(pack: Path, tmp_path: Path) -> None:
    page = tmp_path / "breed.html"
    page.write_text(broken(page_of(pack), "wider than a window"), encoding="utf-8")
    assert wide([page], 1280) == ["breed.html 1280"]


@needs_vnu
def test_the_w3c_checker_sees_each_fault_that_is_put_in(pack: Path, tmp_path: Path) -> None:
    faults = (
        ('<main id="inhoud">', '<main id="inhoud"><p id="inhoud">', "Duplicate ID"),
        ("</table>", "</tabel>", "tabel"),
        ("<figure>", '<figure onklik="x">', "onklik"),
    )
    pages = [tmp_path / f"fout{number}.html" for number in range(len(faults))]
    for page, (old, new, _) in zip(pages, faults, strict=True):
        page.write_text(page_of(pack).replace(old, new, 1), encoding="utf-8")
    told = vnu(pages)
    for page, (_, _, said) in zip(pages, faults, strict=True):
        assert any(line.startswith(page.name) and said in line for line in told), said


@needs_jing
def test_the_schema_sees_each_fault_that_is_put_in(pack: Path, tmp_path: Path) -> None:
    whole = (pack / "voorbeeldstad-beleidsplan.odt").read_bytes()
    faults = (
        ("<text:p ", "<text:alinea/><text:p "),
        ('text:name="Inhoud"', ""),
        ('xlink:type="simple"', 'xlink:type="dubbel"'),
    )
    files = [tmp_path / f"fout{number}.odt" for number in range(len(faults))]
    for file, fault in zip(files, faults, strict=True):
        file.write_bytes(with_part(whole, "content.xml", partial(_replaced_once, fault)))
    told = odf(files, tmp_path)
    assert [file.name for file in files if not any(line.startswith(file.stem) for line in told)] == []


def _replaced_once(fault: tuple[str, str], text: str) -> str:
    """Put a fault in the first place where it fits."""
    return text.replace(*fault, 1)


def with_part(data: bytes, name: str, change: Callable[[str], str]) -> bytes:
    """Give a DOCX or ODT file with one part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            content = old.read(part)
            if part.filename == name:
                changed = change(content.decode()).encode()
                assert changed != content
                content = changed
            new.writestr(part, content)
    return out.getvalue()


@needs_soffice
@pytest.mark.parametrize("form", ["docx", "odt"])
def test_libreoffice_opens_every_document_and_saves_it_without_loss(form: str, pack: Path, tmp_path: Path) -> None:
    missed = {}
    for read in libreoffice(named(pack, form), tmp_path):
        if found := missing(pack / f"{read.stem}.md", "pdf", read):
            missed[read.stem] = found
    assert missed == {}


@needs_soffice
def test_what_libreoffice_loses_would_be_seen(pack: Path, tmp_path: Path) -> None:
    words = "Vaak gaat het om dezelfde mensen"
    files = []
    for form, part in (("docx", "word/document.xml"), ("odt", "content.xml")):
        whole = (pack / f"voorbeeldstad-wie-doet-wat.{form}").read_bytes()
        files.append(tmp_path / f"weg-{form}.{form}")
        files[-1].write_bytes(with_part(whole, part, lambda text: text.replace(words, "")))
    for read in libreoffice(files, tmp_path):
        (found,) = missing(pack / "voorbeeldstad-wie-doet-wat.md", "pdf", read)
        assert words in found


def missing(source: Path, form: str, file: Path) -> list[str]:
    """Give the texts of a document in Markdown that are not in a file of another format."""
    text = bare(text_of(form, file.read_bytes()))
    return [one for one in chunks(source.read_text(encoding="utf-8")) if lost(one, text)]


@pytest.mark.parametrize("form", FORMS)
def test_every_text_of_every_document_is_in_every_format(form: str, pack: Path) -> None:
    missed = {}
    for source in named(pack, "md"):
        if found := missing(source, form, source.with_suffix(f".{form}")):
            missed[source.name] = found
    assert missed == {}


def test_a_text_that_is_lost_would_be_seen(pack: Path) -> None:
    text = bare(text_of("html", (pack / "voorbeeldstad-publieksversie.html").read_bytes()))
    (longest,) = sorted(chunks((pack / "voorbeeldstad-publieksversie.md").read_text("utf-8")), key=len)[-1:]
    assert not lost(longest, text)
    middle = bare(longest)[20:-20]
    assert lost(longest, text.replace(middle, ""))


def test_the_tags_of_every_pdf_follow_its_document(pack: Path) -> None:
    for source in named(pack, "md"):
        wanted = structure_of_markdown(source.read_text(encoding="utf-8"))
        assert structure_of_pdf(source.with_suffix(".pdf").read_bytes()) == wanted, source.name


@pytest.mark.parametrize(
    ("old", "new"),
    [("\n## Geld\n", "\n"), ("\n## Geld\n", "\n### Geld\n"), ("\n|:---|", "\n||"), ("\n## Geld\n", "\n- Geld\n")],
)
def test_a_heading_a_table_or_a_list_that_is_lost_would_be_seen(old: str, new: str, pack: Path) -> None:
    found = structure_of_pdf((pack / "aangeboden_aan_raad-raadsvoorstel.pdf").read_bytes())
    text = (pack / "aangeboden_aan_raad-raadsvoorstel.md").read_text(encoding="utf-8")
    assert structure_of_markdown(text) == found
    assert old in text
    assert structure_of_markdown(text.replace(old, new, 1)) != found
