"""Plain mistakes and plain malice in a template: each is one message with file and line, from the real commands."""

import shutil
from pathlib import Path

import pytest
from support.program import ROOSENDAAL, ROOT, run

ATTACK = ROOT / "tests" / "support" / "data" / "aanval"
NESTED = "Hier staat te veel in elkaar"
FIT = "Deze waarden passen hier niet bij elkaar"
SEEN = {
    "haakjes": ("{{ " + "(" * 80 + "1" + ")" * 80 + " }}", NESTED),
    "meer_haakjes": ("{{ " + "(" * 1000 + "1" + ")" * 1000 + " }}", NESTED),
    "als": ("{% if plan %}" * 100 + "a" + "{% endif %}" * 100, NESTED),
    "lussen": ("{% for a in [1] %}" * 25 + "a" + "{% endfor %}" * 25, NESTED),
    "plus": ("{{ " + "1 + " * 300 + "1 }}", NESTED),
    "bewerkingen": ("{{ plan.titel" + "|trim" * 300 + " }}", NESTED),
    "lijst": ("{{ " + "[" * 90 + "]" * 90 + " }}", NESTED),
    "getal": ("{{ " + "9" * 4301 + " }}", "Hier staat een getal dat te lang is"),
    "raw": ("{% raw %}{{ x", "“raw” wordt nergens afgesloten"),
    "haak": ("{{ plan.titel }", "“}” hoort hier niet"),
    "elseif": ("{% if plan %}{% elseif plan %}{% endif %}", "“elseif” hoort hier niet: “if” is nog niet afgesloten"),
    "geen_macro": (
        '{% from "armoedeplan/delen/opmaak.j2" import weg %}{{ weg() }}',
        "“weg” staat niet in armoedeplan/delen/opmaak.j2",
    ),
    "dubbel": ("{% macro a(b, b) %}{% endmacro %}", "Hier staat twee keer dezelfde naam"),
    "lang": ("{{ " + "a" * 900_000 + " }}", "De variabele “" + "a" * 400),
    "zelf": ('{% from "zelf.md.j2" import y %}', "Dit sjabloon verwijst naar zichzelf"),
}
TRIED = {
    "half": (r'{{ "\ud800" }}', "Hier komt een teken dat in geen document kan staan (U+D800)"),
    "scherm": (r'{{ "\x1b[2J" }}', "Hier komt een teken dat in geen document kan staan (U+001B)"),
    "toets": ("{% if plan is leeg %}x{% endif %}", "“leeg” bestaat niet als bewerking"),
    "argument": ("{{ plan.titel|replace('a') }}", FIT),
    "soort": ("{{ [1, 'a']|sort }}", FIT),
    "geen_lijst": ("{% for a in 5 %}{% endfor %}", FIT),
    "format": ("{{ '{} {}'.format(1) }}", "Deze regel is niet uit te voeren"),
    "stap": ("{{ range(1, 2, 0)|list }}", "Deze waarde past hier niet"),
    "macros": (
        "{% macro a() %}{{ b() }}{% endmacro %}{% macro b() %}{{ a() }}{% endmacro %}{{ a() }}",
        "Dit sjabloon roept zichzelf steeds weer aan",
    ),
    "blok": ("{% block a %}{{ self.a() }}{% endblock %}", "Dit sjabloon roept zichzelf steeds weer aan"),
    "sleutel": ("{{ plan[joiner()] }}{{ {}[joiner()] }}", "Wat hier wordt gebruikt, bestaat niet"),
    "lus": (
        "{% for a in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "Dit sjabloon roept zichzelf steeds weer aan",
    ),
    "kwadraat": (
        "{% set n = namespace(x=9**999) %}{% for a in range(40) %}{% set n.x = n.x * n.x %}{% endfor %}",
        "Dit getal is te groot",
    ),
}


def written(folder: Path, texts: dict[str, bytes]) -> Path:
    (folder / "m").mkdir()
    for name, text in texts.items():
        (folder / "m" / f"{name}.md.j2").write_bytes(text)
    return folder


@pytest.mark.parametrize("mistakes", [SEEN, TRIED], ids=["seen", "tried"])
def test_every_mistake_is_told_at_its_line_and_none_hides_another(
    mistakes: dict[str, tuple[str, str]], tmp_path: Path
) -> None:
    texts = {name: f"eerste regel\n{text}".encode() for name, (text, _) in mistakes.items()}
    ran = run("sjabloon", "controleer", "m", folder=written(tmp_path, texts))
    assert (ran.code, ran.err) == (1, "")
    told = {line.partition(".md.j2")[0].removeprefix("m/"): line for line in ran.lines[:-1:2]}
    assert set(told) == set(mistakes)
    for name, (_, message) in mistakes.items():
        assert told[name].startswith(f"m/{name}.md.j2, regel 2: {message}"), told[name][:300]
        assert len(told[name]) < 600
    assert all(line.startswith("    ") and line.endswith((".", "?")) for line in ran.lines[1:-1:2])


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x\n{{ plan.titel }}".encode("utf-16"), 1),
        ("x\n\n{{ plan.titel }} caf\xe9".encode("cp1252"), 3),
    ],
)
def test_a_template_in_other_letters_is_told_at_its_line(text: bytes, line: int, tmp_path: Path) -> None:
    ran = run("sjabloon", "controleer", "m", folder=written(tmp_path, {"brief": text}))
    assert (ran.code, ran.out) == (2, "")
    assert f"m/brief.md.j2, regel {line}: Dit is geen tekst in UTF-8" in ran.err


@pytest.mark.parametrize(
    "text",
    [
        b"\xef\xbb\xbf{#- document\r\ntitel: T\r\n-#}\r\n{{ plan.titel }}\r\n",
        b"\t{%\tif plan\t%}\t{{ plan.titel\t}}\t{% endif %}",
        b"",
        b'{% include "brief2.md.j2" ignore missing %}' + b"{{ 'a' ~ " + b"'a' ~ " * 2000 + b"'b' }}",
    ],
)
def test_what_is_odd_but_right_is_taken(text: bytes, tmp_path: Path) -> None:
    ran = run("sjabloon", "controleer", "m", folder=written(tmp_path, {"brief": text}))
    assert (ran.code, ran.lines) == (0, ["Geen fouten in 1 sjabloon."])


def test_a_template_that_reckons_with_constants_is_stopped_where_it_runs(tmp_path: Path) -> None:
    shutil.copytree(ATTACK / "sjabloon_bom", tmp_path / "m")
    told = "m/beleidsplan.md.j2, regel 1: Dit sjabloon vraagt te veel geheugen"
    assert run("sjabloon", "controleer", "m", folder=tmp_path).lines[0] == told
    ran = run("maak", ROOSENDAAL, "--sjablonen", "m", folder=tmp_path)
    assert (ran.code, ran.out, ran.err.splitlines()[0]) == (2, "", f"Fout: {told}")


def test_an_odd_but_right_name_after_a_text_is_told(tmp_path: Path) -> None:
    shutil.copytree(ATTACK / "sjabloon", tmp_path / "m")
    ran = run("sjabloon", "controleer", "m", folder=tmp_path)
    assert (ran.code, ran.lines[0][:31]) == (1, "m/beleidsplan.md.j2, regel 1: “")
