"""`exporteer deelbaar`: the plan as others may have it to learn from."""

from armoedeplan.cli.arguments import FolderOption, OverwriteOption, PlanArgument
from armoedeplan.display import say


def export_shareable(plan: PlanArgument, uit: FolderOption = None, overschrijf: OverwriteOption = False) -> None:
    """Geeft het plan zoals u het met andere gemeenten kunt delen: alleen wat openbaar is.

    Zonder interne antwoorden, noten, opmerkingen en contactgegevens. Het blijft een planbestand.
    """
    from armoedeplan.cli.files import ending, sound_plan, write_documents
    from armoedeplan.output.writing import Rule
    from armoedeplan.plan.personal_advice import advice_on
    from armoedeplan.plan.shareable import shareable_plan

    file = sound_plan(plan)
    with ending(1):
        made = shareable_plan(file, _day_of_today())
    write_documents(
        uit or plan.parent / "deelbaar", [(made.name, made.text.encode())], Rule([plan], overwrite=overschrijf)
    )
    for spot in made.doubts:
        said = advice_on(spot)
        say(f"Kijk nog naar {spot.path or 'de naam van het bestand'}: {said.message}. {said.remedy}", err=True)


def _day_of_today() -> str:
    """Give the day on which this is made, or that of the moment that is told from outside."""
    from datetime import UTC, datetime

    from armoedeplan.build_time import fixed_moment

    told = fixed_moment()
    now = datetime.now(UTC).astimezone() if told is None else datetime.fromtimestamp(told, UTC)
    return f"{now:%Y-%m-%d}"
