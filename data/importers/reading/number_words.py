"""Read a small number written as a word: two, zwei, deux."""

from __future__ import annotations

from data.importers.reading.text import plain

NUMBERS: dict[str, int] = {
    plain(word): number
    for number, words in enumerate(
        (
            "one,eins,einmal,uno,una,um,uma,een,一",
            "two,twice,zwei,zweimal,deux,dos,due,dois,duas,twee,二,两",
            "three,drei,dreimal,trois,tres,tre,três,drie,三",
            "four,vier,quatre,cuatro,quattro,quatro,四",
            "five,fünf,cinq,cinco,cinque,vijf,五",
            "six,sechs,seis,sei,zes,六",
            "seven,sieben,sept,siete,sette,sete,zeven,七",
            "eight,acht,huit,ocho,otto,oito,八",
            "nine,neun,neuf,nueve,nove,negen,九",
            "ten,zehn,dix,diez,dieci,dez,tien,十",
        ),
        start=1,
    )
    for word in words.split(",")
}


def number_named(text: str) -> int | None:
    """Return 1 to 10 for a number written as a word."""
    return NUMBERS.get(plain(text))
