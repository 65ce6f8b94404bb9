package main

import (
	"math"
	"regexp"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst"
)

// reportWeight is a feature with what it did to the model's answer.
type reportWeight struct {
	// Plain says it in words.
	Plain string
	// Numbers are what was measured, and by how much that moved the answer.
	Numbers string
}

// weighed are the features that spoke for (sign 1) or against (-1) what the
// model said of a block, or of a page.
func weighed(features []standfirst.FeatureWeight, sign float64) (list []reportWeight) {
	for _, f := range features {
		if f.Weight*sign > 0 {
			w := reportWeight{Plain: plainly(f), Numbers: signed(f.Weight)}
			if measured := f.Feature + ": " + f.Value; measured != w.Plain {
				w.Numbers = measured + "; " + w.Numbers
			}
			list = append(list, w)
		}
	}
	return list
}

// signed is a number of log-odds with its sign.
func signed(x float64) string {
	sign := "+"
	if x < 0 {
		sign = "−"
	}
	return sign + strconv.FormatFloat(math.Abs(x), 'f', 2, 64)
}

// sureness says in words how large a margin is.
func sureness(margin float64) string {
	const narrow, fair, sure = 0.5, 1.5, 4 // log-odds
	switch m := math.Abs(margin); {
	case m < narrow:
		return "narrowly"
	case m < fair:
		return "fairly clearly"
	case m < sure:
		return "clearly"
	}
	return "beyond doubt"
}

// marginText is a margin to two places, empty for none.
func marginText(m float64) string {
	if m == 0 {
		return ""
	}
	return strconv.FormatFloat(m, 'f', 2, 64)
}

// causeText makes sentences of a cause, whose parts lack a subject: "stands in a
// footer; is a link".
func causeText(cause string) string {
	if cause == "" {
		return ""
	}
	parts := strings.Split(cause, "; ")
	for i, part := range parts {
		switch {
		case strings.HasPrefix(part, "the ") || strings.HasPrefix(part, "no ") || strings.HasPrefix(part, "its "):
			parts[i] = strings.ToUpper(part[:1]) + part[1:]
		default:
			parts[i] = "It " + part
		}
	}
	return strings.Join(parts, ". ") + "."
}

// A wording says a feature in plain words. Its pattern matches the feature's name
// as a whole. In its text, $where is the place that the name's number stands for,
// $share and $count are its value in words, and $value is the value.
type wording struct {
	pattern *regexp.Regexp
	text    string
}

// besidePattern matches an element or a block beside the one at hand.
const besidePattern = `(its element|the element \d+ above|the block \d+ (?:before|after))`

// exactly is a pattern of a whole name.
func exactly(name string) *regexp.Regexp { return regexp.MustCompile("^" + name + "$") }

// wordings are for the features that weigh most often; of the others the name and
// the value stand there.
var wordings = []wording{
	{exactly("the pieces of prose in " + besidePattern), "$count of running text $where"},
	{exactly("the share of links in " + besidePattern), "$share the text $where is links"},
	{exactly("the share of prose in " + besidePattern), "$share the text $where is running text"},
	{exactly("the share of the page's prose in " + besidePattern), "$share the page's running text stands $where"},
	{exactly("the share of prose in siblings like " + besidePattern),
		"$share the text in parts of the page built like this one is running text"},
	{exactly("how many siblings like " + besidePattern + " hold a date"),
		"$share the parts of the page built like this one hold a date"},
	{exactly("how many siblings like " + besidePattern + " hold prose"),
		"$share the parts of the page built like this one hold running text"},
	{exactly("how many siblings are like " + besidePattern), "$value other parts of the page are built like this one"},
	{exactly("the pictures in " + besidePattern), "$value pictures $where"},
	{exactly("the links of " + besidePattern), "$share the text $where is links"},
	{exactly("the element of " + besidePattern), "the kind of element $where"},
	{exactly("the element"), "the kind of element that it is"},
	{exactly("the length of " + besidePattern), "the text $where has $value characters"},
	{exactly("the title's words in " + besidePattern), "$share the words $where stand in the page's title"},
	{exactly("the share of the page's prose under the same path of tags and classes"),
		"$share the page's running text is made in the same way"},
	{exactly("the share of prose among the blocks under the same path"),
		"$share the text made in the same way is running text"},
	{exactly("the blocks under the same path of tags and classes"),
		"$value blocks on the page are made in the same way"},
	{exactly("the share of the page's prose before it"), "$share the page's running text stands before it"},
	{exactly("the share of the page's text before it"), "$share the page's text stands before it"},
	{exactly("the share of prose on the page"), "$share the page is running text"},
	{exactly("the pieces of prose since the headline"), "$count of running text since the headline"},
	{exactly("the distance from the headline"), "it stands $value blocks from the headline"},
	{exactly("the number of words"), "it has $value words"},
	{exactly("the length of the text"), "it has $value characters"},
	{exactly("the number of blocks on the page"), "the page has $value blocks"},
	{exactly("the share of the text in links"), "$share its text is links"},
	{exactly("the share of capitals"), "$share its letters are capitals"},
	{exactly("the share of bold text"), "$share its text is bold"},
	{exactly("the share of italic text"), "$share its text is italic"},
	{exactly("the share of digits"), "$share its characters are digits"},
	{exactly("the share of its words in the page's title"), "$share its words stand in the page's title"},
	{exactly("the share of its words in the page's description"),
		"$share its words stand in the page's summary of itself"},
	{exactly("the share of its words in the page's metadata"), "$share its words stand in what the page says of itself"},
	{exactly("its agreement with the claimed headline"), "it is worded $like the headline that the page names"},
	{exactly("its agreement with the description"), "it is worded $like the page's summary of itself"},
	{exactly("its agreement with a picture's alternative text"), "it is worded $like a picture's description"},
	{exactly("the place on the page"), "it stands $value down the page"},
	{exactly("a wording of the chrome"), "it is worded as buttons, menus and notices are"},
	{exactly("the surest block of text, in log-odds"), "how sure the surest paragraph is: $value"},
	{exactly("how many words the (longest|last) segment of the address has"),
		"$value words in a part of the page's address"},
	{exactly("the length of the prose soon after the likely headline"),
		"$value characters of running text soon after the headline"},
}

// meaning matches the features about the names that a page's code gives to its
// parts.
var meaning = exactly(`the distance to a class that says (\w+)`)

// plainly says a feature of a block as a newsroom would.
func plainly(f standfirst.FeatureWeight) string {
	if m := meaning.FindStringSubmatch(f.Feature); m != nil {
		if strings.HasPrefix(f.Value, "none") {
			return "nothing around it is called “" + m[1] + "” in the page's code"
		}
		return "what it stands in is called “" + m[1] + "” in the page's code"
	}
	clause, ok := strings.CutPrefix(f.Feature, "that ")
	if ok || strings.HasPrefix(clause, "the page ") || strings.HasPrefix(clause, "the structured data ") {
		switch f.Value {
		case "yes":
			return clause
		case "no":
			return negated(clause)
		}
	}
	for _, w := range wordings {
		if m := w.pattern.FindStringSubmatch(f.Feature); m != nil {
			if f.Value == "none" { // it does not apply
				break
			}
			return strings.NewReplacer("$where", whereText(m[len(m)-1]), "$share", shareText(f.Value),
				"$count", countText(f.Value),
				"$like", likeText(f.Value), "$value", f.Value).Replace(w.text)
		}
	}
	return f.Feature + ": " + f.Value
}

// whereText says where an element or a block stands that a name counts to.
func whereText(name string) string {
	switch {
	case name == "its element", name == "the element 1 above":
		return "right around it"
	case name == "the element 2 above", name == "the element 3 above":
		return "around it"
	case strings.HasPrefix(name, "the element "):
		return "in the wider part of the page around it"
	case name == "the block 1 before":
		return "right before it"
	case name == "the block 1 after":
		return "right after it"
	case strings.HasSuffix(name, "before"):
		return "shortly before it"
	}
	return "shortly after it"
}

// shareText says a share ("35 %") in words, before what it is of.
func shareText(value string) string {
	const few, some, half, most = 10, 40, 60, 95 // percent
	percent, err := strconv.Atoi(strings.TrimSuffix(value, " %"))
	switch {
	case err != nil:
		return value + " of"
	case percent == 0:
		return "none of"
	case percent < few:
		return "hardly any of"
	case percent < some:
		return "some of"
	case percent < half:
		return "about half of"
	case percent < most:
		return "most of"
	case percent < 100:
		return "nearly all of"
	}
	return "all of"
}

// countText is a number of blocks.
func countText(value string) string {
	switch value {
	case "0":
		return "no block"
	case "1":
		return "1 block"
	}
	return value + " blocks"
}

// likeText says how far two texts agree, from 0 to 1.
func likeText(value string) string {
	const somewhat, much = 0.2, 0.7
	switch x, err := strconv.ParseFloat(value, 64); {
	case err != nil:
		return "(" + value + ")"
	case x < somewhat:
		return "unlike"
	case x < much:
		return "partly like"
	case x < 1:
		return "much like"
	}
	return "exactly like"
}

// negated is the contrary of a clause of a feature.
func negated(clause string) string {
	for _, verb := range [][2]string{
		{" stands ", " does not stand "}, {" ends ", " does not end "}, {" begins ", " does not begin "},
		{" reads ", " does not read "}, {" is ", " is not "}, {" has ", " has not "},
		{" names ", " does not name "}, {" calls ", " does not call "}, {" describe ", " do not describe "},
	} {
		if strings.Contains(clause, verb[0]) {
			return strings.Replace(clause, verb[0], verb[1], 1)
		}
	}
	return "not: " + clause
}
