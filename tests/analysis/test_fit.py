"""The fit of step 3: sums that hold four properties, and tipping points held against brute force."""

from fractions import Fraction
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from armoedeplan.analysis.advice import Advice, advise
from armoedeplan.analysis.criteria import WISHES, criteria, in_view
from armoedeplan.analysis.fit import best_models, models_by_fit, points_by_model, weighted_total, weights_of
from armoedeplan.analysis.robust import ERROR, best_fit_shares, dominated_models, tipping_points, turning_answers
from armoedeplan.method.loader import models
from armoedeplan.plan.afweging import KENMERKEN
from armoedeplan.plan.keuzes import MODELLEN
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of

WIDTH = len(KENMERKEN)
ROWS = st.lists(st.tuples(*[st.integers(0, 2)] * WIDTH), min_size=len(MODELLEN), max_size=len(MODELLEN)).map(
    lambda found: dict(zip(MODELLEN, found, strict=True))
)
WEIGHTS = st.lists(st.integers(0, 40).map(lambda n: Fraction(n, 4)), min_size=WIDTH, max_size=WIDTH)
INDEX = st.integers(0, WIDTH - 1)


def read(text: str) -> Plan:
    file = plan_of(Path("plan.yaml"), f"armoedeplan: 1\n{text}".encode())
    assert file.sound, file.findings
    return file.plan


def plan_with(answers: dict[str, str], given_weights: dict[str, float]) -> Plan:
    lines = [f"    {name}: {value}\n" for name, value in answers.items()]
    numbers = "".join(f"      {name}: {value}\n" for name, value in given_weights.items())
    return read(f"governance:\n  afweging:\n{''.join(lines)}    gewichten:\n{numbers}")


PLANS = st.builds(
    plan_with,
    st.fixed_dictionaries({}, optional={name: st.sampled_from(sorted(options)) for name, options in WISHES.items()}),
    st.fixed_dictionaries({name: st.integers(0, 10) for name in KENMERKEN}),
)


def place(model: str, weight: list[Fraction], points: dict[str, tuple[int, ...]]) -> int:
    """Count the models that fit better than one."""
    own = weighted_total(weight, points[model])
    return sum(weighted_total(weight, row) > own for row in points.values())


@given(WEIGHTS, ROWS, INDEX, st.integers(1, 10))
def test_more_weight_on_a_criterion_never_lowers_the_model_that_is_best_on_it(
    weight: list[Fraction], points: dict[str, tuple[int, ...]], index: int, more: int
) -> None:
    heavier = [*weight[:index], weight[index] + more, *weight[index + 1 :]]
    top = max(row[index] for row in points.values())
    for model, row in points.items():
        if row[index] == top:
            assert place(model, heavier, points) <= place(model, weight, points)


@given(WEIGHTS, ROWS)
def test_equal_points_give_equal_sums(weight: list[Fraction], points: dict[str, tuple[int, ...]]) -> None:
    twin = {**points, "ketensturing": points["vraagsturing"]}
    assert any({"ketensturing", "vraagsturing"} <= level for level in models_by_fit(weight, twin))


@given(WEIGHTS, ROWS, st.permutations(range(WIDTH)))
def test_the_order_of_the_criteria_does_not_matter(
    weight: list[Fraction], points: dict[str, tuple[int, ...]], shuffled: list[int]
) -> None:
    moved = {model: tuple(row[index] for index in shuffled) for model, row in points.items()}
    assert models_by_fit([weight[index] for index in shuffled], moved) == models_by_fit(weight, points)


@given(WEIGHTS, ROWS, st.tuples(*[st.integers(0, 2)] * WIDTH))
def test_removing_a_dominated_model_changes_nothing_else(
    weight: list[Fraction], points: dict[str, tuple[int, ...]], less: tuple[int, ...]
) -> None:
    leader = points["vraagsturing"]
    more = {**points, "expertsturing": tuple(map(min, leader, less))}
    without = {model: row for model, row in more.items() if model != "expertsturing"}
    kept = tuple(level - {"expertsturing"} for level in models_by_fit(weight, more))
    assert tuple(level for level in kept if level) == models_by_fit(weight, without)
    assert best_models(weight, more) - {"expertsturing"} == best_models(weight, without)


@settings(max_examples=60)
@given(PLANS)
def test_between_two_tipping_points_the_best_stay_the_best_and_past_one_they_do_not(plan: Plan) -> None:
    found = criteria(plan)
    weight, points = list(weights_of(found)), points_by_model(found)
    leaders = best_models(weight, points)
    for one in tipping_points(found):
        index = list(KENMERKEN).index(one.criterion)
        for step in range(0, 81, 2):  # a grid of quarters, another way than solving for the crossings
            moved = Fraction(step, 8)
            leading = best_models([*weight[:index], moved, *weight[index + 1 :]], points)
            inside = (one.down is None or moved > one.down.weight) and (one.up is None or moved < one.up.weight)
            if inside:
                assert leading == leaders
        for point, way in ((one.down, -1), (one.up, 1)):
            beyond = point and point.weight + Fraction(way, 10**6)
            if point and beyond is not None and 0 <= beyond <= 10:
                assert best_models([*weight[:index], beyond, *weight[index + 1 :]], points) == point.past


@settings(max_examples=20)
@given(PLANS)
def test_an_answer_that_turns_the_outcome_does_so_and_no_other_does(plan: Plan) -> None:
    found = criteria(plan)
    now = best_models(weights_of(found), points_by_model(found))
    told = {(turn.criterion, turn.answer): turn.past for turn in turning_answers(plan, found)}
    numbers = {one.id: one.weight for one in found}
    given_answers = {name: getattr(plan.governance.afweging, name) for name in WISHES}
    for name, options in WISHES.items():
        for option in options:
            if option != given_answers[name]:
                answers = {key: value for key, value in {**given_answers, name: option}.items() if value}
                other = criteria(plan_with(answers, numbers))
                assert told.get((name, option), now) == best_models(weights_of(other), points_by_model(other))


def test_shares_are_those_of_a_case_that_can_be_computed_by_hand() -> None:
    # two criteria with weights w and 1 - w: the first model wins while 2w > 1, so in half of all cases
    found = {one.model: one.share for one in best_fit_shares({"a": (2, 0), "b": (0, 2), "c": (0, 1)})}
    # a wins when 2w > 2(1 - w); c never does
    assert abs(found["a"] - 1 / 2) <= ERROR
    assert found["c"] == 0
    # three against one: a wins when 2w > (1 - w), so when w > 1/3
    found = {one.model: one.share for one in best_fit_shares({"a": (2, 0), "b": (0, 1)})}
    assert abs(found["a"] - 2 / 3) <= ERROR


def test_where_the_guide_is_silent_nothing_counts_and_the_room_tells_what_it_could_have_been() -> None:
    advice = advise(plan_with({"onderwerp": "dienstverlening"}, {"onderwerp": 4}))
    cells = next(one.cells for one in advice.criteria if one.id == "onderwerp")
    assert cells["frontlijnsturing"].points is None
    assert cells["frontlijnsturing"].ground == "niet_genoemd"
    front = next(one for one in advice.models if one.model == "frontlijnsturing")
    assert (front.score, front.room) == (Fraction(0), Fraction(8))


def test_own_points_and_weights_replace_ours_with_their_reason() -> None:
    plan = read(
        "governance:\n  afweging:\n    onderwerp: dienstverlening\n    gewichten: {onderwerp: 2.5}\n"
        "    eigen_scores:\n      - {id: a, model: frontlijnsturing, kenmerk: onderwerp, punten: 2,\n"
        "         waarom: Zo is het.}\n"
    )
    advice = advise(plan)
    cell = next(one.cells["frontlijnsturing"] for one in advice.criteria if one.id == "onderwerp")
    assert (cell.points, cell.own, cell.reason) == (2, True, "Zo is het.")
    assert advice.best == {"frontlijnsturing", "ketensturing"}
    assert max(one.score for one in advice.models) == 5


def empty_advice() -> Advice:
    return advise(read(""))


def test_an_empty_plan_and_weights_of_nothing_give_no_best_model_and_no_shares() -> None:
    assert empty_advice().best == frozenset()
    assert (empty_advice().tipping, empty_advice().turns, empty_advice().shares) == ((), (), ())
    none = advise(plan_with({"rol_gemeente": "regelen"}, dict.fromkeys(KENMERKEN, 0)))
    assert none.best == frozenset()
    assert tipping_points(none.criteria)


def test_there_are_ten_mixes_and_none_does_worse_than_either_of_its_models() -> None:
    advice = advise(
        plan_with({"wie_werkt_samen": "burgers", "rol_organisaties": "uitvoeren_in_keten"}, {"onderwerp": 1})
    )
    sums = {one.model: one.score for one in advice.models}
    assert len(advice.mixes) == 10
    assert all(mix.score >= max(sums[one] for one in mix.models) for mix in advice.mixes)
    assert set(advice.mixes[0].models) == {"vraagsturing", "ketensturing"}


def test_every_value_of_a_cell_is_an_answer_of_the_plan_and_every_answer_has_its_cell() -> None:
    for name, options in WISHES.items():
        values = [getattr(model.cellen, name).waarde for model in models().modellen]
        assert sorted(one for one in values if one) == sorted(options)
        for model in models().modellen:
            cell = getattr(model.cellen, name)
            assert (cell.waarde is None) == (cell.grond == "niet_genoemd")


def test_an_organisation_of_volunteers_is_civil_society_and_no_resident() -> None:
    kinds = {"a": "vrijwilligersorganisatie", "b": "bewonersinitiatief"}
    actors = "".join(f"\n    - {{id: {id_}, naam: {id_}, soort: {kind}}}" for id_, kind in kinds.items())
    found = in_view(read(f"samenwerking:\n  actoren:{actors}\n"))
    assert (found["organisaties"], found["burgers"]) == (1, 1)


def test_a_model_is_dominated_by_one_that_is_as_good_everywhere_and_better_somewhere() -> None:
    points: dict[str, tuple[int, ...]] = {"a": (2, 2, 1), "b": (2, 1, 1), "c": (2, 2, 1), "d": (0, 0, 2)}
    assert dominated_models(points) == {"b"}
