package label

// Classifier is one of the small models. Each answers one question about a block;
// its candidates are cheap to find, so that most blocks meet only the first.
type Classifier uint8

const (
	bodyClassifier       Classifier = iota // is the block part of the article's text?
	headlineClassifier                     // is it the headline?
	standfirstClassifier                   // is it the standfirst?
	crossheadClassifier                    // is a piece of the text a crosshead?
	captionClassifier                      // is it a picture's caption or credit?
	bylineClassifier                       // does it name the authors?
	numBlockClassifiers
	articleClassifier = numBlockClassifiers // does the page as a whole hold an article?
	numClassifiers    = numBlockClassifiers + 1
)

// classifierNames name the questions, in the weights' file and the trace.
var classifierNames = [numClassifiers]string{"body", "headline", "standfirst", "crosshead", "caption", "byline",
	"article"}
