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
