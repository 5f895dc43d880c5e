"""Which pages the site has, as `inhoud.yaml` tells it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

ROOT: Final = Path(__file__).resolve().parents[2]
DUTCH: Final = "nl"
ENGLISH: Final = "en"
EXAMPLES: Final = "voorbeelden"
"""The name in the outline of the page that lists the papers of an example."""


class Cutting(NamedTuple):
    """How a file becomes pages.

    level: headings of this level begin a page; 0 for none. anchors: headings with one of these anchors do too.
    folder: where its pages come; None for one page, which stands where the file does. nested: its parts stand below
    it in the menu. deep: its first page lists the headings in its parts too. bundled: parts whose headings name the
    same thing make one page. listing: the folder of which every file is a page below it.
    """

    level: int = 0
    anchors: tuple[str, ...] = ()
    folder: str | None = None
    nested: bool = False
    deep: bool = False
    bundled: bool = False
    listing: str = ""


class Group(NamedTuple):
    """A heading of the menu, and the pages below it as FILE or FILE#ANCHOR."""

    title: str
    pages: tuple[str, ...]


class Signpost(NamedTuple):
    """A question of a reader on the start page, and the page that answers it, as FILE or FILE#ANCHOR."""

    question: str
    explanation: str
    target: str


class Outline(NamedTuple):
    """The whole outline: how files are cut, the menus by language, and what is English; all else is Dutch.

    examples: folders with papers of an example, and what is added to their names.
    """

    cuttings: Mapping[str, Cutting]
    menus: Mapping[str, tuple[Group, ...]]
    english: tuple[str, ...]
    examples: Mapping[str, str]
    signposts: tuple[Signpost, ...]

    def language_of(self, source: str, anchor: str) -> str:
        """Give the language of a file, or of the part of it that begins at an anchor."""
        names = {source, f"{source}#{anchor}", *(str(folder) for folder in Path(source).parents)}
        return ENGLISH if names & set(self.english) else DUTCH


def read_outline() -> Outline:
    """Read `inhoud.yaml`."""
    told = yaml.safe_load((Path(__file__).parent / "inhoud.yaml").read_text(encoding="utf-8"))
    return Outline(
        {source: _cutting(how) for source, how in told["bronnen"].items()},
        {language: tuple(map(_group, told[language])) for language in (DUTCH, ENGLISH)},
        tuple(told["engels"]),
        told["voorbeelden"],
        tuple(Signpost(post["vraag"], post["uitleg"], post["doel"]) for post in told["wegwijzer"]),
    )


def _cutting(how: Mapping[str, Any]) -> Cutting:
    at = how.get("knip", 0)
    level, anchors = (at, ()) if isinstance(at, int) else (0, tuple(at))
    nested, deep, bundled = (how.get(name, False) for name in ("nest", "diep", "bundel"))
    return Cutting(level, anchors, how.get("map"), nested, deep, bundled, how.get("lijst", ""))


def _group(told: Mapping[str, Any]) -> Group:
    return Group(told["titel"], tuple(told["paginas"]))
