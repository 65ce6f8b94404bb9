package date

import (
	"strings"
)

// languageMonths are the names of the twelve months in one language: full,
// genitive and short forms, parted by spaces, in lower case, without a dot at
// the end.
type languageMonths struct {
	lang   string
	months [12]string
}

// monthTable has the languages in the order in which a name that several share
// is read, where the page's language says nothing. The names are those of
// CLDR's Gregorian calendar, with the short forms that newspapers print.
var monthTable = []languageMonths{
	{"en", [12]string{"january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"}},
	{"de", [12]string{"januar jänner jän", "februar feber", "märz mär mrz maerz", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez"}},
	{"fr", [12]string{"janvier janv", "février fevrier févr fév fev", "mars", "avril avr", "mai", "juin", "juillet juil", "août aout", "septembre", "octobre", "novembre", "décembre decembre déc"}},
	{"es", [12]string{"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto ago", "septiembre setiembre set", "octubre", "noviembre", "diciembre dic"}},
	{"pt", [12]string{"janeiro", "fevereiro fev", "março marco", "abril abr", "maio mai", "junho", "julho", "agosto ago", "setembro set", "outubro out", "novembro", "dezembro dez"}},
	{"it", [12]string{"gennaio genn gen", "febbraio febbr", "marzo", "aprile", "maggio magg mag", "giugno giu", "luglio lug", "agosto ago", "settembre sett set", "ottobre ott", "novembre", "dicembre dic"}},
	{"nl", [12]string{"januari", "februari", "maart mrt", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}},
	{"sv", [12]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober okt", "november", "december"}},
	{"da", [12]string{"januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober okt", "november", "december"}},
	{"no", [12]string{"januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober okt", "november", "desember des"}},
	{"fi", [12]string{"tammikuu tammikuuta tammikuun tammi", "helmikuu helmikuuta helmikuun helmi", "maaliskuu maaliskuuta maaliskuun maalis", "huhtikuu huhtikuuta huhtikuun huhti", "toukokuu toukokuuta toukokuun touko", "kesäkuu kesäkuuta kesäkuun kesä", "heinäkuu heinäkuuta heinäkuun heinä", "elokuu elokuuta elokuun elo", "syyskuu syyskuuta syyskuun syys", "lokakuu lokakuuta lokakuun loka", "marraskuu marraskuuta marraskuun marras", "joulukuu joulukuuta joulukuun joulu"}},
	{"is", [12]string{"janúar", "febrúar", "mars", "apríl", "maí", "júní jún", "júlí júl", "ágúst ágú", "september", "október okt", "nóvember nóv", "desember des"}},
	{"pl", [12]string{"styczeń stycznia sty", "luty lutego lut", "marzec marca", "kwiecień kwietnia kwi", "maj maja", "czerwiec czerwca cze", "lipiec lipca lip", "sierpień sierpnia sie", "wrzesień września wrz", "październik października paź", "listopad listopada lis", "grudzień grudnia gru"}},
	{"cs", [12]string{"leden ledna led", "únor února úno", "březen března bře", "duben dubna dub", "květen května kvě", "červen června", "červenec července", "srpen srpna srp", "září zář", "říjen října říj", "listopad listopadu", "prosinec prosince pro"}},
	{"sk", [12]string{"január januára", "február februára", "marec marca", "apríl apríla", "máj mája", "jún júna", "júl júla", "august augusta", "september septembra", "október októbra", "november novembra", "december decembra"}},
	{"sl", [12]string{"januar januarja", "februar februarja", "marec marca", "april aprila", "maj maja", "junij junija", "julij julija", "avgust avgusta avg", "september septembra", "oktober oktobra", "november novembra", "december decembra"}},
	{"hr", [12]string{"siječanj siječnja sij", "veljača veljače velj", "ožujak ožujka ožu", "travanj travnja tra", "svibanj svibnja svi", "lipanj lipnja lip", "srpanj srpnja srp", "kolovoz kolovoza kol", "rujan rujna ruj", "listopad listopada lis", "studeni studenog studenoga stu", "prosinac prosinca pro"}},
	{"bs", [12]string{"januar januara", "februar februara", "mart marta", "april aprila", "maj maja", "juni juna jun", "juli jula jul", "avgust august avgusta augusta", "septembar septembra", "oktobar oktobra", "novembar novembra", "decembar decembra"}},
	{"sr", [12]string{"јануар јануара јан", "фебруар фебруара феб", "март марта мар", "април априла апр", "мај маја", "јун јуна јуни", "јул јула јули", "август августа авг", "септембар септембра сеп", "октобар октобра окт", "новембар новембра нов", "децембар децембра дец"}},
	{"mk", [12]string{"јануари јан", "февруари фев", "март", "април", "мај", "јуни", "јули", "август", "септември септ", "октомври окт", "ноември ноем", "декември дек"}},
	{"bg", [12]string{"януари яну ян", "февруари фев", "март", "април апр", "май", "юни", "юли", "август авг", "септември септ сеп", "октомври окт", "ноември ное", "декември дек"}},
	{"ru", [12]string{"январь января янв", "февраль февраля фев февр", "март марта мар", "апрель апреля апр", "май мая", "июнь июня июн", "июль июля июл", "август августа авг", "сентябрь сентября сен сент", "октябрь октября окт", "ноябрь ноября ноя нояб", "декабрь декабря дек"}},
	{"uk", [12]string{"січень січня січ", "лютий лютого лют", "березень березня бер", "квітень квітня кві", "травень травня тра", "червень червня чер", "липень липня лип", "серпень серпня сер", "вересень вересня вер", "жовтень жовтня жов", "листопад листопада лис", "грудень грудня гру"}},
	{"be", [12]string{"студзень студзеня сту", "люты лютага", "сакавік сакавіка сак", "красавік красавіка кра", "май мая травень траўня", "чэрвень чэрвеня чэр", "ліпень ліпеня ліп", "жнівень жніўня жні", "верасень верасня", "кастрычнік кастрычніка кас", "лістапад лістапада ліс", "снежань снежня сне"}},
	{"lt", [12]string{"sausis sausio saus", "vasaris vasario vas", "kovas kovo kov", "balandis balandžio bal", "gegužė gegužės geg", "birželis birželio birž", "liepa liepos liep", "rugpjūtis rugpjūčio rugp", "rugsėjis rugsėjo rugs", "spalis spalio spal", "lapkritis lapkričio lapkr", "gruodis gruodžio gruod"}},
	{"lv", [12]string{"janvāris janvārī janvāra janv", "februāris februārī februāra febr", "marts martā marta", "aprīlis aprīlī aprīļa apr", "maijs maijā maija", "jūnijs jūnijā jūnija jūn", "jūlijs jūlijā jūlija jūl", "augusts augustā augusta", "septembris septembrī septembra", "oktobris oktobrī oktobra okt", "novembris novembrī novembra", "decembris decembrī decembra"}},
	{"et", [12]string{"jaanuar jaan", "veebruar veebr", "märts", "aprill", "mai", "juuni", "juuli", "august", "september", "oktoober okt", "november", "detsember dets"}},
	{"hu", [12]string{"január", "február", "március márc", "április ápr", "május máj", "június jún", "július júl", "augusztus", "szeptember szept", "október okt", "november", "december"}},
	{"ro", [12]string{"ianuarie ian", "februarie", "martie", "aprilie", "mai", "iunie iun", "iulie iul", "august", "septembrie", "octombrie", "noiembrie noi noiem", "decembrie"}},
	{"ca", [12]string{"gener gen", "febrer", "març", "abril", "maig", "juny", "juliol", "agost", "setembre", "octubre", "novembre", "desembre des"}},
	{"gl", [12]string{"xaneiro xan", "febreiro", "marzo", "abril", "maio", "xuño", "xullo", "agosto", "setembro", "outubro", "novembro", "decembro dec"}},
	{"eu", [12]string{"urtarrila urtarrilak urtarrilaren urt", "otsaila otsailak otsailaren ots", "martxoa martxoak martxoaren", "apirila apirilak apirilaren api", "maiatza maiatzak maiatzaren mai", "ekaina ekainak ekainaren eka", "uztaila uztailak uztailaren uzt", "abuztua abuztuak abuztuaren abu", "iraila irailak irailaren ira", "urria urriak urriaren urr", "azaroa azaroak azaroaren aza", "abendua abenduak abenduaren abe"}},
	{"ga", [12]string{"eanáir ean", "feabhra feabh", "márta", "aibreán", "bealtaine", "meitheamh", "iúil", "lúnasa", "meán-fómhair", "deireadh-fómhair", "samhain", "nollaig"}},
	{"cy", [12]string{"ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd", "rhagfyr"}},
	{"mt", [12]string{"jannar", "frar", "marzu", "april", "mejju", "ġunju", "lulju", "awwissu", "settembru", "ottubru", "novembru", "diċembru"}},
	{"af", [12]string{"januarie", "februarie", "maart", "april", "mei", "junie", "julie", "augustus", "september", "oktober", "november", "desember"}},
	{"sq", [12]string{"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor nentor", "dhjetor"}},
	{"el", [12]string{"ιανουάριος ιανουαρίου ιανουαριου γενάρη ιαν", "φεβρουάριος φεβρουαρίου φεβρουαριου φεβ", "μάρτιος μαρτίου μαρτιου μαρ μάρ", "απρίλιος απριλίου απριλιου απρ", "μάιος μάϊος μαΐου μαίου μαϊου μαιου μάι μαϊ", "ιούνιος ιουνίου ιουνιου ιουν ιούν", "ιούλιος ιουλίου ιουλιου ιουλ ιούλ", "αύγουστος αυγούστου αυγουστου αυγ αύγ", "σεπτέμβριος σεπτεμβρίου σεπτεμβριου σεπ σεπτ", "οκτώβριος οκτωβρίου οκτωβριου οκτ", "νοέμβριος νοεμβρίου νοεμβριου νοε νοέ νοεμ", "δεκέμβριος δεκεμβρίου δεκεμβριου δεκ"}},
	{"tr", [12]string{"ocak oca", "şubat şub", "mart", "nisan nis", "mayıs", "haziran haz", "temmuz tem", "ağustos ağu", "eylül eyl", "ekim eki", "kasım kas", "aralık ara"}},
	{"az", [12]string{"yanvar", "fevral", "mart", "aprel", "may", "iyun i̇yun", "iyul i̇yul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"}},
	{"uz", [12]string{"yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avgust", "sentabr sentyabr", "oktabr oktyabr", "noyabr", "dekabr"}},
	{"kk", [12]string{"қаңтар қаңтарда", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек", "қазан", "қараша", "желтоқсан"}},
	{"ky", [12]string{"январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"}},
	{"ka", [12]string{"იანვარი იანვარს იან", "თებერვალი თებერვალს თებ", "მარტი მარტს მარ", "აპრილი აპრილს აპრ", "მაისი მაისს მაი", "ივნისი ივნისს ივნ", "ივლისი ივლისს ივლ", "აგვისტო აგვისტოს აგვ", "სექტემბერი სექტემბერს სექ", "ოქტომბერი ოქტომბერს ოქტ", "ნოემბერი ნოემბერს ნოე", "დეკემბერი დეკემბერს დეკ"}},
	{"hy", [12]string{"հունվար հունվարի հնվ", "փետրվար փետրվարի փտվ", "մարտ մարտի մրտ", "ապրիլ ապրիլի ապր", "մայիս մայիսի մյս", "հունիս հունիսի հնս", "հուլիս հուլիսի հլս", "օգոստոս օգոստոսի օգս", "սեպտեմբեր սեպտեմբերի սեպ", "հոկտեմբեր հոկտեմբերի հոկ", "նոյեմբեր նոյեմբերի նոյ", "դեկտեմբեր դեկտեմբերի դեկ"}},
	{"ar", [12]string{"يناير كانون-الثاني جانفي", "فبراير شباط فيفري", "مارس آذار اذار", "أبريل ابريل إبريل نيسان أفريل افريل", "مايو أيار ايار ماي", "يونيو يونيه حزيران جوان", "يوليو يوليه تموز جويلية", "أغسطس اغسطس آب اب أوت اوت", "سبتمبر أيلول ايلول", "أكتوبر اكتوبر تشرين-الأول", "نوفمبر تشرين-الثاني", "ديسمبر كانون-الأول"}},
	{"ur", [12]string{"جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"}},
	{"he", [12]string{"ינואר בינואר ינו", "פברואר בפברואר פבר", "מרץ במרץ מרס במרס", "אפריל באפריל אפר", "מאי במאי", "יוני ביוני", "יולי ביולי", "אוגוסט באוגוסט אוג", "ספטמבר בספטמבר ספט", "אוקטובר באוקטובר אוק", "נובמבר בנובמבר נוב", "דצמבר בדצמבר דצמ"}},
	{"hi", [12]string{"जनवरी जन", "फरवरी फ़रवरी फर", "मार्च", "अप्रैल", "मई", "जून", "जुलाई", "अगस्त", "सितंबर सितम्बर", "अक्टूबर अक्तूबर", "नवंबर नवम्बर", "दिसंबर दिसम्बर"}},
	{"mr", [12]string{"जानेवारी", "फेब्रुवारी", "मार्च", "एप्रिल", "मे", "जून", "जुलै", "ऑगस्ट", "सप्टेंबर", "ऑक्टोबर", "नोव्हेंबर", "डिसेंबर"}},
	{"ne", [12]string{"जनवरी", "फेब्रुअरी", "मार्च", "अप्रिल", "मे", "जुन", "जुलाई", "अगस्ट", "सेप्टेम्बर", "अक्टोबर", "नोभेम्बर", "डिसेम्बर"}},
	{"bn", [12]string{"জানুয়ারি জানুয়ারী", "ফেব্রুয়ারি ফেব্রুয়ারী", "মার্চ", "এপ্রিল", "মে", "জুন", "জুলাই", "আগস্ট অগাস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"}},
	{"gu", [12]string{"જાન્યુઆરી", "ફેબ્રુઆરી", "માર્ચ", "એપ્રિલ", "મે", "જૂન", "જુલાઈ", "ઑગસ્ટ ઓગસ્ટ", "સપ્ટેમ્બર", "ઑક્ટોબર ઓક્ટોબર", "નવેમ્બર", "ડિસેમ્બર"}},
	{"pa", [12]string{"ਜਨਵਰੀ", "ਫ਼ਰਵਰੀ ਫਰਵਰੀ", "ਮਾਰਚ", "ਅਪ੍ਰੈਲ", "ਮਈ", "ਜੂਨ", "ਜੁਲਾਈ", "ਅਗਸਤ", "ਸਤੰਬਰ", "ਅਕਤੂਬਰ", "ਨਵੰਬਰ", "ਦਸੰਬਰ"}},
	{"ta", [12]string{"ஜனவரி", "பிப்ரவரி", "மார்ச்", "ஏப்ரல்", "மே", "ஜூன்", "ஜூலை", "ஆகஸ்ட் ஆகஸ்டு", "செப்டம்பர்", "அக்டோபர்", "நவம்பர்", "டிசம்பர்"}},
	{"te", [12]string{"జనవరి", "ఫిబ్రవరి", "మార్చి", "ఏప్రిల్", "మే", "జూన్", "జులై", "ఆగస్టు", "సెప్టెంబర్", "అక్టోబర్", "నవంబర్", "డిసెంబర్"}},
	{"kn", [12]string{"ಜನವರಿ", "ಫೆಬ್ರವರಿ", "ಮಾರ್ಚ್", "ಏಪ್ರಿಲ್", "ಮೇ", "ಜೂನ್", "ಜುಲೈ", "ಆಗಸ್ಟ್", "ಸೆಪ್ಟೆಂಬರ್", "ಅಕ್ಟೋಬರ್", "ನವೆಂಬರ್", "ಡಿಸೆಂಬರ್"}},
	{"ml", [12]string{"ജനുവരി", "ഫെബ്രുവരി", "മാർച്ച് മാര്\u200dച്ച്", "ഏപ്രിൽ ഏപ്രില്\u200d", "മേയ് മെയ്", "ജൂൺ ജൂണ്\u200d", "ജൂലൈ", "ഓഗസ്റ്റ് ആഗസ്റ്റ്", "സെപ്റ്റംബർ സെപ്തംബർ", "ഒക്ടോബർ ഒക്\u200cടോബർ", "നവംബർ നവംബര്\u200d", "ഡിസംബർ ഡിസംബര്\u200d"}},
	{"si", [12]string{"ජනවාරි", "පෙබරවාරි", "මාර්තු", "අප්\u200dරේල් අප්රේල්", "මැයි", "ජූනි", "ජූලි", "අගෝස්තු", "සැප්තැම්බර්", "ඔක්තෝබර්", "නොවැම්බර්", "දෙසැම්බර්"}},
	{"th", [12]string{"มกราคม ม.ค", "กุมภาพันธ์ ก.พ", "มีนาคม มี.ค", "เมษายน เม.ย", "พฤษภาคม พ.ค", "มิถุนายน มิ.ย", "กรกฎาคม ก.ค", "สิงหาคม ส.ค", "กันยายน ก.ย", "ตุลาคม ต.ค", "พฤศจิกายน พ.ย", "ธันวาคม ธ.ค"}},
	{"lo", [12]string{"ມັງກອນ", "ກຸມພາ", "ມີນາ", "ເມສາ", "ພຶດສະພາ", "ມິຖຸນາ", "ກໍລະກົດ", "ສິງຫາ", "ກັນຍາ", "ຕຸລາ", "ພະຈິກ", "ທັນວາ"}},
	{"km", [12]string{"មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"}},
	{"id", [12]string{"januari", "februari", "maret mar", "april", "mei", "juni", "juli", "agustus agt agu", "september", "oktober okt", "november nopember", "desember des"}},
	{"ms", [12]string{"januari", "februari", "mac", "april", "mei", "jun", "julai", "ogos", "september", "oktober", "november", "disember dis"}},
	{"fil", [12]string{"enero", "pebrero peb", "marso", "abril", "mayo", "hunyo hun", "hulyo hul", "agosto", "setyembre", "oktubre", "nobyembre nob", "disyembre"}},
	{"sw", [12]string{"januari", "februari", "machi", "aprili", "mei", "juni", "julai", "agosti", "septemba", "oktoba", "novemba", "desemba"}},
	{"ha", [12]string{"janairu", "fabrairu", "maris", "afrilu", "mayu", "yuni", "yuli", "agusta", "satumba", "oktoba", "nuwamba", "disamba"}},
	{"eo", [12]string{"januaro", "februaro", "marto", "aprilo", "majo", "junio", "julio", "aŭgusto", "septembro", "oktobro", "novembro", "decembro"}},
}

// solarMonths are the months of the Persian solar calendar.
var solarMonths = languageMonths{"fa", [12]string{"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد امرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"}}

// persianGregorian are the names that Persian gives the months of the Gregorian
// calendar.
var persianGregorian = languageMonths{"fa", [12]string{"ژانویه", "فوریه", "مارس", "آوریل", "مه", "ژوئن", "ژوئیه جولای", "اوت آگوست", "سپتامبر", "اکتبر", "نوامبر", "دسامبر"}}

// monthFirstWords are the first words of names of two words, which the table
// joins by a hyphen.
var monthFirstWords = strings.Fields("meán deireadh كانون تشرين")

// dayWords may stand between the parts of a date: articles, prepositions and
// the endings of ordinal numbers.
var dayWords = strings.Fields("st nd rd th er de del d of di do da den der the le la el a o e ii º ª º. г года року р roku r y " +
	"m gada gadā ga ko ko. d. na дня й го ра ar an i al م ה ב של వ ന് ല్ 日 agus dia ng ika ta n th. năm ngày evi год")

// meridiems say before or after noon.
var meridiems = []struct {
	words []string
	hours int
}{
	{strings.Fields("am a.m a 上午 早上 凌晨 清晨 午前 오전 صباحا صباحاً ص πμ π.μ sáng पूर्वाह्न ق.ظ öö"), 0},
	{strings.Fields("pm p.m p 下午 晚上 中午 午後 오후 مساء مساءً م μμ μ.μ chiều tối अपराह्न ب.ظ"), 12},
}

// hourWords stand before or after an hour, which a dot may part from the
// minutes there.
var hourWords = strings.Fields("uhr kl klo klokka klockan h godz hod óra um om à ore alle às as at ob u o в ч horas hrs ura δ ώρα saat jam pukul wib wita wit แ น น. ساعت الساعة lúc giờ")

// UpdatedWords say before a date that it is the last change's.
var UpdatedWords = []string{
	"updated", "update:", "modified", "last edited", "revised", "aktualisiert", "aktualisierung", "geändert", "mis à jour", "mise à jour",
	"modifié", "actualizad", "actualizaci", "atualizad", "aggiornat", "aggiornamento", "bijgewerkt", "gewijzigd", "uppdatera", "opdateret",
	"oppdatert", "päivitetty", "muokattu", "aktualizacja", "zaktualizowan", "aktualizov", "ažurirano", "posodobljeno", "frissítve",
	"actualizat", "обновлен", "обновлён", "оновлен", "ενημέρωση", "güncelle", "diperbarui", "cập nhật", "更新", "수정", "تحديث", "עודכן",
	"به\u200cروزرسانی",
}

// zoneTable are the zones' names as newspapers print them, with their distance
// from UTC in minutes. A name that has several meanings is told by the page's
// language; the first row without a language is meant elsewhere.
var zoneTable = []struct {
	name    string
	lang    string
	minutes int
}{
	{"utc", "", 0}, {"gmt", "", 0}, {"z", "", 0}, {"wet", "", 0},
	{"bst", "bn", 360}, {"bst", "", 60}, {"west", "", 60}, {"cet", "", 60}, {"mez", "", 60}, {"wat", "", 60},
	{"cest", "", 120}, {"mesz", "", 120}, {"eet", "", 120}, {"cat", "", 120}, {"sast", "", 120},
	{"eest", "", 180}, {"msk", "", 180}, {"мск", "", 180}, {"eat", "", 180}, {"trt", "", 180},
	{"ist", "he", 120}, {"ist", "ga", 60}, {"ist", "", 330}, {"idt", "", 180},
	{"gst", "", 240}, {"pkt", "", 300}, {"npt", "", 345}, {"bdt", "", 360},
	{"ict", "", 420}, {"wib", "", 420}, {"wita", "", 480}, {"wit", "", 540},
	{"cst", "zh", 480}, {"hkt", "", 480}, {"sgt", "", 480}, {"myt", "", 480}, {"pht", "", 480}, {"awst", "", 480},
	{"jst", "", 540}, {"kst", "", 540}, {"acst", "", 570}, {"acdt", "", 630}, {"aest", "", 600}, {"aedt", "", 660},
	{"nzst", "", 720}, {"nzdt", "", 780},
	{"nst", "", -210}, {"ndt", "", -150}, {"ast", "", -240}, {"adt", "", -180}, {"brt", "", -180}, {"art", "", -180},
	{"est", "", -300}, {"edt", "", -240}, {"cst", "", -360}, {"cdt", "", -300}, {"mst", "", -420}, {"mdt", "", -360},
	{"pst", "", -480}, {"pdt", "", -420}, {"akst", "", -540}, {"akdt", "", -480}, {"hst", "", -600},
	{"clt", "", -240}, {"clst", "", -180}, {"cot", "", -300}, {"pet", "", -300},
}

// americanZones are the names that leave open whether summer time is kept.
var americanZones = []struct {
	name    string
	minutes int // in winter
}{
	{"et", -300}, {"ct", -360}, {"mt", -420}, {"pt", -480}, {"eastern", -300}, {"central", -360}, {"pacific", -480},
}

// monthFirst are the tags of the languages and regions where "3/4/2020" is the
// fourth of March: CLDR's short dates of the United States, the Philippines and
// Belize. Plain "en" is among them: the United States write most of it.
var monthFirst = []string{"en", "en-US", "en-PH", "en-BZ", "es-US", "fil"}
