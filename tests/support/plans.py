"""A plan with an answer to every question, made from the questionnaire itself, and the YAML text of plan data."""

import json
import re
from collections import Counter
from typing import Any

from armoedeplan.plan.plan import Plan
from armoedeplan.record import Choice, Date, Kind, Moment, Money, Number, Record, Reference, Slug, Whole, YesNo
from armoedeplan.record.shape import Field, shape_of

_WORD = re.compile("[a-z][a-z_]*")


class Filler:
    """Fills records; every list gets two, so that there is something to refer to."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()

    def record(self, type_: type[Record], inside: tuple[str, ...] = ()) -> dict[str, Any]:
        """Give a value for every field of a record."""
        values = {field.name: self.field(field, inside) for field in shape_of(type_).fields.values()}
        return {name: value for name, value in values.items() if value is not None}

    def field(self, field: Field, inside: tuple[str, ...]) -> Any:
        """Give a value for one field."""
        if field.keyed:
            return {name: self.field(entry, inside) for name, entry in field.fields_below.items()} or None
        if field.record is None:
            value = self.scalar(field.kind, inside)
            return value if not field.many or value is None else [value]
        if not field.many:
            return self.record(field.record, inside)
        return [self.item(field, field.record, inside) for _ in range(2)]

    def item(self, field: Field, type_: type[Record], inside: tuple[str, ...]) -> dict[str, Any]:
        """Give a record of a list, with an id of its own where it has one."""
        self.made[field.name] += 1
        id_ = f"{field.name}_{self.made[field.name]}"
        record = self.record(type_, (*inside, id_))
        return {**record, "id": id_} if "id" in record else record

    def scalar(self, kind: Kind | None, inside: tuple[str, ...]) -> Any:
        """Give a value of a kind; a reference goes to the second record of a list, unless it stands in that."""
        if isinstance(kind, Reference):
            return next((f"{name}_2" for name in kind.lists if f"{name}_2" not in inside), None)
        if isinstance(kind, Choice):
            return next(iter(kind.options), "Noord")
        if isinstance(kind, Number):
            low = int(kind.low or 0)
            return low + 1 if isinstance(kind, Whole | Money) else low + 0.5
        for known, value in ((Date, "2027-03-01"), (Moment, 2027), (YesNo, "ja"), (Slug, "naam")):
            if isinstance(kind, known):
                return value
        if kind is not None and kind.example != "...":
            return int(kind.example) if kind.bare else kind.example
        return "Een tekst: met tekens"


def rich_plan() -> dict[str, Any]:
    """Give the data of a plan that answers every question but one, with some answer states and deviations."""
    data = Filler().record(Plan)
    del data["plan"]["titel"]
    states = {
        "plan.titel": {"status": "later"},
        "samenwerking": {"status": "niet_van_toepassing", "reden": "Zo is het."},
    }
    return {
        **data,
        "antwoordstatus": states,
        "notities": {"plan.status": {"noot": "Nog navragen.", "bron": "Raadsbesluit 2027"}},
        "voor_functie": {"financien": "financiën", "stap 4": "sociaal domein"},
        "afwijkingen": {"AP204": "De raad besloot anders."},
    }


def as_text(data: Any, indent: int = 0) -> str:
    """Write data as YAML: block style, nothing for None, plain words where they can be plain."""
    margin = "\n" + " " * indent
    if isinstance(data, dict):
        return (
            "".join(f"{margin}{_scalar(key)}:{_behind(as_text(value, indent + 2))}" for key, value in data.items())
            or "{}"
        )
    if isinstance(data, list):
        return "".join(f"{margin}-{_behind(as_text(value, indent + 2))}" for value in data) or "[]"
    return _scalar(data)


def _behind(written: str) -> str:
    return written if written.startswith("\n") or not written else f" {written}"


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, str) and _WORD.fullmatch(value) and value not in ("true", "false", "null"):
        return value
    return json.dumps(value, ensure_ascii=False)
