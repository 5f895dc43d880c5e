"""What is open: the lines of the checklist that a paper does not hold yet, each with its cause, in `nog_open.yaml`."""

from collections.abc import Iterator, Sequence
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
    data = yaml.safe_load(FILE.read_text()).get(part, {})
    return {(name, line): cause for name, lines in data.items() for line, cause in lines.items()}


def without(held: Sequence[tuple[str, int]]) -> str:
    """Give the text of the list without lines that are held now."""
    text = FILE.read_text()
    data = yaml.safe_load(text)
    examples = data[EXAMPLES_PART]
    for name, line in held:
        del examples[name][line]
    data[EXAMPLES_PART] = {name: lines for name, lines in examples.items() if lines}
    top = [line for line in text.splitlines(keepends=True) if line.startswith("#")]
    return "".join(top) + yaml.safe_dump(data, allow_unicode=True, width=118, sort_keys=False)


def unexpected(papers: Sequence[Paper], line: int, *parts: str) -> Iterator[str]:
    """Yield what a line has against papers for which it is not open."""
    allowed = {key for part in (EXAMPLES_PART, *parts) for key in still_open(part)}
    for paper, one in judged(papers, line):
        if (paper.name, line) not in allowed:
            yield f"{paper.name}.md:{one}"
