"""Every argument and option of every command that takes a path, taken from the commands themselves."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import typer

from armoedeplan.cli.app import app

LINES: Mapping[str, Mapping[str, str]] = {
    "wizard": {"plan": "plan.yaml"},
    "nieuw": {"plan": "nieuw.yaml", "--gemeente": "Voorbeeldstad"},
    "zet": {"plan": "plan.yaml", "pad": "plan.titel", "waarden": "Anders"},
    "herstel": {"plan": "plan.yaml"},
    "status": {"plannen": "plan.yaml"},
    "controleer": {"plannen": "plan.yaml"},
    "privacy": {"bestanden": "plan.yaml"},
    "validate": {"plannen": "plan.yaml"},
    "aanbod": {"plan": "plan.yaml"},
    "advies": {"plan": "plan.yaml"},
    "maak": {"plannen": "plan.yaml"},
    "render": {"plannen": "plan.yaml"},
    "uitleg": {},
    "voorbeelden": {},
    "lessen": {"plan": "plan.yaml"},
    "vergelijk": {"plannen": "plan.yaml"},
    "neem": {"plan": "plan.yaml", "onderdelen": "begeleider", "--uit": "plan.yaml"},
    "leer": {"plan": "plan.yaml", "--van": "."},
    "voorstel": {"plan": "plan.yaml"},
    "deel": {"plan": "plan.yaml", "maatregel": "formulierenhulp"},
    "migreer": {"plannen": "plan.yaml"},
    "ervaring": {"plan": "plan.yaml"},
    "verschil": {"oud": "plan.yaml", "nieuw": "plan.yaml"},
    "voegsamen": {"bestanden": "plan.yaml"},
    "git": {"plannenmap": "."},
    "uitpakken": {"pdf": "met_plan.pdf", "--uit": "uitgepakt.yaml"},
    "schema": {"--uit": "s.json"},
    "aanvullen": {"shell": "bash"},
    "taalserver": {"--logboek": "l.txt"},
    "sjabloon lijst": {},
    "sjabloon kopieer": {"naam": "beleidsplan", "--naar": "m"},
    "sjabloon controleer": {"map_": "sjablonen"},
    "importeer aanbod": {"bestand": "lijst.csv", "plan": "plan.yaml"},
    "importeer ervaring": {"bestand": "lijst.csv", "plan": "plan.yaml"},
    "importeer werkboek": {"bestand": "lijst.csv", "plan": "plan.yaml"},
    "exporteer aanbod": {"plan": "plan.yaml"},
    "exporteer werkboek": {"plan": "plan.yaml", "--stap": "5"},
    "exporteer deelbaar": {"plan": "plan.yaml"},
    "exporteer registratieformulier": {"plan": "plan.yaml"},
}
"""What each command needs to do its work: arguments by name, options by what is typed."""
CHANGES = {
    *((name, "plan") for name in ("zet", "wizard", "herstel", "neem", "ervaring")),
    ("migreer", "plannen"), ("voegsamen", "bestanden"),
}  # fmt: skip
"""Where a command is there to change the plan that it is given."""


class Taking(NamedTuple):
    """A place on a command line that takes a path."""

    command: str
    name: str
    many: bool
    overwrites: bool

    def line(self, path: str, *, overwrite: bool) -> list[str]:
        """Give a command line with a path in this place."""
        given = {**LINES[self.command], self.name: path}
        options = [part for name, value in given.items() if name.startswith("-") for part in (name, value)]
        arguments = [value for name, value in given.items() if not name.startswith("-")]
        return [*self.command.split(), *arguments, *options, *(["--overschrijf"] if overwrite else [])]


def commands(group: Any = None, before: str = "") -> Iterator[tuple[str, Any]]:
    """Yield every command there is, by its name."""
    here: Any = group or typer.main.get_command(app)
    for name, command in here.commands.items():
        if hasattr(command, "commands"):
            yield from commands(command, f"{before}{name} ")
        else:
            yield f"{before}{name}", command


def takings() -> Iterator[Taking]:
    """Yield every place that takes a path."""
    for name, command in commands():
        overwrites = any("--overschrijf" in one.opts for one in command.params)
        for one in command.params:
            if "path" in type(one.type).__name__.lower():
                known = one.name if one.param_type_name == "argument" else one.opts[0]
                yield Taking(name, known, one.nargs == -1, overwrites)
