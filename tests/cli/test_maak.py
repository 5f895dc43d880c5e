"""`maak` writes documents: beside the plan, the same each time, and never over what a person changed."""

from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import contents, run

DOCUMENT = "documenten/beleidsplan.md"
OTHER = SOUND.replace("Samen verder", "Anders verder")
FAULTY = f"{SOUND}  titl: x\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a folder with one sound plan."""
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    return tmp_path


def test_the_policy_plan_comes_in_a_folder_beside_the_plan(folder: Path) -> None:
    (folder / "elders").mkdir()
    ran = run("maak", "../plan.yaml", folder=folder / "elders")
    assert (ran.code, ran.out, ran.err) == (0, "Gemaakt: ../documenten/beleidsplan.md\n", "")
    text = (folder / DOCUMENT).read_text(encoding="utf-8")
    assert "Samen verder" in text
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    visible = {name for name in contents(folder) if "/." not in name}
    assert visible == {"plan.yaml", "elders", "documenten", DOCUMENT}
    assert (folder / "plan.yaml").read_text(encoding="utf-8") == SOUND


def test_the_same_plan_gives_the_same_bytes_wherever_it_is_made(folder: Path) -> None:
    (folder / "ander").mkdir()
    (folder / "ander" / "plan.yaml").write_text(SOUND, encoding="utf-8")
    assert run("maak", "plan.yaml", folder=folder).code == 0
    first = contents(folder / "documenten")
    assert run("maak", "plan.yaml", folder=folder).code == 0
    assert contents(folder / "documenten") == first
    assert run("maak", "plan.yaml", folder=folder / "ander", variables={"PYTHONHASHSEED": "7"}).code == 0
    assert contents(folder / "ander" / "documenten") == first


def test_a_document_follows_its_plan(folder: Path) -> None:
    run("maak", "plan.yaml", folder=folder)
    (folder / "plan.yaml").write_text(OTHER, encoding="utf-8")
    assert run("maak", "plan.yaml", folder=folder).code == 0
    text = (folder / DOCUMENT).read_text(encoding="utf-8")
    assert "Anders verder" in text
    assert "Samen verder" not in text


def test_a_document_that_was_changed_by_hand_is_not_overwritten_without_overschrijf(folder: Path) -> None:
    run("maak", "plan.yaml", folder=folder)
    document = folder / DOCUMENT
    document.write_text("Mijn eigen tekst.\n", encoding="utf-8")
    before = contents(folder)
    ran = run("maak", "plan.yaml", folder=folder)
    assert ran.err.startswith("Fout: documenten/beleidsplan.md is met de hand gewijzigd\n")
    assert "--overschrijf" in ran.err
    assert (ran.code, ran.out, contents(folder)) == (1, "", before)
    assert run("maak", "plan.yaml", "--overschrijf", folder=folder).code == 0
    assert "Samen verder" in document.read_text(encoding="utf-8")
    # and from then on it is the program's own again
    (folder / "plan.yaml").write_text(OTHER, encoding="utf-8")
    assert run("maak", "plan.yaml", folder=folder).code == 0


@pytest.mark.parametrize("account", [None, "geen json", "[]", '{"beleidsplan.md": 7}'])
def test_a_document_of_which_no_account_is_left_is_not_written_over(account: str | None, folder: Path) -> None:
    run("maak", "plan.yaml", folder=folder)
    (folder / "plan.yaml").write_text(OTHER, encoding="utf-8")
    kept = folder / "documenten" / ".gemaakt.json"
    if account is None:
        kept.unlink()
    else:
        kept.write_text(account, encoding="utf-8")
    before = contents(folder)
    ran = run("maak", "plan.yaml", folder=folder)
    known = account == '{"beleidsplan.md": 7}'
    said = "is met de hand gewijzigd" if known else "bestaat al (niet zo door dit programma gemaakt)"
    assert ran.err.startswith(f"Fout: documenten/beleidsplan.md {said}\n")
    assert (ran.code, contents(folder)) == (1, before)


def test_a_plan_with_errors_gives_no_documents(folder: Path) -> None:
    (folder / "fout.yaml").write_text(FAULTY, encoding="utf-8")
    before = contents(folder)
    ran = run("maak", "fout.yaml", folder=folder)
    assert ran.err.startswith("fout.yaml:4:3: fout AP013 ")
    assert ran.err.endswith("Van fout.yaml zijn geen documenten gemaakt: los eerst de fouten op.\n")
    assert (ran.code, ran.out, contents(folder)) == (1, "", before)


def test_one_plan_with_errors_does_not_hold_up_the_others(folder: Path) -> None:
    (folder / "fout.yaml").write_text(FAULTY, encoding="utf-8")
    ran = run("maak", "fout.yaml", "plan.yaml", "--uit", "uit", folder=folder)
    name = folder.name
    lines = [f"Gemaakt: uit/{name}/beleidsplan.md", "fout: niet gemaakt (het plan heeft fouten)", f"{name}: 1 gemaakt"]
    assert (ran.code, ran.lines) == (1, lines)
    assert not (folder / "uit" / "fout").exists()
    assert run("maak", "weg.yaml", "fout.yaml", "--uit", "uit", folder=folder).code == 2


def test_several_plans_have_a_folder_each(folder: Path) -> None:
    for name in ("dorp", "stad"):
        (folder / name).mkdir()
        (folder / name / "plan.yaml").write_text(SOUND.replace("Samen", name.title()), encoding="utf-8")
    (folder / "eiland.yaml").write_text(OTHER, encoding="utf-8")
    ran = run("maak", "dorp/plan.yaml", "stad/plan.yaml", "eiland.yaml", "--uit", "uit", folder=folder)
    made = [f"uit/{name}/beleidsplan.md" for name in ("dorp", "stad", "eiland")]
    told = [f"{name}: 1 gemaakt" for name in ("dorp", "stad", "eiland")]
    assert (ran.code, ran.lines) == (0, [*(f"Gemaakt: {path}" for path in made), *told])
    texts = [(folder / path).read_text(encoding="utf-8") for path in made]
    assert ["Dorp verder" in texts[0], "Stad verder" in texts[1], "Anders verder" in texts[2]] == [True] * 3


def test_two_plans_never_write_over_each_others_documents(folder: Path) -> None:
    (folder / "ander.yaml").write_text(OTHER, encoding="utf-8")
    before = contents(folder)
    for plans in (["plan.yaml", "ander.yaml"], ["plan.yaml", "plan.yaml", "--uit", "uit"]):
        ran = run("maak", *plans, folder=folder)
        assert "De documenten van twee plannen komen allebei in " in ran.err
        assert (ran.code, ran.out, contents(folder)) == (2, "", before)


def test_one_plan_goes_straight_to_the_folder_that_was_named(folder: Path) -> None:
    ran = run("maak", "plan.yaml", "--uit", "een/twee", folder=folder)
    assert (ran.code, ran.out) == (0, "Gemaakt: een/twee/beleidsplan.md\n")


def test_all_documents_are_made_at_once(folder: Path) -> None:
    ran = run("maak", "plan.yaml", "--alles", folder=folder)
    assert (ran.code, ran.err.splitlines()[0]) == (0, "Niet gemaakt:")
    made = {name for name in contents(folder) if name.endswith((".md", ".xml"))}
    *files, told = ran.lines
    assert "documenten/beleidsplan.md" in made
    assert {line.removeprefix("Gemaakt: ") for line in files} == made
    assert told.startswith(f"{folder.name}: {len(made)} gemaakt, ")
    assert told.endswith(" passen nu niet bij het plan")


def test_an_unknown_document_names_those_there_are(folder: Path) -> None:
    before = contents(folder)
    ran = run("maak", "plan.yaml", "--document", "beleidsplan,onzin", folder=folder)
    assert ran.err.splitlines()[-1].startswith("Fout: Het document “onzin” bestaat niet. Kies uit: ")
    assert "beleidsplan" in ran.err.splitlines()[-1]
    assert (ran.code, ran.out, contents(folder)) == (2, "", before)


@pytest.mark.parametrize("blocked", ["documenten", "documenten/beleidsplan.md"])
def test_what_stands_in_the_way_is_told_and_left_alone(blocked: str, folder: Path) -> None:
    place = folder / blocked
    if blocked == "documenten":
        place.write_text("geen map", encoding="utf-8")
    else:
        place.mkdir(parents=True)
    before = contents(folder)
    ran = run("maak", "plan.yaml", folder=folder)
    assert ran.err.startswith("Fout: ")
    assert (ran.code, ran.out, contents(folder)) == (2 if blocked == "documenten" else 1, "", before)


def test_a_cache_that_cannot_be_written_does_not_matter(folder: Path) -> None:
    (folder / "geen_map").write_text("", encoding="utf-8")
    ran = run("maak", "plan.yaml", folder=folder, variables={"XDG_CACHE_HOME": str(folder / "geen_map")})
    assert (ran.code, ran.err) == (0, "")


def test_a_cache_that_was_spoilt_does_not_matter(folder: Path) -> None:
    cache = folder / "cache"
    assert run("maak", "plan.yaml", folder=folder, variables={"XDG_CACHE_HOME": str(cache)}).code == 0
    made = (folder / DOCUMENT).read_bytes()
    for kept in cache.rglob("*.cache"):
        kept.write_bytes(kept.read_bytes()[:40])
    (folder / DOCUMENT).unlink()
    ran = run("maak", "plan.yaml", folder=folder, variables={"XDG_CACHE_HOME": str(cache)})
    assert (ran.code, ran.err) == (0, "")
    assert (folder / DOCUMENT).read_bytes() == made
