"""What the conversations say, on a terminal and as JSON: published counts only, each with the group it is of."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from armoedeplan.analysis.experience import Counted, Heard, answer_label, period_before
from armoedeplan.analysis.measured_use import ProposedMeasurement
from armoedeplan.analysis.standing_out import Proposed, changes_since, provision_name
from armoedeplan.disclosure.published import Shown
from armoedeplan.display import json_lines
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.tellingen import ACHTERGRONDEN, ONDERWERPEN
from armoedeplan.record.naming import names_of
from armoedeplan.record.words import listed
from armoedeplan.terminal.json_forms.telling_forms import ExperienceData, HeardPeriod
from armoedeplan.terminal.wrapping import indented

_TOPICS: Final = ("redenen", "steun", "themas", "gedaan")
_SAMPLE: Final = (
    "Dit gaat over de mensen met wie is gesproken. Zij zijn geen steekproef: van alle inwoners weet u het hiermee niet."
)


def heard_lines(plan: Plan, periods: Sequence[Heard], background: str) -> Iterator[str]:
    """Yield what the last period says, how it changed, and what residents said. background: by which; or empty."""
    last = periods[-1]
    yield f"Gesprekken van {last.period}: {last.conversations.text}"
    yield from indented(_SAMPLE)
    yield from _use_lines(plan, last)
    for topic in _TOPICS:
        yield from _topic_lines(last, topic)
    for name in [background] if background else ():
        yield from _background_lines(plan, last, name)
    if len(periods) > 1:
        yield from _change_lines(plan, periods)
    yield from _quotation_lines(plan)


def _use_lines(plan: Plan, last: Heard) -> Iterator[str]:
    """Yield the use of each provision."""
    counts = last.of_topic("gebruik")
    if not counts:
        return
    yield from ("", "Gebruik van regelingen")
    for about in dict.fromkeys(count.about for count in counts):
        said = ", ".join(
            f"{answer_label('gebruik', count.answer)} {_number_told(last, count)}"
            for count in counts
            if count.about == about
        )
        yield from indented(f"{provision_name(plan, about)}: {said}", "- ")


def _topic_lines(last: Heard, topic: str) -> Iterator[str]:
    """Yield the answers on one topic, the most named first; one conversation may have several."""
    counts = sorted(last.of_topic(topic), key=lambda count: -(count.number.value or 0))
    if counts:
        yield from ("", ONDERWERPEN[topic].capitalize())
        for count in counts:
            yield from indented(f"{answer_label(topic, count.answer)}: {_number_told(last, count)}", "- ")


def _background_lines(plan: Plan, last: Heard, background: str) -> Iterator[str]:
    """Yield the use of each provision by one background, and the reasons."""
    for topic, only in (("gebruik", "ja"), ("redenen", ""), ("steun", ""), ("themas", "")):
        counts = [count for count in last.of_topic(topic, background) if not only or count.answer == only]
        named = dict.fromkeys((count.about, count.answer) for count in counts)
        if named:
            yield from ("", f"{ONDERWERPEN[topic].capitalize()}, naar {ACHTERGRONDEN[background]}")
        for about, answer in named:
            said = ", ".join(
                f"{answer_label(background, count.value)} {_number_in_brief(last, count)}"
                for count in counts
                if (count.about, count.answer) == (about, answer)
            )
            name = provision_name(plan, about) if about else answer_label(topic, answer)
            yield from indented(f"{name}: {said}", "- ")


def _change_lines(plan: Plan, periods: Sequence[Heard]) -> Iterator[str]:
    """Yield how everybody's answers changed since the period before."""
    last = periods[-1]
    before = period_before(periods, last)
    if before is None:
        return
    yield from ("", f"Veranderd sinds {before.period}")
    for count, told, _ in changes_since(before, last):
        name = provision_name(plan, count.about) if count.about else answer_label(count.topic, count.answer)
        yield from indented(f"{name}: {told}", "- ")


def _quotation_lines(plan: Plan) -> Iterator[str]:
    """Yield the quotations of the plan, by role."""
    quotations = [quotation for quotation in plan.ervaringskennis.citaten if quotation.tekst]
    if quotations:
        yield from ("", "Citaten in het plan")
        for quotation in quotations:
            yield from indented(f"“{quotation.tekst}”{f' ({quotation.rol})' if quotation.rol else ''}", "- ")


def _number_told(last: Heard, count: Counted) -> str:
    """Say a count, and how many of a hundred where that may be said."""
    share = count.share(last.rules)
    return count.number.text if share is None else f"{count.number.text} ({share} van de 100)"


def _number_in_brief(last: Heard, count: Counted) -> str:
    """Say a count as `_number_told` does, in few signs: many stand in one row."""
    share = count.share(last.rules)
    return count.number.text if share is None else f"{count.number.text} ({share}%)"


def proposed_lines(
    plan: Plan, insights: Sequence[Proposed], measurements: Sequence[ProposedMeasurement], path: str
) -> Iterator[str]:
    """Yield what stands out with who could do something with it, and the measurements, numbered in one row."""
    names = names_of((*plan.samenwerking.actoren, *plan.aanpak.netwerken))
    if insights:
        yield from ("", "Wat opvalt, als voorstel voor een inzicht (afgeleid)")
    for number, proposed in enumerate(insights, 1):
        yield from indented(f"{proposed.text} [{proposed.id}]", f"{number}. ")
        receivers = listed(names.get(id_, id_) for id_ in proposed.receivers) if proposed.receivers else "nog te kiezen"
        yield from indented(f"Overdragen aan: {receivers}.", "   ")
    if measurements:
        yield from ("", "Metingen voor indicatoren (afgeleid)")
    for number, measured in enumerate(measurements, len(insights) + 1):
        yield from indented(
            f"{measured.name}: {measured.value} op {measured.moment}. {measured.explanation} [{measured.id}]",
            f"{number}. ",
        )
    if insights or measurements:
        yield from ("", f"Neem over met: armoedeplan ervaring {path} --neem 1")
        yield f'Of verwerp met: armoedeplan ervaring {path} --verwerp 1 --reden "..."'
    else:
        yield from ("", "Er valt niets op waarover u nog moet beslissen.")


def experience_as_json(
    plan: Plan, periods: Sequence[Heard], insights: Sequence[Proposed], measurements: Sequence[ProposedMeasurement]
) -> list[str]:
    """Give all of it as JSON: a count that is hidden has no number, only the words that stand in its place."""
    data: ExperienceData = {
        "versie": 1,
        "perioden": [_period_data(heard) for heard in periods],
        "veranderingen": [
            {"onderwerp": count.topic, "regeling": count.about, "antwoord": count.answer, "tekst": told, "zeker": sure}
            for before, last in pairwise(periods)
            if before.months[1] < last.months[0]
            for count, told, sure in changes_since(before, last)
        ],
        "voorstellen": [
            {
                "id": proposed.id,
                "thema": proposed.theme,
                "tekst": proposed.text,
                "ontvangers": list(proposed.receivers),
                "regelingen": list(proposed.provisions),
                "tellingen": list(proposed.counts),
                "gesprekken": proposed.group,
                "afgeleid": True,
            }
            for proposed in insights
        ],
        "metingen": [
            {
                "id": measured.id,
                "indicator": measured.indicator,
                "name": measured.name,
                "moment": measured.moment,
                "value": measured.value,
                "explanation": measured.explanation,
            }
            for measured in measurements
        ],
        "citaten": [
            {"tekst": quotation.tekst, "rol": quotation.rol}
            for quotation in plan.ervaringskennis.citaten
            if quotation.tekst
        ],
    }
    return json_lines(data)


def _period_data(heard: Heard) -> HeardPeriod:
    """Give one period as plain data."""
    return {
        "telling": heard.id,
        "van": heard.months[0],
        "tot": heard.months[1],
        "gesprekken": _shown_data(heard.conversations),
        "aantallen": [
            {
                "onderwerp": count.topic,
                "regeling": count.about,
                "antwoord": count.answer,
                "naar": count.background,
                "waarde": count.value,
                "aantal": _shown_data(count.number),
                "van": _shown_data(count.whole),
                "van_de_100": count.share(heard.rules),
            }
            for count in heard.counts
        ],
    }


def _shown_data(shown: Shown) -> int | str:
    """Give a published count, or the words in its place."""
    return shown.text if shown.value is None else shown.value
