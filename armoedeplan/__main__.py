"""Where the program starts; what must be quick is answered before anything else is imported.

Typer alone costs five times an empty Python, and a newer one thirteen times (decision record 0003).
"""

import os
import sys

from armoedeplan import __version__
from armoedeplan.streams import calm_streams

_INTERRUPTED = 130
_WIDE_ENOUGH = 80
"""Columns from which the help is folded in one way."""


def main() -> None:
    """Run the command line and leave with its exit code.

    0 good, 1 errors in a plan, 2 wrong use, 70 a fault of the program, 130 interrupted.
    """
    if getattr(sys, "frozen", False):
        _work_confined_when_asked()
    code = 0
    try:
        calm_streams()
        code = 0 if _answered_at_once() else _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = _INTERRUPTED
    except BrokenPipeError:
        # the reader of our output has gone away (`| head`): that is no fault of anybody
        _drop_output()
    except Exception as error:  # noqa: BLE001 - nobody sees a traceback, whatever goes wrong
        code = _told_in_dutch(error)
    _leave(code)


def _work_confined_when_asked() -> None:
    """Be the confined process of a program that was built into one with its Python, which starts itself for that."""
    from armoedeplan.confined import CHILD

    if sys.argv[1:] == [CHILD]:
        from armoedeplan.confined.child import main as work

        work()


def _leave(code: int) -> None:
    """End the process at once: setting free piece by piece all that was made took a seventh of the time of a command.

    All files are closed by now, and nothing of ours waits for the end of the interpreter.
    """
    if code == _INTERRUPTED and (temporary := sys.modules.get("armoedeplan.temporary")):
        temporary.clear_own()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # what is said cannot arrive, and nobody is left to be told
            continue
    os._exit(code)


def _answered_at_once() -> bool:
    """Tell the version or the help, when that is all that is asked for; tell whether it was.

    In a window of less than 80 columns it is typer that folds the help (decision record 0098).
    """
    asked = sys.argv[1:]
    if asked == ["--version"]:
        sys.stdout.write(f"armoedeplan {__version__}\n")
        return True
    if asked not in (["--help"], ["-h"]) or _window_width() < _WIDE_ENOUGH:
        return False
    from armoedeplan.cli.help_text import HELP

    sys.stdout.write(HELP)
    return True


def _window_width() -> int:
    """Give how many signs fit on a line, as typer finds it."""
    from shutil import get_terminal_size

    return get_terminal_size().columns


def _run() -> int:
    """Run the command line; whatever a user can do wrong is told, never thrown."""
    import gc
    import signal

    # nearly all that a command makes is in use until it ends: looking for what is not took 7% of its time
    gc.set_threshold(100_000, 20, 20)

    interrupted = signal.getsignal(signal.SIGINT)
    if interrupted is signal.default_int_handler:
        # raised while a module is being loaded, an interrupt may come out as another error: nothing is lost by leaving
        signal.signal(signal.SIGINT, _stopped_early)
    import typer

    from armoedeplan.cli.app import app
    from armoedeplan.cli.dutch import show
    from armoedeplan.cli.last_resort import asked_line

    signal.signal(signal.SIGINT, interrupted)
    try:
        result = typer.main.get_command(app).main(
            args=asked_line(sys.argv[1:]), standalone_mode=False, prog_name="armoedeplan"
        )
    except typer.TyperException as error:
        show(error)
        return error.exit_code
    except typer.Abort:
        return _INTERRUPTED
    except SystemExit:
        # the library leaves in this way, and only then, when the reader of our output has gone away
        return 0
    return result if isinstance(result, int) else 0


def _stopped_early(*_: object) -> None:
    """Leave before any command has begun."""
    try:
        sys.stderr.write("Gestopt. Er is niets gewijzigd.\n")
    finally:
        _leave(_INTERRUPTED)


def _drop_output() -> None:
    """Let what is still in the buffer go nowhere, so that it does not fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _told_in_dutch(error: Exception) -> int:
    """Tell what nobody foresaw, as on a full disk, or a fault of our own; give the exit code."""
    if isinstance(error, OSError):
        _drop_output()
    try:
        from armoedeplan.cli import last_resort

        tell = last_resort.tell_refused if isinstance(error, OSError) else last_resort.tell_unexpected
        return tell(error, sys.argv[1:])  # type: ignore[arg-type]  # the one of its kind
    except Exception:  # noqa: BLE001 - what told of it failed too, as with no memory or no open file left
        return _told_barely(error)


def _told_barely(error: Exception) -> int:
    """Tell the same with nothing but what is here already; give the exit code."""
    try:
        sys.stderr.write(f"Fout: lezen of schrijven lukt niet, of het programma liep vast ({type(error).__name__}).\n")
    except OSError:
        # then there is nobody to tell it to
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())
    return 2 if isinstance(error, OSError) else 70


if __name__ == "__main__":
    main()
