package text

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// TestLetterClasses: the table says of each character beyond ASCII what is found of it.
func TestLetterClasses(t *testing.T) {
	for r := len(ASCIIClasses); r < len(LetterClasses); r++ {
		require.Equal(t, findClass(rune(r)), LetterClasses[r], "%U", r)
	}
}
