"""The plan that travels inside a PDF, and how it comes out again."""

import io
import zlib
from typing import Any, Final

from armoedeplan.render.document import FormatError, need_tools
from armoedeplan.yamltext.decode import MOST_BYTES

NAME: Final = "plan.yaml"
MOST_PDF: Final = 256 * 1024 * 1024
_NONE: Final = "Alleen een PDF die met --plan-erbij is gemaakt, heeft het plan bij zich."


def unpack(data: bytes) -> bytes:
    """Give the plan that a PDF carries. Raises FormatError when it carries none, or is no PDF."""
    need_tools()
    import pikepdf

    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            if NAME not in pdf.attachments:
                raise FormatError("In deze PDF zit geen plan", _NONE)
            return _content(pdf.attachments[NAME].obj.EF.F)
    except pikepdf.PasswordError as error:
        raise FormatError("Deze PDF is met een wachtwoord beveiligd", "Haal het wachtwoord er eerst af.") from error
    except pikepdf.PdfError as error:
        raise FormatError("Dit is geen PDF, of zij is beschadigd", "Vraag een nieuw exemplaar.") from error


def _content(stream: Any) -> bytes:
    """Unpack a stream no further than a plan can be long, for a small file can unpack to more than a machine holds."""
    raw, kind = stream.read_raw_bytes(), stream.get("/Filter")
    if kind is not None and kind != "/FlateDecode":
        raise FormatError("Het plan in deze PDF is op een onbekende manier ingepakt", _NONE)
    try:
        unpacked = zlib.decompressobj().decompress(raw, MOST_BYTES + 1) if kind is not None else raw
    except zlib.error as error:
        raise FormatError("Het plan in deze PDF is beschadigd", "Vraag een nieuw exemplaar.") from error
    if len(unpacked) > MOST_BYTES:
        raise FormatError("Wat in deze PDF zit, is te groot voor een plan", _NONE)
    return unpacked
