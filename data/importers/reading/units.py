"""The units people write behind a number, and what one of each is in the unit the diary keeps."""

from __future__ import annotations

from data.importers.reading.text import plain

ANY_UNIT = "*"  # a column under its own name keeps its numbers, whatever their one unit is
HOURS = {
    "h": 1.0,
    "min": 1 / 60,
    "s": 1 / 3600,
    "ms": 1 / 3_600_000,
    "day": 24.0,
}
NAMES: dict[str, str] = {
    "h": (
        "h,hr,hrs,hour,hours,std,stunde,stunden,heure,heures,hora,horas,ora,ore,uur,uren,小时,小時,時間,hod,"
        "godz,ч,час,часов,timmar,timer"
    ),
    "min": "min,mins,minute,minutes,m,minuten,minuto,minutos,minuti,minuut,minutes,分钟,分鐘,分,мин,minuter,minutter",
    "s": (
        "s,sec,secs,second,seconds,sek,sekunde,sekunden,seconde,secondes,segundo,segundos,seg,segs,secondi,secondo,"
        "seconden,sg,秒,сек"
    ),
    "ms": "ms,msec,millisecond,milliseconds,millisekunden,毫秒",
    "day": "d,day,days,tag,tage,jour,jours,día,días,dia,dias,天",
    "mg": "mg,milligram,milligrams,milligramm,milligrammes,miligramos,miligramas,mgs,毫克",
    "g": "g,gr,gram,grams,gramm,grammes,gramos,gramas,grammi,克",
    "ug": "ug,µg,mcg,microgram,micrograms,mikrogramm,微克",
    "iu": "iu,ie,ui,国际单位",
    "kg": "kg,kgs,kilo,kilos,kilogram,kilograms,kilogramm,公斤,千克",
    "lb": "lb,lbs,pound,pounds,pfund",
    "st": "st,stone,stones",
    "l": "l,liter,liters,litre,litres,litro,litros,litri,升,ltr,ltrs",
    "dl": "dl,deciliter,decilitre",
    "cl": "cl,centiliter,centilitre",
    "ml": "ml,milliliter,milliliters,millilitre,millilitres,mililitros,毫升,cc",
    "oz": "oz,fl oz,floz,fluid ounce,fluid ounces,fl oz us,ounce,ounces",
    "pint": "pint,pints,pt",
    "cup": (
        "cup,cups,tasse,tassen,tasses,taza,tazas,xícara,xícaras,tazza,tazze,tazzina,kop,kopje,kopjes,koppen,杯,"
        "chávena,chávenas"
    ),
    "glass": "glass,glasses,glas,gläser,verre,verres,vaso,vasos,copo,copos,bicchiere,bicchieri,glazen,杯水,玻璃杯",
    "mug": "mug,mugs,becher,bol,caneca,canecas,mok,mokken,马克杯",
    "bottle": (
        "bottle,bottles,flasche,flaschen,bouteille,bouteilles,botella,botellas,garrafa,garrafas,bottiglia,"
        "bottiglie,fles,flessen,瓶"
    ),
    "can": "can,cans,dose,dosen,canette,canettes,lata,latas,lattina,blikje,blikjes,罐",
    "espresso": "espresso,espressos,espressi,shot,shots,espresso shot,浓缩咖啡",
    "coffee": (
        "coffee,coffees,latte,lattes,cappuccino,cappuccinos,cappuccini,americano,americanos,flat white,"
        "milchkaffee,cortado,instant coffee,filter coffee,filterkaffee,cup of coffee,cups of coffee,kaffee,kaffees,"
        "café,cafés,caffè,koffie,咖啡,tasse kaffee,"
        "tassen kaffee"
    ),
    "tea": "tea,teas,cup of tea,cups of tea,black tea,tee,thé,thés,té,tés,chá,chás,thee,茶",
    "green tea": "green tea,green teas,grüner tee,thé vert,té verde,chá verde,绿茶",
    "cola": "cola,colas,coke,cokes,coca,可乐",
    "energy drink": "energy drink,energy drinks,red bull,monster,energydrink,energydrinks,能量饮料",
    "decaf": "decaf,decafs,entkoffeiniert,déca,descafeinado",
    "drink": (
        "drink,drinks,beer,beers,wine,wines,glass of wine,glasses of wine,bier,biere,bière,bières,cerveza,"
        "cervezas,birra,birre,getränk,getränke,verre de vin,copa,copas,standard drink,standard drinks"
    ),
    "unit": "unit,units,einheit,einheiten,unité,unités,unidad,unidades,unidade,unità,eenheid,eenheden,u",
    "c": "c,°c,celsius,degrees c,deg c,grad,grad celsius,degc,摄氏度,℃",
    "f": "f,°f,fahrenheit,degrees f,deg f,degf,华氏度",
    "hpa": "hpa,mbar,mb,millibar,hektopascal,hectopascal,百帕",
    "kpa": "kpa",
    "inhg": "inhg,in hg,inches hg",
    "mmhg": "mmhg,mm hg",
    "%": "%,percent,pct,prozent,percentage",
    "bpm": "bpm,beats per minute,beats min,count min,schläge pro minute,次分",
    "step": "step,steps,schritte,schritt,pas,pasos,passos,passi,stappen,步,count,counts",
    "time": "x,times,mal,fois,veces,vezes,volte,keer,次",
    "cigarette": "cigarette,cigarettes,cigs,zigaretten,cigarrillos,cigarros,sigarette,sigaretten,支,根",
    "size": (
        "large,small,big,medium,strong,weak,groß,große,klein,kleine,starke,grand,grands,petit,petits,grande,grandes"
    ),
    "serving": "serving,servings,portion,portions,portionen",
}
UNIT_OF: dict[str, str] = {plain(name) or name: unit for unit, names in NAMES.items() for name in names.split(",")}
# unit of the diary -> how much of it is in one of each unit
TO_NATIVE: dict[str, dict[str, float]] = {
    "h": HOURS,
    "min": {"h": 60.0, "min": 1.0, "s": 1 / 60, "ms": 1 / 60_000, "day": 1440.0},
    "s": {"h": 3600.0, "min": 60.0, "s": 1.0, "ms": 1 / 1000, "day": 86400.0},
    "ms": {"ms": 1.0, "s": 1000.0},
    "mg": {"mg": 1.0, "g": 1000.0, "ug": 1 / 1000},
    "l": {"l": 1.0, "dl": 0.1, "cl": 0.01, "ml": 0.001, "g": 0.001, "kg": 1.0, "oz": 0.02957, "pint": 0.473},
    "units": {"unit": 1.0, "g": 0.1},
    "°C": {"c": 1.0},
    "hPa": {"hpa": 1.0, "kpa": 10.0, "inhg": 33.8639, "mmhg": 1.33322},
    "%": {"%": 1.0, "fraction": 100.0},
    "bpm": {"bpm": 1.0},
    "steps": {"step": 1.0, "time": 1.0},
    "kg": {"kg": 1.0, "g": 0.001, "lb": 0.453592, "st": 6.35029},
    "times": {"time": 1.0, "step": 1.0},
    "a day": {"time": 1.0, "step": 1.0, "cigarette": 1.0, "unit": 1.0},
    "meals": {"time": 1.0, "step": 1.0},
    "day": {"day": 1.0},
}
# what a drink usually holds: figures of common reference tables, always marked approximate
DRINKS: dict[str, dict[str, float]] = {
    "mg": {
        "cup": 95.0,
        "mug": 120.0,
        "glass": 95.0,
        "coffee": 95.0,
        "espresso": 63.0,
        "tea": 47.0,
        "green tea": 28.0,
        "cola": 35.0,
        "can": 35.0,
        "energy drink": 80.0,
        "decaf": 3.0,
        "drink": 95.0,
        "serving": 95.0,
    },
    "l": {"cup": 0.237, "glass": 0.25, "mug": 0.3, "bottle": 0.5, "can": 0.33},
    "units": {"drink": 1.0, "glass": 1.0, "bottle": 1.0, "can": 1.0, "cup": 1.0, "pint": 2.0},
}
CAFFEINE_MG_PER_LITRE = {"coffee": 400.0, "tea": 200.0, "cola": 106.0, "energy drink": 320.0, "espresso": 2100.0}


def unit_named(text: str) -> str:
    """Return the unit a word stands for, ``""`` when it is none."""
    stripped = text.strip().rstrip(".").strip()
    return UNIT_OF.get(plain(stripped) or stripped, UNIT_OF.get(stripped.lower(), ""))


def converted(value: float, unit: str, native: str) -> tuple[float, bool] | None:
    """Return the value in the diary's unit and whether that is an estimate; None when the unit does not fit."""
    if unit in TO_NATIVE.get(native, {}):
        return value * TO_NATIVE[native][unit], False
    if native == "°C" and unit == "f":
        return (value - 32) * 5 / 9, False
    if unit in DRINKS.get(native, {}):
        return value * DRINKS[native][unit], True
    return None
