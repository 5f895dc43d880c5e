"""A word of one's own is printed as it was typed, in a sentence and in a table, with whatever sign stands in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.program import run

from armoedeplan.markdowntext import inline
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of
from armoedeplan.plan.store import Store
from armoedeplan.record.path import FieldPath
from armoedeplan.record.spot import asked
from armoedeplan.refusal import Refusal
from armoedeplan.views import Known
from armoedeplan.wording.lists import enumerated_in_sentence

TERRAINS = FieldPath("uitgangspunten.doelstelling.beleidsterreinen")
OFFERS = FieldPath("samenwerking.aanbod")
SIGNS = "&<>*_|#@`'\"\\:;,!?%{}[]()-+=~^$/.€–’“”éÉïßжи日\u200d🙂 \t"


def empty_plan() -> Store:
    return Store(plan_of(Path("plan.yaml"), b"armoedeplan: 1\n"))


@given(st.text(alphabet=st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=40))
def test_a_word_with_any_sign_comes_whole_out_of_the_file_or_is_refused(word: str) -> None:
    store = empty_plan()
    try:
        store.add(OFFERS.item("x"), {"naam": ["x"], "gebied": [word]})
    except Refusal:
        return
    kept = store.file.plan.samenwerking.aanbod[0].gebied or ""
    if word.isprintable():
        assert kept.split() == word.split()
    again = Store(plan_of(Path("plan.yaml"), store.file.data))
    again.set(OFFERS.item("x").field("gebied"), [kept])
    assert again.file.data == store.file.data
    kind = asked(Plan, OFFERS.field("gebied")).kind
    assert kind is not None
    assert str(Known(again.file.answers).records["x"].gebied) == inline(kind.shown(kept))


@pytest.mark.parametrize(
    "word", ["Wonen & energie", "Roma en Sinti", "Noord", "eten", "AOW’ers", "Samen *eten* | x", "Éénoudergezinnen"]
)
def test_a_word_stands_in_a_sentence_as_it_was_typed(word: str) -> None:
    store = empty_plan()
    store.set(TERRAINS, ["jeugd", word])
    known, field = Known(store.file.answers), asked(Plan, TERRAINS)
    values = store.file.plan.uitgangspunten.doelstelling.beleidsterreinen
    answers = [known.one(field, value, TERRAINS) for value in values]
    assert enumerated_in_sentence(answers) == f"jeugd en {inline(word)}"


def test_a_short_name_of_before_is_printed_with_spaces(tmp_path: Path) -> None:
    text = "armoedeplan: 1\nuitgangspunten: {doelstelling: {beleidsterreinen: [jeugd, wonen_energie]}}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    run("maak", "plan.yaml", folder=tmp_path)
    paper = next(tmp_path.rglob("beleidsplan*.md")).read_text(encoding="utf-8")
    assert "jeugd en wonen energie" in paper
    assert "wonen_energie" not in paper


def test_a_list_on_the_screen_counts_all_writings_of_an_area_as_one(tmp_path: Path) -> None:
    offers = "".join(
        f"  - {{id: o{number}, naam: X, uitvoerders: [a], functies: [Mee-eten & koken], gebied: {area}}}\n"
        for number, area in enumerate(("Noord", "NOORD", "noord"), 1)
    )
    text = f"armoedeplan: 1\nsamenwerking:\n  actoren: [{{id: a, naam: Welzijn Oost}}]\n  aanbod:\n{offers}"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    told = run("aanbod", "plan.yaml", folder=tmp_path).out
    assert "NOORD" not in told
    assert [line.split() for line in told.splitlines() if line.startswith("Noord")] == [["Noord", "3"]]
    assert "Mee-eten & koken" in told
