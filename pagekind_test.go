package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestPageKind holds what a page says of its own kind.
func TestPageKind(t *testing.T) {
	for _, c := range []struct {
		why, page string
		want      pageKind
	}{
		{"nothing", `<p>Rain`, pageKind{}},
		{"an article's address and type", `<meta property=og:type content=article><link rel=canonical href=https://isles.example/2024/ferry-sails-again-17>`,
			pageKind{shared: 1, hasAddress: true, depth: 2, words: 4, longest: 4, digits: 2, dated: true}},
		{"the front page", `<meta property=og:type content=website><link rel=canonical href=https://isles.example/>`, pageKind{shared: 3, hasAddress: true}},
		{"goods", `<meta property=og:type content=product.group>`, pageKind{shared: 2}},
		{"one entry's body", `<body class="post-template-default single single-post postid-7">`, pageKind{single: 3}},
		{"an archive's body", `<body class="archive category category-boats">`, pageKind{archive: 2}},
		{"a list in the data", `<script type=application/ld+json>{"@type":"CollectionPage"}</script>`, pageKind{lists: true}},
		{"an offer in the data", `<script type=application/ld+json>{"@type":["Thing","Product"]}</script>`, pageKind{sells: true}},
	} {
		s := takeScene()
		s.readBytes([]byte(c.page))
		s.see(new(Parser))
		assert.Equal(t, c.want, s.witnesses.kind, c.why)
		s.release()
	}
}

func TestPageKindIsShort(t *testing.T) {
	var c claims
	c.bodyClass(strings.Repeat("single ", 1000))
	assert.EqualValues(t, 64, c.kind.single, "no more names than a template writes")
}

// TestLayoutClasses holds which words of a class name mean nothing where they
// stand.
func TestLayoutClasses(t *testing.T) {
	for _, c := range []struct {
		class string
		want  kinds
	}{
		{"news-grid", kindArticle | kindListing},
		{"grid", 0}, {"grid-cols-2", 0}, {"items-center", 0}, {"items", kindListing},
		{"overflow-hidden", 0}, {"hidden", kindHidden}, {"margin-bottom", 0}, {"bottom-4", 0}, {"bottom", kindFooter}, {"page-bottom", kindFooter},
		{"cmp-text", kindArticle}, {"cmp", kindConsent},
		{"visually-hidden", kindHidden | kindScreenReader}, {"field--label-visually_hidden", 0}, {"sr-only", kindScreenReader},
		{"screen-reader-text", kindArticle | kindScreenReader}, {"sr article-only", kindArticle},
	} {
		assert.Equal(t, c.want, readKinds([]byte(c.class))&^kindMicroformat&^kindKicker, c.class)
	}
}
