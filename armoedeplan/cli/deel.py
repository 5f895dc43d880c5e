"""`deel`: a measure of a plan as a case of the practice library, for others to learn from."""

from typing import Annotated

import typer

from armoedeplan.cli.arguments import FolderOption, OverwriteOption, PlanArgument
from armoedeplan.display import say


def share_measure(
    plan: PlanArgument,
    maatregel: Annotated[
        str, typer.Argument(metavar="MAATREGEL", help="De korte naam van de maatregel.", show_default=False)
    ],
    les: Annotated[
        str,
        typer.Option(
            "--les", metavar="ZIN", help="Wat anderen ervan kunnen leren, in één zin.", show_default=False
        ),
    ] = "",
    uit: FolderOption = None,
    overschrijf: OverwriteOption = False,
) -> None:  # fmt: skip
    """Maakt van een maatregel een praktijkvoorbeeld, met wat ervan is gemeten.

    Een ander vindt het met: armoedeplan voorbeelden --praktijk MAP. Wat uw plan niet zegt, heet daar onbekend.
    """
    from armoedeplan.cli.files import ending, sound_plan, write_documents
    from armoedeplan.learning.shared_case import shared_case
    from armoedeplan.output.writing import Rule
    from armoedeplan.plan.personal_advice import named_hit, remedy_for
    from armoedeplan.saving.alike_names import name_kept_free

    file = sound_plan(plan)
    with ending(1):
        made = shared_case(file.plan, maatregel, les.strip())
    folder = uit or plan.parent / "praktijk"
    write_documents(
        folder, [(name_kept_free(f"{made.id}.yaml"), made.text.encode())], Rule([plan], overwrite=overschrijf)
    )
    say(f"Bekijk het met: armoedeplan voorbeelden {made.id} --praktijk {folder}")
    for hit in made.doubts:
        say(f"Kijk hier nog naar: {named_hit(hit)}. {remedy_for(hit)}", err=True)
    for name in made.left_out:
        say(f"Weggelaten: “{name}”. Zo'n klein getal kan over herkenbare mensen gaan.", err=True)
