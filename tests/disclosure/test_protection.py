"""What of counts is published: hidden, rounded, or refused with what to do instead."""

import json
import sys
from datetime import date

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.disclosure.counts import Counts, Dimension, Key, Period, count_registrations
from armoedeplan.disclosure.protection import protect_counts
from armoedeplan.disclosure.publication_rules import DisclosureRefused, Rules
from armoedeplan.disclosure.published import Publication, Shown, shown_count, small_count
from armoedeplan.disclosure.shares import share_of, share_text
from armoedeplan.disclosure.stored import publication_data, publication_from

WIJK = Dimension("wijk", ("Noord", "Zuid"))
HULP = Dimension("hulp", ("ja", "nee"))
THEMA = Dimension("thema", ("schulden", "eenzaam"), several=True)
HALF = Period(date(2026, 1, 1), date(2026, 6, 30))
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
LARGE: dict[Key, int] = {("Noord", "ja"): 130, ("Zuid", "ja"): 117, ("Noord", "nee"): 124, ("Zuid", "nee"): 125}


def texts(publication: Publication, table: str = "hulp") -> dict[str, str]:
    """Give what is read in a table."""
    return {"/".join(key): shown.text for key, shown in publication.table(table).cells.items()}


def refused(*tables: Counts, rules: Rules | None = None, earlier: Publication | None = None) -> str:
    with pytest.raises(DisclosureRefused) as caught:
        protect_counts(tables, rules or Rules(), [earlier] if earlier else [])
    return f"{caught.value.message}. {caught.value.remedy}"


def test_large_counts_are_rounded_and_nothing_else() -> None:
    read = texts(protect_counts([Counts("hulp", (WIJK, HULP), LARGE)], Rules()))
    assert read["Noord/ja"] == "130"
    assert read["Zuid/ja"] == "115"
    assert read["Noord/nee"] == "125"
    assert read["totaal/totaal"] == "495"


def test_a_small_count_is_hidden_with_others_that_would_give_it_back() -> None:
    cells = LARGE | {("Noord", "nee"): 4}
    read = texts(protect_counts([Counts("hulp", (WIJK, HULP), cells)], Rules()))
    assert read["Noord/nee"] == "<10"
    assert "niet getoond" in {read["Noord/ja"], read["Noord/totaal"]}
    assert "niet getoond" in {read["Zuid/nee"], read["totaal/nee"]}


def test_of_a_group_in_which_all_say_the_same_nothing_tells_so() -> None:
    cells = LARGE | {("Noord", "nee"): 0}
    published = protect_counts([Counts("hulp", (WIJK, HULP), cells)], Rules()).table("hulp").cells
    assert published["Noord", "nee"] == small_count(Rules())
    assert published["Noord", "ja"].value is None
    assert published["Noord", "ja"].reason == published["Zuid", "nee"].reason


def test_who_all_named_a_theme_is_not_told_either() -> None:
    cells: dict[Key, int] = {
        ("Noord", "totaal"): 30,
        ("Noord", "schulden"): 30,
        ("Zuid", "totaal"): 60,
        ("Zuid", "schulden"): 25,
    }
    read = texts(protect_counts([Counts("thema", (WIJK, THEMA), cells)], Rules()), "thema")
    assert read["Noord/schulden"] == "niet getoond"
    assert read["Noord/totaal"] == "30"
    assert read["Zuid/eenzaam"] == "<10"


def test_a_count_that_stands_in_two_tables_is_the_same_in_both() -> None:
    tables = [Counts("wijken", (WIJK,), {("Noord",): 8, ("Zuid",): 242}), Counts("hulp", (WIJK, HULP), {
        ("Noord", "ja"): 4, ("Noord", "nee"): 4, ("Zuid", "ja"): 117, ("Zuid", "nee"): 125,
    })]  # fmt: skip
    publication = protect_counts(tables, Rules())
    assert publication.table("wijken").cells["Noord",] == publication.table("hulp").cells["Noord", "totaal"]


def test_tables_that_count_others_are_refused() -> None:
    tables = [Counts("wijken", (WIJK,), {("Noord",): 80, ("Zuid",): 70}), Counts("hulp", (WIJK, HULP), LARGE)]
    assert "tellen “Noord” niet hetzelfde" in refused(*tables)


def test_one_number_without_any_answers_is_a_table_too() -> None:
    assert texts(protect_counts([Counts("teams", (), {(): 7})], Rules()), "teams") == {"": "<10"}
    assert texts(protect_counts([Counts("teams", (), {(): 1253})], Rules()), "teams") == {"": "1.255"}


@pytest.mark.parametrize("minimum", [4, 0, -3])
def test_a_minimum_below_five_is_refused(minimum: int) -> None:
    assert "Kies 5 of hoger" in refused(Counts("hulp", (WIJK, HULP), LARGE), rules=Rules(minimum))


@pytest.mark.parametrize(
    "dimension",
    [
        Dimension("straat", ("a", "b")),
        Dimension("Postcode-6", ("a", "b")),
        Dimension("pc6", ("a", "b")),
        Dimension("gebied", ("1234 AB", "1235 AB")),
        Dimension("gebied", ("1234ab", "1235ab")),
        Dimension("gebied", ("Kerkstraat", "Dorpsweg")),
        Dimension("gebied", ("Prins Hendriklaan", "b")),
    ],
)
def test_streets_and_full_postcodes_are_refused(dimension: Dimension) -> None:
    assert "Tel per buurt, wijk of gemeente" in refused(Counts("x", (dimension,), {}))


@pytest.mark.parametrize(
    "names", [("Centrum", "1234"), ("buurt Kerkstraat", "Stationsweg e.o."), ("2026-2027", "op straat")]
)
def test_areas_that_are_large_enough_are_not(names: tuple[str, ...]) -> None:
    protect_counts(
        [Counts("x", (Dimension("gebied", names),), dict.fromkeys([(name,) for name in names], 50))], Rules()
    )


def test_an_area_that_is_called_as_the_one_around_it_is_refused() -> None:
    nested = Dimension("gebied", ("Centrum",), {"Centrum": "Centrum"})
    assert "“buurt Centrum” en “wijk Centrum”" in refused(Counts("x", (nested,), {("Centrum",): 50}))


def test_a_year_beside_its_half_year_hides_what_is_small_in_the_other_half() -> None:
    half = protect_counts([Counts("hulp", (WIJK, HULP), LARGE, HALF)], Rules())
    grown = {key: count + (3 if key == ("Noord", "ja") else 70) for key, count in LARGE.items()}
    year = texts(protect_counts([Counts("hulp", (WIJK, HULP), grown, YEAR)], Rules(), [half]))
    assert year["Noord/ja"] == "niet getoond"
    assert year["totaal/totaal"] == "710"


def test_the_same_period_with_a_few_more_is_refused() -> None:
    before = protect_counts([Counts("hulp", (WIJK, HULP), LARGE, YEAR)], Rules())
    grown = Counts("hulp", (WIJK, HULP), {key: count + 3 for key, count in LARGE.items()}, YEAR)
    told = refused(grown, earlier=before)
    assert "naast wat eerder is gepubliceerd (zoals “hulp”)" in told
    assert "wacht tot er meer registraties bij zijn gekomen" in told


def test_the_same_period_with_many_more_is_not() -> None:
    before = protect_counts([Counts("hulp", (WIJK, HULP), LARGE, YEAR)], Rules())
    grown = Counts("hulp", (WIJK, HULP), {key: count + 60 for key, count in LARGE.items()}, YEAR)
    assert "niet getoond" not in texts(protect_counts([grown], Rules(), [before])).values()


def test_the_same_counts_once_more_are_published_the_same() -> None:
    counts = Counts("hulp", (WIJK, HULP), LARGE | {("Noord", "nee"): 4}, YEAR)
    before = protect_counts([counts], Rules())
    assert protect_counts([counts], Rules(), [before]) == before


def test_fewer_than_before_is_refused() -> None:
    before = protect_counts([Counts("hulp", (WIJK, HULP), LARGE, YEAR)], Rules())
    fewer = Counts("hulp", (WIJK, HULP), {key: count - 60 for key, count in LARGE.items()}, YEAR)
    assert "lager dan wat eerder over dezelfde periode" in refused(fewer, earlier=before)


def test_figures_about_something_else_have_nothing_to_do_with_each_other() -> None:
    before = protect_counts([Counts("hulp", (WIJK, HULP), LARGE, YEAR)], Rules())
    other = {key: count + 3 for key, count in LARGE.items()}
    after = protect_counts([Counts("hulp", (WIJK, HULP), other, YEAR, about="aanvragen")], Rules(), [before])
    assert "niet getoond" not in texts(after).values()


def test_figures_on_income_follow_the_rule_of_cbs() -> None:
    rules = Rules(income=True)
    cells: dict[Key, int] = {("Noord", "ja"): 1349, ("Zuid", "ja"): 1150, ("Noord", "nee"): 1851, ("Zuid", "nee"): 49}
    read = texts(protect_counts([Counts("hulp", (WIJK, HULP), cells)], rules))
    assert read["Noord/ja"] == "1.300"
    assert read["Zuid/nee"] == "<50"
    assert all(text.endswith("00") for text in read.values() if text[0].isdigit())


def test_a_percentage_comes_out_of_what_is_shown() -> None:
    rules = Rules()
    assert share_of(shown_count(rules, 68), shown_count(rules, 171), rules) == share_of(
        shown_count(rules, 72), shown_count(rules, 169), rules
    )
    assert share_text(shown_count(rules, 68), shown_count(rules, 171), rules) == "41%"


@pytest.mark.parametrize(("part", "whole"), [(40, 90), (99, 101), (8, 200), (10, 4000)])
def test_a_percentage_that_may_not_be_given_is_not(part: int, whole: int) -> None:
    rules = Rules()
    shown = shown_count(rules, part) if part >= rules.minimum else small_count(rules)
    assert share_of(shown, shown_count(rules, whole), rules) is None
    assert share_text(shown, shown_count(rules, whole), rules) == shown.text


@given(st.integers(10, 5000), st.integers(1, 60))
def test_what_is_shown_is_read_back_as_counts_that_are_shown_so(count: int, base: int) -> None:
    rules = Rules(10, base)
    if count >= rules.smallest:
        low, high = rules.between(rules.rounded(count))
        assert low <= count <= high
        assert rules.rounded(low) == rules.rounded(high) == rules.rounded(count)


def test_a_publication_is_kept_in_a_file_and_read_back() -> None:
    nested = Dimension("wijk", ("Noord", "Zuid"), {"Noord": "Stad", "Zuid": "Stad"}, "gemeente")
    tables = [Counts("hulp", (nested, HULP), LARGE | {("Noord", "nee"): 4}, YEAR), Counts("teams", (), {(): 40})]
    publication = protect_counts(tables, Rules())
    data = publication_data(publication)
    assert publication_from(yaml.safe_load(yaml.safe_dump(data))) == publication
    assert publication_from(json.loads(json.dumps(data))) == publication


def test_nothing_that_is_kept_tells_why_a_count_is_not_shown() -> None:
    data = publication_data(protect_counts([Counts("hulp", (WIJK, HULP), LARGE | {("Noord", "nee"): 0})], Rules()))
    told = {row[-1] for row in data["tabellen"][0]["aantallen"]}
    assert {cell for cell in told if isinstance(cell, str)} == {"<10", "niet getoond"}


def test_registrations_are_counted_with_all_their_answers() -> None:
    people = [{"wijk": "Noord", "thema": ["schulden", "eenzaam"]}] * 30 + [{"wijk": "Zuid", "thema": []}] * 20
    counts = count_registrations("thema", (WIJK, THEMA), people, YEAR)
    assert counts.everything()["totaal", "schulden"] == 30
    assert counts.everything()["totaal", "totaal"] == 50
    with pytest.raises(DisclosureRefused, match="kent geen “west”"):
        count_registrations("thema", (WIJK,), [{"wijk": "west"}])
    with pytest.raises(DisclosureRefused, match="niet precies één antwoord"):
        count_registrations("thema", (WIJK,), [{}])


def test_without_the_solver_it_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy._core", None)
    told = refused(Counts("hulp", (WIJK, HULP), LARGE | {("Noord", "nee"): 4}))
    assert "pip install" in told
    assert "[tellingen]" in told


def test_without_a_small_count_no_solver_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy._core", None)
    assert protect_counts([Counts("hulp", (WIJK, HULP), LARGE)], Rules())


def test_the_solver_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    protect_counts([Counts("hulp", (WIJK, HULP), LARGE | {("Noord", "nee"): 4})], Rules())
    assert capfd.readouterr() == ("", "")


def test_a_hidden_count_has_no_value() -> None:
    assert small_count(Rules()) == Shown(None, "klein aantal", "<10")
