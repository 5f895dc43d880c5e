"""A comparison as a page in Markdown, from which the other formats follow, with its pictures."""

from collections.abc import Iterator, Sequence
from typing import Final

from armoedeplan.comparison.aspects import Aspect
from armoedeplan.comparison.compared_table import Table
from armoedeplan.comparison.drawn_numbers import pictures_of
from armoedeplan.comparison.side_by_side import Comparison
from armoedeplan.markdowntext import inline
from armoedeplan.pictures.picture import Picture, alternative, with_capital
from armoedeplan.record.words import counted
from armoedeplan.render.source import Source, moment_of

_MOST_ROWS: Final = 40
"""Plans of which a page shows every answer; of more it shows the short list, and a spreadsheet has all."""
_PARTS: Final = {
    "De plannen": ("plan",),
    "Model en netwerken": ("model", "netwerken"),
    "Dekking van het aanbod": ("dekking",),
    "Regelingen en indicatoren": ("regelingen", "indicatoren"),
    "Geld en voortgang": ("geld", "voortgang"),
}
"""The topics that share a table: so many columns fit a page."""


def page_of(made: Comparison) -> Source:
    """Give the page of a comparison, with its pictures."""
    drawn = list(pictures_of(made))
    files = {f"diagrammen/vergelijking-{number}.svg": picture for number, picture in enumerate(drawn, 1)}
    lines = [*_head_lines(made), *_picture_lines(files), *_plan_parts(made)]
    for table in made.tables:
        if not table.per_plan and not table.only_sheet:
            lines += _table_part(table)
    text = "\n".join(lines).strip("\n") + "\n"
    shown = {
        name: picture.drawing.svg(picture.title, " ".join(picture.words)).encode() for name, picture in files.items()
    }
    return Source(text, moment_of(None), pictures=shown)


def _head_lines(made: Comparison) -> Iterator[str]:
    """Yield the top of the page, and what a reader must know before the figures."""
    yield from ("---", 'title: "Plannen vergeleken"')
    yield from (
        f'subtitle: "{counted(len(made.profiles), "plan", "plannen")} naast elkaar"',
        'lang: "nl-NL"',
        "---",
        "",
    )
    if made.warnings:
        yield from ("## Voordat u vergelijkt", "")
        yield from (f"- {inline(warning)}" for warning in made.warnings)
        yield ""


def _picture_lines(files: dict[str, Picture]) -> Iterator[str]:
    """Yield the pictures, each with what it shows in words."""
    if files:
        yield from ("## In beeld", "")
    for name, picture in files.items():
        title = inline(picture.title).replace('"', '\\"')
        yield from (f'![{inline(alternative(picture))}]({name} "{title}")', "")


def _plan_parts(made: Comparison) -> Iterator[str]:
    """Yield what each plan says: a column each, a table for each topic, or of very many a short list."""
    if made.few:
        yield from ("## De plannen naast elkaar", "")
        rows = [[aspect.label, *_told_by_all(made, aspect)] for aspect in made.aspects]
        yield from _pipe_table(["Wat", *made.labels], rows)
    elif len(made.profiles) > _MOST_ROWS:
        yield from _rows_of(made, "De plannen", [aspect for aspect in made.aspects if aspect.short])
    else:
        for title, topics in _PARTS.items():
            aspects = [aspect for aspect in made.aspects if aspect.topic in topics]
            if aspects:
                yield from _rows_of(made, title, aspects)


def _rows_of(made: Comparison, title: str, aspects: Sequence[Aspect]) -> Iterator[str]:
    """Yield a heading and a row for each plan, in a table for each group."""
    yield from (f"## {title}", "")
    headers = ["Plan", *(aspect.label for aspect in aspects)]
    for group in made.groups:
        if len(made.groups) > 1:
            yield from (f"### {inline(with_capital(group.name))}", "")
        rows = [[made.labels[place], *(made.cell(aspect, place).told for aspect in aspects)] for place in group.places]
        yield from _pipe_table(headers, rows)


def _told_by_all(made: Comparison, aspect: Aspect) -> list[str]:
    return [made.cell(aspect, place).told for place in range(len(made.profiles))]


def _table_part(table: Table) -> Iterator[str]:
    """Yield a table of a comparison below its heading, and its notes."""
    if table.rows or table.notes:
        yield from (f"## {inline(table.title)}", "")
    if table.rows:
        numbers = [at for at in range(len(table.headers)) if all(row[at].number is not None for row in table.rows)]
        yield from _pipe_table(table.headers, [[cell.told for cell in row] for row in table.rows], numbers)
    for note in table.notes:
        yield from (inline(note), "")


def _pipe_table(headers: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int] = ()) -> Iterator[str]:
    """Yield a table; numbers: the columns that stand to the right."""
    yield f"| {' | '.join(map(inline, headers))} |"
    yield f"| {' | '.join('---:' if at in numbers else '---' for at in range(len(headers)))} |"
    yield from (f"| {' | '.join(map(inline, row))} |" for row in rows)
    yield ""
