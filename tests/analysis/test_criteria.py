"""The points of the fit: a full match, the step beside it, and everything further off."""

import pytest
from support.documents import plan_from

from armoedeplan.analysis.criteria import PARTICIPATION, criteria, criterion_with
from armoedeplan.analysis.fit import mixes_of_two, scored_models
from armoedeplan.method.loader import models
from armoedeplan.plan.plan import Plan

INFLUENCE = ("geinformeerd_worden", "geraadpleegd_worden", "adviseren", "meebeslissen", "zelf_besturen")


@pytest.mark.parametrize("answer", INFLUENCE)
def test_influence_counts_2_where_it_is_the_same_1_a_step_off_and_0_further_off(answer: str) -> None:
    cells = criterion_with(Plan(), "rol_burgers", answer, "").cells
    for model in models().modellen:
        value = model.cellen.rol_burgers.waarde
        if value:
            apart = abs(INFLUENCE.index(answer) - INFLUENCE.index(value))
            assert cells[model.id].points == max(0, 2 - apart), (model.id, value)


def test_who_works_together_counts_half_where_the_model_has_them_and_others() -> None:
    points = {
        (answer, model.cellen.wie_werkt_samen.waarde): criterion_with(Plan(), "wie_werkt_samen", answer, "")
        .cells[model.id]
        .points
        for model in models().modellen
        for answer in ("ambtenaren", "burgers", "beroepskrachten", "beroepskrachten_en_burgers")
    }
    together = "beroepskrachten_en_burgers"
    for (answer, value), found in points.items():
        half = {answer, value} in ({"burgers", together}, {"beroepskrachten", together})
        assert found == (None if not value else 2 if answer == value else int(half)), (answer, value)


@pytest.mark.parametrize(
    ("phases", "answer", "words"),
    [
        ((), "", ""),
        (("uitvoeren",), "enkele_fasen", "bij uitvoeren"),
        (("voorbereiden", "uitvoeren"), "enkele_fasen", "bij voorbereiden en uitvoeren"),
        (("voorbereiden", "uitwerken", "uitvoeren"), "alle_fasen", "in alle drie de fasen"),
    ],
)
def test_citizens_take_part_in_all_phases_when_the_plan_says_so_of_each(
    phases: tuple[str, ...], answer: str, words: str
) -> None:
    plan = plan_from({"armoedeplan": 1, "governance": {"burgers": dict.fromkeys(phases, "Zij denken mee.")}})
    found = next(one for one in criteria(plan) if one.id == PARTICIPATION)
    assert (found.answer, found.shown, found.rests_on) == (answer, words, phases)


def test_a_model_and_its_sum_go_by_the_name_that_the_guide_gives_it() -> None:
    assert {one.model: one.name for one in scored_models(criteria(Plan()))} == {
        model.id: model.naam for model in models().modellen
    }


def test_a_mix_says_of_each_model_only_what_the_other_does_not_bring_as_well() -> None:
    found = criteria(Plan())
    answered = tuple(
        criterion_with(Plan(), one.id, "burgers", "") if one.id == "wie_werkt_samen" else one for one in found
    )
    for mix in mixes_of_two(answered):
        for criterion in answered:
            first, second = (criterion.cells[model].points or 0 for model in mix.models)
            assert (criterion.id in mix.first_only) is (first > second)
            assert (criterion.id in mix.second_only) is (second > first)
