"""Filling in a municipality's templates in a process of its own, with limits on its time, memory and output."""

import base64
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

import jinja2
import yaml

from armoedeplan.render.document import FormatError
from armoedeplan.render.own.fault import TemplateFault
from armoedeplan.render.own.folder import Own
from armoedeplan.render.pack import Made, copies, pictured

SECONDS: Final = 10
_START: Final = 20  # seconds that reading the program and the plan may take on a slow machine
_MEGABYTES: Final = 1024
_SIGNS: Final = 5_000_000
_MOST_BYTES: Final = 100_000_000
_PASSED_ON: Final = ("SYSTEMROOT", "SYSTEMDRIVE", "TEMP", "TMP", "SOURCE_DATE_EPOCH")
_CODE: Final = """import json, sys
sys.path[:0] = [one for one in json.loads(sys.argv[1]) if one not in sys.path]
from armoedeplan.render.own.child import main
main()"""


class Job(NamedTuple):
    """One document to make: its template, the answers it needs, and of which record of which list it is."""

    name: str
    needed: Sequence[str] = ()
    each: str = ""
    number: int = 0


class Came(NamedTuple):
    """What came of it: the texts of the first jobs, and what is wrong with the next, if anything."""

    texts: list[str]
    fault: TemplateFault | None


def made_of(
    names: Iterable[str], own: Own, variables: Mapping[str, Any], plan: bytes, seconds: int = SECONDS
) -> dict[str, list[Made]]:
    """Make those of some documents for which the municipality has a template of its own; give them by name.

    variables: those of the plan, which tell for which records a document is made. plan: the bytes of its file.
    Raises FormatError with the template and the line that stopped it.
    """
    wanted = [
        (file, Job(name, one.needed, one.each if record is not None else "", number))
        for name, one in ((name, own.templates[name]) for name in names if name in own.templates)
        for number, (file, record) in enumerate(copies(one, variables), 1)
    ]
    if not wanted:
        return {}
    made: dict[str, list[Made]] = {}
    for (file, job), text in zip(wanted, texts_of([job for _, job in wanted], own, plan, seconds), strict=True):
        # the pictures that a text places are drawn here: that process gives words and nothing else
        made.setdefault(job.name, []).append(pictured(file, text, variables["beeld"]))
    return made


def texts_of(jobs: Sequence[Job], own: Own, plan: bytes, seconds: int = SECONDS) -> list[str]:
    """Give the Markdown of documents. Raises FormatError with the template and the line that stopped it."""
    came = fill(jobs, own, plan, seconds)
    if came.fault:
        fault = came.fault._replace(file=_shown(came.fault.file, own))
        raise FormatError(fault.told, fault.remedy)
    return came.texts


def fill(jobs: Sequence[Job], own: Own, plan: bytes, seconds: int = SECONDS) -> Came:
    """Fill in templates for a plan, as far as that goes.

    seconds: how long each may take. The process gets the bytes of the plan and the texts of the templates, and gives
    text back: it opens neither the plan nor the folder, and nothing that it says is run here.
    """
    wanted = {
        "plan": base64.b64encode(plan).decode(),
        "texts": dict(own.texts),
        "jobs": [job._asdict() for job in jobs],
        "seconds": seconds,
        "megabytes": _MEGABYTES,
        "signs": _SIGNS,
        "most_bytes": _MOST_BYTES,
    }
    told = _told(json.dumps(wanted).encode(), seconds * len(jobs) + _START)
    if told is None:
        at = jobs[0].name if len(jobs) == 1 else "een van deze sjablonen"
        message = "Dit sjabloon is gestopt, omdat het te veel tijd of geheugen vroeg"
        return Came([], TemplateFault(f"{at}.md.j2" if len(jobs) == 1 else at, 0, message, "Maak het kleiner."))
    fault = TemplateFault(*told["fault"]) if told["fault"] else None
    return Came([str(one["text"]) for one in told["made"]], fault)


def _told(wanted: bytes, seconds: int) -> Any:
    """Give what the process tells; nothing when it was stopped before it could."""
    with tempfile.TemporaryDirectory(prefix="armoedeplan-") as folder, tempfile.TemporaryFile() as out:
        command = [sys.executable, "-I", "-B", "-X", "utf8", "-c", _CODE, json.dumps(_path())]
        environment = {name: os.environ[name] for name in _PASSED_ON if name in os.environ}
        try:
            subprocess.run(  # noqa: S603 - our own program, without a shell
                command,
                input=wanted,
                stdout=out,
                stderr=subprocess.DEVNULL,
                cwd=folder,
                env=environment,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return None
        out.seek(0)
        try:
            return json.loads(out.read(_MOST_BYTES))
        except ValueError:
            return None


def _path() -> list[str]:
    """Give the folders from which the process imports: those of the program and of what it is made with."""
    files = (__file__, jinja2.__file__, yaml.__file__)
    return list(dict.fromkeys(str(Path(str(file)).resolve().parents[3 if file is __file__ else 1]) for file in files))


def _shown(name: str, own: Own) -> str:
    """Give the name of a template as a person knows it: its path, when it is in the folder."""
    return str(own.folder / name) if name in own.texts else name
