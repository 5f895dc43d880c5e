"""Where parties do the same and where nobody does much: by hand, and against a slower way to find the same."""

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.analysis.aanbod import coverage
from armoedeplan.analysis.overlap import MANY, Overlap, Shortage, overlaps, shortages, widest_overlaps
from armoedeplan.plan.aanbod import Aanbod
from armoedeplan.plan.doelgroepen import Doelgroep
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.plan.uitgangspunten import Uitgangspunten


def plan_of(*offers: Aanbod) -> Plan:
    return Plan(samenwerking=Samenwerking(aanbod=offers))


def three(**values: Any) -> list[Aanbod]:
    """Three parties, each with an offer of its own that does the same."""
    return [Aanbod(id=f"a{one}", uitvoerders=(f"p{one}",), functies=("signaleren",), **values) for one in range(3)]


def test_three_parties_that_do_the_same_overlap() -> None:
    assert overlaps(plan_of(*three())) == (Overlap("signaleren", None, None, ("a0", "a1", "a2"), ("p0", "p1", "p2")),)


def test_two_parties_that_do_the_same_do_not_overlap() -> None:
    assert overlaps(plan_of(*three()[:2])) == ()


def test_one_party_with_three_offers_does_not_overlap_with_itself() -> None:
    assert overlaps(plan_of(*(Aanbod(id=one.id, uitvoerders=("p",), functies=one.functies) for one in three()))) == ()


def test_parties_that_carry_out_one_offer_together_do_not_overlap() -> None:
    assert overlaps(plan_of(Aanbod(id="a", uitvoerders=("p", "q", "r"), functies=("signaleren",)))) == ()


def test_of_overlaps_with_as_many_parties_the_first_is_the_widest() -> None:
    first, second, wider = (
        Overlap("signaleren", group, None, ("a", "b", "c"), parties)
        for group, parties in (("x", ("p", "q", "r")), ("y", ("p", "q", "s")), ("z", ("p", "q", "r", "s")))
    )
    assert widest_overlaps([first, second]) == (first,)
    assert widest_overlaps([first, second, wider]) == (wider,)


def test_two_parties_in_three_constellations_are_two_parties() -> None:
    sets = (("p",), ("q",), ("p", "q"))
    offers = [Aanbod(id=f"a{n}", uitvoerders=one, functies=("signaleren",)) for n, one in enumerate(sets)]
    assert overlaps(plan_of(*offers)) == ()


def test_offers_without_executors_do_not_overlap() -> None:
    assert overlaps(plan_of(*(Aanbod(id=one.id, functies=one.functies) for one in three()))) == ()


def test_other_groups_and_other_areas_do_not_overlap() -> None:
    first, second, third = three()
    apart = Aanbod(**{**dict(third), "gebied": "Noord"})
    assert overlaps(plan_of(first, second, apart)) == ()
    apart = Aanbod(**{**dict(third), "doelgroepen": ("ouderen",)})
    assert overlaps(plan_of(first, second, apart)) == ()


def test_an_overlap_tells_for_which_group_and_where() -> None:
    (found,) = overlaps(plan_of(*three(doelgroepen=("ouderen",), gebied="Noord")))
    assert (found.group, found.area) == ("ouderen", "Noord")


def test_offers_that_complement_or_strengthen_each_other_do_not_overlap() -> None:
    for tie in ("vult_aan", "versterkt"):
        first, second, third = three()
        tied = Aanbod(**{**dict(third), tie: ("a0",)})
        assert overlaps(plan_of(first, second, tied)) == ()


def test_a_tie_with_itself_or_with_another_offer_elsewhere_unties_nothing() -> None:
    first, second, third = three()
    tied = Aanbod(**{**dict(third), "vult_aan": ("a2", "elders")})
    assert len(overlaps(plan_of(first, second, tied))) == 1


VALUES: st.SearchStrategy[dict[str, Any]] = st.builds(
    dict,
    uitvoerders=st.lists(st.sampled_from("pqrs"), unique=True, max_size=2).map(tuple),
    functies=st.lists(st.sampled_from(["signaleren", "begeleiden"]), max_size=2).map(tuple),
    doelgroepen=st.lists(st.sampled_from(["x", "y"]), max_size=2).map(tuple),
    gebied=st.sampled_from([None, "Noord"]),
    vult_aan=st.lists(st.sampled_from([f"a{one}" for one in range(8)]), max_size=1).map(tuple),
)
OFFERS = st.lists(VALUES, max_size=9).map(
    lambda made: [Aanbod(id=f"a{number}", **one) for number, one in enumerate(made)]
)


@given(OFFERS)
def test_overlaps_are_those_that_a_search_of_every_combination_finds(offers: list[Aanbod]) -> None:
    expected = set()
    for function, group, area in product(["signaleren", "begeleiden"], ["x", "y", None], [None, "Noord"]):
        same = [
            one
            for one in offers
            if function in one.functies
            and (group in one.doelgroepen if group else not one.doelgroepen)
            and one.gebied == area
        ]
        loose = [
            one
            for one in same
            if one.uitvoerders
            and not any(two is not one and (one.id in two.vult_aan or two.id in one.vult_aan) for two in same)
        ]
        actors = {actor for one in loose for actor in one.uitvoerders}
        if len(actors) >= MANY and len({frozenset(one.uitvoerders) for one in loose}) >= MANY:
            expected.add((function, group, area, tuple(one.id for one in loose), frozenset(actors)))
    found = overlaps(plan_of(*offers))
    assert {(*one[:4], frozenset(one.actors)) for one in found} == expected
    assert len(found) == len(expected)


def test_a_function_of_the_guide_that_nobody_has_is_a_shortage() -> None:
    offers = [Aanbod(id=f"a{one}", uitvoerders=("p",), functies=("signaleren", "doorverwijzen")) for one in range(3)]
    found = shortages(coverage(plan_of(*offers)))
    assert found == (Shortage("functies", "activeren", (), ()), Shortage("functies", "begeleiden", (), ()))


def test_a_function_that_far_fewer_parties_have_is_a_shortage_and_names_them() -> None:
    offers = [Aanbod(id=f"a{one}", uitvoerders=(f"p{one}",), functies=("signaleren",)) for one in range(4)]
    rest = Aanbod(id="rest", uitvoerders=("q",), functies=("begeleiden",))
    pair = Aanbod(id="paar", uitvoerders=("r", "s"), functies=("activeren", "doorverwijzen"))
    found = shortages(coverage(plan_of(*offers, rest, pair)))
    assert found == (Shortage("functies", "begeleiden", ("rest",), ("q",)),)


def test_a_third_of_the_most_is_no_shortage_yet() -> None:
    offers = [Aanbod(id=f"a{one}", uitvoerders=(f"p{one}",), functies=("signaleren",)) for one in range(3)]
    rest = Aanbod(id="rest", uitvoerders=("q",), functies=("begeleiden", "activeren", "doorverwijzen"))
    assert shortages(coverage(plan_of(*offers, rest))) == ()


def test_two_offers_show_no_pattern() -> None:
    offers = [Aanbod(id=f"a{one}", uitvoerders=("p",), functies=("signaleren",)) for one in range(MANY - 1)]
    assert shortages(coverage(plan_of(*offers))) == ()


def test_income_support_that_is_no_offer_is_no_shortage() -> None:
    functions = ("signaleren", "doorverwijzen", "activeren", "begeleiden")
    offers = [Aanbod(id=f"a{one}", uitvoerders=("p",), functies=functions) for one in range(3)]
    assert shortages(coverage(plan_of(*offers))) == ()


def test_shortages_of_other_dimensions() -> None:
    offer = Aanbod(id="a", doelgroepen=("x",), gevallen=("zwaar",), benadering="op_verzoek", lijn="tweede")
    groups = Uitgangspunten(doelgroepen=(Doelgroep(id="x"), Doelgroep(id="y")))
    found = shortages(coverage(Plan(uitgangspunten=groups, samenwerking=Samenwerking(aanbod=(offer,)))))
    assert [one[:2] for one in found] == [
        ("doelgroepen", "y"),
        ("gevallen", "licht"),
        ("gevallen", "verborgen"),
        ("gevallen", "geisoleerd"),
        ("benadering", "actief"),
        ("lijn", "nulde"),
        ("lijn", "eerste"),
    ]


def test_nothing_is_short_where_most_of_the_inventory_does_not_tell() -> None:
    offers = (Aanbod(id="a", lijn="tweede"), Aanbod(id="b"), Aanbod(id="c"))
    assert shortages(coverage(plan_of(*offers))) == ()


def test_offering_only_actively_or_nothing_in_the_second_line_is_no_shortage() -> None:
    offers = (Aanbod(id="a", lijn="nulde", benadering="actief"), Aanbod(id="b", lijn="eerste", benadering="actief"))
    assert shortages(coverage(plan_of(*offers))) == ()
