"""Bring a form's question down to the name a column would have: 'How many spasms did you have today?' is *spasms*."""

from __future__ import annotations

import re
from functools import lru_cache


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split(","))


# the question's first words -> what its answer is: a number of things, a length of time, or how strong something was
STARTS: tuple[tuple[str, str], ...] = (
    ("which of|what of|check all|tick all|welche der|welche dieser|lesquels|lesquelles|cuales de", "list"),
    ("how long|wie lange|combien de temps|cuanto tiempo|quanto tempo|hoe lang", "length"),
    (
        "how many|how much|number of|wie viele?|combien de?|combien d|cuantas|cuantos|cuanta|cuanto|quantos|quantas|"
        "quanti|quante|quanta|quanto|hoeveel",
        "number",
    ),
    ("how well|how good|wie gut|como de bien", "well"),
    ("how (?:severe|strong|intense|bad)|wie (?:stark|schwer|heftig|schlimm)", "strong"),
    ("please rate|rate (?:your|the|today|how)", "rated"),
    ("which|what|welche|welcher|quel|quelle|que|cual|how|wie|comment|como|qual|quale|welk|welke|hoe|come", "open"),
    ("did you|do you|have you|were you|are you|any|hast du|haben sie|warst du|avez vous|as tu", "said"),
)
# words that change nothing; *yesterday* and *last night* do, and stay
LITTLE = _words(
    "did,do,does,you,your,have,had,has,was,were,are,is,be,been,feel,felt,feeling,the,a,an,any,of,on,in,at,to,for,"
    "today,now,daily,per,day,each,this,that,overall,total,usual,currently,consume,consumed,drink,drank,drunk,eat,ate,"
    "take,took,taken,get,got,experience,experienced,spend,spent,scale,from,would,rate,rated,it,and,there,s,please,"
    "hattest,hast,hatten,haben,sie,du,dein,deine,deinen,ihr,ihre,war,warst,waren,heute,getrunken,genommen,gehabt,am,"
    "im,an,der,die,das,den,dem,einer,skala,von,bis,auf,wurden,wurde,bist,fuhlst,dich,avez,vous,as,tu,votre,vos,ton,"
    "ta,tes,aujourd,hui,etait,etes,eu,bu,de,du,des,le,la,les,un,une,d,has,tenido,tuvo,hoy,su,tus,sus,el,los,las,fue,"
    "estaba,bebido,tomado,usted,al,dia,pris,prise,fait,mange,"
    "teve,tem,hoje,voce,voces,sua,seu,suas,seus,foi,estava,bebeu,tomou,por,ao,do,no,na,os,as,um,uma,"
    "hai,ha,avuto,avuti,oggi,tuo,tua,tuoi,tue,era,eri,eravi,bevuto,preso,il,lo,i,gli,le,di,da,nel,al,giorno,"
    "had,je,jij,vandaag,uw,jouw,was,heb,hebt,heeft,gehad,gedronken,genomen,gevoeld,het,een,per,dag,op,van"
)
CHINESE_SLEEP = re.compile("睡.*(?:小时|小時|钟头)")
SLEEPING = _words(
    "sleep,slept,sleeping,geschlafen,schlaf,schlafen,dormi,sommeil,dormido,dormir,sueno,dormiu,sono,dormito,sonno,"
    "geslapen,slaap"
)
NIGHT = _words("last,night,letzte,letzter,nacht,cette,nuit,esta,noche,stanotte,notte,scorsa,afgelopen,noite,passada")
SPASMS = _words(
    "spasm,spasms,twitch,twitches,attack,attacks,zuckung,zuckungen,krampf,krampfe,spasmen,spasme,spasmes,espasmo,"
    "espasmos,spasmi,spasmo,trekking,trekkingen,contracciones"
)
WORST = _words("worst,strongest,severity,intensity,intensitat,schlimmste,starkste,pire,peor")
FACE = _words("facial,face,eye,eyelid,gesicht,visage,cara")


@lru_cache(maxsize=4096)
def name_asked_for(words: str) -> str:
    """Return the name that a question in plain words asks for; ``""`` where it is none or asks something else."""
    if CHINESE_SLEEP.search(words):
        return "hours of sleep"
    for start, kind in STARTS:
        found = re.match(rf"(?:{start})\b\s*", words)
        if found:
            return _name(kind, [word for word in words[found.end() :].split() if word not in LITTLE])
    return ""


def _name(kind: str, rest: list[str]) -> str:
    named = set(rest)
    if kind == "list":
        return "tags"
    if kind == "length":
        return "hours of sleep" if named & SLEEPING and named <= SLEEPING | NIGHT else ""
    if named & SLEEPING:
        return _sleep(kind, named)
    if named & SPASMS:
        return _spasms(kind, named)
    return " ".join(rest)


def _sleep(kind: str, named: set[str]) -> str:
    others = named - SLEEPING - NIGHT
    if kind == "number" and others <= {"hours", "stunden", "heures", "horas", "ore", "uur", "uren"}:
        return "hours of sleep"
    if kind in {"well", "rated", "open"} and others <= {"quality", "qualitat", "qualite", "calidad", "well", "good"}:
        return "sleep quality"
    return ""


def _spasms(kind: str, named: set[str]) -> str:
    """Return *spasms* for their number and *intensity* for their strength; where or when they were is neither."""
    others = named - SPASMS - FACE
    if kind == "number" and not others:
        return "spasms"
    strength = kind in {"strong", "rated"} or (kind == "open" and others)
    return "intensity" if strength and others <= WORST else ""
