"""The kinds of values in a file: how each is read strictly, and what a person may type for it.

A file holds only the canonical form of a value; `canonical` makes that form from what people type in the
interview or on the command line (`1-3-2027`, `EUR 12.500`, `j`).
"""

from armoedeplan.record.kinds.choices import Choice, YesNo, label_of
from armoedeplan.record.kinds.kind import Kind, Reading, Refused, Understood, doubt, short
from armoedeplan.record.kinds.numbers import Money, Number, Whole, YearNumber
from armoedeplan.record.kinds.texts import Prose, PublicText, Reference, Slug, Text
from armoedeplan.record.kinds.times import Date, Moment, Quarter

__all__ = [
    "Choice",
    "Date",
    "Kind",
    "Moment",
    "Money",
    "Number",
    "Prose",
    "PublicText",
    "Quarter",
    "Reading",
    "Reference",
    "Refused",
    "Slug",
    "Text",
    "Understood",
    "Whole",
    "YearNumber",
    "YesNo",
    "doubt",
    "label_of",
    "short",
]
