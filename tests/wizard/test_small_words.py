"""What the wizard shows in one line, and how it tells another plan from the one it knows."""

from pathlib import Path

import pytest
from support.asked import plan_at, sit

from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.wizard.external_change import Outside, kind_of_change
from armoedeplan.wizard.options import shortened


@pytest.mark.parametrize(("length", "shown"), [(59, 59), (60, 60), (61, 60), (200, 60)])
def test_words_of_more_than_sixty_signs_are_cut_to_sixty(length: int, shown: int) -> None:
    words = "a" * length
    assert len(shortened(words)) == shown
    assert shortened(words).startswith(words[: shown - 3])
    assert shortened(words).endswith("...") is (length > 60)


def test_a_blank_before_the_cut_goes_too() -> None:
    assert shortened("a" * 56 + " b" * 20) == "a" * 56 + "..."


@pytest.mark.parametrize(
    ("here", "there", "what"),
    [
        ("Elzenrade", "Wilgenrade", Outside.OTHER),
        ("Elzenrade", "Elzenrade", Outside.CHANGED),
    ],
)
def test_a_small_plan_of_another_municipality_is_another_plan(here: str, there: str, what: Outside) -> None:
    known, theirs = (
        plan_of(Path("plan.yaml"), f"armoedeplan: 1\ngemeenten:\n  - naam: {name}\n".encode()) for name in (here, there)
    )
    assert kind_of_change(known, theirs, {}) is what


@pytest.mark.parametrize(
    ("path", "told"), [("regelingen", True), ("samenwerking.conclusies", False)], ids=["two columns", "one column"]
)
def test_that_a_record_can_be_given_in_one_go_is_told_where_it_has_several_columns(
    tmp_path: Path, path: str, *, told: bool
) -> None:
    prompt = sit(plan_at(tmp_path), [f"={path}", ":stop"]).person.prompts[1]
    assert ("of in één keer: " in prompt.hint) is told, prompt


def test_an_older_version_that_undoes_all_answers_since_some_moment_is_stale(tmp_path: Path) -> None:
    path = plan_at(tmp_path)
    old = path.read_bytes()

    def put_back() -> str:
        path.write_bytes(old + b"# van iemand anders\n")
        return "2030"

    sat = sit(path, ["=plan.titel", "Samen", "=plan.periode", "2027", put_back, ":stop"])
    assert any("een oudere versie van het plan" in refusal for refusal in sat.person.refusals), sat.person.text


def test_one_answer_that_is_undone_was_meant(tmp_path: Path) -> None:
    path = plan_at(tmp_path)
    old = path.read_bytes()

    def put_back() -> str:
        path.write_bytes(old + b"# van iemand anders\n")
        return "Alles"

    sat = sit(path, ["=plan.titel", "Samen", "=verantwoording.positie.raad", put_back, ":stop"])
    assert (sat.person.refusals, sat.plan.plan.titel) == ([], None)
