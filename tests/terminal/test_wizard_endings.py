"""Whatever ends a session on a real terminal: no answer is lost, and what is told of it is true."""

import os
import re
import shutil
import signal
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support.program import AS_ORDINARY_USER, PROGRAM, environment, run
from support.terminal import Terminal

from armoedeplan.plan.making import make_plan
from armoedeplan.plan.plan_of_text import read_plan

LOOKS = pytest.mark.parametrize("look", [(), ("--eenvoudig",)], ids=["full", "plain"])
ANSWER = "Samen verder"
OTHER = "armoedeplan: 1\nplan: {titel: Heel iets anders}\ngemeenten: [{id: elders, naam: Elders}]\n"


class Place:
    """A folder with a plan, a session that has answered one question, and one more answer that cannot be saved."""

    def __init__(self, top: Path, look: tuple[str, ...] = ("--eenvoudig",)) -> None:
        self.top = top
        self.folder = top / "map"
        self.folder.mkdir(exist_ok=True)
        self.plan = self.folder / "plan.yaml"
        if not self.plan.exists():
            list(make_plan(self.plan, "Elzenrade"))
        self.terminal = self.start(look)

    def start(self, look: tuple[str, ...]) -> Terminal:
        """Begin a session."""
        variables = {"XDG_DATA_HOME": str(self.top / "data"), "TMPDIR": str(self.top)}
        command = (*AS_ORDINARY_USER, *PROGRAM, "wizard", "plan.yaml")
        return Terminal(self.folder, *look, variables=variables, command=command)

    def answer(self, spoil: Callable[["Place"], None] = lambda _: None) -> None:
        """Answer one question, spoil the saving, and answer another."""
        self.terminal.answer("Vanaf wanneer?", "2027")
        self.terminal.answer("Tot en met wanneer?", "=plan.titel")
        self.terminal.wait("Hoe heet het plan?")
        self.terminal.wait("> ")
        spoil(self)
        self.terminal.type(ANSWER)

    def waiting(self, spoil: Callable[["Place"], None]) -> None:
        """Come to where the answer waits for a way out."""
        self.answer(spoil)
        self.terminal.wait("Wat wilt u doen?")
        self.terminal.wait("> ")

    def stop(self) -> None:
        """Stop at the next prompt, with everything kept."""
        self.terminal.wait("> ")
        self.terminal.type(":stop")
        assert self.terminal.end() == 0

    def kept(self) -> list[Path]:
        """Give the plans anywhere that hold the last answer."""
        readable = [one for one in self.top.rglob("*.yaml*") if one.is_file()]
        return [one for one in readable if ANSWER in one.read_text("utf-8", "replace")]


def read_only(place: Place) -> None:
    place.folder.chmod(0o500)


def gone(place: Place) -> None:
    shutil.rmtree(place.folder)


def empty(place: Place) -> None:
    shutil.rmtree(place.folder)
    place.folder.mkdir()


def removed(place: Place) -> None:
    place.plan.unlink()


def a_folder(place: Place) -> None:
    place.plan.unlink()
    place.plan.mkdir()


def another_plan(place: Place) -> None:
    place.plan.write_text(OTHER, encoding="utf-8")


def nonsense(place: Place) -> None:
    place.plan.write_text("dit is [geen plan", encoding="utf-8")


SPOILS = (read_only, gone, empty, removed, a_folder, another_plan, nonsense)
ENDS: dict[str, Callable[[Terminal], object]] = {
    "ctrl_c": lambda terminal: terminal.child.send(b"\x03"),
    "ctrl_d": lambda terminal: terminal.child.send(b"\x04"),
    "stop": lambda terminal: terminal.type(":stop"),
    "sigterm": lambda terminal: terminal.child.kill(signal.SIGTERM),
    "sighup": lambda terminal: terminal.child.kill(signal.SIGHUP),
}
CODES = {"sigterm": 128 + signal.SIGTERM, "sighup": 128 + signal.SIGHUP}


def told_places(place: Place) -> list[Path]:
    """Give the files in which, so the session said, the plan is kept."""
    words = " ".join(place.terminal.seen.split())
    return [place.folder / name for name in re.findall(r"(?:is|plan) bewaard in (\S+?\.yaml(?:\.bak)?)(?=[.,])", words)]


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("spoil", SPOILS)
def test_an_answer_that_cannot_be_saved_is_kept_and_told_whatever_ends_the_session(
    tmp_path: Path, spoil: Callable[[Place], None], end: str
) -> None:
    place = Place(tmp_path)
    place.waiting(spoil)
    ENDS[end](place.terminal)
    code = place.terminal.end()
    place.folder.chmod(0o700) if place.folder.is_dir() else None
    kept = place.kept()
    assert kept, place.terminal.seen
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in kept)
    assert place.plan not in kept
    assert told_places(place)[-1:] == kept[:1], place.terminal.seen
    assert code == CODES.get(end, 2)


@LOOKS
@pytest.mark.parametrize("end", ENDS)
def test_in_both_looks_an_answer_on_a_read_only_folder_is_kept(tmp_path: Path, look: tuple[str, ...], end: str) -> None:
    place = Place(tmp_path, look)
    place.waiting(read_only)
    ENDS[end](place.terminal)
    place.terminal.end()
    assert len(place.kept()) == 1


@LOOKS
@pytest.mark.parametrize("end", ENDS)
def test_at_an_ordinary_question_all_is_kept_and_that_is_told(tmp_path: Path, look: tuple[str, ...], end: str) -> None:
    place = Place(tmp_path, look)
    place.answer()
    place.terminal.wait("Wat heeft het vorige plan")
    place.terminal.wait("> ")
    ENDS[end](place.terminal)
    code = place.terminal.end()
    assert place.kept() == [place.plan]
    assert "Wat u antwoordde, is bewaard in plan.yaml." in " ".join(place.terminal.seen.split())
    assert code == {"ctrl_c": 130, **CODES}.get(end, 0)


@pytest.mark.parametrize("spoil", [gone, empty, removed, a_folder, another_plan, nonsense])
def test_a_plan_that_is_gone_when_nothing_waits_is_kept_too_and_what_is_told_is_true(
    tmp_path: Path, spoil: Callable[[Place], None]
) -> None:
    place = Place(tmp_path)
    place.answer()
    place.terminal.wait("Wat heeft het vorige plan")
    place.terminal.wait("> ")
    spoil(place)
    place.terminal.type(":stop")
    assert place.terminal.end() == 2
    assert told_places(place)[-1:] == place.kept()[:1] != []


@LOOKS
@pytest.mark.parametrize("spoil", [gone, empty, removed, another_plan, nonsense])
def test_the_plan_is_put_back_with_the_answer_and_what_stood_there_is_kept(
    tmp_path: Path, look: tuple[str, ...], spoil: Callable[[Place], None]
) -> None:
    place = Place(tmp_path, look)
    place.waiting(spoil)
    spoiled = place.plan.read_bytes() if place.plan.exists() else b""
    place.terminal.type("2" if spoil is nonsense else "1")
    place.terminal.wait("Teruggezet: plan.yaml")
    place.terminal.wait("Wat heeft het vorige plan")
    place.stop()
    plan = read_plan(place.plan).plan.plan
    assert (plan.titel, plan.periode.van) == (ANSWER, "2027")
    assert not spoiled or (place.folder / "plan.yaml.bak").read_bytes() == spoiled


@LOOKS
def test_trying_again_works_when_the_folder_can_be_written_again(tmp_path: Path, look: tuple[str, ...]) -> None:
    place = Place(tmp_path, look)
    place.waiting(read_only)
    place.terminal.type("1")
    place.terminal.wait("Wat wilt u doen?")
    place.terminal.wait("> ")
    place.folder.chmod(0o700)
    place.terminal.type("")
    place.terminal.wait("Wat heeft het vorige plan")
    place.stop()
    assert place.kept() == [place.plan]


@LOOKS
def test_another_place_is_never_over_a_file_and_the_session_goes_on_there(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    (tmp_path / "elders.yaml").write_text("van een ander", encoding="utf-8")
    place = Place(tmp_path, look)
    place.waiting(read_only)
    place.terminal.type("2")
    place.terminal.answer("In welk bestand?", "../elders.yaml")
    place.terminal.wait("is er al")
    place.terminal.answer("Wat wilt u doen?", "2")
    place.terminal.answer("In welk bestand?", "../nieuw.yaml")
    place.terminal.wait("U gaat verder in dat bestand")
    place.terminal.wait("> ")
    place.terminal.type("Meer mensen bereikt")
    place.terminal.wait("1. Meer mensen bereikt")
    place.stop()
    assert "is bewaard in ../nieuw.yaml." in " ".join(place.terminal.seen.split())
    plan = read_plan(tmp_path / "nieuw.yaml").plan
    assert (plan.plan.titel, plan.terugblik.resultaten) == (ANSWER, ("Meer mensen bereikt",))
    assert (tmp_path / "elders.yaml").read_text(encoding="utf-8") == "van een ander"
    assert ANSWER not in place.plan.read_text(encoding="utf-8")


@LOOKS
def test_who_stops_without_the_answer_is_told_which_answer_is_not_kept(tmp_path: Path, look: tuple[str, ...]) -> None:
    place = Place(tmp_path, look)
    place.waiting(read_only)
    place.terminal.type("3")
    assert place.terminal.end() == 2
    seen = " ".join(place.terminal.seen.split())
    assert f"Niet bewaard is Titel: {ANSWER}" in seen
    assert "Wat u daarvoor antwoordde, is bewaard in plan.yaml." in seen
    assert place.kept() == []


@LOOKS
def test_the_next_session_offers_what_could_not_be_saved_and_puts_it_back(
    tmp_path: Path, look: tuple[str, ...]
) -> None:
    first = Place(tmp_path, look)
    first.waiting(read_only)
    first.terminal.child.kill(signal.SIGHUP)
    first.terminal.end()
    first.folder.chmod(0o700)
    second = Place(tmp_path, look)
    second.terminal.wait("De titel van het plan")
    second.terminal.answer("Wat wilt u doen?", "1")
    second.terminal.wait("Teruggezet: plan.yaml")
    second.terminal.wait("U gaat verder bij")
    second.stop()
    assert second.kept() == [second.plan]
    assert (second.folder / "plan.yaml.bak").exists()


def test_a_version_from_before_the_plan_was_changed_is_not_the_first_choice_and_kept_files_have_the_name_told(
    tmp_path: Path,
) -> None:
    first = Place(tmp_path)
    first.waiting(read_only)
    first.terminal.type(":stop")
    first.terminal.end()
    first.folder.chmod(0o700)
    text = first.plan.read_text(encoding="utf-8")
    first.plan.write_text(f"{text}# later gewijzigd\n", encoding="utf-8")
    (first.folder / "plan.yaml.bak").write_text("van een eerdere keer", encoding="utf-8")
    second = Place(tmp_path)
    second.terminal.wait("is daarna nog gewijzigd")
    second.terminal.wait("1. verder met plan.yaml zoals het nu is")
    second.terminal.wait("plan.yaml.bak2")
    second.terminal.wait("> ")
    second.terminal.type("2")
    second.terminal.wait("Bewaard: plan.yaml.bak2")
    second.terminal.wait("U gaat verder bij")
    second.stop()
    assert (second.folder / "plan.yaml.bak2").read_text(encoding="utf-8").endswith("# later gewijzigd\n")
    assert read_plan(second.plan).plan.plan.titel == ANSWER


@LOOKS
@pytest.mark.parametrize("spoil", [lambda _: None, read_only], ids=["saved", "waiting"])
def test_closing_the_window_loses_no_answer(
    tmp_path: Path, spoil: Callable[[Place], None], look: tuple[str, ...]
) -> None:
    pty = pytest.importorskip("pty")
    place = Place(tmp_path)
    place.terminal.type(":stop")
    place.terminal.end()
    pid, window = pty.fork()
    if not pid:
        os.chdir(place.folder)
        variables = environment({"XDG_DATA_HOME": str(tmp_path / "data"), "TMPDIR": str(tmp_path), "TERM": "xterm"})
        os.execve(sys.executable, [*AS_ORDINARY_USER, *PROGRAM, "wizard", "plan.yaml", *look], variables)  # noqa: S606 - the program itself
    _until(window, "Vanaf wanneer?")
    spoil(place)
    os.write(window, b"2027\r")
    _until(window, "Wat wilt u doen?" if spoil is read_only else "Tot en met wanneer?")
    os.close(window)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 128 + signal.SIGHUP
    place.folder.chmod(0o700)
    kept = [one for one in tmp_path.rglob("*.yaml") if read_plan(one).plan.plan.periode.van == "2027"]
    assert len(kept) == 1
    assert (kept == [place.plan]) is (spoil is not read_only)


def _until(window: int, words: str) -> None:
    """Read what a window shows until words are there, and the prompt after them."""
    seen = b""
    while not re.search(re.escape(words.encode()) + b".*> ", seen, re.DOTALL):
        seen += os.read(window, 1_000)


def test_who_stops_before_agreeing_is_told_that_the_answer_is_not_changed(tmp_path: Path) -> None:
    folder = tmp_path / "map"
    folder.mkdir()
    text = "armoedeplan: 1\nervaringskennis:\n  vorm: eigen_teams\n  teams: {functieprofiel: Zelf}\n"
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    place = Place(tmp_path)
    place.terminal.wait("> ")
    place.terminal.type("=ervaringskennis.vorm")
    place.terminal.answer("typ een nummer", "geen")
    place.terminal.wait("Wilt u dit antwoord zo geven?")
    place.terminal.wait("> ")
    place.terminal.child.send(b"\x04")
    assert place.terminal.end() == 0
    assert "u had dat nog niet bevestigd" in " ".join(place.terminal.seen.split())
    assert place.plan.read_text(encoding="utf-8") == text


def test_the_end_of_the_input_ends_a_text_of_several_lines_and_keeps_it(tmp_path: Path) -> None:
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    typed = b"=verantwoording.positie.raad\nZij stelt vast.\nEn zij kijkt toe."
    ran = run("wizard", "plan.yaml", folder=tmp_path, typed=typed)
    assert (ran.code, ran.err) == (0, "")
    assert read_plan(tmp_path / "plan.yaml").plan.verantwoording.positie.raad == "Zij stelt vast.\nEn zij kijkt toe."


def test_with_no_place_left_at_all_the_answer_is_on_the_screen(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    place = Place(tmp_path)

    def full(_: Place) -> None:
        # more than the lines of a terminal, less than any plan
        resource.prlimit(place.terminal.child.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))

    place.waiting(full)
    place.terminal.child.send(b"\x03")
    assert place.terminal.end() == 2
    seen = " ".join(place.terminal.seen.split())
    assert f"Niet bewaard is Titel: {ANSWER}" in seen
    assert "bewaard in" not in seen
    assert [one.name for one in tmp_path.rglob("*niet-bewaard*.yaml")] == []


def test_a_disk_that_is_full_for_a_moment_loses_nothing(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    place = Place(tmp_path)
    pid = place.terminal.child.pid
    place.waiting(lambda _: resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY)))
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    place.terminal.type("")
    place.terminal.wait("Wat heeft het vorige plan")
    place.stop()
    assert place.kept() == [place.plan]


def test_a_script_whose_answer_cannot_be_saved_ends_there_and_says_so(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.terminal.type(":stop")
    place.terminal.end()
    place.folder.chmod(0o500)
    line = f"printf '=plan.titel\\n{ANSWER}\\n1\\n' | {' '.join(PROGRAM)} wizard plan.yaml"
    variables = {"XDG_DATA_HOME": str(tmp_path / "data"), "TMPDIR": str(tmp_path)}
    terminal = Terminal(
        place.folder, variables=variables, command=(*AS_ORDINARY_USER, shutil.which("bash") or "bash", "-c", line)
    )
    assert terminal.end() == 2
    assert "Het antwoord van regel 2 van de invoer is niet te bewaren" in terminal.seen
    assert len(place.kept()) == 1


@pytest.mark.parametrize("how", ["good", "fails", "missing", "quotes", "sigterm", "latin"])
def test_the_file_of_an_editor_never_stays_unless_that_is_told(tmp_path: Path, how: str) -> None:
    editor = tmp_path / "editor.sh"
    does = {
        "good": 'stat -c %a "$1" > mode; printf "Uit de editor" > "$1"',
        "fails": "exit 3",
        "sigterm": 'printf "Half" > "$1"; echo klaar; sleep 60',
        "latin": 'printf "Caf\\351" > "$1"',
    }
    editor.write_text(f"#!/bin/sh\n{does.get(how, '')}\n", encoding="utf-8")
    editor.chmod(0o755)
    command = {"missing": str(tmp_path / "is-er-niet"), "quotes": "emacs 'los"}.get(how, str(editor))
    list(make_plan(tmp_path / "plan.yaml", "Elzenrade"))
    private = tmp_path / "tmp"
    private.mkdir()
    terminal = Terminal(tmp_path, "--eenvoudig", variables={"VISUAL": command, "TMPDIR": str(private)})
    terminal.answer("Vanaf wanneer?", "=plan.titel")
    terminal.answer("Hoe heet het plan?", ":editor")
    if how == "sigterm":
        terminal.wait("klaar")
        os.kill(terminal.child.pid, signal.SIGTERM)
        assert terminal.end() == 128 + signal.SIGTERM
    else:
        says = {"fails": "stopte met een fout", "missing": "start niet", "quotes": "niet te lezen", "latin": "UTF-8"}
        terminal.wait(says.get(how, ""))
        terminal.wait("> ")
        terminal.type(":stop")
        assert terminal.end() == 0
    left = list(private.glob("*antwoord-*"))
    assert len(left) == (how in {"sigterm", "latin"})
    assert all(str(one) in "".join(terminal.seen.split()) for one in left)
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in left)
    if how == "good":
        assert (tmp_path / "mode").read_text(encoding="utf-8") == "600\n"
        assert read_plan(tmp_path / "plan.yaml").plan.plan.titel == "Uit de editor"
