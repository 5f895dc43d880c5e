"""`maak --controleer`: are the documents that stand there those of the plan? It writes nothing, and its advice works.

The formats are made by a stand-in, which notes what it is asked for; all else is the program itself.
"""

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import VOORBEELDSTAD
from support.repository import Repository
from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.render import formats, made_of, source
from armoedeplan.render.source import Source

OTHER = SOUND.replace("Samen verder", "Anders verder")
MAKING = re.compile(r"^    Maak opnieuw wat oud is of ontbreekt: armoedeplan (.*)$", re.MULTILINE)
SET = ("--document", "beleidsplan,werkblad", "--als", "md,html,pdf")
FILES = [f"documenten/{name}.{form}" for name in ("beleidsplan", "werkblad") for form in ("md", "html", "pdf")]


class Place:
    """A folder with a plan and its documents."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.made: list[str] = []

    def format(self, form: str, given: Source) -> bytes:
        """Stand in for pandoc and Typst."""
        if form != "md":
            self.made.append(form)
        binary = b"\0" if form == "pdf" else b""
        return given.markdown.encode() if form == "md" else binary + f"{given.style}\n{given.markdown}".encode()

    def run(self, *line: str) -> tuple[int, str]:
        """Run the program; give how it ended, and what it said."""
        self.made.clear()
        done = CliRunner().invoke(app, ["maak", *line])
        assert done.exception is None or isinstance(done.exception, SystemExit)
        return done.exit_code, done.output

    def check(self, *line: str) -> tuple[int, str]:
        """Look whether the documents are those of the plan; nothing may change by it."""
        before = self.standing()
        came = self.run(*(line or ("plan.yaml",)), "--controleer")
        assert self.standing() == before
        return came

    def standing(self) -> dict[str, tuple[bytes, int]]:
        """Give every file with its bytes and when it was written."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """Give a plan of which two documents were made in three formats."""
    here = Place(tmp_path)
    here.write("plan.yaml", SOUND)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(formats, "make_format", here.format)
    assert here.run("plan.yaml", *SET)[0] == 0
    assert here.made
    return here


def change_plan(place: Place) -> None:
    place.write("plan.yaml", OTHER)


def change_by_hand(place: Place) -> None:
    place.write(FILES[0], "Mijn eigen tekst.\n")


def cut_off(place: Place) -> None:
    (place.folder / FILES[2]).write_bytes(b"pdf")


def remove(place: Place) -> None:
    for name in (FILES[1], FILES[3]):
        (place.folder / name).unlink()


def forget(place: Place) -> None:
    (place.folder / "documenten" / ".gemaakt.json").unlink()
    place.write("plan.yaml", OTHER)


HARMS: dict[str, tuple[Callable[[Place], None], list[str]]] = {
    "another answer": (change_plan, [f"Oud: {name}" for name in FILES]),
    "changed by hand": (change_by_hand, [f"Met de hand gewijzigd: {FILES[0]}"]),
    "cut off": (cut_off, [f"Met de hand gewijzigd: {FILES[2]}"]),
    "removed": (remove, [f"Ontbreekt: {name}" for name in (FILES[1], FILES[3])]),
    "without account": (forget, [f"Anders dan het plan: {name}" for name in FILES]),
}


@pytest.mark.parametrize("asked", [("plan.yaml",), ("plan.yaml", *SET)], ids=["as it stands", "as named"])
def test_documents_of_the_plan_are_right_and_none_is_made(asked: tuple[str, ...], place: Place) -> None:
    assert place.check(*asked) == (0, "6 bestanden in documenten zijn van dit plan.\n")
    assert place.made == []


@pytest.mark.parametrize("asked", [("plan.yaml",), ("plan.yaml", *SET)], ids=["as it stands", "as named"])
@pytest.mark.parametrize("harm", HARMS)
def test_what_is_not_of_the_plan_is_named_and_the_advice_mends_it(
    harm: str, asked: tuple[str, ...], place: Place
) -> None:
    do_harm, told = HARMS[harm]
    do_harm(place)
    code, said = place.check(*asked)
    wrong = [line for line in said.splitlines() if ": documenten/" in line]
    assert (code, sorted(wrong)) == (1, sorted(told))
    if making := MAKING.search(said):
        advised = shlex.split(making[1])
        assert advised[0] == "maak"
    else:
        assert "--overschrijf" in said
        advised = ["maak", *SET, "plan.yaml", "--overschrijf"]
    assert place.run(*advised[1:])[0] == 0
    assert place.check(*asked)[0] == 0


def test_only_what_the_account_cannot_tell_is_made(place: Place) -> None:
    (place.folder / FILES[1]).write_bytes((place.folder / FILES[1]).read_bytes() + b" ")
    assert place.check()[0] == 1
    assert place.made == ["html"]
    forget(place)
    place.check()
    assert sorted(place.made) == ["html", "html", "pdf", "pdf"]


def test_another_program_that_says_the_same_changes_nothing(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_of, "program_mark", lambda: "een andere uitgave")
    assert place.check()[0] == 0
    assert place.made == []


def test_it_needs_no_extra_where_the_account_tells_enough(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.chdir(place.folder)
    monkeypatch.setattr(source, "find_spec", lambda _: None)
    assert place.check()[0] == 0
    (place.folder / "documenten" / ".gemaakt.json").unlink()
    code, said = place.check()
    assert (code, "ontbreekt een onderdeel van het programma" in said) == (2, True)
    assert "4 stukken niet te maken" in said


def test_what_stands_there_is_looked_at_and_no_other_format_is_asked_for(place: Place) -> None:
    place.run("plan.yaml", "werkformulier", "--als", "md")
    assert place.check() == (0, "7 bestanden in documenten zijn van dit plan.\n")
    code, said = place.check("plan.yaml", "--als", "md,pdf")
    assert (code, "Ontbreekt: documenten/werkformulier.pdf" in said) == (1, True)
    code, said = place.check("plan.yaml", "publicatie")
    assert (code, "Ontbreekt: documenten/publicatie.xml" in said) == (1, True)


def test_where_nothing_stands_it_asks_for_what_would_be_made(place: Place) -> None:
    code, said = place.check("plan.yaml", "--uit", "leeg")
    assert (code, said.splitlines()[0]) == (1, "Ontbreekt: leeg/beleidsplan.md")
    assert place.run(*shlex.split(MAKING.findall(said)[0])[1:])[0] == 0
    assert place.check("plan.yaml", "--uit", "leeg")[0] == 0


def test_what_the_plan_has_no_more_is_too_much(place: Place) -> None:
    text = VOORBEELDSTAD.read_text(encoding="utf-8")
    place.write("stad/plan.yaml", text.replace("  status: vastgesteld", "  status: aangeboden_aan_raad", 1))
    names = "raadsvoorstel,publicatie,beleidsplan"
    assert place.run("stad/plan.yaml", "--document", names)[0] == 0
    assert place.check("stad/plan.yaml")[0] == 0
    place.write("stad/plan.yaml", text)
    for asked in (["--alles"], [], ["--document", names]):
        code, said = place.check("stad/plan.yaml", *asked)
        assert (code, "Hoort niet meer bij het plan: stad/documenten/raadsvoorstel.md" in said) == (1, True), asked
    (place.folder / "stad/documenten/raadsvoorstel.md").unlink()
    assert place.run("stad/plan.yaml", "--document", "publicatie,beleidsplan")[0] == 0
    assert place.check("stad/plan.yaml")[0] == 0
    # a picture that no text places any more is too much as well
    account = place.folder / "stad/documenten/.gemaakt.json"
    made = json.loads(account.read_text(encoding="utf-8"))
    made["diagrammen/oud.svg"] = {"merk": "0" * 32, "plan": "../plan.yaml"}
    account.write_text(json.dumps(made), encoding="utf-8")
    place.write("stad/documenten/diagrammen/oud.svg", "<svg/>")
    assert "Hoort niet meer bij het plan: stad/documenten/diagrammen/oud.svg" in place.check("stad/plan.yaml")[1]


def test_metadata_are_of_the_plan_whatever_formats_a_later_call_names(place: Place) -> None:
    assert place.run("plan.yaml", "publicatie", "--als", "pdf")[0] == 0
    for line in (["plan.yaml"], ["plan.yaml", "publicatie"], ["plan.yaml", "publicatie", "--als", "docx"]):
        assert place.check(*line)[0] == 0, line
    metadata = place.folder / "documenten/publicatie.xml"
    made = metadata.read_text(encoding="utf-8")
    assert "<diwoo:format>PDF/A-2a<" in made
    place.write("documenten/publicatie.xml", made.replace("PDF/A-2a", "papier"))
    assert "Met de hand gewijzigd: documenten/publicatie.xml" in place.check()[1]
    place.write("documenten/publicatie.xml", made)
    change_plan(place)
    assert "Oud: documenten/publicatie.xml" in place.check("plan.yaml", "publicatie", "--als", "md")[1]


def test_documents_of_another_plan_are_told(place: Place) -> None:
    place.write("ander.yaml", OTHER)
    code, said = place.check("ander.yaml")
    assert code == 1
    assert [line for line in said.splitlines() if ": documenten/" in line] == [
        f"Van een ander plan: {name}" for name in FILES
    ]
    assert "--uit" in said


def test_line_ends_of_a_checkout_change_nothing(place: Place) -> None:
    place.run("plan.yaml", "--document", "beleidsplan,publicatie", "--als", "md,html,pdf")
    repository = Repository(place.folder)
    repository.commit("all")
    repository.run("config", "core.autocrlf", "true")
    for path in (place.folder / "documenten").iterdir():
        path.unlink()
    repository.run("checkout", "--", "documenten")
    assert b"\r\n" in (place.folder / FILES[0]).read_bytes()
    assert place.check()[0] == 0


def test_templates_of_ones_own_count(place: Place) -> None:
    own = "{#- document\ntitel: Eigen\nvoor: raad\n-#}\n# {{ plan.titel }}\n"
    place.write("sjablonen/eigen.md.j2", own)
    line = ("plan.yaml", "eigen", "--sjablonen", "sjablonen", "--als", "html")
    assert place.run(*line)[0] == 0
    assert place.check("plan.yaml", "--sjablonen", "sjablonen")[0] == 0
    place.write("sjablonen/eigen.md.j2", own.replace("# {{", "# Van {{"))
    assert "Oud: documenten/eigen.html" in place.check(*line)[1]


def test_a_house_style_counts(place: Place) -> None:
    place.write("huisstijl/huisstijl.yaml", "naam: Gemeente Elzenrade\n")
    assert "Oud: documenten/beleidsplan.html" in place.check()[1]
    assert place.check("plan.yaml", "--zonder-huisstijl")[0] == 0


def test_what_lies_beside_an_earlier_version_is_looked_at_with_that_version(place: Place) -> None:
    place.write("oud.yaml", OTHER)
    line = ("plan.yaml", "wat-is-er-veranderd", "--sinds", "oud.yaml")
    assert place.run(*line)[0] == 0
    assert place.check(*line)[0] == 0
    code, said = place.check()
    assert (code, "Niet bekeken: documenten/wat-is-er-veranderd.md" in said) == (0, True)
    assert place.check("plan.yaml", "--sinds", "oud.yaml")[0] == 0


def test_each_plan_is_judged_by_itself(place: Place) -> None:
    for name in ("dorp", "stad", "kapot"):
        place.write(f"{name}/plan.yaml", SOUND)
        place.run(f"{name}/plan.yaml")
    place.write("kapot/plan.yaml", "armoedeplan: 1\nplan: {\n")
    place.write("stad/plan.yaml", OTHER)
    plans = [f"{name}/plan.yaml" for name in ("dorp", "stad", "kapot")]
    code, said = place.check(*plans)
    assert code == 1
    assert "dorp: 1 bestand in dorp/documenten is van dit plan." in said
    assert "stad: 0 van 1 bestand in stad/documenten zijn van dit plan, 1 niet." in said
    assert "kapot: niet gecontroleerd (het plan heeft fouten)" in said
    code, said = place.run(*plans[:2], "--controleer", "--json")
    told = json.loads(said)
    assert (code, told["versie"]) == (1, 1)
    assert [(one["naam"], one["goed"], [file["toestand"] for file in one["niet_goed"]]) for one in told["plannen"]] == [
        ("dorp", ["dorp/documenten/beleidsplan.md"], []),
        ("stad", [], ["oud"]),
    ]


def test_services_show_each_document_that_is_not_of_its_plan_at_its_place(place: Place) -> None:
    assert place.check("plan.yaml", "--formaat", "github") == (0, "armoedeplan: geen\n")
    remove(place)
    change_by_hand(place)
    code, said = place.check("plan.yaml", "--formaat", "github")
    assert (code, len(said.splitlines())) == (1, 4)
    assert f"::error file={FILES[0]},line=1,title=AP048::Met de hand gewijzigd: {FILES[0]}%0AZet uw" in said
    # what is not there stands at the plan: no service can show a file that is missing
    assert f"::error file=plan.yaml,line=1,title=AP048::Ontbreekt: {FILES[3]}%0AMaak het" in said
    place.write("armoedeplan.toml", 'website = "https://voorbeeld.nl"\n')
    (rule,) = json.loads(place.check("plan.yaml", "--formaat", "sarif")[1])["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == "https://voorbeeld.nl/bevindingen/over-het-bestand.html#AP048"
    # two for the plan, and one for each document that stands there
    counted = '<testsuites name="armoedeplan" tests="6" failures="3">'
    assert counted in place.check("plan.yaml", "--formaat", "junit")[1]


def test_what_cannot_be_judged_is_no_green_report(place: Place) -> None:
    place.write("plan.yaml", "armoedeplan: 1\nplan: {\n")
    code, said = place.check("plan.yaml", "--formaat", "github")
    assert code == 1
    assert "::error file=plan.yaml,line=1,title=AP049::De stukken zijn niet beoordeeld: het plan heeft fouten" in said


def test_a_report_for_a_service_is_about_documents_that_stand_there(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    code, said = place.run("plan.yaml", "--formaat", "sarif")
    assert (code, "Voeg toe: --controleer" in said) == (2, True)
    code, said = place.check("plan.yaml", "--formaat", "sarrif")
    assert (code, "Kies uit: tekst, json, github" in said) == (2, True)
    assert json.loads(place.check("plan.yaml", "--formaat", "json")[1])["versie"] == 1
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert place.check("plan.yaml", "--formaat", "auto")[1] == "armoedeplan: geen\n"


def test_it_is_not_asked_to_write_as_well(place: Place) -> None:
    code, said = place.check("plan.yaml", "--overschrijf")
    assert (code, "--controleer schrijft niets" in said) == (2, True)
