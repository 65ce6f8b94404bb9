package formula

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParse(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"a power", "<msup><mi>x</mi><mn>10</mn></msup>", "x^10"},
		{"a power of more", "<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mrow><mn>2</mn><mi>n</mi></mrow></msup>", "(a + b)^(2n)"},
		{"a prime", "<msup><mi>f</mi><mo>′</mo></msup><mo>(</mo><mi>x</mi><mo>)</mo>", "f′(x)"},
		{"below and above", "<msubsup><mo>∫</mo><mn>0</mn><mi>∞</mi></msubsup><mi>x</mi>", "∫_0^∞ x"},
		{"a fraction of fractions", "<mfrac><mn>1</mn><mfrac><mi>a</mi><mi>b</mi></mfrac></mfrac>", "1/(a/b)"},
		{"a binomial", `<mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>`, "((n over k))"},
		{"roots", "<msqrt><mi>a</mi><mo>+</mo><mi>b</mi></msqrt><mroot><mi>x</mi><mn>3</mn></mroot><mroot><mi>x</mi><mi>n</mi></mroot>", "√(a + b)∛(x)√[n](x)"},
		{"a sign before", "<mo>−</mo><mn>1</mn><mo>&lt;</mo><mo>−</mo><mi>x</mi>", "−1 < −x"},
		{"names", "<mi>sin</mi><mi>x</mi><mo>,</mo><mi>log</mi><mo>&#x2061;</mo><mn>2</mn>", "sin x, log 2"},
		{"words", "<mi>a</mi><mtext>if </mtext><mi>b</mi>", "a if b"},
		{"an accent", "<mover><mi>x</mi><mo>¯</mo></mover>", "x\u0304"},
		{"something over", "<mover><mrow><mi>a</mi><mi>b</mi></mrow><mo>⏞</mo></mover>", "ab^⏞"},
		{"fences", `<mfenced open="[" close=")"><mn>0</mn><mn>1</mn></mfenced>`, "[0, 1)"},
		{"a vector", "<mo>[</mo><mtable><mtr><mtd><mi>a</mi></mtd></mtr><mtr><mtd><mi>b</mi></mtd></mtr></mtable><mo>]</mo>", "[a; b]"},
		{"equations", "<mtable><mtr><mtd><mi>a</mi></mtd><mtd><mo>=</mo><mi>b</mi></mtd></mtr></mtable>", "a = b"},
		{"scripts before", "<mmultiscripts><mi>C</mi><none/><none/><mprescripts/><mn>6</mn><mn>14</mn></mmultiscripts>", "_6^14C"},
		{"a hidden part", "<mi>a</mi><mphantom><mi>b</mi></mphantom>", "a"},
		{"text alone", "x + y", "x + y"},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Parse([]byte("<math>" + c.in + "</math>"))
			assert.Equal(t, c.want, f.Text)
			assert.Empty(t, f.Tex)
		})
	}
}

func TestOfTex(t *testing.T) {
	for _, c := range []struct {
		in, want string
		display  bool
	}{
		{`x^2`, `x^2`, false}, {`$x^2$`, `x^2`, false}, {`\(x^2\)`, `x^2`, false}, {"\\[\n x^2 \n\\]", `x^2`, true}, {`$$x^2$$`, `x^2`, true},
		{`{\displaystyle x^{2}}`, `x^{2}`, false}, {`\displaystyle x`, `x`, false}, {`{\displaystyle a}+{b}`, `{\displaystyle a}+{b}`, false},
		{"a % no\n+ b", "a + b", false}, {"a \\% b\nc", `a \% b c`, false}, {" \n", "", false}, {strings.Repeat("x", longestText+1), "", false},
	} {
		f := OfTex(c.in)
		assert.Equal(t, c.want, f.Tex, c.in)
		assert.Equal(t, c.display, f.Display, c.in)
	}
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		in   string
		want []string
	}{
		{`so \(x\) and \[ y = 1 \]`, []string{"x", "y = 1"}},
		{`so $$x_1$$, $$x_2$$`, []string{"x_1", "x_2"}},
		{`so \begin{equation} a = b \end{equation}`, []string{"a = b"}},
		{`\begin{align*}a &= b\end{align*}`, []string{`\begin{align*}a &= b\end{align*}`}},
		{`\begin{quote}a\end{quote}`, nil}, {`\begin{align}a`, nil}, {`\begin{equation}  \end{equation}`, nil},
		{`from $5 to $10`, nil}, {`$$ cheap, $$ dear`, nil}, {`$$$ and $$ = dear`, nil}, {`\\(x\\)`, nil}, {`\(x`, nil},
		{`\[the link\](https://a.example/a_b)`, nil}, {`\[1\]`, nil}, {`\(in short\)`, nil}, {`\(\)`, nil}, {`\`, nil},
		{`¯\_(ツ)_/¯`, nil},
	} {
		var got []string
		for _, r := range Find(c.in) {
			got = append(got, c.in[r.From:r.To])
		}
		assert.Equal(t, c.want, got, c.in)
	}
}

// TestDepth: elements in one another are read to a depth.
func TestDepth(t *testing.T) {
	const n = 300
	assert.NotPanics(t, func() {
		Parse([]byte("<math>" + strings.Repeat("<mrow>", n) + "<mi>x</mi>" + strings.Repeat("</mrow>", n) + "</math>"))
		Parse([]byte("<math>" + strings.Repeat("<mfrac>", n)))
	})
}
