"""`voorbeelden`: searching, one case in full, proposals for a plan, and what may go wrong."""

import json
from pathlib import Path

import pytest
from support.program import ROOT, run

EXAMPLES = ROOT / "examples"


def test_words_find_cases_with_the_way_to_each(tmp_path: Path) -> None:
    ran = run("voorbeelden", "schulden", "jongeren", folder=tmp_path)
    assert ran.code == 0
    assert "Meer: armoedeplan voorbeelden rotterdam_schuldpreventie_mbo" in ran.out
    assert max(len(line) for line in ran.out.splitlines()) <= 80


def test_a_name_shows_one_case_in_full_with_its_source(tmp_path: Path) -> None:
    ran = run("voorbeelden", "leiden_door", folder=tmp_path)
    assert "171 huisbezoeken" in ran.out
    assert "Bron: Participatie / Werk en Inkomen. Midden-Nederland, In het kort: Leiden" in ran.out


def test_what_is_ours_is_told_apart_from_what_the_source_says(tmp_path: Path) -> None:
    told = run("voorbeelden", "leiden_door", folder=tmp_path).out
    _, ours, rest = told.partition("Onze indeling (afgeleid, de bron zegt dit niet):")
    assert ours
    for label in ("Thema's:", "Past bij model:", "Bruikbaar bij:", "Trefwoorden:"):
        assert label in rest
        assert label not in told.partition(ours)[0]


def test_json_has_the_fixed_keys(tmp_path: Path) -> None:
    told = json.loads(run("voorbeelden", "voedselbank", "--json", folder=tmp_path).out)
    assert told["versie"] == 1
    assert told["voorbeelden"][0]["id"] == "utrecht_pluspunten"
    assert {"id", "titel", "gemeenten", "lessen", "themas", "reden"} <= told["voorbeelden"][0].keys()


def test_filters_narrow_and_an_unknown_value_is_told(tmp_path: Path) -> None:
    told = json.loads(run("voorbeelden", "--les", "l2", "--functie", "signaleren", "--json", folder=tmp_path).out)
    assert [one["id"] for one in told["voorbeelden"]] == ["lelystad_kinderen"]
    ran = run("voorbeelden", "--les", "L9", folder=tmp_path)
    assert (ran.code, "Kies uit: L1, L2" in ran.err) == (2, True)


@pytest.mark.parametrize("query", ["xyzzyq", "?!", "x" * 20000, "de en het"])
def test_a_search_that_finds_nothing_tells_what_was_tried_and_the_themes(tmp_path: Path, query: str) -> None:
    ran = run("voorbeelden", query, folder=tmp_path)
    assert ran.code == 0
    assert "Geen voorbeelden gevonden" in ran.out
    assert "Gezocht op" in ran.out
    assert "niet_gebruik" in ran.out


def test_a_folder_of_ones_own_that_is_not_there_ends_the_command(tmp_path: Path) -> None:
    ran = run("voorbeelden", "--praktijk", "nergens", folder=tmp_path)
    assert (ran.code, "Deze map bestaat niet" in ran.err) == (2, True)


@pytest.mark.parametrize("name", ["kleindorp", "roosendaal", "voorbeeldstad"])
def test_every_proposal_for_an_example_has_a_reason_and_is_not_its_own(name: str, tmp_path: Path) -> None:
    told = json.loads(run("voorbeelden", "--bij", str(EXAMPLES / name / "plan.yaml"), "--json", folder=tmp_path).out)
    assert told["voorbeelden"]
    assert all(one["reden"] for one in told["voorbeelden"])
    assert all("Roosendaal" not in one["gemeenten"] for one in told["voorbeelden"] if name == "roosendaal")
