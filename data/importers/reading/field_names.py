"""What people call the fields of a row that are no factors: when, where, how strong, why, and what was given."""

from __future__ import annotations

FIELD_NAMES: dict[str, str] = {
    "date": (
        "date,day,dates,full date,date formatted,entry date,log date,observation date,calendar date,"
        "date of entry,date logged,checkin date,datum,tag,jour,date du jour,fecha,día,data,giorno,dag,dia,日期,"
        "日,date of spasm,spasm date"
    ),
    "time": (
        "time,time of day,clock,hour,clock time,uhrzeit,zeit,tageszeit,heure,hora,ora,orario,tijd,tijdstip,时间,"
        "時間,时刻,spasm time,time of spasm,horário"
    ),
    "moment": (
        "datetime,date time,date and time,datum uhrzeit,datum zeit,date heure,date et heure,fecha hora,"
        "fecha y hora,data ora,data e ora,datum tijd,data hora,data e hora,日期时间"
    ),
    "onset": (
        "onset,start,started,start time,starttime,start date,begin,began,beginning,started at,begins,onset time,"
        "onset local,attack start,spasm start,spasm onset,beginn,anfang,start uhrzeit,début,heure de début,"
        "inicio,hora de inicio,comienzo,inizio,ora inizio,aanvang,starttijd,início,hora de início,开始,开始时间,"
        "发作时间"
    ),
    "end": (
        "end,ended,end time,endtime,end date,stop,stopped,finish,finished,ended at,ende,endzeit,fin,"
        "heure de fin,hora de fin,fine,ora fine,einde,eindtijd,fim,hora de término,结束,结束时间"
    ),
    "timestamp": (
        "timestamp,ts,time stamp,zeitstempel,horodateur,horodatage,marca temporal,informazioni cronologiche,"
        "tijdstempel,carimbo de data hora,时间戳,时间戳记,created,created at,submitted at,logged at,recorded at,"
        "epoch,unix time"
    ),
    "duration": (
        "duration,lasted,length,how long,spasm duration,attack duration,dauer,krampfdauer,durée,duración,"
        "duração,durata,duur,持续时间,时长,持续"
    ),
    "side": (
        "side,face side,side of face,laterality,seite,gesichtsseite,côté,lado,lado de la cara,lato,kant,zijde,"
        "侧,侧别,左右,哪侧,lado do rosto"
    ),
    "sites": (
        "site,sites,where,location,locations,place on face,area,face area,body part,region,muscle,ort,stelle,wo,"
        "gesichtsbereich,lieu,endroit,où,zone du visage,lugar,sitio,dónde,zona,luogo,dove,plaats,waar,local,"
        "onde,部位,位置,pain positions,pain position"
    ),
    "movement": (
        "movement,kind of movement,kind of spasm,type of spasm,spasm type,art der bewegung,krampfart,mouvement,"
        "type de spasme,movimiento,tipo de espasmo,movimento,tipo di spasmo,soort beweging,soort spasme,动作,"
        "动作类型,痉挛类型"
    ),
    "intensity": (
        "intensity,severity,strength,worst intensity,max intensity,peak intensity,spasm intensity,"
        "spasm severity,spasm strength,how strong,how bad,intensität,stärke,schwere,krampfstärke,schweregrad,"
        "intensité,sévérité,force,intensidad,gravedad,severidad,fuerza,intensità,gravità,forza,intensiteit,"
        "ernst,sterkte,intensidade,severidade,gravidade,强度,严重程度,程度,最大强度"
    ),
    "pain": (
        "pain,pain level,pain intensity,pain score,worst pain,schmerz,schmerzen,schmerzstärke,douleur,dolor,"
        "dolore,pijn,dor,疼痛,疼痛程度,痛"
    ),
    "triggers": (
        "trigger,triggers,suspected trigger,suspected triggers,possible trigger,possible triggers,"
        "potential triggers,cause,causes,auslöser,mögliche auslöser,déclencheur,déclencheurs,desencadenante,"
        "desencadenantes,gatilho,gatilhos,fattore scatenante,fattori scatenanti,uitlokker,uitlokkers,诱因,"
        "触发因素"
    ),
    "note": (
        "note,notes,comment,comments,remark,remarks,journal,diary,free text,observations,notiz,notizen,"
        "bemerkung,bemerkungen,kommentar,kommentare,anmerkung,anmerkungen,remarque,remarques,commentaire,"
        "commentaires,nota,notas,comentario,comentarios,observaciones,commento,commenti,osservazioni,opmerking,"
        "opmerkingen,notitie,notities,observação,observações,comentário,comentários,备注,笔记,说明"
    ),
    "id": "id,entry id,record id,row id,uuid,guid,编号",
    "number": "#,no,nr,row,row number,index,line,lfd nr,序号,day number,day no,dayno,day nr",
    "zone": (
        "zone,time zone,timezone,tz,utc offset,time offset,zeitzone,fuseau horaire,zona horaria,huso horario,"
        "fuso orario,tijdzone,fuso horário,时区"
    ),
    "weekday": (
        "weekday,week day,day of week,day of the week,wochentag,jour de la semaine,día de la semana,"
        "giorno della settimana,weekdag,dia da semana,星期,星期几"
    ),
    "logged": "logged,day logged,protokolliert,erfasst,记录",
    "tags": "tags,activities,factors,aktivitäten,activités,actividades,attività,activiteiten,atividades,标签,活动",
    "botulinum": (
        "botox,botulinum,botulinum toxin,botulinumtoxin,xeomin,dysport,botox units,toxine botulique,"
        "toxina botulínica,tossina botulinica,肉毒素,肉毒杆菌"
    ),
    "medicines": (
        "medication,medications,medicine,medicines,meds,drugs,helpful medication,medikament,medikamente,arznei,"
        "médicament,médicaments,medicación,medicamento,medicamentos,medicina,farmaco,farmaci,medicijn,"
        "medicijnen,medicatie,medicação,药物,用药,药"
    ),
    "treatment": (
        "treatment,treatment kind,treatment type,kind of treatment,type of treatment,kind,therapy,behandlung,"
        "behandlungsart,traitement,type de traitement,tratamiento,tipo de tratamiento,trattamento,"
        "tipo di trattamento,behandeling,tratamento,tipo de tratamento,治疗,治疗类型"
    ),
    "product": (
        "product,brand,brand name,treatment product,produkt,präparat,mittel,produit,marque,producto,marca,"
        "prodotto,middel,produto,产品,药品"
    ),
    "dose": "dose,dosage,doses,dosis,dosierung,posologie,dosi,dosering,剂量",
    "unit": "unit,units,einheit,einheiten,unité,unités,unidad,unidades,unità,eenheid,unidade,单位",
    "factor": (
        "factor,variable,tracker,tracker name,metric,measure,item,parameter,trackable name,featurename,"
        "feature name,faktor,messgröße,facteur,fattore,fator,因素,项目,name,tag name"
    ),
    "value": (
        "value,amount,quantity,observation value,trackable value,wert,menge,valeur,quantité,valor,cantidad,"
        "valore,quantità,waarde,hoeveelheid,quantidade,值,数值"
    ),
}
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
        "left,l,lt,lhs,left side,left face,links,linke,linker,linkes,linke seite,gauche,g,izquierda,izquierdo,"
        "izq,izda,sinistra,sinistro,sx,esquerda,esquerdo,esq,左,左侧,左边"
    ),
    "right": (
        "right,r,rt,rhs,right side,right face,rechts,rechte,rechter,rechtes,re,droite,droit,d,derecha,derecho,"
        "der,dcha,destra,destro,dx,direita,direito,dir,右,右侧,右边"
    ),
    "both": (
        "both,both sides,bilateral,left and right,right and left,b,beide,beidseits,beidseitig,les deux,"
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
