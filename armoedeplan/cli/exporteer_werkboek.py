"""`exporteer werkboek`: the plan, or a part of it, as a workbook to fill in; or the form without answers."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import FolderOption, OverwriteOption, SheetFormOption

if TYPE_CHECKING:
    from armoedeplan.plan.plan_of_text import PlanFile
    from armoedeplan.record.path import FieldPath
    from armoedeplan.workbook.selection import Selection


def export_workbook(
    plan: Annotated[
        Path | None,
        typer.Argument(metavar="PLAN", help="Het planbestand; niet bij --leeg.", show_default=False, readable=False),
    ] = None,
    als: SheetFormOption = "xlsx",
    uit: FolderOption = None,
    voor: Annotated[
        str | None,
        typer.Option("--voor", metavar="FUNCTIE", help="Alleen de vragen voor één functie.", show_default=False),
    ] = None,
    stap: Annotated[
        int | None,
        typer.Option("--stap", metavar="N", help="Alleen stap N (0 is vooraf).", show_default=False),
    ] = None,
    stuk: Annotated[
        str | None,
        typer.Option("--stuk", metavar="NAAM", help="Alleen wat dit stuk nog vraagt.", show_default=False),
    ] = None,
    intern: Annotated[
        bool, typer.Option("--intern", help="Ook interne antwoorden. Maak dit bestand niet openbaar.")
    ] = False,
    leeg: Annotated[bool, typer.Option("--leeg", help="Een leeg werkformulier, met alle vragen.")] = False,
    overschrijf: OverwriteOption = False,
) -> None:
    """Geeft het plan, of een deel ervan, als werkboek om in te vullen; `importeer werkboek` leest het terug."""
    from armoedeplan.cli.files import check_step, ending, no_form, sound_plan, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.workbook.book_files import FORMS

    form = als.strip().lower()
    if form not in FORMS:
        raise no_form(als, FORMS)
    check_step(stap)
    if leeg:
        _refuse_parts(plan, voor, stap, stuk)
        with ending():
            made = _blank_workbook(form, intern=intern)
        folder, name = uit or Path(), "werkformulier"
        rule = Rule([], overwrite=overschrijf)
    elif plan is None:
        raise typer.BadParameter("Noem een planbestand, of kies --leeg voor een leeg werkformulier.", param_hint="PLAN")
    else:
        file = sound_plan(plan)
        selection = _selection_of(file, voor, stap, stuk, intern=intern)
        with ending():
            made = _workbook_of(file, form, selection)
        folder, name = uit or plan.parent / "werkboeken", _name_of(selection)
        rule = Rule([plan], overwrite=overschrijf, plan=plan)
    name = f"{name}-intern" if intern else name
    write_documents(folder, [(f"{name}.{form}", made)], rule)


def _refuse_parts(plan: Path | None, *parts: object) -> None:
    """Refuse a plan or a part of one, where a form without answers was asked for."""
    if plan is not None or any(part is not None for part in parts):
        message = "Een leeg werkformulier is van geen plan, en heeft alle vragen. Laat de rest weg."
        raise typer.BadParameter(message, param_hint="--leeg")


def _blank_workbook(form: str, *, intern: bool) -> bytes:
    """Give the form without answers."""
    from armoedeplan.plan.handreiking import HANDREIKING
    from armoedeplan.workbook.book_files import file_of_book
    from armoedeplan.workbook.contents import book_of
    from armoedeplan.workbook.selection import Selection

    book = book_of(HANDREIKING.root(), HANDREIKING, Selection(intern=intern, leeg=True))
    return file_of_book(form, book)


def _workbook_of(file: "PlanFile", form: str, selection: "Selection") -> bytes:
    """Give the workbook of a part of a plan."""
    import hashlib

    from armoedeplan.saving.content_digest import with_plain_ends
    from armoedeplan.workbook.book_files import file_of_book
    from armoedeplan.workbook.contents import book_of

    book = book_of(file.answers, file.guide, selection)
    return file_of_book(
        form, book, hashlib.sha256(with_plain_ends(file.data)).hexdigest(), file.plan.plan.opsteller or ""
    )


def _selection_of(
    file: "PlanFile", voor: str | None, stap: int | None, stuk: str | None, *, intern: bool
) -> "Selection":
    """Give the part of a plan that was asked for. Ends the command when nothing is left of it."""
    from armoedeplan.cli.files import fail
    from armoedeplan.progress import evaluate
    from armoedeplan.workbook.selection import selection_of

    function, only = _paths_for(file, voor) if voor is not None else ("", None)
    if stuk is not None:
        needed = frozenset(_paths_of_paper(file, stuk))
        only = needed if only is None else needed.intersection(only)
    items = [item for item in evaluate(file.answers) if intern or not item.internal]
    found = selection_of(items, voor=function, stap=stap, stuk=stuk or "", intern=intern, only=only)
    if found.paths is not None and not found.paths:
        raise fail("Er is niets om in te vullen: dit deel van het plan heeft geen open vragen.", code=1)
    return found


def _paths_for(file: "PlanFile", typed: str) -> "tuple[str, Iterable[FieldPath]]":
    """Give the name of a function as the plan writes it, and the questions that are for it; or end the command."""
    from armoedeplan.analysis.assigned import per_function
    from armoedeplan.guide.naast import named_function
    from armoedeplan.progress import evaluate
    from armoedeplan.terminal.functions import unknown_function

    known = {found.name: found for found in per_function(file.answers, evaluate(file.answers), file.guide)}
    name = named_function(typed, known)
    if not name:
        raise typer.BadParameter(unknown_function(typed, list(known)), param_hint="--voor")
    return name, {item.path for item in known[name].items}


def _paths_of_paper(file: "PlanFile", name: str) -> "Iterable[FieldPath]":
    """Give the questions that a paper still needs, or end the command with the names there are."""
    from armoedeplan.record.words import near
    from armoedeplan.render.paper_needs import open_items
    from armoedeplan.render.templates import templates

    known = templates()
    if name not in known:
        nearest = near(name, known)
        advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(sorted(known))}."
        raise typer.BadParameter(f"Het stuk “{name}” bestaat niet. {advice}", param_hint="--stuk")
    # an answer that is asked together with others is a part of one question
    return (path for item in open_items(known[name], file.plan) for path in (item.path, item.path.parent))


def _name_of(selection: "Selection") -> str:
    """Give the name of the file of a part: it says which."""
    from armoedeplan.record.words import plain

    parts = [selection.voor, f"stap {selection.stap}" if selection.stap is not None else "", selection.stuk]
    words = " ".join(filter(None, ("werkboek", *parts)))
    return re.sub(r"[^a-z0-9]+", "-", plain(words)).strip("-")
