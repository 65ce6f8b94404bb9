package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestBuilderFull holds that of more blocks than a page may have the last take
// in the rest, links and all.
func TestBuilderFull(t *testing.T) {
	b := new(builder)
	b.reset(new(claims))
	b.readTokens([]byte(strings.Repeat("<p>Rain in <a href=/ohmstadt>Ohmstadt</a></p>", maxBlocks+2)))
	p := b.page()
	assert.Len(t, p.blocks, maxBlocks)
	assert.EqualValues(t, maxBlocks-1, p.links[len(p.links)-1].block)
}
