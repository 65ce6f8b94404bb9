package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// bylineMarker is a word or phrase that introduces authors.
type bylineMarker struct {
	Phrase string
	form   markerForm
}

// markerForm says how surely a marker makes a line a byline.
type markerForm int

const (
	markerStrong markerForm = iota // with a name after it, it makes a line a byline
	markerWeak                     // also begins sentences and names: only where the line is known to be a byline
	markerColon                    // only with a colon
)

// bylineMarkers, grouped by language.
var bylineMarkers = []bylineMarker{
	// English
	{"by", markerStrong}, {"written by", markerStrong}, {"posted by", markerStrong}, {"published by", markerWeak}, {"words by", markerStrong},
	{"story by", markerStrong}, {"text by", markerStrong}, {"reporting by", markerStrong}, {"text and photos by", markerStrong}, {"author", markerColon},
	{"authors", markerColon}, {"author(s)", markerColon}, {"words", markerColon}, {"byline", markerColon}, {"analysis by", markerStrong},
	{"submitted by", markerStrong}, {"about", markerWeak}, {"all posts by", markerWeak}, {"more by", markerWeak}, {"more from", markerWeak}, {"opinion by", markerStrong}, {"interview by", markerStrong}, {"review by", markerStrong},
	// German
	{"von", markerStrong}, {"vom", markerWeak}, {"über", markerWeak}, {"alles von", markerWeak}, {"alle beiträge von", markerWeak}, {"alle artikel von", markerWeak}, {"mehr von", markerWeak}, {"ein kommentar von", markerStrong}, {"eine analyse von", markerStrong}, {"ein gastbeitrag von", markerStrong},
	{"eine kolumne von", markerStrong}, {"ein interview von", markerStrong}, {"eine reportage von", markerStrong}, {"geschrieben von", markerStrong},
	{"veröffentlicht von", markerStrong}, {"text", markerColon}, {"autor", markerColon}, {"autorin", markerColon}, {"autoren", markerColon},
	{"text und fotos", markerColon}, {"text und interview", markerColon}, {"interview", markerColon}, {"redaktion", markerColon},
	// French
	{"par", markerStrong}, {"publié par", markerStrong}, {"propos recueillis par", markerStrong}, {"écrit par", markerStrong}, {"auteur", markerColon},
	{"auteurs", markerColon}, {"rédigé par", markerStrong}, {"texte", markerColon}, {"un article de", markerStrong}, {"une chronique de", markerStrong},
	// Spanish, Catalan, Galician, Portuguese
	{"por", markerStrong}, {"escrito por", markerStrong}, {"publicado por", markerStrong}, {"texto", markerColon}, {"autora", markerColon},
	{"per", markerWeak}, {"redacción", markerColon}, {"escrit per", markerStrong}, {"texto de", markerStrong},
	// Italian, Romanian
	{"di", markerStrong}, {"a cura di", markerStrong}, {"scritto da", markerStrong}, {"de", markerWeak}, {"scris de", markerStrong}, {"testo di", markerStrong},
	// Dutch, Afrikaans
	{"door", markerStrong}, {"deur", markerWeak}, {"tekst", markerColon}, {"geschreven door", markerStrong},
	// Nordic
	{"av", markerStrong}, {"af", markerStrong}, {"skrevet av", markerStrong}, {"skrevet af", markerStrong}, {"skriven av", markerStrong},
	{"tekst og foto", markerColon}, {"text och foto", markerColon}, {"forfatter", markerColon}, {"journalist", markerColon}, {"eftir", markerWeak},
	{"höfundur", markerColon}, {"teksti", markerColon}, {"kirjoittaja", markerColon}, {"toimittaja", markerColon},
	// Baltic
	{"autorius", markerColon}, {"autors", markerColon}, {"parengė", markerWeak},
	// Slavic in Latin letters
	{"autorka", markerColon}, {"autorzy", markerColon}, {"napisał", markerWeak}, {"napisała", markerWeak}, {"oprac.", markerWeak}, {"opracował", markerWeak},
	{"autoři", markerColon}, {"napsal", markerWeak}, {"napsala", markerWeak}, {"piše", markerColon}, {"pišu", markerColon}, {"objavio", markerWeak},
	{"avtor", markerColon}, {"od", markerWeak},
	// Hungarian, Albanian, Turkish, Azerbaijani
	{"szerző", markerColon}, {"írta", markerColon}, {"nga", markerWeak}, {"yazan", markerColon}, {"yazar", markerColon}, {"haber", markerColon}, {"müəllif", markerColon},
	// Greek
	{"του", markerWeak}, {"της", markerWeak}, {"από", markerWeak}, {"από τον", markerStrong}, {"από την", markerStrong}, {"γράφει", markerStrong},
	{"γράφει ο", markerStrong}, {"γράφει η", markerStrong}, {"συντάκτης", markerColon}, {"κείμενο", markerColon}, {"επιμέλεια", markerColon},
	// Cyrillic
	{"автор", markerColon}, {"авторы", markerColon}, {"текст", markerColon}, {"від", markerStrong}, {"автори", markerColon}, {"журналист", markerColon},
	{"пише", markerColon}, {"аутор", markerColon}, {"от", markerWeak}, {"кореспондент", markerColon}, {"корреспондент", markerColon}, {"аўтар", markerColon},
	// Hebrew, Arabic, Persian, Urdu
	{"מאת", markerStrong}, {"כתב", markerColon}, {"بقلم", markerStrong}, {"كتب", markerWeak}, {"كتبت", markerWeak}, {"كتبه", markerWeak}, {"تقرير", markerColon},
	{"نویسنده", markerColon}, {"تحریر", markerColon}, {"خبرنگار", markerColon},
	// South and South-East Asia
	{"लेखक", markerColon}, {"द्वारा", markerWeak}, {"লেখক", markerColon}, {"oleh", markerStrong}, {"penulis", markerColon}, {"tác giả", markerColon}, {"theo", markerWeak},
	{"โดย", markerStrong}, {"ni", markerWeak}, {"nina", markerWeak},
	// Africa, Celtic
	{"na", markerWeak}, {"mwandishi", markerColon}, {"gan", markerWeak},
}

// BylineMarkerIndex finds the markers that may begin at a place.
var BylineMarkerIndex = text.NewPhraseTable(bylineMarkers, func(m bylineMarker) string { return m.Phrase })

// bylineMarkerStarts tells the words with which no marker begins. A short marker
// may be glued to what follows it.
var bylineMarkerStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, marker := range bylineMarkers {
		b.Add(marker.Phrase)
		for _, next := range "abcdefghijklmnopqrstuvwxyz0123456789" {
			b.Add(marker.Phrase + string(next))
		}
	}
})

// midMarkers may introduce the authors in the middle of a line too, after a
// date, a mark or one of bylineIntros. "By" may after anything.
var midMarkers = text.NewWordSet(`by, von, par, por, door, oleh, av, af`)

// bylineIntros are what is written before the marker.
var bylineIntros = text.NewWordSet(`published, posted, written, news, story, text, words, opinion, analysis, interview, report, review, commentary, column, uhr, am, at,
	kommentar, gastkommentar, analyse, gastbeitrag, kolumne, reportage, porträt, essay, veröffentlicht, geschrieben, bericht, glosse, protokoll, rezension, eine, ein,
	publié, écrit, rédigé, recueillis, reportage, enquête, chronique, article, publicado, escrito, texto, reportaje, entrevista, geschreven, skrevet, skriven, text, tekst, ditulis`)

// notAuthorsBy are words before "by" after which it names no author.
var notAuthorsBy = text.NewWordSet(`promoted, sponsored, powered, presented, paid, brought, supported, funded, provided, photo, photos, photograph, photographs, picture,
	pictures, image, images, video, illustration, illustrations, edited, reviewed, translated, checked, followed, owned, created, made, produced, liked, shared,
	gesponsert, präsentiert, unterstützt, foto, fotos, offert, sponsorisé, patrocinado, presentado, gesponsord`)

// BylineJoins stand between two authors; bylineWiths between a newspaper and
// the agency whose text it used.
var (
	BylineJoins = text.NewWordSet(`and, &, +, und, et, y, e, i, a, en, og, och, ja, és, si, și, ve, и, й, і, та, και, κι, og, sowie, dan, và, va, at, ו, و, और, এবং, และ, na, u`)
	bylineWiths = text.NewWordSet(`with, mit, avec, con, com, met, med, z, s, с, з, με, ile`)
)

// NameParticles are the small words inside names.
var NameParticles = text.NewWordSet(`van, von, der, den, de, del, della, delle, dei, di, da, das, do, dos, du, des, la, le, las, los, el, al, bin, bint, ibn, ben, abu, ter, ten, te,
	zu, zur, zum, vom, af, av, y, e, 't, of, san, santa, ap, ab, dal, dalla, degli, d', l', o', mac, mc, op, aus, auf, v., 's, und, i`)

// bylineStops end a name: what follows says where, when, for whom or what.
var bylineStops = text.NewWordSet(`the, in, at, for, from, on, to, is, was, has, writes, reports, published, updated, posted, edited, via, as, about, of the, who, covers, joined, says,
	aus, bei, für, am, um, ist, schreibt, berichtet, seit, über, à, pour, le, au, aux, est, sur, publié, mis, para, desde, en, hace, publicado, actualizado, è, per, su, il,
	pubblicato, voor, uit, op, naar, gepubliceerd, till, för, i, på, fra, til, den, kl, kl., dnia, dla, w, we, ze, dnes, pro, v, в, для, из, от, у, о, при, prije, pre, untuk, di, pada,
	hour, hours, minute, minutes, min, mins, day, days, ago, read, stunden, minuten, vor, heures, minutes, horas, minutos, ore, minuti, uhr, time, lesezeit, folgen, seguir, sagt, says,
	στο, στη, στην, για`)

// placePrepositions lead from an author to a place or a part of the paper, also
// where they are written with a capital.
var placePrepositions = text.NewWordSet(`in, at`)

// notOpenings are particles that begin no name.
var notOpenings = text.NewWordSet(`of, den, dem, des, vom, zum, zur, und, auf, aus, op, i, y, e, te, zu`)

// jobWords are what a byline calls its authors; a name ends before them. Words
// that are common surnames are not among them.
var jobWords = text.NewWordSet(`head, president, ceo, founder, co-founder, manager, officer, attorney, counsel, reporter, reporters, correspondent, correspondents, editor, editors, writer, writers, journalist, journalists, columnist, contributor, contributors, producer,
	staff, intern, analyst, commentator, critic, photographer, anchor, presenter, author, blogger, freelance, freelancer, publisher, director, professor, lecturer, fellow,
	staff writer, columnists, newsroom, bureau, desk, team, specialist, expert, strategist, researcher, chief,
	redakteur, redakteurin, redakteure, redaktion, redaktionsteam, korrespondent, korrespondentin, reporterin, autor, autorin, journalistin, volontär, volontärin, chefredakteur, chefredakteurin,
	ressortleiter, ressortleiterin, kolumnist, kolumnistin, gastautor, gastautorin, mitarbeiter, mitarbeiterin, wirtschaftsredakteur, wirtschaftsredakteurin, politikredakteur, politikredakteurin,
	sportredakteur, online-redaktion, bildredaktion, redaktor, redaktorin, leitender, leitende, stellvertretender, stellvertretende, freier, freie, webteam,
	journaliste, correspondant, correspondante, rédacteur, rédactrice, rédaction, chroniqueur, chroniqueuse, envoyé, envoyée, éditorialiste, stagiaire, auteur,
	periodista, corresponsal, redactor, redactora, redacción, redaccion, enviado, enviada, colaborador, colaboradora, columnista, editora, jornalista, repórter, correspondente, redação, enviado especial, colunista,
	giornalista, corrispondente, inviato, inviata, redazione, redattore, direttore,
	journalist, redacteur, correspondente, verslaggever, redactie, correspondent, medewerker,
	journalist, redaktør, redaktör, reporter, korrespondent, redaksjonen, redaktionen, toimittaja, blaðamaður,
	dziennikarz, dziennikarka, redaktorka, korespondent, redakcja, redaktor, redakce, novinář, novinářka, újságíró, szerkesztő, szerkesztőség, novinar, novinarka, urednik, redakcija, jurnalist, redactia, redacția,
	δημοσιογράφος, συντάκτης, συντάκτρια, σύνταξη, ανταποκριτής, корреспондент, журналист, журналистка, обозреватель, редактор, редакция, кореспондент, редакція, журналіст, журналістка, колумнист, собкор,
	muhabir, yazar, editör, muhabiri, редактор, wartawan, jurnalis, مراسل, مراسلة, محرر, كاتب, صحفي, כתב, כתבת`)

// reportingJobs are the jobs that only authors have.
var reportingJobs = text.NewWordSet(`reporter, correspondent, writer, journalist, redakteur, redakteurin, korrespondent, korrespondentin, journaliste,
	correspondant, periodista, corresponsal`)

// beatWords stand before a job ("Health Editor"); with one they end the name.
var beatWords = text.NewWordSet(`health, politics, political, sport, sports, business, travel, lifestyle, news, science, tech, technology, culture, food, arts, art, education, environment,
	climate, crime, court, legal, home, foreign, world, national, local, city, features, feature, fashion, beauty, tv, showbiz, entertainment, royal, royals, money, consumer, finance, economics, economy,
	city hall, senior, junior, deputy, assistant, associate, chief, managing, executive, special, guest, contributing, general, digital, data, investigations, investigative, lead, night, weekend, breaking,
	washington, white house, europe, asia, africa, middle east, us, uk, eu, labor, labour, defence, defense, security, transport, housing, property, motoring, football, rugby, racing, golf, tennis, music, film, opinion,
	leitender, freier, freie, ständiger, politischer, politische, grand, grande`)

// collectiveWords make an author of a group without names.
var collectiveWords = text.NewWordSet(`staff, newsroom, desk, team, editors, reporters, editorial, redaktion, redaktionsteam, webteam, bildredaktion, rédaction, redacción, redaccion, redação, redazione, redactie,
	redaksjonen, redaktionen, redakcja, redakce, redakcija, szerkesztőség, redacția, redactia, σύνταξη, редакция, редакція, bureau, board, toimitus`)

// organizationWords are in the names of newspapers and agencies.
var organizationWords = text.NewWordSet(`news, times, press, post, agency, agencies, media, newspaper, newspapers, magazine, journal, gazette, herald, tribune, chronicle, observer, daily, weekly, tv, radio, network,
	broadcasting, wire, online, digital, group, service, company, inc, inc., llc, ltd, ltd., gmbh, ag, e.v., verein, stiftung, foundation, institute, university, association, council, ministry, department,
	agentur, agenturen, nachrichten, zeitung, tageblatt, anzeiger, rundschau, kurier, presse, verlag, pressestelle, agence, agences, agencia, agencias, agenzia, diario, noticias, periódico, jornal, notícias, giornale,
	gazzetta, corriere, krant, dagblad, nieuws, avis, avisen, tidning, tidningen, nyheter, nyheder, uutiset, sanomat, gazeta, wiadomości, zprávy, hírek, vesti, novosti, новости, газета, вести, известия, вестник, новини, агентство,
	εφημερίδα, νέα, πρακτορείο, haber, gazetesi, ajansı, وكالة, صحيفة, جريدة, أخبار, חדשות`)

// organizationArticles begin a newspaper's name of two words ("Le Courrier").
var organizationArticles = text.NewWordSet(`le, les, die, das, der, el, los, il, het, de`)

// notNames are words of a byline's surroundings that are in no name: buttons,
// labels, days and months.
var notNames = text.NewWordSet(`watch, live, send, share, twitter, facebook, instagram, linkedin, whatsapp, email, e-mail, mail, follow, following, comments, comment, subscribe, print, save, read, more, click, here, view, views, about,
	contact, profile, bio, biography, archive, rss, home, menu, search, login, sign, log, register, newsletter, published, updated, posted, last, modified, date, time, minutes, minute, hours, hour, ago, min, mins,
	today, yesterday, exclusive, advertisement, sponsored, promoted, partner, photo, photos, video, image, source, credit, tips, name, nombre, required, reply, author, authors, unknown, edited, reviewed, translated, topics, tags, see, all, articles, latest, full, story, text,
	teilen, drucken, kommentare, kommentar, abonnieren, folgen, mehr, artikel, merken, anmelden, aktualisiert, veröffentlicht, stand, uhr, lesezeit, minuten, stunden, foto, fotos, bild, kontakt, autoreninfo, heute, gestern, quelle, quellen, datum, alle, agenturen, agencias, agences, agencies, agenzie,
	partager, commentaires, abonnez-vous, publié, publiée, modifié, lire, lecture, écouter, imprimer, hier, suivre, compartir, comentarios, publicado, actualizado, lectura, leer, escuchar, guardar, suscríbete, actualizada,
	condividi, commenti, pubblicato, aggiornato, leggi, delen, reacties, gepubliceerd, bijgewerkt, dela, lyssna, publicerad, uppdaterad, publisert, oppdatert, publiceret, opdateret, udostępnij, skomentuj, opublikowano, aktualizacja, sdílet, diskuse, publikováno,
	поделиться, комментарии, опубликовано, обновлено, читать, сегодня, вчера, поделитися, paylaş, yorum, yayınlanma, güncelleme, κοινοποίηση, σχόλια, δημοσίευση, ενημέρωση,
	monday, tuesday, wednesday, thursday, friday, saturday, sunday, mon., tue, tue., wed, wed., thu, thu., fri, fri., sat, sat., sun.,
	january, february, march, july, september, october, november, december, jan., feb, feb., mar., apr, apr., jun, jun., jul, jul., aug, aug., sep, sep., sept, sept., oct, oct., nov, nov., dec, dec.,
	montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonnabend, sonntag, januar, jänner, februar, märz, oktober, dezember, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, avril, juin, juillet, août, septembre, octobre, novembre, décembre,
	lunes, martes, miércoles, jueves, viernes, sábado, domingo, enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre, gennaio, febbraio, aprile, maggio, giugno, luglio, settembre, ottobre, dicembre, janeiro, fevereiro, março, maio, junho, julho, setembro, outubro, novembro, dezembro,
	am, pm, a.m., p.m., gmt, utc, est, edt, pst, pdt, cet, ist, bst, mez, uur`)

// calendarNames are days and months that are people's names too; beside
// figures they are of a date.
var calendarNames = text.NewWordSet(`april, may, june, august, jan, jan., mar, mar., mon, sun, mai, mars, juni, juli`)
