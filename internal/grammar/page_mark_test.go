package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsPageMark(t *testing.T) {
	for line, want := range map[string]bool{
		"Page 1 of 3":                         true,
		"Page: 1 2 3 Next »":                  true,
		"1 2 3 Next »":                        true,
		"« Previous | Next »":                 true,
		"Next":                                true,
		"Continued on page 2":                 true,
		"Continue reading on page 2 →":        true,
		"(Continued)":                         true,
		"View as one page":                    true,
		"Seite 1 von 3":                       true,
		"Weiter auf Seite 2":                  true,
		"Page 2 sur 4":                        true,
		"Página 1 de 2 Siguiente":             true,
		"Pagina 1 di 3":                       true,
		"Страница 1 из 3":                     true,
		"第1页 共3页":                             true,
		"次のページへ":                              true,
		"1/3ページ":                              true,
		"페이지 1 / 2 다음":                        true,
		"1 2 3":                               false,
		"Page":                                false,
		"Of page and king":                    false,
		"Next year the page turns":            false,
		"Continued growth":                    false,
		"Page 2024":                           false,
		"Die nächste Seite des Streits":       false,
		"Three of four":                       false,
		"On page 3 of the will stands a name": false,
		"":                                    false,
	} {
		assert.Equal(t, want, IsPageMark(line, false), line)
	}
	assert.True(t, IsPageMark("1 2 3", true), "linked figures")
	assert.False(t, IsPageMark("1", true), "one figure, as a note")
	assert.False(t, IsPageMark("2023 2024", true), "years")
}
