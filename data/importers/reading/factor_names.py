"""What people call each factor in the head of a column, in English, German, French, Spanish, and more."""

from __future__ import annotations

FACTOR_NAMES: dict[str, str] = {
    "spasm_count": (
        "spasms,spasm,spasm count,number of spasms,spasm number,spasms today,spasms a day,spasms per day,"
        "no of spasms,facial spasms,twitches,twitch,twitch count,number of twitches,eye twitches,"
        "facial twitches,twitching,attacks,attack count,episodes,episode count,number of episodes,count,tics,"
        "krämpfe,krampf,anzahl krämpfe,spasmen,anzahl spasmen,zuckungen,zuckung,anzahl zuckungen,lidzucken,"
        "gesichtskrämpfe,anfälle,anzahl anfälle,anzahl,spasme,spasmes,nombre de spasmes,crises,nombre,espasmo,"
        "espasmos,número de espasmos,contracciones,ataques,spasmo,spasmi,numero di spasmi,spasme aantal,"
        "aantal spasmen,aantal,trekkingen,número de ataques,痉挛,痉挛次数,抽搐,抽搐次数,次数,发作次数,面肌痉挛"
        ",spasms in bout,spasms per bout,spasms in the bout,twitches in bout,spasmen pro anfall"
        ",zuckungen pro anfall"
        ",contractions,contrazioni,contrações,contracties,kontraktionen"
    ),
    "minutes_in_spasm": (
        "minutes in spasm,spasm minutes,minutes of spasm,time in spasm,total spasm time,krampfminuten,"
        "minuten im krampf,minutes de spasme,minutos de espasmo,minuti di spasmo,minuten spasme,痉挛分钟,"
        "痉挛时长"
        ",time in spasms,zeit im krampf,dauer der krämpfe,temps de spasme,temps en spasme,tiempo en espasmo"
        ",tempo di spasmo,tempo in spasmo,tijd in spasme,tempo em espasmo"
    ),
    "interference": (
        "interference,impact,impairment,disability,beeinträchtigung,einschränkung,gêne,interférence,"
        "interferencia,impacto,interferência,interferenza,hinder,影响,影响程度"
    ),
    "sleep_h": (
        "sleep,slept,asleep,sleep duration,sleep time,sleep length,total sleep,total sleep time,sleep total,"
        "time asleep,sleep hours,hours slept,hours of sleep,sleep last night,slept last night,hours slept last night,"
        "hours of sleep last night,night sleep,sleep analysis total,schlaf,schlafdauer,"
        "schlafzeit,schlafstunden,geschlafen,sommeil,durée du sommeil,heures de sommeil,temps de sommeil,sueño,"
        "horas de sueño,horas dormidas,duración del sueño,sonno,ore di sonno,durata del sonno,slaap,slaapduur,"
        "uren slaap,geslapen,sono,horas de sono,duração do sono,睡眠,睡眠时间,睡眠时长,睡眠小时"
        ",sleep analysis,sleep hrs,schlafanalyse"
    ),
    "nap_h": (
        "nap,naps,nap time,nap duration,nap hours,nickerchen,mittagsschlaf,sieste,siesta,pisolino,dutje,dutjes,"
        "soneca,cochilo,午睡,小睡"
    ),
    "sleep_quality": (
        "sleep quality,quality of sleep,sleep rating,sleep score,schlafqualität,qualität des schlafs,"
        "qualité du sommeil,calidad del sueño,calidad de sueño,qualità del sonno,slaapkwaliteit,"
        "qualidade do sono,睡眠质量"
    ),
    "bedtime_h": (
        "bedtime,bed time,bed,schlaf von,schlafbeginn,sleep from,slept from,"
        "went to bed,to bed,time to bed,fell asleep,asleep at,sleep start,sleep onset,"
        "in bed at,schlafenszeit,bettzeit,ins bett,zu bett,eingeschlafen,heure du coucher,coucher,"
        "hora de acostarse,acostarse,hora de dormir,ora di andare a letto,bedtijd,naar bed,hora de deitar,"
        "deitar,就寝时间,上床时间,入睡时间"
    ),
    "waketime_h": (
        "waketime,wake time,wake,schlaf bis,schlafende,sleep until,slept until,sleep till,"
        "wake up,wakeup,wake up time,woke up,woke,got up,up at,sleep end,rise time,"
        "aufwachzeit,aufgewacht,aufgestanden,aufstehzeit,heure du réveil,réveil,lever,hora de despertar,"
        "despertar,ora della sveglia,sveglia,wektijd,opgestaan,hora de acordar,acordar,起床时间,醒来时间"
    ),
    "caffeine_mg": (
        "caffeine,caffeine intake,coffee,coffees,cups of coffee,coffee cups,tea,teas,cups of tea,espresso,"
        "espressos,cola,energy drinks,energy drink,green tea,decaf,koffein,kaffee,tee,kaffeetassen,"
        "tassen kaffee,caféine,café,thé,tasses de café,cafeína,cafés,té,tazas de café,caffeina,caffè,tè,cafeïne,"
        "koffie,thee,kopjes koffie,chá,xícaras de café,咖啡因,咖啡,茶,咖啡杯数,drinks coffee,drinks tea,"
        "dietary caffeine,coffee tea,caffeinated drinks,caffeinated beverages"
    ),
    "hydration_l": (
        "water,water intake,drinking water,hydration,fluid,fluids,fluid intake,liquids,water drunk,"
        "dietary water,glasses of water,drinks water,verres d eau,wasser,wassermenge,getrunken,trinkmenge,flüssigkeit,"
        "trinken,eau,hydratation,eau bue,agua,hidratación,agua bebida,líquidos,acqua,idratazione,acqua bevuta,"
        "hydratatie,gedronken,vocht,água,hidratação,饮水量,饮水,喝水,水,喝水量,水分"
        ",still water,sparkling water,mineral water,tap water,mineralwasser,sprudel,leitungswasser"
        ",eau minérale,agua mineral,acqua minerale"
        ",verre d eau,glass of water,glas wasser,gläser wasser,vaso de agua,vasos de agua,bicchiere d acqua"
        ",bicchieri d acqua,glazen water,copo de água,copos de água"
    ),
    "alcohol_units": (
        "alcohol,alcohol units,units of alcohol,alcoholic drinks,alcohol drinks,drinks alcohol,alcohol intake,"
        "beer,wine,alkohol,alkoholmenge,bier,wein,alcool,vin,bière,alcohol bebido,cerveza,vino,"
        "bevande alcoliche,birra,álcool,bebidas alcoólicas,vinho,酒精,饮酒,酒"
    ),
    "nicotine": (
        "nicotine,cigarettes,smoking,smoked,cigarettes smoked,zigaretten,nikotin,geraucht,tabac,nicotina,"
        "cigarrillos,tabaco,sigarette,fumo,sigaretten,gerookt,cigarros,fumar,尼古丁,香烟,吸烟,抽烟"
    ),
    "magnesium_mg": (
        "magnesium,mg supplement,magnesium intake,magnesium supplement,dietary magnesium,magnésium,magnesio,magnésio,镁"
    ),
    "calcium_mg": "calcium,calcium intake,dietary calcium,kalzium,calcio,cálcio,钙",
    "meals_skipped": (
        "meals skipped,skipped meals,missed meals,ausgelassene mahlzeiten,mahlzeiten ausgelassen,repas sautés,"
        "comidas saltadas,pasti saltati,overgeslagen maaltijden,refeições puladas,漏餐,未吃餐数"
    ),
    "stress": (
        "stress,stress level,stressed,stress rating,stresslevel,gestresst,anspannung,niveau de stress,estrés,"
        "nivel de estrés,stressniveau,livello di stress,spanning,estresse,nível de estresse,stresse,压力,"
        "压力水平,压力值"
        ",gestrest,stressato,stressata,estresado,estresada,estressado,estressada,stressé,stressée"
    ),
    "anxiety": (
        "anxiety,anxiety level,anxious,worry,angst,ängstlichkeit,anxiété,angoisse,ansiedad,ansia,angst niveau,"
        "ansiedade,焦虑,焦虑程度"
    ),
    "mood": (
        "mood,mood rating,mood score,feeling,stimmung,laune,humeur,moral,ánimo,estado de ánimo,humor,umore,"
        "stemming,humeur du jour,心情,情绪"
    ),
    "energy": (
        "energy,energy level,vitality,energie,energielevel,énergie,niveau d énergie,energía,nivel de energía,"
        "energia,精力,能量"
    ),
    "fatigue": (
        "fatigue,tiredness,tired,exhaustion,müdigkeit,erschöpfung,müde,fatigué,cansancio,fatiga,stanchezza,"
        "affaticamento,vermoeidheid,moeheid,cansaço,fadiga,疲劳,疲倦,疲惫"
    ),
    "stressful_event": (
        "stressful event,stress event,bad news,belastendes ereignis,événement stressant,evento estresante,"
        "evento stressante,stressvolle gebeurtenis,evento estressante,压力事件"
    ),
    "exercise_min": (
        "exercise,exercise minutes,exercise time,minutes of exercise,workout,workouts,sport,sports,training,"
        "physical activity,apple exercise time,bewegung,sportminuten,exercice,activité physique,ejercicio,"
        "actividad física,deporte,esercizio,attività fisica,beweging,lichaamsbeweging,exercício,"
        "atividade física,运动,锻炼,运动时间"
    ),
    "steps": (
        "steps,step count,daily steps,steps walked,schritte,schrittzahl,pas,nombre de pas,pasos,passi,"
        "numero di passi,stappen,passos,步数"
    ),
    "talking_min": (
        "talking,talking time,talking minutes,time talking,talk time,speaking,sprechen,sprechzeit,reden,parler,"
        "temps de parole,hablar,tiempo hablando,parlare,praten,spreken,falar,conversa,说话,讲话,谈话"
    ),
    "shouting_singing_min": (
        "shouting,singing,shouting or singing,shouting singing,singing minutes,schreien,singen,schreien singen,"
        "crier,chanter,gritar,cantar,gritar o cantar,gridare,cantare,schreeuwen,zingen,gritar ou cantar,喊叫,"
        "唱歌"
    ),
    "chewing_gum_hard_food_min": (
        "chewing,chewing gum,gum,hard food,chewing gum hard food,chewing minutes,kauen,kaugummi,mâcher,"
        "chewing gum min,masticar,chicle,masticare,gomma,kauwen,kauwgom,mastigar,chiclete,嚼口香糖,咀嚼"
    ),
    "teeth_grinding": (
        "teeth grinding,grinding,bruxism,jaw clenching,clenching,zähneknirschen,bruxismus,grincement des dents,"
        "bruxisme,bruxismo,rechinar de dientes,digrignare i denti,tandenknarsen,ranger de dentes,磨牙"
    ),
    "screen_time_h": (
        "screen time,screen,screens,screen hours,hours of screen,computer time,phone time,screentime,"
        "bildschirmzeit,bildschirm,temps d écran,écran,écrans,tiempo de pantalla,pantalla,pantallas,"
        "tempo schermo,schermo,schermtijd,tempo de tela,tela,屏幕时间,屏幕使用时间"
    ),
    "reading_h": (
        "reading,reading time,hours of reading,lesen,lesezeit,lecture,lectura,lettura,lezen,leitura,阅读,阅读时间"
    ),
    "driving_h": (
        "driving,driving time,hours of driving,autofahren,fahrzeit,conduite,conducir,conducción,guida,"
        "autorijden,rijden,dirigir,condução,驾驶,开车"
    ),
    "bright_light_h": (
        "bright light,light exposure,sunlight,helles licht,sonnenlicht,lumière vive,luz brillante,luz intensa,"
        "luce intensa,fel licht,luz forte,强光"
    ),
    "loud_noise_h": (
        "loud noise,noise,noise exposure,lärm,lauter lärm,bruit,bruit fort,ruido,ruido fuerte,rumore,"
        "rumore forte,lawaai,hard geluid,ruído,barulho,噪音"
    ),
    "temperature_c": (
        "temperature,temp,outdoor temperature,outside temperature,outside temp,outdoor temp,weather temperature,"
        "average temperature,temperatur,"
        "außentemperatur,température,temperatura,temperatuur,温度,气温"
    ),
    "pressure_hpa": (
        "pressure,air pressure,barometric pressure,barometer,weather pressure,luftdruck,pression,"
        "pression atmosphérique,presión,presión atmosférica,pressione,pressione atmosferica,luchtdruk,pressão,"
        "pressão atmosférica,气压"
    ),
    "humidity_pct": (
        "humidity,weather humidity,relative humidity,luftfeuchtigkeit,luftfeuchte,humidité,humedad,umidità,"
        "luchtvochtigheid,umidade,humidade,湿度"
    ),
    "wind_draught": (
        "wind,draught,draft,wind draught,wind or draught,cold wind,zugluft,kalter wind,vent,courant d air,"
        "viento,corriente de aire,vento,corrente d aria,tocht,corrente de ar,风,冷风"
    ),
    "headache": (
        "headache,headaches,head pain,kopfschmerz,kopfschmerzen,kopfweh,mal de tête,"
        "maux de tête,céphalée,dolor de cabeza,mal di testa,cefalea,hoofdpijn,dor de cabeça,"
        "enxaqueca,头痛"
    ),
    "eye_irritation_dryness": (
        "eye irritation,dry eyes,dry eye,eye dryness,irritated eyes,eye irritation dryness,eye strain,"
        "trockene augen,augenreizung,yeux secs,irritation des yeux,ojo seco,ojos secos,irritación ocular,"
        "occhi secchi,irritazione oculare,droge ogen,olho seco,olhos secos,干眼,眼干,眼睛干涩"
    ),
    "illness_fever": (
        "illness,fever,sick,ill,illness fever,illness or fever,cold flu,krank,krankheit,fieber,malade,maladie,"
        "fièvre,enfermedad,fiebre,enfermo,malattia,febbre,ziek,ziekte,koorts,doença,febre,doente,生病,发烧"
    ),
    "mindfulness_min": (
        "mindfulness,meditation,mindful minutes,meditating,mindfulness minutes,achtsamkeit,méditation,"
        "pleine conscience,meditación,atención plena,meditazione,meditatie,meditação,atenção plena,冥想,正念"
    ),
    "yoga_min": "yoga,yoga minutes,瑜伽",
    "deep_breathing_min": (
        "deep breathing,breathing,breathing exercises,breathwork,atemübungen,atmen,"
        "respiration profonde,respiración profunda,respirazione profonda,"
        "ademhalingsoefeningen,respiração profunda,深呼吸"
        ",exercices de respiration,exercices respiratoires,ejercicios de respiración,esercizi di respirazione"
        ",exercícios de respiração"
    ),
    "tinted_glasses_h": (
        "tinted glasses,fl 41,tinted lenses,sunglasses,getönte brille,sonnenbrille,lunettes teintées,"
        "gafas tintadas,gafas de sol,occhiali colorati,occhiali da sole,getinte bril,zonnebril,óculos coloridos,"
        "óculos escuros,有色眼镜,墨镜"
    ),
    "warm_compress": (
        "warm compress,warm compresses,heat pack,wärmekissen,warme kompresse,compresse chaude,compresa caliente,"
        "compresa tibia,impacco caldo,warm kompres,compressa morna,热敷"
    ),
    "massage": "massage,facial massage,massages,gesichtsmassage,masaje,massaggio,massagem,按摩",
    "diet_plan_followed": (
        "diet plan followed,diet plan,diet,diet followed,ernährungsplan,diät,régime,régime suivi,dieta,"
        "dieta seguita,dieet,plan de dieta,plano alimentar,饮食计划"
    ),
    "therapy_session": (
        "therapy session,acupuncture,physiotherapy,physio,therapiesitzung,akupunktur,physiotherapie,"
        "séance de thérapie,acuponcture,kinésithérapie,sesión de terapia,acupuntura,fisioterapia,"
        "seduta di terapia,agopuntura,therapiesessie,acupunctuur,sessão de terapia,治疗课程,针灸,理疗"
    ),
    "resting_hr": (
        "resting heart rate,resting hr,rhr,average resting heart rate,lowest resting heart rate,ruhepuls,"
        "ruheherzfrequenz,fréquence cardiaque au repos,frecuencia cardiaca en reposo,"
        "frequenza cardiaca a riposo,rusthartslag,frequência cardíaca em repouso,静息心率"
    ),
    "hrv_ms": (
        "hrv,heart rate variability,average hrv,hr variability,herzratenvariabilität,"
        "variabilité de la fréquence cardiaque,variabilidad cardiaca,variabilità cardiaca,hartslagvariabiliteit,"
        "variabilidade cardíaca,心率变异性"
    ),
    "weight_kg": "weight,body weight,body mass,gewicht,körpergewicht,poids,peso,peso corporal,lichaamsgewicht,体重",
    "period": (
        "period,menstruation,menses,periode,regel,règles,menstruación,regla,mestruazioni,ciclo,menstruatie,"
        "ongesteld,menstruação,月经,经期"
        ",flow,menstrual flow,period flow,bleeding,menstrual bleeding,blutung,menstruationsblutung,saignement"
        ",flujo,flujo menstrual,flusso,flusso mestruale,bloeding,fluxo,fluxo menstrual"
    ),
    "cycle_day": (
        "cycle day,day of cycle,zyklustag,jour du cycle,día del ciclo,giorno del ciclo,cyclusdag,dia do ciclo,周期天数"
    ),
    "numbness": (
        "numbness,numb,taubheit,taubheitsgefühl,engourdissement,entumecimiento,intorpidimento,gevoelloosheid,"
        "dormência,麻木"
    ),
    "weakness": "weakness,weak,facial weakness,schwäche,faiblesse,debilidad,debolezza,zwakte,fraqueza,无力",
    "ear_click": (
        "ear click,ear clicking,clicking in the ear,ohrklicken,clic dans l oreille,chasquido en el oído,"
        "clic nell orecchio,klikken in oor,estalo no ouvido,耳鸣咔嗒"
    ),
    "new_or_changed_drug": (
        "new or changed drug,new or changed medicine,new medicine,new drug,neues medikament,nouveau médicament,"
        "medicamento nuevo,nuevo medicamento,nuovo farmaco,nieuw medicijn,novo medicamento,新药"
    ),
    "holiday": (
        "holiday,holidays,vacation,unusual day,holiday or other unusual day,urlaub,ferien,vacances,vacaciones,"
        "vacanza,vacanze,vakantie,férias,假期"
    ),
}
# what one of the thing is, when a column is named after a drink
DRINK_OF_NAME: dict[str, str] = {
    "coffee": (
        "coffee,coffees,cups of coffee,coffee cups,kaffee,kaffeetassen,tassen kaffee,café,cafés,tasses de café,"
        "tazas de café,caffè,koffie,kopjes koffie,xícaras de café,咖啡,咖啡杯数,drinks coffee,coffee tea"
    ),
    "tea": "tea,teas,cups of tea,tee,thé,té,tè,thee,chá,茶,drinks tea",
    "green tea": "green tea",
    "espresso": "espresso,espressos",
    "cola": "cola",
    "energy drink": "energy drinks,energy drink",
    "decaf": "decaf",
    "glass": (
        "glasses of water,verres d eau,verre d eau,glass of water,glas wasser,gläser wasser,vaso de agua,"
        "vasos de agua,bicchiere d acqua,bicchieri d acqua,glazen water,copo de água,copos de água"
    ),
    "drink": (
        "alcoholic drinks,alcohol drinks,drinks alcohol,beer,wine,bier,wein,vin,bière,cerveza,vino,"
        "bevande alcoliche,birra,bebidas alcoólicas,vinho"
    ),
    "cigarette": "cigarettes,cigarettes smoked,zigaretten,cigarrillos,sigarette,sigaretten,cigarros,香烟",
}
