"""What the wizard does with words that are no answer: `klaar` goes on in a list, `nvt` is asked back as `:nvt`."""

import re
from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.personal.person_names import names_a_person
from armoedeplan.record.dates import canonical_moment, canonical_quarter, is_moment, is_quarter
from armoedeplan.record.kinds import Reading, Refused, doubt, short
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import ESCAPE, Means, Spoken, literal_words, spoken_instead
from armoedeplan.wizard.commands import BACK, CHANGE, HELP, LATER, NVT, ONBEKEND, STOP, Command
from armoedeplan.wizard.screen import Prompt

_NO_NAME: Final = re.compile(r"(?i)\b(?:geen|nooit een) naam\b")
_WHO: Final = ("Wie ", "Door wie ", "Welke organisatie ", "Welke functie ")
_ASKS_NUMBER: Final = re.compile(r"(?i)nummer|agendapunt|versie|artikel|taakveld|\bhoeveel|\bhoe lang\b")
"""A question in words to which a number may well be the answer."""
_BARE: Final = re.compile("[0-9]{1,2}")
"""A number that may point at something; of a year or a number of a paper nobody doubts what it is."""
_REPLIES: Final = frozenset({"ja", "j", "jawel", "yes", "y", "n", "d", "b", "ok", "oké"})
"""What answers another prompt of the wizard, and is no line of any list."""
_NOT_APPLICABLE: Final = Reading(f":{NVT}", "niet van toepassing (u geeft dan de reden)")
_UNKNOWN: Final = Reading(f":{ONBEKEND}", "nog niet bekend")
_POSTPONED: Final = Reading(LATER, "later beantwoorden")
_PROPOSED: Final = {
    Means.NO_MORE: (_NOT_APPLICABLE, _UNKNOWN, _POSTPONED),
    Means.NONE: (_NOT_APPLICABLE, _UNKNOWN, _POSTPONED),
    Means.NOT_APPLICABLE: (_NOT_APPLICABLE, _POSTPONED),
    Means.UNKNOWN: (_UNKNOWN, _POSTPONED),
    Means.LATER: (_POSTPONED, _UNKNOWN),
    Means.STOP: (Reading(f":{STOP}", "stoppen met de wizard"),),
}
"""What is proposed for words that are no answer, the likeliest first."""


def answer_or_command(typed: str, field: Field, prompt: Prompt, guide: Guide) -> str | Command:
    r"""Give what was typed as the answer that it is, or what it asks for instead; empty where it goes on from a list.

    Words behind a `\` are an answer. guide: that of the plan.
    Raises Refused, with readings, when it is not certain what is meant.
    """
    spoken = spoken_instead(typed)
    number = typed.strip().rstrip(".")
    if spoken is None and number.isdecimal() and _is_list_of_words(field):
        raise _number_as_line(number, prompt)
    if _BARE.fullmatch(number) and _takes_no_number(field):
        raise _number_as_text(number, guide)
    if spoken is None and number.casefold() in _REPLIES and _is_list(field) and not _is_option(typed, field, prompt):
        raise doubt(f"“{short(typed.strip())}” is hier geen regel", [_as_answer(typed.strip())])
    if spoken is None and _is_moment_for_a_name(typed, field):
        raise doubt(f"“{short(typed.strip())}” is een tijd, en hier hoort wie het doet", [_as_answer(typed.strip())])
    if spoken is None and _is_person_for_a_function(typed, field):
        # what identifies a person is not repeated
        meant = Reading(f"{ESCAPE}{typed.strip()}", "dit is geen persoon: bewaar het zo")
        raise doubt("Dit lijkt de naam van een persoon, en hier hoort een functie", [meant])
    if spoken is None or _is_option(typed, field, prompt):
        return literal_words(typed)
    if spoken.means is Means.HELP:
        return Command(HELP)
    if spoken.means is Means.BACK:
        return Command(BACK)
    if _is_list(field) and (spoken.means is Means.NO_MORE or (spoken.means is Means.NONE and prompt.present)):
        return ""
    raise doubt(f"“{short(typed.strip())}” is hier geen antwoord", _readings_of_words(spoken, typed, field))


def _is_option(typed: str, field: Field, prompt: Prompt) -> bool:
    """Tell whether words that are no answer elsewhere can be chosen here."""
    kind = field.line_field.kind if field.line_field else None
    wanted = typed.strip().casefold()
    return bool(kind and kind.meant_by(typed)) or any(label.casefold() == wanted for _, label in prompt.options)


def _is_list(field: Field) -> bool:
    """Tell whether a question goes on asking for more until the person goes on."""
    return field.many and not (field.kind and field.kind.chosen)


def _is_list_of_words(field: Field) -> bool:
    """Tell whether each line that is typed is words of one's own."""
    kind = field.line_field.kind if field.line_field else None
    return bool(_is_list(field) and kind and kind.free)


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


def _as_answer(words: str) -> Reading:
    """Give words as the answer that they are."""
    return Reading(f"{ESCAPE}{words}", f"“{short(words)}” zelf, als antwoord")


def _number_as_line(number: str, prompt: Prompt) -> Refused:
    """Ask whether a bare number points at a line of the list, or is one."""
    there = prompt.present.count("\n") + 1 if prompt.present else 0
    change = [Reading(f":{CHANGE} {number}", f"regel {number} wijzigen")] if 0 < int(number) <= there else []
    return doubt(f"“{number}” is een nummer", [*change, Reading(f"{ESCAPE}{number}", f"“{number}” zelf, als regel")])


def _number_as_text(number: str, guide: Guide) -> Refused:
    """Ask whether a bare number is the whole answer to a question in words, or points at something."""
    step = [Reading(f"={number}", f"naar stap {number}")] if 0 < int(number) <= guide.last else []
    message = f"“{number}” is een nummer, en bij deze vraag is niets te kiezen"
    return doubt(message, [*step, Reading(f"{ESCAPE}{number}", f"“{number}” zelf, als antwoord")])


def _readings_of_words(spoken: Spoken, typed: str, field: Field) -> list[Reading]:
    """Give what may have been meant: a command with its reason, a nought, or the words themselves."""
    proposed = [
        reading._replace(value=f"{reading.value} {spoken.more}") if spoken.more and ":" in reading.value else reading
        for reading in _PROPOSED[spoken.means]
    ]
    kind = field.line_field.kind if field.line_field else None
    nought = kind.meant_by("nul") if kind and spoken.means is Means.NONE else None
    if kind and nought:
        proposed.insert(0, Reading(nought, kind.shown(kind.read(nought))))
    if kind is None or kind.free or kind.open:
        proposed.append(_as_answer(typed.strip()))
    return proposed
