"""From bytes to text: encodings and signs that no plan can hold, each with its place."""

import re
from typing import NamedTuple

from armoedeplan.faults import fault
from armoedeplan.filekind import kind_of
from armoedeplan.finding import Finding, Mark

MOST_BYTES = 8 * 1024 * 1024
_BOM = b"\xef\xbb\xbf"
_FIT = bytes(range(0x20, 0x7F)) + b"\n\t"
"""What of ASCII a plan can hold."""
_AS_UTF_8 = "Sla het bestand opnieuw op als UTF-8."


class Decoded(NamedTuple):
    """The text of a file without its byte order mark, and what was found on the way."""

    text: str
    bom: bool
    findings: tuple[Finding, ...]


def mark_at(text: str, index: int) -> Mark:
    """Give the line and column of a position in a text."""
    return Mark(text.count("\n", 0, index) + 1, index - (text.rfind("\n", 0, index) + 1) + 1)


def decode(data: bytes) -> Decoded | Finding:
    """Decode the bytes of a file as UTF-8, or say what is wrong with them and where."""
    if len(data) > MOST_BYTES:
        return fault("AP002", Mark(), "", "Het bestand is groter dan 8 MB", "Kijk of dit het goede bestand is.")
    kind = kind_of(data)
    if kind:
        remedy = "Laat dit bestand zoals het is, en noem een ander."
        return fault("AP003", Mark(), "", f"Dit is {kind}, geen tekstbestand", remedy)
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:2]:
        message = "Het bestand is opgeslagen als UTF-16, niet als UTF-8"
        return fault("AP003", Mark(1, 1), "", message, _AS_UTF_8)
    bom = data.startswith(_BOM)
    try:
        text = data[3 * bom :].decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[3 * bom :][: error.start].decode("utf-8")
        return fault("AP003", mark_at(before, len(before)), "", "Hier staat een teken dat geen UTF-8 is", _AS_UTF_8)
    found = unfit(text)
    if found:
        remedy = "Haal het teken weg en sla opnieuw op."
        return fault("AP003", mark_at(text, found.start()), "", invisible(found[0]), remedy)
    return Decoded(text, bom, _windows_findings(text, bom=bom))


def unfit(text: str) -> re.Match[str] | None:
    """Find a sign that no plan can hold.

    Line ends that YAML knows and editors do not are among them, so that a line is a line for both.
    """
    # nearly all of a text are signs of ASCII, which are left out as bytes; only the others are looked at one by one
    if text.encode("utf-8", "surrogatepass").translate(None, _FIT).decode("utf-8", "surrogatepass").isprintable():
        return None
    control = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]"
    return re.search(f"{control}|\r(?!\n)", text)


def invisible(sign: str) -> str:
    """Say in Dutch which sign does not belong in a plan."""
    name = "NUL" if sign == "\0" else f"U+{ord(sign):04X}"
    return f"Hier staat een onzichtbaar besturingsteken ({name})"


def _windows_findings(text: str, *, bom: bool) -> tuple[Finding, ...]:
    """Tell of a byte order mark and of mixed line ends: both are read, and both are kept.

    A file with the line ends of Windows alone is what git makes of it at a checkout there: nothing to tell (0083).
    """
    remedy = "U hoeft niets te doen. Wijzigingen houden dezelfde vorm."
    found = []
    if bom:
        message = "Het bestand begint met een onzichtbaar teken (BOM)"
        found.append(fault("AP028", Mark(1, 1), "", message, remedy))
    if 0 < text.count("\r\n") < text.count("\n"):
        message = "Het bestand heeft regeleinden van Windows (CRLF) en andere door elkaar"
        found.append(fault("AP028", mark_at(text, text.index("\r\n")), "", message, remedy))
    return tuple(found)
