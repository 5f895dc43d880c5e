"""A person in a test: answers from a list, and remembers what was asked and shown."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from armoedeplan.checks.frame import judge
from armoedeplan.cli.wizard import briefing_parts, more_parts, papers_now
from armoedeplan.cli.wizard_papers import paper_desk
from armoedeplan.finding import Finding
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.lookup import explain
from armoedeplan.terminal.plain_screen import lines_of
from armoedeplan.wizard.aid import Aid
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.desk import Desk
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import EditorFailed, Ended, Part, Prompt
from support.interview import Prose


class Person:
    """Answers what is asked; an answer may be a function, which is called when its turn comes, and gives the answer."""

    def __init__(self, answers: Iterable[str | Callable[[], str]], editor: Callable[[str], str] | None = None) -> None:
        self._answers = list(answers)
        self._editor = editor
        self.prompts: list[Prompt] = []
        self.shown: list[Part] = []

    @property
    def typing(self) -> str:
        """Nothing: an answer comes whole."""
        return ""

    @property
    def scripted(self) -> bool:
        """Never: it plays a person who sits there."""
        return False

    def show(self, *parts: Part) -> None:
        """Remember what is shown."""
        self.shown += parts

    def read(self, prompt: Prompt) -> str:
        """Give the next answer, or end."""
        self.prompts.append(prompt)
        if not self._answers:
            raise Ended
        answer = self._answers.pop(0)
        return answer if isinstance(answer, str) else answer()

    def refused(self, refusal: Refusal) -> None:
        """Remember a refusal: what is wrong is no sentence, and what to do is one."""
        assert not refusal.message.endswith("."), refusal
        assert refusal.remedy.endswith((".", "?")), refusal
        self.shown.append(refusal)

    def edit(self, text: str) -> str:
        """Write in the editor that the test gave."""
        if self._editor is None:
            raise EditorFailed("Er is geen tekstverwerker", "Zet er een klaar.")
        return self._editor(text)

    @property
    def left(self) -> int:
        """How many answers were not asked for."""
        return len(self._answers)

    @property
    def asked(self) -> list[str]:
        """The questions, in order."""
        return [prompt.text for prompt in self.prompts]

    @property
    def refusals(self) -> list[str]:
        """What was refused."""
        return [part.message for part in self.shown if isinstance(part, Refusal)]

    @property
    def text(self) -> str:
        """All that was shown, the words one space apart."""
        return " ".join(" ".join(line for part in self.shown for line in lines_of(part)).split())


class Sat(NamedTuple):
    """How a sitting ended: the person, the plan on disk, its file, and whether all was asked."""

    person: Person
    plan: Plan
    file: PlanFile
    whole: bool


def check(file: PlanFile) -> list[Finding]:
    """Judge a plan as the command does."""
    return [*file.findings, *judge(file)]


def aid() -> Aid:
    """Give the interview what the command gives it."""
    return Aid(
        check,
        explain,
        lambda component: (f"Zo deed men {component}",),
        lambda _: "# Zo staat het",
        briefing_parts,
        papers_now,
        more_parts,
        desk(),
    )


def desk() -> Desk:
    """Give what can be done with papers, without what was said in sittings that no test held."""
    return paper_desk()._replace(recall=lambda _: (), remember=lambda *_: None)


def sit(
    path: Path, answers: Iterable[str | Callable[[], str]], step: int | None = None, **more: Callable[[str], str]
) -> Sat:
    """Hold a sitting with a plan that is there."""
    person = Person(answers, more.get("editor"))
    try:
        Interview(AutosavedPlan.open(path, person), person, aid()).run(step)
        whole = True
    except Ended:
        whole = False
    file = read_plan(path)
    assert file.sound, file.findings
    return Sat(person, file.plan, file, whole)


def plan_at(folder: Path, text: str = "") -> Path:
    """Write a plan of a municipality that has answered little, and more on top."""
    path = folder / "plan.yaml"
    path.write_text(f"armoedeplan: 1\n{text}", encoding="utf-8")
    return path


__all__ = ["Person", "Prose", "Sat", "aid", "check", "plan_at", "sit"]
