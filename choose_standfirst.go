package standfirst

// standfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst.
const standfirstReach = 10

// standfirstBlocks is how many blocks a standfirst has at most; bullet points
// under the headline are one in the annotated pages.
const standfirstBlocks = 5

// chooseStandfirst takes the most likely standfirst and what stands in one run
// with it. What repeats the headline is none.
func (v *evidence) chooseStandfirst() {
	if v.page.isText {
		v.chooseLineStandfirst()
		return
	}
	m := v.margins[judgeStandfirst]
	best := -1
	for i := range m {
		if m[i] > standfirstBar && v.labels[i].role == "" && (best < 0 || m[i] > m[best]) && !v.repeatsHeadline(i) {
			best = i
		}
	}
	if best < 0 {
		v.chooseByRule(standfirstRules[:], 1, standfirstReach)
		return
	}
	first, last := best, best
	for first > 0 && best-first < standfirstBlocks && m[first-1] > standfirstBar && v.labels[first-1].role == "" {
		first--
	}
	for last+1 < len(m) && last-first+1 < standfirstBlocks && m[last+1] > standfirstBar && v.labels[last+1].role == "" {
		last++
	}
	for i := first; i <= last; i++ {
		v.give(i, RoleStandfirst, judgeStandfirst)
	}
}

// choosePullQuotes leaves out quotes that only repeat the text.
func (v *evidence) choosePullQuotes() {
	filled := false
	for i := range v.labels {
		if v.labels[i].role != RoleQuote || v.measures[i].words > pullQuoteWords {
			continue
		}
		if !filled {
			v.fillSaid()
			filled = true
		}
		if v.said.shingles(v.hashesOf(i)) > 0.7 {
			v.labels[i] = labelled(&pullQuoteRule)
		}
	}
}

// pullQuoteWords is the longest pull quote; a longer one is a document's.
const pullQuoteWords = 30
