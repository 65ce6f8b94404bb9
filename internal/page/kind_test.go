package page

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
)

// metadataOf returns what a page of HTML says of itself.
func metadataOf(page string) metadata.Metadata {
	claims, b := new(metadata.Reader), new(Builder)
	b.Reset(claims)
	b.ReadTokens(markup.Prune(nil, []byte(page)))
	return claims.Resolve("")
}

// TestPageKind holds what a page says of its own kind.
func TestPageKind(t *testing.T) {
	for _, c := range []struct {
		why, page string
		want      metadata.PageKind
	}{
		{"nothing", `<p>Rain`, metadata.PageKind{}},
		{"an article's address and type", `<meta property=og:type content=article><link rel=canonical href=https://isles.example/2024/ferry-sails-again-17>`,
			metadata.PageKind{Shared: 1, HasAddress: true, Depth: 2, Words: 4, Longest: 4, Digits: 2, Dated: true}},
		{"the front page", `<meta property=og:type content=website><link rel=canonical href=https://isles.example/>`, metadata.PageKind{Shared: 3, HasAddress: true}},
		{"goods", `<meta property=og:type content=product.group>`, metadata.PageKind{Shared: 2}},
		{"one entry's body", `<body class="post-template-default single single-post postid-7">`, metadata.PageKind{Single: 3}},
		{"an archive's body", `<body class="archive category category-boats">`, metadata.PageKind{Archive: 2}},
		{"a list in the data", `<script type=application/ld+json>{"@type":"CollectionPage"}</script>`, metadata.PageKind{Lists: true}},
		{"an offer in the data", `<script type=application/ld+json>{"@type":["Thing","Product"]}</script>`, metadata.PageKind{Sells: true}},
	} {
		assert.Equal(t, c.want, metadataOf(c.page).Kind, c.why)
	}
}
