"""Nothing is lost: each answer is on disk at once, also when somebody else changes the file or the disk refuses."""

from collections.abc import Callable
from pathlib import Path

import pytest
from support.asked import plan_at, sit

from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.store import Store
from armoedeplan.saving import save as saving
from armoedeplan.saving.file_lock import Lock

TITLE = "plan: {titel: Samen}\n"


def meanwhile(path: Path, old: str, new: str, answer: str) -> Callable[[], str]:
    """Change the file by hand while a question is asked, and then answer."""

    def do() -> str:
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")
        return answer

    return do


def test_each_answer_is_on_disk_before_the_next_question(tmp_path: Path) -> None:
    path = plan_at(tmp_path)
    seen: list[str | None] = []

    def look(answer: str) -> Callable[[], str]:
        def do() -> str:
            seen.append(read_plan(path).plan.plan.periode.van)
            return answer

        return do

    sit(path, ["=plan.periode", look("2027"), look("2030"), look(":stop")])
    assert seen == [None, "2027", "2027"]


def test_a_change_by_hand_elsewhere_survives_with_the_answer(tmp_path: Path) -> None:
    path = plan_at(tmp_path, TITLE)
    sat = sit(path, ["=verantwoording.positie.raad", meanwhile(path, "Samen", "Verder", "Zij stelt vast."), ":stop"])
    assert (sat.plan.plan.titel, sat.plan.verantwoording.positie.raad) == ("Verder", "Zij stelt vast.")


@pytest.mark.parametrize(("choice", "title"), [("1", "Anders"), ("2", "Mijn titel")])
def test_when_both_changed_one_answer_the_person_chooses(tmp_path: Path, choice: str, title: str) -> None:
    path = plan_at(tmp_path, TITLE)
    sat = sit(path, ["=plan.titel", meanwhile(path, "Samen", "Anders", "Mijn titel"), choice, ":stop"])
    assert sat.plan.plan.titel == title
    assert "In het bestand staat nu: Anders" in sat.person.text


def test_an_actor_added_by_hand_meanwhile_stays_beside_the_one_that_was_typed(tmp_path: Path) -> None:
    path = plan_at(tmp_path, "samenwerking:\n  actoren:\n    - {id: a, naam: A, soort: bestuur, aandeel: x}\n")
    by_hand = meanwhile(path, "aandeel: x}\n", "aandeel: x}\n    - {id: b, naam: B}\n", "C;2;y")
    sat = sit(path, ["=samenwerking.actoren", by_hand, ":stop"])
    assert [one.naam for one in sat.plan.samenwerking.actoren] == ["A", "B", "C"]


def test_a_file_that_is_broken_for_a_moment_waits_until_it_is_mended(tmp_path: Path) -> None:
    path = plan_at(tmp_path, TITLE)
    broken = meanwhile(path, "{titel: Samen}", "{titel: Samen", "Zij stelt vast.")
    sat = sit(path, ["=verantwoording.positie.raad", broken, "", meanwhile(path, "Samen", "Samen}", ""), ":stop"])
    assert (sat.plan.plan.titel, sat.plan.verantwoording.positie.raad) == ("Samen", "Zij stelt vast.")
    assert sat.person.refusals == ["Zo is het bestand niet te lezen"] * 2


def test_when_the_disk_is_full_the_answer_waits_and_nothing_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = plan_at(tmp_path, TITLE)
    room = saving._replace_file  # noqa: SLF001 - the last step of a save
    tries = 0

    def full(path: Path, target: Path, data: bytes, lock: Lock) -> tuple[str, ...]:
        nonlocal tries
        tries += 1
        if tries < 3:
            raise OSError(28, "No space left on device")
        return room(path, target, data, lock)

    monkeypatch.setattr(saving, "_replace_file", full)
    sat = sit(path, ["=plan.titel", "Verder", "", "", ":stop"])
    assert sat.person.refusals == [f"Opslaan van {path} lukt niet: de schijf is vol"] * 2
    assert sat.plan.plan.titel == "Verder"


def test_what_saving_cannot_keep_is_told_once_in_a_session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = plan_at(tmp_path, TITLE)
    real = Store.save

    def noted(store: Store) -> tuple[str, ...]:
        return (*real(store), "De groep van het bestand is niet te houden.")

    monkeypatch.setattr(Store, "save", noted)
    sat = sit(path, ["=plan.titel", "Verder", "=plan.titel", "Nog verder", ":stop"])
    assert sat.plan.plan.titel == "Nog verder"
    assert sat.person.text.count("Let op: De groep van het bestand is niet te houden.") == 1
