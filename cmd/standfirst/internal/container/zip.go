package container

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"github.com/standfirst/standfirst"
)

// Archive is a zip file that holds pages.
type Archive struct {
	*Reader
	zip *zip.Reader
	// entries are the files by their paths, folded by those in lower case.
	entries, folded map[string]*zip.File
}

// OpenZip opens a zip file. The error is ErrNotPage where it is neither an EPUB
// nor holds WARC files, as a WACZ does.
func (r *Reader) OpenZip(src io.ReaderAt, size int64) (*Archive, error) {
	z, err := zip.NewReader(src, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w (%w)", ErrBroken, err)
	}
	a := &Archive{Reader: r, zip: z, entries: map[string]*zip.File{}, folded: map[string]*zip.File{}}
	for _, f := range z.File {
		if a.entries[f.Name] == nil {
			a.entries[f.Name] = f
			a.folded[strings.ToLower(f.Name)] = f
		}
	}
	if !a.IsBook() && len(a.warcs()) == 0 {
		return nil, a.unknown()
	}
	return a, nil
}

// unknown is the error of an archive that holds no pages, by what it seems to be.
func (a *Archive) unknown() error {
	for _, known := range []struct{ entry, name, advice string }{
		{"word/document.xml", "a Word document", adviseExport},
		{"xl/workbook.xml", "an Excel workbook", adviseExport},
		{"ppt/presentation.xml", "a PowerPoint presentation", adviseExport},
		{"content.xml", "an OpenDocument file", adviseExport},
		{"AndroidManifest.xml", "an Android program", advisePage},
		{"META-INF/MANIFEST.MF", "a Java archive", advisePage},
	} {
		if a.entries[known.entry] != nil {
			return fmt.Errorf("%w but %s: %s", ErrNotPage, known.name, known.advice)
		}
	}
	return fmt.Errorf("%w but a zip archive, neither EPUB (no %s) nor WACZ (no archive/*.warc.gz): %s",
		ErrNotPage, containerFile, adviseUnpack)
}

// IsBook reports whether the archive is an EPUB.
func (a *Archive) IsBook() bool { return a.entries[containerFile] != nil }

// File is a WARC file in an archive.
type File struct {
	Name string
	file *zip.File
}

// Open opens the file. The error is ErrEncrypted where it needs a password.
func (f File) Open() (io.ReadCloser, error) { return openEntry(f.file) }

// WARCs returns the WARC files of a WACZ in the order of their names.
func (a *Archive) WARCs() iter.Seq[File] {
	return func(yield func(File) bool) {
		for _, f := range a.warcs() {
			if !yield(File{f.Name, f}) {
				return
			}
		}
	}
}

func (a *Archive) warcs() []*zip.File {
	var found []*zip.File
	for _, f := range a.zip.File {
		name := strings.ToLower(f.Name)
		name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
		if strings.HasSuffix(name, ".warc") {
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b *zip.File) int { return strings.Compare(a.Name, b.Name) })
	return found
}

// encryptedFlag is the bit of a zip entry that needs a password (APPNOTE.TXT,
// section 4.4.4).
const encryptedFlag = 1

func openEntry(f *zip.File) (io.ReadCloser, error) {
	if f.Flags&encryptedFlag != 0 {
		return nil, ErrEncrypted
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrBroken, err)
	}
	return r, nil
}

// read reads an entry to its end, within the limit of a page. What the archive
// says of its size is not relied on.
func (a *Archive) read(name string) ([]byte, error) {
	f := a.entries[name]
	if f == nil {
		return nil, fmt.Errorf("%w (%s is missing)", ErrBroken, name)
	}
	r, err := openEntry(f)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, a.limit()+1))
	if int64(len(b)) > a.limit() {
		return nil, standfirst.ErrTooLarge
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%s: %w)", ErrBroken, name, err)
	}
	return b, nil
}
