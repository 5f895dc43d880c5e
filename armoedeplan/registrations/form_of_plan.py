"""The registration form as a plan asks for it: its columns, and the answers that stand in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from armoedeplan.plan.ervaringskennis import VERVOLGSTAPPEN
from armoedeplan.plan.gesprekken import REGISTRATIEVELDEN
from armoedeplan.plan.keuzes import REDENEN_NIET_GEBRUIK
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.regelingen import Regeling
from armoedeplan.record.kinds import label_of
from armoedeplan.record.words import slug, word_key
from armoedeplan.refusal import Refusal
from armoedeplan.registrations.form import (
    OTHER,
    OTHER_LABEL,
    UNKNOWN,
    UNKNOWN_LABEL,
    Area,
    Column,
    Kind,
    RegistrationForm,
)

THEMES: Final = (
    "rondkomen", "schulden", "brieven en formulieren", "werk", "kinderen en school", "gezondheid", "wonen en energie",
    "alleen zijn",
)  # fmt: skip
"""The themes of a form whose plan names none (afgeleid)."""
AGES: Final = ("18 tot 27", "27 tot 45", "45 tot 67", "67 of ouder")
"""The age classes of a form whose plan names none (afgeleid)."""
HOUSEHOLDS: Final = {
    "alleen": "alleen",
    "met_partner": "met een partner",
    "met_kinderen": "met kinderen",
    "met_partner_en_kinderen": "met een partner en kinderen",
    "met_anderen": "met anderen",
}
USE: Final = {"ja": "ja", "nee": "nee", UNKNOWN: UNKNOWN_LABEL}
DONE: Final = {
    "geholpen_met_aanvragen": "ik heb geholpen met aanvragen",
    "zorg_besproken": "ik heb een zorg besproken met de coördinator",
}
MOST_THEMES: Final = 3
"""Themes that a form may name, each in a column of its own."""


def form_of(plan: Plan) -> RegistrationForm:
    """Give the registration form as a plan asks for it. Raises Refusal when the plan does not say what is asked."""
    asked = plan.ervaringskennis.registratieformat
    if not asked.velden:
        remedy = "Kies de velden bij ervaringskennis.registratieformat.velden, in de wizard of met zet."
        raise Refusal("Het plan zegt niet wat het registratieformulier vraagt", remedy)
    areas = tuple(_areas_of(plan))
    if "wijk" in asked.velden and not areas:
        remedy = "Noem ze met: zet PLAN ervaringskennis.registratieformat.wijken NAAM NAAM"
        raise Refusal("Het formulier vraagt de wijk, en het plan zegt niet welke wijken er zijn", remedy)
    columns = (*_about_conversation(plan, areas), *_about_provisions(plan), *_about_support(plan), *_about_work())
    return RegistrationForm(columns, tuple(_kept_apart(plan)), areas)


def area_named(written: str, municipalities: Sequence[str]) -> Area:
    """Part an area of a joint plan from its municipality: `Noord (Meerdam)`."""
    found = re.fullmatch(r"(.+?) *\((.+)\)", written)
    known = {word_key(name): name for name in municipalities}
    if len(municipalities) > 1 and found and word_key(found[2]) in known:
        return Area(cell_word(written), cell_word(known[word_key(found[2])]))
    return Area(cell_word(written))


def cell_word(words: str) -> str:
    """Write an answer so that it can stand in a row of counts, where bars and semicolons part."""
    return " ".join(words.replace("|", "/").replace(";", ",").split())


def _areas_of(plan: Plan) -> Iterator[Area]:
    """Yield the areas of the form, each once."""
    names = [municipality.naam or municipality.id for municipality in plan.gemeenten]
    for written in dict.fromkeys(plan.ervaringskennis.registratieformat.wijken):
        yield area_named(written, names)


def _about_conversation(plan: Plan, areas: Sequence[Area]) -> Iterator[Column]:
    """Yield the columns about the conversation itself and who was spoken with."""
    asked = plan.ervaringskennis.registratieformat
    month = ("Maand van het gesprek", "Month", "Datum", "Date")
    yield Column("maand", "Maand", "In welke maand was het gesprek?", Kind.MONTH, "maand", also=month)
    if "studienummer" in asked.velden:
        number = ("Nummer van het gesprek", "Nummer", "Number")
        yield Column(
            "studienummer", "Studienummer", "Wat is het nummer van dit gesprek?", Kind.NUMBER, "nummer", also=number
        )
    ages, homes = _own_words(asked.leeftijdsklassen or AGES), {**HOUSEHOLDS, UNKNOWN: UNKNOWN_LABEL}
    for field, header, question, topic, labels, also in (
        ("leeftijdsklasse", "Leeftijd", "Hoe oud is de persoon?", "leeftijd", ages, ("Leeftijdsklasse", "Age")),
        ("soort_huishouden", "Huishouden", "Met wie woont de persoon?", "huishouden", homes, ("Household",)),
        ("wijk", "Wijk", "In welke wijk woont de persoon?", "gebied", _named_areas(areas), ("Kern", "Gebied", "Area")),
    ):
        if field in asked.velden:
            known = (label_of(field, REGISTRATIEVELDEN).capitalize(), *also)
            yield Column(field, header, question, Kind.CHOICE, topic, labels=labels, also=known)
    if "thema" in asked.velden:
        themes = {**_own_words(asked.themas or THEMES, unknown=False), OTHER: OTHER_LABEL}
        for number_of in range(1, MOST_THEMES + 1):
            name, also = f"Thema {number_of}", (f"Theme {number_of}", *(("Thema",) if number_of == 1 else ()))
            question = "Waar ging het vooral over?"
            yield Column(f"thema_{number_of}", name, question, Kind.CHOICE, "themas", labels=themes, also=also)


def _about_provisions(plan: Plan) -> Iterator[Column]:
    """Yield a column for each provision, and one for each reason not to use one."""
    asked = plan.ervaringskennis.registratieformat.velden
    if "gebruik_van_voorzieningen" in asked:
        for provision in provisions_asked(plan):
            name = cell_word(provision.naam or provision.id)
            question, also = f"Gebruikt de persoon dit: {name}?", (name, f"Use: {name}")
            yield Column(
                f"gebruik_{provision.id}",
                f"Gebruikt: {name}",
                question,
                Kind.CHOICE,
                "gebruik",
                provision.id,
                USE,
                also,
            )
    if "redenen_niet_gebruik" in asked:
        known = {**REDENEN_NIET_GEBRUIK, **_also_chosen(plan, REDENEN_NIET_GEBRUIK), OTHER: OTHER_LABEL}
        question = "Gebruikt de persoon hulp niet? Waarom niet?"
        yield from _tick_columns("redenen", "Reden", question, known, "Reason")


def _about_support(plan: Plan) -> Iterator[Column]:
    """Yield a column for each thing that would help most."""
    if "behoefte_aan_steun" in plan.ervaringskennis.registratieformat.velden:
        own = {cell_word(step): label_of(step, VERVOLGSTAPPEN) for step in plan.ervaringskennis.vervolgstappen}
        question = "Wat zou deze persoon het meest helpen?"
        yield from _tick_columns("steun", "Helpt", question, {**VERVOLGSTAPPEN, **own, OTHER: OTHER_LABEL}, "Helps")


def _about_work() -> Iterator[Column]:
    """Yield a column for each thing that a team member can have done."""
    yield from _tick_columns("gedaan", "Gedaan", "Wat hebt u gedaan?", DONE, "Done")


def _tick_columns(topic: str, word: str, question: str, labels: Mapping[str, str], english: str) -> Iterator[Column]:
    """Yield a column to tick for each answer of a question that may have several."""
    for value, label in labels.items():
        also = (f"{english}: {label}", f"{word}: {value}")
        yield Column(
            f"{topic}_{slug(value)}", f"{word}: {label}", question, Kind.TICK, topic, value, {"ja": label}, also
        )


def _kept_apart(plan: Plan) -> Iterator[Column]:
    """Yield what stands on paper in words of one's own: it stays with the coordinator."""
    lessons = "Wat moet de gemeente hiervan leren?"
    yield Column("leren", lessons, lessons, Kind.TEXT, "tekst", also=("Leren", "Les voor de gemeente", "Toelichting"))
    if "behoefte_aan_steun" in plan.ervaringskennis.registratieformat.velden:
        words = "Schrijf het op in gewone woorden"
        yield Column("woorden", "In gewone woorden", words, Kind.TEXT, "tekst", also=(words, "Opmerkingen"))
    for field in plan.ervaringskennis.registratieformat.velden:
        if field not in REGISTRATIEVELDEN:
            label = label_of(field, REGISTRATIEVELDEN)
            yield Column(f"eigen_{slug(field)}", label, f"{label}?", Kind.TEXT, "tekst")


def provisions_asked(plan: Plan) -> list[Regeling]:
    """Give the provisions that the form asks about: those that go on and have a name."""
    return [provision for provision in plan.regelingen if provision.keuze != "stoppen" and provision.naam]


def _named_areas(areas: Sequence[Area]) -> dict[str, str]:
    """Give the areas that somebody can live in, as answers."""
    return _own_words([area.name for area in areas])


def _own_words(words: Sequence[str], *, unknown: bool = True) -> dict[str, str]:
    """Give answers that are their own label, and that somebody does not know."""
    return {**{cell_word(word): cell_word(word) for word in words}, **({UNKNOWN: UNKNOWN_LABEL} if unknown else {})}


def _also_chosen(plan: Plan, known: Mapping[str, str]) -> dict[str, str]:
    """Give the reasons of one's own that provisions of the plan name."""
    own = (reason for provision in plan.regelingen for reason in provision.redenen_niet_gebruik if reason not in known)
    return {cell_word(reason): cell_word(label_of(reason, known)) for reason in own}
