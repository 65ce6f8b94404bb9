package reason

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestReasonString holds the one sentence that a reason's data make.
func TestReasonString(t *testing.T) {
	long, bold := FeatureWeight{"the length of the text", "120", 2.5}, FeatureWeight{"the share of bold text", "0 %", -0.5}
	linked := FeatureWeight{"the share of the text in links", "0 %", 1}
	for _, c := range []struct {
		name   string
		reason Reason
		want   string
	}{
		{"a rule", Reason{Cause: "stands in a share bar"}, "stands in a share bar"},
		{"one side", Reason{Features: []FeatureWeight{long, linked}},
			"for: the length of the text (120), the share of the text in links (0 %)"},
		{"two sides", Reason{Features: []FeatureWeight{long, bold, linked}},
			"for: the length of the text (120), the share of the text in links (0 %); against: the share of bold text (0 %)"},
		{"a cause too", Reason{Cause: "is nothing but a link", Features: []FeatureWeight{bold}},
			"is nothing but a link; against: the share of bold text (0 %)"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.reason.String()) })
	}
	r := Reason{Cause: "is a date"}
	r.Preface("")
	assert.Equal(t, "is a date", r.Cause)
	r.Preface("is in no field")
	assert.Equal(t, "is in no field; is a date", r.Cause)
}
