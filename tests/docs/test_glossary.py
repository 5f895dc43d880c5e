"""The words in CONTRIBUTING are those of the code."""

import re
from pkgutil import resolve_name

import pytest
from support.program import ROOT

_SECTION = (ROOT / "CONTRIBUTING.md").read_text("utf-8").partition("\n## Words\n")[2].partition("\n## ")[0]
WORDS = dict(re.findall(r"^\| ([a-z]+) \| .+ \| `([\w.]+)` \|$", _SECTION, re.MULTILINE))


def test_field_question_item_and_answer_have_one_word_each() -> None:
    assert {"field", "question", "item", "answer"} <= set(WORDS)
    assert len(set(WORDS.values())) == len(WORDS)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_is_in_the_code_where_the_page_says(word: str) -> None:
    assert resolve_name(f"armoedeplan.{WORDS[word]}")
