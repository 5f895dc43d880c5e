"""Several known words in one line, also where a label holds a comma or `en` itself."""

import pytest

from armoedeplan.record.kinds import Kind, Moment, Refused
from armoedeplan.record.periods import period_of
from armoedeplan.record.several import parts_of

KNOWN = {"zorg", "begeleiding en activering", "wonen, energie", "begeleiding"}


@pytest.mark.parametrize(
    ("typed", "parts"),
    [
        ("zorg en begeleiding", ["zorg", "begeleiding"]),
        ("begeleiding en activering", ["begeleiding en activering"]),
        ("begeleiding en activering, en zorg", ["begeleiding en activering", "zorg"]),
        ("wonen, energie en zorg", ["wonen, energie", "zorg"]),
        ("zorg & begeleiding\nwonen, energie", ["zorg", "begeleiding", "wonen, energie"]),
        ("zorg en iets anders, begeleiding", ["zorg en iets anders", "begeleiding"]),
        ("Wonen & werk", ["Wonen & werk"]),
        ("", []),
        (", ,", []),
    ],
)
def test_known_words_are_parted_and_others_stay_whole(typed: str, parts: list[str]) -> None:
    assert parts_of(typed, KNOWN.__contains__) == parts


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ("2027-2030", ("2027", "2030")),
        ("van 2027 tot en met 2030", ("2027", "2030")),
        ("maart 2027 t/m eind", None),
        ("1-3-2027 – 1-3-2030", ("2027-03-01", "2030-03-01")),
        ("2027-03 - 2028-02", ("2027-03", "2028-02")),
        ("1-3-27", None),
        ("2027", None),
        ("ooit - nooit", None),
    ],
)
def test_a_period_is_two_times_in_order(typed: str, period: tuple[str, str] | None) -> None:
    assert period_of(typed, Moment()) == period


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("2030-2027", ["2027 tot en met 2030"]),
        ("van 2027 tot 2030", ["2027 tot en met 2030", "2027 tot en met 2029"]),
        ("2027 tot 2027", ["2027 tot en met 2027"]),
    ],
)
def test_a_period_that_is_not_certain_is_asked_and_each_reading_is(typed: str, labels: list[str]) -> None:
    kind: Kind = Moment()
    with pytest.raises(Refused) as refused:
        period_of(typed, kind)
    assert [reading.label for reading in refused.value.readings] == labels
    for reading in refused.value.readings:
        assert period_of(reading.value, kind) is not None
