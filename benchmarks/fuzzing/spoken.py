"""What people type: answers, sittings with the wizard, command lines, versions of git; and YAML, out of its pieces."""

import json
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import Final

from fuzzing.seeds import PLAN, ROOT, Files
from fuzzing.signs import number, sign
from fuzzing.text import mutated_text

SUITE: Final = ROOT / "tests" / "support" / "data" / "yaml-test-suite" / "cases.json"
TALK_PLAN: Final[bytes] = b"""\
armoedeplan: 1
plan: {titel: Samen verder, status: concept, periode: {van: 2027, tot: 2030}}
gemeenten: [{id: voorbeeldstad, naam: Voorbeeldstad}]
uitgangspunten: {doelgroepen: [{id: ouderen, naam: Ouderen}]}
samenwerking:
  actoren:
    - {id: west, naam: Kredietbank West}
    - {id: oost, naam: Kredietbank Oost}
  aanbod: [{id: spreekuur, naam: Spreekuur, uitvoerders: [west]}]
aanpak:
  maatregelen: [{id: begeleider, naam: Een vaste begeleider, kosten: [{jaar: 2027, bedrag: 1000}]}]
verantwoording:
  indicatoren: [{id: pas, naam: Bereik van de pas, streefwaarde: 60}]
"""
_WORDS: Final = (
    "ja", "nee", "nvt", "onbekend", "later", "west", "oost", "ouderen", "begeleider", "Kredietbank", "1", "1,3", "1-9",
    "alle", "12.500,00", "\u20ac 1.000", "2027", "2027-13-01", "1 januari 2027", "31-02-2027", "50%", "www.x.nl",
    "a@b.nl", "06-12345678", "Jansen", "een; twee, drie", "GM0344", "https://x.nl/\u202e", "", " ", "concept",
    "schuldhulp", "#", "\u00b2", "\u2461", "9" * 5_000,
)  # fmt: skip
_COMMANDS: Final = (
    "<", ">", "!", "?", "?kader", ":stop", ":wis", ":terug", ":herstel", ":later", ":onbekend", ":nvt", ":noot",
    ":bron", ":voor", ":doel", ":maak", ":bekijk", ":stand", ":fouten", ":verwijder 1", ":wijzig 1", "=plan.titel",
    "=2.1", "=3", "=samenwerking.actoren", "=aanpak.maatregelen", "=financien", "=kredietbank", "=gemeenten",
    "+ Erbij", "-", "=", ":",
)  # fmt: skip
_TYPED: Final = (
    "maak plan.yaml --document beleidsplan --als md,pdf --uit uit", "zet plan.yaml plan.titel Titel", "controleer . -",
    "importeer aanbod lijst.csv plan.yaml --kolom A=aanbod.naam --ja", "exporteer werkboek plan.yaml --stap 2",
    "verschil oud.yaml nieuw.yaml --git HEAD --als json", "uitleg AP204", "leer plan.yaml --van map --blad 1",
    "voorbeelden schulden --alles", "controleer plan.yaml --formaat github --selecteer AP2 --stil", "wizard plan.yaml",
    "neem plan.yaml een --uit ander.yaml --gebruik a=b --mee alles", "sjabloon kopieer beleidsplan --blok geld", "-h",
    "vergelijk a.yaml b.yaml --op geld --groep grootte --jaar 2027", "nieuw plan.yaml --gemeente X", "--version",
)  # fmt: skip
_REVISIONS: Final = ("HEAD", "HEAD~1", "v1.0", "main@{2026-01-01}", "HEAD^{tree}", ":/begin", "--all", "HEAD:plan.yaml")


def answers() -> Sequence[Files]:
    """Give an answer to each question that a plan can hold, at a place where that may be."""
    return [{"antwoord.txt": f"{path}\nja".encode()} for path in _paths()]


def typed_answer(chance: Random, _: Sequence[Files]) -> Files:
    """Write a path and what somebody types there."""
    return {"antwoord.txt": f"{chance.choice(_paths())}\n{_phrase(chance)}".encode("utf-8", "surrogatepass")}


@cache
def _paths() -> Sequence[str]:
    """Give the path of every question; of a list that of its first item."""
    from armoedeplan.plan.plan import Plan
    from armoedeplan.record.walk import all_fields

    lists = [str(path) for path, field in all_fields(Plan) if field.record is not None and field.many]
    found = []
    for path, _ in all_fields(Plan):
        words = str(path)
        for above in sorted(lists, key=len, reverse=True):
            if words.startswith(f"{above}."):
                words = f"{above}[1]{words[len(above) :]}"
        found += [words, str(path)]
    return list(dict.fromkeys(found))


def sittings() -> Sequence[Files]:
    """Give a sitting with the wizard."""
    return [{"zitting.txt": b"=plan.titel\nAnders\n=samenwerking.actoren\nDe Brug\n:stop"}]


def typed_sitting(chance: Random, _: Sequence[Files]) -> Files:
    """Write the lines that somebody types in a sitting."""
    lines = [chance.choice((_phrase(chance), chance.choice(_COMMANDS))) for _ in range(chance.randint(1, 14))]
    return {"zitting.txt": "\n".join(lines).encode("utf-8", "surrogatepass")}


def command_lines() -> Sequence[Files]:
    """Give lines with which the program is started."""
    return [{"regel.txt": line.replace(" ", "\n").encode()} for line in _TYPED]


def typed_line(chance: Random, seeds: Sequence[Files]) -> Files:
    """Write the words behind the name of the program: a good line, with words of others, twice, away or damaged."""
    words = chance.choice(seeds)["regel.txt"].split(b"\n")
    for _ in range(chance.randint(0, 3)):
        at = chance.randrange(len(words) + 1)
        other = chance.choice(chance.choice(seeds)["regel.txt"].split(b"\n"))
        way = chance.randrange(4)
        words[at : at + way // 2] = [_phrase(chance).encode("utf-8", "surrogatepass") if way % 2 else other]
    return {"regel.txt": b"\n".join(words)}


def revisions() -> Sequence[Files]:
    """Give names of versions in git."""
    return [{"versie.txt": words.encode()} for words in _REVISIONS]


def yaml_texts() -> Sequence[Files]:
    """Give the texts of the public test suite of YAML, and small plans."""
    texts = [case["yaml"].encode() for case in json.loads(SUITE.read_text(encoding="utf-8"))]
    return [{"a.yaml": text} for text in (PLAN, TALK_PLAN, *texts)]


def _phrase(chance: Random) -> str:
    """Write some words, now and then with a sign or a number that nobody types."""
    words = chance.choices(_WORDS, k=chance.choice((1, 1, 1, 2, 3)))
    if chance.random() < 0.2:
        words.append(chance.choice((sign(chance), number(chance), "x" * 2_000)))
    text = chance.choice((" ", ", ", "; ")).join(words)
    if chance.random() < 0.15:
        text = mutated_text(chance, text.encode(), b"een twee").decode("utf-8", "surrogateescape")
    return text.replace("\0", "")
