"""What a logo draws once more is counted before it is drawn: cycles and growth are refused, what is usual is taken."""

import pytest
from support.pictures import svg

from armoedeplan.render.style.logo import checked_logo
from armoedeplan.render.style.refusal import Unfit


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ('<mask id="a"><rect mask="url(#a)"/></mask>', "tekent zichzelf"),
        ('<pattern id="a"><rect fill="url( \'#b\' )"/></pattern><pattern id="b"><g fill="url(#a)"/></pattern>', "zelf"),
        ('<style>.x{clip-path:url("#a")}</style><clipPath id="a"><path class="x"/></clipPath>', "tekent zichzelf"),
        ("".join(f'<g id="g{n}">{f"""<use href="#g{n + 1}"/>""" * 2}</g>' for n in range(20)), "herhaalt herhalingen"),
        ('<rect opacity="0.5"/>' * 600, "tekent meer dan 20000 onderdelen"),
        ('<path d="' + "0 " * 300_000 + '"/>', "te lang"),
        ("<g " + " ".join(f'a{n}="1"' for n in range(40_000)) + "/>", "eigenschappen"),
        ('<rect fill="url(http://a.nl/#a)"/>', "verwijst naar buiten"),
        ('<rect fill="url(\'data:x\')"/>', "verwijst naar buiten"),
        ('<rect fill="url(&quot; http://a.nl&quot;)"/>', "verwijst naar buiten"),
        ("<style>@font-face{src:local(x)}</style>", "verwijst naar buiten"),
    ],
)  # fmt: skip
def test_a_drawing_that_grows_or_reaches_out_is_refused(inside: str, message: str) -> None:
    with pytest.raises(Unfit, match=message):
        checked_logo(svg(inside))


@pytest.mark.parametrize(
    "inside",
    [
        '<linearGradient id="a"><stop/></linearGradient><style>g{fill:url(#a)}.b{fill:url("#a")}</style><g class="b"/>',
        '<clipPath id="c"><rect width="9" height="9"/></clipPath><g clip-path="url(#c)"><rect data-name="C:\\x"/></g>',
        "<g>" * 50 + "</g>" * 50,
        '<rect style="fill:#000;fill-opacity:1;opacity:1;mask:none" opacity="1"/>' * 900,
        '<g id="a"><rect/></g>' + '<use xlink:href="#a"/>' * 300,
    ],
)
def test_what_drawing_programs_write_is_taken(inside: str) -> None:
    assert checked_logo(svg(inside))[0] == "svg"
