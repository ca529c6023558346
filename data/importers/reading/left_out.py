"""Leave out the columns that no diary may keep, whatever they are called in: coordinates and e-mail addresses."""

from __future__ import annotations

import re

from data.importers.reading.begin_and_end import is_e_mail
from data.importers.reading.collected import Collected
from data.importers.reading.column import Column
from data.importers.reading.text import listed, plain, quoted

COORDINATES = re.compile(
    r"\b(?:latitudes?|longitudes?|lat|lng|lon|gps|coordinates?|coords|breitengrad|langengrad|geogr\w* breite|"
    r"geogr\w* lange|koordinaten?|latitud|longitud|coordenadas?|latitudine|longitudine|coordinate|coordonnees|"
    r"breedtegraad|lengtegraad|coordinaten|ip address|ip adresse|adresse ip)\b|纬度|经度|坐标"
)


def without_private(columns: list[Column], collected: Collected) -> list[Column]:
    """Return the columns without coordinates and addresses, and say which were left out."""
    private = [column for column in columns if column.unknown and _is_private(column.name)]
    filled = [quoted(column.name) for column in private if column.first_value()]
    if filled:
        collected.say(f"Left out, as no diary needs it: {listed(filled)}.")
    return [column for column in columns if column not in private]


def _is_private(name: str) -> bool:
    return is_e_mail(name) or COORDINATES.search(plain(name)) is not None
