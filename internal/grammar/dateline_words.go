package grammar

// datelineCities are places that datelines name without their country, in the
// spellings of the languages of the world's press. The English ones are those
// that agency style lets stand alone.
var datelineCities = tables.Set("dateline_cities")

// notPlaces are words in capitals that open a paragraph before a dash or colon
// and are no place.
var notPlaces = tables.Set("not_places")

// regionNames follow a place behind a comma: the states of the United States as
// agency style shortens them and as the post does, and the commonest countries.
var regionNames = tables.Set("region_names")

// monthStems begin the months' names and short forms, by which a date behind a
// place is known.
var monthStems = tables.List("month_stems")
