package text_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/text"
)

func TestCountWords(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       int
	}{
		{"nothing", "", 0},
		{"a sentence", "The ferry sails again.", 4},
		{"an apostrophe", "She doesn’t know o'clock", 4},
		{"a possessive at the end", "the sailors’ quay", 3},
		{"hyphens part", "a well-known ferry", 4},
		{"figures with their signs", "1,204.50 at 12:40", 4},
		{"an initialism", "the U.S. fleet", 3},
		{"an address is several", "paper.example/isles_2024", 2},
		{"dashes and dots alone", "— … * 5 %", 1},
		{"marks belong to their letter", "ne\u0301e", 1},
		{"Hindi", "रात की नाव", 3},
		{"ideographs", "渡轮启航", 4},
		{"kana", "フェリーが出た", 4},
		{"Korean", "밤배가 다시 떠났다", 3},
		{"Thai by its letters", "เรือออก", 2},
		{"bytes that are no text", "\xff\xfe", 0},
		{"line breaks and tabs", "one\ntwo\tthree", 3},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, text.CountWords(test.text)) })
	}
}
