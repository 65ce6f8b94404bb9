package classifier

// Question is what one of the small models answers, about a block or about the page.
type Question uint8

// The questions, in the order of their forests in a file of weights.
const (
	Body       Question = iota // is the block part of the article's text?
	Headline                   // is it the headline?
	Standfirst                 // is it the standfirst?
	Crosshead                  // is a piece of the text a crosshead?
	Caption                    // is it a picture's caption or credit?
	Byline                     // does it name the authors?
	NumOfBlocks
	Article = NumOfBlocks // does the page as a whole hold an article?
	Num     = NumOfBlocks + 1
)

// Names are the names of the questions, in a file of weights and in the trace.
var Names = [Num]string{"body", "headline", "standfirst", "crosshead", "caption", "byline",
	"article"}
