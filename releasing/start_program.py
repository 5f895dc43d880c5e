"""Where the program starts in a folder that needs no Python: as `python -m armoedeplan` does.

The process for what comes from elsewhere is the same program, started with one word that no command has.
"""

import sys

from armoedeplan.confined import CHILD


def main() -> None:
    """Be the confined process when asked to be, and else the program."""
    if sys.argv[1:] == [CHILD]:
        from armoedeplan.confined.child import main as work_confined

        work_confined()
    else:
        from armoedeplan.__main__ import main as run_program

        run_program()


if __name__ == "__main__":
    main()
