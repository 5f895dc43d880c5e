"""Where the program starts; what must be quick is answered before anything else is imported."""

import sys
from typing import NoReturn

from armoedeplan import __version__


def main() -> NoReturn:
    """Run the command line and leave with its exit code: 0 good, 1 errors in a plan, 2 wrong use, 130 interrupted."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"armoedeplan {__version__}\n")
        sys.exit(0)
    try:
        _calm_pipes()
        code = _run()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        code = _reader_gone()
    sys.exit(code)


def _run() -> int:
    """Run the command line; whatever a user can do wrong is told, never thrown."""
    import typer
    from typer._click.exceptions import ClickException

    from armoedeplan.cli.app import app
    from armoedeplan.cli.dutch import show

    try:
        result = typer.main.get_command(app).main(standalone_mode=False, prog_name="armoedeplan")
    except ClickException as error:
        show(error)
        return error.exit_code
    except typer.Abort:
        return 130
    return result if isinstance(result, int) else 0


def _calm_pipes() -> None:
    """Write what any terminal can show: signs that it cannot are replaced, never a reason to fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def _reader_gone() -> int:
    """End quietly when the reader of our output has gone away (`| head`)."""
    import os

    # what is still in the buffer has nowhere to go, and must not fail again at exit
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


if __name__ == "__main__":
    main()
