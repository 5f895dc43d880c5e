"""The cases of the program are sound, and say no number that their sources do not say."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from armoedeplan.method.loader import sources
from armoedeplan.practice.case import Case
from armoedeplan.practice.case_file import DATA, read_case
from armoedeplan.practice.entries import plain_of, revived_record
from armoedeplan.practice.library import MADE, built_in, cases_for, made_text

FILES = sorted(DATA.glob("*.yaml"))
FACTS: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "feiten.yaml").read_text(encoding="utf-8")
)
NUMERALS = {
    "twee": 2,
    "drie": 3,
    "vier": 4,
    "vijf": 5,
    "zes": 6,
    "zeven": 7,
    "acht": 8,
    "negen": 9,
    "tien": 10,
    "twintig": 20,
}
NO_FACTS = {"id", "rijen", "lessen", "stappen", "onderdelen", "bronnen", "trefwoorden"}


def texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in NO_FACTS:
                yield from texts(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner)
    else:
        yield str(value)


def numbers(text: str) -> set[int]:
    found = {int(one) for one in re.findall(r"\d+", text.replace(".000", "000"))}
    return found | {NUMERALS[word] for word in re.findall(r"\w+", text.lower()) if word in NUMERALS}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_case_is_sound_and_stands_in_a_file_of_its_name(path: Path) -> None:
    read = read_case(path)
    assert read.findings == ()
    assert read.case is not None
    assert read.case.id == path.stem
    assert read.case.nog_actueel == "onbekend"
    assert {one.document for one in read.case.bronnen} <= sources().keys()


@pytest.mark.parametrize("entry", built_in(), ids=lambda one: one.data["id"])
def test_every_number_of_a_case_stands_in_the_facts_of_its_sources(entry: Any) -> None:
    told = {number for text in texts(entry.data) for number in numbers(text)}
    known = {fact["waarde"] for source in entry.data["bronnen"] for fact in FACTS[source["document"]]}
    assert told <= known, sorted(told - known)


def test_a_number_that_no_source_tells_would_be_seen() -> None:
    assert numbers("na twaalf, of 38 en zeven jaar, 7.000 uur") == {38, 7, 7000}


def test_all_sixteen_initiatives_and_the_cases_of_the_other_sources_are_there() -> None:
    rows = {row for one in built_in() for row in one.data.get("rijen", ())}
    assert rows >= {f"V{number}" for number in range(1, 17)} | {"E3", "E6"}
    assert rows >= {
        f"P{case}.{part}" for case, parts in ((1, 7), (2, 5), (3, 8), (4, 5)) for part in range(1, parts + 1)
    }
    assert rows >= {f"M{number}" for number in range(1, 14)}
    assert {entry.data["id"] for entry in built_in()} == {path.stem for path in FILES}


def test_the_one_file_that_is_read_is_made_from_the_case_files() -> None:
    assert made_text() == MADE.read_text(encoding="utf-8"), "run: python -m armoedeplan.practice"


def test_a_case_comes_back_from_its_plain_values_as_it_was() -> None:
    case = read_case(FILES[0]).case
    assert case is not None
    assert revived_record(Case, json.loads(json.dumps(plain_of(case)))) == case


def test_the_cases_of_a_component_are_given_in_brief() -> None:
    assert "roosendaal_sta_teams" in [one.id for one in cases_for("5.2")]
    assert all(one.titel and one.les for one in cases_for("2.2"))
    assert cases_for("9.9") == ()
