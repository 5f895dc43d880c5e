"""Where a template is while it runs: the file and the line, out of the frames of Python."""

from collections.abc import Container
from types import FrameType
from typing import Any

from jinja2.environment import Environment


def innermost(stream: Any) -> FrameType | None:
    """Give the frame in which a text that comes in pieces has halted; a block halts within its template."""
    frame = None
    while getattr(stream, "gi_frame", None):
        # the frame of a part does not know the whole that waits for it, so that the last that is a template counts
        frame = stream.gi_frame if stream.gi_code.co_filename.endswith(".j2") else frame
        stream = stream.gi_yieldfrom
    return frame


def running(frame: FrameType | None, environment: Environment, own: Container[str]) -> tuple[str, int] | None:
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
