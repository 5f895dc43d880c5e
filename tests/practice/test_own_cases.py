"""A municipality's own cases: the same schema, and the same messages with their places."""

import os
from pathlib import Path

import pytest
from support.program import run

from armoedeplan.practice.library import built_in, library_cases
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
    return [(path.name, one.code, *one.mark) for path, one in library_cases(folder).findings]


def test_an_own_case_is_found_beside_those_of_the_program(tmp_path: Path) -> None:
    (tmp_path / "eigen.yaml").write_text(GOOD)
    both = library_cases(tmp_path)
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
        assert len(library_cases(tmp_path).entries) == len(built_in())


def test_two_own_cases_with_one_id_are_a_fault_of_the_second(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(GOOD)
    (tmp_path / "b.yaml").write_text(GOOD)
    for _ in range(2):
        assert [one[:2] for one in found(tmp_path)] == [("b.yaml", "AP020")]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert found(tmp_path / "nergens") == [("nergens", "AP001", 0, 0)]


def aged(file: Path, seconds: int = 60) -> None:
    """Make a file look as if it was not changed just now."""
    then = file.stat().st_mtime_ns - seconds * 1_000_000_000
    os.utime(file, ns=(then, then))


def test_a_case_that_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "eigen.yaml"
    file.write_text(GOOD)
    aged(file)
    first = library_cases(tmp_path)

    def unread(path: Path) -> None:
        raise AssertionError(path)

    monkeypatch.setattr("armoedeplan.practice.library.read_case", unread)
    assert library_cases(tmp_path) == first
    # another program may make other entries of the same file
    monkeypatch.setattr("armoedeplan.practice.case_store._program", lambda: "een andere")
    with pytest.raises(AssertionError):
        library_cases(tmp_path)


def test_a_case_that_changed_just_now_is_read_each_time(tmp_path: Path) -> None:
    file = tmp_path / "eigen.yaml"
    file.write_text(GOOD)
    moment = file.stat().st_mtime_ns
    library_cases(tmp_path)
    # the same size, and on a coarse clock the same moment
    file.write_text(GOOD.replace("fietsbank", "spelotheek"[:9]))
    os.utime(file, ns=(moment, moment))
    assert search(library_cases(tmp_path).entries, "spelothee").hits[0].entry.own


def test_a_changed_case_is_read_again_and_a_broken_cache_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "eigen.yaml"
    file.write_text(GOOD)
    aged(file)
    library_cases(tmp_path)
    file.write_text(GOOD.replace("fietsbank", "kledingbank"))
    aged(file, 30)
    assert search(library_cases(tmp_path).entries, "kledingbank").hits[0].entry.own
    from armoedeplan.practice.case_store import Kept

    for broken in ("[1]", "{", '{"programma": 1}', '{"voorbeelden": []}'):
        place = Kept(tmp_path).path
        assert place is not None
        place.write_text(broken)
        assert len(library_cases(tmp_path).entries) == len(built_in()) + 1


def test_many_cases_are_read_as_well_as_few(tmp_path: Path) -> None:
    for number in range(130):
        text = GOOD.replace("id: eigen", f"id: eigen_{number}").replace("fietsbank", f"fietsbank {number}")
        (tmp_path / f"{number}.yaml").write_text(text.replace("[L3]", "[L9]") if number % 40 == 7 else text)
    both = library_cases(tmp_path)
    assert sorted(path.name for path, _ in both.findings) == ["127.yaml", "47.yaml", "7.yaml", "87.yaml"]
    assert len(both.entries) == len(built_in()) + 126


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"[L3]": "[L9]"}, "onze/a.yaml:4:10: fout AP015 “L9” is hier geen mogelijke waarde"),
        ({"[L3]": '[L3]\nstappen: ["8"]'}, "onze/a.yaml:5:11: fout AP015"),
        ({"[L3]": "[L3]\ndoelgroepen: [kindren]"}, "Bedoelt u kinderen?"),
        ({"bronnen:\n  - {document: Eigen evaluatie}\n": ""}, "onze/a.yaml:1:1: fout AP019"),
        ({"id: eigen": "id: delft_pact"}, "onze/a.yaml:1:1: fout AP020"),
    ],
)
def test_the_command_tells_file_line_and_column_and_goes_on_without(
    change: dict[str, str], said: str, tmp_path: Path
) -> None:
    text = GOOD
    for old, new in change.items():
        text = text.replace(old, new)
    (tmp_path / "onze").mkdir()
    (tmp_path / "onze" / "a.yaml").write_text(text)
    ran = run("voorbeelden", "schulden", "--praktijk", "onze", folder=tmp_path)
    assert said in ran.err
    assert "1 voorbeeld doet hierdoor niet mee." in ran.err
    assert "Meer: armoedeplan voorbeelden" in ran.out
