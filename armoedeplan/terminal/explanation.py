"""How each kind of thing is told on a terminal: what it is, why, and where that stands."""

from collections.abc import Iterator
from textwrap import wrap

from armoedeplan.checks.frame import ADOPTION, CONSULTATION, COUNCIL, Check
from armoedeplan.method.begrippen import Term
from armoedeplan.method.loader import newer_for, newer_guidance
from armoedeplan.method.modellen import Model
from armoedeplan.method.nieuwere import NEWER, NieuwereBron
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.terminal.layout import bullets, paragraph
from armoedeplan.terminal.wrapping import WIDTH, indented

TIP_UNTIL = {
    CONSULTATION: "zolang het plan concept is",
    COUNCIL: "zolang het plan concept is of voor inspraak ligt",
    ADOPTION: "totdat het plan is vastgesteld",
}
"""Until when a check of what is not yet done gives no more than a tip, by the phase in which it must be there."""


def check(one: Check) -> Iterator[str]:
    """Tell what a check holds a plan against, why, and how a plan fails it."""
    yield f"{one.code} ({one.severity}): {one.title}"
    for part in one.explanation.split("\n\n")[1:]:
        yield ""
        # a good and a bad example stand on lines of their own
        for line in part.replace("\nFout:", "\0Fout:").replace("\n", " ").split("\0"):
            yield from wrap(line, WIDTH)
    yield ""
    yield f"Bron: {', '.join(one.rows)}"
    if one.due:
        yield f"Dit is een tip {TIP_UNTIL[one.due]}."
    yield f"Wijkt u bewust af? Schrijf de reden onder afwijkingen: {one.code}."


def step(step: Stap) -> Iterator[str]:
    """Tell what a step is for, what it gives, and its components."""
    yield f"Stap {step.nummer}: {step.titel}"
    yield ""
    yield from paragraph(step.doel)
    yield from bullets("Wat u dan hebt", step.opbrengst)
    yield from bullets("Kernonderdelen", tuple(f"{one.nummer} {one.titel}" for one in step.onderdelen))
    yield from bullets("Samenhang", tuple(f"stap {one.stap}: {one.uitleg}" for one in step.verband))
    yield from bullets(NEWER, tuple(map(_newer, newer_for(step.nummer))))
    yield ""
    yield from wrap(_official_name(step), WIDTH)
    yield f"Bron: handreiking (2009), pagina {step.bron.pagina}"


def _official_name(step: Stap) -> str:
    """Say what the guide itself calls a step; its list of steps and its chapter do not always agree."""
    said = f"De handreiking noemt deze stap “{step.naam_in_lijst}”"
    if step.naam_als_kop == step.naam_in_lijst:
        return f"{said}."
    return f"{said}, en boven het hoofdstuk “{step.naam_als_kop}”."


def component(one: Onderdeel) -> Iterator[str]:
    """Tell why and how, with what the guide does not say itself set apart."""
    yield f"{one.nummer} {one.titel}"
    yield ""
    yield from paragraph(one.waarom)
    yield from bullets("Zo pakt u het aan", one.hoe)
    yield from bullets("Ook goed om te weten (niet uit de handreiking)", one.hoe_afgeleid)
    yield from bullets("Valkuilen", (*one.valkuilen, *one.valkuilen_afgeleid))
    for title, text in (("Voorbeeld van een antwoord", one.voorbeeldantwoord), ("Uit de praktijk", one.praktijk)):
        if text:
            yield ""
            yield f"{title}:"
            yield from paragraph(text, "  ")
    yield ""
    yield f"Bron: handreiking (2009), pagina {one.bron.pagina}"
    if one.praktijk:
        yield f"Bron van de praktijk: handreiking (2009), pagina {one.praktijk_bron.pagina}"


def newer() -> Iterator[str]:
    """Tell all guidance that came after the guide."""
    yield from bullets(NEWER, tuple(map(_newer, newer_guidance())))
    yield ""
    yield "De handreiking blijft het kader. De meeste van deze stukken zijn niet geheel gelezen."


def _newer(source: NieuwereBron) -> str:
    """Tell one piece of newer guidance: what it is for, what was not seen of it, and where to find it."""
    doubt = f" Zekerheid: {source.doubt}." if source.doubt else ""
    return f"{source.named}. {source.waarvoor}{doubt} {source.adres}"


def model(model: Model) -> Iterator[str]:
    """Tell what a model is, with its cells of the table and what the source leaves open."""
    yield f"{str(model.naam).capitalize()} (governancemodel)"
    yield ""
    yield from paragraph(model.samenvatting)
    yield ""
    for name, cell in model.cellen:
        ground = {"afgeleid": " (afgeleid)", "niet_genoemd": ""}.get(cell.grond or "", "")
        label = name.replace("_", " ").capitalize()
        yield from wrap(f"{label}: {cell.tekst}{ground}", WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield from bullets("Let op (niet uit de handreiking)", model.aandachtspunten_afgeleid)
    if model.vandaag:
        yield ""
        yield from paragraph(model.vandaag)
    yield ""
    yield f"Bron: handreiking (2009), pagina {model.bron.pagina}"


def term(term: Term) -> Iterator[str]:
    """Tell what a term means."""
    full = f" ({term.afkorting_van})" if term.afkorting_van else ""
    yield f"{term.term}{full}"
    yield from paragraph(term.uitleg, "  ")


def question(path: str, field: Field) -> Iterator[str]:
    """Tell what is asked, what may be answered, and where it stands."""
    yield f"{path}: {field.label}"
    question = field.question
    if question:
        yield from paragraph(f"{question.text} {question.help}".strip(), "  ")
    options = field.kind.options if field.kind and field.kind.chosen else {}
    if options:
        yield from indented(f"Kies uit: {', '.join(options)}.")
    if field.record:
        names = ", ".join(shape_of(field.record).fields)
        yield from indented(f"Bestaat uit: {names}.")
