"""`privacy`, and what a plan with personal data in every kind of text gives away: nothing. All of it is made up."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from support.program import ROOT
from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.cli.house_style import houses
from armoedeplan.cli.paper_texts import Asked, papers_of
from armoedeplan.cli.wizard_papers import paper_desk
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.personal_files import looked_through
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.render.office_parts import Parts
from armoedeplan.terminal.personal_report import report_as_json, report_as_text
from armoedeplan.terminal.report_formats import FORMATS

DATA = ROOT / "armoedeplan" / "render" / "data"
CANARIES = (
    "06-01234567",
    "111222333",
    "222 333",
    "j.proef@voorbeeld.example",
    "Fatima Proef",
    "2870123456",
    "1234 SS",
    "Jansen",
)
EVERYWHERE = """\
armoedeplan: 1
# Gesproken met mevrouw Jansen, 06-01234567, BSN 111 222 333
plan:
  titel: Samen vooruit met Fatima Proef
  nummer_dat_er_niet_is: 06-01234567
  datum: 111222333
  samenvattingen:
    raad: |
      De bewoner met BSN 111222333 woont aan de Kerkstraat 3, 1234 SS.
gemeenten:
  - {id: a, naam: Voorbeeldstad, code: 06-01234567}
samenwerking:
  actoren:
    - {id: b, naam: "mevrouw Jansen (j.proef@voorbeeld.example)", soort: 06-01234567}
notities:
  plan.titel: {noot: V-nummer 2870123456}
antwoordstatus:
  plan.zaaknummer: {status: niet_van_toepassing, reden: Fatima Proef weet het}
  06-01234567: {status: later}
"""


SOUND = """\
armoedeplan: 1
plan: {titel: Samen vooruit met Fatima Proef, status: vastgesteld}   # bel 06-01234567
samenwerking:
  actoren:
    - {id: b, naam: mevrouw Jansen}
    - {id: c, naam: "Wijkteam (j.proef@voorbeeld.example)", contactfunctie: 06-01234567}
  aanbod:
    - {id: d, naam: Hulp van mevrouw Jansen, uitvoerders: [b]}
aanpak:
  maatregelen:
    - {id: e, naam: Maatregel van Fatima Proef}
notities:
  plan.titel: {noot: V-nummer 2870123456}
"""


@pytest.fixture
def everywhere(tmp_path: Path) -> Path:
    """Give a plan with personal data in each kind of text, also where it is no sound answer."""
    path = tmp_path / "plan.yaml"
    path.write_text(EVERYWHERE, encoding="utf-8")
    return path


def sound_plan(text: str, folder: Path) -> Path:
    """Write the plan of Roosendaal with a sentence in a summary that the policy plan prints."""
    plan = (ROOT / "examples" / "roosendaal" / "plan.yaml").read_text(encoding="utf-8")
    assert plan.count("\n    bestuur: |\n") == 1
    path = folder / "plan.yaml"
    path.write_text(plan.replace("\n    bestuur: |\n", f"\n    bestuur: |\n      {text}\n"), encoding="utf-8")
    return path


def made_papers(path: Path, *, internal: bool = False) -> tuple[dict[str, str], list[str]]:
    """Make the policy plan and the work sheet: their texts by name, and what is told of what was kept back."""
    own = houses(None, 10, None, search=False).near(path)
    assert not isinstance(own, int)
    file = plan_of(path, path.read_bytes())
    made = papers_of(file, Asked(["beleidsplan", "werkblad"], ["md"], internal=internal), own)
    texts = {name: source.markdown for name, _, source in made.texts}
    return texts, [f"{one.what}: {one.message} {one.remedy}" for one in made.not_made]


def test_every_kind_of_text_is_looked_through_and_nothing_of_it_is_told(everywhere: Path) -> None:
    looked = looked_through(everywhere)
    assert {spot.sort for spot in looked.open} == {"antwoord", "noot", "opmerking", "naam"}
    for told in ("\n".join(report_as_text([looked])), "\n".join(report_as_json([looked]))):
        assert [word for word in CANARIES if word in told] == []
    assert "armoedeplan zet" in "\n".join(report_as_text([looked]))


@pytest.mark.parametrize(
    "command",
    [
        ["controleer", "plan.yaml", "--alles"],
        ["controleer", "plan.yaml", "--formaat", "json"],
        ["privacy", "plan.yaml"],
        ["maak", "plan.yaml"],
        ["status", "plan.yaml"],
        ["herstel", "plan.yaml"],
        ["aanbod", "plan.yaml"],
        ["advies", "plan.yaml"],
        ["lessen", "plan.yaml"],
        ["exporteer", "aanbod", "plan.yaml"],
        ["zet", "plan.yaml", "plan.datum", "06-01234567"],
        ["zet", "plan.yaml", "plan.status", "mevrouw Jansen"],
    ],
)
def test_no_command_tells_again_what_identifies_a_person(
    everywhere: Path, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(everywhere.parent)
    told = CliRunner().invoke(app, command)
    assert told.output
    assert [word for word in CANARIES if word in told.output] == []


@pytest.mark.parametrize("form", FORMATS)
def test_no_report_of_a_sound_plan_tells_it_again(form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(SOUND, encoding="utf-8")
    told = CliRunner().invoke(app, ["controleer", "plan.yaml", "--alles", "--formaat", form])
    assert "AP943" in told.output
    assert "AP253" in told.output
    assert [word for word in CANARIES if word in told.output] == []


@pytest.mark.parametrize(
    "command",
    [
        ["aanbod", "plan.yaml"],
        ["advies", "plan.yaml"],
        ["lessen", "plan.yaml"],
        ["herstel", "plan.yaml"],
        ["maak", "plan.yaml", "beleidsplan,publieksversie,raadsvoorstel"],
        ["voorbeelden", "--bij", "plan.yaml"],
        ["exporteer", "aanbod", "plan.yaml"],
        ["privacy", "plan.yaml", "--json"],
        ["zet", "plan.yaml", "samenwerking.actoren[mevrouw Jansen].naam", "x"],
        ["zet", "plan.yaml", "gemeenten[06-01234567].naam", "x"],
    ],
)
def test_no_command_on_a_sound_plan_tells_it_again(
    command: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(SOUND, encoding="utf-8")
    told = CliRunner().invoke(app, command)
    assert told.output
    assert [word for word in CANARIES if word in told.output] == []


def test_a_public_paper_with_what_is_certain_is_not_made_and_says_where_and_what(tmp_path: Path) -> None:
    texts, told = made_papers(sound_plan("Bel de bewoner op 06-01234567.", tmp_path))
    assert list(texts) == ["werkblad"]
    (why,) = told
    assert why.startswith("beleidsplan: Er staan persoonsgegevens in een openbaar stuk")
    assert "plan.yaml, regel " in why
    assert "(plan.samenvattingen.bestuur): een telefoonnummer (06***). Haal het weg" in why
    assert "06-01234567" not in why


def test_a_warning_stops_nothing_and_neither_does_a_find_that_may_stay(tmp_path: Path) -> None:
    path = sound_plan("Mevrouw Jansen van de vereniging vertelt het, bel 06-01234567.", tmp_path)
    assert "beleidsplan" not in made_papers(path)[0]
    (phone,) = (spot for spot in looked_through(path).open if spot.hit.certain)
    path.write_text(f"{path.read_text(encoding='utf-8')}\nafwijkingen: {{AP943_{phone.hit.mark}: Is openbaar.}}\n")
    texts, told = made_papers(path)
    assert "Mevrouw Jansen" in texts["beleidsplan"]
    assert told == []
    looked = looked_through(path)
    assert [reason for _, reason in looked.kept] == ["Is openbaar."]
    assert all(not spot.hit.certain for spot in looked.open)


def test_an_internal_paper_is_made_and_says_so_in_its_head_and_first_line(tmp_path: Path) -> None:
    texts, told = made_papers(sound_plan("Bel de bewoner op 06-01234567.", tmp_path), internal=True)
    assert told == []
    front, _, body = texts["beleidsplan"].partition("\n---\n")
    assert 'kop: "INTERN' in front
    assert front.count("kop:") == 1
    assert body.startswith("\n**Intern.** Dit stuk is niet openbaar")
    assert "06-01234567" in body


def test_a_plan_that_goes_along_with_a_paper_is_judged_too(tmp_path: Path) -> None:
    path = sound_plan("Bel de bewoner op 06-01234567.", tmp_path)
    own = houses(None, 10, None, search=False).near(path)
    assert not isinstance(own, int)
    file = plan_of(path, path.read_bytes())
    alone, along = (
        papers_of(file, Asked(["privacyparagraaf"], ["pdf"], plan_too=plan_too), own) for plan_too in (False, True)
    )
    assert [one.what for one in alone.not_made] == []
    assert [one.what for one in along.not_made] == ["privacyparagraaf"]


def styled_folder(path: Path, colophon: str, footer: str = "") -> Path:
    """Write a house style beside a plan: a line of its colophon, and a Word document with words in its foot."""
    folder = path.parent / "huisstijl"
    folder.mkdir(exist_ok=True)
    own = f"naam: Gemeente Proefdorp\nkleuren: {{hoofdkleur: '#0b5d3b'}}\ncolofon: ['{colophon}']\n"
    if footer:
        parts = Parts((DATA / "voorbeeld.docx").read_bytes())
        paragraph = next(parts.tree("word/footer1.xml").iter("{*}p"))
        run = etree.SubElement(paragraph, paragraph.tag.replace("}p", "}r"))
        etree.SubElement(run, paragraph.tag.replace("}p", "}t")).text = footer
        (folder / "huisstijl.docx").write_bytes(parts.written(0))
        own += "referentie_docx: huisstijl.docx\n"
    (folder / "huisstijl.yaml").write_text(own, encoding="utf-8")
    return folder


def held_back(path: Path, folder: Path, form: str) -> list[str]:
    """Give what is told when the policy plan is not made in a house style."""
    own = houses(None, 10, folder, search=False).near(path)
    assert not isinstance(own, int)
    papers = papers_of(plan_of(path, path.read_bytes()), Asked(["beleidsplan"], [form]), own)
    return [made.remedy for made in papers.not_made]


def test_a_house_style_is_judged_with_each_paper_that_it_goes_into(tmp_path: Path) -> None:
    path = sound_plan("Samen vooruit.", tmp_path)
    (why,) = held_back(path, styled_folder(path, "Vragen? Bel mevrouw Proef, 06-01234567"), "md")
    assert why.startswith("het colofon van de huisstijl: een telefoonnummer (06***).")
    folder = styled_folder(path, "Gemeente Proefdorp, telefoon 0123-456789", "Vraag het aan 06-01234567")
    (why,) = held_back(path, folder, "docx")
    assert why.startswith("een kop of voet in het Word-bestand van de huisstijl: een telefoonnummer (06***).")
    assert held_back(path, folder, "pdf") == []


def test_a_landline_stops_a_paper_only_where_it_is_of_somebody(tmp_path: Path) -> None:
    assert "beleidsplan" in made_papers(sound_plan("Vragen? Bel 0123-456789.", tmp_path))[0]
    assert "beleidsplan" not in made_papers(sound_plan("De bewoner is te bellen op 0123-456789.", tmp_path))[0]


def test_status_and_the_wizard_tell_that_a_paper_would_be_held_back(tmp_path: Path) -> None:
    path = sound_plan("Bel de bewoner op 06-01234567.", tmp_path)
    told = CliRunner().invoke(app, ["status", str(path), "--json"]).output
    stands = {paper["stuk"]: paper for paper in json.loads(told)["plannen"][0]["stukken"]}
    assert stands["beleidsplan"]["stand"] == "wacht"
    assert stands["beleidsplan"]["reden"] == "er staan persoonsgegevens in: kijk met armoedeplan privacy PLAN"
    # what does not print that answer, or is for who works on the plan, is as it was
    assert stands["werkblad"]["stand"] != "wacht"
    file = plan_of(path, path.read_bytes())
    (state,) = paper_desk().stands(file, ["beleidsplan"])
    assert (state.state, state.concerns) == ("wacht", "plan.samenvattingen.bestuur")


def test_what_is_there_no_more_is_told(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text("armoedeplan: 1\nafwijkingen: {AP943_00000: Is openbaar.}\n", encoding="utf-8")
    assert looked_through(path).stale == ["AP943_00000"]


def test_a_template_and_a_folder_are_looked_through_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.md.j2").write_text("Regel een\nBel 06-01234567 thuis\n", encoding="utf-8")
    told = CliRunner().invoke(app, ["privacy", ".", "--json"])
    (found,) = json.loads(told.output)["vondsten"]
    assert (found["bestand"], found["regel"], found["kolom"], found["ernst"]) == ("brief.md.j2", 2, 5, "fout")
    assert told.exit_code == 1
    assert CliRunner().invoke(app, ["privacy", "weg.yaml"]).exit_code == 2


@pytest.mark.parametrize("name", ["voorbeeldstad", "roosendaal", "kleindorp"])
def test_the_examples_identify_nobody(name: str) -> None:
    assert looked_through(ROOT / "examples" / name / "plan.yaml").open == []


def test_a_line_is_shown_without_what_identifies_a_person() -> None:
    line = "  titel: Samen met mevrouw Jansen, 06-01234567"
    assert covered_words(line) == "  titel: Samen met ••••••••••••••, •••••••••••"
    assert covered_words("  titel: Samen vooruit") == "  titel: Samen vooruit"


def test_no_other_command_pays_for_it_at_its_start() -> None:
    loaded = "import sys, armoedeplan.cli.app; print(*(name for name in sys.modules if '.personal' in name))"
    ran = subprocess.run([sys.executable, "-c", loaded], check=True, capture_output=True, text=True, cwd=ROOT)
    assert ran.stdout.split() == []
