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
