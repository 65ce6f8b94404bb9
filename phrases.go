package standfirst

// phrase is a wording that tells what a block of chrome is for.
type phrase struct {
	role rRole
	// whole says that nothing else but numbers may stand in the block.
	whole bool
	text  string
}

// phrases are wordings of the chrome in the languages of the corpora and
// their neighbours. Words are compared, not letters: case, punctuation and
// spacing do not count. A short label has to be the whole block; a sentence may
// stand inside a block of at most phraseWords words.
var phrases = [...]phrase{
	{rAdvertisement, true, "advertisement"}, {rAdvertisement, true, "advertisements"}, {rAdvertisement, true, "advertising"},
	{rAdvertisement, true, "sponsored"}, {rAdvertisement, true, "sponsored content"}, {rAdvertisement, true, "promoted"},
	{rAdvertisement, true, "paid content"}, {rAdvertisement, true, "ad"}, {rAdvertisement, false, "article continues below"},
	{rAdvertisement, false, "article continues after this"}, {rAdvertisement, false, "story continues below"},
	{rAdvertisement, false, "continue reading below"}, {rAdvertisement, true, "scroll to continue"},
	{rAdvertisement, true, "anzeige"}, {rAdvertisement, true, "werbung"}, {rAdvertisement, true, "annonce"},
	{rAdvertisement, true, "annonse"}, {rAdvertisement, true, "annons"}, {rAdvertisement, true, "reklame"},
	{rAdvertisement, true, "publicité"}, {rAdvertisement, true, "publicidad"}, {rAdvertisement, true, "publicidade"},
	{rAdvertisement, true, "pubblicità"}, {rAdvertisement, true, "advertentie"}, {rAdvertisement, true, "reklama"},
	{rAdvertisement, true, "inzerce"}, {rAdvertisement, true, "hirdetés"}, {rAdvertisement, true, "mainos"},
	{rAdvertisement, true, "реклама"}, {rAdvertisement, true, "διαφήμιση"}, {rAdvertisement, true, "إعلان"},
	{rAdvertisement, true, "広告"}, {rAdvertisement, true, "广告"}, {rAdvertisement, true, "廣告"}, {rAdvertisement, true, "광고"},
	{rAdvertisement, true, "विज्ञापन"}, {rAdvertisement, true, "iklan"}, {rAdvertisement, true, "quảng cáo"},

	{rDonation, false, "support our journalism"}, {rDonation, false, "support our work"}, {rDonation, false, "make a donation"},
	{rDonation, false, "make a contribution"}, {rDonation, false, "donate now"}, {rDonation, false, "donate today"}, {rDonation, true, "donate"},
	{rDonation, false, "please contribute"}, {rDonation, false, "please donate"}, {rDonation, false, "monthly contribution"}, {rDonation, false, "give what you can"}, {rDonation, true, "support us"}, {rDonation, false, "if you value our"},
	{rDonation, false, "need your support"}, {rDonation, false, "become a supporter"},
	{rDonation, false, "become a member"}, {rDonation, false, "consider supporting"}, {rDonation, false, "consider donating"},
	{rDonation, false, "support independent journalism"}, {rDonation, false, "unsere arbeit unterstützen"},
	{rDonation, false, "unterstützen sie uns"}, {rDonation, false, "jetzt spenden"}, {rDonation, false, "mit einer spende"},
	{rDonation, false, "soutenez nous"}, {rDonation, false, "faire un don"}, {rDonation, false, "faites un don"},
	{rDonation, false, "haz una donación"}, {rDonation, false, "apoya nuestro periodismo"}, {rDonation, false, "hazte socio"},
	{rDonation, false, "sostienici"}, {rDonation, false, "fai una donazione"}, {rDonation, false, "wesprzyj nas"},
	{rDonation, false, "wspieraj nas"}, {rDonation, false, "поддержите нас"}, {rDonation, false, "поддержать редакцию"},
	{rDonation, false, "steun ons"}, {rDonation, false, "støtt oss"}, {rDonation, false, "stöd oss"}, {rDonation, false, "寄付をする"},

	{rSubscription, false, "subscribe to continue"}, {rSubscription, false, "unlimited access"}, {rSubscription, false, "cancel anytime"}, {rSubscription, false, "cancel any time"}, {rSubscription, false, "subscribe to read"}, {rSubscription, false, "already a subscriber"},
	{rSubscription, false, "subscribe now"}, {rSubscription, true, "subscribe"}, {rSubscription, false, "for subscribers only"},
	{rSubscription, false, "to continue reading"}, {rSubscription, false, "start your free trial"}, {rSubscription, false, "create a free account"},
	{rSubscription, false, "log in to read"}, {rSubscription, false, "sign in to read"}, {rSubscription, false, "register to read"},
	{rSubscription, false, "jetzt abonnieren"}, {rSubscription, false, "jetzt weiterlesen"}, {rSubscription, false, "bereits abonnent"},
	{rSubscription, false, "weiterlesen mit"}, {rSubscription, false, "um weiterzulesen"}, {rSubscription, false, "jetzt testen"},
	{rSubscription, false, "zugang wählen"}, {rSubscription, false, "réservé aux abonnés"}, {rSubscription, false, "déjà abonné"},
	{rSubscription, false, "il vous reste"}, {rSubscription, false, "s abonner"}, {rSubscription, false, "abonnez vous"},
	{rSubscription, false, "suscríbete para"}, {rSubscription, false, "ya eres suscriptor"}, {rSubscription, false, "hazte suscriptor"},
	{rSubscription, false, "sei già abbonato"}, {rSubscription, false, "abbonati"}, {rSubscription, false, "assine agora"},
	{rSubscription, false, "prenumerera"}, {rSubscription, false, "bli abonnent"}, {rSubscription, false, "bliv abonnent"},
	{rSubscription, false, "word abonnee"}, {rSubscription, false, "wykup dostęp"}, {rSubscription, false, "masz już subskrypcję"},
	{rSubscription, false, "předplatit"}, {rSubscription, false, "оформить подписку"}, {rSubscription, false, "この記事は有料"},
	{rSubscription, false, "会員限定"}, {rSubscription, false, "続きを読む"}, {rSubscription, false, "구독하기"},

	{rNewsletter, false, "sign up for our"}, {rNewsletter, false, "sign up to our"}, {rNewsletter, false, "sign up for the"}, {rNewsletter, false, "our newsletter"},
	{rNewsletter, false, "our free newsletter"}, {rNewsletter, false, "daily newsletter"}, {rNewsletter, false, "in your inbox"}, {rNewsletter, false, "to your inbox"},
	{rNewsletter, false, "subscribe to our newsletter"}, {rNewsletter, true, "newsletter"}, {rNewsletter, true, "newsletters"},
	{rNewsletter, false, "newsletter abonnieren"}, {rNewsletter, false, "newsletter anmelden"}, {rNewsletter, false, "unseren newsletter"},
	{rNewsletter, false, "unserem newsletter"}, {rNewsletter, false, "notre newsletter"}, {rNewsletter, false, "notre infolettre"},
	{rNewsletter, false, "nuestra newsletter"}, {rNewsletter, false, "nuestro boletín"}, {rNewsletter, false, "nostra newsletter"},
	{rNewsletter, false, "nossa newsletter"}, {rNewsletter, false, "onze nieuwsbrief"}, {rNewsletter, false, "vårt nyhetsbrev"},
	{rNewsletter, false, "vores nyhedsbrev"}, {rNewsletter, false, "nasz newsletter"}, {rNewsletter, false, "zapisz się"},
	{rNewsletter, false, "подпишитесь на"}, {rNewsletter, false, "подписывайтесь на"}, {rNewsletter, false, "εγγραφείτε στο"},
	{rNewsletter, false, "メールマガジン"}, {rNewsletter, false, "뉴스레터"}, {rNewsletter, false, "電子報"},

	{rConsent, false, "we use cookies"}, {rConsent, false, "uses cookies"}, {rConsent, false, "use of cookies"}, {rConsent, false, "accept all cookies"},
	{rConsent, false, "accept cookies"}, {rConsent, false, "cookie settings"}, {rConsent, false, "cookie policy"}, {rConsent, false, "manage cookies"},
	{rConsent, false, "your privacy choices"}, {rConsent, false, "we and our partners"}, {rConsent, false, "we value your privacy"},
	{rConsent, false, "verwendet cookies"}, {rConsent, false, "verwenden cookies"}, {rConsent, false, "nutzt cookies"}, {rConsent, false, "nutzen cookies"},
	{rConsent, false, "mit werbung weiterlesen"}, {rConsent, false, "cookies zulassen"}, {rConsent, false, "ihre einwilligung"}, {rConsent, false, "cookies akzeptieren"},
	{rConsent, false, "utilise des cookies"}, {rConsent, false, "utilisons des cookies"}, {rConsent, false, "accepter les cookies"}, {rConsent, false, "tout accepter"},
	{rConsent, false, "utiliza cookies"}, {rConsent, false, "utilizamos cookies"}, {rConsent, false, "uso de cookies"}, {rConsent, false, "usa cookies"},
	{rConsent, false, "utilizza cookie"}, {rConsent, false, "uso dei cookie"}, {rConsent, false, "gebruikt cookies"}, {rConsent, false, "gebruiken cookies"},
	{rConsent, false, "bruger cookies"}, {rConsent, false, "använder cookies"}, {rConsent, false, "bruker informasjonskapsler"}, {rConsent, false, "plików cookies"},
	{rConsent, false, "plików cookie"}, {rConsent, false, "používáme cookies"}, {rConsent, false, "používá cookies"}, {rConsent, false, "использует cookie"},
	{rConsent, false, "использует файлы cookie"}, {rConsent, false, "χρησιμοποιεί cookies"}, {rConsent, false, "çerez"}, {rConsent, false, "クッキーを使用"},
	{rConsent, false, "cookieを使用"}, {rConsent, false, "쿠키를 사용"},

	{rShare, true, "share"}, {rShare, true, "share this"}, {rShare, true, "share article"}, {rShare, true, "share this article"}, {rShare, true, "share this story"},
	{rShare, false, "share on facebook"}, {rShare, false, "share on twitter"}, {rShare, false, "share on x"}, {rShare, true, "copy link"}, {rShare, true, "tweet"},
	{rShare, true, "facebook"}, {rShare, true, "twitter"}, {rShare, true, "whatsapp"}, {rShare, true, "linkedin"}, {rShare, true, "email"}, {rShare, true, "print"},
	{rShare, false, "follow us on"}, {rShare, true, "follow us"}, {rShare, true, "teilen"}, {rShare, true, "artikel teilen"}, {rShare, true, "drucken"}, {rShare, true, "merken"},
	{rShare, true, "partager"}, {rShare, false, "partager sur"}, {rShare, true, "compartir"}, {rShare, false, "compartir en"}, {rShare, true, "condividi"}, {rShare, true, "compartilhe"},
	{rShare, true, "delen"}, {rShare, true, "del"}, {rShare, true, "dela"}, {rShare, true, "udostępnij"}, {rShare, true, "podziel się"}, {rShare, true, "sdílet"},
	{rShare, true, "поделиться"}, {rShare, true, "κοινοποίηση"}, {rShare, true, "paylaş"}, {rShare, true, "シェア"}, {rShare, true, "分享"}, {rShare, true, "分享到"}, {rShare, true, "공유"}, {rShare, true, "공유하기"},
	{rShare, true, "مشاركة"}, {rShare, true, "save"}, {rShare, true, "bookmark"},

	{rComment, true, "comments"}, {rComment, true, "comment"}, {rComment, false, "leave a comment"}, {rComment, false, "leave a reply"}, {rComment, false, "post a comment"}, {rComment, false, "add a comment"},
	{rComment, false, "join the conversation"}, {rComment, false, "readers comments"}, {rComment, false, "community guidelines"}, {rComment, false, "report comment"}, {rComment, false, "report this comment"},
	{rComment, false, "comments are closed"}, {rComment, false, "log in to comment"}, {rComment, true, "reply"}, {rComment, true, "your voice"},
	{rComment, true, "kommentare"}, {rComment, true, "kommentar"}, {rComment, false, "kommentar schreiben"}, {rComment, true, "antworten"}, {rComment, false, "jetzt kommentieren"}, {rComment, true, "commentaires"}, {rComment, false, "ajouter un commentaire"},
	{rComment, true, "répondre"}, {rComment, true, "comentarios"}, {rComment, false, "deja un comentario"}, {rComment, true, "responder"}, {rComment, true, "commenti"}, {rComment, false, "lascia un commento"}, {rComment, true, "rispondi"}, {rComment, true, "comentários"},
	{rComment, true, "reacties"}, {rComment, false, "reageer"}, {rComment, true, "komentarze"}, {rComment, false, "dodaj komentarz"}, {rComment, true, "odpowiedz"}, {rComment, true, "diskuze"}, {rComment, true, "комментарии"}, {rComment, false, "оставить комментарий"},
	{rComment, false, "добавить комментарий"}, {rComment, true, "ответить"}, {rComment, true, "σχόλια"}, {rComment, false, "προσθήκη σχολίου"}, {rComment, true, "yorumlar"}, {rComment, false, "yorum yap"}, {rComment, true, "コメント"}, {rComment, false, "コメントを書く"},
	{rComment, true, "评论"}, {rComment, false, "发表评论"}, {rComment, false, "網友評論"}, {rComment, false, "网友评论"}, {rComment, false, "發表評論"}, {rComment, true, "댓글"}, {rComment, true, "تعليقات"}, {rComment, false, "أضف تعليق"},

	{rListing, true, "most read"}, {rListing, true, "most popular"}, {rListing, true, "trending"}, {rListing, true, "trending now"}, {rListing, true, "latest news"}, {rListing, true, "latest"}, {rListing, true, "top stories"}, {rListing, true, "related"}, {rListing, true, "related articles"},
	{rListing, true, "related stories"}, {rListing, true, "related posts"}, {rListing, true, "related news"}, {rListing, true, "related topics"}, {rListing, true, "recommended"}, {rListing, false, "recommended for you"}, {rListing, false, "you may also like"}, {rListing, false, "you might also like"}, {rListing, false, "more from"}, {rListing, true, "read next"},
	{rListing, true, "more stories"}, {rListing, true, "editor s picks"}, {rListing, true, "up next"}, {rListing, true, "meistgelesen"}, {rListing, true, "meistgelesene artikel"}, {rListing, true, "das könnte sie auch interessieren"}, {rListing, true, "mehr zum thema"}, {rListing, true, "weitere artikel"}, {rListing, true, "ähnliche artikel"}, {rListing, true, "neueste artikel"},
	{rListing, true, "les plus lus"}, {rListing, true, "à lire aussi"}, {rListing, true, "sur le même sujet"}, {rListing, true, "lo más leído"}, {rListing, true, "más leídas"}, {rListing, true, "te puede interesar"}, {rListing, true, "noticias relacionadas"}, {rListing, true, "i più letti"}, {rListing, true, "leggi anche"}, {rListing, true, "mais lidas"},
	{rListing, true, "meest gelezen"}, {rListing, true, "mest lest"}, {rListing, true, "mest läst"}, {rListing, true, "mest læste"}, {rListing, true, "najczęściej czytane"}, {rListing, true, "zobacz także"}, {rListing, true, "czytaj także"}, {rListing, true, "nejčtenější"}, {rListing, true, "читайте также"}, {rListing, true, "самое читаемое"}, {rListing, true, "популярное"},
	{rListing, true, "новости по теме"}, {rListing, true, "διαβάστε επίσης"}, {rListing, true, "δημοφιλή"}, {rListing, true, "関連記事"}, {rListing, true, "人気記事"}, {rListing, true, "アクセスランキング"}, {rListing, true, "相关新闻"}, {rListing, true, "相關新聞"}, {rListing, true, "热门新闻"}, {rListing, true, "관련기사"}, {rListing, true, "많이 본 뉴스"},

	{rNavigation, false, "skip to main content"}, {rNavigation, false, "skip to content"}, {rNavigation, true, "back to top"}, {rNavigation, true, "menu"}, {rNavigation, true, "search"}, {rNavigation, true, "home"}, {rNavigation, true, "log in"}, {rNavigation, true, "sign in"}, {rNavigation, true, "zum inhalt springen"},
	{rNavigation, true, "zur startseite"}, {rNavigation, true, "nach oben"}, {rNavigation, true, "startseite"}, {rNavigation, true, "suche"}, {rNavigation, true, "anmelden"}, {rNavigation, true, "accueil"}, {rNavigation, true, "aller au contenu"}, {rNavigation, true, "inicio"}, {rNavigation, true, "strona główna"}, {rNavigation, true, "главная"}, {rNavigation, true, "αρχική"}, {rNavigation, true, "首页"}, {rNavigation, true, "首頁"}, {rNavigation, true, "ホーム"},
	{rNavigation, true, "previous article"}, {rNavigation, true, "next article"}, {rNavigation, true, "previous post"}, {rNavigation, true, "next post"},

	{rCopyright, false, "all rights reserved"}, {rCopyright, false, "copyright"}, {rCopyright, false, "rights reserved"}, {rFooter, false, "terms of use"}, {rFooter, false, "terms of service"}, {rFooter, false, "terms and conditions"}, {rFooter, false, "privacy policy"}, {rFooter, true, "privacy"}, {rFooter, true, "impressum"}, {rFooter, true, "datenschutz"}, {rFooter, true, "agb"}, {rFooter, true, "kontakt"}, {rFooter, true, "contact us"}, {rFooter, true, "about us"},
	{rFooter, true, "mentions légales"}, {rFooter, true, "aviso legal"}, {rCopyright, false, "alle rechte vorbehalten"}, {rCopyright, false, "tous droits réservés"}, {rCopyright, false, "todos los derechos reservados"}, {rCopyright, false, "tutti i diritti riservati"}, {rCopyright, false, "wszelkie prawa zastrzeżone"}, {rCopyright, false, "все права защищены"}, {rCopyright, false, "無断転載"}, {rCopyright, false, "禁无断转载"}, {rCopyright, false, "무단 전재"}, {rCopyright, false, "無断複写"}, {rCopyright, false, "版权所有"}, {rFooter, false, "polityka prywatności"}, {rFooter, false, "do not sell my"},

	{rOther, false, "javascript is disabled"}, {rOther, false, "enable javascript"}, {rOther, false, "your browser does not support"}, {rOther, false, "to play this video"}, {rOther, false, "this video can not be played"}, {rOther, true, "play video"}, {rOther, true, "watch"}, {rOther, true, "listen"}, {rOther, true, "loading"}, {rOther, true, "play"}, {rOther, true, "pause"},
	{rOther, false, "listen to this article"}, {rOther, false, "artikel anhören"}, {rOther, false, "external content"}, {rOther, false, "externer inhalt"}, {rOther, false, "externe inhalte"}, {rOther, false, "empfohlenen externen inhalt"}, {rOther, false, "full screen"}, {rOther, false, "buy photo"}, {rOther, false, "wait 1 second to continue"}, {rOther, true, "show more"}, {rOther, true, "read more"}, {rOther, true, "view gallery"}, {rOther, true, "open image"}, {rOther, true, "close"}, {rOther, true, "tags"}, {rOther, true, "topics"}, {rOther, true, "tag"}, {rOther, true, "tagi"}, {rOther, true, "теги"}, {rOther, true, "schlagworte"}, {rOther, true, "themen"}, {rOther, false, "min read"}, {rOther, false, "minutes read"}, {rOther, false, "lesezeit"}, {rOther, false, "temps de lecture"},
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
	role  rRole
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
func phraseRole(words []uint32, digits bool) rRole {
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
