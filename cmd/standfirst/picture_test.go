package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// picturesEnv names a directory that the pictures of the report are written
// to: explain.png, which the README shows, and one each of the dark scheme and
// of a phone, to be looked at.
const picturesEnv = "STANDFIRST_PICTURES"

// TestPicturesOfTheReport takes the pictures.
func TestPicturesOfTheReport(t *testing.T) {
	dir := os.Getenv(picturesEnv)
	if dir == "" {
		t.Skip("no pictures: " + picturesEnv + " names no directory")
	}
	browser := startBrowser(t)
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	for _, c := range []struct {
		name, scheme  string
		width, height int64
		click         string
	}{
		{"explain.png", "light", 1280, 860, `.block[data-field=headline]`},
		{"explain-dark.png", "dark", 1280, 860, `.block[data-field="sections[1].blocks[0]"]`},
		{"explain-phone.png", "light", 390, 800, `.block[data-role=comment]`},
		{"explain-phone-dark.png", "dark", 390, 800, `.value[data-path="sections[0].blocks[1]"]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := openPage(t, browser, "irish-news-2014.html", page)
			o.do(t,
				prefer(c.scheme), screen(c.width, c.height, 1, c.width < 760),
				chromedp.Evaluate[chromedp.Void](`document.querySelector(`+"`"+c.click+"`"+`).scrollIntoView({block: "center"}); document.querySelector(`+"`"+c.click+"`"+`).click()`),
			)
			picture, err := chromedp.Run(o.ctx, chromedp.CaptureScreenshot())
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(dir, c.name), picture, 0o666))
		})
	}
}
