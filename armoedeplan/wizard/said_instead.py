"""What the wizard does with words that are no answer: `klaar` goes on in a list, `nvt` is asked back as `:nvt`."""

from typing import Final

from armoedeplan.guide.definition import Guide
from armoedeplan.record.kinds import Reading, doubt, short
from armoedeplan.record.shape import Field
from armoedeplan.record.spoken import ESCAPE, Means, Spoken, literal_words, spoken_instead
from armoedeplan.wizard.commands import BACK, HELP, LATER, NVT, ONBEKEND, STOP, Command
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


def answer_or_command(typed: str, field: Field, prompt: Prompt, guide: Guide) -> str | Command:
    r"""Give what was typed as the answer that it is, or what it asks for instead; empty where it goes on from a list.

    Words behind a `\` are an answer. guide: that of the plan.
    Raises Refused, with readings, when it is not certain what is meant.
    """
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
