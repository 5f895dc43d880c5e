"""Whatever a person typed comes out as those words, in every Markdown there is, and lists come out as lists."""

from functools import cache

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from support.plaintext import HOSTILE, listed, pandoc, parsers, seen, seen_by_pandoc, texts, words
from support.repetition import repetitions

from armoedeplan.markdowntext import inline, paragraphs
from armoedeplan.render.pandoc import READ

ONE_LINE = texts(lines=True)
# no reader of ours makes other quotation marks or dashes of what was typed
FORMS = ("markdown-smart", "gfm", "commonmark_x-smart", READ)
_MARKS = st.sampled_from(["", "", "- ", "* ", "• ", "– ", "1. ", "2. ", "3) ", "10. ", "  - ", "   1. ", "    ", "  "])
LINES = st.lists(st.tuples(_MARKS, texts(lines=False)).map("".join), max_size=8).map("\n".join)


@given(ONE_LINE)
def test_a_line_is_read_as_the_very_words_that_were_typed(text: str) -> None:
    written = inline(text)
    assert "\n" not in written
    for parser in parsers():
        assert words(seen(parser, written)) == words(text)


@given(ONE_LINE)
def test_a_line_stays_one_line_in_a_heading_a_list_and_a_cell(text: str) -> None:
    written = inline(text)
    _, parser = parsers()
    assert words(seen(parser, f"## {written}")) == words(text)
    assert words(seen(parser, f"- {written}")) == words(f"- {text}")
    table = f"| a | b |\n| --- | --- |\n| {written} | z |\n"
    tokens = parser.parse(table)
    assert [token.type for token in tokens].count("td_open") == 2
    assert words(seen(parser, table)) == words(f"a b {text} z")


@given(LINES)
def test_paragraphs_and_lists_are_read_as_the_words_that_were_typed(text: str) -> None:
    for parser in parsers():
        assert listed(seen(parser, paragraphs(text))) == listed(text)


@cache
def sample(*, lines: bool) -> tuple[str, ...]:
    """Give a good many texts of the same kinds, for a reader that is slow to start."""
    found: dict[str, None] = {}

    @settings(max_examples=repetitions(200, 2000), phases=[Phase.generate])
    @given(LINES if lines else ONE_LINE)
    def collect(text: str) -> None:
        if text.split():
            found.setdefault(text)

    collect()
    return (HOSTILE, *found)


@pytest.mark.parametrize("form", FORMS)
def test_pandoc_reads_the_same_words_in_paragraphs_headings_and_cells(form: str) -> None:
    typed = sample(lines=False)
    written = [inline(text) for text in typed]
    plain = "\n\n".join(written)
    headings = "\n\n".join(f"# {line}" for line in written)
    table = "| a | b |\n|---|---|\n" + "\n".join(f"| {line} | z |" for line in written)
    blocks = pandoc(f"{plain}\n\n{headings}\n\n{table}\n", form)
    assert len(blocks) == 2 * len(typed) + 1
    rows = blocks[-1]["c"][4][0][3]
    assert len(rows) == len(typed)
    for number, text in enumerate(typed):
        assert words(seen_by_pandoc(blocks[number])) == words(text)
        assert words(seen_by_pandoc(blocks[len(typed) + number]["c"][2])) == words(text)
        assert words(seen_by_pandoc(rows[number][1][0][4])) == words(text)


@pytest.mark.slow
@pytest.mark.parametrize("form", FORMS)
def test_pandoc_reads_the_same_paragraphs_and_lists(form: str) -> None:
    typed = sample(lines=True)
    parts: list[list[object]] = []
    for block in pandoc("\n\n".join(f"# x\n\n{paragraphs(text)}" for text in typed), form):
        if block["t"] == "Header":
            parts.append([])
        else:
            parts[-1].append(block)
    assert len(parts) == len(typed)
    for text, part in zip(typed, parts, strict=True):
        assert listed(seen_by_pandoc(part)) == listed(text)


def test_the_hostile_text_of_the_issue_comes_out_as_those_signs() -> None:
    for parser in parsers():
        for written in (inline(HOSTILE), paragraphs(HOSTILE)):
            assert words(seen(parser, written)) == HOSTILE
            html = parser.render(written)
            assert html == f"<p>{HOSTILE.replace('<', '&lt;').replace('>', '&gt;')}</p>\n"


def html(text: str) -> str:
    """Give the structure that readers see of typed paragraphs."""
    return str(parsers()[0].render(paragraphs(text))).replace("\n", "")


STRUCTURES = {
    "two_paragraphs": ("Een.\n\nTwee.", "<p>Een.</p><p>Twee.</p>"),
    "many_empty_lines": ("\n\nEen.\n \n\t\n\nTwee.\n\n", "<p>Een.</p><p>Twee.</p>"),
    "bullets": ("- een\n- twee", "<ul><li>een</li><li>twee</li></ul>"),
    "bullets_of_other_kinds": ("• een\n* twee\n– drie", "<ul><li>een</li><li>twee</li><li>drie</li></ul>"),
    "bullets_behind_words": ("Kort:\n- een\n- twee", "<p>Kort:</p><ul><li>een</li><li>twee</li></ul>"),
    "words_behind_bullets": ("- een\nDaarna.", "<ul><li>een</li></ul><p>Daarna.</p>"),
    "an_item_of_two_lines": ("- een\n  en meer\n- twee", "<ul><li>een en meer</li><li>twee</li></ul>"),
    "an_indented_list": ("  - een\n  - twee", "<ul><li>een</li><li>twee</li></ul>"),
    "a_list_in_a_list": (
        "- een\n  - binnen\n  - ook\n- twee",
        "<ul><li>een<ul><li>binnen</li><li>ook</li></ul></li><li>twee</li></ul>",
    ),
    "bullets_in_numbers": (
        "1. een\n  - binnen\n2. twee",
        "<ol><li>een<ul><li>binnen</li></ul></li><li>twee</li></ol>",
    ),
    "numbers_in_bullets": (
        "- een\n  1. binnen\n  2. ook\n- twee",
        "<ul><li>een<ol><li>binnen</li><li>ook</li></ol></li><li>twee</li></ul>",
    ),
    "numbers": ("1. een\n2. twee", "<ol><li>een</li><li>twee</li></ol>"),
    "numbers_with_brackets": ("1) een\n2) twee", "<ol><li>een</li><li>twee</li></ol>"),
    "ten_numbers": (
        "\n".join(f"{number}. x" for number in range(1, 12)),
        f"<ol>{'<li>x</li>' * 11}</ol>",
    ),
    "numbers_with_empty_lines": ("1. een\n\n2. twee", "<ol><li><p>een</p></li><li><p>twee</p></li></ol>"),
    "a_year_at_the_start": ("2027. Dat is het jaar.", "<p>2027. Dat is het jaar.</p>"),
    "a_number_that_does_not_follow": ("3. derde", "<p>3. derde</p>"),
    "an_initial": ("A. de Boer", "<p>A. de Boer</p>"),
    "a_dash_that_is_no_bullet": ("-5 graden\n- punt", "<p>-5 graden</p><ul><li>punt</li></ul>"),
}


@pytest.mark.parametrize(("text", "structure"), STRUCTURES.values(), ids=STRUCTURES)
def test_what_was_typed_as_paragraphs_and_lists_is_read_as_such(text: str, structure: str) -> None:
    assert html(text) == structure


def test_empty_text_is_nothing() -> None:
    assert inline("") == inline(" \n\t ") == paragraphs("") == paragraphs(" \n\n ") == ""


def test_a_list_that_was_pasted_from_word_is_a_list() -> None:
    pasted = "Dit:\n\uf0b7\tEen\n\uf0a7 Twee\n\uf0fc Gedaan\n\uf0d8 Verder\n\nx \uf0e0 y"
    assert paragraphs(pasted) == "Dit:\n\n- Een\n- Twee\n- ✓ Gedaan\n- Verder\n\nx → y"


LEFT = (
    'thema\'s en R&D, "zo" gezegd (1) voor € 5 per #hashtag',
    "https://www.voorbeeldstad.nl/armoede_beleid/?a=1&b=2#kop",
    "schrijf naar e-mail@adres.nl, of kijk op www.adres.nl",
    "3 < 5 > 2, 12:30:45 uur, bergen_op_zoom -- en dan... klaar",
    "-5 graden",
    "#hashtag vooraan",
)


@pytest.mark.parametrize("text", LEFT)
def test_what_is_no_markup_where_it_stands_is_not_escaped(text: str) -> None:
    assert inline(text) == text


@given(ONE_LINE, ONE_LINE)
def test_two_answers_next_to_each_other_are_still_only_words(first: str, second: str) -> None:
    for parser in parsers():
        assert words(seen(parser, f"x{inline(first)}{inline(second)}")) == words(
            f"x{' '.join(first.split())}{' '.join(second.split())}"
        )
