"""The messages of the YAML parser in plain Dutch, each with a remedy.

libyaml has a finite list of problems; what is not in the table falls back on a message that is always true.
"""

import yaml

from armoedeplan.faults import fault
from armoedeplan.finding import Finding, Mark

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
    "found unexpected end of stream": ("Het bestand houdt op midden in een tekst tussen aanhalingstekens", _CLOSE),
    "found unexpected document indicator": ("Een tekst tussen aanhalingstekens is niet afgesloten", _CLOSE),
    "found unknown escape character": (
        "Achter een \\ staat een teken dat YAML niet kent",
        "Gebruik enkele aanhalingstekens ('...') om tekst met een \\ heen.",
    ),
    "found unexpected ':'": ("Hier staat een dubbele punt die niet past", _QUOTE),
    "did not find expected alphabetic or numeric character": (
        "Met & of * kan een tekst niet beginnen",
        _QUOTE,
    ),
    "did not find expected whitespace or line break": (
        "Achter een aanhalingsteken of ! staat iets dat er niet hoort",
        _QUOTE,
    ),
    "did not find expected comment or line break": (
        "Achter | of > staat nog tekst",
        "Begin de tekst op de volgende regel, en laat hem inspringen.",
    ),
    "found an indentation indicator equal to 0": ("Achter | of > staat een 0", "Haal de 0 weg."),
    "found undefined alias": (
        "Een tekst die met * begint, leest YAML als verwijzing",
        _QUOTE,
    ),
    "did not find expected tag URI": ("Een tekst die met ! begint, leest YAML als tag", _QUOTE),
    "found undefined tag handle": ("Een tekst die met ! begint, leest YAML als tag", _QUOTE),
    "input is too long": ("Deze regel is te lang om te lezen", "Verdeel de tekst over meer regels."),
}


def in_dutch(error: yaml.MarkedYAMLError) -> Finding:
    """Make a finding of what the parser says."""
    place = error.problem_mark or error.context_mark
    mark = Mark(place.line + 1, place.column + 1) if place else Mark()
    problem = error.problem or ""
    if "single document" in problem or "single document" in (error.context or ""):
        remedy = "Houd één plan in één bestand: haal de regel --- en wat erna komt weg."
        return fault("AP006", mark, "", "Hier begint een tweede document", remedy)
    for known, (message, remedy) in _PROBLEMS.items():
        if known in problem:
            return fault(_code(known), mark, "", message, remedy)
    return fault("AP004", mark, "", "Hier klopt de indeling niet", _INDENT)


def _code(problem: str) -> str:
    """Give the code of a problem: anchors and tags have their own."""
    if "alias" in problem or "alphabetic" in problem:
        return "AP007"
    return "AP008" if "tag " in problem and "tab" not in problem else "AP004"
