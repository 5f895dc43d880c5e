"""The generated lists: each is a function that gives the whole text of one file in `docs/`."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from armoedeplan.plan.schema import schema_text
from armoedeplan.render.style import huisstijl
from armoedeplan.settings import instellingen
from armoedeplan.terminal.json_forms.known_outputs import JSON_FORMS, json_output_schema_text
from lijsten import (
    begrippen,
    besluiten,
    bevindingen,
    documenten,
    gesprek,
    grenzen,
    herleidbaarheid,
    huis,
    persoonsgegevens,
    praktijk,
    sjabloonvariabelen,
    taalbouwers,
    vragen,
    wettelijk_kader,
)

LISTS: dict[str, Callable[[], str]] = {
    "herleidbaarheid.md": herleidbaarheid.page,
    "vragen.md": vragen.page,
    "begrippen.md": begrippen.page,
    "bevindingen.md": bevindingen.page,
    "documenten.md": documenten.page,
    "documentenset.md": documenten.set_page,
    "besluiten/README.md": besluiten.page,
    "beelden/huis.svg": huis.picture,
    "grenzen.md": grenzen.page,
    "wettelijk-kader.md": wettelijk_kader.page,
    "sjabloonvariabelen.md": sjabloonvariabelen.page,
    "taalbouwers.md": taalbouwers.page,
    "persoonsgegevens.md": persoonsgegevens.page,
    "handleiding.md": gesprek.page,
    "armoedeplan.schema.json": schema_text,
    "huisstijl.schema.json": huisstijl.schema_text,
    "instellingen.schema.json": instellingen.schema_text,
    **{f"json/{name}.schema.json": partial(json_output_schema_text, name) for name in JSON_FORMS},
    **praktijk.pages(),
}
"""Every generated file, by name."""


def stale(folder: Path) -> dict[str, str]:
    """Give the new text of every file in a folder that is not there or says something else."""
    texts = {name: make() for name, make in LISTS.items()}
    return {name: text for name, text in texts.items() if _on_disk(folder / name) != text}


def _on_disk(path: Path) -> str | None:
    """Give the text of a file as it is, line ends included; nothing when there is no such file."""
    return path.read_bytes().decode("utf-8") if path.is_file() else None
