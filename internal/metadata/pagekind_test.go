package metadata

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPageKindIsShort(t *testing.T) {
	var k PageKind
	k.readBodyClass(strings.Repeat("single ", 1000))
	assert.EqualValues(t, 64, k.Single, "no more names than a template writes")
}
