"""What is wrong with a template of a municipality: where, what, and what to do; Jinja's own words become Dutch."""

import re
from collections.abc import Container
from typing import Final, NamedTuple

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError

from armoedeplan.record.words import near
from armoedeplan.refusal import Refusal

FORBIDDEN: Final = "Een sjabloon mag alleen gebruiken wat in de lijst met sjabloonvariabelen staat."
_LOOK: Final = "Kijk deze regel na, en de regel erboven."
_SIGNS: Final = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of statement block": "{%",
    "begin of print statement": "{{",
    "end of template": "het einde van het sjabloon",
    "template data / text": "gewone tekst",
    "name": "een naam",
    "string": "een tekst tussen aanhalingstekens",
    "integer": "een getal",
    "float": "een getal",
}
_SYNTAX: Final = (
    (
        r"Encountered unknown tag '(\w+)'\. (?:You probably made a nesting mistake|Jinja was looking).*'(\w+)' *\.?",
        "“{0}” hoort hier niet: “{1}” is nog niet afgesloten",
    ),
    (r"Encountered unknown tag '(\w+)'\.", "“{0}” is geen opdracht die een sjabloon kent"),
    (r"Unexpected end of template\. .*needs to be closed is '(\w+)'\.", "“{0}” wordt nergens afgesloten"),
    (r"expected token '(.+?)', got '(.+)'", "Hier hoort {0}, en er staat {1}"),
    (r"unexpected '(.+)'", "“{0}” hoort hier niet"),
    (r"unexpected char (.+) at .*", "Het teken {0} hoort hier niet"),
    (r"block '(\w+)' defined twice", "Het blok “{0}” staat er twee keer"),
    (r"No (?:filter|test) named '(\w+)'\.?.*", "“{0}” bestaat niet als bewerking"),
    (r"Missing end of comment tag", "Een opmerking die met {{# begint, wordt nergens met #}} afgesloten"),
    (r"Missing end of raw directive", "“raw” wordt nergens afgesloten"),
    (r"unexpected end of template, expected '(.+)'\.", "Het sjabloon houdt op waar {0} hoort"),
    (r"unexpected end of template", "Het sjabloon houdt midden in een opdracht op"),
    (r"cannot assign attribute on non-namespace object", "Alleen een “namespace” kan hier een nieuwe waarde krijgen"),
    (r"can't assign to '?(.+?)'?", "Aan “{0}” kan geen waarde worden gegeven"),
)
_RUNNING: Final[tuple[tuple[type[BaseException], str, str], ...]] = (
    (MemoryError, "Dit sjabloon vraagt te veel geheugen", "Maak de tekst of de lijst hier kleiner."),
    (RecursionError, "Dit sjabloon roept zichzelf steeds weer aan", "Haal de verwijzing naar het sjabloon zelf weg."),
    (ZeroDivisionError, "Hier wordt door nul gedeeld", "Zet er een voorwaarde omheen: if aantal."),
    (OverflowError, "Hier staat een te groot getal", "Gebruik in range niet meer dan 100.000."),
    (PermissionError, "Een sjabloon mag geen bestanden of netwerk gebruiken", FORBIDDEN),
    (TypeError, "Deze waarden passen hier niet bij elkaar", "Kijk na of het een tekst, een getal of een lijst is."),
    (ValueError, "Deze waarde past hier niet", "Kijk na of het een tekst, een getal of een lijst is."),
)


class TemplateFault(NamedTuple):
    """One fault: the file in the folder, its line (0 when it has none), what is wrong, and what to do; in Dutch."""

    file: str
    line: int
    message: str
    remedy: str

    @property
    def told(self) -> str:
        """Where and what, in one line."""
        return f"{self.file}{f', regel {self.line}' if self.line else ''}: {self.message}"


class Refused(Refusal):
    """A template was stopped: it did what it may not do, or too much of it; place: its file and line, if known."""

    def __init__(self, message: str, remedy: str, place: tuple[str, int] | None = None) -> None:
        super().__init__(message, remedy)
        self.place = place


def syntax_fault(error: TemplateSyntaxError) -> TemplateFault:
    """Tell a fault of spelling in Dutch."""
    message, remedy = _in_dutch(error.message or "")
    return TemplateFault(error.name or error.filename or "", error.lineno, message, remedy)


def out_of_time(place: tuple[str, int], seconds: int) -> TemplateFault:
    """Tell that a template was not done in time, and where it was."""
    message = f"Dit sjabloon is na {seconds} seconden nog niet klaar"
    return TemplateFault(*place, message, "Kijk na of een lus te vaak draait, of geef meer tijd met --sjabloontijd.")


def fault_of(error: BaseException, file: str, own: Container[str] = ()) -> TemplateFault:
    """Tell what stopped a template, with the last place in a template of one's own where it was.

    file: the template that was filled in, for an error without a place. own: the names of the municipality's files.
    """
    if isinstance(error, TemplateSyntaxError):
        return syntax_fault(error)
    where = getattr(error, "place", None) or _last_place(error, own) or (file, 0)
    return TemplateFault(where[0], where[1], *_message_and_remedy(error))


def _message_and_remedy(error: BaseException) -> tuple[str, str]:
    """Give what is wrong and what to do."""
    if isinstance(error, Refusal):
        return error.message, error.remedy
    if isinstance(error, TemplateNotFound):
        name = error.name or ", ".join(map(str, getattr(error, "templates", ())))
        remedy = "Zet het in de map, of verwijs naar een sjabloon van het programma: armoedeplan/NAAM.md.j2."
        return f"Het sjabloon “{name}” bestaat niet", remedy
    if isinstance(error, SecurityError):
        said = str(error)
        return (said if said.startswith("“") else "Deze functie mag een sjabloon niet gebruiken"), FORBIDDEN
    if isinstance(error, UndefinedError):
        message, _, remedy = str(error).partition("\n")
        return message, remedy or "Kijk de naam na in de lijst met sjabloonvariabelen."
    for type_, message, remedy in _RUNNING:
        if isinstance(error, type_):
            return message, remedy
    return _in_dutch(str(error), "Deze regel is niet uit te voeren")


def _last_place(error: BaseException, own: Container[str]) -> tuple[str, int] | None:
    """Give the file and the line of the last template in a traceback; one of the municipality's goes first."""
    found = []
    step = error.__traceback__
    while step:
        name = step.tb_frame.f_code.co_filename
        if name.endswith(".j2"):
            found.append((name, step.tb_lineno))
        step = step.tb_next
    mine = [place for place in found if place[0] in own]
    return (mine or found)[-1] if found else None


def _in_dutch(said: str, otherwise: str = "De schrijfwijze van dit sjabloon klopt hier niet") -> tuple[str, str]:
    """Give in Dutch what Jinja says of the spelling of a template."""
    for english, dutch in _SYNTAX:
        found = re.fullmatch(english, said, re.DOTALL)
        if found:
            return dutch.format(*(_SIGNS.get(word, word) for word in found.groups())), _remedy_of(said)
    return otherwise, _LOOK


def _remedy_of(said: str) -> str:
    """Give what to do: the end that is missing, or for a name that does not exist the nearest that does."""
    unclosed = re.search(
        r"(?:nesting mistake|Unexpected end of template).*needs to be closed is '(\w+)'", said, re.DOTALL
    )
    if unclosed:
        return f"Zet {{% end{unclosed[1]} %}} op de plaats waar “{unclosed[1]}” ophoudt."
    from jinja2.filters import FILTERS
    from jinja2.tests import TESTS

    closed = ("block", "call", "filter", "for", "if", "macro", "raw", "set", "with")
    tags = (*closed, *(f"end{tag}" for tag in closed), "elif", "else", "extends", "from", "import", "include")
    known = {"tag": tags, "filter": (*FILTERS, "citaat", "verwijs"), "test": tuple(TESTS)}
    found = re.match(r"(?:No|Encountered unknown) (tag|filter|test)(?: named)? '(\w+)'", said)
    nearest = near(found[2], known[found[1]]) if found else None
    return f"Bedoelt u {nearest}?" if nearest else _LOOK
