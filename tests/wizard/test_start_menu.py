"""What who names no plan is asked: a new plan, one of this folder, an example, or help."""

import os
from pathlib import Path

import pytest
from support.asked import Person
from support.program import VOORBEELDSTAD

from armoedeplan.plan.found_plans import found_plan, plan_files
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.wizard.new_plan import begin_plan
from armoedeplan.wizard.screen import Ended
from armoedeplan.wizard.start_menu import choose_plan

PLAN = "armoedeplan: 1\nplan: {titel: Samen verder}\ngemeenten: [{id: a, naam: Aadorp}, {id: b, naam: Beedorp}]\n"


@pytest.fixture(autouse=True)
def _in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def written(name: str, text: str, changed: int = 0) -> Path:
    path = Path(name)
    path.write_text(text, encoding="utf-8")
    os.utime(path, (changed, changed))
    return path


def test_plans_are_found_by_what_stands_in_them_the_newest_first() -> None:
    written("oud.yaml", PLAN, 10)
    written("nieuw.yml", f"# een regel\n\n{PLAN}", 20)
    written("kort.yaml", "{armoedeplan: 1}\n", 5)
    written("huisstijl.yaml", "kleuren: {}\n# armoedeplan: 1\n")
    written("plan.yaml.bak", PLAN)
    Path("map.yaml").mkdir()
    assert plan_files(Path()) == [Path("nieuw.yml"), Path("oud.yaml"), Path("kort.yaml")]


def test_a_plan_is_told_by_its_title_its_municipalities_and_its_day() -> None:
    told = found_plan(written("plan.yaml", PLAN, 1_790_000_000)).told
    assert told.startswith("Samen verder, Aadorp en Beedorp; plan.yaml, gewijzigd op 21 september 2026 om ")
    assert found_plan(written("leeg.yaml", "armoedeplan: 1\n")).told.startswith("Plan zonder titel; leeg.yaml,")
    broken = found_plan(written("stuk.yaml", "armoedeplan: 1\nplan: {titel: [x}\n"))
    assert broken.told.startswith("stuk.yaml: hierin staan fouten; gewijzigd op ")


def test_a_new_plan_is_made_with_what_enter_takes_over() -> None:
    person = Person(["1", "Gemeente Oosterwolde", "", ""])
    chosen = choose_plan(person, Path())
    assert chosen == (Path("armoedeplan-oosterwolde.yaml"), True)
    plan = read_plan(chosen.plan).plan
    assert (plan.plan.titel, plan.gemeenten[0].naam) == ("Armoedeplan Oosterwolde", "Oosterwolde")
    assert "De gemeente staat in het plan als Oosterwolde, zonder het woord “gemeente”." in person.text


def test_what_is_typed_in_place_of_the_proposals_is_taken() -> None:
    person = Person(["Nieuw", "Oss", "Rondkomen in Oss", "rondkomen"])
    assert choose_plan(person, Path()).plan == Path("rondkomen.yaml")
    plan = read_plan(Path("rondkomen.yaml")).plan
    assert (plan.plan.titel, plan.gemeenten[0].code) == ("Rondkomen in Oss", "GM0828")
    assert "Ingevuld: de gemeentecode van Oss is GM0828" in person.text


def test_a_file_that_is_there_is_neither_offered_nor_written_over() -> None:
    written("armoedeplan-oss.yaml", "van mij\n")
    person = Person(["1", "Oss", "", "armoedeplan-oss", "map/plan", ""])
    assert choose_plan(person, Path()).plan == Path("armoedeplan-oss-2.yaml")
    assert person.refusals == ["armoedeplan-oss.yaml is er al, en blijft zoals het is", "De map map is er niet"]
    assert Path("armoedeplan-oss.yaml").read_text(encoding="utf-8") == "van mij\n"


def test_of_two_municipalities_the_person_chooses_one() -> None:
    person = Person(["Bergen", "2"])
    begin_plan(Path("plan.yaml"), person)
    assert read_plan(Path("plan.yaml")).plan.gemeenten[0].code == "GM0373"
    assert [label for _, label in person.prompts[1].options] == [
        "Bergen (L.), met code GM0893",
        "Bergen (NH.), met code GM0373",
        "een andere gemeente",
    ]


def test_another_of_that_name_gets_no_code_and_neither_does_one_that_is_gone() -> None:
    begin_plan(Path("a.yaml"), Person(["Bergen", "3"]))
    person = Person(["Weesp"])
    begin_plan(Path("b.yaml"), person)
    assert "Weesp hoort sinds 24 maart 2022 bij Amsterdam (GM0363)." in person.text
    assert [read_plan(Path(name)).plan.gemeenten[0].code for name in ("a.yaml", "b.yaml")] == [None, None]


def test_back_goes_to_the_question_before_and_from_the_first_to_the_menu() -> None:
    person = Person(["1", "Oss", "", "<", "<", "Breda", "<", "<", "1", "Goes", "", ""])
    assert choose_plan(person, Path()).plan == Path("armoedeplan-goes.yaml")
    assert person.left == 0
    assert [path.name for path in plan_files(Path())] == ["armoedeplan-goes.yaml"]


def test_one_goes_on_with_a_plan_by_its_number_or_the_name_of_its_file() -> None:
    written("een.yaml", PLAN, 20)
    written("twee.yaml", PLAN, 10)
    Path("elders").mkdir()
    written("elders/drie.yaml", PLAN)
    for answers, name in (
        (["", ""], "een.yaml"),
        (["2", "2"], "twee.yaml"),
        (["2", "'elders/drie.yaml'"], "elders/drie.yaml"),
        (["2", "7", "vier.yaml", "²", "<", "2", "1"], "een.yaml"),
    ):
        assert choose_plan(Person(answers), Path()) == (Path(name), False)


def test_where_there_is_no_plan_a_new_one_is_the_usual_choice() -> None:
    person = Person(["2", "", "", "Oss", "", ""])
    assert choose_plan(person, Path()).new
    assert "In deze map staat nog geen plan." in person.prompts[1].help
    assert person.prompts[0].hint == "typ een nummer; Enter is 1"


def test_the_example_is_a_copy_that_is_made_once_and_never_over_a_changed_one() -> None:
    assert choose_plan(Person(["3", ""]), Path()) == (Path("voorbeeldplan.yaml"), False)
    assert Path("voorbeeldplan.yaml").read_bytes() == VOORBEELDSTAD.read_bytes()
    assert choose_plan(Person(["3", "n", "3", "j"]), Path()).plan == Path("voorbeeldplan.yaml")
    Path("voorbeeldplan.yaml").write_text(PLAN, encoding="utf-8")
    assert choose_plan(Person(["3", "j"]), Path()).plan == Path("voorbeeldplan-2.yaml")
    assert Path("voorbeeldplan.yaml").read_text(encoding="utf-8") == PLAN


def test_help_comes_back_to_the_menu_and_what_is_no_choice_is_refused() -> None:
    person = Person(["4", "9", "plan", "?", "hulp", ":stop"])
    with pytest.raises(Ended):
        choose_plan(person, Path())
    assert person.refusals == ["“9” is geen keuze", "“plan” is geen keuze"]
    assert "Elk antwoord wordt meteen bewaard" in person.text
    assert list(Path().iterdir()) == []
