"""Writing files for commands: a refusal is told in Dutch, and ends the command."""

from pathlib import Path

import typer

from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.save import SaveRefused, digest, save


def fail(message: str, remedy: str = "", code: int = 2) -> typer.Exit:
    """Tell what is wrong and what to do on standard error; give the exit to raise."""
    typer.echo(f"Fout: {message}", err=True)
    if remedy:
        typer.echo(f"    {remedy}", err=True)
    return typer.Exit(code)


def write_text(path: Path, text: str, *, new: bool = False) -> None:
    """Write a file in one step; `new` refuses to touch one that is there. Ends the command when it cannot."""
    data = open_bytes(path)
    read = digest(data) if isinstance(data, bytes) and not new else None
    try:
        save(path, text.encode(), read=read)
    except SaveRefused as refused:
        raise fail(refused.message, refused.remedy) from refused
