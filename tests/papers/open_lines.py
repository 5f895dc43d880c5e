"""What is open: the lines of the checklist that a paper does not hold yet, each with its cause, in `nog_open.yaml`."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from papers.made import Paper
from papers.reading import Violation
from papers.rules import judged

FILE: Final = Path(__file__).parent / "nog_open.yaml"


@cache
def still_open() -> dict[tuple[str, int], str]:
    """Give the lines that a paper may break for now, with the cause."""
    data = yaml.safe_load(FILE.read_text()) or {}
    return {(name, line): cause for name, lines in data.items() for line, cause in lines.items()}


def unexpected(papers: Sequence[Paper], line: int) -> Iterator[str]:
    """Yield what a line has against papers for which it is not open."""
    for paper, one in judged(papers, line):
        if (paper.name, line) not in still_open():
            yield told(paper, one)


def told(paper: Paper, one: Violation) -> str:
    """Say where a paper breaks a line."""
    return f"{paper.name}.md:{one}"
