"""Pictures of a plan: what they show stands in words too, and nothing is shown of what is not there."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from support.counted_talks import PLAN
from support.documents import full_plan, plan_from
from support.program import ROOT

from armoedeplan.drawing.marks import HEIGHT
from armoedeplan.pictures.beeld import _MODULES, Beeld, Plaatje
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.views import Known

NAMES = tuple(_MODULES)
COUNTED = {"redenen", "gebieden"}
"""Those of counts of conversations, which the plan of Voorbeeldstad has not."""
SVG = "{http://www.w3.org/2000/svg}"


def example(name: str) -> Plan:
    return read_plan(ROOT / "examples" / name / "plan.yaml").plan


def drawn(plan: Plan, name: str) -> tuple[Plaatje, ...]:
    found: tuple[Plaatje, ...] = getattr(Beeld(Known(plan)), name)
    return found


def shown(one: Plaatje) -> str:
    """Give the words in a picture, without the breaks that it makes in them."""
    texts = [text.text or "" for text in ET.fromstring(one.svg).iter(f"{SVG}text")]  # noqa: S314 - our own XML
    return re.sub(r"[\s-]", "", "".join(texts))


def said(one: Plaatje) -> list[str]:
    return [line.shown for line in one.regels]


def region(actors: int) -> Plan:
    """Give a plan with many actors, who meet in partnerships of ten and each carry out an offer."""
    ids = [f"actor_{number}" for number in range(actors)]
    return plan_from(
        {
            "armoedeplan": 1,
            "samenwerking": {
                "actoren": [{"id": one, "naam": f"Stichting {one.title()} en omstreken"} for one in ids],
                "aanbod": [
                    {"id": f"aanbod_{one}", "naam": "Hulp", "uitvoerders": [one], "functies": ["signaleren"]}
                    for one in ids
                ],
                "samenwerkingsverbanden": [
                    {"id": f"verband_{start}", "naam": f"Overleg {start}", "deelnemers": ids[start : start + 10]}
                    for start in range(0, actors, 10)
                ],
            },
        }
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_without_answers_has_no_picture(name: str) -> None:
    assert drawn(Plan(), name) == ()


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_has_every_picture_each_with_words(name: str) -> None:
    counted = plan_of(Path("plan.yaml"), PLAN.encode()).plan
    found = drawn(counted if name in COUNTED else example("voorbeeldstad"), name)
    assert found
    for one in found:
        root = ET.fromstring(one.svg)  # noqa: S314 - our own XML
        assert root.findtext(f"{SVG}title") == one.titel.shown
        assert root.findtext(f"{SVG}desc") == " ".join(said(one))
        assert float(root.get("height", "0")) <= HEIGHT
        assert said(one)


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_the_same_each_time(name: str) -> None:
    plan = example("voorbeeldstad")
    assert [one.svg for one in drawn(plan, name)] == [one.svg for one in drawn(plan, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_plan_with_every_answer_can_be_drawn(name: str) -> None:
    for one in drawn(full_plan("<&> \\newpage {{ x }} #let"), name):
        assert said(one)
        ET.fromstring(one.svg)  # noqa: S314 - our own XML


def test_internal_answers_are_in_no_picture() -> None:
    data = {
        "armoedeplan": 1,
        "samenwerking": {"actoren": [{"id": "a", "naam": "Zichtbaar", "besluitmacht": "ja"}]},
        "ervaringskennis": {"vorm": "geen"},
        "organisatie": {
            "onderdelen": [
                {"id": "o", "naam": "Stuurgroep", "heeft_eindverantwoordelijkheid": "ja"},
                *({"id": f"o{number}", "naam": f"Deel {number}"} for number in range(4)),
            ],
            "manager": {"functie": "Netwerkmanager"},
            # asked only where there are teams: this answer sleeps
            "coordinator": {"functie": "Slapende coördinator"},
        },
    }
    (one,) = drawn(plan_from(data), "organisatie")
    assert "Netwerkmanager" in shown(one)
    assert "Slapende" not in shown(one)


def test_the_network_shows_each_member_and_who_stands_alone() -> None:
    plan = example("kleindorp")
    (one,) = drawn(plan, "netwerk")
    for actor in plan.samenwerking.actoren:
        assert re.sub(r"[\s-]", "", str(actor.naam)) in shown(one)
        assert str(actor.naam) in " ".join(said(one))
    assert said(one)[-1] == "In geen enkel verband: Kredietbank Kleinstreek en Dorpshuis Kleindorp."


def test_a_part_that_is_the_manager_stands_in_the_chart_once() -> None:
    parts = ["Netwerkmanager", *(f"Deel {number}" for number in range(5))]
    data = {
        "armoedeplan": 1,
        "organisatie": {
            "onderdelen": [{"id": f"o{number}", "naam": part} for number, part in enumerate(parts)],
            "manager": {"functie": "Netwerkmanager van de gemeente"},
        },
    }
    (one,) = drawn(plan_from(data), "organisatie")
    assert shown(one).count("Netwerkmanager") == 1


def test_an_organisation_of_few_parts_has_no_chart() -> None:
    assert drawn(example("kleindorp"), "organisatie") == ()


@pytest.mark.parametrize("name", ["netwerk", "dekking"])
def test_a_region_is_drawn_on_several_pages_and_nobody_is_left_out(name: str) -> None:
    plan = region(200)
    found = drawn(plan, name)
    assert len(found) > 1
    everything = "".join(shown(one) for one in found)
    for actor in plan.samenwerking.actoren:
        assert re.sub(r"[\s-]", "", str(actor.naam)) in everything
    for number, one in enumerate(found, 1):
        assert one.titel.shown.endswith("(vervolg)") == (number > 1)
        assert float(ET.fromstring(one.svg).get("height", "0")) <= HEIGHT  # noqa: S314 - our own XML


def test_a_trace_that_breaks_off_is_in_dashes_and_said() -> None:
    (one,) = drawn(example("voorbeeldstad"), "spoor")
    assert "Aanknopingspunt 5 leidt nog nergens toe." in said(one)
    assert one.svg.decode().count('stroke-dasharray="5 4"') == 1


def test_a_measure_without_an_end_runs_on_in_dashes() -> None:
    data = {"armoedeplan": 1, "aanpak": {"maatregelen": [{"id": "m", "naam": "Iets", "planning": {"van": 2027}}]}}
    (one,) = drawn(plan_from(data), "planning")
    assert said(one) == ["Iets: van 2027 zonder einddatum."]
    assert 'stroke-dasharray="4 3"' in one.svg.decode()


def test_an_indicator_of_which_one_value_is_known_has_no_trend() -> None:
    indicator: dict[str, object] = {"id": "i", "naam": "Bereik", "nulmeting": {"waarde": 5, "peildatum": 2027}}
    data = {"armoedeplan": 1, "verantwoording": {"indicatoren": [indicator]}}
    assert drawn(plan_from(data), "trend") == ()
    indicator |= {"streefwaarde": 12.5, "streefjaar": 2030}
    assert drawn(plan_from(data), "trend") == ()
    indicator["metingen"] = [{"id": "m", "waarde": 7, "peildatum": "2028"}]
    (one,) = drawn(plan_from(data), "trend")
    assert said(one) == ["2027: 5.", "2028: 7.", "Doel voor 2030: 12,5."]
    assert one.alt.shown == "Bereik: van 5 (2027) via 7 (2028) naar het doel van 12,5 in 2030."


def test_a_target_stands_left_of_the_year_that_follows() -> None:
    indicator = {
        "id": "i",
        "naam": "Bereik",
        "nulmeting": {"waarde": 5, "peildatum": 2026},
        "metingen": [{"id": "m", "waarde": 7, "peildatum": "2029-09"}],
        "streefwaarde": 12,
        "streefjaar": 2028,
    }
    (one,) = drawn(plan_from({"armoedeplan": 1, "verantwoording": {"indicatoren": [indicator]}}), "trend")
    places = {text: float(x) for x, text in re.findall(r'<text x="([0-9.]+)"[^>]*>([^<]+)<', one.svg.decode())}
    assert places["2028"] < places["doel: 12"] < places["2029"] < places["7"]


def test_a_picture_is_found_by_its_file() -> None:
    pictures = Beeld(Known(example("voorbeeldstad")))
    known = "diagrammen/dekking-2.svg"
    others = ("diagrammen/niets.svg", "diagrammen/dekking-99.svg", "../plan.yaml", "diagrammen/__class__.svg")
    assert pictures.files([known, *others]) == {known: pictures.dekking[1].svg}


def test_every_module_with_pictures_is_known_to_templates() -> None:
    folder = Path(ROOT / "armoedeplan" / "pictures")
    made = {path.stem for path in folder.glob("*.py") if "-> Iterator[Picture]:" in path.read_text(encoding="utf-8")}
    assert made - {"picture"} == {drawn_by.module for drawn_by in _MODULES.values()}


@pytest.mark.parametrize("name", ["netwerk", "planning", "trend"])
def test_the_words_in_place_of_a_picture_are_its_conclusion(name: str) -> None:
    found = drawn(example("voorbeeldstad"), name)
    assert found
    for one in found:
        assert 20 <= len(one.alt.shown) <= 300
        assert one.alt.shown.endswith((".", "…"))
