package date

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsDateLine(t *testing.T) {
	for _, test := range []struct {
		lang, in string
		want     bool
	}{
		{"en", "13 January 2020", true},
		{"en", "Monday, January 13, 2020 at 6:51 p.m. EST", true},
		{"en", "Posted on 13 Jan 2020 | Updated 14 Jan 2020, 10:00", true},
		{"en", "Last updated: 13/01/2020", true},
		{"en", "6:51 PM, 13 January 2020", true},
		{"de", "Veröffentlicht am Montag, 13. Januar 2020 um 18.51 Uhr", true},
		{"de", "Stand: 13.01.2020, 18:51 Uhr", true},
		{"fr", "Publié le lundi 13 janvier 2020 à 18h51", true},
		{"es", "Lunes, 13 de enero de 2020", true},
		{"pl", "Opublikowano: 13 stycznia 2020, 18:51", true},
		{"ru", "Опубликовано 13 января 2020 года в 18:51", true},
		{"ar", "الاثنين ١٣ يناير ٢٠٢٠", true},
		{"zh", "发布时间:2020年1月13日 18:51", true},
		{"ja", "2020年1月13日(月) 18時51分", true},
		{"ko", "입력 2020.01.13. 오후 6:51", true},
		{"", "2020-01-13 18:51", true},
		{"en", "The storm of 13 January 2020", false},
		{"en", "13 January 2020 was a Monday", false},
		{"en", "13 January 2020: 3 boats", false},
		{"en", "By Ada Quill, 13 January 2020", false},
		{"en", "January 2020", false},
		{"en", "18:51", false},
		{"en", "Yesterday", false},
		{"en", "", false},
	} {
		assert.Equal(t, test.want, IsDateLine(test.in, test.lang), test.in)
	}
}
