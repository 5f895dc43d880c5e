"""Where something stands that identifies a person, and how a message names it. All persons and numbers are made up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.personal.found import found_in
from armoedeplan.personal.values import BSN, IBAN, MAIL, NAME, PHONE, kinds


@pytest.mark.parametrize(
    ("text", "words", "kind", "masked"),
    [
        ("Bel Anja op 06-12345678.", "06-12345678", PHONE, "06***"),
        ("Bel +31 6 12345678 vandaag", "+31 6 12345678", PHONE, "+3***"),
        ("Loket (0168) 12 34 56, elke dag", "(0168) 12 34 56", PHONE, "01***"),
        ("Mail j.proef@voorbeeld.nl of bel", "j.proef@voorbeeld.nl", MAIL, "j***"),
        ("BSN 111222333 staat erbij", "111222333", BSN, "***"),
        ("Rekening NL91 ABNA 0417 1643 00 t.n.v.", "NL91 ABNA 0417 1643 00", IBAN, "NL***"),
        ("Vraag mevrouw Jansen-Proef ernaar", "mevrouw Jansen-Proef", NAME, "mevrouw ***"),
        ("met de heer Van der Proef samen", "de heer Van der Proef", NAME, "de heer ***"),
        ("advies van mr. drs. J.P. van Proef, jurist", "mr. drs. J.P. van Proef", NAME, "mr. ***"),
        ("０６\u200b１２３４５６７８", "０６\u200b１２３４５６７８", PHONE, "06***"),
    ],
)
def test_what_identifies_a_person_is_found_at_its_place_and_named_without_being_told(
    text: str, words: str, kind: str, masked: str
) -> None:
    (found,) = found_in(text)
    assert (text[found.start : found.end], found.kind, found.masked) == (words, kind, masked)


@pytest.mark.parametrize(
    "text",
    [
        "Bel 14 0168 of 0800-2035", "info@voorbeeld.nl", "Bel 088-1234567", "€ 111.222.333", "111.222.333 euro",
        "RSIN 111222333", "KvK-nummer 12345678", "zaaknummer 111222333", "artikel 35 Participatiewet, lid 1 en 2",
        "Stb. 2012, 78", "ECLI:NL:CRVB:2021:1234", "planperiode 2027-2030", "1 januari 2027 tot 31-12-2030",
        "Dr. Nolensstraat", "Mevrouw Jansenschool", "ir. Lelystraat 4", "de heer en mevrouw", "mr. of drs.",
        "120% van het sociaal minimum", "€ 12.500 per jaar, 2 fte", "BWBR0015703", "CVDR654321/1", "wethouder Jeugd",
        "de Dr. Voorbeeld Stichting", "06-11 jaar", "0,5 tot 1,5 fte", "4701 AB 12", "100.000.000 inwoners",
    ],
)  # fmt: skip
def test_laws_amounts_years_and_numbers_of_organisations_are_left_alone(text: str) -> None:
    assert found_in(text) == ()


@given(st.text(max_size=20), st.sampled_from(["06-12345678", "jan@kerk.nl", "mevrouw Proef"]), st.text(max_size=20))
def test_every_place_holds_what_was_found(before: str, words: str, after: str) -> None:
    text = f"{before} ; {words} ; {after}"
    found = found_in(text)
    assert any(text[one.start : one.end] == words for one in found)
    assert all(one.masked.endswith("***") and 0 <= one.start < one.end <= len(text) for one in found)


@given(st.text(max_size=60))
def test_the_places_tell_of_all_that_the_kinds_tell_of(text: str) -> None:
    assert {one.kind for one in found_in(text)} <= set(kinds(text)) or not text.isascii()


def test_a_row_of_numbers_is_told_in_order() -> None:
    assert [one.masked for one in found_in("a@b.nl, 06-12345678 en c@d.nl")] == ["a***", "06***", "c***"]


@pytest.mark.parametrize("sign", ["0", "NL12", "mevrouw ", "dr. ", "mr.", "van ", "A. ", "06 "])
def test_a_long_text_takes_no_long_time(sign: str) -> None:
    found_in(sign * 30_000)
