"""A template and what it may see, made into Markdown."""

import json
import re
from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, StrictUndefined

from armoedeplan.render.template_cache import CompiledLoader
from armoedeplan.render.templates import SUFFIX, folder, templates

if TYPE_CHECKING:
    from armoedeplan.document import Context


def render_markdown(name: str, context: "Context") -> str:
    """Make the Markdown of one document; `name` is that of its template. Raises jinja2.TemplateError."""
    variables = context.needing(templates()[name].needed).variables()
    return tidy_markdown(_environment().get_template(f"{name}{SUFFIX}").render(variables))


def tidy_markdown(text: str) -> str:
    """Leave one empty line where a template left several, no space at line ends, and one line end at the end."""
    lines = re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE)
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


@cache
def _environment() -> Environment:
    """Give the environment of our own templates: strict about unknown names, compiled once and kept.

    They are code of ours, and run without the sandbox that would make a document take half as long again
    (decision record 0011).
    """
    environment = Environment(
        loader=CompiledLoader(folder()),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - the answers escape themselves, as Markdown
    )
    environment.filters["citaat"] = quoted_yaml
    return environment


def quoted_yaml(words: object) -> str:
    """Write words as a quoted YAML string, for the block at the top of a document."""
    return json.dumps(str(words), ensure_ascii=False)
