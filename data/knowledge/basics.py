"""What facial spasms are, how they feel, and where they come from."""

from __future__ import annotations

from data.knowledge import sources as of
from data.knowledge.claims import ADVICE, MEASURED, MIXED, REPORTED, UNSTUDIED, Chapter, Claim

WHAT = Chapter(
    "what",
    "What facial spasms are",
    "Muscles of the face that tighten without being asked to.",
    (
        Claim(
            "Involuntary, brief or long, anywhere on the face",
            "A facial spasm is a contraction that nobody decided on. It can be a twitch of a second or a pull that "
            "lasts, and it can sit at the eye, the cheek, the mouth, the jaw or the neck.",
            ADVICE,
            (of.NHS_TWITCHING, of.LU_2014),
        ),
        Claim(
            "An eyelid that flutters",
            "Eyelid myokymia is the common one: a fine flutter of one lid, in bouts of seconds to hours, for days or "
            "weeks. It is harmless in most people and goes away by itself.",
            ADVICE,
            (of.STATPEARLS, of.NHS_TWITCHING),
        ),
        Claim(
            "One half of the face",
            "Hemifacial spasm starts at the eye in about 86 % of people and moves down the same side over months or "
            "years.",
            REPORTED,
            (of.SINGAPORE_2004, of.SPREAD_2015),
        ),
        Claim(
            "Both eyes closing",
            "In blepharospasm both eyes blink too much or press shut. It is a form of dystonia, not a habit.",
            ADVICE,
            (of.LEE_2018,),
        ),
    ),
)

SYMPTOMS = Chapter(
    "symptoms",
    "How it shows itself",
    "All of these are ordinary signs, and each has its place in a diary entry.",
    (
        Claim(
            "Twitching of an eye or the corner of the mouth",
            "The most frequent sign. Note the side and the place: where it is, and whether it moves, tells a doctor "
            "most.",
            ADVICE,
            (of.NHS_TWITCHING, of.LU_2014),
        ),
        Claim(
            "Cramps and sudden jerks",
            "Short jerks and held cramps can follow each other, and a strong one can close the eye or pull the mouth "
            "aside.",
            ADVICE,
            (of.LU_2014,),
        ),
        Claim(
            "Discomfort or mild pain",
            "A tired, sore or tight face is common after many spasms. Real pain is not typical: tell the doctor.",
            REPORTED,
            (of.SRINGEAN_2019,),
        ),
        Claim(
            "A clicking ear, a little weakness",
            "Of 321 people with hemifacial spasm 23 % heard clicking on that side, and slight weakness was common. "
            "Worth a note, no reason for fear.",
            REPORTED,
            (of.BATLA_2012,),
            ("ear_click", "weakness"),
        ),
    ),
)

CAUSES = Chapter(
    "causes",
    "Where it can come from",
    "A cause is what a doctor looks for. A trigger, further down, is what makes one day worse than another.",
    (
        Claim(
            "Nerves: hemifacial spasm",
            "Most often a blood vessel presses on the facial nerve where it leaves the brain, and the nerve fires by "
            "itself. Of 215 people sent to a clinic with this name, about one in five had another cause behind it and "
            "nearly as many had something else that looked like it. So it is worth being examined.",
            MEASURED,
            (of.LU_2014, of.YALTHO_2011),
        ),
        Claim(
            "Nerves: multiple sclerosis",
            "It can disturb the signals to the face. In 35 people with both, twitching of the face mostly settled "
            "within months. It is a rare cause, and other signs usually come with it.",
            REPORTED,
            (of.MARIN_COLLAZO_2018,),
        ),
        Claim(
            "Stress and anxiety",
            "Strain, pressure and tense muscles are named as the first aggravator by 45 % of 321 and 65 % of 137 "
            "people with hemifacial spasm. People with it are also more often anxious than others: which comes first "
            "is open, because spasms cause stress too.",
            MIXED,
            (of.BATLA_2012, of.SINGAPORE_2004, of.ANXIETY_2024, of.HALL_2005),
            ("stress", "anxiety", "stressful_event", "mood"),
        ),
        Claim(
            "Hard-worked facial muscles",
            "Lip puckering and firm eye closure set off hemifacial spasm, so talking and chewing may. In "
            "blepharospasm it is often the other way round: three in four blink more at rest than in conversation.",
            MIXED,
            (of.BAYLOR, of.BENTIVOGLIO_2006),
            ("talking_min", "chewing_gum_hard_food_min"),
        ),
        Claim(
            "Shouting and singing",
            "Named as overuse of the face. No study was found; experts report that singing relieves some people with "
            "blepharospasm.",
            UNSTUDIED,
            (of.RELIEF_CHAPTER,),
            ("shouting_singing_min",),
        ),
        Claim(
            "Grinding teeth",
            "No direct study was found. Grinding rises with caffeine, alcohol and stress, so those may be behind both.",
            UNSTUDIED,
            (of.THERAPEUTIC_GUIDELINES,),
            ("teeth_grinding",),
        ),
        Claim(
            "Medicines",
            "A few people twitch because of a medicine. Never stop a prescribed one on your own: ask who prescribed "
            "it.",
            REPORTED,
            (of.PSYCHOTROPICS_2011, of.SUSPECT_DRUGS_1998, of.NHS_TWITCHING),
            ("new_or_changed_drug",),
        ),
    ),
)
