"""Running pandoc: one document from Markdown to another format, in a folder of its own and without a network.

Why pandoc and Typst, what they cost and what they may not read is in decision record 0012.
"""

import os
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from armoedeplan.installing import how_to_install
from armoedeplan.render.numbered_notes import with_numbered_notes
from armoedeplan.render.source import DATA, FormatError, Source, need_tools
from armoedeplan.render.style.front_page import WITH_FRONT, front_page_options
from armoedeplan.temporary import scratch

# CommonMark with what our documents use beside it, which is read in half the time of pandoc's own Markdown;
# raw markup of other formats is read as words, but for HTML, which a filter takes out
READ: Final = (
    "commonmark+attributes+bracketed_spans+definition_lists+fenced_divs+footnotes+gfm_auto_identifiers"
    "+implicit_figures+pipe_tables+yaml_metadata_block"
)

MOST_SECONDS: Final = 180
"""Seconds that pandoc may take for one document."""
MOST_MEGABYTES: Final = 2048
"""Megabytes of memory that pandoc may take for one document."""
_MEMORY: Final = ("+RTS", f"-M{MOST_MEGABYTES}m", "-RTS")
_HEAP_EXHAUSTED: Final = 251
_SMALLER: Final = "Gebruik in de huisstijl een kleiner document voor de opmaak, of maak het plan korter."

KNOWN: Final = "3.9"
"""The version of pandoc that this program was made with, and that its tests hold."""

PAGE: Final = f"--lua-filter={DATA / 'blad.lua'}"
"""The option of PDF and HTML: what they number and show alike."""
OFFICE: Final = (
    f"--lua-filter={DATA / 'kantoor.lua'}",
    "--toc",
    "--toc-depth=2",
    "--shift-heading-level-by=-1",
    f"--metadata-file={DATA / 'kantoor.yaml'}",
)
"""The options of Word and OpenDocument: their contents, and the title of a document above its headings."""


class UnknownOutput(FormatError):  # noqa: N818 - what it means to who made the document
    """What pandoc wrote lacks something that every version known to this program writes; `what` says it in Dutch."""

    def __init__(self, what: str) -> None:
        version = version_of_pandoc()
        remedy = f"Dit programma is gemaakt met pandoc {KNOWN}. {how_to_install('documenten')}"
        if version.startswith(KNOWN):
            remedy = "Maak het document in een andere vorm, of meld dit als fout."
        super().__init__(f"Het document is niet af te maken: in wat pandoc {version} schreef, ontbreekt {what}", remedy)


def run_pandoc(source: Source, to: str, *options: str, shaped: str = "opmaak.lua") -> bytes:
    """Convert a document; `to` is pandoc's name of the format, `shaped` the filter over it. Raises FormatError."""
    need_tools()
    chosen = [f"--lua-filter={DATA / shaped}"]
    with scratch() as folder:
        _lay_out(source, folder)
        if source.style and to in WITH_FRONT:
            chosen += front_page_options(source, folder, f"--lua-filter={DATA / 'huisstijl.lua'}")
        command = [
            pandoc_path(),
            *_MEMORY,
            "--from",
            READ,
            "--to",
            to,
            "--standalone",
            "--wrap=none",
            # its own line ends would make another file of the same document on Windows
            "--eol=lf",
            *_page_settings(source),
        ]
        _run_within_limits([*command, *chosen, *options, "--output", "uit", "document.md"], folder, source)
        return (folder / "uit").read_bytes()


def _run_within_limits(command: list[str], folder: Path, source: Source) -> None:
    """Run pandoc within its limits. Raises FormatError."""
    try:
        ran = subprocess.run(  # noqa: S603 - our own program, without a shell
            command,
            cwd=folder,
            env={**os.environ, "SOURCE_DATE_EPOCH": str(source.moment), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            check=False,
            timeout=MOST_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise FormatError(f"Het document is na {MOST_SECONDS} seconden nog niet klaar", _SMALLER) from error
    if ran.returncode == _HEAP_EXHAUSTED:
        raise FormatError("Het document vraagt te veel geheugen", _SMALLER)
    if ran.returncode:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        message = f"Het document is niet te maken: pandoc meldt “{said[-1] if said else ran.returncode}”"
        raise FormatError(message, "Maak het document in een andere vorm, of meld dit als fout.")


def _page_settings(source: Source) -> list[str]:
    """Tell the page how a document lies on it; what that document says of it is read in one place only."""
    asked = {
        "vorm-kort": source.short,
        "vorm-hoofdstukken": source.chapters,
        "vorm-inhoud": source.contents,
        "vorm-formulier": source.form,
    }
    return [f"--variable={name}" for name, holds in asked.items() if holds]


def _lay_out(source: Source, folder: Path) -> None:
    """Put a document and its pictures in a folder."""
    (folder / "document.md").write_text(with_numbered_notes(source.markdown), encoding="utf-8", newline="\n")
    lay_pictures(source, folder)


def lay_pictures(source: Source, folder: Path) -> None:
    """Put the pictures of a document in a folder."""
    for name, data in source.pictures.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)


def version_of_pandoc() -> str:
    """Give the version of pandoc, such as `3.9`; asked only when it matters, for it takes a tenth of a second."""
    ran = subprocess.run(  # noqa: S603 - our own program, without a shell
        [pandoc_path(), "--version"], capture_output=True, check=False, timeout=MOST_SECONDS
    )
    return (ran.stdout.decode("utf-8", "replace").split() or ["", "?"])[1]


@cache
def pandoc_path() -> str:
    """Give the path of pandoc; that of the package when it brings one."""
    spec = find_spec("pypandoc")
    for name in ("pandoc", "pandoc.exe"):
        if spec and spec.origin and (found := Path(spec.origin).parent / "files" / name).is_file():
            return str(found)
    import pypandoc

    return str(pypandoc.getpandoc_path())
