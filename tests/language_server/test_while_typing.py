"""What an editor gets while a plan is being typed, whatever stands there at that moment."""

from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.program import VOORBEELDSTAD

from armoedeplan.checks.frame import judge
from armoedeplan.language_server.completion import Offer, offers_at
from armoedeplan.language_server.edited_plan import EditedPlan
from armoedeplan.language_server.finding_places import placed_findings
from armoedeplan.language_server.hover import shown_at
from armoedeplan.language_server.id_places import changes_to_rename, id_under, record_of, uses_of
from armoedeplan.language_server.outline import outline_of
from armoedeplan.language_server.quick_fixes import fix_of_all, fixes_between
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.repairing import repaired

PATH = Path("plan.yaml")
EXAMPLE = VOORBEELDSTAD.read_text(encoding="utf-8")


def offers(text: str) -> dict[str, Offer]:
    """Give what is offered at the bar in a text, by how it is listed."""
    offset = text.index("|")
    return {offer.shown: offer for offer in offers_at(EditedPlan(PATH, text.replace("|", "", 1)), offset)}


def typed(text: str, chosen: str) -> str:
    """Give the text after something was chosen at the bar in it."""
    offer = offers(text)[chosen]
    bare = text.replace("|", "", 1)
    return bare[: offer.start] + offer.typed + bare[offer.end :]


def answers_all(plan: EditedPlan, offset: int) -> None:
    """Ask everything about an offset; nothing of it may be raised."""
    placed_findings(plan)
    shown_at(plan, offset)
    offers_at(plan, offset)
    outline_of(plan)
    fixes_between(plan, offset, offset)
    if (found := id_under(plan, offset)) is not None:
        assert record_of(plan, found[0]) is not None
        assert uses_of(plan, found[0]) is not None
        assert changes_to_rename(plan, found[0], "een_andere_naam")


def test_names_come_with_what_is_needed_first_and_without_those_that_stand_there() -> None:
    names = list(offers("armoedeplan: 1\nsamenwerking:\n  actoren:\n    - naam: Bank\n      |\n      soort: zorg\n"))
    assert names[0] == "id"
    assert not {"naam", "soort"} & set(names)
    assert next(iter(offers("|"))) == "armoedeplan"


@pytest.mark.parametrize(
    ("text", "chosen", "after"),
    [
        ("plan:\n  ti|", "titel", "plan:\n  titel: "),
        ("plan:\n  ti|: X", "titel", "plan:\n  titel: X"),
        ("plan:\n  |", "periode", "plan:\n  periode:\n    "),
        ("samen|", "samenwerking", "samenwerking:\n  "),
        ("samenwerking:\n  |", "actoren", "samenwerking:\n  actoren:\n    - id: "),
        ("samenwerking:\n  actoren:\n    |", "id", "samenwerking:\n  actoren:\n    - id: "),
        ("samenwerking:\n  actoren:\n  - |", "naam", "samenwerking:\n  actoren:\n  - naam: "),
        ("regelingen:\n- id: a\n  |", "doelgroepen", "regelingen:\n- id: a\n  doelgroepen:\n    - "),
        ("plan:\n  status:|", "inspraak", "plan:\n  status: inspraak"),
        ("plan:\n  status: in|trekken", "ingetrokken", "plan:\n  status: ingetrokken"),
        ("plan:\n  wettelijke_grondslag: [avg, w|]", "wgs", "plan:\n  wettelijke_grondslag: [avg, wgs]"),
        ("notities:\n  plan.titel:\n    |", "noot", "notities:\n  plan.titel:\n    noot: "),
    ],
)  # fmt: skip
def test_what_is_chosen_is_typed_where_it_belongs_with_its_margin(text: str, chosen: str, after: str) -> None:
    assert typed(text, chosen) == after


@pytest.mark.parametrize(
    "text",
    [
        "plan:\n  titel: X  # hier |",
        "aanleiding:\n  tekst: |-\n    Een verhaal\n    me|".replace("|-", "\x00-"),
        "onbekend:\n  |",
        "plan:\n  titel: Een tekst st|",
        "plan:\n  datum: 2027|",
    ],
)
def test_where_words_of_ones_own_stand_nothing_is_offered(text: str) -> None:
    plan = EditedPlan(PATH, text.replace("|", "").replace("\x00", "|"))
    assert offers_at(plan, text.index("|")) == []


def test_records_are_offered_by_name_also_when_the_line_is_half_typed() -> None:
    text = "samenwerking:\n  actoren:\n    - {id: kb, naam: Kredietbank}\n  aanbod:\n    - id: x\n      uitvoerders: [|"
    assert [(offer.shown, offer.typed, offer.sought) for offer in offers(text).values()] == [
        ("Kredietbank", "kb", "Kredietbank kb")
    ]


def test_records_of_before_are_still_offered_while_the_text_is_broken() -> None:
    before = EditedPlan(PATH, "samenwerking:\n  actoren:\n    - {id: kb, naam: Kredietbank}\n  aanbod:\n    - id: x\n")
    assert before.file.root is not None
    broken = before.changed_to(before.text + '      naam: "open\n      uitvoerders:\n        - ')
    assert [offer.typed for offer in offers_at(broken, len(broken.text))] == ["kb"]


def test_all_findings_of_the_command_are_told_each_at_its_place() -> None:
    text = EXAMPLE.replace("status: vastgesteld", "status: aangeboden_aan_raad", 1).replace(
        "    - id: ", "    - id: x_", 1
    )
    file = plan_of(PATH, text.encode())
    expected = [*file.findings, *(judge(file) if file.sound else ())]
    assert expected
    plan = EditedPlan(PATH, text)
    assert sorted(placed.finding.mark for placed in placed_findings(plan)) == sorted(one.mark for one in expected)
    for placed in placed_findings(plan):
        line, column = placed.finding.mark
        assert (text.count("\n", 0, placed.start) + 1, placed.start - text.rfind("\n", 0, placed.start)) == (
            line,
            column,
        )
        assert "\n" not in text[placed.start : placed.end]


def codes(plan: EditedPlan) -> set[str]:
    return {finding.code for finding in plan.findings}


def test_the_settings_of_the_project_count_in_the_editor_too(tmp_path: Path) -> None:
    text = "armoedeplan: 1\nplan:\n  titel: Een plan\n  status: vastgesteld\n"
    plan = tmp_path / "plan.yaml"
    before = EditedPlan(plan, text)
    left_out = next(iter(sorted(code for code in codes(before) if not code.startswith("AP0"))))
    (tmp_path / "armoedeplan.toml").write_text(f'negeer = ["{left_out}"]\n', encoding="utf-8")
    assert codes(before.changed_to(text)) == codes(before) - {left_out}
    (tmp_path / "armoedeplan.toml").write_text('sluit_uit = ["plan.yaml"]\n', encoding="utf-8")
    assert codes(before.changed_to(text)) == set()
    (tmp_path / "armoedeplan.toml").write_text("negeer = 1\n", encoding="utf-8")
    with_fault = before.changed_to(text)
    assert codes(with_fault) > codes(before)
    assert any("armoedeplan.toml, regel 1" in finding.message for finding in with_fault.findings)


def test_a_second_use_of_an_id_leads_to_the_first() -> None:
    plan = EditedPlan(PATH, "gemeenten:\n  - {id: dorp, naam: A}\n  - {id: dorp, naam: B}\n")
    (double,) = [placed for placed in placed_findings(plan) if placed.finding.code == "AP020"]
    assert [plan.text[other.start : other.end] for other in double.related] == ["{id: dorp, naam: A}"]


def test_what_is_repaired_in_the_editor_is_what_the_command_repairs() -> None:
    text = 'armoedeplan: 1\nplan:\n  titel: 2027\n  status: Concept\n  periode: {van: "2027"}\n  datum: 1-3-2027\n'
    plan = EditedPlan(PATH, text)
    everything = fix_of_all(plan)
    assert everything is not None
    after = text
    for change in sorted(everything.changes, reverse=True):
        after = after[: change.start] + change.words + after[change.end :]
    new, done = repaired(plan.file)
    assert (after, len(everything.mends)) == (new.text, len(done))
    singles = fixes_between(plan, 0, len(text))
    assert {fix.changes[0] for fix in singles} == set(everything.changes)


def test_a_plan_of_which_any_part_is_gone_is_served() -> None:
    rng = Random(23)  # noqa: S311 - which parts are taken is no secret
    for _ in range(12):
        start = rng.randrange(len(EXAMPLE))
        end = start + rng.choice((1, 3, 40, 2000, len(EXAMPLE)))
        text = EXAMPLE[:start] + rng.choice(("", ":", '"', "[", "- ", "\n", "  ")) + EXAMPLE[end:]
        answers_all(EditedPlan(PATH, text), min(start, len(text)))


@given(st.text(st.sampled_from("plan:statusid- \n[]{}\"'#|>&*é🙂\t\r\x85,"), max_size=60), st.integers(0, 60))
def test_any_text_is_served_at_any_offset(text: str, offset: int) -> None:
    plan = EditedPlan(PATH, text)
    answers_all(plan, min(offset, len(plan.text)))
