"""Every variable that a template may use, for who makes templates of their own (`docs/sjabloonvariabelen.md`)."""

from collections.abc import Iterator, Mapping

from armoedeplan.variables import Variable, VariableKind, of_answers, of_listed_records, parts_of, variables
from lijsten import tekst
from lijsten.tekst import code, plain

_INTRO = """
Deze namen kunt u gebruiken in een eigen sjabloon. Hoe u zo'n sjabloon maakt, staat in
[Huisstijl en eigen sjablonen](huisstijl.md). Kijk met `armoedeplan sjabloon controleer MAP` of alle namen kloppen.

Een **antwoord** schrijft u zo: `{{ plan.titel }}`. Onder een **groep** staan namen: `{{ plan.periode.van }}`.
Een **lijst** loopt u af: `{% for m in aanpak.maatregelen %}{{ m.naam }}{% endfor %}`.
Uit een **lijst op naam** haalt u één onderdeel: `{{ methode.wetten["participatiewet"].naam }}`.
Wijst een antwoord naar iets anders in het plan, dan is het een groep: `{{ m.eigenaar.naam }}`.
Een antwoord dat er niet is, telt in een voorwaarde als nee. Antwoorden die intern zijn, ziet een sjabloon nooit.
""".strip()
_ANSWERS = """
Dit kunt u vragen van elk antwoord. `label` en `kern` bestaan alleen als het antwoord ontbreekt.
""".strip()
_RECORDS = """
Elke groep uit een lijst van het plan kent ook deze namen.
`{{ netwerk.genoemd_bij("maatregelen", "netwerken") }}` geeft de maatregelen die dit netwerk noemen.
""".strip()


def page() -> str:
    """Give the page with all variables."""
    head = ("Naam", "Wat", "Uitleg")
    known = variables()
    groups = [
        f"## {_heading(path, variable)}\n\n{tekst.table(head, (_row(*named) for named in _below(variable).items()))}"
        for path, variable in _groups(known)
    ]
    return tekst.page(
        "Sjabloonvariabelen",
        _INTRO,
        "## Alle variabelen",
        tekst.table(head, (_row(name, variable) for name, variable in known.items())),
        "## Van elk antwoord",
        _ANSWERS,
        tekst.table(head, (_row(name, variable) for name, variable in of_answers().items() if variable.meaning)),
        "## Van elke groep in een lijst",
        _RECORDS,
        tekst.table(head, (_row(name, variable) for name, variable in of_listed_records().items())),
        *groups,
    )


def _groups(known: Mapping[str, Variable]) -> Iterator[tuple[str, Variable]]:
    """Yield everything with names of its own below it, each kind once, at the first path that leads to it."""
    waiting = list(known.items())
    shown: set[tuple[type, ...]] = set()
    while waiting:
        path, variable = waiting.pop(0)
        if variable.item is not None:
            waiting.insert(0, (_through(path, variable), variable.item))
            continue
        if not variable.owners or variable.owners in shown or len(variable.owners) > 1:
            continue
        shown.add(variable.owners)
        yield path, variable
        waiting[:0] = [(f"{path}.{name}", below) for name, below in _below(variable).items()]


def _through(path: str, variable: Variable) -> str:
    """Write the path to one of many."""
    return f"{path}()" if variable.kind is VariableKind.CALL else f"{path}[…]"


def _heading(path: str, variable: Variable) -> str:
    named = code(path.replace("[…]", ""))
    return f"Elk onderdeel van {named}" if path.endswith("[…]") else f"{plain(variable.kind.capitalize())} {named}"


def _below(variable: Variable) -> dict[str, Variable]:
    """Give what stands below a thing, without what every answer has."""
    every = {*of_answers(), *of_listed_records()}
    own = {name for type_ in variable.records for name in type_.__annotations__}
    below = parts_of(variable) or {}
    return {name: part for name, part in below.items() if name in own or name not in every or variable.parts}


def _row(name: str, variable: Variable) -> tuple[str, str, str]:
    return code(name), _what(variable), plain(variable.meaning)


def _what(variable: Variable) -> str:
    """Say what kind of thing it is, and of what record."""
    kinds = ", ".join(type_.__name__.lower() for type_ in variable.records)
    if variable.item is None:
        return f"{variable.kind}: {kinds}" if kinds else str(variable.kind)
    inner = _what(variable.item)
    return f"{variable.kind}" if inner == "vrij" else f"{variable.kind} van: {inner}"
