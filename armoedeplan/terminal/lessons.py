"""The lessons as a mirror, for people and for programs."""

from collections.abc import Iterator, Sequence
from textwrap import wrap

from armoedeplan.analysis.lessons import Mirror
from armoedeplan.display import json_lines
from armoedeplan.terminal.json_forms.practice_forms import LessonData, LessonsData
from armoedeplan.terminal.wrapping import fitting_lines, indented, line_width

_SHOWN = 3


def lessons_as_text(mirrors: Sequence[Mirror]) -> Iterator[str]:
    """Yield each lesson: per point what the plan says and where, and cases for what is missing."""
    for mirror in mirrors:
        yield from wrap(f"{mirror.id} {mirror.title} (bladzijde {mirror.page})", line_width())
        yield from indented(mirror.text)
        for point in mirror.points:
            sign = "[x]" if point.places else "[ ]"
            yield from wrap(
                f"{sign} {point.text}: {point.answer}", line_width(), initial_indent="  ", subsequent_indent="      "
            )
            for place in point.places[:_SHOWN]:
                yield from fitting_lines(f"      {place}")
            if len(point.places) > _SHOWN:
                yield f"      en nog {len(point.places) - _SHOWN}"
        for case in mirror.cases:
            yield from fitting_lines(f"  Voorbeeld: armoedeplan voorbeelden {case.data['id']}")
        yield ""
    met = sum(not mirror.missing for mirror in mirrors)
    yield from fitting_lines(f"Over {met} van de {len(mirrors)} lessen zegt het plan iets bij elk punt.")
    yield from fitting_lines("Bron van de lessen: Gemeenten leren van elkaar (Verwey-Jonker Instituut, 2011).")
    yield from wrap(
        "De punten per les, wat als antwoord telt en de voorbeelden erbij zijn onze lezing (afgeleid). “Niet te zien” "
        "wil zeggen dat het plan het niet vertelt, niet dat het er niet is. Een leeg vakje is geen fout: u beslist.",
        line_width(),
    )


def lessons_as_json(mirrors: Sequence[Mirror]) -> list[str]:
    """Give the lessons as the lines of one JSON object, version 1."""
    told: list[LessonData] = [
        {
            "id": mirror.id,
            "titel": mirror.title,
            "tekst": mirror.text,
            "pagina": mirror.page,
            "punten": [
                {"punt": point.text, "stand": point.answer, "plaatsen": point.places} for point in mirror.points
            ],
            "afgeleid": ["punten", "voorbeelden"],
            "voorbeelden": [case.data["id"] for case in mirror.cases],
        }
        for mirror in mirrors
    ]
    data: LessonsData = {"versie": 1, "lessen": told}
    return json_lines(data)
