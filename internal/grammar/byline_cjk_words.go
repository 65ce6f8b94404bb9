package grammar

// cjkMarkers stand before a name in Chinese, Japanese and Korean bylines,
// longer ones first.
var cjkMarkers = tables.List("cjk_markers")

// cjkTails stand behind a name.
var cjkTails = tables.List("cjk_tails")

// cjkOthers introduce people who did not write: editors and photographers.
var cjkOthers = tables.Set("cjk_others")

// cjkOrganizations end the names of newspapers, agencies and their desks.
var cjkOrganizations = tables.List("cjk_organizations")

// cjkNotNames are the words of the buttons and labels around a byline.
var cjkNotNames = tables.Set("cjk_not_names")

// cjkReports end a piece that says where a text was written or how.
var cjkReports = tables.List("cjk_reports")
