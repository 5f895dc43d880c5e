"""The Dutch of all findings: of the plans of every check, of the trials, of the examples, and of plans with gaps."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plannen import Maker
from support.core_schema import load
from support.plans import as_text
from support.program import ROOT
from support.ragged import Tearing

from armoedeplan.checks.frame import PHASES, every_finding
from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import plan_of, read_plan

HERE = Path(__file__).parent
FOLDERS = sorted(path for path in HERE.iterdir() if path.is_dir() and path.name.startswith("AP"))
TRIALS = sorted((HERE.parent / "examples" / "proeven").glob("*.yaml"))
EXAMPLES = sorted((ROOT / "examples").glob("*/plan.yaml"))
FAULTY: Final = {
    "double punctuation": re.compile(r"[.?!:;,]{2}|[.?!:;,] [.:;,]|\s[.,;:?!](?:\s|$)|  "),
    "a key of the file": re.compile(r"“[^”]*\w_\w[^”]*”|\b\w+_\w+:|: (?:ja|nee)\b(?! )"),
    "a day as the file writes it": re.compile(r"\b(?:19|20)\d\d-\d\d(?:-\d\d)?\b|jjjj"),
    "one of many": re.compile(r"(?<![\d.,])(?:1|één) (?:antwoorden|partners|partijen|maatregelen|vragen|onderdelen)\b"),
    "many of one": re.compile(r"\b(?:[2-9]|\d\d+) (?:antwoord|partner|partij|maatregel|vraag|onderdeel)\b"),
    "a verb for one beside many": re.compile(
        r"\b(?:mensen|partners|partijen|maatregelen|organisaties) [^,.“”]{0,30}\bis(?:$|[,.;])"
        r"|\bontbreekt [\w ]+ en \w"
    ),
    "the article of another gender": re.compile(
        r"\b[Dd]e (?:plan|besluit|netwerk|uitgangspunt|aanknopingspunt|advies|inzicht|deelprogramma|model|bedrag)\b"
        r"|\b[Hh]et (?:maatregel|indicator|regeling|gemeente|doelgroep|actor|partij|evaluatie|doelstelling)\b"
    ),
}


def words_of_program(finding: Finding, given: str) -> str:
    """Give the words of a finding without those that the plan itself gave: what stands between quotation marks."""
    said = f"{finding.message}. {finding.remedy}"
    return re.sub(r"“([^”]*)”", lambda found: "“x”" if found[1].rstrip(" …") in given else found[0], said)


def _hold(findings: list[Finding], text: str) -> None:
    given = " ".join(" ".join(text.split()).replace("''", "'").split())
    for finding in findings:
        said = words_of_program(finding, given)
        faults = {name: found[0] for name, fault in FAULTY.items() if (found := fault.search(said))}
        # an own value between quotation marks may be any word, and the name of a unit may end in a sign
        assert faults == {}, (finding.code, said)


@pytest.mark.parametrize("path", [*TRIALS, *EXAMPLES], ids=lambda path: f"{path.parent.name}/{path.stem}")
@pytest.mark.parametrize("status", PHASES)
def test_findings_of_a_plan_are_good_dutch(path: Path, status: str) -> None:
    file = read_plan(path)
    _hold(every_finding(file, status) if file.sound else [], file.text)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_findings_of_the_plans_of_a_check_are_good_dutch(folder: Path) -> None:
    for path in (folder / "goed.yaml", folder / "fout.yaml"):
        file = read_plan(path)
        _hold(every_finding(file), file.text)


@cache
def bases() -> tuple[dict[str, Any], ...]:
    """Give the data of a plan with every answer, and of the examples."""
    texts = [Maker(1).text(), *(path.read_text(encoding="utf-8") for path in EXAMPLES)]
    return tuple(load(text) for text in texts)


@settings(max_examples=30)
@given(number=st.integers(0, 3), seed=st.integers(0, 2**32), rate=st.sampled_from((0.03, 0.15, 0.4, 0.7)))
def test_findings_of_a_plan_with_gaps_are_good_dutch(number: int, seed: int, rate: float) -> None:
    data = Tearing(Random(seed), rate).plan(bases()[number])  # noqa: S311 - test data, no secret
    file = plan_of(Path("plan.yaml"), as_text(data).lstrip("\n").encode())
    _hold(every_finding(file, "vastgesteld"), file.text)


def _sentences() -> Iterator[tuple[str, str]]:
    yield "double punctuation", "Welke bedoelt u?. Typ het nummer."
    yield "double punctuation", "Naar “x” verwijzen:: een lijst"
    yield "a key of the file", "Het uitgangspunt “een_loket” staat bij geen enkele maatregel"
    yield "a key of the file", "Zet het erbij, met is_nuloptie: ja."
    yield "a day as the file writes it", "Het advies is van 2027-03-01"
    yield "one of many", "Stap 1 mist nog 1 antwoorden"
    yield "many of one", "Het plan noemt 3 maatregel"
    yield "a verb for one beside many", "Het plan zegt nergens welke mensen er voor de aanpak is"
    yield "the article of another gender", "De besluit is niet gedeeld"


@pytest.mark.parametrize(("fault", "sentence"), list(_sentences()))
def test_each_kind_of_fault_is_seen(fault: str, sentence: str) -> None:
    assert FAULTY[fault].search(sentence)
