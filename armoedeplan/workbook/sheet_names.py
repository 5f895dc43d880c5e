"""What the sheets of a workbook are called: short, each another, and without the signs that no program allows."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

LONGEST: Final = 31
"""Signs in the name of a sheet: spreadsheet programs allow no more."""
_NOT_ALLOWED: Final = re.compile(r"[\[\]:*?/\\]")


def named_apart(labels: Sequence[tuple[str, str]]) -> list[str]:
    """Give sheets their names, by their label; what it belongs to stands before it where others have the same label.

    labels: of each sheet its label, and what it belongs to.
    """
    times = Counter(label for label, _ in labels)
    taken: set[str] = set()
    names: list[str] = []
    for label, whose in labels:
        wanted = f"{whose} - {label.lower()}" if times[label] > 1 and whose else label
        names.append(_free_name(" ".join(_NOT_ALLOWED.sub(" ", wanted.replace("'", "’")).split()), taken))
        taken.add(names[-1].casefold())
    return names


def _free_name(wanted: str, taken: set[str]) -> str:
    """Give a name that is short enough and that no other sheet has, in whatever case."""
    name, number = _cut_at_word(wanted, LONGEST), 1
    while name.casefold() in taken:
        number += 1
        name = f"{_cut_at_word(wanted, LONGEST - len(str(number)) - 1)} {number}"
    return name


def _cut_at_word(name: str, signs: int) -> str:
    """Cut a name at a word."""
    return name if len(name) <= signs else (name[: signs + 1].rpartition(" ")[0] or name[:signs]).rstrip(" -")
