"""The generated lists say what the code and the data say, and the requirement rows are all accounted for."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from support.clean_markdown import faults_in

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
sys.path.insert(0, str(DOCS))

import genereer  # noqa: E402
from lijsten import LISTS, besluiten, herleidbaarheid, rijen, stale  # noqa: E402
from lijsten.begrippen import keys  # noqa: E402
from lijsten.documenten import GROUPS  # noqa: E402
from lijsten.eisen import FRAME, GROEPEN, ROW, SOORTEN, requirements  # noqa: E402
from lijsten.sjablonen import Section, marked, sections_by_row  # noqa: E402
from lijsten.vragenlijst import entries, items, paths_by_row  # noqa: E402

from armoedeplan.checks.frame import Check, checks  # noqa: E402
from armoedeplan.faults import FAULTS  # noqa: E402
from armoedeplan.finding import Severity  # noqa: E402
from armoedeplan.method.loader import DATA, components, laws  # noqa: E402
from armoedeplan.method.loader import requirements as looked_up  # noqa: E402
from armoedeplan.render import templates  # noqa: E402
from armoedeplan.render.document_set import documents  # noqa: E402

SIZES = {"H0": 16, "H1": 9, "H2": 13, "H3": 11, "H4": 15, "H5": 23, "H6": 13, "H7": 12} | {
    "G": 4, "L": 7, "V": 16, "E": 14, "P": 27, "M": 14,
}  # fmt: skip
ROWS = {row.rij for row in requirements().rijen}
# of these a part is made, and the rest is written by hand
PARTLY = {"handleiding.md", "documentenset.md"}
PAGES = [name for name in LISTS if name.endswith(".md") and name not in PARTLY]


def page(name: str) -> str:
    return (DOCS / name).read_text(encoding="utf-8")


def generate(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(DOCS / "genereer.py"), *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)


def test_the_lists_on_disk_are_those_of_the_code() -> None:
    assert list(stale(DOCS)) == [], "run: python docs/genereer.py"


def test_the_program_agrees_and_writes_nothing_when_it_only_checks() -> None:
    before = {name: (DOCS / name).stat().st_mtime_ns for name in LISTS}
    done = generate("--controleer")
    assert (done.returncode, done.stderr) == (0, "")
    assert {name: (DOCS / name).stat().st_mtime_ns for name in LISTS} == before


def test_a_list_that_is_missing_or_was_changed_is_stale(tmp_path: Path) -> None:
    for name in LISTS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes((DOCS / name).read_bytes())
    (tmp_path / "vragen.md").unlink()
    (tmp_path / "begrippen.md").write_bytes(page("begrippen.md").replace("\n", "\r\n").encode())
    assert set(stale(tmp_path)) == {"vragen.md", "begrippen.md"}


def test_the_program_names_what_would_change_and_then_writes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(genereer, "DOCS", tmp_path)
    monkeypatch.setattr(sys, "argv", ["genereer.py", "--controleer"])
    assert genereer.main() == 1
    assert capsys.readouterr().out.splitlines() == [f"Verouderd: docs/{name}" for name in LISTS]
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(sys, "argv", ["genereer.py"])
    assert genereer.main() == 0
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.*")} == set(LISTS)
    assert stale(tmp_path) == {}


def test_rows_per_group() -> None:
    assert Counter(row.group for row in requirements().rijen) == SIZES
    assert set(GROEPEN) == set(SIZES)


def test_every_row_is_there_once_and_written_as_a_row() -> None:
    assert len(ROWS) == len(requirements().rijen) == 194
    assert all(ROW.fullmatch(str(row)) for row in ROWS)
    assert all(row.soort and row.titel and row.bron.document for row in requirements().rijen)


def test_core_rows_are_the_thirty_components() -> None:
    core = {row.onderdeel: row.rij for row in requirements().rijen if row.kern}
    assert core == {number: component.rij for number, component in components().items()}


def test_a_row_that_is_guidance_names_where_it_stands() -> None:
    assert [row.rij for row in requirements().rijen if "methode" in row.soort and not row.methode] == []


def test_no_row_waits_for_what_is_not_there() -> None:
    assert [one.row.rij for one in herleidbaarheid.traces() if herleidbaarheid.NOT_YET in one.cells] == []


def test_the_rows_that_people_can_look_up_are_those_of_the_project() -> None:
    assert not rijen.renew(write=False)
    assert set(looked_up()) == ROWS


def test_method_files_that_rows_name_exist() -> None:
    named = {file for row in requirements().rijen for file in row.methode}
    assert named
    assert [file for file in named if not (DATA / file).is_file()] == []


def test_questions_rest_on_rows_that_exist() -> None:
    assert [row for row in paths_by_row() if row not in ROWS and not FRAME.fullmatch(row)] == []


def test_the_catalogue_rests_on_rows_that_exist() -> None:
    catalogue = requirements().controles
    assert [one.nummer for one in catalogue] == [f"C{number:02}" for number in range(1, 47)]
    assert [row for one in catalogue for row in one.rijen if row not in ROWS] == []
    assert [one.nummer for one in catalogue if not one.rijen and not one.kader] == []


def test_checks_rest_on_rows_that_exist() -> None:
    named = {(one.code, row) for one in checks().values() for row in one.rows}
    assert sorted(one for one in named if one[1] not in ROWS and one[1] not in laws()) == []
    assert [one.code for one in checks().values() if not one.rows and not one.ours] == []


def test_every_number_of_the_catalogue_has_a_check_or_a_reason() -> None:
    reasoned = {one.nummer for one in requirements().controles if one.geen_controle}
    numbers = {one.number for one in checks().values()} - {""}
    assert reasoned == set()
    assert numbers == {one.nummer for one in requirements().controles} - reasoned


def test_the_checks_of_a_number_rest_on_what_the_catalogue_says() -> None:
    rows = {one.nummer: {*one.rijen} for one in requirements().controles if not one.geen_controle}
    for one in checks().values():
        rows.get(one.number, set()).difference_update(one.rows)
    assert {number: left for number, left in rows.items() if left} == {}


def test_no_row_that_asks_for_a_check_lacks_one_without_a_reason() -> None:
    assert [one.row.rij for one in herleidbaarheid.traces() if one.unchecked and not one.row.geen_controle] == []


def test_a_reason_for_no_check_is_given_only_where_one_would_look_for_it() -> None:
    assert [one.row.rij for one in herleidbaarheid.traces() if one.row.geen_controle and not one.unchecked] == []


def test_reasons_for_no_check_name_checks_that_exist() -> None:
    given = [one.geen_controle for one in requirements().rijen] + [
        one.geen_controle for one in requirements().controles
    ]
    reasons = [why for why in given if why]
    assert {code for why in reasons for code in re.findall(r"AP[0-9]{3}", why)} <= checks().keys()
    numbers = {one.nummer for one in requirements().controles}
    assert {number for why in reasons for number in re.findall(r"\bC[0-9]{2}\b", why)} <= numbers


def test_rows_without_a_check_stand_under_a_heading_of_their_own_with_the_reason() -> None:
    text = page("herleidbaarheid.md").partition("\n## Eisen zonder controle\n")[2].partition("\n## ")[0]
    reasoned = [row.rij for row in requirements().rijen if row.geen_controle]
    assert re.findall(r"^- (\S+) .+: .+\.$", text, re.MULTILINE) == reasoned


def test_the_traceability_page_names_the_checks_of_a_row() -> None:
    (line,) = (line for line in page("herleidbaarheid.md").splitlines() if line.startswith("| H6.9 |"))
    assert "| `AP656` (C26) |" in line
    (line,) = (line for line in page("herleidbaarheid.md").splitlines() if line.startswith("| H0.3 |"))
    assert "| geen controle |" in line


@pytest.mark.parametrize("mark", ["gepland", "C39 (nog niet)"])
def test_the_traceability_page_plans_no_checks(mark: str) -> None:
    assert mark not in page("herleidbaarheid.md")


def test_templates_rest_on_rows_that_exist() -> None:
    assert [row for row in sections_by_row() if row not in ROWS and not FRAME.fullmatch(row)] == []


@pytest.mark.parametrize("folder", ["armoedeplan", "templates"])
def test_every_row_that_code_or_a_template_names_exists(folder: str) -> None:
    files = [path for path in (ROOT / folder).rglob("*") if path.suffix in {".py", ".j2", ".yaml"}]
    assert files
    named = {(path.name, row) for path in files for row in ROW.findall(path.read_text(encoding="utf-8"))}
    assert sorted(one for one in named if one[1] not in ROWS) == []


def test_no_row_of_the_guide_lacks_a_field_without_a_reason() -> None:
    left = [one.row.rij for one in herleidbaarheid.traces() if one.unasked and not one.row.geen_vraag]
    assert left == []


def test_a_reason_is_given_only_where_there_is_no_field() -> None:
    assert [row.rij for row in requirements().rijen if row.geen_vraag and row.rij in paths_by_row()] == []


def test_every_kind_of_row_is_looked_for_somewhere() -> None:
    kinds = ("FIELD", "CHECK", "DOCUMENT", "CASE", "METHOD")
    assert frozenset().union(*(getattr(herleidbaarheid, kind) for kind in kinds)) == set(SOORTEN)


def test_every_row_stands_on_the_traceability_page() -> None:
    lines = page("herleidbaarheid.md").splitlines()
    assert {found[1] for line in lines if (found := re.match(r"\| (\S+) \|", line)) and ROW.fullmatch(found[1])} == ROWS


def test_every_key_of_the_plan_file_stands_in_the_glossary_with_a_gloss() -> None:
    names = {entry.field.name for entry in entries()}
    listed = {line.split("`")[1] for line in page("begrippen.md").splitlines() if line.startswith("| `")}
    assert listed == names
    assert [key.name for key in keys() if not key.glosses or not all(key.glosses) or not all(key.labels)] == []


def test_a_key_means_the_same_everywhere() -> None:
    # the plan itself, and its summary among the others
    assert {key.name for key in keys() if len(key.glosses) > 1} == {"plan"}


def test_every_question_stands_on_the_page_of_questions_once() -> None:
    paths = re.findall(r"^  - [^`]*: `([a-z_.]+)`\. (?:Kernvraag|Verdieping),", page("vragen.md"), re.MULTILINE)
    assert Counter(paths) == Counter(dict.fromkeys(items(), 1))


def test_every_finding_and_every_document_has_its_place() -> None:
    assert re.findall(r"^### (AP\d+): ", page("bevindingen.md"), re.MULTILINE) == [*FAULTS, *checks()]
    assert re.findall(r"^\| `([\w-]+)` \|", page("documenten.md"), re.MULTILINE) == list(documents())
    told = re.findall(r"^\| `([\w-]+)` \|", page("documentenset.md"), re.MULTILINE)
    assert sorted(told) == sorted(documents())


def test_a_document_of_ours_says_with_which_others_it_belongs() -> None:
    assert {made.group for made in documents().values()} == set(GROUPS) - {""}


def _told(code: str) -> str:
    """Give what the page of findings says of a code, up to the next heading."""
    return re.split(
        r"^#{2,3} ", page("bevindingen.md").partition(f"\n### {code}: ")[2], maxsplit=1, flags=re.MULTILINE
    )[0]


def _softer(one: Check) -> str:
    """Give what is said of the phases in which a check is no more than a tip, when that differs."""
    words = {
        "inspraak": "tip zolang het plan concept is",
        "aangeboden_aan_raad": "tip zolang het plan concept is of voor inspraak ligt",
        "vastgesteld": "tip totdat het plan is vastgesteld",
    }
    return "" if one.severity is Severity.TIP else words.get(one.due, "")


def test_every_check_is_told_with_its_examples_its_severity_and_its_rows() -> None:
    for code, one in checks().items():
        text = _told(code)
        softer = re.search(r"^Ernst: [a-z]+; (tip .+?)\.", text, re.MULTILINE)
        assert f"\nErnst: {one.severity}" in text
        assert (softer[1] if softer else "") == _softer(one)
        assert ([one.number] if one.number else []) == re.findall(r"Nummer: (C\d\d)\.", text)
        assert len(re.findall(r"^- (?:Goed|Fout): .+\.$", text, re.MULTILINE)) == 2
        sources = text.strip().rpartition("\n")[2]
        assert sources.startswith("Bron: ")
        assert all(f"{row}: " in sources.replace("\\", "") for row in one.rows)


def test_checks_stand_under_the_name_of_their_step() -> None:
    parts = re.split(r"^## (.+)$", page("bevindingen.md"), flags=re.MULTILINE)[1:]
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        step = re.match(r"Stap (\d)", name)
        figure = (
            step[1] if step else {"Over het bestand": "0", "Over de stappen heen": "8", "Privacy": "9"}.get(name, "-")
        )
        assert all(code[2] == figure for code in re.findall(r"^### (AP\d+): ", text, re.MULTILINE))


@pytest.mark.parametrize("name", PAGES)
def test_pages_say_how_they_were_made(name: str) -> None:
    assert page(name).startswith("<!-- Gemaakt met `python docs/genereer.py`.")


@pytest.mark.slow
def test_pages_are_clean_markdown(tmp_path: Path) -> None:
    for name in PAGES:
        # every section of the questions is made the same way; all of them would take four seconds
        text = page(name) if name != "vragen.md" else page(name).partition("\n## Samenwerking")[0]
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
        assert faults_in(tmp_path / name) == []


TEMPLATE = """
{# only words, no rows: H2.1 #}
# Eerste kop
{# H2.3 H2.7 #}
## Wie doet {{ mee }} {# P4.5, 2.4 #}

tekst
{#- M3 -#}
meer
"""


def test_rows_in_a_template_belong_to_the_nearest_heading() -> None:
    assert list(marked(TEMPLATE.splitlines())) == [
        (("H2.3", "H2.7"), "Wie doet …"),
        (("P4.5", "2.4"), "Wie doet …"),
        (("M3",), "Wie doet …"),
    ]


def test_rows_above_the_first_heading_belong_to_it() -> None:
    assert list(marked(["{# H0.1 #}", "{% if x %}", "tekst", "{% endif %}", "# Kop"])) == [(("H0.1",), "Kop")]


def test_sections_are_found_in_folders_too_and_those_of_a_chapter_in_its_document(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "delen").mkdir()
    (tmp_path / "delen" / "stap.md.j2").write_text("# Kop\n{# H2.3 #}\n", encoding="utf-8")
    (tmp_path / "nota").mkdir()
    (tmp_path / "nota" / "geld.j2").write_text("## Geld\n{# H2.4 #}\n", encoding="utf-8")
    (tmp_path / "nota.md.j2").write_text(
        '{% block geld %}{% include "nota/geld.j2" %}{% endblock %}\n', encoding="utf-8"
    )
    monkeypatch.setattr(templates, "folder", lambda: tmp_path)
    sections_by_row.cache_clear()
    found = sections_by_row()
    sections_by_row.cache_clear()
    assert found == {"H2.3": (Section("delen/stap", "Kop"),), "H2.4": (Section("nota", "Geld"),)}


def test_every_case_of_the_practice_library_has_a_page_and_stands_in_the_index() -> None:
    from armoedeplan.practice.library import built_in

    ids = {one.data["id"] for one in built_in()}
    assert {path.stem for path in (DOCS / "praktijk").glob("*.md")} == ids | {"README"}
    assert all(f"]({id_}.md)" in page("praktijk/README.md") for id_ in ids)


def test_the_index_names_every_decision_record_under_its_own_number_and_its_links_lead_somewhere() -> None:
    records = {path.name for path in (DOCS / "besluiten").glob("*.md")} - {"README.md"}
    links = re.findall(r"\[([0-9]{4})\]\(([^)]+)\)", page("besluiten/README.md"))
    assert {file for _, file in links} == records
    assert [file for number, file in links if not file.startswith(f"{number}-")] == []


def test_a_record_without_a_status_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "0001-iets.md").write_text("# 0001: Something\n\n- Date: 2026-11-23\n", encoding="utf-8")
    monkeypatch.setattr(besluiten, "_FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"0001-iets\.md has no .*Status"):
        besluiten.page()


def test_every_decision_record_that_holds_is_named_where_it_holds() -> None:
    folders = ("armoedeplan", "benchmarks", "templates", "tests")
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in folders
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".py", ".j2"} and path != Path(__file__)
    )
    named = {
        number
        for found in re.findall(r"decision records? ((?:\d{4}(?:, | and )?)+)", code)
        for number in re.findall(r"\d{4}", found)
    }
    # the first only says what a record is
    numbers = {path.name[:4] for path in (DOCS / "besluiten").glob("[0-9]*.md")} - {"0000"}
    assert sorted(numbers - named) == []
    assert sorted(named - numbers) == []
