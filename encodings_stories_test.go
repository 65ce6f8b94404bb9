package standfirst

// encodingStory is an invented story in the letters of one script.
type encodingStory struct {
	language, headline string
	paragraphs         []string
}

var (
	frenchStory = encodingStory{"fr", "Le pont tournant de Lindwick restera ouvert aux vélos cet été", []string{
		"Le conseil municipal a décidé mardi soir, après quatre heures de débat, de garder ouvert le pont tournant « des Hêtres », où passent chaque jour trois cents élèves à vélo.",
		"« Les pompes sont en bon état, et fermer le pont obligerait les enfants à longer l'autoroute », a expliqué la gardienne Maëlle Ferrière, qui y travaille depuis dix-neuf ans.",
		"Les ingénieurs avaient prévenu en mars que la pile est s'enfonçait de deux millimètres par année ; les travaux commenceront à l'automne, dès le retour des pêcheurs à Lindwick."}}
	euroStory = encodingStory{"fr", "Le cœur de la vieille ville coûtera plus cher à réparer", []string{
		"Les œuvres du port ont annoncé mardi que la réparation du quai coûterait 4 600 000 €, soit le double de ce que les ingénieurs avaient prévu en mars dernier devant le conseil.",
		"Les sœurs Ferrière, qui tiennent l'auberge du quai depuis dix-neuf ans, craignent que la manœuvre des grues ne chasse leurs clients pendant toute la durée des travaux d'été."}}
	polishStory = encodingStory{"pl", "Most zwodzony w Lindwick pozostanie otwarty dla rowerzystów", []string{
		"Rada miejska zdecydowała we wtorek wieczorem, po czterech godzinach dyskusji, że stary most pozostanie otwarty, choć inżynierowie ostrzegali, że wschodni filar osiada co roku.",
		"Gęsta mgła nie przeszkodziła mieszkańcom, którzy od południa czekali przed ratuszem; źródła zbliżone do władz mówią, że koszt naprawy sięgnie czterech milionów złotych.",
		"Strażniczka mostu Żaneta Łącka powiedziała, że pompy działają, a zamknięcie przeprawy zmusiłoby trzysta dzieci dziennie do jazdy wzdłuż autostrady aż do późnej jesieni."}}
	russianStory = encodingStory{"ru", "Разводной мост в Линдвике останется открытым для велосипедистов", []string{
		"Городской совет во вторник вечером решил после четырёх часов споров оставить старый мост открытым, хотя инженеры предупреждали, что восточная опора каждый год оседает.",
		"Смотрительница моста Мария Ферье, которая работает здесь девятнадцать лет, сказала, что насосы исправны, а закрытие вынудило бы триста детей ездить вдоль шоссе.",
		"Ремонт обойдётся в четыре миллиона крон, половину из которых заплатит область; работы начнутся осенью, когда рыбацкие лодки вернутся на зимнюю стоянку у причала."}}
	greekStory = encodingStory{"el", "Η παλιά γέφυρα του Λίντγουικ θα μείνει ανοιχτή για τα ποδήλατα", []string{
		"Το δημοτικό συμβούλιο αποφάσισε το βράδυ της Τρίτης, μετά από τέσσερις ώρες συζήτησης, να κρατήσει ανοιχτή τη γέφυρα, παρά τις προειδοποιήσεις των μηχανικών για τον στύλο.",
		"Η φύλακας της γέφυρας Μαρία Φερίδη, που εργάζεται εκεί δεκαεννέα χρόνια, είπε ότι οι αντλίες λειτουργούν και ότι το κλείσιμο θα έστελνε τα παιδιά στον αυτοκινητόδρομο."}}
	turkishStory = encodingStory{"tr", "Lindwick'teki döner köprü bisikletlilere açık kalacak", []string{
		"Belediye meclisi salı akşamı dört saat süren tartışmanın ardından eski köprünün açık kalmasına karar verdi; mühendisler ise doğu ayağının her yıl çöktüğü uyarısını yapmıştı.",
		"On dokuz yıldır köprüde çalışan Şule Ağaoğlu, pompaların sağlam olduğunu, köprü kapanırsa günde üç yüz çocuğun otoyol kıyısından gitmek zorunda kalacağını söyledi."}}
	hebrewStory = encodingStory{"he", "הגשר הישן בלינדוויק יישאר פתוח לרוכבי אופניים", []string{
		"מועצת העיר החליטה ביום שלישי בערב, אחרי ארבע שעות של דיון, להשאיר את הגשר הישן פתוח, אף שהמהנדסים הזהירו כי העמוד המזרחי שוקע בכל שנה בשני מילימטרים לפחות.",
		"שומרת הגשר, שעובדת במקום כבר תשע עשרה שנים, אמרה כי המשאבות תקינות וכי סגירת הגשר תשלח שלוש מאות ילדים בכל יום לרכוב לאורך הכביש המהיר עד סוף הסתיו."}}
	arabicStory = encodingStory{"ar", "جسر لندويك القديم يبقى مفتوحا أمام راكبي الدراجات", []string{
		"قرر المجلس البلدي مساء الثلاثاء بعد أربع ساعات من النقاش إبقاء الجسر القديم مفتوحا، رغم تحذير المهندسين من أن العمود الشرقي يهبط كل عام بمقدار ملليمترين على الأقل.",
		"وقالت حارسة الجسر التي تعمل هناك منذ تسعة عشر عاما إن المضخات سليمة، وإن إغلاق الجسر سيدفع ثلاثمئة طفل كل يوم إلى السير بمحاذاة الطريق السريع حتى نهاية الخريف."}}
	lithuanianStory = encodingStory{"lt", "Senasis Lindviko tiltas liks atviras dviratininkams", []string{
		"Miesto taryba antradienio vakarą po keturias valandas trukusių ginčų nusprendė palikti senąjį tiltą atvirą, nors inžinieriai įspėjo, kad rytinė atrama kasmet vis sėda.",
		"Tilto prižiūrėtoja Živilė Ąžuolaitė, čia dirbanti devyniolika metų, pasakė, kad siurbliai veikia, o uždarius tiltą trys šimtai vaikų kasdien važiuotų palei greitkelį."}}
	vietnameseStory = encodingStory{"vi", "Chiếc cầu quay cũ vẫn mở cho người đi xe đạp", []string{
		"Hội đồng thành phố quyết định tối thứ ba, sau bốn giờ tranh luận, giữ cho chiếc cầu cũ tiếp tục mở, dù các kỹ sư cảnh báo rằng trụ phía đông mỗi năm lún thêm hai mili mét.",
		"Người gác cầu đã làm việc ở đây mười chín năm nói rằng máy bơm vẫn tốt, và nếu đóng cầu thì mỗi ngày ba trăm học sinh sẽ phải đi dọc theo đường cao tốc cho đến hết mùa thu."}}
	thaiStory = encodingStory{"th", "สะพานเก่าของลินด์วิกจะเปิดให้จักรยานใช้ต่อไป", []string{
		"สภาเมืองมีมติเมื่อเย็นวันอังคาร หลังการอภิปรายนานสี่ชั่วโมง ให้เปิดสะพานเก่าต่อไป แม้วิศวกรจะเตือนว่าเสาด้านตะวันออกทรุดตัวลงปีละสองมิลลิเมตรเป็นอย่างน้อย",
		"ผู้ดูแลสะพานซึ่งทำงานที่นี่มาสิบเก้าปีกล่าวว่าเครื่องสูบน้ำยังใช้งานได้ดี และหากปิดสะพาน เด็กสามร้อยคนจะต้องขี่จักรยานเลียบทางหลวงทุกวันจนถึงฤดูหนาว"}}
	simplifiedStory = encodingStory{"zh-CN", "林德威克的旧桥将继续向骑车人开放", []string{
		"市议会星期二晚上经过四个小时的辩论，决定让这座旧桥继续开放，尽管工程师在三月警告说，东侧的桥墩每年下沉两毫米，不能再拖延十年。议会大厅里挤满了从中午就开始排队的居民。",
		"在桥上工作了十九年的看守人说，水泵的状况良好，如果关闭这座桥，每天会有三百名学生不得不沿着高速公路骑车上学。她的话得到了许多居民的掌声，他们说没有别的路可走。",
		"维修费用将达到四百六十万克朗，其中一半由省政府支付，工程将在秋天渔船返回港口之后开始。市长表示，施工期间行人和自行车仍然可以通过，只有汽车需要绕行。"}}
	traditionalStory = encodingStory{"zh-TW", "林德威克的舊橋將繼續向騎車人開放", []string{
		"市議會星期二晚上經過四個小時的辯論，決定讓這座舊橋繼續開放，儘管工程師在三月警告說，東側的橋墩每年下沉兩毫米，不能再拖延十年。議會大廳裡擠滿了從中午就開始排隊的居民。",
		"在橋上工作了十九年的看守人說，水泵的狀況良好，如果關閉這座橋，每天會有三百名學生不得不沿著高速公路騎車上學。她的話得到了許多居民的掌聲，他們說沒有別的路可走。",
		"維修費用將達到四百六十萬克朗，其中一半由省政府支付，工程將在秋天漁船返回港口之後開始。市長表示，施工期間行人和自行車仍然可以通過，只有汽車需要繞行。"}}
	japaneseStory = encodingStory{"ja", "リンドウィックの古い橋、自転車の通行を続ける", []string{
		"市議会は火曜日の夜、四時間の議論の末、古い橋を開いたままにすることを決めた。技術者は三月に、東側の橋脚が毎年二ミリずつ沈んでいると警告していた。議場には正午から列を作った住民が詰めかけた。",
		"十九年間この橋で働いてきた番人は、ポンプの状態は良好で、橋を閉じれば毎日三百人の子どもが高速道路に沿って自転車で通学することになると述べた。住民からは大きな拍手が起きた。",
		"修理の費用は四百六十万クローネで、その半分は県が支払う。工事は秋に漁船が港に戻ってから始まる予定だ。市長は、工事の間も歩行者と自転車は橋を渡ることができると説明した。"}}
	koreanStory = encodingStory{"ko", "린드윅의 옛 다리, 자전거 통행을 계속한다", []string{
		"시의회는 화요일 저녁 네 시간에 걸친 토론 끝에 옛 다리를 계속 열어 두기로 결정했다. 기술자들은 지난 삼월에 동쪽 교각이 해마다 이 밀리미터씩 내려앉고 있다고 경고했다.",
		"십구 년 동안 다리에서 일해 온 관리인은 펌프의 상태가 좋으며, 다리를 닫으면 날마다 삼백 명의 아이들이 고속도로를 따라 자전거를 타고 학교에 가야 한다고 말했다.",
		"수리 비용은 사백육십만 크로네이며 그 절반은 도에서 부담한다. 공사는 가을에 고깃배들이 항구로 돌아온 뒤에 시작될 예정이며, 공사 중에도 보행자는 다리를 건널 수 있다."}}
)

// encodingCases are the encodings of the web, each with a story that it has
// the letters for.
var encodingCases = []struct {
	Label string
	story encodingStory
	// byLetters reports whether the text is enough to tell it.
	byLetters bool
}{
	{"windows-1250", polishStory, true},
	{"windows-1251", russianStory, true},
	{"windows-1252", frenchStory, true},
	{"windows-1253", greekStory, true},
	{"windows-1254", turkishStory, true},
	{"windows-1255", hebrewStory, true},
	{"windows-1256", arabicStory, true},
	{"windows-1257", lithuanianStory, true},
	{"windows-1258", vietnameseStory, true},
	{"iso-8859-1", frenchStory, true},
	{"iso-8859-2", polishStory, true},
	{"iso-8859-3", turkishStory, false},
	{"iso-8859-4", lithuanianStory, false},
	{"iso-8859-5", russianStory, true},
	{"iso-8859-6", arabicStory, true},
	{"iso-8859-7", greekStory, true},
	{"iso-8859-8", hebrewStory, true},
	{"iso-8859-9", turkishStory, true},
	{"iso-8859-10", lithuanianStory, false},
	{"iso-8859-11", thaiStory, true},
	{"iso-8859-13", lithuanianStory, false},
	{"iso-8859-14", frenchStory, false},
	{"iso-8859-15", euroStory, false},
	{"iso-8859-16", polishStory, false},
	{"koi8-r", russianStory, true},
	{"koi8-u", russianStory, true},
	{"gbk", simplifiedStory, true},
	{"gb18030", simplifiedStory, true},
	{"gb2312", simplifiedStory, true},
	{"big5", traditionalStory, true},
	{"shift_jis", japaneseStory, true},
	{"euc-jp", japaneseStory, true},
	{"iso-2022-jp", japaneseStory, true},
	{"euc-kr", koreanStory, true},
	{"utf-8", vietnameseStory, true},
	{"utf-16le", russianStory, true},
	{"utf-16be", koreanStory, true},
}
