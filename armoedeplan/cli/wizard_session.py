"""One sitting with the wizard: whatever ends it, what was answered is kept, and what is told of it is true."""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.wizard.aid import Aid
    from armoedeplan.wizard.screen import Screen
    from armoedeplan.wizard.working_copy import WorkingCopy

_INTERRUPTED = 130
_SIGNALLED = 128
_UNKEPT = 2
"""The exit code when the plan file does not hold all that was answered."""
_UNSOUND = "Eerst moeten deze fouten weg; daarna kan de wizard verder."
"""The wizard could not keep what stands in a plan with structural errors."""
_UNSAVED = "Wat u nu aan het typen was, is niet bewaard. U kunt het hier nog kopiëren:"


def sit(plan: Path | None, step: int | None, screen: "Screen", aid: "Aid", *, seated: bool, function: str = "") -> int:
    """Hold one sitting, and tell at its end what was kept; give the exit code.

    plan: its file; without one a person is asked which.
    seated: somebody sits at the terminal, so that a question beside those of the plan can be asked.
    function: the one whose questions alone are asked; empty for all.
    """
    from armoedeplan.terminal.plain_screen import ScriptRefused
    from armoedeplan.terminal.restore import Signalled, signals_ignored
    from armoedeplan.wizard.screen import Ended

    sitting = _Sitting(plan, screen, seated=seated)
    code, why = 0, "Gestopt."
    try:
        sitting.hold(step, aid, function)
        why = ""
    except Ended:
        pass
    except ScriptRefused as refused:
        code, why = 1, f"Fout: Regel {refused.line} van de invoer past niet bij de vraag"
        if sitting.waiting:
            code, why = _UNKEPT, f"Fout: Het antwoord van regel {refused.line} van de invoer is niet te bewaren"
    except KeyboardInterrupt:
        # whoever sent a signal waits for the code that belongs to it (0029)
        code = _INTERRUPTED
    except Signalled as signalled:
        code = _SIGNALLED + signalled.number
    except OSError:
        # a terminal that is gone fails at the next question; before there is a plan it is an error like any other
        if not sitting.begun:
            raise
        why = "Gestopt: er is niemand meer om iets te vragen."
    except typer.Exit:
        # a file that cannot be read was told of already; this is an Exception too, and no fault of the program
        raise
    except Exception:
        # a fault of the program is told as such, but not before the plan is safe
        with signals_ignored():
            sitting.end("De wizard is gestopt door een fout in het programma.", _UNKEPT)
        raise
    with signals_ignored():
        return sitting.end(why, code)


class _Sitting:
    """A sitting, and the plan in memory as soon as there is one."""

    def __init__(self, plan: Path | None, screen: "Screen", *, seated: bool) -> None:
        self._plan = _with_suffix(plan) if plan else None
        self._screen = screen
        self._seated = seated
        self._copy: WorkingCopy | None = None

    @property
    def begun(self) -> bool:
        """Whether there is a plan in memory."""
        return self._copy is not None

    @property
    def waiting(self) -> bool:
        """Whether an answer waits to be saved."""
        return self._copy is not None and self._copy.waiting

    def hold(self, step: int | None, aid: "Aid", function: str = "") -> None:
        """Make the plan when it is not there, and ask. Raises Ended, and whatever ends a sitting from outside."""
        from armoedeplan.cli.files import ending, sound_plan
        from armoedeplan.saving.alike_names import refuse_unfit_name
        from armoedeplan.wizard.autosave import AutosavedPlan
        from armoedeplan.wizard.interview import Interview
        from armoedeplan.wizard.new_plan import begin_plan
        from armoedeplan.wizard.start_menu import Chosen, choose_plan
        from armoedeplan.wizard.working_copy import WorkingCopy

        with ending():
            plan, new = Chosen(self._plan) if self._plan else choose_plan(self._screen, Path())
            self._plan = plan
            self._offer_rescued(plan)
            if not _holds_a_plan(plan):
                # before anything is asked: what is answered is nowhere yet
                refuse_unfit_name(plan)
                begin_plan(plan, self._screen)
                new = True
            sound_plan(plan, _UNSOUND)
            self._copy = WorkingCopy(plan)
        Interview(AutosavedPlan(self._copy, self._screen), self._screen, aid, function).run(step, new=new)

    def end(self, why: str, code: int) -> int:
        """Keep what is not kept yet and tell how it ended; give the exit code."""
        from armoedeplan.wizard.session_end import reckon_ending

        if self._copy is None:
            there = self._plan is not None and _holds_a_plan(self._plan)
            kept = f"Het plan staat in {self._plan}." if there else "Er is nog geen plan gemaakt."
            self._tell_end((why, kept))
            return code
        ended = reckon_ending(self._copy)
        if why or not ended.whole:
            self._tell_end((why, *ended.lines), wrong=not ended.whole or code == 1)
        signalled = code > _SIGNALLED and code != _INTERRUPTED
        return code if ended.whole or signalled else _UNKEPT

    def _tell_end(self, lines: tuple[str, ...], *, wrong: bool = False) -> None:
        """Tell how it ended, and what was not given as an answer yet, as far as there is somebody to tell."""
        from armoedeplan.terminal.wrapping import in_whole_words

        typed = self._screen.typing
        unsaved = (_UNSAVED, *typed.rstrip("\n").split("\n")) if typed else ()
        try:
            say("", *(line for words in lines for line in in_whole_words(words)), *unsaved, err=wrong)
        except OSError:
            # what waits in the buffers goes nowhere, so that it does not fail again and change the exit code
            nowhere = os.open(os.devnull, os.O_WRONLY)
            for handle in (1, 2):
                os.dup2(nowhere, handle)

    def _offer_rescued(self, plan: Path) -> None:
        """Offer what an earlier sitting could not put into the plan file."""
        from armoedeplan.wizard.recovery_offer import find_rescued, offer_rescued

        if self._seated:
            offer_rescued(plan, self._screen)
        elif found := find_rescued(plan):
            say(f"Van dit plan is nog een versie bewaard: {found}", err=True)


def _with_suffix(plan: Path) -> Path:
    """Give the file that a person means who left out the end of its name, as `armoedeplan wizard oosterwolde` does."""
    return plan if plan.suffix or os.path.lexists(plan) else plan.with_name(f"{plan.name}.yaml")


def _holds_a_plan(plan: Path) -> bool:
    """Tell whether there is a plan file with anything in it; what is no file is told of when it is read."""
    return plan.exists() and not (plan.is_file() and plan.stat().st_size == 0)
