package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

// datelineCases are openings of paragraphs and the place they name.
var datelineCases = []struct{ line, place, why string }{
	// English
	{"PARIS (AP) — The council voted on Tuesday.", "PARIS", "agency and dash"},
	{"COLUMBIA, S.C. — The senator spoke on Saturday.", "COLUMBIA, S.C.", "the state's full stops"},
	{"LA CROSSE, Wis. (AP) — After a summer of floods, the town votes.", "LA CROSSE, Wis.", "two words, a state, an agency"},
	{"NEW YORK (Reuters) - The bank has a problem.", "NEW YORK", "hyphen"},
	{"WASHINGTON, D.C. (ExampleWire.com) – In an effort to help, the board met.", "", "a site that is no agency's name or initials"},
	{"Washington, DC – The board met on Monday.", "Washington, DC", "small letters, a region"},
	{"Old Ellery, IL – In response to protests, the board met.", "Old Ellery, IL", "a small place with its region"},
	{"TALLAHASSEE -- A lawyer refused to answer.", "TALLAHASSEE", "two hyphens"},
	{"NEW YORK—The doll has been many things.", "NEW YORK", "a dash without spaces"},
	{"ESPAÑOLA — The district attorney says he stays.", "ESPAÑOLA", "an accent"},
	{"FLUSHING MEADOWS — Ida Holm won again.", "FLUSHING MEADOWS", "a place that is no city"},
	{"PUTRAJAYA, Nov 22 — Private companies paid.", "PUTRAJAYA", "the date dropped"},
	{"Bhubaneswar, Jan 12 (PTI) In a bid to stop the flu, the state met.", "Bhubaneswar", "date and agency, no dash"},
	{"NEW DELHI: The report is out.", "NEW DELHI", "a colon behind a known city"},
	{"New Delhi: The report is out.", "New Delhi", "the same in small letters"},
	{"(SEATTLE) — The governor will run.", "SEATTLE", "in brackets, as broadcasters set it"},
	{"ST. LOUIS (AP) — The river rose.", "ST. LOUIS", "an abbreviation in the name"},
	{"LONDON — “We will wait,” said Ann Lee.", "LONDON", "a quotation behind the dash"},
	{"PORT ELLERY, Ireland — The ferry sank.", "PORT ELLERY, Ireland", "a country"},
	{"PORT ELLERY , Ireland , — The ferry sank.", "PORT ELLERY , Ireland", "spaces before the commas"},
	{"( SEATTLE ) — The governor will run.", "SEATTLE", "spaces inside the brackets"},
	{"UPDATE — The ferry has been found.", "", "a word in capitals that is no place"},
	{"BREAKING NEWS — The ferry has been found.", "", "two of them"},
	{"NATO — The alliance met on Monday.", "", "an alliance"},
	{"THURSDAY, Dec. 15 (Reuters) -- Clinics can help.", "", "a weekday"},
	{"(KXYZ) Solar users lined up on Thursday.", "", "a station in brackets without a dash"},
	{"The ferry — an old one — sank on Monday.", "", "dashes within a sentence"},
	{"Ann Lee — the mayor — resigned.", "", "a person"},
	{"Warning: The road is closed.", "", "a word and a colon"},
	{"BESØK: Kari Nes fikk besøk.", "", "a word in capitals and a colon"},
	{"Wide Area Network (WAN) - A network over distance.", "", "initials explained"},
	{"Paris: 115 of 148 votes.", "", "a row of a table"},
	{"P.S. - The ferry is back.", "", "a postscript"},
	{"In PARIS the council voted.", "", "a place inside a sentence"},
	{"", "", "nothing"},
	// German
	{"Berlin (dpa) - Die Regierung berät.", "Berlin", "agency and hyphen"},
	{"Neubrück (dpa/lno) - Ein Haus brannte.", "Neubrück", "the agency's regional code"},
	{"Berlin – Die Regierung berät.", "Berlin", "a known city and a dash"},
	{"London/Teheran - Iranische Schiffe fuhren aus.", "London/Teheran", "two cities"},
	{"WIEN. Die Regierung berät.", "WIEN", "a known city in capitals, a full stop"},
	{"Kiel (abc) - Das Land ist in Gefahr.", "Kiel", "initials of an unknown agency"},
	{"Neubrück am See (dpa) - Ein Haus brannte.", "Neubrück am See", "a small word in the name"},
	{"Anna – Die Frau aus Neubrück.", "", "a person's name and a dash"},
	// French, Spanish, Portuguese, Italian
	{"Paris (AFP) – Le conseil a voté.", "Paris", "French"},
	{"BRUXELLES, 3 juin (Reuters) - Le conseil a voté.", "BRUXELLES", "French, a date"},
	{"MADRID, 12 (EUROPA PRESS) - El consejo votó.", "MADRID", "Spanish: the day alone"},
	{"Ribalta, 5 may (EFE).- El consejo votó.", "Ribalta", "Spanish: full stop and hyphen"},
	{"Asunción: El consejo votó.", "Asunción", "Spanish: a known city and a colon"},
	{"SÃO PAULO — O conselho votou.", "SÃO PAULO", "Portuguese"},
	{"(ANSA) - ROMA, 3 MAG - Il consiglio ha votato.", "ROMA", "Italian: the agency first"},
	{"ROMA, 3 MAG (ANSA) - Il consiglio ha votato.", "ROMA", "Italian: a date in capitals"},
	// Dutch, Nordic, Polish, Czech
	{"AMSTERDAM (ANP) - De raad stemde.", "AMSTERDAM", "Dutch"},
	{"OSLO (NTB): Rådet stemte.", "OSLO", "Norwegian: a colon behind the agency"},
	{"Warszawa (PAP) - Rada głosowała.", "Warszawa", "Polish"},
	// Cyrillic, Greek, Arabic
	{"МОСКВА, 5 янв - РИА Новости. Оползень сошёл ночью.", "МОСКВА", "Russian: the agency behind the dash"},
	{"БЕРЁЗОВ, 5 января. /ТАСС/. Мост открыт.", "", "Russian: a form that is not read"},
	{"القاهرة (رويترز) - صوت المجلس يوم الثلاثاء.", "القاهرة", "Arabic"},
	// Chinese, Japanese, Korean
	{"北京（新华社）理事会周二投票。", "北京", "Chinese: agency in brackets"},
	{"新华社北京12月9日电 理事会投票。", "北京", "Chinese: a telegram"},
	{"新華網海口１月１２日電（記者王小明）理事會投票。", "海口", "Chinese: full-width figures"},
	{"本报大桥1月1日讯 新桥落成。", "大桥", "Chinese: the paper's own"},
	{"例示日报12月15日讯 新桥落成。", "", "Chinese: a paper and no place"},
	{"【陳大文╱台北報導】新橋落成。", "台北", "Chinese: author and place"},
	{"（北京综合讯）理事会投票。", "北京", "Chinese: compiled in"},
	{"【ソウル＝佐藤花子】大統領は３日、会見した。", "ソウル", "Japanese: place and author"},
	{"(서울=연합뉴스) 김하나 기자 = 위원회가 투표했다.", "서울", "Korean"},
	{"[서울=뉴시스] 위원회가 투표했다.", "서울", "Korean, in square brackets"},
	{"理事会于12月9日投票。", "", "a Chinese sentence"},
}

func TestSplitDateline(t *testing.T) {
	for _, c := range datelineCases {
		t.Run(c.why+": "+c.line, func(t *testing.T) {
			assert.Equal(t, c.place, SplitDateline(c.line))
		})
	}
}

func FuzzSplitDateline(f *testing.F) {
	for _, c := range datelineCases {
		f.Add(c.line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		place := SplitDateline(line)
		checkLine(t, line, place)
		if place != "" {
			require.True(t, text.HasLetter(place), "a place has letters")
			require.LessOrEqual(t, len(place), datelineWindow, "a place is short")
			require.Equal(t, place, SplitDateline("  "+line+"  "), "white space around changes nothing")
		}
	})
}
