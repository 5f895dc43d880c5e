"""A file that is no text is called by its name: nobody is told to save a photo, a PDF or a spreadsheet as UTF-8."""

import io
import re
import shlex
import zipfile
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import ROOSENDAAL, contents, run
from support.registrations import PLAN as REGISTERING
from support.registrations import registrations_csv


def packed(*names: str) -> bytes:
    """Give a zip file with parts of these names."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in names:
            archive.writestr(name, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "x" * 99)
    return made.getvalue()


KINDS = {
    "brief.pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "een PDF"),
    "kaart.xlsx": (packed("[Content_Types].xml", "xl/workbook.xml"), "een rekenblad"),
    "nota.docx": (packed("[Content_Types].xml", "word/document.xml"), "een Word-document"),
    "nota.odt": (packed("mimetype", "content.xml"), "een tekstdocument van LibreOffice"),
    "lijst.zip": (packed("organizations.csv"), "een zip-bestand"),
    "nota.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "een Office-bestand"),
    "foto.png": (b"\x89PNG\r\n\x1a\n" + bytes(99), "een afbeelding"),
    "foto.jpg": (b"\xff\xd8\xff\xe0\x00\x10JFIF", "een afbeelding"),
    "foto.gif": (b"GIF89a" + bytes(9), "een afbeelding"),
    "letter.ttf": (b"\0\1\0\0\0\x0f", "een bestand zonder tekst"),
}
COMMANDS = (
    ("controleer", "{}"),
    ("maak", "{}"),
    ("status", "{}"),
    ("wizard", "{}"),
    ("zet", "{}", "plan.titel", "Samen"),
    ("exporteer", "aanbod", "{}"),
)


@pytest.mark.parametrize("name", KINDS)
def test_every_command_names_what_the_file_is_and_leaves_it(name: str, tmp_path: Path) -> None:
    data, said = KINDS[name]
    (tmp_path / name).write_bytes(data)
    before = contents(tmp_path)
    for command in COMMANDS:
        ran = run(*(part.format(name) for part in command), folder=tmp_path)
        told = ran.out + ran.err
        assert f"Dit is {said}, geen planbestand" in told, command
        assert "UTF-8" not in told
        assert ran.code != 0
    assert contents(tmp_path) == before


def test_the_advice_for_a_pdf_gives_the_plan(tmp_path: Path) -> None:
    made = run(
        "maak", ROOSENDAAL, "--document", "werkblad", "--als", "pdf", "--plan-erbij", "--uit", ".", folder=tmp_path
    )
    (pdf,) = tmp_path.glob("*.pdf")
    assert made.code == 0
    (advice,) = [line for line in run("controleer", pdf.name, folder=tmp_path).lines if "--plan-erbij" in line]
    assert run(*advice.rpartition("armoedeplan ")[2].split(), folder=tmp_path).code == 0
    assert run("status", "kopie.yaml", folder=tmp_path).code == 0


def test_a_list_in_the_place_of_the_plan_is_told(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    for name in ("kaart.xlsx", "kaart.csv"):
        (tmp_path / name).write_bytes(b"Organisatie\nVoedselbank\n")
        ran = run("importeer", "aanbod", "plan.yaml", name, folder=tmp_path)
        assert (ran.code, f"Bedoelt u: importeer aanbod {name} plan.yaml?" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["ons formulier.csv", "formulier.xlsx"])
def test_a_registration_form_is_told_which_command_looks_at_it_and_nothing_of_what_stands_in_it(
    name: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.yaml").write_text(REGISTERING, encoding="utf-8")
    text = registrations_csv(400)
    if name.endswith(".xlsx"):
        book = pytest.importorskip("openpyxl", reason="openpyxl is not installed").Workbook()
        for row in text.splitlines():
            book.active.append(row.split(";"))
        book.save(tmp_path / name)
    else:
        (tmp_path / name).write_text(text, encoding="utf-8")
    ran = run("controleer", name, folder=tmp_path)
    assert (ran.code, "geen planbestand" in ran.out) == (1, True)
    assert not any(cell in ran.out for cell in text.splitlines()[1].split(";") if len(cell) > 3)
    assert "400" not in ran.out
    (advice,) = re.findall(r"armoedeplan (importeer ervaring .+? plan\.yaml)", ran.out)
    followed = run(*shlex.split(advice), folder=tmp_path)
    assert (followed.code, followed.lines[-1].startswith("Zet deze regel in")) == (0, True)


def test_a_plan_or_a_photo_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "foto.pdf").write_bytes(KINDS["foto.png"][0])
    assert "Dit is een planbestand, geen PDF" in run("uitpakken", "plan.yaml", "--uit", "x.yaml", folder=tmp_path).err
    assert "Dit is een afbeelding, geen PDF" in run("uitpakken", "foto.pdf", folder=tmp_path).err


@pytest.mark.parametrize("name", ["foto.png", "foto.jpg", "brief.pdf"])
def test_a_photo_or_a_pdf_called_a_spreadsheet_is_no_list(name: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "kaart.xlsx").write_bytes(KINDS[name][0])
    ran = run("importeer", "aanbod", "kaart.xlsx", "plan.yaml", folder=tmp_path)
    assert f"kaart.xlsx is {KINDS[name][1]}, geen lijst" in ran.err
    assert ran.code == 2
