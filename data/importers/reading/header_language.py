"""Tell from the names of the columns whether their language writes the day before the month."""

from __future__ import annotations

from collections.abc import Sequence

from data.importers.reading.text import plain

# names that English does not have, of languages in which a date is written day first
WORDS = frozenset(
    plain(word)
    for words in (
        (
            "datum,uhrzeit,zeit,tag,schlaf,koffein,wasser,stimmung,notizen,notiz,bemerkung,seite,stärke,schmerz,"
            "kopfschmerz,dauer,beginn,ende,müdigkeit"
        ),
        (
            "heure,jour,sommeil,caféine,café,eau,humeur,remarques,remarque,côté,intensité,douleur,durée,début,"
            "fin,fatigué,mal de tête,crises"
        ),
        (
            "fecha,hora,día,sueño,cafeína,agua,estrés,ánimo,humor,notas,lado,intensidad,dolor,duración,inicio,"
            "cansancio,espasmos"
        ),
        (
            "data,ora,giorno,sonno,caffeina,acqua,umore,note,lato,intensità,dolore,durata,inizio,fine,"
            "stanchezza,spasmi,mal di testa"
        ),
        (
            "tijd,dag,slaap,cafeïne,koffie,stemming,notities,opmerkingen,kant,intensiteit,pijn,duur,begin,einde,"
            "vermoeidheid,hoofdpijn"
        ),
        "sono,água,estresse,observações,intensidade,dor,duração,início,fim,cansaço,dor de cabeça,dia",
    )
    for word in words.split(",")
) - frozenset({"note", "begin", "fine", "data", "fin", "tag"})
ENOUGH = 2


def writes_day_first(names: Sequence[str]) -> bool:
    """True when two names or more, or half of them, are words of such a language."""
    known = sum(plain(name) in WORDS for name in names)
    return known >= ENOUGH or (known == 1 and 2 * known >= len(names))
