package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// relatedCue introduces a link to another article.
type relatedCue struct {
	phrase string
	form   cueForm
}

// cueForm says what must stand behind a cue.
type cueForm int

const (
	cueColon cueForm = iota // a colon, dash or arrow: the word alone is also the start of a sentence
	cueOpen                 // nothing: no sentence begins so, if what follows has a capital
)

// relatedCues, grouped by language.
var relatedCues = []relatedCue{
	// English
	{"read", cueColon}, {"more", cueColon}, {"read more", cueOpen}, {"read also", cueOpen}, {"also read", cueOpen}, {"read next", cueOpen}, {"read this", cueColon},
	{"read on", cueColon}, {"read now", cueColon}, {"see also", cueOpen}, {"see more", cueColon}, {"see", cueColon}, {"watch", cueColon}, {"watch more", cueColon},
	{"watch also", cueColon}, {"watch now", cueColon}, {"listen", cueColon}, {"related", cueColon}, {"related story", cueColon}, {"related stories", cueColon},
	{"related article", cueColon}, {"related articles", cueColon}, {"related coverage", cueColon}, {"related news", cueColon}, {"recommended", cueColon},
	{"you may also like", cueColon}, {"you might also like", cueColon}, {"you may like", cueColon}, {"more on this", cueColon}, {"more on this story", cueColon},
	{"more from us", cueColon}, {"read the full story", cueColon}, {"full story", cueColon}, {"read full story", cueColon}, {"click here", cueColon},
	{"don't miss", cueColon}, {"must read", cueColon}, {"editor's pick", cueColon}, {"up next", cueColon},
	{"further reading", cueColon}, {"more here", cueColon},
	// German
	{"lesen sie auch", cueOpen}, {"lesen sie hier", cueColon}, {"lesen sie mehr", cueColon}, {"lesen sie dazu", cueColon}, {"lesen sie dazu auch", cueOpen},
	{"lies auch", cueOpen}, {"lesen sie weiter", cueColon}, {"mehr zum thema", cueOpen}, {"mehr dazu", cueColon}, {"mehr", cueColon}, {"siehe auch", cueOpen},
	{"auch interessant", cueOpen}, {"das könnte sie auch interessieren", cueOpen}, {"das könnte dich auch interessieren", cueOpen}, {"passend dazu", cueColon},
	{"weiterlesen", cueColon}, {"lesetipp", cueColon},
	// French
	{"lire aussi", cueOpen}, {"à lire aussi", cueOpen}, {"lire également", cueOpen}, {"à lire", cueColon}, {"lire", cueColon}, {"lisez aussi", cueOpen},
	{"lire la suite", cueColon}, {"voir aussi", cueOpen}, {"à voir aussi", cueOpen}, {"sur le même sujet", cueOpen}, {"pour aller plus loin", cueColon},
	{"écouter aussi", cueOpen}, {"retrouvez aussi", cueColon}, {"notre dossier", cueColon},
	// Spanish, Catalan, Galician
	{"lea también", cueOpen}, {"lee también", cueOpen}, {"leer también", cueOpen}, {"leé también", cueOpen}, {"te puede interesar", cueOpen}, {"le puede interesar", cueOpen},
	{"te recomendamos", cueColon}, {"ver también", cueOpen}, {"vea también", cueOpen}, {"mira también", cueOpen}, {"más información", cueOpen},
	{"más", cueColon}, {"leer más", cueOpen}, {"lea más", cueOpen}, {"relacionado", cueColon}, {"noticia relacionada", cueOpen}, {"noticias relacionadas", cueColon},
	{"también te puede interesar", cueOpen}, {"llegeix també", cueOpen}, {"llegiu també", cueOpen}, {"més informació", cueOpen},
	// Portuguese
	{"leia também", cueOpen}, {"leia mais", cueOpen}, {"veja também", cueOpen}, {"ler também", cueOpen}, {"leia", cueColon}, {"saiba mais", cueOpen}, {"veja mais", cueOpen},
	{"notícias relacionadas", cueColon},
	// Italian
	{"leggi anche", cueOpen}, {"leggi", cueColon}, {"leggi di più", cueColon}, {"vedi anche", cueOpen}, {"guarda anche", cueOpen}, {"approfondisci", cueColon},
	{"ti potrebbe interessare", cueOpen}, {"potrebbe interessarti", cueOpen}, {"per approfondire", cueOpen}, {"per saperne di più", cueColon},
	// Romanian
	{"citește și", cueOpen}, {"citeşte şi", cueOpen}, {"citeste si", cueOpen}, {"vezi și", cueOpen}, {"citește mai mult", cueOpen},
	// Dutch, Afrikaans
	{"lees ook", cueOpen}, {"lees meer", cueOpen}, {"lees verder", cueColon}, {"bekijk ook", cueOpen}, {"zie ook", cueOpen}, {"lees", cueColon},
	// Nordic
	{"les også", cueOpen}, {"les mer", cueOpen}, {"læs også", cueOpen}, {"læs mere", cueOpen}, {"se også", cueOpen}, {"läs också", cueOpen}, {"läs även", cueOpen},
	{"läs mer", cueOpen}, {"se även", cueOpen}, {"lue myös", cueOpen}, {"lue lisää", cueOpen}, {"katso myös", cueOpen}, {"lesa meira", cueColon}, {"les", cueColon}, {"lue", cueColon},
	// Baltic
	{"loe ka", cueOpen}, {"loe veel", cueOpen}, {"lasi arī", cueOpen}, {"skaitykite taip pat", cueOpen}, {"taip pat skaitykite", cueOpen},
	// Slavic in Latin letters
	{"czytaj też", cueOpen}, {"czytaj także", cueOpen}, {"czytaj również", cueOpen}, {"czytaj więcej", cueOpen}, {"przeczytaj też", cueOpen}, {"przeczytaj także", cueOpen},
	{"zobacz też", cueOpen}, {"zobacz także", cueOpen}, {"zobacz również", cueOpen}, {"zobacz", cueColon}, {"polecamy", cueColon}, {"warto przeczytać", cueOpen},
	{"čtěte také", cueOpen}, {"přečtěte si také", cueOpen}, {"čtěte též", cueOpen}, {"čítajte tiež", cueOpen}, {"prečítajte si aj", cueOpen}, {"viac", cueColon}, {"více", cueColon},
	{"pročitajte i", cueOpen}, {"pročitajte još", cueOpen}, {"čitajte i", cueOpen}, {"preberite tudi", cueOpen}, {"preberite še", cueOpen}, {"vezano", cueColon}, {"pogledajte i", cueOpen},
	// Hungarian, Albanian, Turkish
	{"olvassa el ezt is", cueOpen}, {"ezt is olvassa el", cueOpen}, {"olvasd el ezt is", cueOpen}, {"kapcsolódó", cueColon}, {"lexoni edhe", cueOpen}, {"lexo edhe", cueOpen},
	{"ayrıca okuyun", cueOpen}, {"ilgili haber", cueOpen}, {"ilgili haberler", cueColon}, {"bunu da oku", cueOpen}, {"i̇lgili haber", cueOpen}, {"devamını oku", cueColon},
	// Greek
	{"διαβάστε επίσης", cueOpen}, {"διαβάστε ακόμα", cueOpen}, {"διαβάστε ακόμη", cueOpen}, {"διάβασε επίσης", cueOpen}, {"δείτε επίσης", cueOpen}, {"διαβάστε", cueColon},
	{"δείτε", cueColon}, {"διαβάστε περισσότερα", cueOpen}, {"σχετικά", cueColon},
	// Cyrillic
	{"читайте также", cueOpen}, {"читать также", cueOpen}, {"читайте далее", cueOpen}, {"читайте", cueColon}, {"смотрите также", cueOpen}, {"см. также", cueOpen}, {"подробнее", cueColon},
	{"по теме", cueColon}, {"материалы по теме", cueColon}, {"читайте також", cueOpen}, {"читайте ще", cueOpen}, {"дивіться також", cueOpen}, {"прочетете още", cueOpen},
	{"вижте още", cueOpen}, {"прочитајте и", cueOpen}, {"прочитајте још", cueOpen}, {"чытайце таксама", cueOpen},
	// Hebrew, Arabic, Persian, Urdu
	{"קראו גם", cueOpen}, {"קרא גם", cueOpen}, {"עוד בנושא", cueOpen}, {"לקריאה נוספת", cueColon}, {"اقرأ أيضا", cueOpen}, {"اقرأ أيضًا", cueOpen}, {"اقرأ أيضاً", cueOpen},
	{"إقرأ أيضا", cueOpen}, {"شاهد أيضا", cueOpen}, {"اقرأ المزيد", cueOpen}, {"بیشتر بخوانید", cueOpen}, {"بخوانید", cueColon}, {"مزید پڑھیں", cueOpen},
	// South and South-East Asia
	{"यह भी पढ़ें", cueOpen}, {"ये भी पढ़ें", cueOpen}, {"इसे भी पढ़ें", cueOpen}, {"আরও পড়ুন", cueOpen}, {"baca juga", cueOpen}, {"baca", cueColon}, {"lihat juga", cueOpen}, {"simak juga", cueOpen},
	{"xem thêm", cueOpen}, {"đọc thêm", cueOpen}, {"อ่านเพิ่มเติม", cueOpen}, {"อ่านต่อ", cueOpen}, {"ข่าวที่เกี่ยวข้อง", cueOpen}, {"basahin", cueColon},
	// Africa
	{"soma pia", cueOpen}, {"soma zaidi", cueOpen}, {"funda futhi", cueOpen},
	// Chinese, Japanese, Korean
	{"相关阅读", cueOpen}, {"相關閱讀", cueOpen}, {"延伸阅读", cueOpen}, {"延伸閱讀", cueOpen}, {"相关新闻", cueOpen}, {"相關新聞", cueOpen}, {"相关报道", cueOpen}, {"相关链接", cueOpen},
	{"更多新聞", cueOpen}, {"推荐阅读", cueOpen}, {"推薦閱讀", cueOpen}, {"看更多", cueOpen}, {"関連記事", cueOpen}, {"関連ニュース", cueOpen}, {"あわせて読みたい", cueOpen}, {"合わせて読みたい", cueOpen},
	{"関連", cueColon}, {"こちらも", cueColon}, {"続きを読む", cueColon}, {"관련기사", cueOpen}, {"관련 기사", cueOpen}, {"관련뉴스", cueOpen}, {"함께 보면 좋은 기사", cueOpen}, {"더보기", cueColon},
}

// relatedCueIndex finds the cues that may begin at a place.
var relatedCueIndex = text.NewPhraseTable(relatedCues, func(c relatedCue) string { return c.phrase })

// relatedCueStarts tells the words with which no cue begins.
var relatedCueStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, cue := range relatedCues {
		b.Add(cue.phrase)
	}
})

// relatedArrows begin a line that is a link, and end one.
const (
	relatedArrows  = "▶►▸▷→➔➜➤➡⇒⮕⟶👉☞🔗🔴📌»›"
	trailingArrows = ">＞»›→➔➜➤➡▶►▸▷⇒⮕⟶↗〉"
)
