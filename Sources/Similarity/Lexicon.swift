/// Words of municipal planning that mean one thing, from general knowledge of the field;
/// a plan's `synonyme` add to it.
enum Lexicon {
  /// Groups of words that name one kind of thing, lower case as written in German (umlauts kept),
  /// singular or the usual form; compounds that are words of their own are listed, others are
  /// split by the engine. A word stands in one group of `kinds` and `manners` only.
  static let kinds: [String] = [
    // Wirtschaft und Flächen
    "gewerbegebiet gewerbepark gewerbefläche industriegebiet industriepark industriefläche",
    "industrieansiedlung ansiedlung betriebsansiedlung gewerbeansiedlung unternehmensansiedlung",
    "logistik logistikzentrum logistikpark verteilzentrum güterverkehrszentrum",
    "umschlagterminal containerterminal güterterminal umschlaganlage verladeterminal",
    "fabrik produktionsstätte produktionsanlage fertigungsstätte produktionswerk",
    "gründerzentrum innovationszentrum technologiezentrum gründerhaus startup inkubator",
    "coworking coworkingspace gemeinschaftsbüro bürogemeinschaft",
    "testfeld reallabor testgelände teststrecke versuchsgelände erprobungsgelände prüfgelände",
    "handwerkerhof gewerbehof handwerkerpark handwerkszentrum",
    "brache brachfläche industriebrache gewerbebrache konversionsfläche altstandort",
    "altlast altlastensanierung bodensanierung bodenbelastung kontamination",
    // Landwirtschaft und Lebensmittel
    "lebensmittelverarbeitung verarbeitungsbetrieb lebensmittelherstellung lebensmittelproduktion",
    "molkerei käserei meierei milchverarbeitung",
    "schlachthof schlachthaus schlachtstätte schlachtbetrieb",
    "direktvermarktung regionalvermarktung erzeugermarkt bauernmarkt",
    "gewächshaus glashaus unterglasanbau",
    "gärtnerei baumschule gartenbaubetrieb",
    // Bildung und Forschung
    "forschungseinrichtung forschungsinstitut forschungszentrum institut forschungsstätte",
    "hochschule universität fachhochschule hochschulstandort",
    "technologietransfer wissenstransfer innovationstransfer transferstelle",
    "berufsschule berufskolleg berufsbildungszentrum berufsschulzentrum berufsfachschule",
    "ausbildungswerkstatt lehrwerkstatt ausbildungszentrum lehrlingswerkstatt ausbildungsstätte",
    "berufsausbildung ausbildung lehrstelle ausbildungsplatz",
    "pflegeschule pflegefachschule krankenpflegeschule pflegeausbildung",
    "weiterbildung fortbildung umschulung qualifizierung nachqualifizierung",
    "volkshochschule vhs erwachsenenbildung",
    "schule schulgebäude schulhaus schulbau schulneubau schulstandort",
    "ganztag ganztagsschule ganztagsbetreuung hort ogs schulkindbetreuung",
    "kita kindertagesstätte kindergarten kindertageseinrichtung kinderkrippe krippe",
    "kindertagespflege tagesmutter großtagespflege",
    "tablet laptop notebook endgerät schulgerät",
    "lernort schülerlabor lernwerkstatt lernlabor bildungsort",
    "makerspace fablab mitmachwerkstatt tüftelwerkstatt",
    "umweltbildung umweltbildungszentrum naturschule waldschule naturbildung",
    "bibliothek bücherei stadtbücherei mediathek stadtbibliothek",
    "musikschule kreismusikschule musikunterricht",
    // Energie und Industrie
    "wasserstoff h2 wasserstoffwirtschaft",
    "wasserstofferzeugung elektrolyse elektrolyseur wasserstoffproduktion",
    "wasserstofftankstelle wasserstoffbetankung wasserstoffzapfsäule",
    "wasserstoffnetz wasserstoffleitung wasserstoffpipeline wasserstofftrasse",
    "photovoltaik pv solaranlage solarstrom photovoltaikanlage solarenergie",
    "solarpark freiflächenphotovoltaik freiflächenanlage solarfeld photovoltaikpark",
    "windpark windkraft windenergie windrad windkraftanlage windenergieanlage",
    "wärmenetz nahwärme fernwärme nahwärmenetz fernwärmenetz",
    "heizzentrale heizwerk energiezentrale blockheizkraftwerk bhkw",
    "abwärme abwärmenutzung prozessabwärme",
    "geothermie erdwärme tiefengeothermie",
    "biogas biogasanlage biomethan",
    "batteriespeicher stromspeicher energiespeicher großspeicher batteriepark",
    "batteriefertigung zellfertigung batteriefabrik batteriezelle",
    "wärmespeicher saisonalspeicher pufferspeicher",
    "prozessumstellung brennstoffwechsel prozesselektrifizierung produktionsumstellung",
    "prozesswärme prozessdampf industriewärme dampferzeugung",
    "bürgerenergie energiegenossenschaft bürgersolaranlage bürgerwindpark",
    "wärmedämmung dämmung fassadendämmung gebäudedämmung",
    "straßenbeleuchtung straßenlaterne straßenleuchte laterne wegebeleuchtung",
    // Mobilität
    "bahnstrecke bahnlinie schienenstrecke eisenbahnstrecke schienenanbindung",
    "gleisanschluss industriegleis anschlussgleis werksgleis",
    "haltepunkt bahnhaltepunkt bahnhof bahnstation bahnsteig",
    "öpnv nahverkehr personennahverkehr",
    "bushaltestelle bushalt haltestelle wartehäuschen busbucht",
    "busbahnhof zob omnibusbahnhof",
    "buslinie busverkehr linienbus busangebot busnetz stadtbus",
    "rufbus anrufbus bedarfsbus bedarfsverkehr ondemand anrufsammeltaxi",
    "radweg radschnellweg radroute fahrradweg radverbindung radtrasse radverkehrsanlage",
    "fahrrad radverkehr fahrradverkehr radfahren",
    "fahrradparken fahrradstellplatz fahrradabstellanlage fahrradgarage fahrradbox",
    "leihrad leihfahrrad fahrradverleih radverleih bikesharing",
    "gehweg fußweg bürgersteig gehsteig",
    "mobilstation mobilitätsstation mobilpunkt mobilitätspunkt mobilitätshub umsteigepunkt",
    "carsharing autoteilen gemeinschaftsauto bürgerauto",
    "selbstfahrend autonom fahrerlos vollautomatisch",
    "mitfahrbank mitfahrerbank mitfahrgelegenheit fahrgemeinschaft",
    "straße fahrbahn gemeindestraße kreisstraße ortsstraße",
    "ortsumgehung umgehungsstraße umfahrung ortsumfahrung",
    "ladeinfrastruktur ladesäule ladepunkt ladestation ladepark schnelllader wallbox",
    // Digitales
    "breitband glasfaser gigabit breitbandausbau glasfasernetz glasfaseranschluss ftth",
    "mobilfunk funkmast mobilfunkmast funkloch",
    "rechenzentrum datenzentrum serverzentrum datacenter serverfarm",
    "onlinedienst onlinezugang ozg verwaltungsportal serviceportal bürgerportal egovernment",
    "eakte dokumentenmanagement dms aktenführung",
    "datenplattform datenportal opendata datendrehscheibe",
    "informationssicherheit cybersicherheit itsicherheit",
    // Wohnen und Städtebau
    "wohngebiet baugebiet neubaugebiet wohnbaugebiet wohnbaufläche bauland wohnsiedlung",
    "wohnung wohnraum wohnungsbau mietwohnung wohnhaus wohneinheit",
    "mehrgenerationenwohnen generationenwohnen generationenhof",
    "flüchtlingsunterkunft asylunterkunft flüchtlingsheim geflüchtetenunterkunft",
    "obdachlosenunterkunft obdachlosenheim notschlafstelle wohnungslosenunterkunft",
    "azubiwohnheim lehrlingswohnheim auszubildendenwohnheim",
    "werkswohnung monteurwohnheim mitarbeiterwohnen personalwohnung",
    "ortsmitte ortskern dorfmitte dorfkern ortszentrum dorfzentrum",
    "innenstadt stadtzentrum stadtkern stadtmitte",
    "dorfplatz marktplatz stadtplatz rathausplatz ortsplatz",
    "dorfladen nahversorgung nahversorger dorfmarkt lebensmittelladen",
    "gaststätte dorfgaststätte gasthaus wirtshaus dorfgasthof",
    "bürgerhaus dorfgemeinschaftshaus gemeinschaftshaus gemeindehaus begegnungsstätte bürgertreff",
    "stadthalle festhalle mehrzweckhalle veranstaltungshalle",
    "spielplatz kinderspielplatz spielfläche spielgerät",
    "grünanlage grünfläche stadtpark parkanlage bürgerpark",
    "entsiegelung flächenentsiegelung bodenentsiegelung",
    "rückbau abriss abbruch demontage gebäudeabbruch",
    // Gesundheit und Soziales
    "krankenhaus klinik klinikum hospital",
    "rehaklinik rehazentrum rehabilitationsklinik",
    "rettungswache rettungsdienst notarztstandort rettungsdienststandort",
    "ärztehaus ärztezentrum mvz gesundheitszentrum hausarztzentrum gemeinschaftspraxis",
    "telemedizin videosprechstunde fernbehandlung",
    "gemeindeschwester dorfschwester gesundheitslotse",
    "pflegeheim altenheim seniorenheim altenpflegeheim pflegezentrum",
    "tagespflege tagespflegeeinrichtung seniorentagespflege",
    "jugendzentrum jugendtreff jugendclub jugendhaus jugendraum",
    "familienzentrum familienbüro elternzentrum",
    "inklusionsbetrieb behindertenwerkstatt integrationsbetrieb inklusionsfirma",
    "gerätehaus feuerwehrhaus feuerwehrgerätehaus feuerwache",
    "feuerwehrzentrum ftz feuerwehrtechnisch atemschutzwerkstatt schlauchwerkstatt",
    "katastrophenschutz bevölkerungsschutz zivilschutz katastrophenvorsorge krisenvorsorge",
    "sirene warnsystem sirenennetz bevölkerungswarnung sirenenwarnung",
    "notstrom notstromaggregat netzersatzanlage notstromversorgung",
    // Klima, Umwelt, Landschaft
    "wasserwerk trinkwasser trinkwasserversorgung wasserversorgung wassergewinnung",
    "brauchwasser betriebswasser nutzwasser prozesswasser",
    "kläranlage klärwerk abwasserreinigung abwasserbehandlung abwasseraufbereitung",
    "kanalisation kanalnetz abwasserkanal abwasserleitung",
    "klärschlamm klärschlammverwertung schlammtrocknung klärschlammtrocknung",
    "regenwassermanagement regenwasserbewirtschaftung schwammstadt versickerung",
    "wertstoffhof recyclinghof wertstoffsammelstelle abfallhof",
    "abfallentsorgung müllabfuhr müllentsorgung abfallsammlung",
    "recycling wiederverwertung rezyklat recyclinganlage verwertungsanlage",
    "kompostierung kompostieranlage kompostwerk bioabfallkompostierung",
    "deponie mülldeponie abfalldeponie bodendeponie",
    "hochwasserschutz hochwasser hochwasservorsorge überschwemmungsschutz überflutungsschutz",
    "rückhaltebecken hochwasserrückhaltebecken retentionsraum retentionsfläche polder",
    "starkregen sturzflut starkniederschlag starkregenvorsorge",
    "renaturierung gewässerentwicklung bachrenaturierung auenrenaturierung flussrenaturierung",
    "moor wiedervernässung moorschutz moorrenaturierung",
    "biotop biotopverbund artenschutz biodiversität artenvielfalt",
    "aufforstung erstaufforstung wiederbewaldung waldmehrung",
    "klimaanpassung hitzeschutz hitzevorsorge klimafolgenanpassung",
    "tagebausee restsee tagebaurestsee bergbaufolgesee",
    "rekultivierung wiedernutzbarmachung wiederurbarmachung",
    "kippe innenkippe außenkippe halde abraumhalde",
    // Tourismus, Kultur, Sport
    "tourismus fremdenverkehr tourismuswirtschaft",
    "touristinformation touristeninformation tourismusinformation gästeinformation",
    "besucherzentrum besucherinformation informationszentrum infozentrum",
    "hotel beherbergung beherbergungsbetrieb hotelanlage",
    "campingplatz camping zeltplatz caravanplatz",
    "ferienpark feriendorf ferienhausgebiet ferienanlage",
    "badestrand strandbad badestelle",
    "uferpromenade seepromenade uferweg",
    "wanderweg wanderroute wanderpfad",
    "lehrpfad themenweg erlebnispfad naturlehrpfad",
    "museum heimatmuseum heimatstube ausstellungshaus",
    "bergbaumuseum besucherbergwerk schaubergwerk bergwerksmuseum",
    "gedenkstätte gedenkort erinnerungsort mahnmal",
    "freilichtbühne amphitheater naturbühne waldbühne",
    "kulturzentrum kulturhaus kulturort kulturscheune",
    "sporthalle turnhalle schulsporthalle dreifachsporthalle zweifachsporthalle",
    "sportplatz kunstrasenplatz fußballplatz rasenplatz sportanlage",
    "schwimmbad hallenbad schwimmhalle lehrschwimmbecken",
    "freibad naturfreibad sommerbad",
    // Verwaltung und Beteiligung
    "bürgerbüro bürgerservice bürgeramt einwohnermeldeamt",
    "rathaus verwaltungsgebäude kreishaus verwaltungssitz",
    "bauhof baubetriebshof betriebshof",
    "personalpool planerpool springerpool stellenpool planungspool ingenieurpool",
    "fördermanagement förderlotse fördermittelmanagement fördermittelberatung fördermittelakquise",
    "vergabestelle zentralvergabe vergabemanagement",
    "bürgerbeteiligung bürgerdialog bürgerwerkstatt beteiligungsverfahren bürgerforum",
    "bürgerrat planungszelle bürgergutachten",
    "machbarkeitsstudie potenzialstudie vorstudie voruntersuchung potenzialanalyse",
    "entwicklungskonzept isek handlungskonzept",
    "bebauungsplan bauleitplanung bauleitplan",
    "flächenpool flächenmanagement bodenfonds bodenbevorratung",
  ]

  /// Groups of words that mean one thing, but no kind of thing: they say little about whether two
  /// projects are alike.
  static let manners: [String] = [
    "neubau errichtung bau neuerrichtung ersatzneubau",
    "sanierung modernisierung instandsetzung erneuerung ertüchtigung renovierung",
    "erweiterung ausbau vergrößerung",
    "umbau umgestaltung neugestaltung aufwertung neuordnung",
    "umnutzung nachnutzung konversion folgenutzung umwidmung",
    "reaktivierung wiederbelebung wiederinbetriebnahme belebung",
    "aufbau schaffung etablierung",
    "umsetzung realisierung durchführung verwirklichung",
    "entwicklung weiterentwicklung fortentwicklung",
    "planung vorplanung entwurfsplanung objektplanung",
    "konzept strategie konzeption",
    "studie untersuchung gutachten analyse",
    "fläche areal gelände grundstück liegenschaft",
    "gebäude bauwerk immobilie gebäudekomplex",
    "zentrum stützpunkt hub",
    "zusammenarbeit kooperation partnerschaft interkommunal",
    "vernetzung netzwerk verbund cluster",
    "zusammenlegung bündelung zusammenführung zentralisierung",
    "verlagerung umzug verlegung standortverlagerung",
    "beschaffung anschaffung kauf erwerb ankauf",
    "ausstattung ausrüstung bestückung",
    "monitoring evaluation evaluierung erfolgskontrolle",
    "pilotprojekt modellprojekt modellvorhaben pilotvorhaben pilot",
    "digitalisierung digital digitalisiert",
    "energetisch energieeffizienz energieeffizient energieeinsparung",
    "klimaneutral treibhausgasneutral emissionsfrei klimaneutralität",
    "barrierefrei barrierefreiheit barrierearm behindertengerecht",
    "unternehmen firma wirtschaftsunternehmen",
    "arbeitsplatz job beschäftigung",
    "sicherung erhalt erhaltung bewahrung",
  ]

  /// Words that say nothing: articles, prepositions, pronouns, auxiliary verbs, conjunctions.
  static let stopWords: String = """
    der die das des dem den ein eine einer eines einem einen kein keine keiner keines keinem \
    keinen er sie es wir ihr ihm ihn ihnen uns euch sich man sein seine seiner seines seinen ihre \
    ihrer ihres ihren unser unsere dieser diese dieses diesem diesen welcher welche welches \
    welchem welchen jeder jede jedes jedem jeden alle aller alles allem allen einige einiger \
    einigen mehrere mehrerer solche solcher solches wer wem was etwas nichts beide beiden beider \
    andere anderer anderes anderem anderen in im an am auf aus bei beim mit nach von vom zu zum \
    zur zwischen über unter vor hinter neben durch für gegen ohne um ab seit bis während wegen \
    trotz anstatt außer außerhalb innerhalb entlang gegenüber mittels gemäß laut je pro per sowie \
    und oder aber denn sondern doch sowohl entweder als wie wenn falls weil da damit dass ob \
    obwohl nachdem bevor sodass sofern soweit dazu dabei dafür dagegen daher dahin damals danach \
    daran darauf darüber davon deren dessen denen hier dort dann nun jetzt immer nur auch so sehr \
    mehr weniger viel viele vielen wenig wenige meist etwa rund circa ca bereits schon bisher \
    künftig zudem außerdem ferner ebenfalls ebenso jedoch dennoch allerdings also somit nicht ja \
    wo wann ist sind war waren wird werden wurde wurden worden werde geworden sei seien gewesen \
    hat haben habe hatte hatten kann können könnte könnten konnte konnten muss müssen musste \
    mussten soll sollen sollte sollten will wollen darf dürfen durfte möchte möchten bzw usw etc \
    ggf zb vgl inkl insbesondere
    """

  /// Words of every plan: they count little.
  static let everyday: String = """
    kreis landkreis kreisweit stadt städtisch gemeinde kommune kommunal ort ortsteil stadtteil \
    dorf land bund region regional revier bürger bürgerin bürgerinnen einwohner bevölkerung \
    menschen öffentlichkeit öffentlich projekt teilprojekt maßnahme vorhaben baumaßnahme aufgabe \
    ziel handlungsfeld masterplan strukturwandel kohleausstieg kohle braunkohle tagebau kosten \
    gesamtkosten finanzierung eigenanteil folgekosten haushalt budget mittel förderung \
    fördermittel förderprogramm zuschuss zuwendung antrag bewilligung programm mio million \
    millionen tsd euro prozent quadratmeter kilometer jahr jahre jährlich monat beginn ende \
    zeitraum abschluss bauabschnitt abschnitt phase stufe bedarf standort träger partner rat \
    kreistag stadtrat gemeinderat beschluss verwaltung amt zukunft neu neue bestehend bestehende \
    geplant vorgesehen gemeinsam gemeinsame anlage einrichtung angebot platz raum bereich \
    infrastruktur nutzung
    """

  /// Words for renewing what is there: two renewals are two things, however alike.
  static let renewal =
    "sanierung modernisierung instandsetzung ertüchtigung renovierung generalsanierung "
    + "teilsanierung grundsanierung sanieren modernisieren grunderneuerung umrüstung umrüsten "
    + "instandhaltung komplettsanierung"

  /// Branches that a project is about: two academies for two branches are no rivals.
  static let branches: [String] = [
    "gesundheit pflege medizin klinik therapie gesundheitsberufe pflegeberufe krankenhaus",
    "energie strom energiewirtschaft energieberufe energietechnik photovoltaik solar windenergie",
    "wasserstoff elektrolyse brennstoffzelle h2",
    "chemie labor pharma kunststoff polymer prozesstechnik biotechnologie",
    "digital digitalisierung informatik software daten it ki robotik cybersicherheit informationstechnik",
    "bau handwerk holz holzbau baustoffe bauwirtschaft ausbaugewerbe",
    "lebensmittel ernährung food gastronomie lebensmittelhandwerk ernährungswirtschaft",
    "landwirtschaft agrar gartenbau forst weinbau landtechnik",
    "bahn schiene schienenfahrzeug eisenbahn bahntechnik bahnberufe",
    "luftfahrt drohne raumfahrt flugzeug",
    "automobil batterie elektromobilität fahrzeugbau traktion",
    "papier faser zellstoff textil verpackung",
    "metall maschinenbau mechatronik stahl schweißen elektrotechnik",
    "tourismus hotel gastgewerbe freizeitwirtschaft camping",
    "kunst musik kreativwirtschaft medien film design theater",
    "logistik spedition güterverkehr lager",
    "sport turnen schwimmen fußball klettern",
    "feuerwehr katastrophenschutz rettungsdienst brandschutz",
    "recycling kreislaufwirtschaft abfall entsorgung rückbau",
    "wald moor gewässer artenschutz naturschutz biotop",
  ]
}
