package standfirst

// agencies are the news and picture agencies and the stock libraries that
// credits, bylines and datelines name. They are known far beyond one newspaper,
// so that the name alone says what it is.
var agencies = newWordSet(
	// news agencies of more than one country
	`reuters, thomson reuters, ap, associated press, the associated press, afp, agence france-presse,
	agence france presse, upi, united press international, bloomberg, bloomberg news, dow jones,
	pa, pa media, pa wire, press association, the press association, ap photo, ap photos, afp photo, epa, epa-efe, epa/efe`,
	// national agencies of Europe
	`dpa, deutsche presse-agentur, dpa-infocom, dpa-afx, epd, kna, sid, apa, keystone, keystone-sda, sda, ats, afp/dpa, dts,
	efe, europa press, agencia efe, ansa, adnkronos, agi, askanews, lapresse, lusa, belga, anp, tt, ntb, ritzau, ritzau scanpix,
	scanpix, ntb scanpix, stt, lehtikuva, pap, ctk, čtk, tasr, sita, mti, agerpres, mediafax, bta, hina, tanjug, beta, fena, sta,
	bns, leta, elta, ukrinform, укринформ, унн, уніан, унiан, тасс, итар-тасс, tass, itar-tass, ria novosti, риа новости, интерфакс,
	interfax, interfax-ukraine, sputnik, belta, белта, apf, αππ, απε, απε-μπε, ana-mpa, eurokinissi, intime news, refa, kyodo news`,
	// national agencies of other parts of the world
	`xinhua, 新华社, 新華社, 中新社, 中新网, 中新網, 新华网, 新華網, cns, cna, 中央社, kyodo, 共同, 共同通信, 共同通信社, jiji, jiji press,
	時事, 時事通信, 時事通信社, ロイター, afp時事, ap/アフロ, アフロ, ゲッティ, ゲッティイメージズ, 연합뉴스, 뉴시스, 뉴스1, yonhap, yonhap news, newsis, news1, 로이터,
	로이터 연합뉴스, 路透, 路透社, 法新社, 美联社, 美聯社, 东方ic, 视觉中国, vcg, pti, ani, ians, afp/pti, bernama, antara, vna, ttxvn, tna, apn, aap, aapimage,
	canadian press, the canadian press, presse canadienne, la presse canadienne, télam, telam, notimex, cuartoscuro, agencia brasil,
	agência brasil, estadão conteúdo, folhapress, anadolu, anadolu agency, aa, dha, iha, wam, spa, qna, petra, mena, kuna, irna, isna, mehr,
	رويترز, أ ف ب, ا ف ب, أ.ف.ب, د ب أ, رويترز., الأناضول, وام, واس, أب, رایترز, ایرنا, ایسنا, רויטרס, אי-פי, אי.פי, איי אף פי`,
	// picture agencies and stock libraries
	`getty, getty images, gettyimages, getty image, istock, istockphoto, istock.com, shutterstock, shutterstock.com, adobe stock, adobestock,
	stock.adobe.com, alamy, alamy stock photo, depositphotos, dreamstime, 123rf, fotolia, unsplash, pexels, pixabay, freepik, flickr,
	wikimedia commons, wikimedia, wikipedia, creative commons, imago, imago images, picture alliance, picture-alliance, ullstein, ullstein bild,
	zuma, zuma press, zuma press wire, zuma wire, sipa, sipa press, sipa usa, nurphoto, abaca, abacapress, bestimage, maxppp, hans lucas,
	starface, panoramic, icon sport, splash, splash news, backgrid, rex, rex features, rex/shutterstock, action images, pa images, empics,
	press association images, inpho, sportsfile, rollingnews.ie, photocall ireland, magnum, magnum photos, vii, redux, corbis, bettmann, bettmann archive,
	wireimage, filmmagic, afp via getty images, lightrocket, usa today sports, imagn, imagn images, cq roll call, polaris, contour, bridgeman images,
	mary evans, akg-images, photothek, photothek.net, laif, ddp, ddp images, mis, witters, pixsell, cropix, east news, agencja gazeta, forum, newspix,
	profimedia, mafra, tt nyhetsbyrån, bildbyrån, all over press, ipa, photonews, photo news, isopix, hollandse hoogte, goal images, midjourney, dall-e`,
)

// abbreviations end in a full stop without ending a sentence.
var abbreviations = newWordSet(`dr, mr, mrs, ms, prof, st, ste, jr, sr, inc, ltd, co, corp, no, nr, vs, gen, gov, sen, rep, lt, col, sgt, rev, hon,
	ing, dipl, mag, sra, dra, mme, mlle, bzw, usw, etc, fot, nuotr, foto, dep, op, ca, jan, feb, mar, apr, jun, jul, aug, sep, sept,
	oct, okt, nov, dec, dez, ala, ariz, ark, calif, colo, conn, del, fla, ga, ill, ind, kan, ky, la, md, mass, mich, minn, miss, mo,
	mont, neb, nev, okla, ore, pa, tenn, tex, va, vt, wash, wis, wyo, ont, que, ul, им, г, ул, тов, гг, prim, oprac, red`)
