"""Read names built around the spasm: 'Facial spasm severity', '# of eyelid twitches', 'Zuckungen links'."""

from __future__ import annotations

import re

from data.importers.reading.text import plain, tidy


def _words(text: str) -> frozenset[str]:
    return frozenset(plain(word) for word in text.split(","))


MANY = _words(
    "spasms,twitches,tics,krämpfe,zuckungen,spasmen,spasmes,crispations,espasmos,spasmi,trekkingen,krampen,contracciones"
)
ONE = _words("spasm,twitch,twitching,tic,krampf,zuckung,zucken,lidzucken,spasme,espasmo,spasmo,trekking,痉挛,抽搐")
FACE = _words(
    "facial,face,eye,eyes,eyelid,eyelids,lid,lids,hemifacial,gesicht,gesichts,auge,augen,lidkrampf,visage,paupière,"
    "faciales,cara,ojo,párpado,facciali,occhio,palpebra,faciais,olho,gezicht,oog,ooglid"
)
NUMBER = _words("#,n,count,number,no,nr,how,many,total,anzahl,nombre,número,numero,aantal,cantidad,次数")
STRENGTH = _words(
    "severity,intensity,strength,worst,rating,score,strong,bad,level,intensität,stärke,schwere,intensité,force,"
    "intensidad,gravedad,intensità,intensiteit,ernst,intensidade"
)
LITTLE = _words("of,the,my,today,per,day,a,de,des,du,del,di,en,im,am,pro,tag,por,día,in,heute")
SIDES = _words(
    "left,right,l,r,lt,rt,links,rechts,linke,rechte,gauche,droite,izquierda,derecha,izquierdo,derecho,sinistra,destra,"
    "sinistro,destro,esquerda,direita,esquerdo,direito,左,右"
)
TIMES = _words(
    "am,pm,morning,afternoon,evening,night,noon,midday,day,morgens,mittags,abends,nachts,vormittag,nachmittag,matin,soir,"
    "nuit,mañana,tarde,noche,mattina,pomeriggio,sera,notte,ochtend,middag,avond,nacht,manhã,noite"
)
CHINESE_COUNT = re.compile("(?:痉挛|抽搐|抽动|跳动).*次|次.*(?:痉挛|抽搐|抽动|跳动)")


def spasm_name(words: str) -> str:
    """Return *spasms* or *intensity* for the plain words of a name built around spasms; ``""`` for any other."""
    if CHINESE_COUNT.search(words):
        return "spasms"
    named = set(words.split())
    rest = named - MANY - ONE - FACE - LITTLE
    if not named & (MANY | ONE):
        return ""
    if rest & STRENGTH and rest <= STRENGTH:
        return "intensity"
    counted = rest - SIDES - TIMES
    if counted <= NUMBER and (named & MANY or counted):
        return "spasms"
    return ""


def part_counted(name: str) -> tuple[str, str]:
    """Return which part of a day's spasms a name counts, as the kind of part and its word; nothing for all of them."""
    words = set(re.split(r"[\s()]+", plain(tidy(name)))) | (set(name) & {"左", "右"})
    for kind, parts in (("side", SIDES), ("time", TIMES)):
        if len(words & parts) == 1:
            return kind, next(iter(words & parts))
    return "", ""


def counts_by_name(name: str) -> bool:
    """True when the name says that it counts."""
    return bool(set(plain(tidy(name)).split()) & (NUMBER | _words("times,mal,fois,veces,attacks,episodes")))
