package standfirst

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// hazard is a known fault of a module that this one requires, or a trap in it.
type hazard struct {
	id, why string
	fixed   string // in this version; "" for what is no fault
	page    string
}

// netHazards are the entries of the Go vulnerability database on
// golang.org/x/net/html and x/net/html/charset, as of November 2026, and what
// else is known to make it slow or refuse.
var netHazards = []hazard{
	{"GO-2021-0078 CVE-2018-17075", "panic in the frameset insertion mode", "v0.0.0", "<frameset></frameset><html><frame>"},
	{"GO-2022-0192 CVE-2018-17142", "panic on template in math", "v0.0.0", "<math><template><mo><template></template></mo></template></math>"},
	{"GO-2022-0193 CVE-2018-17143", "panic on isindex in a template's table body", "v0.0.0", "<template><tBody><isindex/action=0></template>"},
	{"GO-2020-0014 CVE-2018-17846", "endless loop on select in math in a table", "v0.0.0", "<table><math><select><mi><select></table>"},
	{"GO-2022-0197 CVE-2018-17847", "panic on svg in desc in template in svg", "v0.0.0", "<svg><template><desc><t><svg></template></svg></svg>"},
	{"GO-2022-0197 CVE-2018-17848", "panic on formatting in math in template", "v0.0.0", "<math><template><mn><b></template></math>"},
	{"GO-2021-0238 CVE-2021-33194", "endless loop on math and template", "v0.0.0", "<math><template><mi><template></math></template></template>"},
	{"GO-2023-1988 CVE-2023-3978", "text rendered as markup", "v0.13.0", "<svg><style>&lt;p></style></svg><noscript>&lt;p></noscript>"},
	{"GO-2024-3333 CVE-2024-45338", "quadratic in names in capitals", "v0.33.0", strings.Repeat("<!DOCTYPE a PUBLIC \"-//W3C//DTD HTML 4.01 FRAMESET//\">", 2000) + strings.Repeat("<INPUT TYPE=HIDDENX>", 2000)},
	{"GO-2025-3595 CVE-2025-22872", "a slash of an unquoted value taken as self-closing", "v0.38.0", "<svg><a href=x/></a></svg><math><mi a=b/></mi></math>"},
	{"GO-2026-4440 CVE-2025-47911", "quadratic in nesting", "v0.45.0", strings.Repeat("<dl><dt><b>", 4000)},
	{"GO-2026-4441 CVE-2025-58190", "endless loop on parts of tables", "v0.45.0", strings.Repeat("<table><caption><svg><td></table><col></caption></svg>", 500)},
	{"GO-2026-5025 CVE-2026-42506", "names with a namespace in foreign content", "v0.55.0", "<svg xmlns:xlink=x><svg:p xlink:href=y></svg:p></svg>"},
	{"GO-2026-5027 CVE-2026-42502", "HTML in foreign content", "v0.55.0", "<svg><desc><math><p></p></math></desc></svg><math><annotation-xml><p></annotation-xml></math>"},
	{"GO-2026-5028 CVE-2026-25680", "cubic in formatting and foster parenting", "v0.55.0", strings.Repeat("<table><a><b><p>", 2000) + strings.Repeat("</a></b></table>", 2000)},
	{"GO-2026-5029 CVE-2026-25681", "references in a doctype", "v0.55.0", "<!DOCTYPE a SYSTEM '&quot;&gt;<p>'>"},
	{"GO-2026-5030 CVE-2026-27136", "an attribute twice", "v0.55.0", `<a href="https://lindwick.example/" href="javascript:x()">x</a>`},
	{"golang/go#70179", "panic on select in foreign content in a table", "v0.45.0", "<table><tbody><svg><td><desc><select></select></tbody></table>"},
	{"golang/go#76279", "refusal of 512 open elements", "", strings.Repeat("<div>", 600)},
	{"text in pieces", "quadratic memory where text nodes are put together", "", strings.Repeat("a</x>", 20000)},
}

// textHazards are those on the packages of golang.org/x/text that read pages:
// encoding, by way of x/net/html/charset, and unicode/norm.
var textHazards = []hazard{
	{"GO-2020-0015 CVE-2020-14040", "endless loop on UTF-16 that ends in half a character", "v0.3.3", "\xff\xfe<\x00p\x00>"},
	{"golang/go#80142 CVE-2026-56852", "endless loop on invalid UTF-8", "v0.39.0", "<p>14 Ma\xcc" + strings.Repeat("\xcc\x81", 100) + "\xe1\x84 2024</p>\xcc"},
}

// TestKnownHazards: each page finishes and its story is found, from the bytes;
// from the tree that html.Parse makes of it, if it makes one, the result is an
// article or that there is none.
func TestKnownHazards(t *testing.T) {
	for _, h := range netHazards {
		for _, c := range [...]struct{ place, page string }{
			{"before", storyHead + h.page + storyArticle() + storyEnd},
			{"after", storyHead + storyArticle() + h.page + storyEnd},
		} {
			t.Run(fmt.Sprintf("%s %s the story", h.id, c.place), func(t *testing.T) {
				page := c.page
				article, err := Parse(strings.NewReader(page))
				requireStory(t, article, err, false)
				root, err := html.Parse(strings.NewReader(page))
				if err != nil {
					require.ErrorContains(t, err, "512", "the tree is refused for its depth alone")
					return
				}
				if _, err := new(Parser).ParseNode(root); err != nil {
					require.ErrorIs(t, err, ErrNoArticle)
				}
			})
		}
	}
	for _, h := range textHazards {
		t.Run(h.id, func(t *testing.T) {
			for _, page := range []string{h.page, storyHead + h.page, h.page + storyArticle()} {
				if _, err := Parse(strings.NewReader(page)); err != nil {
					require.ErrorIs(t, err, ErrNoArticle)
				}
			}
		})
	}
}

// TestRequiredVersions: the modules are required in versions that have all of
// their faults fixed.
func TestRequiredVersions(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	require.NoError(t, err)
	required := map[string]string{}
	for line := range strings.Lines(string(mod)) {
		if f := strings.Fields(line); len(f) >= 2 {
			required[f[0]] = f[1]
		}
	}
	for module, hazards := range map[string][]hazard{"golang.org/x/net": netHazards, "golang.org/x/text": textHazards} {
		require.Contains(t, required, module)
		for _, h := range hazards {
			if h.fixed != "" {
				assert.False(t, versionLess(t, required[module], h.fixed), "%s %s has %s, which %s fixes", module, required[module], h.id, h.fixed)
			}
		}
	}
	assert.True(t, versionLess(t, "v0.9.1", "v0.55.0"))
}

// versionLess reports whether a version of the form v0.1.2 is older than another.
func versionLess(t *testing.T, a, b string) bool {
	t.Helper()
	var x, y [3]int
	for version, n := range map[string]*[3]int{a: &x, b: &y} {
		_, err := fmt.Sscanf(version, "v%d.%d.%d", &n[0], &n[1], &n[2])
		require.NoError(t, err, version)
	}
	for i := range x {
		if x[i] != y[i] {
			return x[i] < y[i]
		}
	}
	return false
}
