"""`--neem` and `--verwerp`: what the program proposes, taken over into a plan or rejected with a reason."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import typer

from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.plan.plan import Plan
    from armoedeplan.plan.store import Store

T = TypeVar("T")


class Decided(NamedTuple):
    """What a person decided: the names of what they take over, with commas, and of what they reject, with why."""

    taken: str
    rejected: str
    reason: str


def decide_named(
    plan: Path,
    decided: Decided,
    what: str,
    open_in: "Callable[[Plan], Callable[[str], T]]",
    write: "tuple[Callable[[Store, T], str], Callable[[Store, T, str], str]]",
) -> None:
    """Take proposals over, each once, or reject one with a reason: all of it or nothing.

    what: one of them, in Dutch. open_in: gives of a plan what finds a proposal by its name, or ends the command.
    write: take one over, and reject one; both tell what they did.
    """
    from armoedeplan.cli.files import changing

    take_over, reject = write
    rejected = decided.rejected.strip()
    if rejected and not decided.reason.strip():
        raise typer.BadParameter(f"Zeg met --reden waarom u {what} verwerpt.", param_hint="--verwerp")
    with changing(plan) as store:
        named = open_in(store.file.plan)
        chosen = dict.fromkeys(named(name.strip()) for name in decided.taken.split(",") if name.strip())
        gone = [named(rejected)] if rejected else []
        told = [take_over(store, each) for each in chosen]
        told += [reject(store, each, decided.reason) for each in gone]
    say(*told)


def write_rejected(store: "Store", among: str, id_: str, reason: str) -> str:
    """Write down in a list of the plan that a proposal is not shared, and why; give what is told of it."""
    from armoedeplan.record.path import FieldPath

    store.add(FieldPath(among).item(id_), {"reden": [reason]})
    return f"Verworpen: {id_}. De reden staat in het plan."
