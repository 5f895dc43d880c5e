"""The examples that rebuild a real approach hold what the sources tell, and nothing else."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from support.core_schema import TEXTS
from support.program import ROOT

from armoedeplan.checks.frame import judge
from armoedeplan.finding import Severity
from armoedeplan.method.loader import sources
from armoedeplan.plan.plan_of_text import read_plan

RECONSTRUCTIONS = sorted(path.parent for path in (ROOT / "examples").glob("*/feiten.yaml"))
WITHOUT_PLACE = {"openbaar_gegeven", "wettelijk_kader"}
"""What a fact may rest on that is no source of the guide: public data, and the laws as the program knows them."""
NUMBER_WORDS = re.compile(
    r"(nul|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|(der|veer|vijf|zes|zeven|acht|negen)tien|twintig"
    r"|(der|veer|vijf|zes|zeven|tach|negen)tig|honderd|duizend|miljoen|helft|kwart|dozijn"
    r"|tweede|derde|(vier|vijf|zes|zeven|negen|tien)de|achtste)"
)
_WORD = re.compile(r"[^\W\d_](?:[\w'’-]*\w)?")
_SENTENCE = re.compile(r"(?:\A|(?<=[.!?])\s|\n\s*\n|\n- )[\s“‘(\"-]*(?=[^\W\d_])")
_OPTIONS = frozenset({"id", "armoedeplan"})


class Value(NamedTuple):
    """A value of the plan that tells something, and where it stands."""

    path: str
    text: str


def _values(data: Any, path: str) -> Iterator[Value]:
    """Yield the values in data; ids and the version of the format tell nothing about a municipality."""
    if isinstance(data, dict):
        for name, inner in data.items():
            if name not in _OPTIONS:
                yield from _values(inner, f"{path}.{name}")
    elif isinstance(data, list):
        for number, inner in enumerate(data, 1):
            yield from _values(inner, f"{path}[{number}]")
    elif data:
        yield Value(path, str(data))


def _load(text: str) -> Any:
    """Read YAML with every value as the text that stands there."""
    return yaml.load(text, Loader=TEXTS)  # noqa: S506 - it makes texts, lists and dicts only


@cache
def values(folder: Path) -> tuple[Value, ...]:
    """Give what an example tells."""
    return tuple(_values(_load((folder / "plan.yaml").read_text(encoding="utf-8")), ""))


@cache
def facts(folder: Path) -> tuple[dict[str, Any], ...]:
    """Give the facts that the sources give."""
    return tuple(_load((folder / "feiten.yaml").read_text(encoding="utf-8"))["feiten"])


every_reconstruction = pytest.mark.parametrize("folder", RECONSTRUCTIONS, ids=lambda folder: folder.name)


def test_the_reconstructions_are_found() -> None:
    assert [folder.name for folder in RECONSTRUCTIONS] == ["meerdoen", "roosendaal"]


def numbers(text: str) -> set[str]:
    """Give the numbers and the number words in a text."""
    words = set(map(str.lower, _WORD.findall(text)))
    return set(re.findall(r"\d+", text)) | set(filter(NUMBER_WORDS.fullmatch, words))


def names(text: str) -> set[str]:
    """Give the words with a capital that do not begin a sentence, and those with a capital further on (STA)."""
    starts = {found.end() for found in _SENTENCE.finditer(text)}
    found = [one for one in _WORD.finditer(text) if any(sign.isupper() for sign in one[0])]
    return {one[0] for one in found if one.start() not in starts or any(sign.isupper() for sign in one[0][1:])}


def test_numbers_are_figures_and_words() -> None:
    said = "Zeven terreinen in 2008, de derde van zestien, en GM1674; samen één"
    assert numbers(said) == {"zeven", "2008", "derde", "zestien", "1674"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De gemeente wil iets.", set()),
        ("In Roosendaal. De rest. Ook de Wwb-Wmo, en “Nergens in beeld”.", {"Roosendaal", "Wwb-Wmo", "Nergens"}),
        ("STA-teams komen thuis", {"STA-teams"}),
        ("Eerste.\n\nTweede alinea\n- Een punt van Jan", {"Jan"}),
        ("GM1674", {"GM"}),
    ],
)
def test_names_are_the_capitals_within_a_sentence(text: str, expected: set[str]) -> None:
    assert {re.sub(r"\d+$", "", name) for name in names(text)} == expected


@every_reconstruction
def test_the_plan_is_sound_and_the_reader_has_nothing_to_say_of_it(folder: Path) -> None:
    assert read_plan(folder / "plan.yaml").findings == ()


@every_reconstruction
def test_the_checks_find_no_error_in_it(folder: Path) -> None:
    worse = [finding for finding in judge(read_plan(folder / "plan.yaml")) if finding.severity is Severity.ERROR]
    assert worse == []


@every_reconstruction
def test_every_number_in_the_plan_stands_in_the_facts(folder: Path) -> None:
    known = {number for fact in facts(folder) for number in fact["getallen"]}
    assert [
        (value, number) for value in values(folder) for number in sorted(numbers(value.text)) if number not in known
    ] == []


@every_reconstruction
def test_every_name_in_the_plan_stands_in_the_facts(folder: Path) -> None:
    known = {word for fact in facts(folder) for name in fact["namen"] for word in _WORD.findall(name)}
    unknown = [
        (value, name)
        for value in values(folder)
        for name in sorted(names(value.text))
        # of a word such as First-projecten only the name is a name
        if name not in known and not {part for part in name.split("-") if not part.islower()} <= known
    ]
    assert unknown == []


@every_reconstruction
def test_every_fact_has_its_document_and_its_page(folder: Path) -> None:
    ids = [fact["id"] for fact in facts(folder)]
    assert len(set(ids)) == len(ids)
    for fact in facts(folder):
        assert fact.keys() == {"id", "feit", "getallen", "namen", "bron"}, fact["id"]
        assert len(fact["feit"].split()) > 4, fact["id"]
        source = fact["bron"]
        if source["document"] in WITHOUT_PLACE:
            assert source.keys() == {"document"}, fact["id"]
            continue
        assert source["document"] in sources(), fact["id"]
        assert re.fullmatch(r"[1-9]\d?", source.get("pagina", "")) or source.get("plaats"), fact["id"]


@every_reconstruction
def test_every_fact_is_used(folder: Path) -> None:
    told = " ".join(" ".join(value.text.split()) for value in values(folder))
    said = set(map(str.lower, _WORD.findall(told.replace("_", " "))))
    for fact in facts(folder):
        assert set(fact["getallen"]) <= numbers(told), fact["id"]
        assert [name for name in fact["namen"] if name not in told] == [], fact["id"]
        telling = {word for word in map(str.lower, _WORD.findall(fact["feit"])) if len(word) > 6}
        assert fact["getallen"] or fact["namen"] or said & telling, fact["id"]
