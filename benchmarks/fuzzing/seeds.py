"""Good inputs to begin with: made by the program and by the libraries that others make theirs with."""

import datetime as dt
import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from fuzzing.archives import packed

ROOT: Final = Path(__file__).resolve().parents[2]
ATTACKS: Final = ROOT / "tests" / "support" / "data" / "aanval"
Files = Mapping[str, bytes]
"""An input: the files of a folder by their names, or one file under its own name."""
PLAN: Final = b"armoedeplan: 1\nplan:\n  titel: Samen verder\n"
_HEADERS: Final = ("Organisatie", "Soort organisatie", "Activiteit", "Doelgroep", "Functies", "Gebied", "Contact")
_ROWS: Final = (
    ("Kredietbank West", "gemeente", "Spreekuur geldzaken", "mensen met schulden", "begeleiden", "Noord", "loket"),
    ("De Brug", "kerk", "Maatjes", "kinderen; ouderen", "signaleren, doorverwijzen", "heel de gemeente", ""),
    ("Caf\u00e9 Één", "", "Eettafel", "", "", "Zuid", "beheerder"),
)


def lists() -> list[Files]:
    """Give lists in every form, and what is known to harm."""
    from armoedeplan.tables.export import FORMS, files_of_form

    made = [
        {f"lijst.{form}": data}
        for form in FORMS
        for data in files_of_form(form, [("Aanbod", _HEADERS, _ROWS)]).values()
    ]
    text = "\r\n".join(";".join(row) for row in (_HEADERS, *_ROWS))
    made += [{"lijst.csv": text.encode(encoding)} for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1252")]
    made += [{"lijst.csv": text.replace(";", sign).encode()} for sign in ",\t|"]
    return [*made, {"lijst.xlsx": _workbook()}, *_attacks("import/*.xlsx")]


def workbooks() -> list[Files]:
    """Give the workbook of one step of the plan, in either form."""
    from armoedeplan.plan.plan_of_text import plan_of
    from armoedeplan.progress import evaluate
    from armoedeplan.workbook.book_files import FORMS, file_of_book
    from armoedeplan.workbook.contents import book_of
    from armoedeplan.workbook.selection import selection_of

    file = plan_of(Path("plan.yaml"), PLAN)
    book = book_of(file.answers, file.guide, selection_of(evaluate(file.answers), stap=2))
    return [{f"werkboek.{form}": file_of_book(form, book, "0")} for form in FORMS]


def registration_plan() -> bytes:
    """Give the plan on whose form registrations are."""
    sys.path.append(str(ROOT / "tests"))
    from support.registrations import PLAN as FORM_PLAN

    return FORM_PLAN.encode()


def registrations() -> list[Files]:
    """Give registrations of conversations that nobody had, in every form."""
    from support.registrations import form_of_plan, header_row, made_rows, registrations_csv

    from armoedeplan.tables.export import FORMS, files_of_form

    form = form_of_plan()
    rows = [tuple(row) for row in made_rows(form, 12)]
    made = [
        {f"gesprekken.{kind}": data}
        for kind in FORMS
        for data in files_of_form(kind, [("Registraties", tuple(header_row(form)), rows)]).values()
    ]
    return [*made, {"gesprekken.csv": registrations_csv(40).encode()}]


def _workbook() -> bytes:
    """Make a workbook with all that people put into one: dates, sums, merged cells, a hidden sheet, a remark."""
    import xlsxwriter

    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        day = book.add_format({"num_format": "d-m-yyyy"})
        sheet, hidden = book.add_worksheet("Aanbod 2027"), book.add_worksheet("Oud")
        hidden.hide()
        sheet.write_row(0, 0, _HEADERS)
        for number, row in enumerate(_ROWS, 1):
            sheet.write_row(number, 0, row)
        sheet.merge_range(4, 0, 6, 0, "Kredietbank West")
        sheet.write_datetime(4, 1, dt.datetime(2027, 3, 1), day)  # noqa: DTZ001 - spreadsheets know no zones
        sheet.write_formula(5, 2, "=1+1", None, 2)
        sheet.write_number(6, 3, 12.5)
        sheet.write_boolean(6, 4, boolean=True)
        sheet.write_comment(1, 1, "Nakijken")
        sheet.autofilter(0, 0, 6, 6)
    return out.getvalue()


def packages() -> list[Files]:
    """Give HSDS packages of both versions, in a folder and in a zip file, and what is known to harm."""
    tables = {
        "organization": "id,name,description\no1,Kredietbank,Helpt met geld\no2,De Brug,\n",
        "service": "id,organization_id,name\ns1,o1,Spreekuur\ns2,o1,Cursus\ns3,o2,Maatjes\n",
        "location": "id,name\nl1,Noord\nl2,Zuid\n",
        "service_at_location": "id,service_id,location_id\n1,s1,l1\n2,s1,l2\n3,s3,l2\n",
    }
    two = {f"{name}.csv": text.encode() for name, text in tables.items()}
    three = {f"{name}s.csv": text.encode() for name, text in tables.items()}
    zipped = [
        {"pakket.zip": packed([(top + name, data) for name, data in one.items()])}
        for one in (two, three)
        for top in ("", "map/")
    ]
    return [two, three, *zipped, *_attacks("import/*.zip")]


def pdfs() -> list[Files]:
    """Give PDFs with the plan in them, of our own and of another maker, one without, and what is known to harm."""
    import pikepdf

    from armoedeplan.render.pdf import make
    from armoedeplan.render.source import Source

    text = "---\ntitle: Titel\nlang: nl\n---\n\n# Kop\n\nWoorden.\n"
    own, bare = (make(Source(text, 0, "0", plan=plan)) for plan in (PLAN, b""))
    out = io.BytesIO()
    with pikepdf.new() as other:
        other.add_blank_page()
        other.attachments["plan.yaml"] = PLAN
        other.save(out)
    made = (own, bare, out.getvalue())
    return [{"a.pdf": one} for one in (*made, *map(_unpacked, made))] + _attacks("*.pdf")


def _unpacked(data: bytes) -> bytes:
    """Give a PDF with nothing packed: an attack then finds its words."""
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return out.getvalue()


def templates() -> list[Files]:
    """Give folders of templates: copies of ours, one with a part of its own, and what is known to harm."""
    ours = [{path.name: path.read_bytes()} for path in sorted((ROOT / "templates").glob("*.md.j2"))]
    extending = (
        b'{% extends "armoedeplan/beleidsplan.md.j2" %}\n{% block inleiding %}\n{{ plan.titel }}\n{% endblock %}\n'
    )
    with_part = {
        "beleidsplan.md.j2": b'{% include "stuk.j2" %}\n{% for een in gemeenten %}{{ een.naam }}{% endfor %}\n',
        "stuk.j2": b"# {{ plan.titel }}\n",
    }
    return [*ours, {"beleidsplan.md.j2": extending}, with_part, *_folders("sjabloon*")]


def styles() -> list[Files]:
    """Give folders of house styles: with a logo, fonts and reference documents, and what is known to harm."""
    example = ROOT / "examples" / "huisstijl-voorbeeld"
    svg = (example / "logo.svg").read_bytes()
    logos = {
        "logo.svg": svg,
        "logo.png": _png(),
        "ruw.svg": svg.replace(b"<path", b'<g id="a"><path', 1).replace(b"/>", b"/></g>", 1),
    }
    made = [{"huisstijl.yaml": (example / "huisstijl.yaml").read_bytes(), "logo.svg": svg}]
    made += [{"huisstijl.yaml": _style(f"logo: {name}\nlogo_tekst: Logo"), name: data} for name, data in logos.items()]
    made.append({"huisstijl.yaml": _style("lettertypen: [a.ttf]"), "a.ttf": _font()})
    for kind, data in _references():
        made.append({"huisstijl.yaml": _style(f"referentie_{kind}: r.{kind}"), f"r.{kind}": data})
    attacks = [
        {"huisstijl.yaml": _style(f"logo: {path.name}\nlogo_tekst: Logo"), path.name: path.read_bytes()}
        for path in sorted((ATTACKS / "huisstijl_svg").glob("*.svg"))
    ]
    external = (ATTACKS / "made_with_external_template.docx").read_bytes()
    attacks.append({"huisstijl.yaml": _style("referentie_docx: r.docx"), "r.docx": external})
    return [*made, *attacks, *_folders("huisstijl_redos")]


def _style(lines: str) -> bytes:
    return f'naam: Gemeente X\nkleuren: {{hoofdkleur: "#01497c"}}\n{lines}\n'.encode()


def _references() -> Iterator[tuple[str, bytes]]:
    """Yield reference documents, of ours and of pandoc's."""
    import subprocess

    import pypandoc

    for kind in ("docx", "odt"):
        yield kind, (ROOT / "armoedeplan" / "render" / "data" / f"voorbeeld.{kind}").read_bytes()
        command = [pypandoc.get_pandoc_path(), "--print-default-data-file", f"reference.{kind}"]
        yield kind, subprocess.run(command, capture_output=True, check=True).stdout


def _png() -> bytes:
    """Make a small picture with a palette."""
    from struct import pack
    from zlib import compress, crc32

    chunks = (
        (b"IHDR", pack(">IIBBBBB", 8, 8, 8, 3, 0, 0, 0)),
        (b"PLTE", bytes(range(30))),
        (b"tEXt", b"Software\0x"),
        (b"IDAT", compress(b"".join(b"\0" + bytes([row] * 8) for row in range(8)))),
        (b"IEND", b""),
    )
    body = b"".join(pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in chunks)
    return b"\x89PNG\r\n\x1a\n" + body


def _font() -> bytes:
    """Make a small font of ours, with a few letters."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    options, out = Options(), io.BytesIO()
    options.notdef_outline = True
    with TTFont(ROOT / "armoedeplan" / "render" / "data" / "fonts" / "SourceSans3.ttf") as font:
        subsetter = Subsetter(options)
        subsetter.populate(text="abc ABC")
        subsetter.subset(font)
        font.save(out)
    return out.getvalue()


def cases() -> list[Files]:
    """Give folders with cases, of one file and of three."""
    paths = sorted((ROOT / "armoedeplan" / "practice" / "data" / "voorbeelden").glob("*.yaml"))
    own = [path.read_bytes().replace(b"id: ", b"id: eigen_", 1) for path in paths]
    together = [own[at : at + 3] for at in range(0, len(own), 7)]
    return [
        *({"a.yaml": one} for one in own),
        *(dict(zip(("a.yaml", "b.yaml", "c.yml"), some, strict=False)) for some in together),
    ]


def plans() -> list[Files]:
    """Give plans: the examples, hardly any answer, an answer to everything, and what is known to harm."""
    from armoedeplan.plan.skeleton import skeleton_text

    examples = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*/plan.yaml"))]
    small = [PLAN, skeleton_text("Voorbeeldstad", "Plan").encode(), *_sections(examples)]
    return [{"plan.yaml": one} for one in (*examples, *small)] + _attacks("plans/*.yaml") + _attacks("import/*.yaml")


def _sections(plans: list[bytes]) -> Iterator[bytes]:
    """Yield small plans, each with one part of a large one: they are quick to read, and hold every kind of answer."""
    for plan in plans:
        text = plan.decode()
        parts = [f"\n{part}" if part[:1].isalpha() else "" for part in text.split("\n")]
        starts = [at for at, part in enumerate(parts) if part]
        lines = text.split("\n")
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            if not lines[start].startswith("armoedeplan"):
                yield "\n".join(["armoedeplan: 1", *lines[start:end]]).encode()


def mappings() -> list[Files]:
    """Give files that say which column is what."""
    from armoedeplan.exchange.mapping import mapping_text

    columns = {"Organisatie": "actoren.naam", "Activiteit": "aanbod.naam", "Doelgroep": "aanbod.doelgroepen"}
    text = mapping_text("Aanbod", columns) + "waarden:\n  aanbod.doelgroepen:\n    kind: kinderen\n"
    return [{"kolommen.yaml": mapping_text("", columns).encode()}, {"kolommen.yaml": text.encode()}]


def _attacks(pattern: str) -> list[Files]:
    """Give files that were found to harm, each by itself."""
    return [{f"a{path.suffix}": path.read_bytes()} for path in sorted(ATTACKS.glob(pattern))]


def _folders(pattern: str) -> list[Files]:
    """Give folders that were found to harm."""
    return [
        {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
        for folder in sorted(ATTACKS.glob(pattern))
    ]
