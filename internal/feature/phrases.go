package feature

import (
	"sync"

	"github.com/standfirst/standfirst/internal/role"
)

// phrase is a wording that tells what a block of chrome is for.
type phrase struct {
	role role.Role
	// whole means that nothing else but numbers may stand in the block.
	whole bool
	text  string
}

// phrases are wordings of the chrome in the languages of the corpora and
// their neighbours. Words are compared, not letters: case, punctuation and
// spacing do not count. A short label has to be the whole block; a sentence may
// stand inside a block of at most phraseWords words.
var phrases = [...]phrase{
	{role.Advertisement, true, "advertisement"}, {role.Advertisement, true, "advertisements"}, {role.Advertisement, true, "advertising"},
	{role.Advertisement, true, "sponsored"}, {role.Advertisement, true, "sponsored content"}, {role.Advertisement, true, "promoted"},
	{role.Advertisement, true, "paid content"}, {role.Advertisement, true, "ad"}, {role.Advertisement, false, "article continues below"},
	{role.Advertisement, false, "article continues after this"}, {role.Advertisement, false, "story continues below"},
	{role.Advertisement, false, "continue reading below"}, {role.Advertisement, true, "scroll to continue"},
	{role.Advertisement, true, "anzeige"}, {role.Advertisement, true, "werbung"}, {role.Advertisement, true, "annonce"},
	{role.Advertisement, true, "annonse"}, {role.Advertisement, true, "annons"}, {role.Advertisement, true, "reklame"},
	{role.Advertisement, true, "publicité"}, {role.Advertisement, true, "publicidad"}, {role.Advertisement, true, "publicidade"},
	{role.Advertisement, true, "pubblicità"}, {role.Advertisement, true, "advertentie"}, {role.Advertisement, true, "reklama"},
	{role.Advertisement, true, "inzerce"}, {role.Advertisement, true, "hirdetés"}, {role.Advertisement, true, "mainos"},
	{role.Advertisement, true, "реклама"}, {role.Advertisement, true, "διαφήμιση"}, {role.Advertisement, true, "إعلان"},
	{role.Advertisement, true, "広告"}, {role.Advertisement, true, "广告"}, {role.Advertisement, true, "廣告"}, {role.Advertisement, true, "광고"},
	{role.Advertisement, true, "विज्ञापन"}, {role.Advertisement, true, "iklan"}, {role.Advertisement, true, "quảng cáo"},

	{role.Donation, false, "support our journalism"}, {role.Donation, false, "support our work"}, {role.Donation, false, "make a donation"},
	{role.Donation, false, "make a contribution"}, {role.Donation, false, "donate now"}, {role.Donation, false, "donate today"}, {role.Donation, true, "donate"},
	{role.Donation, false, "please contribute"}, {role.Donation, false, "please donate"}, {role.Donation, false, "monthly contribution"}, {role.Donation, false, "give what you can"}, {role.Donation, true, "support us"}, {role.Donation, false, "if you value our"},
	{role.Donation, false, "need your support"}, {role.Donation, false, "become a supporter"},
	{role.Donation, false, "become a member"}, {role.Donation, false, "consider supporting"}, {role.Donation, false, "consider donating"},
	{role.Donation, false, "support independent journalism"}, {role.Donation, false, "unsere arbeit unterstützen"},
	{role.Donation, false, "unterstützen sie uns"}, {role.Donation, false, "jetzt spenden"}, {role.Donation, false, "mit einer spende"},
	{role.Donation, false, "soutenez nous"}, {role.Donation, false, "faire un don"}, {role.Donation, false, "faites un don"},
	{role.Donation, false, "haz una donación"}, {role.Donation, false, "apoya nuestro periodismo"}, {role.Donation, false, "hazte socio"},
	{role.Donation, false, "sostienici"}, {role.Donation, false, "fai una donazione"}, {role.Donation, false, "wesprzyj nas"},
	{role.Donation, false, "wspieraj nas"}, {role.Donation, false, "поддержите нас"}, {role.Donation, false, "поддержать редакцию"},
	{role.Donation, false, "steun ons"}, {role.Donation, false, "støtt oss"}, {role.Donation, false, "stöd oss"}, {role.Donation, false, "寄付をする"},

	{role.Subscription, false, "subscribe to continue"}, {role.Subscription, false, "unlimited access"}, {role.Subscription, false, "cancel anytime"}, {role.Subscription, false, "cancel any time"}, {role.Subscription, false, "subscribe to read"}, {role.Subscription, false, "already a subscriber"},
	{role.Subscription, false, "subscribe now"}, {role.Subscription, true, "subscribe"}, {role.Subscription, false, "for subscribers only"},
	{role.Subscription, false, "to continue reading"}, {role.Subscription, false, "start your free trial"}, {role.Subscription, false, "create a free account"},
	{role.Subscription, false, "log in to read"}, {role.Subscription, false, "sign in to read"}, {role.Subscription, false, "register to read"},
	{role.Subscription, false, "jetzt abonnieren"}, {role.Subscription, false, "jetzt weiterlesen"}, {role.Subscription, false, "bereits abonnent"},
	{role.Subscription, false, "weiterlesen mit"}, {role.Subscription, false, "um weiterzulesen"}, {role.Subscription, false, "jetzt testen"},
	{role.Subscription, false, "zugang wählen"}, {role.Subscription, false, "réservé aux abonnés"}, {role.Subscription, false, "déjà abonné"},
	{role.Subscription, false, "il vous reste"}, {role.Subscription, false, "s abonner"}, {role.Subscription, false, "abonnez vous"},
	{role.Subscription, false, "suscríbete para"}, {role.Subscription, false, "ya eres suscriptor"}, {role.Subscription, false, "hazte suscriptor"},
	{role.Subscription, false, "sei già abbonato"}, {role.Subscription, false, "abbonati"}, {role.Subscription, false, "assine agora"},
	{role.Subscription, false, "prenumerera"}, {role.Subscription, false, "bli abonnent"}, {role.Subscription, false, "bliv abonnent"},
	{role.Subscription, false, "word abonnee"}, {role.Subscription, false, "wykup dostęp"}, {role.Subscription, false, "masz już subskrypcję"},
	{role.Subscription, false, "předplatit"}, {role.Subscription, false, "оформить подписку"}, {role.Subscription, false, "この記事は有料"},
	{role.Subscription, false, "会員限定"}, {role.Subscription, false, "続きを読む"}, {role.Subscription, false, "구독하기"},

	{role.Newsletter, false, "sign up for our"}, {role.Newsletter, false, "sign up to our"}, {role.Newsletter, false, "sign up for the"}, {role.Newsletter, false, "our newsletter"},
	{role.Newsletter, false, "our free newsletter"}, {role.Newsletter, false, "daily newsletter"}, {role.Newsletter, false, "in your inbox"}, {role.Newsletter, false, "to your inbox"},
	{role.Newsletter, false, "subscribe to our newsletter"}, {role.Newsletter, true, "newsletter"}, {role.Newsletter, true, "newsletters"},
	{role.Newsletter, false, "newsletter abonnieren"}, {role.Newsletter, false, "newsletter anmelden"}, {role.Newsletter, false, "unseren newsletter"},
	{role.Newsletter, false, "unserem newsletter"}, {role.Newsletter, false, "notre newsletter"}, {role.Newsletter, false, "notre infolettre"},
	{role.Newsletter, false, "nuestra newsletter"}, {role.Newsletter, false, "nuestro boletín"}, {role.Newsletter, false, "nostra newsletter"},
	{role.Newsletter, false, "nossa newsletter"}, {role.Newsletter, false, "onze nieuwsbrief"}, {role.Newsletter, false, "vårt nyhetsbrev"},
	{role.Newsletter, false, "vores nyhedsbrev"}, {role.Newsletter, false, "nasz newsletter"}, {role.Newsletter, false, "zapisz się"},
	{role.Newsletter, false, "подпишитесь на"}, {role.Newsletter, false, "подписывайтесь на"}, {role.Newsletter, false, "εγγραφείτε στο"},
	{role.Newsletter, false, "メールマガジン"}, {role.Newsletter, false, "뉴스레터"}, {role.Newsletter, false, "電子報"},

	{role.Consent, false, "we use cookies"}, {role.Consent, false, "uses cookies"}, {role.Consent, false, "use of cookies"}, {role.Consent, false, "accept all cookies"},
	{role.Consent, false, "accept cookies"}, {role.Consent, false, "cookie settings"}, {role.Consent, false, "cookie policy"}, {role.Consent, false, "manage cookies"},
	{role.Consent, false, "your privacy choices"}, {role.Consent, false, "we and our partners"}, {role.Consent, false, "we value your privacy"},
	{role.Consent, false, "verwendet cookies"}, {role.Consent, false, "verwenden cookies"}, {role.Consent, false, "nutzt cookies"}, {role.Consent, false, "nutzen cookies"},
	{role.Consent, false, "mit werbung weiterlesen"}, {role.Consent, false, "cookies zulassen"}, {role.Consent, false, "ihre einwilligung"}, {role.Consent, false, "cookies akzeptieren"},
	{role.Consent, false, "utilise des cookies"}, {role.Consent, false, "utilisons des cookies"}, {role.Consent, false, "accepter les cookies"}, {role.Consent, false, "tout accepter"},
	{role.Consent, false, "utiliza cookies"}, {role.Consent, false, "utilizamos cookies"}, {role.Consent, false, "uso de cookies"}, {role.Consent, false, "usa cookies"},
	{role.Consent, false, "utilizza cookie"}, {role.Consent, false, "uso dei cookie"}, {role.Consent, false, "gebruikt cookies"}, {role.Consent, false, "gebruiken cookies"},
	{role.Consent, false, "bruger cookies"}, {role.Consent, false, "använder cookies"}, {role.Consent, false, "bruker informasjonskapsler"}, {role.Consent, false, "plików cookies"},
	{role.Consent, false, "plików cookie"}, {role.Consent, false, "používáme cookies"}, {role.Consent, false, "používá cookies"}, {role.Consent, false, "использует cookie"},
	{role.Consent, false, "использует файлы cookie"}, {role.Consent, false, "χρησιμοποιεί cookies"}, {role.Consent, false, "çerez"}, {role.Consent, false, "クッキーを使用"},
	{role.Consent, false, "cookieを使用"}, {role.Consent, false, "쿠키를 사용"},

	{role.Share, true, "share"}, {role.Share, true, "share this"}, {role.Share, true, "share article"}, {role.Share, true, "share this article"}, {role.Share, true, "share this story"},
	{role.Share, false, "share on facebook"}, {role.Share, false, "share on twitter"}, {role.Share, false, "share on x"}, {role.Share, true, "copy link"}, {role.Share, true, "tweet"},
	{role.Share, true, "facebook"}, {role.Share, true, "twitter"}, {role.Share, true, "whatsapp"}, {role.Share, true, "linkedin"}, {role.Share, true, "email"}, {role.Share, true, "print"},
	{role.Share, false, "follow us on"}, {role.Share, true, "follow us"}, {role.Share, true, "teilen"}, {role.Share, true, "artikel teilen"}, {role.Share, true, "drucken"}, {role.Share, true, "merken"},
	{role.Share, true, "partager"}, {role.Share, false, "partager sur"}, {role.Share, true, "compartir"}, {role.Share, false, "compartir en"}, {role.Share, true, "condividi"}, {role.Share, true, "compartilhe"},
	{role.Share, true, "delen"}, {role.Share, true, "del"}, {role.Share, true, "dela"}, {role.Share, true, "udostępnij"}, {role.Share, true, "podziel się"}, {role.Share, true, "sdílet"},
	{role.Share, true, "поделиться"}, {role.Share, true, "κοινοποίηση"}, {role.Share, true, "paylaş"}, {role.Share, true, "シェア"}, {role.Share, true, "分享"}, {role.Share, true, "分享到"}, {role.Share, true, "공유"}, {role.Share, true, "공유하기"},
	{role.Share, true, "مشاركة"}, {role.Share, true, "save"}, {role.Share, true, "bookmark"},

	{role.Comment, true, "comments"}, {role.Comment, true, "comment"}, {role.Comment, false, "leave a comment"}, {role.Comment, false, "leave a reply"}, {role.Comment, false, "post a comment"}, {role.Comment, false, "add a comment"},
	{role.Comment, false, "join the conversation"}, {role.Comment, false, "readers comments"}, {role.Comment, false, "community guidelines"}, {role.Comment, false, "report comment"}, {role.Comment, false, "report this comment"},
	{role.Comment, false, "comments are closed"}, {role.Comment, false, "log in to comment"}, {role.Comment, true, "reply"}, {role.Comment, true, "your voice"},
	{role.Comment, true, "kommentare"}, {role.Comment, true, "kommentar"}, {role.Comment, false, "kommentar schreiben"}, {role.Comment, true, "antworten"}, {role.Comment, false, "jetzt kommentieren"}, {role.Comment, true, "commentaires"}, {role.Comment, false, "ajouter un commentaire"},
	{role.Comment, true, "répondre"}, {role.Comment, true, "comentarios"}, {role.Comment, false, "deja un comentario"}, {role.Comment, true, "responder"}, {role.Comment, true, "commenti"}, {role.Comment, false, "lascia un commento"}, {role.Comment, true, "rispondi"}, {role.Comment, true, "comentários"},
	{role.Comment, true, "reacties"}, {role.Comment, false, "reageer"}, {role.Comment, true, "komentarze"}, {role.Comment, false, "dodaj komentarz"}, {role.Comment, true, "odpowiedz"}, {role.Comment, true, "diskuze"}, {role.Comment, true, "комментарии"}, {role.Comment, false, "оставить комментарий"},
	{role.Comment, false, "добавить комментарий"}, {role.Comment, true, "ответить"}, {role.Comment, true, "σχόλια"}, {role.Comment, false, "προσθήκη σχολίου"}, {role.Comment, true, "yorumlar"}, {role.Comment, false, "yorum yap"}, {role.Comment, true, "コメント"}, {role.Comment, false, "コメントを書く"},
	{role.Comment, true, "评论"}, {role.Comment, false, "发表评论"}, {role.Comment, false, "網友評論"}, {role.Comment, false, "网友评论"}, {role.Comment, false, "發表評論"}, {role.Comment, true, "댓글"}, {role.Comment, true, "تعليقات"}, {role.Comment, false, "أضف تعليق"},

	{role.Listing, true, "most read"}, {role.Listing, true, "most popular"}, {role.Listing, true, "trending"}, {role.Listing, true, "trending now"}, {role.Listing, true, "latest news"}, {role.Listing, true, "latest"}, {role.Listing, true, "top stories"}, {role.Listing, true, "related"}, {role.Listing, true, "related articles"},
	{role.Listing, true, "related stories"}, {role.Listing, true, "related posts"}, {role.Listing, true, "related news"}, {role.Listing, true, "related topics"}, {role.Listing, true, "recommended"}, {role.Listing, false, "recommended for you"}, {role.Listing, false, "you may also like"}, {role.Listing, false, "you might also like"}, {role.Listing, false, "more from"}, {role.Listing, true, "read next"},
	{role.Listing, true, "more stories"}, {role.Listing, true, "editor s picks"}, {role.Listing, true, "up next"}, {role.Listing, true, "meistgelesen"}, {role.Listing, true, "meistgelesene artikel"}, {role.Listing, true, "das könnte sie auch interessieren"}, {role.Listing, true, "mehr zum thema"}, {role.Listing, true, "weitere artikel"}, {role.Listing, true, "ähnliche artikel"}, {role.Listing, true, "neueste artikel"},
	{role.Listing, true, "les plus lus"}, {role.Listing, true, "à lire aussi"}, {role.Listing, true, "sur le même sujet"}, {role.Listing, true, "lo más leído"}, {role.Listing, true, "más leídas"}, {role.Listing, true, "te puede interesar"}, {role.Listing, true, "noticias relacionadas"}, {role.Listing, true, "i più letti"}, {role.Listing, true, "leggi anche"}, {role.Listing, true, "mais lidas"},
	{role.Listing, true, "meest gelezen"}, {role.Listing, true, "mest lest"}, {role.Listing, true, "mest läst"}, {role.Listing, true, "mest læste"}, {role.Listing, true, "najczęściej czytane"}, {role.Listing, true, "zobacz także"}, {role.Listing, true, "czytaj także"}, {role.Listing, true, "nejčtenější"}, {role.Listing, true, "читайте также"}, {role.Listing, true, "самое читаемое"}, {role.Listing, true, "популярное"},
	{role.Listing, true, "новости по теме"}, {role.Listing, true, "διαβάστε επίσης"}, {role.Listing, true, "δημοφιλή"}, {role.Listing, true, "関連記事"}, {role.Listing, true, "人気記事"}, {role.Listing, true, "アクセスランキング"}, {role.Listing, true, "相关新闻"}, {role.Listing, true, "相關新聞"}, {role.Listing, true, "热门新闻"}, {role.Listing, true, "관련기사"}, {role.Listing, true, "많이 본 뉴스"},

	{role.Navigation, false, "skip to main content"}, {role.Navigation, false, "skip to content"}, {role.Navigation, true, "back to top"}, {role.Navigation, true, "menu"}, {role.Navigation, true, "search"}, {role.Navigation, true, "home"}, {role.Navigation, true, "log in"}, {role.Navigation, true, "sign in"}, {role.Navigation, true, "zum inhalt springen"},
	{role.Navigation, true, "zur startseite"}, {role.Navigation, true, "nach oben"}, {role.Navigation, true, "startseite"}, {role.Navigation, true, "suche"}, {role.Navigation, true, "anmelden"}, {role.Navigation, true, "accueil"}, {role.Navigation, true, "aller au contenu"}, {role.Navigation, true, "inicio"}, {role.Navigation, true, "strona główna"}, {role.Navigation, true, "главная"}, {role.Navigation, true, "αρχική"}, {role.Navigation, true, "首页"}, {role.Navigation, true, "首頁"}, {role.Navigation, true, "ホーム"},
	{role.Navigation, true, "previous article"}, {role.Navigation, true, "next article"}, {role.Navigation, true, "previous post"}, {role.Navigation, true, "next post"},

	{role.Copyright, false, "all rights reserved"}, {role.Copyright, false, "copyright"}, {role.Copyright, false, "rights reserved"}, {role.Footer, false, "terms of use"}, {role.Footer, false, "terms of service"}, {role.Footer, false, "terms and conditions"}, {role.Footer, false, "privacy policy"}, {role.Footer, true, "privacy"}, {role.Footer, true, "impressum"}, {role.Footer, true, "datenschutz"}, {role.Footer, true, "agb"}, {role.Footer, true, "kontakt"}, {role.Footer, true, "contact us"}, {role.Footer, true, "about us"},
	{role.Footer, true, "mentions légales"}, {role.Footer, true, "aviso legal"}, {role.Copyright, false, "alle rechte vorbehalten"}, {role.Copyright, false, "tous droits réservés"}, {role.Copyright, false, "todos los derechos reservados"}, {role.Copyright, false, "tutti i diritti riservati"}, {role.Copyright, false, "wszelkie prawa zastrzeżone"}, {role.Copyright, false, "все права защищены"}, {role.Copyright, false, "無断転載"}, {role.Copyright, false, "禁无断转载"}, {role.Copyright, false, "무단 전재"}, {role.Copyright, false, "無断複写"}, {role.Copyright, false, "版权所有"}, {role.Footer, false, "polityka prywatności"}, {role.Footer, false, "do not sell my"},

	{role.Other, false, "javascript is disabled"}, {role.Other, false, "enable javascript"}, {role.Other, false, "your browser does not support"}, {role.Other, false, "to play this video"}, {role.Other, false, "this video can not be played"}, {role.Other, true, "play video"}, {role.Other, true, "watch"}, {role.Other, true, "listen"}, {role.Other, true, "loading"}, {role.Other, true, "play"}, {role.Other, true, "pause"},
	{role.Other, false, "listen to this article"}, {role.Other, false, "artikel anhören"}, {role.Other, false, "external content"}, {role.Other, false, "externer inhalt"}, {role.Other, false, "externe inhalte"}, {role.Other, false, "empfohlenen externen inhalt"}, {role.Other, false, "full screen"}, {role.Other, false, "buy photo"}, {role.Other, false, "wait 1 second to continue"}, {role.Other, true, "show more"}, {role.Other, true, "read more"}, {role.Other, true, "view gallery"}, {role.Other, true, "open image"}, {role.Other, true, "close"}, {role.Other, true, "tags"}, {role.Other, true, "topics"}, {role.Other, true, "tag"}, {role.Other, true, "tagi"}, {role.Other, true, "теги"}, {role.Other, true, "schlagworte"}, {role.Other, true, "themen"}, {role.Other, false, "min read"}, {role.Other, false, "minutes read"}, {role.Other, false, "lesezeit"}, {role.Other, false, "temps de lecture"},
}

// phraseWords is the longest block, in words, that a phrase may stand in.
const phraseWords = 60

// PhraseIndex returns the phrases by the hash of their first word. It is made when
// it is first asked for.
var PhraseIndex = sync.OnceValue(indexPhrases)

// phraseStarts returns the filter of the words that begin a phrase.
var phraseStarts = sync.OnceValue(func() *hashSieve {
	var s hashSieve
	for w := range PhraseIndex() {
		s.add(w)
	}
	return &s
})

// IndexedPhrase is a phrase by the hashes of its words.
type IndexedPhrase struct {
	Words []uint32
	Role  role.Role
	Whole bool
}

func indexPhrases() map[uint32][]IndexedPhrase {
	index := make(map[uint32][]IndexedPhrase, len(phrases))
	for _, p := range phrases {
		_, words := MeasureText(p.text, nil)
		index[words[0]] = append(index[words[0]], IndexedPhrase{words, p.role, p.whole})
	}
	return index
}

// PhraseRole is the role that a block's wording gives it, "" for none.
func PhraseRole(words []uint32, digits bool) role.Role {
	if len(words) > phraseWords {
		return ""
	}
	starts := phraseStarts()
	for i, w := range words {
		if !starts.may(w) {
			continue
		}
		for _, p := range PhraseIndex()[w] {
			if p.fits(words, i, digits) {
				return p.Role
			}
		}
	}
	return ""
}

// fits reports whether the phrase stands at word i. A whole phrase may have a
// number beside it, as in "Comments (12)".
func (p *IndexedPhrase) fits(words []uint32, i int, digits bool) bool {
	if len(words)-i < len(p.Words) {
		return false
	}
	for k, w := range p.Words {
		if words[i+k] != w {
			return false
		}
	}
	beside := len(words) - len(p.Words)
	return !p.Whole || beside == 0 || beside == 1 && digits
}
