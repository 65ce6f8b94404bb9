package container

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst"
)

// crlf writes lines as mail does.
func crlf(lines ...string) string { return strings.Join(lines, "\r\n") + "\r\n" }

// describe is a page in a line.
func describe(p Page) string {
	if p.Err != nil {
		return fmt.Sprintf("%s: %v", p.Name, p.Err)
	}
	return strings.Join([]string{p.Name, p.Base, p.ContentType, string(p.Type), strings.TrimSpace(string(p.Body))}, "|")
}

func describeAll(pages func(func(Page) bool)) []string {
	var all []string
	for p := range pages {
		all = append(all, describe(p))
	}
	return all
}

func TestFilesAreKnownByTheirFirstBytes(t *testing.T) {
	tar := strings.Repeat("\x00", 257) + "ustar\x0000"
	for _, c := range []struct {
		name, head string
		want       Kind
		says       string
	}{
		{"HTML", "<!DOCTYPE html><p>a", KindPage, ""},
		{"text", "Ferry returns\n\nThe ferry: it is back.\n", KindPage, ""},
		{"text of fields", "Title: Ferry returns\nBy: Ada Holm\n\nThe ferry is back.\n", KindPage, ""},
		{"a quoted sender", "From: the harbour, with love\n\nThe ferry is back.\n", KindPage, ""},
		{"text with times", "12:30 The ferry leaves\n13:00 It is back\n", KindPage, ""},
		{"empty", "", KindPage, ""},
		{"one byte", "P", KindPage, ""},
		{"saved by a browser", crlf("From: <Saved by Blink>", "Snapshot-Content-Location: https://courier.example/a", "MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\"; boundary=x", ""), KindMail, ""},
		{"mail without MIME", crlf("From: ada@courier.example", "To: bo@courier.example", "Subject: Ferry", "", "Back."), KindMail, ""},
		{"mail with a byte order mark and an empty line", "\ufeff\r\n" + crlf("MIME-Version: 1.0", "", "Back."), KindMail, ""},
		{"header longer than what is looked at", crlf("Received: from a by b", strings.Repeat("X-Long: y\r\n", 500))[:SniffLength], KindMail, ""},
		{"mailbox", crlf("From ada@courier.example Mon Jan  5 10:00:00 2026", "MIME-Version: 1.0", "", "Back."), KindMailbox, ""},
		{"text that begins with From", "From here to the pier it is a mile.\nNobody walks it.\n", KindPage, ""},
		{"zip", "PK\x03\x04\x14", KindZip, ""},
		{"empty zip", "PK\x05\x06\x00", KindZip, ""},
		{"PDF", "%PDF-1.7\n%", KindOther, "a PDF document: convert it first"},
		{"JPEG", "\xff\xd8\xff\xe0", KindOther, "a JPEG image: give the page"},
		{"WebP", "RIFF\x00\x00\x00\x00WEBPVP8 ", KindOther, "a WebP image"},
		{"AVIF", "\x00\x00\x00\x1cftypavif", KindOther, "an AVIF image"},
		{"MP4", "\x00\x00\x00\x1cftypisom", KindOther, "a video"},
		{"RTF", "{\\rtf1\\ansi", KindOther, "an RTF document: export it"},
		{"Safari's archive", "bplist00\xd1", KindOther, "Safari's web archive: save the page as HTML"},
		{"tar", tar, KindOther, "a tar archive: unpack it"},
		{"gzip within", "\x1f\x8b\x08\x00", KindOther, "a gzip file: decompress it first"},
	} {
		t.Run(c.name, func(t *testing.T) {
			kind, err := Sniff([]byte(c.head))
			assert.Equal(t, c.want, kind)
			if c.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, ErrNotPage)
			assert.Contains(t, err.Error(), c.says)
		})
	}
}

// relatedFile is a page as a browser saves it, of parts.
func relatedFile(parameters string, parts ...string) string {
	var b strings.Builder
	b.WriteString(crlf("From: <Saved by Blink>", "Snapshot-Content-Location: https://courier.example/news/1",
		"MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";"+parameters, "\tboundary=\"----x\"", "", ""))
	for _, p := range parts {
		b.WriteString("------x\r\n" + p + "\r\n")
	}
	b.WriteString("------x--\r\n")
	return b.String()
}

func mimePart(header, body string) string {
	return strings.ReplaceAll(header, "\n", "\r\n") + "\r\n\r\n" + body
}

func TestSavedPages(t *testing.T) {
	picture := mimePart("Content-Type: image/png\nContent-Transfer-Encoding: base64\nContent-Location: https://courier.example/a.png", "iVBORw0KGgo=")
	page := mimePart("Content-Type: text/html; charset=utf-8\nContent-ID: <frame-1@mhtml.blink>\nContent-Transfer-Encoding: quoted-printable\nContent-Location: https://courier.example/news/1", "<p>Caf=C3=A9 =\r\nopens")
	other := mimePart("Content-Type: text/html\nContent-ID: <frame-2@mhtml.blink>\nContent-Location: https://ads.example/f", "<p>Ad")
	want := "|https://courier.example/news/1|text/html; charset=utf-8|html|<p>Café opens"
	frameset := mimePart("Content-Type: text/html\nContent-Location: https://courier.example/news/", `<frameset><frame src="menu.html"><frame src="cid:f2@x"></frameset>`)
	for _, c := range []struct {
		name, file string
		want       []string
		why        string
	}{
		{"page and picture", relatedFile("", page, picture), []string{want}, "the usual case"},
		{"page after a picture", relatedFile("", picture, page), []string{want}, "the first part that is HTML"},
		{"page before a frame", relatedFile("", page, other), []string{want}, "a frame is no page of its own"},
		{"root named by start", relatedFile("\r\n\tstart=\"<frame-1@mhtml.blink>\";", other, page), []string{want}, "RFC 2387, section 3.2"},
		{"start that names nothing", relatedFile("\r\n\tstart=\"<nowhere>\";", page, other), []string{want}, "the first part then"},
		{"cut off in a picture", relatedFile("", page, picture)[:len(relatedFile("", page, picture))-30], []string{want}, "the page is whole"},
		{"Windows line ends missing", strings.ReplaceAll(relatedFile("", page, picture), "\r\n", "\n"), []string{want}, "saved through a Unix program"},
		{"no location of its own", relatedFile("", mimePart("Content-Type: text/html", "<p>a")), []string{"|https://courier.example/news/1|text/html|html|<p>a"}, "the snapshot's"},
		{"relative location", relatedFile("", mimePart("Content-Type: text/html\nContent-Location: ../2", "<p>a")), []string{"|https://courier.example/2|text/html|html|<p>a"}, "RFC 2557, section 5"},
		{"location of a file", relatedFile("", mimePart("Content-Type: text/html\nContent-Location: file:///C:/a.htm", "<p>a")), []string{"||text/html|html|<p>a"}, "no address that a link is resolved against"},
		{"base64", relatedFile("", mimePart("Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: BASE64", "PHA+Y2Fm\r\n 6Q==\r\n")), []string{"|https://courier.example/news/1|text/html; charset=windows-1252|html|<p>caf\xe9"}, "line breaks and blanks stand in it"},
		{"8bit", relatedFile("", mimePart("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: 8bit", "<p>café")), []string{"|https://courier.example/news/1|text/html; charset=utf-8|html|<p>café"}, "left as it is"},
		{"parameter twice", relatedFile("", mimePart("Content-Type: text/html; charset=utf-8; charset=utf-8", "<p>a")), []string{"|https://courier.example/news/1|text/html; charset=utf-8|html|<p>a"}, "mime refuses it"},
		{"page in alternatives", relatedFile("", mimePart("Content-Type: multipart/alternative; boundary=y", crlf("--y", "Content-Type: text/plain", "", "a", "--y", "Content-Type: text/html", "", "<p>a", "--y--")), picture), []string{"|https://courier.example/news/1|text/html|html|<p>a"}, "HTML before text"},
		{"frameset", relatedFile("", frameset, mimePart("Content-Type: text/html\nContent-Location: https://courier.example/news/menu.html", "<p>Menu"), mimePart("Content-Type: text/html\nContent-ID: <f2@x>", "<p>Story")),
			[]string{"https://courier.example/news/menu.html|https://courier.example/news/menu.html|text/html|html|<p>Menu", "cid:f2@x|https://courier.example/news/1|text/html|html|<p>Story"}, "its frames are the pages"},
		{"one part only", crlf("MIME-Version: 1.0", "Content-Type: text/html", "Content-Location: https://courier.example/1", "", "<p>a"), []string{"|https://courier.example/1|text/html|html|<p>a"}, "no multipart at all"},
		{"picture only", relatedFile("", picture), []string{": holds no page: no part of it is text/html or text/plain"}, "said"},
		{"no boundary", crlf("MIME-Version: 1.0", "Content-Type: multipart/related", "", "a"), []string{": is broken: fetch or save it again (multipart/related without a boundary)"}, "said"},
		{"broken base64", relatedFile("", mimePart("Content-Type: text/html\nContent-Transfer-Encoding: base64", "P===P")), []string{": is broken: fetch or save it again (illegal base64 data at input byte 1)"}, "said"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, describeAll(new(Reader).Mail(strings.NewReader(c.file))), c.why)
		})
	}
}

func TestMails(t *testing.T) {
	head := "From: ada@courier.example\r\nMIME-Version: 1.0\r\n"
	alternative := mimePart("Content-Type: multipart/alternative; boundary=y", crlf("--y", "Content-Type: text/plain; charset=utf-8", "", "Back", "--y", "Content-Type: text/html; charset=utf-8", "", "<p>Back", "--y--"))
	mixed := func(parts ...string) string {
		return head + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n" + strings.Join(parts, "\r\n--m\r\n") + "\r\n--m--\r\n"
	}
	plain := func(text string) string { return mimePart("Content-Type: text/plain", text) }
	forwarded := mimePart("Content-Type: message/rfc822", head+alternative)
	text, html := "||text/plain; charset=utf-8|text|Back", "||text/html; charset=utf-8|html|<p>Back"
	long := strings.TrimSpace(strings.Repeat("The ferry is back. ", 60))
	for _, c := range []struct {
		name, file string
		kind       standfirst.InputType
		want       []string
		why        string
	}{
		{"alternatives", head + alternative, "", []string{html}, "HTML before text"},
		{"alternatives, text wanted", head + alternative, standfirst.InputText, []string{text}, "--type text"},
		{"subject", "Subject: Fwd: Ferry\r\n" + head + alternative, "", []string{"||text/html; charset=utf-8|html|<title>Ferry</title><p>Back"}, "the title of a page without one"},
		{"plain", head + "\r\nBack", "", []string{"||||Back"}, "no Content-Type: the parser decides"},
		{"plain, HTML wanted", head + plain("Back"), standfirst.InputHTML, []string{": holds no page of --type html but one of text: leave --type out"}, "said, not passed over"},
		{"HTML, text wanted", head + mimePart("Content-Type: text/html", "<p>a"), standfirst.InputText, []string{": holds no page of --type text but one of HTML: leave --type out"}, "said, not passed over"},
		{"alternatives beside an attachment", mixed(alternative, mimePart("Content-Type: application/pdf\nContent-Disposition: attachment; filename=a.pdf", "%PDF")), "", []string{html}, "multiparts in multiparts"},
		{"text around a picture", mixed(plain("One"), mimePart("Content-Type: image/png", "x"), plain("Two")), "", []string{"||text/plain|text|One\nTwo"}, "one message"},
		{"attached text", mixed(plain("Back"), mimePart("Content-Type: text/plain\nContent-Disposition: attachment; filename=log.txt", "log")), "", []string{"||text/plain|text|Back"}, "no part of the message"},
		{"attached page", mixed(alternative, mimePart("Content-Type: text/html; name=story.html\nContent-Disposition: attachment", "<p>Story")), "", []string{"story.html||text/html|html|<p>Story"}, "a page of its own; the message is a note"},
		{"passed on with a note", mixed(plain("See below"), forwarded), "", []string{html}, "the note is no article"},
		{"passed on with an article", mixed(plain(long), forwarded), "", []string{html, "2||text/plain|text|" + long}, "no text is lost"},
		{"passed on twice", mixed(plain("See below"), mimePart("Content-Type: message/rfc822", head+forwarded)), "", []string{html}, "mails in mails"},
		{"digest", head + "Content-Type: multipart/digest; boundary=d\r\n\r\n" + crlf("--d", "", head, "One", "--d", "", head, "Two", "--d--"), "", []string{"||||One", "2||||Two"}, "RFC 2046, section 5.1.5"},
		{"signed", head + "Content-Type: multipart/signed; boundary=s\r\n\r\n" + crlf("--s", alternative, "--s", "Content-Type: application/pgp-signature", "", "x", "--s--"), "", []string{html}, "the signature is passed over"},
		{"encrypted", head + "Content-Type: multipart/encrypted; boundary=e\r\n\r\n" + crlf("--e", "", "x", "--e--"), "", []string{": is encrypted: decrypt it with the program that it came from"}, "said"},
		{"encrypted by S/MIME", head + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMIIB", "", []string{": is encrypted: decrypt it with the program that it came from"}, "said"},
		{"no last boundary", strings.TrimSuffix(head+alternative, "--y--\r\n"), "", []string{html}, "RFC 2046, section 5.1.2"},
		{"line that is no field", "From ada\r\n" + head + "nonsense\r\n" + alternative, "", []string{html}, "passed over"},
		{"flowed", head + mimePart("Content-Type: text/plain; format=flowed", "The ferry \r\nis back.\r\n\r\n From here.\r\n"), "", []string{"||text/plain|text|The ferry is back.\n\nFrom here."}, "RFC 3676"},
		{"control characters in quoted-printable", head + mimePart("Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable", "<p>a\x01=20b = c"), "", []string{"||text/html|html|<p>a  b = c"}, "mail programs write them"},
		{"header only", head, "", []string{"||||"}, "the parser says that there is no article"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, describeAll((&Reader{Type: c.kind}).Mail(strings.NewReader(c.file))), c.why)
		})
	}
}

func TestMailboxes(t *testing.T) {
	from := "From ada@courier.example Mon Jan  5 10:00:00 2026\n"
	head := "From: ada@courier.example\nContent-Type: text/plain\n\n"
	for _, c := range []struct {
		name, file string
		want       []string
	}{
		{"one", from + head + "One\n", []string{"||text/plain|text|One"}},
		{"two", from + head + "One\n\n" + from + head + "Two\n", []string{"||text/plain|text|One", "2||text/plain|text|Two"}},
		{"quoted line", from + head + "\n>From the pier\n\n" + from + head + "Two\n", []string{"||text/plain|text|From the pier", "2||text/plain|text|Two"}},
		{"line within a paragraph", from + head + "Seen\nFrom the pier\n", []string{"||text/plain|text|Seen\nFrom the pier"}},
		{"long line", from + head + strings.Repeat("x", 9000) + "\n\n" + from + head + "Two\n", []string{"||text/plain|text|" + strings.Repeat("x", 9000), "2||text/plain|text|Two"}},
		{"part before the next mail", from + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne\n--b--\nleft\n\n" + from + head + "Two\n", []string{"||text/plain|text|One", "2||text/plain|text|Two"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, describeAll(new(Reader).Mailbox(strings.NewReader(c.file))))
		})
	}
}

// TestMailsWithinTheLimit: parts that are no pages are not kept, whatever their
// length, and a page over the limit is an error that errors.Is finds.
func TestMailsWithinTheLimit(t *testing.T) {
	r := &Reader{Limit: 1000}
	large := strings.Repeat("x", 2000)
	picture := mimePart("Content-Type: image/png", large)
	small := mimePart("Content-Type: text/html", "<p>a")
	assert.Equal(t, []string{"|https://courier.example/news/1|text/html|html|<p>a"}, describeAll(r.Mail(strings.NewReader(relatedFile("", small, picture)))))
	for p := range r.Mail(strings.NewReader(relatedFile("", mimePart("Content-Type: text/html", large)))) {
		require.ErrorIs(t, p.Err, standfirst.ErrTooLarge)
		assert.Empty(t, p.Body)
	}
}

// TestMailsInMailsWithoutEnd: what is nested too deep is an error.
func TestMailsInMailsWithoutEnd(t *testing.T) {
	var pages []Page
	for p := range new(Reader).Mail(strings.NewReader(strings.Repeat("Content-Type: message/rfc822\r\n\r\n", 1000))) {
		pages = append(pages, p)
	}
	require.Len(t, pages, 1)
	require.ErrorIs(t, pages[0].Err, ErrBroken)
}

// FuzzMail holds that no mail makes the reader panic, and that a page has either
// a body within the limit or an error.
func FuzzMail(f *testing.F) {
	f.Add(relatedFile("", mimePart("Content-Type: text/html\nContent-Transfer-Encoding: base64", "PHA+YQ==")))
	f.Add(crlf("Content-Type: message/rfc822", "", "Content-Type: multipart/digest; boundary=a", "", "--a", "", "", "x", "--a--"))
	f.Add(crlf("From a", "Content-Type: multipart/alternative; boundary=a", "", "--a", "", "=", "--a"))
	f.Fuzz(func(t *testing.T, file string) {
		r := &Reader{Limit: 1 << 10}
		for p := range r.Mail(strings.NewReader(file)) {
			require.True(t, p.Err == nil || p.Body == nil)
		}
		for p := range r.Mailbox(strings.NewReader(file)) {
			require.True(t, p.Err == nil || p.Body == nil)
		}
		_, _ = Sniff([]byte(file))
	})
}
