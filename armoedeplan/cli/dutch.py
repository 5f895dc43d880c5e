"""The command line in Dutch: its help, and what it says to wrong use.

The library that typer carries with it says nearly all its words in English without asking gettext for others, and the
eight for which typer does ask follow the language of the machine. So the help is laid out here, and messages are
translated by how they are worded. Nothing private of typer is used (decision record 0035).
"""

import re
from itertools import groupby
from typing import Any, Final

import typer
from typer import core

from armoedeplan.display import say
from armoedeplan.system.git_bash import person_at_screen

_INTERRUPTED = 130
_USUAL: Final = "wizard"
"""What somebody who types the name of the program alone is most likely to want."""
_MARKS: Final = (("[default: ", "[standaard: "), ("[required]", "[verplicht]"), ("; required]", "; verplicht]"))
"""What typer puts behind the explanation of an argument or an option."""
_MESSAGES: Final = (
    (r"Missing option '(.*)'\.", r"De optie \1 ontbreekt."),
    (r"Missing argument '(.*)'\.", r"Het argument \1 ontbreekt."),
    (r"'(.*)' is not a valid (?:integer|integer range|int).*", r"“\1” is geen heel getal."),
    (r"'(.*)' is not a valid .*", r"“\1” past hier niet."),
    (r"(.*) is not in the range .*", r"\1 valt buiten het bereik."),
    (r"Option '(.*)' requires an argument\.?", r"Achter de optie \1 hoort een waarde."),
    (r"Option '(.*)' requires (\d+) arguments\.?", r"Achter de optie \1 horen \2 waarden."),
    (r"Option '(.*)' does not take a value\.?", r"Achter de optie \1 hoort geen waarde."),
    (r"Argument '(.*)' takes (\d+) values\.?", r"Bij \1 horen \2 waarden."),
    (
        r"Got unexpected extra argument\(s\) \((.*)\)",
        r"Er staat te veel: \1. Zet een tekst met spaties tussen aanhalingstekens.",
    ),
    (r"No such option: (\S+)", r"De optie \1 bestaat niet."),
    (r"Missing command\.", r"Er is geen opdracht gegeven."),
)
_INVALID: Final = re.compile(r"Invalid value for (.+?): (.*)", re.DOTALL)
_POSSIBLE: Final = re.compile(r"(No such option: \S+) \(Possible options: (.*)\)")


_JSON: Final = "json"
_FORMAT: Final = "formaat"


class _Dutch:
    """What commands and the group of commands share: Dutch words in their help."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """Write how a command is called, behind `Gebruik:`."""
        formatter.write_usage(ctx.command_path, " ".join(ctx.command.collect_usage_pieces(ctx)), "Gebruik: ")

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, then the options, and of a group its commands."""
        for title, kind in (("Argumenten", "argument"), ("Opties", "option")):
            of_kind = (param for param in ctx.command.get_params(ctx) if param.param_type_name == kind)
            _write_section(title, [row for param in of_kind if (row := param.get_help_record(ctx))], formatter)
        if isinstance(ctx.command, core.TyperGroup):
            ctx.command.format_commands(ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """Give the option --help with its Dutch explanation."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Toont deze uitleg."
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence about a command, whole: half a sentence tells nothing."""
        return str(super().get_short_help_str(max(limit, 200)))  # type: ignore[misc]


def _write_section(title: str, rows: list[tuple[str, str]], formatter: Any) -> None:
    """Write a heading with rows of names and explanations below it; nothing without rows."""
    if rows:
        with formatter.section(title):
            formatter.write_dl([(names, _marks_in_dutch(explanation)) for names, explanation in rows])


def _marks_in_dutch(explanation: str) -> str:
    """Translate what typer puts behind an explanation."""
    before, bracket, marks = explanation.rpartition("  [")
    marks = f"[{marks}" if bracket else explanation
    for english, dutch in _MARKS:
        marks = marks.replace(english, dutch)
    return f"{before}  {marks}" if bracket else marks


class DutchCommand(_Dutch, core.TyperCommand):
    """A command that explains itself in Dutch; JSON is asked for in two ways, wherever there is any."""

    def __init__(self, name: str | None, **given: Any) -> None:
        super().__init__(name, **given)
        names = {param.name for param in self.params}
        self._added = _FORMAT if _JSON in names and _FORMAT not in names else ""
        self._added = _JSON if _FORMAT in names and _JSON not in names else self._added
        if self._added == _FORMAT:
            self._add_way(metavar="FORMAAT", help="tekst, of json: hetzelfde als --json.")
        elif self._added == _JSON:
            self._add_way(is_flag=True, help="Hetzelfde als --formaat json.")

    def _add_way(self, **given: Any) -> None:
        """Add the other option by which JSON is asked for."""
        self.params.append(core.TyperOption(param_decls=[f"--{self._added}"], callback=_note_format, **given))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; JSON that was asked for in the other way is as if it was asked in the one."""
        left = super().parse_args(ctx, args)
        if ctx.params.pop(self._added, False):
            ctx.params[_JSON if self._added == _FORMAT else _FORMAT] = True if self._added == _FORMAT else _JSON
        return left

    def invoke(self, ctx: Any) -> Any:
        """Run the command; who stops it with Ctrl-C hears what was written, and what was not."""
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, ImportError) as error:
            # compiled code that is stopped while it is loaded says that it cannot be
            if not isinstance(error.__cause__ or error, KeyboardInterrupt):
                raise
            from armoedeplan.write_log import told

            say(told(), err=True)
            raise typer.Exit(_INTERRUPTED) from None


def _note_format(_: Any, param: Any, value: Any) -> bool:
    """Tell whether JSON was asked for, or end with what can be asked."""
    if value not in (None, False, True, "tekst", "json"):
        raise typer.BadParameter(f"“{value}” is hier niet mogelijk. Kies uit: tekst, json.", param_hint=param.opts[0])
    return value in (True, "json")


class DutchGroup(_Dutch, core.TyperGroup):
    """The group of commands; a command that is mistyped gets the nearest one as advice."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the command line; without any word on it, begin the interview, or show the help where nobody sits."""
        if not args and ctx.parent is None and person_at_screen():
            return super().parse_args(ctx, [_USUAL])
        if not args and self.no_args_is_help:
            say(*ctx.get_help().split("\n"), err=True)
            raise typer.Exit(2)
        return super().parse_args(ctx, args)

    def list_commands(self, ctx: Any) -> list[str]:
        """Give the commands under the headings of the help, in the order in which they were added."""
        names = super().list_commands(ctx)
        headings = list(dict.fromkeys(map(self._heading, names)))
        return sorted(names, key=lambda name: headings.index(self._heading(name)))

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands with the first sentence about each."""
        shown = [name for name in self.list_commands(ctx) if not self.commands[name].hidden]
        for heading, names in groupby(shown, self._heading):
            _write_section(heading, [(name, self.commands[name].get_short_help_str()) for name in names], formatter)

    def _heading(self, name: str) -> str:
        """Give the heading under which a command stands in the help."""
        panel = getattr(self.commands[name], "rich_help_panel", None)
        return panel if isinstance(panel, str) and panel else "Opdrachten"

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command that was typed, or say which one is near."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            from armoedeplan.record.words import near  # with all kinds of answers, which the help needs not

            known = [known for known in self.list_commands(ctx) if not self.commands[known].hidden]
            nearest = near(name, known)
            advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
            ctx.fail(f"De opdracht “{name}” bestaat niet. {advice}")
        return super().resolve_command(ctx, args)


def group(help_: str) -> typer.Typer:
    """Make a command that has commands below it, such as `sjabloon`, with its help in Dutch."""
    return typer.Typer(
        cls=DutchGroup,
        help=help_,
        no_args_is_help=True,
        rich_markup_mode=None,
        options_metavar="[OPTIES]",
        subcommand_metavar="OPDRACHT [...]",
    )


def show(error: typer.TyperException) -> None:
    """Tell in Dutch what was wrong with a command line."""
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        say(*ctx.get_usage().split("\n"), err=True)
        say(f"Uitleg: {ctx.command_path} --help", err=True)
    from armoedeplan.personal.hits import covered_words

    say(f"Fout: {covered_words(said(error))}", err=True)


def said(error: typer.TyperException) -> str:
    """Give the Dutch words of an error of the command-line library, or our own, which is Dutch already."""
    if isinstance(error, typer.BadParameter) and error.param is None:
        return error.message
    message = error.format_message()
    if found := _INVALID.fullmatch(message):
        return f"{found[1]}: {_translated(found[2])}"
    if found := _POSSIBLE.fullmatch(message):
        return f"{_translated(found[1])} Bedoelt u {' of '.join(found[2].split(', '))}?"
    return _translated(message)


def _translated(message: str) -> str:
    """Translate a message of the library; one of our own is Dutch already."""
    for english, dutch in _MESSAGES:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            return found.expand(dutch)
    return message
