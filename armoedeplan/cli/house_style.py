"""What a municipality brings of its own to `maak`: its templates and its house style."""

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.document import Context
    from armoedeplan.document.version_told import Earlier
    from armoedeplan.drawing.palette import Palette
    from armoedeplan.render.document_set import Planned
    from armoedeplan.render.own.fill_in import OwnDocuments
    from armoedeplan.render.own.read_folder import Own
    from armoedeplan.render.source import Source
    from armoedeplan.render.style.read_style import Style
    from armoedeplan.render.style.style_texts import StyleText
    from armoedeplan.render.templates import Template

_MOST_SECONDS: Final = 600


class House(NamedTuple):
    """What is the municipality's own: its templates with the seconds that each may take, and its house style.

    found: the folder of that style, when it was found and not named.
    """

    templates: "Own | None" = None
    seconds: int = 10
    style: "Style | None" = None
    found: Path | None = None

    @property
    def palette(self) -> "Palette":
        """The colours of the pictures: those of its house style, or ours."""
        from armoedeplan.drawing.palette import OURS, palette_of

        return palette_of(self.style.colour) if self.style else OURS

    @property
    def documents(self) -> "Mapping[str, Template]":
        """The documents that it has a template of its own for."""
        return self.templates.templates if self.templates else {}

    def made(
        self, papers: "list[Planned]", context: "Context", plan: bytes, earlier: "Earlier | None" = None
    ) -> "OwnDocuments":
        """Make the papers that it has a template of its own for. earlier: what some lay the plan beside."""
        from armoedeplan.render.own.fill_in import OwnDocuments, own_documents

        if self.templates is None:
            return OwnDocuments({}, {})
        return own_documents(papers, self.templates, context, plan, self.seconds, earlier=earlier)

    def texts(self, formats: "Collection[str]") -> "list[StyleText]":
        """Give the words that its house style adds to documents of some formats."""
        from armoedeplan.render.style.style_texts import texts_of_style

        return [*texts_of_style(self.style, formats)] if self.style else []

    def styled(self, source: "Source", suffix: str) -> "Source":
        """Give a document in the house style, with its lines at the end; metadata has none."""
        if self.style is None or suffix != ".md":
            return source
        from armoedeplan.render.style.colophon import with_colophon

        return source._replace(markdown=with_colophon(source.markdown, self.style), style=self.style)


class Houses:
    """The house of each plan: one for all when its folder was named, else the one that stands nearest to the plan."""

    def __init__(self, common: House, *, search: bool) -> None:
        self.common: Final = common
        self._search: Final = search
        self._read: Final[dict[Path, House | int]] = {}

    def near(self, plan: Path) -> House | int:
        """Give the house of a plan; where its style is wrong, the exit code, after that was told once."""
        from armoedeplan.render.style.nearby import nearby_style

        folder = nearby_style(plan) if self._search else None
        if folder is None:
            return self.common
        real = folder.resolve()
        if real not in self._read:
            say(f"Huisstijl: {folder}", err=True)
            style = _read_house_style(folder)
            self._read[real] = style if isinstance(style, int) else self.common._replace(style=style, found=folder)
        return self._read[real]


def houses(templates: Path | None, seconds: int, style: Path | None, *, search: bool) -> Houses:
    """Read what is the municipality's own. Ends the command, after telling why, when it cannot be used.

    search: whether the house style of each plan is looked for, where none is named.
    """
    if not 1 <= seconds <= _MOST_SECONDS:
        raise typer.BadParameter(f"Kies van 1 tot en met {_MOST_SECONDS} seconden.", param_hint="--sjabloontijd")
    own = _read_templates(templates) if templates else None
    read = _read_house_style(style) if style else None
    if isinstance(read, int):
        raise typer.Exit(read)
    return Houses(House(own, seconds, read), search=search and not style)


def _read_templates(folder: Path) -> "Own":
    """Read the templates of a municipality; ends the command, after telling why, when they cannot be read."""
    from armoedeplan.cli.files import ending
    from armoedeplan.render.own.read_folder import read_own

    with ending():
        return read_own(folder)


def _read_house_style(folder: Path) -> "Style | int":
    """Read a house style, and tell what is wrong with it; give an exit code when it cannot be used."""
    from armoedeplan.cli.files import code_of
    from armoedeplan.render.style.read_style import read_style
    from armoedeplan.terminal.findings_report import Checked, as_text

    read = read_style(folder)
    if read.findings:
        say(*as_text([Checked(read.path, read.findings, {})]), err=True)
    return code_of(read.findings) if read.style is None else read.style
