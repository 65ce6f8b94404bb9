package media

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// A post's author is the name before the handle of its last line.
func TestSignatureOfPost(t *testing.T) {
	for _, c := range []struct{ name, line, want string }{
		{"dash", "— Ida Moss (@idamoss) May 4, 2031", "Ida Moss"},
		{"hyphen", "- Ida Moss (@idamoss)", "Ida Moss"},
		{"no dash", "A post shared by Ida Moss (@idamoss)", "@idamoss"},
		{"no handle", "— Ida Moss, May 4, 2031", ""},
		{"open bracket", "— Ida Moss (@idamoss", ""},
		{"words in the bracket", "— Ida Moss (@ the harbour)", ""},
		{"nothing", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, Signature(c.line)) })
	}
}
