package classifier

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/feature"
)

// TestShippedWeights: both files are read, and say how they were fitted.
func TestShippedWeights(t *testing.T) {
	for name, file := range map[string][]byte{"html": htmlWeights, "text": textWeights} {
		c, err := Read(file)
		require.NoError(t, err, name)
		for k := range c {
			assert.NotEmpty(t, c[k].Trees, "%s: %s", name, Names[k])
		}
		h := headerOf(t, file)
		assert.NotEmpty(t, h.Command, name)
		assert.NotEmpty(t, h.Commit, name)
		assert.NotEmpty(t, h.Sets, name)
	}
}

// TestWeightsOfAnotherVersion holds which files are refused, and that the error
// says why.
func TestWeightsOfAnotherVersion(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Header)
		want   string
	}{
		{"other names", func(h *Header) { h.Names = "0123456789abcdef" }, `"0123456789abcdef"`},
		{"a feature less", func(h *Header) { h.Features-- }, "hash"},
		{"more features than there are", func(h *Header) { h.Features = int(feature.NumTextFeatures) + 1 }, "features"},
		{"a question less", func(h *Header) { h.Classifiers = h.Classifiers[1:] }, "6 classifiers"},
		{"another question", func(h *Header) { h.Classifiers[2] = "weather" }, `"weather"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := headerOf(t, htmlWeights)
			c.change(&h)
			b, err := json.Marshal(h)
			require.NoError(t, err)
			_, rest, _ := bytes.Cut(htmlWeights, []byte("\n"))
			_, err = Read(append(append(b, '\n'), rest...))
			require.ErrorIs(t, err, ErrWeights)
			assert.ErrorContains(t, err, c.want)
		})
	}
	for name, file := range map[string][]byte{
		"nothing": nil, "no header": []byte("weights\n"), "cut off": htmlWeights[:len(htmlWeights)/2],
	} {
		_, err := Read(file)
		assert.ErrorIs(t, err, ErrWeights, name)
	}
}

// TestWeightsRoundTrip: what is written is read again.
func TestWeightsRoundTrip(t *testing.T) {
	b, err := Write(Builtin(), false, headerOf(t, htmlWeights))
	require.NoError(t, err)
	assert.Equal(t, string(htmlWeights), string(b))
}

// TestUse: the weights that are put in the place of the library's own are the
// ones in use until each switch is undone, the last one first.
func TestUse(t *testing.T) {
	html, text := Builtin(), BuiltinText()
	fold := None()
	undo := Use(fold, nil)
	assert.Same(t, fold, Builtin())
	assert.Same(t, text, BuiltinText())
	inner := None()
	undoInner := Use(inner, inner)
	assert.Same(t, inner, Builtin())
	assert.Same(t, inner, BuiltinText())
	undoInner()
	assert.Same(t, fold, Builtin())
	undo()
	assert.Same(t, html, Builtin())
	assert.Same(t, text, BuiltinText())
}

func headerOf(t *testing.T, file []byte) (h Header) {
	t.Helper()
	line, _, _ := bytes.Cut(file, []byte("\n"))
	require.NoError(t, json.Unmarshal(line, &h))
	return h
}
