package standfirst

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDependencies: whoever imports the library gets golang.org/x/net, what it brings,
// and nothing else but what its tests need. A new requirement is a decision, not an
// accident; what else a program needs stands in the nested modules.
func TestDependencies(t *testing.T) {
	file, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	var required []string
	inside := false
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "require (":
			inside = true
			continue
		case line == ")":
			inside = false
		case strings.HasPrefix(line, "require "):
			line = strings.TrimPrefix(line, "require ")
		case !inside:
			continue
		}
		if name, _, ok := strings.Cut(line, " "); ok && !strings.Contains(line, "// indirect") {
			required = append(required, name)
		}
	}
	assert.Equal(t, []string{"github.com/stretchr/testify", "golang.org/x/net", "golang.org/x/text"}, required)
}
