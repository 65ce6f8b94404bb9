package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// TestWordsStayInTheirSentence: elements inside of a sentence neither part it nor add
// spaces that the page does not show.
func TestWordsStayInTheirSentence(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"old elements", `<p>A <nobr>pot of</nobr> <tt>soup</tt>, <big>hot</big> and <font color=red>red</font>`, "A pot of soup, hot and red"},
		{"in a caption", `<figure><img src=/a><figcaption>A <nobr>pot of</nobr> <big>soup</big> on ice</figcaption></figure>`, "A pot of soup on ice"},
		{"elements of the page's own", `<p>The <x-town>Quay</x-town>’s <x-note><i>old</i></x-note> gate`, "The Quay’s old gate"},
		{"a place to break", `<p>Fish<wbr>monger and<wbr> co`, "Fishmonger and co"},
		{"a date and a comma", `<p>On <time>3 May</time>, and (<time>early</time>) in <time>June</time>.`, "On 3 May, and (early) in June."},
		{"a span of years", `<p>From <time>1911</time>–<time>1915</time> on`, "From 1911–1915 on"},
		{"a year in Chinese", `<p>港口于 <time>1911</time>年开放`, "港口于 1911年开放"},
		{"a name in quotation marks", `<p>“<i class="author-name">Orla</i>” said <i class="author-name">Tann</i>’s aunt`, "“Orla” said Tann’s aunt"},
		{"a byline and its date", `<p><i class="author-name">Orla Tann</i><time>3 May</time>`, "Orla Tann 3 May"},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "<!DOCTYPE html><body>" + c.page
			fromBytes, _ := blocksOfBytes([]byte(src))
			assert.Equal(t, []string{c.want}, fromBytes)
			assert.Equal(t, []string{c.want}, treeBlocks(t, src))
		})
	}
}

// TestImagesOfCharacters: an image of a character stands for it in its sentence.
func TestImagesOfCharacters(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"an emoji", `<p>We sang <img alt="🎵" class="emoji" src=/e.svg> all night<img alt="🙂" src=/f.png>.`, []string{"We sang 🎵 all night🙂."}},
		{"an emoji of several characters", `<p>They <img alt="👩‍🚒" src=/e> came`, []string{"They 👩‍🚒 came"}},
		{"a smiley in letters", `<p>Fine <img class="wp-smiley" alt=":-D" src=/s.gif>`, []string{"Fine :-D"}},
		{"before the first word", `<p><img alt="☎" class="emoji" src=/e> Call us`, []string{"☎ Call us"}},
		{"a currency and a fraction", `<p>It is <img alt="£" src=/p.gif width=9>3<img alt="¾" src=/q.gif>, or <img alt="1/2" width=9 src=/h.gif> off`,
			[]string{"It is £3¾, or 1/2 off"}},
		{"by itself", `<p><img alt="👍" src=/e></p><p>Rain`, []string{"Rain"}},
		{"an arrow", `<p>Next <img alt="→" src=/e> page`, []string{"Next page"}},
		{"a picture", `<p>See <img alt="Quay" src=/e width=20> here`, []string{"See here"}},
		{"a large picture", `<p>See <img alt="★" src=/e width=800> here`, []string{"See here"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			src := "<!DOCTYPE html><body>" + c.page
			fromBytes, _ := blocksOfBytes([]byte(src))
			assert.Equal(t, c.want, fromBytes)
			assert.Equal(t, c.want, treeBlocks(t, src))
		})
	}
}

// mediaStory is a page whose text stands around a piece of markup.
const mediaStory = `<!DOCTYPE html><html lang="en"><head><title>The mill at Tarn turns again</title>
<meta property="og:type" content="article"></head><body><article><h1>The mill at Tarn turns again</h1>
<p>The water mill at Tarn ground its first sack of flour in sixty years on Saturday, before two hundred guests who had
come over the pass with lanterns, a brass band and a cake in the shape of a millstone.</p>
<p>Its wheel had lain under nettles since the miller left for the city, said Edda Brock, who found the drawings in a
chest and spent eleven winters on carving the new paddles out of larch.</p>
%in
<p>The valley wants to bake its own bread from the flour, and the school has already ordered forty loaves a week for the
winter term, which starts on the second Monday of September.</p>
<p>“It is loud, it is wet and it smells of eels,” Brock said, “and I would not give it away for all the quiet in the
world, not even on the days when the ice jams the gate and my hands bleed.”</p></article></body></html>`

// TestMedia: the pictures, videos, sounds and posts of an article, each once by the
// address of its best form.
func TestMedia(t *testing.T) {
	image := func(url string) []Media {
		return []Media{{Kind: MediaImage, URL: "https://tarn.example" + url, Block: 2}}
	}
	sizes := func(url, largest string) []Media {
		m := image(url)
		m[0].Largest = "https://tarn.example" + largest
		return m
	}
	for _, c := range []struct {
		name, page string
		want       []Media
	}{
		{"the largest of a set", `<p><img src=/s.jpg srcset="/m.jpg 600w, /l.jpg?a,b 1400w,/n.jpg 900w"></p>`, image("/l.jpg?a,b")},
		{"the densest of a set", `<p><img srcset="/m.jpg, /l.jpg 2x"></p>`, image("/l.jpg")},
		{"the plain form, for screens of any density", `<p><img src=/1.jpg srcset="/1.jpg 1x, /15.jpg 1.5x, /2.jpg 2x"></p>`, sizes("/1.jpg", "/2.jpg")},
		{"dense forms of an inline preview", `<p><img src="data:image/gif;base64,R0" srcset="/1.jpg 1x, /2.jpg 2x"></p>`, image("/2.jpg")},
		{"the plain form, one of a set", `<p><img src=/m.jpg srcset="/s.jpg 300w, /m.jpg 640w, /l.jpg 1400w"></p>`, sizes("/m.jpg", "/l.jpg")},
		{"the plain form by its path", `<p><img src=/m.jpg?q=75 srcset="/m.jpg?q=90 640w, /l.jpg?q=90 1400w"></p>`, sizes("/m.jpg?q=75", "/l.jpg?q=90")},
		{"forms that differ in parameters", `<p><img src=/a.jpg?s=m srcset="/a.jpg?s=n 900w, /a.jpg?s=l 1400w"></p>`, image("/a.jpg?s=l")},
		{"the plain form by its width", `<p><img src=/a.jpg?w=800 srcset="/a.jpg?w=1600 1600w"></p>`, sizes("/a.jpg?w=800", "/a.jpg?w=1600")},
		{"a plain form too small", `<p><img src=/s.jpg srcset="/s.jpg 320w, /m.jpg 640w, /l.jpg 1400w"></p>`, image("/l.jpg")},
		{"the form that a script shows", `<p><img src=/grey.gif data-src=/m.jpg data-srcset="/m.jpg 1020w, /l.jpg 1560w"></p>`, sizes("/m.jpg", "/l.jpg")},
		{"sources for dense screens", `<picture><source srcset="/1.webp 1x, /2.webp 2x"><img src=/1.jpg></picture>`, sizes("/1.jpg", "/2.webp")},
		{"a set that a script reads", `<p><img src=/spacer.gif data-srcset="/m.jpg 300w, /l.jpg 800w"></p>`, image("/l.jpg")},
		{"an address that a script reads", `<p><img src=/grey.png data-lazy-src=/l.jpg></p>`, image("/l.jpg")},
		{"a name that is no address", `<p><img src=/l.jpg data-src="lead photo"></p>`, image("/l.jpg")},
		{"an empty picture alone", `<p><img src=/blank.gif></p>`, nil},
		{"sources", `<picture><source srcset="/l.webp 1200w"><img src=/s.jpg></picture>`, image("/l.webp")},
		{"a source of no size", `<picture><source srcset="/l.webp"><img src=/s.jpg></picture>`, image("/s.jpg")},
		{"sources of another picture", `<picture><source srcset="/l.webp 900w"></picture><p><img src=/s.jpg></p>`, image("/s.jpg")},
		{"a background", `<figure><div style="color:red;background-image: url('/b.jpg')"></div></figure>`, image("/b.jpg")},
		{"a background of no figure", `<div style="background-image:url(/b.jpg)"></div>`, nil},
		{"a background that a script reads", `<div data-bg=/b.jpg></div>`, image("/b.jpg")},
		{"an element of the page's own", `<figure><story-image src=/c.jpg></story-image></figure>`, image("/c.jpg")},
		{"an icon and a counter", `<p><img src=/i.png width=16 height=16><img src=/t?x width=1 height=1></p>`, nil},
		{"one picture twice", `<p><img src=/a.jpg></p><p><img src=/a.jpg></p>`, image("/a.jpg")},
		{"one picture with two captions", `<figure><img src=/a.jpg><figcaption>The wheel before it turned.</figcaption></figure><p>Nobody had counted the buckets, and nobody asked who would.</p>` +
			`<figure><img src=/a.jpg><figcaption>The same wheel, with its buckets counted.</figcaption></figure>`,
			[]Media{{Kind: MediaImage, URL: "https://tarn.example/a.jpg", Block: 2, Caption: 1}, {Kind: MediaImage, URL: "https://tarn.example/a.jpg", Block: 3, Caption: 2}}},
		{"one for two screens", `<div class=desktop><img src=/a-1200.jpg></div><div class=mobile><img src=/a-640.jpg></div>`, image("/a-1200.jpg")},
		{"a preview and the picture that waits for scripts", `<figure><div><img src="/max/60/wheel-0417.jpg?q=20" width=900><img width=900>` +
			`<noscript><img src=/max/1800/wheel-0417.jpg width=900></noscript></div></figure>`,
			[]Media{{Kind: MediaImage, URL: "https://tarn.example/max/1800/wheel-0417.jpg", Width: 900, Block: 2}}},
		{"two that are numbered", `<figure><img src=/img_1201.jpg><img src=/img_1202.jpg></figure>`,
			append(image("/img_1201.jpg"), image("/img_1202.jpg")...)},
		{"a video", `<video poster=/v.jpg width=640 height=360><source src=/v.mp4><source src=/v.webm>None</video>`,
			[]Media{{Kind: MediaVideo, URL: "https://tarn.example/v.mp4", Poster: "https://tarn.example/v.jpg", Width: 640, Height: 360, Block: 2}}},
		{"a sound", `<audio src=/s.mp3 controls></audio>`, []Media{{Kind: MediaAudio, URL: "https://tarn.example/s.mp3", Block: 2}}},
		{"a player", `<div><iframe title="The wheel" data-src="//www.youtube.com/embed/w" src=about:blank></iframe></div>`,
			[]Media{{Kind: MediaEmbed, URL: "https://www.youtube.com/embed/w", Alt: "The wheel", Provider: "YouTube", Block: 2}}},
		{"a player of nobody known", `<iframe src=https://tv.example/embed/7></iframe>`,
			[]Media{{Kind: MediaEmbed, URL: "https://tv.example/embed/7", Block: 2}}},
		{"another frame", `<iframe src=https://ads.example/slot></iframe>`, nil},
		{"a button of a network", `<iframe src=https://www.facebook.com/plugins/like.php></iframe>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, mediaArticle(t, c.page).Media)
		})
	}
}

// TestMediaWithText: a picture is the article's where the small element around it has
// text of the article alone, whatever the boxes around that are called; signs in a
// table and what stands in a box of its own are none.
func TestMediaWithText(t *testing.T) {
	const prose = `The new paddles are of larch, cut in the winter before the last one, and each of them weighs as much as a calf.`
	for _, c := range []struct {
		name, page string
		want       []string
	}{
		{"a linked picture over a line that is mostly a link",
			`<p>` + prose + `</p><p><a href=/full><img src=/l.jpg></a><br><em>Drawn by <a href=/amsel>Henrike Amselgrund of Tarn</a></em></p>`,
			[]string{"/l.jpg"}},
		{"items of a list that is called related", `<section class="more-features related"><ul><li><a href=/w><img src=/w.jpg></a><h2>Wheel</h2><p>` +
			prose + `</p></li><li><a href=/g><img src=/g.jpg></a><h2>Gate</h2><p>` + strings.ReplaceAll(prose, "paddles", "beams") + `</p></li></ul></section>`,
			[]string{"/w.jpg", "/g.jpg"}},
		{"an advertisement among paragraphs", `<div><p>` + prose + `</p><div class="advertisement"><a href=/x><img src=/ad.jpg></a></div></div>`, nil},
		{"signs in a table", `<table><tr><th><a href=?p>Part<img src=/down.gif></a></th><th><a href=?w>Wood<img src=/up.gif></a></th></tr>` +
			`<tr><td>Wheel</td><td>larch</td></tr><tr><td>Gate</td><td>oak</td></tr></table>`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, m := range mediaArticle(t, c.page).Media {
				got = append(got, strings.TrimPrefix(m.URL, "https://tarn.example"))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

// mediaArticle reads mediaStory around a piece, in both ways.
func mediaArticle(t *testing.T, piece string) *Article {
	t.Helper()
	src := strings.Replace(mediaStory, "%in", piece, 1)
	p := &Parser{BaseURL: "https://tarn.example/"}
	fromBytes, err := p.Parse(strings.NewReader(src))
	require.NoError(t, err)
	root, err := html.Parse(strings.NewReader(src))
	require.NoError(t, err)
	fromTree, err := p.ParseNode(root)
	require.NoError(t, err)
	require.Equal(t, fromBytes, fromTree)
	return fromBytes
}

// TestMediaCaptions: a piece of media knows its caption, and a caption the best form.
func TestMediaCaptions(t *testing.T) {
	a := mediaArticle(t, `<figure><img src=/s.jpg srcset="/l.jpg 900w" alt=Wheel><figcaption>The wheel in May.</figcaption></figure>
<figure><video src=/v.mp4 poster=/v.jpg></video><figcaption>The gate opens.</figcaption></figure>`)
	require.Len(t, a.Captions, 2)
	assert.Equal(t, "https://tarn.example/l.jpg", a.Captions[0].Image)
	assert.Equal(t, "https://tarn.example/v.jpg", a.Captions[1].Image)
	require.Len(t, a.Media, 2)
	assert.Equal(t, 1, a.Media[0].Caption)
	assert.Equal(t, 2, a.Media[1].Caption)
	assert.Equal(t, MediaVideo, a.Media[1].Kind)
}

// TestOneCaptionOfTwoForms: a picture that the page holds twice for its sizes is one,
// also where a line of text stands between.
func TestOneCaptionOfTwoForms(t *testing.T) {
	const caption = `<figcaption>The wheel in May, before the paddles.</figcaption></figure>`
	a := mediaArticle(t, `<figure><img src=/900/wheel-0417.jpg>`+caption+`<p>Nettles grew as high as the axle, and the children `+
		`called it the castle.</p><figure><img src=/2400/wheel-0417.jpg>`+caption)
	require.Len(t, a.Media, 1)
	assert.Equal(t, "https://tarn.example/2400/wheel-0417.jpg", a.Media[0].URL)
	assert.Equal(t, 1, a.Media[0].Caption)
}

// TestEmbeddedPosts: a post's text is a quotation that knows whose it is.
func TestEmbeddedPosts(t *testing.T) {
	a := mediaArticle(t, `<blockquote class="twitter-tweet"><p>The wheel turns, and the eels have moved out of the race.</p>`+
		`&mdash; Tarn Mill (@tarnmill) <a href="https://twitter.com/tarnmill/status/7">May 4</a></blockquote>`)
	require.Len(t, a.Sections, 1)
	quote := a.Sections[0].Blocks[2]
	assert.Equal(t, Quote, quote.Kind)
	assert.Equal(t, "Tarn Mill", quote.Author)
	assert.Equal(t, "https://twitter.com/tarnmill/status/7", quote.URL)
	assert.Equal(t, []Media{{Kind: MediaEmbed, URL: quote.URL, Provider: "X", Block: 2}}, a.Media)
}
