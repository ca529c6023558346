"""The words people type instead of numbers: yes and no, none, missing, how strong, how good, which side."""

from __future__ import annotations

import re

from data.importers.reading.text import plain, tidy


def _set(words: str) -> frozenset[str]:
    return frozenset(plain(word) for word in words.split(","))


def _scale(levels: dict[float, str]) -> dict[str, float]:
    return {plain(word): level for level, words in levels.items() for word in words.split(",")}


YES = _set(
    "yes,y,true,x,yep,on,done,ja,j,wahr,oui,o,vrai,si,sí,s,verdadero,vero,sim,verdadeiro,waar,是,有,对,はい,"
    "да,tak,evet,kyllä"
)
NO = _set(
    "no,n,false,nope,off,nein,falsch,non,faux,falso,não,nao,nee,onwaar,否,没有,无,不,いいえ,нет,nie,hayır,ei,nej,nei"
)
YES_SIGNS = frozenset("✓✔☑✅👍")
NO_SIGNS = frozenset("☐⬜◻✗✘☒❌👎×")
ZERO = _set(
    "none,zero,nil,nothing,no,keine,keiner,keinen,kein,keins,nichts,null mal,nada,ninguno,ninguna,ningún,"
    "aucun,aucune,rien,néant,nenhum,nenhuma,nessuno,nessuna,niente,geen,niets,无,無,没有,没,なし"
)
MISSING = _set(
    "n/a,na,n.a.,null,nan,nil value,unknown,not recorded,not measured,missing,skip,skipped,keine angabe,"
    "k.a.,unbekannt,inconnu,nc,s/d,desconocido,desconhecido,sconosciuto,onbekend,未知,未记录,<na>,nd,tbd"
)
FIRST_WORD = re.compile(r"[^\W_]+(?=[\x00-\"$&-\x7f]|$)")  # what follows parts words in their plain form too
FIRST_WORDS = frozenset(word.split()[0] for word in MISSING)
LONGEST_WORD = 40  # longer cells are sentences, and are not looked up
MISSING_SIGNS = frozenset(["", "-", "--", "---", "?", "??", ".", "..", "...", "/", "*", "_"])
EXCEL_ERRORS = ("#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!")
TOTALS = _set(
    "total,totals,sum,average,mean,avg,median,min,max,count,subtotal,grand total,summe,gesamt,durchschnitt,"
    "mittelwert,schnitt,somme,moyenne,totaux,suma,promedio,media,totale,somma,soma,média,totaal,gemiddelde,"
    "总计,合计,平均"
)

STRENGTH = _scale(
    {
        0: "none,no pain,absent,keine,aucune,aucun,ninguno,ninguna,nessuno,nenhum,geen,无",
        2: (
            "mild,slight,light,low,weak,minor,leicht,gering,schwach,niedrig,léger,légère,faible,leve,bajo,baja,"
            "suave,ligero,lieve,basso,bassa,leggero,baixo,baixa,fraco,licht,laag,轻,轻微,轻度,低"
        ),
        5: (
            "moderate,medium,middle,some,mittel,mäßig,mässig,moderat,modéré,modérée,moyen,moyenne,moderado,"
            "moderada,medio,media,moderato,moderata,médio,média,matig,gemiddeld,中,中等,中度"
        ),
        8: (
            "severe,strong,high,bad,heavy,intense,stark,schwer,hoch,heftig,sévère,fort,forte,élevé,élevée,grave,"
            "severo,severa,fuerte,alto,alta,intenso,ernstig,hevig,hoog,sterk,强,重,严重,重度,高"
        ),
        10: (
            "very severe,very strong,extreme,unbearable,worst,very high,sehr stark,unerträglich,très fort,"
            "insupportable,muy fuerte,insoportable,fortissimo,insopportabile,insuportável,ondraaglijk,极重,"
            "非常严重,剧烈"
        ),
    }
)
GOODNESS = _scale(
    {
        10: (
            "rad,great,excellent,very good,amazing,awesome,super,sehr gut,ausgezeichnet,très bien,excellente,"
            "muy bien,muy bueno,excelente,ottimo,benissimo,muito bom,muito bem,ótimo,uitstekend,heel goed,很好,"
            "非常好"
        ),
        7.5: "good,happy,fine,gut,bien,bon,bonne,bueno,buena,buono,bene,bom,boa,bem,goed,好,不错,开心",
        5: (
            "ok,okay,meh,neutral,so so,average,normal,mittel,mittelmäßig,geht so,moyen,moyenne,"
            "comme ci comme ça,regular,normale,così così,mais ou menos,gaat wel,一般,还行"
        ),
        2.5: (
            "bad,sad,poor,low,down,schlecht,traurig,mauvais,mauvaise,mal,triste,malo,mala,cattivo,male,ruim,mau,"
            "slecht,不好,差,难过"
        ),
        0: (
            "awful,terrible,very bad,horrible,sehr schlecht,furchtbar,très mauvais,très mal,muy mal,muy malo,"
            "pessimo,terribile,péssimo,muito ruim,heel slecht,很差,糟糕,非常不好"
        ),
    }
)
BLEEDING = _scale(
    {
        1: (
            "light,medium,moderate,heavy,very heavy,flow,bleeding,leicht,mittel,stark,sehr stark,schwach,blutung,léger,"
            "légère,moyen,abondant,abondantes,ligero,ligera,leve,moderado,abundante,fuerte,leggero,medio,abbondante,licht,"
            "gemiddeld,hevig,leve,intenso,少,中,多,量少,量多"
        ),
        0.5: "spotting,schmierblutung,spotting only,pertes,manchado,perdite,spotten,escape,点滴",
    }
)
FACES: dict[str, float] = {
    **dict.fromkeys("😀😁😃😄😆🤩😍🥰🎉", 10.0),
    **dict.fromkeys("🙂😊☺😌😉👍", 7.5),
    **dict.fromkeys("😐😑😶🤔", 5.0),
    **dict.fromkeys("🙁☹😕😟😔😞👎😣", 2.5),
    **dict.fromkeys("😢😭😡😠😩😫🤬😖", 0.0),
}
WORD_FACES = {":)": 7.5, ":-)": 7.5, ":|": 5.0, ":-|": 5.0, ":(": 2.5, ":-(": 2.5, ":D": 10.0, ":-D": 10.0}


def _first_word(text: str) -> str:
    """Return the word with which the plain form of a text begins; nothing where that needs a closer look."""
    found = FIRST_WORD.match(text)
    return plain(found[0]).partition(" ")[0] if found else ""


def is_missing(text: str) -> bool:
    """True for a blank and for what people and programs write when nothing is known."""
    if len(text) > LONGEST_WORD or ((word := _first_word(text)) and word not in FIRST_WORDS):
        return False
    return text in MISSING_SIGNS or tidy(text) in MISSING_SIGNS or plain(text) in MISSING


def is_excel_error(text: str) -> bool:
    """True for ``#REF!`` and its kin, and for a column too narrow to show its number (``####``)."""
    return text.startswith("#") and (text.upper() in EXCEL_ERRORS or not text.strip("#"))


def yes_or_no(text: str) -> bool | None:
    """Return True for yes, False for no, None for anything else."""
    if len(text) > LONGEST_WORD:
        return None
    sign = text.strip().removesuffix("\ufe0f")
    if sign in YES_SIGNS:
        return True
    if sign in NO_SIGNS:
        return False
    word = plain(text)
    return True if word in YES else False if word in NO else None


def is_zero_word(text: str) -> bool:
    """True for *none*, *keine*, *nada* and the like: in an amount's column they say 0."""
    return len(text) <= LONGEST_WORD and plain(text) in ZERO


def strength_of(text: str) -> float | None:
    """Return 0-10 for words such as *mild* and *severe*."""
    return STRENGTH.get(plain(text))


def bleeding_of(text: str) -> float | None:
    """Return 1 for a word of bleeding, 0.5 for spotting."""
    return BLEEDING.get(plain(text))


def goodness_of(text: str) -> float | None:
    """Return 0-10, 10 best, for words and faces such as *good* and 🙂."""
    face = text.strip().replace("\ufe0f", "")
    if face in FACES or face in WORD_FACES:
        return FACES.get(face, WORD_FACES.get(face))
    return GOODNESS.get(plain(text))
