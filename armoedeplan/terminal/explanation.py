"""How each kind of thing is told on a terminal: what it is, why, and where that stands."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from armoedeplan.checks.frame import ADOPTION, CONSULTATION, COUNCIL, Check, checks
from armoedeplan.checks.grounds import grounds_of
from armoedeplan.method.begrippen import Term
from armoedeplan.method.eisen import Eis
from armoedeplan.method.loader import newer_for, newer_guidance
from armoedeplan.method.modellen import Model
from armoedeplan.method.nieuwere import NEWER, NieuwereBron
from armoedeplan.method.stappen import Onderdeel, Stap
from armoedeplan.method.statement import OWN_RULE, Statement
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.terminal.layout import bullets, paragraph
from armoedeplan.terminal.wrapping import indented, line_width

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
            yield from wrap(line, line_width())
    sources = tuple(ground.shown for ground in grounds_of(one) if ground.origin != OWN_RULE)
    yield from bullets("Waar dit op rust", sources or ("Alleen op onze eigen regel: geen bron vraagt dit",))
    if one.rows:
        yield f"Meer over een bron: armoedeplan uitleg {one.rows[0]}"
    yield ""
    if one.due:
        yield f"Dit is een tip {TIP_UNTIL[one.due]}."
    if one.of_file:
        yield "Mag iets blijven staan? Zie bij elke vondst hoe: armoedeplan privacy plan.yaml"
    else:
        yield f"Wijkt u bewust af? Schrijf de reden onder afwijkingen: {one.code}."


def requirement(row: Eis) -> Iterator[str]:
    """Tell what a source asks, where that stands, and which checks rest on it."""
    yield from wrap(f"{row.rij}: {row.titel}", line_width())
    yield "  Dit vraagt of vertelt de bron, in onze woorden."
    yield f"Bron: {row.bron.shown}"
    if row.onderdeel:
        yield f"Meer: armoedeplan uitleg {row.onderdeel}"
    judges = ", ".join(code for code, rule in checks().items() if row.rij in rule.rows)
    if judges:
        yield from wrap(f"Controles die hierop rusten: {judges}", line_width(), subsequent_indent="  ")


def step(step: Stap) -> Iterator[str]:
    """Tell what a step is for, what it gives, and its components."""
    yield f"Stap {step.nummer}: {step.titel}"
    yield ""
    yield from _told_statements(step.purposes)
    yield from bullets("Wat u dan hebt (in onze samenvatting)", step.opbrengst)
    yield from bullets(
        "Kernonderdelen", tuple(f"{component.nummer} {component.titel}" for component in step.onderdelen)
    )
    yield from bullets("Samenhang", tuple(statement.told.marked for statement in step.verband))
    yield from bullets(NEWER, tuple(map(_newer, newer_for(step.nummer))))
    yield ""
    yield from wrap(_official_name(step), line_width())
    yield f"Bron: {step.bron.shown}"
    yield INFERRED_MEANS


def _official_name(step: Stap) -> str:
    """Say what the guide itself calls a step; its list of steps and its chapter do not always agree."""
    said = f"De handreiking noemt deze stap “{step.naam_in_lijst}”"
    if step.naam_als_kop == step.naam_in_lijst:
        return f"{said}."
    return f"{said}, en boven het hoofdstuk “{step.naam_als_kop}”."


def component(one: Onderdeel) -> Iterator[str]:
    """Tell why and how; what the guide does not say itself is marked."""
    yield f"{one.nummer} {one.titel}"
    yield ""
    yield from _told_statements(one.reasons)
    yield from bullets("Zo pakt u het aan", tuple(tip.marked for tip in one.tips))
    yield from bullets("Valkuilen", tuple(pitfall.marked for pitfall in one.pitfalls))
    for title, text in (("Voorbeeld van een antwoord", one.voorbeeldantwoord), ("Uit de praktijk", one.praktijk)):
        if text:
            yield ""
            yield f"{title}:"
            yield from paragraph(text, "  ")
    yield ""
    yield f"Bron: {one.bron.shown}"
    if one.praktijk:
        yield f"Bron van de praktijk: {one.praktijk_bron.shown}"
    yield INFERRED_MEANS


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
        label = name.replace("_", " ").capitalize()
        yield from wrap(f"{label}: {cell.told.marked}", line_width(), initial_indent="  ", subsequent_indent="    ")
    yield from bullets("Let op (niet uit de handreiking)", model.aandachtspunten_afgeleid)
    if model.vandaag:
        yield ""
        yield from paragraph(f"Nu (niet uit de handreiking): {model.vandaag}")
    yield ""
    yield f"Bron: handreiking 2009, pagina {model.bron.pagina}"


def term(term: Term) -> Iterator[str]:
    """Tell what a term means."""
    full = f" ({term.afkorting_van})" if term.afkorting_van else ""
    yield f"{term.term}{full}"
    yield from _told_statements(term.meaning, "  ")
    if term.bron:
        yield from wrap(
            f"Bron: {term.bron}", line_width(), initial_indent="  ", subsequent_indent="  ", break_long_words=False
        )


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
        if field.line_field:
            yield from indented(f"Eén gewone regel mag ook: dat is dan {field.line_field.name}.")


def _told_statements(said: Iterable[Statement], indent: str = "") -> Iterator[str]:
    """Yield statements, each as a paragraph of its own with its mark."""
    for place, statement in enumerate(said):
        if place:
            yield ""
        yield from paragraph(statement.marked, indent)
