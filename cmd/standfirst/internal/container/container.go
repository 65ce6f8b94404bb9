// Package container reads files that hold web pages among other things: a
// browser's saved page (MHTML), a mail, a book (EPUB), and an archive of a site
// (WACZ). It tells by a file's first bytes which of them it is.
package container

import (
	"errors"

	"github.com/standfirst/standfirst"
)

// Page is a page of a container.
type Page struct {
	// Name is the page's place in its container, empty for the one that the
	// container stands for.
	Name string
	// Base is the page's address, empty where the container has none.
	Base string
	// ContentType is the page's media type, with its charset where it is known.
	ContentType string
	// Type is what the page is.
	Type standfirst.InputType
	Body []byte
	// Err is why the page cannot be read; it has no body then.
	Err error
}

// Reader reads containers.
type Reader struct {
	// Limit is the largest size of a page in bytes, decoded; without one it is
	// standfirst.DefaultLimit.
	Limit int64
	// Type is the type of the pages wanted; all are for InputAuto.
	Type standfirst.InputType
}

// Errors that errors.Is finds in what a Page says.
var (
	// ErrNotPage means that the file is neither a page nor a container of pages.
	ErrNotPage = errors.New("not a page")
	// ErrNoPage means that the container holds no page of the type wanted.
	ErrNoPage = errors.New("holds no page")
	// ErrEncrypted means that a page cannot be read without a key.
	ErrEncrypted = errors.New("is encrypted: decrypt it with the program that it came from")
	// ErrBroken means that the container does not keep to its format.
	ErrBroken = errors.New("is broken: fetch or save it again")
)

func (r *Reader) limit() int64 {
	if r.Limit <= 0 {
		return standfirst.DefaultLimit
	}
	return r.Limit
}
