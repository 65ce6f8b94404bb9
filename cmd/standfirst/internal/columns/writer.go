package columns

import (
	"io"

	"github.com/parquet-go/parquet-go"
	"github.com/standfirst/standfirst"
)

// SchemaVersion is the version of the schema: a column more is the same version, one
// that is gone, renamed or of another type another.
const SchemaVersion = "1"

// The keys of a file's metadata.
const (
	SchemaVersionKey  = "standfirst.schema_version"
	LibraryVersionKey = "standfirst.library_version"
	WeightsHashKey    = "standfirst.weights_hash"
)

// groupSize is how many bytes of text a row group holds, about: a writer keeps one
// compressed in memory until it is whole.
const groupSize = 32 << 20

// Writer writes rows. The file can be read once the Writer is closed.
type Writer struct {
	rows *parquet.GenericWriter[Row]
	size int // of the row group
}

// NewWriter returns a writer to a file.
func NewWriter(file io.Writer) *Writer {
	return &Writer{rows: parquet.NewGenericWriter[Row](file,
		parquet.Compression(&parquet.Zstd),
		parquet.CreatedBy("standfirst", standfirst.Version(), ""),
		parquet.KeyValueMetadata(SchemaVersionKey, SchemaVersion),
		parquet.KeyValueMetadata(LibraryVersionKey, standfirst.Version()),
		parquet.KeyValueMetadata(WeightsHashKey, standfirst.WeightsHash()),
	)}
}

// Write writes a row.
func (w *Writer) Write(row *Row) error {
	if _, err := w.rows.Write([]Row{*row}); err != nil {
		return err
	}
	if w.size += len(row.Text); w.size < groupSize {
		return nil
	}
	w.size = 0
	return w.rows.Flush()
}

// Close writes the file's end. It does not close the file.
func (w *Writer) Close() error { return w.rows.Close() }

// Schema is the schema, as Parquet writes it.
func Schema() string { return parquet.SchemaOf(Row{}).String() }
