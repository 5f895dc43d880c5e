"""What `migreer` did with plan files, as lines."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from armoedeplan.display import json_lines
from armoedeplan.migration.bring import Brought
from armoedeplan.personal.hits import covered_words
from armoedeplan.plan.migrating import Migrated
from armoedeplan.record.words import counted, listed
from armoedeplan.refusal import Refusal
from armoedeplan.terminal.json_forms.standing_forms import MigratedData, MigrationData


def migrated_lines(done: Migrated, *, trial: bool) -> Iterator[str]:
    """Yield what became of one file: whether it changed, what stands elsewhere, and what it was."""
    if not done.brought and not done.renumbered:
        yield f"{done.path}: niets te doen, dit plan is al van deze versie."
    else:
        places = counted(len(done.brought), "plaats", "plaatsen")
        yield f"{done.path}: {places} {'bij te werken' if trial else 'bijgewerkt'}"
        yield from (f"  regel {brought.mark.line}: {_told_of_one(brought)}" for brought in done.brought)
        if done.backup is not None:
            yield f"  Zoals het was: {done.backup}"
    if done.faults:
        errors = counted(done.faults, "fout", "fouten")
        yield f"  In dit plan staat nog {errors}. Bekijk ze met: armoedeplan controleer {done.path}"


def migrated_as_json(made: Sequence[Migrated], failed: Sequence[tuple[Path, Refusal]], *, trial: bool) -> list[str]:
    """Give what became of all files as the lines of one JSON object, version 1."""
    data: MigrationData = {
        "versie": 1,
        "proef": trial,
        "plannen": list(map(_migrated_data, made)),
        "niet_gelukt": [
            {"bestand": path, "waarom": covered_words(why.message), "raad": covered_words(why.remedy)}
            for path, why in failed
        ],
    }
    return json_lines(data)


def _migrated_data(done: Migrated) -> MigratedData:
    """Give what became of one file as data."""
    return {
        "bestand": done.path,
        "bijgewerkt": done.changed,
        "plaatsen": [
            {
                "regel": brought.mark.line,
                "pad": str(brought.path),
                "nu": list(map(str, brought.now)),
                "waarom": brought.why,
            }
            for brought in done.brought
        ],
        "bewaard": done.backup,
        "fouten": done.faults,
    }


def _told_of_one(brought: Brought) -> str:
    """Say where one answer stands now, and why."""
    if not brought.now:
        return f"{brought.path} gaat naar het archief. {brought.why}."
    if brought.now == (brought.path,):
        return f"{brought.path} krijgt een andere vorm. {brought.why}."
    return f"{brought.path} wordt {listed(brought.now)}"


def sum_line(plans: int, changed: int, failed: int, *, trial: bool) -> Iterator[str]:
    """Yield what became of all files together, and of a trial that nothing was written."""
    if plans > 1:
        failing = f", {failed} niet gelukt" if failed else ""
        named = "bij te werken" if trial else "bijgewerkt"
        yield f"{counted(plans, 'plan', 'plannen')}: {changed} {named}, {plans - changed - failed} al bij{failing}."
    if trial and changed:
        yield "Er is niets gewijzigd. Laat --proef weg om het te doen."
