"""A reader that goes away, Ctrl-C, a full disk, a closed stream, a poor terminal: no command makes a fuss."""

import json
import time
from pathlib import Path

import pexpect
import pytest
from support.badinput import SOUND
from support.program import PATIENCE, PROGRAM, ROOSENDAAL, contents, environment, run, shell

MANY_FAULTS = "armoedeplan: 1\n" + "".join(f"onbekend_{number}: 1\n" for number in range(2_000))
ESCAPE = "\x1b"


@pytest.mark.parametrize(
    ("command", "first"),
    [
        (f"status '{ROOSENDAAL}'", "Inclusief armoedebeleid Roosendaal ("),
        (f"status --json '{ROOSENDAAL}'", "{"),
        ("controleer fouten.yaml", "Het bestand"),
        ("controleer --formaat json fouten.yaml", "{"),
        ("schema", "{"),
        ("uitleg", "Noem een onderwerp"),
        ("uitleg 2.2", "2.2 "),
        ("zet --help", "Gebruik: armoedeplan zet"),
        ("--help", "Gebruik: armoedeplan"),
    ],
)
def test_a_reader_that_goes_away_ends_a_command_quietly(command: str, first: str, tmp_path: Path) -> None:
    (tmp_path / "fouten.yaml").write_text(MANY_FAULTS, encoding="utf-8")
    ran = shell(f"armoedeplan {command} | head -1", folder=tmp_path)
    assert ran.out.startswith(first)
    assert (len(ran.lines), ran.err) == (1, "")


@pytest.mark.parametrize("command", ["--version", "schema", "uitleg", "uitleg AP013"])
def test_a_reader_that_never_reads_is_no_trouble_either(command: str, tmp_path: Path) -> None:
    ran = shell(f"armoedeplan {command} | true", folder=tmp_path)
    assert (ran.out, ran.err) == ("", "")


def test_ctrl_c_while_zet_waits_for_its_text_ends_with_130_and_changes_nothing(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    before = contents(tmp_path)
    arguments = [*PROGRAM[1:], "zet", "plan.yaml", "plan.titel", "-"]
    child = pexpect.spawn(
        PROGRAM[0], arguments, cwd=str(tmp_path), env=environment(), timeout=PATIENCE, encoding="utf-8", echo=False
    )
    _until_it_waits(child.pid)
    child.sendintr()
    child.expect(pexpect.EOF)
    child.close()
    assert (child.exitstatus, child.signalstatus) == (130, None)
    assert " ".join((child.before or "").replace("^C", "").split()) == "Gestopt. Er is niets gewijzigd."
    assert contents(tmp_path) == before


def test_text_typed_at_a_terminal_ends_with_ctrl_d(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(SOUND, encoding="utf-8")
    arguments = [*PROGRAM[1:], "zet", "plan.yaml", "plan.samenvattingen.bestuur", "-"]
    child = pexpect.spawn(
        PROGRAM[0], arguments, cwd=str(tmp_path), env=environment(), timeout=PATIENCE, encoding="utf-8", echo=False
    )
    child.sendline("Een alinea.")
    child.sendline("")
    child.sendline("- en een punt")
    child.sendeof()
    child.expect("Gewijzigd: plan.samenvattingen.bestuur")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    added = "  samenvattingen:\n    bestuur: |\n      Een alinea.\n\n      - en een punt\n"
    assert plan.read_text(encoding="utf-8") == SOUND + added


def _until_it_waits(pid: int) -> None:
    """Wait until a process does nothing but wait: then it reads what is typed."""
    asleep = 0
    until = time.monotonic() + PATIENCE
    while asleep < 10 and time.monotonic() < until:
        state = Path(f"/proc/{pid}/stat")
        sleeps = not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] == "S"
        asleep = asleep + 1 if sleeps else 0
        time.sleep(0.03)


@pytest.mark.parametrize(
    "command", ["--version", "schema", f"status '{ROOSENDAAL}'", "uitleg stap 2", "controleer weg"]
)
def test_a_full_disk_is_told_in_dutch(command: str, tmp_path: Path) -> None:
    if not Path("/dev/full").is_char_device():
        pytest.skip("this system has no device that is always full")
    ran = shell(f"armoedeplan {command} > /dev/full", folder=tmp_path)
    told = "Fout: Schrijven naar de uitvoer lukt niet: de schijf is vol"
    assert ran.lines == []
    assert ran.err.splitlines() == [told, "    Maak ruimte vrij en probeer het opnieuw."]
    assert ran.code == 2


def test_closed_streams_are_no_reason_to_fail(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    closed = {"--version >&-": 0, "status plan.yaml >&-": 0, "status weg.yaml 2>&-": 2, "status weg.yaml >&- 2>&-": 2}
    codes = " ".join(f"armoedeplan {command}; echo $?;" for command in closed)
    ran = shell(codes, folder=tmp_path)
    assert ran.out.split() == [str(code) for code in closed.values()]
    assert ran.err == ""
    ran = shell("armoedeplan zet plan.yaml plan.titel - <&-", folder=tmp_path)
    assert ran.err.startswith("Fout: Er staat geen waarde\n")
    assert ran.code == 1


@pytest.mark.parametrize(
    "variables",
    [
        pytest.param({"TERM": "xterm-256color"}, id="piped"),
        pytest.param({"TERM": "xterm-256color", "NO_COLOR": "1"}, id="no_color"),
        pytest.param({"TERM": "dumb"}, id="dumb_terminal"),
        pytest.param({"TERM": "xterm-256color", "GITHUB_ACTIONS": "true"}, id="github_actions"),
        pytest.param({"TERM": "xterm-256color", "FORCE_COLOR": "1", "NO_COLOR": "1"}, id="no_color_wins"),
    ],
)
def test_no_escape_codes_in_what_is_no_terminal(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "fout.yaml").write_text("plann: x\n", encoding="utf-8")
    for command in (["--help"], ["status", ROOSENDAAL], ["controleer", "fout.yaml"]):
        ran = run(*command, folder=tmp_path, variables=variables)
        assert ESCAPE not in ran.out + ran.err, command


@pytest.mark.parametrize("variables", [{"TERM": "dumb"}, {"TERM": "xterm-256color", "NO_COLOR": "1"}])
def test_no_escape_codes_on_a_terminal_that_wants_none(variables: dict[str, str], tmp_path: Path) -> None:
    for command in (["--help"], ["status", str(ROOSENDAAL)]):
        said, code = pexpect.run(
            " ".join([*PROGRAM, *command]), cwd=str(tmp_path), env=environment(variables), withexitstatus=True
        )
        assert ESCAPE.encode() not in said
        assert code == 0


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
        {"PYTHONIOENCODING": "ascii"},
        {"PYTHONIOENCODING": "ascii:strict"},
        {"PYTHONIOENCODING": "cp1252"},
    ],
    ids=lambda variables: "_".join(variables.values()).replace(":", "_"),
)
def test_a_terminal_that_lacks_our_signs_gets_others(variables: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "fout.yaml").write_text("plann: één → twee\n", encoding="utf-8")
    assert run("--help", folder=tmp_path, variables=variables).code == 0
    assert (
        run("status", ROOSENDAAL, folder=tmp_path, variables=variables).lines[-1].startswith("Alle kernvragen hebben")
    )
    ran = run("controleer", "fout.yaml", folder=tmp_path, variables=variables)
    assert ran.lines[1].startswith("fout.yaml:1:1: fout AP0")
    assert ran.code == 1
    assert run("uitleg", "geïsoleerd", folder=tmp_path, variables=variables).code in {0, 2}


@pytest.mark.parametrize("variables", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}], ids=["c_locale", "ascii"])
def test_a_poor_terminal_does_not_change_what_is_written(variables: dict[str, str], tmp_path: Path) -> None:
    ran = run("nieuw", "plan.yaml", "--gemeente", "Súdwest-Fryslân", folder=tmp_path, variables=variables)
    assert ran.code == 0
    assert "naam: Súdwest-Fryslân\n" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    run("zet", "plan.yaml", "plan.titel", "-", typed="Één plan\n".encode(), folder=tmp_path, variables=variables)
    assert "titel: Één plan\n" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")


def test_json_is_the_same_whatever_the_locale(tmp_path: Path) -> None:
    plain = run("status", "--json", ROOSENDAAL, folder=tmp_path)
    assert json.loads(plain.out)["plannen"][0]["stappen"][6]["kernonderdelen"][2]["titel"] == "Output én outcome meten"
    assert run("status", "--json", ROOSENDAAL, folder=tmp_path, variables={"LC_ALL": "C"}).out == plain.out


@pytest.mark.parametrize("encoding", ["cp1252", "cp850"])
def test_what_a_program_reads_is_utf_8_whatever_the_console(encoding: str, tmp_path: Path) -> None:
    command = f"PYTHONIOENCODING={encoding} armoedeplan status --json '{ROOSENDAAL}'"
    shell(f"{command} > uit.json; {command} | cat > pijp.json", folder=tmp_path)
    wanted = run("status", "--json", ROOSENDAAL, folder=tmp_path).out.encode()
    assert "Output én outcome".encode() in wanted
    assert b"\r" not in wanted
    assert (tmp_path / "uit.json").read_bytes() == (tmp_path / "pijp.json").read_bytes() == wanted


@pytest.mark.parametrize(("encoding", "seen"), [("cp1252", "één ?".encode("cp1252")), ("ascii", b"??n ?")])
def test_a_terminal_keeps_its_own_encoding(encoding: str, seen: bytes, tmp_path: Path) -> None:
    (tmp_path / "fout.yaml").write_text("armoedeplan: 1\nplan: één →\n", encoding="utf-8")
    said, code = pexpect.run(
        " ".join([*PROGRAM, "controleer", "fout.yaml"]), cwd=str(tmp_path),
        env=environment({"PYTHONIOENCODING": encoding, "TERM": "dumb"}), withexitstatus=True,
    )  # fmt: skip
    assert seen in said
    assert code == 1
