package standfirst

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWeightsHash(t *testing.T) {
	assert.Regexp(t, "^[0-9a-f]{16}$", WeightsHash())
	assert.Equal(t, WeightsHash(), WeightsHash())
	assert.Equal(t, "devel", Version(), "tests are built from a folder")
}
