//go:build !unix

package standfirst

import "time"

var processStart = time.Now()

// cpuTime is the clock's time where the system tells no other.
func cpuTime() time.Duration { return time.Since(processStart) }
