package main

import (
	"bufio"
	"compress/gzip"
	"crypto/sha256"
	"encoding/json"
	"io"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	standfirst "github.com/standfirst/standfirst"
	"golang.org/x/text/unicode/norm"
)

// annotation is one line of a data set's truth.jsonl.
type annotation struct {
	ID         string    `json:"id"`
	URL        string    `json:"url"`
	Headline   string    `json:"headline"`
	Standfirst *[]string `json:"standfirst"`
	Sections   []struct {
		Heading    string   `json:"heading"`
		Paragraphs []string `json:"paragraphs"`
	} `json:"sections"`
	Paragraphs []string `json:"paragraphs"`
	Body       string   `json:"body"`
	Captions   []struct {
		Text   string `json:"text"`
		Credit string `json:"credit"`
	} `json:"captions"`
	Authors   []string `json:"authors"`
	NoArticle bool     `json:"no_article"`
}

type page struct {
	set   string
	fold  int
	truth annotation
	*standfirst.TrainingPage
	body  []float32
	cover float64
}

func words(s string) []string {
	s = strings.ToLower(norm.NFKC.String(s))
	return strings.FieldsFunc(s, func(r rune) bool { return !(unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_') })
}

func host(p *annotation) string {
	u, err := url.Parse(p.URL)
	h := p.ID
	if err == nil && u.Host != "" {
		h = u.Host
	}
	parts := strings.Split(strings.ToLower(h), ".")
	n := 2
	if len(parts) > 2 && strings.Contains(" co com org net gov ac ", " "+parts[len(parts)-2]+" ") {
		n = 3
	}
	return strings.Join(parts[max(0, len(parts)-n):], ".")
}

func foldOf(p *annotation, folds int) int {
	sum := sha256.Sum256([]byte(host(p)))
	return int(sum[7]) % folds
}

func readSet(dir string) ([]*page, error) {
	f, err := os.Open(filepath.Join(dir, "truth.jsonl"))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var out []*page
	s := bufio.NewScanner(f)
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		p := &page{set: filepath.Base(dir)}
		if err := json.Unmarshal(s.Bytes(), &p.truth); err != nil {
			return nil, err
		}
		p.fold = foldOf(&p.truth, 5)
		out = append(out, p)
	}
	parallel(len(out), func(i int) {
		src := readPage(filepath.Join(dir, "pages", out[i].truth.ID+".html.gz"))
		out[i].TrainingPage = standfirst.ReadTrainingPage(src)
		out[i].label()
	})
	return out, s.Err()
}

func readPage(path string) []byte {
	f, err := os.Open(path)
	if err != nil {
		panic(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		panic(err)
	}
	b, _ := io.ReadAll(z)
	return b
}

func (p *page) paragraphs() []string {
	t := &p.truth
	var out []string
	switch {
	case t.Sections != nil:
		if t.Standfirst != nil {
			out = append(out, *t.Standfirst...)
		}
		for _, s := range t.Sections {
			if s.Heading != "" {
				out = append(out, s.Heading)
			}
			out = append(out, s.Paragraphs...)
		}
	case t.Paragraphs != nil:
		for _, x := range t.Paragraphs {
			out = append(out, strings.Trim(x, "[]"))
		}
	default:
		out = strings.Split(t.Body, "\n")
	}
	return out
}

func four(w []string) string { return strings.Join(w[:4], " ") }

// label marks the blocks that the annotation holds.
func (p *page) label() {
	paragraphs := p.paragraphs()
	whole, shingles := map[string]bool{}, map[string]bool{}
	all := words(strings.Join(paragraphs, "\n"))
	for _, x := range paragraphs {
		whole[strings.Join(words(x), " ")] = true
	}
	for i := 0; i+4 <= len(all); i++ {
		shingles[four(all[i:])] = true
	}
	joined := strings.Join(all, " ")
	used := map[string]bool{}
	covered := 0
	for _, text := range p.Texts {
		w := words(text)
		s := strings.Join(w, " ")
		ok := s != "" && whole[s]
		if !ok && len(w) >= 4 {
			n := 0
			for i := 0; i+4 <= len(w); i++ {
				if shingles[four(w[i:])] {
					n++
				}
			}
			ok = float64(n) >= 0.6*float64(len(w)-3)
		}
		if !ok && len(w) < 4 && len([]rune(s)) >= 10 && strings.IndexFunc(s, func(r rune) bool { return r > 0x3000 }) >= 0 {
			ok = strings.Contains(joined, s)
		}
		y := float32(0)
		if ok && !used[s] {
			y = 1
			used[s] = true
			covered += len(w)
		}
		p.body = append(p.body, y)
	}
	p.cover = float64(covered) / float64(max(1, len(all)))
}
