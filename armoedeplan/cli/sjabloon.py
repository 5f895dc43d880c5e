"""`sjabloon`: what there is to replace, something to begin with, and a look at templates of one's own."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from armoedeplan.cli.dutch import DutchCommand, group
from armoedeplan.display import say

app = group("Toont, kopieert en controleert sjablonen: de bestanden waarmee documenten worden gemaakt.")


@app.command("lijst", cls=DutchCommand, options_metavar="[OPTIES]")
def lijst() -> None:
    """Noemt alle sjablonen: voor wie het document is, en welke blokken u kunt vervangen."""
    from armoedeplan.render.own.jinja_sandbox import OURS
    from armoedeplan.render.own.linter import blocks_of
    from armoedeplan.render.templates import SUFFIX, templates

    for name, template in templates().items():
        say(f"{name}: {template.title} (voor {template.audience})")
        say(f"    blokken: {', '.join(blocks_of(f'{OURS}{name}{SUFFIX}'))}")


@app.command("kopieer", cls=DutchCommand, options_metavar="[OPTIES]")
def kopieer(
    naam: Annotated[str, typer.Argument(metavar="NAAM", help="Welk sjabloon, zoals beleidsplan.", show_default=False)],
    naar: Annotated[
        Path, typer.Option("--naar", metavar="MAP", help="De map voor uw eigen sjablonen.", readable=False)
    ] = Path("sjablonen"),
    blok: Annotated[
        str,
        typer.Option("--blok", metavar="BLOK", help="Alleen dit blok; de rest blijft gewoon.", show_default=False),
    ] = "",
    overschrijf: Annotated[
        bool, typer.Option("--overschrijf", help="Overschrijft een sjabloon dat er al is, en bewaart dat ernaast.")
    ] = False,
) -> None:
    """Kopieert een sjabloon met zijn hoofdstukken naar uw eigen map, of maakt een begin waarin u één blok vervangt."""
    from armoedeplan.cli.files import write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.render.own.jinja_sandbox import OURS
    from armoedeplan.render.own.linter import blocks_of
    from armoedeplan.render.own.starters import block_starter, whole_copy
    from armoedeplan.render.templates import SUFFIX, templates

    _known(naam, list(templates()), "Het sjabloon", "NAAM")
    if blok:
        _known(blok, blocks_of(f"{OURS}{naam}{SUFFIX}"), "Het blok", "--blok")
    files = [(f"{naam}{SUFFIX}", block_starter(naam, blok))] if blok else list(whole_copy(naam))
    write_documents(naar, [(file, text.encode()) for file, text in files], Rule(overwrite=overschrijf, counted=False))
    if len(files) > 1:
        say(f"Een hoofdstuk uit {naar / naam} dat u weggooit, blijft zoals het programma het maakt.")
    say(f"Gebruik het zo: armoedeplan maak plan.yaml --document {naam} --sjablonen {naar}")


@app.command("controleer", cls=DutchCommand, options_metavar="[OPTIES]")
def controleer(
    map_: Annotated[
        Path, typer.Argument(metavar="MAP", help="De map met uw eigen sjablonen.", show_default=False, readable=False)
    ],
    sjabloontijd: Annotated[
        int,
        typer.Option(
            "--sjabloontijd",
            metavar="SECONDEN",
            min=1,
            max=600,
            help="Hoe lang een sjabloon mag duren bij het proberen.",
        ),
    ] = 10,
) -> None:
    """Controleert uw eigen sjablonen: namen, blokken en schrijfwijze, en of ze op een voorbeeldplan werken."""
    from armoedeplan.cli.files import ending
    from armoedeplan.render.own.fill_in import faults_of
    from armoedeplan.render.own.read_folder import read_own
    from armoedeplan.render.own.try_out import try_out

    with ending():
        own = read_own(map_)
    # a template with a fault that can be seen is not tried: it would tell the same once more
    faults = faults_of(own) or try_out(own, sjabloontijd)
    for fault in faults:
        say(f"{fault._replace(file=str(map_ / fault.file)).told}")
        say(f"    {fault.remedy}")
    _closing(len(faults), len(own.texts))


def _closing(faults: int, files: int) -> NoReturn:
    """Say how many faults there are in how many files, and end the command."""
    from armoedeplan.record.words import counted

    where = counted(files, "sjabloon", "sjablonen")
    what = counted(faults, "fout", "fouten") if faults else "Geen fouten"
    say(f"{what} in {where}.")
    raise typer.Exit(int(bool(faults)))


def _known(name: str, known: list[str], what: str, hint: str) -> None:
    """End the command when there is no template or block of that name, with those there are."""
    from armoedeplan.record.words import near

    if name not in known:
        nearest = near(name, known)
        advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
        raise typer.BadParameter(f"{what} “{name}” bestaat niet. {advice}", param_hint=hint)
