"""The plan that travels inside a PDF, and how it comes out again, in a confined process."""

import io
import zlib
from typing import Any, Final

from armoedeplan.confined.limits import MEGABYTE, Limits
from armoedeplan.confined.message import Message
from armoedeplan.confined.run import confined
from armoedeplan.render.source import FormatError, need_tools
from armoedeplan.yamltext.decode import MOST_BYTES

NAME: Final = "plan.yaml"
MOST_PDF: Final = 64 * MEGABYTE
LIMITS: Final = Limits(seconds=10, megabytes=1024, most_bytes=MOST_BYTES + MEGABYTE)
_NONE: Final = "Alleen een PDF die met --plan-erbij is gemaakt, heeft het plan bij zich."
_AGAIN: Final = "Vraag een nieuw exemplaar."


def unpack_plan(data: bytes, file: str = "De PDF") -> bytes:
    """Give the plan that a PDF carries. Raises Refusal when it carries none, or is no PDF. file: for messages."""
    need_tools()
    if len(data) > MOST_PDF:
        raise FormatError(f"{file} is groter dan {MOST_PDF >> 20} MB", "Haal het plan uit een kleinere PDF.")
    try:
        (plan,) = confined("armoedeplan.render.embedded_plan:read", Message(None, [data]), file, LIMITS).pieces
    except ValueError as error:
        raise FormatError("Deze PDF is niet te lezen", _AGAIN) from error
    return plan


def read(message: Message) -> Message:
    """Take the plan out of a PDF, in the confined process. Raises FormatError.

    In: one piece, the PDF; no words. Out: one piece, the plan.
    """
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(message.pieces[0])) as pdf:
            if NAME not in pdf.attachments:
                raise FormatError("In deze PDF zit geen plan", _NONE)
            return Message(None, [_unpacked_content(_attached_stream(pdf.attachments[NAME].obj))])
    except pikepdf.PasswordError as error:
        raise FormatError("Deze PDF is met een wachtwoord beveiligd", "Haal het wachtwoord er eerst af.") from error
    except pikepdf.PdfError as error:
        raise FormatError("Dit is geen PDF, of zij is beschadigd", _AGAIN) from error


def _attached_stream(attached: Any) -> Any:
    """Give the stream of an attachment, under either of its two names. Raises FormatError when it has none."""
    import pikepdf

    files = attached.get("/EF") if isinstance(attached, pikepdf.Dictionary) else None
    for name in ("/F", "/UF"):
        found = files.get(name) if isinstance(files, pikepdf.Dictionary) else None
        if isinstance(found, pikepdf.Stream):
            return found
    raise FormatError("De PDF noemt een plan, maar het zit er niet in", _AGAIN)


def _unpacked_content(stream: Any) -> bytes:
    """Unpack a stream no further than a plan can be long, for a small file can unpack to more than a machine holds."""
    raw, ways = stream.read_raw_bytes(), _packing_ways(stream)
    if ways not in ([], ["/FlateDecode"]) or "/Predictor" in str(stream.get("/DecodeParms")):
        raise FormatError("Het plan in deze PDF is op een onbekende manier ingepakt", _NONE)
    unpacked = _inflated_bytes(raw) if ways else raw
    if len(unpacked) > MOST_BYTES:
        raise FormatError("Wat in deze PDF zit, is te groot voor een plan", _NONE)
    return unpacked


def _packing_ways(stream: Any) -> list[str]:
    """Give the ways in which a stream is packed, the last one first."""
    import pikepdf

    found = stream.get("/Filter")
    if found is None:
        return []
    return [str(way) for way in found] if isinstance(found, pikepdf.Array) else [str(found)]


def _inflated_bytes(raw: bytes) -> bytes:
    """Unpack what is deflated, no more than one byte over what a plan may have; half a plan is none."""
    work = zlib.decompressobj()
    try:
        unpacked = work.decompress(raw, MOST_BYTES + 1)
    except zlib.error as error:
        raise FormatError("Het plan in deze PDF is beschadigd", _AGAIN) from error
    if not work.eof and len(unpacked) <= MOST_BYTES:
        raise FormatError("Het plan in deze PDF is beschadigd", _AGAIN)
    return unpacked
