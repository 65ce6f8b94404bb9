package main

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// frequent is how many of a language's characters are listed.
const frequent = 400

// The traditional characters among the frequent ones that simplified script
// writes otherwise, and how it does.
const (
	traditional = "後於著裡國為會這個時來對發現經與過業學長開當將內動們進場關機說兩員體還資實總報間電灣區並問從黨選沒點" +
		"華統軍網無馬萬題應認務議東車濟達調強數價亞戰種讓權計產書導聯際設門讀樣運傳據結舉記論團眾處該" +
		"約視領變決組參廣觀風頭陸則別麼隊氣話遊陳張見創專難費樂辦稱義閣續歷爭給閱協億爾規賽師節帶"
	simplified = "后于着里国为会这个时来对发现经与过业学长开当将内动们进场关机说两员体还资实总报间电湾区并问从党选没点" +
		"华统军网无马万题应认务议东车济达调强数价亚战种让权计产书导联际设门读样运传据结举记论团众处该" +
		"约视领变决组参广观风头陆则别么队气话游陈张见创专难费乐办称义阁续历争给阅协亿尔规赛师节带"
)

// scripts are the languages of many characters. The counts of Chinese are of
// traditional script for the most part.
var scripts = []struct {
	name, source string
	encoding     encoding.Encoding
}{
	{"simplified", "zh", simplifiedchinese.GBK},
	{"traditional", "zh", traditionalchinese.Big5},
	{"japanese", "ja", japanese.EUCJP},
	{"korean", "ko", korean.EUCKR},
}

// writeCharacters writes the most frequent characters of each script, in order.
func writeCharacters(b *bytes.Buffer, models string) error {
	b.WriteString("// The most frequent characters of scripts that have thousands, in order.\nconst (\n")
	for _, s := range scripts {
		shares, err := readCounts(models, s.source, "unigrams")
		if err != nil {
			return err
		}
		if s.name == "simplified" {
			shares = simplify(shares)
		}
		var list []string
		for character := range shares {
			r, _ := utf8.DecodeRuneInString(character)
			if _, err := s.encoding.NewEncoder().String(character); err == nil && r >= 0x2E80 {
				list = append(list, character)
			}
		}
		slices.SortFunc(list, func(a, b string) int {
			return cmp.Or(cmp.Compare(shares[b], shares[a]), cmp.Compare(a, b))
		})
		fmt.Fprintf(b, "%sCharacters = %q\n", s.name, strings.Join(list[:min(len(list), frequent)], ""))
	}
	b.WriteString(")\n")
	return nil
}

// simplify gives simplified characters the shares of the traditional ones.
func simplify(shares counts) counts {
	from, to := []rune(traditional), []rune(simplified)
	out := counts{}
	for character, p := range shares {
		r, _ := utf8.DecodeRuneInString(character)
		if i := slices.Index(from, r); i >= 0 {
			character = string(to[i])
		}
		out[character] += p
	}
	return out
}
