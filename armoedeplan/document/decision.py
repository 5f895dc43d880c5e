"""What a council is asked to decide: the points, on which articles, and the change of the budget that goes with it."""

import re
from typing import Annotated, Final, NamedTuple

from armoedeplan.analysis.budget import money_table, new_money
from armoedeplan.analysis.budget_change import BudgetChange, budget_changes
from armoedeplan.analysis.decision_amounts import untold_amounts
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.named import euros_of
from armoedeplan.meaning import Meaning
from armoedeplan.plan.hoofd import Besluitpunt
from armoedeplan.record.dates import in_words as date_in_words
from armoedeplan.record.words import listed
from armoedeplan.views import Known
from armoedeplan.wording.amounts import money_by_year
from armoedeplan.wording.phrases import without_stop

_BUDGET: Final = re.compile(r"begrotingswijziging|\bbegroting\b.*\bwijzig|\bwijzig\w*\b.*\bbegroting", re.IGNORECASE)
_WITHDRAWS: Final = re.compile(r"\bin te trekken\b|\bintrek|\bvervalle?n?\b", re.IGNORECASE)
"""Words by which a point says itself that the budget changes, or that an older plan ends."""


class Wijzigingsrij(NamedTuple):
    """A row of the change of a budget."""

    naam: Annotated[Answer, Meaning("wat de rij telt")]
    bedragen: Annotated[list[Answer], Meaning("een bedrag voor elk jaar; onder nul drukt het op het saldo")]
    soort: Annotated[str, Meaning("vooraf, wijziging, achteraf, reserve of saldo")]


class Begrotingswijziging(NamedTuple):
    """The change of the budget of one programme and task field."""

    programma: Annotated[Answer, Meaning("het programma")]
    taakveld: Annotated[Answer, Meaning("het taakveld")]
    jaren: Annotated[list[Answer], Meaning("de jaren")]
    rijen: Annotated[list[Wijzigingsrij], Meaning("de rijen van de tabel, van boven naar beneden")]
    verteld: Annotated[str, Meaning("wat er stijgt, wat uit een reserve komt en wat op het saldo drukt, in zinnen")]


def decision_points(known: Known) -> list[Answer]:
    """Give the points for decision: those that were written, and what they do not say of budget and older plans."""
    head, handling = known.plan.plan, known.plan.behandeling
    points = [_with_amounts(point, point.tekst) for point in head.besluitpunten if point.tekst]
    told = "\n".join(points)
    if points and needs_budget_change(known) and not _BUDGET.search(told):
        number = handling.wijzigingsnummer
        points.append(f"{f'begrotingswijziging {number}' if number else 'de begrotingswijziging'} vast te stellen")
    kinds = {point.soort for point in head.besluitpunten}
    if points and head.vervangt and "intrekken" not in kinds and not _WITHDRAWS.search(told):
        since = f"met ingang van {date_in_words(head.ingangsdatum)} " if head.ingangsdatum else ""
        points.append(f"{since}in te trekken: {listed(head.vervangt)}")
    return [Answer(point, point, names=known.proper_names) for point in points]


def _with_amounts(point: Besluitpunt, text: str) -> str:
    """Give the text of a point with its amounts behind it, unless it names one of them itself."""
    amounts = untold_amounts(point)
    return f"{without_stop(text)}, namelijk {money_by_year(amounts)}" if amounts else text


def needs_budget_change(known: Known) -> bool:
    """Tell whether the plan asks for money that is not in the budget yet."""
    return any(new_money(money_table(known.plan)))


def told_budget_changes(known: Known) -> list[Begrotingswijziging]:
    """Give the changes of the budget as a council adopts them."""
    return [_told_change(change) for change in budget_changes(known.plan)]


def _told_change(change: BudgetChange) -> Begrotingswijziging:
    """Put the change of one programme into rows, those without an amount left out."""
    after = tuple(map(sum, zip(change.before, change.expenses, strict=True))) if change.before else ()
    rows = [
        ("Lasten vóór wijziging", change.before, "vooraf"),
        ("Wijziging van de lasten", change.expenses, "wijziging"),
        ("Lasten ná wijziging", after, "achteraf"),
        ("Nieuwe baten", change.income, "reserve"),
        ("Onttrekking aan de reserve", change.taken, "reserve"),
        ("Toevoeging aan de reserve", change.added, "reserve"),
        ("Gevolg voor het begrotingssaldo", change.balance, "saldo"),
    ]
    return Begrotingswijziging(
        in_words(change.programme),
        in_words(change.field),
        [Answer(year, str(year)) for year in change.years],
        [Wijzigingsrij(in_words(name), _in_euros(amounts), kind) for name, amounts, kind in rows if any(amounts)],
        _change_in_words(change),
    )


def _change_in_words(change: BudgetChange) -> str:
    """Say what rises, what of it comes from a reserve, and what is left for the balance."""
    burden = tuple(-amount for amount in change.balance)
    told = [f"De lasten stijgen met {_by_year(change.years, change.expenses)}."]
    if any(change.taken):
        told.append(f"Uit de reserve komt {_by_year(change.years, change.taken)}.")
    if burden != change.expenses and min(burden) >= 0 and any(burden):
        told.append(f"Op het begrotingssaldo drukt {_by_year(change.years, burden)}.")
    return " ".join(told)


def _by_year(years: tuple[int, ...], amounts: tuple[int, ...]) -> str:
    """Tell the amounts of the years that have one."""
    return money_by_year((year, amount) for year, amount in zip(years, amounts, strict=True) if amount)


def _in_euros(amounts: tuple[int, ...]) -> list[Answer]:
    """Give amounts as answers."""
    return [euros_of(amount) for amount in amounts]
