"""The questionnaire as a whole: every field has its words, every word one meaning, every component its question."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from armoedeplan.method.loader import components
from armoedeplan.plan.plan import Plan
from armoedeplan.record import Choice, Group, Question, Record, Reference, WhenSeveral
from armoedeplan.record.shape import Field, shape_of

# lists of values too small for ids: the year, or for whom they are, tells them apart (docs/besluiten/0005)
SMALL = {
    "aanpak.maatregelen.kosten",
    "plan.besluitpunten.bedragen",
    "regelingen.bedragen",
    "regelingen.inkomen_in_euro",
    "regelingen.vermogensgrens.bedragen",
}
# lists of records that may each be one plain line (docs/besluiten/0044)
LINES = {
    "plan.besluitpunten", "verantwoording.raadsvoorstel.argumenten", "verantwoording.raadsvoorstel.kanttekeningen",
    "verantwoording.evaluaties.lessen",
}  # fmt: skip
# what commands write and nobody is asked about: each field has its words, and none a question
WRITTEN = ("ervaringskennis.tellingen", "ervaringskennis.verworpen_inzichten", "ervaringskennis.inzichten.tellingen")
LATER_REFERRED = {"gemeenten"}
"""Lists that nothing referred to at first: older plans have records in them without an id, and stay sound."""
WITHOUT_IDS = SMALL | LINES | {"ervaringskennis.tellingen.tabellen"}
# one word with two meanings, each with the reason why it stays
TWO_MEANINGS = {"plan": "the head of the file, and what a reader of the policy plan gets as a summary of it"}
# lists of one name that nothing refers to, so that nobody needs to tell them apart
SHARED = {"bedragen": 3, "afspraken": 2}
# where a resident can go: a counter and a team, never a person
FUNCTIONAL = {"contact.telefoon", "contact.adres", "contact.e_mail"}


class Asked(NamedTuple):
    """A field of the questionnaire: its path without brackets, its record, its component, and whether it is kern."""

    path: str
    field: Field
    record: type[Record]
    component: str
    kern: bool


def _walk(type_: type[Record], path: str, component: str, *, kern: bool) -> Iterator[Asked]:
    component = type_.component_ or component
    for field in shape_of(type_).fields.values():
        where = f"{path}.{field.name}" if path else field.name
        here = (field.note.component if field.note else "") or component
        first = kern and (field.question is None or field.question.kern)
        yield Asked(where, field, type_, here, first)
        if field.record is not None:
            yield from _walk(field.record, where, here, kern=first)


FIELDS = list(_walk(Plan, "", "", kern=True))
LISTS = [one for one in FIELDS if one.field.many and one.field.record is not None]
OF_THE_FILE = {"id", "armoedeplan"}


def test_there_are_hundreds_of_fields() -> None:
    assert len(FIELDS) > 400
    assert len(LISTS) > 20


def test_every_field_has_a_question_or_is_a_group_with_words() -> None:
    for one in FIELDS:
        note = one.field.note
        if one.field.name in OF_THE_FILE:
            continue
        assert note is not None, one.path
        assert note.label.strip(), one.path
        assert note.gloss.strip(), one.path
        if isinstance(note, Question):
            assert note.text.strip(), one.path
        else:
            assert one.field.record is not None or one.field.keyed or one.field.only_written, one.path
            assert one.field.only_written <= one.path.startswith(WRITTEN), one.path


def test_a_question_is_asked_as_a_question_and_a_label_is_none() -> None:
    for one in FIELDS:
        note = one.field.note
        if isinstance(note, Question):
            assert note.text.endswith("?"), one.path
            assert note.text[0].isupper(), one.path
            assert note.help == "" or note.help.endswith((".", "?")), one.path
            assert len(note.text.split()) <= 20, one.path
        if note is not None:
            assert not note.label.endswith((".", "?", ":")), one.path
            assert note.label[0].isupper(), one.path
            assert len(note.label) <= 60, one.path
            assert note.gloss.isascii(), one.path


def test_keys_are_dutch_words_in_ascii_snake_case() -> None:
    for one in FIELDS:
        assert re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", one.field.name), one.path


def test_one_key_has_one_meaning() -> None:
    glosses: dict[str, set[str]] = defaultdict(set)
    for one in FIELDS:
        if one.field.note is not None:
            glosses[one.field.name].add(one.field.note.gloss)
    assert {name: found for name, found in glosses.items() if len(found) > 1 and name not in TWO_MEANINGS} == {}
    assert all(len(glosses[name]) > 1 for name in TWO_MEANINGS)


def test_every_record_of_a_list_has_an_id_as_its_first_field() -> None:
    for one in LISTS:
        assert one.field.record
        names = list(shape_of(one.field.record).fields)
        assert ("id" in names) == (one.path not in WITHOUT_IDS), one.path
        assert "id" not in names[1:], one.path
    assert {one.path for one in LISTS} >= WITHOUT_IDS


def test_every_reference_goes_to_a_list_whose_records_can_be_referred_to() -> None:
    lists = defaultdict(list)
    for one in LISTS:
        assert one.field.record
        lists[one.field.name].append(one.field.record)
    for one in FIELDS:
        if isinstance(one.field.kind, Reference):
            assert one.field.kind.lists, one.path
            for name in one.field.kind.lists:
                assert lists[name], f"{one.path}: {name}"
                assert all(record.referable_ for record in lists[name]) != (name in LATER_REFERRED), one.path


def test_only_records_that_something_refers_to_must_have_an_id() -> None:
    referred = {name for one in FIELDS if isinstance(one.field.kind, Reference) for name in one.field.kind.lists}
    for one in LISTS:
        assert one.field.record
        assert one.field.record.referable_ == (one.field.name in referred - LATER_REFERRED), one.path


def test_a_list_of_records_has_a_name_of_its_own() -> None:
    often = Counter(one.field.name for one in LISTS)
    assert {name: number for name, number in often.items() if number > 1} == SHARED
    referred = {name for one in FIELDS if isinstance(one.field.kind, Reference) for name in one.field.kind.lists}
    assert not referred & SHARED.keys()


def test_every_question_belongs_to_a_component_of_the_method() -> None:
    known = {"0.0", *(f"{step}.0" for step in range(1, 8)), *components()}
    for one in FIELDS:
        assert one.component in known, f"{one.path}: {one.component}"


@pytest.mark.parametrize("number", components())
def test_every_component_has_a_kern_question(number: str) -> None:
    kern = [one.path for one in FIELDS if one.component == number and one.kern and one.field.question]
    assert kern


def test_a_record_in_a_list_asks_at_most_four_kern_questions_and_a_kern_list_at_least_one() -> None:
    for one in LISTS:
        assert one.field.record
        fields = list(_walk(one.field.record, "", "", kern=True))
        kern = [inner.path for inner in fields if inner.kern and inner.field.question and "." not in inner.path]
        assert len(kern) <= 4, f"{one.path}: {kern}"
        assert kern or one.path in WITHOUT_IDS or one.path.startswith(WRITTEN), one.path


PERSONAL = re.compile(
    r"bsn|burgerservice|geboorte|adres|telefoon|e_?mail|voornaam|achternaam|voorletter|familienaam|nationaliteit|geslacht"
    r"|leeftijd(?!sklassen)|straatnaam|postcode|iban|rekeningnummer|inkomen_van|naam_van|persoon|cli[eë]nt|contactpersoon"
)


def test_no_field_asks_for_personal_data() -> None:
    # what a name of a person would be asked as; organisations, plans and things may have names
    assert {one.path for one in FIELDS if PERSONAL.search(one.field.name)} == FUNCTIONAL


def test_who_is_asked_for_a_person_is_asked_for_a_function() -> None:
    functions = ("functie", "opsteller", "portefeuillehouder", "contactfunctie")
    for one in FIELDS:
        note = one.field.note
        if isinstance(note, Question) and one.field.name in functions:
            assert re.search(r"functie|naam", note.text + note.help), one.path


def test_a_condition_speaks_of_an_answer_that_can_be_given() -> None:
    paths = {one.path: one.field for one in FIELDS}
    for one in FIELDS:
        when = one.field.note.when if one.field.note else None
        if when is None:
            continue
        if isinstance(when, WhenSeveral):
            assert paths[when.field].many, one.path
            continue
        on = paths.get(when.field) if "." in when.field else shape_of(one.record).fields.get(when.field)
        assert on is not None, f"{one.path}: {when.field}"
        assert on.kind is not None, one.path
        known = on.kind.options if isinstance(on.kind, Choice) else {"ja": "", "nee": ""}
        assert when.values <= set(known), f"{one.path}: {when.values}"


def test_every_choice_has_two_values_or_more_that_are_short_names_and_labels_that_tell_them_apart() -> None:
    for one in FIELDS:
        kind = one.field.kind
        if isinstance(kind, Choice) and not kind.free:
            assert len(kind.options) > 1, one.path
            assert len({label.casefold() for label in kind.options.values()}) == len(kind.options), one.path
            for value in kind.options:
                assert re.fullmatch(r"[a-z][a-z0-9_]*", value), one.path
                assert kind.canonical(kind.options[value]) == value, one.path
                assert kind.canonical(value) == value, one.path


def test_every_requirement_row_is_written_as_a_row() -> None:
    for one in FIELDS:
        note = one.field.note
        for row in note.rows if isinstance(note, Question | Group) else ():
            assert re.fullmatch(r"[A-Z][0-9]+(\.[0-9]+)?|[0-9]\.[0-9]+|C[0-9]+|privacy", row), f"{one.path}: {row}"
