package standfirst

import (
	"bytes"
	"errors"
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

// perByte is the time of the processor, the collector's share included, in
// nanoseconds that a byte of the page costs.
func perByte(page []byte, times int) float64 {
	start := cpuTime()
	for range times {
		_, _ = Parse(bytes.NewReader(page))
	}
	return float64((cpuTime() - start).Nanoseconds()) / float64(times*len(page))
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
