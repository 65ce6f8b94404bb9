package decode

import (
	"math"
	"slices"
)

// The method is that of maximum likelihood over letters and pairs of letters:
// of each encoding and each language that is written in it, how likely is the
// text that the bytes would be? Li and Momoi, "A composite approach to
// language/encoding detection" (19th International Unicode Conference, 2001),
// describe its parts: impossible bytes, frequent characters for the encodings of
// several bytes, pairs of letters for those of one.

const (
	// plausible is the mean likelihood, as a logarithm, of a byte over 0x7F from
	// which on a declared encoding is believed without looking at others, and
	// plausibleCharacter that for the encodings of several bytes.
	plausible          = -4.6
	plausibleCharacter = -4.0
	// absurd is the mean likelihood under which bytes are text in no encoding.
	absurd = -5.5
	// outdone and outdoneByte are by how much another encoding must be more
	// likely than the declared one: on the whole, and for each byte over 0x7F.
	outdone     = 12.0
	outdoneByte = 1.2
	// languageBonus is what the language that the page declares is worth. A
	// word or two outweigh it: templates are copied from one country to another.
	languageBonus = 10.0
	// asciiByte is the most that letters of ASCII count against a language, for
	// each byte over 0x7F.
	asciiByte = -2.5
)

// likelihood is how likely text is in an encoding, as logarithms.
type likelihood struct {
	encoding string
	high     float64 // what stands for bytes over 0x7F
	ascii    float64 // of Latin script, how well letters of ASCII suit the language
	other    float64 // what is held against the text on the whole
	latin    bool
}

// detector compares encodings over one page.
type detector struct {
	sample sample
	// expected are the encodings of the language that the page declares.
	expected []string
	all      []likelihood // of each encoding and language, once it is asked for
	ascii    float64      // the best of all
}

// newDetector takes a sample of b.
func newDetector(b []byte, expected []string) *detector {
	return &detector{sample: newSample(b), expected: expected}
}

// likelihoods are those of each encoding in each language.
func (d *detector) likelihoods() []likelihood {
	if d.all != nil {
		return d.all
	}
	d.ascii = math.Inf(-1)
	for _, r := range pageReaders() {
		l := d.sample.read(r)
		if l.latin {
			d.ascii = max(d.ascii, l.ascii)
		}
		d.all = append(d.all, l)
	}
	for _, c := range characterSets() {
		d.all = append(d.all, d.sample.readCharacters(c))
	}
	return d.all
}

// best returns the most likely encoding, the first where several are.
func (d *detector) best() likelihood {
	var best likelihood
	most := math.Inf(-1)
	for _, l := range d.likelihoods() {
		if total := d.total(l); total > most {
			best, most = l, total
		}
	}
	return best
}

// total is what encodings are compared by. Letters of ASCII tell the languages of
// Latin script apart, and no more: they count against those that they suit
// less than another, within the bounds of what the other bytes tell.
func (d *detector) total(l likelihood) float64 {
	total := l.high + l.other
	if l.latin {
		total += max(l.ascii-d.ascii, asciiByte*float64(d.sample.high))
	}
	if slices.Contains(d.expected, l.encoding) {
		total += languageBonus
	}
	return total
}

// widerEncodings have the characters of others, but for a few signs, in the same
// places.
var widerEncodings = map[string]string{
	"gbk": "gb18030", "iso-8859-15": "windows-1252", "iso-8859-8-i": "windows-1255",
}

// refutes reports whether the bytes speak against an encoding that is declared
// and that they might be by its rules alone.
func (d *detector) refutes(encoding string) bool {
	if wider, ok := widerEncodings[encoding]; ok {
		encoding = wider
	}
	if d.plausible(encoding) {
		return false
	}
	own, known := math.Inf(-1), false
	for _, l := range d.likelihoods() {
		if l.encoding == encoding {
			own, known = max(own, d.total(l)), true
		}
	}
	return known && d.total(d.best())-own > max(outdone, outdoneByte*float64(d.sample.high))
}

// plausible reports whether an encoding makes sense of the bytes, whatever
// another might make of them.
func (d *detector) plausible(encoding string) bool {
	if d.sample.high == 0 {
		return true
	}
	for _, r := range pageReaders() {
		if r.name == encoding && d.mean(d.sample.read(r)) >= plausible {
			return true
		}
	}
	for _, c := range characterSets() {
		if c.name == encoding && d.mean(d.sample.readCharacters(c)) >= plausibleCharacter {
			return true
		}
	}
	return false
}

// doubts reports whether bytes that hold sequences of UTF-8 are rather mixed or
// broken UTF-8 than text in the encoding that is likeliest otherwise.
func (d *detector) doubts(best likelihood, count utf8Count) bool {
	mean := d.mean(best)
	if count.quotes > 1 && mean < plausible {
		return true
	}
	latin := count.western > 0 && count.western*2 >= count.sequences
	return latin && (best.encoding == "windows-1252" || mean < absurd)
}

// mean is the likelihood of a byte over 0x7F.
func (d *detector) mean(l likelihood) float64 { return l.high / float64(max(d.sample.high, 1)) }
