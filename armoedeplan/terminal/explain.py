"""What things mean, looked up by the words a person uses."""

import re
from collections.abc import Iterator
from textwrap import wrap

from armoedeplan.checks.frame import Check, checks
from armoedeplan.faults import FAULTS
from armoedeplan.method.begrippen import Term
from armoedeplan.method.kader import STATUSSEN, Wet
from armoedeplan.method.library import components, laws, models, steps, terms
from armoedeplan.method.modellen import Model
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.plan.plan import Plan
from armoedeplan.record.base import Record
from armoedeplan.record.path import Lost, asked
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.words import near

_WIDTH = 80


def explain(words: str) -> Iterator[str]:
    """Yield the explanation of a topic; nothing when nobody knows it.

    One word may be several things (a model is a term as well): each is told, the most specific first.
    """
    key = _key(words)
    seen = False
    for look in (_fault, _step, _component, _model, _law, _term, _question):
        for found in look(key, words):
            if seen:
                yield ""
            seen = True
            yield from found


def topics() -> Iterator[str]:
    """Yield what can be explained."""
    yield "Noem een onderwerp, bijvoorbeeld:"
    yield "  uitleg stap 2                          een stap"
    yield "  uitleg 2.2                             een kernonderdeel"
    yield "  uitleg AP013                           een bevinding van controleer"
    yield "  uitleg peildatum                       een begrip"
    yield "  uitleg samenwerking.actoren.soort      een vraag"
    yield ""
    yield "Stappen:"
    for step in steps():
        yield f"  stap {step.nummer}  {step.titel}"
    names = {
        "Modellen": (model.id for model in models().modellen),
        "Wetten": laws(),
        "Begrippen": (str(term.term) for term in terms()),
    }
    for title, listed in names.items():
        yield from wrap(f"{title}: {', '.join(listed)}", _WIDTH)


def nearest(words: str) -> str:
    """Give advice for words that nobody knows: the nearest topic, or how to see them all."""
    if words.partition(".")[0] in shape_of(Plan).fields:
        try:
            asked(Plan, words)
        except Lost as lost:
            return lost.remedy
    known = {_key(name): name for term in terms() for name in (str(term.term), *term.ook)}
    known |= {_key(field.name): field.name for _, field in _fields()}
    known |= {_key(id_): id_ for id_ in (*laws(), *(model.id for model in models().modellen), *FAULTS)}
    found = near(_key(words), known)
    return f"Bedoelt u {known[found]}?" if found else "Met alleen `armoedeplan uitleg` ziet u alle onderwerpen."


def _key(words: str) -> str:
    """Make words comparable: small letters, one space."""
    return " ".join(re.sub(r"[_-]", " ", words).lower().split())


def _paragraph(text: str | None, indent: str = "") -> Iterator[str]:
    """Yield prose, wrapped; bullets keep their own lines."""
    for part in (text or "").split("\n\n"):
        joined = re.sub(r"\n(?!\s*- )", " ", part)
        for line in joined.split("\n"):
            hanging = indent + "  " * line.startswith("- ")
            yield from wrap(line, _WIDTH, initial_indent=indent, subsequent_indent=hanging)


def _bullets(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    """Yield a titled list, if it has items."""
    if lines:
        yield ""
        yield f"{title}:"
        for line in lines:
            yield from wrap(line, _WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _fault(_: str, words: str) -> Iterator[Iterator[str]]:
    """Find a structural fault by its code."""
    code = words.strip().upper()
    if code in FAULTS:
        one = FAULTS[code]
        yield iter([f"{code} ({one.severity}): {one.title}", "", *wrap(one.explanation, _WIDTH)])
    elif code.startswith("AP"):
        found = checks().get(code)
        if found:
            yield _told_check(found)


def _told_check(one: Check) -> Iterator[str]:
    """Tell what a check holds a plan against, why, and how a plan fails it."""
    yield f"{one.code} ({one.severity}): {one.title}"
    for part in one.explanation.split("\n\n")[1:]:
        yield ""
        # a good and a bad example stand on lines of their own
        for line in part.replace("\nFout:", "\0Fout:").replace("\n", " ").split("\0"):
            yield from wrap(line, _WIDTH)
    yield ""
    yield f"Bron: {', '.join(one.rows)}"
    if one.undone:
        yield "Zolang het plan concept is of voor inspraak ligt, is dit een tip."
    yield f"Wijkt u bewust af? Schrijf de reden onder afwijkingen: {one.code}."


def _step(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a step by its number or title."""
    for step in steps():
        if key in (str(step.nummer), f"stap {step.nummer}", _key(str(step.titel))):
            yield _told_step(step)


def _told_step(step: Stap) -> Iterator[str]:
    """Tell what a step is for, what it gives, and its components."""
    yield f"Stap {step.nummer}: {step.titel}"
    yield ""
    yield from _paragraph(step.doel)
    yield from _bullets("Wat u dan hebt", step.opbrengst)
    yield from _bullets("Kernonderdelen", tuple(f"{one.nummer} {one.titel}" for one in step.onderdelen))
    yield from _bullets("Samenhang", tuple(f"stap {one.stap}: {one.uitleg}" for one in step.verband))
    yield ""
    yield f"Bron: handreiking (2009), pagina {step.bron.pagina}"


def _component(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a core component by its number."""
    found = components().get(key.removeprefix("onderdeel ").replace(" ", ""))
    if found:
        yield _told_component(found)


def _told_component(one: Onderdeel) -> Iterator[str]:
    """Tell why and how, with what the guide does not say itself set apart."""
    yield f"{one.nummer} {one.titel}"
    yield ""
    yield from _paragraph(one.waarom)
    yield from _bullets("Zo pakt u het aan", one.hoe)
    yield from _bullets("Ook goed om te weten (niet uit de handreiking)", one.hoe_afgeleid)
    yield from _bullets("Valkuilen", (*one.valkuilen, *one.valkuilen_afgeleid))
    for title, text in (("Voorbeeld van een antwoord", one.voorbeeldantwoord), ("Uit de praktijk", one.praktijk)):
        if text:
            yield ""
            yield f"{title}:"
            yield from _paragraph(text, "  ")
    yield ""
    yield f"Bron: handreiking (2009), pagina {one.bron.pagina}"


def _model(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a governance model by its name."""
    for model in models().modellen:
        if key in (_key(model.id), _key(str(model.naam))):
            yield _told_model(model)


def _told_model(model: Model) -> Iterator[str]:
    """Tell what a model is, with its cells of the table and what the source leaves open."""
    yield f"{str(model.naam).capitalize()} (governancemodel)"
    yield ""
    yield from _paragraph(model.samenvatting)
    yield ""
    for name, cell in model.cellen:
        ground = {"afgeleid": " (afgeleid)", "niet_genoemd": ""}.get(cell.grond or "", "")
        label = name.replace("_", " ").capitalize()
        yield from wrap(f"{label}: {cell.tekst}{ground}", _WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield from _bullets("Let op (niet uit de handreiking)", model.aandachtspunten_afgeleid)
    if model.vandaag:
        yield ""
        yield from _paragraph(model.vandaag)
    yield ""
    yield f"Bron: handreiking (2009), pagina {model.bron.pagina}"


def _law(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a law by its id, name or abbreviation."""
    for law in laws().values():
        names = (law.id, law.naam, law.afkorting)
        if key in (_key(name) for name in names if name):
            yield _told_law(law)


def _told_law(law: Wet) -> Iterator[str]:
    """Tell what a law asks, its status, and when that was looked up."""
    short = f" ({law.afkorting})" if law.afkorting else ""
    since = f", vanaf {law.vanaf}" if law.vanaf else ""
    yield f"{law.naam}{short}"
    yield f"Status: {STATUSSEN.get(law.status or '', 'onbekend')}{since}. Peildatum: {law.peildatum}."
    if law.plicht:
        yield ""
        yield from _paragraph(law.plicht)
    yield from _bullets("Fasen", tuple(f"{one.moment}: {one.uitleg}" for one in law.fasen))
    yield from _bullets("Opgevolgd door", tuple(str(laws()[id_].naam) for id_ in law.opgevolgd_door))
    yield ""
    yield from wrap(f"Bron: {law.bron}", _WIDTH, break_long_words=False)
    yield "Laat de juridische feiten nakijken voordat u het plan vaststelt."


def _term(key: str, _: str) -> Iterator[Iterator[str]]:
    """Find a term by its name or another name for it."""
    for term in terms():
        if key in (_key(name) for name in (str(term.term), *term.ook)):
            yield _told_term(term)


def _told_term(term: Term) -> Iterator[str]:
    """Tell what a term means."""
    full = f" ({term.afkorting_van})" if term.afkorting_van else ""
    yield f"{term.term}{full}"
    yield from _paragraph(term.uitleg, "  ")


def _question(_: str, words: str) -> Iterator[Iterator[str]]:
    """Find a question by its path, or every question of that name."""
    path = re.sub(r"\[[^\]]*\]", "", words.strip())
    try:
        found = {path: asked(Plan, path)} if "." in path else _named(path)
    except Lost:
        return
    for where, field in found.items():
        yield _told_question(where, field)


def _named(name: str) -> dict[str, Field]:
    """Give every field of a name in the plan, by path."""
    return {path: field for path, field in _fields() if field.name == name}


def _fields(type_: type[Record] = Plan, path: str = "") -> Iterator[tuple[str, Field]]:
    """Yield everything that the plan asks, with its path."""
    for field in shape_of(type_).fields.values():
        where = f"{path}.{field.name}".lstrip(".")
        if field.note:
            yield where, field
        if field.record and not field.keyed:
            yield from _fields(field.record, where)


def _told_question(path: str, field: Field) -> Iterator[str]:
    """Tell what is asked, what may be answered, and where it stands."""
    yield f"{path}: {field.label}"
    question = field.question
    if question:
        yield from _paragraph(f"{question.text} {question.help}".strip(), "  ")
    options = getattr(field.kind, "options", {})
    if options:
        yield from wrap(f"Kies uit: {', '.join(options)}.", _WIDTH, initial_indent="  ", subsequent_indent="  ")
    if field.record:
        names = ", ".join(shape_of(field.record).fields)
        yield from wrap(f"Bestaat uit: {names}.", _WIDTH, initial_indent="  ", subsequent_indent="  ")
