"""What a session knows, and what the commands do that work at every question."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.progress import Item
from armoedeplan.record import Refused
from armoedeplan.refusal import Refusal
from armoedeplan.wizard import commands
from armoedeplan.wizard.aid import Aid
from armoedeplan.wizard.answer_commands import clear_answer, edit_answer
from armoedeplan.wizard.autosave import AutosavedPlan
from armoedeplan.wizard.colleague_notes import beside_command, beside_lines, change_beside
from armoedeplan.wizard.commands import IN_LISTS, Command
from armoedeplan.wizard.desk import Desk
from armoedeplan.wizard.doubts import which_is_meant
from armoedeplan.wizard.guidance import explain_word, help_with, what_can_be_typed
from armoedeplan.wizard.move import Go, Move, Target
from armoedeplan.wizard.no_answer import note_why
from armoedeplan.wizard.overview import overview
from armoedeplan.wizard.paper_commands import make_papers, view_paper
from armoedeplan.wizard.paper_lacks import PaperLacks
from armoedeplan.wizard.purpose import STATUS, WHOLE, Purpose, known_names
from armoedeplan.wizard.purpose_question import ask_purpose
from armoedeplan.wizard.route import is_open, items_on_route, next_item
from armoedeplan.wizard.screen import Ended, Prompt, Screen
from armoedeplan.wizard.short_reply import hint_for_yes_or_no, yes_or_no
from armoedeplan.wizard.text_replacement import worth_mending
from armoedeplan.wizard.typed_line import answer_or_command, interpret
from armoedeplan.wizard.wayfinding import find_way


class Session:
    """One sitting: the plan, the screen, and what was decided on the way.

    deep: the steps of which everything was asked. passed: the open questions that were left open in this sitting.
    again: the questions that come by all the same, though they were postponed or answered. pointed: the path of the
    record that is asked first when its list comes by. purpose: what it is for.
    held_back: the codes of the findings that were not told yet, since what they look at is still to be asked.
    """

    def __init__(self, plan: AutosavedPlan, screen: Screen, aid: Aid) -> None:
        self.plan: Final = plan
        self.screen: Final = screen
        self.aid: Final = aid
        self.deep: Final[set[int]] = set()
        self.passed: Final[set[str]] = set()
        self.again: Final[set[str]] = set()
        self.held_back: Final[set[str]] = set()
        self.pointed = ""
        self.purpose = WHOLE
        self._meant = ""

    def asks(self, item: Item) -> bool:
        """Tell whether what this sitting is for asks a question."""
        return self.purpose.asks(item, self.plan.guide)

    def work_at(self, names: Sequence[str]) -> None:
        """Make the sitting one for some purposes of the guide; none is for the whole plan."""
        known = known_names(names, self.plan.guide)
        wanted = self.aid.desk.wanted(self.plan.file, known) if known and self.aid.desk else frozenset()
        self.purpose = Purpose(known, wanted) if wanted else WHOLE
        # how far the plan is was said when it was made; papers of a later moment ask it anew
        self.again.difference_update({STATUS})
        self.again.update(wanted & {STATUS})

    def look_again(self) -> None:
        """See what the papers of this sitting need of the plan as it is now: an answer may ask for one more."""
        if self.purpose.names and self.aid.desk:
            wanted = self.aid.desk.wanted(self.plan.file, self.purpose.names)
            self.purpose = self.purpose._replace(wanted=wanted)

    def choose_purpose(self) -> Move | None:
        """Ask what the sitting is for and keep it; give where that begins: its first open question, or its end."""
        desk = self.aid.desk
        if desk is None or not self.plan.guide.purposes:
            self.screen.refused(Refusal("Dit plan kent geen doelen", "Typ Enter om verder te gaan."))
            return None
        self.work_at(ask_purpose(self.screen, self.plan.guide, self.purpose.names))
        desk.remember(self.plan.file.path, self.purpose.names)
        route = items_on_route(self.plan.items(), self.plan.guide, (), self.purpose)
        first = next_item(route, "", self.passed, self.again)
        return Target(first.step, path=first.path) if first else Go.FINISH

    def read_answer(self, item: Item, prompt: Prompt, part: Item | None = None) -> "str | Command | Move":
        """Give what a person types at a question: an answer, a command of a list, or where to go.

        part: that of the question that is asked for, when it has parts.
        """
        asked = part or item
        path = asked.path
        while True:
            typed, self._meant = self._meant or self.screen.read(prompt), ""
            self.plan.begin_act(item.path)
            try:
                answer = answer_or_command(typed, asked.field, prompt, self.plan.guide)
            except Refused as refused:
                self.not_taken(refused)
                prompt = prompt._replace(typed=worth_mending(typed, prompt.typed))
                continue
            if isinstance(answer, str):
                return answer
            if beside := beside_command(answer):
                left = change_beside(self.plan, self.screen, item, beside)
                typed = left if left != prompt.typed else ""
                prompt = prompt._replace(beside=beside_lines(self.plan.file, item), typed=typed)
                continue
            if answer.name == commands.WIS and answer.words:
                # the lines of a list are meant: emptying the whole list is never what a number says
                answer = Command(commands.REMOVE, answer.words)
            if answer.name in IN_LISTS:
                return answer
            outcome = self._obey_command(answer, item, prompt, path)
            if outcome is not None:
                return outcome

    def mean(self, typed: str) -> None:
        """Take what was typed elsewhere as typed at the next prompt."""
        self._meant = typed

    def pass_open(self, path: str) -> None:
        """Note that a question was left open, so that it does not come by again in this sitting."""
        now = self.plan.item(path)
        if now is not None and is_open(now):
            self.passed.add(now.path)

    def not_taken(self, refusal: Refusal) -> None:
        """Say why an answer was not taken; what is then chosen as meant counts as typed at the next question."""
        self._meant = which_is_meant(self.screen, refusal)

    def read_reply(self, prompt: Prompt) -> "str | Move":
        """Give what a person replies at a prompt that is no question of the plan, or where they go."""
        while True:
            try:
                typed, self._meant = self._meant or self.screen.read(prompt), ""
                reply = interpret(typed)
            except Refused as refused:
                self.screen.refused(refused)
                continue
            if isinstance(reply, str):
                return reply.strip()
            if reply.name == commands.LATER:
                return ""
            move = Go.BACK if reply.name == commands.BACK else self._obey_anywhere(reply)
            if move is not None:
                return move

    def read_yes_or_no(self, question: str, *, default: bool) -> "bool | Move":
        """Give a yes or a no at a prompt that is no question of the plan, or where a person goes."""
        while True:
            reply = self.read_reply(Prompt(question, hint=hint_for_yes_or_no(default=default)))
            if not isinstance(reply, str):
                return reply
            try:
                return yes_or_no(reply, default=default)
            except Refused as refused:
                self.screen.refused(refused)

    def _obey_command(self, command: Command, item: Item, prompt: Prompt, path: str) -> "str | Move | None":
        """Do what a command says; nothing when the question is to be asked again."""
        outcome: str | Move | None = None
        match command.name:
            case commands.BACK:
                outcome = Go.BACK
            case commands.HELP if not command.words:
                self.screen.show(*self.aid.more(item.path, self.plan.file))
                self.screen.show(*help_with(item, self.aid.cases, self.plan.guide))
            case commands.STOP | commands.HELP | commands.OVERVIEW | commands.PURPOSE | commands.MAKE | commands.VIEW:
                outcome = self._obey_anywhere(command, item.component)
            case commands.EDITOR:
                outcome = edit_answer(self.screen, item, prompt)
            case commands.WIS:
                outcome = Go.AGAIN if clear_answer(self.plan, self.screen, item, prompt.present, path) else None
            case commands.UNDO:
                outcome = self._take_back(command.words)
            case _:
                outcome = Go.ON if note_why(self.plan, self.screen, item, command) else None
        return outcome

    def _obey_anywhere(self, command: Command, component: str = "") -> Move | None:
        """Do what a command says that needs no question; give where to go, if anywhere.

        component: where the interview is.
        """
        if command.name == commands.STOP:
            raise Ended
        if command.name == commands.UNDO:
            move = self._take_back(command.words)
            return None if isinstance(move, Go) else move
        if command.name == commands.HELP:
            parts = (
                explain_word(command.words, self.aid.explain) if command.words else what_can_be_typed(self.plan.guide)
            )
            self.screen.show(*parts)
        elif command.name == commands.PURPOSE:
            return self.choose_purpose()
        elif command.name in (commands.MAKE, commands.VIEW) and self.aid.desk:
            return self._use_desk(self.aid.desk, command)
        elif command.name != commands.OVERVIEW:
            self.screen.refused(Refusal("Dat kan hier niet", "Typ Enter om verder te gaan, of ? voor hulp."))
        elif not command.words:
            self.screen.show(*overview(self.plan.items(), self.plan.guide, component))
        else:
            try:
                return find_way(self.screen, command.words, self.plan.file, self.plan.items())
            except Refused as refused:
                self.screen.refused(refused)
        return None

    def _use_desk(self, desk: Desk, command: Command) -> Move | None:
        """Make or show papers of the plan as it stands in its file now; give where to go for what they lack, if so."""
        self.plan.refresh()
        known = (self.screen, desk, self.plan.file, self.purpose.names, command.words)
        try:
            if command.name == commands.MAKE:
                return self._ask_where(make_papers(*known))
            view_paper(*known)
        except Refused as refused:
            self.screen.refused(refused)
        return None

    def _ask_where(self, papers: PaperLacks) -> Move | None:
        """Ask to which question that papers wait for a person goes; nothing to stay here."""
        prompt = Prompt("Waar wilt u heen?", hint="een nummer gaat naar die vraag; Enter blijft hier")
        while papers.lacks:
            reply = self.read_reply(prompt)
            if reply is Go.BACK or not reply:
                return None
            if not isinstance(reply, str):
                return reply
            try:
                return papers.target(reply)
            except Refused as refused:
                self.screen.refused(refused)
        return None

    def _take_back(self, words: str) -> Move | None:
        """Take back the last answer; give the question that it was an answer to, or nothing when there is none."""
        if words:
            remedy = "Typ alleen :herstel, en daarna nog eens voor het antwoord ervoor."
            self.screen.refused(Refusal(":herstel haalt steeds één antwoord terug", remedy))
            return None
        path = self.plan.take_back()
        if path is None:
            return None
        item = self.plan.item(path)
        return Target(item.step, path=item.path) if item else Go.AGAIN
