"""What a typed line is: an answer, a command, or words that are neither.

Of the last `klaar` goes on in a list, and `nvt` is asked back as `:nvt`.
"""

from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.record.kinds import Reading, Refused, doubt, short
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import ESCAPE, Means, Spoken, literal_words, spoken_instead
from armoedeplan.record.words import near
from armoedeplan.wizard.commands import (
    BACK,
    EVERYWHERE,
    HELP,
    IN_LISTS,
    LATER,
    NOTE,
    NVT,
    ONBEKEND,
    OVERVIEW,
    SOURCE,
    STOP,
    Command,
)
from armoedeplan.wizard.doubtful_answers import as_answer, doubt_about, is_list, is_option
from armoedeplan.wizard.screen import Prompt

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

_OF_MORE_LINES: Final = (f":{NOTE} ", f":{SOURCE} ")
"""What begins so is never an answer, also when what is pasted behind it has more lines."""
_HELP_WORDS: Final = ("h", "help", "hulp")
_BEGINS: Final = (BACK, LATER, OVERVIEW, HELP, ":", ESCAPE)
_LITERAL: Final = "Is dit uw antwoord? Zet er dan een \\ voor. Met ? ziet u wat u kunt typen."


def interpret(typed: str) -> Command | str:
    r"""Tell an answer from a command; an answer is given without the `\` that marks it as one.

    A text of several lines is an answer: it was pasted, and commands have one line. Only a note may have more.
    Raises Refused when it looks like a command but is none, or when a sign did not arrive whole.
    """
    # a byte that the encoding of the terminal lacks arrives as half a surrogate pair, and cannot be saved (0013)
    if any("\ud800" <= sign <= "\udfff" for sign in typed):
        remedy = "Zet de tekenset van uw terminal op UTF-8, of schrijf het antwoord met :editor."
        raise Refused("Uw terminal stuurde een teken dat niet te lezen is", remedy)
    line = typed.strip()
    if ("\n" in line and not line.startswith(_OF_MORE_LINES)) or not line.startswith(_BEGINS):
        return typed
    if line.startswith(ESCAPE):
        return line[1:] if line[1:].startswith(_BEGINS) else line
    if line.startswith(":"):
        return _named_command(line)
    sign, words = line[0], line[1:].strip()
    if sign in (BACK, LATER) and words:
        raise Refused(f"“{line}” is geen opdracht", _LITERAL)
    return Command(sign, words)


def as_typed(text: str) -> str:
    r"""Give a text as it is typed for an answer: one that would be read as something else gets a `\` before it."""
    line = text.strip()
    otherwise = "\n" not in line and (line.startswith(_BEGINS) or spoken_instead(line) is not None)
    return f"{ESCAPE}{line}" if otherwise else text


def _named_command(line: str) -> Command:
    """Read a command that has a name; the beginning of the name is enough where only one begins so."""
    word, _, words = line[1:].strip().partition(" ")
    if word.lower() in _HELP_WORDS:
        # the first letter of help would else take an answer back
        return Command(HELP, words.strip())
    known = [*EVERYWHERE, *IN_LISTS]
    meant = [name for name in known if word and name.startswith(word.lower())]
    if word.lower() in known or len(meant) == 1:
        return Command(word.lower() if word.lower() in known else meant[0], words.strip())
    nearest = near(word, known)
    advice = f"Bedoelt u :{nearest}? " if nearest else ""
    raise Refused(f"“{line}” is geen opdracht", advice + _LITERAL)


def answer_or_command(typed: str, field: Field, prompt: Prompt, guide: Guide) -> str | Command:
    r"""Give a line as the answer or the command that it is; an empty answer goes on from a list.

    Words behind a `\` are an answer. guide: that of the plan.
    Raises Refused, with readings, when it is not certain what is meant.
    """
    answer = interpret(typed)
    return answer if isinstance(answer, Command) else _answer_or_instead(answer, field, prompt, guide)


def _answer_or_instead(typed: str, field: Field, prompt: Prompt, guide: Guide) -> str | Command:
    """Give what is no command as the answer that it is, or what its words ask for instead. Raises Refused."""
    bare = typed.strip()
    if bare.startswith(ESCAPE) and doubt_about(bare[1:], field, prompt, guide):
        return bare[1:]
    spoken = spoken_instead(typed)
    if spoken is None and (doubtful := doubt_about(bare, field, prompt, guide)):
        raise doubtful
    if spoken is None or is_option(typed, field, prompt):
        return literal_words(typed)
    if spoken.means is Means.HELP:
        return Command(HELP)
    if spoken.means is Means.BACK:
        return Command(BACK)
    if is_list(field) and (spoken.means is Means.NO_MORE or (spoken.means is Means.NONE and prompt.present)):
        return ""
    raise doubt(f"“{short(typed.strip())}” is hier geen antwoord", _readings_of_words(spoken, typed, field))


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
        proposed.append(as_answer(typed.strip()))
    return proposed
