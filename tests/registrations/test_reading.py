"""Reading files of registrations as they come: what is counted, what is refused, and that nothing personal is told."""

from pathlib import Path

import pytest
from openpyxl import Workbook
from support.registrations import as_csv, form_of_plan, header_row, made_rows

from armoedeplan.refusal import Refusal
from armoedeplan.registrations.confined_count import counted_rows
from armoedeplan.registrations.counted import Registrations
from armoedeplan.registrations.form import RegistrationForm
from armoedeplan.registrations.reading import read_registrations
from armoedeplan.registrations.row_tally import Period

TODAY = Period("2026-12")
FORM = form_of_plan()


def rows_with(**changed: str) -> list[list[str]]:
    """Give headers and one sound row, with other words in some columns (by name)."""
    (row,) = made_rows(FORM, 1)
    names = [column.name for column in FORM.columns]
    for name, words in changed.items():
        row[names.index(name)] = words
    return [header_row(FORM), row]


def read(rows: list[list[str]], period: Period = TODAY, form: RegistrationForm = FORM) -> Registrations:
    return counted_rows("r.csv", as_csv(rows).encode(), form, period)


def messages(found: Registrations) -> list[str]:
    return [fault.message for fault in found.faults]


def total(found: Registrations, topic: str, answer: str, about: str = "") -> int:
    return sum(
        count
        for is_topic, of, background, _, said, count in found.counts
        if (is_topic, of, background, said) == (topic, about, "gebied", answer)
    )


@pytest.mark.parametrize(
    "written",
    [
        "2026-03",
        "03-2026",
        "maart 2026",
        "2026-03-14",
        "14-3-2026",
        "mrt 2026",
        "March 2026",
        "14 maart 2026",
        "3/2026",
    ],
)
def test_a_month_is_read_as_people_write_it(written: str) -> None:
    assert read(rows_with(maand=written)).months == ("2026-03",)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "ontbreekt"), ("2026-13", "geen maand"), ("31-02-2026", "geen maand"), ("ooit", "geen maand"),
        ("2027-01", "moet nog komen"), ("1026-01", "geen maand"), ("00-2026", "geen maand"),
    ],
)  # fmt: skip
def test_a_month_that_is_none_is_a_fault(written: str, said: str) -> None:
    (message,) = messages(read(rows_with(maand=written)))
    assert said in message


def test_a_month_outside_the_period_is_a_fault() -> None:
    (message,) = messages(read(rows_with(maand="2026-03"), Period("2026-12", "2026-04", "2026-06")))
    assert "buiten 2026-04 tot en met 2026-06" in message


@pytest.mark.parametrize("word", ["ja", "JA", "x", "1", "✓", "waar", "yes", "schaamt zich"])
def test_a_tick_is_any_usual_sign(word: str) -> None:
    assert total(read(rows_with(redenen_schaamte=word)), "redenen", "schaamte") == 1


@pytest.mark.parametrize("word", ["", "nee", "0", "-"])
def test_no_tick_is_none(word: str) -> None:
    assert total(read(rows_with(redenen_schaamte=word)), "redenen", "schaamte") == 0


def test_a_theme_that_stands_twice_counts_once_and_nothing_filled_in_is_unknown() -> None:
    found = read(rows_with(thema_1="werk", thema_2="Werk", thema_3="", gebruik_pas="", wijk=""))
    assert total(found, "themas", "werk") == 1
    assert total(found, "gebruik", "onbekend", "pas") == 1
    assert ("gesprekken", "", "gebied", "onbekend", "", 1) in found.counts


def test_columns_may_stand_in_any_order_and_be_called_in_english() -> None:
    rows = [header_row(FORM), *made_rows(FORM, 50)]
    english = {
        "Maand": "month",
        "Leeftijd": "AGE",
        "Wijk": "Area",
        "Thema 2": "Theme 2",
        "Gebruikt: De pas": "Use: De pas",
    }
    turned = [list(reversed(row)) for row in rows]
    turned[0] = [english.get(header, header) for header in turned[0]]
    assert sorted(read(turned).counts) == sorted(read(rows).counts)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_csv_of_any_usual_encoding_and_separator_is_read(encoding: str, separator: str) -> None:
    rows = rows_with(gedaan_zorg_besproken="ik heb een zorg besproken met de coördinator")
    found = counted_rows("r.csv", as_csv(rows, separator).encode(encoding), FORM, TODAY)
    assert (found.rows, found.faulty) == (1, 0)


def test_an_answer_that_is_not_on_the_form_is_told_with_its_place_and_without_its_words() -> None:
    found = read(rows_with(wijk="Norod", soort_huishouden="Jansen, Kerkstraat 3", maand="=1+1"))
    assert {fault.header for fault in found.faults} == {"Wijk", "Huishouden", "Maand"}
    told = " ".join(f"{fault.message} {fault.remedy}" for fault in found.faults)
    assert "Bedoelt u Noord?" in told
    assert "formule" in told
    assert not any(word in told for word in ("Norod", "Jansen", "Kerkstraat", "1+1"))
    assert (found.rows, found.faulty) == (0, 1)


def test_a_cell_that_identifies_somebody_is_told_as_such() -> None:
    found = read(rows_with(thema_1="bel 06 12345678"))
    assert messages(found) == ["Hier staat een telefoonnummer"]
    assert "coördinator" in found.faults[0].remedy


def test_the_same_fault_is_told_once_with_its_first_rows() -> None:
    rows = [header_row(FORM), *made_rows(FORM, 50)]
    for row in rows[10:30]:
        row[0] = "nooit"
    (fault,) = read(rows).faults
    assert (fault.cells, fault.rows) == (20, (11, 12, 13))


def test_a_number_that_stands_twice_is_a_double_row() -> None:
    rows = [header_row(FORM), *made_rows(FORM, 5)]
    found = read([*rows, rows[2], rows[3]])
    assert (found.rows, found.faulty) == (5, 2)
    assert found.faults[0].rows == (7, 8)


def test_without_a_number_double_rows_are_told() -> None:
    form = form_of_plan_without_number()
    rows = [header_row(form), *made_rows(form, 30)]
    assert read([*rows, *rows[1:]], form=form).same == 30


def form_of_plan_without_number() -> RegistrationForm:
    from support.registrations import PLAN

    return form_of_plan(PLAN.replace("studienummer, ", ""))


def test_empty_rows_and_a_title_above_the_headers_are_passed_over() -> None:
    rows = rows_with()
    found = read([["Registraties"], [], *rows, [""] * len(rows[0]), rows_with(studienummer="9")[1]])
    assert (found.rows, found.faulty) == (2, 0)


@pytest.mark.parametrize("header", ["Naam cliënt", "Telefoon", "BSN", "Geboortedatum", "E-mail", "Woonadres"])
def test_a_column_that_identifies_people_is_refused(header: str) -> None:
    rows = rows_with()
    with pytest.raises(Refusal) as refused:
        read([[*rows[0], header], [*rows[1], "wie"]])
    assert "wijst op" in refused.value.message
    assert "Haal de kolom weg" in refused.value.remedy


def test_a_column_of_another_name_with_people_in_it_is_refused_without_naming_them() -> None:
    rows = rows_with()
    with pytest.raises(Refusal) as refused:
        read([[*rows[0], "Wie"], [*rows[1], "mevrouw De Boer"]])
    assert "Boer" not in refused.value.message + refused.value.remedy


def test_words_of_ones_own_are_seen_and_not_read() -> None:
    rows = rows_with()
    lessons = "Wat moet de gemeente hiervan leren?"
    found = read([[*rows[0], lessons, "Kleur"], [*rows[1], "Piet Jansen woont op Kerkstraat 3, bsn 111222333", "rood"]])
    assert found.apart == ((lessons, 1),)
    assert found.unread == ("Kleur",)
    assert "Piet" not in repr(found)


@pytest.mark.parametrize(
    "text",
    ["a;b;c\n1;2;3\n", "Maand;Naam van de vereniging\n2026-01;x\n", "Wijk;Leeftijd\nNoord;18 tot 27\n"],
)
def test_a_file_of_another_form_is_refused_and_told_what_it_lacks(text: str) -> None:
    with pytest.raises(Refusal) as refused:
        counted_rows("r.csv", text.encode(), FORM, TODAY)
    assert "ontbreken" in refused.value.message


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7 x", b"armoedeplan: 1\n", b"<html><table>", b"\x00\x01\x02"])
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal):
        counted_rows("r.csv", data, FORM, TODAY)


def test_headers_without_registrations_are_refused() -> None:
    with pytest.raises(Refusal, match="geen registraties"):
        read([header_row(FORM)])


@pytest.mark.parametrize("kind", ["xlsx", "ods"])
def test_a_spreadsheet_says_the_same_as_csv(kind: str, tmp_path: Path) -> None:
    rows = [header_row(FORM), *made_rows(FORM, 30)]
    path = tmp_path / f"r.{kind}"
    if kind == "xlsx":
        book = Workbook()
        book.active.title = "Uitleg"
        book.active.append(["Zo vult u dit in"])
        sheet = book.create_sheet("Registraties")
        for row in rows:
            sheet.append(row)
        book.save(path)
    else:
        import odfdo

        document = odfdo.Document("spreadsheet")
        document.body.clear()
        table = odfdo.Table("Registraties")
        table.set_values(rows)
        document.body.append(table)
        document.save(path)
    found = read_registrations(path, FORM, TODAY)
    assert found.sheet == "Registraties"
    assert sorted(found.counts) == sorted(read(rows).counts)
    assert found.faults == ()
