"""A table that is pasted as text: rows and cells, however it was copied."""

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.tables.pasted_text import lines_without_marks, parts_of_prose, pasted_rows, table_text


def cells(text: str) -> list[tuple[str, ...]]:
    """Give the cells of what was pasted."""
    return [row.cells for row in pasted_rows(text).rows]


def test_tabs_go_before_semicolons_and_an_empty_cell_keeps_its_place() -> None:
    assert cells("A\t\thelpt; elke week\r\nB\tx\t") == [("A", "", "helpt; elke week"), ("B", "x", "")]


def test_rows_are_counted_as_they_were_pasted() -> None:
    assert [row.number for row in pasted_rows("A;1\n\nB;2\n").rows] == [1, 3]


def test_quotes_hold_separators_line_breaks_and_quotes() -> None:
    assert cells('A\t"eerst\ndan"\t"zei ""ja"""\nB\tx\ty') == [("A", "eerst\ndan", 'zei "ja"'), ("B", "x", "y")]
    assert cells('"Bank\nWest"\nB') == [("Bank\nWest",), ("B",)]


def test_quotes_that_do_not_close_are_signs_as_any_other() -> None:
    assert cells('"Samen" sterk;x\nB;y') == [('"Samen" sterk', "x"), ("B", "y")]
    assert cells('"Samen sterk"') == [('"Samen sterk"',)]


def test_a_table_with_bars_loses_its_lines() -> None:
    assert cells("| Naam | Soort |\n|---|:--|\n| A |  |\n| B | x |") == [("Naam", "Soort"), ("A", ""), ("B", "x")]


def test_columns_of_spaces_keep_an_empty_cell() -> None:
    aligned = "Naam         Soort      Aandeel\nVoedselbank  stichting  deelt\nBank West               helpt"
    assert cells(aligned) == [
        ("Naam", "Soort", "Aandeel"), ("Voedselbank", "stichting", "deelt"), ("Bank West", "", "helpt")
    ]  # fmt: skip
    assert cells("Voedselbank  bestuur\nBank   raad") == [("Voedselbank", "bestuur"), ("Bank", "raad")]


def test_names_with_one_space_are_no_columns() -> None:
    assert cells("Kredietbank West\nTeam Inkomen") == [("Kredietbank West",), ("Team Inkomen",)]


def test_numbers_go_only_when_every_line_has_one() -> None:
    assert lines_without_marks(["1. Bank", "2) Team"]) == ["Bank", "Team"]
    assert lines_without_marks(["1. Bank", "Team"]) == ["1. Bank", "Team"]
    assert lines_without_marks(["- Bank", "• Team", "* Raad"]) == ["Bank", "Team", "Raad"]


def test_a_first_column_that_only_counts_the_rows_goes() -> None:
    assert cells("1\tBank\tx\n2\tTeam\ty") == [("Bank", "x"), ("Team", "y")]


TEXTS = st.text(st.sampled_from('ab é;,"\n\t|'), max_size=12).map(str.strip)
FIRST = st.text(st.sampled_from("abc"), min_size=1, max_size=5)
ROWS = st.lists(st.tuples(FIRST, TEXTS, TEXTS), min_size=2, max_size=6)


@given(ROWS, st.sampled_from("\t;"), st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]))
def test_a_table_comes_back_as_it_was_written(rows: list[tuple[str, ...]], separator: str, quoting: int) -> None:
    if separator == ";":
        rows = [tuple(cell.replace("\t", " ").strip() for cell in row) for row in rows]
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n", quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    assert cells(written.getvalue()) == rows


@given(ROWS)
def test_rows_that_are_left_to_mend_can_be_given_again(rows: list[tuple[str, ...]]) -> None:
    assert cells(table_text(rows, "\t")) == rows


@given(st.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    kept = "".join("".join(row) for row in cells(text))
    assert not set(kept) - set(text) - {"\n"}


def test_prose_is_parted_at_empty_lines_or_else_at_lines() -> None:
    assert parts_of_prose("- Eén.\n- Twee.\n") == ["Eén.", "Twee."]
    assert parts_of_prose("Eén\nvervolg.\n\nTwee.") == ["Eén\nvervolg.", "Twee."]


def test_a_cell_alone_on_its_line_stays_as_it_is() -> None:
    assert table_text([('"Samen" sterk',), ("a\nb",)], "") == '"Samen" sterk\n"a\nb"'
