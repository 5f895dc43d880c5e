"""The public test suite of YAML through our reader: the data that the suite tells, or one finding with its place.

The suite is that of https://github.com/yaml/yaml-test-suite (MIT; its licence stands beside the cases). The figures of
`docs/betrouwbaarheid.md` are held here.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from support.core_schema import load
from support.program import ROOT
from yaml import Node, ScalarNode, SequenceNode

from armoedeplan.finding import Finding
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.yamltext.compose import NOTHING
from armoedeplan.yamltext.edit import opened, put
from armoedeplan.yamltext.parse import parse
from armoedeplan.yamltext.tree import data_of

SUITE = ROOT / "tests" / "support" / "data" / "yaml-test-suite" / "cases.json"
CASES: dict[str, dict[str, Any]] = {case["id"]: case for case in json.loads(SUITE.read_text(encoding="utf-8"))}
READ_OTHERWISE = {"652Z", "HM87-01", "L24T-01"}
"""What libyaml itself reads otherwise: `?` before a name between brackets, and spaces after the last line of a text."""
TOO_LENIENT = {
    "9C9N", "9JBA", "CVW2", "DK95-01", "G5U8", "QB6E", "S98Z", "SU5Z", "X4QW", "Y79Y-03", "YJV2",
}  # fmt: skip
"""What libyaml reads and YAML 1.2 forbids: a remark right behind a value, and lines that spring in too little."""
NOT_IN_PLANS = {"AP006": "meer dan één document", "AP007": "ankers", "AP008": "tags", "AP009": "leeg"}


@cache
def outcome(name: str) -> Node | Finding:
    return parse(CASES[name]["yaml"])


def meant(node: Node) -> Any:
    """Give the data of a tree with the words of YAML 1.2 for numbers, yes, no and nothing, as the suite writes them."""
    if isinstance(node, ScalarNode):
        plain = not node.style and (re.fullmatch(r"[-+\w.]*", node.value) is not None)
        return load(node.value) if plain else node.value
    if isinstance(node, SequenceNode):
        return [meant(item) for item in node.value]
    return {str("" if meant(key) is None else meant(key)): meant(value) for key, value in node.value}


def documents(text: str) -> Iterator[Any]:
    """Yield the documents that the suite tells of."""
    while text := text.strip():
        document, end = json.JSONDecoder().raw_decode(text)
        yield document
        text = text[end:]


def words(data: Any) -> Any:
    """Give data in which the words for nothing are empty, as a plan reads them."""
    if isinstance(data, dict):
        return {name: words(value) for name, value in data.items()}
    if isinstance(data, list):
        return [words(value) for value in data]
    return "" if data in NOTHING else data


def test_a_case_gives_the_data_that_the_suite_tells_or_one_finding_with_its_place() -> None:
    for name, case in CASES.items():
        found = outcome(name)
        if isinstance(found, Finding):
            assert 0 < found.mark.line <= case["yaml"].count("\n") + 1, name
            assert found.message, name
            assert found.remedy, name
        elif "json" in case and name not in READ_OTHERWISE | TOO_LENIENT:
            assert [meant(found)] == list(documents(case["json"])), name


def read_by_the_slow_reader() -> Iterator[tuple[str, Any]]:
    """Yield the cases that PyYAML reads by itself; it knows less of YAML 1.2 than libyaml does."""
    for name, case in CASES.items():
        with suppress(yaml.YAMLError):
            yield name, yaml.load(case["yaml"], Loader=yaml.BaseLoader)  # noqa: S506 - it makes texts, nothing else


def test_what_the_slow_reader_of_pyyaml_takes_too_is_the_same() -> None:
    both = [(name, found, theirs) for name, theirs in read_by_the_slow_reader() for found in [outcome(name)]]
    compared = [(name, found, theirs) for name, found, theirs in both if not isinstance(found, Finding)]
    assert len(compared) > 150
    for name, found, theirs in compared:
        assert words(data_of(found)) == words(theirs), name


def test_a_plan_file_of_it_is_judged_and_not_broken_by_a_change() -> None:
    for name, case in CASES.items():
        text = case["yaml"]
        file = plan_of(Path("plan.yaml"), text.encode())
        assert all(finding.message and finding.remedy for finding in file.findings), name
        around = "armoedeplan: 1\nplan:\n  titel: Oud\nx:\n" + re.sub("^(?=.)", "  ", text, flags=re.MULTILINE)
        if not isinstance(parse(around), Finding):
            changed = put(opened(around), ("plan", "titel"), "Nieuw").text
            assert changed == around.replace("Oud", "Nieuw", 1), name


def test_what_is_refused_and_what_is_taken_too_leniently_is_what_the_page_says() -> None:
    right = {name for name, case in CASES.items() if not case["fail"]}
    read = {name for name in CASES if not isinstance(outcome(name), Finding)}
    assert read - right == TOO_LENIENT
    why = Counter(found.code for name in right if isinstance(found := outcome(name), Finding))
    page = (ROOT / "docs" / "betrouwbaarheid.md").read_text(encoding="utf-8")
    table = {
        "goede YAML, gelezen": len(right & read),
        **{f"goede YAML, geweigerd: {told}": why[code] for code, told in NOT_IN_PLANS.items()},
        "goede YAML, geweigerd: libyaml leest dit niet": why["AP004"],
        "foute YAML, geweigerd": len(CASES) - len(right) - len(read - right),
        "foute YAML, toch gelezen": len(read - right),
    }
    assert why.total() + len(read & right) == len(right)
    assert [row for row in (f"| {told} | {count} |" for told, count in table.items()) if row not in page] == []
