"""`uitleg`: what a step, component, model, code, term, law or key means."""

from typing import Annotated

import typer

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
) -> None:
    """Legt iets uit: een stap, een kernonderdeel, een model, een code, een begrip, een wet of een vraag."""
    from armoedeplan.cli.files import fail
    from armoedeplan.terminal.lookup import explain, nearest, topics

    if not onderwerp:
        say(*topics())
        return
    words = " ".join(onderwerp)
    lines = list(explain(words))
    if not lines:
        raise fail(f"“{words}” is geen bekend onderwerp.", nearest(words))
    say(*lines)
