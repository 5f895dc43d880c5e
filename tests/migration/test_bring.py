"""The steps of a migration, on a tree and on a text: both give the same data, and nothing is lost."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from support.core_schema import TEXTS

from armoedeplan.guide.naast import BLOCKS
from armoedeplan.migration.bring import Brought, bring_to_today, steps_for
from armoedeplan.migration.old_text import ARCHIVE, TextRewriter
from armoedeplan.migration.old_tree import TreeRewriter
from armoedeplan.migration.step import Migration, Part, Step, in_other_place, under_other_name, without_place
from armoedeplan.yamltext import edit
from armoedeplan.yamltext.tree import data_of

STEPS = (
    under_other_name("wijken.*.inwoner", "inwoners", "Andere naam"),
    in_other_place("beleid.doel", "kern.doel", "Andere plaats"),
    Step(
        "periode",
        "Begin en eind zijn twee vragen",
        (
            Part("looptijd.van", lambda said: said.partition("-")[0] or None),
            Part("looptijd.tot", lambda said: said.partition("-")[2] or None),
        ),
        formless="Dit zijn geen twee jaren",
    ),
    without_place("wijken.*.kleur", "Deze vraag is er niet meer"),
    without_place("leden.*", "Dit woord staat niet meer in de lijst", lambda said: said == "weg"),
)
"""A migration as a later format may need one: a name, a place, a split, and what has no place."""


def on_text(text: str) -> tuple[str, list[Brought]]:
    rewriter = TextRewriter(edit.opened(text), lambda _: ())
    brought = bring_to_today(rewriter, steps_for([Migration(2, STEPS)], text), BLOCKS)
    return rewriter.parsed.text, brought


def both(text: str) -> tuple[str, list[Brought]]:
    """Take the steps on a text, and hold that a tree has the same data but for the archive."""
    new, brought = on_text(text)
    rewriter = TreeRewriter(edit.opened(text).root)
    seen = bring_to_today(rewriter, STEPS, BLOCKS)
    data = yaml.load(new, Loader=TEXTS)  # noqa: S506 - it makes texts, lists and dicts only
    data.pop(ARCHIVE, None)
    assert _full(data) == _full(data_of(rewriter.root))
    assert {one.path for one in seen} == {one.path for one in brought}
    return new, brought


def _full(data: Any) -> Any:
    """Give data without what is empty: an empty group and no group say the same."""
    if isinstance(data, dict):
        inner = {name: _full(value) for name, value in data.items()}
        return {name: value for name, value in inner.items() if value}
    return [_full(value) for value in data] if isinstance(data, list) else data


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("wijken:\n  # de eerste\n  - inwoner: 12  # geteld\n", "wijken:\n  # de eerste\n  - inwoners: 12  # geteld\n"),
        ("wijken: [{id: a, inwoner: 1}]\n", "wijken: [{id: a, inwoners: 1}]\n"),
        ("wijken:\n  - id: a\n    inwoner: 1\n    inwoners:\n", "wijken:\n  - id: a\n    inwoners: 1\n"),
        ("beleid:\n  doel: x\nkern:\n  naam: y\n", "beleid:\nkern:\n  naam: y\n  doel: x\n"),
        ("periode: 2027-2030\n", "looptijd:\n  van: '2027'\n  tot: '2030'\n"),
        ("leden: [ja, weg]\n", "leden: [ja]\narchief:\n  leden[2]: weg\n"),
        (
            "wijken:\n  - kleur: rood  # fel\n    id: a\n",
            "wijken:\n  - id: a\narchief:\n  wijken[a].kleur: 'rood  # fel'\n",
        ),
    ],
)
def test_a_step_is_the_smallest_edit(before: str, after: str) -> None:
    assert both(before)[0] == after


def test_an_answer_that_stands_at_both_places_is_kept_at_both() -> None:
    new, (brought,) = both("wijken:\n  - id: a\n    inwoner: 1\n    inwoners: 2\n")
    assert new == "wijken:\n  - id: a\n    inwoners: 2\narchief:\n  wijken[a].inwoner: '1'\n"
    assert (brought.now, brought.why) == ((), "Op de nieuwe plaats staat al een antwoord")


def test_what_has_no_new_form_is_kept_as_it_stood() -> None:
    new, (brought,) = both("periode: voorlopig   # nog vragen\n")
    assert new == "archief:\n  periode: 'voorlopig   # nog vragen'\n"
    assert (brought.now, brought.why) == ((), "Dit zijn geen twee jaren")


def test_an_open_answer_goes_along_without_a_word() -> None:
    assert both("wijken:\n  - {id: a, inwoner: , kleur: }\n") == ("wijken:\n  - {id: a, inwoners: }\n", [])


def test_what_stands_beside_an_answer_goes_along_also_when_its_path_has_places() -> None:
    beside = "antwoordstatus:\n  wijken[{}].{}: {{status: later}}\nnotities:\n  wijken[1].{}: {{noot: x}}\n"
    new, _ = both("wijken:\n  - {id: a, inwoner: }\n" + beside.format("a", "inwoner", "inwoner"))
    assert new == "wijken:\n  - {id: a, inwoners: }\n" + beside.format("a", "inwoners", "inwoners").replace(
        "[1]", "[a]"
    )


def test_what_stands_beside_an_archived_answer_is_archived_too() -> None:
    new, _ = both("wijken:\n  - {id: a, kleur: rood}\nnotities:\n  wijken[a].kleur: {noot: mooi}\n")
    archive = "archief:\n  wijken[a].kleur: rood\n  notities.wijken[a].kleur: '{noot: mooi}'\n"
    assert new == f"wijken:\n  - {{id: a}}\nnotities:\n{archive}"


@given(st.data())
def test_every_word_stays_whatever_stands_there(data: st.DataObject) -> None:
    word = st.text("abc de", min_size=1, max_size=6).map(str.strip).filter(bool)
    remark = st.sampled_from(["", "  # bijgeschreven"])
    wijk = st.builds(
        "  - id: w{}\n    inwoner: {}{}\n    kleur: {}{}\n".format, st.integers(1, 99), word, remark, word, remark
    )
    text = "".join(
        [
            "wijken:\n",
            *data.draw(st.lists(wijk, min_size=1, max_size=4)),
            data.draw(st.builds("beleid: # het doel\n  doel: {}{}\n".format, word, remark)),
            data.draw(st.builds("periode: {}\n".format, st.sampled_from(["2027-2030", "2027", "nog open"]))),
        ]
    )
    new, _ = both(text)
    assert new.count("# bijgeschreven") == text.count("# bijgeschreven")
    before, after = (_words(yaml.load(said, Loader=TEXTS)) for said in (text, new))  # noqa: S506 - the same
    assert before - after <= {"2027-2030"}
    assert on_text(new) == (new, [])


def _words(data: Any) -> set[str]:
    """Give the values in data, without the remarks that came along into the archive."""
    if isinstance(data, str):
        return {data.partition("  # ")[0].strip()}
    return set().union(*map(_words, data.values() if isinstance(data, dict) else data))
