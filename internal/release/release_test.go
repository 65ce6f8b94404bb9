package release

import (
	"runtime/debug"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestVersion(t *testing.T) {
	assert.Equal(t, "devel", Version(), "tests are built from a folder")
	dependency := func(m debug.Module) *debug.BuildInfo {
		return &debug.BuildInfo{Main: debug.Module{Path: "example.org/x", Version: "v9.0.0"}, Deps: []*debug.Module{{Path: "example.org/y", Version: "v8.0.0"}, &m}}
	}
	for _, c := range []struct {
		info *debug.BuildInfo
		want string
	}{
		{&debug.BuildInfo{Main: debug.Module{Path: module, Version: "v1.2.3"}}, "1.2.3"},
		{&debug.BuildInfo{Main: debug.Module{Path: module, Version: "(devel)"}}, "devel"},
		{dependency(debug.Module{Path: module, Version: "v1.2.3-0.20260301080000-0123456789ab"}), "1.2.3-0.20260301080000-0123456789ab"},
		{dependency(debug.Module{Path: module, Version: "v1.2.3", Replace: &debug.Module{Path: "./"}}), "devel"},
		{dependency(debug.Module{Path: module, Version: "v1.2.3", Replace: &debug.Module{Path: "example.org/fork", Version: "v1.2.4"}}), "1.2.4"},
		{dependency(debug.Module{Path: module + "/warc", Version: "v1.2.3"}), "devel"},
	} {
		assert.Equal(t, c.want, libraryVersion(c.info))
	}
}
