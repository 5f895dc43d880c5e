"""One paper, one moment: each paper is made as a concept, as final, or refused, at each status of a plan."""

import json
import re
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.matrix import EXPECTED
from support.moments import FULL, STATUSES, ready
from support.program import run

from armoedeplan.render.templates import templates


def made(folder: Path, *arguments: str, plan: str) -> tuple[int, list[str], str]:
    """Make papers of a plan; give the exit code, the files, and what was said on standard error."""
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    ran = run("maak", "plan.yaml", *arguments, folder=folder)
    return ran.code, sorted(path.stem for path in (folder / "documenten").glob("*.md")), ran.err


def test_the_matrix_tells_of_every_paper() -> None:
    assert sorted(EXPECTED) == sorted(templates())
    assert [name for name, template in templates().items() if not (template.moments and template.call)] == []


@pytest.mark.parametrize("status", STATUSES)
def test_a_paper_is_made_at_its_moment_and_refused_at_any_other(status: str, tmp_path: Path) -> None:
    code, files, said = made(tmp_path, "--document", ",".join(EXPECTED), plan=ready(status))
    right = sorted(name for name, cells in EXPECTED.items() if cells[status] != "-")
    assert files == right, said
    assert code == 1
    lines = said.splitlines()
    for name in EXPECTED.keys() - {*right}:
        call = templates()[name].call
        (line,) = [line for line in lines if line.startswith(f"{call[:1].upper()}{call[1:]} is niet gemaakt: ")]
        assert line.endswith(".")
    for name in right:
        text = (tmp_path / "documenten" / f"{name}.md").read_text(encoding="utf-8")
        head = re.search('^kop: "(.*)"$', text.partition("\n---\n")[0], re.MULTILINE)
        kind = {"K": "CONCEPT", "O": "ONTWERP", "D": ""}[EXPECTED[name][status]]
        if status == "ingetrokken":
            kind = "INGETROKKEN"
        told = head[1].split()[0] if head else ""
        form = "formulier: true" in text.partition("\n---\n")[0]
        assert told == kind or (form and not told), name


def test_a_decided_plan_has_no_proposal_any_more(tmp_path: Path) -> None:
    code, files, said = made(tmp_path, "--document", "raadsvoorstel,beleidsplan", plan=FULL)
    assert (code, files) == (1, ["beleidsplan"])
    why = "de gemeenteraad heeft dit plan al vastgesteld (12 november 2026)"
    assert said == f"Het raadsvoorstel is niet gemaakt: {why}.\n"


def test_a_paper_without_the_answers_it_stands_on_asks_for_the_first(tmp_path: Path) -> None:
    plan = SOUND.replace("armoedeplan: 1", "armoedeplan: 1").replace("plan:\n", "plan:\n  status: inspraak\n", 1)
    code, files, said = made(tmp_path, "--document", "raadsvoorstel", plan=plan)
    assert (code, files) == (1, [])
    assert said.startswith("Het raadsvoorstel is niet gemaakt. Beantwoord eerst: ")
    assert re.search(r"\? \(plan\.besluitpunten\) En daarna nog \d vragen\.\n$", said)


def test_all_papers_are_those_of_the_phase_and_the_rest_is_told_in_one_block(tmp_path: Path) -> None:
    code, files, said = made(tmp_path, "--alles", plan=ready("concept"))
    assert code == 0
    assert files == sorted(name for name, cells in EXPECTED.items() if cells["concept"] != "-")
    assert said.count("Niet gemaakt:") == 1
    assert len(said.splitlines()) <= 8


@pytest.mark.parametrize(("body", "told"), [("college", "het college"), ("algemeen_bestuur", "het algemeen bestuur")])
def test_a_plan_that_another_body_adopts_asks_nothing_of_the_council(body: str, told: str, tmp_path: Path) -> None:
    plan = ready("aangeboden_aan_raad").replace("orgaan: raad", f"orgaan: {body}", 1)
    assert plan != ready("aangeboden_aan_raad")
    code, files, said = made(tmp_path, "--document", "raadsvoorstel,raadsbesluit,begrotingswijziging", plan=plan)
    assert (code, files) == (1, [])
    assert said.count(f": dit plan stelt {told} vast.\n") == 3


UNCHANGED = "      uitkomst: ongewijzigd\n"
REJECTED = "titel: Inkomensgrens naar 130 procent, uitkomst: verworpen"
DECISION = "raadsbesluit,begrotingswijziging"


def test_a_final_decision_knows_how_the_council_decided(tmp_path: Path) -> None:
    assert UNCHANGED in FULL
    assert REJECTED in FULL
    list_ = re.search(r"  amendementen:\n    - .*\n", FULL)
    assert list_
    unsaid = FULL.replace(UNCHANGED, "").replace(list_[0], "")
    code, files, said = made(tmp_path, "--document", DECISION, plan=unsaid)
    assert (code, files) == (1, [])
    asked = "Is het plan vastgesteld zoals het was voorgesteld, of met amendementen?"
    assert said.count(f"Beantwoord eerst: {asked} (gemeenten[voorbeeldstad].vaststelling.uitkomst)") == 2
    draft = unsaid.replace("status: vastgesteld", "status: aangeboden_aan_raad", 1)
    assert made(tmp_path, "--document", DECISION, plan=draft)[:2] == (0, sorted(DECISION.split(",")))


def test_amendments_are_named_when_the_council_changed_the_plan(tmp_path: Path) -> None:
    changed = FULL.replace(UNCHANGED, UNCHANGED.replace("ongewijzigd", "gewijzigd"))
    code, files, said = made(tmp_path, "--document", DECISION, plan=changed)
    assert (code, files) == (1, [])
    assert said.count("de raad nam amendementen aan, en het plan noemt er geen (behandeling.amendementen)") == 2


@pytest.mark.parametrize(
    ("uitkomst", "amendment", "told"),
    [
        (UNCHANGED, REJECTED, ["Aldus ongewijzigd besloten in de openbare"]),
        (
            UNCHANGED.replace("ongewijzigd", "gewijzigd"),
            REJECTED.replace("verworpen", "aangenomen"),
            [
                "gezien het aangenomen amendement A1 (“Inkomensgrens naar 130 procent”);",
                "Aldus gewijzigd besloten in de",
            ],
        ),
        ("", REJECTED, ["Aldus besloten in de openbare"]),
    ],
)
def test_a_decision_says_whether_it_is_as_proposed(
    uitkomst: str, amendment: str, told: list[str], tmp_path: Path
) -> None:
    plan = FULL.replace(UNCHANGED, uitkomst).replace(REJECTED, amendment)
    assert made(tmp_path, "--document", "raadsbesluit", plan=plan)[:2] == (0, ["raadsbesluit"])
    text = (tmp_path / "documenten/raadsbesluit.md").read_text(encoding="utf-8")
    assert [words for words in told if words not in text] == []
    assert ("amendement" in text) == (len(told) > 1)


def test_a_council_that_changed_nothing_names_no_amendment_of_another(tmp_path: Path) -> None:
    amendments = "behandeling:\n  amendementen:\n    - {id: a1, nummer: A1, titel: Meer inloop, uitkomst: aangenomen}\n"
    both = JOINT.replace("orgaan: raad, uitkomst: ongewijzigd}", "orgaan: raad, uitkomst: gewijzigd}") + amendments
    made(tmp_path, "--document", "raadsbesluit", plan=both)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "documenten").glob("*.md")}
    assert {name: "amendement A1" in text for name, text in texts.items()} == {
        "raadsbesluit-a": False,
        "raadsbesluit-b": True,
    }


def test_a_covenant_is_final_when_it_is_signed(tmp_path: Path) -> None:
    signed = "  getekend_op: 2026-12-03\n"
    assert signed in FULL
    made(tmp_path, "--document", "convenant", plan=FULL)
    text = (tmp_path / "documenten/convenant.md").read_text(encoding="utf-8")
    assert "Aldus overeengekomen en getekend op 3 december 2026." in text
    (tmp_path / "documenten/convenant.md").unlink()
    made(tmp_path, "--document", "convenant", plan=FULL.replace(signed, ""))
    text = (tmp_path / "documenten/convenant.md").read_text(encoding="utf-8")
    assert 'kop: "CONCEPT' in text
    assert "getekend" not in text
    lines = run("status", "plan.yaml", "--stuk", "convenant", folder=tmp_path).lines
    assert [line.strip() for line in lines[1:]] == [
        "Op welke dag is het convenant getekend?",
        "armoedeplan zet PLAN convenant.getekend_op ...",
    ]


def test_an_adopted_plan_is_frozen(tmp_path: Path) -> None:
    later = ("8 juli 2027", "68 procent")
    assert made(tmp_path, plan=FULL)[:2] == (0, ["beleidsplan"])
    text = (tmp_path / "documenten/beleidsplan.md").read_text(encoding="utf-8")
    assert [words for words in later if words in text] == []
    (tmp_path / "documenten/beleidsplan.md").unlink()
    made(tmp_path, "--document", "voortgangsrapportage", plan=FULL)
    report = (tmp_path / "documenten/voortgangsrapportage.md").read_text(encoding="utf-8")
    assert [words for words in later if words in report] == [*later]


def test_status_tells_of_each_paper_what_it_asks(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    told = json.loads(run("status", "--json", "plan.yaml", folder=tmp_path).out)["plannen"][0]["stukken"]
    states = {paper["stuk"]: paper for paper in told}
    # what lays the plan beside another version waits for nothing in the plan
    assert set(states) == {name for name in EXPECTED if not templates()[name].compares}
    assert (states["beleidsplan"]["stand"], states["beleidsplan"]["straks"]) == ("concept", False)
    proposal = states["raadsvoorstel"]
    assert (proposal["stand"], proposal["straks"], proposal["aan_de_orde"]) == ("vragen", True, True)
    assert "plan.besluitpunten" in [asked["pad"] for asked in proposal["vragen"]]
    assert not states["voortgangsrapportage"]["aan_de_orde"]
    lines = run("status", "plan.yaml", "--stuk", "raadsvoorstel", folder=tmp_path).out
    assert "armoedeplan zet PLAN plan.besluitpunten ..." in lines
    refused = run("status", "plan.yaml", "--stuk", "raadsvoorstl", folder=tmp_path)
    assert (refused.code, "Bedoelt u raadsvoorstel?" in refused.err) == (2, True)


JOINT = """\
armoedeplan: 1
plan: {titel: Samen, status: vastgesteld, besluitpunten: [Het plan vast te stellen]}
gemeenten:
  - {id: a, naam: Aadorp, code: GM9991, vaststelling: {orgaan: raad, uitkomst: ongewijzigd, datum: 2026-04-16}}
  - {id: b, naam: Beedorp, code: GM9992, vaststelling: {orgaan: raad, uitkomst: ongewijzigd}}
  - {id: c, naam: Ceedorp, code: GM9993, vaststelling: {orgaan: college}}
"""


def decisions(folder: Path, plan: str) -> list[tuple[object, ...]]:
    """Give how `status` says that it stands with the decision of each municipality."""
    (folder / "plan.yaml").write_text(plan, encoding="utf-8")
    told = json.loads(run("status", "--json", "plan.yaml", folder=folder).out)["plannen"][0]["stukken"]
    return [
        (paper["gemeenten"], paper["stand"], [(asked["pad"], asked["keer"]) for asked in paper["vragen"]])
        for paper in told
        if paper["stuk"] == "raadsbesluit"
    ]


def test_a_paper_of_each_municipality_is_judged_for_each(tmp_path: Path) -> None:
    open_day = ("gemeenten[b].vaststelling.datum", 1)
    assert decisions(tmp_path, JOINT) == [
        (["Aadorp"], "klaar", []),
        (["Beedorp"], "concept", [open_day]),
        (["Ceedorp"], "wacht", []),
    ]
    lines = run("status", "plan.yaml", "--stuk", "raadsbesluit", folder=tmp_path).lines
    assert lines[0] == "Raadsbesluit, voor Aadorp (raadsbesluit): klaar"
    assert lines[-1] == "Raadsbesluit, voor Ceedorp (raadsbesluit): dit plan stelt het college vast"
    made(tmp_path, "--document", "raadsbesluit", plan=JOINT)
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (tmp_path / "documenten").glob("*.md")}
    assert {name: 'kop: "CONCEPT' in text for name, text in texts.items()} == {
        "raadsbesluit-a": False,
        "raadsbesluit-b": True,
    }


def test_what_holds_for_every_municipality_is_told_once(tmp_path: Path) -> None:
    alike = JOINT.replace(", datum: 2026-04-16", "").replace("orgaan: college", "orgaan: raad, uitkomst: ongewijzigd")
    assert decisions(tmp_path, alike) == [
        (["Aadorp", "Beedorp", "Ceedorp"], "concept", [("gemeenten[a].vaststelling.datum", 3)])
    ]
    told = run("status", "plan.yaml", folder=tmp_path).out
    assert re.search("^ +Raadsbesluit, per gemeente +concept \\(nog 1 vraag\\)$", told, re.MULTILINE)


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("moment: vastgesteld=definitief", "Het stuk “Proef” is niet gemaakt: het plan is nog een concept."),
        ("moment: vastgestel=definitief", "“vastgestel” bestaat niet bij moment"),
        ("moment: concept=klaar", "“klaar” bestaat niet bij moment"),
        ("voorwaarde: mijlpaal", "“mijlpaal” bestaat niet bij voorwaarde"),
        ("verplicht: plan.titl", "“plan.titl” bestaat niet in het plan"),
    ],
)
def test_a_template_of_ones_own_has_its_moments_too(keys: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/proef.md.j2").write_text(f"{{#- document\ntitel: Proef\n{keys}\n-#}}\nx\n", encoding="utf-8")
    code, files, said = made(tmp_path, "--document", "proef", "--sjablonen", "eigen", plan=SOUND)
    assert files == []
    assert code in (1, 2)
    assert told in said


def test_a_template_of_ones_own_without_moments_is_always_made(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    (tmp_path / "eigen/proef.md.j2").write_text("{{ stuk.soort }}: {{ stuk.concept }}\n", encoding="utf-8")
    for status in STATUSES:
        plan = SOUND.replace("plan:\n", f"plan:\n  status: {status}\n", 1)
        code, files, said = made(tmp_path, "--document", "proef", "--sjablonen", "eigen", plan=plan)
        assert (code, files) == (0, ["proef"]), said


def test_a_macro_that_is_gone_is_told_with_what_replaces_it(tmp_path: Path) -> None:
    (tmp_path / "eigen").mkdir()
    text = '{% from "delen/stukken.j2" import colofon_kort with context %}\n{{ colofon_kort() }}\n'
    (tmp_path / "eigen/proef.md.j2").write_text(text, encoding="utf-8")
    code, files, said = made(tmp_path, "--document", "proef", "--sjablonen", "eigen", plan=SOUND)
    assert (code, files) == (2, [])
    assert "“colofon_kort” staat niet meer in delen/stukken.j2" in said
