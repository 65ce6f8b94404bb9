package standfirst

// regionGap is how many blocks without prose may stand inside of one region.
const regionGap = 4

// region is a run of prose, from its first block to its last.
type region struct {
	from, to int
	prose    int32
}

// describeRegions finds the runs of prose, with few lines between.
func (v *evidence) describeRegions() {
	n, last := len(v.measures), 0
	for i := range n {
		v.row(i)[featNextRegion], v.row(i)[featNextRegionProse] = unknown, unknown
	}
	for from := 0; from < n; {
		if !v.measures[from].prose {
			from++
			continue
		}
		r := v.regionAt(from)
		for k := last; k < from; k++ {
			v.row(k)[featNextRegion], v.row(k)[featNextRegionProse] = distance(from-k), ratio(r.prose, v.total.prose)
		}
		v.describeRegion(r)
		from, last = r.to+1, r.to+1
	}
	for i := range n {
		v.row(i)[featFromMain], v.row(i)[featFromMainEnd] = distance(i-v.main.from), distance(i-v.main.to)
	}
}

func (v *evidence) regionAt(from int) region {
	r := region{from: from, to: from}
	for k := from; k < len(v.measures) && k-r.to <= regionGap; k++ {
		if v.measures[k].prose {
			r.to, r.prose = k, r.prose+v.page.blocks[k].size
		}
	}
	return r
}

// longestRegion is the run with the most prose: most likely the article's.
func (v *evidence) longestRegion() region {
	var longest region
	for from := 0; from < len(v.measures); from++ {
		if v.measures[from].prose {
			r := v.regionAt(from)
			if r.prose > longest.prose {
				longest = r
			}
			from = r.to
		}
	}
	return longest
}

// inMain says whether a block stands in the longest run of prose.
func (v *evidence) inMain(i int) bool { return i >= v.main.from && i <= v.main.to }

func (v *evidence) describeRegion(r region) {
	before := int32(0)
	for k := r.from; k <= r.to; k++ {
		row := v.row(k)
		row[featRegionProse], row[featRegionBefore] = ratio(r.prose, v.total.prose), ratio(before, r.prose)
		if v.measures[k].prose {
			before += v.page.blocks[k].size
		}
	}
}
