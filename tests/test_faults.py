"""The catalogue of structural faults: every code can be provoked, and each is explained."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from support.paper_findings import make_papers, paper_findings
from support.pictures import svg

from armoedeplan.checks.deviations import deviation_findings
from armoedeplan.faults import FAULTS, fault
from armoedeplan.finding import Finding, Mark, Severity
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.render.style.read_style import read_style
from armoedeplan.settings.read_settings import settings_of

HEAD = b"armoedeplan: 1\n"
STYLE = "naam: X\nkleuren:\n  hoofdkleur: '#000000'\n"


def _of(data: bytes) -> Callable[[Path], tuple[Finding, ...]]:
    return lambda folder: plan_of(folder / "plan.yaml", data).findings


def _style(text: str) -> Callable[[Path], tuple[Finding, ...]]:
    def provoke(folder: Path) -> tuple[Finding, ...]:
        (folder / "huisstijl.yaml").write_text(text, encoding="utf-8")
        (folder / "logo.svg").write_bytes(svg())
        return read_style(folder).findings

    return provoke


def _papers(folder: Path, made_of: bytes, now: bytes) -> tuple[Finding, ...]:
    (folder / "plan.yaml").write_bytes(made_of)
    make_papers(folder)
    (folder / "plan.yaml").write_bytes(now)
    return tuple(paper_findings(folder))


PROVOKED: dict[str, Callable[[Path], tuple[Finding, ...]]] = {
    "AP001": lambda folder: read_plan(folder / "weg.yaml").findings,
    "AP002": _of(b"#" * (8 * 1024 * 1024 + 1)),
    "AP003": _of(b"a: \xff"),
    "AP004": _of(b"a: ["),
    "AP005": _of(b"[" * 100),
    "AP006": _of(b"a: 1\n---\nb: 2\n"),
    "AP007": _of(b"a: &b c\n"),
    "AP008": _of(b"a: !b c\n"),
    "AP009": _of(b"# niets\n"),
    "AP010": _of(HEAD + b"plan: x\n"),
    "AP011": _of(b"armoedeplan: 2\n"),
    "AP012": _of(HEAD + HEAD),
    "AP013": _of(HEAD + b"plna: {}\n"),
    "AP014": _of(HEAD + b"? [a]\n: b\n"),
    "AP015": _of(HEAD + b"plan: {status: klaar}\n"),
    "AP016": _of(HEAD + b"gemeenten: [{id: a, inwoners: {aantal: -1}}]\n"),
    "AP017": _of(HEAD + b"plan: {titel: 2030}\n"),
    "AP018": _of(HEAD + b"gemeenten: [{id: A}]\n"),
    "AP019": _of(b"plan: {titel: x}\n"),
    "AP020": _of(HEAD + b"gemeenten: [{id: a}, {id: a}]\n"),
    "AP021": _of(HEAD + b"aanpak: {netwerken: [{id: a, trekker: b}]}\n"),
    "AP022": _of(HEAD + b"aanpak: {netwerken: [{id: a, afhankelijk_van: [a]}]}\n"),
    "AP023": _of(HEAD + b"antwoordstatus: {plan.x: {status: later}}\n"),
    "AP024": _of(HEAD + b"antwoordstatus: {plan.titel: {}}\n"),
    "AP025": _of(HEAD + b"plan: {titel: x}\nantwoordstatus: {plan.titel: {status: later}}\n"),
    "AP026": _of(HEAD + b"gemeenten:\n  -\n"),
    "AP044": _of(
        HEAD
        + b"uitgangspunten: {doelstelling: {beleidsterreinen: [Wonen]}}\n"
        + b"aanpak: {maatregelen: [{id: x, invalshoek: WONEN}]}\n"
    ),
    "AP027": _of(HEAD + b"uitgangspunten: {doelstelling: {beleidsterreinen: [welzjn]}}\n"),
    "AP028": _of(b"\xef\xbb\xbfarmoedeplan: 1\n"),
    "AP029": _of(HEAD + b"uitgangspunten: {doelstelling: {richting: [preventief, preventief]}}\n"),
    "AP030": _of(HEAD + b"afwijkingen: {AP001: x}\n"),
    "AP031": _of(HEAD + b"gemeenten: [{naam: x}]\n"),
    "AP032": lambda folder: tuple(
        deviation_findings(plan_of(folder / "plan.yaml", HEAD + b"afwijkingen: {AP204: x}\n"), {"AP204"}, ())
    ),
    "AP033": _style(f"{STYLE}  accent: '#ffffff'\n"),
    "AP034": _style(STYLE.replace("000000", "ffffff")),
    "AP035": _style(f"{STYLE}logo: weg.svg\nlogo_tekst: x\n"),
    "AP036": _style(f"{STYLE}logo: logo.svg\n"),
    "AP038": _of(HEAD + b"verantwoording: {indicatoren: [{id: a, streefwaarde: 4.416}]}\n"),
    "AP039": _of(HEAD + b"plan:\n<<<<<<< HEAD\n  titel: x\n=======\n  titel: y\n>>>>>>> tak\n"),
    "AP040": _of(HEAD + b"plan: {titel: 'null'}\n"),
    "AP041": _of(HEAD + b"notities: {plan.titl: {noot: x}}\n"),
    "AP042": _of(HEAD + b"voor_functie: {stap 9: griffie}\n"),
    "AP043": _of(HEAD + b"voor_functie: {plan.titel: Piet Jansen}\n"),
    "AP037": _of(HEAD + "plan: {titel: Dag ✅}\n".encode()),
    "AP045": _of(HEAD + b"aanpak: {maatregelen: [{id: x, uren: 12}]}\n"),
    "AP046": _of(HEAD + b"archief: {aanpak.uren: 12 uur}\n"),
    "AP047": lambda folder: settings_of(folder / "armoedeplan.toml", b"negeer = [").findings,
    "AP048": lambda folder: _papers(folder, HEAD, HEAD + b"plan: {titel: x}\n"),
    "AP049": lambda folder: _papers(folder, HEAD, HEAD + b"plan: {titl: x}\n"),
}


@pytest.mark.parametrize("code", FAULTS)
def test_every_fault_can_be_provoked_and_is_then_the_only_one(code: str, tmp_path: Path) -> None:
    found = PROVOKED[code](tmp_path)
    assert [one.code for one in found] == [code]
    assert found[0].severity is FAULTS[code].severity


def test_the_codes_are_those_of_the_file_in_order() -> None:
    assert list(FAULTS) == [f"AP{number:03}" for number in range(1, len(FAULTS) + 1)]


@pytest.mark.parametrize("code", FAULTS)
def test_a_fault_is_explained_in_sentences(code: str) -> None:
    known = FAULTS[code]
    assert known.title[0].isupper()
    assert not known.title.endswith(".")
    assert re.search(r"[.)]$", known.explanation)
    assert len(known.explanation.split()) >= 8


def test_a_finding_has_the_severity_of_its_code_and_sorts_by_place() -> None:
    found = fault("AP028", Mark(2, 3), "plan", "Melding", "Oplossing.")
    assert found == Finding("AP028", Severity.TIP, Mark(2, 3), "plan", "Melding", "Oplossing.", "")
    assert Mark(2, 9) < Mark(10, 1)
    assert [str(one) for one in Severity] == ["fout", "waarschuwing", "tip"]
    with pytest.raises(KeyError):
        fault("AP999", Mark(), "", "", "")
