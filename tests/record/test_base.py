"""Records: frozen, compared by value, and empty as long as nothing is answered."""

import pytest
from support.records import Meting, Naw, Partij, Wortel

from armoedeplan.record.base import filled


def test_a_record_keeps_what_it_was_given_and_has_defaults_for_the_rest() -> None:
    party = Partij(id="a", naam="Bank")
    assert (party.id, party.naam, party.leden, party.metingen) == ("a", "Bank", (), ())
    assert [name for name, _ in party][:3] == ["id", "naam", "kleur"]


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        Partij(id="a").naam = "b"  # type: ignore[misc]
    with pytest.raises(TypeError):
        hash(Partij())


def test_a_field_that_is_not_there_cannot_be_given() -> None:
    with pytest.raises(TypeError, match="Naw has no field huis"):
        Naw(huis=1)  # type: ignore[call-arg]


def test_records_are_compared_by_type_and_values() -> None:
    assert Naw(straat="a") == Naw(straat="a")
    assert Naw(straat="a") != Naw(straat="b")
    assert Naw() != Meting()
    assert Wortel(naw=Naw(straat="a")) == Wortel(naw=Naw(straat="a"))


@pytest.mark.parametrize(
    ("value", "answered"),
    [
        (None, False), ("", False), ((), False), ({}, False), (Naw(), False), (Wortel(naw=Naw()), False),
        (False, True), (0, True), (0.0, True), ("x", True), (("x",), True), (Naw(straat="x"), True),
        (Wortel(aan=False), True), (Wortel(partijen=(Partij(),)), True),
    ],
)  # fmt: skip
def test_no_and_nothing_at_all_are_different_answers(value: object, *, answered: bool) -> None:
    assert filled(value) is answered


def test_a_record_shows_only_what_was_answered() -> None:
    assert (
        repr(Wortel(titel="x", aan=False, naw=Naw(straat="y"))) == "Wortel(titel='x', aan=False, naw=Naw(straat='y'))"
    )
