"""What a session knows, and what the commands do that work at every question."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from typing import Final, NamedTuple, TypeAlias, TypeVar

from armoedeplan.finding import Finding
from armoedeplan.plan.antwoorden import LATER, NVT, ONBEKEND
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile
from armoedeplan.plan.store import Store
from armoedeplan.progress import Item, State
from armoedeplan.record import Prose, Refused
from armoedeplan.wizard import commands
from armoedeplan.wizard.autosave import REFUSED, Declined, Keeper, refusal_of
from armoedeplan.wizard.commands import IN_LISTS, Command, interpret
from armoedeplan.wizard.guidance import everywhere, guidance, what_can_be_typed
from armoedeplan.wizard.options import shortened
from armoedeplan.wizard.overview import Target, overview, target
from armoedeplan.wizard.screen import Ask, Done, EditorFailed, Ended, Prompt, Refusal
from armoedeplan.wizard.short_reply import reply

T = TypeVar("T")


class Go(Enum):
    """Where to go from a question: on, back, or to the same one again."""

    ON = "on"
    BACK = "back"
    AGAIN = "again"


Move: TypeAlias = Go | Target


class Aid(NamedTuple):
    """What the interview is handed from the floors above it.

    check: the findings of a plan. explain: the lines that explain a word, none when nobody knows it.
    cases: lines on how others did what a core component asks (`2.2`). preview: lines of the plan as a document.
    advise: lines of at most 80 signs of advice on the governance model.
    """

    check: Callable[[PlanFile], Sequence[Finding]]
    explain: Callable[[str], Iterable[str]]
    cases: Callable[[str], Iterable[str]]
    preview: Callable[[PlanFile], Iterable[str]]
    advise: Callable[[Plan], Iterable[str]]


class Session:
    """One sitting: the file, the person, and what was decided on the way.

    deep: the steps of which everything is asked. passed: the open questions that were left open in this sitting.
    again: the postponed questions that come by all the same.
    """

    def __init__(self, keeper: Keeper, ask: Ask, aid: Aid) -> None:
        self.keeper: Final = keeper
        self.ask: Final = ask
        self.aid: Final = aid
        self.deep: Final[set[int]] = set()
        self.passed: Final[set[str]] = set()
        self.again: Final[set[str]] = set()

    def hear(self, item: Item, prompt: Prompt, at: str = "") -> "str | Command | Move":
        """Give what a person says at a question: an answer, a command of a list, or where to go.

        at: the path of the part of the question that is asked for, when it has parts.
        """
        while True:
            typed = self.ask.read(prompt)
            try:
                said = interpret(typed)
            except Refused as refused:
                self.ask.refused(Refusal(refused.message, refused.remedy))
                prompt = prompt._replace(typed=typed)
                continue
            if isinstance(said, Command) and said.name not in IN_LISTS:
                done = self._obey(said, item, prompt, at or item.path)
                if done is None:
                    continue
                return done
            return said

    def listen(self, prompt: Prompt) -> "str | Move":
        """Give what a person says at a prompt that is no question of the plan, or where they go."""
        while True:
            try:
                said = interpret(self.ask.read(prompt))
            except Refused as refused:
                self.ask.refused(Refusal(refused.message, refused.remedy))
                continue
            if isinstance(said, str):
                return said.strip()
            if said.name == commands.LATER:
                return ""
            going = Go.BACK if said.name == commands.BACK else self._anywhere(said)
            if going is not None:
                return going

    def change(self, change: Callable[[Store], object]) -> bool:
        """Make a change and save it; tell when it cannot be made. Gives whether it was made."""
        return self._made(change) is not None

    def add(self, path: str, given: Mapping[str, Sequence[str]]) -> str | None:
        """Add a record to a list and save it; give its id, or nothing when it could not be added."""
        made = self._made(lambda store: store.add(path, given))
        return made[0] if made else None

    def _made(self, change: Callable[[Store], T]) -> tuple[T] | None:
        """Make a change and save it; give what it made, or tell why it cannot be made."""
        try:
            return (self.keeper.change(change),)
        except Declined:
            self.ask.show(Done("Het antwoord is niet gewijzigd."))
        except REFUSED as refused:
            self.ask.refused(refusal_of(refused))
        return None

    def _obey(self, command: Command, item: Item, prompt: Prompt, at: str) -> "str | Move | None":
        """Do what a command says; nothing when the question is to be asked again."""
        match command.name:
            case commands.BACK:
                return Go.BACK
            case commands.HELP if not command.words:
                self.ask.show(*everywhere(item, self.aid.cases))
                return None
            case commands.STOP | commands.HELP | commands.OVERVIEW:
                return self._anywhere(command, item.component)
            case commands.EDITOR:
                return self._edited(item, prompt)
            case commands.WIS:
                return self._cleared(item, prompt.present, at)
            case _:
                return self._stated(command, item)

    def _anywhere(self, command: Command, here: str = "") -> Target | None:
        """Do what a command says that needs no question; give where to jump to, if anywhere."""
        if command.name == commands.STOP:
            raise Ended
        if command.name == commands.HELP:
            self.ask.show(*(guidance(command.words, self.aid.explain) if command.words else what_can_be_typed()))
        elif command.name != commands.OVERVIEW:
            self.ask.refused(Refusal("Dat kan hier niet", "Typ Enter om verder te gaan, of ? voor hulp."))
        elif not command.words:
            self.ask.show(*overview(self.keeper.items(), here))
        else:
            try:
                return target(command.words, self.keeper.items())
            except Refused as refused:
                self.ask.refused(Refusal(refused.message, refused.remedy))
        return None

    def _cleared(self, item: Item, present: str, at: str) -> Move | None:
        """Empty an answer, and tell what stood there."""
        if item.field.record is not None and at == item.path:
            self.ask.refused(Refusal("Deze lijst gaat niet in één keer leeg", "Haal een regel weg met :verwijder."))
        elif not present:
            remedy = "Typ uw antwoord, of Enter om verder te gaan."
            self.ask.refused(Refusal("Hier staat nog niets; er is niets leeg te maken", remedy))
        elif self.change(lambda store: store.clear(at)):
            self.ask.show(Done(f"Leeggemaakt. Er stond: {shortened(present)}"))
            return Go.AGAIN
        return None

    def _edited(self, item: Item, prompt: Prompt) -> str | None:
        """Let the answer be written in an editor; one that was left as it was changes nothing."""
        there = prompt.typed or (str(item.value) if isinstance(item.field.kind, Prose) and item.value else "")
        try:
            text = self.ask.edit(there)
        except EditorFailed as failed:
            self.ask.refused(Refusal(failed.message, failed.remedy))
            return None
        return None if text.strip() == there.strip() and not prompt.typed else text

    def _stated(self, command: Command, item: Item) -> Move | None:
        """Note why there is no answer; an answer that is there stays."""
        now = self.keeper.item(item.path)
        if now is not None and now.state is State.ANSWERED:
            if command.name == commands.LATER:
                return Go.ON
            self.ask.refused(Refusal("Deze vraag heeft al een antwoord", "Haal het eerst weg met :wis."))
            return None
        reason = command.words
        if command.name == commands.NVT and not reason:
            asked = Prompt("Waarom past deze vraag niet bij uw plan?", hint="één zin is genoeg")
            reason = reply(self.ask, asked) or ""
            if not reason:
                self.ask.refused(Refusal("Er is geen reden gegeven", "Zonder reden blijft de vraag open."))
                return None
        status = {commands.LATER: LATER, commands.NVT: NVT, commands.ONBEKEND: ONBEKEND}[command.name]
        return Go.ON if self.change(lambda store: store.state(item.path, status, reason)) else None
