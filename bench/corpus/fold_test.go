package corpus

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFoldsKeepHostsApart: pages of one site are in one fold, whatever the
// subdomain.
func TestFoldsKeepHostsApart(t *testing.T) {
	fold := func(url string) int {
		f, half := FoldOf("a", url, "")
		require.Less(t, f, Folds)
		require.Less(t, half, 2)
		return f
	}
	assert.Equal(t, fold("https://www.courier.test/a"), fold("https://news.courier.test/b"))
	assert.Equal(t, fold("https://www.courier.co.test/a"), fold("https://courier.co.test/b"))
	f, _ := FoldOf("a", "", "courier.test")
	assert.Equal(t, fold("https://www.courier.test/a"), f, "a page whose address is not known goes by its host")
	used := map[int]bool{}
	for _, name := range []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"} {
		used[fold("https://"+name+".test/")] = true
	}
	assert.Greater(t, len(used), 2, "hosts are spread over the folds")
}
