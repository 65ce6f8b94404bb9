package metadata

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestPageKindIsShort(t *testing.T) {
	var c Claims
	c.BodyClass(strings.Repeat("single ", 1000))
	assert.EqualValues(t, 64, c.Kind.Single, "no more names than a template writes")
}
