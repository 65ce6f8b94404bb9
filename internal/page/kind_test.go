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

// TestLayoutClasses holds which words of a class name mean nothing where they
// stand.
func TestLayoutClasses(t *testing.T) {
	for _, c := range []struct {
		class string
		want  Meanings
	}{
		{"news-grid", KindArticle | KindListing},
		{"grid", 0}, {"grid-cols-2", 0}, {"items-center", 0}, {"items", KindListing},
		{"overflow-hidden", 0}, {"hidden", KindHidden}, {"margin-bottom", 0}, {"bottom-4", 0}, {"bottom", KindFooter}, {"page-bottom", KindFooter},
		{"cmp-text", KindArticle}, {"cmp", KindConsent},
		{"visually-hidden", KindHidden | KindScreenReader}, {"field--label-visually_hidden", 0}, {"sr-only", KindScreenReader},
		{"screen-reader-text", KindArticle | KindScreenReader}, {"sr article-only", KindArticle},
	} {
		assert.Equal(t, c.want, ReadMeanings([]byte(c.class))&^KindMicroformat&^KindKicker, c.class)
	}
}
