package standfirst

import (
	"syscall"
	"time"
)

// cpuTime is the time that the process has spent on all cores so far: other
// than the clock's, it is hardly longer where other programs run.
func cpuTime() time.Duration {
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		panic(err)
	}
	return time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
}
