"""`exporteer registratieformulier`: the registration form as a workbook, in which a coordinator types conversations."""

from armoedeplan.cli.arguments import FolderOption, OverwriteOption, PlanArgument, SheetFormOption


def export_registration_form(
    plan: PlanArgument,
    als: SheetFormOption = "xlsx",
    uit: FolderOption = None,
    overschrijf: OverwriteOption = False,
) -> None:
    """Geeft het registratieformulier als leeg werkboek met keuzelijsten; `importeer ervaring` leest het terug."""
    from armoedeplan.cli.files import ending, no_form, sound_plan, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.workbook.book_files import FORMS
    from armoedeplan.workbook.registration_book import registration_file

    form = als.strip().lower()
    if form not in FORMS:
        raise no_form(als, FORMS)
    file = sound_plan(plan)
    with ending():
        made = registration_file(form, file.plan)
    rule = Rule([plan], overwrite=overschrijf, plan=plan)
    write_documents(uit or plan.parent / "werkboeken", [(f"registratieformulier.{form}", made)], rule)
