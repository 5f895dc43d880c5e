"""The messages of the YAML parser in plain Dutch, each with a remedy.

libyaml has a finite list of problems; what is not in the table falls back on a message that is always true.
"""

import re

import yaml

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark

_SINGLE = "Gebruik enkele aanhalingstekens ('...') om tekst met een \\ heen."
_QUOTE = "Zet de tekst tussen aanhalingstekens."
_INDENT = "Laat gegevens die bij elkaar horen even ver inspringen, met spaties."
_CLOSE = "Sluit wat u opent: elk haakje en elk aanhalingsteken hoort een tweede te hebben."
_PROBLEMS = {
    "found character that cannot start any token": (
        "Met dit teken (een tab, @, ` of %) kan een waarde niet beginnen",
        "Vervang een tab door spaties, of zet de tekst tussen aanhalingstekens.",
    ),
    "found a tab character": ("Hier staat een tab; inspringen gaat met spaties", "Vervang de tab door spaties."),
    "mapping values are not allowed": (
        "Hier staat een dubbele punt te veel, of een regel springt verkeerd in",
        f"Staat de dubbele punt in een zin? {_QUOTE} Anders: {_INDENT[0].lower()}{_INDENT[1:]}",
    ),
    "block sequence entries are not allowed": ("Een streepje staat hier op een verkeerde plek", _INDENT),
    "mapping keys are not allowed": ("Een naam met ? staat hier op een verkeerde plek", _INDENT),
    "could not find expected ':'": (
        "Op deze regel ontbreekt een dubbele punt, of een tekst loopt verkeerd door",
        f"Zet een dubbele punt met een spatie achter de naam. Is het een langere tekst? {_INDENT}",
    ),
    "did not find expected key": ("Deze regel springt anders in dan de regels waar hij bij hoort", _INDENT),
    "did not find expected '-' indicator": ("Hier wordt een streepje van een lijst verwacht", _INDENT),
    "did not find expected ',' or ']'": ("Een lijst tussen [ en ] is niet goed afgesloten", _CLOSE),
    "did not find expected ',' or '}'": ("Een groep tussen { en } is niet goed afgesloten", _CLOSE),
    "did not find expected node content": ("Hier wordt een waarde verwacht", _CLOSE),
    "did not find expected <document start>": (
        "Hier staat tekst die nergens bij hoort, of een tweede document",
        "Haal de tekst weg, of laat hem inspringen onder de naam waar hij bij hoort.",
    ),
    "while scanning a quoted scalar": ("Deze tekst tussen aanhalingstekens is niet afgesloten", _CLOSE),
    "found unknown escape character": ("Achter een \\ staat een teken dat YAML niet kent", _SINGLE),
    "did not find expected hexdecimal number": ("Achter \\x, \\u of \\U staat geen code van een teken", _SINGLE),
    "found invalid Unicode character escape code": ("Deze code achter \\u of \\U hoort bij geen teken", _SINGLE),
    "found unexpected ':'": ("Hier staat een dubbele punt die niet past", _QUOTE),
    "did not find expected comment or line break": (
        "Achter | of > staat nog tekst",
        "Begin de tekst op de volgende regel, en laat hem inspringen.",
    ),
    "found an indentation indicator equal to 0": ("Achter | of > staat een 0", "Haal de 0 weg."),
}
_DIRECTIVE = ("Een regel die met % begint, leest YAML als opdracht", _QUOTE)
_ANCHOR = ("Met & of * kan een tekst niet beginnen", _QUOTE)
_TAG = ("Een tekst die met ! begint, leest YAML als tag", _QUOTE)
# what is noticed only further on: the place to mend is where the text begins
_FROM_THE_START = ("while scanning a simple key", "while scanning a quoted scalar")


def in_dutch(error: yaml.MarkedYAMLError) -> Finding:
    """Make a finding of what the parser says."""
    place = error.context_mark if error.context in _FROM_THE_START else error.problem_mark
    place = place or error.problem_mark or error.context_mark
    mark = Mark(place.line + 1, place.column + 1) if place else Mark()
    code, message, remedy = _fault_in_dutch(error.context or "", error.problem or "")
    return fault(code, mark, "", message, remedy)


def _fault_in_dutch(context: str, problem: str) -> tuple[str, str, str]:
    """Give the code, the message and the remedy of a problem, and of what the parser was reading then."""
    both = f"{context} {problem}"
    if "single document" in both:
        remedy = "Houd één plan in één bestand: haal de regel --- en wat erna komt weg."
        return "AP006", "Hier begint een tweede document", remedy
    if "directive" in both or "incompatible YAML document" in problem:
        return "AP004", *_DIRECTIVE
    if re.search(r"\b(anchor|alias)\b", both):
        return "AP007", *_ANCHOR
    if re.search(r"\btag\b", both):
        return "AP008", *_TAG
    found = (words for known, words in _PROBLEMS.items() if known in both)
    return "AP004", *next(found, ("Hier klopt de indeling niet", _INDENT))
