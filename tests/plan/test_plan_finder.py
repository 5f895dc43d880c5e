"""Which files are plans: each once, and everything else named."""

from pathlib import Path

import pytest
from support.region import plan_text, write_region

from armoedeplan.comparison.profile import Profile
from armoedeplan.comparison.reading_plans import read_profile, read_profiles
from armoedeplan.plan.plan_finder import Skipped, plan_files_in, text_begins_as_plan


def found_in(*named: Path) -> tuple[list[str], dict[str, str]]:
    found = list(plan_files_in(named))
    skipped = {left.path.name: left.why for left in found if isinstance(left, Skipped)}
    return [path.name for path in found if isinstance(path, Path)], skipped


def test_a_folder_gives_the_plans_in_it_and_in_the_folders_below(tmp_path: Path) -> None:
    write_region(tmp_path / "a" / "b", 1)
    (tmp_path / "plan.yml").write_text(plan_text(1))
    (tmp_path / "ander.yaml").write_text("naam: iets\n")
    (tmp_path / ".weg").mkdir()
    (tmp_path / ".weg" / "plan.yaml").write_text(plan_text(2))
    assert found_in(tmp_path) == (["aasdorp_0.yaml", "plan.yml"], {"ander.yaml": "dit is geen planbestand"})


def test_a_circle_of_links_is_read_once_and_named(tmp_path: Path) -> None:
    write_region(tmp_path, 1)
    (tmp_path / "terug").symlink_to(tmp_path)
    (tmp_path / "a.yaml").symlink_to("b.yaml")
    (tmp_path / "b.yaml").symlink_to("a.yaml")
    plans, skipped = found_in(tmp_path)
    assert plans == ["aasdorp_0.yaml"]
    assert skipped == dict.fromkeys(("a.yaml", "b.yaml"), "deze verwijzing leidt nergens heen, of naar zichzelf") | {
        "terug": "deze map is al gelezen"
    }


def test_a_file_that_is_named_twice_counts_once(tmp_path: Path) -> None:
    (path,) = write_region(tmp_path, 1)
    (tmp_path / "link.yaml").symlink_to(path)
    assert found_in(path, tmp_path) == (
        ["aasdorp_0.yaml"],
        dict.fromkeys([path.name, "link.yaml"], "dit bestand is al gelezen"),
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("armoedeplan: 99\n", "nieuwere versie"),
        ("armoedeplan: 1\nplan: [\n", "regel "),
        ("armoedeplan: 1\nplan:\n  titell: x\n", "titell"),
        ("naam: iets\n", "geen planbestand"),
        ("armoedeplan: 1\nplan:\n  periode: {van: Bel 06-12345678}\n", "regel 3"),
    ],
)
def test_a_plan_that_cannot_be_compared_is_left_out_with_the_reason(text: str, why: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(text)
    left = read_profile(path)
    assert isinstance(left, Skipped)
    assert why in left.why
    assert left.plan
    assert "12345678" not in left.why


def test_many_plans_give_profiles_in_their_order(tmp_path: Path) -> None:
    paths = write_region(tmp_path, 130)
    steps: list[int] = []
    found = read_profiles(paths, lambda: steps.append(1))
    assert [profile.path for profile in found if isinstance(profile, Profile)] == paths
    assert len(steps) == 130


@pytest.mark.parametrize(
    ("head", "is_plan"),
    [
        ("armoedeplan: 1\n", True),
        ("# uitleg\n\n%YAML 1.2\n---\narmoedeplan: 1\n", True),
        ("plan: {titel: x}\narmoedeplan: 1\n", True),
        ('"armoedeplan": 1\n', True),
        ("'armoedeplan' :  '1'\n", True),
        ("{armoedeplan: 1, plan: {}}\n", True),
        ('{\n  "armoedeplan": 1\n}\n', True),
        ("--- {armoedeplan: 1}\n", True),
        ("  armoedeplan: 1\n  plan: {}\n", True),
        ("armoedeplan: 1\r\nplan: {}\r\n", True),
        ("", False),
        ("plan: {titel: x}\n", False),
        ("# armoedeplan: 1\nplan: {}\n", False),
        ("pakketten:\n  armoedeplan: 1\n", False),
        ("armoedeplanner: 1\n", False),
        ("armoedeplan: een plan\n", False),
        ("- armoedeplan: 1\n", False),
    ],
)
def test_a_plan_is_known_by_its_outermost_name(head: str, *, is_plan: bool) -> None:
    assert text_begins_as_plan(head) is is_plan


@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_plan_is_known_however_a_program_wrote_it(coding: str, tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("armoedeplan: 1\n", encoding=coding)
    assert found_in(tmp_path) == (["plan.yaml"], {})


def test_what_programs_fill_is_passed_over(tmp_path: Path) -> None:
    for name in ("node_modules/a", ".git", "omgeving/lib", "__pycache__"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "plan.yaml").write_text(plan_text(1))
    (tmp_path / "omgeving" / "pyvenv.cfg").write_text("home = /usr/bin\n")
    assert found_in(tmp_path) == ([], {})
