"""What identifies a person is found however it is written, and numbers that are something else are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.personal.headers import identifying_kind
from armoedeplan.personal.values import BSN, GENERAL_MAIL, GENERAL_PHONE, IBAN, MAIL, NAME, PHONE, kinds


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("06-12345678", PHONE),
        ("bel 0612345678.", PHONE),
        ("06 12 34 56 78", PHONE),
        ("+31 6 12345678", PHONE),
        ("+31 (0)168 123456", PHONE),
        ("0031612345678", PHONE),
        ("(0168) 12 34 56", PHONE),
        ("0168/123456", PHONE),
        ("010-123 45 67", PHONE),
        ("06\u200b1234\u00ad5678", PHONE),
        ("０６１２３４５６７８", PHONE),
        ("088-1234567", GENERAL_PHONE),
        ("0800-2035", GENERAL_PHONE),
        ("0900 1234567", GENERAL_PHONE),
        ("14 0168", GENERAL_PHONE),
        ("jan.jansen@kerk.nl", MAIL),
        ("<J.deVries+werk@sub.gemeente.nl>", MAIL),
        ("info@kerk.nl", GENERAL_MAIL),
        ("Secretariaat@kerk.nl", GENERAL_MAIL),
        ("111222333", BSN),
        ("123.456.782", BSN),
        ("BSN:123456782", BSN),
        ("NL91ABNA0417164300", IBAN),
        ("nl91 abna 0417 1643 00 t.n.v. kerk", IBAN),
        ("BE68 5390 0754 7034", IBAN),
        ("mevrouw Jansen", NAME),
        ("Dhr. P. de Vries", NAME),
        ("de heer Van der Berg", NAME),
    ],
)
def test_what_identifies_a_person_is_found_in_the_usual_ways_of_writing(words: str, kind: str) -> None:
    assert kind in kinds(words)
    assert kind in kinds(f"Wijkteam ({words}), op afspraak")


@pytest.mark.parametrize(
    "words",
    [
        "", "teamleider", "123456789", "111222334", "€ 123.456.782", "EUR 111.222.333", "KvK 12345678", "4701 AB 12",
        "Dorpsstraat 123", "4701AB", "2026-2030", "van 2026 tot 2030", "01-02-2027 12", "01.02.2027 1234", "€ 12.500",
        "0,123456789", "0.123456789", "0 1 2 3 4 5 6 7 8 9", "1.234.567,89", "NL92ABNA0417164300", "RL-2027-000123",
        "113 Zelfmoordpreventie", "a @ b", "@kerk", "kerk@", "de heer of mevrouw", "mevrouw de voorzitter", "heerlijk",
        "12 uur per week, 48 weken", "000000000", "06", "06-1234567", "112", "ISBN 9789012345678",
    ],
)  # fmt: skip
def test_what_only_looks_like_it_is_left_alone(words: str) -> None:
    assert kinds(words) == ()


@given(st.integers(0, 99_999_999))
def test_exactly_one_last_figure_or_none_passes_the_eleven_test(first: int) -> None:
    digits = f"{first:08d}"
    found = [last for last in "0123456789" if BSN in kinds(f"nr {digits}{last}")]
    total = sum(weight * int(digit) for weight, digit in zip(range(9, 1, -1), digits, strict=True)) % 11
    assert found == ([str(total)] if total < 10 and first else [])


@given(st.text(), st.sampled_from(["06-12345678", "jan@kerk.nl"]), st.text())
def test_a_text_around_it_hides_nothing_after_a_space(before: str, words: str, after: str) -> None:
    assert kinds(f"{before} ; {words} ; {after}")


@pytest.mark.parametrize("sign", ["0", "0 ", "a", "@", "a@", "a.", "1-", "NL12", "mevrouw ", "van ", "06 ", "("])
def test_a_long_text_takes_no_long_time(sign: str) -> None:
    kinds(sign * 30_000)


@pytest.mark.parametrize(
    ("header", "by"),
    [
        ("Contact", "contactpersonen"),
        ("CONTACTPERSOON", "contactpersonen"),
        ("Naam en functie contactpersoon", "contactpersonen"),
        ("Tel. nr.", "telefoonnummers"),
        ("06-nummer", "telefoonnummers"),
        ("E-mail", "e-mailadressen"),
        ("e_mailadres", "e-mailadressen"),
        ("BSN", "burgerservicenummers"),
        ("Geboortedatum", "geboortedata"),
        ("Cliënt", "namen van personen"),
        ("Woonadres", "adressen van personen"),
        ("IBAN", "rekeningnummers"),
    ],
)
def test_a_header_says_that_a_column_identifies_people(header: str, by: str) -> None:
    assert identifying_kind(header) == by


@pytest.mark.parametrize(
    "header",
    [
        "Contactfunctie", "Functie contactpersoon", "Contact (functie)", "Aantal contacten", "Aantal cliënten",
        "Wijze van contact", "Contactmomenten", "Telefonisch spreekuur", "Mailing", "Organisatie", "Adres", "Naam", "",
        "Soort contact", "Mobiliteit", "Hotel", "kolom B",
    ],
)  # fmt: skip
def test_a_header_that_only_looks_like_it_says_nothing(header: str) -> None:
    assert identifying_kind(header) is None
