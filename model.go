package standfirst

// judge is one of the small models. Each decides one question about a block;
// its candidates are cheap to find, so that most blocks meet only the first.
type judge uint8

const (
	judgeBody       judge = iota // is the block part of the article's text?
	judgeHeadline                // is it the headline?
	judgeStandfirst              // is it the standfirst?
	judgeCrosshead               // is a piece of the text a crosshead?
	judgeCaption                 // is it a picture's caption or credit?
	judgeByline                  // does it name the authors?
	numBlockJudges
	judgeArticle = numBlockJudges // does the page as a whole hold an article?
	numJudges    = numBlockJudges + 1
)

// judgeNames name the questions, in the weights' file and the trace.
var judgeNames = [numJudges]string{"body", "headline", "standfirst", "crosshead", "caption", "byline", "article"}

// candidate says whether a block is put before a judge.
func (v *labeler) candidate(j judge, i int) bool {
	if v.facts.page.isText {
		return v.lineCandidate(j, i)
	}
	row := v.facts.row(i)
	switch j {
	case judgeBody:
		return true
	case judgeHeadline:
		return row[featLetters] >= 3 && row[featLetters] <= 300 && row[featHidden] == 0 &&
			(row[featTitleF1] > 0.3 || row[featHeading] > 0 || row[featNearHeadline] <= 1 || row[featFromHeadline] == 0 || row[featStrong] > 0.9)
	case judgeStandfirst:
		return row[featFromHeadline] >= -5 && row[featFromHeadline] <= 25 && row[featFromHeadline] != 0 && row[featLetters] >= 15 && row[featLinked] < 0.7
	case judgeCrosshead:
		return row[featLetters] <= 250 && row[featLinked] < 0.9
	case judgeCaption:
		return v.facts.captionPlace(i)
	case judgeByline:
		return v.facts.bylinePlace(i)
	}
	return false
}

// choice is what was decided of the page as a whole.
type choice struct {
	headline    int // -1 for none
	first, last int // the article's text, -1 for none
	prose       int32
	article     float32 // the log-odds that the page holds an article
}
