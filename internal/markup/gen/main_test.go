package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestGenerated compares the generated files with what the generator writes.
func TestGenerated(t *testing.T) {
	for name, source := range sources {
		want, err := source()
		require.NoError(t, err)
		got, err := os.ReadFile(filepath.Join("..", name))
		require.NoError(t, err)
		assert.Equal(t, string(want), string(got), "%s: run go generate ./internal/markup", name)
	}
}
