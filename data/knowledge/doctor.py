"""When to see a doctor: at once, soon, or with a word to the neurologist."""

from __future__ import annotations

from data.knowledge import sources as of
from data.knowledge.claims import ADVICE, REPORTED, Chapter, Claim

NOW = Chapter(
    "now",
    "Call an ambulance now",
    "These are not facial spasms. Do not wait, and do not drive yourself.",
    (
        Claim(
            "A face that suddenly hangs, a weak arm, trouble speaking",
            "Any one of them, even if it passes again.",
            ADVICE,
            (of.NHS_STROKE,),
        ),
        Claim(
            "The worst headache of your life, a seizure, or loss of awareness",
            "A first seizure above all. Headaches or seizures that come with the spasms need a doctor in any case.",
            ADVICE,
            (of.GENERAL_ADVICE,),
        ),
        Claim(
            "Trouble swallowing or breathing after a botulinum injection",
            "It can begin hours to weeks after the injection.",
            ADVICE,
            (of.BOTOX_GUIDE,),
        ),
    ),
)

SOON = Chapter(
    "soon",
    "Make an appointment soon",
    "A family doctor, an eye doctor or a neurologist.",
    (
        Claim(
            "It does not go away, or gets worse",
            "Twitching for more than two weeks (NHS) or a few weeks (Mayo Clinic).",
            ADVICE,
            (of.NHS_TWITCHING, of.MAYO_TWITCHING),
        ),
        Claim(
            "It spreads",
            "Twitching in more than one place, or in other parts of the face or the body.",
            ADVICE,
            (of.NHS_TWITCHING, of.MAYO_TWITCHING),
        ),
        Claim("The area feels weak or stiff", "Also between the spasms.", ADVICE, (of.NHS_TWITCHING,), ("weakness",)),
        Claim(
            "Something about the eye",
            "The lid shuts fully, is hard to open or droops, or the eye is red, swollen or has discharge.",
            ADVICE,
            (of.MAYO_TWITCHING, of.AAO_TWITCHING),
        ),
        Claim(
            "You suspect a medicine",
            "Ask before you change anything, and do not stop it on your own.",
            ADVICE,
            (of.NHS_TWITCHING,),
            ("new_or_changed_drug",),
        ),
    ),
)

TELL = Chapter(
    "tell",
    "Tell the neurologist",
    "These are unusual for hemifacial spasm, and change what is looked for. A scan (MRI) is then usual.",
    (
        Claim(
            "Numbness, pain, or other strange signs of the face",
            "Also double vision, or trouble with hearing or balance.",
            REPORTED,
            (of.SRINGEAN_2019, of.MSD_MANUAL),
            ("numbness", "headache"),
        ),
        Claim("Both sides at the same moment", "One side is the rule.", REPORTED, (of.SRINGEAN_2019,)),
        Claim(
            "It began at the mouth or cheek",
            "Nearly always it begins at the eye.",
            REPORTED,
            (of.SRINGEAN_2019, of.SINGAPORE_2004),
        ),
    ),
)
