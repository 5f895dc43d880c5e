"""What a file with settings says, and what is wrong with one: each at its place, with advice that works."""

import json
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from armoedeplan.finding import Mark
from armoedeplan.settings.instellingen import schema_text
from armoedeplan.settings.nearest import NearestSettings
from armoedeplan.settings.read_settings import settings_of

OWN, SHARED = Path("armoedeplan.toml"), Path("pyproject.toml")
ALL = """\
selecteer = ["AP2", "ap315"]
negeer = ['AP627']
vanaf_ernst = "waarschuwing"
streng = true
fase = "inspraak"
sluit_uit = ["archief/*"]
cache = false
website = "https://voorbeeld.nl/armoede/"

[ernst]
AP204 = "fout"
AP6 = "tip"

[per_bestand."concepten/*"]
negeer = ["AP3"]
fase = "concept"
ernst = { AP204 = "tip" }
"""


def test_all_that_can_be_said_is_read() -> None:
    file = settings_of(OWN, ALL.encode())
    assert file.findings == ()
    said = file.settings
    assert (said.selecteer, said.negeer, said.ernst) == (("AP2", "AP315"), ("AP627",), {"AP204": "fout", "AP6": "tip"})
    assert (said.vanaf_ernst, said.streng, said.fase, said.sluit_uit, said.cache) == (
        "waarschuwing", True, "inspraak", ("archief/*",), False,
    )  # fmt: skip
    assert said.website == "https://voorbeeld.nl/armoede"
    rule = said.per_bestand["concepten/*"]
    assert (rule.negeer, rule.fase, rule.ernst) == (("AP3",), "concept", {"AP204": "tip"})


def test_in_a_file_of_other_programs_it_stands_under_a_name_of_its_own() -> None:
    text = '[tool.ander]\nnegeer = "x"\n[tool.armoedeplan]\nnegeer = ["AP1"]\n[tool.armoedeplan.ernst]\nAP2 = "tip"\n'
    file = settings_of(SHARED, text.encode())
    assert (file.findings, file.settings.negeer, file.settings.ernst) == ((), ("AP1",), {"AP2": "tip"})
    wrong = settings_of(SHARED, f"{text}AP3 = 'tipp'\n".encode())
    assert [(found.code, found.mark, found.path) for found in wrong.findings] == [("AP015", Mark(7, 7), "ernst.AP3")]
    assert settings_of(SHARED, b"[project]\nname = 'x'\n").findings == ()


FAULTS = [
    ('negeren = ["AP1"]\n', "AP013", Mark(1, 1), "Bedoelt u negeer?", 'negeer = ["AP1"]\n'),
    ('negeer = "AP1"\n', "AP010", Mark(1, 1), 'Schrijf het zo: negeer = ["AP1"]', 'negeer = ["AP1"]\n'),
    ('streng = "ja"\n', "AP010", Mark(1, 1), "Schrijf het zo: streng = true", "streng = true\n"),
    ("vanaf_ernst = 3\n", "AP010", Mark(1, 1), 'Schrijf het zo: vanaf_ernst = "fout"', 'vanaf_ernst = "fout"\n'),
    ('vanaf_ernst = "Tip"\n', "AP015", Mark(1, 15), 'Schrijf "tip".', 'vanaf_ernst = "tip"\n'),
    ('# uitleg\n  fase = "konsept"\n', "AP015", Mark(2, 10), "Bedoelt u concept?", 'fase = "concept"\n'),
    ('negeer = ["AP1",\n  "AP42x"]\n', "AP015", Mark(2, 3), "Bedoelt u AP842?", 'negeer = ["AP1", "AP842"]\n'),
    ('[ernst]\nAP01 = "tip"\n', "AP015", Mark(2, 1), "Haal deze regel weg", "[ernst]\n"),
    ('ernst = {AP204 = "fout", AP999 = "tip"}\n', "AP015", Mark(1, 26), "Bedoelt u", 'ernst = {AP204 = "fout"}\n'),
    ('website = "voorbeeld.nl/x"\n', "AP015", Mark(1, 11), 'Schrijf "https://voorbeeld.nl/x"', ""),
    ('website = "https://a.nl/b#c"\n', "AP015", Mark(1, 11), 'Zoals: "https://', 'website = "https://a.nl/b"\n'),
    ("ernst = []\n", "AP010", Mark(1, 1), "Schrijf het zo: [ernst]", "[ernst]\n"),
    ('per_bestand = "a"\n', "AP010", Mark(1, 1), '[per_bestand."concepten/*"]', '[per_bestand."concepten/*"]\n'),
    ('[per_bestand."a/*"]\nfasen = "x"\n', "AP013", Mark(2, 1), "Bedoelt u fase?", '[per_bestand."a/*"]\n'),
    ('[per_bestand]\n"a/*" = 1\n', "AP010", Mark(2, 1), "Schrijf het zo", '[per_bestand."a/*"]\n'),
    ("negeer = [\n", "AP047", Mark(1, 11), "sluit wat u opent", "negeer = []\n"),
    ('negeer = ["AP1"]\nnegeer = []\n', "AP047", Mark(2, 12), "Haal er een weg", 'negeer = ["AP1"]\n'),
    ("negeer: [AP1]\n", "AP047", Mark(1, 7), "Schrijf een instelling als", 'negeer = ["AP1"]\n'),
]


@pytest.mark.parametrize(("text", "code", "mark", "remedy", "mended"), FAULTS, ids=[case[0] for case in FAULTS])
def test_a_fault_has_its_place_and_advice_that_works(
    text: str, code: str, mark: Mark, remedy: str, mended: str
) -> None:
    (found,) = settings_of(OWN, text.encode()).findings
    assert (found.code, found.mark) == (code, mark)
    assert remedy in found.remedy
    assert settings_of(OWN, mended.encode()).findings == ()


def test_a_name_in_a_long_text_is_not_taken_for_a_setting() -> None:
    text = '[tool.x]\nuitleg = """\n[tool.armoedeplan]\nfase = "x"\n"""\n[tool.armoedeplan]\nfase = "x"\n'
    (found,) = settings_of(SHARED, text.encode()).findings
    assert found.mark == Mark(7, 8)


def test_the_schema_and_the_reader_agree() -> None:
    judge = Draft202012Validator(json.loads(schema_text()))
    Draft202012Validator.check_schema(judge.schema)
    assert judge.is_valid(tomllib.loads(ALL))
    for text, code, *_ in FAULTS:
        if code in {"AP010", "AP013"}:
            assert not judge.is_valid(tomllib.loads(text)), text
    assert not judge.is_valid({"ernst": {"AP01": "tip"}})
    assert not judge.is_valid({"ernst": {"ernst": "tip"}})


@given(
    st.text(alphabet="ab=[]{}\"'.#\n \\,AP12", max_size=60)
    | st.binary(max_size=40).map(lambda data: data.decode("latin-1"))
)
def test_whatever_stands_in_it_is_told_and_never_thrown(text: str) -> None:
    lines = text.replace("\r\n", "\n").split("\n")
    for name in (OWN, SHARED):
        for found in settings_of(name, text.encode()).findings:
            assert found.mark.line <= len(lines) + 1


def test_the_nearest_settings_hold_and_a_file_without_any_of_ours_is_passed_over(tmp_path: Path) -> None:
    for name in ("a/b/plan.yaml", "a/plan.yaml", "c/d/plan.yaml", "plan.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / ".git").mkdir()
    (tmp_path / "armoedeplan.toml").write_text("streng = true\n")
    (tmp_path / "pyproject.toml").write_text("[tool.armoedeplan]\nstreng = false\n")
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.armoedeplan]\nstreng = false\n")
    (tmp_path / "c" / "pyproject.toml").write_text("[tool.ander]\nx = 1\n")
    nearest = NearestSettings(None, search=True)

    def found(name: str) -> str | None:
        file = nearest.for_file(tmp_path / name)
        return file and str(file.path.relative_to(tmp_path))

    assert found("a/b/plan.yaml") == found("a/plan.yaml") == "a/pyproject.toml"
    # of two in one folder, our own
    assert found("c/d/plan.yaml") == found("plan.yaml") == "armoedeplan.toml"
    assert NearestSettings(None, search=False).for_file(tmp_path / "plan.yaml") is None
    only = NearestSettings(tmp_path / "a" / "pyproject.toml", search=True).for_file(tmp_path / "plan.yaml")
    assert only
    assert only.settings.streng is False


def test_nothing_is_looked_for_above_the_project(tmp_path: Path) -> None:
    (tmp_path / "armoedeplan.toml").write_text("streng = true\n")
    (tmp_path / "project" / ".git").mkdir(parents=True)
    assert NearestSettings(None, search=True).for_file(tmp_path / "project" / "plan.yaml") is None
    assert NearestSettings(None, search=True).for_file(tmp_path / "plan.yaml")
