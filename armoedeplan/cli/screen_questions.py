"""Questions of a command to a person who sits at a screen; in a script nobody is asked."""

from armoedeplan.display import say
from armoedeplan.system.git_bash import person_at_screen


def on_screen() -> bool:
    """Tell whether a person sits at a screen, who can be asked."""
    return person_at_screen()


def ask_yes_or_no(question: str) -> bool:
    """Ask for a yes or a no until it is one of these; the end of the input is a no."""
    from armoedeplan.record.kinds import YesNo
    from armoedeplan.terminal.line_input import read_line

    try:
        while True:
            meant = YesNo().meant_by(read_line(f"{question} [j/n] "))
            if meant is not None:
                return YesNo().read(meant)
            say("Typ j voor ja, of n voor nee.")
    except EOFError:
        return False


def may_write(*, sure: bool, more: str = "") -> bool:
    """Tell whether what was shown may go into the plan; when not, say how it does.

    sure: whether --ja was given. more: the options that are needed besides, as they stand behind `--ja`.
    """
    if sure or (on_screen() and ask_yes_or_no("Overnemen in het plan?")):
        return True
    say(f"In het plan is niets geschreven. Neem dit over met --ja{more}")
    return False
