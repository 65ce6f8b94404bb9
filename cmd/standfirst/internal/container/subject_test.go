package container

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSubjectsBecomeTitles(t *testing.T) {
	for _, c := range []struct{ name, subject, page, want, why string }{
		{"no title", "Ferry back", "<p>a", "<title>Ferry back</title><p>a", "the mail's is the page's"},
		{"a title", "Ferry back", "<TITLE>Today</TITLE><p>a", "<TITLE>Today</TITLE><p>a", "the page's own holds"},
		{"a head", "Ferry back", "<!DOCTYPE html><html><head lang=en><meta>", "<!DOCTYPE html><html><head lang=en><title>Ferry back</title><meta>", "in it"},
		{"a document type", "Ferry back", "<!DOCTYPE html><p>a", "<!DOCTYPE html><title>Ferry back</title><p>a", "after it"},
		{"passed on", "Fwd: RE[2]: Ferry back", "<p>a", "<title>Ferry back</title><p>a", "without its marks"},
		{"word that begins as a mark", "Reform: ferry back", "<p>a", "<title>Reform: ferry back</title><p>a", "no mark"},
		{"encoded", "=?utf-8?q?F=C3=A6rge_&_kaj?=", "<p>a", "<title>F&#230;rge &amp; kaj</title><p>a", "in ASCII"},
		{"none", "", "<p>a", "<p>a", "left as it is"},
		{"UTF-16", "Ferry back", "<\x00p\x00>\x00", "<\x00p\x00>\x00", "left as it is"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, string(titled([]byte(c.page), subject(header{"subject": c.subject}))), c.why)
		})
	}
}
