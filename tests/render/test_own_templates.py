"""Templates of a municipality: they replace a block, a document or add one, and can do nothing else."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.badinput import SOUND
from support.program import ROOSENDAAL, VOORBEELDSTAD, contents, run

from armoedeplan.document.context import plan_keys
from armoedeplan.plan.plan import Plan
from armoedeplan.plan.sample import sample_plan
from armoedeplan.record import Record
from armoedeplan.record.shape import shape_of
from armoedeplan.render.own.confined_tasks import Job
from armoedeplan.render.own.fill_in import fill
from armoedeplan.render.own.jinja_sandbox import OURS
from armoedeplan.render.own.linter import Linter, blocks_of, faults_in
from armoedeplan.render.own.read_folder import read_own
from armoedeplan.render.source import FormatError
from armoedeplan.render.templates import folder, template_names, templates

pytestmark = pytest.mark.usefixtures("quick_confined")

EXTENDS = '{% extends "armoedeplan/beleidsplan.md.j2" %}\n'
COLOPHON = (
    EXTENDS + "{% block voorwoord %}\n## Over dit stuk\n\nGemaakt voor {{ gemeenten[0].naam }}.\n{% endblock %}\n"
)
NEW = """{#- document
titel: Persbericht
voor: pers
nodig: plan.titel
-#}
# Persbericht

{{ plan.titel }} {% for m in aanpak.maatregelen %}{{ m.naam }}; {% endfor %}
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Give an empty folder for templates, with a sound plan beside it."""
    (tmp_path / "plan.yaml").write_text(SOUND, encoding="utf-8")
    (tmp_path / "eigen").mkdir()
    return tmp_path / "eigen"


def write(own: Path, text: str, name: str = "proef.md.j2") -> None:
    (own / name).parent.mkdir(exist_ok=True)
    (own / name).write_text(text, encoding="utf-8")


def make(own: Path, *more: str, document: str = "proef", plan: Path | str = "plan.yaml") -> tuple[int, list[str], str]:
    ran = run("maak", plan, "--document", document, "--sjablonen", "eigen", *more, folder=own.parent)
    return ran.code, ran.err.splitlines(), ran.out


def test_our_own_templates_say_the_same_in_the_sandbox(tmp_path: Path) -> None:
    for path in folder().glob("*.md.j2"):
        write(tmp_path, path.read_text(encoding="utf-8"), f"eigen/{path.name}")
    for name, extra in (("zonder", ()), ("met", ("--sjablonen", "eigen"))):
        assert run("maak", VOORBEELDSTAD, "--alles", "--uit", name, *extra, folder=tmp_path).code == 0
    assert contents(tmp_path / "met") == contents(tmp_path / "zonder")


def test_a_block_takes_the_place_of_ours_and_the_rest_stays(own: Path) -> None:
    run("maak", ROOSENDAAL, "--uit", "gewoon", folder=own.parent)
    write(own, COLOPHON, "beleidsplan.md.j2")
    assert make(own, "--uit", "eigene", document="beleidsplan", plan=ROOSENDAAL)[0] == 0
    usual, mine = ((own.parent / one / "beleidsplan.md").read_text(encoding="utf-8") for one in ("gewoon", "eigene"))
    block = "## Over dit stuk\n\nGemaakt voor Roosendaal.\n\n"
    assert mine.count(block) == 1
    assert mine.replace(block, "") == usual


def test_a_new_document_is_made_by_name_and_with_all(own: Path) -> None:
    write(own, NEW, "persbericht.md.j2")
    write(own, "los deel", "deel.j2")
    code, err, out = make(own, document="persbericht")
    assert (code, err, out) == (0, [], "Gemaakt: documenten/persbericht.md\n")
    assert "Samen verder" in (own.parent / "documenten/persbericht.md").read_text(encoding="utf-8")
    assert run("maak", "plan.yaml", "--alles", "--sjablonen", "eigen", folder=own.parent).code == 0
    assert {path.name for path in (own.parent / "documenten").glob("*.md")} > {"persbericht.md", "beleidsplan.md"}


def test_what_a_template_does_not_say_of_itself_is_as_in_ours(own: Path) -> None:
    write(own, COLOPHON, "beleidsplan.md.j2")
    write(own, "{#- document\nvoor: iedereen\n-#}\nx", "raadsvoorstel.md.j2")
    found = read_own(own).templates
    assert found["beleidsplan"] == templates()["beleidsplan"]
    assert found["raadsvoorstel"] == templates()["raadsvoorstel"]._replace(audience="iedereen")


def test_a_document_for_each_municipality_stays_one_for_each(own: Path) -> None:
    text = VOORBEELDSTAD.read_text(encoding="utf-8").replace("status: vastgesteld", "status: aangeboden_aan_raad", 1)
    plan = text.replace("gemeenten:\n", "gemeenten:\n  - id: oost\n    naam: Oost\n", 1)
    (own.parent / "plan.yaml").write_text(plan, encoding="utf-8")
    write(own, "{{ gemeente.naam }} {{ gemeente.volgnummer }}", "raadsvoorstel.md.j2")
    code, err, _ = make(own, document="raadsvoorstel")
    assert (code, err) == (0, [])
    made = {path.name: path.read_text(encoding="utf-8") for path in (own.parent / "documenten").glob("*.md")}
    assert made == {"raadsvoorstel-oost.md": "Oost 1\n", "raadsvoorstel-voorbeeldstad.md": "Voorbeeldstad 2\n"}


def test_parts_are_found_in_the_folder_and_ours_by_their_name(own: Path) -> None:
    write(own, "{% macro hallo() %}Hallo{% endmacro %}", "delen/eigen.j2")
    write(own, "{% macro euro(x) %}nooit{% endmacro %}", "delen/opmaak.j2")
    write(
        own,
        '{% from "delen/eigen.j2" import hallo %}{% from "armoedeplan/delen/opmaak.j2" import euro, telling %}'
        '{% from "delen/opmaak.j2" import euro as mijn %}{{ hallo() }} {{ euro(5) }} {{ mijn(5) }}',
    )
    assert make(own)[0] == 0
    assert (own.parent / "documenten/proef.md").read_text(encoding="utf-8") == "Hallo €\u00a05 nooit\n"


def test_a_template_places_pictures_which_the_program_draws(own: Path) -> None:
    text = "{% for p in beeld.organisatie %}![{{ p.titel }}]({{ p.bestand }}){% endfor %}![x](diagrammen/weg.svg)"
    write(own, text)
    assert make(own, "--uit", "uit", plan=VOORBEELDSTAD)[0] == 0
    made = {path.relative_to(own.parent / "uit").as_posix() for path in (own.parent / "uit").rglob("*.*g")}
    assert made == {"diagrammen/organisatie.svg"}


@pytest.mark.parametrize(
    ("text", "told", "remedy"),
    [
        ("{{ inzicht.advies.grounds }}", "“inzicht.advies.grounds” bestaat niet meer", "Gebruik gronden."),
        ("{% set a = inzicht.advies %}{{ a.models|join }}", "“a.models” bestaat niet meer", "Gebruik modellen."),
        (
            "{% for v in inzicht.voorbeelden %}{{ v.maatregelen }}{% endfor %}",
            "“v.maatregelen” bestaat niet meer",
            "Gebruik bij.",
        ),
        ("{{ inzicht.advies.ground }}", "“inzicht.advies.ground” bestaat niet", "Bedoelt u gronden?"),
    ],
)
def test_a_variable_that_is_gone_is_told_with_what_replaces_it(text: str, told: str, remedy: str) -> None:
    (fault,) = faults_in({"proef.md.j2": f"x\n{text}\n"})
    assert (fault.line, fault.message, fault.remedy) == (2, told, remedy)


def test_maak_tells_what_replaces_a_variable_that_is_gone(own: Path) -> None:
    write(own, "x\n{{ inzicht.advies.grounds }}\n")
    code, err, out = make(own)
    assert (code, out) == (2, "")
    assert err[0] == "Fout: eigen/proef.md.j2, regel 2: “grounds” bestaat hier niet meer"
    assert err[1].strip().endswith("Gebruik gronden.")


@pytest.mark.parametrize(
    ("extended", "block", "told", "remedy"),
    [
        ("armoedeplan/beleidsplan.md.j2", "samenvating", "bestaat niet in", "Bedoelt u samenvatting?"),
        ("basis.j2", "samenvating", "bestaat niet in", "Bedoelt u samenvatting?"),
        ("armoedeplan/publieksversie.md.j2", "kern", "bestaat niet meer in", "Gebruik het blok waar_gaat_dit_over."),
    ],
)
def test_a_block_that_replaces_none_is_refused_and_not_left_out_in_silence(
    extended: str, block: str, told: str, remedy: str, own: Path
) -> None:
    write(own, EXTENDS, "basis.j2")
    write(own, f'{{% extends "{extended}" %}}\n{{% block {block} %}}Van ons.{{% endblock %}}\n')
    before = contents(own.parent)
    code, err, out = make(own)
    assert (code, out, contents(own.parent)) == (2, "", before)
    message = f"Het blok “{block}” {told} {extended}, en komt dus nergens te staan"
    assert err[0] == f"Fout: eigen/proef.md.j2, regel 2: {message}"
    assert err[1].strip().endswith(remedy)


def test_a_block_that_a_template_of_ones_own_adds_for_another_is_right(own: Path) -> None:
    write(own, EXTENDS + "{% block samenvatting %}{% block slogan %}Samen.{% endblock %}{% endblock %}", "basis.j2")
    write(own, '{% extends "basis.j2" %}{% block slogan %}Van ons.{% endblock %}')
    assert make(own)[0] == 0
    assert "Van ons." in (own.parent / "documenten/proef.md").read_text(encoding="utf-8")


HOSTILE = (
    # spelling
    ("{% if x %}", "“if” wordt nergens afgesloten"),
    ("{% blok x %}", "“blok” is geen opdracht die een sjabloon kent"),
    ("{{ plan.titel|jion }}", "“jion” bestaat niet als bewerking"),
    ("{{ plan.titel", "Het sjabloon houdt op waar }} hoort"),
    ("{# x", "Een opmerking die met {# begint, wordt nergens met #} afgesloten"),
    # names
    ("{{ plan.titl }}", "“titl” bestaat hier niet"),
    ("{{ plann.titel }}", "“plann” bestaat niet"),
    # what is behind things
    ('{{ "".__class__ }}', "“__class__” mag een sjabloon niet gebruiken"),
    ("{{ plan._record }}", "“_record” mag een sjabloon niet gebruiken"),
    ('{{ plan|attr("_known") }}', "“_known” mag een sjabloon niet gebruiken"),
    ('{{ [plan]|map(attribute="_known")|list }}', "“_known” mag een sjabloon niet gebruiken"),
    ('{{ "{0._record}".format(plan) }}', "“_record” mag een sjabloon niet gebruiken"),
    ("{{ cycler.__init__.__globals__.os }}", "“__init__” mag een sjabloon niet gebruiken"),
    ("{{ self._TemplateReference__context }}", "“_TemplateReference__context” mag een sjabloon niet gebruiken"),
    ("{{ werkformulier.func_globals }}", "“func_globals” bestaat hier niet"),
    ("{{ [].append(3) }}", "“append” mag een sjabloon niet gebruiken"),
    # files
    ('{% include "../plan.yaml" %}', "Het sjabloon “../plan.yaml” bestaat niet"),
    ('{% include "/etc/passwd" %}', "Het sjabloon “/etc/passwd” bestaat niet"),
    ('{% include "armoedeplan/../../pyproject.toml" %}', "bestaat niet"),
    # too much
    ("{{ 9**9**9 }}", "Deze macht is te groot"),
    ('{{ "x" * 99999999 }}', "Deze herhaling is te lang"),
    ('{{ "%0999999999d" % 3 }}', "Een tekst invullen met % kan niet"),
    ("{{ range(1000000) }}", "Hier staat een te groot getal"),
    ("{% macro a() %}{{ a() }}{% endmacro %}{{ a() }}", "Dit sjabloon roept zichzelf steeds weer aan"),
    ("{{ 1 / 0 }}", "Hier wordt door nul gedeeld"),
    ('{{ "a" + 1 }}', "Deze waarden passen hier niet bij elkaar"),
)


@pytest.mark.parametrize(("text", "message"), HOSTILE)
def test_what_is_wrong_is_told_with_the_template_and_its_line(text: str, message: str, own: Path) -> None:
    write(own, f"eerste regel\n{text}\n" if "{#" not in text else f"eerste\n{text}")
    came = fill([Job("proef")], read_own(own), SOUND.encode())
    assert came.texts == []
    assert came.fault
    assert (came.fault.file, message in came.fault.message) == ("proef.md.j2", True), came.fault
    assert came.fault.line in (1, 2)
    assert came.fault.remedy.endswith((".", "?", "MAP"))


@pytest.mark.parametrize(("text", "message"), [HOSTILE[0], HOSTILE[5], HOSTILE[7], HOSTILE[16]])
def test_maak_tells_it_and_writes_nothing(text: str, message: str, own: Path) -> None:
    write(own, f"x\n{text}\n")
    before = contents(own.parent)
    code, err, out = make(own)
    assert (code, out) == (2, "")
    assert err[0].startswith("Fout: eigen/proef.md.j2, regel ")
    assert message in err[0]
    assert len(err) == 2
    assert contents(own.parent) == before


LOOP = "{% for i in range(100000) %}\n{% for j in range(100000) %}\nBODY\n{% endfor %}\n{% endfor %}\n"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("{% set x = j %}", "Dit sjabloon is na 4 seconden nog niet klaar"),
        ("a" * 500, "Dit sjabloon maakt te veel tekst"),
    ],
)
def test_a_loop_that_does_not_end_is_stopped_at_its_line(body: str, message: str, own: Path) -> None:
    write(
        own, f"{EXTENDS}{{% block samenvatting %}}\n{LOOP.replace('BODY', body)}{{% endblock %}}\n", "beleidsplan.md.j2"
    )
    fault = fill([Job("beleidsplan")], read_own(own), SOUND.encode(), 4).fault
    assert fault
    assert (fault.file, fault.message) in {
        ("beleidsplan.md.j2", message),
        # a slow machine may not come so far
        ("beleidsplan.md.j2", "Dit sjabloon is na 4 seconden nog niet klaar"),
    }
    assert fault.line in (3, 4, 5)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
@pytest.mark.parametrize(
    "text",
    [
        "{% set s = namespace(x=[1]) %}{% for i in range(60) %}{% set s.x = s.x + s.x %}{% endfor %}",
        '{{ "a"|center(9999999999) }}',
        '{{ "{:>9999999999}".format(3) }}',
    ],
)
def test_a_template_that_asks_too_much_memory_is_stopped(text: str, own: Path) -> None:
    write(own, f"x\n{text}")
    fault = fill([Job("proef")], read_own(own), SOUND.encode(), 60).fault
    assert fault
    assert (fault.line, fault.message) == (2, "Dit sjabloon vraagt te veel geheugen")


ESCAPES = (
    "open('/etc/passwd').read()",
    "open('../x', 'w')",
    "__import__('socket').create_connection(('127.0.0.1', 9))",
    "__import__('subprocess').run(['true'])",
    "__import__('os').system('true')",
    "__import__('os').remove('../x')",
    "__import__('ctypes').CDLL(None)",
)


@pytest.mark.parametrize("code", ESCAPES)
def test_even_python_in_that_process_reaches_no_file_program_or_network(code: str, tmp_path: Path) -> None:
    child = (
        "from armoedeplan.render.own import confined_tasks\n"
        "from armoedeplan.confined.sandbox import close_off; close_off()\n"
        f"try:\n    {code}\nexcept PermissionError:\n    print('refused')\n"
    )
    import subprocess

    done = subprocess.run([sys.executable, "-c", child], check=False, capture_output=True, text=True, cwd=tmp_path)
    assert (done.stdout, done.stderr) == ("refused\n", "")


def test_a_link_that_leads_out_of_the_folder_is_refused(own: Path) -> None:
    (own.parent / "geheim.j2").write_text("geheim", encoding="utf-8")
    (own / "proef.md.j2").symlink_to(own.parent / "geheim.j2")
    code, err, _ = make(own)
    assert (code, err[0]) == (2, "Fout: eigen/proef.md.j2 wijst naar een plek buiten de map")
    (own / "proef.md.j2").unlink()
    (own / "map").symlink_to(own.parent)
    assert make(own)[1][0] == "Fout: eigen/map wijst naar een plek buiten de map"


def test_a_folder_without_templates_and_files_that_are_none_are_told(own: Path) -> None:
    assert make(own, document="beleidsplan")[1][0].startswith("Fout: In de map eigen staan geen sjablonen")
    (own / "a.md.j2").write_bytes(b"\xff\xfe")
    assert make(own, document="beleidsplan")[1][0] == "Fout: eigen/a.md.j2, regel 1: Dit is geen tekst in UTF-8"
    (own / "a.md.j2").unlink()
    os.mkfifo(own / "a.md.j2")
    assert "geen gewoon bestand" in make(own, document="beleidsplan")[1][0]


@pytest.mark.parametrize(
    ("head", "message"),
    [
        ("nodig: plan.titl", "“plan.titl” bestaat niet in het plan"),
        ("per: plan", "“plan” is geen lijst"),
        ("niet_bij: plan.x = ja", "“plan.x” bestaat niet in het plan"),
    ],
)
def test_what_a_template_says_of_itself_must_be_right(head: str, message: str, own: Path) -> None:
    write(own, f"{{#- document\ntitel: T\n{head}\n-#}}\nx")
    with pytest.raises(FormatError, match=message):
        read_own(own)


def internal(type_: type[Record], path: str, *, inside: bool = False) -> Iterator[str]:
    """Yield the paths of internal answers that stand in no list."""
    for field in shape_of(type_).fields.values():
        here, hidden = f"{path}.{field.name}".lstrip("."), inside or bool(field.note and field.note.internal)
        if field.record and not field.many and not field.keyed:
            yield from internal(field.record, here, inside=hidden)
        elif hidden and not field.record:
            yield here


def test_an_internal_answer_is_none_to_a_template(own: Path) -> None:
    # what colleagues write beside the answers is no variable at all
    paths = [path for path in internal(Plan, "") if path.split(".")[0] in plan_keys()]
    assert len(paths) > 3
    write(own, "\n".join(f"{{{{ {path} }}}}" for path in paths))
    came = fill([Job("proef")], read_own(own), sample_plan())
    assert came.fault is None
    assert set(came.texts[0].split("\n")) == {"*niet openbaar*", ""}


@pytest.mark.parametrize("name", sorted(templates()))
def test_our_own_templates_use_no_name_that_is_not_told(name: str) -> None:
    assert list(Linter({}).faults(f"{OURS}{name}.md.j2")) == []
    assert {"voorblad", "colofon"} - set(blocks_of(f"{OURS}{name}.md.j2")) <= {"colofon"}


# what is made of two plans gets what was found in both, and nothing of a plan
@pytest.mark.parametrize("name", [name for name in template_names() if "/" in name and not name.startswith("leren/")])
def test_parts_and_chapters_of_ours_stand_on_themselves_and_use_no_name_that_is_not_told(name: str) -> None:
    assert list(Linter({}).faults(f"{OURS}{name}")) == []


@pytest.mark.parametrize(
    ("text", "line", "message", "remedy"),
    [
        ("{{ plan.titl }}", 3, "“plan.titl” bestaat niet", "Bedoelt u titel?"),
        ("{{ plan['titl'] }}", 3, "“titl” bestaat niet", "Bedoelt u titel?"),
        ("{{ plan.periode.vann }}", 3, "“plan.periode.vann” bestaat niet", "Bedoelt u van?"),
        ("{{ pln.titel }}", 3, "De variabele “pln” bestaat niet", "Bedoelt u plan?"),
        ("{% for m in aanpak.maatregelen %}\n{{ m.nam }}{% endfor %}", 4, "“m.nam” bestaat niet", "Bedoelt u naam?"),
        ("{{ (aanpak.maatregelen|first).eigenaar.namm }}", 3, "“namm” bestaat niet", "Bedoelt u naam?"),
        ("{{ aanpak.maatregelen|map(attribute='nam')|join }}", 3, "“nam” bestaat niet", "Bedoelt u naam?"),
        ("{{ aanpak.maatregelen|selectattr('statu')|join }}", 3, "“statu” bestaat niet", "Bedoelt u status?"),
        ("{% set p = plan.periode %}{{ p.vann }}", 3, "“p.vann” bestaat niet", "Bedoelt u van?"),
        ("{{ keuze.hoofdmodl }}", 3, "“keuze.hoofdmodl” bestaat niet", "Bedoelt u hoofdmodel?"),
        ("{{ methode.wetten['x'].naamm }}", 3, "“naamm” bestaat niet", "Bedoelt u naam?"),
        ("{{ colofon.programa }}", 3, "“colofon.programa” bestaat niet", "Bedoelt u programma?"),
        ("{{ werkformulier()[1][0].vrag }}", 3, "“vrag” bestaat niet", "Bedoelt u vraag?"),
        (
            "{% for a in aanpak.netwerken %}{{ a.genoemd_bij('maatregelen', 'netwerken')[0].nam }}{% endfor %}",
            3,
            "“nam” bestaat niet",
            "Bedoelt u naam?",
        ),
        ('{% include "delen/opmak.j2" %}', 3, "Het sjabloon “delen/opmak.j2” bestaat niet", "delen/opmaak.j2?"),
        ("{% endblock %}{% block aanpakk %}", 3, "Het blok “aanpakk” bestaat niet", "Bedoelt u aanpak?"),
        ("{% endblock %}\nlos{% block geld %}", 4, "Wat buiten een blok staat, komt niet in het document", "blok."),
    ],
)
def test_names_are_looked_at_without_running(text: str, line: int, message: str, remedy: str) -> None:
    whole = f"{EXTENDS}{{% block samenvatting %}}\n{text}\n{{% endblock %}}\n"
    (fault,) = faults_in({"beleidsplan.md.j2": whole})
    assert (fault.file, fault.line) == ("beleidsplan.md.j2", line)
    assert message in fault.message
    assert remedy in fault.remedy


@pytest.mark.parametrize(
    "text",
    [
        "{% if plan.titl is defined %}{{ plan.titel }}{% endif %}",
        "{{ onbekend|default('') }}{{ plan.titel.kort }}{{ plan.datum.value[:4] }}",
        "{% set ns = namespace(x=0) %}{% set ns.x = 1 %}{{ ns.x }}{{ tabel('', aanpak.maatregelen, []) }}",
        "{% for a, b in [(1, 2)] %}{{ a }}{{ loop.index }}{% endfor %}{% macro m(q) %}{{ q.wat }}{% endmacro %}",
        "{{ super() }}{{ self.kort() }}{% with y = plan %}{{ y.titel }}{% endwith %}{{ doel.tekst.alineas }}",
        "{% for x in samenwerking.conclusies if x.tekst %}{{ x.volgnummer }}{{ x.lijst }}{% else %}-{% endfor %}",
    ],
)
def test_what_is_right_is_not_told(text: str) -> None:
    whole = f"{EXTENDS}{{% block samenvatting %}}\n{text}\n{{% endblock %}}\n"
    assert faults_in({"beleidsplan.md.j2": whole}) == []
