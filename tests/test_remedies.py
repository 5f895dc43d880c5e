"""Every remedy is followed by machine, as it is written: then there is one fault less, and no new one."""

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
from support.paper_findings import make_papers, paper_findings
from support.pictures import svg
from typer.testing import CliRunner

from armoedeplan.checks.deviations import deviation_findings
from armoedeplan.cli.app import app
from armoedeplan.faults import FAULTS
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import plan_of, read_plan, without_lines
from armoedeplan.plan.repairing import repaired
from armoedeplan.render.style.read_style import read_style
from armoedeplan.settings.read_settings import read_settings

HEAD = "armoedeplan: 1\n"
INDICATOR = "verantwoording:\n  indicatoren:\n    - id: ki\n      streefwaarde: "
MONEY = "regelingen:\n  - id: r\n    naam: R\n    budget: {bedrag: %s, jaar: 2027}\n"
REGELING = "regelingen:\n  - id: r\n    naam: R\n    %s\n"
PARTS = "uitgangspunten: {doelstelling: {beleidsterreinen: [Wonen]}}\nsamenwerking:\n  aanbod:\n  - id: x\n    "
WRITE = r"[Ss]chrijf (\S+?)[.:](?: |$)"
THEN = r"Schrijf dan (\d+)\."
EXAMPLE = r"bijvoorbeeld (\w+)\."


class Case(NamedTuple):
    """A file with one fault, and what it is when its remedy is followed; {} is what the remedy says to write."""

    code: str
    before: str
    after: str
    form: str = ""


CASES = {
    "UTF-16": Case("AP003", "\ufffe", "", "Sla het bestand opnieuw op als UTF-8"),
    "a code between quotes": Case("AP003", 'plan: {titel: "a\\u0007b"}\n', 'plan: {titel: "ab"}\n', "Haal de code"),
    "a tab": Case("AP004", "plan:\n\ttitel: x\n", "plan:\n  titel: x\n", "tab door spaties"),
    "a colon in a sentence": Case("AP004", "plan:\n  titel: a: b\n", 'plan:\n  titel: "a: b"\n', "aanhalingstekens"),
    "an open list": Case("AP004", "plan: {vervangt: [a}\n", "plan: {vervangt: [a]}\n", "Sluit wat u opent"),
    "an odd indent": Case("AP004", "plan:\n  titel: x\n versie: y\n", "plan:\n  titel: x\n  versie: y\n", "even ver"),
    "too deep": Case("AP005", "plan: " + "[" * 70 + "]" * 70, "plan:\n", "Haal de overbodige niveaus weg"),
    "two documents": Case("AP006", "---\nplan: {}\n", "", "haal de regel --- en wat erna komt weg"),
    "an anchor": Case("AP007", "plan: {titel: &x y}\n", 'plan: {titel: "&x y"}\n', "tussen aanhalingstekens"),
    "a tag": Case("AP008", "plan: {titel: !x y}\n", 'plan: {titel: "!x y"}\n', "tussen aanhalingstekens"),
    "one value for a list": Case(
        "AP010", "plan: {wettelijke_grondslag: wgs}\n", "plan: {wettelijke_grondslag: {}}\n", r"zo: (.+)$"
    ),
    "a group for a list": Case("AP010", "plan: {vervangt: {}}\n", "plan: {vervangt: }\n", r"Haal {} weg"),
    "a list for a group": Case("AP010", "plan:\n  [a]\n", "plan:\n  titel: a\n", "naam: waarde"),
    "another version": Case("AP011", "0", "{}", WRITE),
    "a name twice": Case("AP012", "plan: {titel: x, titel: y}\n", "plan: {titel: x}\n", "Haal er een weg"),
    "an unknown name": Case("AP013", "plan: {titl: x}\n", "plan: {{}: x}\n", r"Bedoelt u (\w+)\?"),
    "a name that none is like": Case("AP013", "plan: {qqq: x}\n", "plan: {{}: x}\n", r"staan: (\w+),"),
    "a name that is no word": Case("AP014", "? [a]\n: b\n", "plan:\n", "Schrijf één woord"),
    "a comma": Case("AP015", f"{INDICATOR}26,9\n", f"{INDICATOR}{{}}\n", WRITE),
    "a comma between quotes": Case("AP015", f'{INDICATOR}"26,9"\n', f"{INDICATOR}{{}}\n", WRITE),
    "a comma in a group": Case(
        "AP015", f"{INDICATOR}1\n      nulmeting: {{waarde: 1.234,50}}\n",
        f"{INDICATOR}1\n      nulmeting: {{waarde: {{}}}}\n", WRITE,
    ),
    "a comma that parts thousands": Case("AP015", MONEY % "12,500", MONEY % "{}", r"Bedoelt u (\d+)\?"),
    "a per cent sign": Case(
        "AP015", REGELING % "inkomensgrens: {procent: 110%}", REGELING % "inkomensgrens: {procent: {}}", WRITE
    ),
    "a per cent sign without per cent": Case("AP015", f"{INDICATOR}110%\n", f"{INDICATOR}{{}}\n", THEN),
    "an amount": Case("AP015", MONEY % "'€ 12.500'", MONEY % "{}", WRITE),
    "cents": Case("AP015", MONEY % "12.75", MONEY % "{}", WRITE),
    "words for an amount": Case("AP015", MONEY % "veel", MONEY % "{}", r"zoals (\d+)\."),
    "years for a year": Case(
        "AP015", "financien: [{id: f, jaar: 2027-2030}]\n", "financien: [{id: f, jaar: {}}]\n", r"zoals (\d+)\."
    ),
    "yes in another way": Case("AP015", REGELING % "kindpakket: true", REGELING % "kindpakket: {}", WRITE),
    "no yes and no no": Case("AP015", REGELING % "kindpakket: soms", REGELING % "kindpakket: {}", r"(ja) of nee"),
    "a date": Case("AP015", "plan: {datum: 1-3-2027}\n", "plan: {datum: {}}\n", WRITE),
    "no date": Case("AP015", "plan: {datum: morgen}\n", "plan: {datum: {}}\n", r"zoals (\S+)\."),
    "no moment": Case("AP015", "plan: {peildatum: ooit}\n", "plan: {peildatum: {}}\n", r"jaar \((\d+)\)"),
    "a label": Case(
        "AP015", "plan: {status: Aangeboden aan de raad}\n", "plan: {status: {}}\n",
        WRITE,
    ),
    "a choice with a slip": Case("AP015", "plan: {status: consept}\n", "plan: {status: {}}\n", r"Bedoelt u (\w+)\?"),
    "another choice": Case("AP015", "plan: {status: qqq}\n", "plan: {status: {}}\n", r"Kies uit: (\w+),"),
    "a code of digits": Case("AP015", "gemeenten: [{id: a, code: 828}]\n", "gemeenten: [{id: a, code: {}}]\n", WRITE),
    "no code": Case("AP015", "gemeenten: [{id: a, code: x}]\n", "gemeenten: [{id: a, code: {}}]\n", r"zoals (\w+)\."),
    "too low": Case("AP016", MONEY % "-5", MONEY % "{}", r"van (\d+) of meer"),
    "too high": Case(
        "AP016", REGELING % "bereik: {procent: 110%}", REGELING % "bereik: {procent: {}}", r"tot en met (\d+)\."
    ),
    "words that are a number": Case("AP017", "plan: {versie: 1.0}\n", "plan: {versie: {}}\n", r"tekens: (.+)"),
    "a number between quotes": Case("AP017", MONEY % "'12500'", MONEY % "{}", r"aanhalingstekens weg: (.+)"),
    "a short name": Case("AP018", "gemeenten: [{id: a-b}]\n", "gemeenten: [{id: {}}]\n", EXAMPLE),
    "a number for a short name": Case("AP018", "gemeenten: [{id: 0344}]\n", "gemeenten: [{id: {}}]\n", EXAMPLE),
    "no short name": Case(
        "AP019", "samenwerking: {actoren: [{naam: A}]}\n", "samenwerking: {actoren: [{naam: A, {}}]}\n", r"bij: (.+)$"
    ),
    "a short name twice": Case("AP020", "gemeenten: [{id: a}, {id: a}]\n", "gemeenten: [{id: a}, {id: b}]\n", "andere"),
    "a reference to nothing": Case(
        "AP021", "aanpak: {netwerken: [{id: a, trekker: b}]}\n", "aanpak: {netwerken: [{id: a}]}\n", "verwijzing weg"
    ),
    "a reference with a slip": Case(
        "AP021", "samenwerking: {actoren: [{id: bank}]}\naanpak: {netwerken: [{id: a, trekker: bnk}]}\n",
        "samenwerking: {actoren: [{id: bank}]}\naanpak: {netwerken: [{id: a, trekker: {}}]}\n", r"Bedoelt u (\w+)\?",
    ),
    "a circle": Case(
        "AP022", "aanpak: {netwerken: [{id: a, afhankelijk_van: [a]}]}\n", "aanpak: {netwerken: [{id: a}]}\n", "weg"
    ),
    "a state of nothing": Case(
        "AP023", "antwoordstatus: {plan.titl: {status: later}}\n", "antwoordstatus: {plan.{}: {status: later}}\n",
        r"Bedoelt u (\w+)\?",
    ),
    "no state": Case(
        "AP024", "antwoordstatus: {plan.titel: {}}\n", "antwoordstatus: {plan.titel: {}}\n", r"(\{\S+ \S+),"
    ),
    "no reason": Case(
        "AP024", "antwoordstatus: {plan.titel: {status: niet_van_toepassing}}\n",
        "antwoordstatus: {plan.titel: {status: niet_van_toepassing, {}}}\n", r"bij: (.+)$",
    ),
    "an answer and a state": Case(
        "AP025", "plan: {titel: x}\nantwoordstatus: {plan.titel: {status: later}}\n", "plan: {titel: x}\n", "weg"
    ),
    "an empty item": Case("AP026", "gemeenten:\n  -\n", "gemeenten:\n", "haal het streepje weg"),
    "a word that is nearly known": Case(
        "AP027", "uitgangspunten: {doelstelling: {beleidsterreinen: [welzjn]}}\n",
        "uitgangspunten: {doelstelling: {beleidsterreinen: [{}]}}\n", r"Bedoelt u (\w+)\?",
    ),
    "a word in two writings": Case(
        "AP044", f"{PARTS}beleidsterrein: wonen\n", f"{PARTS}beleidsterrein: {{}}\n", r"Schrijf overal (\w+)\."
    ),
    "a value twice": Case(
        "AP029", "uitgangspunten: {doelstelling: {richting: [preventief, preventief]}}\n",
        "uitgangspunten: {doelstelling: {richting: [preventief]}}\n", "Haal er een weg",
    ),
    "a deviation from nothing": Case("AP030", "afwijkingen: {AP2: x}\n", "afwijkingen: {{}: x}\n", r"zoals (\w+)\."),
    "a deviation from the file": Case("AP030", "afwijkingen: {AP001: x}\n", "", "Los de bevinding zelf op"),
    "a deviation without a reason": Case("AP030", "afwijkingen: {AP204: }\n", "afwijkingen: {{}}\n", r"zo: (.+)$"),
    "no short name that is needed": Case(
        "AP031", "gemeenten: [{naam: Oss}]\n", "gemeenten: [{naam: Oss, {}}]\n", r"bijvoorbeeld (\S+ \S+) bij"
    ),
    "a sign": Case("AP037", "plan: {titel: Dag ✅}\n", "plan: {titel: Dag (klaar)}\n", "met letters"),
    "thousands": Case("AP038", f"{INDICATOR}4.416\n", f"{INDICATOR}{{}}\n", r"Schrijf dan (\d+)\."),
    "decimals": Case("AP038", f"{INDICATOR}4.416\n", f"{INDICATOR}{{}}\n", r"Schrijf dan (\d+\.\d+)\.$"),
    "a comma or thousands": Case("AP038", f"{INDICATOR}4,416\n", f"{INDICATOR}{{}}\n", r"Schrijf dan (\d+\.\d+)\.$"),
    "marks of a merge": Case(
        "AP039", "plan:\n<<<<<<< HEAD\n  titel: x\n=======\n  titel: y\n>>>>>>> tak\n", "plan:\n  titel: x\n", "weg"
    ),
    "a note to nothing": Case(
        "AP041", "notities: {plan.titl: {noot: x}}\n", "notities: {plan.{}: {noot: x}}\n", r"Bedoelt u (\w+)\?"
    ),
    "a function for nothing": Case(
        "AP042", "voor_functie: {plan.titl: griffie}\n", "voor_functie: {plan.{}: griffie}\n", r"Bedoelt u (\w+)\?"
    ),
    "a function for a step that is not there": Case(
        "AP042", "voor_functie: {stap 9: griffie}\n", "voor_functie: {{}: griffie}\n", r"zoals (stap \d)"
    ),
    "a person for a question": Case(
        "AP043", "voor_functie: {plan.titel: Piet Jansen}\n", "voor_functie: {plan.titel: {}}\n", r"zoals (\w+) of"
    ),
    "a name of before": Case(
        "AP045", "schuldhulp: {resultaten: [a]}\n", "schuldhulp: {beoogde_resultaten: [a]}\n", "armoedeplan migreer"
    ),
    "an archive": Case("AP046", "archief: {schuldhulp.wachttijd: lang}\n", "", "haal weg wat weg mag"),
    "null between quotes": Case("AP040", "plan: {zaaknummer: 'null'}\n", "plan: {zaaknummer: }\n", "null.* weg"),
    "null in a list": Case("AP040", "plan: {vervangt: ['null', a]}\n", "plan: {vervangt: [a]}\n", "Haal dit onderdeel"),
}  # fmt: skip


def _text(case: Case, part: str) -> bytes:
    if case.before == "\ufffe":
        return HEAD.encode("utf-16" if part else "utf-8")
    return (f"armoedeplan: {part}\n" if case.code == "AP011" else HEAD + part).encode()


def _less_one(before: list[Finding], after: list[Finding]) -> None:
    """Hold that there is one finding less, and none that was not there."""
    assert len(after) == len(before) - 1, after
    assert not Counter(map(without_lines, after)) - Counter(map(without_lines, before))


@pytest.mark.parametrize("name", CASES)
def test_a_remedy_that_is_followed_takes_the_fault_away(name: str) -> None:
    case = CASES[name]
    before = plan_of(Path("plan.yaml"), _text(case, case.before)).findings
    (found,) = [finding for finding in before if finding.code == case.code]
    form = re.search(case.form, found.remedy)
    assert form, found.remedy
    after = case.after.replace("{}", form[1]) if form.groups() else case.after
    _less_one(list(before), list(plan_of(Path("plan.yaml"), _text(case, after)).findings))


@pytest.mark.parametrize("name", CASES)
def test_what_is_repaired_is_what_the_remedy_says(name: str) -> None:
    case = CASES[name]
    file = plan_of(Path("plan.yaml"), _text(case, case.before))
    new, done = repaired(file)
    if done:
        _less_one(list(file.findings), list(new.findings))
        assert done[0].finding.code == case.code
        form = re.search(case.form, file.findings[0].remedy)
        if form and form.groups():
            after = plan_of(Path("plan.yaml"), _text(case, case.after.replace("{}", form[1])))
            assert new.plan == after.plan


def _gone(folder: Path) -> list[Finding]:
    return list(read_plan(folder / "plan.yaml").findings)


def _new_plan(folder: Path) -> None:
    (remedy,) = [finding.remedy for finding in _gone(folder)]
    name = remedy.removeprefix("Controleer de naam, of maak het met: armoedeplan nieuw ")
    line = ["nieuw", str(folder / name), "--gemeente", "Voorbeeldstad"]
    assert CliRunner().invoke(app, line).exit_code == 0


def _new_in_empty(folder: Path) -> None:
    line = ["nieuw", str(folder / "plan.yaml"), "--gemeente", "Voorbeeldstad"]
    assert CliRunner().invoke(app, line).exit_code == 0


def _written(data: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "plan.yaml").write_bytes(data)

    return write


def _made_of_another(folder: Path) -> None:
    _written(f"{HEAD}plan: {{titel: x}}\n".encode())(folder)
    make_papers(folder)
    _written(HEAD.encode())(folder)


def _deviates(folder: Path) -> list[Finding]:
    file = read_plan(folder / "plan.yaml")
    return list(deviation_findings(file, {"AP204"}, ()))


def _styled(text: str, *names: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "huisstijl.yaml").write_text(text, encoding="utf-8")
        for name in names:
            (folder / name).write_bytes(svg())

    return write


def _style(folder: Path) -> list[Finding]:
    return list(read_style(folder).findings)


def _tinted(folder: Path) -> None:
    (found,) = _style(folder)
    tint = re.search(r"#[0-9a-fA-F]{6}", f"{found.remedy} {found.message.split('#ffffff')[-1]}")
    assert tint, found
    text = (folder / "huisstijl.yaml").read_text(encoding="utf-8")
    (folder / "huisstijl.yaml").write_text(text.replace("#ffffff", tint[0]), encoding="utf-8")


STYLE = "naam: X\nkleuren:\n  hoofdkleur: '#000000'\n"


def _settings(text: str) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / "armoedeplan.toml").write_text(text, encoding="utf-8")

    return write


def _of_settings(folder: Path) -> list[Finding]:
    return list(read_settings(folder / "armoedeplan.toml").findings)


def _as_shown(folder: Path) -> None:
    (found,) = _of_settings(folder)
    shown = re.search(r"als: (.+?)\. ", found.remedy)
    assert shown, found
    (folder / "armoedeplan.toml").write_text(shown[1], encoding="utf-8")


OTHERS: dict[str, tuple[Callable[[Path], None], Callable[[Path], list[Finding]], Callable[[Path], None]]] = {
    "AP001": (lambda _: None, _gone, _new_plan),
    "AP047": (_settings("negeer: [AP627]\n"), _of_settings, _as_shown),
    "AP048": (_made_of_another, paper_findings, make_papers),
    "AP049": (_written(f"{HEAD}plan: {{titl: x}}\n".encode()), paper_findings, _written(HEAD.encode())),
    "AP002": (_written(b"#" * (8 * 1024 * 1024 + 1)), _gone, _written(HEAD.encode())),
    "AP009": (_written(b""), _gone, _new_in_empty),
    "AP028": (_written(b"\xef\xbb\xbf" + HEAD.encode()), _gone, _written(HEAD.encode())),
    "AP032": (_written(f"{HEAD}afwijkingen: {{AP204: x}}\n".encode()), _deviates, _written(HEAD.encode())),
    "AP033": (_styled(f"{STYLE}  accent: '#ffffff'\n"), _style, _tinted),
    "AP034": (_styled(STYLE.replace("#000000", "#ffffff")), _style, _tinted),
    "AP035": (_styled(f"{STYLE}logo: logo.svg\nlogo_tekst: x\n"), _style, _styled(f"{STYLE}", "logo.svg")),
    "AP036": (
        _styled(f"{STYLE}logo: logo.svg\n", "logo.svg"), _style, _styled(f"{STYLE}logo: logo.svg\nlogo_tekst: x\n"),
    ),
}  # fmt: skip
"""Faults that are not of the text of a plan: how each comes about, what is found, and what its remedy says to do."""


@pytest.mark.parametrize("code", OTHERS)
def test_a_remedy_outside_the_text_of_a_plan_works_too(code: str, tmp_path: Path) -> None:
    make, find, follow = OTHERS[code]
    make(tmp_path)
    before = find(tmp_path)
    assert [finding.code for finding in before] == [code]
    follow(tmp_path)
    assert [finding for finding in find(tmp_path) if finding.code == code] == []


def test_every_structural_fault_has_a_remedy_that_is_followed() -> None:
    assert {case.code for case in CASES.values()} | set(OTHERS) == set(FAULTS)
