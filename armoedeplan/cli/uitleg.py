"""`uitleg`: what a step, component, model, code, term, law or key means."""

from typing import Annotated

import typer

from armoedeplan.cli.arguments import JsonOption
from armoedeplan.display import say


def uitleg(
    onderwerp: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ONDERWERP]",
            help="Een stap, een onderdeel (2.2), een model, een code (AP013), een begrip, een wet of een pad.",
            show_default=False,
        ),
    ] = None,
    alle: Annotated[bool, typer.Option("--alle", help="Noemt alle codes die controleer kan vinden.")] = False,
    json: JsonOption = False,
) -> None:
    """Legt iets uit: een stap, een kernonderdeel, een model, een code, een begrip, een wet of een vraag.

    Als JSON geeft het de regels van controleer: van één code, van een begin ervan (AP2), of van alle.
    """
    from armoedeplan.cli.files import fail
    from armoedeplan.terminal.lookup import explain, nearest, topics

    words = " ".join(onderwerp or ())
    if json or alle:
        _tell_rules(words, json=json)
        return
    if not words:
        say(*topics())
        return
    lines = list(explain(words))
    if not lines:
        raise fail(f"“{words}” is geen bekend onderwerp.", nearest(words))
    say(*lines)


def _tell_rules(words: str, *, json: bool) -> None:
    """Tell the rules whose codes begin so, or all; end with what can be asked when there is none."""
    from armoedeplan.checks.rules import all_codes, rule_of
    from armoedeplan.cli.files import fail
    from armoedeplan.record.kinds import Refused
    from armoedeplan.settings.finding_code import FindingCode
    from armoedeplan.terminal.rules_report import rule_lines, rules_as_json

    try:
        beginning = FindingCode().read(words) if words else ""
    except Refused as refused:
        raise fail(refused.message, f"{refused.remedy} Zonder --json legt uitleg ook andere onderwerpen uit.") from None
    rules = [rule_of(code) for code in sorted(all_codes()) if code.startswith(beginning)]
    say(*(rules_as_json(rules) if json else rule_lines(rules)))
