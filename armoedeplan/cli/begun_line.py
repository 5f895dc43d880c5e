"""A command line that somebody is typing, taken apart up to the cursor."""

import shlex
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple


class Line(NamedTuple):
    """A command line up to the cursor: the command, what was given, and the parameter of which a value is begun.

    begin: what of that value is there. joined: what stands before it in the same word, such as `--stap=`.
    """

    name: str
    command: Any
    options: Mapping[str, str]
    arguments: tuple[str, ...]
    awaiting: Any
    begin: str
    joined: str = ""


def line_of(before: Sequence[str], begin: str, commands: Any) -> Line:
    """Take a command line apart, as far as it goes; `begin` is what of the last word is there."""
    command = commands
    names: list[str] = []
    rest = list(before)
    while rest and rest[0] in getattr(command, "commands", {}):
        names.append(rest.pop(0))
        command = command.commands[names[-1]]
    options, arguments, awaiting = _given_words(rest, command)
    joined = ""
    if begin.startswith("--") and "=" in begin and awaiting is None:
        option, _, begin = begin.partition("=")
        awaiting, joined = _option_named(command, option), f"{option}="
    return Line(" ".join(names), command, options, arguments, awaiting, "" if begin == "=" else begin, joined)


def without_quotes(word: str) -> str:
    """Give a word without its quotes and backslashes; one of which the quotes are not closed stays as it is."""
    try:
        return "".join(shlex.split(word))
    except ValueError:
        return word


def _given_words(words: Sequence[str], command: Any) -> tuple[dict[str, str], tuple[str, ...], Any]:
    """Tell the options with their values from the arguments; give also the option that still awaits its value."""
    options: dict[str, str] = {}
    arguments: list[str] = []
    awaiting = None
    for word in words:
        if awaiting is not None:
            options[awaiting.opts[0]], awaiting = word, None
        elif word.startswith("--"):
            name, _, value = word.partition("=")
            option = _option_named(command, name)
            options[name] = value
            awaiting = option if option is not None and not option.is_flag and "=" not in word else None
        else:
            arguments.append(word)
    return options, tuple(arguments), awaiting


def _option_named(command: Any, name: str) -> Any:
    """Give the option of a command by the name that is typed; nothing when it has none."""
    return next((param for param in command.params if name in param.opts and param.param_type_name == "option"), None)
