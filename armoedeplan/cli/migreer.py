"""`migreer`: brings plan files of an earlier version to the one of today, and keeps what they were."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.cli.arguments import JsonOption, TrialOption
from armoedeplan.display import say


def migreer(
    plannen: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN...", help="Een of meer planbestanden; een map mag ook.", show_default=False, readable=False
        ),
    ],
    proef: TrialOption = False,
    json: JsonOption = False,
) -> None:
    """Werkt planbestanden van een eerdere versie bij, en verliest geen antwoord.

    Alleen wat van plaats of naam veranderde, wijzigt. Uw opmerkingen en de indeling blijven. Wat geen plaats meer
    heeft, komt onder archief. Het bestand zoals het was, blijft ernaast staan. Bijwerken hoeft niet: ook een ouder
    bestand blijft leesbaar. De exitcode is 1 als een bestand niet bij te werken was, en 2 als het niet te openen is.
    """
    from armoedeplan.cli.files import fail, not_changed, warn
    from armoedeplan.plan.migrating import migrate_file
    from armoedeplan.refusal import Refusal
    from armoedeplan.terminal.migration_report import migrated_as_json, migrated_lines, sum_line

    codes, made, failed, plans = [], [], [], list(_all_plans(plannen))
    for path in plans:
        try:
            done = migrate_file(path, trial=proef)
        except Refusal as refused:
            codes.append(not_changed(refused, str(path)).exit_code)
            failed.append((path, refused))
            continue
        warn(done.notes)
        made.append(done)
        say(*(() if json else migrated_lines(done, trial=proef)))
    if not plans:
        raise fail("Hier staat geen planbestand", "Noem een planbestand, of een map waarin er een staat.")
    changed = sum(done.changed for done in made)
    say(
        *(
            migrated_as_json(made, failed, trial=proef)
            if json
            else sum_line(len(plans), changed, len(codes), trial=proef)
        )
    )
    raise typer.Exit(max(codes, default=0))


def _all_plans(given: list[Path]) -> Iterator[Path]:
    """Yield the files that were named and of a folder the plans in it and below it, each once; tell what is missed."""
    from armoedeplan.plan.plan_finder import Skipped, plan_files_in

    for found in plan_files_in(given):
        if not isinstance(found, Skipped):
            yield found
        elif found.plan:
            say(f"Overgeslagen: {found.path}: {found.why}", err=True)
