"""What the inventory covers, from small inventories by hand and from any inventory by another way of counting."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.aanbod import (
    Cover,
    approaches_covered,
    coverage,
    fields_covered,
    functions_covered,
    groups_covered,
    lines_covered,
    natures_covered,
    severities_covered,
)
from armoedeplan.plan.aanbod import Aanbod, Samenwerkingsverband
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.keuzes import FUNCTIES
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.uitgangspunten import Uitgangspunten

FOOD = Aanbod(
    id="pakket",
    uitvoerders=("voedselbank",),
    functies=("signaleren", "voedsel uitdelen"),
    doelgroepen=("gezinnen",),
    gevallen=("zwaar",),
    benadering="op_verzoek",
    aard=("ondersteunend",),
    lijn="eerste",
    beleidsterrein="welzijn",
)
TALK = Aanbod(id="gesprek", uitvoerders=("wijkteam", "voedselbank"), functies=("signaleren",), benadering="actief")
BARE = Aanbod(id="kaartclub")
GROUPS = (Doelgroep(id="gezinnen"), Doelgroep(id="ouderen"))
TABLE = Samenwerkingsverband(id="overleg", deelnemers=("politie",), gevallen=("zwaar", "licht"))
PLAN = Plan(
    uitgangspunten=Uitgangspunten(doelgroepen=GROUPS),
    samenwerking=Samenwerking(aanbod=(FOOD, TALK, BARE), samenwerkingsverbanden=(TABLE,)),
)


def test_a_value_names_the_offers_that_have_it_and_who_carries_them_out() -> None:
    assert functions_covered(PLAN).of("signaleren") == Cover(
        "signaleren", ("pakket", "gesprek"), ("voedselbank", "wijkteam")
    )


def test_known_values_come_first_and_in_order_and_own_values_after_them() -> None:
    values = [cover.value for cover in functions_covered(PLAN).covers]
    assert values == [*FUNCTIES, "voedsel uitdelen"]


def test_a_value_that_nothing_covers_is_there_and_empty() -> None:
    assert functions_covered(PLAN).of("activeren") == ("activeren", (), ())
    assert "activeren" not in functions_covered(PLAN).present
    assert groups_covered(PLAN).of("ouderen") == ("ouderen", (), ())


def test_a_value_that_nobody_knows_is_covered_by_nothing() -> None:
    assert functions_covered(PLAN).of("toveren") == ("toveren", (), ())


def test_offers_that_do_not_tell_are_named_apart() -> None:
    assert functions_covered(PLAN).telling == ("pakket", "gesprek")
    assert functions_covered(PLAN).silent == ("kaartclub",)


def test_partnerships_count_for_the_cases_with_those_who_take_part() -> None:
    assert severities_covered(PLAN).of("zwaar") == ("zwaar", ("pakket", "overleg"), ("voedselbank", "politie"))
    assert severities_covered(PLAN).present == {"zwaar", "licht"}


def test_questions_with_one_answer_are_covered_too() -> None:
    assert fields_covered(PLAN).present == {"welzijn"}
    assert approaches_covered(PLAN).present == {"op_verzoek", "actief"}
    assert natures_covered(PLAN).present == {"ondersteunend"}
    assert lines_covered(PLAN).of("eerste").entries == ("pakket",)


@pytest.mark.parametrize(("telling", "silent", "clear"), [(0, 0, False), (0, 2, False), (1, 2, False), (2, 2, True)])
def test_a_dimension_is_clear_when_at_least_half_of_the_inventory_tells(
    telling: int,
    silent: int,
    clear: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    offers = [Aanbod(id=f"a{one}", lijn="nulde") for one in range(telling)]
    offers += [Aanbod(id=f"b{one}") for one in range(silent)]
    assert lines_covered(Plan(samenwerking=Samenwerking(aanbod=tuple(offers)))).clear is clear


def test_an_empty_plan_covers_nothing() -> None:
    found = coverage(Plan())
    assert not any(dimension.present or dimension.clear for dimension in found)
    assert [dimension.name for dimension in found] == [
        "functies", "beleidsterrein", "doelgroepen", "gevallen", "benadering", "aard", "lijn",
    ]  # fmt: skip


OFFERS = st.lists(
    st.builds(
        Aanbod,
        uitvoerders=st.lists(st.sampled_from("pqr"), max_size=3).map(tuple),
        functies=st.lists(st.sampled_from(["signaleren", "begeleiden", "zingen"]), max_size=3).map(tuple),
    ),
    max_size=8,
).map(lambda made: [Aanbod(**{**dict(one), "id": f"a{number}"}) for number, one in enumerate(made)])


@given(OFFERS)
def test_every_answer_is_counted_once_whatever_the_inventory(offers: list[Aanbod]) -> None:
    found = functions_covered(Plan(samenwerking=Samenwerking(aanbod=tuple(offers))))
    for cover in found.covers:
        own = [offer for offer in offers if cover.value in offer.functies]
        assert list(cover.entries) == [offer.id for offer in own]
        assert set(cover.actors) == {actor for offer in own for actor in offer.uitvoerders}
        assert len(cover.actors) == len(set(cover.actors))
    assert sorted((*found.telling, *found.silent)) == sorted(offer.id for offer in offers)
