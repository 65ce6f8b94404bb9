package metadata

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// contactCases are claims of authors with an address beside the name, and without
// one.
var contactCases = []struct{ claim, want, why string }{
	{"Dr Nell Farrow - https://farrow.example/", "Nell Farrow", "a title and an address"},
	{"Prof. Dr. Greta Lohmann <lohmann@zeitung.example>", "Greta Lohmann", "titles in German, an address in angle brackets"},
	{"Mme Odile Garnier <odile@journal.example>", "Odile Garnier", "a French form of address"},
	{"Prof.ssa Lidia Moro <moro@giornale.example>", "Lidia Moro", "an Italian title"},
	{"Dra. Pilar Soto - https://diario.example", "Pilar Soto", "a Spanish title"},
	{"д-р Павел Орлов <orlov@gazeta.example>", "Павел Орлов", "a Russian title"},
	{"Δρ. Ελένη Κουρή - https://efimerida.example/", "Ελένη Κουρή", "a Greek title"},
	{"Nell Farrow PhD <nell@post.example>", "Nell Farrow", "a degree behind the name"},
	{"Dr Nell Farrow <n@post.example>, Dr Bo Reed <b@post.example>", "Nell Farrow;Bo Reed", "two people, each with both"},
	{"Dr Nell Farrow", "Dr Nell Farrow", "a title without an address is how the author signs"},
	{"Dr Farrow <n@post.example>", "Dr Farrow", "a title before a family name alone stays"},
	{"M. Lee Farrow <n@post.example>", "M. Lee Farrow", "an initial is no title"},
	{"Don Reed Farrow <n@post.example>", "Don Reed Farrow", "a given name is no title"},
}

func TestContacts(t *testing.T) {
	for _, c := range contactCases {
		t.Run(c.why, func(t *testing.T) {
			var claims Claims
			claims.add(Claim{source: fromMeta, name: "author", value: c.claim})
			var got []string
			for _, a := range (authorReader{site: &site{}}).add(nil, &claims[0]) {
				got = append(got, a.Name)
			}
			assert.Equal(t, c.want, strings.Join(got, ";"))
		})
	}
}
