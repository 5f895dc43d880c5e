"""The words of the command-line library in Dutch.

The library that typer carries with it has its messages in English, most of them without a way to translate
them. This is the one place that knows how they are worded.
"""

import re
from typing import Any

import typer
from typer import core
from typer._click import exceptions
from typer._click.core import Context
from typer._click.formatting import HelpFormatter

from armoedeplan.display import say
from armoedeplan.record.words import near

_INTERRUPTED = 130
_WORDS = {
    "Options": "Opties",
    "Arguments": "Argumenten",
    "Commands": "Opdrachten",
    "required": "verplicht",
    "default: {default}": "standaard: {default}",
    "Missing command.": "Er is geen opdracht gegeven.",
    "No such command {name!r}.": "De opdracht {name!r} bestaat niet.",
    "Aborted!": "Afgebroken.",
}
_MESSAGES = (
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
    (r"No such option: (.*)", r"De optie \1 bestaat niet."),
)


def _word(message: str) -> str:
    """Translate one word of the library's own gettext."""
    return _WORDS.get(message, message)


setattr(core, "_", _word)  # noqa: B010 - the name under which typer calls gettext, which it does not export


class _Formatter(HelpFormatter):
    """The layout of help texts, with the Dutch word for usage."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or "Gebruik: ")


class _Context(Context):
    """A context whose help is laid out in Dutch."""

    formatter_class = _Formatter


class _Dutch:
    """What commands and the group of commands share: Dutch words in their help."""

    def get_help_option(self, ctx: Context) -> Any:
        """Give the option --help with its Dutch explanation."""
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = "Toont deze uitleg."
        return option

    def get_short_help_str(self, limit: int = 45) -> str:
        """Give the first sentence about a command, whole: half a sentence tells nothing."""
        return str(super().get_short_help_str(max(limit, 200)))  # type: ignore[misc]


class DutchCommand(_Dutch, core.TyperCommand):
    """A command that explains itself in Dutch."""

    context_class = _Context

    def invoke(self, ctx: Context) -> Any:
        """Run the command; who stops it with Ctrl-C hears what was written, and what was not."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            from armoedeplan.write_log import told

            say(told(), err=True)
            raise typer.Exit(_INTERRUPTED) from None


class DutchGroup(_Dutch, core.TyperGroup):
    """The group of commands; a command that is mistyped gets the nearest one as advice."""

    context_class = _Context

    def list_commands(self, ctx: Context) -> list[str]:
        """Give the commands in the order in which they were added, and groups of commands after them."""
        return sorted(super().list_commands(ctx), key=lambda name: isinstance(self.commands[name], core.TyperGroup))

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Find the command that was typed, or say which one is near."""
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            known = [known for known, command in self.commands.items() if not command.hidden]
            nearest = near(name, known)
            advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(known)}."
            raise exceptions.UsageError(f"De opdracht “{name}” bestaat niet. {advice}", ctx)
        return super().resolve_command(ctx, args)


def group(help_: str) -> typer.Typer:
    """Make a group of commands."""
    return typer.Typer(
        cls=DutchGroup,
        help=help_,
        no_args_is_help=True,
        rich_markup_mode=None,
        options_metavar="[OPTIES]",
        subcommand_metavar="OPDRACHT [...]",
    )


def show(error: exceptions.ClickException) -> None:
    """Tell in Dutch what was wrong with a command line."""
    if isinstance(error, exceptions.NoArgsIsHelpError):
        say(*error.message.split("\n"), err=True)
        return
    ctx = getattr(error, "ctx", None)
    if ctx is not None:
        say(*ctx.get_usage().split("\n"), err=True)
        say(f"Uitleg: {ctx.command_path} --help", err=True)
    say(f"Fout: {said(error)}", err=True)


def said(error: exceptions.ClickException) -> str:
    """Give the Dutch words of an error of the command-line library."""
    if isinstance(error, exceptions.MissingParameter) and error.param is not None:
        name = error.param.get_error_hint(error.ctx).replace("'", "")  # type: ignore[arg-type]
        return f"{'De optie' if error.param.param_type_name == 'option' else 'Het argument'} {name} ontbreekt."
    words = _translated(error.message)
    if isinstance(error, exceptions.NoSuchOption) and error.possibilities:
        return f"{words} Bedoelt u {' of '.join(sorted(error.possibilities))}?"
    if isinstance(error, exceptions.BadParameter) and error.param is not None:
        return f"{error.param.get_error_hint(error.ctx)}: {words}"  # type: ignore[arg-type]
    return words


def _translated(message: str) -> str:
    """Translate a message of the library; one of our own is Dutch already."""
    for english, dutch in _MESSAGES:
        found = re.fullmatch(english, message, re.DOTALL)
        if found:
            return found.expand(dutch)
    return message
