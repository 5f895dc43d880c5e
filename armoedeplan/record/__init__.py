"""Annotated records: the types are the questionnaire.

A field is declared once, with its type, its kind and its question:

    soort: Annotated[str | None, Choice(SOORTEN), Question("Wat voor organisatie is het?", ...)] = None

From that one place come the reader of plan files and of method data, the questions, and the JSON Schema.
This package knows nothing of plans.
"""

from typing import Annotated, TypeAlias

from armoedeplan.record.base import Record
from armoedeplan.record.kinds import (
    Choice,
    Date,
    Kind,
    Moment,
    Money,
    Number,
    Prose,
    PublicText,
    Quarter,
    Reference,
    Refused,
    Slug,
    Text,
    Whole,
    YearNumber,
    YesNo,
)
from armoedeplan.record.question import Group, Keys, Question, When, WhenSeveral

Line: TypeAlias = Annotated[str | None, Text()]
PublicLine: TypeAlias = Annotated[str | None, PublicText()]
Paragraphs: TypeAlias = Annotated[str | None, Prose()]
Lines: TypeAlias = Annotated[tuple[str, ...], Text()]
Identifier: TypeAlias = Annotated[str, Slug()]
Count: TypeAlias = Annotated[int | None, Whole(low=0)]
Year: TypeAlias = Annotated[int | None, YearNumber()]
Euros: TypeAlias = Annotated[int | None, Money()]
Decimal: TypeAlias = Annotated[float | None, Number()]
Percentage: TypeAlias = Annotated[float | None, Number(low=0, high=100, percent=True)]
Flag: TypeAlias = Annotated[bool | None, YesNo()]
Day: TypeAlias = Annotated[str | None, Date()]
MomentText: TypeAlias = Annotated[str | None, Moment()]
QuarterText: TypeAlias = Annotated[str | None, Quarter()]

__all__ = [
    "Choice",
    "Count",
    "Date",
    "Day",
    "Decimal",
    "Euros",
    "Flag",
    "Group",
    "Identifier",
    "Keys",
    "Kind",
    "Line",
    "Lines",
    "Moment",
    "MomentText",
    "Money",
    "Number",
    "Paragraphs",
    "Percentage",
    "Prose",
    "PublicLine",
    "PublicText",
    "Quarter",
    "QuarterText",
    "Question",
    "Record",
    "Reference",
    "Refused",
    "Slug",
    "Text",
    "When",
    "WhenSeveral",
    "Whole",
    "Year",
    "YearNumber",
    "YesNo",
]  # fmt: skip
