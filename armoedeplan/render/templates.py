"""Where the templates are, and what each says of itself."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

_PACKAGE = Path(__file__).resolve().parent.parent
_META = re.compile(r"\A\{#-?\s*document\r?\n(.*?)-?#\}", re.DOTALL)
_CHAPTER = re.compile(r'\{% include "([\w/-]+\.j2)" %\}')
SUFFIX: Final = ".md.j2"


class Demand(NamedTuple):
    """What a paper demands: one of some answers by path, or a named condition; statuses: when, always if none."""

    names: tuple[str, ...]
    statuses: tuple[str, ...] = ()


class Template(NamedTuple):
    """A document that can be made, as its template says it in the comment at its top.

    name: that of its file. title (`titel`), audience (`voor`): what it is, and for whom. when (`wanneer`): when it
    is made, in words. needed (`nodig`): the answers without which it is a concept, by path. each (`per`): the list of
    records that each have one of their own, when there are several. unless (`niet_bij`): paths, each with an answer;
    with that answer the plan has no use for it. group (`groep`), extra (`bijzonder`): with which documents it stands
    in the manual, and what the manual adds in a sentence.
    moments (`moment`): as what it is made at each status of the plan; with none left out it may always be made.
    demanded (`verplicht`), conditions (`voorwaarde`): without what it is refused. call (`noem`): what it is called in a
    sentence, with its article. body (`orgaan`): the body that must adopt the plan for it. layer (`laag`): with which
    papers it goes. frozen (`bevroren`): whether it says what was adopted, and nothing of later. purposes (`doel`): for
    which purposes of a sitting with the wizard it is made, by their names in the guide; purpose_while (`doel_als`): the
    named condition on which it is. profile (`profiel`): `intern` where it is only for who works on the plan, and may
    identify a person. compares (`vergelijkt`): whether it lays the plan beside an earlier version.
    """

    name: str
    title: str
    audience: str
    when: str = ""
    needed: tuple[str, ...] = ()
    each: str = ""
    unless: tuple[tuple[str, str], ...] = ()
    group: str = ""
    extra: str = ""
    moments: tuple[tuple[str, str], ...] = ()
    demanded: tuple[Demand, ...] = ()
    conditions: tuple[Demand, ...] = ()
    call: str = ""
    body: str = ""
    layer: str = ""
    frozen: bool = False
    purposes: tuple[str, ...] = ()
    purpose_while: str = ""
    profile: str = ""
    compares: bool = False

    @property
    def paths(self) -> list[str]:
        """Every path of the plan that it names."""
        demanded = (path for demand in self.demanded for path in demand.names)
        return [*self.needed, *demanded, *filter(None, [self.each]), *(path for path, _ in self.unless)]


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
    read = {field: reading(said[key]) for field, (key, reading) in _READINGS.items() if key in said}
    return old._replace(name=name, **read)


def _parts_of(words: str) -> tuple[str, ...]:
    """Give what stands between the commas of a key."""
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _pairs_in(words: str) -> tuple[tuple[str, str], ...]:
    """Give the pairs of a key: `concept=concept, vastgesteld=definitief`."""
    halves = (part.partition("=") for part in _parts_of(words))
    return tuple((left.strip(), right.strip()) for left, _, right in halves)


def _demands_in(words: str) -> tuple[Demand, ...]:
    """Give what a key demands: `plan.titel, a.b|c.d bij inspraak+vastgesteld`."""
    halves = (part.partition(" bij ") for part in _parts_of(words))
    return tuple(Demand(_separated_parts(names, "|"), _separated_parts(statuses, "+")) for names, _, statuses in halves)


def _separated_parts(words: str, sign: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(sign) if part.strip())


_READINGS: Final[Mapping[str, tuple[str, Callable[[str], Any]]]] = {
    "title": ("titel", str),
    "audience": ("voor", str),
    "when": ("wanneer", str),
    "needed": ("nodig", _parts_of),
    "each": ("per", str),
    "unless": ("niet_bij", _pairs_in),
    "group": ("groep", str),
    "extra": ("bijzonder", str),
    "moments": ("moment", _pairs_in),
    "demanded": ("verplicht", _demands_in),
    "conditions": ("voorwaarde", _demands_in),
    "call": ("noem", str),
    "body": ("orgaan", str),
    "layer": ("laag", str),
    "frozen": ("bevroren", "ja".__eq__),
    "purposes": ("doel", _parts_of),
    "purpose_while": ("doel_als", str),
    "profile": ("profiel", str),
    "compares": ("vergelijkt", "ja".__eq__),
}
"""For each field of a template its key in the comment, and how that is read."""


def template_of(fields: Sequence[Any]) -> Template:
    """Give a template out of its fields as JSON gives them. Raises TypeError or ValueError when they are none."""
    given = Template(*fields)
    texts = ("name", "title", "audience", "when", "each", "group", "extra", "call", "body", "layer")
    words = (*texts, "purpose_while", "profile")
    return given._replace(
        **{field: str(getattr(given, field)) for field in words},
        needed=tuple(map(str, given.needed)),
        unless=_texts_in_pairs(given.unless),
        moments=_texts_in_pairs(given.moments),
        demanded=_demands_of(given.demanded),
        conditions=_demands_of(given.conditions),
        frozen=bool(given.frozen),
        compares=bool(given.compares),
        purposes=tuple(map(str, given.purposes)),
    )


def _texts_in_pairs(pairs: Sequence[Sequence[Any]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(left), str(right)) for left, right in pairs)


def _demands_of(found: Sequence[Sequence[Any]]) -> tuple[Demand, ...]:
    return tuple(Demand(tuple(map(str, names)), tuple(map(str, statuses))) for names, statuses in found)
