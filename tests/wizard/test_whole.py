"""A whole interview: from nothing to a plan that the checks accept, by any route."""

from pathlib import Path
from random import Random

import pytest
from support.asked import Person, aid, check, sit
from support.interview import BEFORE, STEP_1, TYPED, WHOLE, script
from support.program import ROOT, run
from support.repetition import repetitions

from armoedeplan.finding import Severity
from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.wizard.asking import ask
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.move import Move
from armoedeplan.wizard.session import Session


def new(folder: Path) -> Path:
    """Make the plan with which an interview begins."""
    path = folder / "plan.yaml"
    list(make_plan(path, WHOLE[0]))
    return path


def test_the_whole_interview_ends_with_a_plan_that_has_no_errors_in_any_phase(tmp_path: Path) -> None:
    sat = sit(new(tmp_path), WHOLE[1:])
    assert (sat.whole, sat.person.left, sat.person.refusals) == (True, 0, [])
    assert not [one for one in evaluate(sat.plan) if one.kern and one.state is State.OPEN]
    assert not [one for one in check(sat.file) if one.severity is not Severity.TIP]
    for phase in ("concept", "inspraak", "aangeboden_aan_raad", "vastgesteld"):
        ran = run("controleer", "plan.yaml", "--fase", phase, folder=tmp_path)
        assert ran.code == 0, ran.out


def test_a_script_gives_the_same_file_as_a_person(tmp_path: Path) -> None:
    (tmp_path / "person").mkdir()
    sat = sit(new(tmp_path / "person"), WHOLE[1:])
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=script(TYPED))
    assert (ran.code, ran.err) == (0, "")
    assert (tmp_path / "plan.yaml").read_bytes() == sat.file.data


FREE = ("plan.", "terugblik", "uitgangspunten", "regelingen", "schuldhulp", "samenwerking.draagvlak")
"""Where no question names what another one added or waits for its answer, so that it may be answered at any time."""


class Noting:
    """Asks as the interview does, and notes at which question each answer was given."""

    def __init__(self, person: Person) -> None:
        self._person = person
        self._left = person.left
        self.blocks: list[tuple[str, int]] = []

    def __call__(self, session: Session, item: Item) -> Move:
        """Ask a question, and note how many answers it took; what was asked between questions has no path."""
        self._note("")
        move = ask(session, item)
        self._note(item.path)
        return move

    def _note(self, path: str) -> None:
        """Note the answers since the last note."""
        if self._left > self._person.left:
            self.blocks.append((path, self._left - self._person.left))
        self._left = self._person.left


def straight_on(path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[str, list[tuple[str, list[str]]]]:
    """Hold the interview in its own order; give the text of the file, and the answers by question."""
    person = Person(WHOLE[1:])
    noting = Noting(person)
    monkeypatch.setattr("armoedeplan.wizard.interview.ask", noting)
    Interview(AutosavedPlan.open(path, person), person, aid()).run()
    monkeypatch.undo()
    typed = iter(WHOLE[1:])
    blocks = [(where, [next(typed) for _ in range(number)]) for where, number in noting.blocks]
    return path.read_text(encoding="utf-8"), [block for block in blocks if block[0]]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(repetitions(1, 3)))
def test_any_route_gives_the_same_file(tmp_path: Path, seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "straight").mkdir()
    straight, blocks = straight_on(new(tmp_path / "straight"), monkeypatch)
    chance = Random(seed)  # noqa: S311 - a test that can be repeated
    free = [block for block in blocks if block[0].startswith(FREE)]
    mixed = [block for block in blocks if block not in free]
    for block in free:
        mixed.insert(chance.randint(0, len(mixed)), block)
    assert mixed != blocks
    sat = sit(new(tmp_path), [one for path, answers in mixed for one in (f"={path}", *answers)])
    assert (sat.person.refusals, sat.person.left) == ([], 0)
    assert sat.file.text == straight


def test_the_interview_resumes_at_the_first_open_question(tmp_path: Path) -> None:
    path = new(tmp_path)
    first = sit(path, [*BEFORE[1:], *STEP_1[:1]])
    assert not first.whole
    second = sit(path, STEP_1[1:-1])
    assert second.person.refusals == []
    assert second.person.asked[0] == first.person.asked[-1]
    assert "U gaat verder bij" in second.person.text


def test_a_script_stops_at_the_first_answer_that_is_refused(tmp_path: Path) -> None:
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=b"Elzenrade\n2027\n2030\nNergens\nGM1234\n")
    assert (ran.code, ran.out.count("geen gemeentecode")) == (1, 1)
    assert "Regel 4 van de invoer past niet bij de vraag" in ran.err
    assert read_plan(tmp_path / "plan.yaml").plan.plan.periode.van == "2027"


def test_the_end_of_the_input_is_a_stop_and_nothing_is_lost(tmp_path: Path) -> None:
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=b"Elzenrade\n2027-2030")
    assert (ran.code, ran.err) == (0, "")
    assert "Wat u antwoordde, is bewaard in plan.yaml." in ran.out
    assert read_plan(tmp_path / "plan.yaml").plan.plan.periode.tot == "2030"


def test_a_plan_with_errors_is_told_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\nplan: {titl: x}\n", encoding="utf-8")
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=b"x\n")
    assert (ran.code, "AP013" in ran.err) == (1, True)


@pytest.mark.parametrize("option", [[], ["--eenvoudig"]])
def test_without_a_terminal_there_is_no_drawing_and_no_colour(tmp_path: Path, option: list[str]) -> None:
    ran = run("wizard", "plan.yaml", *option, folder=tmp_path, typed=b"Elzenrade\n?\n=\n:stop\n")
    assert (ran.code, ran.err) == (0, "")
    assert not set(ran.out) & set("\x1b╭─│╰")
    assert max(map(len, ran.lines)) <= 80


def test_it_begins_at_the_step_that_is_asked_for(tmp_path: Path) -> None:
    new(tmp_path)
    ran = run("wizard", "plan.yaml", "--stap", "5", folder=tmp_path, typed=b":stop\n")
    assert "Hoe zet u ervaringskennis in?" in ran.out
    assert run("wizard", "plan.yaml", "--stap", "8", folder=tmp_path).code == 2


def test_the_transcript_in_the_manual_is_of_this_interview() -> None:
    assert (ROOT / "docs" / "lijsten" / "gesprek.txt").read_bytes() == script(TYPED)


def test_what_was_postponed_comes_by_at_the_end_when_that_is_wanted(tmp_path: Path) -> None:
    decide, summary, ending = WHOLE.index("Het plan vast te stellen."), WHOLE[-3], WHOLE[-1]
    postponed = [*WHOLE[1:decide], "!", "!", ""]
    sat = sit(new(tmp_path), [*postponed, "j", WHOLE[decide], "", summary, ending])
    assert (sat.person.refusals, sat.whole) == ([], True)
    assert "Er staan nog 2 kernvragen open. Nu doen?" in sat.person.asked
    assert [path for path, given in sat.plan.antwoordstatus.items() if given.status == "later"] == []
    assert [point.tekst for point in sat.plan.plan.besluitpunten] == [WHOLE[decide]]
    assert sat.plan.plan.samenvattingen.bestuur == summary
