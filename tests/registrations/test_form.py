"""The registration form as data: what the plan asks, no more, and the same as stands on paper."""

import re
from pathlib import Path
from typing import Any

import pytest
from support.plans import as_text
from support.program import VOORBEELDSTAD

from armoedeplan.document import context
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import plan_of, read_plan
from armoedeplan.refusal import Refusal
from armoedeplan.registrations.form import Area, Kind, RegistrationForm
from armoedeplan.registrations.form_of_plan import form_of
from armoedeplan.render.markdown import render_markdown


def plan_with(*municipalities: str, **form: Any) -> Plan:
    data = {
        "armoedeplan": 1,
        "gemeenten": [{"id": name.lower(), "naam": name} for name in municipalities or ("Voorbeeldstad",)],
        "regelingen": [
            {"id": "pas", "naam": "De pas", "redenen_niet_gebruik": ["de bus rijdt niet"]},
            {"id": "oud", "naam": "Oude regeling", "keuze": "stoppen"},
        ],
        "ervaringskennis": {"vorm": "eigen_teams", "registratieformat": form},
    }
    file = plan_of(Path("plan.yaml"), as_text(data).encode())
    assert file.sound, file.findings
    return file.plan


def form_with(*municipalities: str, **form: Any) -> RegistrationForm:
    return form_of(plan_with(*municipalities, **form))


def test_the_form_has_a_column_for_what_the_plan_asks_and_for_nothing_else() -> None:
    topics = {column.topic for column in form_with(velden=["thema"]).columns}
    assert topics == {"maand", "themas", "gedaan"}
    form = form_with(velden=["wijk", "gebruik_van_voorzieningen", "studienummer"], wijken=["Noord", "Zuid"])
    assert {column.topic for column in form.columns} == {"maand", "nummer", "gebied", "gebruik", "gedaan"}
    assert [column.of for column in form.about("gebruik")] == ["pas"]


def test_answers_are_those_of_the_plan() -> None:
    form = form_with(velden=["wijk", "thema", "redenen_niet_gebruik"], wijken=["Noord"], themas=["geld; schuld"])
    assert form.answers("gebied") == {"Noord": "Noord", "onbekend": "weet ik niet"}
    assert form.answers("themas") == {"geld, schuld": "geld, schuld", "anders": "iets anders"}
    assert form.answers("redenen")["de bus rijdt niet"] == "de bus rijdt niet"
    assert form.answers("redenen")["schaamte"] == "schaamt zich"


def test_words_of_ones_own_stay_apart() -> None:
    form = form_with(velden=["behoefte_aan_steun", "hoe het ging"])
    assert [column.kind for column in form.kept_apart] == [Kind.TEXT] * 3
    assert all(column.kind is not Kind.TEXT for column in form.columns)


def test_areas_of_a_joint_plan_lie_in_a_municipality() -> None:
    areas = form_with("Meerdam", "Rietveld", velden=["wijk"], wijken=["Noord (Meerdam)", "Kern (oud)"]).areas
    assert areas == (Area("Noord (Meerdam)", "Meerdam"), Area("Kern (oud)"))


@pytest.mark.parametrize("form", [{}, {"velden": ["wijk"]}])
def test_a_plan_that_does_not_say_what_is_asked_is_told_so(form: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refused:
        form_with(**form)
    assert "registratieformat." in refused.value.remedy


def test_the_columns_of_a_form_have_headers_that_tell_them_apart() -> None:
    form = form_of(read_plan(VOORBEELDSTAD).plan)
    headers = [column.header for column in form.columns]
    assert len(set(headers)) == len(headers)
    assert len({column.name for column in form.columns}) == len(headers)


def test_the_form_on_paper_asks_the_same() -> None:
    every = ["thema", "leeftijdsklasse", "soort_huishouden", "wijk", "gebruik_van_voorzieningen"]
    plan = plan_with(velden=[*every, "redenen_niet_gebruik", "behoefte_aan_steun"], wijken=["Noord", "Zuid"])
    paper = re.sub(r"\s+", " ", render_markdown("registratieformulier", context(plan, made="0")).lower())
    form = form_of(plan)
    labels = {label for column in form.columns for label in column.labels.values() if column.topic != "redenen"}
    assert [label for label in sorted(labels) if label.lower() not in paper] == []
