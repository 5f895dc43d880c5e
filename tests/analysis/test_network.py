"""The network: isolated actors, groups, who holds it together, and meetings that might be one."""

import random
from itertools import combinations

import igraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import plan_from
from support.program import ROOT

from armoedeplan.analysis.findings import findings
from armoedeplan.analysis.network import Network, network
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan


def plan_of(members: dict[str, list[str]], actors: int, subjects: dict[str, str] | None = None) -> Plan:
    data = {
        "armoedeplan": 1,
        "samenwerking": {
            "actoren": [{"id": f"a{number}", "naam": f"Partij {number}"} for number in range(actors)],
            "samenwerkingsverbanden": [
                {"id": id_, "naam": id_, "deelnemers": ids, **({"onderwerp": subjects[id_]} if subjects else {})}
                for id_, ids in members.items()
            ],
        },
    }
    return plan_from(data)


def reached(members: dict[str, list[str]], start: str, without: str = "") -> set[str]:
    """Give the partnerships that can be reached from one over shared actors, by brute force."""
    seen = {start}
    while True:
        more = {
            other
            for one in seen
            for other, ids in members.items()
            if other not in seen and (set(ids) & set(members[one])) - {without}
        }
        if not more:
            return seen
        seen |= more


SHAPES = st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=4, unique=True), min_size=1, max_size=7)


@settings(max_examples=60, deadline=None)
@given(SHAPES)
def test_what_networkx_finds_is_what_trying_it_out_finds(shapes: list[list[int]]) -> None:
    members = {f"v{number}": [f"a{one}" for one in ids] for number, ids in enumerate(shapes)}
    found = network(plan_of(members, 8))
    together = {actor for ids in members.values() for actor in ids}
    assert set(found.isolated) == {f"a{number}" for number in range(8)} - together
    parts = {frozenset(reached(members, start)) for start in members}
    assert {frozenset(one) for one in found.groups} == {
        frozenset(actor for id_ in part for actor in members[id_]) for part in parts
    }
    for actor in together:
        own = [id_ for id_, ids in members.items() if actor in ids]
        apart = {frozenset(reached(members, start, actor)) for start in own}
        told = [one for one in found.connectors if one.actor == actor]
        assert bool(told) == (len(apart) > 1)
        if told:
            assert {frozenset(part) for part in told[0].parts} == apart
            assert [len(part) for part in told[0].parts] == sorted(map(len, apart), reverse=True)


@settings(max_examples=40, deadline=None)
@given(SHAPES)
def test_pairs_that_are_alike_are_those_that_share_half_of_their_members(shapes: list[list[int]]) -> None:
    members = {f"v{number}": [f"a{one}" for one in ids] for number, ids in enumerate(shapes)}
    subjects = {id_: f"onderwerp{number}" for number, id_ in enumerate(members)}
    expected = {
        (a, b)
        for a, b in combinations(members, 2)
        if len(set(members[a]) & set(members[b])) > 1
        and 2 * len(set(members[a]) & set(members[b])) >= len({*members[a], *members[b]})
    }
    found = network(plan_of(members, 8, subjects))
    assert {(one.first, one.second) for one in found.alike if one.share >= 0.5} == expected


def test_two_partnerships_on_one_subject_with_some_members_may_be_one() -> None:
    members = {"v0": ["a0", "a1", "a2", "a3"], "v1": ["a2", "a3", "a4", "a5", "a6"]}
    found = network(plan_of(members, 7, {"v0": "Schulden van jongeren", "v1": "Vroeg bij schulden"}))
    (one,) = found.alike
    assert (one.members, one.word) == (("a2", "a3"), "schulden")
    assert network(plan_of(members, 7, {"v0": "Jongeren", "v1": "Ouderen"})).alike == ()


def test_voorbeeldstad_hangs_on_one_team() -> None:
    found = network(read_plan(ROOT / "examples" / "voorbeeldstad" / "plan.yaml").plan)
    assert [one.actor for one in found.connectors] == ["team_inkomen"]
    assert len(found.isolated) == 16


def test_a_plan_without_actors_has_an_empty_network() -> None:
    assert network(Plan()) == Network(0, 0, (), (), (), (), (), ())


def test_one_actor_alone_is_isolated_and_a_partnership_without_members_is_told() -> None:
    found = network(plan_of({"v0": []}, 1))
    assert (found.isolated, found.unknown, found.groups) == (("a0",), ("v0",), ())


@pytest.mark.parametrize(("together", "actors", "told"), [(3, 6, True), (4, 7, False), (2, 4, False), (2, 5, True)])
def test_actors_that_meet_nobody_are_told_from_three_and_half_of_all_on(
    together: int, actors: int, *, told: bool
) -> None:
    plan = plan_of({"v": [f"a{number}" for number in range(together)]}, actors)
    found = [one.text for one in findings(plan) if one.id == "actoren_zonder_verband"]
    alone = f"{actors - together} van de {actors} actoren doen in geen enkel samenwerkingsverband mee."
    assert found == ([alone] if told else [])


@settings(max_examples=5, deadline=None)
@given(st.integers(0, 10_000))
def test_a_large_network_is_what_another_library_finds(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311 - a sample, no secret
    actors, members = 300, {}
    for number in range(120):
        members[f"v{number}"] = [f"a{one}" for one in draw.sample(range(actors), draw.choice((1, 2, 2, 3, 5)))]
    found = network(plan_of(members, actors))
    graph = igraph.Graph.TupleList((actor, id_) for id_, ids in members.items() for actor in ids)
    names = graph.vs["name"]
    parts = [{names[one] for one in part if names[one].startswith("a")} for part in graph.connected_components()]
    assert sorted(map(sorted, found.groups)) == sorted(map(sorted, parts))
    cut = {names[one] for one in graph.articulation_points() if names[one].startswith("a")}
    assert {one.actor for one in found.connectors} == cut
    assert cut, "a sample without a connector shows nothing"
