"""`voorstel`: a short proposal for a project with other municipalities, held against the conditions of the source."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import FolderOption, JsonOption, OverwriteOption, PlanArgument
from armoedeplan.display import say
from armoedeplan.render.known_formats import FORMATS_TOLD

if TYPE_CHECKING:
    from armoedeplan.learning.joint_proposal import JointProposal
    from armoedeplan.learning.neighbour import Ask, Neighbour


def propose_together(
    plan: PlanArgument,
    vraag: Annotated[
        str,
        typer.Option("--vraag", metavar="ID", help="Alleen deze vraag uit uitwisseling.gevraagd.", show_default=False),
    ] = "",
    van: Annotated[
        list[Path] | None,
        typer.Option(
            "--van",
            metavar="MAP",
            help="Zoekt in deze map met plannen wie kan meedoen; u mag --van vaker geven.",
            show_default=False,
            readable=False,
        ),
    ] = None,
    als: Annotated[
        str,
        typer.Option(
            "--als", metavar="VORM,...", help=f"Maakt bestanden: {FORMATS_TOLD}.", show_default=False
        ),
    ] = "",
    uit: FolderOption = None,
    overschrijf: OverwriteOption = False,
    json: JsonOption = False,
) -> None:  # fmt: skip
    """Legt een voorstel aan andere gemeenten naast de vijf voorwaarden, en zegt wat nog ontbreekt.

    Een voorstel is kort. Zonder --vraag bekijkt het programma elk voorstel in uw plan.
    """
    from armoedeplan.cli.files import sound_plan
    from armoedeplan.cli.leer import exit_code_of, forms_of, learned_of, tell_left_out
    from armoedeplan.learning.joint_proposal import proposal_of
    from armoedeplan.learning.neighbour_of import neighbour_of
    from armoedeplan.terminal.joint_proposal import proposal_lines, proposals_as_json

    forms = forms_of(als)
    own = neighbour_of(sound_plan(plan).plan, plan)
    asks = _chosen_asks(own, vraag, plan)
    others: Sequence[Neighbour] = ()
    code = 0
    if van:
        learned, skipped = learned_of(plan, van)
        others, code = learned.others, exit_code_of(learned, skipped)
        if not json:
            tell_left_out(learned, skipped)
    proposals = [proposal_of(own, ask, others) for ask in asks]
    if json:
        say(*proposals_as_json(own, proposals, others))
    elif not forms:
        for number, made in enumerate(proposals):
            say(*([""] if number else []), *proposal_lines(own, made, others, str(plan)))
    if forms:
        _write_proposals(own, proposals, forms, uit or plan.parent / "voorstellen", plan, overwrite=overschrijf)
    raise typer.Exit(code)


def _chosen_asks(own: "Neighbour", wanted: str, plan: Path) -> "list[Ask]":
    """Give the questions that are looked at, or end with what can be done."""
    from armoedeplan.cli.files import fail

    ids = [ask.id for ask in own.asked]
    if wanted and wanted not in ids:
        known = f"Kies uit: {', '.join(ids)}." if ids else "Uw plan heeft nog geen vraag."
        raise typer.BadParameter(f"De vraag “{wanted}” staat niet in uw plan. {known}", param_hint="--vraag")
    found = [ask for ask in own.asked if (ask.id == wanted if wanted else ask.proposal)]
    if not found and ids:
        way = f"armoedeplan zet {plan} uitwisseling.gevraagd[{ids[0]}].soort voorstel"
        raise fail("In dit plan staat nog geen voorstel.", f"Maak van een vraag een voorstel met: {way}", code=1)
    if not found:
        way = f'armoedeplan zet {plan} uitwisseling.gevraagd --nieuw soort=voorstel vraag="Wat u wilt"'
        raise fail("In dit plan staat nog geen vraag aan andere gemeenten.", f"Begin met: {way}", code=1)
    return found


def _write_proposals(
    own: "Neighbour",
    proposals: "Sequence[JointProposal]",
    forms: Sequence[str],
    folder: Path,
    plan: Path,
    *,
    overwrite: bool,
) -> None:
    """Write proposals in some forms, all or none."""
    from armoedeplan.cli.files import ending, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.render.formats import make_all
    from armoedeplan.render.proposal_page import proposal_file_name, proposal_page

    with ending():
        files = make_all(
            [(proposal_file_name(own, made), ".md", proposal_page(own, made)) for made in proposals], forms
        )
    write_documents(folder, files, Rule([plan], overwrite=overwrite, plan=plan))
