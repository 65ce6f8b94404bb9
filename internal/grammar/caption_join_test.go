package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWithoutNotes(t *testing.T) {
	cases := []struct{ caption, want string }{
		{"The quay, built in 1899.[1]", "The quay, built in 1899."},
		{"The quay[2] at dawn[a]", "The quay at dawn"},
		{"The quay[note 3] at dawn", "The quay at dawn"},
		{"The quay [at dawn]", "The quay [at dawn]"},
		{"The quay at dawn [1]", "The quay at dawn [1]"},
		{"[1] The quay", "[1] The quay"},
		{"The quay[at dawn]", "The quay[at dawn]"},
		{"The quay[1", "The quay[1"},
		{"The quay", "The quay"},
		{"", ""},
	}
	for _, c := range cases {
		t.Run(c.caption, func(t *testing.T) { assert.Equal(t, c.want, WithoutNotes(c.caption)) })
	}
}

func TestGoesOn(t *testing.T) {
	cases := []struct {
		text            string
		goesOn, tightly bool
	}{
		{"kept burning.", true, false},
		{"’s lamp", true, true},
		{", at dawn", true, true},
		{". ", true, true},
		{"Kept burning.", false, false},
		{"’Tis dawn", false, false},
		{".5 metres", false, false},
		{"", false, false},
	}
	for _, c := range cases {
		t.Run(c.text, func(t *testing.T) {
			assert.Equal(t, c.goesOn, GoesOn(c.text), "goes on")
			assert.Equal(t, c.tightly, FollowsTightly(c.text), "tightly")
		})
	}
}
