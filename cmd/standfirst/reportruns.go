package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/standfirst/standfirst"
)

const (
	foldLeast = 4   // blocks that a run has at least to be folded
	peekRunes = 140 // of a folded run's texts that are shown
)

// reportRun is a run of blocks: one that was kept, or those between two that were.
type reportRun struct {
	Blocks []reportBlock
	// Folded reports whether only a line stands for the blocks until a reader
	// opens it, and Counts and Peek are what it says: the roles, and how the
	// texts begin.
	Folded       bool
	Counts, Peek string
}

// runsOf parts blocks into runs. Where nothing was kept, all of them are to be read.
func runsOf(blocks []reportBlock) (runs []reportRun) {
	for start := 0; start < len(blocks); {
		end := start + 1
		if !blocks[start].Kept {
			for end < len(blocks) && !blocks[end].Kept {
				end++
			}
		}
		run := reportRun{Blocks: blocks[start:end]}
		if len(run.Blocks) >= foldLeast && len(run.Blocks) < len(blocks) {
			run.fold()
		}
		runs = append(runs, run)
		start = end
	}
	return runs
}

// fold says what the blocks of a run are.
func (r *reportRun) fold() {
	r.Folded = true
	counts := map[string]int{}
	var roles, texts []string
	for i := range r.Blocks {
		name := r.Blocks[i].RoleName
		if counts[name]++; counts[name] == 1 {
			roles = append(roles, name)
		}
		texts = append(texts, strings.Join(strings.Fields(r.Blocks[i].Text), " "))
	}
	slices.SortStableFunc(roles, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	for i, name := range roles {
		roles[i] = fmt.Sprintf("%s %d", name, counts[name])
	}
	r.Counts = strings.Join(roles, ", ")
	if peek := []rune(strings.Join(texts, " · ")); len(peek) > peekRunes {
		r.Peek = string(peek[:peekRunes]) + "…"
	} else {
		r.Peek = string(peek)
	}
}

// reportVerdict is what the page as a whole counts as.
type reportVerdict struct {
	// Words say it; Class is "article", "doubtful" or "none".
	Words, Class string
	// Likelihood says how likely the body is right.
	Likelihood   string
	Cause        string
	For, Against []reportWeight
	// Sure and Margin say how clearly the model decided, if it was asked.
	Sure, Margin string
}

// newReportVerdict says what a page counts as.
func newReportVerdict(page explained) reportVerdict {
	verdict := page.trace.Verdict
	v := reportVerdict{
		Words: "This is an article.", Class: "article", Cause: visible(causeText(verdict.Cause)),
		For: weighed(verdict.Features, +1), Against: weighed(verdict.Features, -1), Margin: marginText(verdict.Margin),
	}
	if v.Margin != "" {
		v.Sure = sureness(verdict.Margin)
	}
	kind := verdict.Kind.Describe()
	switch {
	case page.article == nil:
		v.Words, v.Class = "The page holds no article: it seems to be "+kind+". No block was kept.", "none"
	case !verdict.Article:
		v.Words, v.Class = "Read all the same, though it seems to be "+kind+".", "doubtful"
	}
	if page.article != nil && page.article.Confidence > 0 {
		v.Likelihood = likelihoodText(page.article)
	}
	return v
}

// likelihoodText says how likely an article's body is right.
func likelihoodText(a *standfirst.Article) string {
	return fmt.Sprintf("Its text is right with a likelihood of %.0f\u00a0%%.", 100*a.Confidence)
}
