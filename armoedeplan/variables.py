"""What a template may use: every variable, what stands below it, and what it means in Dutch.

The keys of the plan follow from the questionnaire; what stands beside them is told here, and a test holds this against
what a template is really given.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from armoedeplan.method.bronnen import Bron
from armoedeplan.method.kader import Wet
from armoedeplan.method.modellen import Model
from armoedeplan.method.stappen import Stap
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Record, Reference
from armoedeplan.record.shape import Field, shape_of


class Form(StrEnum):
    """What kind of thing a template sees; the words are those that people read."""

    ANSWER = "antwoord"
    RECORD = "groep"
    PARTS = "groep van het programma"
    LIST = "lijst"
    TABLE = "lijst op naam"
    CALL = "functie"
    PLAIN = "tekst of getal"
    ANY = "vrij"


class Seen(NamedTuple):
    """What a template sees under a name.

    meaning: what it is, in Dutch. records: the types of record that it may be. parts: what stands below it, by name.
    item: what it gives one by one (a list), by name (a table) or when it is called.
    """

    form: Form
    meaning: str = ""
    records: tuple[type[Record], ...] = ()
    parts: Mapping[str, "Seen"] = MappingProxyType({})
    item: "Seen | None" = None


ANY: Final = Seen(Form.ANY)
_TEXT: Final = Seen(Form.PLAIN)
# what may be asked of any answer, and of one that is not there
ANSWER: Final = {
    "kort": Seen(Form.PLAIN, "het antwoord in weinig woorden, voor een tabel"),
    "alineas": Seen(Form.PLAIN, "het antwoord met zijn alinea's en opsommingen, op een eigen plek"),
    "value": Seen(Form.ANY, "de waarde zoals zij in het planbestand staat"),
    "shown": Seen(Form.PLAIN, "het antwoord zonder bewerking"),
    "label": Seen(Form.PLAIN, "bij een open vraag: de korte naam van de vraag"),
    "kern": Seen(Form.PLAIN, "bij een open vraag: of de lezer het antwoord verwacht"),
}
_HIDDEN: Final = {"brief": _TEXT, "reason": _TEXT, "state": ANY}
_VIEW: Final = {
    "volgnummer": Seen(Form.PLAIN, "de plaats in de lijst, vanaf 1"),
    "lijst": Seen(Form.PLAIN, "de naam van de lijst waarin het staat"),
    "genoemd_bij": Seen(Form.CALL, "wie dit noemt: genoemd_bij(lijst, veld)", item=Seen(Form.LIST, item=ANY)),
}


@cache
def variables() -> Mapping[str, Seen]:
    """Give every variable by name: the keys of the plan first, in the order of the file."""
    plan = {name: _of(field) for name, field in shape_of(Plan).fields.items() if name != "armoedeplan"}
    return MappingProxyType({**plan, **_beside()})


def below(seen: Seen) -> Mapping[str, Seen] | None:
    """Give what may be asked of a thing by name; nothing when that is not known, so that anything may be asked."""
    if seen.form is Form.RECORD:
        fields = {name: _of(one) for type_ in seen.records for name, one in shape_of(type_).fields.items()}
        # a record that is not there is an answer that is not there
        return {**_HIDDEN, **ANSWER, **_VIEW, **fields}
    if seen.form is Form.PARTS:
        return seen.parts
    if seen.form in (Form.ANSWER, Form.LIST):
        return {**ANSWER, **_HIDDEN}
    return None


def _of(field: Field) -> Seen:
    """Give what a template sees of a field of a record."""
    meaning = field.label if field.note else "de korte naam" if field.name == "id" else ""
    if field.note and field.note.internal:
        meaning = f"{meaning} (intern: een sjabloon ziet dit nooit)"
    item = _one(field)
    if field.keyed:
        return Seen(Form.TABLE, meaning, item=item)
    if field.many:
        return Seen(Form.LIST, meaning, item=item)
    return item._replace(meaning=meaning)


def _one(field: Field) -> Seen:
    """Give what a template sees of one value of a field: a reference is the record that it points at."""
    if field.record is not None:
        return Seen(Form.RECORD, records=(field.record,))
    if isinstance(field.kind, Reference):
        found = tuple(type_ for name in field.kind.lists for type_ in listed().get(name, ()))
        return Seen(Form.RECORD, records=found) if found else ANY
    return Seen(Form.ANSWER)


@cache
def listed() -> dict[str, tuple[type[Record], ...]]:
    """Give the types of record by the name of the list that they stand in."""
    found: dict[str, tuple[type[Record], ...]] = {}
    for name, type_ in _lists(Plan, frozenset()):
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), type_)))
    return found


def _lists(type_: type[Record], above: frozenset[type[Record]]) -> Iterator[tuple[str, type[Record]]]:
    for field in shape_of(type_).fields.values():
        if field.record is None or field.record in above:
            continue
        if field.many:
            yield field.name, field.record
        yield from _lists(field.record, above | {type_})


def _parts(meaning: str, **parts: Any) -> Seen:
    """Declare a group of the program: its parts by name, each with its meaning (an answer) or declared itself."""
    told = {name: Seen(Form.ANSWER, one) if isinstance(one, str) else one for name, one in parts.items()}
    return Seen(Form.PARTS, meaning, parts=told)


def _list(meaning: str, item: Seen) -> Seen:
    return Seen(Form.LIST, meaning, item=item)


def _table(meaning: str, item: Seen) -> Seen:
    return Seen(Form.TABLE, meaning, item=item)


def _records(type_: type[Record]) -> Seen:
    return Seen(Form.RECORD, records=(type_,))


def _plain(meaning: str) -> Seen:
    return Seen(Form.PLAIN, meaning)


def _beside() -> dict[str, Seen]:
    """Declare what stands beside the keys of the plan."""
    missing = _list("wat dit document nodig heeft en in het plan ontbreekt", _missing())
    return {
        "gemeente": _records(Gemeente)._replace(
            meaning="de gemeente waarvoor dit document is; bij een document voor alle gemeenten de eerste"
        ),
        "methode": _method(),
        "inzicht": _insight(),
        "beeld": _pictures(),
        "ontbreekt": missing,
        "mist": Seen(Form.CALL, "wat ontbreekt van paden die u noemt: mist([“plan.titel”])", item=missing),
        "werkformulier": Seen(Form.CALL, "alle vragen per stap: werkformulier()", item=_form()),
        "open_vragen": _table("de open vragen een voor een, per stap", _list("", _open_question())),
        "open_punten": _table("de open vragen samengevat, per stap; zonder interne vragen", _list("", _open_point())),
        "niet_van_toepassing": _list(
            "wat niet van toepassing is",
            _parts("", wat="de vraag", waar="bij welk onderdeel", reden="waarom het niet geldt"),
        ),
        "genoemde_bronnen": _list("de bronnen van cijfers die het plan noemt", Seen(Form.ANSWER)),
        "bevindingen": _list(
            "wat er aan de vorm van het planbestand mankeert",
            _parts("", code="de code", ernst="hoe erg het is", melding="wat er is", oplossing="wat u kunt doen"),
        ),
        "colofon": _parts(
            "waarmee het document is gemaakt",
            programma=_plain("het programma met zijn versie"),
            kenmerk=_plain("het kenmerk van de tekst van het plan"),
        ),
    }


def _missing() -> Seen:
    return _parts(
        "",
        label="wat wordt gevraagd",
        onderdeel="in welk deel van het plan",
        aantal=_plain("hoe vaak het ontbreekt"),
        status="waarom het ontbreekt",
        pad="waar het hoort",
    )


def _method() -> Seen:
    return _parts(
        "de handreiking als gegevens",
        stappen=_list("de zeven stappen met hun onderdelen", _records(Stap)),
        modellen=_list("de vijf modellen van sturing", _records(Model)),
        wetten=_table("het wettelijk kader, op korte naam", _records(Wet)),
        bronnen=_table("de bronnen, op korte naam", _records(Bron)),
    )


def _insight() -> Seen:
    actor = Seen(Form.RECORD, records=listed()["actoren"])
    points = _parts("", punt="het punt", in_plan=_plain("of het erin staat"))
    either = _list("", ANY)
    return _parts(
        "wat het programma uit het plan afleidt",
        advies=_parts("welke modellen bij de richting van het doel passen", models=either, grounds=either),
        functies=_list("de functies die aanbod kan hebben", Seen(Form.ANSWER)),
        dekking=_list(
            "wie welke functie heeft",
            _parts("", actor=actor, functies=_list("de functies, op waarde", ANY)),
        ),
        overlap=_list(
            "waar meer partijen hetzelfde doen",
            _parts(
                "",
                functie="de functie",
                doelgroep=ANY,
                gebied="het gebied",
                uitvoerders=_list("wie het doen", actor),
            ),
        ),
        leemten=_list("wat niemand doet", _parts("", soort="waarin", waarde=ANY, aantal=_plain("hoeveel partijen"))),
        afweging=_weighing(either),
        voorbeelden=_list(
            "de voorbeelden uit de praktijk die maatregelen noemen",
            _parts(
                "",
                titel="de titel",
                gemeenten="van welke gemeenten",
                les="wat ervan te leren is",
                bron="waar het staat",
                maatregelen=_list("de maatregelen", Seen(Form.RECORD, records=listed()["maatregelen"])),
            ),
        ),
        lessen=_list(
            "de zeven lessen, en of het plan er iets over zegt",
            _parts("", les="de les", punten=_list("", points)),
        ),
    )


def _pictures() -> Seen:
    picture = _parts(
        "",
        titel="de titel",
        bestand=_plain("het bestand naast het document: ![titel](bestand)"),
        regels=_list("wat het plaatje zegt, in woorden", Seen(Form.ANSWER)),
        svg=ANY,
    )
    return _parts(
        "de plaatjes bij het plan; elk een lijst, want wat te groot is voor één bladzijde staat er in delen",
        netwerk=_list("wie met wie samenwerkt", picture),
        organisatie=_list("hoe de samenwerking is georganiseerd", picture),
        dekking=_list("wie welke functie heeft", picture),
        planning=_list("de fasen en de maatregelen in de tijd", picture),
        spoor=_list("van conclusie tot indicator", picture),
        trend=_list("hoe indicatoren verlopen", picture),
        afweging=_list("hoe de modellen bij de antwoorden passen", picture),
    )


def _weighing(either: Seen) -> Seen:
    rows = _parts("", kenmerk="het kenmerk", gewicht=_plain("het gewicht"), punten=either)
    return _parts(
        "hoe de modellen bij de antwoorden passen; leeg zolang er geen wensen zijn",
        modellen=either,
        rijen=_list("de kenmerken met de punten", rows),
        som=either,
        best=either,
        spanningen=either,
    )


def _form() -> Seen:
    question = _parts(
        "",
        vraag="de vraag",
        hulp="de uitleg",
        keuzes=_list("de keuzes", Seen(Form.ANSWER)),
        kern=_plain("of het een kernvraag is"),
        meer=_plain("of meer antwoorden mogen"),
        records=_plain("of het een lijst van onderdelen is"),
        in_lijst="de lijst waarbij de vraag hoort",
    )
    return _table("", _list("", question))


def _open_question() -> Seen:
    return _parts(
        "",
        vraag="de vraag",
        label="de korte naam",
        pad="waar het antwoord hoort",
        waar="bij welk onderdeel",
        kern=_plain("of het een kernvraag is"),
        intern=_plain("of het antwoord intern is"),
        status="waarom zij open is",
        reden="de reden die erbij staat",
    )


def _open_point() -> Seen:
    return _parts(
        "",
        kern=_plain("of er een kernvraag bij is"),
        onderdeel="in welk deel van het plan",
        status="waarom het open is",
        reden="de reden die erbij staat",
        vragen=_list(
            "de vragen",
            _parts("", label="de korte naam", aantal=_plain("hoe vaak"), bij="bij welk onderdeel"),
        ),
    )
