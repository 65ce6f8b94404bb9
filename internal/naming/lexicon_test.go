package naming

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLayoutClasses holds which words of a class name mean nothing where they
// stand.
func TestLayoutClasses(t *testing.T) {
	for _, c := range []struct {
		class string
		want  Meanings
	}{
		{"news-grid", Article | Listing},
		{"grid", 0}, {"grid-cols-2", 0}, {"items-center", 0}, {"items", Listing},
		{"overflow-hidden", 0}, {"hidden", Hidden}, {"margin-bottom", 0}, {"bottom-4", 0}, {"bottom", Footer}, {"page-bottom", Footer},
		{"cmp-text", Article}, {"cmp", Consent},
		{"visually-hidden", Hidden | ScreenReader}, {"field--label-visually_hidden", 0}, {"sr-only", ScreenReader},
		{"entry-sub-title", Article | Standfirst}, {"subTitle", Standfirst}, {"sub title", Headline}, {"sub-menu", Navigation}, {"chapeau", Standfirst},
		{"screen-reader-text", Article | ScreenReader}, {"sr article-only", Article},
	} {
		assert.Equal(t, c.want, Read([]byte(c.class))&^Microformat&^Kicker, c.class)
	}
}
