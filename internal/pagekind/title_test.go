package pagekind

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/role"
)

// TestOfTitle: a title names a kind of page by the whole of it or by one of its parts,
// in whichever case.
func TestOfTitle(t *testing.T) {
	for _, c := range []struct {
		title string
		want  role.PageKind
	}{
		{"404 Not Found", role.PageError}, {"Not found | The Olmark Ledger", role.PageError},
		{"500 Internal Server Error", role.PageError}, {"LOG IN – The Olmark Ledger", role.PageLogin},
		{"Ferry not found after the storm", ""}, {"", ""}, {"|", ""},
	} {
		assert.Equal(t, c.want, ofTitle(c.title), c.title)
	}
}

// TestDescribe: every kind has words of its own.
func TestDescribe(t *testing.T) {
	seen := map[string]role.PageKind{}
	for _, kind := range []role.PageKind{role.PageArticle, role.PageFront, role.PageList, role.PageProduct, role.PageError,
		role.PageLogin, role.PageSearch, role.PageFeed, role.PageApplication, role.PageEmpty, role.PageOther} {
		words := Describe(kind)
		assert.NotContains(t, seen, words, kind)
		seen[words] = kind
	}
}
