"""From a file to a plan: every planted error at its line and column, all in one pass, and never an exception."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from armoedeplan.finding import Mark
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import PlanFile, plan_of, read_plan

# every error is planted right behind a mark «code», which is taken out before the text is read
PLANTED = """\
# Een plan vol fouten
armoedeplan: 1
plan:
  titel: «AP017»2030
  «AP013»tietel: Samen verder
  status: «AP015»concpt
  periode: {van: «AP015»2027-13, tot: 2030}
  ingangsdatum: «AP015»2027-02-30
  vervangt: «AP010»Het oude plan
gemeenten:
  - id: roosendaal
    naam: Roosendaal
    code: «AP015»GM16
    inwoners: {aantal: «AP017»"77000", bron: CBS, peildatum: 2025}
regelingen:
  - id: bijzondere_bijstand
    naam: Bijzondere bijstand
    bereik: {procent: «AP016»120}
uitgangspunten:
  doelstelling:
    tekst: een
    «AP012»tekst: twee
    richting: [preventief, «AP015»preventeif]
    beleidsterreinen: [welzijn, «AP027»gezondheidzorg, eigen_terrein]
  doelgroepen:
    «AP010»naam: kinderen
samenwerking:
  ? «AP014»[a, b]
  : c
  actoren:
    - {id: «AP018»Kredietbank, naam: x}
    - «AP019»naam: Voedselbank
      soort: zorg
    - {id: bank, naam: y}
    -«AP026»
  aanbod:
    - id: «AP020»bank
      naam: Budgetcursus
      uitvoerders: [bank, «AP021»bnak, «AP029»bank]
      vrijwilligers: «AP015»yes
aanpak:
  netwerken:
    - {id: n1, naam: Een, afhankelijk_van: [n2]}
    - {id: n2, naam: Twee, afhankelijk_van: [«AP022»n1]}
    - {id: n3, naam: Drie, trekker: «AP021»n1}
antwoordstatus:
  plan.versie: {status: later}
  «AP023»plan.onzin: {status: later}
  «AP024»plan.datum: {status: niet_van_toepassing}
  «AP024»plan.zaaknummer: {}
  «AP025»gemeenten[roosendaal].naam: {status: onbekend}
afwijkingen:
  AP204: "De raad besloot anders."
  «AP030»AP012: toch
"""


def planted() -> tuple[str, list[tuple[str, Mark]]]:
    """Give the text without its marks, and where each error is."""
    text, places = "", []
    for number, part in enumerate(re.split("«(AP[0-9]+)»", PLANTED)):
        if number % 2:
            places.append((part, Mark(text.count("\n") + 1, len(text) - text.rfind("\n"))))
        else:
            text += part
    return text, places


def of(text: str) -> PlanFile:
    return plan_of(Path("plan.yaml"), text.encode())


def test_every_planted_error_is_found_at_its_line_and_column_in_one_pass() -> None:
    text, places = planted()
    assert len(places) >= 25
    assert [(one.code, one.mark) for one in of(text).findings] == places


def test_what_is_right_in_a_faulty_plan_is_read() -> None:
    found = of(planted()[0])
    assert not found.sound
    assert found.plan.plan.titel is None
    assert found.plan.plan.periode.tot == "2030"
    assert found.plan.gemeenten[0].inwoners.bron == "CBS"
    assert found.plan.uitgangspunten.doelstelling.richting == ("preventief",)
    assert [actor.id for actor in found.plan.samenwerking.actoren] == ["", "", "bank"]


def test_windows_files_are_read_with_a_tip() -> None:
    found = plan_of(Path("plan.yaml"), b"\xef\xbb\xbfarmoedeplan: 1\r\nplan:\r\n  titel: x\r\n")
    assert [(one.code, one.mark) for one in found.findings] == [("AP028", Mark(1, 1))]
    assert found.sound
    assert (found.bom, found.plan.plan.titel) == (True, "x")


WHOLE: dict[str, tuple[bytes, list[tuple[str, Mark, str]]]] = {
    "nothing": (b"", [("AP009", Mark(1, 1), "Er staat geen plan in dit bestand")]),
    "comments only": (b"# niets\n", [("AP009", Mark(1, 1), "Er staat geen plan in dit bestand")]),
    "a list": (b"- a\n", [("AP010", Mark(1, 1), "Hier hoort een groep met eigen gegevens, en er staat een lijst")]),
    "words": (
        b"plan\n",
        [("AP010", Mark(1, 1), "Hier hoort een groep met eigen gegevens, en er staat \u00e9\u00e9n waarde")],
    ),
    "no version": (b"plan: {titel: x}\n", [("AP019", Mark(1, 1), "“armoedeplan” ontbreekt")]),
    "another version": (b"armoedeplan: 2\n", [("AP011", Mark(1, 14), "Dit plan is van een nieuwere versie (2)")]),
    "a version in words": (b"armoedeplan: x\n", [("AP011", Mark(1, 14), "Versie “x” van het planbestand is onbekend")]),
    "a version between quotes": (
        b"armoedeplan: '1'\n",
        [("AP017", Mark(1, 14), "Een getal staat zonder aanhalingstekens")],
    ),
    "UTF-16": (b"\xff\xfea\0", [("AP003", Mark(1, 1), "Het bestand is opgeslagen als UTF-16, niet als UTF-8")]),
    "broken": (
        b"armoedeplan: 1\n\tplan:\n",
        [
            ("AP004", Mark(2, 1), "Hier staat een tab; inspringen gaat met spaties"),
        ],
    ),
}


@pytest.mark.parametrize(("data", "findings"), WHOLE.values(), ids=WHOLE)
def test_a_file_that_is_no_plan_gives_one_finding(data: bytes, findings: list[tuple[str, Mark, str]]) -> None:
    found = plan_of(Path("plan.yaml"), data)
    assert [(one.code, one.mark, one.message) for one in found.findings] == findings
    assert not found.sound


def test_a_file_that_cannot_be_opened_gives_an_empty_plan_with_one_finding(tmp_path: Path) -> None:
    for path in (tmp_path / "weg.yaml", tmp_path):
        found = read_plan(path)
        assert [one.code for one in found.findings] == ["AP001"]
        assert (found.root, found.plan, found.sound) == (None, Plan(), False)


PIECES = st.sampled_from(
    (
        "armoedeplan: 1\n",
        "plan:\n",
        "  titel: x\n",
        "  titel:\n",
        "  periode: {van: 2027}\n",
        "gemeenten:\n",
        "  - id: a\n",
        "    naam: b\n",
        "  -\n",
        "- x\n",
        "samenwerking:\n",
        "  actoren:\n",
        "    - {id: a}\n",
        "    - id: b\n      leden: [a, [a]]\n",
        "? [a]\n: b\n",
        "? {a: b}\n",
        "antwoordstatus:\n",
        "  plan.titel: {status: later}\n",
        "  x[y: z\n",
        "  ? [q]\n  : r\n",
        "afwijkingen: {AP204: x}\n",
        "afwijkingen: [a]\n",
        "  [a, b]: c\n",
        "  &a b: *a\n",
        "  .: x\n",
        "  '': y\n",
        "aanpak: ''\n",
        "  netwerken: [{id: a, afhankelijk_van: [a, {b: c}]}]\n",
        "plan: [titel]\n",
        "antwoordstatus: x\n",
        "  plan: {status: [later]}\n",
    )
)


@given(st.lists(PIECES, max_size=12).map("".join))
def test_any_text_gives_a_plan_and_findings_in_order_and_never_an_exception(text: str) -> None:
    found = of(text)
    assert [one.mark for one in found.findings] == sorted(one.mark for one in found.findings)
    assert found.sound or found.findings
    for one in found.findings:
        assert one.mark >= Mark(1, 1)
        assert one.message
        assert one.remedy
