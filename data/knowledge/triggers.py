"""What is said to make a day worse: surroundings, lifestyle and diet, each with what studies saw."""

from __future__ import annotations

from data.knowledge import sources as of
from data.knowledge.claims import CONTRADICTED, MEASURED, MIXED, REPORTED, UNSTUDIED, Chapter, Claim

SURROUNDINGS = Chapter(
    "surroundings",
    "Triggers: surroundings",
    "What lies around you.",
    (
        Claim(
            "Bright light",
            "In blepharospasm the best founded trigger of all: rose-tinted FL-41 lenses cut spasms against other "
            "lenses.",
            MEASURED,
            (of.BLACKBURN_2009,),
            ("bright_light_h", "tinted_glasses_h"),
        ),
        Claim("Loud noise", "Often named. No study of it was found.", UNSTUDIED, (), ("loud_noise_h",)),
        Claim(
            "Heat, cold and wind",
            "Cold weather is named for long-lasting lid twitching, wind for blepharospasm. Nothing was found on heat.",
            REPORTED,
            (of.STATPEARLS, of.JANKOVIC_SCALE),
            ("temperature_c", "wind_draught"),
        ),
        Claim(
            "Screens",
            "People with lid twitching sat 6.9 hours a day at screens, others 4.8. This does not say which came first.",
            MEASURED,
            (of.GUNES_2024,),
            ("screen_time_h",),
        ),
        Claim(
            "Reading and driving",
            "Named by experts for hemifacial spasm and blepharospasm.",
            REPORTED,
            (of.MEDSCAPE_HFS, of.JANKOVIC_SCALE),
            ("reading_h", "driving_h"),
        ),
    ),
)

LIFESTYLE = Chapter(
    "lifestyle",
    "Triggers: lifestyle",
    "What a day holds.",
    (
        Claim(
            "Too little sleep",
            "Tiredness and poor sleep were all that set people with lid twitching apart from others. In hemifacial "
            "spasm 44 % of people say that sleep relieves, yet spasms went on in the sleep of all 12 who were "
            "recorded.",
            MEASURED,
            (of.KIM_2021, of.BATLA_2012, of.INCIRLI_2019),
            ("sleep_h", "sleep_quality", "fatigue"),
        ),
        Claim(
            "Too little exercise",
            "No study was found. Handbooks name the opposite for lid twitching: very hard exertion.",
            UNSTUDIED,
            (of.MEDSCAPE_MYOKYMIA,),
            ("exercise_min",),
        ),
        Claim(
            "Too much caffeine",
            "Named for lid twitching by every handbook, on weak data. In blepharospasm the sign is the other way "
            "round: people who drink coffee have it less often, and later. Your diary may show either.",
            MIXED,
            (of.NHS_TWITCHING, of.MEDSCAPE_MYOKYMIA, of.DEFAZIO_2007),
            ("caffeine_mg",),
        ),
        Claim(
            "Alcohol",
            "Named for lid twitching with a “possibly”.",
            REPORTED,
            (of.MEDSCAPE_MYOKYMIA, of.NHS_TWITCHING),
            ("alcohol_units",),
        ),
    ),
)

DIET = Chapter(
    "diet",
    "Triggers: diet",
    "What is eaten and drunk.",
    (
        Claim(
            "Too little magnesium or calcium",
            "The most repeated advice of all. Two studies of lid twitching measured the blood of 175 people against "
            "300 others and saw no difference in either. A true lack of calcium shows itself by tingling around the "
            "mouth and cramps: a blood test tells, no diary and no supplement on suspicion.",
            CONTRADICTED,
            (of.KIM_2021, of.GUNES_2024, of.HYPOCALCEMIA),
            ("magnesium_mg", "calcium_mg"),
        ),
        Claim(
            "Too little water",
            "Quoted from eye doctors in the press. No study was found.",
            UNSTUDIED,
            (of.PRESS,),
            ("hydration_l",),
        ),
    ),
)
