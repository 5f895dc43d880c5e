"""The order of moments: one partial order, with every period of the plan in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from armoedeplan.analysis.chronology import EDGES, reversals
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.stukken import STUKKEN
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of


def _periods(type_: type[Record], path: str = "") -> Iterator[str]:
    """Yield the path of every record of the plan that has a beginning and an end."""
    fields = shape_of(type_).fields
    if {"van", "tot"} <= fields.keys():
        yield path
    for field in fields.values():
        if field.record is not None and not field.keyed:
            yield from _periods(field.record, f"{path}.{field.name}{'[elke]' if field.many else ''}".lstrip("."))


def test_every_period_begins_before_it_ends() -> None:
    within = {edge.before.rpartition(".")[0] for edge in EDGES if edge.before.endswith(".van")}
    assert set(_periods(Plan)) <= within


def test_the_order_has_no_circle() -> None:
    after: dict[str, set[str]] = {}
    both_ways = {(edge.before, edge.after) for edge in EDGES}
    for edge in EDGES:
        # what is of one day stands before and after each other, and is no circle
        if (edge.after, edge.before) not in both_ways:
            after.setdefault(edge.before, set()).add(edge.after)

    def reached(start: str) -> set[str]:
        return {end for next_ in after.get(start, ()) for end in {next_, *reached(next_)}}

    assert all(start not in reached(start) for start in after)


def test_every_edge_says_why_in_words_that_follow_want() -> None:
    for edge in EDGES:
        assert edge.why
        assert edge.why[0].islower()
        assert not edge.why.endswith(".")


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: f"{edge.before} < {edge.after}")
def test_every_path_of_an_edge_is_one_of_the_plan(edge: object) -> None:
    for path in (edge.before, edge.after):  # type: ignore[attr-defined]
        if path.startswith("stukken."):
            # a paper is a name of its mapping
            assert path.split(".")[1] in STUKKEN
            continue
        type_: type[Record] = Plan
        *above, field = path.replace("[elke]", "").split(".")
        for name in above:
            record = shape_of(type_).fields[name].record
            assert record is not None
            type_ = record
        assert field in shape_of(type_).fields


def test_moments_of_other_records_are_not_held_against_each_other() -> None:
    text = (
        "verantwoording: {adviezen: [{id: a, gevraagd_op: 2027}, {id: b, ontvangen_op: 2020}], indicatoren: "
        "[{id: c, nulmeting: {peildatum: 2027}}, {id: d, metingen: [{id: e, peildatum: 2020}]}]}\n"
    )
    plan = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode()).plan
    assert list(reversals(plan)) == []


def test_a_year_is_not_held_against_a_month_in_it() -> None:
    plan = plan_of(Path("plan.yaml"), b"armoedeplan: 1\nplan: {periode: {van: 2027-03, tot: 2027}}\n").plan
    assert list(reversals(plan)) == []
