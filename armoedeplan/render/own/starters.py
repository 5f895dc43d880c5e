"""Something to begin with: a template of ours as it is, or one that replaces a single block of it."""

import re
from typing import Final

from armoedeplan.render.own.jinja_sandbox import OURS
from armoedeplan.render.own.linter import Linter
from armoedeplan.render.templates import SUFFIX, folder

_TAG: Final = re.compile(r"\{%-?\s*(?:block\s+(\w+)|(endblock)\b[^%]*)[^%]*-?%\}")


def whole(name: str) -> str:
    """Give the text of a template of ours."""
    return (folder() / f"{name}{SUFFIX}").read_text(encoding="utf-8")


def starter(name: str, block: str) -> str:
    """Give a template that is ours but for one block, which stands in it as it is in ours."""
    file = f"{OURS}{name}{SUFFIX}"
    text = next(filter(None, (inside(_text(one), block) for one in (file, *Linter({}).parents(file)))), "\n")
    return f"""{{# Dit sjabloon vervangt één blok van {name}; de rest blijft zoals zij is.
   Verander de tekst in het blok. {{{{ super() }}}} geeft de tekst van het programma. #}}
{{% extends "{file}" %}}
{{% block {block} %}}
{text.strip(chr(10))}
{{% endblock %}}
"""


def inside(text: str, block: str) -> str:
    """Give what stands in a block, blocks inside it included; nothing when there is no such block."""
    start, depth = -1, 0
    for tag in _TAG.finditer(text):
        if start < 0:
            start = tag.end() if tag[1] == block else -1
            continue
        if tag[2] and not depth:
            return text[start : tag.start()]
        depth += -1 if tag[2] else 1
    return ""


def _text(file: str) -> str:
    return (folder() / file.removeprefix(OURS)).read_text(encoding="utf-8")
