"""A fictional region in which teams had 2,000 conversations: what they typed of each, the same each time.

It fits the plan of Voorbeeldstad, and nothing in it is of anybody: who answers what is drawn by chance, with the
differences between areas, households and half-years that such counts have. Some areas are small, so that counts must
be hidden. Each conversation has words of its own, which no other text has: wherever they turn up, raw words leaked.
"""

import csv
import io
import random
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

import openpyxl

from armoedeplan.registrations.form import Column, Kind, RegistrationForm
from armoedeplan.workbook.filled_sheets import FIRST_ROW
from armoedeplan.workbook.registration_lines import ROWS
from support.program import ROOT

SIZE: Final = 2000
_SEED: Final = 2025
AREAS: Final[Mapping[str, int]] = {
    "Centrum": 24, "Noord": 21, "Oostpark": 18, "Zuiderveld": 16, "West": 13, "Buitendorp": 5, "De Kamp": 2,
    "Havenhoek": 1,
}  # fmt: skip
"""The areas, with how many of a hundred conversations were there."""
PROVISIONS: Final[Mapping[str, float]] = {
    "voorbeeldpas": 0.56,
    "kindpakket": 0.68,
    "individuele_inkomenstoeslag": 0.47,
    "kwijtschelding": 0.74,
}
"""Each provision of the plan, with the chance that somebody uses it in the first half-year."""
_BETTER: Final = {"voorbeeldpas": 0.09, "kwijtschelding": 0.01}
"""How much that chance grew in the second half-year."""
_LESS_IN: Final = {"Zuiderveld": 0.12, "Buitendorp": 0.2}
AGES: Final = {"18 tot 27": 12, "27 tot 45": 41, "45 tot 67": 33, "67 of ouder": 14}
HOUSEHOLDS: Final = {
    "alleen": 39, "met een partner": 14, "met kinderen": 22, "met een partner en kinderen": 21, "met anderen": 4,
}  # fmt: skip
THEMES: Final = {
    "rondkomen": 30, "schulden": 20, "brieven en formulieren": 18, "werk": 9, "kinderen en school": 9, "gezondheid": 6,
    "wonen en energie": 7, "alleen zijn": 1,
}  # fmt: skip
REASONS: Final = {
    "onbekend_met_regeling": 26, "denkt_geen_recht": 24, "aanvraag_te_moeilijk": 20, "schaamte": 10, "taal": 8,
    "angst_voor_gevolgen": 7, "wantrouwen": 4, "geen_behoefte": 1,
}  # fmt: skip
_WORKING: Final = {"Zuiderveld": "denkt_geen_recht", "Noord": "aanvraag_te_moeilijk"}
"""The reason that is told more often in an area."""


_ASKED_TOO: Final = {
    "velden: [thema, ": "velden: [thema, soort_huishouden, wijk, ",
    "    leeftijdsklassen: [18 tot 27": f"    wijken: [{', '.join(AREAS)}]\n    leeftijdsklassen: [18 tot 27",
}
"""What the form of Voorbeeldstad asks too in the region."""


class Conversation(NamedTuple):
    """What a team member typed of one conversation.

    month: `2025-03`. use: of each provision `ja`, `nee` or `weet ik niet`. reasons: values of the plan.
    words: in words of the team member, with a number that stands nowhere else.
    """

    month: str
    area: str
    age: str
    household: str
    themes: tuple[str, ...]
    use: Mapping[str, str]
    reasons: tuple[str, ...]
    words: str


def conversations(number: int = SIZE, seed: int = _SEED) -> list[Conversation]:
    """Give the conversations of two half-years, in the order of their months."""
    chance = random.Random(seed)  # noqa: S311 - a made-up region, and no secret
    months = sorted(f"2025-{chance.randint(1, 12):02}" for _ in range(number))
    return [_conversation(chance, month, at) for at, month in enumerate(months)]


def _conversation(chance: random.Random, month: str, at: int) -> Conversation:
    """Draw one conversation."""
    area, household = _drawn(chance, AREAS), _drawn(chance, HOUSEHOLDS)
    use = {provision: _use(chance, provision, area, month, household) for provision in PROVISIONS}
    return Conversation(
        month,
        area,
        _drawn(chance, AGES),
        household,
        tuple(sorted({_drawn(chance, THEMES) for _ in range(chance.randint(1, 3))})),
        use,
        _reasons(chance, area) if "nee" in use.values() else (),
        f"Kanarie{at:04}vogel zei dat het langer duurde dan gedacht",
    )


def _use(chance: random.Random, provision: str, area: str, month: str, household: str) -> str:
    """Draw whether somebody uses a provision; who has no children needs nothing for them, and may not know it."""
    if chance.random() < (0.4 if provision == "kindpakket" and "kinderen" not in household else 0.05):
        return "weet ik niet"
    later = _BETTER.get(provision, 0.0) if month > "2025-06" else 0.0
    return "ja" if chance.random() < PROVISIONS[provision] + later - _LESS_IN.get(area, 0.0) else "nee"


def _reasons(chance: random.Random, area: str) -> tuple[str, ...]:
    """Draw one or two reasons."""
    found = {_drawn(chance, REASONS) for _ in range(chance.randint(1, 2))}
    return tuple(sorted(found | ({_WORKING[area]} if area in _WORKING and chance.random() < 0.3 else set())))


def _drawn(chance: random.Random, weights: Mapping[str, int]) -> str:
    """Draw one of some values, each as often as its weight says."""
    return chance.choices(list(weights), list(weights.values()))[0]


def typed_rows(form: RegistrationForm, held: Iterable[Conversation]) -> Iterator[list[str]]:
    """Yield the row that a coordinator types of each conversation, a cell for each column of the form."""
    for at, conversation in enumerate(held):
        yield [_typed(column, conversation, at) for column in form.columns]


def as_csv(form: RegistrationForm, held: Iterable[Conversation]) -> bytes:
    """Give the conversations as another program writes them, with the words of the team member in their own column."""
    held = list(held)
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";")
    writer.writerow([*(column.header for column in form.columns), form.kept_apart[0].header])
    writer.writerows([*row, told.words] for row, told in zip(typed_rows(form, held), held, strict=True))
    return out.getvalue().encode("utf-8-sig")


def as_filled_in(blank: bytes, form: RegistrationForm, held: Iterable[Conversation]) -> bytes:
    """Give the workbook that the program gave out, filled in; blank: as it was given out (XLSX)."""
    book = openpyxl.load_workbook(io.BytesIO(blank))
    sheet = book[ROWS]
    for number, row in enumerate(typed_rows(form, held), FIRST_ROW):
        for at, cell in enumerate(row, 1):
            if cell:
                sheet.cell(number, at, cell)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _typed(column: Column, conversation: Conversation, at: int) -> str:
    """Give what is typed in one cell; at: the number of the conversation."""
    if column.kind is Kind.TICK:
        return "ja" if column.topic == "redenen" and column.of in conversation.reasons else ""
    if column.topic == "gebruik":
        return conversation.use[column.of]
    if column.topic == "themas":
        number = int("".join(sign for sign in column.name if sign.isdigit()))
        return next(iter(conversation.themes[number - 1 : number]), "")
    answers = {
        "maand": conversation.month, "nummer": f"S{at:05}", "leeftijd": conversation.age,
        "huishouden": conversation.household, "gebied": conversation.area,
    }  # fmt: skip
    return answers[column.topic]


def region_text() -> str:
    """Give the plan of Voorbeeldstad with a form that also asks for the area and the household."""
    text = (ROOT / "examples" / "voorbeeldstad" / "plan.yaml").read_text(encoding="utf-8")
    for old, new in _ASKED_TOO.items():
        assert old in text
        text = text.replace(old, new, 1)
    return text
