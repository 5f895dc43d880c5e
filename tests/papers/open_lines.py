"""What is open: the lines of the checklist that a paper does not hold yet, each with its cause, in `nog_open.yaml`."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import yaml

from papers.made import Paper
from papers.rules import judged

FILE: Final = Path(__file__).parent / "nog_open.yaml"
EXAMPLES_PART: Final = "voorbeelden"
HALF_PART: Final = "halve_plannen"


@cache
def still_open(part: str = EXAMPLES_PART) -> dict[tuple[str, int], str]:
    """Give the lines that a paper may break for now, with the cause; part: of which plans."""
    data = yaml.load(FILE.read_text(), yaml.CSafeLoader).get(part, {})
    return {(name, line): cause for name, lines in data.items() for line, cause in lines.items()}


def held_now(part: str, broken: Callable[[], set[tuple[str, int]]], lines: Collection[int]) -> list[tuple[str, int]]:
    """Give what is open for some lines in a part, and broken no more; with NOG_OPEN=1 it is taken off the list.

    broken: gives which lines are broken; asked only where some are open.
    """
    open_ = {key for key in still_open(part) if key[1] in lines}
    held = sorted(open_ - broken()) if open_ else []
    if held and os.environ.get("NOG_OPEN"):
        FILE.write_text(without(part, held))
        return []
    return held


def without(part: str, held: Sequence[tuple[str, int]]) -> str:
    """Give the text of the list without lines that are held now."""
    text = FILE.read_text()
    data = yaml.safe_load(text)
    for name, line in held:
        del data[part][name][line]
    data[part] = {name: lines for name, lines in data[part].items() if lines}
    top = [line for line in text.splitlines(keepends=True) if line.startswith("#")]
    return "".join(top) + yaml.safe_dump(data, allow_unicode=True, width=118, sort_keys=False)


def unexpected(papers: Sequence[Paper], line: int, *parts: str) -> Iterator[str]:
    """Yield what a line has against papers for which it is not open."""
    allowed = {key for part in (EXAMPLES_PART, *parts) for key in still_open(part)}
    for paper, one in judged(papers, line):
        if (paper.name, line) not in allowed:
            yield f"{paper.name}.md:{one}"
