"""Choices of the questionnaire that the method's data give, read only when a plan uses them."""


def wettelijk_kader() -> dict[str, str]:
    """Give the legal frame as choices: id and name."""
    from armoedeplan.method.loader import law_names

    return law_names()
