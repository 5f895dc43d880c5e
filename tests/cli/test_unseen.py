"""Whatever a file, a name or an argument holds, what reaches the screen can be read and does nothing else."""

import json
import re
import shutil
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
from support.program import ROOT, Ran, run
from support.terminal import PASTE_BEGIN, PASTE_END, Terminal
from support.unseen import BIDI, unseen_in
from support.unseenplan import BEHIND, SHOWN, unseen_plan

DATA = ROOT / "tests" / "support" / "data" / "aanval" / "plans"
TITLE = "\x1b]0;PWN\x07"
"""What sets the title of a terminal."""
EVIL = f"kwaad{TITLE}\x9b\u202e\u200b\n::warning::nep ##vso[task.x]y"
EVIL_SHOWN = r"kwaad\x1b]0;PWN\x07\x9b\u202e\u200b\n::warning::nep \x23#vso[task.x]y"
SOUND = "armoedeplan: 1\nplan:\n  titel: Plan\n"


def say(*arguments: str | Path, folder: Path, typed: bytes = b"") -> Ran:
    """Run the program, and hold all that it says against what may reach a screen."""
    ran = run(*arguments, folder=folder, typed=typed)
    calm(ran.out + ran.err)
    return ran


def calm(said: str) -> None:
    assert not unseen_in(said.replace("\n", ""))
    assert "�" not in said
    assert [line for line in said.split("\n") if re.match(r"\s*::|.*##\w*\[", line)] == []


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "stil.yaml").write_text(unseen_plan(), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "code", "told"),
    [
        ("afw", 1, r"afw.yaml:5:3: fout AP030 “AP\x1b]0;PWN\x07” is geen controle (afwijkingen.AP\x1b]0;PWN\x07)"),
        ("hide", 1, r"hide.yaml:4:3: fout AP013 “x\x1b[2J\x1b[H\x1b[8m” is hier geen bekende naam"),
        ("id", 1, r"id.yaml:5:10: fout AP018 “a\x1b]0;PWN\x07” is geen geldige korte naam"),
        ("key", 1, r"key.yaml:4:3: fout AP013 “x\x1b]0;PWN\x07” is hier geen bekende naam (plan.x\x1b]0;PWN\x07)"),
        ("nl2", 0, "nl2.yaml: afwijking van AP102: regel een ::warning::nep via reden"),
        ("stat", 1, r"stat.yaml:5:3: fout AP023 “plan.x\x1b]0;PWN\x07” is geen pad"),
        ("tag2", 1, r"tag2.yaml:4:10: fout AP008 “x\x1b]0;PWN\x07” leest YAML als tag"),
        ("ver", 1, r"Versie “\x1b]0;PWN\x07” van het planbestand is onbekend"),
    ],
)
def test_a_plan_made_to_deceive_is_told_with_its_place_and_what_it_holds(
    name: str, code: int, told: str, tmp_path: Path
) -> None:
    shutil.copy(DATA / f"{name}.yaml", tmp_path)
    ran = say("controleer", f"{name}.yaml", folder=tmp_path)
    assert ran.code == code
    assert told in ran.out
    for command in ("status", "maak", "lessen", "aanbod", "advies"):
        assert say(command, f"{name}.yaml", folder=tmp_path).code == code
    as_json = say("controleer", "--formaat", "json", f"{name}.yaml", folder=tmp_path)
    assert (as_json.code, json.loads(as_json.out)["bestanden"]) == (code, [f"{name}.yaml"])


def test_a_name_of_thousands_of_letters_is_told_short_on_its_line(tmp_path: Path) -> None:
    shutil.copy(DATA / "lang_woord.yaml", tmp_path)
    for command in ("controleer", "status", "lessen", "aanbod"):
        assert say(command, "lang_woord.yaml", folder=tmp_path).code == 0
    found = json.loads(say("controleer", "--formaat", "json", "lang_woord.yaml", folder=tmp_path).out)["bevindingen"]
    (begun,) = {word for one in found for word in re.findall("a{20,} …", one["melding"] + one["oplossing"])}
    assert len(begun) < 100
    assert f"“{begun}”" in say("controleer", "lang_woord.yaml", folder=tmp_path).out


COMMANDS: Sequence[Sequence[str]] = [
    ("controleer", "stil.yaml"),
    ("controleer", "stil.yaml", "--fase", "vastgesteld"),
    ("status", "stil.yaml"),
    ("status", "stil.yaml", "--stap", "2"),
    ("aanbod", "stil.yaml", "--alles"),
    ("advies", "stil.yaml"),
    ("lessen", "stil.yaml"),
    ("voorbeelden", "--bij", "stil.yaml", "--alles"),
    ("maak", "stil.yaml", "--alles"),
    ("exporteer", "aanbod", "stil.yaml"),
    ("zet", "stil.yaml", "samenwerking.aanbod[schuldhulp_streek]", "--verwijder"),
]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_sound_plan_of_words_made_to_deceive_does_nothing_to_a_screen(command: Sequence[str], folder: Path) -> None:
    assert say(*command, folder=folder).code in {0, 1}


@pytest.mark.parametrize(
    "command",
    [
        ("controleer", "--formaat", "json", "stil.yaml"),
        ("status", "--json", "stil.yaml"),
        ("aanbod", "--json", "stil.yaml"),
        ("advies", "--json", "stil.yaml"),
        ("lessen", "--json", "stil.yaml"),
        ("voorbeelden", "--json", "--bij", "stil.yaml"),
    ],
    ids=" ".join,
)
def test_json_of_such_a_plan_holds_the_same_words_as_codes(command: Sequence[str], folder: Path) -> None:
    ran = say(*command, folder=folder)
    assert isinstance(json.loads(ran.out), dict)
    if command[0] == "controleer":
        assert any(BEHIND in one["melding"] for one in json.loads(ran.out)["bevindingen"])


def test_the_words_of_such_a_plan_are_told_with_what_nobody_sees(folder: Path) -> None:
    assert SHOWN in say("controleer", "stil.yaml", folder=folder).out
    assert say("status", "stil.yaml", folder=folder).lines[0] == (
        rf"\x3a:warning::nep Armoedebeleid Kleindorp {SHOWN} (stil.yaml)"
    )


@pytest.mark.parametrize(
    "command",
    [
        ("controleer", f"{EVIL}.yaml"),
        ("status", f"{EVIL}.yaml"),
        ("maak", f"{EVIL}.yaml"),
        ("zet", f"{EVIL}.yaml", "plan.titel", "x"),
        ("zet", "plan.yaml", EVIL, "x"),
        ("zet", "plan.yaml", f"plan.{EVIL}", "x"),
        ("zet", "plan.yaml", "plan.status", EVIL),
        ("zet", "plan.yaml", "plan.datum", EVIL),
        ("zet", "plan.yaml", "gemeenten", "--nieuw", f"{EVIL}={EVIL}"),
        ("zet", "plan.yaml", f"gemeenten[{EVIL}]", "--verwijder"),
        ("zet", "plan.yaml", "plan.titel", "--status", EVIL),
        ("uitleg", EVIL),
        ("uitleg", f"plan.{EVIL}"),
        ("voorbeelden", EVIL),
        ("voorbeelden", "--json", EVIL),
        ("voorbeelden", "--thema", EVIL),
        ("voorbeelden", "--praktijk", EVIL),
        ("controleer", "plan.yaml", "--formaat", EVIL),
        ("controleer", "plan.yaml", f"--{EVIL}"),
        ("status", "plan.yaml", "--stap", EVIL),
        ("status", "plan.yaml", EVIL),
        (EVIL,),
        ("aanbod", "plan.yaml", "--deel", EVIL),
        ("aanbod", "plan.yaml", "--neem", EVIL),
        ("aanbod", "plan.yaml", "--verwerp", EVIL, "--reden", EVIL),
        ("maak", "plan.yaml", "--document", EVIL),
        ("maak", "plan.yaml", "--als", EVIL),
        ("maak", "plan.yaml", "--sjablonen", EVIL),
        ("maak", "plan.yaml", "--huisstijl", EVIL),
        ("sjabloon", "kopieer", EVIL),
        ("sjabloon", "kopieer", "beleidsplan", "--blok", EVIL),
        ("sjabloon", "controleer", EVIL),
        ("importeer", "aanbod", EVIL, "plan.yaml"),
        ("importeer", "aanbod", "lijst.csv", "plan.yaml", "--kolom", EVIL),
        ("exporteer", "aanbod", "plan.yaml", "--als", EVIL),
        ("uitpakken", EVIL, "--uit", "nieuw.yaml"),
        ("schema", EVIL),
        ("wizard", "plan.yaml", "--stap", EVIL),
    ],
    ids=lambda command: " ".join(command).replace(EVIL, "KWAAD"),
)
def test_an_argument_made_to_deceive_is_refused_and_shown_as_it_is(command: Sequence[str], folder: Path) -> None:
    (folder / "lijst.csv").write_text("Organisatie;Activiteit\nBank;Hulp\n", encoding="utf-8")
    ran = say(*command, folder=folder)
    if command[:2] not in {("voorbeelden", "--json"), ("voorbeelden", EVIL)}:
        assert ran.code in {1, 2}
        assert r"kwaad\x1b]0;PWN\x07" in ran.out + ran.err


def test_what_is_made_under_a_name_made_to_deceive_is_told_so(folder: Path) -> None:
    name, shown = EVIL, EVIL_SHOWN
    made = say("nieuw", f"{name}.yaml", "--gemeente", f"Stad{TITLE}", folder=folder)
    assert f"Gemaakt: {shown}.yaml" in made.lines
    assert f"Kijk hoe het ervoor staat met: armoedeplan status {shown}.yaml" in made.lines
    assert f"({shown}.yaml)" in say("status", f"{name}.yaml", folder=folder).lines[0]
    assert f"{shown}.yaml:" in say("controleer", f"{name}.yaml", folder=folder).out
    found = json.loads(say("controleer", "--formaat", "json", f"{name}.yaml", folder=folder).out)
    assert found["bestanden"] == [f"{name}.yaml"]
    assert f"Gemaakt: {shown}/beleidsplan.md" in say("maak", f"{name}.yaml", "--uit", name, folder=folder).lines
    assert f"Geschreven: {shown}.json" in say("schema", "--uit", f"{name}.json", folder=folder).lines
    copied = say("sjabloon", "kopieer", "beleidsplan", "--naar", f"{name}.map", folder=folder)
    assert f"Gemaakt: {shown}.map/beleidsplan.md.j2" in copied.lines


def test_a_name_that_is_no_utf_8_is_told_by_its_bytes(tmp_path: Path) -> None:
    ran = say("status", "kwaad\udcff.yaml", folder=tmp_path)
    assert ran.code == 2
    assert r"kwaad\udcff.yaml" in ran.err


FAULTY = f"""armoedeplan: 1
plan:
  titel: x
  status: {json.dumps(EVIL)}
  datum: {json.dumps(EVIL)}
  {json.dumps(EVIL)}: 1
gemeenten:
  - {{id: {json.dumps(EVIL)}, naam: X, code: {json.dumps(EVIL)}}}
samenwerking:
  actoren:
    - {{id: bank, naam: Bank, soort: {json.dumps(EVIL)}}}
  aanbod:
    - {{id: hulp, naam: Hulp, uitvoerders: [{json.dumps(EVIL)}], functies: [{json.dumps(EVIL)}]}}
financien:
  - {{id: post, post: x, jaar: {json.dumps(EVIL)}, bedrag: {json.dumps(EVIL)}}}
antwoordstatus:
  {json.dumps(EVIL)}: {{status: {json.dumps(EVIL)}, reden: {json.dumps(EVIL)}}}
afwijkingen:
  {json.dumps(EVIL)}: {json.dumps(EVIL)}
"""


@pytest.mark.parametrize(
    "text",
    [
        FAULTY,
        "armoedeplan: 1\nplan: !<x%1B%5D0;PWN%07%E2%80%AE> {}\n",
        "armoedeplan: 1\nplan: &x\u202e\u200b 1\n",
        "armoedeplan: 1\nplan: *x\u202e\u200b\n",
        "armoedeplan: 1\nplan:\n  onbekend: x # \u202e\u200b ::warning::nep ##vso[x]y \uf0b7\n",
        "armoedeplan: 1\nplan:\n  \u202e\u200b\uf0b7\u3164: 1\n",
        f"armoedeplan: 1\nplan:\n  titel: x{TITLE}\n",
        "armoedeplan: 1\nplan: [\u202e\n",
    ],
)
def test_every_fault_of_a_plan_is_told_with_what_it_holds(text: str, tmp_path: Path) -> None:
    (tmp_path / f"{EVIL}.yaml").write_text(text, encoding="utf-8")
    for command in ("controleer", "status", "maak", "aanbod"):
        ran = say(command, f"{EVIL}.yaml", folder=tmp_path)
        assert ran.code == 1
        assert EVIL_SHOWN in ran.out + ran.err
    found = json.loads(say("controleer", "--formaat", "json", f"{EVIL}.yaml", folder=tmp_path).out)
    assert found["bestanden"] == [f"{EVIL}.yaml"]
    assert found["totaal"]["fout"] >= 1


def test_the_place_in_a_source_line_is_below_its_code(tmp_path: Path) -> None:
    text = "armoedeplan: 1\nplan: {titel: 'x\u202ey', onbekend: 1}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    lines = say("controleer", "plan.yaml", folder=tmp_path).lines
    shown = next(line for line in lines if r"\u202e" in line)
    assert lines[lines.index(shown) + 1].index("^") == shown.index("onbekend")


LIST = f"""Organisatie;Activiteit;{BEHIND}kop;"::warning::nep"
"Bank {BEHIND}";Spreekuur{BEHIND};x;"een
::warning::nep"
"Bank {BEHIND}";Spreekuur{BEHIND};y{TITLE};z
"""


def test_a_list_made_to_deceive_is_told_as_it_is(folder: Path) -> None:
    (folder / f"{EVIL}.csv").write_text(LIST, encoding="utf-8")
    command = ("importeer", "aanbod", f"{EVIL}.csv", "plan.yaml")
    ran = say(*command, folder=folder)
    assert r"\u202e\u200b\x23#vso[task.x]y" in ran.out + ran.err
    say(*command, "--kolom", f"{EVIL}=aanbod.naam", folder=folder)
    say(*command, "--kolom", f"Organisatie={EVIL}", folder=folder)
    say(*command, "--samen", f"Bank={EVIL}", folder=folder)
    say(*command, "--blad", EVIL, folder=folder)
    (folder / "kolommen.yaml").write_text(f"kolommen: {{{json.dumps(EVIL)}: {json.dumps(EVIL)}}}\n", encoding="utf-8")
    say(*command, "--kolommen", "kolommen.yaml", folder=folder)
    say(*command, "--schrijf-kolommen", f"{EVIL}.txt", "--ja", folder=folder)


def test_sheets_made_to_deceive_are_named_as_they_are(folder: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.title = "een\u202e ##vso(x)"
    book.create_sheet("twee\u200b").append([f"Organisatie{BEHIND}", "_x001B_]0;PWN_x0007_"])
    book.active.append(["Organisatie", f"kop{BEHIND}"])
    book.active.append([f"Bank{BEHIND}", "regel\n::warning::nep"])
    book.save(folder / "lijst.xlsx")
    ran = say("importeer", "aanbod", "lijst.xlsx", "plan.yaml", folder=folder)
    assert r"een\u202e ##vso(x), twee\u200b" in ran.err
    say("importeer", "aanbod", "lijst.xlsx", "plan.yaml", "--blad", "twee\u200b", folder=folder)
    assert (
        SHOWN
        in say("importeer", "aanbod", "lijst.xlsx", "plan.yaml", "--blad", "een\u202e ##vso(x)", folder=folder).out
    )


@pytest.mark.parametrize(
    "text",
    [
        f"{{{{ '{EVIL}' | onbekend }}}}",
        f"{{% include '{EVIL}' %}}",
        f"{{% extends '{EVIL}' %}}",
        f"{{{{ plan['{EVIL}'] }}}}",
        f"{{{{ plan.{EVIL} }}}}",
        f"{{% {EVIL} %}}",
        f"{{#- document\ntitel: x\nvoor: raad\nnodig: x{TITLE}\u202e\n-#}}",
        f"{{#- document\nper: x{TITLE}\u202e\n-#}}",
        f"{{% block {EVIL} %}}{{% endblock %}}",
    ],
)
def test_a_template_made_to_deceive_is_told_as_it_is(text: str, folder: Path) -> None:
    (folder / "eigen").mkdir()
    name = "kwaad\x1b\u202e\n::warning::nep"
    (folder / "eigen" / f"{name}.md.j2").write_text(text, encoding="utf-8")
    ran = say("sjabloon", "controleer", "eigen", folder=folder)
    assert ran.code in {1, 2}
    assert r"eigen/kwaad\x1b\u202e\n::warning::nep.md.j2" in ran.out + ran.err
    assert say("maak", "plan.yaml", "--document", name, "--sjablonen", "eigen", folder=folder).code in {1, 2}


def test_a_house_style_made_to_deceive_is_told_as_it_is(folder: Path) -> None:
    style = folder / f"{EVIL}"
    style.mkdir()
    said = json.dumps(EVIL)
    (style / "huisstijl.yaml").write_text(
        f"huisstijl: 1\nnaam: {said}\nkleur: {said}\nlogo: {{bestand: {said}, tekst: x}}\n{said}: 1\n", encoding="utf-8"
    )
    ran = say("maak", "plan.yaml", "--huisstijl", style.name, folder=folder)
    assert ran.code in {1, 2}
    assert EVIL_SHOWN in ran.err


def test_cases_of_ones_own_made_to_deceive_are_told_as_they_are(folder: Path) -> None:
    cases = folder / EVIL
    cases.mkdir()
    (cases / f"{EVIL}.yaml").write_text(f"id: {json.dumps(EVIL)}\n{json.dumps(EVIL)}: 1\n", encoding="utf-8")
    ran = say("voorbeelden", "schulden", "--praktijk", EVIL, folder=folder)
    assert EVIL_SHOWN in ran.err


def test_a_sound_case_of_ones_own_made_to_deceive_does_nothing_to_a_screen(folder: Path) -> None:
    ours = ROOT / "armoedeplan" / "practice" / "data" / "voorbeelden" / "alkmaar_schuldpreventie.yaml"
    text = ours.read_text(encoding="utf-8").replace("id: alkmaar_schuldpreventie", "id: eigen_team")
    text = re.sub(r"(?m)^(titel|les|doelgroep): (.*)$", rf'\1: "::warning::nep \2{BEHIND}"', text)
    (folder / "eigen").mkdir()
    (folder / "eigen" / "eigen_team.yaml").write_text(text, encoding="utf-8")
    for command in (
        ("eigen_team",),
        ("schuldpreventieteam",),
        ("schuldpreventieteam", "--json"),
        ("eigen_team", "--json"),
    ):
        ran = say("voorbeelden", *command, "--praktijk", "eigen", folder=folder)
        assert (ran.code, ran.err) == (0, "")
        assert r"\u202e\u200b" in ran.out


ANSWERS = f"=plan.titel\nTitel{BEHIND}\n=plan.status\n{EVIL}\n".encode()


def test_the_wizard_in_plain_lines_shows_answers_as_they_are(folder: Path) -> None:
    ran = say("wizard", "plan.yaml", "--eenvoudig", folder=folder, typed=ANSWERS)
    assert f"Titel {SHOWN}" in ran.out
    assert r"kwaad\x1b]0;PWN\x07" in ran.out
    shown = say("wizard", "stil.yaml", "--eenvoudig", folder=folder, typed=b"=\n\n=plan.titel\n?\n\n\n\n\n:stop\n")
    assert f"Armoedebeleid Kleindorp {SHOWN}" in shown.out


@pytest.mark.parametrize("options", [("--eenvoudig",), ()], ids=["plain", "full"])
def test_the_wizard_on_a_terminal_shows_answers_as_they_are(options: tuple[str, ...], folder: Path) -> None:
    (folder / "plan.yaml").write_text(unseen_plan(), encoding="utf-8")
    terminal = Terminal(folder, *options)
    raw = terminal.child.logfile_read = BytesIO()
    terminal.wait("> ")
    terminal.type("=plan.titel")
    terminal.wait(r"\u202e\u200b")
    terminal.wait("> ")
    terminal.type(f"{PASTE_BEGIN}nieuw\u202e\u200b\x9b ❤️{PASTE_END}", end="")
    terminal.wait(r"nieuw\u202e\u200b")
    terminal.type("")
    terminal.wait("> ")
    terminal.type("=plan.titel")
    terminal.wait(r"nieuw\u202e\u200b")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
    said = raw.getvalue().decode()
    assert not BIDI & set(said)
    assert not {"\u200b", "\x9b", "\x07"} & set(said)


def test_an_emoji_that_is_typed_sign_by_sign_is_whole_on_a_plain_terminal(folder: Path) -> None:
    terminal = Terminal(folder, "--eenvoudig")
    terminal.wait("> ")
    terminal.type("=plan.titel")
    terminal.wait("> ")
    terminal.type("👩\u200d", end="")
    terminal.wait(r"\u200d")
    terminal.type("👧 ❤\ufe0f", end="")
    # the code of the joiner is wiped, for it has two signs to join now
    terminal.wait("\b \b" * 6 + "\u200d👧 ❤\ufe0f")
    terminal.type("")
    terminal.wait("> ")
    terminal.type("=plan.titel")
    terminal.wait("  👩\u200d👧 ❤\ufe0f")
    terminal.wait("> ")
    terminal.type(":stop")
    assert terminal.end() == 0
