package metadata

import (
	"net/url"
	"strings"
)

// PageKind is what a page says of itself as a whole, for the classifier of the
// page.
type PageKind struct {
	// Shared is Open Graph's type, one of the constants below.
	Shared float32
	// Lists and Sells report whether its structured data list other pages, and
	// goods.
	Lists, Sells bool
	// Single and Archive count the classes of <body> that content systems give
	// to the page of one entry and to one that lists entries.
	Single, Archive float32
	// HasAddress reports whether it gives its address. Depth is how many segments
	// that has, Words and Digits how many words and digits its last segment has,
	// Longest how many words the longest has, and Dated reports whether a year
	// stands in it.
	HasAddress                    bool
	Depth, Words, Digits, Longest float32
	Dated                         bool
}

// Open Graph's types as [PageKind.Shared] has them, 0 for none.
const (
	SharedArticle = 1
	SharedGoods   = 2
	SharedOther   = 3
)

// bodyClasses are class names of <body>: those of WordPress's body_class,
// Drupal's node types, Shopify's templates, Magento's actions, and their like.
var bodyClasses = []struct {
	names  string
	single bool
}{
	{"single single-post single-article single-news article article-page page-article post-page page-post story story-page " +
		"post-template post-template-default single-format-standard node-type-article node-type-story node-type-blog " +
		"page-node-type-article page-node-type-story page-node-type-blog page-node-type-news template-article blog-post " +
		"article-template articlepage article-view item-view", true},
	{"archive category home front frontpage front-page homepage home-page blog search search-results search-page tag author " +
		"date taxonomy listing list list-page post-type-archive category-page catalog catalog-category-view " +
		"catalog-product-view template-index template-collection template-product template-blog template-search " +
		"woocommerce woocommerce-page single-product page-template path-frontpage index archive-page topic topic-page section section-page " +
		"section-front index-page", false},
}

// readBodyClass counts the class names of <body>.
func (k *PageKind) readBodyClass(class string) {
	const most = 64 // names; a page with more has generated ones
	for i, name := range strings.Fields(class) {
		if i == most {
			break
		}
		name = strings.ToLower(name)
		for _, row := range bodyClasses {
			switch {
			case !strings.Contains(" "+row.names+" ", " "+name+" "):
			case row.single:
				k.Single++
			default:
				k.Archive++
			}
		}
	}
}

// readGraphType fills Shared from Open Graph's type, which may be empty.
func (k *PageKind) readGraphType(graphType string) {
	switch og := strings.ToLower(graphType); {
	case og == "":
	case og == "article":
		k.Shared = SharedArticle
	case strings.HasPrefix(og, "product"):
		k.Shared = SharedGoods
	default:
		k.Shared = SharedOther
	}
}

// readAddress describes the page's canonical address, which may be empty.
func (k *PageKind) readAddress(canonical string) {
	address, err := url.Parse(canonical)
	if err != nil || address.Host == "" {
		return
	}
	k.HasAddress = true
	for segment := range strings.SplitSeq(address.Path, "/") {
		if segment == "" {
			continue
		}
		k.Depth++
		words := strings.FieldsFunc(segment, func(r rune) bool { return r == '-' || r == '_' || r == ' ' || r == '+' })
		k.Words, k.Digits = float32(len(words)), 0
		for i := range len(segment) {
			if segment[i] >= '0' && segment[i] <= '9' {
				k.Digits++
			}
		}
		k.Longest = max(k.Longest, k.Words)
		k.Dated = k.Dated || isYear(segment[:min(4, len(segment))])
	}
}

// isYear reports whether a segment begins with a year of the web's.
func isYear(s string) bool {
	return len(s) == 4 && (s[:2] == "19" || s[:2] == "20") && '0' <= s[2] && s[2] <= '9' && '0' <= s[3] && s[3] <= '9'
}
