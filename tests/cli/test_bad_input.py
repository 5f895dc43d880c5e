"""Whatever file a command gets: one clear Dutch message with its place, the right exit code, and nothing is touched."""

import os
import re
import stat
import sys
from pathlib import Path

import pytest
from support.badinput import BAD, SOUND, Bad
from support.program import AS_ORDINARY_USER, Ran, contents, run

ANY_BAD = pytest.mark.parametrize("bad", BAD, ids=lambda bad: bad.name)
TELLING = pytest.mark.parametrize(
    "bad",
    [
        bad
        for bad in BAD
        if bad.name
        in {"missing_file", "folder", "hundred_megabytes", "nul", "nested_dashes", "alias_bomb", "tab", "dangling_id"}
    ],
    ids=lambda bad: bad.name,
)
_FINDING = re.compile(r"plan\.yaml(?P<place>:\d+:\d+)?: fout (?P<code>AP\d{3}) (?P<message>\S.*)")


@ANY_BAD
def test_controleer_tells_of_a_bad_file_once_with_code_place_and_remedy(bad: Bad, tmp_path: Path) -> None:
    bad.write(tmp_path / "plan.yaml")
    before = contents(tmp_path)
    ran = run("controleer", "plan.yaml", folder=tmp_path)
    (found,) = filter(None, map(_FINDING.fullmatch, ran.lines))
    assert (found["code"], (found["place"] or "").lstrip(":")) == (bad.code, bad.place)
    below = ran.lines[ran.lines.index(found[0]) + 1 :]
    assert any(re.match(r" +[^ |\d]", line) for line in below), "what to do is missing"
    assert "1 fout in 1 bestand." in below
    assert (ran.code, ran.err) == (bad.exit, "")
    assert contents(tmp_path) == before


@TELLING
def test_no_other_command_works_with_a_bad_file_or_touches_it(bad: Bad, tmp_path: Path) -> None:
    bad.write(tmp_path / "plan.yaml")
    before = contents(tmp_path)
    status, maak = run("status", "plan.yaml", folder=tmp_path), run("maak", "plan.yaml", folder=tmp_path)
    many = bad.name == "folder"  # `status` takes a folder for the plans in it
    for ran in (maak,) if many else (status, maak):
        assert bad.code in ran.err.splitlines()[0]
    assert {(ran.code, ran.out) for ran in (status, maak)} == {(bad.exit, "")}
    last = "Noem planbestanden" if many else "Fout: Eerst moeten deze fouten weg; daarna is de stand te bepalen."
    assert status.err.splitlines()[-1].strip().startswith(last)
    assert maak.err.splitlines()[-1] == "Van plan.yaml zijn geen documenten gemaakt: los eerst de fouten op."
    assert contents(tmp_path) == before


_UNREADABLE = [bad for bad in BAD if bad.code in {f"AP00{number}" for number in range(1, 10)}]


@pytest.mark.parametrize("bad", _UNREADABLE, ids=lambda bad: bad.name)
def test_zet_refuses_a_file_that_cannot_be_read_as_yaml(bad: Bad, tmp_path: Path) -> None:
    bad.write(tmp_path / "plan.yaml")
    before = contents(tmp_path)
    ran = run("zet", "plan.yaml", "plan.titel", "Nieuw", folder=tmp_path)
    message, remedy = ran.err.splitlines()
    assert message.startswith("Fout: ")
    assert remedy.startswith("    ")
    assert (ran.code, ran.out) == (bad.exit, "")
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    "bad",
    [bad for bad in BAD if bad.name in {"folder", "hundred_megabytes", "invalid_utf_8", "unknown_key"}],
    ids=lambda bad: bad.name,
)
def test_nieuw_never_writes_over_what_is_there(bad: Bad, tmp_path: Path) -> None:
    bad.write(tmp_path / "plan.yaml")
    before = contents(tmp_path)
    ran = run("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    assert ran.err.startswith("Fout: ")
    assert (ran.code, ran.out) == (2, "")
    assert contents(tmp_path) == before


def test_zet_mends_one_fault_while_others_stay(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(f"{SOUND}  datum: morgen\n  titl: x\n", encoding="utf-8")
    assert run("zet", "plan.yaml", "plan.datum", "1-3-2027", folder=tmp_path).code == 0
    assert plan.read_text(encoding="utf-8") == f"{SOUND}  datum: 2027-03-01\n  titl: x\n"


@pytest.mark.parametrize(
    ("data", "places"),
    [
        pytest.param(b"\xef\xbb\xbf" + SOUND.encode(), ["1:1"], id="byte_order_mark"),
        pytest.param(SOUND.replace("\n", "\r\n").encode(), [], id="windows_line_ends"),
        pytest.param(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode(), ["1:1"], id="both"),
        pytest.param(SOUND.replace("\n", "\r\n", 1).encode(), ["1:15"], id="mixed"),
    ],
)
def test_what_windows_adds_to_a_file_is_no_more_than_a_tip(data: bytes, places: list[str], tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_bytes(data)
    ran = run("controleer", "plan.yaml", folder=tmp_path)
    assert [line.split(": ")[0] for line in ran.lines if " tip AP028 " in line] == [f"plan.yaml:{at}" for at in places]
    assert (ran.code, ran.err, plan.read_bytes()) == (0, "", data)
    assert run("status", "plan.yaml", folder=tmp_path).lines[0] == "Samen verder (plan.yaml)"


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    text = f"{SOUND}  datum: morgen\n  titl: x\nplann:\nantwoordstatus:\n  plan.onzin: {{status: later}}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    ran = run("controleer", "plan.yaml", folder=tmp_path)
    assert [line.split(" ")[:3] for line in ran.lines if line.startswith("plan.yaml")] == [
        ["plan.yaml:4:10:", "fout", "AP015"],
        ["plan.yaml:5:3:", "fout", "AP013"],
        ["plan.yaml:6:1:", "fout", "AP013"],
        ["plan.yaml:8:3:", "fout", "AP023"],
    ]
    assert "4 fouten in 1 bestand." in ran.lines


@pytest.mark.parametrize(
    "words", ["../../etc/passwd", "{{ 7*7 }}", "'; DROP", "\\", "[", "a" * 5000, "plan.", "plan..titel", "é" * 300]
)
def test_uitleg_of_anything_at_all_is_an_explanation_or_a_plain_no(words: str, tmp_path: Path) -> None:
    ran = run("uitleg", words, folder=tmp_path)
    message, remedy = ran.err.splitlines()
    assert message == f"Fout: “{words}” is geen bekend onderwerp."
    assert remedy.startswith("    ")
    assert (ran.code, ran.out) == (2, "")


def _ordinary(*arguments: str, folder: Path) -> Ran:
    """Run the program with the rights that its user was given, and no more."""
    ran = run(*arguments, folder=folder, through=AS_ORDINARY_USER)
    if ran.err == "cannot\n":
        pytest.skip("this system does not let root put its powers down, so that no file can be forbidden")
    return ran


def test_a_file_without_rights_to_read_is_told_by_every_command(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    plan.chmod(0)
    ran = _ordinary("controleer", "plan.yaml", folder=tmp_path)
    assert ran.lines[1] == "plan.yaml: fout AP001 U hebt geen rechten om dit bestand te lezen"
    assert (ran.code, ran.err) == (2, "")
    for command in (["zet", "plan.yaml", "plan.titel", "x"], ["status", "plan.yaml"], ["maak", "plan.yaml"]):
        ran = _ordinary(*command, folder=tmp_path)
        assert "U hebt geen rechten om dit bestand te lezen" in ran.err
        assert (ran.code, ran.out) == (2, "")
    ran = _ordinary("nieuw", "plan.yaml", "--gemeente", "Voorbeeldstad", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    plan.chmod(0o600)
    assert contents(tmp_path).keys() == {"plan.yaml"}
    assert plan.read_text(encoding="utf-8") == SOUND


def test_a_file_that_is_read_only_stays_as_it_is(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    plan.chmod(0o444)
    before = contents(tmp_path)
    ran = _ordinary("zet", "plan.yaml", "plan.titel", "Anders", folder=tmp_path)
    assert ran.err.startswith("Fout: Opslaan van plan.yaml lukt niet: u hebt geen rechten")
    assert (ran.code, contents(tmp_path)) == (2, before)


@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read_only", "closed"])
def test_a_folder_without_rights_is_told_and_nothing_is_left_in_it(mode: int, tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "plan.yaml").write_text(SOUND, encoding="utf-8")
    before = contents(folder)
    folder.chmod(mode)
    try:
        for command in (
            ["zet", "map/plan.yaml", "plan.titel", "x"],
            ["nieuw", "map/ander.yaml", "--gemeente", "Voorbeeldstad"],
            ["maak", "map/plan.yaml"],
            ["schema", "--uit", "map/schema.json"],
        ):
            ran = _ordinary(*command, folder=tmp_path)
            assert "rechten" in ran.err or "niet te maken" in ran.err, command
            assert (ran.code, ran.out) == (2, ""), command
    finally:
        folder.chmod(0o755)
    assert contents(folder) == before


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere an ordinary user cannot make a socket by name")
def test_what_is_no_ordinary_file_is_never_replaced_by_one(tmp_path: Path) -> None:
    target = tmp_path / "contactdoos"
    os.mknod(target, stat.S_IFSOCK | 0o600)
    ran = run("schema", "--uit", "contactdoos", folder=tmp_path)
    assert ran.err.startswith("Fout: contactdoos is geen gewoon bestand")
    assert (ran.code, target.is_socket()) == (2, True)
