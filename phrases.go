package standfirst

// phrase is a wording that tells what a block of chrome is for.
type phrase struct {
	role Role
	// whole says that nothing else but numbers may stand in the block.
	whole bool
	text  string
}

// phrases are wordings of the chrome in the languages of the corpora and
// their neighbours. Words are compared, not letters: case, punctuation and
// spacing do not count. A short label has to be the whole block; a sentence may
// stand inside a block of at most phraseWords words.
var phrases = [...]phrase{
	{RoleAdvertisement, true, "advertisement"}, {RoleAdvertisement, true, "advertisements"}, {RoleAdvertisement, true, "advertising"},
	{RoleAdvertisement, true, "sponsored"}, {RoleAdvertisement, true, "sponsored content"}, {RoleAdvertisement, true, "promoted"},
	{RoleAdvertisement, true, "paid content"}, {RoleAdvertisement, true, "ad"}, {RoleAdvertisement, false, "article continues below"},
	{RoleAdvertisement, false, "article continues after this"}, {RoleAdvertisement, false, "story continues below"},
	{RoleAdvertisement, false, "continue reading below"}, {RoleAdvertisement, true, "scroll to continue"},
	{RoleAdvertisement, true, "anzeige"}, {RoleAdvertisement, true, "werbung"}, {RoleAdvertisement, true, "annonce"},
	{RoleAdvertisement, true, "annonse"}, {RoleAdvertisement, true, "annons"}, {RoleAdvertisement, true, "reklame"},
	{RoleAdvertisement, true, "publicité"}, {RoleAdvertisement, true, "publicidad"}, {RoleAdvertisement, true, "publicidade"},
	{RoleAdvertisement, true, "pubblicità"}, {RoleAdvertisement, true, "advertentie"}, {RoleAdvertisement, true, "reklama"},
	{RoleAdvertisement, true, "inzerce"}, {RoleAdvertisement, true, "hirdetés"}, {RoleAdvertisement, true, "mainos"},
	{RoleAdvertisement, true, "реклама"}, {RoleAdvertisement, true, "διαφήμιση"}, {RoleAdvertisement, true, "إعلان"},
	{RoleAdvertisement, true, "広告"}, {RoleAdvertisement, true, "广告"}, {RoleAdvertisement, true, "廣告"}, {RoleAdvertisement, true, "광고"},
	{RoleAdvertisement, true, "विज्ञापन"}, {RoleAdvertisement, true, "iklan"}, {RoleAdvertisement, true, "quảng cáo"},

	{RoleDonation, false, "support our journalism"}, {RoleDonation, false, "support our work"}, {RoleDonation, false, "make a donation"},
	{RoleDonation, false, "make a contribution"}, {RoleDonation, false, "donate now"}, {RoleDonation, false, "donate today"}, {RoleDonation, true, "donate"},
	{RoleDonation, false, "please contribute"}, {RoleDonation, false, "please donate"}, {RoleDonation, false, "monthly contribution"}, {RoleDonation, false, "give what you can"}, {RoleDonation, true, "support us"}, {RoleDonation, false, "if you value our"},
	{RoleDonation, false, "need your support"}, {RoleDonation, false, "become a supporter"},
	{RoleDonation, false, "become a member"}, {RoleDonation, false, "consider supporting"}, {RoleDonation, false, "consider donating"},
	{RoleDonation, false, "support independent journalism"}, {RoleDonation, false, "unsere arbeit unterstützen"},
	{RoleDonation, false, "unterstützen sie uns"}, {RoleDonation, false, "jetzt spenden"}, {RoleDonation, false, "mit einer spende"},
	{RoleDonation, false, "soutenez nous"}, {RoleDonation, false, "faire un don"}, {RoleDonation, false, "faites un don"},
	{RoleDonation, false, "haz una donación"}, {RoleDonation, false, "apoya nuestro periodismo"}, {RoleDonation, false, "hazte socio"},
	{RoleDonation, false, "sostienici"}, {RoleDonation, false, "fai una donazione"}, {RoleDonation, false, "wesprzyj nas"},
	{RoleDonation, false, "wspieraj nas"}, {RoleDonation, false, "поддержите нас"}, {RoleDonation, false, "поддержать редакцию"},
	{RoleDonation, false, "steun ons"}, {RoleDonation, false, "støtt oss"}, {RoleDonation, false, "stöd oss"}, {RoleDonation, false, "寄付をする"},

	{RoleSubscription, false, "subscribe to continue"}, {RoleSubscription, false, "unlimited access"}, {RoleSubscription, false, "cancel anytime"}, {RoleSubscription, false, "cancel any time"}, {RoleSubscription, false, "subscribe to read"}, {RoleSubscription, false, "already a subscriber"},
	{RoleSubscription, false, "subscribe now"}, {RoleSubscription, true, "subscribe"}, {RoleSubscription, false, "for subscribers only"},
	{RoleSubscription, false, "to continue reading"}, {RoleSubscription, false, "start your free trial"}, {RoleSubscription, false, "create a free account"},
	{RoleSubscription, false, "log in to read"}, {RoleSubscription, false, "sign in to read"}, {RoleSubscription, false, "register to read"},
	{RoleSubscription, false, "jetzt abonnieren"}, {RoleSubscription, false, "jetzt weiterlesen"}, {RoleSubscription, false, "bereits abonnent"},
	{RoleSubscription, false, "weiterlesen mit"}, {RoleSubscription, false, "um weiterzulesen"}, {RoleSubscription, false, "jetzt testen"},
	{RoleSubscription, false, "zugang wählen"}, {RoleSubscription, false, "réservé aux abonnés"}, {RoleSubscription, false, "déjà abonné"},
	{RoleSubscription, false, "il vous reste"}, {RoleSubscription, false, "s abonner"}, {RoleSubscription, false, "abonnez vous"},
	{RoleSubscription, false, "suscríbete para"}, {RoleSubscription, false, "ya eres suscriptor"}, {RoleSubscription, false, "hazte suscriptor"},
	{RoleSubscription, false, "sei già abbonato"}, {RoleSubscription, false, "abbonati"}, {RoleSubscription, false, "assine agora"},
	{RoleSubscription, false, "prenumerera"}, {RoleSubscription, false, "bli abonnent"}, {RoleSubscription, false, "bliv abonnent"},
	{RoleSubscription, false, "word abonnee"}, {RoleSubscription, false, "wykup dostęp"}, {RoleSubscription, false, "masz już subskrypcję"},
	{RoleSubscription, false, "předplatit"}, {RoleSubscription, false, "оформить подписку"}, {RoleSubscription, false, "この記事は有料"},
	{RoleSubscription, false, "会員限定"}, {RoleSubscription, false, "続きを読む"}, {RoleSubscription, false, "구독하기"},

	{RoleNewsletter, false, "sign up for our"}, {RoleNewsletter, false, "sign up to our"}, {RoleNewsletter, false, "sign up for the"}, {RoleNewsletter, false, "our newsletter"},
	{RoleNewsletter, false, "our free newsletter"}, {RoleNewsletter, false, "daily newsletter"}, {RoleNewsletter, false, "in your inbox"}, {RoleNewsletter, false, "to your inbox"},
	{RoleNewsletter, false, "subscribe to our newsletter"}, {RoleNewsletter, true, "newsletter"}, {RoleNewsletter, true, "newsletters"},
	{RoleNewsletter, false, "newsletter abonnieren"}, {RoleNewsletter, false, "newsletter anmelden"}, {RoleNewsletter, false, "unseren newsletter"},
	{RoleNewsletter, false, "unserem newsletter"}, {RoleNewsletter, false, "notre newsletter"}, {RoleNewsletter, false, "notre infolettre"},
	{RoleNewsletter, false, "nuestra newsletter"}, {RoleNewsletter, false, "nuestro boletín"}, {RoleNewsletter, false, "nostra newsletter"},
	{RoleNewsletter, false, "nossa newsletter"}, {RoleNewsletter, false, "onze nieuwsbrief"}, {RoleNewsletter, false, "vårt nyhetsbrev"},
	{RoleNewsletter, false, "vores nyhedsbrev"}, {RoleNewsletter, false, "nasz newsletter"}, {RoleNewsletter, false, "zapisz się"},
	{RoleNewsletter, false, "подпишитесь на"}, {RoleNewsletter, false, "подписывайтесь на"}, {RoleNewsletter, false, "εγγραφείτε στο"},
	{RoleNewsletter, false, "メールマガジン"}, {RoleNewsletter, false, "뉴스레터"}, {RoleNewsletter, false, "電子報"},

	{RoleConsent, false, "we use cookies"}, {RoleConsent, false, "uses cookies"}, {RoleConsent, false, "use of cookies"}, {RoleConsent, false, "accept all cookies"},
	{RoleConsent, false, "accept cookies"}, {RoleConsent, false, "cookie settings"}, {RoleConsent, false, "cookie policy"}, {RoleConsent, false, "manage cookies"},
	{RoleConsent, false, "your privacy choices"}, {RoleConsent, false, "we and our partners"}, {RoleConsent, false, "we value your privacy"},
	{RoleConsent, false, "verwendet cookies"}, {RoleConsent, false, "verwenden cookies"}, {RoleConsent, false, "nutzt cookies"}, {RoleConsent, false, "nutzen cookies"},
	{RoleConsent, false, "mit werbung weiterlesen"}, {RoleConsent, false, "cookies zulassen"}, {RoleConsent, false, "ihre einwilligung"}, {RoleConsent, false, "cookies akzeptieren"},
	{RoleConsent, false, "utilise des cookies"}, {RoleConsent, false, "utilisons des cookies"}, {RoleConsent, false, "accepter les cookies"}, {RoleConsent, false, "tout accepter"},
	{RoleConsent, false, "utiliza cookies"}, {RoleConsent, false, "utilizamos cookies"}, {RoleConsent, false, "uso de cookies"}, {RoleConsent, false, "usa cookies"},
	{RoleConsent, false, "utilizza cookie"}, {RoleConsent, false, "uso dei cookie"}, {RoleConsent, false, "gebruikt cookies"}, {RoleConsent, false, "gebruiken cookies"},
	{RoleConsent, false, "bruger cookies"}, {RoleConsent, false, "använder cookies"}, {RoleConsent, false, "bruker informasjonskapsler"}, {RoleConsent, false, "plików cookies"},
	{RoleConsent, false, "plików cookie"}, {RoleConsent, false, "používáme cookies"}, {RoleConsent, false, "používá cookies"}, {RoleConsent, false, "использует cookie"},
	{RoleConsent, false, "использует файлы cookie"}, {RoleConsent, false, "χρησιμοποιεί cookies"}, {RoleConsent, false, "çerez"}, {RoleConsent, false, "クッキーを使用"},
	{RoleConsent, false, "cookieを使用"}, {RoleConsent, false, "쿠키를 사용"},

	{RoleShare, true, "share"}, {RoleShare, true, "share this"}, {RoleShare, true, "share article"}, {RoleShare, true, "share this article"}, {RoleShare, true, "share this story"},
	{RoleShare, false, "share on facebook"}, {RoleShare, false, "share on twitter"}, {RoleShare, false, "share on x"}, {RoleShare, true, "copy link"}, {RoleShare, true, "tweet"},
	{RoleShare, true, "facebook"}, {RoleShare, true, "twitter"}, {RoleShare, true, "whatsapp"}, {RoleShare, true, "linkedin"}, {RoleShare, true, "email"}, {RoleShare, true, "print"},
	{RoleShare, false, "follow us on"}, {RoleShare, true, "follow us"}, {RoleShare, true, "teilen"}, {RoleShare, true, "artikel teilen"}, {RoleShare, true, "drucken"}, {RoleShare, true, "merken"},
	{RoleShare, true, "partager"}, {RoleShare, false, "partager sur"}, {RoleShare, true, "compartir"}, {RoleShare, false, "compartir en"}, {RoleShare, true, "condividi"}, {RoleShare, true, "compartilhe"},
	{RoleShare, true, "delen"}, {RoleShare, true, "del"}, {RoleShare, true, "dela"}, {RoleShare, true, "udostępnij"}, {RoleShare, true, "podziel się"}, {RoleShare, true, "sdílet"},
	{RoleShare, true, "поделиться"}, {RoleShare, true, "κοινοποίηση"}, {RoleShare, true, "paylaş"}, {RoleShare, true, "シェア"}, {RoleShare, true, "分享"}, {RoleShare, true, "分享到"}, {RoleShare, true, "공유"}, {RoleShare, true, "공유하기"},
	{RoleShare, true, "مشاركة"}, {RoleShare, true, "save"}, {RoleShare, true, "bookmark"},

	{RoleComment, true, "comments"}, {RoleComment, true, "comment"}, {RoleComment, false, "leave a comment"}, {RoleComment, false, "leave a reply"}, {RoleComment, false, "post a comment"}, {RoleComment, false, "add a comment"},
	{RoleComment, false, "join the conversation"}, {RoleComment, false, "readers comments"}, {RoleComment, false, "community guidelines"}, {RoleComment, false, "report comment"}, {RoleComment, false, "report this comment"},
	{RoleComment, false, "comments are closed"}, {RoleComment, false, "log in to comment"}, {RoleComment, true, "reply"}, {RoleComment, true, "your voice"},
	{RoleComment, true, "kommentare"}, {RoleComment, true, "kommentar"}, {RoleComment, false, "kommentar schreiben"}, {RoleComment, true, "antworten"}, {RoleComment, false, "jetzt kommentieren"}, {RoleComment, true, "commentaires"}, {RoleComment, false, "ajouter un commentaire"},
	{RoleComment, true, "répondre"}, {RoleComment, true, "comentarios"}, {RoleComment, false, "deja un comentario"}, {RoleComment, true, "responder"}, {RoleComment, true, "commenti"}, {RoleComment, false, "lascia un commento"}, {RoleComment, true, "rispondi"}, {RoleComment, true, "comentários"},
	{RoleComment, true, "reacties"}, {RoleComment, false, "reageer"}, {RoleComment, true, "komentarze"}, {RoleComment, false, "dodaj komentarz"}, {RoleComment, true, "odpowiedz"}, {RoleComment, true, "diskuze"}, {RoleComment, true, "комментарии"}, {RoleComment, false, "оставить комментарий"},
	{RoleComment, false, "добавить комментарий"}, {RoleComment, true, "ответить"}, {RoleComment, true, "σχόλια"}, {RoleComment, false, "προσθήκη σχολίου"}, {RoleComment, true, "yorumlar"}, {RoleComment, false, "yorum yap"}, {RoleComment, true, "コメント"}, {RoleComment, false, "コメントを書く"},
	{RoleComment, true, "评论"}, {RoleComment, false, "发表评论"}, {RoleComment, false, "網友評論"}, {RoleComment, false, "网友评论"}, {RoleComment, false, "發表評論"}, {RoleComment, true, "댓글"}, {RoleComment, true, "تعليقات"}, {RoleComment, false, "أضف تعليق"},

	{RoleListing, true, "most read"}, {RoleListing, true, "most popular"}, {RoleListing, true, "trending"}, {RoleListing, true, "trending now"}, {RoleListing, true, "latest news"}, {RoleListing, true, "latest"}, {RoleListing, true, "top stories"}, {RoleListing, true, "related"}, {RoleListing, true, "related articles"},
	{RoleListing, true, "related stories"}, {RoleListing, true, "related posts"}, {RoleListing, true, "related news"}, {RoleListing, true, "related topics"}, {RoleListing, true, "recommended"}, {RoleListing, false, "recommended for you"}, {RoleListing, false, "you may also like"}, {RoleListing, false, "you might also like"}, {RoleListing, false, "more from"}, {RoleListing, true, "read next"},
	{RoleListing, true, "more stories"}, {RoleListing, true, "editor s picks"}, {RoleListing, true, "up next"}, {RoleListing, true, "meistgelesen"}, {RoleListing, true, "meistgelesene artikel"}, {RoleListing, true, "das könnte sie auch interessieren"}, {RoleListing, true, "mehr zum thema"}, {RoleListing, true, "weitere artikel"}, {RoleListing, true, "ähnliche artikel"}, {RoleListing, true, "neueste artikel"},
	{RoleListing, true, "les plus lus"}, {RoleListing, true, "à lire aussi"}, {RoleListing, true, "sur le même sujet"}, {RoleListing, true, "lo más leído"}, {RoleListing, true, "más leídas"}, {RoleListing, true, "te puede interesar"}, {RoleListing, true, "noticias relacionadas"}, {RoleListing, true, "i più letti"}, {RoleListing, true, "leggi anche"}, {RoleListing, true, "mais lidas"},
	{RoleListing, true, "meest gelezen"}, {RoleListing, true, "mest lest"}, {RoleListing, true, "mest läst"}, {RoleListing, true, "mest læste"}, {RoleListing, true, "najczęściej czytane"}, {RoleListing, true, "zobacz także"}, {RoleListing, true, "czytaj także"}, {RoleListing, true, "nejčtenější"}, {RoleListing, true, "читайте также"}, {RoleListing, true, "самое читаемое"}, {RoleListing, true, "популярное"},
	{RoleListing, true, "новости по теме"}, {RoleListing, true, "διαβάστε επίσης"}, {RoleListing, true, "δημοφιλή"}, {RoleListing, true, "関連記事"}, {RoleListing, true, "人気記事"}, {RoleListing, true, "アクセスランキング"}, {RoleListing, true, "相关新闻"}, {RoleListing, true, "相關新聞"}, {RoleListing, true, "热门新闻"}, {RoleListing, true, "관련기사"}, {RoleListing, true, "많이 본 뉴스"},

	{RoleNavigation, false, "skip to main content"}, {RoleNavigation, false, "skip to content"}, {RoleNavigation, true, "back to top"}, {RoleNavigation, true, "menu"}, {RoleNavigation, true, "search"}, {RoleNavigation, true, "home"}, {RoleNavigation, true, "log in"}, {RoleNavigation, true, "sign in"}, {RoleNavigation, true, "zum inhalt springen"},
	{RoleNavigation, true, "zur startseite"}, {RoleNavigation, true, "nach oben"}, {RoleNavigation, true, "startseite"}, {RoleNavigation, true, "suche"}, {RoleNavigation, true, "anmelden"}, {RoleNavigation, true, "accueil"}, {RoleNavigation, true, "aller au contenu"}, {RoleNavigation, true, "inicio"}, {RoleNavigation, true, "strona główna"}, {RoleNavigation, true, "главная"}, {RoleNavigation, true, "αρχική"}, {RoleNavigation, true, "首页"}, {RoleNavigation, true, "首頁"}, {RoleNavigation, true, "ホーム"},
	{RoleNavigation, true, "previous article"}, {RoleNavigation, true, "next article"}, {RoleNavigation, true, "previous post"}, {RoleNavigation, true, "next post"},

	{RoleCopyright, false, "all rights reserved"}, {RoleCopyright, false, "copyright"}, {RoleCopyright, false, "rights reserved"}, {RoleFooter, false, "terms of use"}, {RoleFooter, false, "terms of service"}, {RoleFooter, false, "terms and conditions"}, {RoleFooter, false, "privacy policy"}, {RoleFooter, true, "privacy"}, {RoleFooter, true, "impressum"}, {RoleFooter, true, "datenschutz"}, {RoleFooter, true, "agb"}, {RoleFooter, true, "kontakt"}, {RoleFooter, true, "contact us"}, {RoleFooter, true, "about us"},
	{RoleFooter, true, "mentions légales"}, {RoleFooter, true, "aviso legal"}, {RoleCopyright, false, "alle rechte vorbehalten"}, {RoleCopyright, false, "tous droits réservés"}, {RoleCopyright, false, "todos los derechos reservados"}, {RoleCopyright, false, "tutti i diritti riservati"}, {RoleCopyright, false, "wszelkie prawa zastrzeżone"}, {RoleCopyright, false, "все права защищены"}, {RoleCopyright, false, "無断転載"}, {RoleCopyright, false, "禁无断转载"}, {RoleCopyright, false, "무단 전재"}, {RoleCopyright, false, "無断複写"}, {RoleCopyright, false, "版权所有"}, {RoleFooter, false, "polityka prywatności"}, {RoleFooter, false, "do not sell my"},

	{RoleOther, false, "javascript is disabled"}, {RoleOther, false, "enable javascript"}, {RoleOther, false, "your browser does not support"}, {RoleOther, false, "to play this video"}, {RoleOther, false, "this video can not be played"}, {RoleOther, true, "play video"}, {RoleOther, true, "watch"}, {RoleOther, true, "listen"}, {RoleOther, true, "loading"}, {RoleOther, true, "play"}, {RoleOther, true, "pause"},
	{RoleOther, false, "listen to this article"}, {RoleOther, false, "artikel anhören"}, {RoleOther, false, "external content"}, {RoleOther, false, "externer inhalt"}, {RoleOther, false, "externe inhalte"}, {RoleOther, false, "empfohlenen externen inhalt"}, {RoleOther, false, "full screen"}, {RoleOther, false, "buy photo"}, {RoleOther, false, "wait 1 second to continue"}, {RoleOther, true, "show more"}, {RoleOther, true, "read more"}, {RoleOther, true, "view gallery"}, {RoleOther, true, "open image"}, {RoleOther, true, "close"}, {RoleOther, true, "tags"}, {RoleOther, true, "topics"}, {RoleOther, true, "tag"}, {RoleOther, true, "tagi"}, {RoleOther, true, "теги"}, {RoleOther, true, "schlagworte"}, {RoleOther, true, "themen"}, {RoleOther, false, "min read"}, {RoleOther, false, "minutes read"}, {RoleOther, false, "lesezeit"}, {RoleOther, false, "temps de lecture"},
}

// phraseWords is the longest block, in words, that a phrase may stand in.
const phraseWords = 60

// phraseIndex finds phrases by the hash of their first word; phraseStarts tells
// the words that begin none.
var (
	phraseIndex  = indexPhrases()
	phraseStarts = func() (s hashSieve) {
		for w := range phraseIndex {
			s.add(w)
		}
		return s
	}()
)

// indexedPhrase is a phrase by the hashes of its words.
type indexedPhrase struct {
	words []uint32
	role  Role
	whole bool
}

func indexPhrases() map[uint32][]indexedPhrase {
	index := make(map[uint32][]indexedPhrase, len(phrases))
	for _, p := range phrases {
		_, words := measureText(p.text, nil)
		index[words[0]] = append(index[words[0]], indexedPhrase{words, p.role, p.whole})
	}
	return index
}

// phraseRole is the role that a block's wording gives it, "" for none.
func phraseRole(words []uint32, digits bool) Role {
	if len(words) > phraseWords {
		return ""
	}
	for i, w := range words {
		if !phraseStarts.may(w) {
			continue
		}
		for _, p := range phraseIndex[w] {
			if p.fits(words, i, digits) {
				return p.role
			}
		}
	}
	return ""
}

// fits says whether the phrase stands at word i. A whole phrase may have a
// number beside it, as in "Comments (12)".
func (p *indexedPhrase) fits(words []uint32, i int, digits bool) bool {
	if len(words)-i < len(p.words) {
		return false
	}
	for k, w := range p.words {
		if words[i+k] != w {
			return false
		}
	}
	beside := len(words) - len(p.words)
	return !p.whole || beside == 0 || beside == 1 && digits
}
