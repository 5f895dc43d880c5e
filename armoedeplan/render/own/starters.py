"""Something to begin with: a template of ours with its chapters, or one that replaces a single block of it."""

import re
from collections.abc import Iterator
from typing import Final

from armoedeplan.render.own.jinja_sandbox import OURS
from armoedeplan.render.own.linter import Linter
from armoedeplan.render.templates import SUFFIX, chapters_of, text_of, with_chapters

_TAG: Final = re.compile(r"\{%-?\s*(?:block\s+(\w+)|(endblock)\b[^%]*)[^%]*-?%\}")
_OUR_PART: Final = re.compile(r'(\{%-?\s*(?:from|import|include)\s+")(?=delen/)')


def whole_copy(name: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a template of ours, each with its text: the template itself, then its chapters in order."""
    template = f"{name}{SUFFIX}"
    for file in (template, *chapters_of(text_of(template))):
        yield file, text_of(file)


def block_starter(name: str, block: str) -> str:
    """Give a template that is ours but for one block, which stands in it as it is in ours, its chapter and all."""
    file = f"{OURS}{name}{SUFFIX}"
    texts = (text_of(template.removeprefix(OURS)) for template in (file, *Linter({}).parents(file)))
    text = next(filter(None, (with_chapters(text_in_block(text, block)) for text in texts)), "\n")
    # a part of ours stays ours, also where the folder has a file of the same name
    text = _OUR_PART.sub(rf"\1{OURS}", text)
    return f"""{{# Dit sjabloon vervangt één blok van {name}; de rest blijft zoals zij is.
   Verander de tekst in het blok. {{{{ super() }}}} geeft de tekst van het programma. #}}
{{% extends "{file}" %}}
{{% block {block} %}}
{text.strip(chr(10))}
{{% endblock %}}
"""


def text_in_block(text: str, block: str) -> str:
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
