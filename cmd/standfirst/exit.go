package main

// The exit statuses, as the help lists them. diff's own are those of diff(1):
// 0 for the same, 1 for different, 2 for trouble.
const (
	statusOK          = 0
	statusFailed      = 1
	statusUsage       = 2
	statusOutput      = 3
	statusInterrupted = 130 // 128 + SIGINT, as shells count

	statusDifferent = 1
	statusTrouble   = 2
)

const statusHelp = `Exit status:
  0    every page was parsed
  1    some pages failed, or held no article; the others were written
  2    wrong usage
  3    the output could not be written
  130  interrupted; what was written are whole lines
  diff: 0 for no changes, 1 for changes, 2 for trouble`

// statusError ends the program with a status, and a message unless all that
// is to be said has been said.
type statusError struct {
	code int
	err  error
}

func (e *statusError) Error() string {
	if e.err == nil {
		return ""
	}
	return e.err.Error()
}

func (e *statusError) Unwrap() error { return e.err }

func usage(err error) *statusError { return &statusError{code: statusUsage, err: err} }
