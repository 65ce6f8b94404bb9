package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/page"
)

// energy is a formula in MathML, with its source.
const energy = `<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi>` +
	`<mn>2</mn></msup></mrow><annotation encoding="application/x-tex">E = mc^2</annotation></semantics></math>`

// bare is the same without.
const bare = `<math><mi>E</mi><mo>=</mo><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></math>`

// katex is the same as KaTeX prints it.
const katex = `<span class="katex"><span class="katex-mathml">` + energy + `</span><span class="katex-html" aria-hidden="true">` +
	`<span class="base"><span class="strut"></span><span class="mord mathnormal">E</span><span class="mrel">=</span></span>` +
	`<span class="base"><span class="mord">mc<span class="vlist-t"><span>2</span><span class="vlist-s">&#x200b;</span></span></span></span></span></span>`

// TestFormulas: a formula stands once where the page has it, by bytes and by the tree,
// with its source where the page tells it.
func TestFormulas(t *testing.T) {
	preview := `<span class="MathJax_Preview">[math]</span>`
	set := func(s string) string {
		return `<span class="MathJax" id="MathJax-Element-1-Frame"><nobr aria-hidden="true"><span class="math"><span>E</span><span>=mc2</span></span></nobr>` +
			`<span class="MJX_Assistive_MathML" role="presentation">` + s + `</span></span>`
	}
	c := func(code string) string { return `<mjx-c class="mjx-c` + code + ` TEX-I"></mjx-c>` }
	over := func(over, under string) string {
		return "<mjx-mfrac><mjx-frac><mjx-num>" + over + "</mjx-num><mjx-dbox><mjx-den>" + under + "</mjx-den></mjx-dbox></mjx-frac></mjx-mfrac>"
	}
	printed := func(s string) string {
		return `<mjx-container class="MathJax CtxtMenu_Attached_0" jax="CHTML" tabindex="0"><mjx-math class="MJX-TEX" aria-hidden="true">` + s + `</mjx-math></mjx-container>`
	}
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"MathML with its source", "<p>So " + energy + " holds.</p>", []string{"So [E = mc^2|E = mc^2] holds."}},
		{"MathML alone", "<p>So " + bare + " holds.</p>", []string{"So [E = mc^2|] holds."}},
		{"MathML with an alternative text (LaTeXML)", `<p>So <math alttext="\sqrt{2}\approx 1.4" display="inline"><mi>x</mi></math> holds.</p>`,
			[]string{`So [\sqrt{2}\approx 1.4|\sqrt{2}\approx 1.4] holds.`}},
		{"an alternative text in words", `<p>So <math alttext="the square root of two"><msqrt><mn>2</mn></msqrt></math> holds.</p>`,
			[]string{"So [√(2)|] holds."}},
		{"displayed MathML", `<p>It reads</p><math display="block"><mi>a</mi><mo>+</mo><mi>b</mi></math><p>as ever.</p>`,
			[]string{"It reads", "=[a + b|]", "as ever."}},
		{"displayed in a sentence", `<p>It reads <math display="block"><mi>a</mi><mo>+</mo><mi>b</mi></math> as ever.</p>`,
			[]string{"It reads", "=[a + b|]", "as ever."}},
		{"a fraction", `<p>So <math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mrow><mn>2</mn><mi>b</mi></mrow></mfrac></math>.</p>`,
			[]string{"So [(a + 1)/(2b)|]."}},
		{"a matrix", `<p>So <math><mi>M</mi><mo>=</mo><mo>(</mo><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>0</mn></mtd></mtr>` +
			`<mtr><mtd><mn>0</mn></mtd><mtd><mn>1</mn></mtd></mtr></mtable><mo>)</mo></math>.</p>`, []string{"So [M = (1, 0; 0, 1)|]."}},
		{"a sum", `<p>So <math><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><msub><mi>x</mi><mi>i</mi></msub></math>.</p>`,
			[]string{"So [∑_(i = 1)^n x_i|]."}},
		{"a function", `<p>So <math><mi>sin</mi><mo>&#x2061;</mo><mi>x</mi><mo>−</mo><mover><mi>v</mi><mo>→</mo></mover></math>.</p>`,
			[]string{"So [sin x − v\u20d7|]."}},
		{"KaTeX", "<p>So " + katex + " holds.</p>", []string{"So [E = mc^2|E = mc^2] holds."}},
		{"KaTeX without MathML", `<p>So <span class="katex"><span class="katex-html" aria-hidden="true"><span>E</span><span>=</span><span>m</span></span></span> holds.</p>`,
			[]string{"So [E=m|] holds."}},
		{"KaTeX displayed", `<p>So <span class="katex-display">` + katex + "</span> holds.</p>",
			[]string{"So", "=[E = mc^2|E = mc^2]", "holds."}},
		{"MathJax 2, source last", `<p>So ` + preview + set(bare) + `<script type="math/tex" id="MathJax-Element-1">E = mc^2</script> holds.</p>`,
			[]string{"So [E = mc^2|E = mc^2] holds."}},
		{"MathJax 2, not yet run", `<p>So ` + preview + `<script type="math/tex">E = mc^2</script> holds.</p>`,
			[]string{"So [E = mc^2|E = mc^2] holds."}},
		{"MathJax 2 displayed", `<p>So ` + preview + `<div class="MathJax_Display">` + set(bare) + `</div><script type="math/tex; mode=display">E = mc^2</script></p>`,
			[]string{"So", "=[E = mc^2|E = mc^2]"}},
		{"a displayed script", `<p>So <script type="math/tex; mode=display">a < b % less
+ 1</script> holds.</p>`, []string{"So", "=[a < b + 1|a < b + 1]", "holds."}},
		{"MathJax 3", `<p>So <mjx-container class="MathJax" jax="CHTML"><mjx-math aria-hidden="true"><mjx-mi><mjx-c class="mjx-c1D438"></mjx-c></mjx-mi></mjx-math>` +
			`<mjx-assistive-mml unselectable="on" display="inline">` + bare + `</mjx-assistive-mml></mjx-container> holds.</p>`,
			[]string{"So [E = mc^2|] holds."}},
		{"MathJax 3 displayed", `<p>So</p><mjx-container class="MathJax" jax="SVG" display="true"><svg><path/></svg><mjx-assistive-mml display="block">` +
			strings.Replace(bare, "<math", `<math display="block"`, 1) + `</mjx-assistive-mml></mjx-container><p>holds.</p>`,
			[]string{"So", "=[E = mc^2|]", "holds."}},
		{"MathJax 3, printed", "<p>So " + printed(`<mjx-mi class="mjx-i">`+c("1D438")+`</mjx-mi><mjx-mo class="mjx-n" space="4">`+c("3D")+`</mjx-mo><mjx-mi>`+c("1D45A")+
			`</mjx-mi><mjx-msup><mjx-mi>`+c("1D450")+`</mjx-mi><mjx-script style="vertical-align: 0.363em;"><mjx-mn class="mjx-n" size="s">`+c("32")+`</mjx-mn></mjx-script></mjx-msup>`) + " holds.</p>",
			[]string{"So [E = mc^2|] holds."}},
		{"MathJax 3, printed by itself", "<p>So</p>" + strings.Replace(printed(`<mjx-mn>`+c("31")+c("32")+`</mjx-mn>`), "jax=", `display="true" jax=`, 1) + "<p>holds.</p>",
			[]string{"So", "=[12|]", "holds."}},
		{"MathJax 3, a fraction", "<p>So " + printed(`<mjx-mfrac><mjx-frac><mjx-num><mjx-nstrut></mjx-nstrut><mjx-mrow><mjx-mi>`+c("1D44E")+`</mjx-mi><mjx-mo>`+c("2B")+
			`</mjx-mo><mjx-mn>`+c("31")+`</mjx-mn></mjx-mrow></mjx-num><mjx-dbox><mjx-dtable><mjx-line></mjx-line><mjx-row><mjx-den><mjx-dstrut></mjx-dstrut><mjx-mi>`+
			c("1D6FC")+`</mjx-mi></mjx-den></mjx-row></mjx-dtable></mjx-dbox></mjx-frac></mjx-mfrac>`) + " holds.</p>", []string{"So [(a + 1)/α|] holds."}},
		{"MathJax 3, a fraction of one", "<p>So " + printed(over(over("<mjx-mi>"+c("61")+"</mjx-mi>", "<mjx-mi>"+c("62")+"</mjx-mi>"), "<mjx-mi>"+c("63")+"</mjx-mi>")) + " holds.</p>",
			[]string{"So [(a/b)/c|] holds."}},
		{"MathJax 3, a root", "<p>So " + printed(`<mjx-msqrt><mjx-sqrt><mjx-surd><mjx-mo>`+c("221A")+`</mjx-mo></mjx-surd><mjx-box><mjx-mn>`+c("32")+
			`</mjx-mn></mjx-box></mjx-sqrt></mjx-msqrt>`) + " holds.</p>", []string{"So [√(2)|] holds."}},
		{"MathJax 3, a sum", "<p>So " + printed(`<mjx-munderover><mjx-over style="padding-bottom: 0.192em;"><mjx-mi>`+c("1D45B")+`</mjx-mi></mjx-over><mjx-box><mjx-munder><mjx-row><mjx-base><mjx-mo class="mjx-lop">`+
			c("2211")+`</mjx-mo></mjx-base></mjx-row><mjx-row><mjx-under><mjx-mi>`+c("1D456")+`</mjx-mi></mjx-under></mjx-row></mjx-munder></mjx-box></mjx-munderover><mjx-msub><mjx-mi>`+
			c("1D465")+`</mjx-mi><mjx-script><mjx-mi>`+c("1D456")+`</mjx-mi></mjx-script></mjx-msub>`) + " holds.</p>", []string{"So [∑_i^n x_i|] holds."}},
		{"MathJax 3, limits beside", "<p>So " + printed(`<mjx-munderover limits="false"><mjx-mo>`+c("222B")+`</mjx-mo><mjx-script><mjx-mn>`+c("31")+`</mjx-mn><mjx-spacer></mjx-spacer><mjx-mn>`+c("30")+
			`</mjx-mn></mjx-script></mjx-munderover>`) + " holds.</p>", []string{"So [∫_0^1|] holds."}},
		{"MathJax 3, a matrix", "<p>So " + printed(`<mjx-mrow><mjx-mo><mjx-stretchy-v class="mjx-c28" style=""><mjx-beg><mjx-c></mjx-c></mjx-beg></mjx-stretchy-v></mjx-mo><mjx-mtable><mjx-table><mjx-itable><mjx-mtr><mjx-mtd><mjx-mn>`+
			c("31")+`</mjx-mn><mjx-tstrut></mjx-tstrut></mjx-mtd><mjx-mtd><mjx-mn>`+c("30")+`</mjx-mn></mjx-mtd></mjx-mtr></mjx-itable></mjx-table></mjx-mtable><mjx-mo>`+c("29")+`</mjx-mo></mjx-mrow>`) +
			" holds.</p>", []string{"So [(1, 0)|] holds."}},
		{"MathJax 3, words and a function", "<p>So " + printed(`<mjx-mi class="mjx-n">`+c("73")+c("69")+c("6E")+`</mjx-mi><mjx-mo class="mjx-n">`+c("2061")+`</mjx-mo><mjx-mi>`+c("1D465")+
			`</mjx-mi><mjx-mo>`+c("2264")+`</mjx-mo><mjx-mtext><mjx-utext variant="normal">été</mjx-utext></mjx-mtext>`) + " holds.</p>", []string{"So [sin x ≤ été|] holds."}},
		{"MathJax 4, text in its elements", "<p>So " + printed(`<mjx-mi data-latex="x"><mjx-c class="mjx-c1D465">𝑥</mjx-c></mjx-mi><mjx-mo><mjx-c class="mjx-c3D">=</mjx-c></mjx-mo><mjx-mn><mjx-c class="mjx-c31">1</mjx-c></mjx-mn>`) +
			" holds.</p>", []string{"So [x = 1|] holds."}},
		{"MediaWiki", `<p>So <span class="mwe-math-element"><span class="mwe-math-mathml-inline mwe-math-mathml-a11y" style="display: none;">` +
			strings.Replace(energy, "E = mc^2", `{\displaystyle E=mc^{2}}`, 1) + `</span><img src="/e.svg" class="mwe-math-fallback-image-inline" aria-hidden="true" ` +
			`alt="{\displaystyle E=mc^{2}}"></span> holds.</p>`, []string{"So [E=mc^{2}|E=mc^{2}] holds."}},
		{"MediaWiki displayed", `<dl><dd><span class="mwe-math-element"><span style="display: none;">` + strings.Replace(energy, "<math", `<math display="block"`, 1) +
			`</span><img class="mwe-math-fallback-image-display" src="/e.svg" alt="E = mc^2"></span></dd></dl>`, []string{"=[E = mc^2|E = mc^2]"}},
		{"a picture (WordPress)", `<p>So <img src="/latex.php?latex=E" alt="E = mc^2" title="E = mc^2" class="latex" /> holds.</p>`,
			[]string{"So [E = mc^2|E = mc^2] holds."}},
		{"a picture that its text gives away", `<p>So <img src="/e.png" alt="\frac{a}{b}"> holds.</p>`, []string{`So [\frac{a}{b}|\frac{a}{b}] holds.`}},
		{"a picture alone", `<p>So</p><p><img src="/e.png" class="latex" alt="$$\frac{a}{b}$$"></p>`, []string{"So", `=[\frac{a}{b}|\frac{a}{b}]`}},
		{"a picture with MathML", `<p>So <img class="Wirisformula" data-mathml="«math xmlns=¨x¨»«mi»a«/mi»«mo»+«/mo»«mi»b«/mi»«/math»" alt="a plus b" src="/e.png"> holds.</p>`,
			[]string{"So [a + b|] holds."}},
		{"a picture of something", `<p>So <img src="/e.png" alt="The harbour of Ashwick"> holds.</p>`, []string{"So holds."}},
		{"data-tex", `<p>So <span data-tex="E = mc^2">E=mc2</span> holds.</p>`, []string{"So [E = mc^2|E = mc^2] holds."}},
		{"data-latex of an editor", `<p>So</p><div data-type="block-math" data-latex="E = mc^2"></div><p>holds.</p>`,
			[]string{"So", "=[E = mc^2|E = mc^2]", "holds."}},
		{"data-formula of a table program", `<table><tr><td data-formula="=SUM(A1:A2)">12</td></tr></table>`, []string{"12"}},
		{"JSON in an attribute (Substack)", `<p>So</p><div class="latex-rendered" data-attrs='{"persistentExpression":"E = mc^2","id":"X"}' data-component-name="LatexBlockToDOM"></div><p>holds.</p>`,
			[]string{"So", "=[E = mc^2|E = mc^2]", "holds."}},
		{"a custom element", `<p>So <math-renderer class="js-inline-math">$E = mc^2$</math-renderer> holds.</p>`, []string{"So [E = mc^2|E = mc^2] holds."}},
		{"delimiters (Quarto)", `<p>So <span class="math inline">\(E = mc^2\)</span> holds.</p>`, []string{"So [E = mc^2|E = mc^2] holds."}},
		{"two in a sentence, one in bold", `<p>So \(x\) and <b>then \( y_1 \)</b> hold.</p>`, []string{"So [x|x] and then [y_1|y_1] hold."}},
		{"displayed delimiters", `<p>So</p><p>\[a &lt; b\]</p><p>$$E = mc^2$$</p>`, []string{"So", "=[a < b|a < b]", "=[E = mc^2|E = mc^2]"}},
		{"an environment", `<p>So \begin{equation} a = b \end{equation} holds.</p>`, []string{"So", "=[a = b|a = b]", "holds."}},
		{"displayed among others", `<p>So<br>$$E = mc^2$$<br>and \[a &lt; b\] hold.</p>`, []string{"So", "=[E = mc^2|E = mc^2]", "and", "=[a < b|a < b]", "hold."}},
		{"delimiters in code that is set", `<p>So <code>\(x^2\)</code> holds.</p>`, []string{"So [x^2|x^2] holds."}},
		{"delimiters in longer code", `<p>So <code>write \(x^2\) here</code> holds.</p>`, []string{`So write \(x^2\) here holds.`}},
		{"delimiters in a listing", `<pre>\(x^2\)</pre>`, []string{`\(x^2\)`}},
		{"a delimiter alone", `<p>So \(x^2 holds or \[ not.</p><p>\)</p>`, []string{`So \(x^2 holds or \[ not.`, `\)`}},
		{"escaped brackets", `<p>See \[the link\](x) and \[1\] and \(in short\).</p>`, []string{`See \[the link\](x) and \[1\] and \(in short\).`}},
		{"prices", `<p>It is $5 and $10, not $5.</p><p>$$ – $$$</p><p>Bars: $$ cheap, $$ dear</p>`, []string{"It is $5 and $10, not $5.", "$$ – $$$", "Bars: $$ cheap, $$ dear"}},
		{"a list's item", "<ul><li>So " + katex + " holds.</li><li>" + bare + "</li></ul>", []string{"So [E = mc^2|E = mc^2] holds.", "=[E = mc^2|]"}},
		{"a cell", "<table><tr><td>So</td><td>" + strings.Replace(energy, "<math", `<math display="block"`, 1) + " holds</td></tr></table>", []string{"So", "[E = mc^2|E = mc^2] holds"}},
		{"a heading", "<h2>Of " + katex + "</h2>", []string{"Of [E = mc^2|E = mc^2]"}},
		{"a caption", "<figure><img src=/a.jpg><figcaption>Of " + katex + "</figcaption></figure>", []string{"Of [E = mc^2|E = mc^2]"}},
		{"a link", `<p>So <a href="/e">` + katex + "</a> holds.</p>", []string{"So [E = mc^2|E = mc^2] holds."}},
		{"hidden", `<p>So <span hidden><span class="katex">a</span></span> holds.</p>`, []string{"So holds.", "a"}},
		{"for screen readers", `<p>So <span class="sr-only">` + bare + `</span> holds.</p>`, []string{"So [E = mc^2|] holds."}},
		{"two that follow one another", "<p>So " + bare + bare + " holds.</p>", []string{"So [E = mc^2|][E = mc^2|] holds."}},
		{"an empty one", "<p>So <math></math> holds.</p>", []string{"So holds."}},
		{"a sign of a drawing", "<p>So <svg><text>x</text></svg> holds.</p>", []string{"So holds."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "<!DOCTYPE html><body>" + c.page
			assert.Equal(t, c.want, formulaBlocks(func(s *state) { s.readBytes([]byte(src)) }), "bytes")
			root, err := html.Parse(strings.NewReader(src))
			require.NoError(t, err)
			assert.Equal(t, c.want, formulaBlocks(func(s *state) { s.readNode(root) }), "tree")
		})
	}
}

// formulaBlocks are a page's blocks with brackets around their formulas, each with its
// source behind a bar; a block that is one has a sign of equality before it.
func formulaBlocks(read func(s *state)) (blocks []string) {
	s := takeState()
	defer s.release()
	read(s)
	p := s.builder.Page()
	for i, b := range p.Blocks {
		var w strings.Builder
		if b.Formula {
			w.WriteByte('=')
		}
		at := b.Text.Start
		for _, r := range p.MarksOf(i) {
			if r.Marks&page.MarkMath == 0 {
				continue
			}
			w.WriteString(p.Text[at:r.Text.Start] + "[" + p.Slice(r.Text) + "|" + p.Value(r.Tex) + "]")
			at = r.Text.End
		}
		w.WriteString(p.Text[at:b.Text.End])
		blocks = append(blocks, w.String())
	}
	return blocks
}

// TestFormulaArticles: an Article has the formulas of its page as marks and as blocks,
// and its HTML is read again with the same.
func TestFormulaArticles(t *testing.T) {
	a := ropeArticle(t, "<p>The strain on each strand is "+katex+", as the harbour's engineer has shown.</p>"+
		`<p>`+strings.Replace(energy, "<math", `<math display="block"`, 1)+`</p>`+
		`<ul><li>A rope of hemp holds \(f(x) = x^2\) tonnes when it is dry and new, the walkers say.</li>`+
		`<li>One of sisal holds <img class="latex" src="/a.png" alt="\frac{a}{2}">, and less in the rain that falls there.</li></ul>`)
	blocks := a.Sections[0].Blocks
	require.Greater(t, len(blocks), 5, a.Text())
	assert.Equal(t, Block{Kind: Paragraph, Text: "The strain on each strand is E = mc^2, as the harbour's engineer has shown.",
		Marks: []Mark{{Kind: MarkMath, Start: 29, End: 37, Tex: "E = mc^2"}}}, blocks[1])
	assert.Equal(t, Block{Kind: Math, Text: "E = mc^2", Tex: "E = mc^2"}, blocks[2])
	assert.Equal(t, []Mark{{Kind: MarkMath, Start: 21, End: 31, Tex: "f(x) = x^2"}}, blocks[3].Marks)
	assert.Equal(t, []Mark{{Kind: MarkMath, Start: 19, End: 30, Tex: `\frac{a}{2}`}}, blocks[4].Marks)
	assert.Empty(t, a.Media)

	markdown := a.Markdown()
	assert.Contains(t, markdown, "\n$$E = mc^2$$\n")
	assert.Contains(t, markdown, "strand is $E = mc^2$, as")
	page := a.HTML()
	assert.Contains(t, page, `strand is <code>\(E = mc^2\)</code>, as`)
	again, err := Parse(strings.NewReader(page))
	require.NoError(t, err)
	assert.Equal(t, a.Sections, again.Sections)
	requireRoundTrip(t, "formulas", a)
	requireClean(t, "formulas", a)
}
