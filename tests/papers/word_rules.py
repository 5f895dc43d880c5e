"""Rules of the checklist about words: what never stands in a paper, and how a sentence is written."""

import re
from collections.abc import Iterator
from typing import Final

from papers.made import Paper
from papers.reading import HEADING, TABLE, Violation, sentences_in

INTERNAL: Final = frozenset({"werkblad", "werkformulier"})
"""Papers that no council gets: one for the writer, and the empty form."""
FORMS: Final = frozenset(
    {"werkformulier", "registratieformulier", "participatieplan", "gespreksleidraad", "gespreksleidraad-inventarisatie"}
)
_TOOL: Final = re.compile(
    r"\b(?:armoedeplan|planbestand|programma kiest|afgeleid|niet genoemd|handreiking)\b", re.IGNORECASE
)
_PROGRAM: Final = re.compile(r"\b(?:armoedeplan|planbestand|programma kiest|niet genoemd)\b", re.IGNORECASE)
_ADDRESS: Final = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+")
_WORD: Final = re.compile(r"\w+")
_OPENERS: Final = re.compile(r"^(?:De tabel|Deze tabel|Dit zijn|Hieronder|Over deze|In woorden)\b")
_BARE: Final = re.compile(r": (?:ja|nee|–)$|^(?:nog niet ingevuld|volgt later)$|Dit ontbreekt")
_SIGNS: Final = re.compile(r"(?<!\.)\.\.(?!\.)|: ?:|;\.|(?<=\S)  +(?=\S)|\(\(|\)\)")
_AFTER_COLON: Final = re.compile(r": (?=[A-ZÀ-Ý])([\w-]+)")
_LAW_HOSTS: Final = ("wetten.overheid.nl", "eur-lex.europa.eu", "lokaleregelgeving.overheid.nl")
_PERSON: Final = re.compile(
    r"\b(?:de heer|mevrouw|dhr\.|mevr\.)\s+[A-Z]|(?<!Bijlage )\b[A-Z]\.(?:[A-Z]\.)* ?(?:van |de |der )*[A-Z][a-z]{2,}"
)


def texts(paper: Paper) -> Iterator[tuple[int, str]]:
    """Yield each piece of text with its line, also those above the text."""
    for key, value in paper.front.items():
        if isinstance(value, str) and key != "lang":
            yield 1, value
    for block in paper.blocks:
        for row in block.rows:
            yield from ((row.line, cell) for cell in row.cells)
        if block.kind != TABLE:
            yield block.line, block.text


def found(paper: Paper, pattern: re.Pattern[str], *, also_theirs: bool = False) -> Iterator[Violation]:
    """Yield where a pattern stands in words of ours."""
    for line, text in texts(paper):
        for one in pattern.finditer(text):
            if also_theirs or not paper.theirs(text, one.start(), one.end()):
                yield Violation(line, text[max(0, one.start() - 30) : one.end() + 30])


def line_1_no_words_of_the_tool(paper: Paper) -> Iterator[Violation]:
    """No name of the program, of its file or of the guide; one line of literature may name the guide.

    The weighing of models holds them against the guide before there is a plan: it names its source and the page, and
    marks what is a reading of ours.
    """
    if paper.name in INTERNAL:
        return
    for one in found(paper, _PROGRAM if paper.name == "afwegingsnota" else _TOOL):
        if not ("handreiking" in one.words.lower() and re.search("Literatuur|Bron", _chapter(paper, one.line))):
            yield one


def _chapter(paper: Paper, line: int) -> str:
    """Give the heading above a line."""
    return next((b.text for b in reversed(paper.blocks) if b.kind == HEADING and b.line <= line), "")


def line_2_no_keys(paper: Paper) -> Iterator[Violation]:
    """No id of the plan and no key of a choice as text; an address may have an underscore."""
    if paper.name in INTERNAL:
        return
    keys = re.compile(r"[a-z]_[a-z]" + "".join(rf"|\b{re.escape(one)}\b" for one in sorted(paper.facts.ids)))
    for line, text in texts(paper):
        bare = _ADDRESS.sub("", text)
        # an id is a whole word: only where one stands is it worth to look for each of them
        if "_" in bare or not paper.facts.ids.isdisjoint(_WORD.findall(bare)):
            for one in keys.finditer(bare):
                yield Violation(line, text[max(0, one.start() - 30) : one.end() + 30])


def line_3_no_hash(paper: Paper) -> Iterator[Violation]:
    """No hash in visible text; a number of ten digits that the plan says is a telephone number."""
    return found(paper, re.compile(r"\b[0-9a-f]{10,}\b"))


def line_4_no_hollow_openers(paper: Paper) -> Iterator[Violation]:
    """No sentence begins by pointing at what follows."""
    for block in paper.blocks:
        if block.is_prose:
            for one in sentences_in(block.text):
                if _OPENERS.match(one) and one.lower() not in paper.facts.said:
                    yield Violation(block.line, one)


def line_5_no_bare_answers(paper: Paper) -> Iterator[Violation]:
    """No line ends in a bare yes, no or dash, and none says that something is missing.

    On the work sheet a writer reads just that.
    """
    if paper.name in INTERNAL:
        return iter(())
    return found(paper, _BARE)


def line_6_no_joints(paper: Paper) -> Iterator[Violation]:
    """No signs where parts were joined; after a colon no capital, unless for a name or a quote.

    A heading, a caption and a front line may set two names apart with a colon, so the colon is for sentences.
    In the empty work form and on the work sheet a label stands before its question.
    """
    yield from found(paper, _SIGNS)
    for block in paper.blocks:
        if not block.is_prose or paper.name in INTERNAL:
            continue
        for one in _AFTER_COLON.finditer(block.text):
            word = one[1]
            named = word in paper.facts.names or word.isupper() or any(sign.isdigit() for sign in word)
            if not named and not paper.theirs(block.text, one.start(), one.end()):
                yield Violation(block.line, block.text[max(0, one.start() - 30) : one.end() + 20])


def line_31_percent(paper: Paper) -> Iterator[Violation]:
    """A percentage has its sign, and a figure of an indicator its unit.

    A row that begins with “Percentage” tells what its numbers are; years stand in columns of their own.
    The unit is an answer: where a plan has none for an indicator, `controleer` asks for it.
    """
    without = {one.naam for one in paper.facts.plan.verantwoording.indicatoren if not one.eenheid}
    for table in (block for block in paper.blocks if block.kind == TABLE):
        told = " ".join(table.rows[0].cells)
        for row in table.body:
            numbers = [cell for cell in row.cells if re.fullmatch(r"\d{1,3}(?:,\d+)?", cell)]
            if row.cells[0] in without:
                continue
            if row.cells[0].startswith(("Percentage", "Aandeel")) and numbers and not re.search("%|procent", told):
                yield Violation(row.line, " | ".join(row.cells)[:90])


def line_35_links_to_laws(paper: Paper) -> Iterator[Violation]:
    """A link in a paper about law goes to an official text; other links stand only where an answer gives them."""
    for at, line in enumerate(paper.lines, 1):
        for link in re.findall(r"(?:\]\(|<)(https?://[^)>\s]+)", line):
            host = link.split("/")[2]
            if not host.endswith(_LAW_HOSTS) and link.lower() not in paper.facts.said:
                yield Violation(at, link)


def line_37_no_persons(paper: Paper) -> Iterator[Violation]:
    """No name of a person; also not out of an answer."""
    return found(paper, _PERSON, also_theirs=True)


def line_25_concept(paper: Paper) -> Iterator[Violation]:
    """What is a concept says so above every page; in what is final the word stands nowhere.

    A form has no head, for it is filled in; and “concept” in an answer, such as the draft of something, is theirs.
    A paper that asks to release “het concept van het plan” names another paper, and the empty form names a status.
    """
    head = str(paper.front.get("kop", ""))
    form = bool(paper.front.get("formulier"))
    if paper.made_as == "concept" and not form and not head.startswith("CONCEPT"):
        yield Violation(1, "geen CONCEPT boven elke bladzijde")
    if paper.made_as == "ontwerp" and not head.startswith("ONTWERP"):
        yield Violation(1, "geen ONTWERP boven elke bladzijde")
    if paper.made_as == "definitief" and paper.name not in INTERNAL:
        yield from found(paper, re.compile(r"\bconcept\b(?! van het plan)", re.IGNORECASE))


def line_36_nothing_internal(paper: Paper) -> Iterator[Violation]:
    """Nothing that is meant for the municipality itself stands in a paper, also not on the work sheet."""
    said = " ".join(paper.visible.lower().split())
    for answer in paper.facts.internal:
        if answer in said:
            yield Violation(1, answer[:60])
