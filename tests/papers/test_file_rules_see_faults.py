"""Each rule about files sees the fault that it is for in a real file, and leaves alone what only looks like it."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any, Final

import typst
from support.validators import needs_axe

from armoedeplan.drawing.marks import Drawing
from armoedeplan.render.formats import make_format
from armoedeplan.render.source import Source
from armoedeplan.render.typst_fonts import our_fonts
from papers.faulty import LONG, TALL, paper
from papers.made import Paper, papers_of_example
from papers.phone_rules import measured
from papers.printed import FILES, Printed
from papers.rules import FILE_RULES

NUMBERS: Final = "| Naam | Nu |\n|:---|{}|\n| a | 1 |\n| b | 20.000 |\n\n: Bijschrift"
FOOT: Final = "#set page(footer: context [bladzijde #counter(page).display((n, all) => [#n van #all], both: true)])\n"
LINE: Final = "#block(above: {}mm, line(length: {}mm, stroke: 0.5pt))\n"


def sent(one: Paper, *forms: str) -> Printed:
    """Give a paper with real files."""
    made = Source(one.markdown, 0, pictures=one.pictures)
    return Printed(one, {form: make_format(form, made) for form in forms})


def short(name: str, text: str, *forms: str, made_as: str = "definitief", **front: Any) -> Printed:
    """Give a paper without a cover, with real files."""
    top: dict[str, Any] = {"title": "Titel", "lang": "nl-NL", "kort": True, **front}
    return sent(paper(name, text, made_as, **top), *(forms or ("pdf",)))


def typeset(name: str, source: str, text: str = "", **front: Any) -> Printed:
    """Give a paper whose PDF says what our own way of making one would not."""
    pdf = typst.compile(f"#set document(title: [T])\n{source}".encode(), font_paths=our_fonts(), pdf_standards=["ua-1"])
    return Printed(paper(name, text, **front), {"pdf": pdf})


def seen(line: int, one: Printed) -> list[str]:
    """Give what a line has against the files of a paper."""
    return [str(fault) for fault in FILE_RULES[line](one)]


def filled(*shares: float) -> str:
    """Give the source of pages that are full to some share."""
    return "#pagebreak()\n".join(f"Begin\n#v({share * 100 - 4}% )\nEind\n" for share in shares)


def changed(one: Printed, form: str, part: str, pattern: str, by: str = "") -> Printed:
    """Put something else in a part of a Word or OpenDocument file."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(one.files[form])) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == part:
                assert re.search(pattern.encode(), data)
                data = re.sub(pattern.encode(), by.encode(), data)
            new.writestr(name, data)
    return Printed(one.paper, {form: out.getvalue()})


def test_line_13_sees_numbers_in_the_middle_in_every_format() -> None:
    told = seen(13, short("beleidsplan", NUMBERS.format(":---:"), *FILES))
    assert {one.split(": ")[1] for one in told} == {"PDF", "HTML", "Word", "OpenDocument"}
    assert seen(13, short("beleidsplan", NUMBERS.format("---:"), *FILES)) == []
    assert seen(13, short("beleidsplan", NUMBERS.format(":---:").replace("20.000", "veel"), *FILES)) == []


def test_line_16_sees_a_page_too_many() -> None:
    assert seen(16, short("raadsbesluit", f"{TALL}.\n\n" * 30))
    assert seen(16, short("raadsbesluit", f"{TALL}.\n\n" * 10)) == []
    assert seen(16, short("gespreksleidraad", f"{TALL}.\n\n" * 60, formulier=True))
    plan = f"## Kop\n\n{TALL}.\n\n## Lijst {{.bijlage}}\n\n{TALL}."
    assert seen(16, short("beleidsplan", plan, kort=False))
    assert seen(16, short("beleidsplan", plan)) == []


def test_line_17_sees_what_is_not_on_the_first_page() -> None:
    text = "1. Het plan vast te stellen.\n\n{}## In het kort {{.unnumbered}}\n\nWoorden.\n\n## Waarom\n\n{}"
    assert seen(17, short("raadsvoorstel", text.format(f"{TALL}.\n\n" * 30, ""))) != []
    assert seen(17, short("raadsvoorstel", text.format("", f"{TALL}.\n\n" * 30))) == []


def test_line_25_sees_a_head_without_the_word_and_one_with_it_in_every_format() -> None:
    def places(made_as: str, head: str) -> set[str]:
        told = seen(25, short("beleidsplan", f"{LONG}.\n\n" * 60, *FILES, made_as=made_as, kop=head))
        return {re.sub(r"bladzijde \d+ van de ", "", one.split(": ")[1]) for one in told}

    every = {"PDF", "Word", "OpenDocument", "HTML"}
    assert places("concept", "Zomaar") == places("definitief", "CONCEPT 0.3") == every
    assert places("concept", "CONCEPT 0.3") == places("definitief", "Zomaar") == set()
    assert seen(25, typeset("beleidsplan", "CONCEPT\n#pagebreak()\nx", made_as="concept"))


def contents(told: int, pages: int) -> str:
    """Give the source of a paper with a list of contents on its second page, which tells of a heading on its third."""
    entry = f'Waarom dit plan #(". " * 12) {told}'
    return f"Voorblad\n#pagebreak()\nInhoud\n\n{entry}\n#pagebreak()\nWaarom dit plan\n" + "#pagebreak()x\n" * (
        pages - 3
    )


def test_line_27_sees_a_list_of_contents_that_is_not_needed_or_not_right() -> None:
    assert seen(27, typeset("beleidsplan", contents(3, 14))) == []
    assert seen(27, typeset("beleidsplan", contents(4, 14)))
    assert seen(27, typeset("beleidsplan", contents(3, 9)))
    assert seen(27, short("beleidsplan", "## Kop\n\nx", "pdf", "docx", kort=False, inhoud=True))
    assert seen(27, short("beleidsplan", "## Kop\n\nx", "pdf", "docx", inhoud=True)) == []


def test_line_27_sees_a_heading_without_its_number() -> None:
    headings = "## Waarom\n\nx\n\n### Nu\n\nx"
    assert seen(27, short("beleidsplan", headings, genummerd=True)) == []
    printed = typeset("beleidsplan", "1 Waarom\n\nNu\n\nx", headings, genummerd=True)
    assert [one.partition(": ")[2] for one in seen(27, printed)] == ["geen 1.1 voor Nu"]


def test_line_28_sees_pages_with_much_room() -> None:
    assert seen(28, typeset("wgs-plan", filled(0.95, 0.9, 0.2), kort=True)) == []
    assert seen(28, typeset("wgs-plan", filled(0.95, 0.2, 0.95), kort=True))
    assert seen(28, typeset("wgs-plan", filled(0.7, 0.7, 0.7, 0.95), kort=True))
    assert seen(28, typeset("wgs-plan", filled(0.2, 0.9, 0.2))) == [], "a cover may be empty"
    assert seen(28, typeset("wgs-plan", filled(0.95) + "#pagebreak()\nde burgemeester", kort=True))


def test_line_29_sees_a_foot_that_does_not_tell_the_page() -> None:
    assert seen(29, typeset("wgs-plan", f"{FOOT}a\n#pagebreak()\nb")) == []
    assert seen(29, typeset("wgs-plan", "a\n#pagebreak()\nb"))
    whole = short("wgs-plan", f"{LONG}.", "docx", "odt")
    assert seen(29, whole) == []
    assert seen(29, changed(whole, "docx", "word/footer1.xml", "NUMPAGES", "PAGE"))
    assert seen(29, changed(whole, "odt", "styles.xml", "<text:page-count>.*?</text:page-count>"))


POINT: Final = "<ol><li>Punt</li></ol>"
PHONES: Final = (
    ('<div style="width: 500px">Breed</div>', '<div style="width: 200px">Smal</div>'),
    ('<p class="nauw">Bestaanszekerheid</p>', "<p class='nauw'>Bestaans\u00adzeker\u00adheid</p>"),
    ('<p class="nauw">1.653.000.000.000</p>', '<p class="nauw">1.653</p>'),
    ('<p class="nauw">Op 12 november 2026</p>', '<p class="nauw">Op een dag in november</p>'),
    ('<p class="nauw">Voor € 400.000</p>', '<p class="nauw">Voor veel € 40</p>'),
    ('<div style="height: 700px"></div>', '<div style="height: 200px"></div>'),
)
"""What a phone cannot show, and what it can."""


@needs_axe
def test_line_38_sees_what_a_phone_cannot_show() -> None:
    style = "<style>.nauw { width: 6em; font: 16px monospace; overflow-wrap: anywhere }</style>"
    texts = [text for pair in PHONES for text in pair]
    pages = [f'<html lang="nl">{style}<body><main>{text}{POINT}</main></body></html>'.encode() for text in texts]
    told = [
        seen(38, Printed(paper("raadsvoorstel", "x"), {"html": page}, screens))
        for page, screens in zip(pages, measured(pages), strict=True)
    ]
    assert [text for text, faults in zip(texts, told, strict=True) if faults] == [fault for fault, _ in PHONES]


def talk(old: str = "", by: str = "") -> Printed:
    """Give the form after a talk of the example, with something else in it."""
    (form,) = (one for one in papers_of_example("voorbeeldstad", "vastgesteld") if one.name == "registratieformulier")
    assert old in form.markdown
    return sent(Paper(form.name, form.markdown.replace(old, by), form.made_as, form.facts), "pdf")


def test_line_39_sees_a_form_without_room_or_without_a_box() -> None:
    assert seen(39, talk()) == []
    assert any("schrijfregels" in one for one in seen(39, talk("aantal=6", "aantal=1")))
    assert any("schaamt zich" in one for one in seen(39, talk("[ ]{.vakje}\u00a0schaamt zich", "schaamt zich")))
    assert any("zijden" in one for one in seen(39, talk("aantal=6", "aantal=40")))


def test_line_39_sees_lines_that_are_too_close_or_too_short() -> None:
    def form(apart: float, length: float) -> Printed:
        return typeset("participatieplan", "Vraag\n" + LINE.format(apart, length) * 3, formulier=True)

    assert seen(39, form(10, 90)) == []
    assert seen(39, form(6, 90))
    assert seen(39, form(10, 50))


def test_line_40_sees_words_that_are_too_small_on_paper() -> None:
    def picture(size: int) -> Printed:
        body = f'<text x="9" y="30" font-size="{size}">2026</text>'
        files = {"diagrammen/a.svg": Drawing(680, 60, body).svg("Naam", "Woorden").encode()}
        text = '![Drie van de vier liggen op schema.](diagrammen/a.svg "Bijschrift")'
        top: dict[str, Any] = {"title": "Titel", "lang": "nl-NL", "kort": True}
        return sent(paper("voortgangsrapportage", text, pictures=files, **top), "pdf", "docx")

    assert seen(40, picture(12)) == []
    assert [one.split(": ")[1] for one in seen(40, picture(11))] == ["PDF", "Word"]


def test_every_rule_about_files_has_a_test() -> None:
    told = Path(__file__).read_text(encoding="utf-8")
    assert {int(line) for line in re.findall(r"def test_line_(\d+)_", told)} == set(FILE_RULES)
