"""What can stand where the cursor is on a command line: a command, an option, a choice, a file, or a part of a plan.

It follows from the commands themselves. What a value may be, an option tells in its help (`md, html of pdf`), so that
no second list of choices can grow old; what depends on a plan is looked up in the plan that stands on the line.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

from armoedeplan.cli.begun_line import Line, line_of, without_quotes
from armoedeplan.cli.value_completion import MAKERS
from armoedeplan.cli.word_proposals import NOTHING, Completion, Proposal, behind_comma

FILE_KINDS: Final = {"PLAN": "plan", "ANDER": "plan", "OUD": "plan", "NIEUW": "plan", "MAP": "map"}
"""What kind of file an argument or an option takes, by the word that stands for it in the help; others take any."""
_CHOICE: Final = re.compile(r"[a-z][a-z_-]*")
_ASIDE: Final = re.compile(r" \([^)]*\)")


def completion_of(words: Sequence[str], commands: Any, *, quoted: bool = False) -> Completion:
    """Give what can stand at the cursor.

    words: those behind the program, the last one begun and with a colon before it. commands: the group of all commands.
    quoted: whether the words have still the quotes and backslashes with which they were typed.
    """
    *before, last = words
    # bash takes `--stap=3` for three words
    whole = [without_quotes(word) if quoted else word for word in before if word != "="]
    line = line_of(whole, last.removeprefix(":"), commands)
    found = _found_at(line)
    fitting = (proposal for proposal in found.proposals if proposal.word.startswith(line.begin))
    return found._replace(proposals=tuple(Proposal(line.joined + word, meaning) for word, meaning in fitting))


def listed_choices(help_: str) -> tuple[str, ...]:
    """Give the values that the help of an option lists behind its colon, as in `In welke vorm: md of json`."""
    listed = _ASIDE.sub("", help_).rpartition(": ")[2].removesuffix(".").replace(" of ", ", ").split(", ")
    return tuple(listed) if len(listed) > 1 and all(map(_CHOICE.fullmatch, listed)) else ()


def _found_at(line: Line) -> Completion:
    """Give all that can stand at the cursor, whatever is there of it."""
    if line.awaiting is not None:
        return _values_of(line.awaiting, line)
    if line.begin.startswith("-"):
        return Completion("woorden", tuple(_options_left(line)))
    if hasattr(line.command, "commands"):
        if line.arguments:
            return NOTHING
        shown = ((name, known) for name, known in line.command.commands.items() if not known.hidden)
        return Completion("woorden", tuple(Proposal(name, known.get_short_help_str()) for name, known in shown))
    expected = [param for param in line.command.params if param.param_type_name == "argument"]
    if not expected or (len(line.arguments) >= len(expected) and expected[-1].nargs != -1):
        return Completion("woorden", tuple(_options_left(line)))
    return _values_of(expected[min(len(line.arguments), len(expected) - 1)], line)


def _options_left(line: Line) -> Iterator[Proposal]:
    """Yield the options that can still be given; one that may be given more often is never gone."""
    for param in line.command.params:
        if param.param_type_name == "option" and param.help and not getattr(param, "hidden", False):
            name = param.opts[0]
            if param.multiple or name not in line.options:
                yield Proposal(name, param.help)
    yield Proposal("--help", "Toont deze uitleg.")


def _values_of(param: Any, line: Line) -> Completion:
    """Give the values of an argument or an option."""
    word = (param.metavar or "").strip("[].").removesuffix(",")
    maker = MAKERS.get(f"{line.name} {param.opts[0] if param.param_type_name == 'option' else word}") or MAKERS.get(
        word
    )
    if maker is not None:
        found = maker(line)
    elif param.type.name == "path":
        found = Completion(FILE_KINDS.get(word, "bestand"))
    else:
        found = Completion("woorden", tuple(map(Proposal, listed_choices(param.help or ""))))
    return behind_comma(found, line.begin) if (param.metavar or "").rstrip(".").endswith(",") else found
