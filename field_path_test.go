package standfirst

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestFieldPath(t *testing.T) {
	for _, c := range []struct {
		path fieldPath
		want string
	}{
		{fieldPath{}, ""},
		{fieldPath{field: headlineField}, "headline"},
		{fieldPath{field: modifiedField}, "modified_text"},
		{fieldPath{field: copyrightField, part: linePart}, "copyright.line"},
		{headingPath(2), "sections[2].heading"},
		{blockPath(0, 12), "sections[0].blocks[12]"},
		{captionPath(3, creditPart), "captions[3].credit"},
		{relatedPath(0), "related[0].text"},
	} {
		t.Run(c.want, func(t *testing.T) { assert.Equal(t, c.want, c.path.String()) })
	}
}
