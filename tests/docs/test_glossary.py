"""The words in CONTRIBUTING are those of the code, and what it shows of the code stands there."""

import re
from pkgutil import resolve_name

import pytest
from support.program import ROOT

_PAGE = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
_SECTION = _PAGE.partition("\n## Words\n")[2].partition("\n## ")[0]
WORDS = dict(re.findall(r"^\| ([a-z]+) \| .+ \| `([\w.]+)` \|$", _SECTION, re.MULTILINE))
SHOWN = re.findall(r"This is one of `([\w.-]+)`:\n\n```\w+\n(.*?)```", _PAGE, re.DOTALL)


def test_field_question_item_and_answer_have_one_word_each() -> None:
    assert {"field", "question", "item", "answer"} <= set(WORDS)
    assert len(set(WORDS.values())) == len(WORDS)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_in_the_code_where_the_page_says(word: str) -> None:
    assert resolve_name(f"armoedeplan.{WORDS[word]}")


@pytest.mark.parametrize(("file", "lines"), SHOWN, ids=[file for file, _ in SHOWN])
def test_what_is_shown_of_the_code_stands_in_it(file: str, lines: str) -> None:
    (path,) = (path for place in ("armoedeplan", "templates") for path in (ROOT / place).rglob(file))
    text = unindented(path.read_text(encoding="utf-8"))
    assert [part for part in unindented(lines).split("\n...\n") if part not in text] == []


def unindented(text: str) -> str:
    return "\n".join(line.strip() for line in text.splitlines())
