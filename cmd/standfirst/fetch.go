package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/hashicorp/go-retryablehttp"
	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/warc"
)

// fetcher gets pages politely: it says who it is, obeys robots.txt, sends one
// request at a time to a host, waits between two, and as long as a server asks for.
type fetcher struct {
	transport *http.Transport
	agent     string
	delay     time.Duration
	timeout   time.Duration
	limit     int64
	hosts     *hosts
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
	transport.ResponseHeaderTimeout = timeout
	transport.MaxIdleConnsPerHost = 1
	transport.MaxResponseHeaderBytes = 1 << 20
	return &fetcher{
		transport: transport, agent: agent, delay: delay, timeout: timeout, limit: limit, hosts: newHosts(delay),
	}
}

// session sends the requests of one page, its redirects among them, and keeps what
// cookies are set meanwhile: some sites redirect for ever without.
type session struct {
	*fetcher
	client *retryablehttp.Client
}

// session begins one.
func (f *fetcher) session() *session {
	jar, _ := cookiejar.New(nil) // has no error
	client := retryablehttp.NewClient()
	client.HTTPClient = &http.Client{
		Transport: f.transport,
		Jar:       jar,
		Timeout:   f.timeout,
		// Each redirect is a request of its own, to a host with rules
		// of its own.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	client.Logger = nil
	client.RetryMax, client.RetryWaitMin, client.RetryWaitMax = maxRetries, f.delay, longestWait
	client.CheckRetry = mayRetry
	client.ErrorHandler = retryablehttp.PassthroughErrorHandler
	return &session{f, client}
}

const (
	// maxRetries is how often a request is sent again that a server puts off.
	maxRetries = 3
	// longestWait is how long one waits before that.
	longestWait = time.Minute
)

// mayRetry reports whether a request is to be sent again: the server says that it has
// too many (RFC 6585, section 4) or is overloaded (RFC 9110, section 15.6.4), and does
// not ask for too long a wait.
func mayRetry(ctx context.Context, r *http.Response, err error) (bool, error) {
	if err != nil || ctx.Err() != nil {
		return false, err
	}
	if r.StatusCode != http.StatusTooManyRequests && r.StatusCode != http.StatusServiceUnavailable {
		return false, nil
	}
	return retryAfter(r.Header) <= longestWait, nil
}

// retryAfter is how long a server asks to wait (RFC 9110, section 10.2.3), 0 for not at
// all.
func retryAfter(h http.Header) time.Duration {
	value := h.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if at, err := http.ParseTime(value); err == nil {
		return time.Until(at)
	}
	return 0
}

// input is the page at an address.
func (f *fetcher) input(address string) input {
	return input{source: address, waits: true, size: addressSize, load: func(ctx context.Context) (document, error) {
		return f.page(ctx, address)
	}}
}

// page fetches an address and follows its redirects.
func (f *fetcher) page(ctx context.Context, address string) (document, error) {
	s := f.session()
	next, err := parseAddress(address)
	for range maxRedirects + 1 {
		if err != nil {
			return document{}, err
		}
		if err := f.allowed(ctx, next); err != nil {
			return document{}, err
		}
		var r response
		if r, err = s.get(ctx, next, f.limit); err != nil {
			return document{}, err
		}
		if !r.isRedirect() {
			return r.document()
		}
		next, err = r.target()
	}
	return document{}, errRedirects
}

// archive fetches a file that is read as it comes. Only the answer's head has to be
// there within the timeout.
func (f *fetcher) archive(ctx context.Context, address string) (io.ReadCloser, error) {
	s := f.session()
	s.client.HTTPClient.Timeout = 0
	next, err := parseAddress(address)
	for range maxRedirects + 1 {
		if err != nil {
			return nil, err
		}
		if err := f.allowed(ctx, next); err != nil {
			return nil, err
		}
		answer, release, err := s.send(ctx, next)
		if err != nil {
			return nil, err
		}
		if answer.StatusCode == http.StatusOK {
			return streamed{answer.Body, release}, nil
		}
		r := headOf(answer, next)
		err = answer.Body.Close()
		release()
		switch {
		case err != nil:
			return nil, err
		case !r.isRedirect():
			return nil, r.failure()
		}
		if next, err = r.target(); err != nil {
			return nil, err
		}
	}
	return nil, errRedirects
}

// streamed is the body of an answer; the host's turn is over when it is closed.
type streamed struct {
	io.ReadCloser
	release func()
}

func (s streamed) Close() error {
	defer s.release()
	return s.ReadCloser.Close()
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
	wait        time.Duration // that the server asks for
	body        []byte
}

// get sends one request when it is the host's turn. The turn is over when the
// answer has been read.
func (s *session) get(ctx context.Context, address *url.URL, limit int64) (response, error) {
	answer, release, err := s.send(ctx, address)
	if err != nil {
		return response{}, err
	}
	defer release()
	defer answer.Body.Close()
	r, err := readResponse(answer, address, limit)
	return r, s.timedOut(err)
}

// send sends one request when it is the host's turn, which release ends.
func (s *session) send(ctx context.Context, address *url.URL) (answer *http.Response, release func(), err error) {
	request, err := retryablehttp.NewRequestWithContext(ctx, http.MethodGet, address.String(), nil)
	if err != nil {
		return nil, nil, err
	}
	request.Header.Set("User-Agent", s.agent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1")
	request.Header.Set("Accept-Encoding", "gzip, deflate, br, zstd")
	release, err = s.hosts.turn(ctx, address.Host)
	if err != nil {
		return nil, nil, err
	}
	if answer, err = s.client.Do(request); err != nil {
		release()
		return nil, nil, s.timedOut(err)
	}
	return answer, release, nil
}

// timedOut says of each kind of timeout the same, and how long it was.
func (f *fetcher) timedOut(err error) error {
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return fmt.Errorf("no whole answer within %s", f.timeout)
	}
	return err
}

// headOf is an answer without its body.
func headOf(answer *http.Response, address *url.URL) response {
	return response{
		address:     address,
		status:      answer.StatusCode,
		contentType: answer.Header.Get("Content-Type"),
		location:    answer.Header.Get("Location"),
		wait:        retryAfter(answer.Header),
	}
}

func readResponse(answer *http.Response, address *url.URL, limit int64) (response, error) {
	r := headOf(answer, address)
	decoded, err := warc.Decode(answer.Body, strings.Join(answer.Header.Values("Content-Encoding"), ","))
	if err != nil {
		return response{}, err
	}
	defer decoded.Close()
	body, err := io.ReadAll(io.LimitReader(decoded, limit+1))
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

// failure is the error of an answer that has no page.
func (r response) failure() error {
	err := fmt.Errorf("status %d %s", r.status, http.StatusText(r.status))
	if r.wait > longestWait {
		err = fmt.Errorf("%w: the server asks to try again in %s", err, r.wait.Round(time.Second))
	}
	return err
}

// document is the page of an answer, or an error where it is none.
func (r response) document() (document, error) {
	if r.status != http.StatusOK {
		return document{}, r.failure()
	}
	if !isPage(r.contentType, r.body) {
		return document{}, fmt.Errorf("not a web page but %s", r.contentType)
	}
	body := newContent(io.NopCloser(bytes.NewReader(r.body)))
	return document{ReadCloser: body, base: r.address.String(), contentType: r.contentType}, nil
}

// isPage reports whether what a server sends is a web page or a text, by the header,
// or by its first bytes where that says nothing.
func isPage(contentType string, body []byte) bool {
	kind, _, err := mime.ParseMediaType(cmp.Or(contentType, http.DetectContentType(body)))
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) {
		kind = contentType
	}
	switch kind {
	case "text/html", "application/xhtml+xml", "text/plain":
		return true
	}
	return false
}
