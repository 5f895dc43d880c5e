"""Checks of step 3: the governance model."""

from collections.abc import Iterator

from armoedeplan.analysis.governance import Ground, rule_advice
from armoedeplan.analysis.version import parts_changed_since
from armoedeplan.checks.frame import COUNCIL, ERROR, TIP, WARNING, Hit, check
from armoedeplan.plan.governance import Keuze
from armoedeplan.plan.keuzes import MODELLEN, RICHTINGEN
from armoedeplan.plan.plan import Plan
from armoedeplan.record.words import listed

_NO_RULE = "ketensturing"
_ASKS_CITIZENS = ("preventief", "ondersteunend")
_SMALL = "In een kleine gemeente kan één persoon beide doen: noem dan de functie, en met wie die overlegt."
_PHASES = {"voorbereiden": "het voorbereiden", "uitwerken": "het uitwerken", "uitvoeren": "het uitvoeren"}


@check("AP311", number="C11", rows="H3.7 H3.10", severity=WARNING)
def model_outside_the_rule(plan: Plan) -> Iterator[Hit]:
    """Past het model bij de richting van uw doelstelling, of zegt u waarom niet?

    De handreiking geeft een regel. Wilt u mensen beschermen, dan wijst zij naar integrale beleidssturing of
    expertsturing. Is uw beleid preventief en ondersteunend, dan wijst zij naar vraagsturing of frontlijnsturing. Is
    het maar een van die twee, dan passen wij de regel ook toe: dat is onze lezing. De woorden van de handreiking zijn
    zacht. U mag afwijken, als u in de motivering zegt waarom. Voor ketensturing heeft zij geen regel: zij komt alleen
    in een mix voor. Naast een ander model zegt deze controle er niets van. Is ketensturing uw enige model, dan betrekt
    het burgers maar zijdelings, en vraagt zij bij een preventief of ondersteunend doel om een motivering.

    Onze regel: de regel ook toepassen bij een van de twee richtingen, en bij een preventief of ondersteunend doel
    iets zeggen van alleen ketensturing, is onze lezing.

    Goed: richting preventief en ondersteunend, model vraagsturing, tweede model ketensturing.
    Fout: richting preventief en ondersteunend, model expertsturing of alleen ketensturing, en geen motivering.
    """
    choice = plan.governance.keuze
    chosen = {} if choice.motivering else _chosen_models(choice)
    # without a choice there is nothing to hold against the rule, and no need to read it
    fitting = rule_advice(plan.uitgangspunten.doelstelling.richting) if chosen else None
    if not fitting or not fitting.models:
        return
    remedy = "Leg in de motivering uit waarom dit model bij u past, of kies opnieuw. De regel is geen voorschrift."
    for field, model in chosen.items():
        alone = model == _NO_RULE and choice.tweede_model in {None, choice.hoofdmodel}
        if model not in fitting.models and (model != _NO_RULE or (alone and _asks_citizens(fitting.grounds))):
            message = (
                f"{_who_points(fitting.grounds)} naar {_model_names(fitting.models)}; u koos {_model_names([model])}"
            )
            yield Hit(choice, field, f"{message}, zonder motivering", remedy, mended_at="motivering")


@check("AP312", number="C12", rows="H3.1", severity=WARNING)
def model_without_inventory(plan: Plan) -> Iterator[Hit]:
    """Rust de keuze van het model op een inventarisatie?

    De handreiking kiest het model op grond van wat stap 2 heeft opgeleverd. Wie eerst kiest en dan pas rondkijkt,
    kiest een model dat misschien niet past bij wat er al is. Deze controle kijkt of er bij stap 2 iets staat: aanbod,
    samenwerkingsverbanden, conclusies, aanknopingspunten, of een actor met een aandeel. Eén daarvan is genoeg.

    Goed: u koos een model, en bij stap 2 staan enkele conclusies uit de gesprekken.
    Fout: u koos een model, terwijl stap 2 nog leeg is.
    """
    choice, inventory = plan.governance.keuze, plan.samenwerking
    lists = (inventory.aanbod, inventory.samenwerkingsverbanden, inventory.conclusies, inventory.aanknopingspunten)
    if any(lists) or any(actor.aandeel for actor in inventory.actoren):
        return
    chosen = _chosen_models(choice)
    if chosen:
        message = (
            f"De keuze voor {listed(MODELLEN[model] for model in chosen.values())} rust op een lege inventarisatie"
        )
        remedy = "Vul bij stap 2 in wat er al is en wat daaruit volgt. Kijk dan of de keuze nog past."
        yield Hit(choice, next(iter(chosen)), message, remedy, mended_at="samenwerking.aanbod")


@check("AP313", number="C13", rows="H3.8", severity=WARNING, due=COUNCIL)
def citizens_in_three_phases(plan: Plan) -> Iterator[Hit]:
    """Doen burgers mee bij het voorbereiden, het uitwerken én het uitvoeren?

    Bij preventief en ondersteunend beleid is het volgens de handreiking nodig dat burgers in alle drie de fasen
    meedoen. Deze controle vraagt dat ook als uw beleid maar een van die twee is: dat is onze lezing. Eén zin per fase
    is genoeg. Doen burgers in een fase bewust niet mee? Kies daar dan niet van toepassing, met de reden.

    Onze regel: dat dit ook geldt als het beleid maar een van de twee is, is onze lezing.

    Goed: bij elke fase staat kort hoe burgers meedoen.
    Fout: burgers denken mee over het plan, en daarna staat er niets meer over hen.
    """
    goal, citizens = plan.uitgangspunten.doelstelling, plan.governance.burgers
    directions = [RICHTINGEN[direction] for direction in _ASKS_CITIZENS if direction in goal.richting]
    missing = [phase for phase in _PHASES if not getattr(citizens, phase)]
    if not directions or not missing:
        return
    why, remedy = f"De doelstelling is {listed(directions)}", "Schrijf in een enkele zin hoe burgers dan meedoen."
    if len(missing) == len(_PHASES):
        message = f"{why}, maar nergens staat hoe burgers meedoen"
        yield Hit(plan.governance, "burgers", message, "Schrijf per fase in een enkele zin hoe burgers meedoen.")
        return
    for phase in missing:
        yield Hit(citizens, phase, f"{why}, maar bij {_PHASES[phase]} staat niet hoe burgers meedoen", remedy)


@check("AP314", number="C14", rows="H3.9", severity=WARNING)
def second_model(plan: Plan) -> Iterator[Hit]:
    """Is het tweede model een ander dan het eerste?

    In de praktijk combineren gemeenten vaak twee modellen. Een tweede model heeft alleen zin naast een eerste, en als
    het een ander model is. Eén model is ook goed: laat het tweede dan weg.

    Onze regel: de handreiking noemt een mix van twee. Dat die twee verschillen, spreekt vanzelf en staat er niet.

    Goed: hoofdmodel vraagsturing, tweede model ketensturing.
    Fout: hoofdmodel en tweede model zijn allebei vraagsturing, of er is alleen een tweede model.
    """
    choice = plan.governance.keuze
    if choice.tweede_model is None:
        return
    if choice.hoofdmodel is None:
        message = f"{_model_names([choice.tweede_model]).capitalize()} is het tweede model, maar er is geen hoofdmodel"
        remedy = "Kies een hoofdmodel, of maak van dit model het hoofdmodel."
        yield Hit(choice, "tweede_model", message, remedy, mended_at="hoofdmodel")
    elif choice.tweede_model == choice.hoofdmodel:
        message = f"Het hoofdmodel en het tweede model zijn allebei {_model_names([choice.tweede_model])}"
        yield Hit(choice, "tweede_model", message, "Haal het tweede model weg, of kies een ander.")


@check("AP350", rows="H3.11", severity=TIP, due=COUNCIL)
def model_that_nobody_decided(plan: Plan) -> Iterator[Hit]:
    """Is bekend wie over het model beslist?

    De handreiking legt de vraag welk model past, bij bestuurders en hoofden van beleidsafdelingen. Een model verandert
    wie er stuurt, dus partners willen weten van wie de keuze is. Eén functie of orgaan noemen is genoeg. Er hoeft nog
    geen datum bij.

    Goed: besloten door het college, op advies van het hoofd van de afdeling samenleving.
    Fout: er is een model gekozen, en nergens staat door wie.
    """
    choice = plan.governance.keuze
    if choice.hoofdmodel and not choice.besloten_door:
        message = f"Het plan kiest voor {_model_names([choice.hoofdmodel])}, maar zegt niet wie daarover beslist"
        yield Hit(choice, "besloten_door", message, "Noem het orgaan of de functie. Noem geen naam.")


@check("AP351", rows="", severity=WARNING)
def choice_on_old_ground(plan: Plan) -> Iterator[Hit]:
    """Rust de keuze van het model nog op het advies van nu?

    Bij de keuze kan staan op welke versie van het advies zij rust. Veranderen daarna de doelstelling, de antwoorden in
    de afweging, de gewichten, de actoren of de deelname van burgers, dan is het advies een ander. De keuze kan nog
    steeds goed zijn. Lees het advies opnieuw, en leg de nieuwe versie vast. Een eigen aanduiding van een versie kan het
    programma niet vergelijken; daarover zegt deze controle niets.

    Onze regel: deze controle rust niet op een bron. Zij bewaakt dat uw keuze en het advies van dit programma bij
    elkaar horen.

    Goed: bij de keuze staat de versie die `advies PLAN` nu noemt.
    Fout: na de keuze werd het doel beschermend, en bij de keuze staat nog de oude versie.
    """
    choice = plan.governance.keuze
    if choice.hoofdmodel and choice.adviesversie:
        parts = parts_changed_since(choice.adviesversie, plan)
        if parts:
            message = f"De keuze rust op een ouder advies; sindsdien veranderde {listed(parts)}"
            remedy = "Lees het advies opnieuw. Past de keuze nog? Leg dan de nieuwe versie vast."
            by_hand = "Met advies PLAN leest u het, met advies PLAN --vastleggen legt u de versie vast."
            yield Hit(choice, "adviesversie", message, remedy, by_hand)


@check("AP315", number="C15", rows="H3.3 L1", severity=ERROR, due=COUNCIL)
def direction_inside_and_outside(plan: Plan) -> Iterator[Hit]:
    """Is de regie beschreven, zowel binnen als buiten de gemeente?

    Een duidelijke regie is een kernonderdeel van stap 3. Zij heeft twee kanten: hoe stuurt de gemeente haar eigen
    afdelingen, en hoe stuurt zij de samenwerking met organisaties? De ene kant zegt niets over de andere. Een paar
    zinnen per kant volstaan. Zeg ook wat u aan partners overlaat.

    Onze regel: de handreiking maakt geen verschil tussen grote en kleine gemeenten. Dat in een kleine gemeente één
    persoon beide kanten kan sturen, is van ons.

    Goed: bij de interne en bij de externe sturing staat wie waarop stuurt.
    Fout: alleen de sturing van de eigen afdelingen is beschreven.
    """
    direction = plan.governance.regie
    if not direction.intern and not direction.extern:
        remedy = "Schrijf hoe de gemeente haar eigen afdelingen stuurt, en hoe de samenwerking met organisaties."
        remedy = f"{remedy} {_SMALL}"
        yield Hit(plan.governance, "regie", "De regie van de gemeente is niet beschreven", remedy)
    elif not direction.intern:
        message = "De sturing van de samenwerking met organisaties is beschreven, die binnen de gemeente niet"
        yield Hit(direction, "intern", message, f"Schrijf hoe de gemeente haar eigen afdelingen stuurt. {_SMALL}")
    elif not direction.extern:
        message = "De sturing binnen de gemeente is beschreven, die van de samenwerking met organisaties niet"
        remedy = f"Schrijf hoe de gemeente stuurt, en wat zij aan partners overlaat. {_SMALL}"
        yield Hit(direction, "extern", message, remedy)


def _chosen_models(choice: Keuze) -> dict[str, str]:
    """Give the chosen models by field, a model that was chosen twice once."""
    fields = {"hoofdmodel": choice.hoofdmodel, "tweede_model": choice.tweede_model}
    if choice.tweede_model == choice.hoofdmodel:
        del fields["tweede_model"]
    return {field: model for field, model in fields.items() if model}


def _asks_citizens(grounds: tuple[Ground, ...]) -> bool:
    """Tell whether a rule holds by which citizens should take part in all phases."""
    return any(direction in _ASKS_CITIZENS for ground in grounds for direction in ground.directions)


def _model_names(ids: tuple[str, ...] | list[str]) -> str:
    """Name models as alternatives, as in “vraagsturing of frontlijnsturing”."""
    return listed((MODELLEN[model] for model in ids), "of")


def _who_points(grounds: tuple[Ground, ...]) -> str:
    """Say who points where for which directions: the guide, or we when the rule is our reading."""
    who = "Onze lezing van de handreiking" if all(ground.derived for ground in grounds) else "De handreiking"
    directions = dict.fromkeys(RICHTINGEN[direction] for ground in grounds for direction in ground.directions)
    return f"{who} wijst bij een {listed(directions)} doel"
