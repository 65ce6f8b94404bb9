package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"slices"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const ascii = "abcdefghijklmnopqrstuvwxyz"

// languages are those that the detector knows, with the letters of each. The
// counts hold slips of the pen and words of other languages: letters that are
// not listed are left out. Where a language has several sources, its counts are
// their mean.
var languages = []struct {
	name    string
	letters string
	sources []string
}{
	{"en", ascii + "é", []string{"en"}},
	{"de", ascii + "äöüßé", []string{"de"}},
	{"fr", ascii + "àâçéèêëîïôùûüœæ", []string{"fr"}},
	{"es", ascii + "áéíóúñü", []string{"es"}},
	{"pt", ascii + "áâãàçéêíóôõúü", []string{"pt"}},
	{"it", ascii + "àèéìòù", []string{"it"}},
	{"nl", ascii + "ëéèïöü", []string{"nl"}},
	{"sv", ascii + "åäöé", []string{"sv"}},
	{"da", ascii + "æøåé", []string{"da", "nb"}},
	{"fi", ascii + "äöå", []string{"fi"}},
	{"is", ascii + "áðéíóúýþæö", []string{"is"}},
	{"ca", ascii + "àçéèíïóòúü", []string{"ca"}},
	{"sq", ascii + "ëç", []string{"sq"}},
	{"pl", ascii + "ąćęłńóśźż", []string{"pl"}},
	{"cs", ascii + "áčďéěíňóřšťúůýž", []string{"cs"}},
	{"sk", ascii + "áäčďéíĺľňóôŕšťúýž", []string{"sk"}},
	{"hu", ascii + "áéíóöőúüű", []string{"hu"}},
	{"hr", ascii + "čćđšž", []string{"hr", "bs"}},
	{"sl", ascii + "čšž", []string{"sl"}},
	{"ro", ascii + "ăâîşţ", []string{"ro"}},
	{"tr", ascii + "çğıöşüâîû", []string{"tr"}},
	{"lt", ascii + "ąčęėįšųūž", []string{"lt"}},
	{"lv", ascii + "āčēģīķļņšūž", []string{"lv"}},
	{"et", ascii + "äõöüšž", []string{"et"}},
	{"vi", ascii + "ăâđêôơư\u0300\u0301\u0303\u0309\u0323", []string{"vi"}},
	{"ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя", []string{"ru"}},
	{"uk", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", []string{"uk"}},
	{"be", "абвгдеёжзійклмнопрстуўфхцчшыьэюя", []string{"be"}},
	{"bg", "абвгдежзийклмнопрстуфхцчшщъьюя", []string{"bg"}},
	{"sr", "абвгдђежзијклљмнњопрстћуфхцчџш", []string{"sr"}},
	{"mk", "абвгдѓежзѕијклљмнњопрстќуфхцчџш", []string{"mk"}},
	{"el", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ", []string{"el"}},
	{"he", "אבגדהוזחטיךכלםמןנסעףפץצקרשת", []string{"he"}},
	{"ar", "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي", []string{"ar"}},
	{"fa", "ءآأئابپتثجچحخدذرزژسشصضطظعغفقكگلمنهوي", []string{"fa"}},
	{"th", thaiConsonants + thaiVowels + thaiMarks, []string{"th"}},
}

// The counts have the letters of Thai, not the vowels and the tones over and
// under them, whose shares here are those of running text, rounded.
const (
	thaiConsonants = "กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
	thaiVowels     = "ะาำเแโใไๆฤฯ"
	thaiMarks      = "ัิีึืฺุู็่้๊๋์"
	thaiMarkShare  = 0.25
)

var thaiMarkShares = map[rune]float64{
	'่': .19, '้': .15, 'ั': .15, 'ี': .11, 'ิ': .11, '์': .06, 'ื': .06, 'ุ': .06, 'ู': .05, '็': .03, 'ึ': .03,
}

// same are letters that a code page writes as one.
var same = map[rune]rune{'ș': 'ş', 'ț': 'ţ', 'ی': 'ي', 'ک': 'ك'}

// model is a language's chain: how often a letter stands, and follows another.
type model struct {
	letters []rune
	single  []float64   // of all letters
	pair    [][]float64 // of all that follow the first, the ends of words among them
}

func newModel(letters string) *model {
	m := &model{letters: []rune(letters)}
	n := len(m.letters)
	m.single = make([]float64, n)
	m.pair = make([][]float64, n)
	for i := range m.pair {
		m.pair[i] = make([]float64, n)
	}
	return m
}

// readModel adds up the counts of a language's sources.
func readModel(models, letters string, sources []string) (*model, error) {
	m := newModel(letters)
	for _, source := range sources {
		unigrams, err := readCounts(models, source, "unigrams")
		if err != nil {
			return nil, err
		}
		bigrams, err := readCounts(models, source, "bigrams")
		if errors.Is(err, fs.ErrNotExist) {
			// A script of one language has no counts of pairs: by chance, then.
			bigrams = independent(unigrams)
		} else if err != nil {
			return nil, err
		}
		for letter, p := range unigrams {
			parts := m.indices(letter)
			for i, x := range parts {
				m.add(x, p)
				if i > 0 {
					m.addPair(parts[i-1], x, p)
				}
			}
		}
		for pair, p := range bigrams {
			_, n := utf8.DecodeRuneInString(pair)
			first, second := m.indices(pair[:n]), m.indices(pair[n:])
			m.addPair(first[len(first)-1], second[0], p*unigrams[pair[:n]])
		}
	}
	m.normalize()
	return m, nil
}

// independent are the shares of pairs whose letters know nothing of each other.
func independent(unigrams counts) counts {
	pairs := counts{}
	for a := range unigrams {
		for b, p := range unigrams {
			pairs[a+b] = p
		}
	}
	return pairs
}

// indices are the places of a character's parts among the letters: one, but for
// a Vietnamese letter with a tone. -1 stands for no letter.
func (m *model) indices(character string) []int {
	r, _ := utf8.DecodeRuneInString(character)
	if s, ok := same[r]; ok {
		r = s
	}
	if i := slices.Index(m.letters, r); i >= 0 {
		return []int{i}
	}
	base, tone := []rune{}, rune(0)
	for _, x := range norm.NFD.String(character) {
		switch x {
		case 0x300, 0x301, 0x303, 0x309, 0x323:
			tone = x
		default:
			base = append(base, x)
		}
	}
	letter := []rune(norm.NFC.String(string(base)))
	i, j := slices.Index(m.letters, letter[0]), slices.Index(m.letters, tone)
	if i < 0 || j < 0 {
		return []int{-1}
	}
	return []int{i, j}
}

func (m *model) add(i int, p float64) {
	if i >= 0 {
		m.single[i] += p
	}
}

func (m *model) addPair(i, j int, p float64) {
	if i >= 0 && j >= 0 {
		m.pair[i][j] += p
	}
}

// normalize turns sums into shares and gives what never occurred a little.
func (m *model) normalize() {
	const (
		rare   = 2e-5 // the share of a letter that the counts have not
		backed = 0.02 // how much of a pair is the share of its second letter
	)
	total := 0.0
	for _, p := range m.single {
		total += p
	}
	for i, row := range m.pair {
		for j := range row {
			p := 0.0
			if m.single[i] > 0 {
				p = row[j] / m.single[i]
			}
			row[j] = (1-backed)*p + backed*max(m.single[j]/total, rare)
		}
	}
	for i := range m.single {
		m.single[i] = max(m.single[i]/total, rare)
	}
}

// addThaiMarks gives the signs over and under letters their shares.
func (m *model) addThaiMarks() {
	for j, mark := range m.letters {
		share, ok := thaiMarkShares[mark]
		if !ok {
			continue
		}
		m.single[j] = share * thaiMarkShare * 0.1 // no word begins with one
		for i, r := range m.letters {
			switch {
			case slices.Contains([]rune(thaiConsonants), r):
				m.pair[i][j] = share * thaiMarkShare * 1.5
			case slices.Contains([]rune("ัิีึืฺุู"), r) && slices.Contains([]rune("่้๊๋์"), mark):
				m.pair[i][j] = share
			}
		}
		for i := range m.letters {
			if _, marks := thaiMarkShares[m.letters[i]]; !marks {
				m.pair[j][i] = m.single[i]
			}
		}
	}
}

// isASCII reports whether the letter is one of a to z.
func (m *model) isASCII(i int) bool { return m.letters[i] < utf8.RuneSelf }

// writeLanguages writes the table of languages. Of two letters of ASCII, which
// every encoding has in the same places, what counts is only how much more a
// language has of them than Latin script has on the whole.
func writeLanguages(b *bytes.Buffer, models string) error {
	all := make([]*model, len(languages))
	var background [26][26]float64
	latin := 0.0
	for k, l := range languages {
		m, err := readModel(models, l.letters, l.sources)
		if err != nil {
			return err
		}
		if l.name == "th" {
			m.addThaiMarks()
		}
		all[k] = m
		if !m.isASCII(0) {
			continue
		}
		latin++
		for i := range background {
			for j := range background[i] {
				background[i][j] += m.pair[i][j]
			}
		}
	}
	b.WriteString("// languages hold the letters of each language and how they follow one another.\n")
	b.WriteString("var languages = [...]language{\n")
	for k, l := range languages {
		chain := all[k].pack(func(i, j int) float64 { return background[i][j] / latin })
		fmt.Fprintf(b, "{%q, %q, %q},\n", l.name, l.letters, chain)
	}
	b.WriteString("}\n\n")
	return nil
}

// Steps of the packed logarithms, which package decode unpacks.
const (
	step      = 0.55 // of the likelihood of a letter, from 0 down
	ratioStep = 0.25 // of a ratio
	ratioZero = 9    // what stands for no difference
)

// pack writes the logarithms, four bits each: a row of the letters at the
// beginning of a word, then a row for each letter.
func (m *model) pack(background func(i, j int) float64) string {
	var nibbles []byte
	likelihood := func(p float64) byte { return byte(min(max(math.Round(-math.Log(p)/step), 0), 15)) }
	for _, p := range m.single {
		nibbles = append(nibbles, likelihood(p))
	}
	for i, row := range m.pair {
		for j, p := range row {
			if !m.isASCII(i) || !m.isASCII(j) {
				nibbles = append(nibbles, likelihood(p))
				continue
			}
			ratio := math.Log(p/background(i, j)) / ratioStep
			nibbles = append(nibbles, byte(min(max(ratioZero+math.Round(ratio), 0), 15)))
		}
	}
	if len(nibbles)%2 == 1 {
		nibbles = append(nibbles, 0)
	}
	packed := make([]byte, len(nibbles)/2)
	for i := range packed {
		packed[i] = nibbles[2*i] | nibbles[2*i+1]<<4
	}
	return string(packed)
}
