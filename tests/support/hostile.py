"""Reads one hostile text and prints what came of it; run as a program, so that a crash of the process shows.

Usage: python hostile.py EXPRESSION, where the expression gives the text.
"""

import sys

from armoedeplan.finding import Finding
from armoedeplan.yamltext.parse import parse


def main() -> None:
    """Read the text within 1 GB of memory and 30 seconds of a processor; print the finding or that there is none."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
        resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
    found = parse(eval(sys.argv[1]))  # noqa: S307 - the test itself gives the expression
    print(f"{found.code} {found.mark.line}:{found.mark.column}" if isinstance(found, Finding) else "read")  # noqa: T201


if __name__ == "__main__":
    main()
