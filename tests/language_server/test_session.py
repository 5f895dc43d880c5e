"""The language server as an editor meets it: the real program, over its streams."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from support.program import VOORBEELDSTAD
from support.text_editor import TextEditor

PLAN = """\
armoedeplan: 1
plan:
  titel: Één plan 🙂 voor ons
  status: Concept
gemeenten:
  - id: dorp
    naam: Dorp
samenwerking:
  actoren:
    - id: bank
      naam: Kredietbank
  aanbod:
    - id: hulp
      naam: Hulp
      uitvoerders: [bank, kerk]
"""


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
