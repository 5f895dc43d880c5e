"""`neem`: a measure of another plan comes with what it refers to, and without what is of that municipality."""

from pathlib import Path

import pytest
from support.program import PROGRAM, run
from support.terminal import Terminal

from armoedeplan.borrowing.taken_fields import TAKEN, why_left
from armoedeplan.plan.handreiking import HANDREIKING
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.record.shape import Field, shape_of
from armoedeplan.record.walk import all_fields

OTHER = """armoedeplan: 1
plan:
  titel: Plan van de buren
gemeenten:
  - {id: b, naam: Burendam}
samenwerking:
  actoren:
    - id: kredietbank
      naam: Kredietbank West
      soort: maatschappelijke_organisatie
      aandeel: Helpt in Burendam.
    - {id: kerk, naam: De kerk}
uitgangspunten:
  doelgroepen:
    - {id: ouderen, naam: Ouderen, omvang: {aantal: 400}}
aanpak:
  netwerken:
    - {id: geld, naam: Geld, soort: direct_aanbod, leden: [kredietbank, kerk]}
  maatregelen:
    - id: begeleider
      naam: Een vaste begeleider
      omschrijving: |
        In Burendam krijgt iedereen een begeleider.

        Die blijft.
      waarom: Omdat wij dat willen.
      eigenaar: kredietbank
      netwerk: geld
      doelgroepen: [ouderen]
      planning: {van: 2027, tot: 2028}
      kosten:
        - {jaar: 2027, bedrag: 5000}
      status: loopt
verantwoording:
  besluiten:
    - {id: keus, besluit: Iets}
"""
OWN = """armoedeplan: 1
# van ons
plan:
  titel: Ons plan
samenwerking:
  actoren:
    - {id: bank, naam: Kredietbank West}
uitgangspunten:
  doelgroepen:
    - {id: senioren, naam: Senioren}
antwoordstatus:
  aanpak.maatregelen: {status: later}
"""


@pytest.fixture(autouse=True)
def plans(tmp_path: Path) -> Path:
    (tmp_path / "ander.yaml").write_text(OTHER, encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(OWN, encoding="utf-8")
    return tmp_path


def taken(folder: Path, *options: str) -> str:
    ran = run("neem", "plan.yaml", "begeleider", "--uit", "ander.yaml", *options, "--ja", folder=folder)
    assert ran.code == 0, ran.err
    file = read_plan(folder / "plan.yaml")
    assert file.sound
    return ran.out


def field_at(list_: str, name: str) -> Field:
    found = (field.record for path, field in all_fields(HANDREIKING.root) if path.names[-1] == list_ and field.many)
    record = next(record for record in found if record)
    return shape_of(record).fields[name]


@pytest.mark.parametrize(("list_", "name"), [(list_, name) for list_, names in TAKEN.items() for name in names])
def test_what_is_taken_is_a_public_field_of_one_value_or_a_list_of_values(list_: str, name: str) -> None:
    field = field_at(list_, name)
    assert field.record is None
    assert why_left(field) not in {"intern", "datum", "geld", "cijfer"}


@pytest.mark.parametrize(
    ("name", "why"),
    [("planning", "datum"), ("kosten", "geld"), ("uren_per_jaar", "cijfer"), ("status", "keuze of resultaat van hen")],
)
def test_what_stays_behind_has_a_reason(name: str, why: str) -> None:
    assert why_left(field_at("maatregelen", name)) == why


def test_the_same_name_is_used_and_what_is_not_here_must_be_decided(tmp_path: Path) -> None:
    ran = run("neem", "plan.yaml", "begeleider", "--uit", "ander.yaml", "--ja", folder=tmp_path)
    assert ran.code == 1
    assert "--mee geld" in ran.err
    assert "--zonder ouderen" in ran.err
    assert "kredietbank" not in ran.err
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == OWN


def test_a_measure_comes_with_what_was_chosen_in_one_change(tmp_path: Path) -> None:
    told = taken(tmp_path, "--mee", "geld", "--gebruik", "ouderen=senioren")
    plan = read_plan(tmp_path / "plan.yaml").plan
    (measure,), (network,) = plan.aanpak.maatregelen, plan.aanpak.netwerken
    assert (measure.eigenaar, measure.netwerk, measure.doelgroepen) == ("bank", "geld", ("senioren",))
    assert network.leden == ("bank",)
    assert "Ook niet, want het staat niet in uw plan: “De kerk”." in told
    assert "# van ons" in (tmp_path / "plan.yaml").read_text(encoding="utf-8")
    assert not plan.antwoordstatus


def test_dates_money_choices_and_results_stay_behind_and_the_source_is_noted(tmp_path: Path) -> None:
    told = " ".join(taken(tmp_path, "--zonder", "alles").split())
    plan = read_plan(tmp_path / "plan.yaml").plan
    (measure,) = plan.aanpak.maatregelen
    assert (measure.planning.van, measure.kosten, measure.status, measure.waarom) == (None, (), None, None)
    assert "Kosten (geld)" in told
    assert "Planning (datum)" in told
    assert "staat de naam van die gemeente, bij Omschrijving." in told
    assert plan.notities["aanpak.maatregelen[begeleider].naam"].bron == (
        "Overgenomen uit Plan van de buren (Burendam): aanpak.maatregelen[begeleider]"
    )


def test_the_advice_to_undo_works(tmp_path: Path) -> None:
    told = taken(tmp_path, "--mee", "alles")
    lines = [line.split()[1:] for line in told.splitlines() if line.endswith("--verwijder")]
    assert len(lines) == 3
    for line in lines:
        assert run(*line, folder=tmp_path).code == 0
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert (plan.aanpak.maatregelen, plan.aanpak.netwerken, plan.notities) == ((), (), {})


def test_an_id_that_is_taken_becomes_another(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text(OWN + "aanpak:\n  netwerken:\n    - {id: begeleider, naam: Anders}\n")
    taken(tmp_path, "--zonder", "alles")
    assert read_plan(tmp_path / "plan.yaml").plan.aanpak.maatregelen[0].id == "begeleider_2"


def test_without_a_yes_nothing_is_written(tmp_path: Path) -> None:
    ran = run("neem", "plan.yaml", "begeleider", "--uit", "ander.yaml", "--zonder", "alles", folder=tmp_path)
    assert ran.code == 0
    assert "Neem dit over met --ja" in ran.out
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == OWN


def test_what_identifies_a_person_is_held_back(tmp_path: Path) -> None:
    (tmp_path / "ander.yaml").write_text(OTHER.replace("Die blijft.", "Bel mevrouw Jansen op 06-12345678."))
    given = ("neem", "plan.yaml", "begeleider", "--uit", "ander.yaml", "--zonder", "alles", "--ja")
    ran = run(*given, folder=tmp_path)
    assert ran.code == 1
    assert "12345678" not in ran.err + ran.out
    assert (tmp_path / "plan.yaml").read_text(encoding="utf-8") == OWN
    assert run(*given, "--toch", folder=tmp_path).code == 0


@pytest.mark.parametrize(
    ("id_", "told"),
    [
        ("begeleidr", "Bedoelt u begeleider?"),
        ("keus", "Uit besluiten neemt u niets"),
        ("kredietbank", "als bank"),
    ],
)
def test_what_cannot_be_taken_over_is_refused(id_: str, told: str, tmp_path: Path) -> None:
    ran = run("neem", "plan.yaml", id_, "--uit", "ander.yaml", "--ja", folder=tmp_path)
    assert ran.code == 1
    assert told in ran.err


def test_on_a_screen_each_reference_is_asked(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path, command=(*PROGRAM, "neem", "plan.yaml", "begeleider", "--uit", "ander.yaml"))
    terminal.wait("> ")
    terminal.type("1")
    terminal.wait("> ")
    terminal.type("senioren")
    terminal.wait("[j/n] ")
    terminal.type("j")
    terminal.end()
    plan = read_plan(tmp_path / "plan.yaml").plan
    assert (plan.aanpak.maatregelen[0].netwerk, plan.aanpak.maatregelen[0].doelgroepen) == ("geld", ("senioren",))
