"""What was published comes back out of a plan exactly, whatever was counted."""

from pathlib import Path

import pytest
from support.registrations import PLAN, as_csv, form_of_plan, header_row, made_rows

from armoedeplan.disclosure.publication_rules import Rules
from armoedeplan.disclosure.published import Publication
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.plan.tellingen import Telling
from armoedeplan.registrations.confined_count import counted_rows
from armoedeplan.registrations.counted import Registrations
from armoedeplan.registrations.form import RegistrationForm
from armoedeplan.registrations.row_tally import Period
from armoedeplan.registrations.safe_counts import protected_counts
from armoedeplan.registrations.stored_counts import as_written, earlier_publications, publication_of, telling_data

MONTHS = ("2026-01", "2026-03")
JOINT = PLAN.replace("naam: Voorbeeldstad}]", "naam: Meerdam}, {id: rietveld, naam: Rietveld}]").replace(
    "[Noord, Zuid, Oost]", "[Noord (Meerdam), Zuid (Meerdam), Dorp (Rietveld)]"
)
BARE = PLAN.replace("soort_huishouden, wijk, ", "")


def read_from(form: RegistrationForm, number: int, seed: int) -> Registrations:
    text = as_csv([header_row(form), *made_rows(form, number, seed=seed)])
    return counted_rows("r.csv", text.encode(), form, Period("2026-12"))


def stored(publication: Publication, plan: str) -> tuple[Telling, Store]:
    store = Store(plan_of(Path("plan.yaml"), plan.encode()))
    data = as_written(telling_data("telling_1", publication, MONTHS, "2026-04-01"))
    store.extend("ervaringskennis.tellingen", [data])
    return store.file.plan.ervaringskennis.tellingen[0], store


@pytest.mark.parametrize("plan", [PLAN, JOINT, BARE], ids=["one", "joint", "without backgrounds"])
@pytest.mark.parametrize("number", [120, 500])
def test_a_publication_comes_back_as_it_was(plan: str, number: int) -> None:
    form = form_of_plan(plan)
    publication = protected_counts(read_from(form, number, number), form, MONTHS, Rules(), ())
    telling, store = stored(publication, plan)
    back = publication_of(telling)
    assert store.file.findings == ()
    assert back.rules == publication.rules
    assert back.marked == publication.marked
    assert {table.name: table.cells for table in back.tables} == {
        table.name: table.cells for table in publication.tables
    }
    assert {table.name: table.dimensions for table in back.tables} == {
        table.name: table.dimensions for table in publication.tables
    }
    assert {table.period for table in back.tables} == {table.period for table in publication.tables}


def test_a_later_half_year_looks_at_the_earlier_one() -> None:
    form = form_of_plan()
    publication = protected_counts(read_from(form, 200, 1), form, MONTHS, Rules(), ())
    _, store = stored(publication, PLAN)
    (earlier,) = earlier_publications(store.file.plan)
    again = protected_counts(read_from(form, 200, 1), form, MONTHS, Rules(), (earlier,))
    assert [table.cells for table in again.tables] == [table.cells for table in publication.tables]
