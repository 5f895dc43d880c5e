"""What stands around a find: its sentence, and whether that is about an organisation or about somebody."""

from typing import Final

from armoedeplan.late_pattern import late_pattern

_REACH: Final = 240
_END: Final = late_pattern(r"(?<=[a-zà-ÿ0-9)”\"%]{3})[.!?][”\"]? +(?=[A-Z“\"])|; |\n")
_INSTITUTION: Final = late_pattern(
    r"(?i)\b(?:bezoekadres|postadres|postbus|gemeentehuis|stadhuis|stadskantoor|(?:buurt|dorps|gemeenschaps)huis"
    r"|(?:wijk|zorg|gezondheids|buurt|jongeren)?centrum|bibliotheek|inloop(?:huis)?|loket|kantoor|(?:basis)?school"
    r"|kerk|moskee|stichting|vereniging|voedselbank|kledingbank|kringloop(?:winkel)?|spreekuur|gevestigd|vestiging"
    r"|(?:huisartsen|tandarts)?praktijk|museum|winkel|meldpunt|landelijk|informatielijn|gemeente|organisatie"
    r"|(?:krediet)?bank|balie|receptie|bureau|sporthal|speeltuin|locatie|zaal|gebouw|wijkteams?|steunpunt|servicepunt|instituut"
    r"|universiteit|hogeschool|ministerie|uitgeverij|redactie)\b"
)
_SOMEBODY: Final = late_pattern(
    r"(?i)\b(?:woont|woonde|wonend[e]?|woonachtig|ingeschreven|(?:mede)?bewoner|bewoonster|gezin|huishouden|thuis"
    r"|mevrouw|mevr|mw|meneer|dhr|moeder|vader|dochter|zoon|kind|cliënt|klant|deelnemer|deelneemster|aanvrager"
    r"|teamlid|vrijwilliger|buurman|buurvrouw|huisbezoek|ontruiming|verhuisd?e?|haar|mijn|zijn (?:huis|woning|nummer"
    r"|adres|auto|moeder|vader)|hij|partner|melder|persoonlijk|privé)\b"
)
"""Words that say that something is of one person, also where an organisation is named beside it."""


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Give where the sentence begins and ends in which a part of a text stands; a long one is cut off."""
    low, high = max(0, start - _REACH), min(len(text), end + _REACH)
    begin = max((found.end() for found in _END.finditer(text, low, start)), default=low)
    close = _END.search(text, end, high)
    return begin, close.start() if close else high


def is_institutional(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence names an organisation, and nobody of whom the number or the address might be."""
    sentence = text[slice(*sentence_around(text, start, end))]
    return bool(_INSTITUTION.search(sentence)) and not is_personal(text, start, end)


def is_personal(text: str, start: int, end: int) -> bool:
    """Tell whether a sentence speaks of one person."""
    return bool(_SOMEBODY.search(text[slice(*sentence_around(text, start, end))]))
