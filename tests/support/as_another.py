"""Saves a file as somebody who is not root; run as a program of its own, by root.

Usage: python as_another.py FILE GROUP... The groups are those of that person, by number. Prints what saving said.
"""

# hashlib is imported before the powers are given up: the Python of root may be closed to that person
import hashlib  # noqa: F401
import os
import sys
from pathlib import Path

from armoedeplan.saving.bounded_read import digest_of
from armoedeplan.saving.save import save
from armoedeplan.saving.system_errors import SaveRefused

PERSON = 54_321


def main() -> None:
    """Give up the powers of root, and save."""
    path = Path(sys.argv[1])
    os.setgroups([int(group) for group in sys.argv[2:]])
    os.setgid(PERSON)
    os.setuid(PERSON)
    os.umask(0o022)
    try:
        print("\n".join(save(path, b"nieuw\n", read=digest_of(path))))  # noqa: T201 - read by the test
    except SaveRefused as refused:
        print(f"{refused.message}\n{refused.remedy}")  # noqa: T201 - the same


if __name__ == "__main__":
    main()
