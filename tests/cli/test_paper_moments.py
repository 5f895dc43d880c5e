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
    assert set(states) == set(EXPECTED)
    assert (states["beleidsplan"]["stand"], states["beleidsplan"]["straks"]) == ("concept", False)
    proposal = states["raadsvoorstel"]
    assert (proposal["stand"], proposal["straks"], proposal["aan_de_orde"]) == ("vragen", True, True)
    assert "plan.besluitpunten" in [asked["pad"] for asked in proposal["vragen"]]
    assert not states["voortgangsrapportage"]["aan_de_orde"]
    lines = run("status", "plan.yaml", "--stuk", "raadsvoorstel", folder=tmp_path).out
    assert "armoedeplan zet PLAN plan.besluitpunten ..." in lines
    refused = run("status", "plan.yaml", "--stuk", "raadsvoorstl", folder=tmp_path)
    assert (refused.code, "Bedoelt u raadsvoorstel?" in refused.err) == (2, True)


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
