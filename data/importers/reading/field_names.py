"""What people call the fields of a row that are no factors: when, where, how strong, why, and what was given."""

from __future__ import annotations

FIELD_NAMES: dict[str, str] = {
    "date": (
        "date,day,dates,full date,date formatted,entry date,log date,observation date,calendar date,"
        "date of entry,date logged,checkin date,datum,tag,jour,date du jour,fecha,día,data,giorno,dag,dia,日期,"
        "日,date of spasm,spasm date"
        ",datum des krampfes,datum des anfalls,date of attack,date of episode,date du spasme,fecha del espasmo"
        ",data dello spasmo,data do espasmo,erfassungsdatum,eingabedatum,eintragsdatum,date de saisie"
        ",fecha de registro,data di inserimento,invoerdatum,data de registro,date entered,date created"
        ",today"
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
        ",startzeit,startdatum,date de début,fecha de inicio,data inizio,data de início,begintijd"
        ",ora di inizio"
    ),
    "end": (
        "end,ended,end time,endtime,end date,stop,stopped,finish,finished,ended at,ende,endzeit,fin,"
        "heure de fin,hora de fin,fine,ora fine,einde,eindtijd,fim,hora de término,结束,结束时间"
        ",enddatum,date de fin,fecha de fin,data fine,data de fim,ora di fine,hora de finalización"
        ",hora de conclusão"
    ),
    "timestamp": (
        "timestamp,ts,time stamp,zeitstempel,horodateur,horodatage,marca temporal,informazioni cronologiche,"
        "tijdstempel,carimbo de data hora,时间戳,时间戳记,created,created at,submitted at,logged at,recorded at,"
        "epoch,unix time"
        ",submission date,submission time,date submitted,time submitted,submitted,submitted on,submit date"
        ",submit time,submit date utc,response date,completion time,completed at,completion date"
        ",fertigstellungszeit,ora di completamento,tijd van voltooien,date de soumission,fecha de envío"
        ",data di invio,data de envio,abgesendet,gesendet am,提交时间,提交日期"
        ",sent at,sent on,received at,gesendet"
    ),
    "duration": (
        "duration,lasted,length,how long,spasm duration,attack duration,episode duration,twitch duration,"
        "spasm length,attack length,episode length,duration of spasm,length of spasm,dauer,krampfdauer,durée,duración,"
        "duração,durata,duur,持续时间,时长,持续"
    ),
    "side": (
        "side,face side,side of face,laterality,seite,gesichtsseite,côté,lado,lado de la cara,lato,kant,zijde,"
        "侧,侧别,左右,哪侧,lado do rosto,left right,left or right,l r,r l,links rechts,links oder rechts,affected side,"
        "side affected,betroffene seite,"
        "côté touché,côté atteint,lado afectado,lato colpito,aangedane kant,lado afetado,患侧,"
        "gauche droite,izquierda derecha,sinistra destra,links of rechts,esquerda direita,左 右"
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
        "spasm severity,spasm strength,how strong,how bad,how severe,how intense,worst,worst one,worst spasm,"
        "worst today,max severity,max strength,peak severity,schlimmster krampf,stärkster krampf,intensität,stärke,"
        "schwere,krampfstärke,schweregrad,"
        "intensité,sévérité,force,intensidad,gravedad,severidad,fuerza,intensità,gravità,forza,intensiteit,"
        "ernst,sterkte,intensidade,severidade,gravidade,强度,严重程度,程度,最大强度"
        ",maximum intensity,maximum severity,intensité max,intensité maximale,intensidad máxima"
        ",intensità massima,intensidade máxima,maximale intensiteit,max intensität,maximale intensität"
        ",maximale stärke,hevigheid,heftigkeit"
        ",gravité,gravite maximale,intensité ressentie,niveau d intensité"
    ),
    "pain": (
        "pain,pain level,pain intensity,pain score,worst pain,pain vas,vas,vas pain,pain nrs,nrs,"
        "schmerz,schmerzen,schmerzstärke,douleur,dolor,"
        "dolore,pijn,dor,疼痛,疼痛程度,痛"
        ",pain severity,pain rating,douleur max,intensité de la douleur,intensidad del dolor"
        ",intensità del dolore,intensidade da dor"
    ),
    "triggers": (
        "trigger,triggers,suspected trigger,suspected triggers,possible trigger,possible triggers,"
        "potential triggers,cause,causes,because of,because,reason,reasons,possible cause,possible causes,"
        "possible reason,likely cause,suspected cause,brought on by,set off by,caused by,auslöser,mögliche auslöser,"
        "déclencheur,déclencheurs,desencadenante,"
        "desencadenantes,gatilho,gatilhos,mögliche ursache,ursache,ursachen,vermutete ursache,grund,wegen,"
        "cause possible,causes possibles,raison,à cause de,déclencheur possible,causa,causas,posible causa,"
        "posibles causas,causa probable,motivo,debido a,possibile causa,causa possibile,possível causa,motivos,"
        "oorzaak,oorzaken,mogelijke oorzaak,原因,可能原因,起因,诱发因素,fattore scatenante,fattori scatenanti,"
        "uitlokker,uitlokkers,诱因,触发因素"
        ",aggravating factors,aggravating factor,triggering factors,facteurs déclenchants"
        ",factores desencadenantes,verschlimmernde faktoren,auslösende faktoren"
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
        ",zeitzone des telefons"
    ),
    "weekday": (
        "weekday,week day,day of week,day of the week,wochentag,jour de la semaine,día de la semana,"
        "giorno della settimana,weekdag,dia da semana,星期,星期几"
    ),
    "logged": "logged,day logged,protokolliert,erfasst,记录",
    "tags": "tags,activities,factors,aktivitäten,activités,actividades,attività,activiteiten,atividades,标签,活动",
    "botulinum": (
        "botox,botulinum,botulinum toxin,botulinumtoxin,xeomin,dysport,botox units,botox dose,botox injection,"
        "botox injections,botox shot,botox shots,botulinum injection,botulinum injections,"
        "botulinum toxin injection,botulinum toxin injections,toxin injection,botox spritze,botox spritzen,"
        "botox injektion,botox injektionen,botox einheiten,injection de botox,injections de botox,unités de botox,"
        "inyección de botox,inyecciones de botox,unidades de botox,iniezione di botox,botox injectie,"
        "injeção de botox,肉毒素注射,toxine botulique,"
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
        ",drink,drink type,type of drink,beverage,getränk,art des getränks,boisson,bebida,bevanda,drank,饮料,饮品"
        ",what,was,quoi,qué,cosa,wat,o quê"
    ),
    "value": (
        "value,amount,quantity,observation value,trackable value,wert,menge,valeur,quantité,valor,cantidad,"
        "valore,quantità,waarde,hoeveelheid,quantidade,值,数值"
        ",how much,how many,wie viel,combien,cuánto,quanto,hoeveel"
    ),
}
