"""The work grows as the input does: twice the input asks at most 2.3 times as many steps."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import odfdo
import pytest
import rapidfuzz.process
from meet import region
from support.growth import calls, ratio
from support.program import ROOT

from armoedeplan.document import context
from armoedeplan.drawing.lettering import lines
from armoedeplan.exchange.proposal import Choices
from armoedeplan.exchange.proposing import gather_records
from armoedeplan.exchange.sheets import sheets
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.render.document_set import make_document
from armoedeplan.tables.export import files_of_form
from armoedeplan.tables.table import Row, Table
from armoedeplan.views import View

MOST = 2.3


def inventory(size: int, folder: Path) -> Plan:
    """Give a plan with so many actors, and as many offers."""
    path = folder / f"{size}.yaml"
    region(path, size, size)
    return read_plan(path).plan


class Counted:
    """A tuple of records that counts how many of them were looked at."""

    def __init__(self, records: Sequence[Any]) -> None:
        self.records = tuple(records)
        self.looked = 0

    def __iter__(self) -> Any:
        for one in self.records:
            self.looked += 1
            yield one

    def __len__(self) -> int:
        return len(self.records)

    def __getitem__(self, at: Any) -> Any:
        return self.records[at]


@pytest.mark.slow
def test_who_does_what_looks_at_the_inventory_a_fixed_number_of_times(tmp_path: Path) -> None:
    looked = {}
    for size in (400, 800):
        plan = inventory(size, tmp_path)
        step = plan.samenwerking
        counted = {name: Counted(getattr(step, name)) for name in ("actoren", "aanbod", "samenwerkingsverbanden")}
        for name, records in counted.items():
            object.__setattr__(step, name, records)
        list(make_document("wie-doet-wat", context(plan)))
        looked[size] = sum(records.looked for records in counted.values())
    assert looked[800] / looked[400] < MOST
    assert looked[800] < 800 * 100


def test_who_does_what_compares_no_party_with_all_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    equal = View.__eq__

    def counting(left: View, right: object) -> bool:
        nonlocal compared
        compared += 1
        return equal(left, right)

    monkeypatch.setattr(View, "__eq__", counting)
    list(make_document("wie-doet-wat", context(inventory(400, tmp_path))))
    assert compared < 400 * 20


@pytest.mark.parametrize("word", ["schuldhulpverlening", "x", "wmo-", "é"])
def test_a_long_word_is_broken_in_steps_that_grow_with_it(word: str) -> None:
    assert ratio(lambda size: lines(word * (size // len(word)), 100, 13), 2000) < MOST


def test_a_plan_with_a_word_of_thousands_of_letters_is_drawn_in_few_steps_for_each_of_them() -> None:
    plan = read_plan(ROOT / "tests" / "support" / "data" / "aanval" / "plans" / "lang_woord.yaml").plan
    step = plan.samenwerking
    names = [str(one.naam) for one in step.actoren] + [str(one.naam) for one in step.samenwerkingsverbanden]
    longest = max(names, key=len)
    assert len(longest) > 2000
    assert calls(lambda: lines(longest, 100, 13)) < 300 * len(longest)


def test_a_row_of_ods_is_never_looked_up_by_its_number(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def looked_up(*_: object, **__: object) -> None:
        raise AssertionError

    for name in ("get_row", "set_row", "set_values", "get_cell", "set_cell", "set_value"):
        monkeypatch.setattr(odfdo.Table, name, looked_up)
    told = sheets(inventory(200, tmp_path))
    assert files_of_form("ods", told)[".ods"]
    assert ratio(lambda size: files_of_form("ods", [("Blad", ("A", "B"), [("a", "b")] * size)]), 300) < MOST


def test_a_table_of_ods_has_its_place_before_its_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    filled = []
    append = odfdo.Element.append

    def watched(self: Any, child: Any) -> Any:
        if isinstance(child, odfdo.Table):
            filled.append(len(child.children))
        return append(self, child)

    monkeypatch.setattr(odfdo.Element, "append", watched)
    files_of_form("ods", [("Een", ("A",), [("a",)] * 9), ("Twee", ("A",), [])])
    assert filled == [0, 0]


def listed(size: int) -> Table:
    """Give a list of so many organisations, whose names are no spelling of each other."""
    letters = str.maketrans("0123456789", "ghijklmnop")
    names = [f"{one:05d} {one * 7919 % 100_003:x} zorg".translate(letters) for one in range(size)]
    rows = [Row(one, (name, f"Activiteit {one}")) for one, name in enumerate(names)]
    return Table("lijst.csv", "", ("Organisatie", "Activiteit"), tuple(rows))


def compared(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], int]:
    """Give what counts with how many names those of a list are compared."""
    found = rapidfuzz.process.extractOne
    count = 0

    def counted(query: str, choices: Any, **options: Any) -> Any:
        nonlocal count
        count += len(choices)
        return found(query, choices, **options)

    monkeypatch.setattr(rapidfuzz.process, "extractOne", counted)

    def run(size: int) -> int:
        nonlocal count
        count = 0
        plan = plan_of(Path("plan.yaml"), b"armoedeplan: 1\n")
        made = gather_records(plan, listed(size), Choices({0: "actoren.naam", 1: "aanbod.naam"}))
        assert len(made.actors) + len(made.doubts) == size
        return count

    return run


def test_a_name_of_a_list_is_compared_with_few_of_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    run = compared(monkeypatch)
    assert run(2000) < 2000 * 40, "each with all would be a thousand for each"


def test_the_package_of_ods_does_not_look_at_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    import time

    told = [("Blad", ("A",), [("a",)])]
    now = files_of_form("ods", told)
    monkeypatch.setattr(time, "time", lambda: 0.0)
    assert files_of_form("ods", told) == now
    assert io.BytesIO(now[".ods"]).read(2) == b"PK"
