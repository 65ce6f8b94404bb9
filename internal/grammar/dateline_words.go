package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// datelineCities are places that datelines name without their country, in the
// spellings of the languages of the world's press. The English ones are those
// that agency style lets stand alone.
var datelineCities = text.NewWordSet(
	`atlanta, baltimore, boston, chicago, cincinnati, cleveland, dallas, denver, detroit, honolulu, houston, indianapolis, las vegas, los angeles, miami,
	milwaukee, minneapolis, new orleans, new york, oklahoma city, philadelphia, phoenix, pittsburgh, st. louis, salt lake city, san antonio, san diego,
	san francisco, seattle, washington, albany, sacramento, austin, charlotte, nashville, portland, tallahassee`,
	`amsterdam, athens, baghdad, bangkok, beijing, beirut, berlin, brussels, cairo, canberra, cape town, copenhagen, damascus, delhi, new delhi, dhaka, doha, dubai, dublin,
	edinburgh, frankfurt, geneva, gibraltar, hanoi, havana, helsinki, hong kong, islamabad, istanbul, ankara, jakarta, jerusalem, johannesburg, kabul, karachi, kathmandu,
	kyiv, kiev, kuala lumpur, kuwait city, lagos, lahore, lisbon, london, luxembourg, macau, madrid, manila, melbourne, mexico city, milan, minsk, monaco, montreal, moscow, mumbai,
	munich, nairobi, nicosia, oslo, ottawa, panama city, paris, prague, quebec city, pretoria, rabat, reykjavik, riga, rio de janeiro, riyadh, rome, san salvador, santiago,
	sao paulo, sarajevo, seoul, shanghai, singapore, skopje, sofia, stockholm, sydney, taipei, tallinn, tbilisi, tehran, tel aviv, tokyo, toronto, tripoli, tunis, ulaanbaatar,
	united nations, vatican city, vienna, vilnius, warsaw, yangon, yerevan, zagreb, zurich, addis ababa, abuja, accra, algiers, amman, bogota, bogotá, brasilia, bucharest, budapest,
	buenos aires, caracas, colombo, dakar, gaza, gaza city, kampala, khartoum, kinshasa, kolkata, la paz, lima, ljubljana, mogadishu, montevideo, phnom penh, pyongyang, quito, ramallah, sanaa, glasgow, belfast, cardiff`,
	`wien, bern, zürich, genf, münchen, köln, hamburg, düsseldorf, stuttgart, dresden, leipzig, hannover, bremen, nürnberg, potsdam, mainz, wiesbaden, kiel, erfurt, magdeburg, schwerin, saarbrücken, karlsruhe, bonn,
	graz, linz, salzburg, innsbruck, klagenfurt, bregenz, basel, luzern, rom, mailand, brüssel, straßburg, den haag, moskau, warschau, prag, athen, kairo, teheran, peking, tokio, lissabon, kopenhagen, damaskus, neu-delhi, jerusalem, luxemburg, asunción`,
	`bruxelles, genève, londres, moscou, pékin, lyon, marseille, strasbourg, rome, berne, varsovie, vienne, le caire, téhéran, alger, tunis, beyrouth, montréal, québec, la haye, athènes, lisbonne, bamako, abidjan, yaoundé, ouagadougou, niamey`,
	`barcelona, sevilla, valencia, bilbao, zaragoza, moscú, nueva york, bruselas, ginebra, ciudad de méxico, la habana, san josé, san juan, guatemala, tegucigalpa, managua, santo domingo, pekín, jerusalén, teherán, londres, parís, estrasburgo`,
	`roma, milano, napoli, torino, firenze, bologna, palermo, genova, venezia, bruxelles, parigi, londra, mosca, pechino, berlino, madrid, strasburgo, città del vaticano, ginevra`,
	`lisboa, porto, são paulo, brasília, rio de janeiro, salvador, recife, luanda, maputo, bruxelas, moscovo, pequim, genebra`,
	`brussel, parijs, londen, moskou, berlijn, rotterdam, antwerpen, utrecht, københavn, göteborg, malmö, bergen, helsinki, tukholma, haag`,
	`warszawa, kraków, gdańsk, poznań, wrocław, łódź, praha, brno, bratislava, beograd, bukurešť, bucureşti, bucurești, moskva, ljubljana, tirana, prishtina, vilnius`,
	`москва, санкт-петербург, киев, київ, харьков, харків, львів, одеса, одесса, минск, варшава, берлин, париж, лондон, вашингтон, нью-йорк, брюссель, пекин, токио, женева, софия, белград, београд, загреб, астана, алматы, баку, ереван, тбилиси, рим`,
	`αθήνα, θεσσαλονίκη, λευκωσία, βρυξέλλες, παρίσι, λονδίνο, βερολίνο, μόσχα, ουάσιγκτον, άγκυρα`,
	`القاهرة, بيروت, دمشق, بغداد, الرياض, دبي, عمان, رام الله, القدس, غزة, تونس, الجزائر, الرباط, طرابلس, الدوحة, واشنطن, لندن, باريس, موسكو, تهران, ירושלים, תל אביב`,
	`北京, 上海, 广州, 廣州, 深圳, 天津, 重庆, 重慶, 南京, 武汉, 武漢, 成都, 西安, 杭州, 沈阳, 瀋陽, 长春, 長春, 哈尔滨, 海口, 台北, 臺北, 高雄, 香港, 澳门, 澳門, 东京, 東京, 首尔, 首爾, 华盛顿, 華盛頓, 纽约, 紐約, 伦敦, 倫敦, 巴黎, 柏林, 莫斯科, 联合国,
	大阪, 名古屋, 札幌, 福岡, 京都, ソウル, ワシントン, ニューヨーク, ロンドン, パリ, モスクワ, ベルリン, ジュネーブ, カイロ, バンコク, 서울, 부산, 대구, 인천, 광주, 대전, 울산, 세종, 수원, 제주, 워싱턴, 뉴욕, 런던, 파리, 베이징, 도쿄`,
)

// notPlaces are words in capitals that open a paragraph before a dash or colon
// and are no place.
var notPlaces = text.NewWordSet(`update, updated, breaking, exclusive, watch, opinion, analysis, live, video, photos, correction, editor's note, note, warning, spoiler, advertisement, sponsored, interview, review,
	comment, commentary, explainer, factbox, timeline, background, summary, highlights, top, news, sport, sports, nato, nasa, unesco, unicef, uefa, fifa, opec, asean, brics, isis, covid, aids, who, gop, monday, tuesday, wednesday, thursday, friday,
	saturday, sunday, question, answer, eilmeldung, exklusiv, kommentar, analyse, hinweis, achtung, wichtig, exclusif, vidéo, urgent, direct, entretien, último momento, exclusivo, entrevista, atualizado, esclusiva, aggiornamento, besøk, video, foto,
	uwaga, важно, срочно, обновлено, видео, воскресенье, pilne`)

// regionNames follow a place behind a comma: the states of the United States as
// agency style shortens them and as the post does, and the commonest countries.
var regionNames = text.NewWordSet(`ala., ariz., ark., calif., colo., conn., del., fla., ga., ill., ind., kan., ky., la., md., mass., mich., minn., miss., mo., mont., neb., nev., n.h., n.j., n.m., n.y.,
	n.c., n.d., okla., ore., pa., r.i., s.c., s.d., tenn., vt., va., wash., w.va., wis., wyo., d.c., dc, ont., que., b.c., alta., alaska, hawaii, idaho, iowa, maine, ohio, texas, utah,
	al, az, ar, ca, co, ct, fl, il, ks, ky, md, ma, mi, mn, ms, mt, nc, nd, ne, nh, nj, nm, nv, ny, oh, ok, pa, ri, sc, sd, tn, tx, ut, va, vt, wa, wi, wv, wy, uk, uae,
	afghanistan, algeria, argentina, australia, austria, bangladesh, belarus, belgium, brazil, bulgaria, canada, chile, china, colombia, croatia, cuba, cyprus, denmark, egypt, england, estonia, ethiopia, finland, france,
	germany, ghana, greece, haiti, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, japan, jordan, kenya, lebanon, libya, lithuania, malaysia, mexico, morocco, myanmar, nepal, netherlands, new zealand, nigeria, northern ireland,
	north korea, norway, pakistan, peru, philippines, poland, portugal, qatar, romania, russia, rwanda, saudi arabia, scotland, senegal, serbia, slovakia, somalia, south africa, south korea, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan,
	tanzania, thailand, tunisia, turkey, uganda, ukraine, venezuela, vietnam, wales, west bank, yemen, zambia, zimbabwe, deutschland, österreich, schweiz, france, italia, españa, méxico, brasil`)

// monthStems begin the months' names and short forms, by which a date behind a
// place is known.
var monthStems = []string{
	"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mär", "mai", "okt", "dez", "fév", "fev", "avr", "juin", "jui", "aoû", "déc", "ene", "abr", "ago", "dic",
	"gen", "mag", "giu", "lug", "set", "ott", "out", "maj", "янв", "фев", "мар", "апр", "мая", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек", "січ", "лют", "бер", "кві", "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру",
}
