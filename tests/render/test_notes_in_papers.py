"""What colleagues write beside the answers is in no paper but the worksheet, in whatever format it is made."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from support.extracted import text_of
from support.moments import FULL
from support.program import run

from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.progress import evaluate

NOTE, SOURCE, FUNCTION = "Zwijgnoot", "Zwijgbron", "zwijgafdeling"
FORMS = ("md", "html", "docx", "odt", "pdf")
PAPERS = (
    "beleidsplan",
    "voortgangsrapportage",
    "raadsbesluit",
    "publieksversie",
    "uitvoeringsprogramma",
    "wie-doet-wat",
)


def noted() -> str:
    """Give the complete example with a note, a source and a function at every question."""
    file = plan_of(Path("plan.yaml"), FULL.encode())
    paths = [item.path for item in evaluate(file.answers)]
    notes = "".join(f"  {path}: {{noot: {NOTE}, bron: {SOURCE}}}\n" for path in paths)
    functions = "".join(f"  {path}: {FUNCTION}\n" for path in paths)
    return f"{FULL}\nnotities:\n{notes}voor_functie:\n{functions}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder with papers of that plan in every format, the plan with the PDFs."""
    folder = tmp_path_factory.mktemp("noted")
    (folder / "plan.yaml").write_text(noted(), encoding="utf-8")
    names = ",".join((*PAPERS, "werkblad"))
    asked = ("maak", "plan.yaml", "--document", names, "--als", ",".join(FORMS), "--plan-erbij", "--uit", "stukken")
    ran = run(*asked, folder=folder)
    assert ran.code == 0, ran.err
    return folder / "stukken"


def all_words(file: Path) -> Iterator[str]:
    """Yield all words that a file holds anywhere: also what it carries, its properties and its comments."""
    data = file.read_bytes()
    form = file.suffix[1:]
    if form in ("docx", "odt"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from (archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())
    elif form == "pdf":
        yield text_of("pdf", data)
        with pikepdf.open(file) as pdf:
            yield str(pdf.docinfo)
            yield from (attached.get_file().read_bytes().decode() for attached in pdf.attachments.values())
    else:
        yield data.decode()


def test_no_paper_for_others_holds_a_note_a_source_or_a_function_in_any_format(made: Path) -> None:
    files = [file for file in made.glob("[!.]*.*") if file.suffix[1:] in FORMS and "werkblad" not in file.name]
    assert {file.suffix[1:] for file in files} == set(FORMS)
    assert len(files) >= len(PAPERS) * len(FORMS)
    leaked = [
        file.name for file in files for text in all_words(file) for word in (NOTE, SOURCE, FUNCTION) if word in text
    ]
    assert leaked == []


@pytest.mark.parametrize("form", FORMS)
def test_the_worksheet_has_them_in_every_format(made: Path, form: str) -> None:
    (file,) = made.glob(f"werkblad*.{form}")
    text = "".join(all_words(file))
    assert all(word in text for word in (NOTE, SOURCE, FUNCTION))


def test_the_plan_that_travels_in_a_pdf_has_none_of_it(made: Path) -> None:
    (file,) = made.glob("werkblad*.pdf")
    with pikepdf.open(file) as pdf:
        (carried,) = (attached.get_file().read_bytes().decode() for attached in pdf.attachments.values())
    assert carried.startswith("armoedeplan: 1")
    assert not any(word in carried for word in (NOTE, SOURCE, FUNCTION, "notities:", "voor_functie:"))
