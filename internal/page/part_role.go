package page

import "github.com/standfirst/standfirst/internal/markup"

// partRoles are the roles of ARIA that make a table's parts of elements without a
// meaning of their own (WAI-ARIA 1.2 § 5.3.3), and an aside of a block.
var partRoles = map[string]markup.Tag{
	"table": markup.TagTable, "grid": markup.TagTable, "rowgroup": markup.TagTbody, "row": markup.TagTr,
	"cell": markup.TagTd, "gridcell": markup.TagTd, "columnheader": markup.TagTh, "rowheader": markup.TagTh,
	"complementary": markup.TagAside,
}

// partByRole is the part that an element with some attributes is by its role, where the
// part around it is one that this belongs in, and its tag otherwise.
func partByRole(t, around markup.Tag, attrs *markup.AttrSet) markup.Tag {
	if !attrs.Is(markup.AttrRole) || t.Heading() > 0 || TableRank(t) > 0 || t == markup.TagTable {
		return t
	}
	part := partRoles[string(attrs.Get(markup.AttrRole))]
	inner, outer := TableRank(part), TableRank(around)
	switch {
	case part == markup.TagAside && t.Is(markup.TraitBlock), part == markup.TagTable,
		inner == 1 && outer == 2, inner == 2 && outer == 3, inner > 1 && around == markup.TagTable:
		return part
	}
	return t
}

// TableRank orders the parts of a table from the cell outwards, 0 for others.
func TableRank(g markup.Tag) int {
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
