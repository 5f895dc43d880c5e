"""Fictional registrations of conversations: a small plan, and rows on its form that anybody can make again."""

import csv
import io
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.registrations.form import Kind, RegistrationForm
from armoedeplan.registrations.form_of_plan import form_of

PLAN = """\
armoedeplan: 1
plan: {titel: Samen verder, status: concept}
gemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}]
regelingen:
  - {id: pas, naam: De pas, uitvoerder: Team Inkomen}
  - {id: bijzondere_bijstand, naam: Bijzondere bijstand}
samenwerking:
  actoren:
    - {id: team_inkomen, naam: Team Inkomen}
ervaringskennis:
  vorm: eigen_teams
  registratieformat:
    velden: [thema, leeftijdsklasse, soort_huishouden, wijk, studienummer, gebruik_van_voorzieningen, redenen_niet_gebruik, behoefte_aan_steun]
    wijken: [Noord, Zuid, Oost]
"""  # noqa: E501 - a plan as people write it
MONTHS = ("2026-01", "2026-02", "2026-03")


def form_of_plan(text: str = PLAN) -> RegistrationForm:
    """Give the form of a plan."""
    return form_of(plan_of(Path("plan.yaml"), text.encode()).plan)


def header_row(form: RegistrationForm) -> list[str]:
    """Give the headers of a file with registrations."""
    return [column.header for column in form.columns]


def made_rows(
    form: RegistrationForm, number: int, *, seed: int = 1, months: Sequence[str] = MONTHS, use: float = 0.4
) -> Iterator[list[str]]:
    """Yield rows of conversations that nobody had. use: the share that uses a provision."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    for at in range(number):
        row = []
        for column in form.columns:
            labels = list(column.labels.values())
            if column.kind is Kind.MONTH:
                row.append(chance.choice(months))
            elif column.kind is Kind.NUMBER:
                row.append(f"{seed}-{at}")
            elif column.kind is Kind.TICK:
                row.append("ja" if chance.random() < 0.2 else "")
            elif column.topic == "gebruik":
                row.append("ja" if chance.random() < use else "nee")
            else:
                row.append(chance.choice(labels))
        yield row


def as_csv(rows: Sequence[Sequence[str]], separator: str = ";") -> str:
    """Write rows as CSV."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator, lineterminator="\n").writerows(rows)
    return text.getvalue()


def registrations_csv(number: int, **how: object) -> str:
    """Give a file with registrations on the form of `PLAN`."""
    form = form_of_plan()
    return as_csv([header_row(form), *made_rows(form, number, **how)])  # type: ignore[arg-type]
