"""The tensions of step 3: each shows itself where both sides are there, and stays silent just beside that."""

from typing import Any

import pytest
from support.documents import plan_from

from armoedeplan.analysis.advice import advise


def kinds(**data: Any) -> dict[str, tuple[str, ...]]:
    """Give the tensions of a plan: their kinds, with the models they are about."""
    return {one.kind: one.models for one in advise(plan_from({"armoedeplan": 1, **data})).tensions}


def chosen(first: str, second: str = "", **more: Any) -> dict[str, Any]:
    return {"keuze": {"hoofdmodel": first, **({"tweede_model": second} if second else {})}, **more}


def goal(*directions: str) -> dict[str, Any]:
    return {"doelstelling": {"richting": list(directions)}}


EQUAL = {"uitgangspunten": [{"id": "u", "tekst": "Wij werken gelijkwaardig samen."}]}
STRICT = {"uitgangspunten": [{"id": "u", "tekst": "Wij zien streng toe."}]}
EVERY_PHASE = dict.fromkeys(("voorbereiden", "uitwerken", "uitvoeren"), "Zij doen mee.")


def test_equal_partnership_beside_the_role_of_regelaar() -> None:
    told = kinds(uitgangspunten=EQUAL, governance=chosen("integrale_beleidssturing"))
    assert told["partnerschap_en_regelaar"] == ("integrale_beleidssturing",)
    assert "partnerschap_en_regelaar" not in kinds(uitgangspunten=EQUAL, governance=chosen("vraagsturing"))
    assert "partnerschap_en_regelaar" not in kinds(uitgangspunten=STRICT, governance=chosen("integrale_beleidssturing"))


def test_room_for_partners_beside_the_role_of_regelaar() -> None:
    room = {"ruimte_voor_partners": "Partners vullen de aanpak zelf in."}
    told = kinds(aanpak=room, governance=chosen("integrale_beleidssturing"))
    assert told["partnerschap_en_regelaar"] == ("integrale_beleidssturing",)


@pytest.mark.parametrize("direction", ["preventief", "ondersteunend"])
def test_a_preventive_goal_with_only_models_of_little_influence(direction: str) -> None:
    told = kinds(uitgangspunten=goal(direction), governance=chosen("expertsturing", "ketensturing"))
    assert told["doel_en_invloed"] == ("expertsturing", "ketensturing")
    assert "doel_en_invloed" not in kinds(
        uitgangspunten=goal(direction), governance=chosen("expertsturing", "vraagsturing")
    )
    assert "doel_en_invloed" not in kinds(uitgangspunten=goal("beschermend"), governance=chosen("expertsturing"))
    assert "doel_en_invloed" not in kinds(uitgangspunten=goal(direction))


@pytest.mark.parametrize("model", ["vraagsturing", "frontlijnsturing"])
def test_a_model_that_gives_citizens_a_say_while_the_plan_arranges_no_part_for_them(model: str) -> None:
    partly = {"voorbereiden": "Zij denken mee."}
    assert kinds(governance=chosen(model, burgers=partly))["rol_en_deelname"] == (model,)
    assert "rol_en_deelname" not in kinds(governance=chosen(model, burgers=EVERY_PHASE))


def test_a_model_that_only_informs_citizens_while_the_plan_lets_them_take_part() -> None:
    assert kinds(governance=chosen("expertsturing", burgers=EVERY_PHASE))["rol_en_deelname"] == ("expertsturing",)
    assert "rol_en_deelname" not in kinds(governance=chosen("expertsturing"))


def test_a_mix_whose_two_roles_of_the_municipality_collide() -> None:
    models = ("integrale_beleidssturing", "vraagsturing")
    assert kinds(governance=chosen(*models))["rollen_botsen"] == models
    assert "rollen_botsen" not in kinds(governance=chosen("vraagsturing"))
    assert "rollen_botsen" not in kinds(governance=chosen("vraagsturing", "vraagsturing"))


def test_the_one_mix_that_the_guide_tells_of_is_no_clash() -> None:
    assert "rollen_botsen" not in kinds(governance=chosen("vraagsturing", "ketensturing"))


def test_a_goal_of_two_kinds() -> None:
    assert "twee_richtingen" in kinds(uitgangspunten=goal("beschermend", "preventief"))
    assert "twee_richtingen" not in kinds(uitgangspunten=goal("beschermend", "samenhangend"))


def test_answers_that_each_point_elsewhere() -> None:
    apart = {"wie_werkt_samen": "ambtenaren", "onderwerp": "overgedragen_beleid", "rol_gemeente": "bemiddelen"}
    assert "antwoorden_lopen_uiteen" in kinds(governance={"afweging": apart})
    two = {name: apart[name] for name in ("wie_werkt_samen", "onderwerp")}
    assert "antwoorden_lopen_uiteen" not in kinds(governance={"afweging": two})
    near = {**apart, "rol_gemeente": "delegeren"}
    assert "antwoorden_lopen_uiteen" not in kinds(governance={"afweging": near})


def test_a_plan_that_says_nothing_has_no_tension() -> None:
    assert kinds() == {}
