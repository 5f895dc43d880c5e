"""The builders of sentences that templates use (`docs/taalbouwers.md`)."""

from armoedeplan.wording import BUILDERS
from lijsten import tekst

_INTRO = """
Een stuk leest als de tekst van één schrijver als antwoorden op één manier zinnen worden. Dat doen deze filters. Elk
sjabloon heeft ze, ook dat van uzelf. Zonder antwoord geven zij een lege tekst: dan valt de zin weg. In wat iemand
schreef, wordt niet geknipt: een filter verandert alleen de eerste letter, het teken aan het eind en wat eromheen staat.
""".strip()
_NOTES = """
`{% set noot = bronnoten() %}` maakt de noten van een stuk. Daarna zet `{{ noot(regeling.gebruik) }}` achter een cijfer
een noot met de bron en de peildatum, en bij dezelfde bron maar één keer.
""".strip()


def page() -> str:
    """Give the page with all builders, each with an example and what comes of it."""
    rows = [
        (f"`{name}`", builder.meaning, "`" + builder.example.replace("|", "\\|") + "`", builder.gives)
        for name, builder in BUILDERS.items()
    ]
    table = tekst.table(("Filter", "Waarvoor", "In een sjabloon", "Geeft"), rows)
    return tekst.page("Taalbouwers", _INTRO, table, "## Noten bij cijfers", _NOTES)
