"""Every question of the interview, for an advisor who wants to see them all (`docs/vragen.md`)."""

from collections.abc import Iterator

from armoedeplan.progress import Item
from armoedeplan.record import Kind, Record
from armoedeplan.record.question import When, WhenSeveral
from armoedeplan.record.shape import shape_of
from lijsten import tekst
from lijsten.tekst import code, codes, plain, sentence
from lijsten.vragenlijst import Entry, depends_on, entries, items

_INTRO = """
Dit zijn de vragen in de volgorde van het interview. Achter elke vraag staat haar naam en haar plaats in het
planbestand. Een kernvraag is nodig voor een plan dat de raad kan vaststellen. Een verdieping mag u overslaan.
De vragen over één onderdeel van een lijst staan onder een eigen kop. Elk onderdeel heeft ook een korte naam (`id`).
Nummers als H2.3 zijn eisen uit de bronnen; zie [Herleidbaarheid](herleidbaarheid.md). De nummers 2.1 tot en met 2.7
en het woord privacy wijzen naar wat nu geldt of gebruik is, zoals wetten, cijfers en besluitvorming.
""".strip()


def page() -> str:
    """Give the page with all questions."""
    kern = sum(item.kern for item in items().values())
    count = f"Er zijn {len(items())} vragen, waarvan {kern} kernvragen. In een lijst komen zij per onderdeel terug."
    return tekst.page("Alle vragen", _INTRO, count, *_sections())


def _sections() -> Iterator[str]:
    """Yield each record of the plan file with its own questions, under a heading."""
    for entry in entries():
        at_root = not entry.owner
        if entry.field.keyed or not (at_root or entry.field.record) or entry.field.note is None or entry.composite:
            continue
        if at_root:
            yield f"## {plain(entry.field.label)} ({code(entry.path)})"
        if at_root and entry.path in items():
            yield _question(entry, items()[entry.path])
        if entry.field.many:
            yield f"### {plain(entry.field.label)}: voor elk onderdeel van {code(entry.path)}"
        elif not at_root:
            yield f"### {plain(entry.field.label)} ({code(entry.path)})"
        yield _conditions(entry)
        yield "\n".join(_question(one, items()[one.path]) for one in entries() if _asked_in(one, entry))


def _asked_in(one: Entry, owner: Entry) -> bool:
    """Tell whether an entry is a question that stands directly in a record."""
    return one.owner == owner.path and one.path in items()


def _conditions(entry: Entry) -> str:
    """Say of a group when it is asked, and whether it is internal; a list says so at its question."""
    note = entry.field.note
    if note is None or entry.path in items():
        return ""
    when = _when(entry, note.when) if note.when else ""
    internal = "Intern: de antwoorden komen nooit in een openbaar document." if note.internal else ""
    return f"{when} {internal}".strip()


def _question(entry: Entry, item: Item) -> str:
    """Write one question, with what may be answered and what holds for it."""
    question = item.question
    lines = [f"- **{plain(question.text)}** {plain(question.help)}".rstrip(), f"  - {_facts(entry, item)}"]
    lines += [f"  - {line}" for line in (*_answer(entry), *_limits(entry, item))]
    return "\n".join(lines)


def _facts(entry: Entry, item: Item) -> str:
    """Say how a question is called, where its answer stands, and what it belongs to."""
    rows = f" Rust op {', '.join(item.question.rows)}." if item.question.rows else ""
    depth = "Kernvraag" if item.kern else "Verdieping"
    return f"{plain(entry.field.label)}: {code(entry.path)}. {depth}, {_component(item.component)}.{rows}"


def _component(number: str) -> str:
    """Name the part of the method that a question belongs to."""
    step, _, part = number.partition(".")
    if part != "0":
        return f"onderdeel {number}"
    return "het plan als geheel" if step == "0" else f"stap {step} als geheel"


def _answer(entry: Entry) -> Iterator[str]:
    """Yield what may be answered, and the choices there are."""
    kind = entry.field.kind
    some = "een lijst, met per onderdeel " if entry.field.many else ""
    if entry.composite and entry.field.record:
        yield from _boxes(entry.field.record)
    elif kind and kind.options and kind.chosen:
        yield f"{'Een of meer keuzes' if some else 'Keuzes'}: {_choices(kind)}"
    elif kind:
        yield f"Antwoord: {some}{_form(kind)}."
    else:
        yield "Antwoord: een lijst; de vragen per onderdeel staan onder een eigen kop."


def _boxes(record: type[Record]) -> Iterator[str]:
    """Yield what a question with several boxes consists of, and the choices there are for a box."""
    boxes = shape_of(record).fields.values()
    yield f"Bestaat uit: {', '.join(f'{plain(box.label.lower())} ({code(box.name)})' for box in boxes)}."
    for box in boxes:
        if box.kind and box.kind.options and box.kind.chosen:
            yield f"Keuzes voor {code(box.name)}: {_choices(box.kind)}"
        if box.question and box.question.once:
            yield f"{code(box.name)} wordt eerst zo gevraagd: {plain(box.question.text)}"
            yield f"En na de vaststelling zo: {plain(box.question.once[1])}"


def _choices(kind: Kind) -> str:
    """Name the choices as people read them and as the file holds them."""
    named = ", ".join(f"{plain(label)} ({code(value)})" for value, label in kind.options.items())
    return f"{named}.{' Of een eigen woord.' if kind.open else ''}"


def _form(kind: Kind) -> str:
    """Name what is written as an answer."""
    return f"{kind.form} uit {codes(kind.lists)}" if kind.lists else kind.form


def _limits(entry: Entry, item: Item) -> Iterator[str]:
    """Yield when a question is asked, if not always, and whether its answer is internal."""
    if item.question.when:
        yield _when(entry, item.question.when)
    if item.internal:
        yield "Intern: het antwoord komt nooit in een openbaar document."


def _when(entry: Entry, when: When) -> str:
    """Say on which answer it depends whether something is asked."""
    if isinstance(when, WhenSeveral):
        return sentence(f"Alleen als {code(when.field)} er meer dan één heeft")
    path, field = depends_on(entry, when)
    options = field.kind.options if field.kind else {}
    *others, last = [plain(label) for value, label in options.items() if value in when.values]
    values = f"{', '.join(others)} of {last}" if others else last
    return sentence(f"Alleen als het antwoord op {code(path)} is: {values}")
