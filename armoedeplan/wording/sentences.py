"""Sentences around an answer: on its own, after an introduction, and as a yes or a no."""

from armoedeplan.answers import Missing
from armoedeplan.progress import State
from armoedeplan.wording.phrases import as_markdown, inside_sentence, with_capital, with_stop, without_stop


def full_sentence(thing: object) -> str:
    """Give an answer as sentences of its own: a capital in front, one full stop at the end (`minder uitval`)."""
    return with_stop(with_capital(as_markdown(thing)))


def inner_clause(thing: object) -> str:
    """Give an answer as it goes on inside a sentence: with a small letter, without a full stop."""
    return without_stop(inside_sentence(thing))


def after_introduction(thing: object, introduction: str) -> str:
    """Give a sentence that begins with an introduction (`Dat levert op:`) and goes on with the answer."""
    words = inside_sentence(thing)
    return with_stop(f"{introduction} {words}") if words else ""


def yes_or_no(thing: object, yes: str, no: str = "") -> str:
    """Give the sentence that belongs to a yes or to a no; nothing when the question was not answered."""
    value = getattr(thing, "value", thing)
    return yes if value is True else no if value is False else ""


def decision_point(thing: object, *, last: bool = False) -> str:
    """Give a point of a decision: with a small letter, and a semicolon, or a full stop after the last one."""
    words = inner_clause(thing)
    return f"{words}{'.' if last else ';'}" if words else ""


def still_open(thing: object, subject: str = "") -> str:
    """Give the sentence for a question without an answer: that it comes later, or why it is not known; else nothing.

    subject: what it is about, with a small letter (`hoe groot deze groep is`).
    """
    if not isinstance(thing, Missing):
        return ""
    about = subject or inside_sentence(thing.label)
    if not about:
        return ""
    if thing.state is State.LATER:
        return with_stop(f"Dit werken wij nog uit: {about}")
    if thing.state is not State.UNKNOWN:
        return ""
    return _not_known(about, inside_sentence(thing.reason_given), told=bool(subject))


def _not_known(about: str, reason: str, *, told: bool) -> str:
    """Say that something is not known, with the reason; told: the subject is a clause, not the label of a question."""
    if told:
        return with_stop(f"{with_capital(about)}, weten wij niet{': ' if reason else ''}{reason}")
    return with_stop(f"Dit weten wij nog niet: {about}{f' ({without_stop(reason)})' if reason else ''}")
