package container

import (
	"bytes"
	"fmt"
	"strings"
)

// Kind is what a file is by its first bytes.
type Kind int

// The kinds of files.
const (
	KindPage    Kind = iota // HTML, text, or anything that is not known
	KindMail                // a mail or MHTML
	KindMailbox             // mails one after the other (RFC 4155)
	KindZip                 // perhaps an EPUB or a WACZ
	KindOther               // known, and no page
)

// SniffLength is how many of a file's first bytes are looked at.
const SniffLength = 4096

// Sniff returns what a file is by its first bytes, up to SniffLength; for
// KindOther, the error says what it seems to be and what to do.
func Sniff(head []byte) (Kind, error) {
	for _, s := range signatures {
		if s.matches(head) {
			if s.name == "" {
				return KindZip, nil
			}
			return KindOther, fmt.Errorf("%w but %s: %s", ErrNotPage, s.name, s.advice)
		}
	}
	line, rest, _ := bytes.Cut(head, []byte("\n"))
	switch {
	case bytes.HasPrefix(line, mailboxLine) && isMailHead(rest):
		return KindMailbox, nil
	case isMailHead(head):
		return KindMail, nil
	}
	return KindPage, nil
}

// signature is how files of a format begin.
type signature struct {
	at           int
	magic        string
	name, advice string
}

func (s signature) matches(head []byte) bool {
	return len(head) >= s.at && bytes.HasPrefix(head[s.at:], []byte(s.magic))
}

// What to do with the files that are not read.
const (
	adviseUnpack = "unpack it and give the pages"
	adviseHTML   = "save the page as HTML or MHTML"
	adviseExport = "export it as HTML or EPUB first"
	advisePage   = "give the page that it belongs to"
)

// signatures are the first bytes of formats that people hand in for pages. The
// one without a name is zip's.
var signatures = []signature{
	{0, "PK\x03\x04", "", ""},
	{0, "PK\x05\x06", "", ""},
	{0, "%PDF-", "a PDF document", "convert it first: pdftotext FILE - | standfirst --type text -"},
	{0, "%!PS", "a PostScript document", "convert it first: ps2ascii FILE | standfirst --type text -"},
	{0, "{\\rtf", "an RTF document", adviseExport},
	{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word document or an Outlook message", adviseExport},
	{0, "bplist00", "a property list, perhaps Safari's web archive", adviseHTML},
	{60, "BOOKMOBI", "a Kindle book", adviseExport},
	{0, "\x89PNG\r\n\x1a\n", "a PNG image", advisePage},
	{0, "\xff\xd8\xff", "a JPEG image", advisePage},
	{0, "GIF87a", "a GIF image", advisePage},
	{0, "GIF89a", "a GIF image", advisePage},
	{8, "WEBPVP8", "a WebP image", advisePage},
	{0, "II*\x00", "a TIFF image", advisePage},
	{0, "MM\x00*", "a TIFF image", advisePage},
	{4, "ftypavif", "an AVIF image", advisePage},
	{4, "ftyphei", "a HEIF image", advisePage},
	{4, "ftyp", "a video", advisePage},
	{0, "\x1aE\xdf\xa3", "a video", advisePage},
	{0, "OggS", "an Ogg recording", advisePage},
	{0, "ID3", "an MP3 recording", advisePage},
	{0, "wOFF", "a font", advisePage},
	{0, "wOF2", "a font", advisePage},
	{0, "SQLite format 3\x00", "a SQLite database", "export its pages as files"},
	{0, "\x7fELF", "a program", advisePage},
	{0, "Rar!\x1a\x07", "a RAR archive", adviseUnpack},
	{0, "7z\xbc\xaf\x27\x1c", "a 7z archive", adviseUnpack},
	{257, "ustar", "a tar archive", adviseUnpack},
	{0, "\xfd7zXZ\x00", "an xz file", "decompress it first: xz -dc FILE | standfirst -"},
	{0, "BZh", "a bzip2 file", "decompress it first: bzip2 -dc FILE | standfirst -"},
	{0, "\x1f\x8b\x08", "a gzip file", "decompress it first: gzip -dc FILE | standfirst -"},
	{0, "\x28\xb5\x2f\xfd", "a Zstandard file", "decompress it first: zstd -dc FILE | standfirst -"},
}

// isMailHead reports whether the lines at the front are the header of a mail
// (RFC 5322, section 2.2) or of MHTML. One that goes on beyond what is looked at
// has lines of mail servers.
func isMailHead(head []byte) bool {
	fields := map[string]bool{}
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), "\r\n")
	for len(head) > 0 {
		line, rest, whole := bytes.Cut(head, []byte("\n"))
		head = rest
		line = bytes.TrimRight(line, "\r")
		switch {
		case len(line) == 0:
			return isMail(fields, false)
		case line[0] == ' ' || line[0] == '\t':
			if len(fields) == 0 {
				return false
			}
			continue
		}
		name, value, ok := cutField(line)
		if !ok {
			return !whole && isMail(fields, true)
		}
		if name == "content-type" && !bytes.Contains(value, []byte("/")) {
			continue
		}
		fields[name] = true
	}
	return isMail(fields, true)
}

// isMail reports whether a header's fields are those of a mail; more reports
// whether the header goes on.
func isMail(fields map[string]bool, more bool) bool {
	count := func(names ...string) (n int) {
		for _, name := range names {
			if fields[name] {
				n++
			}
		}
		return n
	}
	return count("mime-version", "content-type") > 0 ||
		fields["from"] && count("date", "subject", "to", "message-id", "received", "return-path") > 1 ||
		more && count("received", "return-path", "delivered-to", "dkim-signature") > 0
}

// cutField splits a header's line; the name is in lower case.
func cutField(line []byte) (name string, value []byte, ok bool) {
	field, value, ok := bytes.Cut(line, []byte(":"))
	field = bytes.TrimRight(field, " \t")
	if !ok || len(field) == 0 {
		return "", nil, false
	}
	for _, c := range field {
		if c <= ' ' || c >= 0x7f {
			return "", nil, false
		}
	}
	return strings.ToLower(string(field)), bytes.TrimSpace(value), true
}
