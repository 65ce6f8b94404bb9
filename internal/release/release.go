// Package release tells which version of the library a program holds.
package release

import "runtime/debug"

const (
	// module is the library's path in a build.
	module = "github.com/standfirst/standfirst"
	// devel is the version of what was built from a folder.
	devel = "devel"
)

// Version is the version of the library in this program, devel where none is recorded.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return devel
	}
	return libraryVersion(info)
}

// libraryVersion is the version of the library in a build.
func libraryVersion(info *debug.BuildInfo) string {
	if info.Main.Path == module {
		return plainVersion(info.Main.Version)
	}
	for _, m := range info.Deps {
		if m.Path != module {
			continue
		}
		if m.Replace != nil {
			m = m.Replace
		}
		return plainVersion(m.Version)
	}
	return devel
}

// plainVersion is a version without the v that Go writes before it.
func plainVersion(version string) string {
	if len(version) < 2 || version[0] != 'v' {
		return devel // empty or (devel)
	}
	return version[1:]
}
