"""`maak`: documents out of plans."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import one_of
from armoedeplan.cli.only_plans import OnlyPlansOption, plans_concerned, plans_in_folders
from armoedeplan.cli.paper_names import plans_and_papers
from armoedeplan.display import say
from armoedeplan.render.known_formats import DOCUMENT_FORMATS, FORMATS_TOLD
from armoedeplan.terminal.report_formats import FORMATS, USUAL, fitting_format

if TYPE_CHECKING:
    from armoedeplan.cli.house_style import House

_USUAL = "beleidsplan"
_OF_MAKING = (USUAL, "json", "auto")
"""The formats in which it is told what was made."""


def maak(
    ctx: typer.Context,
    plannen: Annotated[
        list[Path],
        typer.Argument(
            metavar="PLAN...",
            help="Een of meer planbestanden; daarachter mogen ook namen van documenten staan.",
            show_default=False,
            readable=False,
        ),
    ],
    document: Annotated[
        str,
        typer.Option("--document", metavar="NAAM,...", help="Welke documenten van hieronder, met komma's ertussen."),
    ] = _USUAL,
    als: Annotated[
        str,
        typer.Option("--als", metavar="VORM,...", help=f"In welke vormen, met komma's ertussen: {FORMATS_TOLD}."),
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
    zonder_huisstijl: Annotated[
        bool,
        typer.Option("--zonder-huisstijl", help="Gebruikt geen huisstijl, ook niet die naast het plan staat."),
    ] = False,
    plan_erbij: Annotated[
        bool,
        typer.Option("--plan-erbij", help="Geeft elke PDF het plan mee, zonder interne antwoorden en opmerkingen."),
    ] = False,
    profiel: Annotated[
        str,
        typer.Option(
            "--profiel",
            metavar="PROFIEL",
            help="Voor wie: openbaar (zonder persoonsgegevens) of intern (staat op elke bladzijde).",
        ),
    ] = "openbaar",
    sinds: Annotated[
        str,
        typer.Option(
            "--sinds",
            metavar="VERSIE",
            help="Voor wat-is-er-veranderd: een ouder planbestand, een versie in git, of vaststelling.",
            show_default=False,
        ),
    ] = "",
    overschrijf: Annotated[
        bool,
        typer.Option("--overschrijf", help="Overschrijft ook documenten die u wijzigde, en bewaart ze ernaast."),
    ] = False,
    alleen_plannen: OnlyPlansOption = False,
    controleer: Annotated[
        bool,
        typer.Option("--controleer", help="Schrijft niets, en zegt of de documenten die er staan van dit plan zijn."),
    ] = False,
    formaat: Annotated[
        str,
        typer.Option(
            "--formaat",
            metavar="FORMAAT",
            help=f"Een van: {', '.join(FORMATS)}; zonder --controleer tekst of json.",
            show_default=False,
        ),
    ] = USUAL,
) -> None:
    """Maakt documenten van een of meer plannen, zoals het beleidsplan voor de raad.

    Voorbeelden:

    maak plan.yaml

    maak plan.yaml raadsvoorstel --als pdf

    maak plan.yaml --controleer
    """
    from armoedeplan.cli.house_style import houses
    from armoedeplan.cli.paper_making import make_documents
    from armoedeplan.cli.paper_texts import Asked
    from armoedeplan.cli.plan_folders import folder_of_each, named_outcomes
    from armoedeplan.output.writing import Rule
    from armoedeplan.render.document_set import documents
    from armoedeplan.terminal.made_report import Outcome, outcome_lines, outcomes_as_json
    from armoedeplan.terminal.progress_bar import working

    _check_format(formaat, looking=controleer)
    forms = _chosen_forms(als)
    plannen, named = plans_and_papers(plannen)
    plannen = plans_concerned(plannen) if alleen_plannen else plannen
    plannen = plans_in_folders(plannen, none_is_right=alleen_plannen) if controleer else plannen
    document = ",".join(named if document == _USUAL and named else [document, *named])
    _refuse_contrary(huisstijl and zonder_huisstijl, "--huisstijl of --zonder-huisstijl.", "--huisstijl")
    own = houses(sjablonen, sjabloontijd, huisstijl, search=not zonder_huisstijl)
    known = documents(own.common.documents)
    # beside what a plan is laid is named with --sinds; without it that paper is not asked for
    all_there_are = [name for name, template in known.items() if sinds or not template.compares]
    names = all_there_are if alles else _chosen_documents(document, own.common)
    asked = Asked(names, forms, plan_erbij, all_there_are=alles, internal=_is_internal(profiel), since=sinds)
    if plan_erbij and "pdf" not in forms:
        raise typer.BadParameter(
            "Alleen een PDF kan het plan bij zich hebben. Voeg toe: --als pdf", param_hint="--plan-erbij"
        )
    if controleer:
        from armoedeplan.cli.checked_command import check_folders

        _refuse_contrary(overschrijf, "--controleer schrijft niets, en --overschrijf wel.", "--controleer")
        check_folders(ctx, folder_of_each(plannen, uit), asked, own, fitting_format(formaat))
    rule = Rule([*plannen, *(path for path in (sjablonen, huisstijl) if path)], overwrite=overschrijf)
    outcomes: list[Outcome] = []
    try:
        with _ready_for(forms), working(len(plannen), _slow_documents(names, forms), "Documenten") as steps:
            for path, folder in folder_of_each(plannen, uit):
                make_documents(path, folder, asked, own, rule, steps, outcomes.append)
    finally:
        told = named_outcomes(outcomes, plannen)
        say(*(outcomes_as_json(told) if formaat == "json" else outcome_lines(told, several=len(plannen) > 1)))
    raise typer.Exit(max((outcome.code for outcome in outcomes), default=0))


def _refuse_contrary(both: object, said: str, option: str) -> None:
    """End the command when two options are given of which only one can be meant. said: the two, in Dutch."""
    if both:
        raise typer.BadParameter(f"Kies een van de twee: {said}", param_hint=option)


@contextmanager
def _ready_for(forms: list[str]) -> Iterator[None]:
    """End the command at what holds for all plans, such as a format for which a library is missing."""
    from armoedeplan.cli.files import ending

    with ending():
        if set(forms) != {"md"}:
            from armoedeplan.render.source import need_tools

            need_tools()
        yield


def _check_format(form: str, *, looking: bool) -> None:
    """End when a report cannot have a format; looking: whether it is about documents that stand there."""
    one_of(form, FORMATS, "--formaat")
    if not looking and form not in _OF_MAKING:
        message = f"In de vorm {form} is alleen te zien of stukken kloppen. Voeg toe: --controleer"
        raise typer.BadParameter(message, param_hint="--formaat")


def _is_internal(profile: str) -> bool:
    """Tell whether documents are only for who works on the plan, or end with the profiles there are."""
    from armoedeplan.render.profiles import INTERNAL, PROFILES

    if profile.lower() not in PROFILES:
        raise typer.BadParameter(f"“{profile}” is geen profiel. Kies openbaar of intern.", param_hint="--profiel")
    return profile.lower() == INTERNAL


def _slow_documents(names: Sequence[str], forms: list[str]) -> int:
    """Give how many documents of a plan take time to make, if none is refused: Markdown takes none."""
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

    wanted = [name.strip() for name in named.split(",") if name.strip()]
    for name in wanted or [named]:
        if name.lower() not in DOCUMENT_FORMATS:
            raise no_form(name, DOCUMENT_FORMATS)
    return list(dict.fromkeys(name.lower() for name in wanted))
