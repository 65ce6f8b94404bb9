package markup

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/text"
	"github.com/stretchr/testify/assert"
)

// TestPlaceSlotted: a host's children stand in the slots of its shadow root.
func TestPlaceSlotted(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"before the root", `<x-a><p>b</p><template shadowrootmode=open><i>a</i><slot></slot></template></x-a>`,
			`<x-a><i>a</i><slot><p>b</p></slot></x-a>`},
		{"named, in another order", `<x-a><template shadowrootmode=open><slot name=one></slot><slot></slot></template>z<b slot=one>a</b></x-a>`,
			`<x-a><slot name=one><b >a</b></slot><slot>z</slot></x-a>`},
		{"nobody fills it", `<x-a><template shadowrootmode=open><slot>alone</slot></template> <!-- none --> </x-a>`,
			`<x-a><slot>alone</slot></x-a>`},
		{"it is filled", `<x-a><template shadowrootmode=open><slot name=q>alone</slot></template><b slot=q>full</b></x-a>`,
			`<x-a><slot name=q><b >full</b></slot></x-a>`},
		{"nested", `<x-o><template shadowrootmode=open><x-i><template shadowrootmode=open>(<slot></slot>)</template><slot name=t></slot></x-i></template><p slot=t>in</p></x-o>`,
			`<x-o><x-i>(<slot><slot name=t><p >in</p></slot></slot>)</x-i></x-o>`},
		{"in a heading", `<x-a><template shadowrootmode=open><h2><slot name=h></slot></h2></template><span slot=h>Tide</span></x-a>`,
			`<x-a><h2><slot name=h><span >Tide</span></slot></h2></x-a>`},
		{"without a slot", `<x-a><template shadowrootmode=open>a</template><p>b</p></x-a>`,
			`<x-a>a<div hidden><p>b</p></div></x-a>`},
		{"without a slot in a paragraph", `<p>x <x-a><template shadowrootmode=open>a</template>b</x-a></p>`,
			`<p>x <x-a>a<span hidden>b</span></x-a></p>`},
		{"the old attribute", `<x-a>b<template shadowroot="closed">a<slot></slot></template></x-a>`,
			`<x-a>a<slot>b</slot></x-a>`},
		{"end tags left out", `<x-a><p>b<p slot=s>a</p><template shadowrootmode=open><slot name=s></slot><slot></slot></template></x-a>`,
			`<x-a><slot name=s><p >a</p></slot><slot><p>b</slot></x-a>`},
		{"spaces between words", `<x-a><template shadowrootmode=open><slot></slot></template> <b>a</b> <i>b</i></x-a>`,
			`<x-a><slot><b>a</b> <i>b</i></slot></x-a>`},
		{"another template", `<x-a>b<template id=q>a<slot></slot></template></x-a>`, `<x-a>b</x-a>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, string(Prune(nil, []byte(c.in)).HTML))
		})
	}
}

// comments finds what a browser reads as a comment.
var comments = regexp.MustCompile(`<[!?]|</[^A-Za-z]`)

// FuzzSlotted holds that placing the children of shadow roots' hosts in their slots
// adds nothing to a source but what hides them, and loses nothing where no slot is that
// may be filled.
func FuzzSlotted(f *testing.F) {
	const open = "<template shadowrootmode=open>"
	for _, seed := range []string{
		"<div>a" + open + "b<slot>c</slot></template><p>d</div>", "<x-a><i slot=t>a</i>" + open + "<slot name=t></slot></template>b</x-a>",
		"<div>" + open + "<div>" + open + "<slot></slot></template><slot></slot></div></template>a</div>", "<p>a" + open + "b</template>c<div>d", "<div>a" + open + "b",
	} {
		f.Add([]byte(seed))
	}
	hiding := strings.NewReplacer("<div hidden>", "", "</div>", "", "<span hidden>", "", "</span>", "")
	f.Fuzz(func(t *testing.T, src []byte) {
		if comments.Match(src) {
			t.Skip() // between a host's children they are dropped
		}
		out := placeSlotted(bytes.Clone(src))
		count := func(s []byte) (n [256]int) {
			for _, c := range []byte(hiding.Replace(string(s))) {
				if !text.IsSpace(c) {
					n[c]++
				}
			}
			return n
		}
		before, after := count(src), count(out)
		for c := range before {
			assert.LessOrEqual(t, after[c], before[c], "%q of %q", rune(c), out)
		}
		if !bytes.Contains(bytes.ToLower(src), []byte("<slot")) {
			assert.Equal(t, before, after, "%q", out)
		}
	})
}
