package page

import "github.com/standfirst/standfirst/internal/markup"

// tableRoles are the roles of ARIA that make a table's parts of elements without a
// meaning of their own (WAI-ARIA 1.2 § 5.3.3).
var tableRoles = map[string]markup.Tag{
	"table": markup.TagTable, "grid": markup.TagTable, "rowgroup": markup.TagTbody, "row": markup.TagTr,
	"cell": markup.TagTd, "gridcell": markup.TagTd, "columnheader": markup.TagTh, "rowheader": markup.TagTh,
}

// partByRole is what an element with some attributes is among a table's parts: its tag,
// or what its role names where the part around it is one that this belongs in. A
// block may be an aside by its role too.
func partByRole(t, around markup.Tag, attrs *markup.AttrSet) markup.Tag {
	if !attrs.Is(markup.AttrRole) || t.Heading() > 0 || tableRank(t) > 0 || t == markup.TagTable {
		return t
	}
	if string(attrs.Get(markup.AttrRole)) == "complementary" && t.Is(markup.TraitBlock) {
		return markup.TagAside
	}
	part, ok := tableRoles[string(attrs.Get(markup.AttrRole))]
	if !ok {
		return t
	}
	switch tableRank(part) {
	case 1:
		ok = around == markup.TagTr
	case 2:
		ok = around == markup.TagTbody || around == markup.TagTable
	case 3:
		ok = around == markup.TagTable
	}
	if !ok {
		return t
	}
	return part
}

// tableRank orders the parts of a table from the cell outwards, 0 for others.
func tableRank(g markup.Tag) int {
	switch g {
	case markup.TagTd, markup.TagTh:
		return 1
	case markup.TagTr:
		return 2
	case markup.TagTbody, markup.TagThead, markup.TagTfoot, markup.TagCaption:
		return 3
	}
	return 0
}
