"""The sources of the claims, each declared once."""

from __future__ import annotations

from data.knowledge.claims import Source

PUBMED = "https://pubmed.ncbi.nlm.nih.gov/"
PMC = "https://pmc.ncbi.nlm.nih.gov/articles/"
DOI = "https://doi.org/"

# Overviews and handbooks
LU_2014 = Source("Lu 2014", "Sci World J 2014:349319, PMC4227371", f"{PMC}PMC4227371")
MSD_MANUAL = Source("MSD Manual", "Hemifacial spasm, professional edition")
MEDSCAPE_HFS = Source("Medscape", "Hemifacial spasm, clinical presentation (1170722)")
MEDSCAPE_MYOKYMIA = Source("Medscape", "Eyelid myokymia, treatment (1213160)")
STATPEARLS = Source("StatPearls", "Eyelid myokymia (21512)")
BAYLOR = Source("Baylor College of Medicine", "Hemifacial spasm, for patients")
NHS_TWITCHING = Source("NHS", "Twitching eyes and muscles")
MAYO_TWITCHING = Source("Mayo Clinic", "Eye twitching: when to see a doctor")
AAO_TWITCHING = Source("American Academy of Ophthalmology", "EyeSmart: eyelid spasms and twitches")
NHS_STROKE = Source("NHS", "Recognising a stroke: face, arms, speech, time")
GENERAL_ADVICE = Source("General emergency advice", "what ambulance services tell everyone")
BOTOX_GUIDE = Source("Botox medication guide", "US Food and Drug Administration, boxed warning")
THERAPEUTIC_GUIDELINES = Source("Therapeutic Guidelines, Australia", "Oral and dental: bruxism")
JANKOVIC_SCALE = Source("Jankovic rating scale", "severity and frequency of blepharospasm, table of grades")
SRINGEAN_2019 = Source("Sringean 2019", "J Neurol Sci, red flags", f"{DOI}10.1016/j.jns.2019.116532")

# Who has it, how it runs
MARIN_COLLAZO_2018 = Source("Marin Collazo 2018", "Neurologist 23:1", f"{DOI}10.1097/NRL.0000000000000163")
BATLA_2012 = Source("Batla 2012", "321 people in India, PMID 22222858", f"{PUBMED}22222858")
SINGAPORE_2004 = Source("Singapore 2004", "137 people, Ann Acad Med Singapore 33:324")
SPREAD_2015 = Source("Mov Disord Clin Pract", "spread within the face", f"{DOI}10.1002/mdc3.12106")
YALTHO_2011 = Source("Yaltho and Jankovic 2011", "215 people sent with “hemifacial spasm”, Mov Disord")
ANXIETY_2024 = Source("Case-control study 2024", "hemifacial spasm, anxiety and sleep, Ann Mov Disord")
LEE_2018 = Source("Lee 2018", "101 people, Korean J Ophthalmol 32:339", f"{DOI}10.3341/kjo.2018.0038")
HALL_2005 = Source("Hall 2005", "250 people, J Neuro-Ophthalmol 25:280")

# Triggers
KIM_2021 = Source("Kim 2021", "72 people and 197 others, Korean J Health Promot 21:129")
GUNES_2024 = Source("Gunes 2024", "103 people and 103 others, Cureus 16:e69249", f"{DOI}10.7759/cureus.69249")
INCIRLI_2019 = Source("Incirli 2019", "12 people in a sleep laboratory, PMID 30902436", f"{PUBMED}30902436")
BLACKBURN_2009 = Source("Blackburn 2009", "two crossover trials, PMC2701948", f"{PMC}PMC2701948")
BENTIVOGLIO_2006 = Source("Bentivoglio 2006", "Mov Disord 21:1225")
RELIEF_CHAPTER = Source("Handbook chapter 2018", "what relieves blepharospasm", f"{DOI}10.1007/978-981-10-4859-3_33")
DEFAZIO_2007 = Source("Defazio 2007", "166 people and 415 others, JNNP 78:877", "https://jnnp.bmj.com/content/78/8/877")
HYPOCALCEMIA = Source("Medical textbook", "signs of too little calcium in the blood")
PRESS = Source("Press quotes of eye doctors", "The Gazette 2018")
PSYCHOTROPICS_2011 = Source("Case series 2011", "12 people, PMID 21753898", f"{PUBMED}21753898")
SUSPECT_DRUGS_1998 = Source("Case series 1998", "238 people, PMID 9621275", f"{PUBMED}9621275")
DONOGHUE_2016 = Source("Donoghue 2016", "390 people with migraine, Cephalalgia 36 (1S)")

# Ways of managing
MIND_BODY_REVIEW = Source("Review of mind-body studies 2016", "9 studies, 73 people, PMC4802601", f"{PMC}PMC4802601")
TELE_YOGA_2021 = Source("Tele-yoga 2021", "cervical dystonia", f"{DOI}10.3389/dyst.2021.10015")
TOXIN_REVIEW_2021 = Source("Review of botulinum toxin 2021", "Toxins 13:881", f"{DOI}10.3390/toxins13120881")
FEZZA_2016 = Source("Fezza 2016", "114 people, J Neurol Sci", f"{DOI}10.1016/j.jns.2016.05.033")
