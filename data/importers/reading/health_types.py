"""What each type of record in Apple Health means for the diary: its factor, and its units in the diary's own."""

from __future__ import annotations

MASS_MG = {"mg": 1.0, "g": 1000.0, "mcg": 0.001, "kg": 1_000_000.0, "oz": 28_349.5}
VOLUME_L = {
    "mL": 0.001,
    "cL": 0.01,
    "dL": 0.1,
    "L": 1.0,
    "fl_oz_us": 0.0295735,
    "fl_oz_imp": 0.0284131,
    "cup_us": 0.2365882,
    "cup_imp": 0.2841306,
    "pt_us": 0.4731765,
    "pt_imp": 0.5682613,
}
WEIGHT_KG = {"kg": 1.0, "g": 0.001, "lb": 0.45359237, "st": 6.35029318, "oz": 0.0283495}
MINUTES = {"min": 1.0, "s": 1 / 60, "hr": 60.0, "ms": 1 / 60_000}
# type -> factor, what one of each unit is in the factor's own
AMOUNTS: dict[str, tuple[str, dict[str, float]]] = {
    "DietaryCaffeine": ("caffeine_mg", MASS_MG),
    "DietaryWater": ("hydration_l", VOLUME_L),
    "DietaryMagnesium": ("magnesium_mg", MASS_MG),
    "DietaryCalcium": ("calcium_mg", MASS_MG),
    "NumberOfAlcoholicBeverages": ("alcohol_units", {"count": 1.0}),
    "BodyMass": ("weight_kg", WEIGHT_KG),
    "RestingHeartRate": ("resting_hr", {"count/min": 1.0, "count/s": 60.0}),
    "HeartRateVariabilitySDNN": ("hrv_ms", {"ms": 1.0, "s": 1000.0}),
}
# amounts of a stretch of time, which several devices count at once
STRETCHES: dict[str, tuple[str, dict[str, float]]] = {
    "StepCount": ("steps", {"count": 1.0}),
    "AppleExerciseTime": ("exercise_min", MINUTES),
    "TimeInDaylight": ("bright_light_h", {unit: minutes / 60 for unit, minutes in MINUTES.items()}),
}
SLEEP = "SleepAnalysis"
MINDFUL = "MindfulSession"
PERIOD = "MenstrualFlow"
SYMPTOMS: dict[str, str] = {
    "Headache": "headache",
    "Fatigue": "fatigue",
    "Fever": "illness_fever",
    **{
        name: f"symptom:{key}"
        for name, key in (
            ("AbdominalCramps", "abdominal_cramps"),
            ("Bloating", "bloating"),
            ("ChestTightnessOrPain", "chest_tightness_or_pain"),
            ("Chills", "chills"),
            ("Constipation", "constipation"),
            ("Coughing", "coughing"),
            ("Diarrhea", "diarrhea"),
            ("Dizziness", "dizziness"),
            ("DrySkin", "dry_skin"),
            ("Fainting", "fainting"),
            ("GeneralizedBodyAche", "body_ache"),
            ("Heartburn", "heartburn"),
            ("HotFlashes", "hot_flashes"),
            ("LossOfSmell", "loss_of_smell"),
            ("LossOfTaste", "loss_of_taste"),
            ("LowerBackPain", "lower_back_pain"),
            ("MemoryLapse", "memory_lapse"),
            ("MoodChanges", "mood_changes"),
            ("Nausea", "nausea"),
            ("NightSweats", "night_sweats"),
            ("RapidPoundingOrFlutteringHeartbeat", "fluttering_heartbeat"),
            ("RunnyNose", "runny_nose"),
            ("ShortnessOfBreath", "shortness_of_breath"),
            ("SinusCongestion", "sinus_congestion"),
            ("SkippedHeartbeat", "skipped_heartbeat"),
            ("SleepChanges", "sleep_changes"),
            ("SoreThroat", "sore_throat"),
            ("Vomiting", "vomiting"),
            ("Wheezing", "wheezing"),
        )
    },
}
# the four levels of the phone's own list, as 0..3 of a rating that ends at 10
SEVERITIES = {"NotPresent": 0.0, "Mild": 10 / 3, "Moderate": 20 / 3, "Severe": 10.0}
PRESENT = frozenset({"Unspecified", "Present"})
KEPT = (*AMOUNTS, *STRETCHES, SLEEP, MINDFUL, PERIOD, *SYMPTOMS)
