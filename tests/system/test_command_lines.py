"""The command of an editor as people write it, as Windows reads it and as a shell does."""

import shlex
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.system.command_lines import windows_words, words_of_command

NOTEPAD = r"C:\Program Files\Notepad++\notepad++.exe"
WORDS = st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=1)


@pytest.mark.parametrize(
    ("command", "words"),
    [
        (rf'"{NOTEPAD}" -multiInst -nosession', [NOTEPAD, "-multiInst", "-nosession"]),
        (rf"'{NOTEPAD}' -multiInst", [NOTEPAD, "-multiInst"]),
        (rf"{NOTEPAD} -multiInst", [NOTEPAD, "-multiInst"]),
        (NOTEPAD, [NOTEPAD]),
        (rf"  {NOTEPAD}  ", [NOTEPAD]),
        ("code --wait", ["code", "--wait"]),
        (r'code --wait --user-data-dir "C:\Mijn map"', ["code", "--wait", "--user-data-dir", r"C:\Mijn map"]),
        (r"C:\tools\vim.exe -n", [r"C:\tools\vim.exe", "-n"]),
        (r'"C:\map\\" x', ["C:\\map\\", "x"]),
        ("notepad", ["notepad"]),
    ],
)
def test_a_command_on_windows(command: str, words: list[str]) -> None:
    assert words_of_command(command, windows=True, is_program=lambda name: name == NOTEPAD) == words


@pytest.mark.parametrize(
    ("command", "words"),
    [
        ("code --wait", ["code", "--wait"]),
        ("'/Applications/Sublime Text.app/subl' -w", ["/Applications/Sublime Text.app/subl", "-w"]),
        ("/Applications/Sublime Text.app/subl -w", ["/Applications/Sublime Text.app/subl", "-w"]),
        (r"/Applications/Sublime\ Text.app/subl -w", ["/Applications/Sublime Text.app/subl", "-w"]),
        ('emacsclient -a ""', ["emacsclient", "-a", ""]),
    ],
)
def test_a_command_elsewhere(command: str, words: list[str]) -> None:
    there = "/Applications/Sublime Text.app/subl"
    assert words_of_command(command, windows=False, is_program=lambda name: name == there) == words


def test_a_program_with_spaces_in_its_name_is_found_where_it_is(tmp_path: Path) -> None:
    program = tmp_path / "mijn editor"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)
    assert words_of_command(f"{program} -n", windows=False) == [str(program), "-n"]
    assert words_of_command(f"{program}s -n", windows=False) == [*f"{program}s".split(), "-n"]


@given(WORDS.filter(lambda words: not words[0].startswith("'")))
def test_what_windows_is_given_is_read_as_it_was(words: list[str]) -> None:
    assert windows_words(subprocess.list2cmdline(words)) == words


@given(WORDS)
def test_what_a_shell_is_given_is_read_as_it_was(words: list[str]) -> None:
    assert words_of_command(shlex.join(words), windows=False, is_program=lambda _: False) == words


@given(st.text(alphabet="ab \"'\\-é\t"), st.booleans())
def test_any_command_gives_words_or_is_refused(command: str, windows: bool) -> None:  # noqa: FBT001 - drawn
    try:
        words = words_of_command(command, windows=windows, is_program=lambda _: False)
    except ValueError:
        assert '"' in command or "'" in command or "\\" in command
    else:
        assert bool(words) == bool(command.strip())


@pytest.mark.parametrize("windows", [True, False])
def test_quotes_that_do_not_end_are_refused(windows: bool) -> None:  # noqa: FBT001 - both systems
    with pytest.raises(ValueError, match="No closing quotation"):
        words_of_command('"emacs los', windows=windows)
