"""What we make, held against the validators of others; and those against documents with a fault in them."""

import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from support.extracted import bare, chunks, lost, text_of
from support.program import ROOT, run
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

FORMS = ("html", "pdf", "docx", "odt")


@pytest.fixture(scope="session")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make all documents of the complete example."""
    folder = tmp_path_factory.mktemp("stukken")
    plan = ROOT / "examples" / "voorbeeldstad" / "plan.yaml"
    ran = run("maak", plan, "--alles", "--als", "md,html,pdf,docx,odt", "--uit", folder, folder=folder)
    assert ran.code == 0
    told, *reasons = ran.err.splitlines()
    assert told == "Niet gemaakt:"
    assert all(reason.startswith("  ") for reason in reasons)
    return folder


@needs_axe
def test_every_page_of_html_passes_axe(pack: Path) -> None:
    pages = sorted(pack.glob("*.html"))
    assert len(pages) > 20
    assert axe(pages) == []


@needs_axe
@pytest.mark.parametrize("width", [1280, 320])
def test_every_page_of_html_fits_its_window(width: int, pack: Path) -> None:
    assert wide(sorted(pack.glob("*.html")), width) == []


@needs_vnu
def test_every_page_of_html_passes_the_w3c_checker(pack: Path) -> None:
    assert vnu(sorted(pack.glob("*.html"))) == []


@needs_jing
def test_every_opendocument_file_is_valid(pack: Path, tmp_path: Path) -> None:
    files = sorted(pack.glob("*.odt"))
    assert len(files) > 20
    assert odf(files, tmp_path) == []


@needs_verapdf
def test_every_pdf_is_accessible_and_can_be_kept(pack: Path) -> None:
    files = sorted(pack.glob("*.pdf"))
    assert len(files) > 20
    assert failures(files) == {}


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
@pytest.mark.parametrize(
    "fault",
    ["html-has-lang", "image-alt", "color-contrast", "landmark-one-main", "document-title"],
)
def test_axe_sees_a_fault_that_is_put_in(fault: str, pack: Path, tmp_path: Path) -> None:
    page = tmp_path / "fout.html"
    page.write_text(broken((pack / "wie-doet-wat.html").read_text(encoding="utf-8"), fault), encoding="utf-8")
    assert any(fault in line for line in axe([page]))


@needs_axe
def test_a_page_that_is_too_wide_is_seen(pack: Path, tmp_path: Path) -> None:
    page = tmp_path / "breed.html"
    page.write_text(broken((pack / "wie-doet-wat.html").read_text("utf-8"), "wider than a window"), encoding="utf-8")
    assert wide([page], 1280) == ["breed.html"]


@needs_vnu
@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('<main id="inhoud">', '<main id="inhoud"><p id="inhoud">', "Duplicate ID"),
        ("</table>", "</tabel>", "tabel"),
        ("<figure>", '<figure onklik="x">', "onklik"),
    ],
)
def test_the_w3c_checker_sees_a_fault_that_is_put_in(old: str, new: str, said: str, pack: Path, tmp_path: Path) -> None:
    page = tmp_path / "fout.html"
    page.write_text((pack / "wie-doet-wat.html").read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")
    assert any(said in line for line in vnu([page]))


@needs_jing
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<text:p ", "<text:alinea/><text:p "),
        ('text:name="Inhoud"', ""),
        ('xlink:type="simple"', 'xlink:type="dubbel"'),
    ],
)
def test_the_schema_sees_a_fault_that_is_put_in(old: str, new: str, pack: Path, tmp_path: Path) -> None:
    changed = with_part((pack / "wie-doet-wat.odt").read_bytes(), "content.xml", lambda text: text.replace(old, new, 1))
    (tmp_path / "fout.odt").write_bytes(changed)
    assert odf([tmp_path / "fout.odt"], tmp_path)


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
@pytest.mark.parametrize("name", ["beleidsplan", "wie-doet-wat"])
def test_libreoffice_opens_a_document_without_loss(name: str, form: str, pack: Path, tmp_path: Path) -> None:
    read = libreoffice(pack / f"{name}.{form}", "txt:Text (encoded):UTF8", tmp_path).read_text(encoding="utf-8-sig")
    text = bare(read)
    assert [one for one in chunks((pack / f"{name}.md").read_text(encoding="utf-8")) if lost(one, text)] == []


@needs_soffice
def test_what_libreoffice_loses_would_be_seen(pack: Path, tmp_path: Path) -> None:
    words = "Gebruik het bij een bijeenkomst met partners"
    changed = with_part(
        (pack / "wie-doet-wat.docx").read_bytes(), "word/document.xml", lambda text: text.replace(words, "")
    )
    (tmp_path / "weg.docx").write_bytes(changed)
    read = libreoffice(tmp_path / "weg.docx", "txt:Text (encoded):UTF8", tmp_path).read_text(encoding="utf-8-sig")
    found = [one for one in chunks((pack / "wie-doet-wat.md").read_text("utf-8")) if lost(one, bare(read))]
    assert any(words in one for one in found)


@pytest.mark.parametrize("form", FORMS)
def test_every_text_of_every_document_is_in_every_format(form: str, pack: Path) -> None:
    missed = {}
    for source in sorted(pack.glob("*.md")):
        text = bare(text_of(form, source.with_suffix(f".{form}").read_bytes()))
        found = [one for one in chunks(source.read_text(encoding="utf-8")) if lost(one, text)]
        if found:
            missed[source.name] = found
    assert missed == {}


def test_a_text_that_is_lost_would_be_seen(pack: Path) -> None:
    text = bare(text_of("html", (pack / "publieksversie.html").read_bytes()))
    (longest,) = sorted(chunks((pack / "publieksversie.md").read_text("utf-8")), key=len)[-1:]
    assert not lost(longest, text)
    middle = bare(longest)[20:-20]
    assert lost(longest, text.replace(middle, ""))


def test_the_tags_of_every_pdf_follow_its_document(pack: Path) -> None:
    for source in sorted(pack.glob("*.md")):
        wanted = structure_of_markdown(source.read_text(encoding="utf-8"))
        assert structure_of_pdf(source.with_suffix(".pdf").read_bytes()) == wanted, source.name


def test_a_heading_or_a_table_that_is_lost_would_be_seen(pack: Path) -> None:
    found = structure_of_pdf((pack / "raadsvoorstel.pdf").read_bytes())
    text = (pack / "raadsvoorstel.md").read_text(encoding="utf-8")
    assert structure_of_markdown(text.replace("\n## Geld\n", "\n")) != found
    assert structure_of_markdown(text.replace("\n| :--- |", "\n| |", 1)) != found
    assert structure_of_markdown(text.replace("\n### ", "\n## ", 1)) != found
