"""`maak`: documents out of plans."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import PlansArgument
from armoedeplan.display import say

if TYPE_CHECKING:
    from armoedeplan.cli.house_style import House
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.render.document_set import Planned

FOLDER = "documenten"


def maak(
    plannen: PlansArgument,
    document: Annotated[
        str,
        typer.Option("--document", metavar="NAAM,...", help="Welke documenten, met komma's ertussen."),
    ] = "beleidsplan",
    als: Annotated[
        str,
        typer.Option(
            "--als", metavar="VORM,...", help="In welke vormen, met komma's ertussen: md, html, pdf, docx, odt."
        ),
    ] = "md",
    alles: Annotated[bool, typer.Option("--alles", help="Maakt alle documenten die bij het plan horen.")] = False,
    uit: Annotated[
        Path | None,
        typer.Option(
            "--uit",
            metavar="MAP",
            help="De map voor de documenten; anders naast het plan.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    sjablonen: Annotated[
        Path | None,
        typer.Option(
            "--sjablonen",
            metavar="MAP",
            help="De map met uw eigen sjablonen. Zie armoedeplan sjabloon --help.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    sjabloontijd: Annotated[
        int,
        typer.Option("--sjabloontijd", metavar="SECONDEN", help="Hoe lang een eigen sjabloon mag duren."),
    ] = 10,
    huisstijl: Annotated[
        Path | None,
        typer.Option(
            "--huisstijl",
            metavar="MAP",
            help="De map met uw huisstijl: huisstijl.yaml, logo en lettertypen.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    plan_erbij: Annotated[
        bool,
        typer.Option("--plan-erbij", help="Geeft elke PDF het plan mee, zonder interne antwoorden en opmerkingen."),
    ] = False,
    overschrijf: Annotated[
        bool,
        typer.Option("--overschrijf", help="Overschrijft ook documenten die u wijzigde, en bewaart ze ernaast."),
    ] = False,
) -> None:
    """Maakt documenten van een of meer plannen, zoals het beleidsplan voor de raad."""
    from armoedeplan.cli.files import ending, tell
    from armoedeplan.cli.house_style import house
    from armoedeplan.output.signals import held
    from armoedeplan.output.writing import Rule, Written, write_set
    from armoedeplan.plan.plan_of_text import read_plan
    from armoedeplan.render.document_set import documents
    from armoedeplan.render.refused import refusal_lines
    from armoedeplan.terminal.findings_report import replaced_signs
    from armoedeplan.terminal.progress_bar import working

    forms = _chosen_forms(als)
    own = house(sjablonen, sjabloontijd, huisstijl)
    names = list(documents(own.documents)) if alles else _chosen_documents(document, own)
    if plan_erbij and "pdf" not in forms:
        raise typer.BadParameter(
            "Alleen een PDF kan het plan bij zich hebben. Voeg toe: --als pdf", param_hint="--plan-erbij"
        )
    code = 0
    read = [*plannen, *(path for path in (sjablonen, huisstijl) if path)]
    rule = Rule(read, overwrite=overschrijf)
    written: list[Written] = []
    try:
        with ending(), working(len(plannen) * _slow_documents(names, forms), "Documenten") as done:
            for path, folder in _folder_of_each(plannen, uit):
                file = read_plan(path)
                if not file.sound:
                    code = max(code, _tell_unsound(file))
                    continue
                say(*replaced_signs(path, file.findings), err=True)
                made, refused = _made_documents(names, forms, file, own, done, plan_too=plan_erbij)
                say(*refusal_lines(refused, together=alles), err=True)
                code = max(code, 1 if refused and not alles else 0)
                # what was written is told, also to who stops the program meanwhile
                with held():
                    written.append(write_set(folder, made, rule._replace(plan=path)))
    finally:
        for one in written:
            tell(one)
    raise typer.Exit(code)


def _slow_documents(names: list[str], forms: list[str]) -> int:
    """Give about how many documents take time to make: Markdown takes none."""
    return len(names) * len([form for form in forms if form != "md"])


def _chosen_documents(names: str, own: "House") -> list[str]:
    """Give the documents that were asked for, or end with the names there are."""
    from armoedeplan.record.words import near
    from armoedeplan.render.document_set import documents

    known = documents(own.documents)
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    letters = {name.lower(): name for name in known}
    wanted = [name if name in known else letters.get(name.lower(), name) for name in wanted]
    for name in wanted:
        if name not in known:
            nearest = near(name, known)
            advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
            raise typer.BadParameter(f"Het document “{name}” bestaat niet. {advice}", param_hint="--document")
    return wanted


def _chosen_forms(named: str) -> list[str]:
    """Give the formats that were asked for, or end with those there are."""
    from armoedeplan.cli.files import no_form
    from armoedeplan.render.formats import FORMATS

    wanted = [name.strip() for name in named.split(",") if name.strip()]
    for name in wanted or [named]:
        if name.lower() not in FORMATS:
            raise no_form(name, FORMATS)
    return list(dict.fromkeys(name.lower() for name in wanted))


def _made_documents(
    names: list[str], forms: list[str], file: "PlanFile", own: "House", done: Callable[[], None], *, plan_too: bool
) -> "tuple[list[tuple[str, bytes]], list[Planned]]":
    """Make documents of one plan; give file names with bytes, and the papers that are refused.

    Formats but Markdown are made on all processors at once. Raises FormatError.
    """
    from armoedeplan.document import context
    from armoedeplan.plan.public import public_text
    from armoedeplan.render.document_set import make_planned, planned
    from armoedeplan.render.formats import make_all
    from armoedeplan.render.source import Source, moment_of
    from armoedeplan.saving.bounded_read import digest

    mark = digest(file.data).hex()[:12]
    given = context(file.plan, file.findings, mark, own.palette)
    moment = moment_of(file.plan.plan.datum)
    carried = public_text(file).encode() if plan_too else b""
    asked = planned(names, given, own.documents)
    wanted = [paper for paper in asked if not paper.verdict.refused]
    theirs = own.made(wanted, given, file.data)
    texts = [theirs.get(paper.file) or make_planned(paper, given, forms) for paper in wanted]
    sources = [
        (made.name, made.suffix, own.styled(Source(made.text, moment, mark, made.pictures, carried), made.suffix))
        for made in texts
    ]
    return make_all(sources, forms, done), [paper for paper in asked if paper.verdict.refused]


def _folder_of_each(plans: list[Path], uit: Path | None) -> list[tuple[Path, Path]]:
    """Give each plan with the folder for its documents, or end when two plans would have the same."""
    found = [(path, _folder_of(path, uit, many=len(plans) > 1)) for path in plans]
    folders = [folder for _, folder in found]
    for folder in folders:
        if folders.count(folder) > 1:
            advice = "Maak ze een voor een, elk met een eigen map achter --uit."
            raise typer.BadParameter(f"De documenten van twee plannen komen allebei in {folder}. {advice}")
    return found


def _folder_of(path: Path, uit: Path | None, *, many: bool) -> Path:
    """Give the folder for the documents of a plan; with several plans in one place each has its own."""
    if uit is None:
        return path.parent / FOLDER
    return uit / (path.resolve().parent.name if path.stem == "plan" else path.stem) if many else uit


def _tell_unsound(file: "PlanFile") -> int:
    """Tell why no documents are made of a plan with structural errors; give the exit code."""
    from armoedeplan.cli.files import code_of
    from armoedeplan.terminal.findings_report import error_lines

    say(*error_lines(file.path, file.findings), err=True)
    say(f"Van {file.path} zijn geen documenten gemaakt: los eerst de fouten op.", err=True)
    return code_of(file.findings)
