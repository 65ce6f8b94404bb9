package grammar

import (
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// bylineMarker is a word or phrase that introduces authors.
type bylineMarker struct {
	Phrase string
	form   markerForm
}

// markerForm says how surely a marker makes a line a byline.
type markerForm int

const (
	markerStrong markerForm = iota // with a name after it, it makes a line a byline
	markerWeak                     // also begins sentences and names: only where the line is known to be a byline
	markerColon                    // only with a colon
)

// bylineMarkers, grouped by language.
var bylineMarkers = sync.OnceValue(func() (rows []bylineMarker) {
	forms := map[string]markerForm{"colon": markerColon, "strong": markerStrong, "weak": markerWeak}
	for e := range tables.Marked("byline_markers") {
		rows = append(rows, bylineMarker{e.Phrase, formOf(forms, e)})
	}
	return rows
})

// BylineMarkerIndex finds the markers that may begin at a place.
var BylineMarkerIndex = text.NewPhraseTable(bylineMarkers, func(m bylineMarker) string { return m.Phrase })

// bylineMarkerStarts tells the words with which no marker begins. A short marker
// may be glued to what follows it.
var bylineMarkerStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, marker := range bylineMarkers() {
		b.Add(marker.Phrase)
		for _, next := range "abcdefghijklmnopqrstuvwxyz0123456789" {
			b.Add(marker.Phrase + string(next))
		}
	}
})

// midMarkers may introduce the authors in the middle of a line too, after a
// date, a mark or one of bylineIntros. "By" may after anything.
var midMarkers = tables.Set("mid_markers")

// bylineIntros are what is written before the marker.
var bylineIntros = tables.Set("byline_intros")

// notAuthorsBy are words before "by" after which it names no author.
var notAuthorsBy = tables.Set("not_authors_by")

// BylineJoins stand between two authors; bylineWiths between a newspaper and
// the agency whose text it used.
var (
	BylineJoins = tables.Set("byline_joins")
	bylineWiths = tables.Set("byline_withs")
)

// NameParticles are the small words inside names.
var NameParticles = tables.Set("name_particles")

// bylineStops end a name: what follows says where, when, for whom or what.
var bylineStops = tables.Set("byline_stops")

// placePrepositions lead from an author to a place or a part of the paper, also
// where they are written with a capital.
var placePrepositions = tables.Set("place_prepositions")

// notOpenings are particles that begin no name.
var notOpenings = tables.Set("not_openings")

// jobWords are what a byline calls its authors; a name ends before them. Words
// that are common surnames are not among them.
var jobWords = tables.Set("job_words")

// reportingJobs are the jobs that only authors have.
var reportingJobs = tables.Set("reporting_jobs")

// beatWords stand before a job ("Health Editor"); with one they end the name.
var beatWords = tables.Set("beat_words")

// collectiveWords make an author of a group without names.
var collectiveWords = tables.Set("collective_words")

// organizationWords are in the names of newspapers and agencies.
var organizationWords = tables.Set("organization_words")

// organizationArticles begin a newspaper's name of two words ("Le Courrier").
var organizationArticles = tables.Set("organization_articles")

// notNames are words of a byline's surroundings that are in no name: buttons,
// labels, days and months.
var notNames = tables.Set("not_names")

// calendarNames are days and months that are people's names too; beside
// figures they are of a date.
var calendarNames = tables.Set("calendar_names")

// notInNames are words of sentences and labels that stand in no name.
var notInNames = tables.Set("not_in_names")

// dayPrepositions stand between an author's one name and a date.
var dayPrepositions = tables.Set("day_prepositions")

// bylineLabels stand alone over an author's name, beside the markers.
var bylineLabels = tables.Set("byline_labels")

// titles stand before a name.
var titles = tables.Set("titles")

// honours are the titles that nobody has for a name, degrees what stands behind one.
var (
	honours = tables.Set("honours")
	degrees = tables.Set("degrees")
)

// beforeNames stand between a marker and a name or a job.
var beforeNames = tables.Set("before_names")
