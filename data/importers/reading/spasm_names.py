"""The words for sides, places, movements, treatments and suspected triggers, in eight languages."""

from __future__ import annotations

SITE_NAMES: dict[str, str] = {
    "upper_lid": (
        "upper lid,upper eyelid,oberlid,oberes lid,oberes augenlid,paupière supérieure,párpado superior,"
        "palpebra superiore,bovenooglid,pálpebra superior,上眼睑,上眼皮"
    ),
    "lower_lid": (
        "lower lid,lower eyelid,unterlid,unteres lid,unteres augenlid,paupière inférieure,párpado inferior,"
        "palpebra inferiore,onderooglid,pálpebra inferior,下眼睑,下眼皮"
    ),
    "eyelid": (
        "eyelid,eyelids,eye,eyes,lid,lids,augenlid,lidrand,auge,augen,paupière,paupières,œil,oeil,yeux,párpado,"
        "párpados,ojo,ojos,palpebra,palpebre,occhio,occhi,ooglid,oogleden,oog,ogen,pálpebra,pálpebras,olho,"
        "olhos,眼睑,眼皮,眼,眼睛,眼周"
    ),
    "brow": (
        "brow,eyebrow,eyebrows,augenbraue,braue,sourcil,sourcils,ceja,cejas,sopracciglio,sopracciglia,wenkbrauw,"
        "sobrancelha,眉毛,眉"
    ),
    "forehead": "forehead,stirn,front,frente,fronte,voorhoofd,testa,额头,前额,额",
    "cheek": (
        "cheek,cheeks,wange,wangen,backe,joue,joues,mejilla,mejillas,guancia,guance,wang,wangen,bochecha,"
        "bochechas,脸颊,面颊"
    ),
    "nose": "nose,nase,nez,nariz,naso,neus,鼻子,鼻",
    "mouth_corner": (
        "mouth corner,corner of mouth,corner of the mouth,mouth,mundwinkel,mund,coin de la bouche,commissure,"
        "bouche,comisura,comisura de la boca,boca,angolo della bocca,bocca,mondhoek,mond,canto da boca,嘴角,"
        "口角,嘴"
    ),
    "lip": (
        "lip,lips,upper lip,lower lip,lippe,lippen,lèvre,lèvres,labio,labios,labbro,labbra,lip,lippen,lábio,"
        "lábios,嘴唇,唇"
    ),
    "chin": "chin,kinn,menton,barbilla,mentón,mento,kin,queixo,下巴",
    "jaw": "jaw,kiefer,mâchoire,mandíbula,mascella,kaak,maxilar,下颌,颌",
    "neck": "neck,platysma,hals,nacken,cou,cuello,collo,nek,pescoço,脖子,颈部,颈",
    "ear": "ear,ears,ohr,ohren,oreille,oreilles,oreja,oído,orecchio,oor,orelha,ouvido,耳朵,耳",
}
SIDE_NAMES: dict[str, str] = {
    "left": (
        "left,l,lt,lft,lhs,li,left side,left face,links,linke,linker,linkes,linke seite,gauche,g,izquierda,izquierdo,"
        "izq,izda,sinistra,sinistro,sx,esquerda,esquerdo,esq,左,左侧,左边"
    ),
    "right": (
        "right,r,rt,rgt,rght,rhs,right side,right face,rechts,rechte,rechter,rechtes,re,droite,droit,d,derecha,derecho,"
        "der,dcha,destra,destro,dx,direita,direito,dir,右,右侧,右边"
    ),
    "both": (
        "both,both sides,bds,beids,bilateral,left and right,right and left,b,beide,beidseits,beidseitig,les deux,"
        "des deux côtés,bilatéral,ambos,ambas,bilaterale,entrambi,entrambe,beide kanten,tweezijdig,os dois,双侧,"
        "两侧,两边,双"
    ),
}
MOVEMENT_NAMES: dict[str, str] = {
    "flutter": (
        "flutter,fluttering,twitch,twitching,twitches,zucken,zuckung,flattern,fibrillation,frémissement,temblor,"
        "aleteo,tremolio,fascicolazione,trilling,tremor,抽动,颤动,跳动"
    ),
    "jerk": (
        "jerk,jerking,clonic,jerks,ruck,klonisch,secousse,clonique,sacudida,clónico,scossa,clonico,schok,"
        "clonisch,abalo,clônico,抽搐"
    ),
    "cramp": (
        "cramp,held,tonic,spasm,tight,krampf,tonisch,crampe,tonique,calambre,tónico,crampo,tonico,kramp,cãibra,"
        "tônico,痉挛,强直"
    ),
    "forced_closure": (
        "forced closure,eye closed,forced shut,closure,lidschluss,fermeture forcée,cierre forzado,"
        "chiusura forzata,gedwongen sluiting,fechamento forçado,强迫闭眼"
    ),
}
TREATMENT_KINDS: dict[str, str] = {
    "botulinum": (
        "botulinum,botulinum toxin,botulinumtoxin,botox,xeomin,dysport,bocouture,myobloc,jeuveau,injection,"
        "injections,toxin,bont,bonta,toxine botulique,toxina botulínica,tossina botulinica,肉毒素,肉毒杆菌"
    ),
    "supplement": (
        "supplement,supplements,vitamin,vitamins,magnesium,nahrungsergänzung,complément,suplemento,integratore,"
        "补充剂,维生素"
    ),
    "medicine": (
        "medicine,medication,drug,oral drug,tablet,tablets,pill,pills,medikament,tablette,médicament,"
        "medicamento,farmaco,medicijn,药物,药"
    ),
    "surgery": (
        "surgery,operation,microvascular decompression,mvd,op,chirurgie,cirugía,chirurgia,operatie,cirurgia,手术"
    ),
    "physiotherapy": "physiotherapy,physio,physiotherapie,kinésithérapie,fisioterapia,fysiotherapie,理疗",
    "acupuncture": "acupuncture,akupunktur,acuponcture,acupuntura,agopuntura,acupunctuur,针灸",
}
# what a person suspects, beyond the names of the factors themselves
TRIGGER_NAMES: dict[str, str] = {
    "sleep_h": (
        "lack of sleep,short sleep,too little sleep,poor sleep,bad sleep,no sleep,sleep deprivation,"
        "schlafmangel,wenig schlaf,manque de sommeil,falta de sueño,mancanza di sonno,slaapgebrek,slaaptekort,"
        "falta de sono,睡眠不足,缺觉"
    ),
    "caffeine_mg": "too much coffee,too much caffeine,zu viel kaffee,trop de café,demasiado café",
    "screen_time_h": "screen work,computer,phone,monitor,pc,bildschirmarbeit,ordinateur,ordenador",
    "hydration_l": "dehydration,thirst,durst,soif,deshidratación",
    "stress": "work stress,work,arbeit,travail,trabajo,lavoro,werk,trabalho,工作",
    "talking_min": "conversation,long talk,phone call,meeting,gespräch",
    "bright_light_h": "light,sun,licht,sonne,lumière,soleil,luz,sol,luce,sole,光",
    "loud_noise_h": "loud,laut",
    "fatigue": "exhausted,erschöpft,fatigué,cansado",
    "temperature_c": (
        "cold,heat,hot,cold weather,hot weather,kälte,hitze,froid,chaleur,frío,calor,freddo,caldo,kou,hitte,frio,冷,热"
    ),
    "chewing_gum_hard_food_min": "eating,essen,manger,comer,mangiare,eten",
}
