"""Twenty processes that write in one plan: nothing is lost, and nobody is refused."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from enduring.looking import laid_out, litter
from enduring.running import Place, run
from enduring.scenes import SCENES

_WRITERS: Final = 20
_PATH: Final = "samenwerking.actoren"


def many_writers(place: Path, trials: int, seed: int) -> Iterator[tuple[int, list[str]]]:
    """Let twenty processes each give answers, 600 in all unless fewer are asked; yield how many, and what is wrong."""
    del seed
    turns = max(1, min(trials, 600) // _WRITERS)
    there = laid_out(place / "samen", SCENES["zet"].files())
    writers = [_start(there, number, turns) for number in range(_WRITERS)]
    refused = sum(os.waitstatus_to_exitcode(os.waitpid(writer, 0)[1]) for writer in writers)
    yield _WRITERS * turns, list(_faults(there, turns, refused))


def _start(place: Place, number: int, turns: int) -> int:
    """Start a writer, whose exit code is how many of its answers were refused."""
    child = os.fork()
    if child:
        return child
    try:
        refused = sum(
            run(f"zet plan.yaml {_PATH} --nieuw 'naam=Partij {number} {turn}'", place).code != 0
            for turn in range(turns)
        )
    except BaseException:  # noqa: BLE001 - this process may not go on as the one that started it
        refused = turns
    os._exit(refused)


def _faults(place: Place, turns: int, refused: int) -> Iterator[str]:
    """Yield what is wrong with the plan afterwards."""
    from armoedeplan.plan.plan_of_text import read_plan

    if refused:
        yield f"{refused} van de {_WRITERS * turns} antwoorden geweigerd"
    file = read_plan(place.folder / "plan.yaml")
    names = [actor.naam for actor in file.plan.samenwerking.actoren]
    lost = [(n, turn) for n in range(_WRITERS) for turn in range(turns) if names.count(f"Partij {n} {turn}") != 1]
    if len(lost) != refused or not file.sound:
        yield f"{len(lost)} antwoorden weg, waarvan {refused} geweigerd"
    if left := litter(place):
        yield f"er ligt nog {', '.join(left)}"
