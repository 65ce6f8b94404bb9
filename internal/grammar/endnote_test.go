package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsContactLine(t *testing.T) {
	cases := []struct {
		line string
		want bool
	}{
		{"Contact the author at ann@example.com", true},
		{"Do you have a tip? Call 555-0100.", true},
		{"Follow her on Chirper: @annlee", true},
		{"You can reach Ann Lee at ann@example.com.", true},
		{"Haben Sie Hinweise? Schreiben Sie an tipps@example.com", true},
		{"ann@example.com", true},
		{"Follow Ann Lee on Twitter.", true},
		{"Contact Ann Lee at ann@example.com or 555-0147.", true},
		{"Got a news tip? Call us.", true},
		{"Follow Ann Lee down the quay.", false},
		{"배는 화요일에 다시 바다로 나갔다.항구=김하나 기자 hana@example.com", false},
		{"Chirper: @annlee", true},
		{"Więcej: http://example.pl/", true},
		{"Online: www.example.org/report", true},
		{"https://example.com/2024/story", true},
		{"The whole list of the winners stands at www.example.org.", false},
		{"Contact with the ferry was lost at noon.", false},
		{"Do you have a dog? Then you know the road.", false},
		{"She wrote to ann@example.com and was never answered.", false},
		{"", false},
	}
	for _, c := range cases {
		t.Run(c.line, func(t *testing.T) { assert.Equal(t, c.want, IsContactLine(c.line)) })
	}
}

func TestIsSourceLine(t *testing.T) {
	cases := []struct {
		line string
		want bool
	}{
		{"Quelle: dpa", true},
		{"Quelle: dpa/mo", true},
		{"Source: AFP", true},
		{"Fuente: EFE, Reuters", true},
		{"(dpa)", true},
		{"Agence France-Presse", true},
		{"(mo)", true},
		{"dpa/lnw", true},
		{"Source: the harbour office", false},
		{"Quelle: Gemeinde", false},
		{"(Laughs)", false},
		{"The agency was Reuters", false},
		{"and/or", false},
		{"", false},
	}
	for _, c := range cases {
		t.Run(c.line, func(t *testing.T) { assert.Equal(t, c.want, IsSourceLine(c.line)) })
	}
}

func TestBiography(t *testing.T) {
	cases := []struct{ text, name string }{
		{"Ann Lee is a reporter for the Example who covers harbours.", "Ann Lee"},
		{"Ann van der Lee has been a columnist since 2011, and lives in Port Ellery.", "Ann van der Lee"},
		{"Anna Berg arbeitet als Redakteurin in Hafenstadt.", "Anna Berg"},
		{"Jeanne Roux est journaliste à Port-Aval.", "Jeanne Roux"},
		{"Ann Lee covers harbours for the Example.", "Ann Lee"},
		{"Ann Lee is glad that the ferry sails again.", ""},
		{"Lee is a reporter.", ""},
		{"The harbour is a writer's dream.", ""},
		{"Ann Lee said that no reporter had called.", ""},
		{"", ""},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) { assert.Equal(t, c.name, Biography(c.text)) })
	}
}

func TestIsSelfPortrait(t *testing.T) {
	cases := []struct {
		text string
		want bool
	}{
		{"I write about harbours and their cats.", true},
		{"I'm a reporter in Port Ellery.", true},
		{"Ich bin Redakteurin und wohne am Hafen.", true},
		{"Hi, my name is Ann.", true},
		{"In Port Ellery nobody writes.", false},
		{"It was late when the ferry came.", false},
		{"", false},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) { assert.Equal(t, c.want, IsSelfPortrait(c.text)) })
	}
}

func TestTellsOf(t *testing.T) {
	cases := []struct {
		text, name string
		want       bool
	}{
		{"Ann Lee has written about harbours for years.", "Ann Lee", true},
		{"Ann writes about harbours.", "Dr. Ann Lee", true},
		{"Anna writes about harbours.", "Ann Lee", false},
		{"Ann Lee said nothing.", "Ann Lee", false},
		{"It is late.", "", false},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) { assert.Equal(t, c.want, TellsOf(c.text, c.name)) })
	}
}

func TestIsAuthorNote(t *testing.T) {
	assert.True(t, IsAuthorNote("The writer is a fisherman in Port Ellery."))
	assert.True(t, IsAuthorNote("Die Autorin ist Fischerin."))
	assert.False(t, IsAuthorNote("The writer said that he fished."))
	assert.False(t, IsAuthorNote(""))
}
