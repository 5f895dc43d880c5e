"""One of every kind of value."""

from armoedeplan.guide.antwoorden import Formaat
from armoedeplan.plan.gemeenten import Gemeentecode
from armoedeplan.record import (
    Choice,
    Date,
    Kind,
    Moment,
    Money,
    Number,
    Prose,
    Quarter,
    Reference,
    Slug,
    Text,
    Whole,
    YesNo,
)
from armoedeplan.record.kinds import YearNumber

COLOURS = {"rood": "Rood", "licht_groen": "lichtgroen", "geisoleerd": "geïsoleerde mensen"}
KINDS: dict[str, Kind] = {
    "Text": Text(),
    "Prose": Prose(),
    "Number": Number(),
    "Percentage": Number(low=0, high=100),
    "Whole": Whole(),
    "Count": Whole(low=0),
    "Year": YearNumber(),
    "Money": Money(),
    "YesNo": YesNo(),
    "Date": Date(),
    "Moment": Moment(),
    "Quarter": Quarter(),
    "Slug": Slug(),
    "Reference": Reference("actoren"),
    "Choice": Choice(COLOURS),
    "open Choice": Choice(COLOURS, open=True),
    "Gemeentecode": Gemeentecode(),
    "Formaat": Formaat(),
}
