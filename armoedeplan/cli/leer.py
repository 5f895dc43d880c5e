"""`leer`: what municipalities can learn from each other, out of a folder of plans."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from armoedeplan.cli.arguments import AllOption, FolderOption, JsonOption, OverwriteOption, PlanArgument
from armoedeplan.display import say, say_all
from armoedeplan.render.known_formats import DOCUMENT_FORMATS, FORMATS_TOLD

if TYPE_CHECKING:
    from armoedeplan.learning.learned import Learned
    from armoedeplan.learning.neighbour import Neighbour
    from armoedeplan.plan.plan_finder import Skipped

_MOST_DOUBLE = 10
"""So many municipalities with several plans are told of."""


def learn_from_others(
    plan: PlanArgument,
    van: Annotated[
        list[Path],
        typer.Option(
            "--van",
            metavar="MAP",
            help="De map met plannen van andere gemeenten. Ook de mappen daarin; u mag --van vaker geven.",
            show_default=False,
            readable=False,
        ),
    ],
    alleen: Annotated[
        str,
        typer.Option(
            "--alleen",
            metavar="DEEL,...",
            help="Alleen: vragen, helpen, zelfde-vraag, conclusies, leemten, vergelijkbaar.",
            show_default=False,
        ),
    ] = "",
    blad: Annotated[
        int | None,
        typer.Option("--blad", metavar="NR", help="Maakt het gespreksblad bij dit nummer.", show_default=False),
    ] = None,
    als: Annotated[
        str, typer.Option("--als", metavar="VORM,...", help=f"In welke vormen het blad: {FORMATS_TOLD}.")
    ] = "md",
    uit: FolderOption = None,
    alles: AllOption = False,
    overschrijf: OverwriteOption = False,
    json: JsonOption = False,
) -> None:  # fmt: skip
    """Zoekt wat u van andere gemeenten kunt leren, en zij van u.

    Het programma legt uw plan naast de plannen in een map, en zegt bij elke vondst waarop die berust.

    De exitcode is 0 als alle plannen meededen, 1 als er een is overgeslagen, en 2 als er niets te leren is.
    """
    import gc

    from armoedeplan.terminal.learned import learned_lines, sheet_advice
    from armoedeplan.terminal.learned_json import learned_as_json

    parts, forms = _parts_of(alleen), forms_of(als)
    # trees and records hold no circles: looking for them takes time and finds nothing
    gc.disable()
    learned, skipped = learned_of(plan, van)
    if not json:
        tell_left_out(learned, skipped, everything=alles)
    if blad is not None:
        _write_sheet(learned, blad, forms, uit or plan.parent / "gespreksbladen", plan, overwrite=overschrijf)
    elif json:
        say(*learned_as_json(learned, skipped, parts))
    else:
        say_all(learned_lines(learned, parts, everything=alles))
        say(*sheet_advice(learned, str(plan), str(van[0])))
    raise typer.Exit(exit_code_of(learned, skipped))


def learned_of(plan: Path, folders: Sequence[Path]) -> "tuple[Learned, list[Skipped]]":
    """Read a plan and those of others, with a bar; end when there is nothing to learn from.

    Gives what there is to learn, and what was left out.
    """
    from armoedeplan.cli.files import fail, sound_plan
    from armoedeplan.learning.learned import learned_from
    from armoedeplan.learning.neighbour_of import neighbour_of

    own = neighbour_of(sound_plan(plan).plan, plan)
    others, skipped = _read_folders(folders)
    learned = learned_from(own, others)
    if not learned.others:
        from armoedeplan.terminal.comparison import skipped_lines

        say(*skipped_lines(skipped), err=True)
        raise fail(
            "In deze map staat geen plan van een andere gemeente.", "Noem met --van de map waarin plannen staan."
        )
    return learned, skipped


def _read_folders(folders: Sequence[Path]) -> "tuple[list[Neighbour], list[Skipped]]":
    """Read the plans in some folders; give what was left out beside them."""
    from armoedeplan.cli.plan_standings import read_named
    from armoedeplan.learning.reading_neighbours import read_neighbour
    from armoedeplan.plan.plan_finder import Skipped

    read, skipped = read_named(folders, read_neighbour)
    found = [neighbour for neighbour in read if not isinstance(neighbour, Skipped)]
    return found, [*skipped, *(left for left in read if isinstance(left, Skipped))]


def tell_left_out(learned: "Learned", skipped: "Sequence[Skipped]", *, everything: bool = False) -> None:
    """Tell on standard error what was left out and why, and of which municipality there are several plans."""
    from armoedeplan.learning.learned import several_plans
    from armoedeplan.record.words import listed
    from armoedeplan.terminal.comparison import skipped_lines

    say(*skipped_lines(skipped, everything=everything), err=True)
    say(*(f"Overgeslagen: {other.path}: dit is ook een plan van uw gemeente" for other in learned.own_too), err=True)
    double = several_plans(learned.others)
    shown = double if everything else double[:_MOST_DOUBLE]
    for name, plans in shown:
        files = listed(str(plan.path) for plan in plans)
        say(f"Let op: van {name} zijn er {len(plans)} plannen, en ze tellen allemaal mee: {files}", err=True)
    if len(shown) < len(double):
        say(f"En nog {len(double) - len(shown)} gemeenten met meer dan één plan: toon ze met --alles.", err=True)


def exit_code_of(learned: "Learned", skipped: "Sequence[Skipped]") -> int:
    """Give 1 when a plan is missed, or a municipality has several."""
    from armoedeplan.learning.learned import several_plans

    return int(any(left.plan for left in skipped) or bool(learned.own_too) or bool(several_plans(learned.others)))


def _parts_of(listed: str) -> tuple[str, ...]:
    """Give the parts that are asked for, or end with those there are."""
    from armoedeplan.record.words import near
    from armoedeplan.terminal.learned import PARTS

    names = tuple(dict.fromkeys(name.strip().lower().replace("_", "-") for name in listed.split(",") if name.strip()))
    for name in names:
        if name not in PARTS:
            nearest = near(name, PARTS)
            advice = f"Bedoelt u {nearest}? " if nearest else ""
            told = f"“{name}” is hier geen deel. {advice}Kies uit: {', '.join(PARTS)}."
            raise typer.BadParameter(told, param_hint="--alleen")
    return names or tuple(PARTS)


def forms_of(listed: str) -> tuple[str, ...]:
    """Give the forms that are asked for, or end with the forms there are."""
    from armoedeplan.cli.files import no_form

    names = tuple(dict.fromkeys(name.strip().lower() for name in listed.split(",") if name.strip()))
    for name in names:
        if name not in DOCUMENT_FORMATS:
            raise no_form(name, DOCUMENT_FORMATS)
    return names


def _write_sheet(
    learned: "Learned", number: int, forms: Sequence[str], folder: Path, plan: Path, *, overwrite: bool
) -> None:
    """Write the sheet of one match in some forms, all or none."""
    from armoedeplan.cli.files import ending, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.render.formats import make_all
    from armoedeplan.render.talk_sheet import sheet_name, talk_sheet

    if not 1 <= number <= len(learned.numbered):
        known = f"Kies een nummer van 1 tot en met {len(learned.numbered)}" if learned.numbered else "Er is geen vondst"
        raise typer.BadParameter(f"Nummer {number} is er niet. {known}.", param_hint="--blad")
    match = learned.numbered[number - 1]
    with ending():
        files = make_all([(sheet_name(learned, match), ".md", talk_sheet(learned, match))], forms)
    inputs = [learned.everyone[place].path for place in (match.asker, match.teller)]
    write_documents(folder, files, Rule(inputs, overwrite=overwrite, plan=plan))
