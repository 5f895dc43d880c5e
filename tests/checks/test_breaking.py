"""The breaks themselves do what they say: a break that took more away than it names would prove nothing."""

import pytest
from support.breaking import Break, example
from support.program import ROOT

from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile


def _broken(path: str) -> tuple[Plan, Plan, PlanFile]:
    whole = example(ROOT / "examples" / "voorbeeldstad" / "plan.yaml")
    made = Break(whole)
    broken = made.make([{"pad": path, "weg": "ja"}]).plan
    return whole.plan, broken, made.mend()


def test_one_item_goes_and_the_others_stay() -> None:
    whole, broken, mended = _broken("aanpak.maatregelen[1]")
    assert [one.id for one in broken.aanpak.maatregelen] == [one.id for one in whole.aanpak.maatregelen[1:]]
    assert mended.plan == whole


def test_an_item_goes_by_its_short_name_too_with_what_refers_to_it() -> None:
    gone = example(ROOT / "examples" / "voorbeeldstad" / "plan.yaml").plan.samenwerking.aanbod[0].uitvoerders[0]
    whole, broken, _ = _broken(f"samenwerking.actoren[{gone}]")
    assert len(broken.samenwerking.actoren) == len(whole.samenwerking.actoren) - 1
    assert all(gone not in one.uitvoerders for one in broken.samenwerking.aanbod)
    assert any(gone in one.uitvoerders for one in whole.samenwerking.aanbod)


@pytest.mark.parametrize("path", ["aanpak.maatregelen[bestaat_niet]", "aanpak.maatregelen[999]", "aanpak.bestaat_niet"])
def test_what_is_not_there_cannot_be_taken_away(path: str) -> None:
    with pytest.raises((KeyError, StopIteration)):
        _broken(path)
