"""Walking over a record and over the types of a questionnaire."""

from support.records import Wortel

from armoedeplan.record.reader import read
from armoedeplan.record.walk import all_fields, all_given, all_held, held
from armoedeplan.yamltext.edit import opened

TEXT = """\
titel: x
naw: {straat: y}
partijen:
  - naam: zonder
  - id: bank
    metingen: [{id: m1, waarde: 1}]
staten:
  partijen[bank].naam: {waarde: 2}
"""


def root() -> Wortel:
    return read(Wortel, opened(TEXT).root).record


def test_the_records_that_a_record_holds_come_in_the_order_of_the_questionnaire() -> None:
    assert [(one.path, one.field.name, one.number) for one in held(root())] == [
        ("naw", "naw", 0),
        ("partijen[1]", "partijen", 1),
        ("partijen[bank]", "partijen", 2),
    ]


def test_each_record_is_followed_by_what_it_holds_and_a_mapping_of_ones_own_is_left_alone() -> None:
    paths = [one.path for one in all_held(root())]
    assert paths == ["naw", "partijen[1]", "partijen[bank]", "partijen[bank].metingen[m1]"]


def test_every_field_is_given_with_its_value_also_when_it_is_empty() -> None:
    given = {str(one.path): one.value for one in all_given(root())}
    assert (given["titel"], given["naw.straat"], given["naw.sinds"]) == ("x", "y", None)
    assert given["partijen[bank].metingen[m1].waarde"] == 1
    assert "staten" in given
    assert not [path for path in given if path.startswith("staten.")]


def test_the_fields_of_a_type_are_told_without_keys() -> None:
    fields = {str(path): field for path, field in all_fields(Wortel)}
    assert fields["partijen.metingen.waarde"].label == "Waarde"
    assert list(fields).index("partijen.metingen.waarde") > list(fields).index("partijen.metingen")
    given = {str(one.path.without_keys) for one in all_given(root())}
    assert given <= fields.keys()
