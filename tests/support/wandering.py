"""Somebody who types anything at any question for hours, and holds at each prompt that nothing is lost or broken.

Told by what is seen from outside: the bytes on disk, what was typed, and what was shown. Each sitting ends with a stop
or a kill, and the next one goes on with the file.
"""

import os
import re
import signal
import time
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from random import Random

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import FieldPath
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.differences import texts_by_path
from armoedeplan.wizard.interview import Interview
from armoedeplan.wizard.screen import Done, Ended, Part, Prompt
from armoedeplan.wizard.session_end import reckon_ending
from armoedeplan.wizard.working_copy import WorkingCopy
from support.asked import aid

WORDS = (
    "Kredietbank West", "Welzijn & Zorg", "geld", "hulp", "Élan", "wijkteam", "1,400", "50%", "café 'De Brug'",
    "jeugd: 0-4", "# geen", "- streep", "👩‍👧 gezin", "مساعدة", "עזרה", "“aanhaling”", "ja", "nee",
    "null", "2027", "~", "[x]",
)  # fmt: skip
LOOKING = ("", "<", "=", "?", "?minima", "?qwerty", ":meer", ":zoek geld", ":zoek", ":foo", "!!", "=9", "=x.y", "< 18")
"""What changes nothing, wherever it is typed."""
TROUBLE = ("\x00\x07\x1b[31m", "\u202egespiegeld\u202c", "\ufeff", "\x85\u2028", "a\tb", " " * 9, "x" * 3_000, "\ud83d")
COMMANDS = (
    "!", ":onbekend", ":nvt Dat doen wij niet.", ":nvt", ":wis", ":wis 1", ":wis 2 3", ":wijzig", ":wijzig 1",
    ":wijzig 1 Anders", ":verdiep 1", ":kopieer 1", ":kopieer 1 Tweede", ":verplaats 2 1", ":verwijder 1",
    ":verwijder 1 2", ":verwijder 1-3", ":verwijder alle", ":editor",
)  # fmt: skip
JUMPS = ("=0", "=1", "=2", "=2.2", "=2.3", "=3", "=4", "=4.2", "=5", "=6", "=7", "=1+", "=2+", "=4+", "=7+")


class Killed(BaseException):
    """The process is gone, as far as a test in one process can play that."""


_ENDS = {"kill": Killed, "Ctrl-C": KeyboardInterrupt, "Ctrl-D": Ended}
_DIGEST = 8


class Wanderer:
    """Types at random, and looks at the file before it does.

    steps: how many lines were typed. undone: how many acts were taken back. kept: how many texts were looked up.
    reached: the questions to which a jump led.
    """

    def __init__(self, path: Path, chance: Random, most: int) -> None:
        self.path = path
        self.chance = chance
        self.most = most
        self.steps = 0
        self.log: list[str] = []
        self._typed = self._hint = ""
        self._known = path.read_bytes()
        self._file = read_plan(path)
        self._refused = ""
        self._goal: Item | None = None
        self.undone = self.kept = 0
        self.reached: set[str] = set()
        self.begin_sitting()

    def begin_sitting(self) -> None:
        """Forget what was done: only this sitting can be taken back."""
        self._acts: list[bytes] = []
        self._typed = self._said = self._taken = ""

    @property
    def typing(self) -> str:
        """Nothing: a line comes whole."""
        return ""

    @property
    def scripted(self) -> bool:
        """Never: it plays a person."""
        return False

    def show(self, *parts: Part) -> None:
        """Hold that each refusal says what is wrong and what to do."""
        for part in parts:
            if isinstance(part, Refusal):
                self.refused(part)
            elif isinstance(part, Done) and "is niet gewijzigd" in part.text:
                self._taken = ""

    def refused(self, refusal: Refusal) -> None:
        """Hold that a refusal says what is wrong and what to do."""
        self._refused, self._taken = refusal.message, ""
        assert refusal.message, self.log[-5:]
        assert not refusal.message.endswith("."), (refusal, self.log[-5:])
        assert refusal.remedy.endswith((".", "?")), (refusal, self.log[-5:])

    def edit(self, text: str) -> str:
        """Write a line more."""
        return f"{text}\n{self.chance.choice(WORDS)}"

    def begin_act(self) -> None:
        """Note what the file holds before an act; a text that was taken in the one before is in it."""
        self._acts.append(self._known)
        if self._taken:
            assert self._taken in " ".join(" ".join(texts_by_path(self._file).values()).split()), self.log[-5:]
            self.kept += 1
        self._taken, self._said = self._said, ""

    def read(self, prompt: Prompt) -> str:
        """Look at the file, and type something."""
        self._look(prompt)
        if self.steps >= self.most:
            raise Ended
        self.steps += 1
        self._refused = ""
        self._typed = self._line_for(prompt)
        if prompt.prose and "\n\n" in self._typed:
            self._said = self._typed.partition("\n")[0]
        self.log.append(f"{prompt.text[:50]!r} <- {self._typed[:80]!r}")
        if self._typed in _ENDS:
            raise _ENDS[self._typed]
        return self._typed

    def _look(self, prompt: Prompt) -> None:
        """Hold that the file is sound, and that what was typed last did no more than it should."""
        now = self.path.read_bytes()
        if now != self._known:
            # at a question beside those of the plan, Enter may say that an answer is meant
            assert self._typed not in LOOKING or "Enter is" in self._hint, self.log[-5:]
            self._file = read_plan(self.path)
            assert self._file.sound, (self._file.findings, self.log[-5:])
        if self._typed == ":herstel" and not self._refused:
            place = next(place for place in reversed(range(len(self._acts))) if self._acts[place] != self._known)
            assert now == self._acts[place], self.log[-12:]
            del self._acts[place:]
            # between two steps an answer is taken back before the next act begins
            self._taken = ""
            self.undone += 1
        if self._refused:
            assert now == self._known, self.log[-5:]
        if self._goal and self._typed == f"={self._goal.path}":
            self._arrived(self._goal, prompt)
        self._known, self._hint, self._goal = now, prompt.hint, None

    def _arrived(self, goal: Item, prompt: Prompt) -> None:
        """Hold that a question can be reached from anywhere but a question that is to be answered first."""
        if self._refused == "Dat kan hier niet":
            return
        there = goal.question.text in f"{prompt.where} {prompt.text}" or prompt.text.startswith(goal.question.label)
        assert there, (goal.path, prompt, self.log[-5:])
        assert not self._refused, self.log[-5:]
        self.reached.add(goal.path.without_keys)

    def _line_for(self, prompt: Prompt) -> str:
        """Choose what to type."""
        kinds: dict[str, tuple[str, ...]] = {
            "undo": (":herstel",), "look": LOOKING, "jump": JUMPS, "command": COMMANDS, "trouble": TROUBLE,
            "end": (":stop", *_ENDS), "go": (), "answer": (),
        }  # fmt: skip
        kind = self.chance.choices(tuple(kinds), (8, 5, 7, 16, 3, 0.5, 4, 56.5))[0]
        if kind == "go":
            return self._to_a_question()
        return self.chance.choice(kinds[kind]) if kinds[kind] else self._answer_to(prompt)

    def _to_a_question(self) -> str:
        """Go to any question of the plan."""
        awake = [item for item in evaluate(self._file.answers) if item.state is not State.DORMANT]
        self._goal = self.chance.choice(awake)
        return f"={self._goal.path}"

    def _answer_to(self, prompt: Prompt) -> str:
        """Make an answer that may fit."""
        if "j of n" in prompt.hint:
            return self.chance.choice(("j", "n", "ja", "nee", "", "misschien"))
        if prompt.options:
            number = self.chance.choice(prompt.options)[0]
            return self.chance.choice((str(number), f"{number},1", prompt.options[0][1], "99", "eigen woord", "1 en 2"))
        if prompt.prose:
            return "\n\n".join(self._words() for _ in range(self.chance.randint(2, 4)))
        return self.chance.choice(tuple(self._lines()))

    def _lines(self) -> Iterator[str]:
        """Yield lines that may be answers."""
        yield self._words()
        yield self._words()
        yield "; ".join(self._words() for _ in range(3))
        yield "\n".join("\t".join(self._words() for _ in range(3)) for _ in range(self.chance.randint(2, 4)))
        yield self.chance.choice(("2027-2030", "2027", "1-3-2027", "maart 2027", "12.500", "€ 1.250,50", "40", "40%"))
        yield self.chance.choice(("1", "2", "3", "1,2", "+ Voedselbank", "1, + Buurthuis", "j", "GM1234"))

    def _words(self) -> str:
        """Give some words."""
        return " ".join(self.chance.choice(WORDS) for _ in range(self.chance.randint(1, 4)))


class WatchedPlan(AutosavedPlan):
    """A plan of which the person is told that an act begins."""

    def __init__(self, copy: WorkingCopy, person: Wanderer) -> None:
        super().__init__(copy, person)
        self._person = person

    def begin_act(self, path: FieldPath) -> None:
        """Tell the person."""
        self._person.begin_act()
        super().begin_act(path)


class _Telling(Wanderer):
    """One who tells at each prompt what the file holds, and whether what is typed may change that."""

    pipe = 0

    def read(self, prompt: Prompt) -> str:
        """Tell, and type."""
        typed = super().read(prompt)
        looks = typed in LOOKING and "Enter is" not in prompt.hint
        os.write(self.pipe, _digest(self.path.read_bytes()) + (b"=" if looks else b"~"))
        return typed


def wander(path: Path, chance: Random, most: int) -> Wanderer:
    """Hold sittings with a plan until a number of lines was typed; raise what goes wrong, with the last lines."""
    person = Wanderer(path, chance, most)
    while person.steps < most:
        _sit(person)
    return person


def _sit(person: Wanderer) -> None:
    """Hold one sitting, and look at what is told at its end."""
    person.begin_sitting()
    copy = WorkingCopy(person.path)
    try:
        Interview(WatchedPlan(copy, person), person, aid()).run()
    except Killed:
        return
    except (Ended, KeyboardInterrupt):
        pass
    except Exception as fault:
        fault.add_note("\n".join(person.log[-15:]))
        raise
    ending = reckon_ending(copy)
    named = re.findall(r"(?:bewaard|Het plan staat) in (.+)\.$", ending.lines[-1])
    assert ending.whole, ending
    assert [Path(name).read_bytes() for name in named] == [copy.saved.data], ending


def _digest(data: bytes) -> bytes:
    """Give a few bytes that stand for many."""
    return blake2b(data, digest_size=_DIGEST).digest()


def one_killed(path: Path, chance: Random) -> None:
    """Let somebody wander in a process of its own, and kill that at any moment; the file is whole and holds all."""
    seed, questions = chance.random(), chance.randint(1, 30)
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        os.close(reading)
        person = _Telling(path, Random(seed), 10_000)  # noqa: S311 - a walk that can be repeated
        person.pipe = writing
        _sit(person)
        os._exit(0)
    os.close(writing)
    told = b""
    while len(told) < questions * (_DIGEST + 1) and (data := os.read(reading, _DIGEST + 1)):
        told += data
    time.sleep(chance.uniform(0, 0.01))
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while data := os.read(reading, 65_536):
        told += data
    os.close(reading)
    file = read_plan(path)
    assert file.sound, file.findings
    # what was typed last may be there or not, unless it could change nothing
    assert told[-1:] in (b"", b"~") or _digest(file.data) == told[-_DIGEST - 1 : -1]


def long_walk(path: Path, steps: int, seed: int) -> tuple[int, int, int, int]:
    """Walk from an empty plan; give the steps, what was undone, what was kept, and how many questions were reached."""
    list(make_plan(path, "Elzenrade"))
    person = wander(path, Random(seed), steps)  # noqa: S311 - a walk that can be repeated
    return person.steps, person.undone, person.kept, len(person.reached)


def often_killed(path: Path, rounds: int, seed: int) -> None:
    """Wander from an empty plan, and be killed on the way, time and again."""
    list(make_plan(path, "Elzenrade"))
    chance = Random(seed)  # noqa: S311 - a walk that can be repeated
    for _ in range(rounds):
        one_killed(path, chance)
