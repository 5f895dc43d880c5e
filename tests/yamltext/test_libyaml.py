"""Every problem that libyaml knows has Dutch words of its own."""

import pytest
import yaml

from armoedeplan.finding import Mark
from armoedeplan.yamltext.dutch import in_dutch

# the problems in libyaml 0.2.5 (scanner.c, parser.c) and in the loader of PyYAML, with what it is reading then
PROBLEMS = {
    "while scanning a simple key": ["could not find expected ':'"],
    "while scanning for the next token": ["found character that cannot start any token"],
    "while scanning a directive": [
        "found unknown directive name", "did not find expected comment or line break",
        "could not find expected directive name", "found unexpected non-alphabetical character",
    ],
    "while scanning a %YAML directive": [
        "did not find expected digit or '.' character", "found extremely long version number",
        "did not find expected version number",
    ],
    "while scanning a %TAG directive": [
        "did not find expected whitespace",
        "did not find expected whitespace or line break",
    ],
    "while scanning a tag directive": ["did not find expected '!'"],
    "while parsing a %TAG directive": [
        "did not find expected '!'", "did not find expected tag URI", "did not find URI escaped octet",
        "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet",
    ],
    "while scanning an anchor": ["did not find expected alphabetic or numeric character"],
    "while scanning an alias": ["did not find expected alphabetic or numeric character"],
    "while scanning a tag": ["did not find the expected '>'", "did not find expected whitespace or line break"],
    "while parsing a tag": [
        "did not find expected '!'", "did not find expected tag URI", "did not find URI escaped octet",
        "found an incorrect leading UTF-8 octet", "found an incorrect trailing UTF-8 octet",
    ],
    "while scanning a block scalar": [
        "found an indentation indicator equal to 0", "did not find expected comment or line break",
        "found a tab character where an indentation space is expected",
    ],
    "while scanning a quoted scalar": ["found unexpected document indicator", "found unexpected end of stream"],
    "while parsing a quoted scalar": [
        "found unknown escape character", "did not find expected hexdecimal number",
        "found invalid Unicode character escape code",
    ],
    "while scanning a plain scalar": ["found a tab character that violates indentation", "found unexpected ':'"],
    "while parsing a node": ["found undefined tag handle"],
    "while parsing a block node": ["did not find expected node content"],
    "while parsing a flow node": ["did not find expected node content"],
    "while parsing a block collection": ["did not find expected '-' indicator"],
    "while parsing a block mapping": ["did not find expected key"],
    "while parsing a flow sequence": ["did not find expected ',' or ']'"],
    "while parsing a flow mapping": ["did not find expected ',' or '}'"],
    "expected a single document in the stream": ["but found another document"],
    None: [
        "block sequence entries are not allowed in this context", "mapping keys are not allowed in this context",
        "mapping values are not allowed in this context", "did not find expected <document start>",
        "found duplicate %YAML directive", "found incompatible YAML document", "found duplicate %TAG directive",
        "found undefined alias",
    ],
}  # fmt: skip
GENERAL = in_dutch(yaml.MarkedYAMLError(None, None, "a problem of the future", None))


@pytest.mark.parametrize(
    ("context", "problem"), [(context, problem) for context, problems in PROBLEMS.items() for problem in problems]
)
def test_a_problem_of_the_library_has_words_of_its_own(context: str | None, problem: str) -> None:
    mark = yaml.Mark("", 9, 2, 4, "", 0)
    found = in_dutch(yaml.MarkedYAMLError(context, mark, problem, mark))
    assert found.message != GENERAL.message
    assert found.mark == Mark(3, 5)
    assert found.code in ("AP004", "AP006", "AP007", "AP008")


def test_an_unknown_problem_falls_back_on_what_is_always_true() -> None:
    assert (GENERAL.code, GENERAL.mark, GENERAL.message) == ("AP004", Mark(), "Hier klopt de indeling niet")


@pytest.mark.parametrize(
    ("context", "place"),
    [("while scanning a quoted scalar", Mark(1, 1)), ("while parsing a flow sequence", Mark(8, 8))],
)
def test_an_open_quote_is_told_where_it_opens_and_the_rest_where_it_is_noticed(context: str, place: Mark) -> None:
    begin, noticed = yaml.Mark("", 0, 0, 0, "", 0), yaml.Mark("", 99, 7, 7, "", 0)
    assert in_dutch(yaml.MarkedYAMLError(context, begin, "found unexpected end of stream", noticed)).mark == place
