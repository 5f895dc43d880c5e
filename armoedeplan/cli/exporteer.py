"""`exporteer`: parts of a plan as tables, for spreadsheets and other programs."""

from typing import Annotated

import typer

from armoedeplan.cli.arguments import FolderOption, OverwriteOption, PlanArgument
from armoedeplan.cli.dutch import DutchCommand, group
from armoedeplan.cli.exporteer_deelbaar import export_shareable
from armoedeplan.cli.exporteer_registratieformulier import export_registration_form
from armoedeplan.cli.exporteer_werkboek import export_workbook

app = group("Geeft het plan of delen ervan aan anderen: als tabellen, als werkboek of om te delen.")
app.command("werkboek", cls=DutchCommand, options_metavar="[OPTIES]")(export_workbook)
app.command("registratieformulier", cls=DutchCommand, options_metavar="[OPTIES]")(export_registration_form)
app.command("deelbaar", cls=DutchCommand, options_metavar="[OPTIES]")(export_shareable)


@app.command("aanbod", cls=DutchCommand, options_metavar="[OPTIES]")
def aanbod(
    plan: PlanArgument,
    als: Annotated[str, typer.Option("--als", metavar="VORM", help="csv, xlsx of ods.")] = "csv",
    uit: FolderOption = None,
    met_intern: Annotated[
        bool, typer.Option("--met-intern", help="Ook interne antwoorden. Maak dit bestand niet openbaar.")
    ] = False,
    overschrijf: OverwriteOption = False,
) -> None:
    """Geeft de organisaties, het aanbod en de samenwerkingsverbanden als tabellen."""
    from armoedeplan.cli.files import ending, no_form, sound_plan, write_documents
    from armoedeplan.exchange.sheets import sheets
    from armoedeplan.output.writing import Rule
    from armoedeplan.tables.export import FORMS, files_of_form

    form = als.strip().lower()
    if form not in FORMS:
        raise no_form(als, FORMS)
    file = sound_plan(plan)
    with ending():
        made = files_of_form(form, sheets(file.plan, internal=met_intern))
    files = [(f"inventarisatie{end}", data) for end, data in made.items()]
    write_documents(uit or plan.parent / "tabellen", files, Rule([plan], overwrite=overschrijf, plan=plan))
