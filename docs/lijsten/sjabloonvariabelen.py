"""Every variable that a template may use, for who makes templates of their own (`docs/sjabloonvariabelen.md`)."""

from collections.abc import Iterator, Mapping

from armoedeplan.variables import ANSWER, Form, Seen, below, variables
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
    listed = [
        f"## {_heading(path, seen)}\n\n{tekst.table(head, (_row(*one) for one in _below(seen).items()))}"
        for path, seen in _places(known)
    ]
    return tekst.page(
        "Sjabloonvariabelen",
        _INTRO,
        "## Alle variabelen",
        tekst.table(head, (_row(name, seen) for name, seen in known.items())),
        "## Van elk antwoord",
        _ANSWERS,
        tekst.table(head, (_row(name, seen) for name, seen in ANSWER.items())),
        "## Van elke groep in een lijst",
        _RECORDS,
        tekst.table(head, (_row(name, _own(name)) for name in ("volgnummer", "lijst", "genoemd_bij"))),
        *listed,
    )


def _own(name: str) -> Seen:
    """Give what every record has."""
    return (below(variables()["plan"]) or {})[name]


def _places(known: Mapping[str, Seen]) -> Iterator[tuple[str, Seen]]:
    """Yield everything with names of its own below it, each kind once, at the first path that leads to it."""
    waiting = list(known.items())
    shown: set[tuple[object, ...]] = set()
    while waiting:
        path, seen = waiting.pop(0)
        if seen.item is not None:
            waiting.insert(0, (_through(path, seen), seen.item))
            continue
        mark: tuple[object, ...] = seen.records or tuple(seen.parts)
        if seen.form not in (Form.RECORD, Form.PARTS) or mark in shown or not mark or len(seen.records) > 1:
            continue
        shown.add(mark)
        yield path, seen
        waiting[:0] = [(f"{path}.{name}", one) for name, one in _below(seen).items()]


def _through(path: str, seen: Seen) -> str:
    """Write the path to one of many."""
    return f"{path}()" if seen.form is Form.CALL else f"{path}[…]"


def _heading(path: str, seen: Seen) -> str:
    named = code(path.replace("[…]", ""))
    return f"Elk onderdeel van {named}" if path.endswith("[…]") else f"{plain(seen.form.capitalize())} {named}"


def _below(seen: Seen) -> dict[str, Seen]:
    """Give what stands below a thing, without what every answer has."""
    every = {*(below(Seen(Form.ANSWER)) or ()), "volgnummer", "lijst", "genoemd_bij"}
    own = {name for type_ in seen.records for name in type_.__annotations__}
    return {name: one for name, one in (below(seen) or {}).items() if name in own or name not in every or seen.parts}


def _row(name: str, seen: Seen) -> tuple[str, str, str]:
    return code(name), _what(seen), plain(seen.meaning)


def _what(seen: Seen) -> str:
    """Say what kind of thing it is, and of what record."""
    kinds = ", ".join(type_.__name__.lower() for type_ in seen.records)
    if seen.item is None:
        return f"{seen.form}: {kinds}" if kinds else str(seen.form)
    inner = _what(seen.item)
    return f"{seen.form}" if inner == "vrij" else f"{seen.form} van: {inner}"
