"""What a template is given beside the answers of the plan; a test holds this against what it is really given."""

from armoedeplan.method.bronnen import Bron
from armoedeplan.method.kader import Wet
from armoedeplan.method.modellen import Model
from armoedeplan.method.stappen import Stap
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.variables.fields import listed
from armoedeplan.variables.seen import ANY, Form, Seen, many, parts, plain, records, table


def beside() -> dict[str, Seen]:
    """Declare what stands beside the keys of the plan."""
    missing = many("wat dit document nodig heeft en in het plan ontbreekt", _missing())
    return {
        "gemeente": records(Gemeente)._replace(
            meaning="de gemeente waarvoor dit document is; bij een document voor alle gemeenten de eerste"
        ),
        "methode": _method(),
        "inzicht": _insight(),
        "beeld": _pictures(),
        "ontbreekt": missing,
        "mist": Seen(Form.CALL, "wat ontbreekt van paden die u noemt: mist([“plan.titel”])", item=missing),
        "werkformulier": Seen(Form.CALL, "alle vragen per stap: werkformulier()", item=_form()),
        "open_vragen": table("de open vragen een voor een, per stap", many("", _open_question())),
        "open_punten": table("de open vragen samengevat, per stap; zonder interne vragen", many("", _open_point())),
        "niet_van_toepassing": many(
            "wat niet van toepassing is",
            parts("", wat="de vraag", waar="bij welk onderdeel", reden="waarom het niet geldt"),
        ),
        "genoemde_bronnen": many("de bronnen van cijfers die het plan noemt", Seen(Form.ANSWER)),
        "bevindingen": many(
            "wat er aan de vorm van het planbestand mankeert",
            parts("", code="de code", ernst="hoe erg het is", melding="wat er is", oplossing="wat u kunt doen"),
        ),
        "colofon": parts(
            "waarmee het document is gemaakt",
            programma=plain("het programma met zijn versie"),
            kenmerk=plain("het kenmerk van de tekst van het plan"),
        ),
    }


def _missing() -> Seen:
    return parts(
        "",
        label="wat wordt gevraagd",
        onderdeel="in welk deel van het plan",
        aantal=plain("hoe vaak het ontbreekt"),
        status="waarom het ontbreekt",
        pad="waar het hoort",
    )


def _method() -> Seen:
    return parts(
        "de handreiking als gegevens",
        stappen=many("de zeven stappen met hun onderdelen", records(Stap)),
        modellen=many("de vijf modellen van sturing", records(Model)),
        wetten=table("het wettelijk kader, op korte naam", records(Wet)),
        bronnen=table("de bronnen, op korte naam", records(Bron)),
    )


def _insight() -> Seen:
    actor = Seen(Form.RECORD, records=listed()["actoren"])
    either = many("", ANY)
    return parts(
        "wat het programma uit het plan afleidt",
        advies=parts("welke modellen bij de richting van het doel passen", models=either, grounds=either),
        functies=many("de functies die aanbod kan hebben", Seen(Form.ANSWER)),
        dekking=many(
            "wie welke functie heeft",
            parts("", actor=actor, functies=many("de functies, op waarde", ANY)),
        ),
        overlap=many(
            "waar meer partijen hetzelfde doen",
            parts(
                "",
                functie="de functie",
                doelgroep=ANY,
                gebied="het gebied",
                uitvoerders=many("wie het doen", actor),
            ),
        ),
        leemten=many("wat niemand doet", parts("", soort="waarin", waarde=ANY, aantal=plain("hoeveel partijen"))),
        spoor=_trace(),
        geld=_money(),
        afweging=_weighing(either),
        voorbeelden=_cases(),
        lessen=_lessons(),
    )


def _trace() -> Seen:
    onward = Seen(Form.RECORD, records=(*listed()["netwerken"], *listed()["maatregelen"]))
    return many(
        "wat er op elk aanknopingspunt volgt",
        parts(
            "",
            aanknopingspunt=Seen(Form.RECORD, records=listed()["aanknopingspunten"]),
            vervolg=many("de netwerken en maatregelen", onward),
            indicatoren=many("wat ervan wordt gemeten", Seen(Form.RECORD, records=listed()["indicatoren"])),
        ),
    )


def _money() -> Seen:
    year = parts(
        "",
        jaar="het jaar",
        geld="hoeveel geld er is",
        structureel="hoeveel daarvan elk jaar terugkomt",
        maatregelen="wat de maatregelen kosten",
    )
    return parts(
        "het geld in hele euro’s, opgeteld; leeg waar geen bedrag staat",
        per_jaar=many("de jaren waarvoor iets is ingevuld", year),
        totaal="al het geld, ook zonder jaar",
    )


def _cases() -> Seen:
    users = tuple(type_ for name in ("netwerken", "deelprogrammas", "maatregelen") for type_ in listed()[name])
    return many(
        "de voorbeelden uit de praktijk waarop het plan bouwt",
        parts(
            "",
            titel="de titel",
            gemeenten="van welke gemeenten",
            les="wat ervan te leren is",
            bron="waar het staat",
            bij=many("waar het plan ze gebruikt", Seen(Form.RECORD, records=users)),
        ),
    )


def _lessons() -> Seen:
    points = parts("", punt="het punt", in_plan=plain("of het erin staat"), stand="ja, nog niet of niet te zien")
    return many(
        "de zeven lessen, en of het plan er iets over zegt",
        parts("", les="de les", punten=many("", points)),
    )


def _pictures() -> Seen:
    picture = parts(
        "",
        titel="de titel",
        bestand=plain("het bestand naast het document: ![titel](bestand)"),
        regels=many("wat het plaatje zegt, in woorden", Seen(Form.ANSWER)),
        svg=ANY,
    )
    return parts(
        "de plaatjes bij het plan; elk een lijst, want wat te groot is voor één bladzijde staat er in delen",
        netwerk=many("wie met wie samenwerkt", picture),
        organisatie=many("hoe de samenwerking is georganiseerd", picture),
        dekking=many("wie welke functie heeft", picture),
        planning=many("de fasen en de maatregelen in de tijd", picture),
        spoor=many("van conclusie tot indicator", picture),
        trend=many("hoe indicatoren verlopen", picture),
        afweging=many("hoe de modellen bij de antwoorden passen", picture),
    )


def _weighing(either: Seen) -> Seen:
    rows = parts("", kenmerk="het kenmerk", gewicht=plain("het gewicht"), punten=either)
    return parts(
        "hoe de modellen bij de antwoorden passen; leeg zolang er geen wensen zijn",
        modellen=either,
        rijen=many("de kenmerken met de punten", rows),
        som=either,
        best=either,
        spanningen=either,
    )


def _form() -> Seen:
    question = parts(
        "",
        vraag="de vraag",
        hulp="de uitleg",
        keuzes=many("de keuzes", Seen(Form.ANSWER)),
        kern=plain("of het een kernvraag is"),
        meer=plain("of meer antwoorden mogen"),
        records=plain("of het een lijst van onderdelen is"),
        in_lijst="de lijst waarbij de vraag hoort",
    )
    return table("", many("", question))


def _open_question() -> Seen:
    return parts(
        "",
        vraag="de vraag",
        label="de korte naam",
        pad="waar het antwoord hoort",
        waar="bij welk onderdeel",
        kern=plain("of het een kernvraag is"),
        intern=plain("of het antwoord intern is"),
        status="waarom zij open is",
        reden="de reden die erbij staat",
    )


def _open_point() -> Seen:
    return parts(
        "",
        kern=plain("of er een kernvraag bij is"),
        onderdeel="in welk deel van het plan",
        status="waarom het open is",
        reden="de reden die erbij staat",
        vragen=many(
            "de vragen",
            parts("", label="de korte naam", aantal=plain("hoe vaak"), bij="bij welk onderdeel"),
        ),
    )
