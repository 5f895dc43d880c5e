"""`status` tells how far a plan is, for people and for programs."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from support.badinput import SOUND
from support.program import ROOSENDAAL, run

from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.progress import State, evaluate

COUNTS = ("beantwoord", "totaal", "open", "later", "onbekend", "niet_van_toepassing")
# counted by hand: the questions of 2.1 (six, two of them kern), of 3.3 (two, both kern) and of step 5 (without
# experience knowledge: the form and the reason)
COUNTED = """\
armoedeplan: 1
plan:
  titel: Hand geteld
  status: inspraak
schuldhulp:
  is_wgs_plan: nee
samenwerking:
  draagvlak:
    politiek:
      oordeel: hoog
governance:
  regie:
    intern: De stuurgroep bewaakt de voortgang.
ervaringskennis:
  vorm: geen
antwoordstatus:
  samenwerking.draagvlak.ambtelijk: {status: onbekend}
  samenwerking.draagvlak.samenwerkingservaring: {status: later}
  samenwerking.draagvlak.trekker: {status: niet_van_toepassing, reden: Er is geen trekker nodig.}
"""


def states(tmp_path: Path, *plans: str | Path) -> list[dict[str, Any]]:
    """Give what `status --json` says of plans."""
    ran = run("status", "--json", *plans, folder=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    whole = json.loads(ran.out)
    assert whole["versie"] == 1
    return list(whole["plannen"])


def part(plan: Mapping[str, Any], number: str) -> dict[str, Any]:
    """Give one core component out of the state of a plan."""
    found: dict[str, Any] = next(
        one for step in plan["stappen"] for one in step["kernonderdelen"] if one["nummer"] == number
    )
    return found


def counts(of: Mapping[str, Any]) -> tuple[int, ...]:
    """Give the counts of a step or a component, in a fixed order."""
    return tuple(of[name] for name in COUNTS)


def test_every_state_of_a_question_is_counted_once(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    (plan,) = states(tmp_path, "plan.yaml")
    support, direction, experience = part(plan, "2.1"), part(plan, "3.3"), plan["stappen"][4]
    assert counts(support) == (1, 5, 1, 1, 2, 1)
    assert support["kern"] == {"beantwoord": 1, "totaal": 2}
    assert counts(direction) == (1, 2, 1, 0, 0, 0)
    assert direction["kern"] == {"beantwoord": 1, "totaal": 2}
    assert counts(experience) == (1, 2, 1, 0, 0, 0)
    assert [counts(one) for one in experience["kernonderdelen"]] == [(0, 0, 0, 0, 0, 0)] * 7


def test_questions_wake_up_when_the_answer_they_depend_on_asks_for_them(tmp_path: Path) -> None:
    (tmp_path / "nee.yaml").write_text(COUNTED, encoding="utf-8")
    woken = COUNTED.replace("is_wgs_plan: nee", "is_wgs_plan: ja").replace("vorm: geen", "vorm: eigen_teams")
    (tmp_path / "ja.yaml").write_text(woken, encoding="utf-8")
    asleep, awake = states(tmp_path, "nee.yaml", "ja.yaml")
    items = evaluate(plan_of(Path("nee.yaml"), COUNTED.encode()).plan)
    more = [item for item in items if item.step == 0 and item.state is State.DORMANT]
    before = asleep["vooraf"]
    assert counts(awake["vooraf"]) == (3, before["totaal"] + len(more), before["open"] + len(more), 0, 0, 0)
    kern = sum(item.kern for item in more)
    assert kern > 0
    assert awake["vooraf"]["kern"]["totaal"] == before["kern"]["totaal"] + kern
    assert part(awake, "5.1")["totaal"] > 0
    assert part(asleep, "5.1")["totaal"] == 0


def test_the_json_has_the_keys_that_programs_rely_on(tmp_path: Path) -> None:
    (plan,) = states(tmp_path, ROOSENDAAL)
    assert plan["bestand"] == str(ROOSENDAAL)
    assert [step["nummer"] for step in plan["stappen"]] == [1, 2, 3, 4, 5, 6, 7]
    parts = [one["nummer"] for step in plan["stappen"] for one in step["kernonderdelen"]]
    assert parts == [
        *("1.1", "1.2", "2.1", "2.2", "2.3", "3.1", "3.2", "3.3"),
        *("4.1", "4.2", "4.3", "4.4", "4.5", "4.6"),
        *("5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7"),
        *("6.1", "6.2", "6.3", "6.4", "6.5", "7.1", "7.2", "7.3", "7.4"),
    ]
    for one in [*plan["stappen"], *(inner for step in plan["stappen"] for inner in step["kernonderdelen"])]:
        assert {"nummer", "titel", "beantwoord", "totaal"} <= one.keys()
        assert one["beantwoord"] <= one["totaal"]


def test_the_steps_and_what_comes_before_add_up_to_the_total(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    for plan in states(tmp_path, ROOSENDAAL, "plan.yaml"):
        parts = [counts(one) for one in (plan["vooraf"], *plan["stappen"])]
        assert counts(plan["totaal"]) == tuple(map(sum, zip(*parts, strict=True)))
        for step in plan["stappen"]:
            within = [counts(one) for one in step["kernonderdelen"]]
            assert all(map(int.__le__, map(sum, zip(*within, strict=True)), counts(step)))


def test_the_text_shows_every_step_and_names_the_first_open_question(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    ran = run("status", "plan.yaml", folder=tmp_path)
    assert (ran.code, ran.err, ran.lines[0]) == (0, "", "Hand geteld (plan.yaml)")
    assert [line for line in ran.lines if re.match(r"[1-7]\. ", line)] != []
    row = next(line for line in ran.lines if line.lstrip().startswith("2.1 "))
    assert re.search(r" 1/2 +1/5 +\(1 later, 2 onbekend, 1 nvt\)$", row)
    row = next(line for line in ran.lines if line.lstrip().startswith("5.1 "))
    assert row.split()[-2:] == ["-", "-"]
    assert "    armoedeplan zet PLAN plan.periode ..." in ran.lines


def test_the_open_questions_of_a_step_are_listed_with_their_paths(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    lines = run("status", "plan.yaml", "--stap", "3", folder=tmp_path).lines
    assert "  governance.regie.extern (kern)" in lines
    assert not any("governance.regie.intern" in line for line in lines)
    lines = run("status", "plan.yaml", "--stap", "2", folder=tmp_path).lines
    assert "  samenwerking.draagvlak.politiek.onderbouwing (verdieping)" in lines
    assert "  samenwerking.draagvlak.ambtelijk.oordeel (kern, onbekend)" in lines
    assert "  samenwerking.draagvlak.samenwerkingservaring (verdieping, later)" in lines
    assert not any("samenwerking.draagvlak.trekker" in line for line in lines)


def test_the_findings_are_counted_for_this_phase_and_each_that_follows(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    (plan,) = states(tmp_path, "plan.yaml")
    assert list(plan["bevindingen"]) == ["inspraak", "aangeboden_aan_raad", "vastgesteld"]
    for phase, counted in plan["bevindingen"].items():
        judged = json.loads(run("controleer", "plan.yaml", "--formaat", "json", "--fase", phase, folder=tmp_path).out)
        told = Counter(one["ernst"] for one in judged["bevindingen"])
        assert {severity: number for severity, number in counted.items() if number} == told
    lines = run("status", "plan.yaml", folder=tmp_path).lines
    start = next(number for number, line in enumerate(lines) if line.startswith("Bevindingen nu (voor de inspraak): "))
    phases = [re.match(r"   (\w+ \w+ \w+|\w+ \w+) +\d", line) for line in lines[start + 2 : start + 4]]
    assert [phase and phase[1] for phase in phases] == ["voor de raad", "na de vaststelling"]


def test_a_step_of_several_plans_is_told_one_after_the_other(tmp_path: Path) -> None:
    (tmp_path / "een.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "twee.yaml").write_text(COUNTED, encoding="utf-8")
    lines = run("status", "een.yaml", "twee.yaml", "--stap", "1", folder=tmp_path).lines
    assert lines.index("Samen verder (een.yaml)") < lines.index("Hand geteld (twee.yaml)")


def test_one_plan_with_errors_holds_up_all_that_is_told_whole_and_the_exit_code_is_the_worst(tmp_path: Path) -> None:
    (tmp_path / "goed.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "fout.yaml").write_text(f"{SOUND}  titl: x\n", encoding="utf-8")
    ran = run("status", "goed.yaml", "fout.yaml", "--stap", "1", folder=tmp_path)
    assert ran.err.startswith("fout.yaml:4:3: fout AP013 ")
    assert (ran.code, ran.out) == (1, "")
    ran = run("status", "--json", "fout.yaml", "weg.yaml", folder=tmp_path)
    assert "weg.yaml: fout AP001 " in ran.err
    assert (ran.code, ran.out) == (2, "")


GIVEN = (
    COUNTED
    + """\
notities:
  governance.regie.extern: {noot: Vraag het aan de bestuursadviseur., bron: Memo van maart}
voor_functie:
  stap 3: juridische zaken
  governance.regie.intern: griffie
  samenwerking.draagvlak.samenwerkingservaring: griffie
"""
)


def test_each_function_is_told_with_its_open_questions_only_what_a_plan_needs_of_a_whole_step(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(GIVEN, encoding="utf-8")
    out = run("status", "plan.yaml", folder=tmp_path).out
    told = r"   Voor juridische zaken: [0-9]+ open vragen, waarvan 5 kernvragen\n   Voor griffie: 1 open vraag\n"
    assert re.search(told, out)
    whole = run("status", "plan.yaml", "--voor", "Juridische Zaken", folder=tmp_path).out
    assert re.search(r"^Voor juridische zaken: [0-9]+ open vragen, waarvan 5 kernvragen:$", whole, re.MULTILINE)
    assert "governance.regie.extern\n" in whole
    assert "Noot: Vraag het aan de bestuursadviseur.\n      Bron: Memo van maart\n" in whole
    assert "griffie" not in whole
    assert "governance.regie.intern" not in whole


def test_a_function_that_is_ready_stays_and_says_so(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(f"{COUNTED}voor_functie: {{governance.regie.intern: griffie}}\n", "utf-8")
    out = run("status", "plan.yaml", "--voor", "griffie", folder=tmp_path).out
    assert out.endswith("Voor griffie: niets meer open (1 vraag beantwoord).\n")


def test_the_functions_stand_in_the_data_for_programs(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(GIVEN, encoding="utf-8")
    (plan,) = states(tmp_path, "plan.yaml")
    legal, clerk = plan["functies"]
    items = evaluate(plan_of(tmp_path / "plan.yaml", GIVEN.encode()).plan)
    short = [item.path for item in items if item.step == 3 and (item.kern or item.path in HANDREIKING.also)]
    assert (legal["functie"], legal["open"], legal["beantwoord"]) == ("juridische zaken", len(short) - 1, 0)
    assert [question["pad"] for question in legal["vragen"]] == [
        path for path in short if path != "governance.regie.intern"
    ]
    assert [one["pad"] for one in clerk["vragen"]] == [
        "samenwerking.draagvlak.samenwerkingservaring",
        "governance.regie.intern",
    ]
    (alone,) = states(tmp_path, "plan.yaml", "--voor", "griffie")
    assert [one["functie"] for one in alone["functies"]] == ["griffie"]


def test_a_function_that_nobody_named_is_refused_with_the_nearest_or_all(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(GIVEN, encoding="utf-8")
    assert "Bedoelt u griffie?" in run("status", "plan.yaml", "--voor", "grifie", folder=tmp_path).err
    assert "Kies uit: juridische zaken of griffie." in run("status", "plan.yaml", "--voor", "xyz", folder=tmp_path).err
    (tmp_path / "plan.yaml").write_text(COUNTED, encoding="utf-8")
    ran = run("status", "plan.yaml", "--voor", "griffie", folder=tmp_path)
    assert (ran.code, "Nog geen enkele vraag is voor een functie" in ran.err) == (2, True)
