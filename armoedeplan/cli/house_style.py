"""What a municipality brings of its own to `maak`: its templates and its house style."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.document import Context
    from armoedeplan.drawing.palette import Palette
    from armoedeplan.render.document_set import Made, Planned
    from armoedeplan.render.own.read_folder import Own
    from armoedeplan.render.source import Source
    from armoedeplan.render.style.read_style import Style
    from armoedeplan.render.templates import Template

_MOST_SECONDS: Final = 600


class House(NamedTuple):
    """What is the municipality's own: its templates with the seconds that each may take, and its house style."""

    templates: "Own | None" = None
    seconds: int = 10
    style: "Style | None" = None

    @property
    def palette(self) -> "Palette":
        """The colours of the pictures: those of its house style, or ours."""
        from armoedeplan.drawing.palette import OURS, palette_of

        return palette_of(self.style.colour) if self.style else OURS

    @property
    def documents(self) -> "Mapping[str, Template]":
        """The documents that it has a template of its own for."""
        return self.templates.templates if self.templates else {}

    def made(self, papers: "list[Planned]", context: "Context", plan: bytes) -> "dict[str, Made]":
        """Make the papers that it has a template of its own for; give them by their file. Raises FormatError."""
        if self.templates is None:
            return {}
        from armoedeplan.render.own.fill_in import made_of

        return made_of(papers, self.templates, context, plan, self.seconds)

    def styled(self, source: "Source", suffix: str) -> "Source":
        """Give a document in the house style, with its lines at the end; metadata has none."""
        if self.style is None or suffix != ".md":
            return source
        from armoedeplan.render.style.colophon import with_colophon

        return source._replace(markdown=with_colophon(source.markdown, self.style), style=self.style)


def house(templates: Path | None, seconds: int, style: Path | None) -> House:
    """Read what is the municipality's own. Ends the command, after telling why, when it cannot be used."""
    if not 1 <= seconds <= _MOST_SECONDS:
        raise typer.BadParameter(f"Kies van 1 tot en met {_MOST_SECONDS} seconden.", param_hint="--sjabloontijd")
    return House(
        _read_templates(templates) if templates else None, seconds, _read_house_style(style) if style else None
    )


def _read_templates(folder: Path) -> "Own":
    """Read the templates of a municipality; ends the command, after telling why, when they cannot be read."""
    from armoedeplan.cli.files import ending
    from armoedeplan.render.own.read_folder import read_own

    with ending():
        return read_own(folder)


def _read_house_style(folder: Path) -> "Style":
    """Read the house style, and tell what is wrong with it."""
    from armoedeplan.cli.files import code_of
    from armoedeplan.render.style.read_style import read_style
    from armoedeplan.terminal.findings_report import Checked, as_text

    read = read_style(folder)
    if read.findings:
        say(*as_text([Checked(read.path, read.findings, {})]), err=True)
    if read.style is None:
        raise typer.Exit(code_of(read.findings))
    return read.style
