"""A municipality's own cases: the same schema, and the same messages with their places."""

import json
from pathlib import Path

import pytest

from armoedeplan.practice.library import built_in, library
from armoedeplan.practice.search import search

GOOD = """id: eigen
titel: Onze fietsbank
les: Begin klein.
lessen: [L3]
themas: [meedoen]
bronnen:
  - {document: Eigen evaluatie}
"""


@pytest.fixture(autouse=True)
def cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


def found(folder: Path) -> list[tuple[str, str, int, int]]:
    return [(path.name, one.code, *one.mark) for path, one in library(folder).findings]


def test_an_own_case_is_found_beside_those_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(GOOD)
    both = library(tmp_path)
    assert both.findings == ()
    assert len(both.entries) == len(built_in()) + 1
    assert search(both.entries, "fietsbank").hits[0].entry.data["id"] == "eigen"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("[L3]", "[L9]", ("AP015", 4, 10)),
        ("[L3]", '[L3]\nstappen: ["8"]', ("AP015", 5, 11)),
        ("[L3]", "[L3]\ndoelgroepen: [marsbewoners]", ("AP015", 5, 15)),
        ("bronnen:\n  - {document: Eigen evaluatie}\n", "", ("AP019", 1, 1)),
        ("id: eigen", "id: delft_pact", ("AP020", 1, 1)),
        ("les:", "lesje:", ("AP013", 3, 1)),
    ],
)
def test_what_is_wrong_is_told_with_its_place_each_time(
    tmp_path: Path, old: str, new: str, told: tuple[str, int, int]
) -> None:
    (tmp_path / "fout.yaml").write_text(GOOD.replace(old, new))
    for _ in range(2):
        assert ("fout.yaml", *told) in found(tmp_path)
        assert len(library(tmp_path).entries) == len(built_in())


def test_two_own_cases_with_one_id_are_a_fault_of_the_second(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD)
    (tmp_path / "b.yaml").write_text(GOOD)
    for _ in range(2):
        assert [one[:2] for one in found(tmp_path)] == [("b.yaml", "AP020")]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert found(tmp_path / "nergens") == [("nergens", "AP001", 0, 0)]


def test_a_changed_case_is_read_again_and_a_broken_cache_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "eigen.yaml"
    file.write_text(GOOD)
    library(tmp_path)
    file.write_text(GOOD.replace("fietsbank", "kledingbank"))
    assert search(library(tmp_path).entries, "kledingbank").hits[0].entry.own
    from armoedeplan.practice.store import Kept

    Kept(tmp_path).path.write_text(json.dumps([1]))
    assert len(library(tmp_path).entries) == len(built_in()) + 1
