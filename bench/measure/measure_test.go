package measure

import (
	"bytes"
	"errors"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/bench/corpus"
	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/score"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type extractFunc = func([]byte, *url.URL) (func() score.Prediction, error)

func named(name string, f extractFunc) extract.Extractor {
	return extract.Extractor{Name: name, Extract: f}
}

// echo finds the page itself.
func echo(page []byte, _ *url.URL) (func() score.Prediction, error) {
	return func() score.Prediction { return score.Prediction{Text: string(page)} }, nil
}

func TestCall(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	for _, c := range []struct {
		name     string
		f        extractFunc
		limit    time.Duration
		failure  Failure
		detail   string
		findText string
		why      string
	}{
		{"success", echo, time.Minute, "", "", "page", "its prediction is mapped"},
		{"error", func([]byte, *url.URL) (func() score.Prediction, error) { return nil, errors.New("no article") }, time.Minute, Refused, "no article", "", "an error is a refusal"},
		{"panic", func([]byte, *url.URL) (func() score.Prediction, error) { panic("index out of range") }, time.Minute, Panicked, "index out of range", "", "a panic is recovered"},
		{"hang", func([]byte, *url.URL) (func() score.Prediction, error) { <-release; return nil, nil }, time.Millisecond, TimedOut, "no answer after 1ms", "", "a call is given up at the limit"},
		{"panic in mapping", func([]byte, *url.URL) (func() score.Prediction, error) {
			return func() score.Prediction { panic("nil tree") }, nil
		}, time.Minute, "", "", "", "a result that cannot be mapped is none"},
	} {
		t.Run(c.name, func(t *testing.T) {
			outcome := Call(named("x", c.f), []byte("page"), nil, Options{Limit: c.limit})
			assert.Equal(t, c.failure, outcome.Failure, c.why)
			assert.Equal(t, c.detail, outcome.Detail)
			assert.Equal(t, c.findText, outcome.Prediction().Text)
		})
	}
}

var sink []byte

func TestCallCountsAllocations(t *testing.T) {
	const size = 3 << 20
	outcome := Call(named("x", func([]byte, *url.URL) (func() score.Prediction, error) {
		for range 4 {
			sink = make([]byte, size)
		}
		return nil, nil
	}), nil, nil, Options{Limit: time.Minute})
	assert.GreaterOrEqual(t, outcome.Cost.Bytes, uint64(4*size), "freed or not")
	assert.Less(t, outcome.Cost.Bytes, uint64(5*size), "and no more than the call's own")
	assert.GreaterOrEqual(t, outcome.Cost.Objects, uint64(4))
}

func TestThreadTimeLeavesOutSleep(t *testing.T) {
	if _, ok := threadTime(); !ok {
		t.Skip("this system does not tell a thread's time")
	}
	sleep := named("x", func([]byte, *url.URL) (func() score.Prediction, error) {
		time.Sleep(20 * time.Millisecond)
		return nil, nil
	})
	passed := Call(sleep, nil, nil, Options{Limit: time.Minute})
	worked := Call(sleep, nil, nil, Options{Limit: time.Minute, ThreadTime: true})
	assert.Less(t, worked.Cost.Time, passed.Cost.Time, "sleep passes time and is no work")
}

// dataSet makes pages of the given contents.
func dataSet(t *testing.T, contents ...string) []corpus.Page {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "pages"), 0o700))
	for i, content := range contents {
		name := filepath.Join(dir, "pages", string(rune('a'+i))+".html")
		require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
	}
	pages, err := corpus.Open(dir, "standfirst")
	require.NoError(t, err)
	return pages
}

func TestRunInterleaves(t *testing.T) {
	var calls []string
	note := func(name string) extract.Extractor {
		return named(name, func(page []byte, _ *url.URL) (func() score.Prediction, error) {
			calls = append(calls, name+string(page))
			return echo(page, nil)
		})
	}
	results, err := Run(dataSet(t, "1", "2"), []extract.Extractor{note("x"), note("y"), note("z")}, Options{Rounds: 2, Limit: time.Minute})
	require.NoError(t, err)
	assert.Equal(t, "x1 y1 z1 | x1 y1 z1 y1 z1 x1 y2 z2 x2 z2 x2 y2",
		strings.Join(calls[:3], " ")+" | "+strings.Join(calls[3:], " "),
		"one run of the first page before, then page by page, each round beginning with the next")
	for _, r := range results {
		require.Len(t, r.Pages, 2)
		assert.Len(t, r.Pages[1].Rounds, 2)
		assert.Equal(t, score.Prediction{ID: "b", Text: "2"}, r.Pages[1].Prediction)
		assert.Equal(t, 1, r.Pages[1].Size)
	}
}

func TestRunGivesUpOnAPageThatTimedOut(t *testing.T) {
	release := make(chan struct{})
	defer close(release)
	calls := make(chan string, 10)
	hang := named("x", func(page []byte, _ *url.URL) (func() score.Prediction, error) {
		calls <- string(page)
		if string(page) == "slow" {
			<-release
		}
		return echo(page, nil)
	})
	results, err := Run(dataSet(t, "quick", "slow"), []extract.Extractor{hang}, Options{Rounds: 3, Limit: 50 * time.Millisecond})
	require.NoError(t, err)
	slow := results[0].Pages[1]
	assert.Equal(t, TimedOut, slow.Failure)
	assert.Len(t, slow.Rounds, 1, "one call is enough to know")
	assert.Equal(t, score.Prediction{ID: "b"}, slow.Prediction)
	assert.Len(t, calls, 1+3+1)
}

func TestRunReportsAMissingPage(t *testing.T) {
	pages := dataSet(t, "1")
	broken := dataSet(t, "\x1f\x8bnot gzip")
	_, err := Run(append(pages, broken...), []extract.Extractor{named("x", echo)}, Options{Rounds: 1, Limit: time.Minute})
	assert.ErrorContains(t, err, "a.html")
}

func TestTypical(t *testing.T) {
	costs := []Cost{{3, 10, 7}, {1, 30, 7}, {2, 20, 9}}
	assert.Equal(t, Cost{1, 20, 7}, typical(costs), "the shortest time, and medians")
	assert.Equal(t, Cost{1, 10, 7}, typical(costs[:2]), "the lower of two")
	assert.Equal(t, Cost{}, typical(nil), "nothing of none")
}

func TestRank(t *testing.T) {
	var hundred []int
	for i := range 100 {
		hundred = append(hundred, 100-i)
	}
	assert.Equal(t, 99, rank(hundred, 0.99))
	assert.Equal(t, 7, rank([]int{7, 3}, 0.99), "of few pages the worst")
	assert.Equal(t, 3, rank([]int{7, 3}, 0.5))
}

func TestSummarize(t *testing.T) {
	at := func(id string, size int, ms time.Duration, bytes uint64, failure Failure) PageResult {
		return PageResult{ID: id, Size: size, Cost: Cost{ms * time.Millisecond, bytes, bytes / 100}, Failure: failure}
	}
	s := Summarize([]Result{
		{named("x", nil), []PageResult{at("a", 1e6, 10, 400, ""), at("b", 3e6, 60, 800, Refused), at("c", 1e6, 900, 900, "")}},
		{named(extract.Baseline, nil), []PageResult{at("a", 1e6, 20, 1000, ""), at("b", 3e6, 30, 1400, ""), at("c", 1e6, 1, 1, Refused)}},
	})
	require.Len(t, s, 2)
	x := s[0]
	assert.Equal(t, 2, x.Pages, "the page that the baseline could not parse is left out")
	assert.InDelta(t, 4/0.07, x.Speed, 1e-9)
	assert.InDelta(t, 0.5, x.MedianRatio, 1e-9, "the lower of 10/20 and 60/30")
	assert.InDelta(t, 70.0/50, x.TotalRatio, 1e-9)
	assert.InDelta(t, 1200.0/2400, x.BytesRatio, 1e-9)
	assert.InDelta(t, 600, x.Bytes, 1e-9)
	assert.InDelta(t, 6, x.Objects, 1e-9)
	assert.Equal(t, 60*time.Millisecond, x.P99)
	assert.InDelta(t, 2, x.P99Ratio, 1e-9)
	assert.Equal(t, 60*time.Millisecond, x.Worst)
	assert.Equal(t, "b", x.WorstPage)
	assert.InDelta(t, 2, x.WorstRatio, 1e-9)
	assert.Equal(t, map[Failure]int{Refused: 1}, x.Failures, "a page that was refused took its time all the same")
	assert.InDelta(t, 1, s[1].TotalRatio, 1e-9)
	assert.Equal(t, map[Failure]int{Refused: 1}, s[1].Failures)
}

func TestSummarizeWithoutBaseline(t *testing.T) {
	s := Summarize([]Result{{named("x", nil), []PageResult{{ID: "a", Size: 1e6, Cost: Cost{Time: time.Second}}}}})
	assert.InDelta(t, 1, s[0].Speed, 1e-9)
	assert.Zero(t, s[0].TotalRatio)
}

func TestLinear(t *testing.T) {
	sizes := map[int]int{}
	ok := named("ok", func(page []byte, _ *url.URL) (func() score.Prediction, error) {
		assert.True(t, bytes.HasPrefix(page, []byte("<p>ferry<p>ferry")), "the page is repeated whole")
		sizes[len(page)]++
		return nil, nil
	})
	large := named("refuses the large", func(page []byte, _ *url.URL) (func() score.Prediction, error) {
		if len(page) >= LargeSize {
			return nil, errors.New("too large")
		}
		return nil, nil
	})
	base := named(extract.Baseline, large.Extract)
	growths, err := Linear(dataSet(t, "<p>ferry"), []extract.Extractor{ok, large, base}, 3, Options{Rounds: 2, Limit: time.Minute})
	require.NoError(t, err)
	assert.Equal(t, map[int]int{SmallSize: 2 * LargeSize / SmallSize, LargeSize: 2}, sizes, "both sizes see the same bytes")
	assert.Equal(t, 1, growths[0].Pages)
	assert.Zero(t, growths[0].Failed)
	assert.Positive(t, growths[0].Ratio())
	assert.Equal(t, []int{1, 1, 0}, []int{growths[1].Pages, growths[1].Refused, growths[1].Failed}, "a refusal is an answer")
	assert.Equal(t, []int{0, 0, 1}, []int{growths[2].Pages, growths[2].Refused, growths[2].Failed}, "but for the baseline")
}

func TestGrowthSum(t *testing.T) {
	took := func(small, large time.Duration) growthRound {
		return growthRound{Outcome{Cost: Cost{Time: small}}, Outcome{Cost: Cost{Time: large}}}
	}
	var s growthSum
	s.add([]growthRound{took(100, 300), took(200, 200), took(90, 900)}, 100, 200, true)
	s.add([]growthRound{took(300, 100)}, 100, 200, true)
	g := s.growth(named("x", nil))
	assert.InDelta(t, 390.0/200, g.Small, 1e-9, "90 and 300 over 200 bytes")
	assert.InDelta(t, 300.0/400, g.Large, 1e-9, "200 and 100 over 400 bytes")
	assert.InDelta(t, 0.75/1.95, g.Ratio(), 1e-9)
	assert.InDelta(t, 1/0.9, g.Worst, 1e-9, "200/200 to 90/100 on the first page")
}

func TestSampleIsSpread(t *testing.T) {
	big := strings.Repeat("x", SmallSize+1)
	pages := dataSet(t, "0", "1", big, "3", "4", "", "6", "7")
	contents, chosen, err := sample(pages, 4)
	require.NoError(t, err)
	require.Len(t, chosen, len(contents))
	var got []string
	for _, c := range contents {
		got = append(got, string(c))
	}
	assert.Equal(t, []string{"0", "3", "4", "6"}, got, "one of each step, the first that is small enough and not empty")
}
