"""What `controleer` says of the examples, as it stands beside them, and what makes each of them an example.

After a change that is meant, `GOLDEN=1 pytest tests/examples` writes the reports and documents anew: read the
difference.
"""

import json
import re
from collections import Counter
from functools import cache

import pytest
from support.clean_markdown import faults_in
from support.program import ROOT, run
from test_golden import EXAMPLES, RENEW, WITH_DOCUMENTS

from armoedeplan.analysis.aanbod import functions_covered
from armoedeplan.analysis.money import year_sums
from armoedeplan.checks.frame import checks, judge, per_phase
from armoedeplan.finding import Severity
from armoedeplan.plan.plan_of_text import PlanFile, read_plan
from armoedeplan.progress import State, evaluate, tally

NAMES = ("kleindorp", "meerdoen", "roosendaal", "voorbeeldstad")
FIELDS = range(1150, 1281)
COUNTS = [
    *("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
    *("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien"),
]
WORD = re.compile(rf"\b(?:[0-9]+|{'|'.join(COUNTS)})\b")


def euros(amount: int) -> str:
    """Write an amount as the example does."""
    return f"{amount:,} euro".replace(",", ".")


def numbers(text: str) -> list[int]:
    """Give the numbers in a text, in figures or in words."""
    return [
        COUNTS.index(word) if word in COUNTS else int(word) for word in WORD.findall(text.lower().replace("eén", "één"))
    ]


@cache
def example(name: str) -> PlanFile:
    """Give an example, as it was read."""
    return read_plan(EXAMPLES / name / "plan.yaml")


def path(name: str) -> str:
    """Give the path of an example as it stands in its report."""
    return f"examples/{name}/plan.yaml"


@pytest.mark.parametrize("name", NAMES)
def test_the_report_of_an_example_is_what_controleer_says_of_it(name: str) -> None:
    golden = EXAMPLES / name / "controle.txt"
    ran = run("controleer", path(name), folder=ROOT)
    if RENEW:
        golden.write_text(ran.out, encoding="utf-8")
    assert ran.lines == golden.read_text(encoding="utf-8").splitlines()
    assert (ran.code, ran.err) == (0, "")


def test_programs_get_the_findings_that_people_get() -> None:
    said = json.loads(run("controleer", "--formaat", "json", *map(path, NAMES), folder=ROOT).out)
    assert said["bestanden"] == [path(name) for name in NAMES]
    for name in NAMES:
        told = (EXAMPLES / name / "controle.txt").read_text(encoding="utf-8").splitlines()
        found = [one for one in said["bevindingen"] if one["bestand"] == path(name)]
        lines = {
            f"{path(name)}:{one['regel']}:{one['kolom']}: {one['ernst']} {one['code']} {one['melding']} ({one['pad']})"
            for one in found
        }
        assert lines == {line for line in told if line.startswith(f"{path(name)}:")}
        assert {f"         {one['oplossing']}" for one in found} <= set(told)
        # a check of our own rests on no row, and has no source to name
        assert all(one["bron"] in (checks()[one["code"]].rows or ("",)) for one in found)
    assert sum(said["totaal"].values()) == len(said["bevindingen"])


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_an_example_has_documents_that_a_markdown_linter_has_nothing_to_say_of(name: str) -> None:
    assert name in WITH_DOCUMENTS
    documents = sorted((EXAMPLES / name / "documenten").glob("*.md"))
    assert documents
    assert [one for path in documents for one in faults_in(path)] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_sound_and_the_reader_has_nothing_to_say_of_it(name: str) -> None:
    assert example(name).findings == ()


def test_voorbeeldstad_is_adopted_and_leaves_nothing_to_mend() -> None:
    found = judge(example("voorbeeldstad"))
    assert example("voorbeeldstad").plan.plan.status == "vastgesteld"
    assert [one for one in found if one.severity is not Severity.TIP] == []
    assert per_phase(example("voorbeeldstad")) == {"vastgesteld": found}


def test_voorbeeldstad_answers_every_kern_question_and_stays_of_a_size_to_read() -> None:
    items = evaluate(example("voorbeeldstad").plan)
    open_ones = [item.path for item in items if item.kern and item.state not in (State.ANSWERED, State.DORMANT)]
    assert open_ones == []
    assert tally(items).answered in FIELDS


def test_voorbeeldstad_spends_each_year_what_its_measures_cost() -> None:
    sums = year_sums(example("voorbeeldstad").plan)
    assert [one.year for one in sums] == [2027, 2028, 2029, 2030]
    assert [(one.year, one.finance) for one in sums] == [(one.year, one.costs) for one in sums]
    assert min(one.finance or 0 for one in sums) > 0


def test_voorbeeldstad_names_in_its_words_the_sums_that_it_holds() -> None:
    plan = example("voorbeeldstad").plan
    decisions, means, summary = (
        " ".join(point.tekst or "" for point in plan.plan.besluitpunten),
        plan.uitgangspunten.middelen,
        plan.plan.samenvattingen,
    )
    for one in year_sums(plan):
        assert euros(one.finance or 0) in decisions, one.year
    total, lasting = (
        sum(line.bedrag or 0 for line in plan.financien if line.structureel or not only) for only in (False, True)
    )
    assert f"{euros(total)} in vier jaar, waarvan {euros(lasting)}" in (means.geld or "")
    assert euros(total) in (summary.raad or "")
    assert euros(total - lasting) in (summary.raad or "")


def test_voorbeeldstad_counts_in_its_conclusions_what_its_inventory_holds() -> None:
    plan = example("voorbeeldstad").plan
    offers = plan.samenwerking.aanbod
    done, reached = functions_covered(plan), Counter(case for one in offers for case in one.gevallen)
    informing = [one.benadering for one in offers if "informeren" in one.functies]
    counted = {
        "overlap_signaleren": [len(done.of("signaleren").entries), len(offers), len(done.of("doorverwijzen").entries)],
        "weinig_begeleiding": [len(done.of("begeleiden").entries), len(done.of("activeren").entries)],
        "vooral_zwaar": [
            sum(bool(one.gevallen) for one in offers),
            *(reached[case] for case in ("zwaar", "licht", "verborgen", "geisoleerd")),
        ],
        "alleen_op_verzoek": [len(informing), informing.count("op_verzoek")],
    }
    told = {one.id: numbers(one.tekst or "")[: len(counted[one.id])] for one in plan.samenwerking.conclusies}
    assert told == counted


def test_voorbeeldstad_has_an_inventory_of_the_size_of_that_of_roosendaal() -> None:
    kinds = [one.soort for one in example("voorbeeldstad").plan.samenwerking.actoren]
    municipal = sum(kind in ("bestuur", "gemeentelijke_afdeling") for kind in kinds)
    assert (municipal, len(kinds) - municipal) == (8, 21)


def test_every_actor_of_voorbeeldstad_but_the_college_carries_something_that_is_on_offer() -> None:
    cooperation = example("voorbeeldstad").plan.samenwerking
    offering = {who for one in cooperation.aanbod for who in one.uitvoerders}
    assert {one.id for one in cooperation.actoren} - offering == {"college"}


def test_voorbeeldstad_heard_as_many_people_as_roosendaal() -> None:
    talks = [example(name).plan.samenwerking.gesprekken for name in ("roosendaal", "voorbeeldstad")]
    assert [(one.ambtenaren.aantal, one.sleutelfiguren.aantal) for one in talks] == [(16, 21), (16, 21)]


def test_kleindorp_is_unfinished_and_shows_findings_of_many_kinds() -> None:
    file = example("kleindorp")
    found = judge(file)
    assert file.plan.plan.status == "concept"
    assert len({one.code for one in found}) >= 15
    assert len({one.code[2] for one in found}) >= 6
    assert {one.severity for one in found} == {Severity.WARNING, Severity.TIP}
    states = {item.state for item in evaluate(file.plan)}
    assert {State.OPEN, State.LATER, State.UNKNOWN, State.ANSWERED} <= states


def test_the_report_of_kleindorp_says_what_to_do_first_and_that_of_voorbeeldstad_that_all_is_well() -> None:
    reports = {name: (EXAMPLES / name / "controle.txt").read_text(encoding="utf-8") for name in NAMES}
    assert "\nBegin met AP" in reports["kleindorp"]
    assert "fout" not in reports["voorbeeldstad"]
    assert "waarschuwing" not in reports["voorbeeldstad"]
