"""What gives one person or a few away without a name: special data, small numbers, and stories that are too precise."""

from collections.abc import Iterator
from typing import Final

from armoedeplan.late_pattern import late_pattern
from armoedeplan.personal.around import sentence_around
from armoedeplan.personal.values import Match

SPECIAL: Final = "een bijzonder gegeven over één persoon"
SMALL: Final = "een klein aantal mensen"
STORY: Final = "een verhaal waaraan iemand te herkennen is"

_NOUN: Final = (
    "vrouw|man|moeder|vader|jongen|meisje|bewoner|bewoonster|inwoner|inwoonster|cliënt|cliënte|klant|weduwe|weduwnaar"
    "|buurman|buurvrouw|dochter|zoon|deelnemer|deelneemster|student|studente|asielzoeker|statushouder|teamlid|oma|opa"
)
_SOMEBODY: Final = late_pattern(
    rf"\b(?:[Ee]en|[Dd]e|[Dd]eze|[Dd]ie|[Mm]ijn|[Oo]nze|[Hh]aar|[Zz]ijn) (?:[\w-]+ ){{0,2}}?(?:{_NOUN})\b"
)
_ILL: Final = late_pattern(
    r"(?i)\b(?:depressief|depressie|verslaafd|(?:gok|drank|drugs)?verslaving|kanker|dementie|schizofrenie|psychose"
    r"|autisme|autistisch|borderline|adhd|hiv|aids|alcoholist(?:e)?|multiple sclerose|diabetes|parkinson|epilepsie"
    r"|burn-?out|trauma|ptss|zwanger|(?:een )?verstandelijke beperking|psychiatrisch(?:e patiënt)?|suïcidaal"
    r"|moslim(?:a)?|islamitisch|joods|hindoe(?:staans)?|christen|jehova|homoseksueel|lesbisch|transgender"
    r"|(?:een )?strafblad|veroordeeld|gedetineerd|gevangenis|tbs|ex-gedetineerde|mishandeld|misbruikt|verkracht)\b"
)
_AGE: Final = (
    r"(?:van|is) [1-9][0-9]\b(?! jaar (?:en|of) )(?!%| ?procent| euro)"
    r"|\b[1-9][0-9](?: jaar\b(?! (?:en|of) )|-jarige)"
)
_SAID: Final = r"\b(?:vertelde|vertelt|zei|zegt|kreeg|verloor|was eerder)\b"
_CLOSE: Final = late_pattern(rf"{_AGE}|{_SAID}|\b(?:[Mm]ijn|[Oo]nze|[Dd]eze|[Hh]aar) (?:{_NOUN})\b|\buit (?:de )?[A-Z]")
_SUPPOSED: Final = late_pattern(r"(?i)^\W*(?:als|wanneer|indien|stel)\b|\bbijvoorbeeld\b")

_MANY: Final = (
    "gezin(?:nen)?|huishoudens?|bewoners?|inwoners?|kinderen|kind|moeders?|vaders?|ouderen|jongeren|alleenstaanden"
    "|statushouders?|cliënten|klanten|deelnemers?|uitkeringsgerechtigden|bijstandsgerechtigden|mensen|personen|vrouwen"
    "|mannen|weduwen|studenten|respondenten|leerlingen"
)
_THINGS: Final = (
    "euro|uur|uren|dagen?|weken|maanden|jaar|jaren|fte|miljoen|miljard|duizend|punten|gemeenten|wijken|buurten|kernen"
    "|dorpen|organisaties|partijen|partners|activiteiten|voorzieningen|regelingen|maatregelen|acties|plaatsen|woningen"
    "|scholen|locaties|teams|cent|km|kilometer|vragen|indicatoren|bladzijden|brieven|dossiers"
)
_SHARE: Final = late_pattern(
    r"(?<![\w.,])[0-9]{1,3}(?:,[0-9])? ?(?:%|procent) van (?:de |het |onze )?([0-9]{1,3})(?![0-9]|[.,:/-][0-9])"
    rf"(?: (?:{_MANY})\b|(?! ?(?:%|€|procent|{_THINGS})\b| ?%))"
)
_MOST: Final = 200
"""Below this, a percentage without decimals leaves one or two possible numbers of people."""
_FEW: Final = late_pattern(
    r"(?<!van )\b(?:[Éé]én|[Ee]en enkel|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen"
    r"|(?<![\w.,-])[1-9]) "
    rf"(?:(?:arme|jonge|oude|grote) )?(?:{_MANY}) (?:in|uit|van|aan) (?:de |het |een )?"
    r"(?:[A-Z][\w'-]*(?:straat|weg|laan|plein|hof|kade|buurt|wijk)?|buurt|wijk)(?: [A-Z][\w'-]+)?\b"
)
_WHOLE_GROUP: Final = late_pattern(
    rf"(?<![\w.,])(?:100|0) ?(?:%|procent) van (?:de|alle) (?:{_MANY}) (?:in|uit|van) (?:de |het )?[A-Z][\w'-]*"
)

_HOUSEHOLD: Final = (
    r"(?i)\b(?:alleenstaande|gescheiden|scheiding|weduwe|weduwnaar|tweeling|(?:moeder|vader) van"
    r"|(?:twee|drie|vier|vijf|zes|zeven) (?:kinderen|zoons|dochters|zonen)|(?:haar|zijn|met een) (?:zoon|dochter))\b"
)
_TRADES: Final = (
    "kapper|bakker|slager|postbode|timmerman|verpleegkundige|kapster|chauffeur|stratenmaker|leraar|lerares|schilder|boer"
    "|taxichauffeur|buschauffeur|kok|metselaar|loodgieter|juf|meester|agent|lasser"
)
_WORK: Final = (
    r"(?i)\bwerk(?:te|t) (?:als|bij|in)\b|\b(?:haar|zijn) baan\b|\bals [\w-]+(?:eur|ster|man|kundige)\b"
    rf"|\bals (?:{_TRADES})\b|\b(?:de|een) (?:{_TRADES})\b"
)
_EVENT: Final = (
    r"(?i)\b(?:brand|ontslag|failliet|faillissement|ongeluk|overleden|overlijden|ontruimd|ontruiming|gearresteerd"
    r"|inbraak)\b"
)
_ORIGIN: Final = (
    r"\b(?:kwam in (?:19|20)[0-9]{2}|vluchtte|gevlucht)\b|\buit (?:Syrië|Eritrea|Afghanistan|Irak|Iran|Somalië|Turkije"
    r"|Marokko|Oekraïne|Polen|Bulgarije|Roemenië|Suriname|Ethiopië|Soedan|Congo)\b"
)
_PLACE: Final = r"\b(?:in|uit|van) (?:de |het )?[A-Z][a-zà-ÿ-]{3,}"
_TRAITS: Final = tuple(map(late_pattern, (_AGE, _HOUSEHOLD, _PLACE, _WORK, _EVENT, _ORIGIN)))
"""What others know somebody by: age, household, place, work, what happened, and where somebody came from."""
_ENOUGH: Final = 3
_TELLS: Final = late_pattern(
    rf"{_SOMEBODY.pattern}|\b[ZHzh]ij is [1-9][0-9]\b|\b(?:[Dd]e|[Ee]en) (?:[\w-]+ )?(?:{_TRADES})\b"
)
_ENTITLED: Final = late_pattern(r"(?i)\b(?:recht op|houdt per maand|per maand over|komt in aanmerking|kan aanvragen)\b")


def matches_of_telling(text: str) -> Iterator[Match]:
    """Yield them in a text without unseen signs."""
    yield from (Match(SMALL, *found.span()) for found in _SHARE.finditer(text) if int(found[1]) < _MOST)
    for pattern in (_FEW, _WHOLE_GROUP):
        yield from (Match(SMALL, *found.span()) for found in pattern.finditer(text))
    yield from _special_data(text)
    yield from _stories_in(text)


def _special_data(text: str) -> Iterator[Match]:
    """Yield words on health, belief, love or crime in a sentence about one person who is no example."""
    for found in _ILL.finditer(text):
        begin, end = sentence_around(text, *found.span())
        sentence = text[begin:end]
        if _SOMEBODY.search(sentence) and _CLOSE.search(sentence) and not _SUPPOSED.search(sentence):
            yield Match(SPECIAL, *found.span())


def _stories_in(text: str) -> Iterator[Match]:
    """Yield sentences about one person with three or more traits by which others know who it is."""
    told = -1
    for found in _TELLS.finditer(text):
        begin, end = sentence_around(text, *found.span())
        sentence = text[begin:end]
        if begin <= told or _SUPPOSED.search(sentence) or _ENTITLED.search(sentence):
            continue
        if sum(bool(trait.search(sentence)) for trait in _TRAITS) >= _ENOUGH:
            told = begin
            yield Match(STORY, begin, end)
