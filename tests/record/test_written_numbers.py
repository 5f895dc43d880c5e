"""What a number can stand for, as people and programs write it."""

from typing import get_args

import pytest

from armoedeplan.record import Percentage
from armoedeplan.record.kinds import Kind, Money, Number, Refused, Whole, YearNumber
from armoedeplan.record.kinds.written_numbers import readings, rounded

PERCENT = Number(low=0, high=100, percent=True)


@pytest.mark.parametrize(
    ("written", "stands_for"),
    [
        ("12", ("12",)), ("+12", ("12",)), ("-12", ("-12",)), ("007", ("7",)), ("0", ("0",)), ("1_200", ("1200",)),
        ("1 200", ("1200",)), ("12 500 000", ("12500000",)), ("12,5", ("12.5",)), ("12.50", ("12.5",)),
        ("0,125", ("0.125",)), ("12.500", ("12500", "12.5")), ("12,500", ("12500", "12.5")),
        ("4.416", ("4416", "4.4160")), ("1.234.567", ("1234567",)), ("1,234,567", ("1234567",)),
        ("1.234,50", ("1234.5",)), ("1,234.50", ("1234.5",)), ("1.234.567,8", ("1234567.8",)),
        ("12.500,-", ("12500", "12.5")),
        ("12500,--", ("12500",)), ("12500,=", ("12500",)), ("12500.00", ("12500",)), ("4.2e4", ("42000",)),
        ("", ()), ("x", ()), ("1 2", ()), ("12,5,5", ()), ("1.23.456", ()), ("--1", ()), ("1e999", ()), ("٣", ()),
    ],
)  # fmt: skip
def test_a_writing_stands_for_its_numbers(written: str, stands_for: tuple[str, ...]) -> None:
    assert readings(written) == stands_for


def test_a_half_is_rounded_away_from_nought() -> None:
    assert [rounded(number) for number in ("12.5", "12.4", "-0.5", "13")] == ["13", "12", "-1", "13"]


@pytest.mark.parametrize(
    ("kind", "written", "code", "meant", "told"),
    [
        (Number(), "26,9", "AP015", "26.9", "Schrijf 26.9."),
        (Number(), "4.416", "AP038", None, "Bedoelt u 4416? Schrijf dan 4416. Bedoelt u 4,416? Schrijf dan 4.4160."),
        (Number(), "12.000", "AP038", None, "Bedoelt u 12000? Schrijf dan 12000. Bedoelt u 12? Schrijf dan 12."),
        (Number(), "110%", "AP015", None, "Bedoelt u 110? Schrijf dan 110."),
        (PERCENT, "26,9%", "AP015", "26.9", "Schrijf 26.9."),
        (PERCENT, "110%", "AP016", None, "Schrijf een getal van 0 tot en met 100."),
        (Money(), "€ 12.500", "AP015", "12500", "Schrijf 12500."),
        (Money(), "EUR 12.500,00", "AP015", "12500", "Schrijf 12500."),
        (Money(), "150.000", "AP015", "150000", "Schrijf 150000."),
        (Money(), "12,500", "AP015", None, "Bedoelt u 12500? Schrijf dan 12500."),
        (Money(), "12,75", "AP015", None, "Hier hoort een heel getal. Rond het af: schrijf 13."),
        (Whole(low=0), "12%", "AP015", None, "Schrijf een heel getal zonder punten, zoals 1200."),
        (YearNumber(), "2027.0", "AP015", "2027", "Schrijf 2027."),
        (YearNumber(), "2027,5", "AP015", None, "Schrijf een jaar, zoals 2027."),
    ],
)  # fmt: skip
def test_a_number_is_told_in_the_form_of_the_file(
    kind: Kind, written: str, code: str, meant: str | None, told: str
) -> None:
    with pytest.raises(Refused) as refused:
        kind.read(written)
    assert (refused.value.code, refused.value.meant, refused.value.remedy) == (code, meant, told)


def test_three_decimals_have_one_reading_where_thousands_do_not_fit() -> None:
    assert PERCENT.read("4.416") == Number(low=0, high=24).read("4.416") == 4.416
    assert Number().read("4.4160") == 4.416
    assert Number().read("0.416") == 0.416
    assert Number().read("1234.567") == 1234.567


@pytest.mark.parametrize(("text", "fits"), [("0", True), ("100", True), ("-1", False), ("100.5", False)])
def test_a_percentage_goes_from_nothing_to_the_whole(text: str, *, fits: bool) -> None:
    (kind,) = (part for part in get_args(Percentage) if isinstance(part, Number))
    assert kind.schema() == {"type": "number", "minimum": 0, "maximum": 100}
    if fits:
        assert kind.read(text) == float(text)
    else:
        with pytest.raises(Refused):
            kind.read(text)
