package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// chromiumNames are the programs that the tests look for.
var chromiumNames = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable"}

// startBrowser starts one headless Chromium for a test, which is skipped where
// there is none.
func startBrowser(t *testing.T) context.Context {
	t.Helper()
	path := ""
	for _, name := range chromiumNames {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skipf("no browser: none of %s is installed (on Debian: apt-get install chromium)", strings.Join(chromiumNames, ", "))
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WindowSize(1400, 900),
		chromedp.WSURLReadTimeout(time.Minute),
	)
	allocated, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	// chromedp keeps the browser's files in a directory of its own, and clears
	// it away once the browser has ended.
	ctx, _ := chromedp.NewContext(allocated)
	t.Cleanup(func() { assert.NoError(t, chromedp.Cancel(ctx), "the browser ends") })
	require.NoError(t, chromedp.Do(ctx), "the browser starts")
	return ctx
}

// opened is a report in a tab of its own, and what the browser said about it.
type opened struct {
	ctx    context.Context
	origin string // what may be asked for, with all below it; empty for nothing
	mu     sync.Mutex
	said   []string // console messages, exceptions, broken rules
	sent   []string // addresses asked for besides the report's own
}

// openPage writes the report of a page, under that name, and opens it in a tab.
func openPage(t *testing.T, browser context.Context, name string, page []byte) *opened {
	t.Helper()
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, name), page, 0o666))
	report := filepath.Join(dir, "report.html")
	got := runProgram(t, dir, "", "explain", "-o", report, name)
	require.Equal(t, 0, got.status, got.stderr)

	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	o := &opened{ctx: ctx}
	require.NoError(t, chromedp.Listen(ctx, o.listen("file://"+report)))
	o.do(t, watched(), prefer("light"), chromedp.Navigate("file://"+report))
	return o
}

// protocol is an action that sends one command of the browser's protocol.
func protocol[P any](c cdp.Command[P, cdp.Empty], params P) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
		_, err := chromedp.Call(ctx, c, params)
		return err
	})
}

// watched makes the browser tell what it says and asks for.
func watched() chromedp.Action[chromedp.Void] {
	return chromedp.Steps(protocol(network.Enable, network.EnableParams{}), protocol(log.Enable, cdp.Empty{}),
		protocol(runtime.Enable, cdp.Empty{}))
}

// prefer sets the colour scheme, and no scrolling that takes its time.
func prefer(scheme string) chromedp.Action[chromedp.Void] {
	return protocol(emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"}}})
}

// screen sets the size of the window.
func screen(width, height int64, scale float64, mobile bool) chromedp.Action[chromedp.Void] {
	return protocol(emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{
		Width: width, Height: height, DeviceScaleFactor: scale, Mobile: mobile})
}

// listen notes what the browser says and asks for.
func (o *opened) listen(own string) func(any) {
	note := func(list *[]string, text string) {
		o.mu.Lock()
		defer o.mu.Unlock()
		*list = append(*list, text)
	}
	return func(event any) {
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			note(&o.said, fmt.Sprintf("console: %s %v", e.Type, e.Args))
		case *runtime.EventExceptionThrown:
			note(&o.said, fmt.Sprintf("exception: %s (%d:%d)", e.ExceptionDetails.Text, e.ExceptionDetails.LineNumber,
				e.ExceptionDetails.ColumnNumber))
		case *log.EventEntryAdded:
			note(&o.said, "log: "+e.Entry.Text)
		case *network.EventRequestWillBeSent:
			address := e.Request.URL
			if address != own && !strings.HasPrefix(address, "data:") &&
				(o.origin == "" || !strings.HasPrefix(strings.TrimPrefix(address, "blob:"), o.origin)) {
				note(&o.sent, address)
			}
		}
	}
}

func (o *opened) do(t *testing.T, actions ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	require.NoError(t, chromedp.Do(o.ctx, actions...))
}

// eval returns what an expression gives in the report.
func eval[T any](t *testing.T, o *opened, expression string) T {
	t.Helper()
	value, err := chromedp.Run(o.ctx, chromedp.Evaluate[T](expression))
	require.NoError(t, err)
	return value
}

// quiet demands that nothing was said and nothing asked for.
func (o *opened) quiet(t *testing.T) {
	t.Helper()
	o.mu.Lock()
	defer o.mu.Unlock()
	assert.Empty(t, o.said, "the console is empty")
	assert.Empty(t, o.sent, "nothing is asked for")
}

// violations are the messages so far.
func (o *opened) violations() []string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Clone(o.said)
}

// marked are the fields of the blocks and the texts of the values that are
// marked.
type marked struct{ Blocks, Values []string }

const markedNow = `({Blocks: [...document.querySelectorAll(".block.marked")].map(b => b.dataset.field),
	Values: [...document.querySelectorAll(".value.marked")].map(v => v.dataset.path)})`

// TestReportOfPages opens the reports of every fourth page of testdata, of all where
// CORPUS_ALL is set: each accounts
// for every block, is quiet, and answers clicks, the legend and the search.
func TestReportOfPages(t *testing.T) {
	browser := startBrowser(t)
	names, err := filepath.Glob("../../testdata/*/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	step := 4 // each takes a second, and several with the race detector
	if os.Getenv("CORPUS_ALL") != "" {
		step = 1
	}
	for k := 0; k < len(names); k += step {
		name := names[k]
		t.Run(filepath.Base(name), func(t *testing.T) {
			page, err := os.ReadFile(name)
			require.NoError(t, err)
			o := openPage(t, browser, "page.html", page)
			trace := traceOf(t, page)
			texts := eval[[]string](t, o, `[...document.querySelectorAll(".block .text")].map(b => b.textContent)`)
			require.Len(t, texts, len(trace.Decisions), "every block is there")
			for i, d := range trace.Decisions {
				require.Equal(t, visible(d.Text), texts[i])
			}
			openFolds(t, o)
			clickEveryKind(t, o)
			hideRole(t, o)
			searchWords(t, o)
			o.quiet(t)
		})
	}
}

// openFolds opens all runs of blocks that are folded, and finds every block in sight.
func openFolds(t *testing.T, o *opened) {
	t.Helper()
	const inSight = `[...document.querySelectorAll(".block")].filter(b => b.offsetHeight > 0).length`
	folded := eval[int](t, o, `document.querySelectorAll(".run .block").length`)
	all := eval[int](t, o, `document.querySelectorAll(".block").length`)
	assert.Equal(t, all-folded, eval[int](t, o, inSight), "runs are folded")
	if folded == 0 {
		return
	}
	o.do(t, chromedp.Click(chromedp.CSS(".fold")))
	first := eval[int](t, o, `document.querySelector(".run").querySelectorAll(".block").length`)
	assert.Equal(t, all-folded+first, eval[int](t, o, inSight), "a click opens one")
	o.do(t, chromedp.Click(chromedp.CSS(".fold")))
	assert.Equal(t, all-folded, eval[int](t, o, inSight), "another folds it")
	o.do(t, chromedp.Click(chromedp.CSS("#unfold")))
	assert.Equal(t, all, eval[int](t, o, inSight), "all at once")
}

// clickEveryKind clicks a kept block and a left-out one, where there are such.
func clickEveryKind(t *testing.T, o *opened) {
	t.Helper()
	if field := eval[string](t, o, `document.querySelector(".block.kept")?.dataset.field ?? ""`); field != "" {
		o.do(t, chromedp.Click(chromedp.CSS(".block.kept")))
		now := eval[marked](t, o, markedNow)
		assert.Contains(t, now.Blocks, field)
		require.Len(t, now.Values, 1, "the block's field is marked")
		assert.Equal(t, field, now.Values[0])
		assert.True(t, eval[bool](t, o, `(() => { const b = document.querySelector(".value.marked").getBoundingClientRect();
			return b.bottom > 0 && b.top < innerHeight; })()`), "and in sight")
		o.do(t, chromedp.KeyEvent(kb.Escape))
		assert.Empty(t, eval[marked](t, o, markedNow).Blocks, "Esc lets go")
	}
	if eval[bool](t, o, `!!document.querySelector(".block:not(.kept)")`) {
		o.do(t, chromedp.Click(chromedp.CSS(".block:not(.kept)")))
		assert.Empty(t, eval[marked](t, o, markedNow).Values)
		note := eval[string](t, o, `document.querySelector("#note").innerText`)
		assert.Contains(t, note, "left out")
		assert.Contains(t, note, "Selector")
		o.do(t, chromedp.Click(chromedp.CSS("#note .close")))
		assert.Empty(t, eval[marked](t, o, markedNow).Blocks, "the cross lets go, too")
	}
}

// hideRole hides and shows the first role of the legend.
func hideRole(t *testing.T, o *opened) {
	t.Helper()
	const shown = `[...document.querySelectorAll(".block")].filter(b => b.offsetHeight > 0).length`
	all := eval[int](t, o, shown)
	if all == 0 {
		return
	}
	count := eval[int](t, o, `Number(document.querySelector(".chip .count").textContent)`)
	o.do(t, chromedp.Click(chromedp.CSS(".chip")))
	assert.Equal(t, all-count, eval[int](t, o, shown), "the role is hidden")
	o.do(t, chromedp.Click(chromedp.CSS(".chip")))
	assert.Equal(t, all, eval[int](t, o, shown), "and shown again")
	o.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll(".legend .all").forEach(b => b.click())`))
	assert.Equal(t, 0, eval[int](t, o, shown), "all of them at once")
	o.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll(".legend .all").forEach(b => b.click())`))
	assert.Equal(t, all, eval[int](t, o, shown))
}

// searchWords searches for the beginning of the last block.
func searchWords(t *testing.T, o *opened) {
	t.Helper()
	words := eval[string](t, o, `[...document.querySelectorAll(".block .text")].at(-1)?.textContent.slice(0, 12).trim() ?? ""`)
	if words == "" {
		return
	}
	o.do(t, chromedp.KeyEvent("/"))
	require.Equal(t, "search", eval[string](t, o, `document.activeElement.id`))
	// chromedp sends the letter after the key, which a keyboard would not.
	o.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelector("#search").value = ""`), chromedp.SendKeys(chromedp.CSS("#search"), words))
	assert.True(t, eval[bool](t, o, `[...document.querySelectorAll(".block")].at(-1).classList.contains("hit")`), words)
	assert.Regexp(t, `^[0-9]+ blocks?$`, eval[string](t, o, `document.querySelector("#found").textContent`))
	o.do(t, chromedp.SendKeys(chromedp.CSS("#search"), kb.Enter))
	assert.Regexp(t, `^1 of [0-9]+$`, eval[string](t, o, `document.querySelector("#found").textContent`))
	o.do(t, chromedp.KeyEvent(kb.Escape))
	assert.Equal(t, 0, eval[int](t, o, `document.querySelectorAll(".hit").length`), "Esc clears the search")
}

// TestReportByKeyboard walks from block to block and holds one.
func TestReportByKeyboard(t *testing.T) {
	browser := startBrowser(t)
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	o := openPage(t, browser, "page.html", page)
	const focused = `document.activeElement.id`
	o.do(t, chromedp.Focus(chromedp.CSS(".fold")), chromedp.KeyEvent(kb.Enter))
	require.Equal(t, "true", eval[string](t, o, `document.activeElement.getAttribute("aria-expanded")`), "Enter opens a run")
	o.do(t, chromedp.KeyEvent(kb.ArrowDown), chromedp.KeyEvent(kb.ArrowDown))
	assert.Equal(t, "block-2", eval[string](t, o, focused))
	assert.Contains(t, eval[string](t, o, `document.querySelector("#note").innerText`), "Selector", "focus shows the reason")
	o.do(t, chromedp.Focus(chromedp.CSS(".block.kept")), chromedp.KeyEvent(kb.Enter))
	assert.Len(t, eval[marked](t, o, markedNow).Values, 1, "Enter holds")
	o.do(t, chromedp.Focus(chromedp.CSS(".value[data-path=headline]")), chromedp.KeyEvent(kb.Enter))
	assert.Equal(t, marked{[]string{"headline"}, []string{"headline"}}, eval[marked](t, o, markedNow), "on the other side too")
	assert.Equal(t, 2, eval[int](t, o, `document.querySelectorAll("main [tabindex='0']").length`), "one stop of Tab on each side")
	o.quiet(t)
}

// TestReportSearchOpensRuns: what is found in a folded run is shown.
func TestReportSearchOpensRuns(t *testing.T) {
	browser := startBrowser(t)
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	o := openPage(t, browser, "page.html", page)
	words := eval[string](t, o, `document.querySelector(".run.closed .block:last-child .text").textContent`)
	o.do(t, chromedp.SendKeys(chromedp.CSS("#search"), words))
	assert.Positive(t, eval[int](t, o, `document.querySelector(".run .block.hit").offsetHeight`), words)
	assert.Equal(t, "true", eval[string](t, o, `document.querySelector(".fold").getAttribute("aria-expanded")`))
	o.quiet(t)
}

// rich is a page whose text has marks, a list and a table.
const rich = `<title>Nets mended at last</title><article><h1>Nets mended at last</h1>
<p>The nets lay on the <b>old quay</b> for <a href="https://nets.test/days?a=1&amp;b=2">days and days</a>, and nobody would say who had cut them or why &lt;b&gt;.</p>
<ol><li>One <em>thing</em> that was said about it in the harbour that day</li><li>Another thing that nobody said about it in the harbour</li></ol>
<figure><img src="https://nets.test/quay.jpg" alt="The quay at noon" width="640" height="400"><figcaption>The quay at noon.</figcaption></figure>
<p>It was so, and nobody knew more of it, as the table of the boats and their nets tells everybody who reads it.</p>
<table><tr><th>Boat</th><th>Nets</th></tr><tr><td>Anna</td><td>4</td></tr><tr><td>Berta</td><td>5</td></tr></table>
<p>And that was the end of the matter for the harbour master and for all of his men, who went home early.</p></article>`

// TestReportShowsMarks: marks, numbers of lists, tables and media are shown, and no
// link of the page leads away.
func TestReportShowsMarks(t *testing.T) {
	browser := startBrowser(t)
	o := openPage(t, browser, "page.html", []byte(rich))
	assert.Equal(t, "old quay", eval[string](t, o, `document.querySelector(".value.paragraph strong").textContent`))
	assert.Equal(t, "https://nets.test/days?a=1&b=2", eval[string](t, o, `document.querySelector(".value .link").title`))
	assert.Equal(t, "1.2.", eval[string](t, o, `[...document.querySelectorAll(".value.list_item")].map(v => v.dataset.item).join("")`))
	assert.Equal(t, 6, eval[int](t, o, `document.querySelectorAll(".value.table :is(th, td)").length`))
	assert.Contains(t, eval[string](t, o, `document.querySelector(".field[data-name=media]").innerText`), "640 × 400")
	assert.Equal(t, 0, eval[int](t, o, `document.querySelectorAll("main a, main img").length`))
	assert.Contains(t, eval[string](t, o, `document.querySelector(".value.paragraph").textContent`), "<b>", "text stays text")
	o.quiet(t)
}

// TestReportOnAPhone: one half is shown at a time, nothing is wider than the
// screen, and a click on a field leads to its block.
func TestReportOnAPhone(t *testing.T) {
	browser := startBrowser(t)
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	o := openPage(t, browser, "page.html", page)
	o.do(t, screen(375, 720, 2, true))
	assert.LessOrEqual(t, eval[int](t, o, `document.documentElement.scrollWidth`), 375)
	assert.Contains(t, eval[string](t, o, `document.querySelector("#note").innerText`), "Tap a block")
	assert.NotContains(t, eval[string](t, o, `document.querySelector("#note").innerText`), "Point")
	const shown = `[...document.querySelectorAll(".pane")].filter(p => p.offsetHeight > 0).map(p => p.id).join()`
	assert.Equal(t, "page", eval[string](t, o, shown))
	o.do(t, chromedp.Click(chromedp.CSS(`.views [data-view=article]`)))
	assert.Equal(t, "article", eval[string](t, o, shown))
	o.do(t, chromedp.Click(chromedp.CSS(`.value[data-path=headline]`)))
	assert.Equal(t, "page", eval[string](t, o, shown))
	assert.Equal(t, []string{"headline"}, eval[marked](t, o, markedNow).Blocks)
	o.quiet(t)
}

// contrasts measures each text against the background under it (WCAG 2.2,
// "contrast ratio") and returns the worst.
const contrasts = `(() => {
	const canvas = document.createElement("canvas").getContext("2d", {willReadFrequently: true});
	const rgba = color => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = color; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
	const light = c => { const [r, g, b] = c.map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
	const under = e => { for (; e; e = e.parentElement) { const c = rgba(getComputedStyle(e).backgroundColor); if (c[3] === 255) return c; } return [255, 255, 255]; };
	let worst = {Ratio: 21, Text: ""};
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	while (walk.nextNode()) {
		const e = walk.currentNode.parentElement;
		if (!walk.currentNode.data.trim() || !e.checkVisibility() || e.closest("script, style")) continue;
		const a = light(rgba(getComputedStyle(e).color).slice(0, 3)), b = light(under(e).slice(0, 3));
		const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
		if (ratio < worst.Ratio) worst = {Ratio: ratio, Text: e.className + ": " + walk.currentNode.data.slice(0, 40)};
	}
	return worst;
})()`

// everyRole gives the blocks and chips each role of the closed list in turn,
// so that all colours are measured.
const everyRole = `(() => {
	const roles = %s, blocks = [...document.querySelectorAll(".block")];
	blocks.forEach((b, i) => { b.dataset.role = roles[i %% roles.length]; b.classList.toggle("kept", i < roles.length); });
	blocks[0].click();
	return Math.min(2 * roles.length, blocks.length) === 2 * roles.length;
})()`

// TestReportContrast: every text has a contrast of 4.5 to 1 at least, in light
// and in dark, whatever its role.
func TestReportContrast(t *testing.T) {
	browser := startBrowser(t)
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	roles, err := json.Marshal(allRoles())
	require.NoError(t, err)
	for _, scheme := range []string{"light", "dark"} {
		t.Run(scheme, func(t *testing.T) {
			o := openPage(t, browser, "page.html", page)
			o.do(t, prefer(scheme), chromedp.Click(chromedp.CSS("#unfold")),
				chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("details").forEach(d => d.open = true)`))
			require.True(t, eval[bool](t, o, fmt.Sprintf(everyRole, roles)), "the page has blocks enough for every role")
			worst := eval[struct {
				Ratio float64
				Text  string
			}](t, o, contrasts)
			assert.GreaterOrEqual(t, worst.Ratio, 4.5, worst.Text)
		})
	}
}

// attack is a page that tries to break out of its report wherever a text of a
// page goes.
const attack = `<!DOCTYPE html><html lang='en"><script>stolen=1</script>'><head><meta charset="utf-8">
<title></title><script>stolen=2</script><title>x</title>
<meta property="og:title" content="&lt;/script&gt;&lt;script&gt;stolen=3&lt;/script&gt; &#x202E;gnihtyreve nruT">
<meta name="author" content='"&gt;&lt;img src=x onerror=stolen=4&gt;'>
<meta name="description" content="{{"{{"}}.}} &lt;!--&lt;script&gt;stolen=5">
<link rel="canonical" href="https://paper.test/&quot;&gt;&lt;script&gt;stolen=6&lt;/script&gt;">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"<\/script><script>stolen=7<\/script>","author":{"name":"'\"><svg onload=stolen=8>"},"keywords":["javascript:stolen=9","&lt;/style&gt;&lt;script&gt;stolen=10&lt;/script&gt;"],"image":"javascript:stolen=11"}</script>
</head><body><main><article><h1>&lt;/script&gt;&lt;script&gt;stolen=12&lt;/script&gt; Harbour master denies everything</h1>
<p class="byline">By &lt;img src=x onerror=stolen=13&gt; Anna Quill</p>
<div id='"><script>stolen=14</script>&#x202E;'><p id="a&quot; onmouseover=&quot;stolen=15">&lt;script&gt;stolen=16&lt;/script&gt; The harbour master said on Monday that no ship had ever left the port by night, and that the lamps on the pier had always been red.</p>
<p>The council heard eleven witnesses, &lt;iframe srcdoc="&lt;script&gt;stolen=17&lt;/script&gt;"&gt;, of whom nine had seen a green lamp, and two had seen no lamp at all.</p>
<p>He turned the page &#x202E;and read it backwards&#x2066;, as the minutes of the meeting show, until the chairman asked him to sit down again.</p>
<x-"onfocus=stolen=18><p>A motion to repaint the lamps in blue was carried by a majority of three votes late in the evening, to the surprise of the painters.</p></x-"onfocus=stolen=18>
<figure><img src="javascript:stolen=19" alt="&quot;&gt;&lt;script&gt;stolen=20&lt;/script&gt;"><figcaption>&lt;/bdi&gt;&lt;/div&gt;&lt;script&gt;stolen=21&lt;/script&gt; The pier. Photo: Anna Quill</figcaption></figure>
</div></article></main></body></html>`

// TestReportRunsNothingOfThePage opens the report of an attacking page, clicks
// everything, and finds nothing run and every override shown.
func TestReportRunsNothingOfThePage(t *testing.T) {
	browser := startBrowser(t)
	o := openPage(t, browser, "page.html", []byte(attack))
	o.do(t, chromedp.Evaluate[chromedp.Void](`for (const e of document.querySelectorAll(".block, .value, button, summary")) { e.focus(); e.click(); e.dispatchEvent(new MouseEvent("mouseenter")); }`))
	assert.Equal(t, "undefined", eval[string](t, o, `typeof stolen`), "no script of the page runs")
	assert.Equal(t, 1, eval[int](t, o, `document.scripts.length`))
	assert.Equal(t, 0, eval[int](t, o, `document.querySelectorAll("img, iframe, svg, object, embed, [onerror], [onload], [onfocus], [onmouseover]").length`))
	text := eval[string](t, o, `document.body.textContent`)
	assert.Contains(t, text, "stolen=16", "the attack is there to be read")
	assert.Contains(t, text, "⟨U+202E⟩", "what turns the direction is shown")
	assert.NotContains(t, text, "\u202e")
	assert.NotContains(t, text, "\u2066")
	o.quiet(t)
	assert.Equal(t, "refused", eval[string](t, o, `(() => { const s = document.createElement("script"); s.textContent = "window.stolen = 22"; document.body.append(s); return window.stolen ? "ran" : "refused"; })()`), "the policy holds")
}
