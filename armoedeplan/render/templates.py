"""Where the templates are, and what each says of itself."""

import re
from pathlib import Path
from typing import NamedTuple

_PACKAGE = Path(__file__).resolve().parent.parent
_META = re.compile(r"\A\{#-?\s*document\n(.*?)-?#\}", re.DOTALL)
SUFFIX = ".md.j2"


class Template(NamedTuple):
    """A document that can be made: the name of its template, its title, and for whom it is."""

    name: str
    title: str
    audience: str


def folder() -> Path:
    """Give the folder of our templates: that of the checkout when there is one, otherwise that of the wheel.

    An editable install leaves a copy of the templates in the package that grows stale, so the checkout goes first.
    """
    checkout = _PACKAGE.parent / "templates"
    is_checkout = (_PACKAGE.parent / "pyproject.toml").is_file() and checkout.is_dir()
    return checkout if is_checkout else _PACKAGE / "templates"


def templates() -> dict[str, Template]:
    """Give every document that can be made, by name; a template says what it is in a comment at its top."""
    found = {}
    for path in sorted(folder().glob(f"*{SUFFIX}")):
        meta = _META.match(path.read_text(encoding="utf-8"))
        if meta:
            lines = (line.partition(":") for line in meta[1].splitlines() if ":" in line)
            said = {key.strip(): value.strip() for key, _, value in lines}
            name = path.name.removesuffix(SUFFIX)
            found[name] = Template(name, said.get("titel", name), said.get("voor", ""))
    return found
