"""Where the templates are, and what each says of itself."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

_PACKAGE = Path(__file__).resolve().parent.parent
_META = re.compile(r"\A\{#-?\s*document\r?\n(.*?)-?#\}", re.DOTALL)
_CHAPTER = re.compile(r'\{% include "([\w/-]+\.j2)" %\}')
SUFFIX: Final = ".md.j2"


class Template(NamedTuple):
    """A document that can be made, as its template says it in the comment at its top.

    name: that of its file. title (`titel`), audience (`voor`): what it is, and for whom. moment (`wanneer`): when it
    is made. needed (`nodig`): the answers it cannot do without, by path. each (`per`): the list of records that each
    have one of their own, when there are several. unless (`niet_bij`): a path and an answer; with that answer the plan
    has no use for it. group (`groep`), extra (`bijzonder`): with which documents it stands in the manual, and what the
    manual adds in a sentence.
    """

    name: str
    title: str
    audience: str
    moment: str = ""
    needed: tuple[str, ...] = ()
    each: str = ""
    unless: tuple[str, str] = ("", "")
    group: str = ""
    extra: str = ""


PUBLICATION: Final = Template(
    "publicatie",
    "Gegevens voor publicatie",
    "griffie, informatiebeheer",
    "als het beleidsplan op de website komt",
    ("plan.titel", "plan.datum", "plan.opsteller", "gemeenten.naam", "gemeenten.code"),
    group="werk",
)
"""What says how the policy plan is published: made by `publication`, and not out of a template."""


def folder() -> Path:
    """Give the folder of our templates: that of the checkout when there is one, otherwise that of the wheel.

    An editable install leaves a copy of the templates in the package that grows stale, so the checkout goes first.
    """
    checkout = _PACKAGE.parent / "templates"
    is_checkout = (_PACKAGE.parent / "pyproject.toml").is_file() and checkout.is_dir()
    return checkout if is_checkout else _PACKAGE / "templates"


def template_names() -> list[str]:
    """Give every template of ours by its name in the folder, with `/`: the documents, their chapters and the parts."""
    return [path.relative_to(folder()).as_posix() for path in sorted(folder().rglob("*.j2"))]


def text_of(name: str) -> str:
    """Give the text of a template of ours by its name in the folder. Raises OSError."""
    return (folder() / name).read_text(encoding="utf-8")


def chapters_of(text: str) -> list[str]:
    """Give the templates that a template of ours includes as its chapters, in their order."""
    return _CHAPTER.findall(text)


def with_chapters(text: str) -> str:
    """Give the text of a template of ours with each of its chapters in the place where it is included."""
    return _CHAPTER.sub(lambda chapter: text_of(chapter[1]), text)


def templates() -> dict[str, Template]:
    """Give every document that can be made by the handreiking, by name."""
    return templates_in(folder())


@cache
def templates_in(papers: Path) -> dict[str, Template]:
    """Give every document of a folder, by name; a template says what it is in a comment at its top."""
    found = {}
    for path in sorted(papers.glob(f"*{SUFFIX}")):
        name = path.name.removesuffix(SUFFIX)
        if template := described_template(name, path.read_text(encoding="utf-8")):
            found[name] = template
    return found


def described_template(name: str, text: str, base: Template | None = None) -> Template | None:
    """Give what a template says of itself; what it leaves out is as in `base`, the one that it takes the place of."""
    meta = _META.match(text)
    return _template_from_keys(name, _keys_in(meta[1]), base) if meta else base


def _keys_in(comment: str) -> dict[str, str]:
    """Read the keys in a comment; a line that stands in goes on with the key above it."""
    said: dict[str, str] = {}
    key = ""
    for line in comment.splitlines():
        if line.startswith(" ") and key:
            said[key] += f" {line.strip()}"
        elif ":" in line:
            key, _, words = (part.strip() for part in line.partition(":"))
            said[key] = words
    return said


def _template_from_keys(name: str, said: Mapping[str, str], base: Template | None) -> Template:
    """Give a template out of what it says of itself."""
    old = base or Template(name, name, "")
    needed = tuple(path.strip() for path in said.get("nodig", "").split(",") if path.strip())
    path, _, answer = (part.strip() for part in said.get("niet_bij", "").partition("="))
    return Template(
        name,
        said.get("titel", old.title),
        said.get("voor", old.audience),
        said.get("wanneer", old.moment),
        needed if "nodig" in said else old.needed,
        said.get("per", old.each),
        (path, answer) if "niet_bij" in said else old.unless,
        said.get("groep", old.group),
        said.get("bijzonder", old.extra),
    )


def template_of(fields: Sequence[Any]) -> Template:
    """Give a template out of its fields as JSON gives them. Raises TypeError or ValueError when they are none."""
    *words, needed, each, (path, answer), group, extra = fields
    name, title, audience, moment = map(str, words)
    unless = (str(path), str(answer))
    return Template(name, title, audience, moment, tuple(map(str, needed)), str(each), unless, str(group), str(extra))
