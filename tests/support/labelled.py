"""The labelled corpus of `tests/personal/corpus/`: sentences with what identifies a person in them, and without.

All values are made up: BSNs out of the range 9999, which is for tests, telephone numbers and postcodes that are not
given out, addresses of mail that are reserved for examples, and plates with a number of zeros.
"""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from armoedeplan.personal.hits import Hit, hits_in
from armoedeplan.personal.named_people import GIVEN, INITIALS
from armoedeplan.personal.told_people import SMALL, SPECIAL, STORY
from armoedeplan.personal.values import BSN, IBAN, MAIL, NAME, PHONE
from armoedeplan.personal.where_people_live import ADDRESS, BIRTH, PLATE, POSTCODE, V_NUMBER
from armoedeplan.record.dates import MONTHS

FOLDER: Final = Path(__file__).resolve().parent.parent / "personal" / "corpus"
MAKING, HELD_OUT = "maken", "toets"
"""The part that rules were made with, and the part that they are measured on."""
_LABEL: Final = re.compile(r"\[([a-z_]+):([^\]]+)\]")
_SLOT: Final = re.compile(r"\{([a-z0-9_]+)\}")
_TIMES: Final = {"positief": 3, "negatief": 12}
"""So many sentences are made of one that is written, each with other values."""


class Sentence(NamedTuple):
    """A sentence, and what must be found in it: the kind, and where it begins and ends."""

    text: str
    labels: tuple[tuple[str, int, int], ...]


def all_sentences(part: str) -> tuple[Sentence, ...]:
    """Give all sentences of a part: those with something to find first. The same in every run."""
    chance = random.Random(part)  # noqa: S311 - values that look alike, no secret
    made: list[Sentence] = []
    for sort, times in _TIMES.items():
        for line in (FOLDER / f"{sort}_{part}.txt").read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                copies = [_SLOT.sub(lambda found: _value(found[1], part, chance), line) for _ in range(times)]
                made += map(_labelled, dict.fromkeys(copies))
    return tuple(made)


def written_sentences(part: str) -> int:
    """Give how many sentences of a part were written by hand."""
    texts = [(FOLDER / f"{sort}_{part}.txt").read_text(encoding="utf-8").splitlines() for sort in _TIMES]
    return sum(bool(line) and not line.startswith("#") for lines in texts for line in lines)


@cache
def _names_of(part: str) -> list[list[str]]:
    """Give the given names, surnames, quarters and places of a part; no name of the one part stands in the other."""
    return [line.split(";") for line in (FOLDER / f"namen_{part}.txt").read_text(encoding="utf-8").splitlines()]


def _labelled(line: str) -> Sentence:
    """Take the labels out of a line."""
    text, labels, end = "", [], 0
    for found in _LABEL.finditer(line):
        text += line[end : found.start()]
        labels.append((found[1], len(text), len(text) + len(found[2])))
        text, end = text + found[2], found.end()
    return Sentence(text + line[end:], tuple(labels))


def _value(slot: str, part: str, chance: random.Random) -> str:
    """Give a made-up value for a slot."""
    given, surnames, quarters, places = _names_of(part)
    year = chance.randint(2019, 2030)
    simple: dict[str, Callable[[], str]] = {
        "vn": lambda: chance.choice(given),
        "an": lambda: chance.choice(surnames),
        "vl": lambda: f"{chance.choice('ABCDEFGHJKLMNPRSTW')}.",
        "vl2": lambda: f"{chance.choice('ABCDEFGHJ')}.{chance.choice('KLMNPRST')}.",
        "wijk": lambda: chance.choice(quarters),
        "plaats": lambda: chance.choice(places),
        "leeftijd": lambda: str(chance.randint(19, 81)),
        "nr": lambda: str(chance.randint(1, 240)),
        "letter": lambda: chance.choice("abc"),
        "straat": lambda: chance.choice(
            ("Kerkstraat", "Molenweg", "Lindelaan", "Dorpsplein", "Havenkade", "Rozenhof", "Schoolstraat", "Zuidsingel")
        ),
        "jaar": lambda: str(year),
        "jaar_na": lambda: str(year + chance.randint(1, 6)),
        "jaar_kort": lambda: f"{chance.randint(20, 30)}",
        "zaak": lambda: f"{year}-{chance.randint(100000, 999999)}",
        "datum_jmd": lambda: f"{year}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}",
        "datum_cijfers": lambda: f"{chance.randint(1, 28)}-{chance.randint(1, 12)}-{year}",
        "bedrag": lambda: f"€ {chance.randint(10, 999)}.000",
        "bedrag_kaal": lambda: f"{chance.randint(10, 999)}.500",
        "bedrag_groot": lambda: f"€ {chance.randint(1, 99)}.{chance.randint(100, 999)}.000",
        "kvk": lambda: f"{chance.randint(10000000, 99999999)}",
        "rsin": lambda: _bsn(chance),
        "isbn": lambda: f"978{chance.randint(1000000000, 9999999999)}",
        "cbs": lambda: f"{chance.randint(80000, 86999)}NED",
        "negen": lambda: _bsn(chance),
        "domein": lambda: chance.choice(("voorbeeld.example", "stichting.example", "gemeente.example.org")),
    }
    if re.fullmatch("n[1-6]", slot):
        return _number(int(slot[1]), chance)
    return simple[slot]() if slot in simple else _identifying(slot, chance)


def _identifying(slot: str, chance: random.Random) -> str:
    """Give a made-up value that identifies a person, in one of the ways in which it is written."""
    bsn, mobile, area = _bsn(chance), f"{chance.randint(0, 9999999):07d}", chance.choice(("0168", "0495", "0592"))
    local, account = f"0{_number(5, chance)}", _iban("NL", f"FICT{_number(6, chance)}{_number(4, chance)}")
    code, letters = f"{chance.randint(1000, 9999)}", chance.choice(("SA", "SD", "SS"))
    day, month, born = chance.randint(1, 28), chance.choice(MONTHS), chance.randint(1940, 2022)
    number = MONTHS.index(month) + 1
    name = chance.choice(("j.proef", "a-vandetest", "fatima.toets", "k_voorbeeld", "hvdproef", "m.proefman84"))
    values = {
        "bsn": bsn,
        "bsn_punt": f"{bsn[:3]}.{bsn[3:6]}.{bsn[6:]}",
        "bsn_spatie": f"{bsn[:4]} {bsn[4:6]} {bsn[6:]}",
        "iban": account,
        "iban_spatie": " ".join(account[at : at + 4] for at in range(0, len(account), 4)),
        "iban_klein": account.lower(),
        "iban_be": _iban("BE", _number(6, chance) + _number(6, chance)),
        "mob": f"06-0{mobile}",
        "mob_aan": f"060{mobile}",
        "mob_spatie": f"06 0{mobile[0]} {mobile[1:3]} {mobile[3:5]} {mobile[5:]}",
        "mob_land": f"+31 6 0{mobile}",
        "mob_punt": f"06.0{mobile[:3]}.{mobile[3:]}",
        "vast": f"{area}-{local}",
        "vast_haak": f"({area}) {local[:2]} {local[2:4]} {local[4:]}",
        "mail": f"{name}@{chance.choice(('voorbeeld.example', 'example.org', 'werk.example'))}",
        "mail_hoofd": f"{name.title()}@Example.ORG",
        "mail_gratis": f"{name}{chance.randint(1, 99)}@example.com",
        "vnr": _number(6, chance) + _number(4, chance),
        "vnr_spatie": f"{_number(3, chance)} {_number(3, chance)} {_number(4, chance)}",
        "kenteken": chance.choice(("GX-000-J", "00-XKZ-0", "RT-00-ZB", "0-SDJ-00", "00-HB-ZX", "H-000-BF")),
        "kenteken_los": chance.choice(("GX000J", "00XKZ0", "00 HB ZX")),
        "pc": f"{code} {letters}",
        "pc_los": f"{code}{letters}",
        "geb": f"{day} {month} {born}",
        "geb_streep": f"{day:02d}-{number:02d}-{born}",
        "geb_schuin": f"{day}/{number}/{born}",
    }
    return values[slot]


def _number(size: int, chance: random.Random) -> str:
    """Give a number of so many figures."""
    return str(chance.randint(max(2, 10 ** (size - 1)), 10**size - 1))


def _bsn(chance: random.Random) -> str:
    """Give a number out of the range for tests that passes the eleven-test."""
    return chance.choice(_TEST_NUMBERS)


def _passing() -> Iterator[str]:
    for end in range(100_000):
        digits = f"9999{end:05d}"
        total = sum(weight * int(sign) for weight, sign in zip(range(9, 1, -1), digits, strict=False))
        if (total - int(digits[8])) % 11 == 0:
            yield digits


_TEST_NUMBERS: Final = tuple(_passing())


def _iban(country: str, rest: str) -> str:
    """Give an account number with the right check digits."""
    number = int("".join(str(int(sign, 36)) for sign in f"{rest}{country}00"))
    return f"{country}{98 - number % 97:02d}{rest}"


class Score(NamedTuple):
    """How well a kind is found: labels that were found and that were not, and finds that are none."""

    found: int
    missed: int
    wrong: int

    @property
    def recall(self) -> float:
        """The share of what is there that was found."""
        return self.found / ((self.found + self.missed) or 1)

    @property
    def precision(self) -> float:
        """The share of the finds that are right."""
        return self.found / ((self.found + self.wrong) or 1)


KINDS: Final = {
    "bsn": BSN, "iban": IBAN, "telefoon": PHONE, "email": MAIL, "vnummer": V_NUMBER, "kenteken": PLATE,
    "postcode": POSTCODE, "adres": ADDRESS, "geboortedatum": BIRTH, "naam_titel": NAME, "naam_voorletters": INITIALS,
    "naam_voornaam": GIVEN, "bijzonder": SPECIAL, "klein_aantal": SMALL, "verhaal": STORY,
}  # fmt: skip
"""The kinds by the words with which the corpus labels them."""


def measured_scores(part: str) -> dict[str, Score]:
    """Measure each kind on a part of the corpus, by the word of its label."""
    return {label: _score(label, kind, _read_all(part)) for label, kind in KINDS.items()}


@cache
def _read_all(part: str) -> tuple[tuple[Sentence, tuple[Hit, ...]], ...]:
    return tuple((sentence, hits_in(sentence.text)) for sentence in all_sentences(part))


def _score(label: str, kind: str, read: Sequence[tuple[Sentence, tuple[Hit, ...]]]) -> Score:
    """Measure one kind: a find is right when it touches a label of its kind."""
    found = missed = wrong = 0
    for sentence, hits in read:
        labels = [(start, end) for name, start, end in sentence.labels if name == label]
        mine = [(hit.start, hit.end) for hit in hits if hit.kind == kind]
        reached = [one for one in labels if any(_touch(one, hit) for hit in mine)]
        found, missed = found + len(reached), missed + len(labels) - len(reached)
        wrong += sum(not any(_touch(one, hit) for one in labels) for hit in mine)
    return Score(found, missed, wrong)


def missed_finds(part: str) -> Iterator[str]:
    """Yield what was missed and what was found wrongly, for who makes rules."""
    for sentence, hits in _read_all(part):
        wanted = {(KINDS[name], start, end) for name, start, end in sentence.labels}
        for kind, start, end in sorted(wanted):
            if not any(hit.kind == kind and _touch((start, end), (hit.start, hit.end)) for hit in hits):
                yield f"gemist {kind}: {sentence.text}"
        for hit in hits:
            if not any(hit.kind == kind and _touch((start, end), (hit.start, hit.end)) for kind, start, end in wanted):
                yield f"te veel {hit.kind} “{sentence.text[hit.start : hit.end]}”: {sentence.text}"


def _touch(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
