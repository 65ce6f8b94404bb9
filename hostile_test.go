package standfirst

import (
	"bytes"
	"errors"
	"fmt"
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The sizes between which cost has to grow with the input.
const (
	hostileSmall = 256 << 10
	hostileLarge = 4 << 20
)

// TestHostile demands of each family at 256 KB that its story is found.
func TestHostile(t *testing.T) {
	names := map[string]bool{}
	for _, f := range families {
		require.False(t, names[f.name], "two families %q", f.name)
		names[f.name] = true
		t.Run(f.name, func(t *testing.T) {
			article, err := Parse(bytes.NewReader(hostile(f.name, hostileSmall)))
			requireStory(t, article, err, f.mayRefuse)
		})
	}
}

// requireStory demands the story in the article's body, in order, or, where
// that may be, that the page is refused.
func requireStory(t *testing.T, article *Article, err error, mayRefuse bool) {
	t.Helper()
	if mayRefuse && errors.Is(err, ErrNoArticle) {
		return
	}
	require.NoError(t, err)
	body := bodyText(article)
	require.True(t, utf8.ValidString(body), "the body is valid UTF-8")
	for _, sentence := range storySentences {
		_, rest, found := strings.Cut(body, sentence)
		if !assert.True(t, found, "missing, or not in order: %q in %.2000q", sentence, body) {
			return
		}
		body = rest
	}
}

// bodyText is the body's text, a line for each block.
func bodyText(a *Article) string {
	var b strings.Builder
	for _, s := range a.Sections {
		b.WriteString(s.Heading + "\n")
		for _, block := range s.Blocks {
			b.WriteString(block.Text + "\n")
		}
	}
	return b.String()
}

// BenchmarkHostile prints for each family what a byte costs at 256 KB and at
// 4 MB, the ratio of the two, which is to be no more than 2, and the
// peak of memory as a multiple of the input at 4 MB. Run it with
// -benchtime 5x: the least of the runs counts.
func BenchmarkHostile(b *testing.B) {
	for _, f := range families {
		b.Run(strings.ReplaceAll(f.name, " ", "_"), func(b *testing.B) {
			small, large := hostile(f.name, hostileSmall), hostile(f.name, hostileLarge)
			leastSmall, leastLarge := math.Inf(1), math.Inf(1)
			for b.Loop() {
				leastSmall = min(leastSmall, perByte(small, len(large)/len(small)))
				leastLarge = min(leastLarge, perByte(large, 1))
			}
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(leastSmall, "ns/byte-256KB")
			b.ReportMetric(leastLarge, "ns/byte-4MB")
			b.ReportMetric(leastLarge/leastSmall, "ratio")
			b.ReportMetric(float64(peakMemory(large))/float64(len(large)), "peak/input")
		})
	}
}

// perByte is the time in nanoseconds that a byte of the page costs.
func perByte(page []byte, times int) float64 {
	start := time.Now()
	for range times {
		_, _ = Parse(bytes.NewReader(page))
	}
	return float64(time.Since(start).Nanoseconds()) / float64(times*len(page))
}

// peakMemory is the most that the heap holds, beyond what it held before,
// while the page is parsed, sampled five thousand times a second. The
// collector runs often, so that what is in use counts and not its pace.
func peakMemory(page []byte) uint64 {
	defer debug.SetGCPercent(debug.SetGCPercent(10))
	runtime.GC()
	runtime.GC() // the pools' second generation
	before := heapBytes()
	done, peak := make(chan struct{}), make(chan uint64)
	go func() {
		most := before
		for {
			select {
			case <-done:
				peak <- most - before
				return
			default:
				most = max(most, heapBytes())
				time.Sleep(200 * time.Microsecond)
			}
		}
	}()
	_, _ = Parse(bytes.NewReader(page))
	close(done)
	return <-peak
}

func heapBytes() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}

// TestKnownHazards holds the hazards of golang.org/x/net/html that the Go
// vulnerability database lists, up to v0.62.0: each is a page that must
// finish, and whose story must be found.
func TestKnownHazards(t *testing.T) {
	cases := []struct {
		id, why string
		page    string
	}{
		{"CVE-2018-17075", "panic in the frameset insertion mode", "<frameset></frameset><html><frame>"},
		{"CVE-2018-17142", "panic on template in math", "<math><template><mo><template></template></mo></template></math>"},
		{"CVE-2018-17143", "panic on isindex in a template's table body", "<template><tBody><isindex/action=0></template>"},
		{"CVE-2018-17846", "endless loop on select in math in a table", "<table><math><select><mi><select></table>"},
		{"CVE-2018-17847", "panic on svg in desc in template in svg", "<svg><template><desc><t><svg></template></svg></svg>"},
		{"CVE-2018-17848", "panic on formatting in math in template", "<math><template><mn><b></template></math>"},
		{"CVE-2021-33194", "endless loop on math and template", "<math><template><mi><template></math></template></template>"},
		{"CVE-2023-3978", "text rendered as markup", "<svg><style>&lt;p></style></svg><noscript>&lt;p></noscript>"},
		{"CVE-2024-45338", "quadratic in names in capitals", strings.Repeat("<!DOCTYPE a PUBLIC \"-//W3C//DTD HTML 4.01 FRAMESET//\">", 2000) + strings.Repeat("<INPUT TYPE=HIDDENX>", 2000)},
		{"CVE-2025-22872", "a slash of an unquoted value taken as self-closing", "<svg><a href=x/></a></svg><math><mi a=b/></mi></math>"},
		{"CVE-2025-47911", "quadratic in nesting", strings.Repeat("<dl><dt><b>", 4000)},
		{"CVE-2025-58190", "endless loop on parts of tables", strings.Repeat("<table><caption><svg><td></table><col></caption></svg>", 500)},
		{"CVE-2026-25680", "cubic in formatting and foster parenting", strings.Repeat("<table><a><b><p>", 2000) + strings.Repeat("</a></b></table>", 2000)},
		{"CVE-2026-25681", "references in a doctype", "<!DOCTYPE a SYSTEM '&quot;&gt;<p>'>"},
		{"CVE-2026-27136", "an attribute twice", `<a href="https://lindwick.example/" href="javascript:x()">x</a>`},
		{"CVE-2026-42502", "HTML in foreign content", "<svg><desc><math><p></p></math></desc></svg><math><annotation-xml><p></annotation-xml></math>"},
		{"CVE-2026-42506", "names with a namespace in foreign content", "<svg xmlns:xlink=x><svg:p xlink:href=y></svg:p></svg>"},
		{"golang/go#70179", "panic on select in foreign content in a table", "<table><tbody><svg><td><desc><select></select></tbody></table>"},
		{"golang/go#76279", "refusal of 512 open elements", strings.Repeat("<div>", 600)},
		{"text in pieces", "quadratic memory where text nodes are put together", strings.Repeat("a</x>", 20000)},
	}
	for _, c := range cases {
		for _, place := range []string{"before", "after"} {
			t.Run(fmt.Sprintf("%s %s the story", c.id, place), func(t *testing.T) {
				page := storyHead + c.page + storyArticle() + storyEnd
				if place == "after" {
					page = storyHead + storyArticle() + c.page + storyEnd
				}
				article, err := Parse(strings.NewReader(page))
				requireStory(t, article, err, false)
			})
		}
	}
}
