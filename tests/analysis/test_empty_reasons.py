"""A reason that only says there was no time, money or need is none; one word of content makes it one."""

import pytest

from armoedeplan.analysis.empty_reasons import gives_no_reason


@pytest.mark.parametrize(
    "text",
    [
        "Geen tijd",
        "Geen tijd.",
        "N.v.t.",
        "niet nodig",
        "Later",
        "Dat komt later.",
        "Wij hebben daar geen geld voor.",
        "Te duur",
        "-",
        "Geen capaciteit op dit moment",
        "Daar hadden wij in 2026 geen tijd voor.",
        "Niet van toepassing",
    ],
)
def test_these_say_nothing(text: str) -> None:
    assert gives_no_reason(text)


@pytest.mark.parametrize(
    "text",
    [
        "Er is vorig jaar een onderzoek onder inwoners gedaan.",
        "Geen tijd; in het najaar spreken wij mensen.",
        "De regio doet dit voor ons.",
        "De cliëntenraad raadde het af.",
    ],
)
def test_these_say_something(text: str) -> None:
    assert not gives_no_reason(text)
