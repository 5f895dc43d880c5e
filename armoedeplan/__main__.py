"""Where the program starts; what must be quick is answered before anything else is imported.

Typer alone costs five times an empty Python, and a newer one thirteen times (decision record 0003).
"""

import os
import sys

from armoedeplan import __version__


def main() -> None:
    """Run the command line and leave with its exit code: 0 good, 1 errors in a plan, 2 wrong use, 130 interrupted."""
    if getattr(sys, "frozen", False):
        _work_confined_when_asked()
    code = 0
    try:
        _calm_streams()
        code = _version() if sys.argv[1:] == ["--version"] else _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        # the reader of our output has gone away (`| head`): that is no fault of anybody
        _drop_output()
    except OSError:
        code = _refused()
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
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            # what is said cannot arrive, and nobody is left to be told
            continue
    os._exit(code)


def _version() -> int:
    """Tell the version, which needs nothing that takes time to import."""
    sys.stdout.write(f"armoedeplan {__version__}\n")
    return 0


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

    signal.signal(signal.SIGINT, interrupted)
    try:
        result = typer.main.get_command(app).main(standalone_mode=False, prog_name="armoedeplan")
    except typer.TyperException as error:
        show(error)
        return error.exit_code
    except typer.Abort:
        return 130
    except SystemExit:
        # the library leaves in this way, and only then, when the reader of our output has gone away
        return 0
    return result if isinstance(result, int) else 0


def _stopped_early(*_: object) -> None:
    """Leave before any command has begun."""
    try:
        sys.stderr.write("Gestopt. Er is niets gewijzigd.\n")
    finally:
        _leave(130)


def _calm_streams() -> None:
    """Give every stream that was closed a place to go, and write only what it can hold.

    Signs that a terminal does not have are replaced: they are never a reason to fail.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - open until the end
        elif mode == "w":
            getattr(sys, name).reconfigure(errors="replace")


def _drop_output() -> None:
    """Let what is still in the buffer go nowhere, so that it does not fail again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _refused() -> int:
    """Tell that the system refuses to read or write, as on a full disk; give the exit code."""
    _drop_output()
    try:
        sys.stderr.write("Fout: lezen of schrijven lukt niet. Is de schijf vol, of ontbreken er rechten?\n")
    except OSError:
        # then there is nobody to tell it to
        os.dup2(sys.stdout.fileno(), sys.stderr.fileno())
    return 2


if __name__ == "__main__":
    main()
