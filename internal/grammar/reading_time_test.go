package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestIsReadingTime(t *testing.T) {
	for in, want := range map[string]bool{
		"4 min read": true, "4-minute read": true, "Reading time: 12 minutes": true, "Lesezeit: 4 Min.": true,
		"Temps de lecture : 4 min": true, "3 min de lectura": true, "Время чтения: 4 мин": true, "阅读时间 4 分钟": true,
		"4 minutes": false, "Reading time": false, "The reading time of the 4 clocks in the hall was off": false, "": false,
	} {
		assert.Equal(t, want, IsReadingTime(in), in)
	}
}
