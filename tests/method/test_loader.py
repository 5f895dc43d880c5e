"""The method as data: whole, without faults, each fact with its source."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from armoedeplan.method import loader
from armoedeplan.method.bronnen import SOORTEN
from armoedeplan.method.modellen import Cel, Vindplaats
from armoedeplan.method.stappen import Verwijzing
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.record import Record
from armoedeplan.record.base import filled
from armoedeplan.yamltext.decode import Decoded, decode

COMPONENTS = {1: 2, 2: 3, 3: 3, 4: 6, 5: 7, 6: 5, 7: 4}


def held(value: Any) -> Iterator[Record]:
    """Yield a record and all records in it."""
    if isinstance(value, Record):
        yield value
        for _, inner in value:
            yield from held(inner)
    elif isinstance(value, tuple):
        for inner in value:
            yield from held(inner)


def everything() -> Iterator[tuple[str, Record]]:
    for name, type_ in loader.FILES.items():
        yield from ((name, one) for one in held(loader.reading(name, type_).record))


@pytest.mark.parametrize("name", loader.FILES)
def test_a_file_of_the_method_has_no_findings(name: str) -> None:
    assert loader.reading(name, loader.FILES[name]).findings == []
    decoded = decode((loader.DATA / f"{name}.yaml").read_bytes())
    assert isinstance(decoded, Decoded)
    assert decoded.findings == ()


def test_every_file_in_the_folder_is_read_and_there_is_no_other() -> None:
    assert {path.name for path in loader.DATA.iterdir()} == {f"{name}.yaml" for name in loader.FILES}


def test_there_are_seven_steps_and_thirty_core_components_in_order() -> None:
    assert {step.nummer: len(step.onderdelen) for step in loader.steps()} == COMPONENTS
    numbers = [f"{step}.{place}" for step, count in COMPONENTS.items() for place in range(1, count + 1)]
    assert list(loader.components()) == numbers
    assert [one.rij for one in loader.components().values()] == [f"H{number}" for number in numbers]


@pytest.mark.parametrize(
    "number", [f"{step}.{place}" for step, count in COMPONENTS.items() for place in range(1, count + 1)]
)
def test_a_core_component_is_complete(number: str) -> None:
    one = loader.components()[number]
    for name in ("titel", "reasons", "hoe", "voorbeeldantwoord"):
        assert filled(getattr(one, name)), name
    assert one.valkuilen or one.valkuilen_afgeleid
    assert one.bron.document
    assert one.bron.pagina
    assert bool(one.praktijk) == bool(one.praktijk_bron.document)


@pytest.mark.parametrize("step", loader.steps(), ids=lambda step: step.id)
def test_a_step_is_complete(step: Any) -> None:
    for name in ("titel", "naam_in_lijst", "naam_als_kop", "doel", "opbrengst", "verband"):
        assert filled(getattr(step, name)), name
    assert step.bron.document
    for tie in step.verband:
        assert tie.stap in {other.nummer for other in loader.steps()} - {step.nummer}
        assert tie.uitleg
        assert tie.afgeleid is not None
        assert bool(tie.bron.document) != tie.afgeleid


def test_the_steps_are_numbered_in_order_and_newer_guidance_is_about_one_of_them() -> None:
    numbers = [step.nummer for step in loader.steps()]
    assert numbers == list(range(1, len(numbers) + 1))
    assert {number for source in loader.newer_guidance() for number in source.stappen} <= set(numbers)


def test_every_source_that_is_named_exists_and_pages_look_like_pages() -> None:
    named = [(name, one) for name, one in everything() if isinstance(one, Verwijzing | Vindplaats) and one.document]
    assert len(named) > 60
    for name, one in named:
        assert one.document in loader.sources(), name
        assert one.pagina is None or re.fullmatch(r"\d+(-\d+)?(, \d+(-\d+)?)*", str(one.pagina)), (name, one)


def test_the_sources_are_the_five_documents_and_the_literature() -> None:
    counts = Counter(one.soort for one in loader.sources().values())
    assert set(counts) == set(SOORTEN)
    assert counts["brondocument"] == 5
    for one in loader.sources().values():
        assert one.titel


def test_the_models_are_those_of_the_plan_and_each_is_complete() -> None:
    models = loader.models().modellen
    assert {one.id: (one.naam or "").lower() for one in models} == MODELLEN
    for one in models:
        assert one.samenvatting
        assert one.kern_rol_gemeente
        assert one.bron.document in loader.sources()


def test_a_cell_of_the_models_has_a_page_or_says_that_the_source_is_silent() -> None:
    cells = [one for one in held(loader.models()) if isinstance(one, Cel)]
    assert len(cells) == 5 * 7
    for one in cells:
        assert (one.tekst == "niet genoemd") == (one.grond == "niet_genoemd") == (one.pagina is None)


def test_the_rules_of_choice_speak_of_directions_of_the_plan_and_of_no_chain_steering() -> None:
    rules = loader.models().regels
    assert rules
    for one in rules:
        assert one.als
        assert set(one.als) <= set(RICHTINGEN)
        assert one.dan
        assert "ketensturing" not in one.dan
        assert set(one.dan) <= set(MODELLEN)
        assert one.pagina
        assert one.afgeleid is not None
    assert {direction for one in rules for direction in one.als} == {"beschermend", "preventief", "ondersteunend"}


def test_the_order_of_influence_names_every_model_once_and_is_ours() -> None:
    influence = loader.models().invloed
    assert sorted(influence.volgorde) == sorted(MODELLEN)
    assert influence.afgeleid


def test_every_term_is_explained_in_dutch_and_has_its_english_meaning() -> None:
    terms = loader.terms()
    names = Counter(name.casefold() for term in terms for name in {term.term or "", *term.ook})
    assert [name for name, count in names.items() if count > 1] == []
    for term in terms:
        assert term.term, term.id
        assert term.uitleg, term.id
        assert term.engels, term.id


def test_the_method_is_read_once() -> None:
    assert loader.steps() is loader.steps()
    assert loader.laws() is loader.laws()


def test_broken_data_are_told_as_a_fault_of_the_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    (tmp_path / "stap_1.yaml").write_text("a: [\n")
    monkeypatch.setattr(loader, "DATA", tmp_path)
    with pytest.raises(loader.MethodError, match=r"stap_1\.yaml: Hier wordt een waarde verwacht"):
        loader.reading("stap_1", loader.FILES["stap_1"])
