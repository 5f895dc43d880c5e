"""Makes `armoedeplan/signs/data`: `python docs/tekens.py tekens`, or `python docs/tekens.py namen ANNOTATIES.json...`.

`tekens` lets Typst set every sign there is, which takes a quarter of a minute; it is run again for another Typst or
other fonts. `namen` takes the Dutch names from the files `annotations.json` of the Unicode CLDR (the npm packages
cldr-annotations-full and cldr-annotations-derived-full), those that Unicode derives first.
"""

import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from armoedeplan.render.typst_fonts import our_fonts
from armoedeplan.signs.fonts import DATA, lacking_in_pictures

_TOP = (
    '#set document(title: "x", date: auto)\n#set page(columns: 8)\n'
    '#set text(lang: "nl", font: ("Source Sans 3", "DejaVu Sans Mono"), size: 6pt)\n'
)
_NOT_SET = re.compile(r'the text `"(.+?)"` could not be displayed')
_WRITTEN = re.compile(r"\\u\{([0-9a-f]+)\}")
_LAST = 0x323AF
_INDIC, _KHMER = range(0x0900, 0x10A0), range(0x1780, 0x18B0)
_AT_ONCE = 2000
_COLOURS = re.compile("[\ufe0e\ufe0f]")
_SKINS = re.compile("[\U0001f3fb-\U0001f3ff]")


def set_in_pdf(text: str, picture: str = "") -> str:
    """Give what Typst tells of a text and a picture that it sets as PDF/UA-1 and PDF/A-2a; nothing when all is well."""
    import typst

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "a.typ").write_text(_TOP + text, encoding="utf-8")
        (folder / "b.svg").write_text(picture, encoding="utf-8")
        try:
            typst.compile(folder / "a.typ", root=folder, font_paths=our_fonts(), pdf_standards=["ua-1", "a-2a"])
        except typst.TypstError as error:
            return f"{error.message}\n{error.diagnostic}"
    return ""


def in_text(signs: Sequence[int]) -> list[int]:
    """Give the signs that can be set in text."""
    left = list(signs)
    while told := set_in_pdf("\n\n".join(f'#text("a\\u{{{sign:x}}}b")' for sign in left)):
        words = "".join(_NOT_SET.findall(told))
        lacking = {int(code, 16) for code in _WRITTEN.findall(words)} | set(map(ord, _WRITTEN.sub("", words)))
        if not lacking & set(left):
            raise SystemExit(told[:300])
        left = [sign for sign in left if sign not in lacking]
    return left


def not_in_pictures(signs: Sequence[int]) -> list[int]:
    """Give the signs that cannot be set in a picture; Typst tells of some only that there are such."""
    if not set_in_pdf('#image("b.svg", alt: "x")', picture_of(map(chr, signs))):
        return []
    half = len(signs) // 2
    return [*not_in_pictures(signs[:half]), *not_in_pictures(signs[half:])] if half else list(signs)


def picture_of(signs: Iterable[str]) -> str:
    """Give a picture in which each sign stands between two letters."""
    rows = "".join(f'<text x="5" y="{10 + number}">a{escape(sign)}b</text>' for number, sign in enumerate(signs))
    fonts = "font-family=\"'Source Sans 3', 'Liberation Sans', Arial\""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" {fonts} font-size="10">{rows}</svg>'


def ranges(signs: Iterable[int]) -> list[list[int]]:
    """Give numbers as ranges, the first and the last of each."""
    found: list[list[int]] = []
    for sign in sorted(signs):
        if found and sign == found[-1][1] + 1:
            found[-1][1] = sign
        else:
            found.append([sign, sign])
    return found


def needs_others(sign: int) -> bool:
    """Tell whether a sign goes above, below or around others, or is of a script whose letters do."""
    return unicodedata.category(chr(sign)).startswith("M") or sign in _INDIC or sign in _KHMER


def make_signs() -> None:
    """Write the lists of signs that can be set."""
    there = [sign for sign in range(0xA0, _LAST) if unicodedata.category(chr(sign)) not in {"Cn", "Cs", "Co", "Cc"}]
    text = [sign for at in range(0, len(there), _AT_ONCE) for sign in in_text(there[at : at + _AT_ONCE])]
    simple = [sign for sign in text if not needs_others(sign)]
    failing = [sign for at in range(0, len(simple), 256) for sign in not_in_pictures(simple[at : at + 256])]
    pictures = {*failing, *text} - ({*simple} - {*failing})
    made = {"tekst": ranges(text), "niet_in_beeld": ranges(pictures)}
    (DATA / "tekens.json").write_text(json.dumps(made) + "\n", encoding="utf-8")
    print(f"{len(text)} tekens in tekst, waarvan {len(pictures)} niet in een beeld")


def make_names(files: Sequence[str]) -> None:
    """Write the Dutch names of what cannot be set in a picture."""
    names = {}
    for file in files:
        (top,) = (one for name, one in json.loads(Path(file).read_text("utf-8")).items() if name.startswith("annot"))
        for signs, told in top["annotations"].items():
            bare = _COLOURS.sub("", signs)
            coloured = len(bare) > 1 and _SKINS.search(bare)
            if "tts" in told and not coloured and lacking_in_pictures().search(bare):
                names[bare] = re.sub(r"[#*]", "teken", told["tts"][0])
    text = json.dumps(names, ensure_ascii=False, indent=0, sort_keys=True)
    (DATA / "namen.json").write_text(f"{text}\n", encoding="utf-8")
    print(f"{len(names)} namen")


if __name__ == "__main__":
    make_names(sys.argv[2:]) if sys.argv[1:2] == ["namen"] else make_signs()
