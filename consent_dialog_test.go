package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// consentDialogs are dialogs of pages of which no class says what they are.
var consentDialogs = []struct{ why, dialog string }{
	{"English, with headings of categories", `<div class="z8"><h2>Manage your choices</h2><p>This site keeps small files in your browser, mostly cookies, so that it works as you expect it to. They may say something about your device or your preferences.</p><h3>Strictly necessary</h3><p>These cookies are needed for the site and cannot be switched off. They hold no personal data and are set when you fill in a form.</p><h3>Advertising</h3><p>Our partners set these cookies to build a profile of what you like and to show personalised ads on other sites.</p><button>Confirm my choices</button></div>`},
	{"English, links for buttons and a heading of the first rank", `<div><h1>Before you go on</h1><p>We and our partners keep cookies on your device and use similar technologies to count visitors and to choose what to show them.</p><p>You can withdraw your consent in the privacy settings at the foot of each page, or object to a legitimate interest.</p><p><a href="#y">Accept</a> <a href="#n">Decline</a></p></div>`},
	{"German, with a list of purposes", `<section><h2>Ihre Wahl</h2><p>Wir und unsere Partner speichern Cookies auf Ihrem Endgerät und verarbeiten personenbezogene Daten, um Anzeigen auszuwählen und ihre Wirkung zu messen.</p><p>Ihre Einwilligung ist freiwillig; Sie können sie jederzeit in den Datenschutzeinstellungen widerrufen, ohne einen Grund zu nennen.</p><ul><li>Personalisierte Werbung</li><li>Genaue Standorte</li></ul><button>Alle akzeptieren</button></section>`},
	{"French, in an aside", `<aside><p>Avec nos partenaires, nous utilisons des cookies pour mesurer l’audience de ce site et pour vous montrer une publicité personnalisée, selon vos préférences.</p><p>Vous pouvez refuser ou retirer votre consentement à tout moment; les données personnelles déjà recueillies seront alors effacées.</p><button>Tout accepter</button></aside>`},
	{"Spanish, with a table of cookies", `<div><h3>Su elección</h3><p>Este sitio web utiliza cookies propias y de terceros para medir las visitas y mostrar publicidad personalizada en su dispositivo.</p><p>Puede retirar su consentimiento cuando quiera; lo explica la política de privacidad, que también dice qué datos personales se guardan.</p><table><tr><th>Nombre</th><th>Plazo</th></tr><tr><td>_v</td><td>un año</td></tr></table><button>Aceptar todas</button></div>`},
	{"Polish, a button of any wording", `<div><p>Prosimy o zgodę na używanie plików cookies i podobnych technologii przez nas oraz naszych zaufanych partnerów, którzy mierzą ruch w serwisie.</p><p>Zgoda jest dobrowolna; przetwarzanie danych osobowych, w tym profilowanie, można wyłączyć w ustawieniach prywatności w dowolnej chwili.</p><button>Idę dalej</button></div>`},
	{"Russian", `<div><h3>Ваш выбор</h3><p>Мы сохраняем файлы cookie на вашем устройстве, чтобы посетители видели рекламу, которая им интересна, и чтобы страницы сайта открывались быстрее.</p><p>Нажимая кнопку, вы даёте согласие на обработку персональных данных; условия описаны в политике конфиденциальности.</p><button>Принять</button></div>`},
}

func TestConsentDialogs(t *testing.T) {
	for _, c := range consentDialogs {
		for place, page := range map[string]string{
			"before": c.dialog + `<main><div><h1>Baker closes</h1>` + bakerStory + `</div></main>`,
			"after":  `<article><h1>Baker closes</h1>` + bakerStory + `</article>` + c.dialog,
			"within": `<h1>Baker closes</h1><div>` + bakerStory + c.dialog + `</div>`,
		} {
			t.Run(c.why+", "+place, func(t *testing.T) {
				a, err := Parse(strings.NewReader(`<title>Baker closes</title><meta property="og:type" content="article"><body>` + page))
				require.NoError(t, err)
				assert.Equal(t, "Baker closes", a.Headline)
				require.Len(t, a.Sections, 1)
				assert.Len(t, a.Sections[0].Blocks, 3)
				assert.Empty(t, a.Sections[0].Heading)
			})
		}
	}
}

// TestStoryOfConsent holds that a story of cookies keeps its text, though a button
// stands in it.
func TestStoryOfConsent(t *testing.T) {
	const text = `<p>The regulator fined a chain of shoe shops on Tuesday because its website asked for consent to cookies in letters that nobody could read.</p>
<p>Personal data of nine thousand customers went to advertising partners, the ruling says, before any of them had seen the privacy policy.</p>
<p>The chain will manage cookies in future with a form for its vendors, and asks for consent again, its director said on Wednesday.</p><button>Save</button>`
	for _, title := range []string{"Chain fined for its cookies", "Shoe chain fined"} {
		a, err := Parse(strings.NewReader(`<title>` + title + `</title><body><header><h1>` + title + `</h1></header><article>` + text + `</article>`))
		require.NoError(t, err)
		require.Len(t, a.Sections, 1)
		assert.Len(t, a.Sections[0].Blocks, 3)
	}
}
