"""The words German offices and roles end in: of cities, states, churches, schools, clubs, firms and stages."""

from __future__ import annotations

# Words that also end compounds: "Brandmeister", "Umweltdezernent", "Museumsdirektor".
MASCULINE = (
    "meister leiter präsident dezernent referent direktor konsul botschafter chef sprecher minister sekretär manager "
    "koordinator moderator professor lehrer rektor dekan kanzler kurator intendant dirigent trainer geschäftsführer "
    "vorstand vorsitzer gründer inhaber berater beamter senator gouverneur landrat stadtrat ratsherr ratsmitglied "
    "gemeinderat hofrat rat kämmerer beigeordneter abgeordneter "
    "vertreter stellvertreter mitglied mitarbeiter assistent attaché "
    "attache gesandter wirtschaftsförderer pfarrer bischof dolmetscher übersetzer künstler musiker fotograf autor "
    "schriftsteller architekt ingenieur arzt wissenschaftler forscher historiker organisator initiator verwalter "
    "schulleiter reiseleiter kommandant kommandeur pilot wehrführer ortsvorsteher vorsteher ältester präfekt vize "
    "schatzmeister bürgermeister mayor deputy chairman chairwoman "
    "chairperson ceo president gouverneurin student schüler "
    "auszubildender praktikant stipendiat ehrenbürger amtskollege kollege amtsinhaber amtsvorgänger amtsnachfolger "
    "vorgänger nachfolger schirmherr generalkonsul honorarkonsul staatssekretär ministerpräsident bundeskanzler "
    "bundespräsident könig prinz kronprinz projektleiter "
    "delegationsleiter oberhaupt landeshauptmann experte expertin "
    "expertinnen fachmann fachfrau woiwode starost marschall pastor propst probst rabbiner kantor kapellmeister "
    "superintendent dechant prälat komponist sänger schauspieler regisseur kommissar inspektor amtmann betreuer "
    "gastgeber unternehmer sachbearbeiter stadtschreiber "
    "repräsentant repräsentantin lehrkraft fachkraft führungskraft "
    "director commissioner councilor councilman councilwoman councilmember mayoress stürmer torwart torhüter tänzer "
    "journalist redakteur verleger journalistin landwirt förster "
    "jurist imam diakon vikar häuptling rechtsanwalt notar "
    "staatsanwalt gesellschafter teilhaber stifter jugendpfleger erzieher sozialarbeiter archivar bibliothekar "
    "restaurator denkmalpfleger stadtführer gästeführer entwickler designer stadtplaner preisträger zeitzeuge "
    "vorstandschef firmenchef amtsleiter councillor ombudsmann pädagoge stratege kollegin partner obmann obfrau "
    "bezirksbürgermeister stadtbaurat baurat schulrat hauptamtsleiter "
    "ratsfrau kauffrau amtfrau doyen dichter chirurg "
    "hausherr bildhauer choreograf choreograph filmemacher kameramann "
    "galerist mäzen apotheker therapeut dozent lektor "
    "tutor mentor doktorand absolvent volontär referendar "
    "anwärter fachwirt betriebswirt gastwirt winzer hotelier kaufmann "
    "prokurist eigentümer korrespondent kustos konservator "
    "richter feuerwehrmann feuerwehrfrau zugführer gruppenführer "
    "jugendwart wehrwart gerätewart kassenwart sportwart kassier "
    "kassierer kassenprüfer schriftführer protokollführer beisitzer "
    "schiedsrichter kapitän spielführer dramaturg bühnenbildner "
    "weihbischof kaplan küster mesner seelsorger ansprechpartner "
    "ausbilder gesandtschaftsrat landammann stadtammann "
    "gemeindeammann bezirkshauptmann landeshauptfrau bezirkshauptfrau biobauer weinbauer bergbauer "
    "milchbauer obstbauer kaffeebauer kleinbauer "
    "primas bergretter kreisführer "
    "ständerat nationalrat kantonsrat regierungsrat bundesrat landesrat gemeindevorstand syndikus referatsleiter "
    "mitbegründer begründer ideengeber ehrenmitglied weltmeister "
    "olympiasieger kandidat begleiter nuntius abt äbtissin "
    "prior priorin hauptfrau landfrau patriarch metropolit staatsrat governor ambassador principal headmaster maire "
    "heimatpfleger denkmalpfleger ratsvorsitzender intendente alcalde "
    "alcaldesa sindaco sindaca burmistrz primar borgmester "
    "planer gestalter bearbeiter förderer aktivist abteilungschef protokollchef ökonom agronom astronom "
    "gastronom bildungsreferent stadtarchivar europaabgeordneter bundestagsabgeordneter landtagsabgeordneter"
).split()
# Participles used as nouns: "die Beauftragte", "der Vorsitzende", "ein Auszubildender".
ADJECTIVAL = (
    "beauftragte vorsitzende vorstehende beigeordnete abgeordnete delegierte verantwortliche bedienstete angestellte "
    "gesandte stadtverordnete bevollmächtigte zuständige "
    "verordnete auszubildende studierende reisende sachverständige "
    "geistliche mitarbeitende amtierende lehrende vortragende forschende kunstschaffende überlebende vertraute"
).split()
FEMININE = tuple(
    (
        "rätin ärztin ältestin anwältin landrätin stadträtin "
        "gemeinderätin präfektin köchin botschafterin beamtin gesandtin "
        "kollegin amtskollegin pädagogin psychologin ökologin "
        "strategin expertin ratsherrin pfarrerin bäuerin kapitänin "
        "patin zeugin woiwodin schirmherrin hausherrin bischöfin ministerin vorständin gesandtschaftsrätin"
    ).split()
)
# "-loge", "-iker", "-nom": scholars and their like; the feminine with "-in".
SCHOLAR = r"^(.{3,}(?:olog|agog|iker|isator))(e|in)?(?:n|nen|s)?$"
# Those who are named by what they play or do, with "-ist": not every name that ends so.
ARTIST = (
    r"^(.*(?:journal|pian|organ|poliz|spezial|cell|violin|gitarr|sol|jur|publiz|aktiv|kolumn|bass|flöt|kompon|prokur"
    r"|german|maschin|flor|klarinett|saxofon|saxophon|tromb|essay|art|karikatur|drog|lobby|harfen|perkussion|sopran|alt"
    r"|cembal|chor|akkordeon|hobby|illust?r|lyr|anglist|bratsch|posaun|horn)ist)(in)?"
    r"(?:en|nen|s)?$"
)
SHORT = frozenset(
    "vize chef arzt ceo prinz könig pilot mayor kantor abt prior tutor mentor maire richter planer partner rat".split()
)
# Councils, houses and papers that end like an office.
NOT = frozenset(
    "rat rats rates räte räten rate vorrat beirat "
    "stadtrats aufsichtsrat betriebsrat europarat bundesrat verwaltungsrat stiftungsrat hausrat jugendrat "
    "seniorenrat integrationsrat landesrat nationalrat heimat "
    "partnerrat ausländerrat elternrat gemeinschaft kreisrat "
    "magistrat format monat salat senat internat referat "
    "konsulat zitat ordinariat kurat inserat personalrat regionalrat "
    "kirchenrat dreirat bezirksrat ortschaftsrat ortsrat "
    "mitgliedsstaat landrats ehrenrat presserat oberrat städterat "
    "partnerstadt fahrrad bundeskanzleramt innenarchitektur "
    "seerat kirchengemeinderat pfarrgemeinderat sicherheitsrat "
    "stadtteilrat fakultätsrat hochschulrat kulturrat "
    "sportrat wissenschaftsrat forschungsrat migrationsrat bürgerrat "
    "klimarat inklusionsbeirat verbandsrat vorstandsrat "
    "ministerrat vermietung altpartner schulpartner projektpartner "
    "kooperationspartner geschäftspartner gesprächspartner "
    "austauschpartner städtepartner netzwerkpartner brieffreund "
    "tischlermeister".split()
)
NOT_AT_END = (
    "referat", "konsulat", "beirat", "aufsichtsrat", "magistrat", "internat", "inserat", "format",
    "sekretariat", "apparat",
    "verwaltungsrat", "heimat", "betriebsrat", "elternrat", "integrationsrat", "jugendrat", "seniorenrat", "pastorat",
    "rektorat", "dekanat", "attentat", "zertifikat", "gemeinderats", "zugpartner",
)  # fmt: skip
