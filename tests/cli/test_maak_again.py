"""`maak` makes again only what would come out different, and one document that cannot be made stops only itself.

The formats are made by a stand-in, which notes what it is asked for; all else is the program itself.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from support.badinput import SOUND

from armoedeplan.cli import paper_making
from armoedeplan.cli.house_style import House, Houses
from armoedeplan.cli.paper_making import make_documents
from armoedeplan.cli.paper_texts import Asked
from armoedeplan.output import standing
from armoedeplan.output.writing import Rule
from armoedeplan.render import formats, made_of
from armoedeplan.render.source import FormatError, Source
from armoedeplan.render.style.read_style import Style
from armoedeplan.terminal.made_report import Outcome
from armoedeplan.terminal.progress_bar import Steps

OTHER = SOUND.replace("Samen verder", "Anders verder")
FORMS = ("md", "html", "pdf")
ALL = [f"{name}.{form}" for name in ("beleidsplan", "werkblad") for form in FORMS]
MADE = [name for name in ALL if not name.endswith(".md")]
ACCOUNT = ".gemaakt.json"


class Maker:
    """Runs `maak` on one plan, and notes each file in a format that is really made."""

    def __init__(self, folder: Path) -> None:
        self.plan = folder / "plan.yaml"
        self.uit = folder / "documenten"
        self.seen: list[str] = []
        self.before: Callable[[str], None] = lambda _: None

    def format(self, form: str, source: Source) -> bytes:
        """Stand in for pandoc and Typst."""
        if form != "md":
            name = f"{'werkblad' if 'erkblad' in source.markdown[:400] else 'beleidsplan'}.{form}"
            self.before(name)
            self.seen.append(name)
        return f"{form} {source.style}\n{source.markdown}".encode()

    def again(self, *, style: Style | None = None, overwrite: bool = False) -> Outcome:
        """Make the two documents; give what came of it."""
        self.seen.clear()
        came: list[Outcome] = []
        houses = Houses(House(style=style), search=False)
        asked = Asked(["beleidsplan", "werkblad"], FORMS)
        make_documents(self.plan, self.uit, asked, houses, Rule([self.plan], overwrite=overwrite), Steps(), came.append)
        return came[0]

    def text(self, name: str) -> str:
        """Give what a file says."""
        return (self.uit / name).read_text(encoding="utf-8")


@pytest.fixture
def maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Maker:
    """Give a plan of which everything was made once."""
    made = Maker(tmp_path)
    made.plan.write_text(SOUND, encoding="utf-8")
    monkeypatch.setattr(formats, "make_format", made.format)
    outcome = made.again()
    assert names(outcome.made) == ALL
    assert (sorted(made.seen), outcome.code) == (sorted(MADE), 0)
    return made


def names(paths: object) -> list[str]:
    """Give the names of files."""
    assert isinstance(paths, list)
    return [path.name for path in paths]


def written(path: Path) -> tuple[int, int, int]:
    """Tell which file it is and when it was written, not when it was last read."""
    told = path.stat()
    return told.st_ino, told.st_size, told.st_mtime_ns


def test_what_did_not_change_is_not_made_again(maker: Maker) -> None:
    before = {path: written(path) for path in maker.uit.iterdir()}
    outcome = maker.again()
    assert (names(outcome.unchanged), outcome.made, outcome.not_made, outcome.code) == (ALL, [], [], 0)
    assert maker.seen == []
    assert {path: written(path) for path in maker.uit.iterdir()} == before


def test_another_answer_makes_anew_what_says_it(maker: Maker) -> None:
    maker.plan.write_text(OTHER, encoding="utf-8")
    assert "Anders verder" in maker.again().made[0].read_text(encoding="utf-8")
    assert "Anders verder" in maker.text("beleidsplan.pdf")
    assert maker.again().made == []


@pytest.mark.parametrize("harm", ["removed", "cut off", "emptied"])
def test_a_file_that_went_or_is_not_whole_never_counts_as_made(harm: str, maker: Maker) -> None:
    file = maker.uit / "beleidsplan.pdf"
    whole = file.read_bytes()
    if harm == "removed":
        file.unlink()
    else:
        file.write_bytes(whole[:100] if harm == "cut off" else b"")
    outcome = maker.again()
    assert maker.seen == ["beleidsplan.pdf"]
    if harm == "removed":
        assert (names(outcome.made), file.read_bytes()) == (["beleidsplan.pdf"], whole)
    else:
        # what is not as it was made, may be a person's
        assert [left.what for left in outcome.not_made] == ["beleidsplan.pdf"]
        assert outcome.code == 1
        maker.again(overwrite=True)
        assert file.read_bytes() == whole
    assert maker.again().made == []


def test_a_file_that_was_only_touched_is_as_it_was(maker: Maker) -> None:
    os.utime(maker.uit / "beleidsplan.pdf", (1, 1))
    assert names(maker.again().unchanged) == ALL
    assert maker.seen == []


def test_another_house_style_makes_every_document_anew(maker: Maker) -> None:
    assert len(maker.again(style=Style("Gemeente A")).made) == len(ALL)
    assert names(maker.again(style=Style("Gemeente A")).unchanged) == ALL
    assert set(MADE) <= set(names(maker.again(style=Style("Gemeente A", "#111111")).made))
    assert sorted(maker.seen) == sorted(MADE)


def test_another_version_of_the_program_makes_formats_anew(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(made_of, "program_mark", lambda: "een andere versie")
    outcome = maker.again()
    assert sorted(maker.seen) == sorted(MADE)
    # the bytes came out the same, and that is told
    assert (names(outcome.unchanged), outcome.made) == (ALL, [])
    maker.again()
    assert maker.seen == []


@pytest.mark.parametrize("form", ["with a plan", "bare", "broken", "gone"])
def test_files_of_an_older_version_are_made_once_more(form: str, maker: Maker) -> None:
    account = maker.uit / ACCOUNT
    made = json.loads(account.read_text(encoding="utf-8"))
    older: dict[str, object] = {name: one["merk"] for name, one in made.items()}
    if form == "with a plan":
        older = {name: {"merk": one["merk"], "plan": one["plan"]} for name, one in made.items()}
    account.write_text("{" if form == "broken" else json.dumps(older), encoding="utf-8")
    if form == "gone":
        account.unlink()
    outcome = maker.again()
    assert (sorted(maker.seen), outcome.code) == (sorted(MADE), 0)
    maker.again()
    assert maker.seen == []


def test_a_changed_document_stops_only_itself_and_is_named(maker: Maker, capsys: pytest.CaptureFixture[str]) -> None:
    (maker.uit / "beleidsplan.md").write_text("Mijn eigen tekst.\n", encoding="utf-8")
    maker.plan.write_text(OTHER, encoding="utf-8")
    outcome = maker.again()
    assert [(left.what, left.reason) for left in outcome.not_made] == [
        ("beleidsplan.md", "u hebt dit bestand zelf gewijzigd")
    ]
    assert (names(outcome.made), outcome.code) == ([name for name in ALL if name != "beleidsplan.md"], 1)
    assert maker.text("beleidsplan.md") == "Mijn eigen tekst.\n"
    said = capsys.readouterr().err
    assert "beleidsplan.md is met de hand gewijzigd" in said
    assert "--overschrijf" in said
    # and it stays a person's, however often the others are made
    assert maker.again().code == 1
    assert maker.again(overwrite=True).code == 0
    assert (maker.uit / "beleidsplan.md.bak").read_text(encoding="utf-8") == "Mijn eigen tekst.\n"


def test_a_format_that_fails_stops_only_that_file(maker: Maker, capsys: pytest.CaptureFixture[str]) -> None:
    maker.plan.write_text(OTHER, encoding="utf-8")

    def fail(name: str) -> None:
        if name.endswith(".pdf"):
            raise FormatError("De PDF is niet te maken: kapot", "Maak het document in een andere vorm.")

    old = maker.text("beleidsplan.pdf")
    maker.before = fail
    outcome = maker.again()
    assert names(outcome.made) == [name for name in ALL if not name.endswith(".pdf")]
    assert [left.what for left in outcome.not_made] == ["beleidsplan.pdf", "werkblad.pdf"]
    assert (outcome.code, maker.text("beleidsplan.pdf")) == (2, old)
    assert capsys.readouterr().err.count("De PDF is niet te maken: kapot") == 1
    # an old file does not count as made of the new plan
    maker.before = lambda _: None
    assert [name for name in names(maker.again().made) if name.endswith(".pdf")] == MADE[1::2]


def test_what_changes_while_the_others_are_made_is_looked_at_again(maker: Maker) -> None:
    (maker.uit / "beleidsplan.pdf").unlink()
    mine = "Van een ander.\n"

    def meanwhile(_: str) -> None:
        (maker.uit / "werkblad.html").write_text(mine, encoding="utf-8")

    maker.before = meanwhile
    outcome = maker.again()
    assert maker.text("werkblad.html") == mine
    assert [left.what for left in outcome.not_made] == ["werkblad.html"]
    assert "beleidsplan.pdf" in names(outcome.made)


def test_a_folder_that_cannot_be_written_stops_nothing_that_is_unchanged(
    maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: str(path) != str(maker.uit.resolve()) and real(path, mode))
    assert names(maker.again().unchanged) == ALL
    maker.plan.write_text(OTHER, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in maker.uit.iterdir()}
    outcome = maker.again()
    assert (outcome.code, outcome.made) == (2, ())
    assert "u hebt geen rechten om hier te schrijven" in outcome.fault
    assert {path.name: path.read_bytes() for path in maker.uit.iterdir()} == before


def test_a_document_of_another_plan_still_stops_the_set(maker: Maker) -> None:
    other = maker.plan.with_name("ander.yaml")
    other.write_text(OTHER, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in maker.uit.iterdir()}
    first, maker.plan = maker.plan, other
    outcome = maker.again()
    assert (outcome.code, "gemaakt van" in outcome.fault) == (2, True)
    assert {path.name: path.read_bytes() for path in maker.uit.iterdir()} == before
    maker.plan = first
    assert names(maker.again().unchanged) == ALL


def test_it_gives_up_when_something_keeps_writing_there(maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    real, tries = standing.files_standing, []

    def moved(*asked: object) -> object:
        found = real(*asked)  # type: ignore[arg-type]
        tries.append(len(found))
        os.utime(maker.uit / "werkblad.html", (len(tries), len(tries)))
        return found

    monkeypatch.setattr(paper_making, "files_standing", moved)
    outcome = maker.again()
    assert (outcome.code, len(tries)) == (2, 3)
    assert "terwijl de andere werden gemaakt" in outcome.fault
