"""The choices that several steps share: each value with the Dutch label that people read."""

RICHTINGEN = {
    "samenhangend": "samenhangend",
    "preventief": "preventief",
    "ondersteunend": "ondersteunend",
    "participatiebevorderend": "participatiebevorderend",
    "beschermend": "beschermend",
}
BELEIDSTERREINEN = {
    "inkomensondersteuning": "inkomensondersteuning",
    "begeleiding_en_activering": "begeleiding en activering",
    "gezondheidszorg": "gezondheidszorg",
    "huisvesting": "huisvesting",
    "jeugd": "jeugd",
    "sport_en_cultuur": "sport en cultuur",
    "welzijn": "welzijn",
    "werkgelegenheid": "werkgelegenheid",
}
FUNCTIES = {
    "informeren": "informeren",
    "signaleren": "signaleren",
    "doorverwijzen": "doorverwijzen",
    "activeren": "activeren",
    "begeleiden": "begeleiden",
    "inkomensondersteuning": "inkomensondersteuning",
}
GEVALLEN = {
    "zwaar": "zware gevallen",
    "licht": "lichte gevallen",
    "verborgen": "verborgen gevallen",
    "geisoleerd": "geïsoleerde mensen",
}
MODELLEN = {
    "integrale_beleidssturing": "integrale beleidssturing",
    "ketensturing": "ketensturing",
    "vraagsturing": "vraagsturing",
    "frontlijnsturing": "frontlijnsturing",
    "expertsturing": "expertsturing",
}
VOORTGANG = {
    "gepland": "gepland",
    "loopt": "loopt",
    "afgerond": "afgerond",
    "gestopt": "gestopt",
}
REDENEN_NIET_GEBRUIK = {
    "onbekend_met_regeling": "kent de regeling niet",
    "denkt_geen_recht": "denkt er geen recht op te hebben",
    "aanvraag_te_moeilijk": "vindt de aanvraag te moeilijk",
    "taal": "heeft moeite met lezen, schrijven of de taal",
    "schaamte": "schaamt zich",
    "wantrouwen": "vertrouwt de gemeente niet",
    "angst_voor_gevolgen": "is bang voor terugbetalen of andere gevolgen",
    "geen_behoefte": "heeft er geen behoefte aan",
}
GEBIEDEN: dict[str, str] = {}
"""Every municipality has its own areas: all are words of one's own."""
