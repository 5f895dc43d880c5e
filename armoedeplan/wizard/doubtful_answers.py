"""What may be an answer by its words, and is likely not meant as one: a number, a time or a website where none fits."""

import re
from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.personal.person_names import names_a_person
from armoedeplan.record.dates import canonical_moment, canonical_quarter, is_moment, is_quarter
from armoedeplan.record.kinds import Reading, Refused, doubt, short
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import ESCAPE
from armoedeplan.record.words import counting_number
from armoedeplan.wizard.commands import CHANGE
from armoedeplan.wizard.screen import Prompt

_NO_NAME: Final = re.compile(r"(?i)\b(?:geen|nooit een) naam\b")
_WHO: Final = ("Wie ", "Door wie ", "Welke organisatie ", "Welke functie ")
_ASKS_NUMBER: Final = re.compile(r"(?i)nummer|agendapunt|versie|artikel|taakveld|\bhoeveel|\bhoe lang\b")
"""A question in words to which a number may well be the answer."""
_BARE: Final = re.compile("[0-9]{1,2}")
"""A number that may point at something; of a year or a number of a paper nobody doubts what it is."""
_REPLIES: Final = frozenset({"ja", "j", "jawel", "yes", "y", "n", "d", "b", "ok", "oké"})
"""What answers another prompt of the wizard, and is no line of any list."""
_CONTACT: Final = {
    "website": (
        "een website",
        re.compile(r"(?i)(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|net)(?:/\S*)?"),
    ),
    "e_mail": ("een e-mailadres", re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")),
    "telefoon": ("een telefoonnummer", re.compile(r"[+(]?[0-9][0-9 ()+-]{4,}")),
    "adres": ("een adres", None),
}
"""How people reach a place: what each question of it asks for, and how it looks where that is certain."""


def doubt_about(typed: str, field: Field, prompt: Prompt, guide: Guide) -> Refused | None:
    """Give what is asked back about what was typed, with its readings; nothing when it is an answer for certain."""
    number = typed.rstrip(".")
    if number.isdecimal() and _is_list_of_words(field):
        return _number_as_line(number, prompt)
    if _BARE.fullmatch(number) and _takes_no_number(field):
        return _number_as_text(number, guide)
    if number.casefold() in _REPLIES and is_list(field) and not is_option(typed, field, prompt):
        return doubt(f"“{short(typed)}” is hier geen regel", [as_answer(typed)])
    if _is_moment_for_a_name(typed, field):
        return doubt(f"“{short(typed)}” is een tijd, en hier hoort wie het doet", [as_answer(typed)])
    if _is_person_for_a_function(typed, field):
        # what identifies a person is not repeated
        meant = Reading(f"{ESCAPE}{typed}", "dit is geen persoon: bewaar het zo")
        return doubt("Dit lijkt de naam van een persoon, en hier hoort een functie", [meant])
    return _other_contact(typed, field)


def is_option(typed: str, field: Field, prompt: Prompt) -> bool:
    """Tell whether words that are no answer elsewhere can be chosen here."""
    kind = field.line_field.kind if field.line_field else None
    wanted = typed.strip().casefold()
    return bool(kind and kind.meant_by(typed)) or any(label.casefold() == wanted for _, label in prompt.options)


def is_list(field: Field) -> bool:
    """Tell whether a question goes on asking for more until the person goes on."""
    return field.many and not (field.kind and field.kind.chosen)


def _is_list_of_words(field: Field) -> bool:
    """Tell whether each line that is typed is words of one's own."""
    kind = field.line_field.kind if field.line_field else None
    return bool(is_list(field) and kind and kind.free)


def _takes_no_number(field: Field) -> bool:
    """Tell whether a question asks for one text, to which no number is the answer."""
    kind, question = field.kind, field.question
    return bool(kind and kind.free and not field.many and question and not _ASKS_NUMBER.search(question.text))


def _is_person_for_a_function(typed: str, field: Field) -> bool:
    """Tell whether somebody's name was typed where the help of a question asks for a function and no name."""
    kind, question = field.kind, field.question
    asked = bool(kind and kind.free and not kind.prose and question and _NO_NAME.search(question.help))
    return asked and names_a_person(typed)


def _is_moment_for_a_name(typed: str, field: Field) -> bool:
    """Tell whether a day, a quarter or a year was typed where it is asked who does something."""
    kind, question = field.kind, field.question
    if not (kind and kind.free and question and question.text.startswith(_WHO)):
        return False
    return is_moment(canonical_moment(typed.strip())) or is_quarter(canonical_quarter(typed.strip()))


def _other_contact(typed: str, field: Field) -> Refused | None:
    """Ask about a website where an address is asked, a telephone number where a website is, and so on."""
    asked, _ = _CONTACT.get(field.name, ("", None))
    looks = next((name for name, (_, form) in _CONTACT.items() if form and form.fullmatch(typed)), field.name)
    if not asked or looks == field.name:
        return None
    what, _ = _CONTACT[looks]
    there = Reading(f"=contact.{looks}", f"naar de vraag waar {what} hoort")
    kept = Reading(f"{ESCAPE}{typed}", "het toch zo bewaren")
    return doubt(f"Dit lijkt {what}, en hier wordt {asked} gevraagd", [there, kept])


def as_answer(words: str) -> Reading:
    """Give words as the answer that they are."""
    return Reading(f"{ESCAPE}{words}", f"“{short(words)}” zelf, als antwoord")


def _number_as_line(number: str, prompt: Prompt) -> Refused:
    """Ask whether a bare number points at a line of the list, or is one."""
    there = prompt.present.count("\n") + 1 if prompt.present else 0
    meant = 0 < counting_number(number) <= there
    change = [Reading(f":{CHANGE} {number}", f"regel {number} wijzigen")] if meant else []
    return doubt(f"“{number}” is een nummer", [*change, Reading(f"{ESCAPE}{number}", f"“{number}” zelf, als regel")])


def _number_as_text(number: str, guide: Guide) -> Refused:
    """Ask whether a bare number is the whole answer to a question in words, or points at something."""
    step = [Reading(f"={number}", f"naar stap {number}")] if 0 < counting_number(number) <= guide.last else []
    message = f"“{number}” is een nummer, en bij deze vraag is niets te kiezen"
    return doubt(message, [*step, Reading(f"{ESCAPE}{number}", f"“{number}” zelf, als antwoord")])
