"""The root of what a template gets: the plan, and beside it what the program adds.

A variable is added here, as a field of `Context`, and nowhere else.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any, NamedTuple

from armoedeplan import __version__
from armoedeplan.analysis.frozen import as_adopted
from armoedeplan.analysis.own_share import own_share
from armoedeplan.analysis.sources import named_sources
from armoedeplan.answers import Answer, in_words
from armoedeplan.document.blank_form import Formuliervraag, blank_form, choices_at
from armoedeplan.document.guide import Methode
from armoedeplan.document.insight import Inzicht
from armoedeplan.document.needs import MissingAnswers, Ontbreekt
from armoedeplan.document.open_questions import (
    NietVanToepassing,
    OpenPunt,
    OpenVraag,
    OpenVragen,
    open_points,
    set_aside,
)
from armoedeplan.document.paper import Paper, Stuk, paper_for_template
from armoedeplan.document.paper_state import Stukstand
from armoedeplan.document.told_findings import Bevinding, finding_for_template
from armoedeplan.document.version_told import Wijzigingen
from armoedeplan.document.worksheet import Collegas, colleagues_for
from armoedeplan.drawing.palette import OURS, Palette
from armoedeplan.finding import Finding
from armoedeplan.meaning import Meaning, RecordOf
from armoedeplan.pictures.beeld import Beeld
from armoedeplan.plan.gemeenten import Gemeente
from armoedeplan.plan.plan import Plan
from armoedeplan.recent import kept_for_last
from armoedeplan.record.path import FieldPath
from armoedeplan.record.shape import shape_of
from armoedeplan.views import Known, View, known_behind, path_behind


class Colofon(NamedTuple):
    """Who made the document, and out of which text of the plan."""

    programma: Annotated[str, Meaning("het programma met zijn versie")]
    kenmerk: Annotated[str, Meaning("het kenmerk van de tekst van het plan")]


class Context(NamedTuple):
    """All that a template may use, and nothing else.

    answers: the whole plan; its keys are variables of the same name. Each other field is a variable itself.
    What takes long to make is an object that makes each of its parts when a template first asks for it.
    """

    answers: View
    gemeente: Annotated[
        View,
        RecordOf(Gemeente),
        Meaning("de gemeente waarvoor dit document is; bij een document voor alle gemeenten de eerste"),
    ]
    stuk: Annotated[Stuk, Meaning("het stuk dat wordt gemaakt: concept of niet, met zijn eigen datum en nummer")]
    methode: Annotated[Methode, Meaning("de handreiking als gegevens")]
    inzicht: Annotated[Inzicht, Meaning("wat het programma uit het plan afleidt")]
    beeld: Annotated[
        Beeld,
        Meaning(
            "de plaatjes bij het plan; elk een lijst, want wat te groot is voor één bladzijde staat er in delen",
        ),
    ]
    ontbreekt: Annotated[Sequence[Ontbreekt], Meaning("wat dit document nodig heeft en in het plan ontbreekt")]
    mist: Annotated[
        MissingAnswers,
        Meaning("wat ontbreekt van paden die u noemt: mist([“plan.titel”])"),
    ]
    werkformulier: Annotated[
        Callable[[], dict[int, list[Formuliervraag]]], Meaning("alle vragen per stap: werkformulier()")
    ]
    keuzes: Annotated[
        Callable[[str], list[Answer]],
        Meaning("de keuzes bij een vraag die u noemt: keuzes(pad), met het pad tussen aanhalingstekens"),
    ]
    open_vragen: Annotated[Mapping[int, list[OpenVraag]], Meaning("de open vragen een voor een, per stap")]
    open_punten: Annotated[
        dict[int, list[OpenPunt]], Meaning("de open vragen samengevat, per stap; zonder interne vragen")
    ]
    niet_van_toepassing: Annotated[list[NietVanToepassing], Meaning("wat niet van toepassing is")]
    genoemde_bronnen: Annotated[list[Answer], Meaning("de bronnen van cijfers die het plan noemt")]
    bevindingen: Annotated[list[Bevinding], Meaning("wat er aan de vorm van het planbestand mankeert")]
    collegas: Annotated[
        Collegas, Meaning("wat collega's bij vragen schreven, en vragen per functie; alleen in het werkblad")
    ]
    colofon: Annotated[Colofon, Meaning("waarmee het document is gemaakt")]
    wijzigingen: Annotated[Wijzigingen, Meaning("wat er anders is dan in een eerdere versie; leeg zonder maak --sinds")]
    stand_van_stukken: Annotated[
        Callable[[], list[Stukstand]],
        Meaning("hoe het met de stukken van deze fase en de volgende staat: stand_van_stukken()"),
    ]

    def of_paper(self, paper: Paper) -> "Context":
        """Give the context of a paper; `ontbreekt` names the answers that it needs and that are not there."""
        given = self.as_adopted() if paper.frozen else self
        own = paper_for_template(paper, given.answers, given.gemeente)
        beside = colleagues_for(paper.name, known_behind(given.answers))
        return given._replace(ontbreekt=given.mist(paper.needed), stuk=own, collegas=beside)

    def for_one(self, record: View) -> "Context":
        """Give the context of the papers that are for one record, such as a municipality of several.

        A municipality of a joint plan gets the plan as it is for that municipality.
        """
        share = _shares_of_municipalities(known_behind(record)).get(path_behind(record))
        if share is not None:
            record = share.gemeente
        given = self if share is None else self._in_place_of(share)
        return given._replace(gemeente=record, mist=MissingAnswers(known_behind(record), path_behind(record)))

    def as_adopted(self) -> "Context":
        """Give the context of the plan as it was adopted, without what came later."""
        plan = known_behind(self.answers).plan
        adopted = as_adopted(plan)
        if adopted == plan:
            return self
        return self._in_place_of(context(adopted))

    def _in_place_of(self, other: "Context") -> "Context":
        """Give the context of another form of the same plan, with what belongs to the file."""
        pictures = self.beeld.of_plan(known_behind(other.answers))
        return other._replace(
            bevindingen=self.bevindingen,
            colofon=self.colofon,
            beeld=pictures,
            stand_van_stukken=self.stand_van_stukken,
            wijzigingen=self.wijzigingen,
        )

    def answer_at(self, path: str) -> Any:
        """Give what a template sees of the plan at a path without keys, such as `schuldhulp.is_wgs_plan`."""
        found: Any = self.answers
        for name in FieldPath(path).names:
            found = getattr(found, name)
        return found

    def variables(self) -> dict[str, Any]:
        """Give every variable by the name that a template uses."""
        beside = {name: value for name, value in zip(self._fields, self, strict=True) if name != "answers"}
        return {**{name: getattr(self.answers, name) for name in plan_keys()}, **beside}


def plan_keys() -> list[str]:
    """Give the keys of a plan file that are variables: not the version of its format, nor what is for colleagues."""
    fields = shape_of(Plan).fields.items()
    apart = {name for name, field in fields if field.keyed and field.note and field.note.internal}
    return [name for name, _ in fields if name not in {"armoedeplan", *apart}]


@kept_for_last(2)
def _shares_of_municipalities(known: Known) -> dict[FieldPath, Context]:
    """Give the context of each municipality that has something of its own, by where it stands in the plan."""
    shares = {}
    for municipality in View(known.plan, FieldPath(), known).gemeenten:
        share = own_share(known.plan, str(municipality.id.value))
        if share != known.plan:
            own = context(share)
            path = path_behind(municipality)
            mine = next(here for here in own.answers.gemeenten if path_behind(here) == path)
            shares[path] = own._replace(gemeente=mine)
    return shares


def context(plan: Plan, findings: Sequence[Finding] = (), made: str = "", palette: Palette = OURS) -> Context:
    """Give what a template gets of a plan.

    findings: the structural ones, of which a template learns no internal words.
    made: what identifies the text of the plan that a document is made from. palette: the colours of the pictures.
    """
    known = Known(plan)
    answers = View(plan, FieldPath(), known)
    # of a plan without municipalities, why there are none
    first = next(iter(answers.gemeenten), answers.gemeenten)
    return Context(
        answers=answers,
        gemeente=first,
        stuk=paper_for_template(Paper(), answers, first),
        methode=Methode(known),
        inzicht=Inzicht(known),
        beeld=Beeld(known, palette),
        ontbreekt=(),
        mist=MissingAnswers(known),
        werkformulier=blank_form,
        keuzes=choices_at,
        open_vragen=OpenVragen(known),
        open_punten=open_points(known),
        niet_van_toepassing=set_aside(known),
        genoemde_bronnen=[in_words(source) for source in named_sources(plan)],
        bevindingen=[finding_for_template(finding) for finding in findings],
        collegas=Collegas(),
        colofon=Colofon(f"armoedeplan {__version__}", made),
        wijzigingen=Wijzigingen(),
        # which papers there are is known where they are made, above this
        stand_van_stukken=list,
    )
