"""The mapping file: which column is which field, kept for the next list of the same kind."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from armoedeplan.exchange.columns import fields
from armoedeplan.finding import Finding
from armoedeplan.record.words import near
from armoedeplan.tables.table import TableError
from armoedeplan.yamltext.decode import decode
from armoedeplan.yamltext.emit import pairs
from armoedeplan.yamltext.open import open_bytes
from armoedeplan.yamltext.parse import parse
from armoedeplan.yamltext.tree import data_of


class Mapped(NamedTuple):
    """What a mapping file says.

    sheet: that of a spreadsheet. columns: the field of each header. values: other words for a value, by field.
    """

    sheet: str = ""
    columns: Mapping[str, str] = {}
    values: Mapping[str, Mapping[str, str]] = {}


def read_mapping(path: Path) -> Mapped:
    """Read which column of a list is which field of a plan. Raises TableError, also for a column that is no field."""
    return mapping_of(path, open_bytes(path))


def mapping_of(path: Path, data: bytes | Finding) -> Mapped:
    """Read a mapping file out of its bytes. Raises TableError."""
    decoded = decode(data) if isinstance(data, bytes) else data
    root = decoded if isinstance(decoded, Finding) else parse(decoded.text)
    if isinstance(root, Finding):
        place = f"{path}:{root.mark.line}:{root.mark.column}" if root.mark.line else path
        raise TableError(f"{place}: {root.message}", root.remedy)
    found = data_of(root)
    if not isinstance(found, dict) or not _is_words(found.get("kolommen")):
        raise TableError(
            f"{path} noemt geen kolommen", "Schrijf onder kolommen: per kop het veld, zoals Activiteit: aanbod.naam"
        )
    sheet, values = found.get("blad") or "", found.get("waarden") or {}
    if not isinstance(sheet, str):
        raise TableError(f"{path}: bij blad hoort één naam", "Schrijf bijvoorbeeld blad: Aanbod")
    if not isinstance(values, dict) or not all(map(_is_words, values.values())):
        raise TableError(
            f"{path}: bij waarden horen per veld andere woorden met hun waarde",
            "Schrijf bijvoorbeeld aanbod.functies: {toeleiden: doorverwijzen}",
        )
    _refuse_unknown_fields(path, [*found["kolommen"].values(), *values])
    return Mapped(sheet, found["kolommen"], values)


def mapping_text(sheet: str, columns: Mapping[str, str]) -> str:
    """Write as YAML which column is which field, to use again for the next list; sheet: its name, or empty."""
    told: dict[str, Any] = {**({"blad": sheet} if sheet else {}), "kolommen": dict(columns)}
    return "\n".join(pairs(told, 0)) + "\n"


def _is_words(found: Any) -> bool:
    """Tell whether something says one word for each of its names."""
    return isinstance(found, dict) and all(isinstance(word, str) for word in found.values())


def _refuse_unknown_fields(path: Path, named: Sequence[str]) -> None:
    """Refuse a field that a list cannot fill."""
    for name in named:
        if name not in fields():
            nearest = near(str(name), fields())
            advice = f"Bedoelt u {nearest}?" if nearest else f"Kies uit: {', '.join(fields())}."
            raise TableError(f"{path}: “{name}” is geen veld", advice)
