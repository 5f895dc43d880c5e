"""Quotation marks stand only around a source's own words, in the data, the code, the templates and Roosendaal.

The sources are no part of the project: `citaten.yaml` carries each quotation with the passage it was taken from.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from armoedeplan.method.loader import models, sources

ROOT = Path(__file__).parent.parent.parent
QUOTATIONS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "citaten.yaml").read_text("utf-8"))[
    "citaten"
]
SOURCE = re.compile(
    r"handreiking|\bbron(?:nen)?\b|\bartikel zegt|\bhet stuk\b|literatuurlijst|Gemeenten leren|Erop af|Mee\(r\)doen"
    r"|komende twee jaar|uit de titel|\bnota\b|te lezen in|publicatie,",
    re.IGNORECASE,
)
"""The words by which a sentence ascribes what it quotes to a source."""
QUOTED = re.compile(r"[“‘]([^”’]*)[”’]")
# an example of an answer may name a source of the plan itself
EXAMPLE = re.compile(r"^\s*(?:Goed|Fout): ")
OWN = {"afgeleid", "plan.titel", "registratie van de schuldhulp", "zoals", '" ~ n.waar ~ "', '" ~ v.waar ~ "'}
"""Words of our own that stand between quotation marks beside the name of a source."""
PLACES = (
    "armoedeplan/**/*.py",
    "armoedeplan/**/*.yaml",
    "templates/**/*.j2",
    "examples/roosendaal/plan.yaml",
    "docs/besluitsteun.md",
    "docs/voorbeelden.md",
    "docs/handleiding.md",
)
# what is quoted of laws is not of these sources
OTHER = re.compile(r"wettelijk_kader|oude_namen|nieuwere")
FILES = sorted(path for place in PLACES for path in ROOT.glob(place) if not OTHER.search(path.name))


def plain(text: str) -> str:
    """Write a text with one space between words, and all quotation marks alike."""
    return re.sub(r"\s+", " ", text).strip().lower()


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a file, without what only breaks its lines."""
    for paragraph in re.split(r"\n\s*(?:#?\s*\n|[-*] )", text):
        joined = re.sub(r'\s*"?\n\s*(?:#\s*)?f?"?', " ", paragraph)
        yield from re.split(r"(?<=[.!?])\s+(?=[A-Z“])", joined)


def ascribed(path: Path) -> Iterator[str]:
    """Yield what a file quotes in a sentence that names a source; what a template or a code fills in is left out."""
    for sentence in sentences(path.read_text(encoding="utf-8")):
        if SOURCE.search(sentence) and not EXAMPLE.search(sentence):
            yield from (one for one in QUOTED.findall(sentence) if not re.search(r"[{|\\]|\(\?", one))


@pytest.mark.parametrize("one", QUOTATIONS, ids=lambda one: one["citaat"])
def test_a_quotation_stands_word_for_word_in_its_passage(one: dict[str, Any]) -> None:
    assert one["bron"]["document"] in sources()
    assert plain(one["citaat"]) in plain(one["passage"])


def test_what_is_quoted_from_a_source_is_a_known_quotation() -> None:
    known = {plain(one["citaat"]) for one in QUOTATIONS} | OWN
    found = {(str(path.relative_to(ROOT)), one) for path in FILES for one in ascribed(path)}
    assert sorted(one for one in found if plain(one[1]) not in known) == []
    assert len(found) > 15


def test_the_guide_is_quoted_of_every_model_with_its_own_words() -> None:
    known = {(one["citaat"], one["bron"].get("pagina")) for one in QUOTATIONS}
    cells = [model.cellen.rol_burgers for model in models().modellen]
    assert {(cell.citaat, cell.pagina) for cell in cells} <= known


def test_a_sentence_that_invents_a_quotation_is_noticed(tmp_path: Path) -> None:
    file = tmp_path / "verzonnen.yaml"
    file.write_text("tekst: Over burgers zegt de handreiking “zij hebben een\n  stem in de besluiten”.\n", "utf-8")
    assert list(ascribed(file)) == ["zij hebben een stem in de besluiten"]
