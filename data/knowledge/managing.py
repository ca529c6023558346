"""Ways of managing: what people do against spasms, and what is known of it."""

from __future__ import annotations

from data.knowledge import sources as of
from data.knowledge.claims import ADVICE, MEASURED, REPORTED, UNSTUDIED, Chapter, Claim

MANAGING = Chapter(
    "managing",
    "Ways of managing it",
    "Things to try kindly, one at a time. Whether they help you is a question that your diary can answer.",
    (
        Claim(
            "Mindfulness, yoga, deep breathing",
            "They ease stress. On spasms themselves little is known: nine small studies of dystonia with 73 people, "
            "one of them in blepharospasm, none found in hemifacial spasm.",
            REPORTED,
            (of.MIND_BODY_REVIEW, of.TELE_YOGA_2021),
            ("mindfulness_min", "yoga_min", "deep_breathing_min"),
        ),
        Claim(
            "Rest and sleep",
            "Rest is the first thing that helps, say 36 % of 101 people with blepharospasm.",
            REPORTED,
            (of.LEE_2018,),
            ("sleep_h",),
        ),
        Claim(
            "Leafy greens, nuts, water, a balanced diet",
            "Good for you in any case. No study was found that any diet changes facial spasms.",
            UNSTUDIED,
            (),
            ("diet_plan_followed", "hydration_l"),
        ),
        Claim(
            "Tinted glasses",
            "FL-41 lenses helped in blepharospasm, where light disturbs.",
            MEASURED,
            (of.BLACKBURN_2009,),
            ("tinted_glasses_h",),
        ),
        Claim(
            "Professional help: botulinum toxin",
            "The usual treatment of hemifacial spasm and blepharospasm. It works in 73 to 98 % of people with "
            "hemifacial spasm, for about 12 weeks; for many in blepharospasm it fades earlier. Note when it began and "
            "when it faded: that helps your doctor to plan the next one.",
            MEASURED,
            (of.TOXIN_REVIEW_2021, of.FEZZA_2016),
        ),
        Claim(
            "Professional help: medicines, surgery, therapies",
            "For hemifacial spasm an operation can take the vessel off the nerve. Which treatment fits is a talk with "
            "your doctor, and your page of numbers makes it shorter.",
            ADVICE,
            (of.LU_2014, of.MSD_MANUAL),
            ("therapy_session", "massage", "warm_compress"),
        ),
        Claim(
            "Your own suspicions",
            "In migraine, 390 people noted every day for 90 days: of the triggers they suspected 16 % held up. Not "
            "seeing yours is normal, and no fault of yours.",
            MEASURED,
            (of.DONOGHUE_2016,),
        ),
    ),
)
