"""A template and what it may see, made into Markdown."""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, Protocol

from jinja2 import Environment, StrictUndefined

from armoedeplan.document.paper import CONCEPT, Paper
from armoedeplan.guide.definition import Guide
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.render.chapter_references import reference_to, with_references
from armoedeplan.render.template_cache import CompiledLoader
from armoedeplan.render.templates import SUFFIX, Template, templates_in
from armoedeplan.wording import OBJECTS, sentence_builders

_INDENTED: Final = re.compile(r"^\n {2,}\S", re.MULTILINE)
_ITEM: Final = re.compile(r" *(?:[-*+]|\d+[.)]) ")


class PaperContext(Protocol):
    """What a template gets of a plan, by whatever guide."""

    def of_paper(self, paper: Paper) -> "PaperContext":
        """Give it for a paper."""
        ...

    def variables(self) -> Mapping[str, Any]:
        """Give every variable by its name."""
        ...


def render_markdown(
    name: str,
    context: PaperContext,
    guide: Guide = HANDREIKING,
    made_as: str = CONCEPT,
    *,
    for_one: bool = False,
) -> str:
    """Make the Markdown of one document of a guide; name: that of its template. Raises jinja2.TemplateError.

    made_as: as what it is made. for_one: whether it is for one of the municipalities. It stands alone: the chapters of
    another paper that it names have no numbers.
    """
    template = templates_in(guide.found_at(guide.papers)())[name]
    return tidy_markdown(written_by_template(paper_of(template, made_as, for_one=for_one), context, guide))


def written_by_template(paper: Paper, context: PaperContext, guide: Guide = HANDREIKING) -> str:
    """Give what the template of a paper of a guide writes, before `tidy_markdown`. Raises jinja2.TemplateError."""
    template = environment_of(guide.found_at(guide.papers)()).get_template(f"{paper.name}{SUFFIX}")
    return template.render(context.of_paper(paper).variables())


def paper_of(template: Template, made_as: str, *, for_one: bool = False) -> Paper:
    """Give the paper that a template makes."""
    return Paper(template.name, template.title, made_as, template.needed, for_one, template.frozen)


def tidy_markdown(text: str, numbers_of: Callable[[str], Mapping[str, str]] = lambda _: {}) -> str:
    """Fill in references, and leave one empty line where a template left several, one space between words.

    numbers_of: gives the numbers of the chapters of another paper that is referred to.
    """
    lines = re.sub(r"[ \t]+$", "", with_references(text, numbers_of), flags=re.MULTILINE)
    if "```" not in lines:
        lines = re.sub(r"^ (?=[^ ])", "", lines, flags=re.MULTILINE)
        # a sentence that was left out leaves a space on either side
        lines = re.sub(r"(?<=[^\s|]) {2,}(?=[^\s|])", " ", lines)
        lines = _without_false_indents(lines)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _without_false_indents(text: str) -> str:
    """Take away the spaces before a paragraph that left-out sentences left; four of them would make it code.

    Below an item of a list the spaces tell that a paragraph belongs to it.
    """
    if not _INDENTED.search(text):
        return text
    kept, within_item = [], False
    for before, line in pairwise(["", *text.split("\n")]):
        if not line.startswith(" "):
            within_item = bool(_ITEM.match(line)) or (within_item and not line)
        false = not before and not within_item and not _ITEM.match(line)
        kept.append(line.lstrip(" ") if false else line)
    return "\n".join(kept)


@cache
def environment_of(papers: Path) -> Environment:
    """Give the environment of templates of ours in a folder: strict about unknown names, compiled once and kept.

    They are code of ours, and run without the sandbox that would make a document take half as long again
    (decision record 0011).
    """
    environment = Environment(
        loader=CompiledLoader(papers),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the answers escape themselves, as Markdown
    )
    environment.filters["citaat"] = quoted_yaml
    environment.filters["verwijs"] = reference_to
    environment.filters.update(sentence_builders())
    environment.globals.update(OBJECTS)
    return environment


def quoted_yaml(words: object) -> str:
    """Write words as a quoted YAML string, for the block at the top of a document."""
    return json.dumps(str(words), ensure_ascii=False)
