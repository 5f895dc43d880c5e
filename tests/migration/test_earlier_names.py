"""Plan files of before: read as they are, and brought to today with every answer."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.program import run

from armoedeplan.finding import Severity
from armoedeplan.migration.old_text import ARCHIVE
from armoedeplan.plan.earlier_names import EARLIER_NAMES
from armoedeplan.plan.migrating import as_of_today, is_of_before
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan
from armoedeplan.plan.public import public_text
from armoedeplan.record.spot import fields_along
from armoedeplan.yamltext.emit import Bare, Data, pairs
from armoedeplan.yamltext.tree import data_of

OLD = Path(__file__).parent / "oud"
SKETCH = OLD / "schets.yaml"
FIRST = sorted(path for path in OLD.glob("*.yaml") if path != SKETCH)
"""The first version of two examples, as the first program read them."""
LISTS_WITHOUT_ID = ("bedragen", "inkomen_in_euro")


def answers_but_archive(file: PlanFile) -> dict[str, Any]:
    return {name: value for name, value in file.plan if name != ARCHIVE}


def remarks_in(text: str) -> list[str]:
    return sorted(found.strip(" \n'") for found in re.findall(r"(?:^|\s)#[^\n]*", text))


def hold_nothing_lost(old: PlanFile, new: PlanFile) -> None:
    """Hold that a file that was brought to today says all that the old one said, remarks included."""
    assert answers_but_archive(new) == answers_but_archive(old)
    assert not is_of_before(new)
    assert [one for one in new.findings if one.severity is Severity.ERROR] == []
    assert remarks_in(old.text) == remarks_in(new.text)
    assert new.root is not None
    assert old.root is not None
    assert set(_values_in(data_of(old.root))) <= set(_values_in(data_of(new.root)))


def _values_in(data: Any) -> list[str]:
    if isinstance(data, str):
        return re.findall(r"\w+", data)
    return [word for inner in (data.values() if isinstance(data, dict) else data) for word in _values_in(inner)]


@pytest.mark.parametrize("path", FIRST, ids=lambda path: path.stem)
def test_the_first_plans_need_nothing_and_are_read_without_a_word(path: Path) -> None:
    file = read_plan(path)
    assert (file.findings, file.older) == ((), ())
    assert as_of_today(file) is file


def test_a_plan_of_the_sketch_is_read_whole_with_one_tip() -> None:
    file = read_plan(SKETCH)
    assert file.sound
    (tip,) = file.findings
    assert (tip.code, tip.severity) == ("AP045", Severity.TIP)
    assert str(tip.mark.line) == "8"
    plan = file.plan
    assert plan.gemeenten[0].vaststelling.orgaan == "raad"
    assert plan.ervaringskennis.beloning.vorm == "vrijwilligersvergoeding"
    assert plan.verantwoording.alternatieven[0].nadelen == ("Helpt niemand",)
    assert [line.na_planperiode for line in plan.financien] == [9000, None]


def test_a_plan_of_the_sketch_comes_along_with_all_it_says() -> None:
    old = read_plan(SKETCH)
    new = as_of_today(old)
    hold_nothing_lost(old, new)
    assert new.plan.archief["financien[jeugd].na_planperiode"].endswith("{jaar: 2032, bedrag: 200}")
    assert "2031" in new.plan.archief["financien[minima].na_planperiode"]
    assert as_of_today(new) is new
    assert len(old.text.splitlines()) - len(set(old.text.splitlines()) - set(new.text.splitlines())) > 80


def test_windows_line_ends_and_a_byte_order_mark_stay() -> None:
    data = b"\xef\xbb\xbf" + SKETCH.read_bytes().replace(b"\n", b"\r\n")
    new = as_of_today(plan_of(SKETCH, data))
    assert new.data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in new.data.replace(b"\r\n", b"")
    assert answers_but_archive(new) == answers_but_archive(read_plan(SKETCH))


def test_every_paper_of_a_plan_of_before_is_that_of_the_plan_of_today(tmp_path: Path) -> None:
    for name, data in (("oud", SKETCH.read_bytes()), ("nieuw", as_of_today(read_plan(SKETCH)).data)):
        (tmp_path / name).mkdir()
        (tmp_path / name / "plan.yaml").write_bytes(data)
        ran = run("maak", "plan.yaml", "--document", "beleidsplan", folder=tmp_path / name)
        assert (ran.code, ran.err) == (0, "")
    old, new = ((tmp_path / name / "documenten" / "beleidsplan.md").read_bytes() for name in ("oud", "nieuw"))
    assert old == new


def test_what_travels_in_public_has_the_names_of_today_and_no_archive() -> None:
    new = as_of_today(read_plan(SKETCH))
    assert yaml.safe_load(public_text(read_plan(SKETCH))) == yaml.safe_load(public_text(new))
    assert ARCHIVE not in public_text(new)


@pytest.mark.parametrize("step", EARLIER_NAMES.steps, ids=lambda step: step.place)
def test_no_place_of_before_is_a_question_of_today_unless_its_form_changed(step: Any) -> None:
    path = step.place.replace(".*", "[1]")
    names = step.place.replace(".*", "").split(".")
    known = len(list(fields_along(read_plan(SKETCH).guide.root, path))) == len(names)
    stays = len({step.only(said) for said in ("x", "wmo_raad", [{"x": "y"}])}) == 2
    assert known == stays
    for part in step.parts:
        there = list(fields_along(read_plan(SKETCH).guide.root, part.to.replace(".*", "[1]")))
        assert len(there) == len(part.to.replace(".*", "").split(".")), part.to


SAMPLES: dict[str, Any] = {
    "gemeenten.*.besluit": {"orgaan": "raad"},
    "schuldhulp.resultaten": ["Binnen vier weken"],
    "regelingen.*.inkomensgrens.grondslag": "bijstandsnorm",
    "regelingen.*.bedragen.*.id": "kind",
    "uitgangspunten.lokale_situatie.*.bevinding": "Mensen wachten lang.\n\nVooral gezinnen.",
    "samenwerking.draagvlak.ervaring": "veel",
    "governance.burgers.besluiten": "De raad stemt.",
    "aanpak.communicatie.*.middel": "nieuwsbrief",
    "aanpak.maatregelen.*.uren": Bare("80"),
    "ervaringskennis.opleiding.*.onderdeel": "Gesprekken voeren",
    "ervaringskennis.teams.beloning": "onkostenvergoeding",
    "ervaringskennis.teams.nagegaan_door": "Afdeling inkomen",
    "financien.*.na_planperiode": [
        {"jaar": Bare("2031"), "bedrag": Bare("100")},
        {"jaar": Bare("2032"), "bedrag": Bare("200")},
    ],
    "organisatie.onderdelen.*.leden": ["Wethouder", "Hoofd inkomen"],
    "verantwoording.alternatieven.*.voor": ["Kost niets"],
    "verantwoording.horizontale_verantwoording.*.aan": "Inwoners",
}


def _plan_with(places: list[str]) -> Data:
    """Give the data of a plan with answers at some places of before."""
    whole: dict[str, Any] = {"armoedeplan": Bare("1"), "plan": {"titel": "Plan"}}
    for place in places:
        at: Any = whole
        names = place.split(".")
        for number, name in enumerate(names[:-1]):
            if name == "*":
                if not at:
                    at.append({} if names[number - 1] in LISTS_WITHOUT_ID else {"id": f"x{len(str(whole))}"})
                at = at[0]
            else:
                at = at.setdefault(name, [] if names[number + 1] == "*" else {})
        at[names[-1]] = SAMPLES[place]
        if "bedragen" in names:
            at["voor_wie"] = "per kind"
    return whole


@given(st.lists(st.sampled_from(sorted(SAMPLES)), unique=True, min_size=1), st.randoms(use_true_random=False))
def test_any_plan_of_before_keeps_every_answer_and_every_remark(places: list[str], random: Any) -> None:
    lines = pairs(_plan_with(places), 0)  # type: ignore[arg-type]
    said = [
        f"{line}  # bij {number}" if line[-1:] not in "|:." and line and random.random() < 0.3 else line
        for number, line in enumerate(lines)
    ]
    text = "\n".join(said) + "\n"
    assert yaml.safe_load(text)
    old = plan_of(Path("plan.yaml"), text.encode())
    assert old.sound, (old.findings, text)
    assert old.older
    hold_nothing_lost(old, as_of_today(old))
