"""What is compared: one entry for each aspect, with its value in a profile and when two values may stand together.

Adding an aspect is adding its entry to `ASPECTS`; the screen, the papers, the tables and the JSON follow from that.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final, NamedTuple

from armoedeplan.comparison import profiling as asked
from armoedeplan.comparison.compared_table import Cell
from armoedeplan.comparison.profile import Covered, Profile
from armoedeplan.comparison.year_choice import Terms
from armoedeplan.record.dates import in_words
from armoedeplan.wording.amounts import in_digits, money_amount


class Aspect(NamedTuple):
    """One aspect. topic: under which word it is asked for. short: its heading in a narrow table, if it stands in one.

    value: what a plan says; a cell without a number is not counted, and numbers on another basis are counted apart.
    shown: how a number is written that is no plan's own, such as the median. warning: what a reader must know when
    values are put beside each other; it is told where two plans have a number.
    """

    name: str
    label: str
    topic: str
    value: Callable[[Profile, Terms], Cell]
    short: str = ""
    warning: str = ""
    shown: Callable[[float], str] = in_digits


def _period_cell(profile: Profile, _: Terms) -> Cell:
    begin, end = (in_words(moment) if moment else "" for moment in profile.period)
    if not begin and not end:
        return Cell(profile.silent[asked.PERIOD])
    return Cell(f"{begin or asked.NOT_SAID} tot en met {end or asked.NOT_SAID}" if begin != end else begin)


def _phase_cell(profile: Profile, _: Terms) -> Cell:
    return Cell(profile.phase or profile.silent[asked.PHASE])


def _people_cell(profile: Profile, _: Terms) -> Cell:
    if profile.people is None:
        return Cell(profile.silent[asked.PEOPLE])
    when = f" ({in_words(profile.people_of)})" if profile.people_of else ""
    return Cell(f"{in_digits(profile.people)}{when}", profile.people)


def _model_cell(profile: Profile, _: Terms) -> Cell:
    return Cell(profile.model or profile.silent[asked.MODEL])


def _second_model_cell(profile: Profile, _: Terms) -> Cell:
    return Cell(profile.second_model or profile.silent[asked.SECOND])


def _networks_cell(profile: Profile, _: Terms) -> Cell:
    return _parted_count(profile.networks, profile.silent[asked.NETWORKS])


def _measures_cell(profile: Profile, _: Terms) -> Cell:
    return _parted_count(profile.stages, profile.silent[asked.MEASURES])


def _functions_cell(profile: Profile, _: Terms) -> Cell:
    return _covered_cell(profile.functions, profile)


def _groups_cell(profile: Profile, _: Terms) -> Cell:
    return _covered_cell(profile.groups, profile)


def _fields_cell(profile: Profile, _: Terms) -> Cell:
    if not profile.fields:
        return Cell(profile.silent[asked.OFFERS])
    return Cell(f"{profile.fields} van 8", profile.fields)


def _provisions_cell(profile: Profile, _: Terms) -> Cell:
    return _count_or(len(profile.provisions), profile.silent[asked.PROVISIONS])


def _indicators_cell(profile: Profile, _: Terms) -> Cell:
    return _count_or(len(profile.indicators), profile.silent[asked.INDICATORS])


def _line_cell(profile: Profile, _: Terms) -> Cell:
    return Cell(profile.poverty_line or profile.silent[asked.LINE])


def _money_cell(profile: Profile, terms: Terms) -> Cell:
    if terms.year is None or terms.year not in profile.money:
        return Cell(profile.silent[asked.FINANCE] if not profile.money else f"niet voor {terms.year}")
    return Cell(f"{money_amount(profile.money[terms.year])} ({terms.year})", profile.money[terms.year], str(terms.year))


def _money_each_cell(profile: Profile, terms: Terms) -> Cell:
    whole = _money_cell(profile, terms)
    if whole.number is None:
        return whole
    if not profile.people:
        return Cell(f"inwoners: {profile.silent[asked.PEOPLE]}")
    each = round(whole.number / profile.people, 2)
    return Cell(f"{euros_and_cents(each)} ({terms.year})", each, str(terms.year))


def _kern_cell(profile: Profile, _: Terms) -> Cell:
    answered, total = profile.kern
    share = round(100 * answered / total) if total else 0
    return Cell(f"{share}% ({answered} van {total})", share)


def _parted_count(parts: Mapping[str, int], silent: str) -> Cell:
    """Count things, and name the parts."""
    whole = sum(parts.values())
    if not whole:
        return Cell(silent)
    return Cell(f"{whole} ({', '.join(f'{name}: {number}' for name, number in parts.items())})", whole)


def _count_or(number: int, silent: str) -> Cell:
    return Cell(str(number), number) if number else Cell(silent)


def _covered_cell(found: Covered, profile: Profile) -> Cell:
    """Tell how much is covered, unless too little of the inventory tells."""
    if not found.clear:
        return Cell(profile.silent[asked.OFFERS] if not found.covered else "te weinig aanbod zegt dit")
    return Cell(f"{found.covered} van {found.known}", found.covered, f"van {found.known}")


def euros_and_cents(amount: float) -> str:
    """Write an amount with cents: `€ 41,20`."""
    whole, cents = divmod(round(amount * 100), 100)
    return f"{money_amount(whole) if whole else '€ 0'},{cents:02}"


def _in_per_cent(share: float) -> str:
    return f"{in_digits(share)}%"


_YEARS: Final = "Inwoners zijn geteld op de dag die het plan noemt; die verschilt soms per plan."
_PRICES: Final = (
    "De plannen zeggen niet in welk prijspeil hun bedragen staan. Ook wat onder het plan valt, verschilt per gemeente."
)
_WHO_ASKED: Final = "Dekking telt wat het plan zelf noemt. Een kort overzicht lijkt dus een dunne dekking."

ASPECTS: Final = (
    Aspect("periode", "Periode", "plan", _period_cell),
    Aspect("fase", "Fase", "plan", _phase_cell),
    Aspect("inwoners", "Inwoners", "plan", _people_cell, "Inwoners", _YEARS),
    Aspect("hoofdmodel", "Hoofdmodel", "model", _model_cell, "Model"),
    Aspect("tweede_model", "Tweede model", "model", _second_model_cell),
    Aspect("netwerken", "Netwerken", "netwerken", _networks_cell, "Netw."),
    Aspect("functies", "Functies met aanbod", "dekking", _functions_cell, "", _WHO_ASKED),
    Aspect("beleidsterreinen", "Beleidsterreinen", "dekking", _fields_cell),
    Aspect("doelgroepen", "Doelgroepen met aanbod", "dekking", _groups_cell),
    Aspect("regelingen", "Regelingen", "regelingen", _provisions_cell, "Reg."),
    Aspect("armoedegrens", "Armoedegrens in cijfers", "indicatoren", _line_cell),
    Aspect("indicatoren", "Indicatoren", "indicatoren", _indicators_cell, "Ind."),
    Aspect("geld", "Geld in een jaar", "geld", _money_cell, "", _PRICES, money_amount),
    Aspect("geld_per_inwoner", "Geld per inwoner", "geld", _money_each_cell, "€ p.inw.", "", euros_and_cents),
    Aspect("maatregelen", "Maatregelen", "voortgang", _measures_cell),
    Aspect("kern", "Kernvragen beantwoord", "voortgang", _kern_cell, "Kern", shown=_in_per_cent),
)
"""All that is compared, in the order in which it is told."""
TOPICS: Final = tuple(dict.fromkeys(aspect.topic for aspect in ASPECTS))


def aspects_named(names: Sequence[str]) -> tuple[Aspect, ...]:
    """Give the aspects of some topics, or with some names; all when nothing is named."""
    return tuple(aspect for aspect in ASPECTS if not names or {aspect.name, aspect.topic}.intersection(names))
