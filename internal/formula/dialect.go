package formula

import (
	"bytes"
	"encoding/json"

	"github.com/standfirst/standfirst/internal/text"
)

// Kind is how an element holds a formula.
type Kind uint8

// The kinds.
const (
	None    Kind = iota
	Inline       // copies of one formula, of which one is read
	Display      // the same of a formula that stands by itself
	Preview      // what stands for a formula until a script has set it
	Source       // TeX that a script sets
	Element      // MathML
	Picture      // a picture whose alternative text it is
)

// containers are the elements that hold copies of one formula, by a word of their
// class as the libraries spell it.
var containers = map[string]Kind{
	"katex": Inline, "katex-display": Display, "katex-eq": Source,
	"mwe-math-element": Inline, "mwe-math-element-inline": Inline, "mwe-math-element-block": Display,
	"MathJax": Inline, "MathJax_SVG": Inline, "MathJax_CHTML": Inline, "mjx-chtml": Inline,
	"MathJax_Display": Display, "MathJax_SVG_Display": Display, "MJXc-display": Display,
	"MathJax_Preview": Preview, "latex-rendered": Display, "ql-formula": Inline,
}

// ClassParts are the parts of which the class of a formula has one.
var ClassParts = text.NewPartSet("math", "atex", "mjx", "formula")

// OfClass is how an element with a class holds a formula.
func OfClass(class []byte) (kind Kind) {
	if !ClassParts.In(class) {
		return None
	}
	for word := range bytes.FieldsSeq(class) {
		if k := containers[string(word)]; k != None && kind != Display {
			kind = k
		}
	}
	return kind
}

// OfName is how an element that HTML does not know holds a formula.
func OfName(name []byte) Kind {
	switch string(name) {
	case "mjx-container":
		return Inline
	case "math-renderer", "tex-math":
		return Source
	}
	return None
}

// OfAttribute is the formula in an attribute that is made for formulas: MathML, JSON
// or TeX.
func OfAttribute(value []byte) Formula {
	value = bytes.TrimSpace(value)
	switch {
	case bytes.HasPrefix(value, []byte("<math")), bytes.HasPrefix(value, []byte("«math")):
		return Parse(value)
	case bytes.HasPrefix(value, []byte(`{"`)):
		var v struct{ PersistentExpression string }
		if json.Unmarshal(value, &v) != nil {
			return Formula{}
		}
		return OfTex(v.PersistentExpression)
	case bytes.Equal(value, []byte("true")), bytes.Equal(value, []byte("false")), bytes.Equal(value, []byte("1")),
		bytes.Equal(value, []byte("0")):
		return Formula{}
	}
	return OfTex(string(value))
}

// OfLooseAttribute is the formula in an attribute whose name others use as well.
func OfLooseAttribute(value []byte) Formula {
	if s := string(value); !hasCommand(s) && !bytes.ContainsAny(value, "^_") {
		return Formula{}
	}
	return OfTex(string(value))
}

// imageClasses are the classes of pictures of formulas whose alternative text is
// their source.
var imageClasses = map[string]Kind{
	"latex": Inline, "tex": Inline, "mwe-tex": Inline, "mwe-math-fallback-image-inline": Inline,
	"mwe-math-fallback-image-display": Display, "ql-img-inline-formula": Inline, "ql-img-displayed-equation": Display,
	"Wirisformula": Inline, "equation_image": Inline, "math-tex": Inline, "latex-display": Display,
}

// OfImage is how a picture with a class holds a formula.
func OfImage(class []byte) (kind Kind) {
	for word := range bytes.FieldsSeq(class) {
		if k := imageClasses[string(word)]; k != None && kind != Display {
			kind = k
		}
	}
	return kind
}

// OfScript is the formula in a script of a type that says so, false for others.
func OfScript(kind string, src []byte) (Formula, bool) {
	const prefix = "math/"
	if len(kind) < len(prefix) || !bytes.EqualFold([]byte(kind[:len(prefix)]), []byte(prefix)) {
		return Formula{}, false
	}
	language, mode, _ := bytes.Cut([]byte(kind[len(prefix):]), []byte(";"))
	var f Formula
	switch string(bytes.ToLower(bytes.TrimSpace(language))) {
	case "tex":
		f = OfTex(string(bytes.TrimSuffix(bytes.TrimPrefix(bytes.TrimSpace(src), []byte("% <![CDATA[")), []byte("%]]>"))))
	case "mml":
		f = Parse(bytes.TrimSpace(src))
	default:
		f = OfText(string(src))
	}
	f.Display = f.Display || bytes.Contains(mode, []byte("display"))
	return f, true
}
