"""What the checklist has against the papers of a plan, judged once in a run and kept on the shelf."""

import json
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from support.shelf import Shelf

from papers.made import Paper
from papers.open_lines import EXAMPLES_PART, still_open
from papers.phone_rules import measured
from papers.printed import Forms, Printed, printed
from papers.rules import FILE_RULES

PHONE = 38
Fault = tuple[int, str, str]
"""A line of the checklist, a paper, and the words of what it has against that."""
Papers = Callable[[], Sequence[Paper]]


def faults_of_files(name: str, papers: Papers, shelf: Shelf, forms: Forms) -> list[Fault]:
    """Give the line, the paper and the words of each fault in the files of a plan; name: of the plan on the shelf."""
    return kept_faults(f"bestanden {name}", partial(_of_files, papers, shelf, forms), shelf)


def faults_on_phones(name: str, papers: Papers, shelf: Shelf) -> list[Fault]:
    """Give the line, the paper and the words of each fault that a browser sees in the window of a phone."""
    return kept_faults(f"telefoon {name}", partial(_on_phones, papers, shelf), shelf)


def unexpected_in(faults: Sequence[Fault], line: int, *parts: str) -> list[str]:
    """Give the faults of a line in papers for which it is not open."""
    allowed = {key for part in (EXAMPLES_PART, *parts) for key in still_open(part)}
    return [f"{paper}: {words}" for at, paper, words in faults if at == line and (paper, line) not in allowed]


def kept_faults(name: str, judge: Callable[[], Iterator[Fault]], shelf: Shelf) -> list[Fault]:
    """Give faults, found by who asks first."""
    told = shelf.kept(name, lambda: json.dumps(list(judge())).encode())
    return [(line, paper, words) for line, paper, words in json.loads(told)]


def _of_files(papers: Papers, shelf: Shelf, forms: Forms) -> Iterator[Fault]:
    """Yield the faults in the files of papers."""
    made = list(printed(papers(), forms, shelf))
    for line in FILE_RULES:
        if line != PHONE:
            yield from _by_line(line, made)


def _on_phones(papers: Papers, shelf: Shelf) -> Iterator[Fault]:
    """Yield the faults of papers in a browser."""
    made = list(printed(papers(), lambda _: ("html",), shelf))
    seen = measured([one.files["html"] for one in made])
    shown = [Printed(one.paper, one.files, screens) for one, screens in zip(made, seen, strict=True)]
    yield from _by_line(PHONE, shown)


def _by_line(line: int, made: Sequence[Printed]) -> Iterator[Fault]:
    """Yield what a line has against papers."""
    yield from ((line, one.name, str(fault)) for one in made for fault in FILE_RULES[line](one))
