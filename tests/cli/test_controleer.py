"""`controleer` for programs and over many files; what it says of one bad file is in test_bad_input."""

import json
from pathlib import Path

from support.badinput import SOUND
from support.program import ROOSENDAAL, Ran, run

FAULTY = f"{SOUND}  datum: morgen\n"
KEYS = {"code", "ernst", "bestand", "regel", "kolom", "pad", "melding", "oplossing", "bron"}
STRUCTURE = ("--selecteer", "AP0")


def structural(*plans: str | Path, folder: Path) -> Ran:
    """Run `controleer` for programs, for the structure of plans only."""
    return run("controleer", "--formaat", "json", *STRUCTURE, *plans, folder=folder)


def test_the_json_has_the_keys_that_programs_rely_on(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    ran = structural("plan.yaml", folder=tmp_path)
    said = json.loads(ran.out)
    assert (ran.code, ran.err, said["versie"]) == (1, "", 1)
    assert said["totaal"] == {"fout": 1, "waarschuwing": 0, "tip": 0}
    (finding,) = said["bevindingen"]
    assert finding.keys() >= KEYS
    assert {name: finding[name] for name in ("code", "ernst", "bestand", "regel", "kolom", "pad", "bron")} == {
        "code": "AP015",
        "ernst": "fout",
        "bestand": "plan.yaml",
        "regel": 4,
        "kolom": 10,
        "pad": "plan.datum",
        "bron": "",
    }
    assert finding["melding"] == "“morgen” is geen datum"
    assert finding["oplossing"] == "Schrijf een datum als jjjj-mm-dd, zoals 2027-03-01."


def test_a_file_that_cannot_be_opened_is_a_finding_in_the_json_too(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    ran = structural("weg.yaml", "plan.yaml", folder=tmp_path)
    (finding,) = json.loads(ran.out)["bevindingen"]
    assert (finding["code"], finding["bestand"], finding["regel"], finding["kolom"]) == ("AP001", "weg.yaml", 0, 0)
    assert (ran.code, ran.err) == (2, "")


def test_a_sound_plan_has_no_errors_and_exit_0(tmp_path: Path) -> None:
    ran = structural(ROOSENDAAL, folder=tmp_path)
    assert json.loads(ran.out)["totaal"]["fout"] == 0
    assert (ran.code, ran.err) == (0, "")


def test_several_files_are_checked_in_one_go_and_the_worst_decides(tmp_path: Path) -> None:
    (tmp_path / "b_goed.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "a_fout.yaml").write_text(FAULTY, encoding="utf-8")
    ran = run("controleer", *STRUCTURE, "a_fout.yaml", "b_goed.yaml", folder=tmp_path)
    assert "1 fout in 2 bestanden." in ran.lines
    assert [line.split(":")[0] for line in ran.lines if ": fout AP015 " in line] == ["a_fout.yaml"]
    assert (ran.code, ran.err) == (1, "")
    assert run("controleer", *STRUCTURE, "a_fout.yaml", "weg.yaml", folder=tmp_path).code == 2


def test_a_great_many_files_give_what_they_give_one_by_one(tmp_path: Path) -> None:
    names = [f"plan_{number:03}.yaml" for number in range(150)]
    for number, name in enumerate(names):
        (tmp_path / name).write_text(FAULTY if number % 7 == 3 else SOUND, encoding="utf-8")
    ran = structural(*names, folder=tmp_path)
    faulty = [finding["bestand"] for finding in json.loads(ran.out)["bevindingen"]]
    assert faulty == names[3::7]
    assert (ran.code, ran.err) == (1, "")


def test_the_text_and_the_json_tell_the_same(tmp_path: Path) -> None:
    text = f"{FAULTY}  titl: x\nsamenwerking:\n  aanbod:\n    - id: a\n      uitvoerders: [weg]\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    told = run("controleer", *STRUCTURE, "plan.yaml", folder=tmp_path).out
    found = json.loads(structural("plan.yaml", folder=tmp_path).out)["bevindingen"]
    assert len(found) == 3
    for one in found:
        place = f"plan.yaml:{one['regel']}:{one['kolom']}"
        assert f"{place}: {one['ernst']} {one['code']} {one['melding']} ({one['pad']})\n" in told
        assert one["oplossing"] in told


def test_the_hidden_synonyms_do_the_same(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(FAULTY, encoding="utf-8")
    (tmp_path / "goed.yaml").write_text(SOUND, encoding="utf-8")
    assert run("validate", "plan.yaml", folder=tmp_path) == run("controleer", "plan.yaml", folder=tmp_path)
    first, second = (run(name, "goed.yaml", "--uit", name, folder=tmp_path) for name in ("render", "maak"))
    assert (first.code, second.code) == (0, 0)
    made = [tmp_path / name / "beleidsplan.md" for name in ("render", "maak")]
    assert made[0].read_bytes() == made[1].read_bytes()
