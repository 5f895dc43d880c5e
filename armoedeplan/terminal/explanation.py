"""How each kind of thing is told on a terminal: what it is, why, and where that stands."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from armoedeplan.checks.frame import ADOPTION, CONSULTATION, COUNCIL, Check, checks
from armoedeplan.checks.grounds import grounds_of
from armoedeplan.method.begrippen import Term
from armoedeplan.method.eisen import Eis
from armoedeplan.method.kader import STATUSSEN, Wet
from armoedeplan.method.loader import laws
from armoedeplan.method.modellen import Model
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.method.statement import OWN_RULE, Statement
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.terminal.wrapping import WIDTH, indented

INFERRED_MEANS = "Waar (afgeleid) staat, zegt de handreiking het niet: dat is van ons."
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
    sources = tuple(ground.shown for ground in grounds_of(one) if ground.origin != OWN_RULE)
    yield from _bullets("Waar dit op rust", sources or ("Alleen op onze eigen regel: geen bron vraagt dit",))
    if one.rows:
        yield f"Meer over een bron: armoedeplan uitleg {one.rows[0]}"
    yield ""
    if one.due:
        yield f"Dit is een tip {TIP_UNTIL[one.due]}."
    yield f"Wijkt u bewust af? Schrijf de reden onder afwijkingen: {one.code}."


def requirement(row: Eis) -> Iterator[str]:
    """Tell what a source asks, where that stands, and which checks rest on it."""
    yield from wrap(f"{row.rij}: {row.titel}", WIDTH)
    yield "  Dit vraagt of vertelt de bron, in onze woorden."
    yield f"Bron: {row.bron.shown}"
    if row.onderdeel:
        yield f"Meer: armoedeplan uitleg {row.onderdeel}"
    judges = ", ".join(code for code, rule in checks().items() if row.rij in rule.rows)
    if judges:
        yield from wrap(f"Controles die hierop rusten: {judges}", WIDTH, subsequent_indent="  ")


def step(step: Stap) -> Iterator[str]:
    """Tell what a step is for, what it gives, and its components."""
    yield f"Stap {step.nummer}: {step.titel}"
    yield ""
    yield from _told(step.purposes)
    yield from _bullets("Wat u dan hebt (in onze samenvatting)", step.opbrengst)
    yield from _bullets("Kernonderdelen", tuple(f"{one.nummer} {one.titel}" for one in step.onderdelen))
    yield from _bullets("Samenhang", tuple(one.told.marked for one in step.verband))
    yield ""
    yield f"Bron: {step.bron.shown}"
    yield INFERRED_MEANS


def component(one: Onderdeel) -> Iterator[str]:
    """Tell why and how; what the guide does not say itself is marked."""
    yield f"{one.nummer} {one.titel}"
    yield ""
    yield from _told(one.reasons)
    yield from _bullets("Zo pakt u het aan", tuple(tip.marked for tip in one.tips))
    yield from _bullets("Valkuilen", tuple(pitfall.marked for pitfall in one.pitfalls))
    for title, text in (("Voorbeeld van een antwoord", one.voorbeeldantwoord), ("Uit de praktijk", one.praktijk)):
        if text:
            yield ""
            yield f"{title}:"
            yield from _paragraph(text, "  ")
    yield ""
    yield f"Bron: {one.bron.shown}"
    yield INFERRED_MEANS


def model(model: Model) -> Iterator[str]:
    """Tell what a model is, with its cells of the table and what the source leaves open."""
    yield f"{str(model.naam).capitalize()} (governancemodel)"
    yield ""
    yield from _paragraph(model.samenvatting)
    yield ""
    for name, cell in model.cellen:
        label = name.replace("_", " ").capitalize()
        yield from wrap(f"{label}: {cell.told.marked}", WIDTH, initial_indent="  ", subsequent_indent="    ")
    yield from _bullets("Let op (niet uit de handreiking)", model.aandachtspunten_afgeleid)
    if model.vandaag:
        yield ""
        yield from _paragraph(f"Nu (niet uit de handreiking): {model.vandaag}")
    yield ""
    yield f"Bron: handreiking 2009, pagina {model.bron.pagina}"


def law(law: Wet) -> Iterator[str]:
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
    yield from wrap(f"Bron: {law.bron}", WIDTH, break_long_words=False)
    yield "Laat de juridische feiten nakijken voordat u het plan vaststelt."


def term(term: Term) -> Iterator[str]:
    """Tell what a term means."""
    full = f" ({term.afkorting_van})" if term.afkorting_van else ""
    yield f"{term.term}{full}"
    yield from _told(term.meaning, "  ")
    if term.bron:
        yield from wrap(
            f"Bron: {term.bron}", WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False
        )


def question(path: str, field: Field) -> Iterator[str]:
    """Tell what is asked, what may be answered, and where it stands."""
    yield f"{path}: {field.label}"
    question = field.question
    if question:
        yield from _paragraph(f"{question.text} {question.help}".strip(), "  ")
    options = field.kind.options if field.kind and field.kind.chosen else {}
    if options:
        yield from indented(f"Kies uit: {', '.join(options)}.")
    if field.record:
        names = ", ".join(shape_of(field.record).fields)
        yield from indented(f"Bestaat uit: {names}.")


def _told(said: Iterable[Statement], indent: str = "") -> Iterator[str]:
    """Yield statements, each as a paragraph of its own with its mark."""
    for place, one in enumerate(said):
        if place:
            yield ""
        yield from _paragraph(one.marked, indent)


def _paragraph(text: str | None, indent: str = "") -> Iterator[str]:
    """Yield prose, wrapped; bullets keep their own lines."""
    for part in (text or "").split("\n\n"):
        joined = re.sub(r"\n(?!\s*- )", " ", part)
        for line in joined.split("\n"):
            hanging = indent + "  " * line.startswith("- ")
            yield from wrap(line, WIDTH, initial_indent=indent, subsequent_indent=hanging)


def _bullets(title: str, lines: tuple[str, ...]) -> Iterator[str]:
    """Yield a titled list, if it has items."""
    if lines:
        yield ""
        yield f"{title}:"
        for line in lines:
            yield from indented(line, "- ")
