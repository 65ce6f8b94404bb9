package standfirst

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// figureCases are pictures as templates print them, all of whose text is known
// to be a caption. captions lists each caption's text and credit.
var figureCases = []struct {
	html     string
	captions [][2]string
	why      string
}{
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <span class="credit">Foto:</span> <div>Orla Tann</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "the label has an element of its own"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">(</div><div class="credit">Image:</div><div class="credit">Orla Tann/Reuters)</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann/Reuters"}}, "bracket, label and name each have one"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">(</div><div class="credit">Photo</div>` +
		`<div class="credit">Orla Tann</div><div class="credit">)</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "the bracket's end has an element of its own, too"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">(Photo</div><div class="credit">Orla Tann</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "a bracket that nothing closes"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">Photo (</div><div class="credit">Orla Tann)</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "a bracket behind the label"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">फ़ोटो</div><div class="credit">Orla Tann</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "a label whose last character is a vowel's sign"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">Copyright</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", ""}}, "a label that names nobody"},
	{`<figure id="it"><div><img src="/quay.jpg"><div>Photo: Orla Tann</div></div><figcaption>The quay at dawn</figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "the credit stands with the picture in an element inside the figure"},
	{`<figure id="it"><div><img src="/quay.jpg"></div><div>The quay at dawn</div><div><img src="/mill.jpg"><div>Photo: Orla Tann</div></div></figure>`,
		[][2]string{{"The quay at dawn", ""}, {"", "Orla Tann"}}, "a figure of two pictures is no group of one"},
	{`<div id="it"><div>The quay at dawn <span>Photo: Orla Tann</span></div></div>`, [][2]string{{"The quay at dawn", "Orla Tann"}}, "one block, no picture found"},
	{`<div id="it"><p>The quay at dawn</p><p>Photo: Orla Tann</p></div>`, [][2]string{{"The quay at dawn", "Orla Tann"}}, "one parent, no picture found"},
	{`<div id="it"><p>The quay at dawn</p><div><p>Photo: Orla Tann</p></div></div>`, [][2]string{{"The quay at dawn", ""}, {"", "Orla Tann"}}, "no picture and no parent in common"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn <div class="credit">12</div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", ""}}, "a number is no credit"},
	{`<figure id="it"><img src="/quay.jpg"><div class="caption">The quay at dawn</div><div class="caption caption-credit">Capture of a film</div></figure>`,
		[][2]string{{"The quay at dawn", "Capture of a film"}}, "a class that says both, beside a caption"},
	{`<figure id="it"><img src="/quay.jpg"><div class="caption caption-credit">The quay at dawn</div></figure>`, [][2]string{{"The quay at dawn", ""}}, "a class that says both, alone"},
	{`<figure id="it"><img src="/quay.jpg"><div>The quay at dawn</div><div class="caption-author">Orla Tann</div></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann"}}, "the picture's author, beside a caption"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn on Monday <cite>Orla Tann</cite></figcaption></figure>`,
		[][2]string{{"The quay at dawn on Monday", "Orla Tann"}}, "a name in an element of its own, behind no full stop"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn with <span>Orla Tann</span></figcaption></figure>`,
		[][2]string{{"The quay at dawn with Orla Tann", ""}}, "the sentence goes on with the name"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn.</figcaption><footer>Harbour Office</footer></figure>`,
		[][2]string{{"The quay at dawn.", "Harbour Office"}}, "the figure's footer"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay lies empty at dawn. <a href="/orla">Orla Tann</a></figcaption></figure>`,
		[][2]string{{"The quay lies empty at dawn.", "Orla Tann"}}, "a link to the photographer"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption>The quay at dawn</figcaption><figcaption>The quay at dawn</figcaption></figure>`,
		[][2]string{{"The quay at dawn", ""}}, "twice, for two screens"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption><span>3/12</span> <span>The quay at dawn</span></figcaption></figure>`,
		[][2]string{{"The quay at dawn", ""}}, "a gallery's counter"},
	{`<figure id="it"><img src="/quay.jpg"><figcaption><div>The quay at dawn</div><div class="credit"><div>Photo</div><div>Orla Tann</div><div>/AP</div></div></figcaption></figure>`,
		[][2]string{{"The quay at dawn", "Orla Tann/AP"}}, "label, name and agency each have an element"},
}

func TestFigures(t *testing.T) {
	for _, c := range figureCases {
		t.Run(c.why, func(t *testing.T) {
			s, first := readUnlabelled(inStory(c.html))
			defer s.release()
			require.GreaterOrEqual(t, first, 0, "the figure is there")
			for i := first; i < len(s.page.Blocks) && s.within(s.page.Blocks[i].Element, "it"); i++ {
				s.labeler.Labels[i] = rules.Label{Role: role.Caption}
			}
			var got [][2]string
			s.labeler.GroupCaptions()
			for _, caption := range s.assemble().Captions {
				got = append(got, [2]string{caption.Text, caption.Credit})
			}
			assert.Equal(t, c.captions, got)
		})
	}
}
