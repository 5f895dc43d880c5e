"""What the analysis says of plans, word for word, with what it rests on: it changes only when somebody means it to.

`GOLDEN=1 pytest tests/analysis/test_sentences_of_analysis.py` writes the sentences anew; read the difference.
"""

import os
from collections.abc import Iterator
from pathlib import Path

from support.documents import plan_from
from support.program import ROOT

from armoedeplan.analysis.advice import advise
from armoedeplan.analysis.findings import findings
from armoedeplan.analysis.proposals import proposals
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.plan_of_text import read_plan
from armoedeplan.plan.samenwerking import Samenwerking
from armoedeplan.practice.library import built_in

SENTENCES = Path(__file__).with_name("zinnen.txt")
EXAMPLES = ("kleindorp", "roosendaal", "voorbeeldstad")


def example(name: str) -> Plan:
    return read_plan(ROOT / "examples" / name / "plan.yaml").plan


def pulling(first: str, second: str) -> Plan:
    """Give a plan in which most kinds of tension show themselves, with two models."""
    choice = {"hoofdmodel": first, "tweede_model": second}
    wishes = {"wie_werkt_samen": "ambtenaren", "onderwerp": "overgedragen_beleid", "rol_gemeente": "bemiddelen"}
    start = {
        "uitgangspunten": [{"id": "u", "tekst": "Wij werken gelijkwaardig samen."}],
        "doelstelling": {"richting": ["beschermend", "preventief"]},
    }
    part = {"voorbereiden": "Zij denken mee."}
    return plan_from({
        "armoedeplan": 1, "uitgangspunten": start, "aanpak": {"ruimte_voor_partners": "Zij vullen zelf in."},
        "governance": {"keuze": choice, "afweging": wishes, "burgers": part},
    })  # fmt: skip


PULLING = {
    " en ".join(pair): pulling(*pair)
    for pair in [
        ("integrale_beleidssturing", "ketensturing"),
        ("vraagsturing", "integrale_beleidssturing"),
        ("expertsturing", "frontlijnsturing"),
    ]
}


def said() -> Iterator[str]:
    """Yield every sentence, with what it is about."""
    for name in EXAMPLES:
        plan = example(name)
        for finding in findings(Plan(samenwerking=Samenwerking(**{**dict(plan.samenwerking), "conclusies": ()}))):
            yield f"{name}: {finding.id} ({finding.kind}) {' '.join(finding.rests_on)}"
            yield from (f"  {finding.text}", f"  {finding.start}")
        for proposal in proposals(plan, built_in()):
            yield f"{name}: {proposal.entry.data['id']} {proposal.score:.2f}"
            yield from (f"  {sentence}" for sentence in (*proposal.reasons, *proposal.differences))
    for name, plan in {**{name: example(name) for name in EXAMPLES}, **PULLING}.items():
        for tension in advise(plan, firm=False).tensions:
            yield f"{name}: {tension.kind} p. {', '.join(map(str, tension.pages))} {' '.join(tension.models)}"
            yield f"  {tension.text}"


def test_the_analysis_says_of_a_plan_what_it_said_before() -> None:
    now = "".join(f"{line}\n" for line in said())
    if os.environ.get("GOLDEN"):
        SENTENCES.write_text(now, encoding="utf-8")
    assert now == SENTENCES.read_text(encoding="utf-8")
