package standfirst

// chooseByRule gives the first block from the headline on that a rule takes
// the rule's role; from and to count blocks from the headline.
func (v *labeler) chooseByRule(rules []rule, from, to int) {
	h := v.chosen.headline
	for i := max(0, h+from); h >= 0 && i < len(v.labels) && i <= h+to; i++ {
		if v.labels[i].role == "" {
			if r := firstRule(rules, v, i); r != nil {
				v.labels[i] = labelled(r)
				return
			}
		}
	}
}

// Bars are the log-odds from which a judge is believed, where that is not 0:
// by cross-validation these give the best F1. The pages that say nothing of a
// standfirst or a caption outnumber those that do.
const (
	standfirstBar = -0.7
	captionBar    = -0.5
	headingBar    = -1.5 // of a heading element in the text to be a crosshead
)

// chooseInside takes in what is part of the text where it stands in it: tables
// of data, code and headings, which a judge of single blocks may not know.
func (v *labeler) chooseInside() {
	for i := v.chosen.first + 1; v.chosen.first >= 0 && i < v.chosen.last; i++ {
		if v.labels[i].role == "" && v.margins[judgeBody][i] > secondChance {
			if r := firstRule(insideRules[:], v, i); r != nil {
				v.labels[i] = labelled(r)
			}
		}
	}
	v.completeTables()
}

// completeTables takes in the rest of the tables of data of which a cell is the
// text's: half a row would say something else than the whole.
func (v *labeler) completeTables() {
	for i := max(0, v.chosen.first); v.chosen.first >= 0 && i <= v.chosen.last; {
		table := v.facts.tableOf(i)
		end, taken := i, false
		for ; table > 0 && end <= v.chosen.last && v.facts.tableOf(end) == table; end++ {
			taken = taken || v.labels[end].role == rTableRow
		}
		for k := i; taken && k < end; k++ {
			if l := &v.labels[k]; l.role == "" || l.rule != nil && l.rule.id == linkLabelRule {
				*l = labelled(&insideRules[0])
			}
		}
		i = max(end, i+1)
	}
}

// fillSaid collects what the text says outside of quotes.
func (v *labeler) fillSaid() {
	v.said.reset(len(v.facts.words))
	for i := range v.labels {
		if !v.labels[i].role.inBody() || v.labels[i].role == rQuote {
			continue
		}
		words := v.facts.hashesOf(i)
		for k := 0; k+3 < len(words); k++ {
			v.said.count(shingle(words[k:]))
		}
	}
}

// dateReach is how far from the headline, in blocks, its date is printed.
const dateReach = 15

// chooseDates takes the lines with a date by the headline.
func (v *labeler) chooseDates() {
	h := v.chosen.headline
	for i := max(0, h-dateReach); h >= 0 && i < len(v.labels) && i <= h+dateReach; i++ {
		if (v.labels[i].role == "" || v.dateInText(i)) && v.facts.measures[i].clock && v.facts.measures[i].words <= 15 && (v.facts.page.isText || v.facts.near(i, kindDate|kindByline, 2)) {
			v.labels[i] = labelled(&dateRule)
		}
	}
}

func labelled(r *rule) label { return label{role: r.role, rule: r} }
