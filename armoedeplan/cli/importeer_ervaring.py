"""`importeer ervaring`: a file with registrations of conversations, into a plan as safe counts and nothing else."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import PlanArgument, YesOption
from armoedeplan.cli.importeer_werkboek import hold_order
from armoedeplan.cli.screen_questions import ask_yes_or_no, may_write, on_screen
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.registrations.counted import Registrations
    from armoedeplan.registrations.import_plan import Brought


def import_registrations(
    bestand: Annotated[
        Path,
        typer.Argument(
            metavar="BESTAND", help="De registraties: csv, xlsx of ods.", show_default=False, readable=False
        ),
    ],
    plan: PlanArgument,
    van: Annotated[str, typer.Option("--van", metavar="MAAND", help="De eerste maand, zoals 2027-01.")] = "",
    tot: Annotated[str, typer.Option("--tot", metavar="MAAND", help="De laatste maand, zoals 2027-06.")] = "",
    zonder_foute_rijen: Annotated[
        bool, typer.Option("--zonder-foute-rijen", help="Laat rijen met een fout weg, en neemt de rest over.")
    ] = False,
    ondergrens: Annotated[
        int | None,
        typer.Option("--ondergrens", metavar="AANTAL", help="Verbergt elk getal daaronder; 5 of hoger, anders 10."),
    ] = None,
    ja: YesOption = False,
) -> None:
    """Telt registraties van gesprekken, en neemt alleen veilige aantallen over in stap 5.

    Geen registratie komt in het plan: alleen aantallen waaruit niemand te herkennen is. Zonder --ja ziet u eerst wat
    erin zou komen. Op een scherm vraagt het programma of het mag schrijven.
    """
    from armoedeplan.cli.files import ending, sound_plan
    from armoedeplan.registrations.form_of_plan import form_of
    from armoedeplan.registrations.import_plan import brought_by, month_typed, period_of_months, usual_rules
    from armoedeplan.registrations.reading import read_registrations
    from armoedeplan.registrations.row_tally import Period
    from armoedeplan.terminal.registrations_report import brought_lines, reading_lines

    hold_order("ervaring", bestand, plan)
    file = sound_plan(plan)
    with ending():
        form = form_of(file.plan)
        first, last = month_typed(van), month_typed(tot)
        today = date.today().isoformat()[:7]  # noqa: DTZ011 - the month of whoever imports
        read = read_registrations(bestand, form, Period(today, first, last))
    say(*reading_lines(read))
    _hold_faults(read, leave_out=zonder_foute_rijen)
    with ending(1):
        months = period_of_months(read.months, first, last, file.plan)
        brought = brought_by(read, form, file.plan, months, usual_rules(file.plan, ondergrens))
    say(*brought_lines(brought))
    if may_write(sure=ja, more=" --zonder-foute-rijen" if read.faulty else ""):
        _write_counts(file, brought)
    _keep_out_of_git(bestand, plan, sure=ja)


def _hold_faults(read: "Registrations", *, leave_out: bool) -> None:
    """Tell what is wrong. Ends the command when something is, unless faulty rows are left out."""
    from armoedeplan.cli.files import fail
    from armoedeplan.record.words import counted
    from armoedeplan.terminal.registrations_report import fault_lines

    if not read.faulty:
        return
    rows = f"{counted(read.faulty, 'rij heeft', 'rijen hebben')} een fout"
    say("", f"{rows}:", *fault_lines(read), err=True)
    if not read.rows:
        raise fail("Er is niets over te nemen: elke rij heeft een fout", "Kijk of dit het goede bestand is.", 1)
    if not leave_out:
        remedy = "Verbeter deze cellen in het bestand, of neem de andere rijen over met --zonder-foute-rijen."
        raise fail("Er is niets geschreven", remedy, 1)
    say(f"Zonder {'deze rij' if read.faulty == 1 else 'deze rijen'} gaat het verder.", err=True)


def _write_counts(file: "PlanFile", brought: "Brought") -> None:
    """Write the counts into the plan, when it is still as it was read."""
    from armoedeplan.cli.files import changing
    from armoedeplan.plan.change_refused import ChangeRefused
    from armoedeplan.registrations.stored_counts import as_written

    with changing(file.path) as store:
        if store.file.data != file.data:
            raise ChangeRefused("Het plan is intussen gewijzigd", "Geef de opdracht opnieuw, en kijk wat erin komt.")
        store.extend("ervaringskennis.tellingen", [as_written(brought.data)])
    say(f"Overgenomen in {file.path}.", f"Kijk wat opvalt met: armoedeplan ervaring {file.path}")


def _keep_out_of_git(raw: Path, plan: Path, *, sure: bool) -> None:
    """Propose a line in `.gitignore` for the file with registrations, where that could get into git."""
    from armoedeplan.cli.files import ending, warn
    from armoedeplan.registrations.git_ignore import add_line, line_to_add

    ignoring = line_to_add(raw, plan)
    if ignoring is None:
        return
    say("", f"Let op: {raw} kan in git terechtkomen. Daar blijft een bestand voor altijd te vinden.")
    if not (sure or (on_screen() and ask_yes_or_no(f"Een regel in {ignoring.path} zetten, zodat git het overslaat?"))):
        say(f"Zet deze regel in {ignoring.path}: {ignoring.line}")
        return
    with ending():
        warn(add_line(ignoring))
    say(f"In {ignoring.path} staat nu: {ignoring.line}")
