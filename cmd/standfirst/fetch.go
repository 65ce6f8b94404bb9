package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"

	"github.com/standfirst/standfirst"
)

// fetcher gets pages politely: it says who it is, obeys robots.txt, sends one
// request at a time to a host, and waits between two.
type fetcher struct {
	client  *http.Client
	agent   string
	timeout time.Duration
	limit   int64
	hosts   *hosts
}

const (
	// maxRedirects is how many redirects of a page are followed. Five is what
	// RFC 9309, section 2.3.1.2, asks for at the least.
	maxRedirects = 5
	dialTimeout  = 10 * time.Second
)

var (
	errScheme    = errors.New("only http and https addresses are fetched")
	errRobots    = errors.New("robots.txt forbids it")
	errRedirects = fmt.Errorf("more than %d redirects", maxRedirects)
)

func newFetcher(agent string, delay, timeout time.Duration, limit int64) *fetcher {
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.TLSHandshakeTimeout = dialTimeout
	transport.MaxIdleConnsPerHost = 1
	transport.MaxResponseHeaderBytes = 1 << 20
	return &fetcher{
		client: &http.Client{
			Transport: transport,
			// Each redirect is a request of its own, to a host with rules
			// of its own.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
		agent:   agent,
		timeout: timeout,
		limit:   limit,
		hosts:   newHosts(delay),
	}
}

// input is the page at an address.
func (f *fetcher) input(address string) input {
	return input{source: address, waits: true, size: addressSize, load: func(ctx context.Context) (document, error) {
		return f.page(ctx, address)
	}}
}

// page fetches an address and follows its redirects.
func (f *fetcher) page(ctx context.Context, address string) (document, error) {
	next, err := parseAddress(address)
	for range maxRedirects + 1 {
		if err != nil {
			return document{}, err
		}
		if err := f.allowed(ctx, next); err != nil {
			return document{}, err
		}
		var r response
		if r, err = f.get(ctx, next, f.limit); err != nil {
			return document{}, err
		}
		if !r.isRedirect() {
			return r.document()
		}
		next, err = r.target()
	}
	return document{}, errRedirects
}

// parseAddress reads an absolute address that may be fetched.
func parseAddress(address string) (*url.URL, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, err
	}
	if (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" {
		return nil, errScheme
	}
	return u, nil
}

// response is an answer, read to its end.
type response struct {
	address     *url.URL
	status      int
	contentType string
	location    string
	body        []byte
}

// get sends one request when it is the host's turn. The turn is over when the
// answer has been read.
func (f *fetcher) get(ctx context.Context, address *url.URL, limit int64) (response, error) {
	release, err := f.hosts.turn(ctx, address.Host)
	if err != nil {
		return response{}, err
	}
	defer release()
	ctx, cancel := context.WithTimeout(ctx, f.timeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
	if err != nil {
		return response{}, err
	}
	request.Header.Set("User-Agent", f.agent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1")
	answer, err := f.client.Do(request)
	if err != nil {
		return response{}, f.timedOut(err)
	}
	defer answer.Body.Close()
	r, err := readResponse(answer, address, limit)
	return r, f.timedOut(err)
}

// timedOut says of each kind of timeout the same, and how long it was.
func (f *fetcher) timedOut(err error) error {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return fmt.Errorf("no whole answer within %s", f.timeout)
	}
	return err
}

func readResponse(answer *http.Response, address *url.URL, limit int64) (response, error) {
	r := response{
		address:     address,
		status:      answer.StatusCode,
		contentType: answer.Header.Get("Content-Type"),
		location:    answer.Header.Get("Location"),
	}
	body, err := io.ReadAll(io.LimitReader(answer.Body, limit+1))
	if err != nil {
		return response{}, err
	}
	if int64(len(body)) > limit {
		return response{}, standfirst.ErrTooLarge
	}
	r.body = body
	return r, nil
}

func (r response) isRedirect() bool {
	switch r.status {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther,
		http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
		return r.location != ""
	}
	return false
}

// target is where a redirect leads.
func (r response) target() (*url.URL, error) {
	u, err := r.address.Parse(r.location)
	if err != nil {
		return nil, err
	}
	return parseAddress(u.String())
}

// document is the page of an answer, or an error where it is none.
func (r response) document() (document, error) {
	if r.status != http.StatusOK {
		return document{}, fmt.Errorf("status %d %s", r.status, http.StatusText(r.status))
	}
	if !isPageType(r.contentType, r.body) && !isTextType(r.contentType) {
		return document{}, fmt.Errorf("not a web page but %s", r.contentType)
	}
	body := newContent(io.NopCloser(bytes.NewReader(r.body)))
	return document{ReadCloser: body, base: r.address.String(), contentType: r.contentType}, nil
}
