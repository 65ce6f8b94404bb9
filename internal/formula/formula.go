package formula

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// Formula is what a page tells of one formula.
type Formula struct {
	// Text is a readable text on one line, the TeX source where there is one.
	Text string
	// Tex is the TeX source on one line, without its delimiters; empty for none.
	Tex string
	// Display reports whether the formula stands by itself.
	Display bool
}

// The bounds of what is a formula: what is longer is none.
const (
	longestSource = 64 << 10 // bytes of a math element
	longestText   = 4 << 10  // bytes of a formula
)

// IsZero reports whether nothing was read.
func (f Formula) IsZero() bool { return f.Text == "" }

// OfTex is the formula of a TeX source with or without delimiters around it.
func OfTex(source string) Formula {
	tex, display := stripDelimiters(clean(WithoutComments(source)))
	if tex == "" || len(tex) > longestText {
		return Formula{}
	}
	return Formula{Text: tex, Tex: tex, Display: display}
}

// OfText is the formula of a text that is no TeX.
func OfText(text string) Formula {
	if text = clean(text); len(text) > longestText {
		return Formula{}
	}
	return Formula{Text: text}
}

// OfAlternative is the formula of an alternative text, which may be TeX or words.
func OfAlternative(alt string) Formula {
	f := OfTex(alt)
	if f.Tex == clean(alt) && !mayBeTex(f.Tex) {
		f.Tex = ""
	}
	return f
}

// Parse reads the source of a math element, also one whose signs are in the spelling
// of editors that keep it in an attribute ("«math»«mi»x«/mi»«/math»").
func Parse(src []byte) Formula {
	if len(src) > longestSource {
		return Formula{}
	}
	if bytes.HasPrefix(src, []byte("«")) {
		src = []byte(editorSigns.Replace(string(src)))
	}
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return Formula{}
	}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == "math" {
			return OfNode(n)
		}
	}
	return Formula{}
}

var editorSigns = strings.NewReplacer("«", "<", "»", ">", "¨", `"`, "§", "&")

// OfNode reads a math element of a tree.
func OfNode(n *html.Node) Formula {
	f := Formula{Display: attribute(n, "display") == "block" || attribute(n, "mode") == "display"}
	of := OfTex(annotation(n, 0))
	if of.IsZero() {
		if of = OfAlternative(attribute(n, "alttext")); of.Tex == "" {
			if text := OfText(linear(n)); !text.IsZero() {
				of = text
			}
		}
	}
	f.Text, f.Tex = of.Text, of.Tex
	return f
}

// annotation is the TeX source that a math element is annotated with.
func annotation(n *html.Node, depth int) string {
	for c := n.FirstChild; c != nil && depth < deepest; c = c.NextSibling {
		if c.Type != html.ElementNode {
			continue
		}
		if c.Data == "annotation" && strings.Contains(strings.ToLower(attribute(c, "encoding")), "tex") {
			return textOf(c, depth)
		}
		if tex := annotation(c, depth+1); tex != "" {
			return tex
		}
	}
	return ""
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf is the text in an element.
func textOf(n *html.Node, depth int) string {
	var b strings.Builder
	for c := n.FirstChild; c != nil && depth < deepest; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			b.WriteString(c.Data)
		case html.ElementNode:
			b.WriteString(textOf(c, depth+1))
		}
	}
	return b.String()
}

// clean folds white space and drops what is not seen.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u200d' && r != '\u200c', unicode.Is(unicode.Co, r):
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// Same reports whether two formulas are one that is printed twice.
func Same(a, b Formula) bool { return bare(a.Text) == bare(b.Text) }

// bare is a formula without the white space and the groups that copies of one differ in.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || r == '{' || r == '}' {
			return -1
		}
		return r
	}, s)
}
