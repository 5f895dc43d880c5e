"""Commands that are imported when they are asked for: who checks a plan need not wait for what the other forty need.

How much that is, is told in decision record 0094.
"""

from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any, Final, NamedTuple

import typer

from armoedeplan.cli.dutch import DutchCommand

_METAVAR: Final = "[OPTIES]"


class Late(NamedTuple):
    """A command that is not there yet.

    name: as it is typed. module: of `armoedeplan.cli`. attribute: what runs it there: a function, or a group of
    commands. panel: the heading in the help under which it stands; without one it is in no help. cls: the kind of
    command, as module and name; that of all others when it is empty.
    """

    name: str
    module: str
    attribute: str
    panel: str
    cls: str = ""

    def make_command(self) -> Any:
        """Import what it needs, and make the command of it."""
        run = _named(self.module, self.attribute)
        holder = typer.Typer(add_completion=False, rich_markup_mode=None)
        holder.callback()(_do_nothing)
        if isinstance(run, typer.Typer):
            holder.add_typer(run, name=self.name, options_metavar=_METAVAR, rich_help_panel=self.panel)
        else:
            cls = _named(*self.cls.split(":")) if self.cls else DutchCommand
            panel = self.panel
            holder.command(self.name, cls=cls, hidden=not panel, options_metavar=_METAVAR, rich_help_panel=panel)(run)
        return getattr(typer.main.get_command(holder), "commands", {})[self.name]


class LateCommands(Mapping[str, Any]):
    """Commands by name, each made the first time that it is looked at; their names are known without."""

    def __init__(self, every: Sequence[Late]) -> None:
        self._late = {late.name: late for late in every}
        self._built: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        """Give a command."""
        if name not in self._built:
            self._built[name] = self._late[name].make_command()
        return self._built[name]

    def __contains__(self, name: object) -> bool:
        """Tell whether there is a command of a name, without making it."""
        return name in self._late

    def __iter__(self) -> Iterator[str]:
        """Yield the names, in the order of the help."""
        return iter(self._late)

    def __len__(self) -> int:
        """Tell how many there are."""
        return len(self._late)


def _named(module: str, name: str) -> Any:
    return getattr(import_module(f"armoedeplan.cli.{module}"), name)


def _do_nothing() -> None:
    """Do nothing: with this, one command makes a group, from which the command can be taken."""
