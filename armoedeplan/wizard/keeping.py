"""Keeping answers: each is on disk before the next question, whatever happens to the disk, the file or the session."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from armoedeplan.finding import Severity
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.reading import PlanFile, read_plan
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, State, evaluate
from armoedeplan.record.path import Lost, follow
from armoedeplan.saving.reading import digest, digest_of
from armoedeplan.saving.reasons import SaveRefused
from armoedeplan.wizard.ask import Ask, Done, Listing, Prompt, Refusal, Words
from armoedeplan.wizard.replies import chosen, confirmed, reply
from armoedeplan.yamltext.tree import data_of

T = TypeVar("T")
_SHOWN = 5


class Declined(Exception):  # noqa: N818 - the person changed their mind
    """A change was not made because the person did not want what would follow from it."""


class Keeper:
    """The plan file of a session: what is in it now, and every change of it.

    The questions are reckoned once for each state of the file.
    """

    def __init__(self, path: Path, ask: Ask) -> None:
        self._ask = ask
        self._store = Store(self._sound(path))
        self._told: set[str] = set()
        self._items: tuple[PlanFile | None, tuple[Item, ...]] = (None, ())

    @property
    def file(self) -> PlanFile:
        """The file as it is now."""
        return self._store.file

    def items(self) -> tuple[Item, ...]:
        """Give every question with its state."""
        if self._items[0] is not self.file:
            self._items = (self.file, evaluate(self.file.plan))
        return self._items[1]

    def item(self, path: str) -> Item | None:
        """Give the question at a path, if it is asked at present."""
        return next((one for one in self.items() if one.path == path), None)

    def referring(self, path: str) -> list[str]:
        """Give the paths of what refers to a record, or to what it holds."""
        return self._store.referring(path)

    def refresh(self) -> None:
        """Take over what somebody else changed in the file; a file that is broken for a moment is left alone."""
        try:
            now = digest_of(self.file.path)
        except OSError:
            return
        if now != digest(self.file.data):
            new = read_plan(self.file.path)
            if new.sound:
                self._store = Store(new)
                self._ask.show(Done("Het bestand is intussen gewijzigd; u ziet nu wat erin staat."))

    def change(self, change: Callable[[Store], T], at: str = "") -> T:
        """Make one change and save it.

        at: the path of the answer that is changed; when somebody else changed that one too, the person chooses.
        Raises ChangeRefused, EditRefused and Declined; file and memory are then as they were.
        """
        before = self.file
        made = change(self._store)
        if not self._accepts(before, self.file):
            self._store = Store(before)
            raise Declined
        while True:
            try:
                notes = self._store.save()
            except SaveRefused as refused:
                if refused.changed:
                    return self._again(change, at, before)
                self._wait(refused)
            else:
                self._tell(notes)
                return made

    def _tell(self, notes: Sequence[str]) -> None:
        """Tell once in a session what saving cannot keep of the rights on the file."""
        new = [note for note in notes if note not in self._told]
        self._told.update(new)
        for note in new:
            self._ask.show(Words(f"Let op: {note}"))

    def _again(self, change: Callable[[Store], T], at: str, before: PlanFile) -> T:
        """Make a change in the file as somebody else left it."""
        theirs = self._sound(before.path)
        self._store = Store(theirs)
        if at and _value(before, at) != _value(theirs, at) and not self._mine(theirs, at):
            raise Declined
        return self.change(change)

    def _mine(self, theirs: PlanFile, at: str) -> bool:
        """Ask which of two answers to keep: somebody else changed the same one."""
        there = _value(theirs, at)
        shown = there if isinstance(there, str) else ", ".join(map(str, there)) if isinstance(there, list) else "iets"
        self._ask.show(Words(f"Iemand anders wijzigde dit antwoord intussen ook. In het bestand staat nu: {shown}"))
        return (
            chosen(self._ask, "Welk antwoord blijft staan?", ("wat er nu in het bestand staat", "mijn antwoord")) == 1
        )

    def _accepts(self, before: PlanFile, after: PlanFile) -> bool:
        """Say which answers a change would put to sleep, and ask whether that is meant."""
        awake = {one.path: one for one in evaluate(before.plan) if one.state is State.ANSWERED}
        asleep = [one for one in evaluate(after.plan) if one.state is State.DORMANT and one.path in awake]
        if not asleep:
            return True
        told = [f"{one.question.label}: {one.question.text}" for one in asleep[:_SHOWN]]
        if len(asleep) > _SHOWN:
            told.append(f"en nog {len(asleep) - _SHOWN}")
        self._ask.show(Listing("Na dit antwoord zijn deze antwoorden niet meer van belang:", tuple(told)))
        self._ask.show(Words("Zij blijven bewaard, en komen terug als u dit antwoord weer wijzigt."))
        return confirmed(self._ask, "Wilt u dit antwoord zo geven?")

    def _wait(self, refused: SaveRefused) -> None:
        """Say that saving does not work, and wait until it may."""
        self._ask.refused(Refusal(refused.message, refused.remedy))
        hint = "Uw antwoord is er nog. Enter probeert het opnieuw."
        reply(self._ask, Prompt("Kunt u dit oplossen?", hint=hint))

    def _sound(self, path: Path) -> PlanFile:
        """Read a file; when somebody is in the middle of changing it by hand, wait until it can be read."""
        while True:
            file = read_plan(path)
            if file.sound:
                return file
            self._ask.show(Listing("In het bestand staan fouten:", tuple(_told(file))))
            self._ask.refused(Refusal("Zo is het bestand niet te lezen", "Herstel het in uw tekstverwerker."))
            reply(self._ask, Prompt("Is het hersteld?", hint="Enter leest het bestand opnieuw."))


def refusal_of(refused: Exception) -> Refusal:
    """Give a refusal of the store, a path or a value as people read it."""
    message = getattr(refused, "message", "") or "Deze plek is zo opgeschreven dat zij niet veilig te wijzigen is"
    remedy = getattr(refused, "remedy", "") or "Wijzig dit antwoord met de hand in het bestand."
    return Refusal(message, remedy)


def _told(file: PlanFile) -> Sequence[str]:
    """Tell the structural errors of a file, one a line."""
    errors = [one for one in file.findings if one.severity is Severity.ERROR]
    return [f"regel {one.mark.line}: {one.message}. {one.remedy}" for one in errors[:_SHOWN]]


def _value(file: PlanFile, path: str) -> Any:
    """Give the bare data at a path, or nothing."""
    try:
        node = follow(Plan, file.root, path).node
    except Lost:
        return None
    return data_of(node) if node is not None else None
