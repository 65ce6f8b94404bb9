package grammar

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

// relatedCases are lines and the text of their link; those without a text are
// no related links.
var relatedCases = []struct{ line, text, why string }{
	// English
	{"Read: Two hikers are being flown home from Mount Ellery >", "Two hikers are being flown home from Mount Ellery", "cue, arrow at the end"},
	{"More: Mystery of the lost ferry – now she’s been seen >", "Mystery of the lost ferry – now she’s been seen", "a dash inside"},
	{"Read: Released from years of ‘hard labour’: hikers go home >", "Released from years of ‘hard labour’: hikers go home", "a colon inside"},
	{"READ MORE: The ferry that never came", "The ferry that never came", "in capitals"},
	{"Read more: The ferry that never came", "The ferry that never came", "with a colon"},
	{"Read more: the ferry that never came", "the ferry that never came", "with a colon, in small letters"},
	{"READ MORE The ferry that never came", "The ferry that never came", "without a colon"},
	{"Also read: The ferry that never came", "The ferry that never came", "\"also read\""},
	{"Also read | The ferry that never came", "The ferry that never came", "a bar instead of the colon"},
	{"Read also: The ferry that never came »", "The ferry that never came", "double arrow at the end"},
	{"See also: The ferry that never came ›", "The ferry that never came", "single arrow at the end"},
	{"Related: The ferry that never came →", "The ferry that never came", "arrow at the end"},
	{"RELATED: ‘I saw it sink’", "‘I saw it sink’", "a quotation"},
	{"Related story – The ferry that never came", "The ferry that never came", "a dash instead of the colon"},
	{"WATCH: The ferry leaves the harbour", "The ferry leaves the harbour", "a film"},
	{"Don’t miss: The ferry that never came", "The ferry that never came", "a printed apostrophe in the cue"},
	{"You may also like: The ferry that never came", "The ferry that never came", "a recommendation"},
	{"(Read: The ferry that never came)", "The ferry that never came", "in brackets"},
	{"[Read more: The ferry that never came]", "The ferry that never came", "in square brackets"},
	{"[Read also] The ferry that never came", "The ferry that never came", "only the cue in brackets"},
	{"▶ The ferry that never came", "The ferry that never came", "a triangle"},
	{"► Read more: The ferry that never came", "The ferry that never came", "triangle and cue"},
	{"→ The ferry that never came", "The ferry that never came", "an arrow"},
	{"» The ferry that never came", "The ferry that never came", "a double arrow with a space"},
	{">> The ferry that never came", "The ferry that never came", "typed arrows"},
	{"👉 The ferry that never came", "The ferry that never came", "a pointing hand"},
	{"→ The bottom line: the ferry will not come back this year.", "", "a sentence behind an arrow"},
	{"Read this before you leave home.", "", "a sentence"},
	{"More than 100 people were on board.", "", "a sentence"},
	{"Read more about the ferry in our archive.", "", "a sentence that goes on in small letters"},
	{"See the harbour at night.", "", "a sentence"},
	{"Watch out for ice on the roads.", "", "a sentence"},
	{"Related costs rose by a third.", "", "a sentence"},
	{"Readers: please write to us", "", "a longer word"},
	{"Read more:", "", "nothing behind the cue"},
	{"Read more", "", "the cue alone"},
	{"▶", "", "the arrow alone"},
	{"The ferry that never came >", "", "an arrow at the end alone shows too little"},
	{"The ferry that never came", "", "a headline"},
	{"", "", "nothing"},
	// German
	{"Lesen Sie auch: Die Fähre, die nie kam", "Die Fähre, die nie kam", "with a colon"},
	{"Lesen Sie auch Die Fähre, die nie kam", "Die Fähre, die nie kam", "without"},
	{"Mehr zum Thema: Die Fähre, die nie kam", "Die Fähre, die nie kam", "\"more on this\""},
	{"Das könnte Sie auch interessieren: Die Fähre", "Die Fähre", "a recommendation"},
	{"Mehr: Die Fähre, die nie kam", "Die Fähre, die nie kam", "one word and a colon"},
	{"Mehr als hundert Menschen waren an Bord.", "", "a sentence"},
	{"Lesen Sie auch unseren Ratgeber zur Seekrankheit.", "", "a sentence that goes on in small letters"},
	{"»Das ist gut«, sagte Anna Berg.", "", "a quotation opens with »"},
	{"» Das ist gut «, sagte Anna Berg.", "", "a quotation with spaces"},
	// French
	{"Lire aussi : Le bac qui ne vint jamais", "Le bac qui ne vint jamais", "a space before the colon"},
	{"À lire aussi Le bac qui ne vint jamais", "Le bac qui ne vint jamais", "no colon"},
	{"Sur le même sujet : Le bac", "Le bac", "\"on the same subject\""},
	{"Lire ce livre est un plaisir.", "", "a sentence"},
	// Spanish, Catalan
	{"Lea también: El barco que nunca llegó", "El barco que nunca llegó", "Spanish"},
	{"Te puede interesar: El barco que nunca llegó", "El barco que nunca llegó", "Spanish recommendation"},
	{"Más información: El barco que nunca llegó", "El barco que nunca llegó", "Spanish"},
	{"Más de cien personas iban a bordo.", "", "a Spanish sentence"},
	{"Llegeix també: El vaixell", "El vaixell", "Catalan"},
	// Portuguese, Italian, Romanian
	{"Leia também: O barco que nunca chegou", "O barco que nunca chegou", "Portuguese"},
	{"Leia mais O barco que nunca chegou", "O barco que nunca chegou", "Portuguese, no colon"},
	{"LEGGI ANCHE: Il traghetto mai arrivato", "Il traghetto mai arrivato", "Italian"},
	{"Leggi anche > Il traghetto mai arrivato", "Il traghetto mai arrivato", "Italian, an arrow behind the cue"},
	{"Citește și: Feribotul care nu a venit", "Feribotul care nu a venit", "Romanian"},
	// Dutch, Nordic
	{"Lees ook: De pont die nooit kwam", "De pont die nooit kwam", "Dutch"},
	{"Les også: Fergen som aldri kom", "Fergen som aldri kom", "Norwegian"},
	{"LÆS OGSÅ: Færgen der aldrig kom", "Færgen der aldrig kom", "Danish"},
	{"Läs även: Färjan som aldrig kom", "Färjan som aldrig kom", "Swedish"},
	{"Lue myös: Lautta joka ei tullut", "Lautta joka ei tullut", "Finnish"},
	// Slavic, Hungarian, Turkish, Greek
	{"Czytaj też: Prom, który nie przypłynął", "Prom, który nie przypłynął", "Polish"},
	{"ZOBACZ TAKŻE: Prom, który nie przypłynął", "Prom, który nie przypłynął", "Polish, in capitals"},
	{"Čtěte také: Přívoz, který nepřijel", "Přívoz, který nepřijel", "Czech"},
	{"Pročitajte i: Trajekt koji nije došao", "Trajekt koji nije došao", "Croatian"},
	{"Читайте также: Паром, который не пришёл", "Паром, который не пришёл", "Russian"},
	{"Читайте також: Пором, що не прийшов", "Пором, що не прийшов", "Ukrainian"},
	{"Olvassa el ezt is: A komp, amely nem jött", "A komp, amely nem jött", "Hungarian"},
	{"İlgili haber: Gelmeyen vapur", "Gelmeyen vapur", "Turkish, a dotted capital"},
	{"Διαβάστε επίσης: Το πλοίο που δεν ήρθε", "Το πλοίο που δεν ήρθε", "Greek"},
	{"Διαβάστε το νέο βιβλίο της.", "", "a Greek sentence"},
	// Hebrew, Arabic, Persian, Hindi
	{"קראו גם: המעבורת שלא הגיעה", "המעבורת שלא הגיעה", "Hebrew"},
	{"اقرأ أيضا: العبارة التي لم تصل", "العبارة التي لم تصل", "Arabic"},
	{"بیشتر بخوانید: کشتی که نیامد", "کشتی که نیامد", "Persian"},
	{"यह भी पढ़ें: नाव जो नहीं आई", "नाव जो नहीं आई", "Hindi"},
	// South-East and East Asia
	{"Baca juga: Feri yang tak pernah datang", "Feri yang tak pernah datang", "Indonesian"},
	{"Xem thêm: Chuyến phà không đến", "Chuyến phà không đến", "Vietnamese"},
	{"อ่านเพิ่มเติม: เรือที่ไม่มา", "เรือที่ไม่มา", "Thai"},
	{"相关阅读：没有来的渡轮", "没有来的渡轮", "Chinese"},
	{"延伸閱讀：沒有來的渡輪", "沒有來的渡輪", "Chinese, traditional"},
	{"関連記事：来なかった船", "来なかった船", "Japanese"},
	{"【関連記事】来なかった船", "来なかった船", "Japanese, in brackets"},
	{"▼関連記事", "", "Japanese, a heading without a link"},
	{"[관련기사] 오지 않은 배", "오지 않은 배", "Korean, in brackets"},
	{"▶ 오지 않은 배", "오지 않은 배", "Korean, a triangle"},
}

func TestRelatedText(t *testing.T) {
	for _, c := range relatedCases {
		t.Run(c.why+": "+c.line, func(t *testing.T) {
			text, ok := RelatedText(c.line)
			assert.Equal(t, c.text != "", ok, "is a related link")
			want := c.text
			if want == "" {
				want = strings.TrimRight(c.line, trailingArrows+" ")
			}
			assert.Equal(t, want, text)
		})
	}
}

func FuzzRelatedText(f *testing.F) {
	for _, c := range relatedCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		title, ok := RelatedText(line)
		checkLine(t, line, title)
		require.False(t, ok && !text.HasLetter(title), "a link has a text")
		again, ok2 := RelatedText(line + " >")
		require.Equal(t, ok, ok2, "an arrow at the end changes nothing")
		require.Equal(t, title, again, "an arrow at the end changes nothing")
	})
}
