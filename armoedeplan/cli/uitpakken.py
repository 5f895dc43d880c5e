"""`uitpakken`: the plan out of a PDF that carries it."""

from pathlib import Path
from typing import Annotated

import typer

from armoedeplan.display import say


def uitpakken(
    pdf: Annotated[
        Path, typer.Argument(metavar="PDF", help="Een PDF met het plan erin.", show_default=False, readable=False)
    ],
    uit: Annotated[
        Path,
        typer.Option("--uit", metavar="BESTAND", help="Het nieuwe planbestand.", readable=False),
    ] = Path("plan.yaml"),
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft een bestand dat er al is, en bewaart dat ernaast.")
    ] = False,
) -> None:
    """Haalt het plan uit een PDF die met --plan-erbij is gemaakt."""
    from armoedeplan.cli.files import ending, fail, write_text
    from armoedeplan.filekind import Kind, is_plan, kind_of
    from armoedeplan.finding import Finding
    from armoedeplan.output.writing import Rule
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.render.embedded_plan import MOST_PDF, unpack_plan
    from armoedeplan.yamltext.open import open_bytes

    data = open_bytes(pdf, MOST_PDF)
    if isinstance(data, Finding):
        raise fail(f"{pdf}: {data.message[:1].lower()}{data.message[1:]}", "Controleer de naam van de PDF.")
    other = "een planbestand" if is_plan(data[:4096]) else kind_of(data)
    if other not in (None, Kind.PDF):
        raise fail(f"Dit is {other}, geen PDF", "Noem de PDF waar het plan in zit.", 1)
    with ending(code=1):
        plan = unpack_plan(data, pdf.name)
    file = plan_of(uit, plan)
    if not file.sound:
        raise fail("Wat in deze PDF zit, is geen planbestand", "Vraag een nieuw exemplaar.", 1)
    write_text(uit, file.text, Rule([pdf], overwrite=overschrijf, counted=False))
    say(f"Gemaakt: {uit}")
    say("Interne antwoorden en opmerkingen reisden niet mee.")
