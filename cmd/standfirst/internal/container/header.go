package container

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"mime"
	"net/url"
	"strings"
)

// header is that of a mail or of one of its parts: the first value of each
// field, its lines joined, by its name in lower case. net/mail is too strict for
// what is saved: a line that is no field is passed over here.
type header map[string]string

// maxHeader bounds what is read of a header; a long one has 30 kB.
const maxHeader = 1 << 20

// readHeader reads up to and with the empty line.
func readHeader(r *bufio.Reader) (header, error) {
	h := header{}
	last, begun := "", false
	for n := 0; ; {
		line, err := readLine(r, maxHeader-n)
		if n += len(line); n >= maxHeader {
			return h, fmt.Errorf("%w (the header has no end)", ErrBroken)
		}
		text := bytes.TrimRight(line, "\r\n")
		switch {
		case len(text) == 0 && begun:
			return h, nil
		case len(text) == 0: // empty lines before the header
		case (text[0] == ' ' || text[0] == '\t') && last != "":
			h[last] += " " + string(bytes.TrimSpace(text))
		default:
			last, begun = h.add(bytes.TrimPrefix(text, []byte("\ufeff"))), true
		}
		if err == io.EOF {
			return h, nil
		}
		if err != nil {
			return h, err
		}
	}
}

// add adds a line and returns the name of its field; empty where it is none
// that goes on in the next line.
func (h header) add(line []byte) string {
	name, value, ok := cutField(line)
	if _, twice := h[name]; !ok || twice {
		return ""
	}
	h[name] = string(value)
	return name
}

// readLine reads up to and with the line's end, or the first bytes of a line
// that is longer than the most wanted.
func readLine(r *bufio.Reader, most int) ([]byte, error) {
	var line []byte
	for {
		part, err := r.ReadSlice('\n')
		line = append(line, part...)
		if err != bufio.ErrBufferFull || len(line) >= most {
			return line, err
		}
	}
}

// media is the media type and its parameters. What mime refuses, a parameter
// that stands twice or one without a value, is read leniently.
func (h header) media() (string, map[string]string) {
	value := h["content-type"]
	kind, parameters, err := mime.ParseMediaType(value)
	if err == nil {
		return kind, parameters
	}
	kind, rest, _ := strings.Cut(value, ";")
	parameters = map[string]string{}
	for parameter := range strings.SplitSeq(rest, ";") {
		name, value, ok := strings.Cut(parameter, "=")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := parameters[name]; ok && !twice {
			parameters[name] = strings.Trim(strings.TrimSpace(value), `"`)
		}
	}
	return strings.ToLower(strings.TrimSpace(kind)), parameters
}

// charset is the media type as the parser reads it.
func contentType(kind string, parameters map[string]string) string {
	if charset := parameters["charset"]; charset != "" {
		return mime.FormatMediaType(kind, map[string]string{"charset": charset})
	}
	return kind
}

// attachment returns whether a part is attached rather than shown, and its name.
func (h header) attachment(parameters map[string]string) (attached bool, name string) {
	disposition, more, _ := mime.ParseMediaType(h["content-disposition"])
	name = more["filename"]
	if name == "" {
		name = parameters["name"]
	}
	return disposition == "attachment", decodeWords(name)
}

// id is the part's Content-ID without its brackets.
func (h header) id() string { return trimID(h["content-id"]) }

func trimID(id string) string { return strings.Trim(strings.TrimSpace(id), "<>") }

// location is the address that a part was fetched from: its Content-Location
// against its Content-Base or the address of what it is in (RFC 2557, section 5).
func (h header) location(outer string) string {
	location := resolve(outer, h["content-base"])
	for _, name := range []string{"content-location", "snapshot-content-location"} {
		if h[name] != "" {
			return resolve(location, h[name])
		}
	}
	return location
}

// resolve resolves an address as a header writes it, perhaps over several lines
// or as an encoded word, against a base. One that is none leaves the base.
func resolve(base, address string) string {
	address = strings.Join(strings.Fields(decodeWords(address)), "")
	if address == "" {
		return base
	}
	to, err := url.Parse(address)
	if err != nil {
		return base
	}
	if from, err := url.Parse(base); err == nil && base != "" {
		return from.ResolveReference(to).String()
	}
	return to.String()
}

// webAddress returns an address if it is one of the web, not a file's or a
// part's.
func webAddress(address string) string {
	if u, err := url.Parse(address); err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return address
	}
	return ""
}

// decodeWords decodes RFC 2047's encoded words, where there are any.
func decodeWords(s string) string {
	if decoded, err := new(mime.WordDecoder).DecodeHeader(s); err == nil {
		return decoded
	}
	return s
}
