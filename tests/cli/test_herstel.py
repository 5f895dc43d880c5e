"""`herstel`: what is certain is repaired, the rest of the file stays, and nothing is made worse."""

from pathlib import Path

import pytest
from support.paths import LINES, commands
from support.workplace import fill
from typer.testing import CliRunner

from armoedeplan.cli.app import app
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.store import Store

WRITTEN = Path(__file__).parent / "geschreven"
LEFT = {
    "via_pyyaml": ([], []),
    "via_yq": ([], []),
    "gedeelde_datum": ([], []),
    "null_tussen_aanhalingstekens": (["AP040"] * 2, []),
    "tilde": (["AP017"] * 2, []),
    "met_de_hand": (["AP010"] * 2 + ["AP015"] * 15 + ["AP017"] * 3 + ["AP031"] * 5, ["AP031"] * 5),
    "korte_namen": (["AP018"] * 7 + ["AP031"], ["AP018", "AP031"]),
    "getal_met_punt": (["AP038"] * 2, ["AP038"] * 2),
    "getallen_nl": (["AP015"] * 14 + ["AP016"], ["AP015"] * 3 + ["AP016"]),
}
"""Each file: its structural findings, and those that are left to a person."""


def herstel(path: Path, *options: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["herstel", str(path), *options])
    return done.exit_code, done.output


def codes(path: Path) -> list[str]:
    return sorted(finding.code for finding in read_plan(path).findings)


def copy(name: str, folder: Path) -> Path:
    path = folder / f"{name}.yaml"
    path.write_bytes((WRITTEN / f"{name}.yaml").read_bytes())
    return path


def test_every_written_file_is_tried() -> None:
    assert {path.stem for path in WRITTEN.glob("*.yaml")} == {*LEFT, "nieuwere_versie", "samenvoegmarkeringen"}


@pytest.mark.parametrize("name", LEFT)
def test_what_is_certain_is_repaired_and_the_rest_is_told(name: str, tmp_path: Path) -> None:
    path, (before, after) = copy(name, tmp_path), LEFT[name]
    assert codes(path) == before
    code, said = herstel(path)
    assert codes(path) == after
    assert code == int(any(found != "AP031" for found in after))
    assert all(found in said for found in after if found != "AP031")
    again = path.read_bytes()
    assert "niets te herstellen" in herstel(path)[1]
    assert path.read_bytes() == again


@pytest.mark.parametrize("name", LEFT)
def test_only_what_is_told_changes(name: str, tmp_path: Path) -> None:
    path = copy(name, tmp_path)
    was = path.read_text(encoding="utf-8").split("\n")
    _, said = herstel(path)
    now = path.read_text(encoding="utf-8").split("\n")
    told = {int(line.split(":")[0].removeprefix("regel ")) for line in said.split("\n") if line.startswith("regel ")}
    assert len(now) == len(was)
    assert {number for number, (old, new) in enumerate(zip(was, now, strict=True), 1) if old != new} == told


def test_numbers_come_out_as_people_meant_them(tmp_path: Path) -> None:
    path = copy("getallen_nl", tmp_path)
    herstel(path)
    plan = read_plan(path).plan
    indicator = plan.verantwoording.indicatoren[0]
    assert (indicator.streefwaarde, indicator.nulmeting.waarde) == (26.9, 26.9)
    assert [measured.waarde for measured in indicator.metingen] == [26.9, 1234.5]
    assert [provision.budget.bedrag for provision in plan.regelingen] == [12500, 12500, None]
    assert plan.gemeenten[0].inwoners.aantal == 45300


def test_a_trial_shows_the_changes_and_makes_none(tmp_path: Path) -> None:
    path = copy("getallen_nl", tmp_path)
    was = path.read_bytes()
    _, trial = herstel(path, "--proef")
    assert path.read_bytes() == was
    _, said = herstel(path)
    changes = [line for line in said.split("\n") if line.startswith("regel ")]
    assert [line for line in trial.split("\n") if line.startswith("regel ")] == changes
    assert 'regel 6: "26,9" → 26.9  (verantwoording.indicatoren[ki].streefwaarde)' in changes
    assert "Er is niets gewijzigd" in trial


def test_comments_layout_and_line_ends_stay(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = "# van mij\r\narmoedeplan:   1\r\nplan:   # hoofd\r\n    titel:   'X'\r\n    versie: 1.0   # eerste\r\n"
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert herstel(path)[0] == 0
    assert path.read_bytes() == b"\xef\xbb\xbf" + text.replace("1.0", "'1.0'").encode()


def test_an_answer_that_becomes_open_leaves_no_trace(tmp_path: Path) -> None:
    path = copy("null_tussen_aanhalingstekens", tmp_path)
    herstel(path)
    assert path.read_text(encoding="utf-8").endswith("  zaaknummer:\n  samenvattingen: {bestuur: }\n")


def test_what_changed_meanwhile_is_not_written_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = copy("tilde", tmp_path)
    real = Store.repair

    def slow(store: Store) -> list[object]:
        path.write_text("armoedeplan: 1\n", encoding="utf-8")
        return real(store)  # type: ignore[return-value]

    monkeypatch.setattr(Store, "repair", slow)
    code, said = herstel(path)
    assert (code, path.read_text(encoding="utf-8")) == (2, "armoedeplan: 1\n")
    assert "intussen gewijzigd" in said


def test_marks_of_a_merge_are_named_with_their_lines(tmp_path: Path) -> None:
    path = copy("samenvoegmarkeringen", tmp_path)
    (found,) = read_plan(path).findings
    assert (found.code, found.mark.line) == ("AP039", 12)
    assert "regel 12, 14, 16" in found.message
    code, said = herstel(path)
    assert code == 1
    assert "<<<<<<<" in said


def test_an_anchor_on_a_value_is_read_and_each_place_can_be_changed(tmp_path: Path) -> None:
    for changed, kept in (
        ("plan.peildatum", "gemeenten[x].inwoners.peildatum"),
        ("gemeenten[x].inwoners.peildatum", ""),
    ):
        path = copy("gedeelde_datum", tmp_path)
        plan = read_plan(path).plan
        assert plan.plan.peildatum == plan.gemeenten[0].inwoners.peildatum == "2026-01-01"
        assert CliRunner().invoke(app, ["zet", str(path), changed, "2025"]).exit_code == 0
        plan = read_plan(path).plan
        dates = (plan.plan.peildatum, plan.gemeenten[0].inwoners.peildatum)
        assert dates == (("2025", "2026-01-01") if kept else ("2026-01-01", "2025"))


def test_faults_of_one_kind_are_told_once_with_how_many_there_are(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    rows = "".join(f"  - {{id: r{number}, naam: R, kindpakket: true}}\n" for number in range(100))
    path.write_text(f"armoedeplan: 1\nregelingen:\n{rows}", encoding="utf-8")
    said = CliRunner().invoke(app, ["controleer", str(path), "--selecteer", "AP0"]).output
    assert said.count("fout AP015") == 1
    assert "100 keer" in said
    assert f"armoedeplan herstel {path}" in said
    herstel(path)
    assert all(provision.kindpakket is True for provision in read_plan(path).plan.regelingen)


def _tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _line_of(name: str) -> list[str]:
    """Give a command line with all that the command needs."""
    given = LINES[name]
    options = [part for option, value in given.items() if option.startswith("-") for part in (option, value)]
    return [*name.split(), *(value for option, value in given.items() if not option.startswith("-")), *options]


@pytest.mark.parametrize("name", [name for name, _ in commands() if "plan.yaml" in LINES.get(name, {}).values()])
def test_no_command_writes_for_a_plan_of_a_newer_format(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "werk"
    fill(folder)
    monkeypatch.chdir(folder)
    (folder / "plan.yaml").write_bytes((WRITTEN / "nieuwere_versie.yaml").read_bytes())
    before = _tree(folder)
    done = CliRunner().invoke(app, _line_of(name), input="")
    assert _tree(folder) == before
    assert done.exit_code != 0
    assert "nieuwere versie" in done.output
