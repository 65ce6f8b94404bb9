package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const (
	playgroundSize  = 2_500_000 // bytes of the compressed program, at most
	playgroundFirst = 1000      // milliseconds of the first parse, at most
)

// buildPlayground builds the playground into a folder of the test's own.
func buildPlayground(t *testing.T) string {
	t.Helper()
	dist := t.TempDir()
	build := exec.Command("go", "run", "./playground/build", "-o", dist)
	build.Dir = "../.."
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	return dist
}

// openPlayground serves a folder and opens it in a tab, once the parser is ready.
func openPlayground(t *testing.T, browser context.Context, dist string) *opened {
	t.Helper()
	server := httptest.NewServer(http.FileServer(http.Dir(dist)))
	t.Cleanup(server.Close)
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, time.Minute)
	t.Cleanup(cancel)
	o := &opened{ctx: ctx, origin: server.URL + "/"}
	require.NoError(t, chromedp.Listen(ctx, o.listen(server.URL+"/")))
	o.do(t, watched(), prefer("light"), chromedp.Navigate(server.URL+"/"),
		chromedp.WaitEnabled(chromedp.CSS("#parse")))
	return o
}

// enter parses a text and waits for what comes of it.
func (o *opened) enter(t *testing.T, text string) {
	t.Helper()
	o.do(t, chromedp.SetValue(chromedp.CSS("#source"), text), chromedp.Click(chromedp.CSS("#parse")))
	o.answered(t)
}

func (o *opened) answered(t *testing.T) {
	t.Helper()
	o.do(t, chromedp.WaitVisible(chromedp.CSS("#status.found small, #status.failed small")))
}

// textOf is the text of an element.
func (o *opened) textOf(t *testing.T, selector string) string {
	t.Helper()
	return eval[string](t, o, `document.querySelector("`+selector+`").textContent`)
}

// TestPlayground builds the playground, serves it as files, and parses in it what the
// program parses too.
func TestPlayground(t *testing.T) {
	browser := startBrowser(t)
	dist := buildPlayground(t)
	info, err := os.Stat(filepath.Join(dist, "standfirst.wasm.gz"))
	require.NoError(t, err)
	assert.LessOrEqual(t, info.Size(), int64(playgroundSize))

	t.Run("an article", func(t *testing.T) { playAnArticle(t, openPlayground(t, browser, dist)) })
	t.Run("a file", func(t *testing.T) { playAFile(t, openPlayground(t, browser, dist)) })
	t.Run("no article", func(t *testing.T) { playNoArticle(t, openPlayground(t, browser, dist)) })
	t.Run("an attack", func(t *testing.T) { playAnAttack(t, openPlayground(t, browser, dist)) })
	t.Run("a phone", func(t *testing.T) { playOnAPhone(t, openPlayground(t, browser, dist)) })
	t.Run("pictures", func(t *testing.T) { playPictures(t, openPlayground(t, browser, dist)) })
}

// playAnArticle: all renderings and the account stand there, as the program has them.
func playAnArticle(t *testing.T, o *opened) {
	const page = "../../testdata/articles/irish-news-2014.html"
	source, err := os.ReadFile(page)
	require.NoError(t, err)
	o.enter(t, string(source))
	took := eval[float64](t, o, `parseFloat(document.querySelector("#status small").textContent.match(/\d+/)[0])`)
	t.Logf("the first parse took %.0f ms", took)
	assert.Less(t, took, float64(playgroundFirst))
	assert.Contains(t, o.textOf(t, "#status"), "An article of 389 words.")
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "page.html"), source, 0o666))
	assert.Equal(t, runProgram(t, dir, "", "-format", "markdown", "page.html").stdout, o.textOf(t, "#markdown"))
	assert.JSONEq(t, runProgram(t, dir, "", "page.html").stdout, o.textOf(t, "#json"))
	o.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("#account details").forEach(d => d.open = true)`),
		chromedp.WaitVisible(chromedp.CSS("#account .run .block")))
	trace := traceOf(t, source)
	assert.Equal(t, len(trace.Decisions), eval[int](t, o, `document.querySelectorAll("#account .block").length`))
	for i, text := range eval[[]string](t, o, `[...document.querySelectorAll("#account .block .text")].map(b => b.textContent)`) {
		assert.Equal(t, visible(trace.Decisions[i].Text), text)
	}
	assert.Equal(t, eval[string](t, o, `getComputedStyle(document.querySelector("#article")).display`), "block")
	o.do(t, chromedp.SetValue(chromedp.CSS("#headline"), "Orvane Islands"),
		chromedp.SetValue(chromedp.CSS("#address"), "https://other.test/x"), chromedp.Click(chromedp.CSS("#parse")))
	o.answered(t)
	o.quiet(t)
	for _, forbidden := range []string{
		`fetch("https://elsewhere.test/").then(() => "sent", () => "refused")`,
		`new Promise(done => { const i = new Image(); i.onload = () => done("sent"); i.onerror = () => done("refused"); i.src = "https://elsewhere.test/x.png"; })`,
		`new Promise(done => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("https://elsewhere.test/").then(() => postMessage("sent"), () => postMessage("refused"))']))); w.onmessage = e => done(e.data); addEventListener("securitypolicyviolation", () => done("refused")); })`,
	} {
		got, err := chromedp.Run(o.ctx, chromedp.Evaluate[string](forbidden, chromedp.EvalAwaitPromise))
		require.NoError(t, err)
		assert.Equal(t, "refused", got, forbidden)
	}
	assert.NotEmpty(t, o.violations(), "the browser says so")
	for _, text := range o.violations() {
		assert.Contains(t, text, "Content Security Policy", "it is the policy that refuses")
	}
}

// playAFile: a file is read as bytes, in its own encoding.
func playAFile(t *testing.T, o *opened) {
	name := filepath.Join(t.TempDir(), "saved.html")
	latin := "<!DOCTYPE html><meta charset=\"iso-8859-1\"><title>Der B\xfcrgermeister geht</title><article><h1>Der B\xfcrgermeister geht</h1>" +
		"<p>Der B\xfcrgermeister von Gr\xfcnhafen hat am Montag vor dem Rat erkl\xe4rt, dass er sein Amt zum Jahresende niederlegen werde, weil ihn die M\xfche der F\xe4hren m\xfcde gemacht habe.</p>" +
		"<p>Der Rat h\xf6rte elf Zeugen, von denen neun eine gr\xfcne Lampe und zwei \xfcberhaupt keine Lampe gesehen hatten, und vertagte sich danach auf den n\xe4chsten Morgen.</p></article>"
	require.NoError(t, os.WriteFile(name, []byte(latin), 0o666))
	o.do(t, chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{name}))
	o.answered(t)
	assert.Contains(t, o.textOf(t, "#markdown"), "# Der Bürgermeister geht")
	assert.Contains(t, o.textOf(t, "#dropped"), "saved.html, 1 kB")
	// A page in Japanese that nobody declares: all tables are the browser's.
	japanese := "\x93\xfa\x96\x7b\x82\xcc\x90\x56\x95\xb7\x82\xcd\x83\x6a\x83\x85\x81\x5b\x83\x58\x82\xf0\x93\x60\x82\xa6\x82\xdc\x82\xb7\x81\x42"
	require.NoError(t, os.WriteFile(name, []byte("<p>"+japanese+japanese+"<p>"+japanese+japanese+japanese), 0o666))
	o.do(t, chromedp.Click(chromedp.CSS("#accept")), chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{name}),
		chromedp.Poll[chromedp.Void](`document.querySelector("#account").textContent.includes("日本の新聞はニュースを伝えます。")`))
	o.quiet(t)
}

// playNoArticle: an error is said in words, and the page may be read all the same.
func playNoArticle(t *testing.T, o *opened) {
	o.do(t, chromedp.Click(chromedp.CSS("#parse")))
	assert.Equal(t, "Paste a page or open a file first.", o.textOf(t, "#status"))
	o.enter(t, `<title>Log in</title><h1>Log in</h1><p>Please enter your name and the password that we sent you.</p><form><input type=password><button>Log in</button></form>`)
	assert.Contains(t, o.textOf(t, "#status"), "No article: this seems to be a login or a registration.")
	assert.Positive(t, eval[int](t, o, `document.querySelectorAll("#account .block").length`), "the account is there all the same")
	o.do(t, chromedp.Click(chromedp.CSS("#status button")), chromedp.WaitVisible(chromedp.CSS("#status.found")))
	assert.Contains(t, o.textOf(t, "#status"), "Read all the same, though")
	o.quiet(t)
}

// playAnAttack: nothing of a page runs, in no pane, and nothing is fetched.
func playAnAttack(t *testing.T, o *opened) {
	o.enter(t, attack)
	o.do(t, chromedp.Evaluate[chromedp.Void](`document.querySelectorAll("#account details").forEach(d => d.open = true)`),
		chromedp.WaitVisible(chromedp.CSS("#account .block")), chromedp.Sleep(200*time.Millisecond))
	assert.Equal(t, "undefined", eval[string](t, o, `typeof stolen`))
	assert.Equal(t, 0, eval[int](t, o, `document.querySelectorAll("main img, main svg, main script, main [onerror], main [onload]").length`))
	assert.NotContains(t, eval[string](t, o, `document.querySelector("#account").textContent`), "\u202e")
	assert.Equal(t, "allow-popups allow-popups-to-escape-sandbox", eval[string](t, o, `document.querySelector("#article").sandbox.value`))
	assert.NotContains(t, eval[string](t, o, `document.querySelector("#article").srcdoc`), "<script")
	o.quiet(t)
}

// playOnAPhone: one pane is shown at a time, and nothing is wider than the screen.
func playOnAPhone(t *testing.T, o *opened) {
	o.do(t, screen(390, 800, 2, true), chromedp.Click(chromedp.CSS("#example")))
	o.answered(t)
	assert.LessOrEqual(t, eval[int](t, o, `document.documentElement.scrollWidth`), 390)
	const shown = `[...document.querySelectorAll(".pane")].filter(p => p.offsetHeight > 0).map(p => p.dataset.name).join()`
	assert.Equal(t, "article", eval[string](t, o, shown))
	o.do(t, chromedp.Click(chromedp.CSS(`.tabs [data-pane=account]`)))
	assert.Equal(t, "account", eval[string](t, o, shown))
	assert.LessOrEqual(t, eval[int](t, o, `document.documentElement.scrollWidth`), 390)
	o.quiet(t)
}

// playPictures takes pictures of the playground, if a directory for them is named.
func playPictures(t *testing.T, o *opened) {
	dir := os.Getenv(picturesEnv)
	if dir == "" {
		t.Skip("no pictures: " + picturesEnv + " names no directory")
	}
	o.do(t, chromedp.Click(chromedp.CSS("#example")))
	o.answered(t)
	for _, c := range []struct {
		name, scheme  string
		width, height int64
	}{
		{"playground.png", "light", 1440, 900}, {"playground-dark.png", "dark", 1440, 900},
		{"playground-middle.png", "light", 1000, 1400},
		{"playground-phone.png", "light", 390, 1500}, {"playground-phone-dark.png", "dark", 390, 1500},
	} {
		o.do(t, prefer(c.scheme), screen(c.width, c.height, 1, c.width < 760),
			chromedp.Sleep(300*time.Millisecond))
		picture, err := chromedp.Run(o.ctx, chromedp.CaptureScreenshot())
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, c.name), picture, 0o666))
	}
}
