"""What nobody foresaw, told in Dutch: a system that refuses somewhere, or a fault of the program itself.

Commands tell what they expect to go wrong; what comes here is the rest. Nobody ever sees a traceback on the screen:
`--foutopsporing` writes it to a file (decision record 0084).
"""

import os
import re
import traceback
from collections.abc import Iterator
from typing import Final

from armoedeplan.display import say
from armoedeplan.saving.system_errors import system_word
from armoedeplan.streams import OUTPUT

OPTION: Final = "--foutopsporing"
"""The option that asks for the traceback of what goes wrong, in a file; it may stand anywhere on the line."""
VARIABLE: Final = "ARMOEDEPLAN_FOUTOPSPORING"
"""The same as a variable of the environment, for a task that nobody types."""
REFUSED: Final = 2
UNEXPECTED: Final = 70
"""The exit code of a fault of the program (`EX_SOFTWARE` of sysexits.h): no command gives it in another case."""
_DOING: Final = (
    (r"\bgettempdir\b", "Geen map voor tijdelijke bestanden (TMPDIR of TEMP) is te gebruiken"),
    (r"\bmakedirs?\b|\bmkdir\b", "De map {} is niet te maken"),
    (r"\b(?:scandir|listdir|iterdir|walk|r?glob)\b", "De map {} is niet te lezen"),
    (r"\b(?:unlink|rmdir|rmtree|remove)\b", "{} is niet weg te halen"),
    (r"\b(?:replace|rename|link|symlink|move)\b", "{} is niet op zijn plaats te zetten"),
    (r"\b(?:write(?:_bytes|_text|lines)?|new_file|mkstemp|NamedTemporaryFile|fsync|copy2?)\b|O_WRONLY|[\"'][wax]b?[\"']",
     "{} is niet te schrijven"),
    (r"\bchdir\b|\bgetcwd\b|\bcwd\b", "De map {} is niet te bereiken"),
    (r"\b(?:read(?:_bytes|_text|lines|_whole)?|open|_open_to_read)\b|O_RDONLY|[\"']rb?[\"']", "{} is niet te lezen"),
    (r"\b(?:stat|lstat|fstat|exists|is_file|is_dir|realpath|resolve|samefile)\b", "{} is niet te bekijken"),
    (r"\b(?:run|Popen|_execute_child|spawn\w*|exec\w*)\b", "{} is niet te starten"),
)  # fmt: skip
"""What was being done, by what the line that failed, or a function around it, calls."""


def asked_line(arguments: list[str]) -> list[str]:
    """Give a command line with the option for tracing in front, where it stands anywhere before `--`."""
    end = arguments.index("--") if "--" in arguments else len(arguments)
    rest = [word for word in arguments[:end] if word != OPTION]
    return [*[OPTION] * (len(rest) < end), *rest, *arguments[end:]]


def tell_refused(error: OSError, arguments: list[str]) -> int:
    """Tell what was being done, with which path, and what the system says of it; give the exit code."""
    from armoedeplan.personal.hits import covered_words

    reason = system_word(error)
    say(f"Fout: {covered_words(what_was_done(error))}: {reason.said}", err=True)
    say(f"    {reason.remedy}", *_traced_lines(error, arguments), err=True)
    return REFUSED


def tell_unexpected(error: Exception, arguments: list[str]) -> int:
    """Tell that the program itself failed, and what to do; give the exit code."""
    say(f"Fout: Het programma liep vast op iets wat het niet verwachtte ({type(error).__name__})", err=True)
    if trace := _traced_lines(error, arguments):
        say(*trace, err=True)
    else:
        say(
            f"    Doe dezelfde opdracht nog eens met {OPTION} erachter, en meld de fout bij {_reported_to()}.", err=True
        )
    return UNEXPECTED


def what_was_done(error: OSError) -> str:
    """Say as the begin of a sentence what does not work: reading, writing or making, and of which file or folder."""
    if error.filename == OUTPUT:
        return "Schrijven naar de uitvoer lukt niet"
    if error.filename is None:
        return next((said for said in _dutch_sayings(error) if "{}" not in said), "Lezen of schrijven lukt niet")
    path = os.fsdecode(error.filename) if isinstance(error.filename, (str, bytes)) else str(error.filename)
    return next(_dutch_sayings(error), "Lezen of schrijven van {} lukt niet").format(path)


def _dutch_sayings(error: OSError) -> Iterator[str]:
    """Yield what was being done, as the code that failed tells it, from the inside out."""
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        for words in (frame.line or "", frame.name):
            yield from (said for pattern, said in _DOING if re.search(pattern, words))


def _traced_lines(error: Exception, arguments: list[str]) -> list[str]:
    """Write the traceback to a file when that was asked; give what is said about it."""
    if OPTION not in arguments and os.environ.get(VARIABLE, "0") in {"", "0"}:
        return []
    from armoedeplan.cli.trace_file import write_trace

    try:
        path = write_trace(error, arguments)
    except OSError as failed:
        return [f"    Waar het misging is niet op te schrijven: {system_word(failed).said}."]
    return [
        f"    Waar het misging, staat in {path}. Er staat niets uit uw plan in.",
        f"    Stuur dat bestand mee als u de fout meldt bij {_reported_to()}.",
    ]


def _reported_to() -> str:
    """Say where a fault is reported: where the package says so, else with who gave the program."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        urls = metadata("armoedeplan").get_all("Project-URL") or []
    except PackageNotFoundError:
        urls = []
    named = (url.partition(", ") for url in urls)
    found = next((url for name, _, url in named if re.search("issue|tracker|bug|melding", name.lower())), "")
    return found or "degene van wie u het programma kreeg"
