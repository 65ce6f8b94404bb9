package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// creditLabel is a word that introduces a credit.
type creditLabel struct {
	phrase string
	form   labelForm
}

// labelForm says what must stand between a label and its credit.
type labelForm int

const (
	labelColon labelForm = iota // a colon, an equals sign or a slash
	labelBare                   // as labelColon, or names alone ("Photo Ann Lee")
	labelBy                     // nothing: the phrase ends in a preposition of its own
)

// creditLabels is grouped by language. A label that is also a common word of
// sentences ("source", "image") needs its colon.
var creditLabels = []creditLabel{
	// English
	{"photo", labelBare}, {"photos", labelBare}, {"picture", labelBare}, {"pictures", labelColon}, {"pic", labelBare}, {"pics", labelColon},
	{"photograph", labelBare}, {"photographs", labelColon}, {"photography", labelBare}, {"photographer", labelColon}, {"image", labelBare},
	{"images", labelColon}, {"credit", labelColon}, {"credits", labelColon}, {"photo credit", labelColon}, {"photo credits", labelColon},
	{"image credit", labelColon}, {"image credits", labelColon}, {"picture credit", labelColon}, {"image source", labelColon},
	{"photo source", labelColon}, {"source", labelColon}, {"sources", labelColon}, {"illustration", labelColon}, {"graphic", labelColon},
	{"file photo", labelColon}, {"screenshot", labelColon}, {"video", labelColon}, {"map", labelColon}, {"artwork", labelColon},
	{"photo by", labelBy}, {"photos by", labelBy}, {"picture by", labelBy}, {"pictures by", labelBy}, {"photograph by", labelBy},
	{"photographs by", labelBy}, {"photography by", labelBy}, {"pic by", labelBy}, {"image by", labelBy}, {"images by", labelBy},
	{"illustration by", labelBy}, {"graphic by", labelBy}, {"photo courtesy of", labelBy}, {"photo courtesy", labelBy},
	{"image courtesy of", labelBy}, {"images courtesy of", labelBy}, {"picture courtesy of", labelBy}, {"courtesy of", labelBy},
	{"photo via", labelBy}, {"image via", labelBy}, {"photo from", labelBy}, {"copyright", labelBy},
	// German
	{"foto", labelBare}, {"fotos", labelBare}, {"bild", labelBare}, {"bilder", labelColon}, {"archivfoto", labelColon}, {"archivbild", labelColon},
	{"symbolfoto", labelColon}, {"symbolbild", labelColon}, {"fotoquelle", labelColon}, {"bildquelle", labelColon}, {"bildnachweis", labelColon},
	{"quelle", labelColon}, {"quellen", labelColon}, {"grafik", labelColon}, {"infografik", labelColon}, {"fotograf", labelColon},
	{"fotografin", labelColon}, {"bildrechte", labelColon}, {"karte", labelColon}, {"montage", labelColon}, {"fotomontage", labelColon},
	// French
	{"photographie", labelColon}, {"crédit", labelColon}, {"crédits", labelColon}, {"crédit photo", labelColon}, {"crédits photo", labelColon},
	{"crédit image", labelColon}, {"photo de", labelColon}, {"photo d'archives", labelColon}, {"légende", labelColon}, {"dessin", labelColon},
	// Spanish, Catalan, Galician, Basque
	{"fotografía", labelColon}, {"fotografía de", labelBy}, {"fotografías de", labelBy}, {"foto de archivo", labelColon}, {"imagen", labelColon},
	{"crédito", labelColon}, {"créditos", labelColon}, {"crédito de la foto", labelColon}, {"cortesía de", labelBy}, {"cortesía", labelColon},
	{"fuente", labelColon}, {"imatge", labelColon}, {"fotografia", labelColon}, {"argazkia", labelColon}, {"ilustración", labelColon},
	// Portuguese
	{"imagem", labelColon}, {"reprodução", labelColon}, {"divulgação", labelColon}, {"fotografia de", labelBy}, {"fonte", labelColon},
	{"crédito da foto", labelColon}, {"ilustração", labelColon},
	// Italian, Romanian
	{"foto di", labelBy}, {"fotografia di", labelBy}, {"immagine", labelColon}, {"credito", labelColon}, {"sursa foto", labelColon},
	{"sursa", labelColon}, {"imagine", labelColon}, {"fotografie", labelColon},
	// Dutch, Afrikaans
	{"beeld", labelColon}, {"fotografie", labelColon}, {"bron", labelColon}, {"foto door", labelBy}, {"illustratie", labelColon},
	// Nordic
	{"arkivfoto", labelColon}, {"bildkälla", labelColon}, {"kilde", labelColon}, {"illustrasjon", labelColon},
	{"skærmbillede", labelColon}, {"ljósmynd", labelColon}, {"mynd", labelColon}, {"kuva", labelColon}, {"kuvat", labelColon},
	{"arkistokuva", labelColon}, {"kuvituskuva", labelColon},
	// Baltic
	{"nuotr.", labelBy}, {"nuotrauka", labelColon}, {"fotogrāfija", labelColon},
	// Polish, Czech, Slovak, Hungarian, South Slavic in Latin letters, Albanian
	{"fot.", labelBy}, {"fot", labelColon}, {"zdjęcie", labelColon}, {"zdjęcia", labelColon}, {"źródło", labelColon}, {"zdroj", labelColon},
	{"fotó", labelColon}, {"fotók", labelColon}, {"kép", labelColon}, {"forrás", labelColon}, {"izvor", labelColon}, {"snimka", labelColon},
	{"slika", labelColon}, {"foto nga", labelBy},
	// Greek
	{"φωτογραφία", labelColon}, {"φωτογραφίες", labelColon}, {"φωτο", labelColon}, {"φώτο", labelColon}, {"φωτό", labelColon}, {"πηγή", labelColon},
	{"εικόνα", labelColon},
	// Cyrillic
	{"фото", labelBare}, {"фотография", labelColon}, {"фотографии", labelColon}, {"снимок", labelColon}, {"иллюстрация", labelColon},
	{"источник", labelColon}, {"источник фото", labelColon}, {"світлина", labelColon}, {"джерело", labelColon}, {"снимка", labelColon}, {"извор", labelColon},
	{"слика", labelColon}, {"здымак", labelColon},
	// Turkish, Azerbaijani, Hebrew, Arabic, Persian, Urdu
	{"fotoğraf", labelColon}, {"fotoğraflar", labelColon}, {"görsel", labelColon}, {"kaynak", labelColon},
	{"צילום", labelColon}, {"צילומים", labelColon}, {"תמונה", labelColon}, {"קרדיט", labelColon}, {"מקור", labelColon},
	{"صورة", labelColon}, {"الصورة", labelColon}, {"تصوير", labelColon}, {"المصدر", labelColon}, {"مصدر الصورة", labelColon}, {"عکس", labelColon},
	{"منبع", labelColon}, {"تصویر", labelColon},
	// South Asia
	{"फोटो", labelColon}, {"फ़ोटो", labelColon}, {"तस्वीर", labelColon}, {"ছবি", labelColon}, {"படம்", labelColon}, {"ఫోటో", labelColon},
	// South-East Asia
	{"ảnh", labelColon}, {"nguồn", labelColon}, {"nguồn ảnh", labelColon}, {"ภาพ", labelColon}, {"ภาพจาก", labelColon}, {"ที่มา", labelColon}, {"gambar", labelColon},
	{"sumber", labelColon}, {"larawan", labelColon},
	// Africa, Celtic, Caucasus
	{"picha", labelColon}, {"isithombe", labelColon}, {"umfanekiso", labelColon}, {"llun", labelColon}, {"ფოტო", labelColon}, {"լուսանկարը", labelColon},
	// Chinese, Japanese, Korean
	{"图", labelColon}, {"圖", labelColon}, {"图片", labelColon}, {"圖片", labelColon}, {"图源", labelColon}, {"图片来源", labelColon}, {"圖片來源", labelColon},
	{"图片說明", labelColon}, {"照片", labelColon}, {"摄影", labelColon}, {"攝影", labelColon}, {"摄", labelColon}, {"攝", labelColon}, {"来源", labelColon}, {"來源", labelColon},
	{"資料照片", labelColon}, {"圖/文", labelColon}, {"写真", labelColon}, {"写真提供", labelColon}, {"画像", labelColon}, {"画像提供", labelColon}, {"撮影", labelColon},
	{"提供", labelColon}, {"出典", labelColon}, {"사진", labelColon}, {"사진제공", labelColon}, {"사진 제공", labelColon}, {"사진출처", labelColon}, {"출처", labelColon}, {"이미지", labelColon},
}

// creditLabelIndex finds the labels that may begin at a place.
var creditLabelIndex = text.NewPhraseTable(creditLabels, func(l creditLabel) string { return l.phrase })

// creditLabelStarts tells the words with which no label begins. Labels of fewer
// than three letters in ASCII would need another word's end behind them.
var creditLabelStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, label := range creditLabels {
		b.Add(label.phrase)
	}
})

// creditTails end a credit in languages that put the label last.
var creditTails = []string{
	"提供", "撮影", "摄影", "攝影", "摄", "攝", "供图", "供圖", "기자", "제공", "nuotr.", "pic", "pics",
}

// genericCredits stand where no photographer is named. Written after a
// sentence's end they are a credit; they never are a caption by themselves.
var genericCredits = text.NewWordSet(`supplied, handout, courtesy, contributed, submitted, social media, facebook, instagram, twitter, x, youtube, tiktok, screenshot,
	file photo, privat, privatfoto, zvg, archiv, archivo, archive, archives, archivio, arkiv, cedida, cortesía, divulgação, reprodução, capture d'écran, dr,
	uncredited, stringer, pool, captura de pantalla, prywatne, archiwum, архив, скриншот, 网络, 網路, 资料图, 資料照片, 자료사진`)

// PlayerWords are what players and galleries print beside a picture.
var PlayerWords = text.NewWordSet(`autoplay, play, pause, replay, mute, unmute, fullscreen, full screen, loading, volume, subtitles, captions, settings, zoom, enlarge, expand, close,
	next, previous, slide show, slideshow, watch live, live, abspielen, vollbild, vergrößern, schließen, weiter, zurück, lecture, plein écran, agrandir, fermer,
	reproducir, pantalla completa, ampliar, cerrar, ingrandisci, chiudi, vergroten, sluiten, förstora, stäng, powiększ, zamknij, открыть, увеличить, закрыть`)

// notCredits are words that stand in brackets at a caption's end and describe
// the picture; a bracket that holds one is text.
var notCredits = text.NewWordSet(`left, right, centre, center, top, bottom, above, below, l, r, c, m, li, re, links, rechts, mitte, oben, unten, gauche, droite,
	izquierda, derecha, sinistra, destra, symbolfoto, symbolbild, archivbild, archivfoto, archivaufnahme, archives, archivo, file, stock image, stock photo, file photo,
	file image, file picture, library image, illustration, photo d'illustration, image d'illustration, imagen de archivo, foto de archivo, arkivfoto, arkivbild, genrebild,
	arkistokuva, kuvituskuva, zdjęcie ilustracyjne, ilustrační foto, illusztráció, иллюстрация, архивное фото, gestellte szene, montage, pictured, more, gallery,
	资料图, 資料圖, 資料写真, イメージ, 写真はイメージ, 자료사진, 왼쪽, 오른쪽, 左, 右, 中央`)

// beforeLabel are words after which "photo" belongs to the sentence: "on this
// photo: the old town".
var beforeLabel = text.NewWordSet(`the, this, that, a, an, in, on, of, our, your, his, her, their, see, file, new,
	das, dem, dieses, diesem, ein, einem, im, auf, vom, zum, am, der, die, den, auf dem,
	la, le, cette, sur, une, en, esta, una, un, el, sulla, questa, nella, il, de, na, esse, essa, em, op, het, een, deze, op de,
	på, i, en, et, denne, detta, na, tym, na tym, tato, на, это, этом, цьому, στη, στην, αυτή, bu`)

// creditJoiners stand between the names of a credit without a capital.
var creditJoiners = text.NewWordSet(`via, for, by, of, the, and, from, with, &, +, -, –, x, at, in, courtesy, pic, pics, photo, photos, file, handout,
	und, von, für, der, die, das, auf, über, aus, im, am, zu, vom, mit, et, de, du, des, pour, par, la, le, les, avec, y, e, en, del, los, las, para, por, con,
	di, da, do, dos, das, della, dei, per, van, den, het, ten, ter, voor, door, og, och, av, af, för, ja, i, w, z, dla, ze, a, s, och, через, для, и, из, від, на, för,
	bin, ibn, al, el, ve, ile`)
