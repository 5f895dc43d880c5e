"""The language server as an editor meets it: the real program, over its streams."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from support.program import PROGRAM, VOORBEELDSTAD, run
from support.terminal import Terminal
from support.text_editor import PLAN, TextEditor

from armoedeplan.language_server.editor_watch import watch_editor


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TextEditor]:
    with TextEditor(tmp_path_factory.mktemp("plannen")) as editor:
        yield editor


@pytest.fixture
def uri(editor: TextEditor, tmp_path: Path) -> Iterator[str]:
    uri = editor.open(tmp_path / "plan.yaml", PLAN)
    yield uri
    editor.tell("textDocument/didClose", textDocument={"uri": uri})


def lines_found(found: list[dict[str, object]], code: str) -> list[object]:
    return [one["range"] for one in found if one["code"] == code]


def test_what_is_wrong_is_told_of_a_text_that_is_not_saved(editor: TextEditor, uri: str) -> None:
    found = editor.findings(uri, 1)
    status = next(one for one in found if one["code"] == "AP015")
    assert status["range"] == {"start": {"line": 3, "character": 10}, "end": {"line": 3, "character": 17}}
    assert status["severity"] == 1
    assert "Schrijf concept" in status["message"]
    assert not Path(uri.removeprefix("file://")).exists()


def test_a_finding_leads_to_its_page_where_the_project_says_that_is(editor: TextEditor, tmp_path: Path) -> None:
    (tmp_path / "armoedeplan.toml").write_text('website = "https://voorbeeld.nl"\n')
    uri = editor.open(tmp_path / "plan.yaml", PLAN)
    status = next(one for one in editor.findings(uri, 1) if one["code"] == "AP015")
    assert status["codeDescription"] == {"href": "https://voorbeeld.nl/bevindingen/over-het-bestand.html#AP015"}
    editor.tell("textDocument/didClose", textDocument={"uri": uri})


def test_a_place_behind_an_emoji_counts_as_the_editor_counts(editor: TextEditor, uri: str) -> None:
    editor.findings(uri, 1)
    titled = PLAN.replace("  titel: Één plan 🙂 voor ons\n  status: Concept", '  {titel: "é🙂🙂", status: Concept}')
    editor.change(uri, 2, titled)
    (place,) = lines_found(editor.findings(uri, 2), "AP015")
    assert place == {"start": {"line": 2, "character": 27}, "end": {"line": 2, "character": 34}}


def test_a_text_that_is_broken_while_it_is_typed_is_told_and_served(editor: TextEditor, uri: str) -> None:
    editor.findings(uri, 1)
    broken = PLAN.replace("status: Concept", "status: [")
    editor.change(uri, 2, broken)
    assert {one["code"] for one in editor.findings(uri, 2)} == {"AP004"}
    assert "Status" in editor.at("hover", uri, 3, 4)["contents"]["value"]
    assert "periode" in {item["label"] for item in editor.at("completion", uri, 2, 2)["items"]}
    editor.change(uri, 3, PLAN)
    assert "AP021" in {one["code"] for one in editor.findings(uri, 3)}


def test_only_the_last_of_many_changes_is_judged(editor: TextEditor, uri: str) -> None:
    editor.findings(uri, 1)
    for version in range(2, 30):
        editor.change(uri, version, PLAN.replace("Concept", "Concept"[: version % 7 + 1]))
    editor.change(uri, 30, PLAN)
    assert editor.findings(uri, 30)
    assert not [message for message in editor.heard if message.get("params", {}).get("uri") == uri]


def test_a_text_that_is_no_plan_is_left_alone(editor: TextEditor, tmp_path: Path) -> None:
    other = editor.open(tmp_path / "compose.yaml", "services:\n  web: {image: x}\n")
    assert editor.at("hover", other, 0, 1) is None
    assert editor.at("completion", other, 0, 1) is None
    assert not [message for message in editor.heard if message.get("params", {}).get("uri") == other]


def test_the_question_is_shown_of_a_name_and_the_record_of_a_reference(editor: TextEditor, uri: str) -> None:
    status = editor.at("hover", uri, 3, 4)["contents"]["value"]
    assert "Hoe ver is het plan?" in status
    assert "`inspraak`: ligt voor inspraak" in status
    bank = editor.at("hover", uri, 14, 21)
    assert "Kredietbank" in bank["contents"]["value"]
    assert bank["range"]["start"] == {"line": 14, "character": 20}


def test_choices_come_with_their_labels_and_records_by_name(editor: TextEditor, uri: str) -> None:
    items = editor.at("completion", uri, 3, 12)["items"]
    assert [(item["label"], item.get("detail")) for item in items][1] == ("inspraak", "ligt voor inspraak")
    (bank,) = editor.at("completion", uri, 14, 20)["items"]
    assert (bank["label"], bank["filterText"], bank["textEdit"]["newText"]) == (
        "Kredietbank",
        "Kredietbank bank",
        "bank",
    )


def test_it_says_nothing_and_ends_when_the_editor_goes_away(tmp_path: Path) -> None:
    with TextEditor(tmp_path) as editor:
        uri = editor.open(VOORBEELDSTAD, VOORBEELDSTAD.read_text(encoding="utf-8"))
        editor.findings(uri, 1)
        editor.leave()
    assert (editor.code, editor.errors) == (1, "")
    with TextEditor(tmp_path) as editor:
        pass
    assert (editor.code, editor.errors) == (0, "")


@pytest.mark.slow
def test_it_ends_when_the_editor_is_gone_and_its_streams_stay_open(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as alive:
        editor = TextEditor(tmp_path, "--logboek", "log.txt", process=alive.pid)
        alive.kill()
    assert editor.end() == 1
    assert "the editor is gone" in (tmp_path / "log.txt").read_text(encoding="utf-8")


def test_only_an_editor_that_can_be_seen_is_watched() -> None:
    looks: list[Callable[[], None]] = []
    ended: list[str] = []

    def watch(process: int | None) -> None:
        watch_editor(process, lambda _, look: looks.append(look), lambda: ended.append("now"))

    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as alive:
        watch(alive.pid)
        looks.pop()()
        assert (len(looks), ended) == (1, [])
        alive.kill()
    looks.pop()()
    assert (looks, ended) == ([], ["now"])
    # of another computer, or of an editor that told none
    watch(alive.pid)
    watch(None)
    assert looks == []


def test_a_log_holds_what_happened_and_no_word_of_the_plan(tmp_path: Path) -> None:
    with TextEditor(tmp_path, "--logboek", "log.txt") as editor:
        uri = editor.open(tmp_path / "plan.yaml", PLAN)
        editor.findings(uri, 1)
        editor.tell("textDocument/didChange", textDocument={"uri": uri}, contentChanges="Kredietbank")
        editor.at("hover", uri, 0, 0)
    log = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert "plan.yaml: " in log
    assert "JsonRpcInvalidParams" in log
    assert "Kredietbank" not in log


def part_of(text: str, place: dict[str, dict[str, int]]) -> str:
    """Give the words at a place of one line."""
    line = text.split("\n")[place["start"]["line"]].encode("utf-16-le")
    return line[2 * place["start"]["character"] : 2 * place["end"]["character"]].decode("utf-16-le")


def edited(text: str, edits: list[dict[str, Any]]) -> str:
    """Give a text with edits, of which none spans lines."""
    lines = text.split("\n")
    for edit in sorted(
        edits, key=lambda one: (one["range"]["start"]["line"], one["range"]["start"]["character"]), reverse=True
    ):
        start, end = edit["range"]["start"], edit["range"]["end"]
        line = lines[start["line"]].encode("utf-16-le")
        new = line[: 2 * start["character"]] + edit["newText"].encode("utf-16-le") + line[2 * end["character"] :]
        lines[start["line"]] = new.decode("utf-16-le")
    return "\n".join(lines)


def test_a_reference_leads_to_its_record_and_a_record_to_what_refers_to_it(editor: TextEditor, uri: str) -> None:
    record = editor.at("definition", uri, 14, 21)
    assert (record["uri"], record["range"]["start"]) == (uri, {"line": 9, "character": 10})
    uses = editor.at("references", uri, 9, 11, context={"includeDeclaration": True})
    assert [part_of(PLAN, use["range"]) for use in uses] == ["bank", "bank"]
    assert editor.at("definition", uri, 2, 4) is None


def test_an_id_is_renamed_wherever_it_stands(editor: TextEditor, uri: str) -> None:
    beside = PLAN + 'notities:\n  "samenwerking.aanbod[hulp].naam":\n    noot: Dit\n'
    editor.change(uri, 2, beside)
    assert editor.at("prepareRename", uri, 12, 11)["placeholder"] == "hulp"
    edits = editor.at("rename", uri, 12, 11, newName="formulieren")["changes"][uri]
    assert edited(beside, edits) == beside.replace("hulp", "formulieren")
    edits = editor.at("rename", uri, 14, 21, newName="kredietbank")["changes"][uri]
    assert edited(beside, edits) == beside.replace("bank", "kredietbank").replace("Kredietkredietbank", "Kredietbank")


@pytest.mark.parametrize(
    ("name", "why"),
    [("bank", "is al van samenwerking.actoren[bank]"), ("De hulp", "geldige korte naam"), ("", "geldige korte naam")],
)
def test_a_name_that_cannot_be_is_refused_with_the_reason(editor: TextEditor, uri: str, name: str, why: str) -> None:
    with pytest.raises(RuntimeError, match=re.escape(why)):
        editor.at("rename", uri, 12, 11, newName=name)
    assert editor.at("prepareRename", uri, 2, 4) is None


def test_what_is_certain_is_repaired_by_itself_and_all_at_once(editor: TextEditor, uri: str) -> None:
    wrong = PLAN.replace("gemeenten:", "  datum: 1-3-2027\ngemeenten:")
    editor.change(uri, 2, wrong)
    found = editor.findings(uri, 2)
    place = {"start": {"line": 3, "character": 12}, "end": {"line": 3, "character": 12}}
    context = {"diagnostics": found}
    single, whole = editor.ask("textDocument/codeAction", textDocument={"uri": uri}, range=place, context=context)
    assert single["title"] == "Schrijf concept"
    assert [one["code"] for one in single["diagnostics"]] == ["AP015"]
    assert edited(wrong, single["edit"]["changes"][uri]) == wrong.replace("Concept", "concept")
    repaired = wrong.replace("Concept", "concept").replace("1-3-2027", "2027-03-01")
    assert edited(wrong, whole["edit"]["changes"][uri]) == repaired
    only = {"diagnostics": [], "only": ["source.fixAll"]}
    (asked,) = editor.ask("textDocument/codeAction", textDocument={"uri": uri}, range=place, context=only)
    assert edited(wrong, asked["edit"]["changes"][uri]) == repaired


def test_the_parts_of_a_plan_are_listed_by_their_labels_and_names(editor: TextEditor, uri: str) -> None:
    parts = editor.ask("textDocument/documentSymbol", textDocument={"uri": uri})
    assert [part["name"] for part in parts] == ["Het plan", "Gemeenten", "Samenwerking"]
    actors, supply = parts[2]["children"]
    assert [record["name"] for record in actors["children"]] == ["Kredietbank"]
    assert [record["detail"] for record in supply["children"]] == ["hulp"]


def test_a_file_that_is_no_log_is_never_written_behind(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN, encoding="utf-8")
    ran = run("taalserver", "--logboek", "plan.yaml", folder=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "plan.yaml is geen logboek" in ran.err
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == PLAN


def test_without_the_library_is_told_how_to_install_it() -> None:
    without = "import sys; sys.modules['pygls'] = None; sys.argv = ['armoedeplan', 'taalserver']"
    code = f"{without}; from armoedeplan.__main__ import main; main()"
    ran = subprocess.run([sys.executable, "-c", code], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (2, b"")
    assert "[taalserver]" in ran.stderr.decode()


def test_a_person_who_types_the_command_is_told_what_it_is_for(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, command=(*PROGRAM, "taalserver"))
    terminal.wait("praat met een tekstverwerker")
    assert terminal.end() == 2
