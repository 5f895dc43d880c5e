"""The process that fills in templates of a municipality: it gets words, gives words, and can reach nothing else.

On its standard input stands one JSON object: the bytes of the plan, the templates and what to make. On its standard
output comes one: the texts that were made, and what stopped it. It has no network and writes no file.
"""

import base64
import contextlib
import json
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import jinja2

from armoedeplan.document import context
from armoedeplan.plan.reading import plan_of
from armoedeplan.render.markdown import tidy
from armoedeplan.render.own.environment import Sandbox, sandbox
from armoedeplan.render.own.fault import Refused, TemplateFault, fault_of
from armoedeplan.render.templates import SUFFIX, folder
from armoedeplan.saving.reading import digest

_MEGABYTE: Final = 1 << 20
_REFUSED: Final = (
    "socket.", "subprocess.", "ctypes.", "urllib.", "http.", "ftplib.", "smtplib.", "shutil.", "os.system", "os.exec",
    "os.fork", "os.posix_spawn", "os.spawn", "os.startfile", "os.remove", "os.rename", "os.mkdir", "os.rmdir",
    "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.kill", "os.putenv",
)  # fmt: skip
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


def main() -> None:
    """Read what is wanted, make it within the limits, and tell what came of it."""
    wanted = json.loads(sys.stdin.buffer.read())
    _limit(wanted["megabytes"], wanted["most_bytes"])
    _Work(wanted).run()


class _Work:
    """What is to be made, and how far it has come."""

    def __init__(self, wanted: dict[str, Any]) -> None:
        file = plan_of(Path("plan.yaml"), base64.b64decode(wanted["plan"]))
        self.variables: Final = context(file.plan, file.findings, digest(file.data).hex()[:12])
        self.texts: Final[dict[str, str]] = wanted["texts"]
        self.wanted: Final = wanted
        self.environment: Final = sandbox(self.texts, (*self.variables, "ontbreekt"))
        self.made: Final[list[dict[str, Any]]] = []
        self._telling: Final = threading.Lock()

    def run(self) -> None:
        """Make the documents one by one, until one fails."""
        sys.addaudithook(_guard)
        fault = None
        for job in self.wanted["jobs"]:
            name = f"{job['name']}{SUFFIX}"
            try:
                with self._watched(name):
                    self.made.append({"text": self._text(name, job)})
            except (Exception, RecursionError, MemoryError) as error:  # noqa: BLE001 - told by kind, in Dutch
                fault = fault_of(error, name, self.texts)
                break
        self._tell(fault)

    def _text(self, name: str, job: dict[str, Any]) -> str:
        """Make one document. Raises what the template raises, or Refused when it grows too long."""
        given = {"ontbreekt": self.variables["mist"](job["needed"]), **self.variables}
        if job["each"]:
            given["gemeente"] = list(self.variables[job["each"]])[job["number"] - 1]
        pieces, length = [], 0
        stream = self.environment.get_template(name).generate(given)
        for piece in stream:
            pieces.append(piece)
            length += len(piece)
            if length > self.wanted["signs"]:
                place = _running(_innermost(stream), self.environment, self.texts)
                raise Refused("Dit sjabloon maakt te veel tekst", "Kijk na of een lus te vaak draait.", place)
        return tidy("".join(pieces))

    @contextlib.contextmanager
    def _watched(self, name: str) -> Iterator[None]:
        """Give a template so much time, and no more."""
        timer = threading.Timer(self.wanted["seconds"], self._late, (name, threading.get_ident()))
        timer.daemon = True
        timer.start()
        try:
            yield
        finally:
            timer.cancel()

    def _late(self, name: str, thread: int) -> None:
        """Tell where the template was when its time was over, and leave."""
        place = _running(sys._current_frames().get(thread), self.environment, self.texts) or (name, 0)  # noqa: SLF001
        message = f"Dit sjabloon is na {self.wanted['seconds']} seconden nog niet klaar"
        remedy = "Kijk na of een lus te vaak draait, of geef meer tijd met --sjabloontijd."
        self._tell(TemplateFault(*place, message, remedy))
        os._exit(0)

    def _tell(self, fault: TemplateFault | None) -> None:
        """Write what was made, and what is wrong; who comes first tells, and nobody after."""
        if not self._telling.acquire(blocking=False):
            return
        told = json.dumps({"made": self.made, "fault": fault}, ensure_ascii=True)
        with open(1, "w", encoding="ascii", closefd=False) as out:
            out.write(told)


def _innermost(stream: Any) -> Any:
    """Give the frame in which a text that comes in pieces has halted; a block halts within its template."""
    frame = None
    while getattr(stream, "gi_frame", None):
        # the frame of a part does not know the whole that waits for it, so that the last that is a template counts
        frame = stream.gi_frame if stream.gi_code.co_filename.endswith(".j2") else frame
        stream = stream.gi_yieldfrom
    return frame


def _running(frame: Any, environment: Sandbox, own: dict[str, str]) -> tuple[str, int] | None:
    """Give the innermost template that is running and its line; one of the municipality's goes first."""
    found = []
    while frame:
        template = frame.f_globals.get("__jinja_template__")
        name = frame.f_code.co_filename
        if name.endswith(".j2"):
            lines = template or environment.get_template(name)
            found.append((name, lines.get_corresponding_lineno(frame.f_lineno)))
        frame = frame.f_back
    return next((one for one in found if one[0] in own), found[0] if found else None)


def _limit(megabytes: int, most_bytes: int) -> None:
    """Limit memory and what can be written, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has none of these; the limits on time, length and reckoning hold there too
        return
    for name, most in (("RLIMIT_AS", megabytes * _MEGABYTE), ("RLIMIT_FSIZE", most_bytes), ("RLIMIT_CORE", 0)):
        with contextlib.suppress(OSError, ValueError):
            resource.setrlimit(getattr(resource, name), (most, most))


def _guard(event: str, given: tuple[Any, ...]) -> None:
    """Refuse network, other programs, and every file but the program's own. Raises PermissionError."""
    if event.startswith(_REFUSED):
        raise PermissionError(event)
    if event == "open" and not isinstance(given[0], int):
        flags = given[2] if isinstance(given[2], int) else 0
        path = os.path.abspath(os.fsdecode(given[0]))  # noqa: PTH100 - a Path would be made for every module
        if flags & _WRITES or not path.startswith(_ROOTS):
            raise PermissionError(path)


def _roots() -> tuple[str, ...]:
    """Give the folders whose files may be read: Python's, those of the program and of what it is made with."""
    package = Path(__file__).resolve().parents[2]
    known = (
        package,
        folder(),
        Path(str(jinja2.__file__)).resolve().parents[1],
        Path(sys.prefix),
        Path(sys.base_prefix),
    )
    spelled = {os.path.join(os.path.abspath(one), "") for path in known for one in (path, path.resolve())}  # noqa: PTH100, PTH118
    return tuple(spelled)


_ROOTS: Final = _roots()
