"""The locks: which version of each library, with the digests of its files, for each system and Python at once."""

from pathlib import Path
from typing import Final

from places import PROGRAM_LOCK, ROOT, TESTS_LOCK, TOOLS_LOCK, run_program

_ALIKE: Final = (
    "uv", "pip", "compile", "--universal", "--generate-hashes", "--python-version", "3.11", "--no-header",
    "--no-annotate", "--quiet",
)  # fmt: skip
_TOP: Final = """# Made by `python releasing/build.py slot`, out of {source}; do not edit.
# {what}
"""
_LOCKS: Final = (
    (PROGRAM_LOCK, "pyproject.toml", ("--extra", "alles"), "What goes along with the program in a release."),
    (TESTS_LOCK, "pyproject.toml", ("--all-extras",), "The program with all that tests and checks it."),
    (TOOLS_LOCK, "releasing/tools.in", (), "What makes a release."),
)


def lock_all() -> None:
    """Write the locks anew. Raises CalledProcessError when no versions fit together, and FileNotFoundError without uv.

    A version that is in a lock stays where it still fits; delete the file to have the newest of all.
    """
    for path, source, options, what in _LOCKS:
        run_program(*_ALIKE, *options, "--output-file", path, ROOT / source)
        text = path.read_text(encoding="utf-8")
        path.write_text(_TOP.format(source=source, what=what) + text, encoding="utf-8", newline="\n")


def locked_versions(path: Path) -> dict[str, set[str]]:
    """Give the versions that a lock names, by the name of the library: more than one where the system decides."""
    found: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        name, is_pinned, rest = line.partition("==")
        if is_pinned and not line.startswith((" ", "#")):
            found.setdefault(name, set()).add(rest.split()[0])
    return found
