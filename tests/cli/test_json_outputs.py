"""What the program gives other programs: each JSON output has a schema, and is as that says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.json_outputs import output_name, validator_of
from support.paths import commands
from support.program import ROOT, VOORBEELDSTAD, run

from armoedeplan.terminal.json_forms.known_outputs import JSON_FORMS, json_output_schema, json_output_schema_text

REGION = ROOT / "examples" / "regio"
KLEINDORP = ROOT / "examples" / "kleindorp" / "plan.yaml"
SKETCH = ROOT / "tests" / "migration" / "oud" / "kleindorp.yaml"
OTHERS = sorted(REGION.rglob("*.yaml"))[:3]
LINES: dict[str, tuple[str | Path, ...]] = {
    "controleer": ("controleer", KLEINDORP, VOORBEELDSTAD),
    "controleer-instellingen": ("controleer", KLEINDORP, "--toon-instellingen"),
    "uitleg": ("uitleg", "--alle"),
    "privacy": ("privacy", KLEINDORP),
    "status": ("status", VOORBEELDSTAD),
    "status-map": ("status", REGION),
    "migreer": ("migreer", SKETCH, KLEINDORP, "--proef"),
    "maak": ("maak", KLEINDORP, "--uit", "uit"),
    "maak-controleer": ("maak", VOORBEELDSTAD, "--controleer", "--uit", "uit"),
    "aanbod": ("aanbod", VOORBEELDSTAD),
    "advies": ("advies", VOORBEELDSTAD),
    "ervaring": ("ervaring", VOORBEELDSTAD),
    "lessen": ("lessen", VOORBEELDSTAD),
    "voorbeelden": ("voorbeelden", "--bij", VOORBEELDSTAD),
    "leer": ("leer", OTHERS[0], "--van", REGION),
    "voorstel": ("voorstel", REGION / "steenakker.yaml", "--van", REGION),
    "vergelijk": ("vergelijk", *OTHERS),
    "verschil": ("verschil", KLEINDORP, VOORBEELDSTAD),
}


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    """Yield every part of a schema that describes an object with known names."""
    if isinstance(schema, dict):
        if "properties" in schema:
            yield schema
        for value in schema.values():
            yield from objects(value)
    elif isinstance(schema, list):
        for value in schema:
            yield from objects(value)


def test_every_output_has_a_line_here_and_every_command_with_json_a_schema() -> None:
    assert LINES.keys() == JSON_FORMS.keys()
    giving = {name for name, command in commands() if any(param.name == "json" for param in command.params)}
    assert giving - {"validate", "render"} == {name.split("-")[0] for name in JSON_FORMS}


@pytest.mark.parametrize("name", LINES)
def test_an_output_is_as_its_schema_says_in_both_ways_to_ask_for_it(name: str, tmp_path: Path) -> None:
    # the helper that runs the program holds both against the schema
    first = run(*LINES[name], "--json", folder=tmp_path)
    data = json.loads(first.out)
    assert output_name(tuple(map(str, LINES[name])), data) == name
    assert data["versie"] == 1
    assert validator_of(name).is_valid(data)
    # and nothing else is
    assert not validator_of(name).is_valid({**data, "iets": 1})
    if name != "maak":
        assert run(*LINES[name], "--formaat", "json", folder=tmp_path) == first


@pytest.mark.parametrize("name", JSON_FORMS)
def test_a_schema_is_one_and_tells_in_dutch_what_everything_is(name: str) -> None:
    schema = json_output_schema(name)
    Draft202012Validator.check_schema(schema)
    assert (schema["$schema"], schema["$id"]) == (
        "https://json-schema.org/draft/2020-12/schema",
        f"urn:armoedeplan:json:{name}:1",
    )
    assert schema["title"].startswith("armoedeplan ")
    assert schema["description"].endswith(".")
    for part in objects(
        {**schema, "$defs": {key: value for key, value in schema["$defs"].items() if key[0] != key[0].lower()}}
    ):
        assert part["additionalProperties"] is False
    ours = [
        part
        for part in objects(schema)
        if "required" in part and "description" in next(iter(part["properties"].values()))
    ]
    assert ours


def test_the_program_gives_each_schema_and_the_documentation_has_them(tmp_path: Path) -> None:
    for name in ("status", "vergelijk", "instellingen", "huisstijl"):
        assert json.loads(run("schema", "--voor", name, folder=tmp_path).out)
    for name in JSON_FORMS:
        path = ROOT / "docs" / "json" / f"{name}.schema.json"
        assert path.read_text(encoding="utf-8") == json_output_schema_text(name)
    ran = run("schema", "--voor", "statuss", folder=tmp_path)
    assert (ran.code, "Bedoelt u status?" in ran.err) == (2, True)


def test_status_tells_title_municipality_period_and_money(tmp_path: Path) -> None:
    (plan,) = json.loads(run("status", VOORBEELDSTAD, "--json", folder=tmp_path).out)["plannen"]
    assert plan["titel"]
    assert plan["gemeenten"] == ["Voorbeeldstad"]
    assert (plan["periode"]["van"][:4], plan["periode"]["tot"][:4]) == ("2027", "2030")
    assert [year["jaar"] for year in plan["geld"]["jaren"]] == sorted({year["jaar"] for year in plan["geld"]["jaren"]})
    known = [year["financien"] for year in plan["geld"]["jaren"] if year["financien"] is not None]
    assert known
    assert plan["geld"]["totaal"] == sum(known)


def test_rules_are_told_by_code_by_beginning_and_all(tmp_path: Path) -> None:
    (rule,) = json.loads(run("uitleg", "ap204", "--json", folder=tmp_path).out)["regels"]
    assert (rule["code"], rule["ernst"], rule["soort"], rule["eisen"]) == (
        "AP204",
        "waarschuwing",
        "plan",
        ["H2.1", "H2.4"],
    )
    some = json.loads(run("uitleg", "AP2", "--json", folder=tmp_path).out)["regels"]
    assert len(some) > 10
    assert all(rule["code"].startswith("AP2") for rule in some)
    everything = json.loads(run("uitleg", "--alle", "--json", folder=tmp_path).out)["regels"]
    assert [rule["code"] for rule in everything] == sorted({rule["code"] for rule in everything})
    assert {rule["soort"] for rule in everything} == {"bestand", "plan"}
    page = (ROOT / "docs" / "bevindingen.md").read_text(encoding="utf-8")
    headings = {line.lstrip("# ") for line in page.splitlines() if line.startswith("#")}
    assert {f"{rule['code']}: {rule['titel']}" for rule in everything} <= headings
    lines = run("uitleg", "--alle", folder=tmp_path).lines
    assert any(line.startswith("AP204 waarschuwing: ") for line in lines)
    ran = run("uitleg", "peildatum", "--json", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Zonder --json" in ran.err


@pytest.mark.parametrize("line", [("status", "--formaat", "xml"), ("lessen", "--formaat", "pdf")])
def test_another_format_is_refused(line: tuple[str, ...], tmp_path: Path) -> None:
    ran = run(line[0], VOORBEELDSTAD, *line[1:], folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "Kies uit: tekst, json." in ran.err


def test_both_ways_stand_in_the_help(tmp_path: Path) -> None:
    for name in {name.split("-")[0] for name in JSON_FORMS}:
        told = run(name, "--help", folder=tmp_path).out
        assert "--json" in told
        assert "--formaat" in told
