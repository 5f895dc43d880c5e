"""What is certain is stored with what was left out told; what is doubtful is asked back with readings."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.kinds import KINDS

from armoedeplan.record import Kind, Number, Quarter, Refused, Whole
from armoedeplan.record.kinds import Date, Moment, Money, YearNumber, YesNo

INCOME = Number(low=0, high=1000, percent=True)


@pytest.mark.parametrize(
    ("kind", "typed", "value", "told"),
    [
        (Money(), "12,5 duizend", "12500", ()),
        (Money(), "12,5k", "12500", ()),
        (Money(), "1,25 miljoen", "1250000", ()),
        (Money(), "1.25 mln", "1250000", ()),
        (Money(), "nihil", "0", ()),
        (Money(), "ca. 12.500", "12500", ("ca.",)),
        (Money(), "€ 12.500 per jaar", "12500", ("per jaar",)),
        (Money(), "circa € 12.500,- p.j.", "12500", ("circa", "p.j.")),
        (Number(), "1400 huishoudens", "1400", ("huishoudens",)),
        (Number(), "12,5%.", "12.5", ()),
        (INCOME, "120% bijstandsnorm", "120", ("bijstandsnorm",)),
        (INCOME, "tot 120%", "120", ("tot",)),
        (INCOME, "120 pct", "120", ()),
        (YearNumber(), "in 2027", "2027", ()),
        (YearNumber(), "'27", "2027", ()),
        (Moment(), "met ingang van 1 maart '27", "2027-03-01", ()),
        (Moment(), "maandag 1 maart 2027", "2027-03-01", ()),
        (Quarter(), "q1 '27", "2027-Q1", ()),
        (YesNo(), "Ja, dat klopt.", "ja", ()),
    ],
)
def test_what_is_certain_is_understood_and_what_is_left_out_is_told(
    kind: Kind, typed: str, value: str, told: tuple[str, ...]
) -> None:
    assert kind.understood(typed)[:2] == (value, told)


def test_the_words_behind_a_count_may_be_its_unit() -> None:
    assert Number().understood("1400 huishoudens").unit == "huishoudens"
    assert Number().understood("ca. 1400").unit == ""
    assert Money().understood("1400 per jaar").unit == ""


@pytest.mark.parametrize(
    ("kind", "typed", "labels"),
    [
        (Money(), "12,500", ["€ 12.500", "€ 13 (12,50 afgerond)"]),
        (Money(), "12.500,50", ["€ 12.501 (12.500,50 afgerond)"]),
        (Money(), "10.000-15.000", ["€ 10.000", "€ 15.000"]),
        (Money(), "tussen 10 en 20 duizend", ["€ 10.000", "€ 20.000"]),
        (Money(), "12.500 structureel", ["€ 12.500 (zonder “structureel”)"]),
        (Money(), "1.250 mln", ["€ 1.250.000.000", "€ 1.250.000"]),
        (Number(), "1,400", ["1.400", "1,4"]),
        (Number(), "20-25", ["20", "25"]),
        (Number(), ">100", ["100 (zonder “>”)"]),
        (Whole(low=0), "1,5", ["2 (1,5 afgerond)"]),
        (YearNumber(), "27", ["2027"]),
        (YearNumber(), "eind 2027", ["2027 (zonder “eind”)"]),
        (Moment(), "eind 2027", ["december 2027", "2027"]),
        (Moment(), "zomer 2027", ["juni 2027", "augustus 2027", "2027"]),
        (Moment(), "Q1 2027", ["januari 2027", "maart 2027", "2027"]),
        (Moment(), "eerste halfjaar 2027", ["januari 2027", "juni 2027", "2027"]),
        (Moment(), "2027-2030", ["2027", "2030"]),
        (Moment(), "dinsdag 1 maart 2027", ["maandag 1 maart 2027"]),
        (KINDS["Date"], "februari 2028", ["1 februari 2028", "29 februari 2028"]),
        (Quarter(), "eerste helft 2027", ["eerste kwartaal 2027", "tweede kwartaal 2027"]),
        (Quarter(), "2027", [f"{which} kwartaal 2027" for which in ("eerste", "tweede", "derde", "vierde")]),
        (Date(), "2027", ["1 januari 2027", "31 december 2027"]),
        (YesNo(), "nog niet", ["ja", "nee"]),
        (YesNo(), "Ja, maar niet overal", ["ja (de rest van de zin wordt niet bewaard)", "nee"]),
    ],
)
def test_what_is_doubtful_is_asked_back_with_each_reading(kind: Kind, typed: str, labels: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        kind.understood(typed)
    assert [reading.label for reading in refused.value.readings] == labels
    assert f"“{typed}”" in refused.value.message
    for reading in refused.value.readings:
        assert reading.value in refused.value.remedy


@pytest.mark.parametrize("typed", ["", ".5", "- 5", "1.2.3", "½", "1e3", "0x10", "10 20", "veel", "9" * 16])
def test_what_is_no_number_has_no_reading(typed: str) -> None:
    for kind in (Number(), Money(), Whole()):
        with pytest.raises(Refused) as refused:
            kind.understood(typed)
        assert refused.value.readings == ()


PIECES = st.lists(
    st.sampled_from(
        ["12", "1.250", "12,500", "0,5", "2027", "27", "31", "-", "ca. ", " tot ", "€ ", "%", " mln", "k", " duizend",
         " maart ", "eind ", "Q1 ", "ja", "nee", ", ", " en ", "'", "/", " huishoudens", " per jaar", ">", " van "]
    ),
    max_size=5,
).map("".join)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@given(typed=PIECES)
def test_each_reading_that_is_offered_is_certain_itself(kind: str, typed: str) -> None:
    try:
        KINDS[kind].understood(typed)
    except Refused as refused:
        for reading in refused.readings:
            assert KINDS[kind].understood(reading.value).told == ()


@pytest.mark.parametrize("kind", ["Number", "Percentage", "Whole", "Count", "Year", "Money", "YesNo"])
@given(number=st.integers(0, 10**6), part=st.sampled_from(["", ".5", ".25", ".1230", ".123456"]))
def test_what_is_shown_is_understood_as_the_same_or_asked_back_with_it(kind: str, number: int, part: str) -> None:
    try:
        value = KINDS[kind].read(f"{number}{part}")
    except Refused:
        return
    assert value in [KINDS[kind].read(canonical) for canonical in _understood(KINDS[kind], KINDS[kind].shown(value))]


@given(day=st.dates(min_value=date(1000, 1, 1)))
def test_what_is_shown_of_a_time_is_understood_as_the_same(day: date) -> None:
    iso = day.isoformat()
    for kind, value in (
        ("Date", iso), ("Moment", iso), ("Moment", iso[:7]), ("Moment", iso[:4]),
        ("Quarter", f"{day.year}-Q{(day.month + 2) // 3}"),
    ):  # fmt: skip
        assert KINDS[kind].canonical(KINDS[kind].shown(value)) == value


@pytest.mark.parametrize("kind", ["YesNo", "Choice", "open Choice"])
def test_what_is_shown_of_a_choice_is_understood_as_the_same(kind: str) -> None:
    for value in KINDS[kind].options:
        assert KINDS[kind].canonical(KINDS[kind].shown(KINDS[kind].read(value))) == value


def _understood(kind: Kind, typed: str) -> list[str]:
    """Give what is stored of what was typed, or of each reading of it."""
    try:
        return [kind.canonical(typed)]
    except Refused as refused:
        return [kind.canonical(reading.value) for reading in refused.readings]


@pytest.mark.parametrize(
    ("typed", "labels"),
    [("tot 2030", ["2030", "2029"]), ("tot maart 2027", ["maart 2027", "februari 2027"]),
     ("tot 1 januari 2027", ["1 januari 2027", "31 december 2026"])],
)  # fmt: skip
def test_whether_the_last_year_month_or_day_counts_is_asked(typed: str, labels: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        Moment().understood(typed)
    assert [reading.label for reading in refused.value.readings] == labels
