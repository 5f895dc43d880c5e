"""Words beside the list of an open choice: asked once, kept as they are typed, and offered from then on."""

from collections.abc import Sequence
from typing import Final

from armoedeplan.record import Choice
from armoedeplan.record.words import word_key
from armoedeplan.refusal import Refusal
from armoedeplan.wizard.like_options import options_like
from armoedeplan.wizard.options import Option
from armoedeplan.wizard.screen import Screen
from armoedeplan.wizard.short_reply import Leave, ask_which, ask_yes_or_no

CHANGE: Final = "mijn antwoord veranderen"


def words_meant(
    screen: Screen, kind: Choice, typed: Sequence[str], offered: Sequence[Option], leave: Leave
) -> list[str] | None:
    """Give the values of an open choice: what is offered in any writing, and the person's own words that are meant.

    Nothing when the person wants to change the answer, or goes elsewhere: leave takes where.
    """
    known = {word_key(words): option.value for option in reversed(offered) for words in option}
    values: list[str] = []
    for words in typed:
        value = known.get(word_key(words)) or _asked_about(screen, kind, words, offered, leave)
        if value is None:
            return None
        values.append(value)
    return list(dict.fromkeys(values))


def _asked_about(screen: Screen, kind: Choice, words: str, offered: Sequence[Option], leave: Leave) -> str | None:
    """Ask whether words are a person's own, or one of those in the list that are like them."""
    like = options_like(kind, words, offered)
    if screen.scripted:
        return _without_asking(screen, words, like)
    if not like:
        question = f"“{words}” staat niet in de lijst. Als eigen woord bewaren?"
        return words if not kind.options or ask_yes_or_no(screen, question, leave=leave) else None
    labels = [option.label for option in like]
    question = f"“{words}” staat niet in de lijst. Bedoelt u {labels[0]}?" if len(like) == 1 else ""
    question = question or f"“{words}” staat niet in de lijst. Wat bedoelt u?"
    choices = [*labels, f"“{words}” als eigen woord bewaren", CHANGE]
    place = ask_which(screen, question, choices, default=len(like) + 1, leave=leave)
    return [*(option.value for option in like), words, None][place]


def _without_asking(screen: Screen, words: str, like: Sequence[Option]) -> str | None:
    """Take the words of a script, unless they look like a slip for what is in the list."""
    if not like:
        return words
    refusal = Refusal(f"“{words}” staat niet in de lijst", f"Bedoelt u {like[0].label}? Schrijf het dan zo.")
    screen.refused(refusal)
    return None
