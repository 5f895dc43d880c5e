"""What stands out in the conversations, each as an insight that is proposed (H5.6, H5.7, H5.14).

The sources ask for the analysis and give no rule: what stands out is ours (afgeleid, decision record 0071). A proposal
is known by an id that stays the same as long as it is about the same thing in the same period, so that what was decided
of it stays decided.
"""

from collections.abc import Iterator
from typing import Final, NamedTuple

from armoedeplan.analysis.experience import Counted, Heard, answer_label, heard_in, period_before
from armoedeplan.analysis.share_change import STRICT, difference_told, share_between, share_difference
from armoedeplan.disclosure.published import shown_number
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import TOTAL
from armoedeplan.record.words import slug, word_key
from armoedeplan.registrations.form import OTHER
from armoedeplan.registrations.safe_counts import NO_OR_UNKNOWN

_MANY: Final = 50
"""Of a hundred: as many do not use a provision that stands out (afgeleid)."""
_OFTEN: Final = 20
"""Of a hundred: as many name a reason, a need or a theme that stands out (afgeleid)."""
_APART: Final = 10
"""Points of a hundred by which a group differs from everybody before it is told (afgeleid)."""
_NAMED: Final = {
    "redenen": ("Een reden die mensen vaak noemen om iets niet te gebruiken", "Waarom mensen iets niet gebruiken"),
    "steun": ("Wat mensen naar eigen zeggen vaak zou helpen", "Wat zou helpen"),
    "themas": ("Waar de gesprekken vaak over gaan", "Waar het over ging"),
}


class Proposed(NamedTuple):
    """An insight that is proposed.

    id: a short name that stays. theme, text: of the insight. receivers: ids of who could do something with it.
    provisions, reasons: what it is about. counts: the ids of the counts it rests on. group: of how many conversations.
    """

    id: str
    theme: str
    text: str
    receivers: tuple[str, ...]
    provisions: tuple[str, ...]
    reasons: tuple[str, ...]
    counts: tuple[str, ...]
    group: int


def standing_out(plan: Plan) -> tuple[Proposed, ...]:
    """Give all that stands out in the last period, and since the one before it."""
    periods = heard_in(plan)
    if not periods:
        return ()
    last = periods[-1]
    before = period_before(periods, last)
    found = (*_non_use(plan, last), *_groups_apart(plan, last), *_most_named(plan, last))
    return (*found, *(_sure_changes(plan, before, last) if before else ()))


def undecided_insights(plan: Plan) -> tuple[Proposed, ...]:
    """Give what stands out and is neither taken over nor rejected."""
    knowledge = plan.ervaringskennis
    done = {taken.id for taken in knowledge.inzichten} | {rejected.id for rejected in knowledge.verworpen_inzichten}
    return tuple(proposed for proposed in standing_out(plan) if proposed.id not in done)


def changes_since(before: Heard, last: Heard) -> Iterator[tuple[Counted, str, bool]]:
    """Yield of each answer of everybody how it changed, in words, and whether by more than chance."""
    known = {count[:3]: count for count in before.counts if count.value == TOTAL}
    for count in last.counts:
        old = known.get(count[:3]) if count.value == TOTAL else None
        if old is None or count.answer == OTHER or (count.topic == "gebruik" and count.answer != "ja"):
            continue
        found = share_difference(
            share_between(old.number, old.whole, before.rules), share_between(count.number, count.whole, last.rules)
        )
        if found:
            yield count, difference_told(found), found.sure


def provision_name(plan: Plan, id_: str) -> str:
    """Give the name of a provision; one that is gone from the plan keeps its id."""
    return next((each.naam for each in plan.regelingen if each.id == id_ and each.naam), id_)


def _non_use(plan: Plan, last: Heard) -> Iterator[Proposed]:
    """Yield the provisions that most people do not use."""
    for count in last.of_topic("gebruik"):
        share = count.share(last.rules)
        if count.answer in ("nee", NO_OR_UNKNOWN) and share is not None and share >= _MANY:
            name = provision_name(plan, count.about)
            unsure = "" if count.answer == "nee" else ", of weten niet of zij dat doen"
            text = f"Van de 100 mensen met wie is gesproken, gebruiken er {share} “{name}” niet{unsure}."
            yield _proposed_insight(plan, last, count, "niet_gebruik", (f"Niet-gebruik van {name}", text))


def _groups_apart(plan: Plan, last: Heard) -> Iterator[Proposed]:
    """Yield the areas and kinds of household in which people use a provision less than others do."""
    everybody = {count.about: count for count in last.of_topic("gebruik") if count.answer == "ja"}
    for count in last.counts:
        whole = everybody.get(count.about)
        if count.topic != "gebruik" or count.answer != "ja" or count.value == TOTAL or whole is None:
            continue
        shares = [share_between(each.number, each.whole, last.rules, STRICT) for each in (whole, count)]
        found = share_difference(*shares)
        if found and found.sure and found.before - found.after >= _APART:
            name, value = provision_name(plan, count.about), answer_label(count.background, count.value)
            who = f"In {value}" if count.background == "gebied" else f"Van de mensen die {value} wonen,"
            text = f"{who} gebruiken er minder “{name}”: {found.after} van de 100, tegen {found.before} van allen."
            yield _proposed_insight(plan, last, count, f"minder_{slug(count.value)}", (f"Gebruik van {name}", text))


def _most_named(plan: Plan, last: Heard) -> Iterator[Proposed]:
    """Yield the reason, the need and the theme that people name most."""
    for topic, (said, theme) in _NAMED.items():
        counts = [count for count in last.of_topic(topic) if count.answer != OTHER and count.number.value]
        if not counts:
            continue
        most = max(counts, key=lambda count: count.number.value or 0)
        share = most.share(last.rules)
        if share is not None and share >= _OFTEN:
            label = answer_label(topic, most.answer)
            text = f"{said}: “{label}”. Dat zijn {share} van de 100 mensen."
            yield _proposed_insight(plan, last, most, topic, (theme, text))


def _sure_changes(plan: Plan, before: Heard, last: Heard) -> Iterator[Proposed]:
    """Yield what changed since the period before by more than chance can explain."""
    for count, told, sure in changes_since(before, last):
        if not sure or count.topic == "gedaan":
            continue
        label = answer_label(count.topic, count.answer)
        what = (
            f"het gebruik van “{provision_name(plan, count.about)}”"
            if count.about
            else f"hoe vaak dit klonk: “{label}”"
        )
        text = f"Sinds {before.period} veranderde {what}. Het ging {told}."
        proposed = _proposed_insight(plan, last, count, "verandering", ("Verandering", text))
        yield proposed._replace(counts=(before.id, last.id))


def _group_told(last: Heard, count: Counted) -> str:
    """Say on how many conversations something rests, and that the program concluded it."""
    return f"(Afgeleid uit ongeveer {shown_number(count.whole.value or 0)} gesprekken, {last.period}.)"


def _proposed_insight(plan: Plan, last: Heard, count: Counted, kind: str, said: tuple[str, str]) -> Proposed:
    """Make one proposal. said: its theme, and its text without on how many conversations it rests."""
    theme, text = said[0], f"{said[1]} {_group_told(last, count)}"
    about = count.about or count.answer
    provisions = tuple(each.id for each in plan.regelingen if each.id == count.about)
    reasons = (count.answer,) if count.topic == "redenen" else ()
    id_ = slug(f"{kind}_{about}_{last.id.removeprefix('telling_')}")
    receivers = _receivers_of(plan, count)
    return Proposed(id_, theme, text, receivers, provisions, reasons, (last.id,), count.whole.value or 0)


def _receivers_of(plan: Plan, count: Counted) -> tuple[str, ...]:
    """Give who could do something with it: who carries out the provision, or else the one network there is."""
    executor = next((each.uitvoerder for each in plan.regelingen if each.id == count.about and each.uitvoerder), None)
    if executor:
        key = word_key(executor)
        actors = [actor.id for actor in plan.samenwerking.actoren if actor.naam and word_key(actor.naam) in key]
        if actors:
            return tuple(actors)
    networks = plan.aanpak.netwerken
    return (networks[0].id,) if len(networks) == 1 else ()
