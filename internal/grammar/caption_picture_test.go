package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestDescribesPicture says which texts describe a picture.
func TestDescribesPicture(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       bool
	}{
		{"place in brackets", "Oona Tarrant (left) at the organ of Lindwick", true},
		{"place in German", "Oona Tarrant (links) an der Orgel", true},
		{"place between commas", "Oona Tarrant, right, at the organ of Lindwick", true},
		{"full-width brackets", "オルガンを弾くタラントさん（右）", true},
		{"kind of picture", "The quay of Lindwick (file photo)", true},
		{"kind first", "Archivbild: Der Hafen von Lindwick", true},
		{"order of people", "Von links: Oona Tarrant und Rolf Tarn", true},
		{"upper case", "OONA TARRANT (LEFT) AT THE ORGAN", true},
		{"a word of the sentence", "The ferry left, at last, on Tuesday", false},
		{"other brackets", "The ferry (leftovers of bread on board) sailed", false},
		{"nothing", "", false},
		{"bracket at the end", "The harbour (", false},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, DescribesPicture(c.text)) })
	}
}
