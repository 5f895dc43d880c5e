"""What people type becomes the canonical form that a file holds, or is refused."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.kinds import KINDS

from armoedeplan.plan.plan import Plan
from armoedeplan.record import Choice, Date, Number, Record, Refused
from armoedeplan.record.shape import shape_of

TYPED: dict[str, dict[str, str]] = {
    "Date": {
        "1-3-2027": "2027-03-01",
        "01-03-2027": "2027-03-01",
        "1/3/2027": "2027-03-01",
        "1.3.2027": "2027-03-01",
        "1 maart 2027": "2027-03-01",
        "1 mrt 2027": "2027-03-01",
        "1 mrt. 2027": "2027-03-01",
        "  1  Maart  2027 ": "2027-03-01",
        "31 DEC 2027": "2027-12-31",
        "2027-03-01": "2027-03-01",
        "29 februari 2028": "2028-02-29",
        "1-mei-2027": "2027-05-01",
    },
    "Moment": {
        "2027": "2027",
        " 2027 ": "2027",
        "2027-03": "2027-03",
        "maart 2027": "2027-03",
        "3-2027": "2027-03",
        "03/2027": "2027-03",
        "mrt. 2027": "2027-03",
        "Juni 2027": "2027-06",
        "1-3-2027": "2027-03-01",
        "1 augustus 2027": "2027-08-01",
    },
    "Quarter": {
        "2027-Q2": "2027-Q2",
        " 2027-q2 ": "2027-Q2",
        "tweede kwartaal 2027": "2027-Q2",
        "Het Derde kwartaal van 2027": "2027-Q3",
        "2e kwartaal 2027": "2027-Q2",
        "4de kwartaal 2027": "2027-Q4",
        "1ste kwartaal 2027": "2027-Q1",
        "kwartaal 4 2027": "2027-Q4",
        "kwartaal 4, 2027": "2027-Q4",
        "Q2 2027": "2027-Q2",
        "q2/2027": "2027-Q2",
        "K1-2028": "2028-Q1",
        "2027 Q3": "2027-Q3",
        "2027Q3": "2027-Q3",
        "2027, tweede kwartaal": "2027-Q2",
    },
    "Money": {
        "EUR 12.500": "12500",
        "€ 12.500": "12500",
        "€12.500,-": "12500",
        "€ 12.500,--": "12500",
        "12500": "12500",
        "12.500,00": "12500",
        "12 500": "12500",
        "12500 euro": "12500",
        "12500 euro's": "12500",
        "1.234.567": "1234567",
        "eur 0": "0",
        "€ 1.000,=": "1000",
        "12\u00a0500": "12500",
    },
    "Number": {
        "12": "12",
        "12,5": "12.5",
        "12.5": "12.5",
        "1.234,5": "1234.5",
        "1.234": "1234",
        "0,125": "0.125",
        "0.125": "0.125",
        "-3,5": "-3.5",
        "40%": "40",
        "40 procent": "40",
        "1.234.567,89": "1234567.89",
        "007": "7",
        "1,23": "1.23",
        "1.2340": "1.2340",
    },
    "Percentage": {"40%": "40", "12,5 %": "12.5", "100": "100", "0": "0"},
    "Count": {"1.200": "1200", "1 200": "1200", "0": "0", "012": "12"},
    "YesNo": {
        "j": "ja",
        "J": "ja",
        "Ja": "ja",
        "JA ": "ja",
        "y": "ja",
        "yes": "ja",
        "n": "nee",
        "Nee": "nee",
        "no": "nee",
    },
    "Choice": {
        "rood": "rood",
        "ROOD": "rood",
        "Rood ": "rood",
        "lichtgroen": "licht_groen",
        "Licht groen": "licht_groen",
        "licht-groen": "licht_groen",
        "geïsoleerde mensen": "geisoleerd",
        "Geïsoleerd": "geisoleerd",
    },
    "open Choice": {
        "Rood": "rood",
        "licht-groen": "licht_groen",
        "Paars & wit": "Paars & wit",
        "wit": "wit",
        "3  kleuren ": "3 kleuren",
        "a\nb": "a b",
        "oud_woord": "oud_woord",
    },
    "Slug": {
        "Kredietbank West-Brabant": "kredietbank_west_brabant",
        "Één": "een",
        "a_1": "a_1",
        "2e kans": "x_2e_kans",
    },
    "Text": {
        "  twee   woorden ": "twee woorden",
        "a\nb\tc": "a b c",
        "a\x00b\x1b": "ab",
        "caf\udce9": "caf",
        "\ufeffa": "a",
    },
    "Prose": {
        "a\r\nb\rc": "a\nb\nc",
        "  a \n\n b  \n": "a\n\n b",
        "a\tb": "a    b",
        "a\u2028b": "a\nb",
        "\n\na\n\n": "a",
        "a\x00b\x7f": "ab",
        "\u00a0a": "\u00a0a",
    },
    "Gemeentecode": {
        "GM1674": "GM1674",
        "gm1674": "GM1674",
        "gm 1674": "GM1674",
        "GM9998": "GM9998",
        "Den Haag": "GM0518",
    },
    "Formaat": {"1": "1", " 1 ": "1"},
}


@pytest.mark.parametrize(
    ("kind", "typed", "canonical"), [(kind, *pair) for kind, pairs in TYPED.items() for pair in pairs.items()]
)
def test_what_dutch_people_type_becomes_canonical(kind: str, typed: str, canonical: str) -> None:
    assert KINDS[kind].canonical(typed) == canonical
    KINDS[kind].read(canonical)


NOT_TYPED = {
    "Date": [
        "",
        "gisteren",
        "2027",
        "30-2-2027",
        "31 april 2027",
        "29-2-2027",
        "1-13-2027",
        "0-1-2027",
        "1-0-2027",
    ],
    "Moment": ["", "13-2027", "ooit", "2027-13", "0999", "30-2-2027", "20270301"],
    "Quarter": ["", "2027", "maart 2027", "2027-06", "Q5 2027", "vijfde kwartaal 2027", "2-2027", "ooit"],
    "Money": ["", "12,50", "-5", "12500 dollar", "EUR", "1e3", "0x10", "1.2.3"],
    "Number": [
        "",
        "twaalf",
        "1e3",
        "1,2,3",
        "0x1F",
        "1.2.3",
        "+5",
        "-",
        "1,2345678",
        "9" * 16,
        ".5",
        "inf",
        "nan",
        "½",
    ],
    "Percentage": ["101", "-1", "100,01"],
    "Count": ["-1", "1,5", "1.5"],
    "YesNo": ["", "misschien", "true", "1", "janee"],
    "Choice": ["", "paars", "null"],
    "open Choice": ["", "???", "!", "3", "w" * 101],
    "Slug": ["", "...", "😀"],
    "Gemeentecode": ["", "Nergens", "GM16745", "GM", "16745", "1674", "862", "2027", "Bergen", "Weesp"],
    "Formaat": ["", "2", "0", "1.0"],
}


@pytest.mark.parametrize(("kind", "typed"), [(kind, typed) for kind, all_ in NOT_TYPED.items() for typed in all_])
def test_what_cannot_be_meant_is_refused_with_a_remedy(kind: str, typed: str) -> None:
    with pytest.raises(Refused) as refused:
        KINDS[kind].canonical(typed)
    assert refused.value.message
    assert refused.value.remedy.endswith(".")


@pytest.mark.parametrize(
    ("kind", "typed", "message", "remedy"),
    [
        ("Date", "ooit", "“ooit” is geen datum", "Schrijf een dag, zoals 1 maart 2027 of 1-3-2027."),
        (
            "Moment",
            "ooit",
            "“ooit” is geen jaar, maand of dag",
            "Schrijf een jaar (2027), een maand (maart 2027) of een dag (1 maart 2027).",
        ),
        (
            "Quarter",
            "ooit",
            "“ooit” is geen kwartaal",
            "Schrijf een kwartaal, zoals tweede kwartaal 2027 of Q2 2027.",
        ),
        ("Quarter", "maart 2027", "“maart 2027” is geen kwartaal", "Schrijf eerste kwartaal 2027."),
        ("Number", "12.5000.3", "“12.5000.3” is geen getal", "Schrijf een getal, zoals 12 of 12,5."),
        ("Money", "veel", "“veel” is geen bedrag in hele euro's", "Schrijf een bedrag in hele euro's, zoals 12.500."),
        (
            "Date",
            "31-2-2027",
            "“31-2-2027” bestaat niet",
            "Februari 2027 heeft 28 dagen. Schrijf een dag, zoals 1 maart 2027 of 1-3-2027.",
        ),
        (
            "Date",
            "31 november 2027",
            "“31 november 2027” bestaat niet",
            "November 2027 heeft 30 dagen. Schrijf een dag, zoals 1 maart 2027 of 1-3-2027.",
        ),
        ("YesNo", "misschien", "“misschien” is geen ja of nee", "Antwoord met ja of nee."),
    ],
)
def test_who_types_gets_back_what_was_typed_and_a_form_that_people_type(
    kind: str, typed: str, message: str, remedy: str
) -> None:
    with pytest.raises(Refused) as refused:
        KINDS[kind].canonical(typed)
    assert (refused.value.message, refused.value.remedy) == (message, remedy)


def _choices(type_: type[Record], seen: frozenset[type[Record]] = frozenset()) -> Iterator[Choice]:
    """Yield the choices of a record and of all below it."""
    for field in shape_of(type_).fields.values():
        if isinstance(field.kind, Choice):
            yield field.kind
        if field.record and field.record not in seen:
            yield from _choices(field.record, seen | {type_})


def test_every_label_that_is_offered_can_be_typed() -> None:
    choices = list(_choices(Plan))
    assert len(choices) > 50
    for choice in choices:
        labels = [choice.brief(value) for value in choice.options]
        for value, label in zip(choice.options, labels, strict=True):
            if labels.count(label) == 1:
                assert choice.canonical(label.upper()) == value, label


def test_a_negation_gets_no_suggestion_of_the_opposite() -> None:
    choice = Choice({"wijzigen": "wijzigen", "behouden": "behouden"})
    with pytest.raises(Refused, match="geen wijziging") as refused:
        choice.canonical("geen wijziging")
    assert refused.value.remedy == "Kies uit: wijzigen; behouden."
    with pytest.raises(Refused) as refused:
        choice.canonical("wijzigingen")
    assert refused.value.remedy == "Bedoelt u “wijzigen”? Kies uit: wijzigen; behouden."


ALPHABET = st.one_of(
    st.sampled_from("0123456789-/.,: €%jnaeumrtJIk_\n\t\u00a0\u2028\x00\udce9²٣"), st.characters(codec="utf-8")
)


@pytest.mark.parametrize("kind", KINDS)
@given(typed=st.text(ALPHABET, max_size=14))
def test_what_is_accepted_is_read_and_stays_the_same(kind: str, typed: str) -> None:
    try:
        canonical = KINDS[kind].canonical(typed)
    except Refused:
        return
    assert KINDS[kind].canonical(canonical) == canonical
    if canonical:
        KINDS[kind].read(canonical)


NUMBERS = st.one_of(
    st.integers(-(10**14), 10**14).map(str),
    st.decimals(-1000, 10**9, places=3).map(str),
    st.decimals(-1000, 1000, places=6).map(lambda number: f"{number:.6f}"),
)


@given(number=NUMBERS, grouped=st.booleans())
def test_a_number_typed_the_dutch_way_keeps_its_value_or_is_asked_back_with_it(number: str, *, grouped: bool) -> None:
    whole, _, decimals = number.partition(".")
    shown = f"{int(whole):,}".replace(",", ".") if grouped else whole
    sign = "-" if number.startswith("-") and not shown.startswith("-") else ""
    typed = sign + shown + ("," + decimals if decimals else "")
    assert pytest.approx(float(number), abs=1e-9) in _values(Number(), typed)


def _values(kind: Number, typed: str) -> list[float]:
    """Give the value of what was typed, or of each reading when it can be read in some ways."""
    try:
        return [kind.read(kind.canonical(typed))]
    except Refused as refused:
        return [kind.read(kind.canonical(reading.value)) for reading in refused.readings]


@given(st.dates())
def test_every_day_can_be_typed_in_figures_and_in_words(day: date) -> None:
    if day.year < 1000:
        return
    for typed in (f"{day.day}-{day.month}-{day.year}", f"{day.day:02}/{day.month:02}/{day.year}"):
        assert Date().canonical(typed) == day.isoformat()
    assert Date().canonical(Date().shown(day.isoformat())) == day.isoformat()


@given(st.one_of(st.integers(-(10**14), 10**14), st.floats(-(10**8), 10**8).map(lambda number: round(number, 6))))
def test_what_a_number_is_shown_as_can_be_typed_again(number: float) -> None:
    assert pytest.approx(number, abs=1e-6) in _values(Number(), Number().shown(number))
