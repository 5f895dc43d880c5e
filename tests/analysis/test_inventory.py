"""The analysis of the inventory: matrices, meetings, findings, and what was decided of them."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from support.documents import plan_from
from support.program import ROOT

import armoedeplan.analysis.findings as findings_module
from armoedeplan.analysis.findings import findings, undecided
from armoedeplan.analysis.inventory import inventory
from armoedeplan.analysis.lessons import mirrored_lessons
from armoedeplan.analysis.matrix import matrices
from armoedeplan.analysis.meetings import meeting_load
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.samenwerking import Samenwerking


def voorbeeldstad() -> Plan:
    return read_plan(ROOT / "examples" / "voorbeeldstad" / "plan.yaml").plan


def with_offers(plan: Plan, keep: Any) -> Plan:
    """Give a plan with only some of its offers, and without its conclusions."""
    step = plan.samenwerking
    left = tuple(one for one in step.aanbod if keep(one))
    without = {**dict(step), "aanbod": left, "conclusies": (), "aanknopingspunten": ()}
    return Plan(**{**dict(plan), "samenwerking": Samenwerking(**without)})


OFFER = st.fixed_dictionaries(
    {
        "uitvoerders": st.lists(st.sampled_from(["a", "b", "c"]), max_size=3, unique=True),
        "functies": st.lists(st.sampled_from(["signaleren", "begeleiden", "eigen_functie"]), max_size=3, unique=True),
        "gebied": st.sampled_from(["Noord", "Zuid"]),
        "beleidsterrein": st.sampled_from(["jeugd", "huisvesting"]),
    }
)


@settings(max_examples=50, deadline=None)
@given(st.lists(OFFER, max_size=6))
def test_a_cell_holds_the_offers_that_have_both_the_row_and_the_column(offers: list[dict[str, Any]]) -> None:
    records = [{"id": f"o{number}", "naam": "Hulp", **one} for number, one in enumerate(offers)]
    actors = [{"id": one, "naam": one} for one in "abc"]
    plan = plan_from({"armoedeplan": 1, "samenwerking": {"actoren": actors, "aanbod": records}})
    for one in matrices(plan):
        values = {
            record["id"]: record.get(one.name, []) if one.name == "uitvoerders" else [record.get(one.name)]
            for record in records
        }
        for row in one.rows:
            for column in one.columns:
                expected = tuple(
                    record["id"] for record in records if row in values[record["id"]] and column in record["functies"]
                )
                assert one.of(row, column) == expected
        counted = sum(len(ids) for ids in one.cells.values())
        told = [[value for value in values[record["id"]] if value] for record in records]
        assert counted == sum(len(found) * len(record["functies"]) for found, record in zip(told, records, strict=True))


def test_a_matrix_names_the_offers_that_tell_no_row_or_no_function() -> None:
    offers = [
        {"id": "both", "naam": "Hulp", "gebied": "Noord", "functies": ["signaleren"]},
        {"id": "no_row", "naam": "Hulp", "functies": ["signaleren"]},
        {"id": "no_function", "naam": "Hulp", "gebied": "Noord"},
    ]
    plan = plan_from({"armoedeplan": 1, "samenwerking": {"aanbod": offers}})
    (areas,) = (found for found in matrices(plan) if found.name == "gebied")
    assert areas.silent == ("no_row", "no_function")


def test_the_scan_is_that_of_the_needs_of_those_who_work_together() -> None:
    needs = next(lesson for lesson in mirrored_lessons(Plan(), ()) if lesson.id == "G1")
    assert [point.text for point in inventory(Plan()).scan] == [point.text for point in needs.points]


def test_hours_are_meetings_times_length_times_members() -> None:
    actors = [{"id": one, "naam": one} for one in "abcd"]
    data = {
        "armoedeplan": 1,
        "samenwerking": {
            "actoren": actors,
            "samenwerkingsverbanden": [
                {"id": "v", "naam": "V", "deelnemers": [*"abc"], "overleggen_per_jaar": 6, "uren_per_overleg": 2},
                {"id": "w", "naam": "W", "deelnemers": ["a", "b"], "overleggen_per_jaar": 6},
            ],
        },
        "aanpak": {
            "netwerken": [
                {"id": "n", "naam": "N", "leden": ["c", "d"], "overleggen_per_jaar": 12, "uren_per_overleg": 1.5},
                {"id": "m", "naam": "M", "leden": ["c", "d"], "sluit_aan_bij": "v"},
                {"id": "q", "naam": "Q", "leden": ["d"]},
            ]
        },
        "organisatie": {
            "onderdelen": [
                {
                    "id": "s", "naam": "S", "soort": "stuurgroep", "samenstelling": ["Wethouder", "Manager"],
                    "overleggen_per_jaar": 4, "uren_per_overleg": 1,
                },
                {"id": "p", "naam": "P", "soort": "functionaris"},
            ]
        },
    }  # fmt: skip
    found = meeting_load(plan_from(data))
    assert found.before == pytest.approx(3 * 6 * 2 / 12)
    assert found.after == pytest.approx(3 * 6 * 2 / 12 + 2 * 12 * 1.5 / 12 + 2 * 4 * 1 / 12)
    assert found.unknown == ("w", "q"), "what is not known is no zero"
    assert found.joining == ("m",), "who joins nothing is only not known"


def test_the_four_conclusions_of_roosendaal_follow_from_the_inventory_of_voorbeeldstad() -> None:
    found = {one.id: one for one in findings(voorbeeldstad())}
    assert {"overlap_signaleren", "overlap_doorverwijzen"} <= found.keys()
    assert {"leemte_activeren", "leemte_begeleiden", "leemte_gevallen", "informeren_op_verzoek"} <= found.keys()
    assert "Zware gevallen komen 6 keer voor" in found["leemte_gevallen"].text
    assert "Bij 4 daarvan moet iemand er zelf om vragen" in found["informeren_op_verzoek"].text


@pytest.mark.parametrize(
    ("gone", "keep"),
    [
        ("overlap_signaleren", lambda one: "signaleren" not in one.functies),
        ("leemte_gevallen", lambda one: "zwaar" not in one.gevallen),
        ("informeren_op_verzoek", lambda one: one.benadering != "op_verzoek"),
        ("leemte_begeleiden", lambda one: "doorverwijzen" not in one.functies),
    ],
)
def test_without_what_a_conclusion_rests_on_it_does_not_follow(gone: str, keep: Any) -> None:
    assert gone in {one.id for one in findings(with_offers(voorbeeldstad(), lambda _: True))}
    assert gone not in {one.id for one in findings(with_offers(voorbeeldstad(), keep))}


@pytest.mark.parametrize(
    ("approaches", "told"),
    [
        (["op_verzoek", "op_verzoek", "actief"], 1),
        (["op_verzoek", "actief"], 0),
        (["op_verzoek", ""], 1),
        (["op_verzoek", "", ""], 0),
    ],
    ids=["most wait", "half of them wait", "half of them tell", "most do not tell"],
)
def test_that_information_waits_is_told_when_most_wait_and_half_of_them_tell(approaches: list[str], told: int) -> None:
    offers = [
        {"id": f"o{number}", "naam": "Hulp", "functies": ["informeren"], **({"benadering": one} if one else {})}
        for number, one in enumerate(approaches)
    ]
    found = findings(plan_from({"armoedeplan": 1, "samenwerking": {"aanbod": offers}}))
    assert [finding.id for finding in found].count("informeren_op_verzoek") == told


def test_every_finding_rests_on_entries_of_the_plan_and_has_an_id_of_its_own() -> None:
    for name in ("kleindorp", "voorbeeldstad"):
        plan = read_plan(ROOT / "examples" / name / "plan.yaml").plan
        step = plan.samenwerking
        lists: tuple[tuple[Any, ...], ...] = (step.actoren, step.aanbod, step.samenwerkingsverbanden)
        known = {one.id for records in lists for one in records}
        found = findings(plan)
        assert max(Counter(one.id for one in found).values()) == 1
        assert all(set(one.rests_on) <= known for one in found)


def test_a_finding_from_which_a_conclusion_was_drawn_is_decided() -> None:
    plan = voorbeeldstad()
    assert [one.id for one in undecided(plan)] == ["actoren_zonder_verband"]
    assert len(undecided(with_offers(plan, lambda _: True))) > 5


def test_roosendaal_has_no_inventory_and_so_no_findings() -> None:
    found = inventory(read_plan(ROOT / "examples" / "roosendaal" / "plan.yaml").plan)
    assert found.findings == ()
    assert all(not one.clear for one in found.coverage)


def test_an_empty_plan_shows_nothing_and_does_not_fail() -> None:
    found = inventory(Plan())
    assert (found.overlaps, found.findings, found.load.unknown) == ((), (), ())
    assert all(not point.places for point in found.scan)


@pytest.mark.parametrize("part", ["overlaps", "network", "coverage"])
def test_a_part_on_which_the_findings_rest_is_reckoned_once(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    reckoned = []
    wrapped = getattr(findings_module, part)

    def counted(plan: Plan) -> Any:
        reckoned.append(part)
        return wrapped(plan)

    monkeypatch.setattr(findings_module, part, counted)
    found = inventory(voorbeeldstad())
    assert reckoned == [part]
    assert getattr(found, part) == wrapped(voorbeeldstad())
