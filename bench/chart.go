package main

import (
	"bytes"
	"fmt"
	"image/color"
	"io"
	"slices"

	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/measure"
	"gonum.org/v1/plot"
	"gonum.org/v1/plot/plotter"
	"gonum.org/v1/plot/text"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgsvg"
)

// Colours that stand out from a white page and from a dark one alike; the
// chart itself has no ground.
var (
	ink      = color.NRGBA{R: 0x7d, G: 0x85, B: 0x90, A: 0xff} // letters and axes
	ours     = color.NRGBA{R: 0x1f, G: 0x8a, B: 0x70, A: 0xff}
	baseline = color.NRGBA{R: 0x7d, G: 0x85, B: 0x90, A: 0xff}
	peers    = color.NRGBA{R: 0xd0, G: 0x8c, B: 0x3f, A: 0xff}
)

// chart draws each extractor's time over the whole data set in units of
// html.Parse's, as SVG.
func chart(w io.Writer, summaries []measure.Summary) error {
	measured := slices.DeleteFunc(slices.Clone(summaries), func(s measure.Summary) bool { return s.Pages == 0 })
	slices.Reverse(measured) // the first is drawn on top
	p := plot.New()
	style(p)
	names := make([]string, len(measured))
	longest := 0.0
	for i, s := range measured {
		names[i] = s.Extractor.Title
		longest = max(longest, s.TotalRatio)
		if err := addBar(p, float64(i), s); err != nil {
			return err
		}
	}
	p.NominalY(names...)
	p.X.Min, p.X.Max = 0, longest*1.08 // room for the last label
	canvas := vgsvg.New(vg.Points(640), vg.Points(float64(70+32*len(measured))))
	p.Draw(draw.Crop(draw.New(canvas), margin, -margin, margin, -margin))
	var svg bytes.Buffer
	if _, err := canvas.WriteTo(&svg); err != nil {
		return err
	}
	_, err := w.Write(bytes.ReplaceAll(svg.Bytes(), []byte("font-family:Liberation Sans;"), []byte(fonts)))
	return err
}

const (
	margin = 8 // points around the chart
	// fonts are of the same width as the one that the library lays out with,
	// which few readers have.
	fonts = "font-family:Liberation Sans,Arial,Helvetica,sans-serif;"
)

// style sets the chart's title, colours and sizes.
func style(p *plot.Plot) {
	p.BackgroundColor = nil
	p.Title.Text = "Time over all pages, in units of html.Parse (less is better)"
	p.Title.Padding = vg.Points(10)
	p.Y.Padding = vg.Points(10)
	p.Y.Width, p.Y.Tick.Length = 0, 0
	p.X.Color, p.X.Tick.Color = ink, ink
	for _, t := range []*text.Style{&p.Title.TextStyle, &p.X.Tick.Label, &p.Y.Tick.Label} {
		t.Color = ink
		t.Font.Variant = "Sans"
		t.Font.Size = vg.Points(12)
	}
	p.Title.TextStyle.Font.Size = vg.Points(13)
}

// addBar adds one bar with its value at its end.
func addBar(p *plot.Plot, at float64, s measure.Summary) error {
	bar, err := plotter.NewBarChart(plotter.Values{s.TotalRatio}, vg.Points(20))
	if err != nil {
		return err
	}
	bar.Horizontal, bar.XMin = true, at
	bar.LineStyle.Width = 0
	bar.Color = colour(s.Extractor)
	labels, err := plotter.NewLabels(plotter.XYLabels{
		XYs:    plotter.XYs{{X: s.TotalRatio, Y: at}},
		Labels: []string{fmt.Sprintf("%.2f", s.TotalRatio)},
	})
	if err != nil {
		return err
	}
	labels.Offset = vg.Point{X: vg.Points(5)}
	labels.TextStyle[0].Color = ink
	labels.TextStyle[0].Font.Variant = "Sans"
	labels.TextStyle[0].Font.Size = vg.Points(12)
	labels.TextStyle[0].YAlign = text.YCenter
	p.Add(bar, labels)
	return nil
}

// colour tells this library, the baseline and the peers apart.
func colour(e extract.Extractor) color.Color {
	switch e.Name {
	case "standfirst":
		return ours
	case extract.Baseline:
		return baseline
	}
	return peers
}
