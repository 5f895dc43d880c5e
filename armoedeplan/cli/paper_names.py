"""The names of documents on the command line: in the help of `maak`, and behind the plan files."""

import os
from pathlib import Path
from typing import Any

import typer

from armoedeplan.cli.dutch import DutchCommand


class PapersCommand(DutchCommand):
    """A command whose help names the documents as well; they are looked up only for that."""

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write each document with its title, below the options."""
        from armoedeplan.render.document_set import documents

        with formatter.section("Documenten"):
            formatter.write_dl([(paper.name, paper.title) for paper in documents().values()])
        super().format_epilog(ctx, formatter)


def plans_and_papers(given: list[Path]) -> tuple[list[Path], list[str]]:
    """Tell plan files from the names of documents: what has no folder, no end as `.yaml`, and is no file.

    Without any plan file, all that was given are plans, unless it names a document: then the plan is asked for.
    """
    named = [path for path in given if str(path) == path.name and not path.suffix and not os.path.lexists(path)]
    plans = [path for path in given if path not in named]
    if plans:
        return plans, [path.name for path in named]
    from armoedeplan.render.document_set import documents

    asked = next((path.name for path in named if path.name in documents()), "")
    if asked:
        raise typer.BadParameter(f"Noem ook het plan: armoedeplan maak plan.yaml {asked}", param_hint="PLAN")
    return given, []
