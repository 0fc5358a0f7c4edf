"""The kinds of bodies in German and in the languages of partner cities: schools, clinics, clubs, offices, firms."""

from __future__ import annotations

# What a name in German ends in, or stands before: "Besselgymnasium", "Klinikum Siegerland".
_EDUCATION = """universität hochschule fachhochschule musikhochschule kunsthochschule akademie berufsakademie gymnasium
    realschule gesamtschule grundschule hauptschule
    mittelschule oberschule sekundarschule gemeinschaftsschule regelschule
    werkrealschule förderschule berufsschule berufskolleg
    berufsfachschule fachoberschule fachschule wirtschaftsschule kolleg
    schule schulzentrum bildungszentrum berufsbildungszentrum bildungswerk bildungsstätte lyzeum highschool internat
    volkshochschule musikschule kunstschule sprachschule kindergarten
    kindertagesstätte kita fakultät institut lehrstuhl
    studentenwerk studierendenwerk schulverbund schulamt teeschule forschungszentrum kompetenzzentrum"""
_HEALTH = """klinikum klinik kliniken krankenhaus hospital hospiz spital universitätsmedizin
    gesundheitszentrum ärztekammer
    pflegeheim seniorenheim altenheim seniorenzentrum
    poliklinik kinderklinik frauenklinik fachklinik universitätsklinikum
    rettungsdienst krankenkasse apothekerkammer werkstatt lebenshilfe"""
_CHURCH = """kirchengemeinde kirchgemeinde pfarrgemeinde pfarrei kirchenkreis kirchenbezirk dekanat bistum
    erzbistum diözese
    landeskirche erzdiözese
    abtei ordinariat synode diakonie caritas caritasverband missionswerk kultusgemeinde moscheegemeinde
    missionsärztliches stift kantorei"""
_CLUBS = """verein verband verbund bund vereinigung gesellschaft arbeitsgemeinschaft interessengemeinschaft
    werbegemeinschaft landesarbeitsgemeinschaft bundesarbeitsgemeinschaft initiative bürgerinitiative freundeskreis
    förderkreis förderverein freundschaftskreis kulturkreis arbeitskreis komitee partnerschaftskomitee
    städtepartnerschaftskomitee partnerschaftsausschuss club klub liga union
    allianz bündnis netzwerk forum stiftung fonds
    genossenschaft gewerkschaft kammer handwerkskammer handelskammer innung kreishandwerkerschaft handwerkerschaft
    landsmannschaft bruderschaft gilde zunft narrenzunft landjugend landfrauenverband jugendring jugendwerk hilfswerk
    welthungerhilfe partnerschaftskreis heimatkreis sportjugend sportfreunde tischtennisfreunde
    heimatfreunde musikfreunde geschichtsfreunde euroregion ortsgruppe regionalgruppe lokalgruppe
    ortsverein ortsverband kreisverband bezirksverband landesverband
    bundesverband dachverband zentralverband sektion wasserwacht bergwacht feuerwehr berufsfeuerwehr jugendfeuerwehr
    ortsfeuerwehr gemeindefeuerwehr löschzug sportbund turngemeinde turnverein spielvereinigung schützengesellschaft
    sportgemeinschaft jugendzentrum begegnungsstätte gemeindebund städtebund städtetag landkreistag frauenbund
    arbeiterwohlfahrt
    kolpingsfamilie kolpingfamilie löschgruppe feuerwehrkommando rotkreuzbereitschaft bereitschaft
    verkehrswacht tafel kolpingjugend schützengilde bürgerwehr stammtisch ruderclub segelclub
    schachclub schachklub tennisclub tennisklub skiclub
    skiklub automobilclub yachtclub reitclub motorsportclub golfclub
    kegelclub kanuclub angelverein hundestaffel
    rettungshundestaffel wirtschaftsjunioren naturfreunde landfrauen pfadfinderschaft
    wohlfahrtsverband elternverein jugendrat seniorenrat integrationsrat"""
_ARTS = """orchester chor kapelle stadtkapelle blaskapelle musikkapelle ensemble bigband spielmannszug
    jugendband schulband brassband
    fanfarenzug musikzug
    philharmonie philharmoniker symphoniker sinfoniker singkreis singgemeinschaft tanzgruppe trachtengruppe
    volkstanzgruppe theatergruppe fahnenschwingergruppe theater staatstheater landestheater museum bibliothek bücherei
    archiv stadtarchiv kulturzentrum kulturhaus sängerknaben domspatzen marktbläser harmonieorchester kulturinstitut
    schützenmusik blasmusik jugendmusik chorgemeinschaft liedertafel liederkranz tanztheater zirkus carnevalclub"""
_OFFICES = """ministerium bundesministerium staatsministerium amt landesamt bundesamt behörde referat
    dezernat departement fachbereich rettungswache feuerwache
    abteilung stabsstelle fachdienst fachstelle sachgebiet geschäftsstelle servicestelle leitstelle großleitstelle
    regionalleitstelle zentrale direktion präsidium
    regierungspräsidium polizeipräsidium bezirksregierung bundesregierung
    landesregierung senatsverwaltung senatskanzlei staatskanzlei parlament bundestag bundesrat landtag europarat
    nationalversammlung botschaft konsulat generalkonsulat honorarkonsulat landesvertretung vertretung vertretungsbüro
    repräsentanz verbindungsbüro weltladen büro projektbüro
    agentur jobcenter polizei polizeiinspektion bundeswehr eigenbetrieb
    entwässerungsbetrieb servicebetriebe betriebe stadtwerke werke zweckverband wasserverband abwasserverband
    abwasserzweckverband verkehrsverbund verkehrsbetriebe stadtreinigung entsorgungsbetriebe
    stadtentwässerung abfallwirtschaft baubetriebshof reisebüro
    wirtschaftsförderung wirtschaftsfördergesellschaft tourist-information
    touristinformation tourist-info tourismuszentrale
    stadtmarketing regionalverband landschaftsverband kommunalverband metropolregion bildungskommission kommission
    kreisbrandinspektion regionalmanagement informationszentrum kanzlei staatsanwaltschaft amtsgericht landgericht
    verwaltungsgericht armee luftwaffe marine streitkräfte korps zentralbücherei stadtbücherei
    stadtbibliothek
    hauptverwaltung ressort planungsbüro ordnungsamt"""
_FIRMS = """bäckerei metzgerei gärtnerei druckerei spedition kellerei manufaktur autohaus architekturbüro
    ingenieurbüro
    unternehmen konzern bank sparkasse volksbank raiffeisenbank landesbank
    kantonalbank genossenschaftsbank kreissparkasse stadtsparkasse versicherung brauerei verlag zeitung
    rundfunk sender brauhaus gruppe holding
    zoo tiergarten tierpark hilfsorganisation menschenrechtsorganisation dienst
    friedensdienst freiwilligendienst entwicklungsdienst zentrum conference kooperationsverbund schlackewerk"""
HEADS = frozenset(f"{_EDUCATION} {_HEALTH} {_CHURCH} {_CLUBS} {_ARTS} {_OFFICES} {_FIRMS}".split())
# Heads that make a body of any word before them: "Kreisfeuerwehrverband", "Geschichtsverein".
_NO_SUFFIX = frozenset(
    "unternehmen dienst werke bank chor union bund stift marine "
    "klinik betriebe korps gilde zunft bereitschaft tafel abfallwirtschaft löschgruppe liga club klub gruppe "
    "sektion forum kammer zoo kita zirkus sender zeitung armee schule büro amt fonds zentrale vertretung kapelle "
    "kolleg holding polizei verbund direktion missionsärztliches werkstatt zentrum konzern präsidium museum".split()
)
SUFFIXES = (
    *sorted((one for one in HEADS if len(one) > 3 and one not in _NO_SUFFIX), key=len, reverse=True),
    *(
        "kammer schule klinik museum zentrum polizei kapelle verbund "
        "bund werke zentrale kolleg präsidium chor zunft gilde "
        "direktion"
    ).split(),
)
# Whose mere place of origin makes no name of them: "das Lindauer Gymnasium", "Kölner Unternehmen".
GENERIC = frozenset(
    """unternehmen konzern verein schule gymnasium realschule gesamtschule grundschule hauptschule berufsschule museum
    theater bank zoo archiv zeitung klinik kliniken
    krankenhaus bibliothek polizei feuerwehr chor parlament kindergarten
    kita orchester werke betriebe gruppe behörde verwaltung
    stift kapelle zentrum bereitschaft tafel abfallwirtschaft löschgruppe reisebüro versicherung verlag
    sender brauerei bund
    jugendzentrum schulzentrum universität hochschule amt büro abteilung""".split()
)
# Bodies that hold people, goods or a stage and may lie "am Markt", "in Japan", "an der Ruhr".
LOCATED = tuple(
    "schule gymnasium kolleg klinikum krankenhaus klinik "
    "theater botschaft konsulat servicestelle handelskammer vertretung "
    "repräsentanz institut landeskirche".split()
)
# What works on a field named by plain nouns: "Referat Kultur", "Abteilung Region und Europa".
OF_FIELDS = tuple(
    "referat dezernat departement amt fachbereich abteilung arbeitskreis stabsstelle fachdienst sachgebiet "
    "arbeitsgemeinschaft "
    "landesarbeitsgemeinschaft bundesarbeitsgemeinschaft "
    "leitstelle koordinierungsstelle kontaktstelle ressort fachstelle projektgruppe".split()
)
# What may be "für Kultur und Sport", "für Internationale Zusammenarbeit".
FOR_FIELDS = tuple(
    "amt büro institut ministerium verein gesellschaft zentrum fakultät klinik abteilung verband stiftung kommission "
    "fachbereich referat dezernat forum initiative netzwerk schule hochschule akademie bund agentur servicestelle "
    "stabsstelle fachstelle fachdienst bündnis vereinigung arbeitskreis zentrale behörde gruppe kolleg orchester "
    "universität organisation komitee kammer lehrstuhl arbeitsgemeinschaft hospital krankenhaus museum unternehmen "
    "förderung kreis center centre".split()
)
# What a district, a land or a country has one of, so that "des Landkreises X" names it.
OF_TERRITORY = tuple(
    "zentrale vertretung vertretungsbüro repräsentanz botschaft konsulat inspektion feuerwehr kolleg volkshochschule "
    "ministerium informationsamt presseamt senatsverwaltung landesamt "
    "musikschule direktion verband behörde kammer stiftung leitstelle jugendring archiv "
    "departement berufsbildungszentrum bildungszentrum kantonsspital "
    "sportbund".split()
)
# Sights, unless something else is said of them than that they are visited.
SIGHTS = tuple(
    "museum museums zoo center centre zentrum theater bibliothek library archiv museo musée haus".split()
)
_ENGLISH = """University College School Highschool School's Hospital Institute Foundation Association Council Committee
    Center Centre Company Corporation Group Club Society
    Manufacturing Industries Bank Museum Chamber Ministry Agency Union
    Academy Federation League Network Trust Initiative
    Commission Organization Organisation Secondary Grammar Rotary Lions
    Orchestra Philharmonic Library Board Authority Department
    Bureau Choir Theatre Theater Systems Technologies Solutions
    Partnership Alliance Legion Fellowship Brigade Labs Hub Church Police Rescue Corps Singers Players Twinning"""
_FRENCH = """Collège Collége Lycée Université École Ecole Institut Comité Cercle Amicale Chorale Ensemble Chœur Choeur
    Théâtre Fondation Association Harmonie Conservatoire Musée
    Hôpital Chambre Fédération Société Compagnie CHU Orchestre
    Médiathèque Union Maison Club Centre"""
_ITALIAN = """Liceo Istituto Università Teatro Comitato Associazione Scuola Contrada Coro Museo Ospedale Camera Azienda
    Consorzio Fondazione Amici Gruppo Accademia Conservatorio Protezione Croce Banda ITC ITIS"""
_IBERIAN = """Instituto Universidad Universidade Fundación Fundação Asociación Associação Colegio Colégio Escuela Escola
    Grupo Rancho Coral Cofradía Hermandad Hospital Centro Orquesta
    Orquestra Banda Cámara Comité Txaranga Peña Federación Academia"""
_SLAVIC = """Uniwersytet Szkoła Politechnika Gimnazjum Liceum Zespół Towarzystwo Stowarzyszenie Biblioteka Muzeum
    Ośrodek Centrum Urząd Straż Přátelé Chór Orkiestra Szpital
    Fundacja Akademia Gymnázium Univerzita Spolek Divadlo
    Nemocnice Lyceum Gimnasium Universytet Gimnazija Univerza Društvo
    Udruga Sveučilište"""
_OTHER = """Vereniging Stichting Koor Orchester Kommunalverband Egyetem Gimnázium Iskola Egyesület
    Üniversitesi Vakfı Derneği
    Lisesi Universitatea Colegiul Liceul Asociația Fundația
    Spitalul Yliopisto Universitet Gymnasieskola Skole Førening"""
FOREIGN_HEADS = frozenset(f"{_ENGLISH} {_FRENCH} {_ITALIAN} {_IBERIAN} {_SLAVIC} {_OTHER}".split())
# The councils and administrations of towns abroad: whose people come from there, but no body of their own.
OF_TOWNS_ABROAD = frozenset("Council Municipality Comune Mairie Ayuntamiento Câmara Gemeente Kommune".split())
LEGAL_FORMS = frozenset(
    "GmbH gGmbH mbH AG SE KG KGaA eG Ltd Limited Inc Corp LLC SA Oy Oyj AB NV BV UG OHG AöR gAG PLC plc SpA SARL GbR "
    "ApS".split()
)
