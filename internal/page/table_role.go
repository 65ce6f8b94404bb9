package page

import "github.com/standfirst/standfirst/internal/markup"

// tableRoles are the roles of ARIA that make a table's parts of elements without a
// meaning of their own (WAI-ARIA 1.2 § 5.3.3).
var tableRoles = map[string]markup.Tag{
	"table": markup.TagTable, "grid": markup.TagTable, "rowgroup": markup.TagTbody, "row": markup.TagTr,
	"cell": markup.TagTd, "gridcell": markup.TagTd, "columnheader": markup.TagTh, "rowheader": markup.TagTh,
}

// tablePart is what an element with the attributes in b.attrs is in a table: its tag,
// or what its role names where it stands in the part that this belongs in.
func (b *Builder) tablePart(t markup.Tag, parent int32) markup.Tag {
	if !b.attrs.Is(markup.AttrRole) || t.Heading() > 0 || tableRank(t) > 0 || t == markup.TagTable {
		return t
	}
	part, ok := tableRoles[string(b.attrs.Get(markup.AttrRole))]
	if !ok {
		return t
	}
	around := b.Elements[parent].Part
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
