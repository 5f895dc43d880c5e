"""Plans of any size, made from the types: every field filled, references that hold, the same for the same seed."""

import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from armoedeplan.plan.gemeenten import Gemeentecode
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import Telrij
from armoedeplan.record import Choice, Date, Moment, Number, Prose, Quarter, Record, Reference, Slug, Whole, YesNo
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.yamltext.emit import Bare, Data, pairs

_SAID = (
    "gemeente inwoners armoede schulden hulp netwerk aanpak gezinnen kinderen ouderen vrijwilligers partners "
    "ondersteuning inkomen werk wijk loket regeling bereik samen preventie gesprek ervaring beleid raad doel"
)
WORDS = _SAID.split()
SIZES = {"actoren": 6, "aanbod": 3, "maatregelen": 2, "netwerken": 2, "indicatoren": 2, "regelingen": 2}
"""How many records the long lists have in an ordinary plan; other lists have one."""


class Maker:
    """Makes one plan; `factor` multiplies the length of the long lists."""

    def __init__(self, seed: int, factor: int = 1) -> None:
        self.random = random.Random(seed)  # noqa: S311 - test data, no secret
        self.factor = factor
        self.fields = 0
        self.ids: dict[str, list[str]] = {}
        self._plan_ids(Plan, 1)

    def text(self) -> str:
        """Give the text of a plan file."""
        data = self._record(Plan, "")
        data.pop("antwoordstatus", None)
        return "\n".join(pairs({"armoedeplan": Bare("1"), **data}, 0)) + "\n"

    def _size(self, name: str) -> int:
        """Give the length of a list of records."""
        return SIZES[name] * self.factor if name in SIZES else 1

    def _plan_ids(self, type_: type[Record], times: int) -> None:
        """Choose the ids of all records before any refers to them."""
        for field in shape_of(type_).fields.values():
            if field.record is None or field.keyed:
                continue
            count = times * (self._size(field.name) if field.many else 1)
            if field.many:
                number = len(self.ids.setdefault(field.name, []))
                self.ids[field.name] += [f"{field.name}_{number + one}" for one in range(count)]
            self._plan_ids(field.record, count)

    def _record(self, type_: type[Record], own: str) -> dict[str, Data]:
        """Fill every field of a record."""
        data: dict[str, Data] = {"id": own} if own else {}
        for field in shape_of(type_).fields.values():
            if field.name in ("id", "armoedeplan") or field.keyed:
                continue
            value = self._value(field, own)
            if value:
                data[field.name] = value
        return data

    def _value(self, field: Field, own: str) -> Data:
        """Fill one field."""
        if field.record is not None and field.many:
            made = self.__dict__.setdefault(f"made_{field.name}", iter(list(self.ids[field.name])))
            has_id = "id" in shape_of(field.record).fields
            names = [next(made) for _ in range(self._size(field.name))]
            return [self._record(field.record, name if has_id else "") for name in names]
        if field.record is not None:
            return self._record(field.record, "")
        if not field.many:
            self.fields += 1
            return self._scalar(field.kind, own)
        found = [one for one in dict.fromkeys(self._scalar(field.kind, own) for _ in range(2)) if one]
        self.fields += len(found)
        return found

    def _scalar(self, kind: Any, own: str) -> str:  # noqa: PLR0911 - one line a kind
        """Make a value of a kind."""
        pick = self.random
        if isinstance(kind, Reference):
            return self._reference(kind, own)
        if isinstance(kind, Choice):
            # a list of a municipality itself has no options of ours
            return pick.choice(list(kind.options) or WORDS)
        if isinstance(kind, Telrij):
            return f"{pick.choice(WORDS)} | {5 * pick.randint(2, 40)} | {5 * pick.randint(2, 40)}"
        if isinstance(kind, Slug):
            return pick.choice(WORDS)
        if isinstance(kind, YesNo):
            return "ja"
        if isinstance(kind, Gemeentecode):
            return f"GM{pick.randint(1000, 1999)}"
        if isinstance(kind, Date | Moment):
            return Bare(f"20{pick.randint(20, 30)}-{pick.randint(1, 12):02}-{pick.randint(1, 28):02}")
        if isinstance(kind, Quarter):
            return Bare(f"20{pick.randint(20, 30)}-Q{pick.randint(1, 4)}")
        if isinstance(kind, Whole | Number):
            return Bare(str(pick.randint(int(kind.low or 1), min(int(kind.high or 90_000), 90_000))))
        sentence = " ".join(pick.choices(WORDS, k=8)).capitalize()
        return f"{sentence}.\n\n- {sentence}\n- {sentence}" if isinstance(kind, Prose) else sentence

    def _reference(self, kind: Reference, own: str) -> str:
        """Refer to another record; where circles are refused, only to one that comes earlier."""
        known: Sequence[str] = self.ids.get(self.random.choice(kind.lists), ())
        if kind.acyclic:
            known = known[: known.index(own)] if own in known else ()
        return self.random.choice([one for one in known if one != own] or [""])


def write_plans(folder: Path, count: int, factor: int = 1) -> tuple[list[Path], int]:
    """Write plans to a folder; give their paths and how many fields they have together."""
    folder.mkdir(parents=True, exist_ok=True)
    paths, fields = [], 0
    for seed in range(count):
        maker = Maker(seed, factor)
        path = folder / f"plan_{seed:04}.yaml"
        path.write_text(maker.text(), encoding="utf-8")
        paths.append(path)
        fields += maker.fields
    return paths, fields
