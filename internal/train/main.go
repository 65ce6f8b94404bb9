// Train fits the weights.
package main

import (
	"encoding/json"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
	"time"

	standfirst "github.com/standfirst/standfirst"
)

func main() {
	t0 := time.Now()
	root := os.Args[1]
	var pages []*page
	for _, s := range os.Args[2:] {
		p, err := readSet(filepath.Join(root, s))
		if err != nil {
			panic(err)
		}
		pages = append(pages, p...)
	}
	fmt.Println(len(pages), "pages read", time.Since(t0))
	out := map[string]*os.File{}
	for _, s := range os.Args[2:] {
		out[s], _ = os.Create(filepath.Join(os.TempDir(), "train-"+s+".jsonl"))
	}
	set := boosting{Trees: 80, Leaves: 16, Rate: 0.15, L2: 2, MinRows: 60}
	gain := map[int]int{}
	for k := range 5 {
		var rows []row
		for _, p := range pages {
			if p.fold == k || p.cover < 0.6 {
				continue
			}
			rows = append(rows, p.rows()...)
		}
		t := binned(len(rows), standfirst.NumFeatures, func(i int) []float32 { return rows[i].x })
		y, w := make([]float32, len(rows)), make([]float32, len(rows))
		mean := 0.0
		for i, r := range rows {
			y[i], w[i] = r.y, r.w
			mean += float64(r.w)
		}
		for i := range w {
			w[i] *= float32(float64(len(w)) / mean)
		}
		f := set.fit(t, y, w)
		for _, tr := range f.Trees {
			for _, n := range tr.Nodes {
				gain[int(n.Feature)]++
			}
		}
		for _, p := range pages {
			if p.fold != k {
				continue
			}
			var keep []string
			var blocks []map[string]string
			for i, x := range p.Texts {
				if f.predict(p.row(i)) > 0 {
					keep = append(keep, x)
					blocks = append(blocks, map[string]string{"text": x})
				}
			}
			json.NewEncoder(out[p.set]).Encode(map[string]any{"id": p.truth.ID, "text": strings.Join(keep, "\n\n"), "sections": []any{map[string]any{"heading": "", "blocks": blocks}}})
		}
		fmt.Println("fold", k, len(rows), time.Since(t0))
	}
	re := regexp.MustCompile(`(body\.word|body\.shingle|paragraphs|refused)\s+([\d.]+)`)
	for _, s := range os.Args[2:] {
		out[s].Close()
		b, _ := exec.Command("python3", filepath.Join(root, "../tools/score.py"), filepath.Join(root, s), out[s].Name()).CombinedOutput()
		fmt.Println(s, re.FindAllString(string(b), -1))
	}
	type fg struct{ f, n int }
	var fs []fg
	for f, n := range gain {
		fs = append(fs, fg{f, n})
	}
	sort.Slice(fs, func(a, b int) bool { return fs[a].n > fs[b].n })
	for _, x := range fs {
		fmt.Print(standfirst.FeatureName(x.f), ":", x.n, "; ")
	}
	fmt.Println(len(fs))
}

type row struct {
	x    []float32
	y, w float32
}

func (p *page) row(i int) []float32 {
	return p.Features[i*standfirst.NumFeatures : (i+1)*standfirst.NumFeatures]
}

func (p *page) rows() []row {
	var out []row
	total := 0.0
	for _, s := range p.Size {
		total += float64(s) / 5
	}
	for i := range p.Texts {
		n := math.Max(1, float64(p.Size[i])/5)
		out = append(out, row{p.row(i), p.body[i], float32(math.Pow(math.Min(n, 150), 0.7) / math.Sqrt(total))})
	}
	return out
}
